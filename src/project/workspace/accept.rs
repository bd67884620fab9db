//! `accept`: somebody says that translations fit today's source, or are the same on purpose.

use std::collections::BTreeSet;

use super::Workspace;
use crate::model::{Fingerprint, Locale, LockLine, UnitId};
use crate::project::config::Config;
use crate::project::disk::Batch;

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
    /// Page and id of each unit that was locked anew or marked.
    pub units: Vec<(String, UnitId)>,
    /// Ids asked for that no page has a translation of.
    pub unknown: Vec<UnitId>,
}

/// Locks translations of `locale` to today's source.
pub fn accept(workspace: &Workspace, locale: &Locale, what: &Acceptance) -> Accepted {
    let mut accepted = Accepted::default();
    let mut found: BTreeSet<&UnitId> = BTreeSet::new();
    for page in workspace
        .pages
        .iter()
        .filter(|page| what.page.as_ref().is_none_or(|name| *name == page.name))
    {
        let Some(file) = page.locales.get(locale) else {
            continue;
        };
        let sources = page.sources(&workspace.config);
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
                flags.insert("same".to_owned());
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
        if changed {
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
