//! `fill`: translations that the locale already has for the same text elsewhere.
//!
//! The memory is the locale itself: every page's messages, and those whose units are gone. Equal text is filled in as
//! it is; near text becomes a note, for nobody but a translator can say whether it fits.

use std::collections::{BTreeMap, BTreeSet};

use super::{LocaleFile, PageFile, Workspace};
use crate::model::{Fingerprint, Flags, Locale, Message, Piece, RegistryEntry, State, UnitId};
use crate::sync::similarity::Words;
use crate::sync::{Case, Target, stand};

/// Least share of common words for a suggestion.
const NEAR: f32 = 0.7;

/// What was found for one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// Its page.
    pub page: String,
    /// The unit.
    pub unit: UnitId,
    /// The translation, or the suggestion.
    pub message: Message,
    /// The page and unit it was taken from.
    pub from: (String, UnitId),
    /// Whether the texts are equal; else it is only a suggestion.
    pub exact: bool,
}

/// One translation that can be used again.
struct Memory<'a> {
    page: &'a str,
    unit: &'a UnitId,
    source: &'a Message,
    target: &'a Message,
}

/// A translation of which only the hash of its source is left: neither a page nor a registry knows its unit.
struct Left<'a> {
    page: &'a str,
    unit: &'a UnitId,
    target: &'a Message,
}

/// Fills the locale's untranslated units from its own memory, in the workspace; `extract` then writes them. `strays` are
/// its files of pages that nobody knows any more.
pub fn fill(
    workspace: &mut Workspace,
    strays: &BTreeMap<String, LocaleFile>,
    locale: &Locale,
    fuzzy: bool,
    is_neutral: &dyn Fn(usize, usize) -> bool,
) -> Vec<Filled> {
    let filled = find(workspace, strays, locale, fuzzy, is_neutral);
    for one in filled.iter().filter(|one| one.exact) {
        let config = workspace.config.clone();
        let Some(page) = workspace
            .pages
            .iter_mut()
            .find(|page| page.name == one.page)
        else {
            continue;
        };
        let text = (&one.unit, one.message.clone());
        page.translate(&config, locale, text, Flags::new());
    }
    for one in filled.iter().filter(|one| !one.exact) {
        let Some(page) = workspace
            .pages
            .iter_mut()
            .find(|page| page.name == one.page)
        else {
            continue;
        };
        if let Some(file) = page.locales.get_mut(locale) {
            file.suggestions
                .insert(one.unit.clone(), one.message.clone());
        }
    }
    filled
}

fn find(
    workspace: &Workspace,
    strays: &BTreeMap<String, LocaleFile>,
    locale: &Locale,
    fuzzy: bool,
    is_neutral: &dyn Fn(usize, usize) -> bool,
) -> Vec<Filled> {
    let memory = remember(workspace, locale);
    let left = left_over(workspace, strays, locale);
    let mut exact: BTreeMap<Fingerprint, &Memory<'_>> = BTreeMap::new();
    let mut holders: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    let words: Vec<Words> = memory
        .iter()
        .map(|one| Words::of(&one.source.flat()))
        .collect();
    for (index, one) in memory.iter().enumerate() {
        exact.entry(Fingerprint::of_flat(one.source)).or_insert(one);
        if fuzzy {
            for word in words[index].iter() {
                holders.entry(word.to_owned()).or_default().insert(index);
            }
        }
    }
    let mut filled = Vec::new();
    for (index, page) in workspace.pages.iter().enumerate() {
        for (group, source) in untranslated(workspace, page, locale) {
            if is_neutral(index, group) {
                continue;
            }
            let entry = &page.registry.entries[group];
            let found = |(page_from, unit_from): (&str, &UnitId), message, exact| Filled {
                page: page.name.clone(),
                unit: entry.id.clone(),
                message,
                from: (page_from.to_owned(), unit_from.clone()),
                exact,
            };
            if let Some(one) = exact.get(&Fingerprint::of_flat(source)) {
                if let Some(message) = rename(one.source, one.target, source) {
                    filled.push(found((one.page, one.unit), message, true));
                }
            } else if let Some(one) = left.get(&Fingerprint::of(source)) {
                let known: BTreeSet<&str> = source.variables().collect();
                if one.target.variables().all(|name| known.contains(name)) {
                    filled.push(found((one.page, one.unit), one.target.clone(), true));
                }
            } else if let Some(near) = fuzzy.then(|| nearest(source, &words, &holders)).flatten() {
                let near = &memory[near];
                filled.push(found((near.page, near.unit), near.target.clone(), false));
            }
        }
    }
    filled
}

/// Every translation of the locale that fits its source.
fn remember<'a>(workspace: &'a Workspace, locale: &Locale) -> Vec<Memory<'a>> {
    let mut memory = Vec::new();
    for page in &workspace.pages {
        let Some(file) = page.locales.get(locale) else {
            continue;
        };
        let sources = page.sources(&workspace.config);
        for entry in page
            .registry
            .entries
            .iter()
            .filter(|entry| entry.language != *locale)
        {
            let Some(target) = file.targets.get(&entry.id) else {
                continue;
            };
            let case = Case {
                entry,
                locale,
                sources,
                target: Some(target),
                lock: &file.merged.lock,
                neutral: false,
                older: &[],
            };
            if stand(&case).state == State::Translated {
                memory.push(Memory {
                    page: &page.name,
                    unit: &entry.id,
                    source: sources.of(entry, locale),
                    target: &target.message,
                });
            }
        }
        let gone = page.alignment.gone.iter();
        let gone = gone.map(|index| &page.known.entries[*index]);
        memory.extend(gone.filter_map(|entry| left(&page.name, entry, &file.targets)));
    }
    for page in &workspace.gone {
        if let Some(file) = page.locales.get(locale) {
            let gone = page.registry.entries.iter();
            memory.extend(gone.filter_map(|entry| left(&page.name, entry, &file.written)));
        }
    }
    memory
}

/// What was translated before its unit went away.
fn left<'a>(
    page: &'a str,
    entry: &'a RegistryEntry,
    targets: &'a BTreeMap<UnitId, Target>,
) -> Option<Memory<'a>> {
    let target = targets.get(&entry.id)?;
    (target.message != entry.message).then_some(Memory {
        page,
        unit: &entry.id,
        source: &entry.message,
        target: &target.message,
    })
}

/// Translations whose units are long gone, by the hashes of their sources in the lock.
fn left_over<'a>(
    workspace: &'a Workspace,
    strays: &'a BTreeMap<String, LocaleFile>,
    locale: &Locale,
) -> BTreeMap<Fingerprint, Left<'a>> {
    let pages = workspace.pages.iter().filter_map(|page| {
        let file = page.locales.get(locale)?;
        Some((page.name.as_str(), file, Some(&page.known)))
    });
    let strays = strays
        .iter()
        .map(|(name, file)| (name.as_str(), file, None));
    let mut left = BTreeMap::new();
    for (page, file, known) in pages.chain(strays) {
        let Some(lock) = file.lock_file.lock() else {
            continue;
        };
        let is_known = |unit: &UnitId| known.is_some_and(|known| known.get(unit).is_some());
        for (unit, target) in file.written.iter().filter(|(unit, _)| !is_known(unit)) {
            let line = lock.line(unit, target.print);
            if let Some(line) = line.filter(|line| line.target == target.print) {
                let target = &target.message;
                left.entry(line.source)
                    .or_insert(Left { page, unit, target });
            }
        }
    }
    left
}

/// Messages of a page that the locale lacks, with their source.
pub(super) fn untranslated<'a>(
    workspace: &'a Workspace,
    page: &'a PageFile,
    locale: &Locale,
) -> Vec<(usize, &'a Message)> {
    let Some(file) = page.locales.get(locale) else {
        return Vec::new();
    };
    let sources = page.sources(&workspace.config);
    let missing = page
        .registry
        .entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| entry.language != *locale && !file.targets.contains_key(&entry.id));
    missing
        .map(|(group, entry)| (group, sources.of(entry, locale)))
        .collect()
}

/// The translation `target` of `from` with the variable names of `source`: equal texts have as many variables, in the same places.
pub(super) fn rename(from: &Message, target: &Message, source: &Message) -> Option<Message> {
    let names: Option<BTreeMap<&str, &str>> = {
        let (old, new): (Vec<&str>, Vec<&str>) =
            (from.variables().collect(), source.variables().collect());
        (old.len() == new.len()).then(|| old.into_iter().zip(new).collect())
    };
    let names = names?;
    let known = target
        .pieces
        .iter()
        .all(|piece| !matches!(piece, Piece::Variable(name) if !names.contains_key(name.as_str())));
    known.then(|| target.renamed(|name| names.get(name).map_or(name, |name| name).to_owned()))
}

fn nearest(
    source: &Message,
    words: &[Words],
    holders: &BTreeMap<String, BTreeSet<usize>>,
) -> Option<usize> {
    /// A word that more texts hold than this finds nothing.
    const COMMON: usize = 50;
    let own = Words::of(&source.flat());
    let candidates: BTreeSet<usize> = own
        .iter()
        .filter_map(|word| holders.get(word))
        .filter(|held| held.len() <= COMMON)
        .flatten()
        .copied()
        .collect();
    let mut best: Option<(f32, usize)> = None;
    for candidate in candidates {
        let ratio = own.ratio_above(&words[candidate], NEAR);
        if ratio > best.map_or(0.0, |best| best.0) {
            best = Some((ratio, candidate));
        }
    }
    best.map(|best| best.1)
}
