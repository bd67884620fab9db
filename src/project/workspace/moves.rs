//! What moved between pages: renamed pages, and units that left one page for another.

use std::collections::{BTreeMap, BTreeSet};

use super::{GonePage, LocaleFile, PageFile};
use crate::model::{Fingerprint, Locale, LockLine, Message, Registry, RegistryEntry, UnitId};
use crate::project::config::Config;
use crate::sync::Match;

/// Translations that came along with units from other pages.
pub(super) type Came = BTreeMap<UnitId, (Message, LockLine)>;

/// What a page takes over from others.
#[derive(Clone, Debug, Default)]
pub(super) struct Moved {
    /// Entries of other registries, under ids that are free on this page.
    pub(super) entries: Registry,
    /// Their translations.
    pub(super) came: BTreeMap<Locale, Came>,
}

fn print_of(entry: &RegistryEntry) -> Fingerprint {
    Fingerprint::of(&Message::text(entry.message.flat()))
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
            .map(|unit| Fingerprint::of(&Message::text(unit.message.flat())))
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
            page.renamed_from = Some(gone[old].name.clone());
        }
    }
    let mut index = 0;
    gone.retain(|_| {
        index += 1;
        !taken.contains(&(index - 1))
    });
}

/// Where an entry that nobody continues stands.
struct Loose<'a> {
    page: &'a str,
    entry: &'a RegistryEntry,
    locales: &'a BTreeMap<Locale, LocaleFile>,
}

/// For each page with new units, what stood on another page before and stands there no longer.
pub(super) fn moved(
    pages: &[PageFile],
    gone: &[GonePage],
    config: &Config,
) -> BTreeMap<usize, Moved> {
    let mut loose: BTreeMap<Fingerprint, Vec<Loose<'_>>> = BTreeMap::new();
    let left = pages.iter().flat_map(|page| {
        let entries = page
            .alignment
            .gone
            .iter()
            .map(|entry| &page.known.entries[*entry]);
        entries.map(|entry| Loose {
            page: &page.name,
            entry,
            locales: &page.locales,
        })
    });
    let lost = gone.iter().flat_map(|page| {
        page.registry.entries.iter().map(|entry| Loose {
            page: &page.name,
            entry,
            locales: &page.locales,
        })
    });
    for one in left.chain(lost) {
        loose.entry(print_of(one.entry)).or_default().push(one);
    }
    if loose.is_empty() {
        return BTreeMap::new();
    }
    let mut moves = BTreeMap::new();
    for (index, page) in pages.iter().enumerate() {
        let mut taken_over = Moved::default();
        let mut ids: BTreeSet<UnitId> = page
            .known
            .entries
            .iter()
            .map(|entry| entry.id.clone())
            .collect();
        ids.extend(page.alignment.groups.iter().map(|group| group.id.clone()));
        for group in page
            .alignment
            .groups
            .iter()
            .filter(|group| group.how == Match::New)
        {
            let unit = &page.page.units[group.units[0]];
            let print = Fingerprint::of(&Message::text(unit.message.flat()));
            let Some(found) = loose.get(&print).and_then(|all| {
                all.iter()
                    .find(|one| one.entry.kind == unit.kind && one.page != page.name)
            }) else {
                continue;
            };
            let id = if ids.contains(&found.entry.id) {
                group.id.clone()
            } else {
                found.entry.id.clone()
            };
            ids.insert(id.clone());
            taken_over.entries.entries.push(RegistryEntry {
                id: id.clone(),
                ..found.entry.clone()
            });
            for (locale, file) in found
                .locales
                .iter()
                .filter(|(locale, _)| **locale != config.source_locale)
            {
                let Some(target) = file.written.get(&found.entry.id) else {
                    continue;
                };
                let Some(line) = file.settled.lock.line(&found.entry.id, target.print) else {
                    continue;
                };
                taken_over
                    .came
                    .entry(locale.clone())
                    .or_default()
                    .insert(id.clone(), (target.message.clone(), line.clone()));
            }
        }
        if !taken_over.entries.entries.is_empty() {
            moves.insert(index, taken_over);
        }
    }
    moves
}
