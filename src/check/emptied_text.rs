//! `emptied-text`: a translation that says nothing.

use crate::check::Check;
use crate::check::case::Case;
use crate::check::facts::characters::is_emoji;
use crate::check::facts::normal;
use crate::check::found::Found;

/// See `source/checks/emptied-text.md`.
pub(crate) struct EmptiedText;

/// What a reader gets of a text.
#[derive(Clone, Copy, Debug, Default)]
struct Said {
    /// Letters, digits, values and pictures: a word, or what may stand for one.
    words: usize,
    /// Any sign at all.
    signs: usize,
}

impl Check for EmptiedText {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        let here = said(case.target.decoded().unwrap_or(&case.target.text));
        if here.words == 0 {
            // `No` may well be `×`, and `and` a dot; a sentence is no dot.
            const PHRASE: usize = 2;
            let words = case.source.text.split_whitespace();
            let is_phrase = words.filter(|word| said(word).words > 0).count() >= PHRASE;
            if here.signs == 0 || is_phrase {
                found.report(
                    None,
                    "the translation says nothing",
                    "Translate it, or take the message out: the page's own text stands there then.",
                );
            }
        }
    }
}

/// Tags and targets are not read, nor is what has no width.
fn said(text: &str) -> Said {
    // Where none of these stands any more, no tag or target ends: nobody has to look for it again.
    let (last_angle, last_bracket) = (text.rfind('>'), text.rfind(')'));
    let mut found = Said::default();
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
            let is_word = c.is_alphanumeric() || c == '\u{fffc}' || !c.is_ascii() && is_emoji(c);
            found.words += usize::from(is_word);
            found.signs += 1;
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
        for text in ["가", "<b>1</b>", "✅", "\u{fffc}", "x [](y)"] {
            assert!(said(text).words > 0, "{text}");
        }
        for text in ["", "\u{ad}\u{200e}", "<b></b>", "\u{3164}", "\u{a0}"] {
            assert_eq!(said(text).signs, 0, "{text:?}");
        }
        assert_eq!((said(".").words, said(".").signs), (0, 1));
        assert_eq!(
            (said("<b>.</b> < 가").words, said("<b>.</b> < 가").signs),
            (1, 3)
        );
    }
}
