//! Ids for all units of a page: unique, but one for all that share a message.
//!
//! Ids depend on a unit's own text and heading, so that a change moves no other id; only among clashing ones the
//! order counts. Deliberately absent: ids of earlier runs, which `sync` puts back.

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;

use crate::model::fingerprint::normalize;
use crate::model::{Heading, Unit, UnitId, UnitKind};

/// How often a clash is solved by letters of the hash before it is counted out.
const TRIES: u64 = 16;

/// One name on two texts would make them one message, and the second would stand in no file: it gets a name beside it.
fn part_pinned(units: &mut [Unit]) {
    let mut said: HashMap<UnitId, (UnitKind, String)> = HashMap::new();
    for unit in units {
        let Some(pinned) = &mut unit.pinned else {
            continue;
        };
        let says = (unit.kind, normalize(&unit.message));
        let mut salt = 0;
        let first = pinned.clone();
        while said.get(pinned).is_some_and(|known| *known != says) {
            *pinned = first.distinguished(&unit.message, salt);
            salt += 1;
        }
        said.insert(pinned.clone(), says);
    }
}

/// Gives every unit its id.
pub(crate) fn name(units: &mut [Unit], headings: &[Heading]) {
    part_pinned(units);
    let mut taken: HashSet<UnitId, FixedState> = units
        .iter()
        .filter_map(|unit| unit.pinned.clone())
        .collect();
    let mut shared: HashMap<(UnitKind, usize, String), UnitId, FixedState> = HashMap::default();
    let mut clashes: HashMap<UnitId, u64> = HashMap::new();
    let sections = sections(headings);
    for unit in units {
        let key = unit
            .kind
            .is_shared()
            .then(|| (unit.kind, unit.group, normalize(&unit.message)));
        if let Some(pinned) = unit.pinned.clone() {
            if let Some(key) = key {
                shared.entry(key).or_insert_with(|| pinned.clone());
            }
            unit.id = pinned;
            continue;
        }
        if let Some(id) = key.as_ref().and_then(|key| shared.get(key)) {
            unit.id = id.clone();
            continue;
        }
        let section = unit
            .heading
            .and_then(|heading| sections.get(heading)?.as_deref());
        let plain = UnitId::propose(unit, section);
        unit.id = if taken.contains(&plain) {
            distinguished(
                &plain,
                unit,
                &taken,
                clashes.entry(plain.clone()).or_default(),
            )
        } else {
            plain
        };
        taken.insert(unit.id.clone());
        if let Some(key) = key {
            shared.insert(key, unit.id.clone());
        }
    }
}

fn distinguished(
    plain: &UnitId,
    unit: &Unit,
    taken: &HashSet<UnitId, FixedState>,
    clashes: &mut u64,
) -> UnitId {
    while *clashes < TRIES {
        let id = plain.distinguished(&unit.message, *clashes);
        if !taken.contains(&id) {
            return id;
        }
        *clashes += 1;
    }
    // The same text over and over: count.
    loop {
        *clashes += 1;
        let stem = plain.as_str();
        let stem = stem.get(..UnitId::MAX - 20).unwrap_or(stem);
        let id = UnitId::parse(&format!("{stem}-{clashes}")).unwrap_or_default();
        if !taken.contains(&id) {
            return id;
        }
    }
}

/// What each heading lends to the ids below it: its own name, or that of the one above where it has no ASCII letter.
fn sections(headings: &[Heading]) -> Vec<Option<String>> {
    let mut sections: Vec<Option<String>> = Vec::with_capacity(headings.len());
    for heading in headings {
        let name = if heading.explicit {
            &heading.anchor
        } else {
            &heading.text
        };
        let own = Some(crate::model::unit::slug(name)).filter(|slug| !slug.is_empty());
        let above = || {
            heading
                .parent
                .and_then(|parent| sections.get(parent)?.clone())
        };
        let section = own.or_else(above);
        sections.push(section);
    }
    sections
}
