//! Characters at a line's beginning that make it something else than text.

use crate::markdown::Flavour;

/// What a text would begin if a line began with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Opener {
    /// The characters that do it.
    pub(super) sign: String,
    /// What it would be.
    pub(super) opens: &'static str,
}

/// What a line of a paragraph would begin, as far as the line alone can say; `is_first` is the paragraph's first.
///
/// Only what is certain: what depends on neighbouring lines (tables, definitions, HTML) shows when the built page is
/// parsed again.
pub(super) fn opener(line: &str, is_first: bool, flavour: Flavour) -> Option<Opener> {
    let is_mkdocs = flavour == Flavour::Mkdocs;
    let found = |sign: &str, opens| {
        Some(Opener {
            sign: sign.to_owned(),
            opens,
        })
    };
    if is_rule(line) {
        return found(line.trim_end(), "rule");
    }
    if !is_first && is_underline(line) {
        return found(line.trim_end(), "heading");
    }
    let first = line.chars().next()?;
    let run = line.len() - line.trim_start_matches(first).len();
    let behind = line.get(run..).unwrap_or_default();
    let is_apart = behind.is_empty() || behind.starts_with([' ', '\t']);
    let sign = line.get(..run).unwrap_or_default();
    // Python-Markdown lets nothing but headings, quotes and fences stand directly below a paragraph's line.
    let may_list = is_first || !is_mkdocs;
    match first {
        '#' if run <= 6 && is_apart || is_mkdocs => found(sign, "heading"),
        '>' => found(">", "quote"),
        '-' | '+' | '*'
            if run == 1 && is_apart && may_list && (is_first || !behind.trim().is_empty()) =>
        {
            found(sign, "list")
        }
        '`' if run >= 3 && !behind.contains('`') => found(sign, "code block"),
        '~' if run >= 3 => found(sign, "code block"),
        '0'..='9' if may_list => numbered(line, is_first, is_mkdocs),
        '!' | '?' if is_mkdocs && run == 3 && !behind.trim().is_empty() => found(sign, "block"),
        '=' if is_mkdocs && run == 3 && behind.contains('"') => found(sign, "tab"),
        '/' if is_mkdocs && run >= 3 && is_apart && !behind.trim().is_empty() => {
            found(sign, "block")
        }
        ':' if flavour == Flavour::Docusaurus && run >= 3 => found(sign, "block"),
        _ => None,
    }
}

/// A box such as `[ ]` at the beginning of a list item.
pub(super) fn task(line: &str, flavour: Flavour) -> Option<Opener> {
    let sign = ["[ ]", "[x]", "[X]"].into_iter().find(|sign| {
        line.strip_prefix(sign)
            .is_some_and(|rest| rest.starts_with([' ', '\t']))
    })?;
    (flavour != Flavour::Commonmark).then(|| Opener {
        sign: sign.to_owned(),
        opens: "task",
    })
}

/// `1.` or `1)` with a blank behind it.
fn numbered(line: &str, is_first: bool, is_mkdocs: bool) -> Option<Opener> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mark = line.as_bytes().get(digits).copied()?;
    let behind = line.get(digits + 1..)?;
    let is_mark = mark == b'.' || (mark == b')' && !is_mkdocs);
    let is_short = digits <= 9 || is_mkdocs;
    let is_apart = behind.is_empty() && !is_mkdocs || behind.starts_with([' ', '\t']);
    // Only a list that begins with 1 may stand directly below a paragraph's line.
    let may_stand = is_first || line.get(..digits) == Some("1") && !behind.trim().is_empty();
    (is_mark && is_short && is_apart && may_stand).then(|| Opener {
        sign: line.get(..=digits).unwrap_or_default().to_owned(),
        opens: "list",
    })
}

/// Three or more of `-`, `*` or `_` and nothing else but blanks.
fn is_rule(line: &str) -> bool {
    let Some(first @ ('-' | '*' | '_')) = line.chars().next() else {
        return false;
    };
    let others = line.chars().filter(|c| !matches!(c, ' ' | '\t'));
    let mut count = 0;
    for c in others {
        if c != first {
            return false;
        }
        count += 1;
    }
    count >= 3
}

/// A line of `=` or `-` alone, which makes a heading of the text above it.
fn is_underline(line: &str) -> bool {
    let line = line.trim_end();
    !line.is_empty() && (line.bytes().all(|b| b == b'=') || line.bytes().all(|b| b == b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opens(line: &str, is_first: bool, flavour: Flavour) -> Option<&'static str> {
        opener(line, is_first, flavour).map(|opener| opener.opens)
    }

    #[test]
    fn what_begins_a_block() {
        for (line, what) in [
            ("# x", "heading"),
            ("> x", "quote"),
            (">x", "quote"),
            ("- x", "list"),
            ("-", "list"),
            ("12. x", "list"),
            ("* * *", "rule"),
            ("```rust", "code block"),
            ("~~~", "code block"),
        ] {
            for flavour in [Flavour::Mkdocs, Flavour::Gfm] {
                assert_eq!(opens(line, true, flavour), Some(what), "{line}");
            }
        }
        for line in [
            "-x",
            "**x** y",
            "``` a ` b",
            "1.5 x",
            "1.x",
            "#",
            "!x",
            "_x_",
            "2020",
        ] {
            assert_eq!(
                opens(line, true, Flavour::Gfm),
                None.or((line == "#").then_some("heading")),
                "{line}"
            );
        }
    }

    #[test]
    fn flavours_differ() {
        for (line, mkdocs, gfm) in [
            ("#x", Some("heading"), None),
            ("1) x", None, Some("list")),
            ("!!! note", Some("block"), None),
            ("=== \"Tab\"", Some("tab"), None),
            ("/// note", Some("block"), None),
        ] {
            assert_eq!(opens(line, true, Flavour::Mkdocs), mkdocs, "{line}");
            assert_eq!(opens(line, true, Flavour::Gfm), gfm, "{line}");
        }
    }

    #[test]
    fn later_lines_open_less() {
        assert_eq!(opens("- x", false, Flavour::Mkdocs), None);
        assert_eq!(opens("- x", false, Flavour::Gfm), Some("list"));
        assert_eq!(opens("2. x", false, Flavour::Gfm), None);
        assert_eq!(opens("1. x", false, Flavour::Gfm), Some("list"));
        assert_eq!(opens("===", false, Flavour::Gfm), Some("heading"));
        assert_eq!(opens("===", true, Flavour::Gfm), None);
    }
}
