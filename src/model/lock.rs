//! The lock: from which text each translation was made.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::fingerprint::Fingerprint;
use crate::model::unit::UnitId;

/// Flags of a lock line. Unknown ones are kept.
pub type Flags = BTreeSet<String>;

/// One message's line in a lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockLine {
    /// Hash of the source the translation was made from.
    pub source: Fingerprint,
    /// Hash of the translation.
    pub target: Fingerprint,
    /// `same`, `reviewed`, `machine`, `draft`, and whatever else stood there.
    pub flags: Flags,
}

/// State of one page in one locale, by unit. A union merge may leave two lines for one id; both are kept until the
/// translation decides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// Lines by id.
    pub lines: BTreeMap<UnitId, Vec<LockLine>>,
}

impl Lock {
    /// The line that counts for `id` when its translation has the hash `target`: the one that fits, else the first.
    pub fn line(&self, id: &UnitId, target: Fingerprint) -> Option<&LockLine> {
        let lines = self.lines.get(id)?;
        lines
            .iter()
            .find(|line| line.target == target)
            .or_else(|| lines.first())
    }

    /// Writes the one line of `id`.
    pub fn set(&mut self, id: UnitId, line: LockLine) {
        self.lines.insert(id, vec![line]);
    }
}

/// How a unit stands in a locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Nothing there, or the source text again.
    Untranslated,
    /// Translated, with source-language sentences inside.
    Partial,
    /// Translated from a source that has changed since.
    Outdated,
    /// Translated.
    Translated,
    /// Nothing to translate: names, code, numbers. Outside coverage.
    Neutral,
    /// A message whose unit is gone. Outside coverage.
    Obsolete,
}

impl State {
    /// The word in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Untranslated => "untranslated",
            Self::Partial => "partial",
            Self::Outdated => "outdated",
            Self::Translated => "translated",
            Self::Neutral => "neutral",
            Self::Obsolete => "obsolete",
        }
    }
}
