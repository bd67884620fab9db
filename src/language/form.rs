//! The form of words: what letter case, digits and signs say about a word before anybody knows it.
//!
//! In goes a sentence, out come its words. Deliberately absent: lists of words and what they mean; see `english` and
//! [`crate::language::Corpus`].

use std::cell::OnceCell;
use std::ops::Deref;

use crate::language::script::letter_script;
use crate::language::visible::PLACEHOLDER;
use crate::text::{Signs, Span};

/// What a word looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Form {
    /// `private`.
    Lower,
    /// `Private`, also `A` and `I`.
    Capital,
    /// Capitals inside or throughout: `macOS`, `DNS`, `GitHub`.
    Capitals,
    /// Letters with digits, or parts joined by signs no word has: `MAT2`, `apt-get.sh`, `a/b`, `@name`, `v1.2`.
    Technical,
    /// No letter at all.
    Number,
}

/// One word of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Word<'a> {
    /// The word without the signs around it.
    pub(crate) text: &'a str,
    /// What it looks like.
    pub(crate) form: Form,
    /// Where it stands in the sentence.
    pub(crate) span: Span,
    /// Whether it stands in brackets.
    pub(crate) bracketed: bool,
    /// Whether it opens the sentence or what follows a colon, an arrow, a quotation mark: a capital says nothing there.
    pub(crate) opening: bool,
}

impl Word<'_> {
    /// Whether it is written as words of prose are, and not as only names, numbers and code are.
    pub(crate) fn is_plain(&self) -> bool {
        matches!(self.form, Form::Lower | Form::Capital)
    }
}

/// The words of a sentence, in order, each cut when it is asked for.
pub(crate) fn words(sentence: &str) -> Words<'_> {
    Words {
        sentence,
        at: 0,
        depth: 0,
        opening: true,
    }
}

/// See [`words`].
#[derive(Clone, Debug)]
pub(crate) struct Words<'a> {
    sentence: &'a str,
    /// How much of it is cut.
    at: usize,
    /// Brackets that are open.
    depth: usize,
    /// Whether the next word opens something.
    opening: bool,
}

impl<'a> Iterator for Words<'a> {
    type Item = Word<'a>;

    fn next(&mut self) -> Option<Word<'a>> {
        while self.at < self.sentence.len() {
            let from = self.at;
            // Most words of most pages: letters of ASCII behind which a blank or nothing stands.
            let bytes = self.sentence.as_bytes();
            let letters = LETTERS.lead(&bytes[from..]);
            if letters > 0 && bytes.get(from + letters).is_none_or(|byte| *byte == b' ') {
                self.at = from + letters + 1;
                return self.cut(from, from + letters);
            }
            let (to, sign) = next_sign(self.sentence, from);
            self.at = to + sign.map_or(0, char::len_utf8);
            let word = (from < to).then(|| self.cut(from, to)).flatten();
            match sign {
                Some('(' | '[' | '（' | '［') => {
                    self.depth += 1;
                    self.opening = true;
                }
                Some(')' | ']' | '）' | '］') => self.depth = self.depth.saturating_sub(1),
                Some('→' | '>' | '—' | '|') => self.opening = true,
                _ => {}
            }
            if word.is_some() {
                return word;
            }
        }
        None
    }
}

/// Letters of ASCII.
static LETTERS: Signs = Signs::new(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

/// Where the next sign between words stands, from `at` on, and which it is; the end of the text where there is none.
fn next_sign(text: &str, mut at: usize) -> (usize, Option<char>) {
    /// First bytes of everything that [`parts_words`] knows.
    static FIRST: Signs = Signs::new(b" \t\n\x0b\x0c\r>|()[]\xc2\xe1\xe2\xe3\xef");
    while let Some(offset) = FIRST.find(text.as_bytes().get(at..).unwrap_or_default()) {
        at += offset;
        let sign = text.get(at..).and_then(|rest| rest.chars().next());
        if sign.is_some_and(parts_words) {
            return (at, sign);
        }
        at += sign.map_or(1, char::len_utf8);
    }
    (text.len(), None)
}

impl<'a> Words<'a> {
    /// The word in a range without signs between words; there may be none.
    fn cut(&mut self, from: usize, to: usize) -> Option<Word<'a>> {
        let raw = self.sentence.get(from..to).unwrap_or_default();
        let bracketed = self.depth > 0;
        if let Some(form) = plain_form(raw.as_bytes()) {
            // Most words of most pages: letters of ASCII and nothing else.
            return Some(Word {
                text: raw,
                form,
                span: Span::new(from, to),
                bracketed,
                opening: std::mem::take(&mut self.opening),
            });
        }
        let is_around = |c: char| !c.is_alphanumeric() && c != '@';
        let head = raw.len() - raw.trim_start_matches(is_around).len();
        let text = raw.trim_matches(is_around);
        let word = (!text.is_empty()).then(|| {
            let quoted = raw
                .get(..head)
                .is_some_and(|head| head.contains(['“', '"', '«', '‘', '„']));
            Word {
                text,
                form: if is_option(raw) || is_extension(raw) {
                    Form::Technical
                } else {
                    form(text)
                },
                span: Span::new(from + head, from + head + text.len()),
                bracketed,
                opening: std::mem::take(&mut self.opening) || quoted,
            }
        });
        self.opening |= raw.ends_with([':', '—', '–', '…', '.', '!', '?']);
        word
    }
}

/// All words of a sentence, cut once, and only if somebody asks.
#[derive(Clone, Debug)]
pub(crate) struct AllWords<'a> {
    sentence: &'a str,
    words: OnceCell<Vec<Word<'a>>>,
}

impl<'a> AllWords<'a> {
    /// The words of a sentence.
    pub(crate) fn of(sentence: &'a str) -> Self {
        Self {
            sentence,
            words: OnceCell::new(),
        }
    }

    /// The sentence.
    pub(crate) fn sentence(&self) -> &'a str {
        self.sentence
    }
}

impl<'a> Deref for AllWords<'a> {
    type Target = [Word<'a>];

    fn deref(&self) -> &Self::Target {
        self.words.get_or_init(|| words(self.sentence).collect())
    }
}

/// Whether a word is written as an option of a command: `--no-proxy`.
fn is_option(raw: &str) -> bool {
    raw.strip_prefix("--")
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// Whether a word is written as the end of files' names: `.json`.
fn is_extension(raw: &str) -> bool {
    raw.strip_prefix('.')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
}

/// Signs between words.
fn parts_words(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            PLACEHOLDER
                | '→'
                | '>'
                | '—'
                | '|'
                | '('
                | ')'
                | '['
                | ']'
                | '（'
                | '）'
                | '［'
                | '］'
                | '、'
                | '，'
        )
}

/// What a word of ASCII letters alone looks like; `None` for all others, which [`form`] tells.
fn plain_form(word: &[u8]) -> Option<Form> {
    let (first, rest) = word.split_first()?;
    let mut capitals_inside = false;
    for byte in rest {
        if !byte.is_ascii_alphabetic() {
            return None;
        }
        capitals_inside |= byte.is_ascii_uppercase();
    }
    match (capitals_inside, first) {
        (_, first) if !first.is_ascii_alphabetic() => None,
        (true, _) => Some(Form::Capitals),
        (false, b'A'..=b'Z') => Some(Form::Capital),
        (false, _) => Some(Form::Lower),
    }
}

/// What a word looks like.
pub(crate) fn form(text: &str) -> Form {
    let mut letters = 0;
    let mut upper = 0;
    let mut first_upper = false;
    let mut digit = false;
    let mut sign = false;
    let mut previous = ' ';
    for c in text.chars() {
        if letter_script(c).is_some() {
            let is_upper = c.is_uppercase();
            if letters == 0 {
                first_upper = is_upper;
            } else if is_upper && !matches!(previous, '-' | '‑' | '’' | '\'') {
                upper += 1; // A capital inside: of a part behind a hyphen, it would be the first letter.
            }
            letters += 1;
        } else if c.is_numeric() {
            digit = true;
        } else {
            sign |= !matches!(c, '-' | '‑' | '’' | '\'' | '´' | '&');
        }
        previous = c;
    }
    if letters == 0 {
        Form::Number
    } else if digit || sign {
        Form::Technical
    } else if upper > 0 {
        Form::Capitals
    } else if first_upper {
        Form::Capital
    } else {
        Form::Lower
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn plain_words_are_alike(word in "[A-Za-z]{1,12}") {
            prop_assert_eq!(plain_form(word.as_bytes()), Some(form(&word)));
        }

        #[test]
        fn every_sign_is_found(text in "[a é\u{a0}\u{1680}\u{2003}\u{2135}→>—|()\\[\\]（）［］、，。글\u{85}\u{3000}\u{b}\u{1f}]{0,12}") {
            let sign = text.char_indices().find(|(_, c)| parts_words(*c));
            let expected = sign.map_or((text.len(), None), |(at, c)| (at, Some(c)));
            prop_assert_eq!(next_sign(&text, 0), expected);
        }
    }

    #[test]
    fn forms() {
        for (word, expected) in [
            ("private", Form::Lower),
            ("Private", Form::Capital),
            ("End-to-End", Form::Capital),
            ("macOS", Form::Capitals),
            ("DNS", Form::Capitals),
            ("GitHub", Form::Capitals),
            ("MAT2", Form::Technical),
            ("example.org", Form::Technical),
            ("@name", Form::Technical),
            ("2023", Form::Number),
            ("don’t", Form::Lower),
        ] {
            assert_eq!(form(word), expected, "{word}");
        }
    }

    #[test]
    fn first_bytes_are_complete() {
        for c in ('\0'..=char::MAX).filter(|c| parts_words(*c)) {
            assert_eq!(next_sign(&c.to_string(), 0), (0, Some(c)));
        }
    }

    #[test]
    fn brackets_and_openings() {
        let texts: Vec<_> = words("Note: Use “Signal” (US, Paid) now.")
            .map(|word| (word.text, word.bracketed, word.opening))
            .collect();
        assert_eq!(
            texts,
            [
                ("Note", false, true),
                ("Use", false, true),
                ("Signal", false, true),
                ("US", true, true),
                ("Paid", true, false),
                ("now", false, false),
            ]
        );
    }
}
