//! `l10n report [LOCALE…]`

use std::path::PathBuf;

use anyhow::Result;
use l10n::coverage::{Listing, LocaleCoverage};
use l10n::project::workspace::survey;
use l10n::report::Subject;

use super::reporting::{Content, Reporting};
use super::work::Work;
use crate::street::{Outcome, Street};

/// Write a report for the browser
///
/// One HTML page that needs no network: coverage, a heat map of pages, and every unit
/// with its source and its translation side by side, leftover sentences marked.
///
///     l10n report --output report.html
///     l10n report ko > ko.html
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Report {
    /// Locales; none for all
    #[arg(value_name = "LOCALE")]
    locales: Vec<String>,

    /// Where to write it; without, to stdout
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Report {
    pub(super) fn run(&self, street: &Street) -> Result<Outcome> {
        let work = Work::to_read(street)?;
        let locales = work.locales(&self.locales)?;
        let survey = survey::read(&work.space, &locales);
        let coverage: Vec<LocaleCoverage> = locales
            .iter()
            .map(|locale| survey.measure(&work.space, locale, &|_| true))
            .collect();
        let findings = work.settle(&[], work.space.findings.clone());
        let content = Content {
            subject: Subject::Coverage,
            source_locale: work.project.config.source_locale.tag(),
            locales: &coverage,
            findings: &findings,
            sources: &work.sources(&findings, &coverage),
            root: work.project.disk.root(),
            listing: Listing::default(),
            fragments: None,
            hints: Vec::new(),
        };
        let html = Reporting::html().write(street, content);
        match &self.output {
            None => street.terminal.raw(html.as_bytes())?,
            Some(file) => work.write(file, &html, "")?,
        }
        Ok(work.failed())
    }
}
