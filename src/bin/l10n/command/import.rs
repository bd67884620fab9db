//! `l10n import LOCALE DIR`

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::Result;
use l10n::project::discover;
use l10n::project::workspace::import::{self, Fate, Imported};
use l10n::project::workspace::{extract, survey};
use serde_json::json;

use super::work::{Work, counted};
use crate::street::{Outcome, Street};

/// Adopt the pages of a site that is already translated
///
/// Pairs each page with the source page of the same name by structure, targets, code,
/// numbers and length, and writes what is certain as messages. What is uncertain is
/// listed with both texts and left out. Text that is still in the source language is not
/// adopted. Targets that the locale has of its own go to `_targets.tsv`.
///
///     l10n import ko docs/ko
///     l10n import ko docs/ko --dry-run --verbose
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Import {
    /// The locale the pages are in
    #[arg(value_name = "LOCALE")]
    locale: String,

    /// Folder of translated pages, named as the source pages are
    #[arg(value_name = "DIR")]
    folder: PathBuf,

    /// Adopt uncertain pairs too, flagged `draft` in the lock
    #[arg(long)]
    draft: bool,

    /// Write nothing; only say what would be adopted
    #[arg(long)]
    dry_run: bool,

    /// Print the summary as JSON
    #[arg(long)]
    json: bool,
}

impl Import {
    pub(super) fn run(&self, street: &Street) -> Result<Outcome> {
        let mut work = Work::to_write_for(street, &self.locale)?;
        let locale = work.locale(&self.locale)?;
        let folder = street.start.join(&self.folder);
        let found = discover::markdown_files(&folder, &l10n::project::disk::show(&self.folder));
        let mut pages = BTreeMap::new();
        let mut failures = found.failures;
        for file in &found.items {
            match l10n::project::disk::read_file(&file.path, &file.shown) {
                Ok(source) => {
                    pages.insert(file.name.clone(), source);
                }
                Err(failure) => failures.push(failure),
            }
        }
        let imported = import::import(&mut work.space, &locale, &pages, self.draft);
        self.report(street, &imported)?;
        let strangers: Vec<&String> = pages
            .keys()
            .filter(|name| imported.iter().all(|page| page.page != **name))
            .collect();
        for name in strangers {
            street
                .terminal
                .say(&format!("{name}: there is no source page of this name"));
        }
        if !self.dry_run {
            let survey = survey::read(&work.space, std::slice::from_ref(&locale));
            let mut batch = extract::extract(&work.space, &survey, None, false).batch;
            if let Some(rows) = import::target_rows(&work.space, &locale, &imported) {
                let path = work.project.config.targets_path(&locale);
                let before = work
                    .project
                    .disk
                    .read_if_present(&path)
                    .ok()
                    .flatten()
                    .map(|file| file.text)
                    .unwrap_or_default();
                batch.write(path, before + &rows);
            }
            let done = work.commit(batch)?;
            street
                .terminal
                .say(&format!("{} written", counted(done.written.len(), "file")));
        }
        Ok(street.failed(&failures).max(work.failed()))
    }

    fn report(&self, street: &Street, imported: &[Imported]) -> Result<()> {
        let total = |fate: Fate| imported.iter().map(|page| page.count(fate)).sum::<usize>();
        if self.json {
            let pages: Vec<_> = imported
                .iter()
                .map(|page| {
                    json!({
                        "page": page.page,
                        "adopted": page.count(Fate::Adopted),
                        "uncertain": page.count(Fate::Uncertain),
                        "rejected": page.count(Fate::Rejected),
                        "english": page.count(Fate::English),
                        "targets": page.targets,
                    })
                })
                .collect();
            let text = json!({
                "version": 1,
                "pages": pages,
                "adopted": total(Fate::Adopted),
                "uncertain": total(Fate::Uncertain),
                "rejected": total(Fate::Rejected),
                "english": total(Fate::English),
            });
            return Ok(street.terminal.result(&format!("{text:#}\n"))?);
        }
        let mut text = String::new();
        for page in imported {
            for verdict in page
                .verdicts
                .iter()
                .filter(|verdict| matches!(verdict.fate, Fate::Uncertain | Fate::Rejected))
            {
                let word = if verdict.fate == Fate::Uncertain {
                    "uncertain"
                } else {
                    "rejected"
                };
                text += &format!(
                    "{} {} ({word})\n  source      {}\n  translation {}\n",
                    page.page, verdict.unit, verdict.source, verdict.target
                );
            }
            for (source, target) in &page.targets {
                text += &format!("{} own target: {source} -> {target}\n", page.page);
            }
        }
        text += &format!(
            "{}: {} adopted, {} uncertain, {} rejected, {} still in the source language\n",
            counted(imported.len(), "page"),
            total(Fate::Adopted),
            total(Fate::Uncertain),
            total(Fate::Rejected),
            total(Fate::English)
        );
        Ok(street.terminal.result(&text)?)
    }
}
