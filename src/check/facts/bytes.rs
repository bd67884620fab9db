//! Which bytes occur in a text, the filter before everything costly, and where they stand in a row.

use crate::text::Span;

/// A set of byte values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ByteSet([bool; 256]);

impl Default for ByteSet {
    fn default() -> Self {
        Self([false; 256])
    }
}

impl ByteSet {
    /// The bytes of a text.
    pub(crate) fn of(text: &str) -> Self {
        let mut set = Self::default();
        set.add(text);
        set
    }

    /// Adds the bytes of another text.
    pub(crate) fn add(&mut self, text: &str) {
        for byte in text.bytes() {
            self.0[usize::from(byte)] = true;
        }
    }

    /// Whether a byte occurs.
    pub(crate) fn has(&self, byte: u8) -> bool {
        self.0[usize::from(byte)]
    }

    /// Whether one of several occurs.
    pub(crate) fn has_any(&self, bytes: &[u8]) -> bool {
        bytes.iter().any(|byte| self.has(*byte))
    }

    /// Whether a word may stand there: all of its bytes occur.
    pub(crate) fn may_hold(&self, word: &str) -> bool {
        word.bytes().all(|byte| self.has(byte))
    }

    /// Whether no byte outside ASCII occurs.
    pub(crate) fn is_ascii(&self) -> bool {
        !self.0[128..].contains(&true)
    }

    /// Whether an ASCII control occurs that is no line feed.
    pub(crate) fn has_control(&self) -> bool {
        let controls = (0..b' ').chain([0x7f]);
        controls
            .filter(|control| *control != b'\n')
            .any(|control| self.has(control))
    }
}

/// The longest runs of bytes that belong together; of several bytes of a character, all do or none.
pub(crate) fn runs(text: &str, is_in: impl Fn(u8) -> bool) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(before) = bytes[at..].iter().position(|byte| is_in(*byte)) {
        let start = at + before;
        let len = bytes[start..].iter().position(|byte| !is_in(*byte));
        at = len.map_or(bytes.len(), |len| start + len);
        runs.push(Span::new(start, at));
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Runs hold all bytes in question and no other.
        #[test]
        fn runs_are_as_long_as_they_can_be(text in "[ab가]{0,12}") {
            let is_in = |byte: u8| byte == b'a';
            let pieces: Vec<&str> = runs(&text, is_in).iter().map(|run| run.of(&text)).collect();
            let parts: Vec<&str> = text.split(|c| c != 'a').filter(|part| !part.is_empty()).collect();
            prop_assert_eq!(pieces, parts);
        }
    }

    #[test]
    fn sets_hold_what_the_text_holds() {
        let set = ByteSet::of("a<\n");
        assert!(set.has(b'<') && set.has_any(b"xa") && set.is_ascii() && !set.has_control());
        assert!(set.may_hold("<a") && !set.may_hold("ab"));
        assert!(ByteSet::of("\t").has_control());
        assert!(!ByteSet::of("가").is_ascii());
    }
}
