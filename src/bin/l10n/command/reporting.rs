//! What all commands that report have in common: the format, what it needs to know, and the exit status.

use std::path::Path;

use anyhow::Result;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use l10n::check::{self, Group};
use l10n::coverage::{Listing, LocaleCoverage};
use l10n::diagnostic::{Diagnostic, Severity};
use l10n::project::history::History;
use l10n::report::{self, Detail, FORMATS, Model, Report, Sources, Subject};

use super::work::{Work, counted};
use crate::manual;
use crate::street::{Outcome, Street};

/// Options of every command that reports.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct Reporting {
    /// How to write the report
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = formats())]
    format: String,
}

/// What a report says, before it is written.
pub(super) struct Content<'a> {
    pub(super) subject: Subject,
    pub(super) source_locale: &'a str,
    pub(super) locales: &'a [LocaleCoverage],
    pub(super) findings: &'a [Diagnostic],
    pub(super) sources: &'a Sources,
    /// The folder that places count from.
    pub(super) root: &'a Path,
    pub(super) listing: Listing,
    /// Fragments of each page that are listed, at most.
    pub(super) fragments: Option<usize>,
    pub(super) hints: Vec<String>,
}

impl Reporting {
    /// Whether people read it, who need no report that says nothing.
    pub(super) fn is_text(&self) -> bool {
        self.format == FORMATS[0].name()
    }

    /// Ends a command whose result is files: prints what it found on the way, if there is anything to say.
    pub(super) fn findings(&self, work: &Work, found: Vec<Diagnostic>) -> Result<Outcome> {
        let findings = work.settle(&[], found);
        if !findings.is_empty() || !self.is_text() {
            let content = Content {
                subject: Subject::Findings,
                source_locale: work.project.config.source_locale.tag(),
                locales: &[],
                findings: &findings,
                sources: &work.sources(&findings, &[]),
                root: work.project.disk.root(),
                listing: Listing::default(),
                fragments: None,
                hints: Vec::new(),
            };
            self.print(work.street, content)?;
        }
        Ok(outcome(&findings).max(work.failed()))
    }

    /// The page for browsers.
    pub(super) fn html() -> Self {
        Self {
            format: "html".to_owned(),
        }
    }

    /// Prints the report.
    pub(super) fn print(&self, street: &Street, content: Content) -> Result<()> {
        street.terminal.result(&self.write(street, content))?;
        Ok(())
    }

    /// The report.
    ///
    /// People are shown notes only if they ask for them: there are as many as units without a translation. Notes on
    /// what may harm a reader are few, and meant for the eyes of whoever lets a change in.
    pub(super) fn write(&self, street: &Street, mut content: Content) -> String {
        let (notes, loud): (Vec<_>, Vec<_>) = content
            .findings
            .iter()
            .cloned()
            .partition(|found| found.severity == Severity::Note && !is_safety(found));
        let mut findings = content.findings;
        let errors: Vec<_>;
        if self.is_text() && street.terminal.is_quiet() {
            let is_error = |found: &&Diagnostic| found.severity == Severity::Error;
            errors = loud.iter().filter(is_error).cloned().collect();
            findings = &errors;
            content.hints.clear();
        } else if self.is_text() && !notes.is_empty() && !street.terminal.is_verbose() {
            let count = counted(notes.len(), "note");
            content
                .hints
                .push(format!("{count} not shown; `-v` lists them"));
            findings = &loud;
        }
        let detail = Detail {
            width: street.terminal.width(),
            rows: None,
            fragments: content.fragments,
            listing: content.listing,
            hints: content.hints,
        };
        let manual = manual::pages();
        let format: &dyn Report = report::find(&self.format).unwrap_or(FORMATS[0]);
        let folder = if format.is_read_at_top() {
            History::of(content.root).prefix()
        } else {
            String::new()
        };
        let model = Model {
            subject: content.subject,
            source_locale: content.source_locale,
            locales: content.locales,
            findings,
            sources: content.sources,
            manual: &manual,
            detail: &detail,
            folder: &folder,
        };
        format.write(&model)
    }
}

/// Whether it is about what may harm a reader.
fn is_safety(found: &Diagnostic) -> bool {
    check::find(found.code).is_some_and(|row| row.group == Group::Safety)
}

/// What findings mean for the exit status.
pub(super) fn outcome(findings: &[Diagnostic]) -> Outcome {
    if findings
        .iter()
        .any(|found| found.severity == Severity::Error)
    {
        Outcome::Found
    } else {
        Outcome::Fine
    }
}

fn formats() -> impl TypedValueParser<Value = String> {
    PossibleValuesParser::new(
        FORMATS
            .iter()
            .map(|format| PossibleValue::new(format.name()).help(format.about())),
    )
}
