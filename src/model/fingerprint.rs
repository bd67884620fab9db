//! Hashes of texts: small, stable on every system and in every release.

use std::borrow::Cow;
use std::fmt;

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::model::message::{Message, Piece};

/// 64 bits of BLAKE3 over a normalized message, shown as 16 hexadecimal digits.
///
/// Normalized means: white space folded to one space and trimmed, Unicode NFC, variables by name without their
/// values. So rewrapping a paragraph or moving a link's target changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(pub u64);

impl Fingerprint {
    /// The hash of a message.
    pub fn of(message: &Message) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(normalize(message).as_bytes());
        let mut reader = hasher.finalize_xof();
        let mut bytes = [0; 8];
        reader.fill(&mut bytes);
        Self(u64::from_be_bytes(bytes))
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
    for piece in &message.pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Variable(name) => {
                out.push_str("{ $");
                out.push_str(name);
                out.push_str(" }");
            }
        }
    }
    normalize_text(&out).into_owned()
}

/// White space folded and trimmed, Unicode NFC.
pub fn normalize_text(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
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

/// Printable ASCII without runs of blanks needs no work; most English text is that.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().all(|byte| (b' '..=b'~').contains(byte))
        && bytes.first() != Some(&b' ')
        && bytes.last() != Some(&b' ')
        && memchr::memmem::find(bytes, b"  ").is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

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
