//! `l10n import LOCALE PATH`

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::Result;
use clap::ValueEnum;
use l10n::exchange::{self, Languages};
use l10n::model::Locale;
use l10n::project::Failure;
use l10n::project::discover::{self, TreeFile};
use l10n::project::disk;
use l10n::project::history::History;
use l10n::project::workspace::exchange::adopt;
use l10n::project::workspace::import::{self, Fate, From, Imported, Translated, Verdict};
use l10n::project::workspace::{extract, survey};
use serde_json::json;

use super::export::exchange_format;
use super::work::{Work, counted};
use crate::street::{Outcome, Street};
use crate::trouble::{Failures, Hinted};

/// Adopt translated pages, or a file from a translator's tool
///
/// Pairs each page with the source page of the same name by structure, targets, code,
/// numbers and length, and writes what is certain as messages. What is uncertain is
/// listed with both texts and left out. Text that is still in the source language is not
/// adopted. Targets that the locale has of its own go to `_targets.tsv`.
///
/// Translations are often older than the source. With `--history`, each page is compared
/// with every version of its source page that `git` has, and locked to the one it fits
/// best: what has changed since is outdated, and the old text stands beside it.
///
/// With `--from`, takes translations out of a file that `l10n export` has written, or
/// that comes from another tool: by page and id, else by source text. What somebody has
/// changed in the project since the export stays, and is listed.
///
///     l10n import ko docs/ko
///     l10n import ko docs/ko --dry-run --format json
///     l10n import ko docs/ko --history
///     l10n import ko ko.po --from po
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Import {
    /// The locale the pages are in
    #[arg(value_name = "LOCALE")]
    locale: String,

    /// Folder of translated pages, named as the source pages are; with `--from`, a file
    #[arg(value_name = "PATH")]
    path: PathBuf,

    /// The file's format
    #[arg(long, value_name = "FORMAT", value_parser = exchange_format(), conflicts_with_all = ["since", "history"])]
    from: Option<String>,

    /// The commit that all pages were translated from
    #[arg(long, value_name = "REV", conflicts_with = "history")]
    since: Option<String>,

    /// Find out from `git` which version of its source page each page was translated from
    #[arg(long)]
    history: bool,

    /// Adopt uncertain pairs and what a file marks as needing work too, flagged `draft` in the lock
    #[arg(long)]
    draft: bool,

    /// Write nothing; only say what would be adopted
    #[arg(long)]
    dry_run: bool,

    /// How to write the report
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    format: Format,
}

/// How the report of an import is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people: what was not adopted, and a line for each page
    #[default]
    Text,
    /// Every unit with both texts and how sure it is
    Json,
}

impl Import {
    pub(super) fn run(&self, street: &Street) -> Result<Outcome> {
        let mut work = Work::to_write_for(street, &self.locale)?;
        let locale = work.locale(&self.locale)?;
        let found = match &self.from {
            Some(format) => Found {
                imported: self.file(&mut work, &locale, format)?,
                strangers: Vec::new(),
                outcome: Outcome::Fine,
            },
            None => self.pages(&mut work, &locale)?,
        };
        let imported = found.imported;
        let text = match self.format {
            Format::Text => text(&imported),
            Format::Json => format!("{:#}\n", json_of(&locale, &imported, &found.strangers)),
        };
        street.terminal.result(&text)?;
        if !self.dry_run {
            write(&work, &locale, &imported)?;
        }
        Ok(found.outcome.max(work.failed()))
    }

    /// What a file of another tool brings.
    fn file(&self, work: &mut Work, locale: &Locale, format: &str) -> Result<Vec<Imported>> {
        let shown = disk::show(&self.path);
        let source = disk::read_file(&work.street.start.join(&self.path), &shown)
            .map_err(|failure| Failures(vec![failure]))?;
        let languages = Languages {
            source: work.project.config.source_locale.clone(),
            target: locale.clone(),
        };
        let records = exchange::find(format)
            .map(|format| format.exchange.read(&source.text, &languages))
            .transpose()
            .map_err(|error| {
                let hint = format!("nothing was taken over; is it {format}? `--from` says the format, and LOCALE the language");
                Hinted::new(format!("{shown}: {error}"), hint)
            })?;
        let records = records.unwrap_or_default();
        Ok(adopt(&mut work.space, locale, &records, self.draft))
    }

    /// What translated pages say.
    fn pages(&self, work: &mut Work, locale: &Locale) -> Result<Found> {
        let street = work.street;
        let folder = street.start.join(&self.path);
        let shown = disk::show(&self.path);
        let found = discover::markdown_files(&folder, &shown);
        let mut pages = BTreeMap::new();
        let mut failures = found.failures;
        for file in &found.items {
            let Some(page) = translated_page(work, locale, file) else {
                continue;
            };
            match disk::read_file(&file.path, &file.shown) {
                Ok(source) => {
                    let from = From::Today;
                    pages.insert(page, Translated { source, from });
                }
                Err(failure) => failures.push(failure),
            }
        }
        let is_page = |name: &String| work.space.pages.iter().any(|page| page.name == *name);
        let strangers: Vec<String> = pages
            .keys()
            .filter(|name| !is_page(name))
            .cloned()
            .collect();
        if strangers.len() == pages.len() {
            return Err(nothing_found(work, &shown, failures, strangers.first()));
        }
        for name in &strangers {
            let line = format!("{name}: there is no source page of this name");
            street.terminal.say(&line);
        }
        self.look_back(work, &mut pages)?;
        Ok(Found {
            imported: import::import(&mut work.space, locale, &pages, self.draft),
            strangers,
            outcome: street.failed(&failures),
        })
    }

    /// Older versions of the source pages, as far as they were asked for.
    fn look_back(&self, work: &Work, pages: &mut BTreeMap<String, Translated>) -> Result<()> {
        let one = |failure| Failures(vec![failure]);
        let history = History::of(work.project.disk.root());
        let commit = match &self.since {
            Some(revision) => Some(history.commit(revision).map_err(one)?),
            None if !self.history => return Ok(()),
            None => None,
        };
        let known = work.space.pages.iter().map(|page| page.name.as_str());
        for name in known {
            let Some(page) = pages.get_mut(name) else {
                continue;
            };
            let path = work.project.config.page_path(name);
            page.from = match &commit {
                None => From::Best(history.versions(&path).map_err(one)?),
                Some(commit) => {
                    let version = history.at(commit, &path).map_err(one)?;
                    version.map_or(From::Today, From::Version)
                }
            };
        }
        Ok(())
    }
}

/// What was read, and what became of it.
struct Found {
    imported: Vec<Imported>,
    /// Translated pages without a source page, by name.
    strangers: Vec<String>,
    outcome: Outcome,
}

/// Why a folder has nothing to adopt: one of its files that could not be read, else what its pages are called.
fn nothing_found(
    work: &Work,
    shown: &str,
    failures: Vec<Failure>,
    stranger: Option<&String>,
) -> anyhow::Error {
    if !failures.is_empty() {
        return Failures(failures).into();
    }
    let first = work.space.pages.first();
    let page = first.map_or("index.md", |page| page.name.as_str());
    let (message, hint) = match stranger {
        Some(name) => (
            format!("{shown} has no page with the name of a source page"),
            format!("name the folder whose pages are called as in source: {page}, not {name}"),
        ),
        None => (
            format!("{shown} has no page that could be a translation"),
            format!("name the folder that holds the translation of {page}"),
        ),
    };
    Hinted::new(message, hint).into()
}

/// Writes what was adopted.
fn write(work: &Work, locale: &Locale, imported: &[Imported]) -> Result<()> {
    let survey = survey::read(&work.space, &work.space.all_locales());
    let batch = extract::batch(&work.space, &survey, None, false);
    let mut batch = batch.map_err(Failures::from)?;
    if let Some(rows) = import::target_rows(&work.space, locale, imported) {
        let path = work.project.config.targets_path(locale);
        let before = work.project.disk.read_if_present(&path);
        let before = before.map_err(|failure| Failures(vec![failure]))?;
        let before = before.map(|file| file.text).unwrap_or_default();
        batch.write(path, before + &rows);
    }
    let done = work.commit(batch)?;
    let files = counted(done.written.len(), "file");
    work.street.terminal.say(&format!("{files} written"));
    Ok(())
}

fn total(imported: &[Imported], fate: Fate) -> usize {
    imported.iter().map(|page| page.count(fate)).sum()
}

fn json_of(locale: &Locale, imported: &[Imported], strangers: &[String]) -> serde_json::Value {
    let unit = |verdict: &Verdict| {
        json!({
            "unit": verdict.unit,
            "fate": verdict.fate.as_str(),
            "why": verdict.why,
            "confidence": (f64::from(verdict.confidence) * 1000.0).round() / 1000.0,
            "outdated": verdict.outdated,
            "source": verdict.source,
            "target": verdict.target,
        })
    };
    let pages = imported.iter().map(|page| {
        let mut of_page = json!({ "page": page.page, "revision": page.revision });
        for fate in Fate::ALL {
            of_page[fate.as_str()] = json!(page.count(fate));
        }
        of_page["unpaired"] = json!({ "source": page.unpaired.0, "translation": page.unpaired.1 });
        of_page["targets"] = json!(page.targets);
        of_page["targets_here"] = json!(page.targets_here);
        of_page["units"] = page.verdicts.iter().map(unit).collect();
        of_page
    });
    let mut all =
        json!({ "version": 1, "locale": locale.tag(), "pages": pages.collect::<Vec<_>>() });
    for fate in Fate::ALL {
        all[fate.as_str()] = json!(total(imported, fate));
    }
    all["without_source"] = json!(strangers);
    all
}

fn text(imported: &[Imported]) -> String {
    let mut text = String::new();
    for page in imported {
        let doubtful = page
            .verdicts
            .iter()
            .filter(|verdict| matches!(verdict.fate, Fate::Uncertain | Fate::Rejected));
        for verdict in doubtful {
            let why = match verdict.why {
                "" => format!("{:.2}", verdict.confidence),
                why => why.to_owned(),
            };
            text += &format!(
                "{} {} ({}: {why})\n  source      {}\n  translation {}\n",
                page.page,
                verdict.unit,
                verdict.fate.as_str(),
                verdict.source,
                verdict.target
            );
        }
        for (source, target) in &page.targets {
            text += &format!("{} own target: {source} -> {target}\n", page.page);
        }
        for (source, target) in &page.targets_here {
            text += &format!("{} here alone: {source} -> {target}\n", page.page);
        }
    }
    for page in imported {
        text += &format!("{}: {}", page.page, counts(std::slice::from_ref(page)));
        if let Some(revision) = &page.revision {
            let outdated = page
                .verdicts
                .iter()
                .filter(|verdict| verdict.outdated)
                .count();
            text += &format!("; made from {revision}, {outdated} outdated");
        }
        text.push('\n');
    }
    text += &format!(
        "{}: {}\n",
        counted(imported.len(), "page"),
        counts(imported)
    );
    text
}

/// What became of the units of these pages, without what is rare and did not happen.
fn counts(imported: &[Imported]) -> String {
    let said = Fate::ALL.into_iter().filter_map(|fate| {
        let count = total(imported, fate);
        let words = match fate {
            Fate::Kept if count == 0 => return None,
            Fate::Kept => "kept as they were",
            Fate::English => "still in the source language",
            fate => fate.as_str(),
        };
        Some(format!("{count} {words}"))
    });
    said.collect::<Vec<_>>().join(", ")
}

/// The page that a file translates: the one that would be built there, as `a.md` for `a.ko.md`, else the one of its
/// name. A source page translates none, nor does what is built for another locale.
fn translated_page(work: &Work, locale: &Locale, file: &TreeFile) -> Option<String> {
    let config = &work.project.config;
    let pages = &work.space.pages;
    let is_page = |name: &str| {
        let found = pages.binary_search_by(|page| page.name.as_str().cmp(name));
        found.is_ok()
    };
    let by_name = || Some(file.name.clone());
    let Some(path) = work.project.disk.inside(&file.path) else {
        return by_name();
    };
    let built = config.build.read(&path);
    let built = built.and_then(|(folder, page)| Some((config.locale_of(&folder)?, page)));
    match built {
        Some((of, page)) if is_page(&page) => (of == *locale).then_some(page),
        _ if config.page_of(&path).is_some_and(is_page) => None,
        _ => by_name(),
    }
}
