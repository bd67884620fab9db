//! What is compared of a unit, and how near two of them are.

use crate::model::{Fingerprint, RegistryEntry, Unit, UnitKind};
use crate::sync::similarity::Words;

/// Least share of common words for texts of less than four words, headings aside.
const NEAR_SHORT: f32 = 0.6;

/// One side of the comparison.
pub(super) struct Item {
    pub(super) kind: UnitKind,
    pub(super) flat: String,
    pub(super) targets: Vec<String>,
    pub(super) print: Fingerprint,
}

impl From<&Unit> for Item {
    fn from(unit: &Unit) -> Self {
        let targets = unit.variables.iter().map(|one| one.value.clone());
        item(unit.kind, unit.message.flat(), targets.collect())
    }
}

impl From<&RegistryEntry> for Item {
    fn from(entry: &RegistryEntry) -> Self {
        let targets = entry.variables.iter().map(|(_, value)| value.clone());
        item(entry.kind, entry.message.flat(), targets.collect())
    }
}

fn item(kind: UnitKind, flat: String, targets: Vec<String>) -> Item {
    let print = Fingerprint::of_text(&flat);
    Item {
        kind,
        flat,
        targets,
        print,
    }
}

pub(super) fn words_of(items: &[Item], which: &[usize]) -> Vec<Words> {
    which
        .iter()
        .map(|index| Words::of(&items[*index].flat))
        .collect()
}

/// Share of common words, raised by common targets; 0 below `least`, and 0 where one is a heading and the other not.
pub(super) fn likeness(
    new: &Item,
    new_words: &Words,
    old: &Item,
    old_words: &Words,
    least: f32,
) -> f32 {
    let is_heading = |item: &Item| matches!(item.kind, UnitKind::Heading(_));
    if is_heading(new) != is_heading(old)
        || (new.kind == UnitKind::FrontMatter) != (old.kind == UnitKind::FrontMatter)
    {
        return 0.0;
    }
    let targets = !new.targets.is_empty()
        && new
            .targets
            .iter()
            .all(|target| old.targets.contains(target));
    // One word of two says little: `Signal logo` is not a new wording of `Briar logo`.
    let is_short = new_words.len().max(old_words.len()) < 4 && !is_heading(new);
    let least = match (targets, is_short) {
        (true, _) => least * 0.7,
        (false, true) => least.max(NEAR_SHORT),
        (false, false) => least,
    };
    let ratio = new_words.ratio_above(old_words, least);
    if ratio == 0.0 {
        0.0
    } else {
        ratio + if new.kind == old.kind { 0.01 } else { 0.0 } + if targets { 0.01 } else { 0.0 }
    }
}
