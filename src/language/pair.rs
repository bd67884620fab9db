//! Two locales side by side: what a text of the one could be mistaken for in the other.

use icu_properties::props::Script;

use crate::language::cognate::{Habit, habit};
use crate::language::form::Word;
use crate::language::grammar::Grammar;
use crate::language::script::{Writing, letter_script, weight};
use crate::language::statistics::function_words;
use crate::language::visible::PLACEHOLDER;
use crate::model::locale::Locale;
use crate::text::is_letter;

/// The source locale and the locale that is judged.
#[derive(Clone, Debug)]
pub(crate) struct Pair {
    pub(crate) source: Locale,
    pub(crate) target: Locale,
    pub(crate) from: Writing,
    pub(crate) into: Writing,
    /// Whether both write with the same letters, so that script proves nothing.
    pub(crate) shared: bool,
    /// Whether the source is English, of which the room knows the grammar's words.
    pub(crate) english: bool,
    /// Words of grammar that the source's language has and the judged locale's has not.
    pub(crate) from_grammar: Grammar,
    /// Words of grammar that the judged locale's language alone has, where letters are shared.
    pub(crate) into_grammar: Grammar,
    /// All words of grammar that the judged locale's language has, where letters are shared.
    into_words: Grammar,
}

/// Letters of a text by side, weighted (a syllable sign is about two letters).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Letters {
    /// Letters of the source locale's script.
    pub(crate) from: usize,
    /// Letters of the judged locale's script that the source locale's has not.
    pub(crate) into: usize,
}

impl Pair {
    pub(crate) fn new(source: &Locale, target: &Locale) -> Self {
        let from = Writing::of(source);
        let into = Writing::of(target);
        let shared = from.overlaps(&into);
        let grammar =
            |other: &Locale, own: &Locale| Grammar::between(other.language(), own.language());
        Self {
            shared,
            from_grammar: grammar(target, source),
            into_grammar: if shared {
                grammar(source, target)
            } else {
                Grammar::default()
            },
            into_words: if shared {
                Grammar::of(target.language())
            } else {
                Grammar::default()
            },
            english: source.language() == "en",
            source: source.clone(),
            target: target.clone(),
            from,
            into,
        }
    }

    /// Function words of English among some words: all of them, and those of hardly any other language, the judged
    /// locale's least of all: Dutch has `is` and `over`, too.
    pub(crate) fn function_words(&self, words: &[Word<'_>]) -> (usize, usize) {
        function_words(words, |word| !self.into_words.has(word))
    }

    /// What the judged locale's language does with a word of the source; `None` where nobody knows.
    pub(crate) fn habit(&self, word: &str) -> Option<Habit> {
        let known = self.shared && self.english;
        known.then(|| habit(word, self.target.language()))?
    }

    /// Whether the judged locale's language is known to have a word of the source too.
    pub(crate) fn shares(&self, word: &str) -> bool {
        matches!(self.habit(word), Some(Habit::Shares | Habit::Keeps))
    }

    /// Counts the letters of both sides.
    pub(crate) fn letters(&self, text: &str) -> Letters {
        let mut letters = Letters::default();
        for c in text.chars().filter(|c| *c != PLACEHOLDER) {
            let Some(script) = letter_script(c) else {
                continue;
            };
            if self.from.has(script) {
                letters.from += weight(script);
            } else if self.into.has(script) {
                letters.into += weight(script);
            }
        }
        letters
    }

    /// Whether the text holds a letter that only the judged locale writes.
    pub(crate) fn holds_own(&self, text: &str) -> bool {
        let is_own = |c| {
            letter_script(c).is_some_and(|script| self.into.has(script) && !self.from.has(script))
                && is_letter(c)
        };
        if self.into.has(Script::Latin) && !self.from.has(Script::Latin) {
            text.chars().any(is_own)
        } else {
            // No letter of ASCII is the locale's own.
            !text.is_ascii() && text.chars().any(|c| !c.is_ascii() && is_own(c))
        }
    }

    /// Whether the text holds a letter of the source locale's script.
    pub(crate) fn holds_source(&self, text: &str) -> bool {
        self.from.stands_in(text)
    }
}
