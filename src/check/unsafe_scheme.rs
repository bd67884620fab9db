//! `unsafe-scheme`: an address that runs code instead of leading to a page.

use std::borrow::Cow;

use crate::check::Check;
use crate::check::case::{Case, Side};
use crate::check::facts::address::{self, AddressKind};
use crate::check::facts::normal;
use crate::check::found::{Found, shown};

/// See `source/checks/unsafe-scheme.md`.
pub(crate) struct UnsafeScheme;

/// Schemes that browsers run or that carry a document of their own.
const UNSAFE: &[&str] = &[
    "javascript",
    "data",
    "vbscript",
    "livescript",
    "mocha",
    "blob",
    "filesystem",
    "view-source",
    "jar",
    "mhtml",
];

impl Check for UnsafeScheme {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        for at in case.target.addresses() {
            if at.kind == AddressKind::Bare || !is_unsafe(&at.plain) {
                continue;
            }
            let is_own = case
                .pair
                .variables
                .iter()
                .any(|(_, value)| address::key(&normal::address(value)) == at.key())
                || case
                    .source
                    .addresses()
                    .iter()
                    .any(|known| known.plain == at.plain);
            if is_own {
                continue;
            }
            found.report(
                Some(at.span),
                format!("`{}` runs code in the reader's browser", shown(&at.plain)),
                "Take it out; a link leads to a page.",
            );
        }
        in_text(case, found);
    }
}

/// Whether an address, spellings taken off, begins with a scheme that runs code; also behind other words, as in
/// `0;url=javascript:` and `url(javascript:`.
pub(crate) fn is_unsafe(plain: &str) -> bool {
    let lower = plain.to_lowercase();
    UNSAFE.iter().any(|scheme| {
        lower.match_indices(scheme).any(|(at, _)| {
            let before = lower.get(..at).unwrap_or_default();
            let behind = lower.get(at + scheme.len()..).unwrap_or_default();
            let opens = before.is_empty()
                || before.ends_with(['=', '(', '\'', '"', ',', ';', '<', '\u{fffc}', ':']);
            opens && behind.starts_with(':')
        })
    })
}

/// Running text: `javascript:alert(1)` glued together, or `data:text/html,…`, is never prose.
fn in_text(case: &Case<'_>, found: &mut Found<'_, '_>) {
    let here = runs(&case.target);
    if here.is_empty() {
        return;
    }
    let own = runs(&case.source);
    let Some((scheme, _)) = here.iter().find(|one| !own.contains(one)) else {
        return;
    };
    let covered = case
        .target
        .addresses()
        .iter()
        .any(|at| at.kind != AddressKind::Bare && is_unsafe(&at.plain));
    if !covered {
        found.report(
            None,
            format!("`{scheme}:` in the text runs code where a renderer makes a link of it"),
            "Take it out; the source has no such address.",
        );
    }
}

/// The unsafe schemes that stand in running text, each with what it would run.
fn runs(side: &Side<'_>) -> Vec<(&'static str, String)> {
    let bytes = side.bytes;
    // Most texts hold nothing that is a colon or may turn into one. What is not known to be harmless is read in full.
    if side.is_plain && !bytes.has_any(b":&%") {
        return Vec::new();
    }
    let is_as_written = side.is_plain && !bytes.has_any(b"&%\n") && !bytes.has_control();
    let plain = if is_as_written {
        Cow::Borrowed(&*side.text)
    } else {
        let decoded = normal::percent(&normal::entities(&side.text)).into_owned();
        let compatible = normal::compatible(&decoded);
        let seen = compatible
            .chars()
            .filter(|c| !c.is_control() && !normal::is_invisible(*c));
        Cow::Owned(seen.collect())
    };
    let mut found = Vec::new();
    for colon in memchr::memchr_iter(b':', plain.as_bytes()) {
        let (before, behind) = plain.split_at(colon);
        let behind = behind.get(1..).unwrap_or_default();
        found.extend(UNSAFE.iter().copied().filter_map(|scheme| {
            let start = colon.saturating_sub(scheme.len());
            let is_scheme = before.get(start..)?.eq_ignore_ascii_case(scheme);
            if !is_scheme || !is_run(scheme, before.get(..start), Some(behind)) {
                return None;
            }
            let len = behind.bytes().take_while(u8::is_ascii_graphic).count();
            let code = behind
                .get(..len)?
                .trim_end_matches(['.', ',', '*', '`', '"']);
            Some((scheme, code.to_owned()))
        }));
    }
    found
}

/// Whether what stands behind a scheme is for it to run, and nothing of a word stands before it.
fn is_run(scheme: &str, before: Option<&str>, behind: Option<&str>) -> bool {
    let (before, behind) = (before.unwrap_or_default(), behind.unwrap_or_default());
    let glued = behind.starts_with(|c: char| c.is_ascii_graphic() && !"*_`)]\"'".contains(c));
    let runs = match scheme {
        "data" => is_media_type(behind),
        "javascript" | "vbscript" | "livescript" => glued,
        _ => false,
    };
    runs && !before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-')
}

/// `text/html,` or `image/svg+xml;`.
fn is_media_type(text: &str) -> bool {
    let end = text.find([',', ';']).unwrap_or(0);
    text.get(..end).is_some_and(|kind| {
        kind.split_once('/').is_some_and(|(kind, subtype)| {
            !kind.is_empty()
                && kind.bytes().all(|byte| byte.is_ascii_alphabetic())
                && subtype
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
        })
    })
}
