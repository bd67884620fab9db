//! Words, as Unicode and the dictionaries of ICU cut them.
//!
//! In goes a text, out comes a number. Promised: for ASCII the quick path counts as the segmenter does (property
//! `quick_path_counts_alike`). Deliberately absent: markup; see `visible`, which takes it away.

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

use crate::language::visible::{PLACEHOLDER, Visible};
use crate::model::marked::MarkedText;

/// How many words a text without markup has; numbers are words, punctuation is not.
///
/// ```
/// assert_eq!(l10n::language::words("It isn't 3.5 km, is it?"), 6);
/// assert_eq!(l10n::language::words("인스턴트 메시지 앱"), 3);
/// assert_eq!(l10n::language::words("…"), 0);
/// ```
pub fn words(text: &str) -> usize {
    if text.is_ascii() {
        ascii(text.as_bytes())
    } else {
        text.split_inclusive(char::is_whitespace)
            .map(|run| {
                if run.is_ascii() {
                    ascii(run.as_bytes())
                } else {
                    segmented(run)
                }
            })
            .sum()
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

/// Word rules of UAX #29 over ASCII: runs of letters, digits and `_`, joined by `.` and `'` between two letters or two
/// digits, by `:` between letters, by `,` and `;` between digits.
fn ascii(bytes: &[u8]) -> usize {
    let mut count = 0;
    let mut at = 0;
    while at < bytes.len() {
        if !is_word_byte(bytes[at]) {
            at += 1;
            continue;
        }
        let mut has_content = false;
        while at < bytes.len() {
            if is_word_byte(bytes[at]) {
                has_content |= bytes[at] != b'_';
                at += 1;
            } else if joins(bytes, at) {
                at += 1;
            } else {
                break;
            }
        }
        count += usize::from(has_content);
    }
    count
}

fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Whether the byte stands between two letters or two digits that it joins to one word.
fn joins(bytes: &[u8], at: usize) -> bool {
    let (Some(before), Some(after)) = (at.checked_sub(1).map(|at| bytes[at]), bytes.get(at + 1))
    else {
        return false;
    };
    let letters = before.is_ascii_alphabetic() && after.is_ascii_alphabetic();
    let digits = before.is_ascii_digit() && after.is_ascii_digit();
    match bytes[at] {
        b'.' | b'\'' => letters || digits,
        b':' => letters,
        b',' | b';' => digits,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn quick_path_counts_alike(text in "[ -~\n]{0,60}") {
            prop_assert_eq!(ascii(text.as_bytes()), segmented(&text), "{:?}", text);
        }

        #[test]
        fn white_space_cuts_nothing(text in "[ a-z0-9.'é글한ไทย\u{2135}]{0,30}") {
            prop_assert_eq!(words(&text), segmented(&text), "{:?}", text);
        }
    }

    #[test]
    fn scripts_without_spaces() {
        assert_eq!(words("こんにちは世界"), 2);
        assert!(words("ทุกสองสัปดาห์") >= 3);
    }
}
