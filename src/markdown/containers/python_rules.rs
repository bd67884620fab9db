//! How Python-Markdown reads single lines, and what makes CommonMark read them likewise.

use std::collections::BTreeMap;

use crate::markdown::containers::commonmark_rules as commonmark;

/// Characters of our own that keep CommonMark from reading a line otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Guard {
    /// None are needed.
    None,
    /// They stand before the line's first character.
    Before(&'static str),
    /// A backslash stands before this byte of the line.
    Escape(usize),
}

/// Whether the line below a paragraph's first makes a heading of it.
pub(super) fn is_underline(rest: &str) -> bool {
    let rest = rest.trim_end_matches(' ');
    let mark = rest.bytes().next();
    matches!(mark, Some(b'=' | b'-')) && rest.bytes().all(|byte| Some(byte) == mark)
}

/// The marker of a list item as CommonMark is to see it, and its length on the page, blanks excluded.
pub(super) fn marker(rest: &str) -> Option<(&'static str, usize)> {
    let bytes = rest.as_bytes();
    let digits = bytes
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let (marker, len) = match bytes.get(digits)? {
        b'-' | b'*' | b'+' if digits == 0 => ("-   ", 1),
        b'.' if digits > 0 => ("1.  ", digits + 1),
        _ => return None,
    };
    matches!(bytes.get(len)?, b' ' | b'\t').then_some((marker, len))
}

/// A heading: its level, and the length of the closing marks with the blanks around them.
pub(super) fn heading(rest: &str) -> Option<(usize, usize)> {
    let level = rest
        .bytes()
        .take(6)
        .take_while(|byte| *byte == b'#')
        .count();
    if level == 0 {
        return None;
    }
    let text = rest.get(level..)?;
    let inner = text.trim_end_matches([' ', '\t']);
    let inner = inner.trim_end_matches('#');
    Some((level, text.len() - inner.len()))
}

/// What keeps a line a paragraph's.
pub(super) fn guard(rest: &str, in_paragraph: bool) -> Guard {
    let bytes = rest.as_bytes();
    let Some(first) = bytes.first() else {
        return Guard::None;
    };
    let ends_at = |at: usize| matches!(bytes.get(at), None | Some(b' ' | b'\t'));
    match first {
        b'#' => {
            let level = bytes.iter().take_while(|byte| **byte == b'#').count();
            if level <= 6 && ends_at(level) {
                Guard::Before("\\")
            } else {
                Guard::None
            }
        }
        b'-' | b'+' | b'*' if ends_at(1) => Guard::Before("\\"),
        b'-' | b'=' if in_paragraph && is_underline(rest) => Guard::Before("\\"),
        b'-' | b'*' | b'_' if commonmark::rule(rest, usize::MAX).is_ok() => Guard::Before("\\"),
        b'0'..=b'9' => {
            let digits = bytes
                .iter()
                .take_while(|byte| byte.is_ascii_digit())
                .count();
            let is_marker = matches!(bytes.get(digits), Some(b'.' | b')')) && ends_at(digits + 1);
            if is_marker {
                Guard::Escape(digits)
            } else {
                Guard::None
            }
        }
        // Tags are inline here, whatever their name: an inline tag before them says so to CommonMark.
        b'<' if commonmark::html_block(rest, in_paragraph).is_some() => Guard::Before("<i>"),
        b'>' => Guard::Before("\\"),
        _ => Guard::None,
    }
}

/// Whether the line is the second one of a table: bars, dashes, colons, and a bar or more than one dash among them.
pub(super) fn is_table_delimiter(rest: &str) -> bool {
    let rest = rest.trim_matches([' ', '\t']);
    rest.contains('-')
        && rest.contains('|')
        && rest
            .bytes()
            .all(|byte| matches!(byte, b'|' | b':' | b'-' | b' ' | b'\t'))
}

/// Bars within code spans of a table's row: they separate no cells here, but would to GitHub.
pub(super) fn bars_in_code(row: &str) -> Vec<usize> {
    let bytes = row.as_bytes();
    let mut bars = Vec::new();
    let lasts = last_runs(bytes);
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            b'`' => {
                let len = run(bytes, at);
                let inner = at + len;
                // Looking for a partner is worth it only where there is one: a row of backticks takes linear time.
                if lasts.get(&len).is_none_or(|last| *last < inner) {
                    at = inner;
                    continue;
                }
                let mut close = inner;
                while bytes[close] != b'`' || run(bytes, close) != len {
                    close += run(bytes, close).max(1);
                }
                bars.extend(
                    (inner..close).filter(|bar| bytes[*bar] == b'|' && bytes[*bar - 1] != b'\\'),
                );
                at = close + len;
            }
            _ => at += 1,
        }
    }
    bars
}

/// Where the last run of backticks of each length stands.
fn last_runs(bytes: &[u8]) -> BTreeMap<usize, usize> {
    let mut lasts = BTreeMap::new();
    let mut at = 0;
    while at < bytes.len() {
        let len = run(bytes, at);
        if len > 0 {
            lasts.insert(len, at);
        }
        at += len.max(1);
    }
    lasts
}

/// Length of the run of backticks at `at`.
fn run(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().take_while(|byte| **byte == b'`').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_only_commonmark_reads_as_blocks_are_guarded() {
        assert_eq!(guard("- x", true), Guard::Before("\\"));
        assert_eq!(guard("1) x", false), Guard::Escape(1));
        assert_eq!(guard("1986. A year", true), Guard::Escape(4));
        assert_eq!(guard("====", true), Guard::Before("\\"));
        assert_eq!(guard("====", false), Guard::None);
        assert_eq!(guard("<p>x</p>", true), Guard::Before("<i>"));
        assert_eq!(guard("**x**", true), Guard::None);
        assert_eq!(guard("*   *   *", true), Guard::Before("\\"));
    }

    #[test]
    fn headings_need_no_blank() {
        assert_eq!(heading("##Title##"), Some((2, 2)));
        assert_eq!(heading("# Title # "), Some((1, 2)));
        assert_eq!(heading("#######x"), Some((6, 0)));
    }

    #[test]
    fn bars_in_code_are_found() {
        assert_eq!(bars_in_code("a `x|y` | ``|`|`` `|"), [4, 12, 14]);
        assert_eq!(bars_in_code("\\`a|b`"), Vec::<usize>::new());
    }
}
