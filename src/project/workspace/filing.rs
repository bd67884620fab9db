//! Which locale each unit of a page is filed under (DESIGN §4).

use crate::language::{self, Sample};
use crate::markdown::{self, Flavour};
use crate::model::{Locale, Unit};

/// Decides languages for one project.
#[derive(Clone, Debug)]
pub(super) struct Filing {
    /// The source locale.
    pub(super) source: Locale,
    /// The other locales that are known.
    pub(super) candidates: Vec<Locale>,
    /// Whether every language that proves itself is accepted besides.
    pub(super) open: bool,
    /// Whether pages are mixed at all.
    pub(super) mixed: bool,
    /// The flavour of the pages.
    pub(super) flavour: Flavour,
}

impl Filing {
    /// The locale a unit is in: another than the source only on proof.
    pub(super) fn of(&self, unit: &Unit) -> Locale {
        let marked = self
            .mixed
            .then(|| markdown::mark(&unit.message, unit.slot, self.flavour));
        let found = marked.and_then(|marked| {
            let sample = Sample {
                hint: &unit.hint,
                ..Sample::new(unit.kind, &marked)
            };
            let among =
                |candidates: &[Locale]| language::language_of(&sample, &self.source, candidates);
            let known = (!self.candidates.is_empty())
                .then(|| among(&self.candidates))
                .flatten();
            known.or_else(|| self.open.then(|| among(&[])).flatten())
        });
        found.unwrap_or_else(|| self.source.clone())
    }
}
