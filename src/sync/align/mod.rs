//! Which unit of a page is which entry of its registry.
//!
//! Equal text first, wherever it moved; then near text between equal neighbours, in order; then near text anywhere on
//! the page; then the same place, for a text that changed its language. What is left is new, and what is left of the
//! registry is gone. Units of one text share a message, but where the registry has several for it (`places`).

mod item;
mod pairs;
mod passes;
mod places;
#[cfg(test)]
mod tests;

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::unit::slug;
use crate::model::{Fingerprint, Message, Page, Registry, RegistryEntry, Unit, UnitId};

use item::Item;
use pairs::Pairs;
use passes::NEAR_IN_PLACE;
pub use places::places;

/// How a group found its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// The text is the same; only variables may have changed.
    Same,
    /// The text has changed.
    Changed,
    /// Nothing in the registry is like it.
    New,
}

/// Units of a page that share one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its id from now on.
    pub id: UnitId,
    /// Indices in [`Page::units`], in document order.
    pub units: Vec<usize>,
    /// Index in the registry of the entry it continues; for a new group, of the shared entry it parted from.
    pub entry: Option<usize>,
    /// How it was found.
    pub how: Match,
    /// What a parser calls its text, where that has other messages on the page as well.
    pub text: Option<UnitId>,
}

/// A page against its registry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alignment {
    /// Every message of the page, in document order.
    pub groups: Vec<Group>,
    /// Indices of registry entries that no group continues.
    pub gone: Vec<usize>,
}

/// Hashes of the texts that messages were made from, as far as locks tell: of those whose units are gone, and of those
/// whose units say something else now. Where the text itself is known, whatever its variables were called.
pub type Obsolete = BTreeMap<UnitId, BTreeSet<Fingerprint>>;

/// Aligns a page with its registry.
///
/// A new unit never gets the id of an `obsolete` message, unless it is the very text that message was made from: then
/// an author has brought a text back, and its translations come back with it. `foreign(unit, entry)` says whether a
/// unit and a registry entry are in different languages.
pub fn align(
    page: &Page,
    registry: &Registry,
    obsolete: &Obsolete,
    foreign: &dyn Fn(usize, usize) -> bool,
) -> Alignment {
    let mut groups = group(page);
    let old: Vec<Item> = registry.entries.iter().map(Item::from).collect();
    let mut new: Vec<Item> = Vec::new();
    let mut pairs = Pairs::new(groups.len(), old.len());
    let returned = Returned::new(registry, obsolete);
    // A page that was never written down has nothing to be like.
    if !old.is_empty() {
        let units = groups.iter().map(|group| &page.units[group.units[0]]);
        new.extend(units.map(Item::from));
        passes::pair_pinned(page, &groups, registry, &mut pairs);
        let is_stale = |entry: usize| obsolete.contains_key(&registry.entries[entry].id);
        passes::pair_equal(&new, &old, is_stale, &mut pairs);
        places::part(page, &mut groups, (&mut new, &old), registry, &mut pairs);
        passes::pair_past(&new, registry, obsolete, &mut pairs);
        passes::keep_returned(&new, &returned, &mut pairs);
        passes::pair_in_gaps(&new, &old, &mut pairs);
        passes::pair_anywhere(&new, &old, &mut pairs);
        passes::pair_by_place(&new, &old, &groups, foreign, &mut pairs);
        places::part(page, &mut groups, (&mut new, &old), registry, &mut pairs);
    }

    let spare = spare_uses(&groups, registry, &pairs);
    let mut names = Names::new(registry, obsolete, returned);
    for (index, group) in groups.iter_mut().enumerate() {
        let first = &page.units[group.units[0]];
        if let Some(entry) = pairs.old_of[index] {
            group.entry = Some(entry);
            group.how = if new[index].print == old[entry].print {
                Match::Same
            } else {
                Match::Changed
            };
            group.id = registry.entries[entry].id.clone();
        } else {
            group.entry = new
                .get(index)
                .and_then(|new| parted_from(new, &old, &spare));
            group.id = names.give(&first.message, &group.id);
        }
        if let Some(pinned) = &first.pinned {
            group.id = pinned.clone();
        }
    }
    let gone = (0..old.len())
        .filter(|entry| pairs.new_of[*entry].is_none())
        .collect();
    Alignment { groups, gone }
}

/// Entries that units are new wordings of, wherever both stood: pairs of near texts, each used once.
pub fn nearest(units: &[&Unit], entries: &[&RegistryEntry]) -> Vec<(usize, usize)> {
    let new: Vec<Item> = units.iter().map(|unit| Item::from(*unit)).collect();
    let old: Vec<Item> = entries.iter().map(|entry| Item::from(*entry)).collect();
    let mut pairs = Pairs::new(new.len(), old.len());
    passes::pair_anywhere(&new, &old, &mut pairs);
    let found = pairs.old_of.iter().enumerate();
    found
        .filter_map(|(new, old)| Some((new, (*old)?)))
        .collect()
}

/// Messages whose units are gone, in the order of their ids, by the texts they were made from.
struct Returned<'a>(BTreeMap<Fingerprint, Vec<&'a UnitId>>);

impl<'a> Returned<'a> {
    fn new(registry: &Registry, obsolete: &'a Obsolete) -> Self {
        let known: BTreeSet<&UnitId> = registry.entries.iter().map(|entry| &entry.id).collect();
        let mut by_text: BTreeMap<Fingerprint, Vec<&UnitId>> = BTreeMap::new();
        for (id, prints) in obsolete.iter().filter(|(id, _)| !known.contains(id)) {
            for print in prints {
                by_text.entry(*print).or_default().push(id);
            }
        }
        Self(by_text)
    }

    /// What the text may be known by.
    fn prints(message: &Message) -> [Fingerprint; 2] {
        [Fingerprint::of_flat(message), Fingerprint::of(message)]
    }

    fn has(&self, message: &Message) -> bool {
        let prints = || Self::prints(message);
        !self.0.is_empty() && prints().iter().any(|print| self.0.contains_key(print))
    }

    /// The message for this text, which is for no other any more.
    fn take(&mut self, message: &Message) -> Option<&'a UnitId> {
        if self.0.is_empty() {
            return None; // As on most pages.
        }
        let mut ids = Self::prints(message)
            .into_iter()
            .filter_map(|print| self.0.get(&print));
        let id = *ids.next()?.first()?;
        self.0.retain(|_, ids| {
            ids.retain(|other| *other != id);
            !ids.is_empty()
        });
        Some(id)
    }
}

/// Ids for new units.
struct Names<'a> {
    /// Whether the page has units already: then others may be adding some on another branch.
    grows: bool,
    given: BTreeSet<UnitId>,
    returned: Returned<'a>,
}

impl<'a> Names<'a> {
    fn new(registry: &Registry, obsolete: &Obsolete, returned: Returned<'a>) -> Self {
        let mut given: BTreeSet<UnitId> = obsolete.keys().cloned().collect();
        given.extend(registry.entries.iter().map(|entry| entry.id.clone()));
        Self {
            grows: !registry.entries.is_empty(),
            given,
            returned,
        }
    }

    /// The id this text had before, else `proposed`, made distinct if it was given before, or if another branch might
    /// give it to a text that begins with the same words.
    fn give(&mut self, message: &Message, proposed: &UnitId) -> UnitId {
        if let Some(id) = self.returned.take(message) {
            return id.clone();
        }
        let is_whole = || proposed.as_str().ends_with(&slug(&message.flat()));
        let (mut id, mut salt) = if self.grows && !is_whole() {
            (proposed.distinguished(message, 0), 1)
        } else {
            (proposed.clone(), 0)
        };
        while self.given.contains(&id) {
            id = proposed.distinguished(message, salt);
            salt += 1;
        }
        self.given.insert(id.clone());
        id
    }
}

/// Units that a parser gave the same id share a message.
fn group(page: &Page) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut by_id: BTreeMap<&UnitId, usize> = BTreeMap::new();
    for (index, unit) in page.units.iter().enumerate() {
        let at = *by_id.entry(&unit.id).or_insert(groups.len());
        if at == groups.len() {
            groups.push(Group {
                id: unit.id.clone(),
                units: Vec::new(),
                entry: None,
                how: Match::New,
                text: None,
            });
        }
        groups[at].units.push(index);
    }
    groups
}

/// How many units each continued entry has lost since the registry was written.
fn spare_uses(groups: &[Group], registry: &Registry, pairs: &Pairs) -> Vec<usize> {
    let uses = |entry: usize| pairs.new_of[entry].map_or(usize::MAX, |new| groups[new].units.len());
    registry
        .entries
        .iter()
        .enumerate()
        .map(|(index, entry)| entry.uses.saturating_sub(uses(index)))
        .collect()
}

/// The shared entry that a new text parted from: one that lost a unit on this page and says the same, whatever has
/// become of it, or nearly the same in the same kind of place.
fn parted_from(new: &Item, old: &[Item], spare: &[usize]) -> Option<usize> {
    let shared = || (0..old.len()).filter(|entry| spare[*entry] > 0);
    let words = LazyCell::new(|| new.words());
    let near = |entry: &usize| {
        let old = &old[*entry];
        old.kind == new.kind && words.ratio_above(&old.words(), NEAR_IN_PLACE) > 0.0
    };
    shared()
        .find(|entry| old[*entry].print == new.print)
        .or_else(|| shared().find(near))
}
