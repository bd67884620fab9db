//! `l10n extract [PAGE…]`

use anyhow::Result;
use l10n::diagnostic::Diagnostic;
use l10n::project::cache::Known;
use l10n::project::disk::Committed;
use l10n::project::workspace::extract::{self, Extraction};
use l10n::project::workspace::{review, survey};

use super::diff;
use super::reporting::Reporting;
use super::work::{Due, Work, counted};
use crate::street::{Outcome, Street};
use crate::trouble::Failures;

/// Bring Fluent files up to date with the pages
///
/// First locks every translation as its translator saw it, then reads the pages: new
/// units get stubs, changed ones become outdated, moved ones keep their translations.
/// A translator's own comments, order and layout stay as they are.
///
///     l10n extract
///     l10n extract --dry-run guide/
///     l10n extract --check        # in CI: fails if somebody forgot to extract
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Extract {
    /// Pages or folders of pages; none for all
    #[arg(value_name = "PAGE")]
    pages: Vec<String>,

    /// Write nothing; fail if pages and registry disagree
    ///
    /// A translator's edit alone never fails it.
    #[arg(long, conflicts_with = "dry_run")]
    check: bool,

    /// Write nothing; show what would change
    #[arg(long)]
    dry_run: bool,

    /// Remove messages whose units are gone
    #[arg(long)]
    prune: bool,

    #[command(flatten)]
    reporting: Reporting,
}

impl Extract {
    pub(super) fn run(&self, street: &Street) -> Result<Outcome> {
        let is_whole = self.pages.is_empty() && !self.prune;
        let (work, found) = if self.check || self.dry_run {
            (Work::to_read(street)?, None)
        } else if is_whole && self.reporting.is_text() {
            match Work::to_extract(street)? {
                Ok((work, survey, due)) => (work, Some((survey, due))),
                Err(known) => {
                    nothing_to_do(street, &known);
                    return Ok(Outcome::Fine);
                }
            }
        } else {
            (Work::to_write(street)?, None)
        };
        let pages = work.pages(&self.pages)?;
        if self.check {
            let stale = extract::stale(&work.space, pages.as_ref());
            let stale = review::stale(&stale, &work.project.config);
            return self.reporting.findings(&work, stale);
        }
        let (survey, due) = match found {
            Some((survey, due)) => (survey, Some(due)),
            None => (survey::read(&work.space, &work.space.all_locales()), None),
        };
        if self.dry_run {
            let mut batch = extract::batch(&work.space, &survey, pages.as_ref(), self.prune)
                .map_err(Failures::from)?;
            for path in work.forgotten(pages.as_ref(), self.prune)? {
                batch.remove(path);
            }
            let changes = batch.preview(&work.project.disk).map_err(Failures::from)?;
            let diff = diff::unified(&changes);
            if self.reporting.is_text() {
                street.terminal.result(&diff)?;
            } else {
                // The report is the result, and must stay what its format says.
                street.terminal.say(diff.trim_end());
            }
        } else {
            let others = due.as_ref().map_or((0, 0), Due::others);
            let (extraction, done) = work.extract(&survey, pages.as_ref(), self.prune, due)?;
            summary(street, &work, &extraction, others, &done);
            if !work.space.findings.is_empty() && !done.written.is_empty() {
                return self.reporting.findings(&work, found_again(&work)?);
            }
        }
        self.reporting.findings(&work, work.space.findings.clone())
    }
}

/// What was found, where it stands now that the files are written: people go to the line. What the writing itself
/// repaired is told as it was.
fn found_again(work: &Work) -> Result<Vec<Diagnostic>> {
    let kind = |found: &Diagnostic| {
        let file = found.place.as_ref().map(|place| place.file.clone());
        (found.code, file)
    };
    let mut found = work.reopened()?.findings;
    let still: Vec<_> = found.iter().map(kind).collect();
    let before = work.space.findings.iter();
    found.extend(before.filter(|was| !still.contains(&kind(was))).cloned());
    Ok(found)
}

/// What a run says that changed nothing.
const NOTHING: &str = "nothing to change";

/// The same words for a run that was not needed. One that has no locales has more to say, and leaves no record.
fn nothing_to_do(street: &Street, known: &Known) {
    let (_, targets) = known.locales.split_at(1.min(known.locales.len()));
    let pages = known.pages.len();
    street.terminal.detail(&format!(
        "{}; locales: {}",
        counted(pages, "page"),
        targets.join(", ")
    ));
    said(street, pages, known.units, NOTHING);
}

fn said(street: &Street, pages: usize, units: usize, did: &str) {
    let (pages, units) = (counted(pages, "page"), counted(units, "unit"));
    street.terminal.say(&format!("{pages}, {units}: {did}"));
}

/// What was done, for people; `others` are pages and units that were not due.
fn summary(
    street: &Street,
    work: &Work,
    extraction: &Extraction,
    others: (usize, usize),
    done: &Committed,
) {
    let terminal = street.terminal;
    for (before, after) in &extraction.renamed {
        terminal.say(&format!(
            "renamed: {before} is {after} now, with its translations"
        ));
    }
    for (locale, page, id) in &extraction.updated {
        terminal.say(&format!("updated: {locale} {page} {id}"));
    }
    for (locale, page, id) in &extraction.pruned {
        terminal.say(&format!("pruned: {locale} {page} {id}"));
    }
    let did = match (done.written.len(), done.removed.len()) {
        (0, 0) => NOTHING.to_owned(),
        (written, 0) => format!("{} written", counted(written, "file")),
        (written, removed) => format!("{} written, {removed} removed", counted(written, "file")),
    };
    let (pages, units) = (extraction.pages + others.0, extraction.units + others.1);
    said(street, pages, units, &did);
    if work.space.locales.is_empty() {
        let folder = &work.project.config.locales;
        terminal.hint(&format!(
            "no locales yet: make a folder for each, such as {folder}/ko, and run `l10n extract` again"
        ));
    }
}
