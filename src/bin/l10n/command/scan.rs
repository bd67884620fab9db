//! `l10n scan PATH --locale L`

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::Result;
use l10n::coverage::Listing;
use l10n::coverage::gate::{self, Gate, Rules, Scope};
use l10n::diagnostic::Sink;
use l10n::markdown::{Flavour, Options};
use l10n::model::{Locale, Term};
use l10n::project::scan::{self, Leaf};
use l10n::project::{Failure, discover, disk, site, terms};
use l10n::report::{Sources, Subject};

use super::reporting::{Content, Reporting, outcome};
use super::roundtrip::flavour_parser;
use super::work::counted;
use crate::street::{Outcome, Street};
use crate::trouble::Hinted;

/// Show what of any Markdown tree is still untranslated
///
/// Needs no project: reads the pages of one locale below PATH, compares them with the
/// pages they were made from where `--source` says where those are, and lists what is
/// still in the source language, sentence by sentence. Sibling locales help to tell
/// names from words.
///
///     l10n scan docs/ko --locale ko
///     l10n scan i18n/ko --locale ko --source docs --siblings i18n/fr i18n/de
///     l10n scan docs/ko --locale ko --minimum 80
///     l10n scan docs/ko --locale ko --source docs/en --checks
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Scan {
    /// A page, or a folder of pages
    path: PathBuf,

    /// The locale the pages should be in
    #[arg(short, long, value_name = "LOCALE")]
    locale: Locale,

    /// The same pages in the source language
    #[arg(long, value_name = "DIR")]
    source: Option<PathBuf>,

    /// The same pages in other locales
    #[arg(long, value_name = "DIR", num_args = 1..)]
    siblings: Vec<PathBuf>,

    /// The language the pages were written in
    #[arg(long, value_name = "LOCALE", default_value = "en")]
    source_locale: Locale,

    /// Which Markdown the pages are written in [default: guessed from the tree]
    #[arg(long, value_name = "FLAVOUR", value_parser = flavour_parser())]
    flavour: Option<Flavour>,

    /// Words that stay as they are in every language; separated by commas
    #[arg(long, value_name = "TERM", value_delimiter = ',')]
    keep: Vec<String>,

    /// Terms of the site, as `terms.csv` of a project has them: what stays, and what is translated in one way
    #[arg(long, value_name = "FILE")]
    terms: Option<PathBuf>,

    /// Check each translation against its source too, as `l10n check` does
    #[arg(long, requires = "source")]
    checks: bool,

    /// Fail if less than this percentage of words is translated
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    minimum: Option<f64>,

    #[command(flatten)]
    reporting: Reporting,
}

impl Scan {
    pub(super) fn run(&self, street: &Street) -> Result<Outcome> {
        if self.locale == self.source_locale {
            let locale = &self.locale;
            return Err(Hinted::new(
                format!("{locale} is the language the pages were written in: all of it would stand as it should"),
                "give the language they are translated into with `--locale`, or the one they come from with `--source-locale`",
            )
            .into());
        }
        let mut failures = Vec::new();
        let mut tree = |path: &Path| read(street, path, &mut failures);
        let mut pages = tree(&self.path);
        let source = self.source.as_deref().map(&mut tree).unwrap_or_default();
        let siblings: Vec<Vec<Leaf>> = self.siblings.iter().map(|path| tree(path)).collect();
        let is_missing = self.source.is_some() && source.is_empty();
        if pages.is_empty() || is_missing || siblings.iter().any(Vec::is_empty) {
            return Ok(street.failed(&failures));
        }
        for page in &mut pages {
            page.page = self.beside(street, page, &source);
        }
        self.tell_lonely(street, &pages, &source);
        let options = scan::Options {
            locale: self.locale.clone(),
            source_locale: self.source_locale.clone(),
            markdown: Options {
                flavour: self.flavour.unwrap_or_else(|| self.guess(street)),
                ..Options::default()
            },
            terms: self.terms(street, &mut failures),
            checks: self.checks,
        };
        let scanned = scan::scan(&pages, &source, &siblings, &options);
        let sources: Sources = pages
            .into_iter()
            .map(|leaf| (leaf.source.path.clone(), leaf.source))
            .collect();
        let locales = [scanned.coverage];
        let listing = self.listing(street);
        // A terminal shows the table and the worst; a pipe wants everything.
        let crowded = sources.len() > 1 && street.terminal.width().is_some();
        let gate = Gate {
            rules: Rules {
                coverage: self.minimum,
                ..Rules::default()
            },
            ..Gate::default()
        };
        let mut findings = Sink::default();
        findings.extend(gate::judge(&gate, &locales, None, &Scope::All, &listing));
        findings.extend(scanned.checked);
        let findings = findings.finish();
        self.reporting.print(
            street,
            Content {
                subject: Subject::Coverage,
                source_locale: self.source_locale.tag(),
                locales: &locales,
                findings: &findings,
                sources: &sources,
                root: &street.start,
                listing,
                fragments: crowded.then_some(3),
                hints: self.hints(),
            },
        )?;
        Ok(outcome(&findings).max(street.failed(&failures)))
    }

    /// What a page is called in the tree of source pages: of a page that was named alone, the longest end of its path
    /// that is a page there, or the only page there is.
    fn beside(&self, street: &Street, page: &Leaf, source: &[Leaf]) -> String {
        let is_alone = Path::new(&page.source.path) == self.path;
        let mut named: Vec<&str> = source.iter().map(|leaf| leaf.page.as_str()).collect();
        let is_file = |path: &PathBuf| street.start.join(path).is_file();
        let is_one = self.source.as_ref().is_some_and(is_file);
        named.retain(|name| is_alone && (is_one || self.path.ends_with(name)));
        let longest = named.into_iter().max_by_key(|name| name.len());
        longest.unwrap_or(&page.page).to_owned()
    }

    /// Says which pages have no source page, as those of another tree have none.
    fn tell_lonely(&self, street: &Street, pages: &[Leaf], source: &[Leaf]) {
        let Some(folder) = &self.source else {
            return;
        };
        let known: BTreeSet<&str> = source.iter().map(|leaf| leaf.page.as_str()).collect();
        let mut lonely = pages
            .iter()
            .filter(|page| !known.contains(page.page.as_str()));
        let count = lonely.clone().count();
        if let Some(first) = lonely.next() {
            let (count, all, folder) = (count, counted(pages.len(), "page"), disk::show(folder));
            street.terminal.warning(
                &format!("{folder} has no page of the same name for {count} of {all}, such as {}", first.page),
                "they are judged without a source; give the folder with the same files in it to `--source`",
            );
        }
    }

    /// Words to keep, and the terms file. A row of it that cannot be read is told and left out.
    fn terms(&self, street: &Street, failures: &mut Vec<Failure>) -> Vec<Term> {
        let keep = self.keep.iter().map(|term| Term {
            term: term.clone(),
            keep: true,
            ..Term::default()
        });
        let mut all: Vec<Term> = keep.collect();
        if let Some(path) = &self.terms {
            match disk::read_file(&street.start.join(path), &disk::show(path)) {
                Ok(file) => {
                    let (read, found) = terms::parse(&file);
                    all.extend(read);
                    for found in found {
                        street.terminal.say(&found.message);
                    }
                }
                Err(failure) => failures.push(failure),
            }
        }
        all
    }

    fn guess(&self, street: &Street) -> Flavour {
        let path = street.start.join(&self.path);
        let found = discover::markdown_files(&path, "");
        let flavour = site::guess_flavour(&path, &found.items);
        street
            .terminal
            .detail(&format!("flavour: {}", flavour.as_str()));
        flavour
    }

    /// The command that shows one page of the tree.
    fn listing(&self, street: &Street) -> Listing {
        let page = if street.start.join(&self.path).is_file() {
            ""
        } else {
            "/{page}"
        };
        let shown = |path: &Path| format!("{}{page}", disk::show(path).trim_end_matches('/'));
        let source = self
            .source
            .as_deref()
            .map(|path| format!(" --source {}", shown(path)));
        Listing(format!(
            "l10n scan {} --locale {{locale}}{}",
            shown(&self.path),
            source.unwrap_or_default()
        ))
    }

    fn hints(&self) -> Vec<String> {
        if self.source.is_some() {
            return Vec::new();
        }
        vec!["with `--source DIR`, each page is compared with the page it was made from".to_owned()]
    }
}

/// The pages of a tree; what cannot be read is told later.
fn read(street: &Street, path: &Path, failures: &mut Vec<Failure>) -> Vec<Leaf> {
    let shown = disk::show(path);
    let found = discover::markdown_files(&street.start.join(path), &shown);
    if found.items.is_empty() && found.failures.is_empty() {
        failures.push(Failure::NoPages { path: shown });
    }
    failures.extend(found.failures);
    let mut leaves = Vec::new();
    for file in found.items {
        match disk::read_file(&file.path, &file.shown) {
            Ok(source) => leaves.push(Leaf {
                page: file.name,
                source,
            }),
            Err(failure) => failures.push(failure),
        }
    }
    leaves
}

fn percent(text: &str) -> Result<f64, String> {
    text.trim_end_matches('%')
        .parse()
        .ok()
        .filter(|number| (0.0..=100.0).contains(number))
        .ok_or_else(|| "write a number from 0 to 100".to_owned())
}
