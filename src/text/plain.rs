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
