//! What a change touched: the units whose own text, or whose translation, differs from a commit's.
//!
//! In go a workspace and its history, out come units by page, for each locale. A text that only moved is not touched.
//! Deliberately absent: locks and the registry, which follow from pages and messages.

use std::collections::{BTreeMap, BTreeSet};

use super::{PageFile, Workspace};
use crate::check;
use crate::coverage::gate::Scope;
use crate::diagnostic::Diagnostic;
use crate::ftl;
use crate::markdown;
use crate::model::{Catalog, EntryKind, Locale, Message, TargetMap, Unit, UnitId};
use crate::project::config::Config;
use crate::project::failure::Failure;
use crate::project::history::History;

/// Units by page; `None` for all of a page.
type Units = BTreeMap<String, Option<BTreeSet<UnitId>>>;

/// What differs from a commit.
#[derive(Clone, Debug, Default)]
pub struct Touched {
    files: BTreeSet<String>,
    units: BTreeMap<Locale, Units>,
    /// Rows of `_targets.tsv` before the change, where it touched them.
    targets: BTreeMap<Locale, TargetMap>,
}

/// Compares the project with a commit of its history.
///
/// # Errors
///
/// [`Failure::History`] when `git` cannot be asked.
pub fn read(workspace: &Workspace, history: &History, commit: &str) -> Result<Touched, Failure> {
    let files: BTreeSet<String> = history.changed(commit)?.into_iter().collect();
    let before = |path: &str| {
        if files.contains(path) {
            history.at(commit, path)
        } else {
            Ok(None)
        }
    };
    let mut retermed: BTreeMap<&Locale, BTreeSet<String>> = BTreeMap::new();
    for (locale, extras) in &workspace.extras {
        let path = workspace.config.terms_path(locale);
        if files.contains(&path) {
            let old = before(&path)?.map(|old| ftl::parse(&old.source).0);
            let old = said(&old.unwrap_or_default());
            let now = extras.terms.as_ref().map(said).unwrap_or_default();
            retermed.insert(locale, spread(&now, &old, BTreeSet::new()));
        }
    }
    let none = BTreeSet::new();
    let terms = |locale: &Locale| retermed.get(locale).unwrap_or(&none);
    let mut units: BTreeMap<Locale, Units> = BTreeMap::new();
    for page in &workspace.pages {
        let mut of_all = Some(BTreeSet::new());
        if files.contains(&page.source.path) {
            of_all = before(&page.source.path)?.map(|old| {
                let old = markdown::parse(&old.source, &workspace.options()).0;
                rewritten(&page.page.units, &old.units)
            });
        }
        let mut of_locales = BTreeMap::new();
        for (locale, file) in &page.locales {
            if !files.contains(&file.catalog.path) && terms(locale).is_empty() {
                continue;
            }
            let old = if files.contains(&file.catalog.path) {
                before(&file.catalog.path)?.map(|old| ftl::parse(&old.source).0)
            } else {
                Some(file.catalog.clone())
            };
            let ids = retold(&file.catalog, &old.unwrap_or_default(), page, terms(locale));
            if *locale == workspace.config.source_locale {
                of_all = of_all.map(|all| all.into_iter().chain(ids).collect());
            } else {
                of_locales.insert(locale, ids);
            }
        }
        for locale in &workspace.locales {
            let own = of_locales.remove(locale).unwrap_or_default();
            let all = of_all
                .clone()
                .map(|all| all.into_iter().chain(own).collect());
            if all.as_ref().is_none_or(|all: &BTreeSet<_>| !all.is_empty()) {
                let of_locale = units.entry(locale.clone()).or_default();
                of_locale.insert(page.name.clone(), all);
            }
        }
    }
    let mut targets = BTreeMap::new();
    for locale in &workspace.locales {
        let path = workspace.config.targets_path(locale);
        if files.contains(&path) {
            let old = before(&path)?.map(|old| old.source.text);
            let old = TargetMap::parse(path, &old.unwrap_or_default());
            targets.insert(locale.clone(), old);
        }
    }
    Ok(Touched {
        files,
        units,
        targets,
    })
}

/// Takes away the older texts of units that the change itself has brought: what a commit does not know, neither as a
/// unit's text nor as an older one, nobody has reviewed, and a translation made from it is judged by today's text.
///
/// # Errors
///
/// [`Failure::History`] when `git` cannot be asked.
pub fn distrust(workspace: &mut Workspace, history: &History, commit: &str) -> Result<(), Failure> {
    workspace.is_reviewed = true;
    let files: BTreeSet<String> = history.changed(commit)?.into_iter().collect();
    let is_new = |page: &PageFile| files.contains(&Config::older_path(&page.name));
    if !workspace.pages.iter().any(is_new) {
        return Ok(());
    }
    let mut known = BTreeSet::new();
    for path in files.iter().filter(|path| path.starts_with(REGISTRIES)) {
        let Some(old) = history.at(commit, path)? else {
            continue;
        };
        if path.ends_with(".old.ftl") {
            known.extend(ftl::read_old(&old.source).0.into_values().map(written));
        } else {
            let entries = ftl::read_registry(&old.source).0.entries.into_iter();
            known.extend(entries.map(|entry| written((entry.message, entry.variables))));
        }
    }
    for page in &mut workspace.pages {
        if is_new(page) {
            let unchanged = page
                .stored
                .iter()
                .filter(|_| !files.contains(&Config::registry_path(&page.name)))
                .flat_map(|registry| &registry.entries)
                .map(|entry| written((entry.message.clone(), entry.variables.clone())));
            known.extend(unchanged);
            page.older
                .retain(|_, text| known.contains(&written(text.clone())));
        }
    }
    Ok(())
}

/// Where registries and older texts stand.
const REGISTRIES: &str = ".l10n/pages/";

/// A text with its targets, to compare.
fn written(
    (message, variables): (Message, Vec<(String, String)>),
) -> (String, Vec<(String, String)>) {
    (message.to_string(), variables)
}

impl Touched {
    /// What the gate looks at in a locale.
    pub fn scope(&self, locale: &Locale) -> Scope {
        Scope::Touched(self.units.get(locale).cloned().unwrap_or_default())
    }

    /// Whether a finding is about something that the change touched.
    pub fn concerns(&self, workspace: &Workspace, found: &Diagnostic) -> bool {
        let Some(file) = found.place.as_ref().map(|place| place.file.as_str()) else {
            return true;
        };
        let Some(unit) = &found.unit else {
            return self.files.contains(file);
        };
        let in_file = |page: &&PageFile| {
            let mut catalogs = page.locales.values().map(|file| file.catalog.path.as_str());
            page.source.path == file || catalogs.any(|path| path == file)
        };
        let page = workspace.pages.iter().find(in_file);
        let of_locale = |tag: &str| found.locale.as_deref().is_none_or(|wanted| wanted == tag);
        page.is_none_or(|page| {
            self.units
                .iter()
                .filter(|(locale, _)| of_locale(locale.tag()))
                .filter_map(|(_, units)| units.get(&page.name))
                .any(|units| {
                    let is_it = |id: &UnitId| id.as_str() == unit;
                    units.as_ref().is_none_or(|units| units.iter().any(is_it))
                })
        })
    }

    /// Rows of `_targets.tsv` that the change touched.
    pub fn target_maps(&self, workspace: &Workspace) -> Vec<Diagnostic> {
        let of_locale = |(locale, before): (&Locale, &TargetMap)| {
            let now = &workspace.extras.get(locale)?.targets;
            Some(check::target_map(locale, now, Some(before)))
        };
        let found = self.targets.iter().filter_map(of_locale);
        let mut found: Vec<Diagnostic> = found.flatten().collect();
        found.retain(|found| found.code == "target-map-changed");
        found
    }

    /// How many files have changed, and how many pages hold units that are judged for it.
    pub fn size(&self) -> (usize, usize) {
        let pages: BTreeSet<&String> = self.units.values().flat_map(BTreeMap::keys).collect();
        (self.files.len(), pages.len())
    }
}

/// Units whose text, targets included, was nowhere on the older page.
fn rewritten(units: &[Unit], old: &[Unit]) -> BTreeSet<UnitId> {
    let text = |unit: &Unit| {
        let value = |name: &str| {
            let found = unit.variables.iter().find(|variable| variable.name == name);
            found.map_or_else(String::new, |variable| variable.value.clone())
        };
        unit.message.resolve(value)
    };
    let known: BTreeSet<String> = old.iter().map(text).collect();
    let new = units.iter().filter(|unit| !known.contains(&text(unit)));
    new.map(|unit| unit.id.clone()).collect()
}

/// Messages that say something else than before, are new, or are gone; and those that are made of such, or of `terms`
/// that say something else.
fn retold(
    now: &Catalog,
    old: &Catalog,
    page: &PageFile,
    terms: &BTreeSet<String>,
) -> BTreeSet<UnitId> {
    let changed = spread(&said(now), &said(old), terms.clone());
    let ids = page.registry.entries.iter().map(|entry| &entry.id);
    ids.filter(|id| changed.contains(id.as_str()))
        .cloned()
        .collect()
}

/// Entries that differ, and those made of them or of what has `changed` elsewhere, near or far.
fn spread(
    now: &BTreeMap<String, String>,
    old: &BTreeMap<String, String>,
    mut changed: BTreeSet<String>,
) -> BTreeSet<String> {
    let ids = now.keys().chain(old.keys());
    changed.extend(ids.filter(|id| now.get(*id) != old.get(*id)).cloned());
    let mut fresh: Vec<String> = changed.iter().cloned().collect();
    while let Some(id) = fresh.pop() {
        for (other, body) in now {
            if mentions(body, &id) && changed.insert(other.clone()) {
                fresh.push(other.clone());
            }
        }
    }
    changed
}

/// Messages and terms of a file, terms with their hyphen, as they are written.
fn said(catalog: &Catalog) -> BTreeMap<String, String> {
    let entries = catalog.entries.iter();
    entries
        .filter_map(|entry| {
            let id = match entry.kind {
                EntryKind::Message(_) => entry.id.clone(),
                EntryKind::Term => format!("-{}", entry.id.trim_start_matches('-')),
                _ => return None,
            };
            Some((id, entry.body.of(&catalog.text).to_owned()))
        })
        .collect()
}

/// Whether an entry may be made of another; one that merely has its name in a text between braces counts as well.
fn mentions(body: &str, id: &str) -> bool {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    body.contains('{')
        && body.match_indices(id).any(|(at, _)| {
            let before = body.get(..at).unwrap_or_default();
            let behind = body.get(at + id.len()..).unwrap_or_default();
            at > 0 && !before.ends_with(is_name) && !behind.starts_with(is_name)
        })
}
