//! The comment lines that we own: source texts, older texts, targets, remarks.
//!
//! In goes any text, out comes the content of one comment line (without `# `); and the other way round, whether a
//! line of a comment is ours. Promise: no text can break out of its line. Deliberately absent: what is noted when.
//!
//! | line | from |
//! | --- | --- |
//! | `# en: Signal supports groups.` | [`source`]: the text to translate, by its locale |
//! | `# was: Signal has groups.` | [`was`]: the text a translation was made from |
//! | `# $groups = https://signal.org/…` | [`variable`]: what stands for a variable |
//! | `# l10n:note Keep it short.` | [`remark`]: what the page tells its translators |

use std::borrow::Cow;

use crate::model::{Locale, Message};
use crate::text::is_printable_ascii;

/// Words of ours begin with this; it is no language tag.
const OURS: &str = "l10n:";

/// `en: <text>`: the text to translate.
pub fn source(locale: &Locale, message: &Message) -> String {
    on_one_line(format!("{locale}: {message}"))
}

/// `was: <text>`: the source that the translation below was made from.
pub fn was(message: &Message) -> String {
    on_one_line(format!("was: {message}"))
}

/// `$name = <value>`: what a variable stands for.
pub fn variable(name: &str, value: &str) -> String {
    on_one_line(format!("${name} = {value}"))
}

/// `l10n:note <text>`: the page's own `l10n:note` directive, in the same words.
pub fn remark(text: &str) -> String {
    on_one_line(format!("{OURS}note {text}"))
}

/// `l10n:suggestion <text>`: a text from memory that nobody has confirmed.
pub fn suggestion(message: &Message) -> String {
    on_one_line(format!("{OURS}suggestion {message}"))
}

/// Any text on one line: newlines become ` ⏎ `, what editors might take for a newline or hide becomes a blank.
///
/// ```
/// assert_eq!(l10n::ftl::note::line("one\\\ntwo\r\nthree "), "one\\ ⏎ two ⏎ three");
/// ```
pub fn line(text: &str) -> Cow<'_, str> {
    let text = text.trim_end();
    if is_printable_ascii(text) || !text.contains(is_break) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for (index, part) in text.split('\n').enumerate() {
        if index > 0 {
            out.push_str(" ⏎ ");
        }
        let part = part.strip_suffix('\r').unwrap_or(part);
        out.extend(part.chars().map(|c| if is_break(c) { ' ' } else { c }));
    }
    out.truncate(out.trim_end().len());
    Cow::Owned(out)
}

/// The same for a text that is ours to keep.
fn on_one_line(text: String) -> String {
    match line(&text) {
        Cow::Borrowed(line) if line.len() == text.len() => text,
        line => line.into_owned(),
    }
}

/// What a line of a comment cannot hold, or what editors take for a newline or hide.
fn is_break(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}')
}

/// Whether a comment line (without `# `) is one of ours, to be rewritten by us.
///
/// A line that begins with a two-letter language tag and a colon is ours by contract; three-letter tags look too much
/// like words (`see:`, `tip:`), so those must be among `tags`, the tags that are in use.
pub fn is_ours(line: &str, tags: &[&str]) -> bool {
    if let Some(rest) = line.strip_prefix('$') {
        return rest
            .split_once(" =")
            .is_some_and(|(name, _)| super::read::is_identifier(name));
    }
    if line.starts_with(OURS) {
        return true;
    }
    let Some((head, rest)) = line.split_once(':') else {
        return false;
    };
    (rest.is_empty() || rest.starts_with(' '))
        && (head == "was" || tags.contains(&head) || is_short_tag(head))
}

/// The tag that a source note begins with.
pub(super) fn tag(line: &str) -> Option<&str> {
    let (head, _) = line.split_once(": ")?;
    if is_plain_tag(head) {
        return Some(head);
    }
    let locale = Locale::parse(head).ok()?;
    (locale.tag() == head && head != "was").then_some(head)
}

/// A language tag in its canonical spelling whose language has two letters.
fn is_short_tag(head: &str) -> bool {
    let (language, rest) = head.split_at_checked(2).unwrap_or_default();
    is_plain_tag(language)
        && (rest.is_empty()
            || rest.starts_with('-') && Locale::parse(head).is_ok_and(|it| it.tag() == head))
}

/// A tag that is a language of two letters and nothing else: nearly all are, and need no parser.
fn is_plain_tag(head: &str) -> bool {
    head.len() == 2 && head.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_of_translators_are_not_ours() {
        for line in [
            "note: ask Kim about this",
            "see: style guide",
            "NB: shorter",
            "Ko: not a tag as we spell it",
            "en",
            "en:GB style quotes",
            "$ 5 is a price",
            "$name is a target",
            "https://example.org",
            "",
        ] {
            assert!(!is_ours(line, &["en"]), "{line}");
        }
        for line in [
            "en: Text",
            "pt-BR: Texto",
            "zh-Hant: 文",
            "was: Text",
            "$link = https://example.org",
            "l10n:note short",
            "fil: Teksto",
        ] {
            assert!(is_ours(line, &["fil"]), "{line}");
        }
    }

    #[test]
    fn no_text_breaks_out_of_its_line() {
        let note = remark("a\n# b\r\u{2028}c\u{85}\n\nd =\n");
        assert_eq!(note, "l10n:note a ⏎ # b  c  ⏎  ⏎ d =");
    }
}
