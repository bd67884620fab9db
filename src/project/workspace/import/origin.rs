//! The source page a translation was made from, where it is older than today's.

use std::collections::BTreeMap;

use super::PageFile;
use crate::markdown::{self, Options};
use crate::model::{Locale, Page, Registry, UnitId};
use crate::project::history::Version;
use crate::sync::{self, Obsolete, names, pairing};

/// The version that a translated page fits best; `None` where none fits better than today's page.
///
/// `versions` are in order, the newest first. Of those that fit as well, the newest is taken: what no translation tells
/// apart outdates none.
pub(super) fn best<'v>(
    today: &Page,
    translated: &Page,
    versions: &'v [Version],
    options: &Options,
) -> Option<(&'v Version, Page)> {
    /// By how much an older page must fit better, in units of one certain pair being 4: about one added sentence.
    const CLEARLY: f32 = 0.1;
    let mut best = pairing::score(today, translated);
    let mut found = None;
    for version in versions {
        let (page, _) = markdown::parse(&version.source, options);
        let score = pairing::score(&page, translated);
        if score > best + CLEARLY {
            best = score;
            found = Some((version, page));
        }
    }
    found
}

/// Gives the units of an older page the ids and variable names they have today; those that are gone keep no id. Says
/// too which unit of today each is, where a text stands as often as it did.
pub(super) fn date(
    mut old: Page,
    page: &PageFile,
    language: &Locale,
) -> (Page, BTreeMap<usize, usize>) {
    let mut now = BTreeMap::new();
    let nothing = Registry::default();
    let alignment = sync::align(&old, &nothing, &Obsolete::new(), &|_, _| false);
    let registry = sync::register(
        &mut old,
        &alignment,
        &nothing,
        &|_| language.clone(),
        &|_, _| None,
    );
    let today = sync::align(&page.page, &registry, &Obsolete::new(), &|_, _| false);
    for unit in &mut old.units {
        unit.id = UnitId::default();
    }
    for (group, entry) in today.groups.iter().zip(&page.registry.entries) {
        let Some(before) = group.entry.filter(|_| group.how != sync::Match::New) else {
            continue;
        };
        let units = &alignment.groups[before].units;
        if units.len() == group.units.len() {
            now.extend(units.iter().copied().zip(group.units.iter().copied()));
        }
        for index in units {
            let unit = &mut old.units[*index];
            let kept = names::keep(&unit.variables, entry).names;
            let rename: BTreeMap<String, String> = unit
                .variables
                .iter_mut()
                .zip(kept)
                .map(|(variable, name)| (std::mem::replace(&mut variable.name, name.clone()), name))
                .collect();
            unit.message = unit
                .message
                .renamed(|name| rename.get(name).cloned().unwrap_or_else(|| name.to_owned()));
            unit.id = entry.id.clone();
        }
    }
    (old, now)
}
