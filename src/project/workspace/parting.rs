//! A message of several units becomes two, because they are translated in two ways.
//!
//! The first keeps its id; the second has one of its own, for good. Every locale keeps its translation for both, as when
//! shared text parts ways on a page. Later runs find the places of each again (`sync::places`). Deliberately absent:
//! the reason to part them.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{PageFile, moves};
use crate::model::UnitId;
use crate::sync::{self, Group, Match};

/// Gives some of a message's units, not all of them, a message of their own; returns its id.
pub(super) fn part(page: &mut PageFile, id: &UnitId, units: &BTreeSet<usize>) -> Option<UnitId> {
    let groups = &page.alignment.groups;
    let at = groups.iter().position(|group| group.id == *id)?;
    let (theirs, own): (Vec<usize>, Vec<usize>) = groups[at]
        .units
        .iter()
        .partition(|unit| units.contains(unit));
    if theirs.is_empty() || own.is_empty() {
        return None;
    }
    let new = fresh(page, id);
    let text = groups[at].text.clone().unwrap_or_else(|| id.clone());
    let second = Group {
        id: new.clone(),
        units: theirs,
        how: Match::New,
        text: Some(text.clone()),
        ..groups[at].clone()
    };
    let mut entry = page.registry.entries[at].clone();
    page.registry.entries[at].uses = own.len();
    entry.id = new.clone();
    entry.uses = second.units.len();
    for unit in &second.units {
        page.page.units[*unit].id = new.clone();
    }
    let group = &mut page.alignment.groups[at];
    (group.units, group.text) = (own, Some(text));
    page.alignment.groups.push(second);
    page.registry.entries.push(entry);
    sort(page);
    for file in page.locales.values_mut() {
        let Some(target) = file.targets.get(id).cloned() else {
            continue;
        };
        if let Some(line) = file.merged.lock.line(id, target.print).cloned() {
            if let Some(older) = page.older.get(&(id.clone(), line.source)).cloned() {
                page.older.insert((new.clone(), line.source), older);
            }
            file.merged.lock.set(new.clone(), line);
        }
        file.merged.set.insert(new.clone(), target.message.clone());
        Arc::make_mut(&mut file.targets).insert(new.clone(), target);
    }
    Some(new)
}

/// An id for another message of the same text.
fn fresh(page: &PageFile, id: &UnitId) -> UnitId {
    let closed = moves::closed(page);
    let entry = page
        .registry
        .get(id)
        .expect("only messages that stand are parted");
    let ids = (0..).map(|salt| id.distinguished(&entry.message, salt));
    let mut free = ids.filter(|id| !closed.contains(id));
    free.next().expect("there are more numbers than ids")
}

/// Puts groups and entries into document order again, and notes where each stands that has siblings: as a later run finds
/// them.
fn sort(page: &mut PageFile) {
    let groups = std::mem::take(&mut page.alignment.groups);
    let entries = std::mem::take(&mut page.registry.entries);
    let mut both: Vec<_> = groups.into_iter().zip(entries).collect();
    both.sort_by_key(|(group, _)| group.units[0]);
    (page.alignment.groups, page.registry.entries) = both.into_iter().unzip();
    let groups = &page.alignment.groups;
    let mut places = sync::places(&page.page, groups);
    for (index, (group, entry)) in groups.iter().zip(&mut page.registry.entries).enumerate() {
        entry.places = places.remove(&index).unwrap_or_default();
        if group.text.is_some() {
            sync::describe(entry, &page.page, group.units[0]);
        }
    }
}
