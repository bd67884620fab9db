//! `emptied-text`: a translation that says nothing.

use crate::check::Check;
use crate::check::case::Case;
use crate::check::facts::characters::is_emoji;
use crate::check::facts::normal;
use crate::check::found::Found;
use crate::text::is_alphanumeric;

/// See `source/checks/emptied-text.md`.
pub(crate) struct EmptiedText;

/// What a reader gets of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    /// No sign at all.
    Nothing,
    /// Signs, and no word among them.
    Signs,
    /// Letters, digits, values or pictures: a word, or what may stand for one.
    Words,
}

impl Check for EmptiedText {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        /// `No` may well be `×`, and `and` a dot; a sentence is no dot.
        const PHRASE: usize = 2;
        let here = said(case.target.decoded().unwrap_or(&case.target.text));
        if here == Said::Words {
            return;
        }
        let words = case.source.text.split_whitespace();
        let mut words = words.filter(|word| said(word) == Said::Words);
        if here == Said::Nothing || words.nth(PHRASE - 1).is_some() {
            found.report(
                None,
                "the translation says nothing",
                "Translate it, or take the message out: the page's own text stands there then.",
            );
        }
    }
}

/// Tags and targets are not read, nor is what has no width. The first word tells.
fn said(text: &str) -> Said {
    // Where none of these stands any more, no tag or target ends: nobody has to look for it again.
    let (last_angle, last_bracket) = (text.rfind('>'), text.rfind(')'));
    let mut found = Said::Nothing;
    let mut at = 0;
    while let Some(rest) = text.get(at..)
        && let Some(c) = rest.chars().next()
    {
        let markup = match c {
            '<' if Some(at) < last_angle => tag_len(rest),
            ']' if Some(at) < last_bracket => target_len(rest),
            _ => 0,
        };
        let is_unseen = || normal::is_invisible(c) || c.is_whitespace() || c.is_control();
        if markup == 0 && !is_unseen() {
            if is_alphanumeric(c) || c == '\u{fffc}' || !c.is_ascii() && is_emoji(c) {
                return Said::Words;
            }
            found = Said::Signs;
        }
        at += markup.max(c.len_utf8());
    }
    found
}

/// The tag that a text begins with.
fn tag_len(text: &str) -> usize {
    let inner = text.get(1..).unwrap_or_default();
    let opens = |c: char| c.is_ascii_alphabetic() || c == '/' || c == '!';
    let end = inner.starts_with(opens).then(|| inner.find('>')).flatten();
    end.map_or(0, |end| end + 2)
}

/// `](…)`.
fn target_len(text: &str) -> usize {
    let end = text.starts_with("](").then(|| text.find(')')).flatten();
    end.map_or(0, |end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_something() {
        for text in [
            "가",
            "<b>1</b>",
            "✅",
            "\u{fffc}",
            "x [](y)",
            ". <b>.</b> < 가",
        ] {
            assert_eq!(said(text), Said::Words, "{text}");
        }
        for text in ["", "\u{ad}\u{200e}", "<b></b>", "\u{3164}", "\u{a0}"] {
            assert_eq!(said(text), Said::Nothing, "{text:?}");
        }
        assert_eq!(said(". <b>"), Said::Signs);
    }
}
