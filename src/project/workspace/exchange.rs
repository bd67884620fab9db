//! A locale's units for translators' tools, and what comes back from there.
//!
//! Out goes a record for each unit that has something to translate; in come records, and each either becomes a message
//! or is told. A record says what its translation was when it went out: where that is still so, the new one takes its
//! place; where somebody has changed it since, or the file comes from elsewhere, the project's own stays. Deliberately
//! absent: files and formats ([`crate::exchange`]), and writing; `extract` does that with what is set here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::fill::{self, rename};
use super::import::{Fate, Imported, Verdict};
use super::{PageFile, Workspace, outdated};
use crate::coverage::LocaleCoverage;
use crate::exchange::{Document, Languages, Record};
use crate::model::{Fingerprint, Flags, Locale, LockLine, Message, RegistryEntry, State, UnitId};
use crate::sync::Target;

/// Between the titles of a heading path.
const PATH: &str = " › ";

/// Flag of a translation that nobody has confirmed (DESIGN §6).
const DRAFT: &str = "draft";

/// The units of the pages that were counted, those left out that have nothing to translate and no translation.
pub fn document(workspace: &Workspace, coverage: &LocaleCoverage) -> Document {
    let locale = &coverage.locale;
    let mut records = Vec::new();
    for counted in &coverage.pages {
        let Some(page) = workspace
            .pages
            .iter()
            .find(|page| page.name == counted.page)
        else {
            continue;
        };
        let mut states: BTreeMap<&UnitId, State> = BTreeMap::new();
        for unit in &counted.judged {
            states.entry(&unit.unit).or_insert(unit.state);
        }
        let entries = page.registry.entries.iter().enumerate();
        records.extend(entries.filter_map(|(group, entry)| {
            let state = *states.get(&entry.id)?;
            record(workspace, page, (group, entry), locale, state)
        }));
    }
    Document {
        languages: Languages {
            source: workspace.config.source_locale.clone(),
            target: locale.clone(),
        },
        records,
    }
}

fn record(
    workspace: &Workspace,
    page: &PageFile,
    (group, entry): (usize, &RegistryEntry),
    locale: &Locale,
    state: State,
) -> Option<Record> {
    let file = page.locales.get(locale)?;
    let target = file.targets.get(&entry.id);
    let is_own = entry.language == *locale;
    if is_own || state == State::Obsolete || state == State::Neutral && target.is_none() {
        return None;
    }
    let line = target.and_then(|target| file.merged.lock.line(&entry.id, target.print));
    let was = line.filter(|_| state == State::Outdated);
    let was = was.and_then(|line| outdated::made_from(page, &entry.id, line.source));
    let is_draft = line.is_some_and(|line| line.flags.contains(DRAFT));
    let unit = &page.page.units[page.alignment.groups[group].units[0]];
    let section = (!entry.section.is_empty()).then(|| entry.section.join(PATH));
    let variables = entry.variables.iter();
    let variables = variables.map(|(name, value)| format!("${name} = {value}"));
    let notes = section
        .into_iter()
        .chain(unit.note.clone())
        .chain(variables);
    let shown = target.filter(|_| state != State::Untranslated);
    Some(Record {
        place: Some((page.name.clone(), entry.id.to_string())),
        notes: notes.collect(),
        source: page.sources(&workspace.config).of(entry, locale).clone(),
        was: was.map(|(message, _)| message.clone()),
        target: shown.map(|target| target.message.clone()),
        needs_work: shown.is_some()
            && (is_draft || matches!(state, State::Outdated | State::Partial)),
        base: target.map(|target| target.print),
    })
}

/// Sets what records bring, in the workspace; those that say nothing new are not told.
///
/// A record goes to the unit it names; one that names none, or one that is not there, to every unit that has its source
/// text and no translation. With `draft`, translations that need work come too, flagged as such.
pub fn adopt(
    workspace: &mut Workspace,
    locale: &Locale,
    records: &[Record],
    draft: bool,
) -> Vec<Imported> {
    let by_text = untranslated(workspace, locale);
    let mut pages: BTreeMap<String, Imported> = BTreeMap::new();
    let mut done: BTreeSet<(usize, UnitId)> = BTreeSet::new();
    for record in records {
        let Some(target) = &record.target else {
            continue;
        };
        let named = named(workspace, record);
        let places = match named {
            Some(place) => vec![place],
            None => by_text
                .get(&Fingerprint::of_flat(&record.source))
                .cloned()
                .unwrap_or_default(),
        };
        if let (true, Some((page, unit))) = (places.is_empty(), &record.place) {
            let told = verdict(unit, record, target, Some(Refused::Nowhere));
            tell(&mut pages, page, told);
        }
        for (index, group) in places {
            let page = &workspace.pages[index];
            let entry = page.registry.entries[group].clone();
            // The first record for a unit counts.
            if !done.insert((index, entry.id.clone())) {
                continue;
            }
            let today = page.sources(&workspace.config).of(&entry, locale).clone();
            let from = if named.is_some() {
                record.source.clone()
            } else {
                today.clone()
            };
            let message = match named {
                Some(_) => Some(target.clone()),
                // Another tool, or another page, has other names.
                None => rename(&record.source, target, &today),
            };
            let known = page
                .locales
                .get(locale)
                .and_then(|file| file.targets.get(&entry.id));
            if message.is_some() && message.as_ref() == known.map(|known| &known.message) {
                continue;
            }
            let message = message.ok_or(Refused::Variables);
            let message = message.and_then(|message| {
                let refused = refused(record, &message, &from, known, draft);
                refused.map_or(Ok(message), Err)
            });
            let mut told = verdict(
                entry.id.as_str(),
                record,
                target,
                message.as_ref().err().copied(),
            );
            told.outdated = message.is_ok() && Fingerprint::of(&from) != Fingerprint::of(&today);
            let name = page.name.clone();
            if let Ok(message) = message {
                let mut flags = Flags::new();
                flags.extend(record.needs_work.then(|| DRAFT.to_owned()));
                set(
                    &mut workspace.pages[index],
                    locale,
                    &entry,
                    (from, today),
                    (message, flags),
                );
            }
            tell(&mut pages, &name, told);
        }
    }
    pages.into_values().collect()
}

/// Why a record does not become a message.
#[derive(Clone, Copy)]
enum Refused {
    Nowhere,
    SourceText,
    Variables,
    NeedsWork,
    Changed,
    Written,
}

impl Refused {
    /// What became of it, and why.
    #[rustfmt::skip]
    fn told(self) -> (Fate, &'static str) {
        match self {
            Self::Nowhere => (Fate::Rejected, "no unit has this id, and none without a translation has this text"),
            Self::SourceText => (Fate::English, "the source text again"),
            Self::Variables => (Fate::Rejected, "a variable that the source does not have"),
            Self::NeedsWork => (Fate::Uncertain, "marked as needing work; `--draft` takes it all the same"),
            Self::Changed => (Fate::Uncertain, "the project has another translation by now, which stays; delete that one to take this"),
            Self::Written => (Fate::Uncertain, "the project's translation has selectors, terms or functions, which its Fluent file alone can hold"),
        }
    }
}

fn refused(
    record: &Record,
    message: &Message,
    from: &Message,
    known: Option<&Target>,
    draft: bool,
) -> Option<Refused> {
    let variables: BTreeSet<&str> = from.variables().collect();
    if message == from {
        return Some(Refused::SourceText);
    }
    if message.variables().any(|name| !variables.contains(name)) {
        return Some(Refused::Variables);
    }
    if record.needs_work && !draft {
        return Some(Refused::NeedsWork);
    }
    let known = known?;
    if known.print != Fingerprint::of(&known.message) {
        return Some(Refused::Written);
    }
    (record.base != Some(known.print)).then_some(Refused::Changed)
}

/// The page and message that a record names.
fn named(workspace: &Workspace, record: &Record) -> Option<(usize, usize)> {
    let (page, unit) = record.place.as_ref()?;
    let found = workspace
        .pages
        .binary_search_by(|known| known.name.as_str().cmp(page));
    let index = found.ok()?;
    let mut entries = workspace.pages[index].registry.entries.iter();
    let group = entries.position(|entry| entry.id.as_str() == unit)?;
    Some((index, group))
}

/// Messages without a translation, by their source text.
fn untranslated(
    workspace: &Workspace,
    locale: &Locale,
) -> BTreeMap<Fingerprint, Vec<(usize, usize)>> {
    let mut by_text: BTreeMap<Fingerprint, Vec<(usize, usize)>> = BTreeMap::new();
    for (index, page) in workspace.pages.iter().enumerate() {
        for (group, source) in fill::untranslated(workspace, page, locale) {
            let places = by_text.entry(Fingerprint::of_flat(source)).or_default();
            places.push((index, group));
        }
    }
    by_text
}

/// Sets one translation, locked to the text it was made from; where that is no longer today's, it is kept.
fn set(
    page: &mut PageFile,
    locale: &Locale,
    entry: &RegistryEntry,
    (from, today): (Message, Message),
    (message, flags): (Message, Flags),
) {
    let Some(file) = page.locales.get_mut(locale) else {
        return;
    };
    let target = Target::plain(message.clone());
    let source = Fingerprint::of(&from);
    let line = LockLine {
        source,
        target: target.print,
        flags,
    };
    file.merged.lock.set(entry.id.clone(), line);
    file.merged.set.insert(entry.id.clone(), message);
    Arc::make_mut(&mut file.targets).insert(entry.id.clone(), target);
    if source != Fingerprint::of(&today) {
        let older = page.older.entry((entry.id.clone(), source));
        older.or_insert((from, entry.variables.clone()));
    }
}

fn verdict(unit: &str, record: &Record, target: &Message, refused: Option<Refused>) -> Verdict {
    let (fate, why) = refused.map_or((Fate::Adopted, ""), Refused::told);
    Verdict {
        unit: unit.to_owned(),
        fate,
        why,
        confidence: 1.0,
        source: record.source.to_string(),
        target: target.to_string(),
        outdated: false,
    }
}

fn tell(pages: &mut BTreeMap<String, Imported>, page: &str, verdict: Verdict) {
    let told = pages.entry(page.to_owned()).or_insert_with(|| Imported {
        page: page.to_owned(),
        ..Imported::default()
    });
    told.verdicts.push(verdict);
}
