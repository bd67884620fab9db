//! Tables by text, and the keys they are asked with.
//!
//! What is known of a site is counts of words and texts, never the words themselves. So a table holds hashes: nothing
//! is copied while a site is read, and counts of many locales stay small. Promised: the same text has the same key in
//! every run; two texts with one key are not to be expected among as many words as there are on all sites together.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasher as _, BuildHasherDefault, Hasher};

use foldhash::quality::FixedState;

use crate::model::fingerprint::normalize_text;

/// What a table knows a text by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Key(pub(super) u64);

/// Facts by text.
pub(crate) type Table<T> = HashMap<Key, T, BuildHasherDefault<Taken>>;

impl Key {
    /// The text as it is.
    pub(crate) fn exact(text: &str) -> Self {
        Self(FixedState::default().hash_one(text))
    }

    /// A word, in whatever case it is written.
    pub(crate) fn word(word: &str) -> Self {
        if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return Self(FixedState::default().hash_one(word.as_bytes()));
        }
        Self::ended(word, "")
    }

    /// A word with an ending, in whatever case it is written.
    pub(crate) fn ended(word: &str, ending: &str) -> Self {
        /// Words up to this many bytes, which are nearly all, need no `String`.
        const SHORT: usize = 40;
        let len = word.len() + ending.len();
        let mut letters = [0; SHORT];
        if let Some(letters) = letters
            .get_mut(..len)
            .filter(|_| word.is_ascii() && ending.is_ascii())
        {
            let (head, tail) = letters.split_at_mut(word.len());
            head.copy_from_slice(word.as_bytes());
            tail.copy_from_slice(ending.as_bytes());
            letters.make_ascii_lowercase();
            return Self(FixedState::default().hash_one(&*letters));
        }
        let lower = format!("{word}{ending}").replace('’', "'").to_lowercase();
        Self(FixedState::default().hash_one(lower.as_bytes()))
    }

    /// Something that has a number already.
    pub(crate) fn number(number: u16) -> Self {
        Self(u64::from(number))
    }

    /// A text as texts are compared; see [`comparable`].
    pub(crate) fn text(text: &str) -> Self {
        Self::exact(&comparable(text))
    }
}

/// How texts are compared: normalized, without typographic differences or a final sign.
pub(crate) fn comparable(text: &str) -> Cow<'_, str> {
    let is_end = |c: char| matches!(c, '.' | ':' | ' ');
    match normalize_text(text) {
        Cow::Borrowed(text) if text.is_ascii() => Cow::Borrowed(text.trim_end_matches(is_end)),
        folded => Cow::Owned(
            folded
                .trim_end_matches(is_end)
                .replace(['’', '‘'], "'")
                .replace(['“', '”'], "\""),
        ),
    }
}

/// A hasher for keys, which are hashes already.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Taken(u64);

impl Hasher for Taken {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }

    fn write(&mut self, _: &[u8]) {
        unreachable!("a key is one number");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_any_case() {
        let long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk";
        for word in ["Don’t", "Über", "plain", long] {
            assert_eq!(Key::word(word), Key::word(&word.to_lowercase()));
        }
        assert_eq!(Key::word("Don’t"), Key::word("don't"));
        assert_eq!(Key::ended("Host", "ing"), Key::word("hosting"));
        assert_eq!(Key::word("Hosting"), Key::word("hosting"));
        assert_ne!(Key::exact("Host"), Key::exact("host"));
        assert_eq!(Key::text("Say “no”."), Key::text("Say  \"no\""));
    }
}
