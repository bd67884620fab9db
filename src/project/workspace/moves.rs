//! What moved between pages: renamed pages, and units that left one page for another.

use std::collections::{BTreeMap, BTreeSet};

use super::{GonePage, LocaleFile, PageFile};
use crate::ftl::OldTexts;
use crate::model::{Fingerprint, Locale, LockLine, Message, Registry, RegistryEntry, Unit, UnitId};
use crate::sync::{self, Group, Match};

/// Translations that came along with units from other pages.
pub(super) type Came = BTreeMap<UnitId, (Message, LockLine)>;

/// What a page takes over from others.
#[derive(Clone, Debug, Default)]
pub(super) struct Moved {
    /// Entries of other registries, under ids that are free on this page.
    pub(super) entries: Registry,
    /// Their translations.
    pub(super) came: BTreeMap<Locale, Came>,
    /// Older texts that these were made from.
    pub(super) older: OldTexts,
}

fn print_of(entry: &RegistryEntry) -> Fingerprint {
    Fingerprint::of_flat(&entry.message)
}

/// Gives a new page the registry and the messages of the gone page it is most like: at least half of that page's texts.
pub(super) fn renamed(pages: &mut [PageFile], gone: &mut Vec<GonePage>) {
    if gone.is_empty() {
        return;
    }
    let mut holders: BTreeMap<Fingerprint, Vec<usize>> = BTreeMap::new();
    for (index, page) in gone.iter().enumerate() {
        for print in page
            .registry
            .entries
            .iter()
            .map(print_of)
            .collect::<BTreeSet<_>>()
        {
            holders.entry(print).or_default().push(index);
        }
    }
    let mut scores: Vec<(usize, usize, usize)> = Vec::new();
    for (index, page) in pages
        .iter()
        .enumerate()
        .filter(|(_, page)| page.stored.is_none())
    {
        let texts: BTreeSet<Fingerprint> = page
            .page
            .units
            .iter()
            .map(|unit| Fingerprint::of_flat(&unit.message))
            .collect();
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for old in texts
            .iter()
            .filter_map(|print| holders.get(print))
            .flatten()
        {
            *shared.entry(*old).or_default() += 1;
        }
        scores.extend(
            shared
                .into_iter()
                .filter(|(old, count)| count * 2 >= gone[*old].registry.entries.len())
                .map(|(old, count)| (count, index, old)),
        );
    }
    scores.sort_by(|a, b| b.0.cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut taken = BTreeSet::new();
    for (_, index, old) in scores {
        let page = &mut pages[index];
        if page.stored.is_none() && taken.insert(old) {
            page.stored = Some(gone[old].registry.clone());
            page.older = gone[old].older.clone();
            page.renamed_from = Some(gone[old].name.clone());
        }
    }
    let mut index = 0;
    gone.retain(|_| {
        index += 1;
        !taken.contains(&(index - 1))
    });
}

/// A text that stands in fewer places than before.
struct Loose<'a> {
    page: &'a str,
    entry: &'a RegistryEntry,
    locales: &'a BTreeMap<Locale, LocaleFile>,
    older: &'a OldTexts,
    /// Whether its page has lost it altogether; else the message is still there, with fewer places or another text.
    gone: bool,
}

impl Loose<'_> {
    fn is_translated(&self) -> bool {
        let mut files = self.locales.values();
        files.any(|file| file.written.contains_key(&self.entry.id))
    }

    /// Whether the text has both messages on one page.
    fn is_sibling_of(&self, other: &Self) -> bool {
        let of = |one: &Self| (one.page.to_owned(), one.entry.kind);
        let have_places = !self.entry.places.is_empty() && !other.entry.places.is_empty();
        have_places && of(self) == of(other) && self.entry.id != other.entry.id
    }
}

/// For each page with new units, what stood on another page before and stands there no longer: the same text first,
/// then texts that were changed on the way.
pub(super) fn moved(pages: &[PageFile], gone: &[GonePage]) -> BTreeMap<usize, Moved> {
    let loose = loose(pages, gone);
    if loose.is_empty() {
        return BTreeMap::new();
    }
    let mut by_text: BTreeMap<Fingerprint, Vec<usize>> = BTreeMap::new();
    for (index, one) in loose.iter().enumerate() {
        by_text.entry(print_of(one.entry)).or_default().push(index);
    }
    let mut taken = BTreeSet::new();
    let mut found: Vec<(usize, &Group, usize)> = Vec::new();
    let mut siblings: Vec<(usize, usize)> = Vec::new();
    let mut waiting: Vec<(usize, &Group)> = Vec::new();
    for (index, page) in pages.iter().enumerate() {
        for group in page
            .alignment
            .groups
            .iter()
            .filter(|group| is_open(page, group))
        {
            let unit = &page.page.units[group.units[0]];
            let print = Fingerprint::of_flat(&unit.message);
            let same = by_text.get(&print).into_iter().flatten();
            let elsewhere = same.filter(|one| loose[**one].page != page.name);
            // A heading may have become a label: the same kind goes first, any other is good enough.
            match elsewhere.min_by_key(|one| loose[**one].entry.kind != unit.kind) {
                Some(one) => {
                    taken.insert(*one);
                    found.push((index, group, *one));
                    let others = by_text.get(&print).into_iter().flatten();
                    let others = others.filter(|other| loose[**other].is_sibling_of(&loose[*one]));
                    siblings.extend(others.map(|other| (index, *other)));
                }
                None => waiting.push((index, group)),
            }
        }
    }
    let left: Vec<usize> = (0..loose.len())
        .filter(|one| loose[*one].gone && !taken.contains(one))
        .collect();
    let units: Vec<&Unit> = waiting
        .iter()
        .map(|(page, group)| &pages[*page].page.units[group.units[0]])
        .collect();
    let entries: Vec<&RegistryEntry> = left.iter().map(|one| loose[*one].entry).collect();
    for (new, old) in sync::nearest(&units, &entries) {
        let (index, group) = waiting[new];
        if loose[left[old]].page != pages[index].name {
            found.push((index, group, left[old]));
        }
    }
    let mut moves: BTreeMap<usize, Moved> = BTreeMap::new();
    let mut ids: BTreeMap<usize, BTreeSet<&UnitId>> = BTreeMap::new();
    for (index, group, one) in found {
        let ids = ids.entry(index).or_insert_with(|| closed(&pages[index]));
        let one = &loose[one];
        let is_free = ids.insert(&one.entry.id);
        let id = if is_free { &one.entry.id } else { &group.id };
        moves.entry(index).or_default().take(id, one);
    }
    // Where a text has several messages, all of them come along, and the page finds out which it needs.
    for (index, one) in siblings {
        let ids = ids.entry(index).or_insert_with(|| closed(&pages[index]));
        let one = &loose[one];
        if ids.insert(&one.entry.id) {
            moves.entry(index).or_default().take(&one.entry.id, one);
        }
    }
    for (index, id, one) in heirs(pages, &loose) {
        moves.entry(index).or_default().inherit(id, one);
    }
    moves
}

/// Texts that stand in fewer places than before, with the translations they have: a page on which one of them stands may
/// inherit.
pub(super) fn left(pages: &[PageFile], gone: &[GonePage]) -> BTreeSet<Fingerprint> {
    let loose = loose(pages, gone);
    let lost = loose.iter().filter(|one| one.is_translated());
    lost.map(|one| print_of(one.entry)).collect()
}

/// The texts of a page that may inherit.
pub(super) fn texts(page: &PageFile) -> BTreeSet<Fingerprint> {
    page.registry.entries.iter().map(print_of).collect()
}

/// Units that stood before and may lack a translation, with the same text that stands in fewer places and has one: else
/// it would be lost although its text still stands.
fn heirs<'a>(
    pages: &'a [PageFile],
    loose: &'a [Loose<'a>],
) -> Vec<(usize, &'a UnitId, &'a Loose<'a>)> {
    let translated = loose.iter().filter(|one| one.is_translated());
    let by_text: BTreeMap<Fingerprint, &Loose<'_>> =
        translated.map(|one| (print_of(one.entry), one)).collect();
    if by_text.is_empty() {
        return Vec::new();
    }
    let mut heirs = Vec::new();
    for (index, page) in pages.iter().enumerate() {
        let same = page.alignment.groups.iter();
        let same = same.filter(|group| group.how == Match::Same);
        for entry in same.filter_map(|group| page.known.entries.get(group.entry?)) {
            let one = by_text.get(&print_of(entry)).filter(|one| {
                (&one.entry.message, &one.entry.language) == (&entry.message, &entry.language)
            });
            heirs.extend(one.map(|one| (index, &entry.id, *one)));
        }
    }
    heirs
}

/// Whether a unit is new to its page, and no translation waits there for it.
fn is_open(page: &PageFile, group: &Group) -> bool {
    group.how == Match::New
        && group.entry.is_none()
        && page
            .locales
            .values()
            .all(|file| !file.written.contains_key(&group.id))
}

/// Ids that a page has, had, or is about to give.
pub(super) fn closed(page: &PageFile) -> BTreeSet<&UnitId> {
    let known = page.known.entries.iter().map(|entry| &entry.id);
    let written = page.locales.values().flat_map(|file| file.written.keys());
    let given = page.alignment.groups.iter().map(|group| &group.id);
    known.chain(written).chain(given).collect()
}

/// Everything that stands in fewer places than before, with what belongs to it.
fn loose<'a>(pages: &'a [PageFile], gone: &'a [GonePage]) -> Vec<Loose<'a>> {
    let mut loose = Vec::new();
    for page in pages {
        let mut one = |entry: usize, gone: bool| {
            loose.push(Loose {
                page: &page.name,
                entry: &page.known.entries[entry],
                locales: &page.locales,
                older: &page.older,
                gone,
            });
        };
        page.alignment
            .gone
            .iter()
            .for_each(|entry| one(*entry, true));
        for group in &page.alignment.groups {
            let Some(entry) = group.entry.filter(|_| group.how != Match::New) else {
                continue;
            };
            let has_left = page.known.entries[entry].uses > group.units.len();
            if has_left || group.how == Match::Changed {
                one(entry, false);
            }
        }
    }
    for page in gone {
        loose.extend(page.registry.entries.iter().map(|entry| Loose {
            page: &page.name,
            entry,
            locales: &page.locales,
            older: &page.older,
            gone: true,
        }));
    }
    loose
}

impl Moved {
    /// Takes over an entry under this id, with its translations and the older texts that they were made from.
    fn take(&mut self, id: &UnitId, one: &Loose<'_>) {
        self.entries.entries.push(RegistryEntry {
            id: id.clone(),
            ..one.entry.clone()
        });
        self.inherit(id, one);
    }

    /// Takes over the translations alone. Where the locale has one already, that stays.
    fn inherit(&mut self, id: &UnitId, one: &Loose<'_>) {
        for (locale, file) in one.locales {
            let Some(target) = file.written.get(&one.entry.id) else {
                continue;
            };
            if target.message == one.entry.message && *locale == one.entry.language {
                continue; // The page's own text is filed wherever it stands.
            }
            let Some(line) = file.settled.lock.line(&one.entry.id, target.print) else {
                continue;
            };
            if let Some(text) = one.older.get(&(one.entry.id.clone(), line.source)) {
                self.older.insert((id.clone(), line.source), text.clone());
            }
            self.came
                .entry(locale.clone())
                .or_default()
                .insert(id.clone(), (target.message.clone(), line.clone()));
        }
    }
}
