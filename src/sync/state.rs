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
    let Some(target) = target else {
        if case.neutral {
            return standing(State::Neutral, "neutral");
        }
        let is_own = entry.language == *locale;
        return if is_own {
            standing(State::Translated, "own")
        } else {
            standing(State::Untranslated, "missing")
        };
    };
    let source = Fingerprint::of(sources.of(entry, locale));
    let is_foreign = entry.language != *locale && locale != sources.source_locale;
    let is_copy = target.print == source || case.older.contains(&target.print);
    if case.neutral && is_copy {
        return standing(State::Neutral, "neutral");
    }
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
        // What somebody wrote for another text is wrong even where nothing is left to translate.
        _ if case.neutral => standing(State::Neutral, "neutral"),
        _ if has("same") => standing(State::Translated, "same"),
        _ => standing(State::Translated, "locked"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Flags, LockLine, Message, UnitId, UnitKind};
    use crate::sync::Targets;

    #[test]
    fn a_translation_of_another_text_is_outdated_where_nothing_is_left_to_translate() {
        let locale = |tag| Locale::parse(tag).expect("a tag");
        let (en, fr) = (locale("en"), locale("fr"));
        let text = Message::text("`response` Object");
        let entry = RegistryEntry {
            id: UnitId::parse("a").expect("an id"),
            kind: UnitKind::Item,
            language: en.clone(),
            message: text.clone(),
            variables: Vec::new(),
            retired: Vec::new(),
            uses: 1,
            places: Vec::new(),
            section: [].into(),
        };
        let older = Message::text("`request` Object, if any");
        let state = |source: &Message, target: &str| {
            let target = Target::plain(Message::text(target));
            let mut lock = Lock::default();
            let line = LockLine {
                source: Fingerprint::of(source),
                target: target.print,
                flags: Flags::new(),
            };
            lock.set(entry.id.clone(), line);
            let case = Case {
                entry: &entry,
                locale: &fr,
                sources: Sources {
                    source_locale: &en,
                    messages: &Targets::new(),
                },
                target: Some(&target),
                lock: &lock,
                neutral: true,
                older: &[Fingerprint::of(&older)],
            };
            stand(&case).state
        };
        assert_eq!(state(&text, "`response` Objet"), State::Neutral);
        assert_eq!(state(&older, "`request` Objet"), State::Outdated);
        assert_eq!(state(&older, "`request` Object, if any"), State::Neutral);
        assert_eq!(state(&older, "`response` Object"), State::Neutral);
    }
}
