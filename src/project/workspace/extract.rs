//! What `extract` writes: registries, Fluent files, locks, older texts.
//!
//! In goes a workspace, out come files with the text each should have, some pages at a time: a large site would be held
//! in memory twice. Deliberately absent: writing them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::question::{Answers, Question};
use super::survey::Survey;
use super::{GonePage, LocaleFile, PageFile, Seal, Workspace, outdated};
use crate::ftl::{self, Body, Wanted, note};
use crate::language;
use crate::model::{Catalog, Locale, Lock, RegistryEntry, Section, State, UnitId};
use crate::project::config::Config;
use crate::project::disk::{Batch, Change};
use crate::project::failure::Failure;
use crate::sync::{Case, stand};

/// `.l10n/.gitattributes`: locks merge by union, and our files end their lines the same everywhere.
const ATTRIBUTES: &str = "\
# Written by l10n.
* text eol=lf
*.lock merge=union
";

/// What translators are told about a title that no page writes.
const IMPLIED: &str = "a title that the page leaves to the renderer: translate it or leave it";

/// What one run of `extract` would do.
#[derive(Debug, Default)]
pub struct Extraction {
    /// Pages whose registry does not say what the page says; `--check` fails on them.
    pub stale: Vec<String>,
    /// Translations locked anew because somebody changed them: locale, page, id.
    pub updated: Vec<(Locale, String, UnitId)>,
    /// Pages renamed: from, to.
    pub renamed: Vec<(String, String)>,
    /// Messages without a unit that were removed: locale, page, id.
    pub pruned: Vec<(Locale, String, String)>,
    /// Pages that were looked at.
    pub pages: usize,
    /// Units in all of them.
    pub units: usize,
    /// For each page, what was asked about the language of its texts.
    pub asked: Vec<(String, Vec<(Question, Answers)>)>,
}

/// Whoever takes what is to become of a file.
pub type Take<'a> = dyn FnMut(String, Change) -> Result<(), Failure> + 'a;

/// Says what `extract` writes. `only` restricts it to some pages; `prune` drops obsolete messages.
///
/// # Errors
///
/// [`Failure`] when a file that was put away cannot be read again, or has changed.
pub fn batch(
    workspace: &Workspace,
    survey: &Survey,
    only: Option<&BTreeSet<String>>,
    prune: bool,
) -> Result<Batch, Failure> {
    let mut batch = Batch::new();
    let take = &mut |path, change| {
        batch.set(path, change);
        Ok(())
    };
    extract(workspace, survey, only, prune, take)?;
    Ok(batch)
}

/// The same, with each change taken as soon as it is known, and what else is to be told of the run.
///
/// # Errors
///
/// [`Failure`] when a file that was put away cannot be read again, or has changed, and what `take` fails with.
pub fn extract(
    workspace: &Workspace,
    survey: &Survey,
    only: Option<&BTreeSet<String>>,
    prune: bool,
    take: &mut Take<'_>,
) -> Result<Extraction, Failure> {
    /// Pages whose files are made at once, for each thread.
    const AT_ONCE: usize = 4;
    let mut extraction = Extraction::default();
    let chosen = |name: &str| only.is_none_or(|only| only.contains(name));
    let pages: Vec<(usize, &PageFile)> = workspace
        .pages
        .iter()
        .enumerate()
        .filter(|(_, page)| chosen(&page.name))
        .collect();
    for pages in pages.chunks(AT_ONCE * rayon::current_num_threads()) {
        let outputs: Vec<Output> = pages
            .par_iter()
            .map(|(index, page)| page_files(workspace, survey, *index, page, prune))
            .collect::<Result<_, _>>()?;
        for (output, (_, page)) in outputs.into_iter().zip(pages) {
            for (path, change) in output.changes {
                take(path, change)?;
            }
            let pruned = output.pruned.into_iter();
            extraction
                .pruned
                .extend(pruned.map(|(locale, id)| (locale, page.name.clone(), id)));
            extraction.note(page, output.stale, output.asked);
        }
    }
    for page in workspace.gone.iter().filter(|page| chosen(&page.name)) {
        extraction.stale.push(page.name.clone());
        if prune {
            for (locale, file) in &page.locales {
                let ids = file.written.keys();
                let gone = ids.map(|id| (locale.clone(), page.name.clone(), id.to_string()));
                extraction.pruned.extend(gone);
            }
        }
        for (path, change) in leave(page, &workspace.config, prune) {
            take(path, change)?;
        }
    }
    extraction.stale.sort();
    if !workspace.pages.is_empty() {
        let attributes = Change::Write(ATTRIBUTES.to_owned());
        take(".l10n/.gitattributes".to_owned(), attributes)?;
    }
    Ok(extraction)
}

impl Extraction {
    /// Notes what is told of a page whose files are made.
    fn note(&mut self, page: &PageFile, is_stale: bool, asked: Vec<(Question, Answers)>) {
        self.pages += 1;
        self.units += page.page.units.len();
        if is_stale {
            self.stale.push(page.name.clone());
        }
        let before = page.renamed_from.iter();
        self.renamed
            .extend(before.map(|before| (before.clone(), page.name.clone())));
        for (locale, file) in &page.locales {
            let updated = file.settled.updated.iter();
            self.updated
                .extend(updated.map(|id| (locale.clone(), page.name.clone(), id.clone())));
        }
        self.asked.push((page.name.clone(), asked));
    }
}

/// Pages whose registry does not say what the page says: what `--check` and `check` ask for, without the rest.
pub fn stale(workspace: &Workspace, only: Option<&BTreeSet<String>>) -> Vec<String> {
    let chosen = |name: &str| only.is_none_or(|only| only.contains(name));
    let is_stale = |page: &PageFile| {
        page.stored_text.as_deref() != Some(&ftl::write_registry(&page.name, &page.registry))
    };
    let pages = workspace.pages.par_iter();
    let mut stale: Vec<String> = pages
        .filter(|page| chosen(&page.name) && is_stale(page))
        .map(|page| page.name.clone())
        .collect();
    let gone = workspace.gone.iter().filter(|page| chosen(&page.name));
    stale.extend(gone.map(|page| page.name.clone()));
    stale.sort();
    stale
}

/// Files of one page.
#[derive(Debug, Default)]
struct Output {
    stale: bool,
    pruned: Vec<(Locale, String)>,
    changes: Vec<(String, Change)>,
    asked: Vec<(Question, Answers)>,
}

impl Output {
    fn write(&mut self, path: String, text: String) {
        self.changes.push((path, Change::Write(text)));
    }

    fn remove(&mut self, path: String) {
        self.changes.push((path, Change::Remove));
    }
}

fn page_files(
    workspace: &Workspace,
    survey: &Survey,
    index: usize,
    page: &PageFile,
    prune: bool,
) -> Result<Output, Failure> {
    let config = &workspace.config;
    let mut output = Output::default();
    let registry = ftl::write_registry(&page.name, &page.registry);
    // What stands on disk already is not written: a large site would be held in memory twice.
    if page.stored_text.as_deref() != Some(&registry) {
        output.stale = true;
        output.write(Config::registry_path(&page.name), registry);
    }
    let older_path = Config::older_path(&page.name);
    let mut older = Cow::Borrowed(&page.older);
    if prune && !older.is_empty() {
        let known = ids(page);
        older.to_mut().retain(|(id, _), _| known.contains(id));
    }
    if older.is_empty() {
        if page.older_text.is_some() {
            output.remove(older_path);
        }
    } else {
        let text = ftl::write_old(&page.name, &older);
        if page.older_text.as_deref() != Some(&text) {
            output.write(older_path, text);
        }
    }
    let mut asked: BTreeMap<(usize, bool), (Question, Answers)> = BTreeMap::new();
    for (number, locale) in workspace.all_locales().iter().enumerate() {
        let Some(file) = page.locales.get(locale) else {
            continue;
        };
        let is_neutral = |group: usize| {
            let question = survey.question(workspace, index, group, locale);
            question.is_some_and(|(corpus, sample)| {
                if language::is_plainly_left(corpus, &sample) {
                    return false;
                }
                let is_neutral = language::judge(corpus, &sample).neutral;
                let new = || (Question::new(&sample), Answers::default());
                let (_, answers) = asked.entry((group, sample.certain)).or_insert_with(new);
                answers.note(number, is_neutral);
                is_neutral
            })
        };
        let catalog = workspace.catalog(file)?;
        let wanted = wanted(workspace, is_neutral, page, locale, (file, &catalog));
        let text = ftl::update(&catalog, &page.name, &wanted, prune);
        if prune {
            let wanted: BTreeSet<&str> = wanted.iter().map(|one| one.id.as_str()).collect();
            let messages = catalog.messages().into_keys();
            let gone = messages.filter(|id| !wanted.contains(id));
            let gone = gone.map(|id| (locale.clone(), id.to_owned()));
            output.pruned.extend(gone);
        }
        let path = config.catalog_path(locale, &page.name);
        let lock_path = Config::lock_path(locale, &page.name);
        let is_moved = file.came_from.is_some();
        if file.exists || !text.is_empty() {
            if is_moved || !file.exists || catalog.text != text {
                output.write(path, text);
            }
            if !file.settled.lost {
                let lock = lock_text(page, file, prune);
                if page.renamed_from.is_some() || file.lock_seal != Some(Seal::of(&lock)) {
                    output.write(lock_path, lock);
                }
            }
        }
        if let (Some(before), Some(from)) = (&page.renamed_from, &file.came_from) {
            output.remove(from.clone());
            output.remove(Config::lock_path(locale, before));
        }
    }
    output.asked = asked.into_values().collect();
    if let Some(before) = &page.renamed_from {
        output.remove(Config::registry_path(before));
        output.remove(Config::older_path(before));
    }
    Ok(output)
}

fn ids(page: &PageFile) -> BTreeSet<&UnitId> {
    let entries = page.registry.entries.iter();
    entries.map(|entry| &entry.id).collect()
}

/// The lock's text; with `prune`, without the lines of messages that are gone.
fn lock_text(page: &PageFile, file: &LocaleFile, prune: bool) -> String {
    let mut lock = file.merged.lock.clone();
    if prune {
        let known = ids(page);
        Arc::make_mut(&mut lock.lines).retain(|id, _| known.contains(id));
    }
    lock.to_string()
}

/// What a locale's file of a page shall hold, in document order.
///
/// `is_neutral` says of a message whether there is nothing to translate in it.
fn wanted(
    workspace: &Workspace,
    mut is_neutral: impl FnMut(usize) -> bool,
    page: &PageFile,
    locale: &Locale,
    (file, catalog): (&LocaleFile, &Catalog),
) -> Vec<Wanted> {
    let mut wanted = Vec::with_capacity(page.registry.entries.len());
    let messages = catalog.messages();
    wanted.extend(file.merged.aside.iter().map(|aside| Wanted {
        section: Section::default(),
        id: aside.id.clone(),
        notes: Vec::new(),
        body: Body::Aside(aside.message.clone()),
    }));
    let has_notes = workspace.config.has_notes(locale);
    for (group, entry) in page.registry.entries.iter().enumerate() {
        let body = if let Some(message) = file.merged.set.get(&entry.id) {
            Body::Set(message.clone())
        } else if messages.contains_key(entry.id.as_str()) {
            Body::Keep
        } else if has_notes && (entry.kind.is_optional() || !is_neutral(group)) {
            Body::Stub
        } else {
            continue;
        };
        let notes = if has_notes {
            notes(workspace, page, entry, group, locale, file)
        } else {
            Vec::new()
        };
        wanted.push(Wanted {
            section: entry.section.clone(),
            id: entry.id.clone(),
            notes,
            body,
        });
    }
    wanted
}

/// Lines above a message: the author's note, the source, what it was made from, and what each variable stands for.
fn notes(
    workspace: &Workspace,
    page: &PageFile,
    entry: &RegistryEntry,
    group: usize,
    locale: &Locale,
    file: &LocaleFile,
) -> Vec<String> {
    let sources = page.sources(&workspace.config);
    let unit = &page.page.units[page.alignment.groups[group].units[0]];
    let mut lines: Vec<String> = unit.note.iter().map(|text| note::remark(text)).collect();
    let source_locale = &workspace.config.source_locale;
    let (source, source_tag) = if entry.language == *locale && locale != source_locale {
        // A text that the page has in this language: what the source locale says of it, if it says anything.
        (
            sources
                .messages
                .get(&entry.id)
                .map(|target| &target.message),
            source_locale,
        )
    } else {
        let from = sources.locale_of(entry, locale);
        ((from != locale).then(|| sources.of(entry, locale)), from)
    };
    if entry.kind.is_optional() {
        lines.push(note::remark(IMPLIED));
    }
    lines.extend(source.map(|message| note::source(source_tag, message)));
    let target = file.targets.get(&entry.id);
    let case = Case {
        entry,
        locale,
        sources,
        target,
        lock: &file.merged.lock,
        neutral: false,
        older: &[],
    };
    if stand(&case).state == State::Outdated {
        if entry.language == *locale {
            // The page's own text in this language, beside the one that somebody has changed.
            lines.push(note::source(locale, &entry.message));
        }
        let line = target.and_then(|target| file.merged.lock.line(&entry.id, target.print));
        let text = line.and_then(|line| outdated::made_from(page, &entry.id, line.source));
        lines.extend(text.map(|(message, _)| note::was(message)));
    }
    lines.extend(file.suggestions.get(&entry.id).map(note::suggestion));
    lines.extend(
        entry
            .variables
            .iter()
            .map(|(name, value)| note::variable(name, value)),
    );
    lines
}

/// What becomes of the files of a page that is gone: its registry goes, its translations stay as obsolete ones.
fn leave(page: &GonePage, config: &Config, prune: bool) -> Vec<(String, Change)> {
    let mut changes = vec![(Config::registry_path(&page.name), Change::Remove)];
    let locks: Vec<&Lock> = page
        .locales
        .values()
        .map(|file| &file.settled.lock)
        .collect();
    let gone = page.registry.entries.iter();
    let older = outdated::waiting(gone, &page.older, &locks);
    let older = if prune || older.is_empty() {
        Change::Remove
    } else {
        Change::Write(ftl::write_old(&page.name, &older))
    };
    changes.push((Config::older_path(&page.name), older));
    for (locale, file) in &page.locales {
        let path = config.catalog_path(locale, &page.name);
        if prune || file.written.is_empty() {
            changes.push((path, Change::Remove));
            changes.push((Config::lock_path(locale, &page.name), Change::Remove));
        } else {
            let text = ftl::update(&file.catalog, &page.name, &[], false);
            changes.push((path, Change::Write(text)));
        }
    }
    changes
}
