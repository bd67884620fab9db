//! What needs no work: most English text is printable ASCII, and is known for it in one look.

/// Whether a text is printable ASCII alone: no control characters, nothing that could be composed, no other white
/// space than blanks.
///
/// ```
/// assert!(l10n::text::is_printable_ascii("It is {so}."));
/// assert!(!l10n::text::is_printable_ascii("one\ntwo") && !l10n::text::is_printable_ascii("é"));
/// ```
pub fn is_printable_ascii(text: &str) -> bool {
    // No branch for each byte, so that the machine takes many at once.
    text.bytes()
        .fold(true, |fine, byte| fine & (b' '..=b'~').contains(&byte))
}

/// Whether it is a letter, as [`char::is_alphabetic`] has it: letters of the large alphabets need no search in its table,
/// which takes some hundred steps for each Hangul syllable.
pub(crate) fn is_letter(c: char) -> bool {
    matches!(
        c,
        'a'..='z'
            | 'A'..='Z'
            | 'α'..='ω'
            | 'А'..='я'
            | 'א'..='ת'
            | 'ؠ'..='ٗ'
            | 'ก'..='ฺ'
            | 'ぁ'..='ゖ'
            | 'ァ'..='ヺ'
            | '\u{4e00}'..='\u{9fff}'
            | '가'..='힣'
    ) || !c.is_ascii() && c.is_alphabetic()
}

/// Whether it is a letter or a number, as [`char::is_alphanumeric`] has it.
pub(crate) fn is_alphanumeric(c: char) -> bool {
    c.is_ascii_digit() || is_letter(c) || !c.is_ascii() && c.is_numeric()
}

/// Bytes to be looked for, as a table: one look for each byte of a text, however many are looked for.
pub(crate) struct Signs([bool; 256]);

impl Signs {
    pub(crate) const fn new(signs: &[u8]) -> Self {
        let mut table = [false; 256];
        let mut at = 0;
        while at < signs.len() {
            table[signs[at] as usize] = true;
            at += 1;
        }
        Self(table)
    }

    /// Where the first of them stands.
    pub(crate) fn find(&self, bytes: &[u8]) -> Option<usize> {
        /// Bytes looked at without a branch between them.
        const AT_ONCE: usize = 8;
        let is_sign = |byte: &u8| self.0[usize::from(*byte)];
        let has_none = |some: &&[u8]| !some.iter().fold(false, |any, byte| any | is_sign(byte));
        let without = bytes.chunks_exact(AT_ONCE).take_while(has_none).count() * AT_ONCE;
        let rest = bytes.get(without..)?;
        Some(without + rest.iter().position(is_sign)?)
    }

    /// How many of them stand at the start, in a row.
    pub(crate) fn lead(&self, bytes: &[u8]) -> usize {
        let other = bytes.iter().position(|byte| !self.0[usize::from(*byte)]);
        other.unwrap_or(bytes.len())
    }
}

/// Whether two blanks stand in a row in a printable text.
pub(crate) fn has_double_blank(text: &str) -> bool {
    let bytes = text.as_bytes();
    let behind = bytes.get(1..).unwrap_or_default();
    let is_blank = |byte: &u8| u8::from(*byte == b' ');
    let pairs = bytes.iter().zip(behind);
    pairs.fold(0, |found, (one, next)| {
        found | is_blank(one) & is_blank(next)
    }) != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_unicode() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
        }
    }
}
