//! Older texts that a lock still refers to (`.old.ftl`).

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::PageFile;
use crate::ftl::OldTexts;
use crate::model::{Fingerprint, Lock, Message, RegistryEntry, UnitId};
use crate::project::config::Config;

/// An older text of a unit and the values its variables had.
pub(super) type Older<'a> = &'a OldText;

/// The same, of its own.
type OldText = (Message, Vec<(String, String)>);

/// Keeps exactly the older texts that some locale's lock refers to and that are not today's.
pub(super) fn remember(page: &mut PageFile, config: &Config) {
    let before: BTreeMap<&UnitId, &crate::model::RegistryEntry> = page
        .alignment
        .groups
        .iter()
        .zip(&page.registry.entries)
        .filter_map(|(group, entry)| Some((&entry.id, &page.known.entries[group.entry?])))
        .collect();
    let aside = page.locales.values().flat_map(|file| {
        let aside = file.merged.aside.iter();
        aside.flat_map(|one| {
            let lines = file.merged.lock.lines.get(&one.id).into_iter().flatten();
            lines.map(move |line| (one, line.source))
        })
    });
    let aside: OldTexts = aside
        .filter_map(|(one, source)| {
            let known = page.older.get(&(one.from.clone(), source)).cloned();
            let known = known.or_else(|| said_before(before.get(&one.from)?, source));
            Some(((one.id.clone(), source), known?))
        })
        .collect();
    // Without a lock nobody knows which texts it referred to: it may come back from version control.
    let is_lost = page.locales.values().any(|file| file.settled.lost);
    let mut older = if is_lost {
        page.older.clone()
    } else {
        OldTexts::new()
    };
    let sources = page.sources(config);
    for entry in &page.registry.entries {
        // Two texts at most for all locales together: the page's own, and what the source locale says.
        let prints = [OnceCell::new(), OnceCell::new()];
        for (locale, file) in &page.locales {
            let Some(lines) = file.merged.lock.lines.get(&entry.id) else {
                continue;
            };
            let source = sources.of(entry, locale);
            let is_own = std::ptr::from_ref(source) == &raw const entry.message;
            let print = &prints[usize::from(is_own)];
            let today = *print.get_or_init(|| Fingerprint::of(source));
            for line in lines.iter().filter(|line| line.source != today) {
                let key = (entry.id.clone(), line.source);
                let known = page
                    .older
                    .get(&key)
                    .cloned()
                    .or_else(|| said_before(before.get(&entry.id)?, line.source));
                if let Some(text) = known {
                    older.insert(key, text);
                }
            }
        }
    }
    page.older.extend(aside);
    let known: BTreeSet<&UnitId> = page
        .registry
        .entries
        .iter()
        .map(|entry| &entry.id)
        .collect();
    let gone = page
        .alignment
        .gone
        .iter()
        .map(|at| &page.known.entries[*at]);
    let locks: Vec<&Lock> = page
        .locales
        .values()
        .map(|file| &file.merged.lock)
        .collect();
    let texts = waiting(gone, &page.older, &locks);
    older.extend(texts.into_iter().filter(|((id, _), _)| !known.contains(id)));
    page.older = older;
}

/// What an entry said, if that has this print.
fn said_before(before: &RegistryEntry, print: Fingerprint) -> Option<OldText> {
    (Fingerprint::of(&before.message) == print)
        .then(|| (before.message.clone(), before.variables.clone()))
}

/// Texts whose units are gone and that have variables, while a lock refers to them: if they come back, their variables
/// have the names that their translations use. A text without variables is known by its hash.
pub(super) fn waiting<'a>(
    gone: impl Iterator<Item = &'a RegistryEntry>,
    older: &'a OldTexts,
    locks: &'a [&Lock],
) -> OldTexts {
    let gone = gone
        .filter(|entry| !entry.variables.is_empty())
        .map(|entry| {
            let key = (entry.id.clone(), Fingerprint::of(&entry.message));
            (key, (entry.message.clone(), entry.variables.clone()))
        });
    let older = older.iter().map(|(key, text)| (key.clone(), text.clone()));
    let all = gone.chain(older);
    all.filter(|((id, print), (text, _))| {
        let is_from_it = |lock: &&Lock| {
            let lines = lock.lines.get(id);
            lines.is_some_and(|lines| lines.iter().any(|line| line.source == *print))
        };
        text.variables().next().is_some() && locks.iter().any(is_from_it)
    })
    .collect()
}

/// The text of a unit that has this flat print, where a lock refers to it and it is not today's.
pub(super) fn said<'a>(
    older: &'a OldTexts,
    id: &UnitId,
    print: Fingerprint,
) -> Option<&'a Message> {
    let texts = older.range((id.clone(), Fingerprint(0))..=(id.clone(), Fingerprint(u64::MAX)));
    let mut texts = texts.map(|(_, (text, _))| text);
    texts.find(|text| Fingerprint::of_flat(text) == print)
}

/// The text a translation was made from, if it is known and not today's.
pub(super) fn made_from<'a>(
    page: &'a PageFile,
    id: &UnitId,
    source: Fingerprint,
) -> Option<Older<'a>> {
    if page.older.is_empty() {
        return None; // As on most pages, and this is asked of every unit.
    }
    page.older.get(&(id.clone(), source))
}
