//! The rows of a locale's `_targets.tsv`: what a reviewer lets in for the whole locale must be what it looks like.
//!
//! A row may lead elsewhere, that is what it is for. It may not run code, hide its host behind a user name or letters
//! of another script, or hold characters that cannot be seen. Deliberately absent: whether a page bears the target
//! (`build`), and where it leads.

use std::cell::OnceCell;

use crate::check::case::Case;
use crate::check::facts::{address, normal};
use crate::check::found::{Found, shown};
use crate::check::pair::{Context, Pair, Standing};
use crate::check::unsafe_scheme::is_unsafe;
use crate::check::{Row, find, severity};
use crate::diagnostic::Diagnostic;
use crate::markdown::Flavour;
use crate::model::{Locale, Message, Slot, TargetMap, TargetRow, UnitId, UnitKind};
use crate::text::Span;

/// Checks of texts that a target has to pass as well.
const TEXT_CHECKS: &[&str] = &[
    "script-html",
    "template-injection",
    "bidi-control",
    "invisible-character",
    "look-alike",
];

/// Looks at every row.
pub(crate) fn look(locale: &Locale, map: &TargetMap) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = map
        .broken
        .iter()
        .map(|span| unreadable(locale, map, *span))
        .collect();
    for row in &map.rows {
        let own = normal::address(&row.target);
        let mut report = |code: &str, message: String, help: &str| {
            if let Some(check) = find(code) {
                found.push(finding(locale, map, row, check, message).help(help));
            }
        };
        if is_unsafe(&own) && !is_unsafe(&normal::address(&row.source)) {
            report(
                "unsafe-scheme",
                format!("`{}` runs code in the reader's browser", shown(&row.target)),
                "Take the row out; a target leads to a page.",
            );
        } else if let Some(scheme) = foreign_scheme(&own, &normal::address(&row.source)) {
            report(
                "unsafe-scheme",
                format!(
                    "`{}` opens a program instead of a page (`{scheme}:`)",
                    shown(&row.target)
                ),
                "Lead to a page: `https:`, `http:`, `mailto:` or a path; other schemes only where the source has them.",
            );
        } else if let Some(user) = user_before_host(&own) {
            report(
                "foreign-target",
                format!(
                    "`{user}@` is no part of the host that `{}` leads to",
                    shown(&row.target)
                ),
                "Write the host alone.",
            );
        }
        found.extend(as_text(locale, map, row));
    }
    found
}

/// A line that is no row.
fn unreadable(locale: &Locale, map: &TargetMap, span: Span) -> Diagnostic {
    let severity = severity("target-rows");
    let message = "this row cannot be read, so the links stay those of the source".to_owned();
    let mut found = Diagnostic::new("target-rows", severity, message)
        .at(map.path.clone(), span)
        .help("Write the target of the source, a tab, and this locale's target; behind another tab, the pages it holds on.");
    found.locale = Some(locale.tag().to_owned());
    found
}

/// The scheme of a target that leads to no page and that the source's has not: `file:`, `bitcoin:`, `search-ms:`.
fn foreign_scheme(own: &str, source: &str) -> Option<String> {
    let scheme = address::scheme(own)?;
    let is_page = matches!(scheme.as_str(), "http" | "https" | "mailto");
    let is_known = is_page || address::scheme(source).as_ref() == Some(&scheme);
    (!is_known).then_some(scheme)
}

/// What stands before the `@` of an address with a host.
fn user_before_host(plain: &str) -> Option<&str> {
    let scheme = address::scheme(plain);
    let rest = match scheme.as_deref() {
        Some("mailto" | "xmpp" | "sip") => return None,
        Some(scheme) => plain.get(scheme.len() + 1..)?,
        None => plain,
    };
    let rest = rest.strip_prefix("//")?;
    let host = rest.get(..rest.find(['/', '?', '#']).unwrap_or(rest.len()))?;
    host.rsplit_once('@').map(|(user, _)| user)
}

/// The row as a text and its translation.
fn as_text(locale: &Locale, map: &TargetMap, row: &TargetRow) -> Vec<Diagnostic> {
    let (id, source, target) = (
        UnitId::default(),
        Message::text(row.source.as_str()),
        Message::text(row.target.as_str()),
    );
    let context = Context {
        locale,
        flavour: Flavour::default(),
        targets: map,
        terms: &[],
        units: &[],
    };
    let pair = Pair {
        id: &id,
        kind: UnitKind::Label,
        slot: Slot::Line,
        source_locale: locale,
        source: &source,
        variables: &[],
        target: &target,
        standing: Standing {
            file: &map.path,
            text: &row.target,
            value: Span::new(0, row.target.len()),
        },
        complex: true,
        older: false,
        was_translated: false,
    };
    let own_targets = OnceCell::new();
    let case = Case::new(&context, &pair, &own_targets);
    let mut found = Vec::new();
    for check in TEXT_CHECKS.iter().filter_map(|code| find(code)) {
        let mut out = Vec::new();
        if let Some(look) = check.check {
            look.look(&case, &mut Found::new(check, &case, &mut out));
        }
        let place = |one: Diagnostic| {
            let help = one.help.unwrap_or_default();
            finding(locale, map, row, check, one.message).help(help)
        };
        found.extend(out.into_iter().map(place));
    }
    found
}

fn finding(
    locale: &Locale,
    map: &TargetMap,
    row: &TargetRow,
    check: &Row,
    message: String,
) -> Diagnostic {
    let mut found = Diagnostic::new(check.code, check.severity, message)
        .at(map.path.clone(), row.span)
        .label("source", row.source.clone())
        .label("translation", row.target.clone());
    found.locale = Some(locale.tag().to_owned());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(target: &str) -> Vec<&'static str> {
        let map = TargetMap::parse("_targets.tsv", &format!("https://a.org/x\t{target}\n"));
        let locale = Locale::parse("ko").expect("a tag");
        look(&locale, &map)
            .into_iter()
            .map(|one| one.code)
            .collect()
    }

    #[test]
    fn rows_that_lead_elsewhere() {
        for target in [
            "https://ko.example/x",
            "/ko/x/#anchor",
            "mailto:ko@a.org",
            "../guide.md",
            "https://ko.wikipedia.org/wiki/%EB%82%98",
            "https://ko.wikipedia.org/wiki/나무위키",
            "https://пример.рф/",
        ] {
            assert!(codes(target).is_empty(), "{target}: {:?}", codes(target));
        }
    }

    #[test]
    fn rows_that_are_not_what_they_look_like() {
        for (target, code) in [
            ("javascript:alert(1)", "unsafe-scheme"),
            ("java&#x73;cript:alert(1)", "unsafe-scheme"),
            ("search-ms:query=x", "unsafe-scheme"),
            ("file:///etc/passwd", "unsafe-scheme"),
            (
                "bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT",
                "unsafe-scheme",
            ),
            ("https://a.org@evil.example/", "foreign-target"),
            ("//a.org@evil.example/", "foreign-target"),
            ("https://\u{430}.org/x", "look-alike"),
            ("https://ev\u{200b}il.example", "invisible-character"),
            ("https://a.org/\u{202e}gpj.x", "bidi-control"),
            ("{{ config.x }}", "template-injection"),
            ("<script>", "script-html"),
        ] {
            assert!(
                codes(target).contains(&code),
                "{target}: {:?}",
                codes(target)
            );
        }
    }
}
