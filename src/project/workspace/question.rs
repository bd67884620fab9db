//! Questions that no page can answer by itself: whether a text is a name, or a word that nobody has translated yet,
//! depends on what all pages say.
//!
//! `extract` asks them to know which messages want a stub. Questions and answers are all that a later run needs to know
//! of a page that has not changed. Deliberately absent: the evidence; see [`super::evidence`].

use serde::{Deserialize, Serialize};

use crate::language::{self, Corpus, Sample};
use crate::model::{MarkedText, UnitKind};

/// A text where a unit stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Question {
    kind: UnitKind,
    hint: String,
    text: MarkedText,
    icon: Option<String>,
    target: Option<String>,
    certain: bool,
}

impl Question {
    /// Whether there is nothing to translate in a sample.
    pub(super) fn new(sample: &Sample<'_>) -> Self {
        Self {
            kind: sample.kind,
            hint: sample.hint.to_owned(),
            text: sample.text.clone(),
            icon: sample.icon.map(str::to_owned),
            target: sample.target.map(str::to_owned),
            certain: sample.certain,
        }
    }

    /// Whether there is nothing to translate in it, by what is known of each of some locales today, in their order.
    pub fn is_neutral_in<'c>(&self, corpora: impl Iterator<Item = &'c Corpus>) -> Vec<bool> {
        let sample = Sample {
            hint: &self.hint,
            icon: self.icon.as_deref(),
            target: self.target.as_deref(),
            source: Some(&self.text),
            certain: self.certain,
            ..Sample::new(self.kind, &self.text)
        };
        language::is_neutral_in(corpora, &sample)
    }
}

/// What was answered: a sign for each locale of the workspace.
///
/// Invariant: `+` for neutral, `-` for not, a blank where nobody has asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers(String);

const NEUTRAL: u8 = b'+';
const OPEN: u8 = b'-';
const UNASKED: u8 = b' ';

impl Answers {
    /// Notes the answer for the locale with this number, which comes after all that were noted before.
    pub(super) fn note(&mut self, locale: usize, is_neutral: bool) {
        while self.0.len() < locale {
            self.0.push(char::from(UNASKED));
        }
        self.0
            .push(char::from(if is_neutral { NEUTRAL } else { OPEN }));
    }

    /// The answers, with the numbers of their locales.
    pub fn iter(&self) -> impl Iterator<Item = (usize, bool)> {
        let asked = self
            .0
            .bytes()
            .enumerate()
            .filter(|(_, sign)| *sign != UNASKED);
        asked.map(|(locale, sign)| (locale, sign == NEUTRAL))
    }
}
