//! Words of grammar of the locale, where it shares the source's letters: `folgende` is German whatever stands around it.
//!
//! In go two languages, out comes whether a word speaks for the second against the first. The lists are the stop words
//! of Stopwords ISO, which also hold words that both languages have: those speak for neither, and are left out.

use std::collections::{HashMap, HashSet};
use std::sync::{LazyLock, OnceLock};

use crate::language::english::is_known;
use crate::language::form::{Form, Word};

/// Words of grammar that one language has and another has not.
///
/// Whether the other has a word is asked when the first has it, which is seldom: a run over thirty locales makes a
/// hundred of these, and asks most of them little.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Grammar {
    own: Option<&'static Words>,
    other: Option<&'static Words>,
    /// Whether the other language is English, of which more is known than words of grammar.
    against_english: bool,
}

type Words = HashSet<&'static str, foldhash::fast::FixedState>;

impl Grammar {
    /// What `own` has and `other` has not, both ISO 639-1 codes; empty for a language without a list.
    pub(crate) fn between(other: &str, own: &str) -> Self {
        Self {
            other: words_of(other),
            against_english: other == "en",
            ..Self::of(own)
        }
    }

    /// All that a language has, ISO 639-1 code; empty for one without a list.
    pub(crate) fn of(language: &str) -> Self {
        Self {
            own: words_of(language),
            ..Self::default()
        }
    }

    /// Whether a word, in any case, is one of them.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.own.is_some() && self.has_lower(&word.to_lowercase())
    }

    fn has_lower(&self, word: &str) -> bool {
        self.own.is_some_and(|own| own.contains(word)) && !self.is_of_other(word)
    }

    fn is_of_other(&self, word: &str) -> bool {
        // Three letters are a word somewhere by chance, as German `die` is in English: they stay, and weigh little.
        let is_english = || self.against_english && word.len() > 3 && is_known(word);
        self.other.is_some_and(|other| other.contains(word)) || is_english()
    }

    /// How much some words speak for the language: 2 for each of its words in lower case, 1 for one of three letters or
    /// less, which the other language may have too for something else.
    pub(crate) fn weigh(&self, words: &[Word<'_>]) -> usize {
        let lower = words.iter().filter(|word| word.form == Form::Lower);
        lower
            .filter(|word| self.has_lower(word.text))
            .map(|word| if word.text.len() > 3 { 2 } else { 1 })
            .sum()
    }
}

/// A language's list, read once; `None` for a language without one.
fn words_of(language: &str) -> Option<&'static Words> {
    /// Languages that are written by the words of another's list.
    const SAME: &[(&str, &str)] = &[("nb", "no"), ("nn", "no")];
    static LISTS: LazyLock<HashMap<&str, OnceLock<Words>>> = LazyLock::new(|| {
        let languages = stop_words::available_languages().iter();
        languages.map(|code| (*code, OnceLock::new())).collect()
    });
    let same = SAME.iter().find(|(code, _)| *code == language);
    let language = same.map_or(language, |(_, listed)| listed);
    Some(LISTS.get(language)?.get_or_init(|| {
        let listed = stop_words::lookup(language).unwrap_or_default().iter();
        let is_word = |word: &&str| word.chars().all(char::is_alphabetic);
        listed.copied().filter(is_word).collect()
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::form::AllWords;

    #[test]
    fn words_of_one_language_alone_speak_for_it() {
        for (target, text, weight) in [
            ("de", "das Modul besitzt folgende Methoden", 3),
            ("de", "the alt menu is in the bin", 1),
            ("de", "die Methoden", 1),
            ("fr", "selon les paramètres", 3),
            ("fr", "plus important possible", 0),
            ("es", "para acelerar las compilaciones", 3),
            ("nb", "for å bestemme", 1),
            ("xx", "para acelerar las compilaciones", 0),
        ] {
            let found = Grammar::between("en", target).weigh(&AllWords::of(text));
            assert_eq!(found, weight, "{target}: {text}");
        }
        let english = Grammar::between("de", "en");
        assert_eq!(english.weigh(&AllWords::of("which of them was")), 5);
    }
}
