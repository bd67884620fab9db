//! The form of words: what letter case, digits and signs say about a word before anybody knows it.
//!
//! In goes a sentence, out come its words. Deliberately absent: lists of words and what they mean; see `english` and
//! [`crate::language::Corpus`].

use crate::language::script::letter_script;
use crate::language::visible::PLACEHOLDER;
use crate::text::Span;

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

/// The words of a sentence, in order.
pub(crate) fn words(sentence: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut depth = 0_usize;
    let mut opening = true;
    let mut start = None;
    let mut add = |from: usize, to: usize, depth: usize, opening: &mut bool| {
        let raw = sentence.get(from..to).unwrap_or_default();
        if let Some(form) = plain_form(raw.as_bytes()) {
            // Most words of most pages: letters of ASCII and nothing else.
            words.push(Word {
                text: raw,
                form,
                span: Span::new(from, to),
                bracketed: depth > 0,
                opening: std::mem::take(opening),
            });
            return;
        }
        let text = raw.trim_matches(|c: char| !c.is_alphanumeric() && c != '@');
        let head = raw.len()
            - raw
                .trim_start_matches(|c: char| !c.is_alphanumeric() && c != '@')
                .len();
        if !text.is_empty() {
            let quoted = raw
                .get(..head)
                .is_some_and(|head| head.contains(['“', '"', '«', '‘', '„']));
            words.push(Word {
                text,
                form: if is_option(raw) {
                    Form::Technical
                } else {
                    form(text)
                },
                span: Span::new(from + head, from + head + text.len()),
                bracketed: depth > 0,
                opening: *opening || quoted,
            });
            *opening = false;
        }
        *opening |= raw.ends_with([':', '—', '–', '…', '.', '!', '?']);
    };
    for (at, c) in sentence.char_indices() {
        if c.is_ascii_alphanumeric() || !parts_words(c) {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            add(from, at, depth, &mut opening);
        }
        match c {
            '(' | '[' | '（' | '［' => {
                depth += 1;
                opening = true;
            }
            ')' | ']' | '）' | '］' => depth = depth.saturating_sub(1),
            '→' | '>' | '—' | '|' => opening = true,
            _ => {}
        }
    }
    if let Some(from) = start {
        add(from, sentence.len(), depth, &mut opening);
    }
    words
}

/// Whether a word is written as an option of a command: `--no-proxy`.
fn is_option(raw: &str) -> bool {
    raw.strip_prefix("--")
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()))
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
    let is_letters = word
        .iter()
        .fold(true, |all, byte| all & byte.is_ascii_alphabetic());
    if !is_letters {
        return None;
    }
    let capitals_inside = rest
        .iter()
        .fold(false, |any, byte| any | byte.is_ascii_uppercase());
    Some(match (capitals_inside, first.is_ascii_uppercase()) {
        (true, _) => Form::Capitals,
        (false, true) => Form::Capital,
        (false, false) => Form::Lower,
    })
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
    fn brackets_and_openings() {
        let found = words("Note: Use “Signal” (US, Paid) now.");
        let texts: Vec<_> = found
            .iter()
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
