//! Words, as Unicode and the dictionaries of ICU cut them.
//!
//! In goes a text, out comes a number. Promised: the quick path for alphabets and Hangul counts as the segmenter does (property
//! `quick_path_counts_alike`). Deliberately absent: markup; see `visible`, which takes it away.

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

use crate::language::visible::{PLACEHOLDER, Visible};
use crate::model::marked::MarkedText;
use crate::text::Signs;

/// How many words a text without markup has; numbers are words, punctuation is not.
///
/// ```
/// assert_eq!(l10n::language::words("It isn't 3.5 km, is it?"), 6);
/// assert_eq!(l10n::language::words("인스턴트 메시지 앱"), 3);
/// assert_eq!(l10n::language::words("…"), 0);
/// ```
pub fn words(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_blank = |at: usize| bytes.get(at).is_none_or(u8::is_ascii_whitespace);
    let (mut count, mut at) = (0, 0);
    while at < bytes.len() {
        if is_blank(at) {
            at += 1;
            continue;
        }
        // Most words of most texts: letters, and signs around them that join nothing.
        let start = at;
        at += signs(&bytes[at..]);
        let letters = letters(&bytes[at..]);
        at += letters;
        at += signs(&bytes[at..]);
        if is_blank(at) {
            count += usize::from(letters > 0);
            continue;
        }
        while !is_blank(at) {
            at += 1;
        }
        let stretch = text.get(start..at).unwrap_or_default();
        let runs = stretch.split(char::is_whitespace);
        count += runs
            .map(|run| plain(run).unwrap_or_else(|| segmented(run)))
            .sum::<usize>();
    }
    count
}

/// Bytes of ASCII punctuation, `_` aside, at the start.
fn signs(bytes: &[u8]) -> usize {
    static SIGNS: Signs = Signs::new(b"!\"#$%&'()*+,-./:;<=>?@[\\]^`{|}~");
    SIGNS.lead(bytes)
}

/// Bytes of letters of ASCII and syllables of Hangul at the start.
fn letters(bytes: &[u8]) -> usize {
    static LETTERS: Signs = Signs::new(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    let mut at = 0;
    loop {
        at += match &bytes[at..] {
            ascii @ [0..0x80, ..] => match LETTERS.lead(ascii) {
                0 => return at,
                letters => letters,
            },
            // U+AC00 to U+D7A3.
            [0xea, 0xb0..=0xbf, _, ..]
            | [0xeb | 0xec, _, _, ..]
            | [0xed, 0x80..=0x9d, _, ..]
            | [0xed, 0x9e, 0x80..=0xa3, ..] => 3,
            _ => return at,
        };
    }
}

/// How many words a reader sees in a marked text: code, addresses, icons and variables count for nothing.
pub fn visible_words(text: &MarkedText) -> usize {
    if text.marks.is_empty() {
        words(&text.text)
    } else {
        words(&Visible::new(text).text)
    }
}

/// The segmenter's answer.
fn segmented(text: &str) -> usize {
    let mut count = 0;
    let mut start = 0;
    for (end, kind) in segmenter().segment_str(text).iter_with_word_type() {
        let word = text.get(start..end).unwrap_or_default();
        count += usize::from(
            kind.is_word_like()
                && word.contains(char::is_alphanumeric)
                && !word.contains(PLACEHOLDER),
        );
        start = end;
    }
    count
}

/// Dictionaries rather than neural networks: they are exact for the scripts that need them, and many times faster.
fn segmenter() -> WordSegmenterBorrowed<'static> {
    WordSegmenter::new_dictionary(WordBreakInvariantOptions::default())
}

/// What a character is to the quick path.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    /// `_`: belongs to a word, makes none.
    Joiner,
    /// Joins two letters or two digits.
    Middle,
    /// Joins two letters.
    MiddleOfLetters,
    /// Joins two digits.
    MiddleOfDigits,
    Other,
}

/// The class of a character whose words need no dictionary and no table; `None` for the others.
fn class(c: char) -> Option<Class> {
    Some(match c {
        'a'..='z'
        | 'A'..='Z'
        | '가'..='힣'
        | 'À'..='Ö'
        | 'Ø'..='ö'
        | 'ø'..='ɏ'
        | 'А'..='я'
        | 'Ё'
        | 'ё' => Class::Letter,
        '0'..='9' => Class::Digit,
        '_' => Class::Joiner,
        '.' | '\'' | '’' | '‘' => Class::Middle,
        ':' => Class::MiddleOfLetters,
        ',' | ';' => Class::MiddleOfDigits,
        '\0'..='\u{7f}'
        | '“'
        | '”'
        | '–'
        | '—'
        | '…'
        | '。'
        | '、'
        | '「'
        | '」'
        | '«'
        | '»'
        | PLACEHOLDER => Class::Other,
        _ => return None,
    })
}

/// Word rules of UAX #29 over a run without white space, if all its characters are of plain classes.
fn plain(run: &str) -> Option<usize> {
    let mut count = 0;
    let mut in_word = false;
    let mut has_content = false;
    let mut before = Class::Other;
    let mut rest = run.chars();
    let mut next = rest.next().map_or(Some(Class::Other), class)?;
    for _ in run.chars() {
        let here = next;
        next = rest.next().map_or(Some(Class::Other), class)?;
        let after = next;
        let letters = before == Class::Letter && after == Class::Letter;
        let digits = before == Class::Digit && after == Class::Digit;
        let goes_on = match here {
            Class::Letter | Class::Digit | Class::Joiner => true,
            Class::Middle => letters || digits,
            Class::MiddleOfLetters => letters,
            Class::MiddleOfDigits => digits,
            Class::Other => false,
        };
        if !goes_on && in_word {
            count += usize::from(has_content);
            has_content = false;
        }
        in_word = goes_on;
        has_content |= matches!(here, Class::Letter | Class::Digit);
        before = here;
    }
    Some(count + usize::from(has_content))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn quick_path_counts_alike(text in "[!-~가글éß’“—。Жя]{0,40}") {
            prop_assert_eq!(plain(&text), Some(segmented(&text)), "{:?}", text);
        }

        #[test]
        fn white_space_cuts_nothing(text in "[ \u{a0}\u{b}a-z0-9.'(_é글한가힣\u{d7a4}ไทย]{0,30}") {
            prop_assert_eq!(words(&text), segmented(&text), "{:?}", text);
        }
    }

    #[test]
    fn scripts_without_spaces() {
        assert_eq!(words("こんにちは世界"), 2);
        assert!(words("ทุกสองสัปดาห์") >= 3);
    }
}
