//! Words of grammar of the locale, where it shares the source's letters: `folgende` is German whatever stands around it.
//!
//! In go two languages, out comes whether a word speaks for the second against the first. The lists are the stop words
//! of Stopwords ISO, which also hold words that both languages have: those speak for neither, and are left out.

use std::collections::HashSet;
use std::sync::Arc;

use crate::language::english::is_known;
use crate::language::form::{Form, Word};

/// Words of grammar that one language has and another has not.
#[derive(Clone, Debug, Default)]
pub(crate) struct Grammar {
    words: Arc<HashSet<&'static str, foldhash::fast::FixedState>>,
}

impl Grammar {
    /// What `own` has and `other` has not, both ISO 639-1 codes; empty for a language without a list.
    pub(crate) fn between(other: &str, own: &str) -> Self {
        let others: HashSet<&str> = list(other).iter().copied().collect();
        // Three letters are a word somewhere by chance, as German `die` is in English: they stay, and weigh little.
        let is_english = |word: &str| other == "en" && word.len() > 3 && is_known(word);
        let is_other = |word: &str| others.contains(word) || is_english(word);
        let words = list(own).iter().copied();
        let words = words.filter(|word| word.chars().all(char::is_alphabetic) && !is_other(word));
        Self {
            words: Arc::new(words.collect()),
        }
    }

    /// All that a language has, ISO 639-1 code; empty for one without a list.
    pub(crate) fn of(language: &str) -> Self {
        Self {
            words: Arc::new(list(language).iter().copied().collect()),
        }
    }

    /// Whether a word, in any case, is one of them.
    pub(crate) fn has(&self, word: &str) -> bool {
        !self.words.is_empty() && self.words.contains(&*word.to_lowercase())
    }

    /// How much some words speak for the language: 2 for each of its words in lower case, 1 for one of three letters or
    /// less, which the other language may have too for something else.
    pub(crate) fn weigh(&self, words: &[Word<'_>]) -> usize {
        let lower = words.iter().filter(|word| word.form == Form::Lower);
        lower
            .filter(|word| self.words.contains(word.text))
            .map(|word| if word.text.len() > 3 { 2 } else { 1 })
            .sum()
    }
}

fn list(language: &str) -> &'static [&'static str] {
    /// Languages that are written by the words of another's list.
    const SAME: &[(&str, &str)] = &[("nb", "no"), ("nn", "no")];
    let same = SAME.iter().find(|(code, _)| *code == language);
    stop_words::lookup(same.map_or(language, |(_, listed)| listed)).unwrap_or_default()
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
