//! The rules that tell a leftover from what is meant to stay: a table, asked in order; the first that answers counts.
//!
//! One family, one file. Each answer is a sentence that `explain` shows.

mod exempt;
mod name;
mod prose;
mod source;
mod usage;

use crate::language::form::AllWords;
use crate::language::{Corpus, Sample};

/// A sentence, or a short unit, of which the script does not prove that it is the locale's own.
pub(crate) struct Case<'a> {
    pub(crate) corpus: &'a Corpus,
    pub(crate) sample: &'a Sample<'a>,
    /// The visible text.
    pub(crate) text: &'a str,
    pub(crate) words: AllWords<'a>,
    /// Whether it is the whole unit.
    pub(crate) whole: bool,
}

impl<'a> Case<'a> {
    /// A sentence of a unit, or the whole of it.
    pub(crate) fn of(
        corpus: &'a Corpus,
        sample: &'a Sample<'a>,
        text: &'a str,
        whole: bool,
    ) -> Self {
        let words = AllWords::of(text);
        Self {
            corpus,
            sample,
            text,
            words,
            whole,
        }
    }

    /// Whether the text may be the locale's own for all its letters tell.
    fn shares_letters(&self) -> bool {
        self.corpus.pair.shared && !self.sample.certain
    }

    /// Whether it must be taken for the locale's own for want of letters that would prove otherwise.
    fn is_doubtful(&self) -> bool {
        self.corpus.is_doubtful() && !self.sample.certain && !self.sample.untouched
    }
}

/// What a rule says, with its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// Still in the source language.
    Leftover(String),
    /// Meant to stay: a name, code, a term.
    Neutral(String),
    /// The locale's own language.
    Own(String),
}

/// A rule: its name, and what it says of a case.
pub(crate) struct Rule {
    pub(crate) code: &'static str,
    pub(crate) ask: fn(&Case<'_>) -> Option<Answer>,
}

macro_rules! rules {
    ($($code:literal => $ask:path),* $(,)?) => { &[$(Rule { code: $code, ask: $ask }),*] };
}

/// Every rule, in the order of evidence.
pub(crate) const RULES: &[Rule] = rules! {
    "same-on-purpose" => exempt::same_on_purpose,
    "implied-title" => exempt::implied_title,
    "no-letters" => exempt::no_letters,
    "kept-term" => exempt::kept_term,
    "no-prose" => exempt::no_prose,
    "behind-code" => exempt::behind_code,
    "own-script" => source::own_script,
    "embedded" => exempt::embedded,
    "names-in-a-row" => name::in_a_row,
    "older-source" => source::older_source,
    "source-text" => source::source_text,
    "own-language" => source::own_language,
    "not-in-source" => source::not_in_source,
    "other-script" => prose::other_script,
    "calendar" => exempt::calendar,
    "prose" => prose::prose,
    "logo-of" => prose::logo_of,
    "acronym" => name::acronym,
    "siblings-agree" => usage::siblings_agree,
    "name-in-logo" => name::in_logo,
    "name-of-icon" => name::of_icon,
    "function-word" => prose::function_word,
    "name-kept" => name::kept,
    "name-in-capitals" => name::in_capitals,
    "name-of-names" => name::of_names,
    "sibling-translates" => usage::sibling_translates,
    "translated-elsewhere" => usage::translated_elsewhere,
    "many-sites" => usage::many_sites,
    "ordinary-word" => usage::ordinary_word,
    "word-ending" => usage::word_ending,
    "describes" => usage::describes,
    "common-word" => usage::common_word,
};

/// Names of all rules, in the order of evidence, and of the answer when none knows.
pub fn codes() -> impl Iterator<Item = &'static str> {
    RULES
        .iter()
        .map(|rule| rule.code)
        .chain([LABEL, NO_EVIDENCE])
}

pub(crate) use prose::label_in_sentence;

/// The label of a link inside a translated sentence: seldom a gap, so only words decide.
pub(crate) const LABEL: &str = "label-in-sentence";

/// No evidence is no finding.
pub(crate) const NO_EVIDENCE: &str = "no-evidence";
