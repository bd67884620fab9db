//! Which locale each unit of a page is filed under (DESIGN §4).

use crate::language::{self, Sample};
use crate::markdown::{self, Flavour};
use crate::model::{Locale, Message, Unit, UnitKind};

/// Decides languages for one project.
#[derive(Clone, Debug)]
pub(super) struct Filing {
    /// The source locale.
    pub(super) source: Locale,
    /// The other locales; empty to accept every language that proves itself.
    pub(super) candidates: Vec<Locale>,
    /// Whether pages are mixed at all.
    pub(super) mixed: bool,
    /// The flavour of the pages.
    pub(super) flavour: Flavour,
}

impl Filing {
    /// The locale a unit is in: another than the source only on proof.
    pub(super) fn of(&self, unit: &Unit) -> Locale {
        self.of_text(unit.kind, &unit.hint, &unit.message, unit.slot)
    }

    fn of_text(
        &self,
        kind: UnitKind,
        hint: &str,
        message: &Message,
        slot: crate::model::Slot,
    ) -> Locale {
        if !self.mixed {
            return self.source.clone();
        }
        let marked = markdown::mark(message, slot, self.flavour);
        let sample = Sample {
            hint,
            ..Sample::new(kind, &marked)
        };
        let found = language::language_of(&sample, &self.source, &self.candidates);
        match found {
            Some(locale) => self
                .candidates
                .iter()
                .find(|known| **known == locale)
                .cloned()
                .unwrap_or(locale),
            None => self.source.clone(),
        }
    }
}
