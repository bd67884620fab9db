//! What `check` finds: every unit's translation against its own source, and how each locale stands.
//!
//! In go a workspace and what was read of its texts, out come diagnostics. Deliberately absent: levels and the exit
//! status (the sink and the street settle those), thresholds (`coverage::gate`).

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::{LocaleFile, PageFile, Workspace, targets, vouched};
use crate::check::{self, Context, Pair, Standing};
use crate::coverage::{Judged, LocaleCoverage, Reason};
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{EntryKind, Fingerprint, Locale, Message, State, TargetMap, UnitId};
use crate::project::config::Config;
use crate::text::Span;

pub(super) static NO_TARGETS: TargetMap = TargetMap::EMPTY;

/// What was found in the translations of a locale.
#[derive(Clone, Debug, Default)]
pub struct Reviewed {
    /// By page, those that were looked at.
    pages: BTreeMap<String, Vec<Diagnostic>>,
    /// In the targets that the locale has of its own.
    targets: Vec<Diagnostic>,
}

impl Reviewed {
    /// Everything that was found, in the order of the pages.
    pub fn into_findings(self) -> impl Iterator<Item = Diagnostic> {
        self.pages.into_values().flatten().chain(self.targets)
    }

    /// Findings of one page that refuse their unit, where the page has not been looked at, found now.
    pub(super) fn refusals(
        &self,
        workspace: &Workspace,
        page: &PageFile,
        locale: &Locale,
    ) -> Vec<Diagnostic> {
        match self.pages.get(&page.name) {
            Some(found) => found
                .iter()
                .filter(|found| found.refused)
                .cloned()
                .collect(),
            None => refusals(workspace, page, locale),
        }
    }
}

/// Checks every translation of `locale`. Pages for which `only` is false are left out.
pub fn translations(
    workspace: &Workspace,
    locale: &Locale,
    only: &(dyn Fn(&str) -> bool + Sync),
) -> Reviewed {
    let pages = workspace.pages.par_iter();
    let pages = pages.filter(|page| only(&page.name));
    let found = pages.map(|page| (page.name.clone(), of_page(workspace, page, locale)));
    let extras = workspace.extras.get(locale);
    Reviewed {
        pages: found.collect(),
        targets: extras.map_or_else(Vec::new, |extras| {
            let mut found = check::target_map(locale, &extras.targets, None);
            found.extend(targets::idle(workspace, locale));
            found
        }),
    }
}

/// Checks the translations of one page.
fn of_page(workspace: &Workspace, page: &PageFile, locale: &Locale) -> Vec<Diagnostic> {
    with(check::run, workspace, page, locale)
}

/// Findings of one page that refuse their unit.
fn refusals(workspace: &Workspace, page: &PageFile, locale: &Locale) -> Vec<Diagnostic> {
    with(check::refusals, workspace, page, locale)
}

fn with(
    look: fn(&Context<'_>, &[Pair<'_>]) -> Vec<Diagnostic>,
    workspace: &Workspace,
    page: &PageFile,
    locale: &Locale,
) -> Vec<Diagnostic> {
    let Some(file) = page.locales.get(locale) else {
        return Vec::new();
    };
    let extras = workspace.extras.get(locale);
    let targets = extras.map(|extras| extras.targets_on(&page.name));
    let context = Context {
        locale,
        flavour: workspace.config.flavour,
        targets: targets.as_deref().unwrap_or(&NO_TARGETS),
        terms: &workspace.terms,
        units: &page.registry.entries,
    };
    look(&context, &pairs(workspace, page, locale, file))
}

/// Units whose text in the source locale is refused: no other locale may take it for what the page says.
fn distrusted(workspace: &Workspace, page: &PageFile, locale: &Locale) -> BTreeSet<String> {
    let source = &workspace.config.source_locale;
    if locale == source {
        return BTreeSet::new();
    }
    let found = refusals(workspace, page, source).into_iter();
    found.filter_map(|found| found.unit).collect()
}

/// Every translation of a page, as a build would show it, beside the text it was made from.
fn pairs<'a>(
    workspace: &'a Workspace,
    page: &'a PageFile,
    locale: &'a Locale,
    file: &'a LocaleFile,
) -> Vec<Pair<'a>> {
    let sources = page.sources(&workspace.config);
    let distrusted = distrusted(workspace, page, locale);
    let messages = file.catalog.messages();
    let mut pairs = Vec::new();
    for (entry, group) in page.registry.entries.iter().zip(&page.alignment.groups) {
        let Some(target) = file.targets.get(&entry.id) else {
            continue;
        };
        let stored = file
            .lock_file
            .lock()
            .and_then(|lock| lock.lines.get(&entry.id));
        let mut others = stored
            .into_iter()
            .flatten()
            .filter(|line| line.target != target.print)
            .peekable();
        // The page says the same, and this text of the locale's is its first: nothing was brought in or taken away.
        let is_own = target.message == entry.message;
        if is_own && others.peek().is_none() {
            continue;
        }
        let today = if distrusted.contains(entry.id.as_str()) {
            &entry.message
        } else {
            sources.of(entry, locale)
        };
        // A translation that has come along from another page stands in no file of this one yet.
        let written = file
            .written
            .get(&entry.id)
            .filter(|written| written.message == target.message)
            .and_then(|_| messages.get(entry.id.as_str()).copied());
        let line = file.merged.lock.line(&entry.id, target.print);
        let older = line.and_then(|line| vouched::of(workspace, page, entry, today, line.source));
        let (source, variables): (&Message, &[(String, String)]) = match older {
            Some((message, variables)) => (message, variables),
            None => (today, &entry.variables),
        };
        let was_translated = others.any(|line| line.target != Fingerprint::of(source));
        if is_own && !(was_translated && target.message == *source) {
            continue;
        }
        pairs.push(Pair {
            id: &entry.id,
            kind: entry.kind,
            slot: page.page.units[group.units[0]].slot,
            source_locale: sources.locale_of(entry, locale),
            source,
            variables,
            target: &target.message,
            standing: written.map_or(
                Standing {
                    file: &file.catalog.path,
                    text: "",
                    value: Span::default(),
                },
                |written| Standing::of(&file.catalog.path, &file.catalog.text, written),
            ),
            complex: written.is_none_or(|written| {
                matches!(
                    &written.kind,
                    EntryKind::Message(crate::model::Value::Complex)
                )
            }),
            older: older.is_some(),
            was_translated,
        });
    }
    pairs
}

/// How a locale stands, as findings: what is missing, left over, outdated, obsolete.
pub fn states(workspace: &Workspace, coverage: &LocaleCoverage) -> Vec<Diagnostic> {
    let locale = &coverage.locale;
    let mut found = Vec::new();
    for page in &coverage.pages {
        let mut seen = BTreeSet::new();
        for unit in page.judged.iter().filter(|unit| seen.insert(&unit.unit)) {
            found.extend(of_unit(unit, locale, &page.page));
        }
    }
    let names: BTreeSet<&str> = coverage
        .pages
        .iter()
        .map(|page| page.page.as_str())
        .collect();
    for page in workspace
        .pages
        .iter()
        .filter(|page| names.contains(page.name.as_str()))
    {
        found.extend(obsolete(page, locale));
    }
    found
}

fn of_unit(unit: &Judged, locale: &Locale, page: &str) -> Vec<Diagnostic> {
    let folder = locale.folder();
    let (code, severity, message, help) = match (unit.state, unit.reason) {
        (State::Untranslated, Some(Reason::Missing)) => (
            "missing",
            Severity::Note,
            format!("`{}` has no {locale} text", unit.unit),
            format!("write `{} = …` into the {folder} file of {page}", unit.unit),
        ),
        (State::Untranslated, Some(Reason::Copied)) => (
            "identical-to-source",
            Severity::Note,
            format!("`{}` says the same as its source", unit.unit),
            format!(
                "translate it, or type `l10n accept {folder} {} --same` if it is meant to be the same",
                unit.unit
            ),
        ),
        (State::Untranslated, _) => (
            "untranslated-fragment",
            Severity::Warning,
            format!("`{}` holds an older source text", unit.unit),
            "translate it".to_owned(),
        ),
        (State::Partial, _) => (
            "untranslated-fragment",
            Severity::Warning,
            format!("`{}` still holds source text", unit.unit),
            "translate the sentence".to_owned(),
        ),
        (State::Outdated, _) => (
            "outdated",
            Severity::Warning,
            format!(
                "the source of `{}` has changed since it was translated",
                unit.unit
            ),
            format!(
                "update the translation, or type `l10n accept {folder} {}` if it still fits",
                unit.unit
            ),
        ),
        _ => return Vec::new(),
    };
    let mut listed = unit.listed();
    // What is missing is one message to write, however many sentences the page has.
    if unit.reason == Some(Reason::Missing) {
        listed.truncate(1);
    }
    listed
        .into_iter()
        .map(|fragment| {
            let mut finding = Diagnostic::new(code, severity, message.clone())
                .at(fragment.place.file, fragment.place.span)
                .about(unit.unit.as_str(), Some(locale.tag()))
                .help(help.clone());
            if let Some(source) = &unit.source {
                finding = finding.label("source", source.text());
            }
            if let Some(change) = &unit.change {
                finding = finding.label("change", change.clone());
            }
            finding.label("text", fragment.text)
        })
        .collect()
}

fn obsolete(page: &PageFile, locale: &Locale) -> Vec<Diagnostic> {
    let Some(file) = page.locales.get(locale) else {
        return Vec::new();
    };
    let known: BTreeSet<&str> = page
        .registry
        .entries
        .iter()
        .map(|entry| entry.id.as_str())
        .collect();
    let is_gone = |id: &str| !known.contains(id) && UnitId::parse(id).is_some();
    let has_text = |id: &str| UnitId::parse(id).is_some_and(|id| file.written.contains_key(&id));
    // What the lock knows was the id of a unit, and is no slip.
    let was_known = |id: &str| {
        let lock = file.lock_file.lock();
        lock.zip(UnitId::parse(id))
            .is_some_and(|(lock, id)| lock.lines.contains_key(&id))
    };
    let slip = |gone: &str| {
        let mut near = known.iter().filter(|id| is_slip(gone, id));
        near.find(|id| !has_text(id)).filter(|_| !was_known(gone))
    };
    file.catalog
        .entries
        .iter()
        .filter(|entry| matches!(entry.kind, EntryKind::Message(_)) && is_gone(&entry.id))
        .map(|entry| {
            let (code, severity, message, help) = match slip(&entry.id) {
                Some(id) => (
                    "misspelt-id",
                    Severity::Warning,
                    format!("no unit of {} is called `{}`", page.name, entry.id),
                    format!("if you mean `{id}`, which has no text yet, correct the id"),
                ),
                None => (
                    "obsolete-message",
                    Severity::Note,
                    format!("no unit of {} is called `{}` any more", page.name, entry.id),
                    "`l10n extract --prune` removes such messages".to_owned(),
                ),
            };
            Diagnostic::new(code, severity, message)
                .at(&file.catalog.path, entry.body)
                .about(&entry.id, Some(locale.tag()))
                .help(help)
        })
        .collect()
}

/// Whether somebody who wrote `id` may have meant `known`: one or two slips of the pen apart.
fn is_slip(id: &str, known: &str) -> bool {
    const SLIPS: usize = 2;
    // Comparing all ids with each other would cost more than all other checks.
    let is_near = id.len().abs_diff(known.len()) <= SLIPS
        && id.as_bytes().first() == known.as_bytes().first();
    is_near && strsim::damerau_levenshtein(id, known) <= SLIPS
}

/// Pages whose registry does not say what they say.
pub fn stale(stale: &[String], config: &Config) -> Vec<Diagnostic> {
    stale
        .iter()
        .map(|page| {
            Diagnostic::new(
                "registry-stale",
                Severity::Error,
                format!("{page} and its registry disagree"),
            )
            .at(config.page_path(page), Span::default())
            .help("type `l10n extract` and commit what it writes")
        })
        .collect()
}
