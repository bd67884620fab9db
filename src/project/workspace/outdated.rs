//! Older texts that a lock still refers to (`.old.ftl`).

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::PageFile;
use crate::ftl::OldTexts;
use crate::model::{Fingerprint, Message, UnitId};
use crate::project::config::Config;

/// An older text of a unit and the values its variables had.
pub(super) type Older<'a> = &'a (Message, Vec<(String, String)>);

/// Keeps exactly the older texts that some locale's lock refers to and that are not today's.
pub(super) fn remember(page: &mut PageFile, config: &Config) {
    let before: BTreeMap<&UnitId, &crate::model::RegistryEntry> = page
        .alignment
        .groups
        .iter()
        .zip(&page.registry.entries)
        .filter_map(|(group, entry)| Some((&entry.id, &page.known.entries[group.entry?])))
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
                let known = page.older.get(&key).cloned().or_else(|| {
                    let before = before.get(&entry.id)?;
                    (Fingerprint::of(&before.message) == line.source)
                        .then(|| (before.message.clone(), before.variables.clone()))
                });
                if let Some(text) = known {
                    older.insert(key, text);
                }
            }
        }
    }
    page.older = older;
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
