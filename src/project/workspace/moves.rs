//! What moved between pages: renamed pages, and units that left one page for another.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{GonePage, LocaleFile, PageFile};
use crate::ftl::OldTexts;
use crate::model::{Fingerprint, Locale, Message, Registry, RegistryEntry, Unit, UnitId};
use crate::sync::{self, Arrival, Group, Match};

/// Translations that came along with units from other pages.
pub(super) type Came = BTreeMap<UnitId, Arrival>;

/// What a page takes over from others.
#[derive(Clone, Debug, Default)]
pub(super) struct Moved {
    /// Entries of other registries, under ids that are free on this page.
    pub(super) entries: Registry,
    /// Their translations.
    pub(super) came: BTreeMap<Locale, Came>,
    /// Older texts that translations of these entries were made from.
    pub(super) older: OldTexts,
    /// Older texts that other translations were made from which came: of no account while entries are compared.
    pub(super) later: OldTexts,
}

/// An older text with what it is known by.
type OldEntry = ((UnitId, Fingerprint), (Message, Vec<(String, String)>));

fn print_of(entry: &RegistryEntry) -> Fingerprint {
    Fingerprint::of_flat(&entry.message)
}

/// Gives a new page the registry and the messages of the gone page it is most like: at least half of that page's texts.
///
/// A page that `was_here` before has messages of its own: what it shares with one that is gone moves there, text by text.
pub(super) fn renamed(
    pages: &mut [PageFile],
    gone: &mut Vec<GonePage>,
    was_here: impl Fn(&str) -> bool,
) {
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
        .filter(|(_, page)| page.stored.is_none() && !was_here(&page.name))
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

    /// How many locales have a translation that was made from exactly this text.
    fn exact(&self) -> usize {
        let arrivals = self
            .locales
            .keys()
            .filter_map(|locale| self.arrival(locale));
        arrivals.filter(Arrival::is_exact).count()
    }

    /// Its translation, unless that is the page's own text, which is filed wherever it stands.
    fn arrival(&self, locale: &Locale) -> Option<Arrival> {
        let file = self.locales.get(locale)?;
        let target = file.written.get(&self.entry.id)?;
        if target.message == self.entry.message && *locale == self.entry.language {
            return None;
        }
        let line = file.settled.lock.line(&self.entry.id, target.print)?;
        Some(Arrival {
            message: target.message.clone(),
            line: line.clone(),
            text: self.entry.message.clone(),
        })
    }

    /// The older text that its translation was made from, for a unit of this id.
    fn older_text(&self, id: &UnitId, arrival: &Arrival) -> Option<OldEntry> {
        let source = arrival.line.source;
        let text = self.older.get(&(self.entry.id.clone(), source))?;
        Some(((id.clone(), source), text.clone()))
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
            // A heading may have become a label: the same kind goes first, any other is good enough. Of several the
            // best translated one goes, and two places get two of them.
            let rank = |one: &&usize| {
                let (one, is_taken) = (&loose[**one], taken.contains(*one));
                (one.entry.kind != unit.kind, Reverse(one.exact()), is_taken)
            };
            match elsewhere.min_by_key(rank) {
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
        let same = by_text.get(&print_of(loose[one].entry));
        let same = same.into_iter().flatten().map(|other| &loose[*other]);
        let ids = ids.entry(index).or_insert_with(|| closed(&pages[index]));
        let one = &loose[one];
        let is_free = ids.insert(&one.entry.id);
        let id = if is_free { &one.entry.id } else { &group.id };
        let page = moves.entry(index).or_default();
        page.take(id, one);
        page.inherit(id, &one.entry.message, same);
    }
    // Where a text has several messages, all of them come along, and the page finds out which it needs.
    for (index, one) in siblings {
        let ids = ids.entry(index).or_insert_with(|| closed(&pages[index]));
        let one = &loose[one];
        if ids.insert(&one.entry.id) {
            moves.entry(index).or_default().take(&one.entry.id, one);
        }
    }
    for (index, id, text, same) in heirs(pages, &loose, &by_text) {
        let page = moves.entry(index).or_default();
        page.inherit(id, text, same);
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

/// A page, the id of a unit on it, the text that translations for it may be made from, and where they are to be had.
type Heir<'a> = (usize, &'a UnitId, &'a Message, Vec<&'a Loose<'a>>);

/// Units that stood before, or whose messages waited for them, and whose text stands in fewer places elsewhere: what is
/// translated there would be lost although its text still stands, if the unit has no translation in that locale, or one
/// that was made from another text.
fn heirs<'a>(
    pages: &'a [PageFile],
    loose: &'a [Loose<'a>],
    by_text: &BTreeMap<Fingerprint, Vec<usize>>,
) -> Vec<Heir<'a>> {
    let translated: BTreeMap<Fingerprint, Vec<&Loose<'_>>> = by_text
        .iter()
        .map(|(print, same)| {
            let same = same.iter().map(|one| &loose[*one]);
            (*print, same.filter(|one| one.is_translated()).collect())
        })
        .filter(|(_, same): &(_, Vec<_>)| !same.is_empty())
        .collect();
    let mut heirs = Vec::new();
    for (index, page) in pages.iter().enumerate().filter(|_| !translated.is_empty()) {
        let is_heir = |group: &&Group| match group.how {
            Match::New => group.entry.is_none() && !is_open(page, group),
            Match::Same | Match::Changed => true,
        };
        for group in page.alignment.groups.iter().filter(is_heir) {
            let text = &page.page.units[group.units[0]].message;
            let Some(same) = translated.get(&Fingerprint::of_flat(text)) else {
                continue;
            };
            let entry = group.entry.and_then(|at| page.known.entries.get(at));
            let fits =
                |one: &&Loose<'_>| entry.is_none_or(|entry| one.entry.language == entry.language);
            let text = entry.map_or(text, |entry| &entry.message);
            let same = same.iter().copied().filter(fits).collect();
            heirs.push((index, &group.id, text, same));
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
        for locale in one.locales.keys() {
            if let Some(arrival) = one.arrival(locale) {
                self.older.extend(one.older_text(id, &arrival));
                self.receive(id, locale, arrival);
            }
        }
    }

    /// Takes over the translations alone, for each locale the first that was made from exactly its text, else the first
    /// of a unit that said `text` as well; what has come already stays unless this is better.
    fn inherit<'a>(
        &mut self,
        id: &UnitId,
        text: &Message,
        same: impl IntoIterator<Item = &'a Loose<'a>>,
    ) {
        for one in same {
            for locale in one.locales.keys() {
                let known = self.came.get(locale).and_then(|came| came.get(id));
                let Some(arrival) = one.arrival(locale) else {
                    continue;
                };
                let is_wanted = match known {
                    None => arrival.is_exact() || arrival.text == *text,
                    Some(known) => !known.is_exact() && arrival.is_exact(),
                };
                if is_wanted {
                    self.later.extend(one.older_text(id, &arrival));
                    self.receive(id, locale, arrival);
                }
            }
        }
    }

    fn receive(&mut self, id: &UnitId, locale: &Locale, arrival: Arrival) {
        let came = self.came.entry(locale.clone()).or_default();
        came.insert(id.clone(), arrival);
    }
}
