//! Which locale each unit of a page is filed under (DESIGN §4).

use crate::language::{Candidates, Sample};
use crate::markdown::{self, Flavour};
use crate::model::{Locale, Page, Piece, Unit, UnitKind};
use crate::project::config::Config;

/// Decides languages for one project.
#[derive(Clone, Debug)]
pub(super) struct Filing {
    source: Locale,
    /// Who is asked, in order: the locales that are known, then every language that proves itself, if that is wanted.
    among: Vec<Candidates>,
    flavour: Flavour,
}

impl Filing {
    /// `targets` are the locales known besides the source locale.
    pub(super) fn new(config: &Config, targets: &[Locale]) -> Self {
        let source = &config.source_locale;
        let mut among = Vec::new();
        if config.mixed && !targets.is_empty() {
            among.push(Candidates::new(source, targets));
        }
        // Without targets in the configuration, the pages may prove languages that have no folder yet.
        if config.mixed && config.targets.is_empty() {
            among.push(Candidates::new(source, &[]));
        }
        Self {
            source: source.clone(),
            among,
            flavour: config.flavour,
        }
    }

    /// The locale one of a page's units is in: another than the source only on proof.
    ///
    /// The label of a link proves nothing on a page that says nothing else in its language: most pages that lead to
    /// their translations call them `한국어` and `日本語`.
    pub(super) fn of(&self, page: &Page, unit: usize) -> Locale {
        let found = self.proven(&page.units[unit]);
        let said = |other: &Unit| !is_label(other) && self.proven(other) == found;
        if found == self.source || !is_label(&page.units[unit]) || page.units.iter().any(said) {
            found
        } else {
            self.source.clone()
        }
    }

    /// The locale that a unit's own text proves.
    fn proven(&self, unit: &Unit) -> Locale {
        let texts = || unit.message.pieces.iter().filter_map(Piece::as_text);
        let is_ruled_out =
            |candidates: &Candidates| texts().all(|text| candidates.are_ruled_out_by(text));
        if self.among.iter().all(is_ruled_out) {
            return self.source.clone();
        }
        let marked = markdown::mark(&unit.message, unit.slot, self.flavour);
        let sample = Sample {
            hint: &unit.hint,
            ..Sample::new(unit.kind, &marked)
        };
        let mut found = self
            .among
            .iter()
            .filter_map(|candidates| candidates.language_of(&sample));
        found.next().unwrap_or_else(|| self.source.clone())
    }
}

fn is_label(unit: &Unit) -> bool {
    unit.kind == UnitKind::Label
}
