//! `edge-whitespace`: blanks at the start or the end of a translation.

use crate::check::Check;
use crate::check::case::Case;
use crate::check::found::{Found, Repair};

/// See `source/checks/edge-whitespace.md`.
pub(crate) struct EdgeWhitespace;

impl Check for EdgeWhitespace {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        let edges = |text: &str| {
            (
                text.starts_with(char::is_whitespace),
                text.ends_with(char::is_whitespace),
            )
        };
        let (start, end) = edges(&case.target.text);
        let own = edges(&case.source.text);
        let (start, end) = (start && !own.0, end && !own.1);
        if !start && !end {
            return;
        }
        let standing = case.pair.standing;
        let raw = standing.value.of(standing.text);
        let mut mended = raw;
        if start {
            mended = without_lead(mended);
        }
        if end {
            mended = without_tail(mended);
        }
        let above = standing
            .text
            .get(..standing.value.start)
            .unwrap_or_default();
        let opens_line = above.trim_end_matches(' ').ends_with('\n');
        // What begins so would be no text at the start of a line (Fluent 1.0, `indented_char`).
        let is_cut = opens_line && mended.starts_with(['.', '[', '*', '}']);
        let is_text = !mended.is_empty() && !is_cut;
        let repair = (mended != raw && is_text).then(|| Repair::Value {
            text: mended.to_owned(),
            safe: true,
        });
        let side = match (start, end) {
            (true, true) => "begins and ends",
            (true, false) => "begins",
            _ => "ends",
        };
        found.repairable(
            None,
            format!("the translation {side} with a blank"),
            "Take the blank out.",
            repair,
        );
    }
}

/// The value without blanks at its start, plain or quoted (`{" "}`).
fn without_lead(mut raw: &str) -> &str {
    loop {
        raw = raw.trim_start();
        let Some(end) = raw.find('}').filter(|_| raw.starts_with('{')) else {
            return raw;
        };
        let (literal, rest) = raw.split_at(end + 1);
        if !is_blank_literal(literal) {
            return raw;
        }
        raw = rest;
    }
}

/// The same at its end.
fn without_tail(mut raw: &str) -> &str {
    loop {
        raw = raw.trim_end();
        let Some(start) = raw.rfind('{').filter(|_| raw.ends_with('}')) else {
            return raw;
        };
        let (rest, literal) = raw.split_at(start);
        if !is_blank_literal(literal) {
            return raw;
        }
        raw = rest;
    }
}

/// `{" "}` and `{"\u0020"}`.
fn is_blank_literal(literal: &str) -> bool {
    let inner = literal.trim_matches(['{', '}']).trim();
    let text = inner
        .strip_prefix('"')
        .and_then(|inner| inner.strip_suffix('"'));
    text.is_some_and(|text| {
        ["\\u0020", "\\u00A0", "\\u00a0", "\\u3000"]
            .iter()
            .fold(text.to_owned(), |text, escape| text.replace(escape, " "))
            .trim()
            .is_empty()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_plain_and_quoted() {
        assert_eq!(without_lead("{\" \"} a {\" \"}"), "a {\" \"}");
        assert_eq!(without_tail("a {\"\\u0020\"}"), "a");
        assert_eq!(without_tail("a { $b }"), "a { $b }");
    }
}
