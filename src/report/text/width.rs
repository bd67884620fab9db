//! Texts of unknown origin on a terminal: how wide they are, how to cut them, and what must not reach it raw.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The text safe to print: white space folded, control and direction characters spelt out.
///
/// A page may hold escape sequences that repaint the terminal, or overrides that turn a line around.
pub(crate) fn safe(text: &str) -> String {
    if crate::text::is_printable_ascii(text) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => out.push_str(&spell(c)),
            c if c.is_control() => out.push_str(&spell(c)),
            c => out.push(c),
        }
    }
    out
}

fn spell(c: char) -> String {
    format!("\\u{{{:x}}}", u32::from(c))
}

/// Columns a text takes.
pub(crate) fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// The text cut to `columns`, its last one an ellipsis where something is missing.
pub(crate) fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = 0;
    for c in text.chars() {
        used += c.width().unwrap_or(0);
        if used + 1 > columns {
            break;
        }
        out.push(c);
    }
    out.truncate(out.trim_end().len());
    out.push('…');
    out
}

/// The text cut from the front: a path's end says more than its beginning.
pub(crate) fn cut_front(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut kept = Vec::new();
    let mut used = 0;
    for c in text.chars().rev() {
        used += c.width().unwrap_or(0);
        if used + 1 > columns {
            break;
        }
        kept.push(c);
    }
    std::iter::once('…').chain(kept.into_iter().rev()).collect()
}

/// The text with blanks behind it up to `columns`.
pub(crate) fn left(text: &str, columns: usize) -> String {
    format!("{text}{:1$}", "", columns.saturating_sub(width(text)))
}

/// The text with blanks before it up to `columns`.
pub(crate) fn right(text: &str, columns: usize) -> String {
    format!("{:1$}{text}", "", columns.saturating_sub(width(text)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn hangul_takes_two_columns() {
        assert_eq!(width("한글 ab"), 7);
        assert_eq!(cut("한글입니다", 6), "한글…");
        assert_eq!(cut_front("source/가이드.md", 8), "…이드.md");
        assert_eq!(left("한", 4), "한  ");
    }

    #[test]
    fn nothing_repaints_the_terminal() {
        assert_eq!(safe("a\u{1b}[2Jb\u{202e}c\td"), "a\\u{1b}[2Jb\\u{202e}c d");
    }

    proptest! {
        #[test]
        fn cut_texts_fit(text in "\\PC{0,40}", columns in 1usize..30) {
            let text = safe(&text);
            prop_assert!(width(&cut(&text, columns)) <= columns);
            prop_assert!(width(&cut_front(&text, columns)) <= columns);
        }
    }
}
