//! What was translated before and stands nowhere any more.
//!
//! A text goes, and its translations stay where they are: as obsolete messages, or as outdated ones where its unit says
//! something else now. On its own page it finds them when it comes back (`sync::align`); here it finds them on any other
//! page, also on one that is long gone. The locks know each text by its hash, so only what says exactly the same is
//! found. Deliberately absent: texts that still stand elsewhere, which is what `fill` is for, and texts that move
//! (`moves`).

use std::collections::{BTreeMap, BTreeSet};

use super::moves::Moved;
use super::{GonePage, LocaleFile, PageFile};
use crate::ftl::OldTexts;
use crate::model::{Fingerprint, Locale, Lock, LockLine, Message, Registry, UnitId};
use crate::sync::{Arrival, Group, Match};

/// Texts that came to a page which did not have them, by hash.
pub(super) type Wanted = BTreeSet<Fingerprint>;

/// Hashes of texts that are new to their pages.
pub(super) fn wanted(pages: &[PageFile]) -> Wanted {
    let prints = |page: &PageFile, group: &Group| prints(text(page, group));
    let of_page = |page| news(page).flat_map(move |group| prints(page, group));
    pages.iter().flat_map(of_page).collect()
}

/// Hashes of the texts that messages of a page were made from and that it does not say.
pub(super) fn waiting(page: &PageFile) -> BTreeSet<Fingerprint> {
    let today: BTreeSet<Fingerprint> = page
        .registry
        .entries
        .iter()
        .flat_map(|entry| prints(&entry.message))
        .collect();
    let locks = page.locales.values().map(|file| &file.merged.lock);
    let lines = locks.flat_map(|lock| lock.lines.values().flatten());
    let older = page.older.values();
    let older = older.map(|(text, _)| Fingerprint::of_flat(text));
    let made_from: BTreeSet<Fingerprint> = lines.map(|line| line.source).chain(older).collect();
    made_from.difference(&today).copied().collect()
}

/// Whether a lock speaks of one of these texts.
pub(super) fn knows(lock: &Lock, older: &OldTexts, wanted: &Wanted) -> bool {
    let mut older = older.values();
    older.any(|(text, _)| wanted.contains(&Fingerprint::of_flat(text)))
        || lock
            .lines
            .values()
            .flatten()
            .any(|line| wanted.contains(&line.source))
}

/// Gives texts that are new to their pages the translations that were made from them before, in each locale that has
/// none which was.
pub(super) fn recall(
    pages: &[PageFile],
    gone: &[&GonePage],
    wanted: &Wanted,
    moves: &mut BTreeMap<usize, Moved>,
) {
    let here = pages.iter().map(|page| Holder {
        registry: &page.known,
        older: &page.older,
        locales: &page.locales,
    });
    let there = gone.iter().map(|page| Holder {
        registry: &page.registry,
        older: &page.older,
        locales: &page.locales,
    });
    let mut known: BTreeMap<Fingerprint, Vec<Found<'_>>> = BTreeMap::new();
    for holder in here.chain(there) {
        for (print, found) in holder.find(wanted) {
            known.entry(print).or_default().push(found);
        }
    }
    if known.is_empty() {
        return;
    }
    for (index, page) in pages.iter().enumerate() {
        for group in news(page) {
            let text = text(page, group);
            let found = prints(text)
                .into_iter()
                .filter_map(|print| known.get(&print));
            for found in found.flatten() {
                if found.message == text {
                    continue; // The page's own text, which is filed wherever it stands.
                }
                let came = moves
                    .entry(index)
                    .or_default()
                    .came
                    .entry(found.locale.clone());
                let came = came.or_default().entry(group.id.clone());
                let arrival = || Arrival {
                    message: found.message.clone(),
                    line: found.line.clone(),
                    text: found.text.unwrap_or(text).clone(),
                };
                let is_of_it = |known: &Arrival| {
                    known.is_exact()
                        && Fingerprint::of_flat(&known.text) == Fingerprint::of_flat(text)
                };
                came.and_modify(|known| {
                    if !is_of_it(known) {
                        *known = arrival();
                    }
                })
                .or_insert_with(arrival);
            }
        }
    }
}

/// A message and the text it was made from.
struct Found<'a> {
    locale: &'a Locale,
    message: &'a Message,
    line: &'a LockLine,
    /// The text, where it is known and not by its hash alone: then its variables may have had other names.
    text: Option<&'a Message>,
}

/// A page, there or gone, and what it remembers.
#[derive(Clone, Copy)]
struct Holder<'a> {
    registry: &'a Registry,
    older: &'a OldTexts,
    locales: &'a BTreeMap<Locale, LocaleFile>,
}

impl<'a> Holder<'a> {
    /// Messages made from texts that are wanted and that their units do not say, by the hash that is wanted.
    fn find(self, wanted: &Wanted) -> Vec<(Fingerprint, Found<'a>)> {
        let older: BTreeMap<(&UnitId, Fingerprint), (Fingerprint, &Message)> = self
            .older
            .iter()
            .map(|((id, source), (text, _))| ((id, *source), (Fingerprint::of_flat(text), text)))
            .filter(|(_, (print, _))| wanted.contains(print))
            .collect();
        let mut found = Vec::new();
        for (locale, file) in self.locales {
            for (id, lines) in file.settled.lock.lines.iter() {
                for line in lines {
                    let text = older.get(&(id, line.source));
                    let print = text.map_or(line.source, |(print, _)| *print);
                    if !wanted.contains(&print) || self.says(id, line.source) {
                        continue;
                    }
                    let target = file.written.get(id);
                    if let Some(target) = target.filter(|target| target.print == line.target) {
                        let found_here = Found {
                            locale,
                            message: &target.message,
                            line,
                            text: text.map(|(_, text)| *text),
                        };
                        found.push((print, found_here));
                    }
                }
            }
        }
        found
    }

    /// Whether a unit said this when the registry was written: then its translation moves, or it stays.
    fn says(self, id: &UnitId, print: Fingerprint) -> bool {
        let entry = self.registry.get(id);
        entry.is_some_and(|entry| Fingerprint::of(&entry.message) == print)
    }
}

/// Messages of a page whose text did not stand on it before.
fn news(page: &PageFile) -> impl Iterator<Item = &Group> {
    let is_new = |group: &&Group| match group.how {
        Match::Same => false,
        Match::Changed => true,
        Match::New => group.entry.is_none_or(|entry| {
            let before = &page.known.entries[entry].message;
            Fingerprint::of_flat(before) != Fingerprint::of_flat(text(page, group))
        }),
    };
    page.alignment.groups.iter().filter(is_new)
}

fn text<'a>(page: &'a PageFile, group: &Group) -> &'a Message {
    &page.page.units[group.units[0]].message
}

/// What locks may know a text by.
fn prints(text: &Message) -> BTreeSet<Fingerprint> {
    [Fingerprint::of(text), Fingerprint::of_flat(text)].into()
}
