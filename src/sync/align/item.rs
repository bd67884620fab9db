//! What is compared of a unit, and how near two of them are.

use crate::model::{Fingerprint, Message, RegistryEntry, Unit, UnitKind};
use crate::sync::similarity::Words;

/// Least share of common words for texts of less than four words, headings aside.
const NEAR_SHORT: f32 = 0.6;

/// One side of the comparison.
pub(super) struct Item<'a> {
    pub(super) kind: UnitKind,
    pub(super) message: &'a Message,
    pub(super) targets: Vec<&'a str>,
    pub(super) print: Fingerprint,
}

impl<'a> From<&'a Unit> for Item<'a> {
    fn from(unit: &'a Unit) -> Self {
        let targets = unit.variables.iter().map(|one| one.value.as_str());
        item(unit.kind, &unit.message, targets.collect())
    }
}

impl<'a> From<&'a RegistryEntry> for Item<'a> {
    fn from(entry: &'a RegistryEntry) -> Self {
        let targets = entry.variables.iter().map(|(_, value)| value.as_str());
        item(entry.kind, &entry.message, targets.collect())
    }
}

fn item<'a>(kind: UnitKind, message: &'a Message, targets: Vec<&'a str>) -> Item<'a> {
    let print = Fingerprint::of_flat(message);
    Item {
        kind,
        message,
        targets,
        print,
    }
}

impl Item<'_> {
    /// The words of its text, variables left out.
    pub(super) fn words(&self) -> Words {
        Words::of(&self.message.flat())
    }
}

pub(super) fn words_of(items: &[Item], which: &[usize]) -> Vec<Words> {
    which.iter().map(|index| items[*index].words()).collect()
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
