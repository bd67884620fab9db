//! `accept`: somebody says that translations fit today's source, or are the same on purpose.

use std::collections::BTreeSet;

use super::{PageFile, Workspace};
use crate::model::{Fingerprint, Flags, Locale, LockLine, UnitId};
use crate::project::config::Config;
use crate::project::disk::Batch;

/// The flag of a unit that is the same on purpose.
const SAME: &str = "same";

/// What to accept.
#[derive(Clone, Debug, Default)]
pub struct Acceptance {
    /// Units by id, on whichever page they are; empty to accept all of `page`.
    pub ids: BTreeSet<UnitId>,
    /// The only page to look at.
    pub page: Option<String>,
    /// Whether the units are marked as identical on purpose.
    pub same: bool,
}

/// What was accepted.
#[derive(Debug, Default)]
pub struct Accepted {
    /// The locks to write.
    pub batch: Batch,
    /// Pages that were given a text, for `extract` to write them.
    pub given: BTreeSet<String>,
    /// Page and id of each unit that was locked anew or marked.
    pub units: Vec<(String, UnitId)>,
    /// Ids asked for that no page has.
    pub unknown: Vec<UnitId>,
    /// Page and id of units asked for that have no translation yet.
    pub untranslated: Vec<(String, UnitId)>,
}

/// Locks translations of `locale` to today's source. With `same`, a unit that was asked for and has no translation is
/// given the source's text, in the workspace.
pub fn accept(workspace: &mut Workspace, locale: &Locale, what: &Acceptance) -> Accepted {
    let mut accepted = Accepted::default();
    let mut found: BTreeSet<&UnitId> = BTreeSet::new();
    let config = workspace.config.clone();
    for page in workspace
        .pages
        .iter_mut()
        .filter(|page| what.page.as_ref().is_none_or(|name| *name == page.name))
    {
        let missing = untranslated(page, locale, &what.ids);
        found.extend(what.ids.iter().filter(|id| missing.contains(id)));
        for id in missing {
            if what.same {
                keep_source(page, &config, locale, &id);
                accepted.given.insert(page.name.clone());
                accepted.units.push((page.name.clone(), id));
            } else {
                accepted.untranslated.push((page.name.clone(), id));
            }
        }
        let Some(file) = page.locales.get(locale) else {
            continue;
        };
        let sources = page.sources(&config);
        let mut lock = file.merged.lock.clone();
        let mut changed = file.settled.lost;
        for entry in &page.registry.entries {
            let asked = what.ids.get(&entry.id);
            if !what.ids.is_empty() && asked.is_none() {
                continue;
            }
            let Some(target) = file.targets.get(&entry.id) else {
                continue;
            };
            found.extend(asked);
            let source = Fingerprint::of(sources.of(entry, locale));
            let mut flags = lock
                .line(&entry.id, target.print)
                .map(|line| line.flags.clone())
                .unwrap_or_default();
            if what.same {
                flags.insert(SAME.to_owned());
            }
            let line = LockLine {
                source,
                target: target.print,
                flags,
            };
            if lock
                .lines
                .get(&entry.id)
                .is_none_or(|lines| *lines != [line.clone()])
            {
                lock.set(entry.id.clone(), line);
                accepted.units.push((page.name.clone(), entry.id.clone()));
                changed = true;
            }
        }
        if accepted.given.contains(&page.name) {
            if let Some(file) = page.locales.get_mut(locale) {
                file.merged.lock = lock;
            }
        } else if changed {
            accepted
                .batch
                .write(Config::lock_path(locale, &page.name), lock.to_string());
        }
    }
    accepted.unknown = what
        .ids
        .iter()
        .filter(|id| !found.contains(id))
        .cloned()
        .collect();
    accepted
}

/// Units of the page that were asked for and have no text in the locale.
fn untranslated(page: &PageFile, locale: &Locale, ids: &BTreeSet<UnitId>) -> Vec<UnitId> {
    let targets = page.locales.get(locale).map(|file| &file.targets);
    let entries = page.registry.entries.iter().map(|entry| &entry.id);
    entries
        .filter(|id| ids.contains(*id) && targets.is_none_or(|targets| !targets.contains_key(*id)))
        .cloned()
        .collect()
}

/// Gives a unit the text of its source, on purpose.
fn keep_source(page: &mut PageFile, config: &Config, locale: &Locale, id: &UnitId) {
    let Some(entry) = page.registry.get(id) else {
        return;
    };
    let message = page.sources(config).of(entry, locale).clone();
    let flags = Flags::from([SAME.to_owned()]);
    page.locales.entry(locale.clone()).or_default();
    page.translate(config, locale, (id, message), flags);
}
