//! Hashes of texts: small, stable on every system and in every release.

use std::borrow::Cow;
use std::fmt;

use icu_normalizer::ComposingNormalizerBorrowed;
use serde::{Deserialize, Serialize};

use crate::model::message::{Message, Piece};
use crate::text::{has_double_blank, is_printable_ascii};

/// 64 bits of BLAKE3 over a normalized message, shown as 16 hexadecimal digits.
///
/// Normalized means: white space folded to one space and trimmed, Unicode NFC, variables by name without their
/// values. So rewrapping a paragraph or moving a link's target changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Fingerprint(pub u64);

impl Fingerprint {
    /// The hash of a message.
    pub fn of(message: &Message) -> Self {
        // The text of a message without variables, which most are, is hashed where it stands.
        let hash = || match message.pieces.as_slice() {
            [Piece::Text(text)] => Self::of_text(text),
            _ => Self::of_normal(&normalize(message)),
        };
        *message.pieces.print.get_or_init(hash)
    }

    /// The hash of a message whatever its variables are called.
    pub fn of_flat(message: &Message) -> Self {
        if let [Piece::Text(_)] = message.pieces.as_slice() {
            return Self::of(message);
        }
        let hash = || Self::of_text(&message.flat());
        *message.pieces.flat_print.get_or_init(hash)
    }

    /// The hash of a message that is this text.
    pub fn of_text(text: &str) -> Self {
        Self::of_normal(&normalize_text(text))
    }

    fn of_normal(text: &str) -> Self {
        let hash = blake3::hash(text.as_bytes());
        let first = hash.as_bytes().iter().take(8);
        Self(first.fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    /// Reads the 16 digits that `Display` writes.
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 16).then_some(())?;
        u64::from_str_radix(text, 16).ok().map(Self)
    }

    /// `letters` characters of a base-32 alphabet without vowels' look-alikes, for ids.
    pub fn letters(self, letters: usize) -> String {
        const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
        (0..letters)
            .map(|at| {
                ALPHABET[usize::try_from(self.0 >> (5 * at) & 31).unwrap_or_default()] as char
            })
            .collect()
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// The text that is hashed and compared: white space folded, NFC, variables as `{ $name }`.
pub fn normalize(message: &Message) -> String {
    let mut out = String::new();
    for piece in message.pieces.iter() {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Variable(name) => {
                out.push_str("{ $");
                out.push_str(name);
                out.push_str(" }");
            }
        }
    }
    match normalize_text(&out) {
        Cow::Borrowed(_) => out,
        Cow::Owned(normal) => normal,
    }
}

/// White space folded and trimmed, Unicode NFC.
pub fn normalize_text(text: &str) -> Cow<'_, str> {
    if is_normal(text) {
        return Cow::Borrowed(text);
    }
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    match ComposingNormalizerBorrowed::new_nfc().normalize(&folded) {
        Cow::Borrowed(_) => Cow::Owned(folded),
        Cow::Owned(normal) => Cow::Owned(normal),
    }
}

/// Whether one look shows that normalizing changes nothing, as it is with most texts of most languages.
fn is_normal(text: &str) -> bool {
    !(text.starts_with(' ') || text.ends_with(' '))
        && (is_printable_ascii(text) || is_inert(text))
        && !has_double_blank(text)
}

/// Whether every character stays as it is beside every other.
fn is_inert(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(first) = bytes.get(at) {
        at += match first {
            b' '..=b'~' => 1,
            // U+5000 to U+8FFF and U+B000 to U+CFFF, which most of Han and of Hangul are.
            0xe5..=0xe8 | 0xeb | 0xec => 3,
            _ => match text.get(at..).and_then(|rest| rest.chars().next()) {
                Some(c) if stands_alone(c) && !c.is_whitespace() => c.len_utf8(),
                _ => return false,
            },
        };
    }
    true
}

/// Whether a character is composed already and joins no other: letters without marks of their own, Hangul syllables,
/// kana, Han, and the punctuation around them.
fn stands_alone(c: char) -> bool {
    matches!(c,
        '\u{a1}'..='\u{2ff}'
        | '\u{400}'..='\u{482}'
        | '\u{48a}'..='\u{52f}'
        | '\u{5d0}'..='\u{5ea}'
        | '\u{2010}'..='\u{2027}'
        | '\u{2190}'..='\u{21ff}'
        | '\u{3001}'..='\u{3020}'
        | '\u{3041}'..='\u{3096}'
        | '\u{30a0}'..='\u{30ff}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{ff01}'..='\u{ff5e}'
        | '\u{fffc}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// What is called normal at first sight is what normalizing would make of it.
        #[test]
        fn one_look_tells(text in "[ a-zé\u{a0}-\u{52f}\u{5b0}-\u{5ff}\u{1100}-\u{11ff}\u{2000}-\u{2200}\u{3000}-\u{30ff}漢글\u{ff00}-\u{ffff}]{0,6}") {
            if is_normal(&text) {
                let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
                let normal = ComposingNormalizerBorrowed::new_nfc().normalize(&folded).into_owned();
                prop_assert_eq!(normal, text);
            }
        }
    }

    #[test]
    fn characters_that_stand_alone_are_normal() {
        let all = ('\0'..=char::MAX).filter(|c| stands_alone(*c));
        for c in all {
            for text in [
                c.to_string(),
                format!("a{c}"),
                format!("가{c}a"),
                format!("か{c}"),
            ] {
                let normal = ComposingNormalizerBorrowed::new_nfc().normalize(&text);
                assert_eq!(normal, text, "U+{:04X}", u32::from(c));
            }
        }
    }

    #[test]
    fn rewrapping_changes_nothing() {
        let a = Fingerprint::of(&Message::text("one two\nthree"));
        let b = Fingerprint::of(&Message::text(" one  two three "));
        assert_eq!(a, b);
        assert_ne!(a, Fingerprint::of(&Message::text("one two four")));
    }

    #[test]
    fn composed_and_decomposed_hangul_are_one() {
        let a = Fingerprint::of(&Message::text("\u{AC00}"));
        let b = Fingerprint::of(&Message::text("\u{1100}\u{1161}"));
        assert_eq!(a, b);
    }

    #[test]
    fn digits_are_read_back() {
        let print = Fingerprint::of(&Message::text("x"));
        assert_eq!(Fingerprint::parse(&print.to_string()), Some(print));
        assert_eq!(Fingerprint::parse("12"), None);
    }
}
