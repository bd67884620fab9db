//! What others found out about each unit: the input of the counting.

use std::sync::Arc;

use crate::diagnostic::Place;
use crate::language::Shown;
use crate::model::{Section, State, UnitId, UnitKind};
use crate::text::Span;

/// Why a unit is not simply translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The locale has no message for it, or the page shows the source language.
    Missing,
    /// The message is the source text again.
    Copied,
    /// The message is an older source text again.
    OlderSource,
    /// Sentences inside are still in the source language.
    Sentence,
    /// The source has changed since the translation was made.
    SourceChanged,
}

impl Reason {
    /// Every reason, for tables and schemas.
    pub const ALL: [Self; 5] = [
        Self::Missing,
        Self::Copied,
        Self::OlderSource,
        Self::Sentence,
        Self::SourceChanged,
    ];

    /// The word in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Copied => "copied",
            Self::OlderSource => "older-source",
            Self::Sentence => "sentence",
            Self::SourceChanged => "source-changed",
        }
    }

    /// The same as a clause for people.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Missing => "this locale has no text of its own for it",
            Self::Copied => "its text is the source's again",
            Self::OlderSource => "its text is an older one of the source",
            Self::Sentence => "sentences of it are still in the source language",
            Self::SourceChanged => "the source has changed since it was translated",
        }
    }
}

/// A sentence, or a short unit as a whole, in the wrong language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fragment {
    /// Where it stands: the locale's `.ftl` when it comes from a message that differs from the page's own text, else
    /// the page.
    pub place: Place,
    /// The visible text, white space folded.
    pub text: String,
    /// Where it stands in what a reader sees of [`Judged::target`], if that is known; else reports look for the text.
    pub within: Option<Span>,
    /// Name of the rule that fired; empty where nothing had to be judged.
    pub rule: &'static str,
    /// The evidence as a sentence; empty where nothing had to be judged.
    pub because: String,
}

/// One occurrence of a unit on a page, judged in one locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Its name; empty ids are allowed where no registry is (`l10n scan`).
    pub unit: UnitId,
    /// What it is.
    pub kind: UnitKind,
    /// How it stands.
    pub state: State,
    /// Why it is not simply translated, where there is more to say than its state says; see [`Judged::why`].
    pub reason: Option<Reason>,
    /// What it weighs: words of its source, or of its own text where there is no source.
    pub weight: usize,
    /// Words of the text the locale shows.
    pub words: usize,
    /// How many of those words stand in leftover sentences.
    pub leftover: usize,
    /// The leftover sentences. May be empty for units that are untranslated or outdated as a whole: then the unit
    /// itself is listed.
    pub fragments: Vec<Fragment>,
    /// For an outdated unit, what has changed in its source, as far as the older text is known.
    pub change: Option<String>,
    /// The source, where it is known.
    pub source: Option<Arc<Shown>>,
    /// What the locale shows: its own text, or the page's where it has none.
    pub target: Arc<Shown>,
    /// Where it stands among the headings.
    pub section: Section,
    /// Where it stands as a whole.
    pub place: Place,
}

impl Judged {
    /// Whether the unit counts at all.
    pub fn counts(&self) -> bool {
        !matches!(self.state, State::Neutral | State::Obsolete)
    }

    /// Whether there is something to do about it.
    pub fn is_open(&self) -> bool {
        matches!(
            self.state,
            State::Untranslated | State::Partial | State::Outdated
        )
    }

    /// Why it is listed; the plain reason of its state where nobody gave one, `None` where it needs no work.
    pub fn why(&self) -> Option<Reason> {
        let plain = match self.state {
            State::Untranslated => Reason::Missing,
            State::Partial => Reason::Sentence,
            State::Outdated => Reason::SourceChanged,
            State::Translated | State::Neutral | State::Obsolete => return None,
        };
        Some(self.reason.unwrap_or(plain))
    }

    /// Its weight in words: at least one where it counts, so that no gap weighs nothing.
    pub fn total(&self) -> usize {
        if self.counts() { self.weight.max(1) } else { 0 }
    }

    /// How many words of its weight count as translated.
    ///
    /// Rounded down, so that a unit with a leftover word never counts in full.
    pub fn translated(&self) -> usize {
        match self.state {
            State::Translated | State::Outdated | State::Partial => {}
            State::Untranslated | State::Neutral | State::Obsolete => return 0,
        }
        let words = self.words.max(self.leftover);
        if words == 0 {
            return self.total();
        }
        // Wide enough for any two word counts of files that fit into memory.
        let share = self.total() as u128 * (words - self.leftover) as u128 / words as u128;
        usize::try_from(share).unwrap_or(self.total())
    }

    /// What is to be listed of it: its fragments, else the unit as a whole; nothing where it needs no work.
    pub fn listed(&self) -> Vec<Fragment> {
        if !self.is_open() {
            return Vec::new();
        }
        if !self.fragments.is_empty() {
            return self.fragments.clone();
        }
        vec![Fragment {
            place: self.place.clone(),
            text: fold(self.target.text()),
            within: Some(Span::new(0, self.target.text().len())),
            rule: "",
            because: self.change.clone().unwrap_or_default(),
        }]
    }
}

/// The text with every run of white space as one space, none at its edges.
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
