//! Reads a project from disk and brings every page and locale up to date in memory.

mod locale;
mod strays;

pub use strays::{forgotten, of_no_page, strays};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::filing::Filing;
use super::{
    Extras, GonePage, LocaleFile, PageFile, Past, Workspace, memory, moves, outdated, sources_of,
};
use crate::diagnostic::Diagnostic;
use crate::ftl::{self, OldTexts};
use crate::markdown;
use crate::model::{Catalog, Fingerprint, Locale, Lock, Message, Registry, TargetMap, UnitId};
use crate::project::config::Config;
use crate::project::discover;
use crate::project::disk::{Disk, Trace};
use crate::project::failure::Failure;
use crate::project::terms;
use crate::sync::{self, Target};

/// What reading one thing brought besides the thing itself.
#[derive(Debug, Default)]
struct Talk {
    findings: Vec<Diagnostic>,
    failures: Vec<Failure>,
}

impl Talk {
    fn take<T>(&mut self, result: Result<Option<T>, Failure>) -> Option<T> {
        result.unwrap_or_else(|failure| {
            self.failures.push(failure);
            None
        })
    }

    fn absorb(&mut self, other: Self) {
        self.findings.extend(other.findings);
        self.failures.extend(other.failures);
    }
}

/// Reads the whole project and settles, aligns and merges it in memory.
///
/// # Errors
///
/// [`Failure`] when the folders themselves cannot be made sense of: two folders for one locale, a lock of a newer
/// version. A single page that cannot be read is in [`Workspace::failures`], and the others go on.
pub fn open(disk: &Disk, config: &Config) -> Result<Workspace, Failure> {
    open_for(disk, config, None)
}

/// The same for some locales and the source locale: of the others, the names are known, and nothing is said of their
/// files. Those named are what they are among all (test `any_edits_and_one_locale_by_itself`): units have their ids
/// from the registry and from the source locale's file.
///
/// # Errors
///
/// As [`open`].
pub fn open_for(
    disk: &Disk,
    config: &Config,
    only: Option<&[Locale]>,
) -> Result<Workspace, Failure> {
    read(disk, config, |_| true, only, Keep::Files)
}

/// The same for `extract`, which reads Fluent files again when it writes them: until then, what they say is enough.
///
/// With `only`, for some pages: those that are gone are read too, and the others are as they were when last written.
///
/// # Errors
///
/// As [`open`].
pub fn open_to_extract(
    disk: &Disk,
    config: &Config,
    only: Option<&BTreeSet<String>>,
) -> Result<Workspace, Failure> {
    let wants = |page: &str| only.is_none_or(|only| only.contains(page));
    let workspace = read(disk, config, wants, None, Keep::Facts)?;
    Ok(Workspace {
        disk: Some(disk.unheard()),
        ..workspace
    })
}

/// What is kept of Fluent files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Keep {
    /// All of them.
    Files,
    /// What they say.
    Facts,
}

fn read(
    disk: &Disk,
    config: &Config,
    wants: impl Fn(&str) -> bool + Sync,
    only: Option<&[Locale]>,
    keep: Keep,
) -> Result<Workspace, Failure> {
    let mut talk = Talk::default();
    let locales = discover::locales(disk, config)?;
    talk.findings.extend(locales.notes);
    talk.failures.extend(locales.failures);
    let mut locales: Vec<Locale> = locales.items;
    locales.sort();
    let found = discover::pages(disk, config, &locales)?;
    let is_whole = found.failures.is_empty();
    talk.findings.extend(found.notes);
    talk.failures.extend(found.failures);

    let names: Vec<&String> = found.items.iter().filter(|name| wants(name)).collect();
    let mut pages = read_pages(disk, config, &names, &mut talk);
    let present: BTreeSet<&str> = found.items.iter().map(String::as_str).collect();
    let source = &config.source_locale;
    let targets: Vec<Locale> = locales
        .iter()
        .filter(|locale| *locale != source)
        .cloned()
        .collect();
    let is_wanted = |locale: &Locale| {
        let mut wanted = only.into_iter().flatten();
        only.is_none() || locale == source || wanted.any(|wanted| wanted == locale)
    };
    locales.retain(is_wanted);
    // A page may stand where the walk could not look: then none is gone for sure.
    let mut gone = if is_whole {
        read_gone(disk, config, &locales, &present, &mut talk)?
    } else {
        Vec::new()
    };
    moves::renamed(&mut pages, &mut gone, |name| {
        has_lock(disk, name, std::iter::once(source).chain(&targets))
    });
    let filing = Filing::new(config, &targets);
    let mut extras = BTreeMap::new();
    for locale in std::iter::once(source).chain(targets.iter().filter(|locale| is_wanted(locale))) {
        extras.insert(locale.clone(), read_extras(disk, config, locale, &mut talk));
    }
    let said: Vec<Result<Talk, Failure>> = pages
        .par_iter_mut()
        .map(|page| locale::read_all(disk, config, page, (&locales, &extras), keep))
        .collect();
    for one in said {
        talk.absorb(one?);
    }
    let (languages, mut borrowed) = align_all(&mut pages, &gone, &filing);
    let place = (disk, config, targets.as_slice());
    remember(place, (&pages, &gone), &present, &mut borrowed);
    let mut workspace_locales = targets;
    for (page, languages) in pages.iter_mut().zip(&languages) {
        register(page, source, languages);
        for entry in &page.registry.entries {
            let locale = &entry.language;
            if locale != source && !workspace_locales.contains(locale) {
                let locale = config.locale(locale.clone());
                if is_wanted(&locale) {
                    let read = read_extras(disk, config, &locale, &mut talk);
                    extras.insert(locale.clone(), read);
                }
                workspace_locales.push(locale);
            }
        }
    }
    workspace_locales.sort();
    let empty = BTreeMap::new();
    pages.par_iter_mut().enumerate().for_each(|(index, page)| {
        let wanted = workspace_locales.iter().filter(|locale| is_wanted(locale));
        for locale in std::iter::once(source).chain(wanted) {
            page.locales
                .entry(locale.clone())
                .or_insert_with(|| fresh(config, locale, &page.name));
        }
        merge(
            page,
            config,
            borrowed.get(&index).map_or(&empty, |moves| &moves.came),
        );
        outdated::remember(page, config);
    });
    let terms = terms::read(disk, config, &mut talk.findings, &mut talk.failures);
    Ok(Workspace {
        config: config.clone(),
        locales: workspace_locales,
        pages,
        gone,
        terms,
        extras,
        findings: talk.findings,
        failures: talk.failures,
        disk: None,
        past: Past::of(disk.root()),
        is_reviewed: false,
    })
}

fn has_lock<'a>(disk: &Disk, page: &str, mut locales: impl Iterator<Item = &'a Locale>) -> bool {
    locales.any(|locale| disk.exists(&Config::lock_path(locale, page)))
}

/// Adds to what moves what comes back: translations of texts that stood nowhere meanwhile.
fn remember(
    (disk, config, locales): (&Disk, &Config, &[Locale]),
    (pages, gone): (&[PageFile], &[GonePage]),
    present: &BTreeSet<&str>,
    moves: &mut BTreeMap<usize, moves::Moved>,
) {
    let wanted = memory::wanted(pages);
    if wanted.is_empty() {
        return;
    }
    let names = gone.iter().map(|page| page.name.as_str());
    let renamed = pages.iter().filter_map(|page| page.renamed_from.as_deref());
    let known: BTreeSet<&str> = present
        .iter()
        .copied()
        .chain(names)
        .chain(renamed)
        .collect();
    // Not heard by those who ask whether anything has changed: where no text is new, nobody remembers.
    let long_gone = strays::remembered(&disk.unheard(), config, locales, &known, &wanted);
    let there: Vec<&GonePage> = gone.iter().chain(&long_gone).collect();
    memory::recall(pages, &there, &wanted, moves);
}

/// Languages of a page's units that are new or have changed, by unit.
type Languages = BTreeMap<usize, Locale>;

/// Aligns every page with its registry, then once more those that took something over from another page, and those on
/// which a text may have changed its language: only what has gone nowhere else has another text in its place.
fn align_all(
    pages: &mut [PageFile],
    gone: &[GonePage],
    filing: &Filing,
) -> (Vec<Languages>, BTreeMap<usize, moves::Moved>) {
    let mut languages: Vec<Languages> = pages
        .par_iter_mut()
        .map(|page| align(page, filing, None))
        .collect();
    let borrowed = moves::moved(pages, gone);
    let nothing = moves::Moved::default();
    for (index, page) in pages.iter_mut().enumerate() {
        let moves = borrowed.get(&index).unwrap_or(&nothing);
        let older = moves.older.iter();
        page.older
            .extend(older.map(|(key, text)| (key.clone(), text.clone())));
        let mut groups = page.alignment.groups.iter();
        let may_turn =
            !page.alignment.gone.is_empty() && groups.any(|group| group.how == sync::Match::New);
        if may_turn || !moves.entries.entries.is_empty() {
            languages[index] = align(page, filing, Some(&moves.entries));
        }
        let later = moves.later.iter();
        page.older
            .extend(later.map(|(key, text)| (key.clone(), text.clone())));
    }
    (languages, borrowed)
}

/// Gives an aligned page its new registry.
fn register(page: &mut PageFile, source: &Locale, languages: &Languages) {
    let language = |unit: usize| languages.get(&unit).unwrap_or(source).clone();
    let past = |id: &UnitId, print| outdated::said(&page.older, id, print);
    let known = (&page.alignment, &page.known);
    page.registry = sync::register(&mut page.page, known.0, known.1, &language, &past);
}

/// A locale that has nothing of a page yet.
fn fresh(config: &Config, locale: &Locale, page: &str) -> LocaleFile {
    let path = config.catalog_path(locale, page);
    LocaleFile {
        catalog: Catalog::new(path, String::new(), Vec::new()),
        ..LocaleFile::default()
    }
}

fn read_pages(disk: &Disk, config: &Config, names: &[&String], talk: &mut Talk) -> Vec<PageFile> {
    let read = names.par_iter().map(|name| read_page(disk, config, name));
    let read: Vec<(Option<PageFile>, Talk)> = read.collect();
    let pages = read.into_iter().filter_map(|(page, said)| {
        talk.absorb(said);
        page
    });
    pages.collect()
}

fn read_page(disk: &Disk, config: &Config, name: &str) -> (Option<PageFile>, Talk) {
    let mut talk = Talk::default();
    let trace = disk.apart();
    let disk = &apart(disk, trace.as_ref());
    let source = match disk.read(&config.page_path(name)) {
        Ok(source) => source,
        Err(failure) => {
            talk.failures.push(failure);
            return (None, talk);
        }
    };
    let (mut page, findings) = markdown::parse(&source, &config.options());
    talk.findings.extend(findings);
    let (stored, stored_text) = read_registry(disk, name, &mut talk);
    let texts = page.units.iter_mut().map(|unit| &mut unit.message);
    share(texts, stored.as_ref());
    let (older, older_text) = read_older(disk, name, &mut talk);
    let file = PageFile {
        name: name.to_owned(),
        source,
        page,
        stored,
        stored_text,
        older,
        older_text,
        trace,
        ..PageFile::default()
    };
    (Some(file), talk)
}

/// Lets texts that the registry has share it, and with it what is known of it: as a rule a page and its file in the
/// source locale say the same, in the same order.
fn share<'a>(texts: impl Iterator<Item = &'a mut Message>, registry: Option<&Registry>) {
    /// How many of the registry's texts may be passed over at once.
    const PASSED: usize = 3;
    let mut known = registry.map_or(&[][..], |registry| &registry.entries);
    for text in texts {
        let near = &known[..known.len().min(PASSED)];
        if let Some(at) = near.iter().position(|entry| entry.message == *text) {
            text.clone_from(&near[at].message);
            known = &known[at + 1..];
        }
    }
}

/// The disk that is asked about one page.
fn apart(disk: &Disk, trace: Option<&Trace>) -> Disk {
    trace.map_or_else(|| disk.clone(), |trace| disk.heard_by(trace))
}

/// What to do about a damaged file that nobody writes by hand.
const OURS: &str = "this file is the tool's own: restore it from version control, or run `l10n extract`, which writes it anew";

fn read_registry(disk: &Disk, name: &str, talk: &mut Talk) -> (Option<Registry>, Option<String>) {
    let Some(file) = talk.take(disk.read_if_present(&Config::registry_path(name))) else {
        return (None, None);
    };
    let (registry, findings) = ftl::read_registry(&file);
    let findings = findings.into_iter().map(|found| match found.code {
        "ftl-syntax" => found.help(OURS),
        _ => found,
    });
    talk.findings.extend(findings);
    (Some(registry), Some(file.text))
}

fn read_older(disk: &Disk, name: &str, talk: &mut Talk) -> (OldTexts, Option<String>) {
    let Some(file) = talk.take(disk.read_if_present(&Config::older_path(name))) else {
        return (OldTexts::new(), None);
    };
    (ftl::read_old(&file).0, Some(file.text))
}

/// Pages that left a registry behind.
fn read_gone(
    disk: &Disk,
    config: &Config,
    locales: &[Locale],
    present: &BTreeSet<&str>,
    talk: &mut Talk,
) -> Result<Vec<GonePage>, Failure> {
    let mut gone = Vec::new();
    for file in disk.list(".l10n/pages", ".ftl")? {
        if file.ends_with(".old.ftl") {
            continue;
        }
        let Some(name) = Config::page_of_catalog(&file) else {
            continue;
        };
        if present.contains(name.as_str()) {
            continue;
        }
        let (Some(registry), _) = read_registry(disk, &name, talk) else {
            continue;
        };
        let mut page = PageFile {
            name: name.clone(),
            stored: Some(registry.clone()),
            ..PageFile::default()
        };
        talk.absorb(locale::read_all(
            disk,
            config,
            &mut page,
            (locales, &BTreeMap::new()),
            Keep::Files,
        )?);
        let (older, _) = read_older(disk, &name, talk);
        gone.push(GonePage {
            name,
            registry,
            older,
            locales: page.locales,
        });
    }
    Ok(gone)
}

fn read_extras(disk: &Disk, config: &Config, locale: &Locale, talk: &mut Talk) -> Extras {
    let terms = talk
        .take(disk.read_if_present(&config.terms_path(locale)))
        .map(|file| {
            let (catalog, findings) = ftl::parse(&file);
            talk.findings.extend(findings);
            catalog
        });
    let path = config.targets_path(locale);
    let targets = talk
        .take(disk.read_if_present(&path))
        .map(|file| TargetMap::parse(path, &file.text))
        .unwrap_or_default();
    Extras { terms, targets }
}

/// Aligns a page with its registry and, once that is known, what came from other pages; returns the language of each
/// unit that is new or has changed.
fn align(page: &mut PageFile, filing: &Filing, came: Option<&Registry>) -> Languages {
    page.known = page.stored.clone().unwrap_or_default();
    let others = came.into_iter().flat_map(|came| &came.entries);
    page.known.entries.extend(others.cloned());
    let obsolete = obsolete(page);
    let cache: std::cell::RefCell<Languages> = std::cell::RefCell::default();
    let language = |unit: usize| {
        cache
            .borrow_mut()
            .entry(unit)
            .or_insert_with(|| filing.of(&page.page, unit))
            .clone()
    };
    let foreign = |unit: usize, entry: usize| {
        came.is_some() && language(unit) != page.known.entries[entry].language
    };
    let alignment = sync::align(&page.page, &page.known, &obsolete, &foreign);
    for group in &alignment.groups {
        if group.how != sync::Match::Same {
            language(group.units[0]);
        }
    }
    page.alignment = alignment;
    cache.into_inner()
}

/// What messages of a page were made from, where that is no longer what their units say.
fn obsolete(page: &PageFile) -> sync::Obsolete {
    let known: BTreeSet<&UnitId> = page.known.entries.iter().map(|entry| &entry.id).collect();
    let mut obsolete = sync::Obsolete::new();
    for file in page.locales.values() {
        for (id, target) in file.written.iter() {
            if known.contains(id) {
                continue;
            }
            let prints = obsolete.entry(id.clone()).or_default();
            let line = file.settled.lock.line(id, target.print);
            prints.extend(line.map(|line| {
                let text = outdated::made_from(page, id, line.source);
                text.map_or(line.source, |(text, _)| Fingerprint::of_flat(text))
            }));
        }
    }
    if page.stored.is_none() && !obsolete.is_empty() {
        // A page that was away for a while, or whose registry was lost: its texts are found by what the locks say, and
        // those that have changed since by the ids they would get, so none of these is closed to them.
        let texts: BTreeSet<Fingerprint> = page
            .page
            .units
            .iter()
            .flat_map(|unit| {
                [
                    Fingerprint::of(&unit.message),
                    Fingerprint::of_flat(&unit.message),
                ]
            })
            .collect();
        obsolete.retain(|_, prints| !prints.is_disjoint(&texts));
    }
    for ((id, _), (text, _)) in page.older.iter().filter(|((id, _), _)| known.contains(id)) {
        let prints = obsolete.entry(id.clone()).or_default();
        prints.insert(Fingerprint::of_flat(text));
    }
    obsolete
}

/// Merges all locales of a page, the source locale first: the others are made from what it says.
fn merge(page: &mut PageFile, config: &Config, came: &BTreeMap<Locale, moves::Came>) {
    let nothing = moves::Came::new();
    let source = &config.source_locale;
    let order: Vec<Locale> = std::iter::once(source.clone())
        .chain(
            page.locales
                .keys()
                .filter(|locale| *locale != source)
                .cloned(),
        )
        .collect();
    for locale in order {
        let file = &page.locales[&locale];
        let sources = sources_of(&page.locales, config, |file| &file.targets);
        let came = came.get(&locale).unwrap_or(&nothing);
        let mut merged = sync::merge(
            &locale,
            (&page.known, &page.registry),
            &page.alignment,
            &file.written,
            sources,
            &file.settled.lock,
            came,
        );
        if file.settled.lost {
            merged.lock = Lock::default();
        }
        let mut targets = Arc::clone(&file.written);
        for aside in &merged.aside {
            let target = Target::plain(aside.message.clone());
            Arc::make_mut(&mut targets).insert(aside.id.clone(), target);
        }
        for (id, message) in &merged.set {
            let target = Target::plain(message.clone());
            Arc::make_mut(&mut targets).insert(id.clone(), target);
        }
        if let Some(file) = page.locales.get_mut(&locale) {
            file.merged = merged;
            file.targets = targets;
        }
    }
}
