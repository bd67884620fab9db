//! How a unit stands in a locale: the table of DESIGN §6, in its order.

use crate::model::{Fingerprint, Locale, Lock, RegistryEntry, State};
use crate::sync::settle::{Sources, Target};

/// Everything a state is decided from.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The unit.
    pub entry: &'a RegistryEntry,
    /// The locale that is asked about.
    pub locale: &'a Locale,
    /// What the page says to that locale.
    pub sources: Sources<'a>,
    /// What the locale says, if anything.
    pub target: Option<&'a Target>,
    /// Its lock.
    pub lock: &'a Lock,
    /// Whether there is nothing to translate in the source.
    pub neutral: bool,
    /// Hashes of older texts of the source.
    pub older: &'a [Fingerprint],
}

/// A state and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The state; `Partial` is decided later, by whoever reads the translation's sentences.
    pub state: State,
    /// Why, in one word: `missing`, `copied`, `older-source`, `changed`, `own`, `locked`, `same`.
    pub reason: &'static str,
}

/// Decides a state from hashes alone.
pub fn stand(case: &Case<'_>) -> Standing {
    let standing = |state, reason| Standing { state, reason };
    let Case {
        entry,
        locale,
        sources,
        target,
        lock,
        ..
    } = *case;
    let line = target.and_then(|target| lock.line(&entry.id, target.print));
    let has = |flag: &str| line.is_some_and(|line| line.flags.contains(flag));
    if case.neutral {
        return standing(State::Neutral, "neutral");
    }
    let Some(target) = target else {
        let is_own = entry.language == *locale;
        return if is_own {
            standing(State::Translated, "own")
        } else {
            standing(State::Untranslated, "missing")
        };
    };
    let source = Fingerprint::of(sources.of(entry, locale));
    let is_foreign = entry.language != *locale && locale != sources.source_locale;
    if is_foreign && !has("same") {
        if target.print == source {
            return standing(State::Untranslated, "copied");
        }
        if case.older.contains(&target.print) {
            return standing(State::Untranslated, "older-source");
        }
    }
    let own = (entry.language != *sources.source_locale).then(|| Fingerprint::of(&entry.message));
    match line {
        // A translation made from the page's own text is not outdated by a source text that came later.
        Some(line) if line.source != source && Some(line.source) != own => {
            standing(State::Outdated, "changed")
        }
        Some(line) if line.target != target.print => standing(State::Outdated, "changed"),
        _ if has("same") => standing(State::Translated, "same"),
        _ => standing(State::Translated, "locked"),
    }
}
