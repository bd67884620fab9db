//! `l10n status [LOCALE…]`

use anyhow::Result;
use l10n::coverage::{Listing, LocaleCoverage};
use l10n::project::workspace::survey;
use l10n::report::Subject;

use super::reporting::{Content, Reporting, outcome};
use super::work::Work;
use crate::street::{Outcome, Street};

/// Show what is translated and what is not, to the sentence
///
/// Counts words per locale and page, worst first, and lists every sentence and label
/// that is still in the source language, with its place. Names, commands and code are
/// no gaps.
///
///     l10n status
///     l10n status ko --page guide/intro.md
///     l10n status --format json
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Status {
    /// Locales; none for all. Files of the others are not looked at
    #[arg(value_name = "LOCALE")]
    locales: Vec<String>,

    /// Only this page, or the pages of this folder; may be given several times
    #[arg(long = "page", value_name = "PAGE")]
    pages: Vec<String>,

    #[command(flatten)]
    reporting: Reporting,
}

impl Status {
    pub(super) fn run(&self, street: &Street) -> Result<Outcome> {
        let work = Work::to_read_of(street, &self.locales)?;
        let locales = work.locales(&self.locales)?;
        let pages = work.pages(&self.pages)?;
        let only = |page: &str| pages.as_ref().is_none_or(|pages| pages.contains(page));
        let survey = survey::read(&work.space, &locales);
        let coverage: Vec<LocaleCoverage> = locales
            .iter()
            .map(|locale| survey.measure(&work.space, locale, &only))
            .collect();
        let findings = work.settle(&[], work.space.findings.clone());
        let several = coverage.len() > 1 || coverage.iter().any(|locale| locale.pages.len() > 1);
        let crowded = several && street.terminal.width().is_some();
        let content = Content {
            subject: Subject::Coverage,
            source_locale: work.project.config.source_locale.tag(),
            locales: &coverage,
            findings: &findings,
            sources: &work.sources(&findings, &coverage),
            root: work.project.disk.root(),
            listing: Listing::default(),
            fragments: crowded.then_some(3),
            hints: hints(&work),
        };
        self.reporting.print(street, content)?;
        Ok(outcome(&findings).max(work.failed()))
    }
}

fn hints(work: &Work) -> Vec<String> {
    let folder = &work.project.config.locales;
    if work.space.locales.is_empty() {
        return vec![format!(
            "no locales yet: make a folder for each, such as {folder}/ko, then `l10n extract`"
        )];
    }
    if work.space.pages.iter().any(|page| page.stored.is_none()) {
        return vec!["some pages have not been extracted yet: `l10n extract`".to_owned()];
    }
    Vec::new()
}
