//! `unsafe-scheme`: an address that runs code instead of leading to a page.

use crate::check::Check;
use crate::check::case::Case;
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
    let bytes = case.target.bytes;
    if !bytes.has(b':') && !bytes.has(b'&') && !bytes.has(b'%') && bytes.is_ascii() {
        return;
    }
    let Some(scheme) = runs(&case.target.text) else {
        return;
    };
    if runs(&case.source.text).is_some() {
        return;
    }
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

/// The unsafe scheme that stands in running text with something to run behind it.
fn runs(text: &str) -> Option<&'static str> {
    // Most texts hold nothing that is a colon or may turn into one. What is not known to be harmless is read in full.
    let is_harmless = |c: char| {
        c.is_ascii() && !matches!(c, ':' | '&' | '%')
            || matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
    };
    if text.chars().all(is_harmless) {
        return None;
    }
    let decoded = normal::percent(&normal::entities(text)).into_owned();
    let plain: String = normal::compatible(&decoded)
        .chars()
        .filter(|c| !c.is_control() && !normal::is_invisible(*c))
        .collect::<String>()
        .to_lowercase();
    UNSAFE.iter().copied().find(|scheme| {
        plain.match_indices(scheme).any(|(at, _)| {
            let before = plain.get(..at).unwrap_or_default();
            let behind = plain.get(at + scheme.len()..).unwrap_or_default();
            let Some(behind) = behind.strip_prefix(':') else {
                return false;
            };
            let glued =
                behind.starts_with(|c: char| c.is_ascii_graphic() && !"*_`)]\"'".contains(c));
            let runs = match *scheme {
                "data" => is_media_type(behind),
                "javascript" | "vbscript" | "livescript" => glued,
                _ => false,
            };
            runs && !before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-')
        })
    })
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
