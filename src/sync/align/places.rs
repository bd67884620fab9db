//! Places of a text that has several messages on its page.
//!
//! Units of the same text share a message until it is translated in two ways; then the registry holds a message for each
//! way, and notes where each of them stands. Here the units find the message of their place again: by the unit before
//! them, which keeps its name wherever it moves, and else in order between those that have found theirs. A place that
//! is new takes the message of its neighbour. Deliberately absent: who parts a message, and how its translations come
//! along.

use std::collections::BTreeMap;

use super::Group;
use super::item::Item;
use super::pairs::{Pairs, gaps};
use crate::model::{Page, Place, Registry, UnitId};

/// Where a text stands, to be compared: the number of the unit before it, and how many places there are since.
type Spot = (usize, usize);

/// Parts each group that has found one of several messages of its text: every unit gets the message of its place.
pub(super) fn part<'p>(
    page: &'p Page,
    groups: &mut Vec<Group>,
    (new, old): (&mut Vec<Item<'p>>, &[Item<'_>]),
    registry: &Registry,
    pairs: &mut Pairs,
) {
    let has_places = |entry: &usize| !registry.entries[*entry].places.is_empty();
    if !(0..old.len()).any(|entry| has_places(&entry)) {
        return; // As on most pages.
    }
    let entries = registry.entries.iter().enumerate();
    let numbers: &BTreeMap<&UnitId, usize> =
        &entries.map(|(at, entry)| (&entry.id, at + 1)).collect();
    let number = |group: usize| pairs.old_of[group].map(|entry| entry + 1);
    let before = anchors(page, groups, number);
    let mut parted: Vec<(Group, Option<usize>)> = Vec::with_capacity(groups.len());
    for (index, group) in groups.iter().enumerate() {
        let own = pairs.old_of[index];
        let Some(own) = own.filter(|own| has_places(own) && group.units.len() > 1) else {
            parted.push((group.clone(), own));
            continue;
        };
        let is_free = |entry: usize| entry == own || pairs.new_of[entry].is_none();
        let same =
            |entry: usize| (old[entry].kind, old[entry].print) == (old[own].kind, old[own].print);
        let family = (0..old.len()).filter(|entry| is_free(*entry) && same(*entry));
        let mut places: Vec<(Spot, usize)> = family
            .flat_map(|entry| {
                let places = registry.entries[entry].places.iter();
                let number = move |after| numbers.get(after).copied().unwrap_or(entry + 1);
                places.map(move |place| {
                    let after = place.after.as_ref().map_or(0, number);
                    ((after, place.nth), entry)
                })
            })
            .collect();
        places.sort_unstable();
        let (spots, owners): (Vec<Spot>, Vec<usize>) = places.into_iter().unzip();
        let found = pair(&spots_of(&group.units, &before), &spots);
        let mut units: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (unit, place) in group.units.iter().zip(with_neighbours(found)) {
            let entry = place.map_or(own, |place| owners[place]);
            units.entry(entry).or_default().push(*unit);
        }
        let several = (units.len() > 1).then(|| group.id.clone());
        parted.extend(units.into_iter().map(|(entry, units)| {
            let group = Group {
                units,
                text: several.clone().or_else(|| group.text.clone()),
                ..group.clone()
            };
            (group, Some(entry))
        }));
    }
    parted.sort_by_key(|(group, _)| group.units[0]);
    *pairs = Pairs::new(parted.len(), old.len());
    for (index, (_, entry)) in parted.iter().enumerate() {
        if let Some(entry) = entry {
            pairs.join(index, *entry);
        }
    }
    *groups = parted.into_iter().map(|(group, _)| group).collect();
    let first = groups.iter().map(|group| &page.units[group.units[0]]);
    *new = first.map(Item::from).collect();
}

/// Where each group stands whose text has several messages on the page; by its index.
pub fn places(page: &Page, groups: &[Group]) -> BTreeMap<usize, Vec<Place>> {
    let mut texts: BTreeMap<&UnitId, Vec<(usize, usize)>> = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        if let Some(text) = &group.text {
            let units = group.units.iter().map(|unit| (*unit, index));
            texts.entry(text).or_default().extend(units);
        }
    }
    texts.retain(|_, units| units.iter().any(|(_, group)| *group != units[0].1));
    let mut places: BTreeMap<usize, Vec<Place>> = BTreeMap::new();
    if texts.is_empty() {
        return places;
    }
    let before = anchors(page, groups, |group| Some(group + 1));
    for mut text in texts.into_values() {
        text.sort_unstable();
        let (units, owners): (Vec<usize>, Vec<usize>) = text.into_iter().unzip();
        for ((after, nth), group) in spots_of(&units, &before).into_iter().zip(owners) {
            let after = after.checked_sub(1).map(|at| groups[at].id.clone());
            places.entry(group).or_default().push(Place { after, nth });
        }
    }
    places
}

/// For each unit the number of the nearest one before it that shares its message with no other and has a number; 0 for
/// none.
fn anchors(page: &Page, groups: &[Group], number: impl Fn(usize) -> Option<usize>) -> Vec<usize> {
    let mut alone = vec![None; page.units.len()];
    for (index, group) in groups.iter().enumerate() {
        if let ([unit], None) = (group.units.as_slice(), &group.text) {
            alone[*unit] = number(index);
        }
    }
    let mut last = 0;
    let before = alone.into_iter().map(|own| {
        let before = last;
        last = own.unwrap_or(last);
        before
    });
    before.collect()
}

/// Where each of these units stands.
pub(super) fn spots_of(units: &[usize], before: &[usize]) -> Vec<Spot> {
    let mut since: BTreeMap<usize, usize> = BTreeMap::new();
    let spot = |unit: &usize| {
        let nth = since.entry(before[*unit]).or_default();
        *nth += 1;
        (before[*unit], *nth)
    };
    units.iter().map(spot).collect()
}

/// Which old spot each new one is: the same, else in order between those.
pub(super) fn pair(new: &[Spot], old: &[Spot]) -> Vec<Option<usize>> {
    let known: BTreeMap<&Spot, usize> = old.iter().zip(0..).collect();
    let mut pairs = Pairs::new(new.len(), old.len());
    for (index, spot) in new.iter().enumerate() {
        if let Some(old) = known.get(spot) {
            pairs.join(index, *old);
        }
    }
    for gap in gaps(&pairs) {
        for (new, old) in gap.new.into_iter().zip(gap.old) {
            pairs.join(new, old);
        }
    }
    pairs.old_of
}

/// The same, with what has found nothing beside its neighbour: the one before it, else the one behind it.
fn with_neighbours(mut found: Vec<Option<usize>>) -> Vec<Option<usize>> {
    let mut last = found.iter().copied().find_map(|place| place);
    for place in &mut found {
        *place = place.or(last);
        last = *place;
    }
    found
}
