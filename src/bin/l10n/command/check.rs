//! `l10n check [LOCALE…]`

use std::collections::BTreeSet;
use std::path::PathBuf;

use anyhow::Result;
use l10n::check::CHECKS;
use l10n::coverage::gate::{self, Baseline, Scope};
use l10n::coverage::{Listing, LocaleCoverage};
use l10n::diagnostic::Diagnostic;
use l10n::model::Locale;
use l10n::project::config::nearest;
use l10n::project::disk::{Batch, show};
use l10n::project::history::History;
use l10n::project::workspace::touched::{self, Touched};
use l10n::project::workspace::{self, settings};
use l10n::project::workspace::{assemble, extract, review, survey};
use l10n::report::Subject;

use super::fix;
use super::reporting::{Content, Reporting, outcome};
use super::work::{Work, counted};
use crate::street::{Outcome, Street};
use crate::trouble::{Failures, Hinted};

/// Check every translation, and the gate
///
/// Looks at each translation as a reviewer would who cannot read the language: broken
/// Fluent, missing or foreign links, scripts, templates, numbers, markup that does not
/// render. Then compares coverage with `[gate]` in l10n.toml, and with the baseline
/// where there is one: old debts block nobody.
///
///     l10n check
///     l10n check ko --deny warning
///     l10n check --write-baseline
///     l10n check --since origin/main # only what a pull request touches
///     l10n check ko --fix --dry-run
///     l10n check --format github     # annotations on a pull request
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Check {
    /// Locales; none for all. Files of the others are not looked at
    #[arg(value_name = "LOCALE")]
    locales: Vec<String>,

    /// Only this page, or the pages of this folder; may be given several times
    #[arg(long = "page", value_name = "PAGE")]
    pages: Vec<String>,

    /// Judge only what has changed since this commit: units whose text or translation differs from it
    #[arg(long, value_name = "REV", conflicts_with = "write_baseline")]
    since: Option<String>,

    /// Fail on this code, or on every `warning`; may be given several times
    #[arg(long, value_name = "CODE|warning", value_parser = denied)]
    deny: Vec<String>,

    /// Compare with this file instead of `gate.baseline`
    #[arg(long, value_name = "FILE", conflicts_with = "write_baseline")]
    baseline: Option<PathBuf>,

    /// Move the baseline to where the project is now
    #[arg(long)]
    write_baseline: bool,

    /// Apply the repairs that mean the same for certain, then check
    ///
    /// Full-width signs of Markdown, blanks at edges and inside `** **`, letters taken
    /// apart. Other bytes of a file stay as they are; doing it twice changes nothing.
    #[arg(long, conflicts_with = "write_baseline")]
    fix: bool,

    /// With --fix: write nothing; show what would change
    #[arg(long, requires = "fix", conflicts_with = "write_baseline")]
    dry_run: bool,

    /// List all checks, and check nothing
    #[arg(long)]
    list: bool,

    #[command(flatten)]
    reporting: Reporting,
}

/// Code of the finding about the project's own rules.
const SETTINGS: &str = "settings-changed";

impl Check {
    pub(super) fn run(&self, street: &Street) -> Result<Outcome> {
        if self.list {
            street.terminal.result(&list())?;
            return Ok(Outcome::Fine);
        }
        if self.fix {
            fix::run(street, &self.locales, &self.pages, self.dry_run)?;
            if self.dry_run {
                return Ok(Outcome::Fine);
            }
        }
        let mut work = if self.write_baseline {
            Work::to_write_of(street, &self.locales)?
        } else {
            Work::to_read_of(street, &self.locales)?
        };
        let mut locales = work.locales(&self.locales)?;
        let pages = work.pages(&self.pages)?;
        let only = |page: &str| pages.as_ref().is_none_or(|pages| pages.contains(page));
        let source = work.project.config.source_locale.clone();
        let mut read = locales.clone();
        if !read.contains(&source) {
            read.push(source.clone());
        }
        let survey = survey::read(&work.space, &read);
        let coverage: Vec<LocaleCoverage> = locales
            .iter()
            .map(|locale| survey.measure(&work.space, locale, &only))
            .collect();
        if self.write_baseline {
            Self::write_baseline(street, &work, &coverage, pages.as_ref())?;
        }
        let mut found = work.space.findings.clone();
        let stale = extract::stale(&work.space, pages.as_ref());
        found.extend(review::stale(&stale, &work.project.config));
        let baseline = self.read_baseline(street, &work)?;
        let touched = self.touched(&work)?;
        let judged = gate(
            &work,
            &coverage,
            baseline.as_ref(),
            touched.as_ref(),
            pages.as_ref(),
        );
        for locale in &coverage {
            found.extend(review::states(&work.space, locale));
        }
        if self.locales.is_empty() && pages.is_none() {
            let names = work.space.pages.iter().map(|page| page.name.as_str());
            let all = work.space.all_locales();
            found.extend(gate::idle(&work.project.config.gate, &all, &names));
            let stray = workspace::of_no_page(&work.project.disk, &work.space);
            found.extend(stray.map_err(Failures::from)?);
        }
        let mut settings = Vec::new();
        if let Some(revision) = &self.since {
            let history = History::of(work.project.disk.root());
            let commit = history.commit(revision).map_err(Failures::from)?;
            touched::distrust(&mut work.space, &history, &commit).map_err(Failures::from)?;
            settings =
                settings::changed(&work.project, &history, &commit).map_err(Failures::from)?;
            // A change does not silence who tells of it.
            work.project.config.checks.remove(SETTINGS);
        }
        if self.locales.is_empty() {
            locales = read;
        }
        for locale in &locales {
            let reviewed = review::translations(&work.space, locale, &only);
            // Links lead to any page, so all of them are looked at, whichever were named.
            let mut measured = coverage.iter().filter(|_| pages.is_none());
            let measured = measured.find(|covered| covered.locale == *locale);
            let links = assemble::broken_links(&work.space, &survey, locale, measured, &reviewed);
            found.extend(reviewed.into_findings());
            found.extend(links);
        }
        if let Some(touched) = &touched {
            found.retain(|found| touched.concerns(&work.space, found));
            found.extend(touched.target_maps(&work.space));
            found.append(&mut settings);
        }
        found.extend(judged);
        let findings = work.settle(&self.deny, found);
        // "no findings" alone would speak for files that nobody could look at.
        let unread = work.space.failures.len();
        let hints = (unread > 0).then(|| {
            format!(
                "{} could not be read and went unchecked",
                counted(unread, "file")
            )
        });
        let content = Content {
            subject: Subject::Findings,
            source_locale: source.tag(),
            locales: &coverage,
            findings: &findings,
            sources: &work.sources(&findings, &[]),
            root: work.project.disk.root(),
            listing: Listing::default(),
            fragments: None,
            hints: hints.into_iter().collect(),
        };
        self.reporting.print(street, content)?;
        Ok(outcome(&findings).max(work.failed()))
    }

    /// What has changed since the commit that was named.
    fn touched(&self, work: &Work) -> Result<Option<Touched>> {
        let Some(revision) = &self.since else {
            return Ok(None);
        };
        let history = History::of(work.project.disk.root());
        let commit = history.commit(revision).map_err(Failures::from)?;
        let touched = touched::read(&work.space, &history, &commit).map_err(Failures::from)?;
        let (files, pages) = touched.size();
        work.street.terminal.say(&format!(
            "since {commit}: {} changed, with texts of {}",
            counted(files, "file"),
            counted(pages, "page")
        ));
        Ok(Some(touched))
    }

    /// The ratchet, where there is one.
    fn read_baseline(&self, street: &Street, work: &Work) -> Result<Option<Baseline>> {
        let source = if let Some(file) = &self.baseline {
            let path = street.start.join(file);
            Some(l10n::project::disk::read_file(&path, &show(file)).map_err(Failures::from)?)
        } else {
            let path = &work.project.config.baseline;
            work.project
                .disk
                .read_if_present(path)
                .map_err(Failures::from)?
        };
        let Some(source) = source else {
            return Ok(None);
        };
        let baseline = Baseline::parse(&source.text).map_err(|error| {
            Hinted::new(
                format!("{}: {error}", source.path),
                "`l10n check --write-baseline` writes it anew",
            )
        })?;
        Ok(Some(baseline))
    }

    fn write_baseline(
        street: &Street,
        work: &Work,
        coverage: &[LocaleCoverage],
        only: Option<&BTreeSet<String>>,
    ) -> Result<()> {
        let path = &work.project.config.baseline;
        let old = match work
            .project
            .disk
            .read_if_present(path)
            .map_err(Failures::from)?
        {
            Some(source) => Baseline::parse(&source.text).unwrap_or_default(),
            None => Baseline::default(),
        };
        let mut batch = Batch::new();
        batch.write(path.clone(), old.updated(coverage, only).write());
        work.commit(batch)?;
        let tags: Vec<&str> = coverage
            .iter()
            .map(|locale| Locale::tag(&locale.locale))
            .collect();
        street.terminal.say(&format!(
            "{path}: {} may not get worse than now",
            tags.join(", ")
        ));
        Ok(())
    }
}

/// What the gate says of each locale, as far as this run is about it.
fn gate(
    work: &Work,
    coverage: &[LocaleCoverage],
    baseline: Option<&Baseline>,
    touched: Option<&Touched>,
    pages: Option<&BTreeSet<String>>,
) -> Vec<Diagnostic> {
    let judge = |locale: &LocaleCoverage| {
        let scope = match (touched, pages) {
            (Some(touched), _) => touched.scope(&locale.locale),
            (None, None) => Scope::All,
            (None, Some(pages)) => {
                Scope::Touched(pages.iter().map(|page| (page.clone(), None)).collect())
            }
        };
        gate::judge(
            &work.project.config.gate,
            std::slice::from_ref(locale),
            baseline,
            &scope,
            &Listing::default(),
        )
    };
    coverage.iter().flat_map(judge).collect()
}

/// Every check with its severity, by group.
fn list() -> String {
    let width = CHECKS
        .iter()
        .map(|row| row.code.len())
        .max()
        .unwrap_or_default();
    let mut out = String::new();
    let mut group = "";
    for row in CHECKS {
        if row.group.as_str() != group {
            group = row.group.as_str();
            out.extend([if out.is_empty() { "" } else { "\n" }, group, "\n"]);
        }
        let severity = row.severity.as_str();
        out.push_str(&format!(
            "  {:width$}  {severity:7}  {}\n",
            row.code, row.summary
        ));
    }
    out.push_str(&format!(
        "\n{}; `l10n explain CODE` says more\n",
        counted(CHECKS.len(), "check")
    ));
    out
}

/// A code that exists, or `warning`.
pub(super) fn denied(code: &str) -> Result<String, String> {
    let known = CHECKS.iter().map(|row| row.code);
    if code == "warning" || known.clone().any(|known| known == code) {
        return Ok(code.to_owned());
    }
    Err(match nearest(code, known) {
        Some(known) => format!("there is no such check; did you mean `{known}`?"),
        None => "there is no such check; `l10n check --list` lists them".to_owned(),
    })
}
