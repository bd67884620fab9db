//! The gate: is this enough, and is it no worse than before?
//!
//! In go coverage, thresholds and the baseline, out come findings. Promises: a threshold is compared exactly, not in
//! rounded percent; where a baseline is, what it already says is old debt and blocks nobody. Deliberately absent:
//! reading files, asking git what a change touched, and exit codes.

mod baseline;
mod rules;

pub use baseline::{Baseline, BaselineError, Debt};
pub use rules::{Gate, Policy, Rules};

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::coverage::phrase::{counted, lack};
use crate::coverage::{Judged, Listing, LocaleCoverage, PageCoverage, Words};
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{Locale, State, UnitId};

/// A locale, or the pages of a glob together, are below `coverage`.
pub const COVERAGE: &str = "gate-coverage";
/// A page is below `page-coverage`.
pub const PAGE_COVERAGE: &str = "gate-page-coverage";
/// A page holds units in a state the gate denies.
pub const STATE: &str = "gate-state";
/// A page is worse than the baseline says.
pub const BASELINE: &str = "gate-baseline";
/// Pages are better than the baseline says.
pub const BEHIND: &str = "baseline-behind";
/// A table of the gate fits nothing.
pub const IDLE: &str = "gate-idle";

/// Every code of the gate with what it means.
pub const CODES: &[(&str, &str)] = &[
    (COVERAGE, "a locale is translated less than the gate asks"),
    (
        PAGE_COVERAGE,
        "a page is translated less than the gate asks",
    ),
    (STATE, "a page holds units in a state the gate denies"),
    (BASELINE, "a page is worse than the baseline says"),
    (BEHIND, "pages are better than the baseline says"),
    (IDLE, "a table of the gate fits no locale or page"),
];

/// What is judged: everything, or what a change touched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// Every page of every locale.
    #[default]
    All,
    /// These pages; with a set, only these units of theirs count. Figures of whole locales are not judged then.
    Touched(BTreeMap<String, Option<BTreeSet<UnitId>>>),
}

impl Scope {
    /// The units of a page that are judged, counted anew; `None` where the page is outside.
    fn of<'a>(&self, page: &'a PageCoverage) -> Option<Cow<'a, PageCoverage>> {
        match self {
            Self::All => Some(Cow::Borrowed(page)),
            Self::Touched(pages) => match pages.get(&page.page)? {
                None => Some(Cow::Borrowed(page)),
                Some(units) => {
                    let touched = |unit: &&Judged| units.contains(&unit.unit);
                    let judged = page.judged.iter().filter(touched).cloned().collect();
                    Some(Cow::Owned(PageCoverage::new(page.page.clone(), judged)))
                }
            },
        }
    }
}

/// Judges the locales. Findings that fail the gate are errors; that a baseline could be tightened is a note.
pub fn judge(
    gate: &Gate,
    locales: &[LocaleCoverage],
    baseline: Option<&Baseline>,
    scope: &Scope,
    listing: &Listing,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for locale in locales {
        let tag = locale.locale.tag();
        let debts = baseline.and_then(|baseline| baseline.locales.get(tag));
        let judging = Judging {
            gate,
            locale,
            debts,
            listing,
        };
        if *scope == Scope::All {
            found.extend(judging.whole());
        }
        for page in &locale.pages {
            if let Some(touched) = scope.of(page) {
                found.extend(judging.page(page, &touched));
            }
        }
        if baseline.is_some() && *scope == Scope::All {
            found.extend(judging.behind());
        }
    }
    found
}

/// Tables of the gate that hold nothing: for a locale that is not among `locales`, for a glob that fits none of `pages`.
pub fn idle<'a>(
    gate: &Gate,
    locales: &[Locale],
    pages: &(impl Iterator<Item = &'a str> + Clone),
) -> Vec<Diagnostic> {
    let found = |table: String, what: &str| {
        Diagnostic::new(
            IDLE,
            Severity::Warning,
            format!("`[{table}]` holds nothing: {what}"),
        )
        .help("name it as the project does now, or take the table out")
    };
    let tags = gate.locales.keys();
    let unknown = tags.filter(|tag| locales.iter().all(|locale| locale.tag() != tag.as_str()));
    let unknown = unknown.map(|tag| found(format!("gate.{tag}"), "the project has no such locale"));
    let globs = gate.pages.iter().map(|(glob, _)| glob);
    let empty = globs.filter(|glob| !pages.clone().any(|page| glob.is_match(page)));
    let empty = empty.map(|glob| {
        let table = format!("gate.pages.{:?}", glob.glob().glob());
        found(table, "no page fits the glob")
    });
    unknown.chain(empty).collect()
}

/// States that take from coverage.
const UNCOVERED: &[State] = &[State::Untranslated, State::Partial];

/// One locale before the gate.
struct Judging<'a> {
    gate: &'a Gate,
    locale: &'a LocaleCoverage,
    /// What the baseline says of its pages; `None` where there is no baseline or it does not know the locale.
    debts: Option<&'a BTreeMap<String, Debt>>,
    listing: &'a Listing,
}

impl Judging<'_> {
    fn tag(&self) -> &str {
        self.locale.locale.tag()
    }

    /// What the baseline allows a page; nothing where it says nothing.
    fn debt(&self, page: &str) -> Option<Debt> {
        let debts = self.debts?;
        Some(debts.get(page).copied().unwrap_or_default())
    }

    fn found(&self, code: &'static str, message: String) -> Diagnostic {
        let mut found = Diagnostic::new(code, Severity::Error, message);
        found.locale = Some(self.tag().to_owned());
        found
    }

    /// Thresholds over all pages, and over the pages of each glob that has one.
    fn whole(&self) -> Vec<Diagnostic> {
        let pages: Vec<&PageCoverage> = self.locale.pages.iter().collect();
        let mut found = Vec::new();
        let wanted = self.gate.of_locale(self.tag()).coverage;
        found.extend(self.sum(wanted, self.tag(), &pages));
        for (glob, rules) in &self.gate.pages {
            let pages: Vec<&PageCoverage> = pages
                .iter()
                .copied()
                .filter(|page| glob.is_match(&page.page))
                .collect();
            let name = format!("{} in {}", glob.glob().glob(), self.tag());
            found.extend(self.sum(rules.coverage, &name, &pages));
        }
        found
    }

    fn sum(&self, wanted: Option<f64>, name: &str, pages: &[&PageCoverage]) -> Option<Diagnostic> {
        let wanted = wanted?;
        let mut words = Words::default();
        for page in pages {
            words += page.words;
        }
        // Where there is a baseline, the sum is old debt, and the page that makes it worse is told by itself.
        if words.reaches(wanted) || self.debts.is_some() {
            return None;
        }
        let message = format!(
            "{name} is {}% translated, {wanted}% is wanted: {} to go",
            words.percent(),
            counted(words.short_of(wanted), "word"),
        );
        let mut worst: Vec<&&PageCoverage> = pages
            .iter()
            .filter(|page| page.words.missing() > 0)
            .collect();
        worst.sort_by_key(|page| std::cmp::Reverse(page.words.missing()));
        let mut found = self.found(COVERAGE, message);
        for page in worst.into_iter().take(3) {
            found = found.label("lacks most", format!("{}: {}", page.page, lack(page)));
        }
        Some(found.help(format!(
            "`{}` lists what is missing",
            self.listing.locale(self.tag())
        )))
    }

    /// Thresholds of one page: `touched` are its units in scope, `page` all of them.
    fn page(&self, page: &PageCoverage, touched: &PageCoverage) -> Vec<Diagnostic> {
        let rules = self.gate.of_page(self.tag(), &page.page);
        let debt = self.debt(&page.page);
        let no_worse = debt.is_some_and(|debt| page.words.missing() <= debt.missing);
        let mut found = Vec::new();
        if let Some(wanted) = rules.page_coverage
            && !touched.words.reaches(wanted)
            && !no_worse
        {
            found.push(self.at(
                touched,
                UNCOVERED,
                PAGE_COVERAGE,
                format!(
                    "{} is {}% translated in {}, {wanted}% is wanted: it {}",
                    page.page,
                    touched.words.percent(),
                    self.tag(),
                    lack(touched)
                ),
            ));
        }
        for (state, count) in [
            (State::Untranslated, touched.units.untranslated),
            (State::Partial, touched.units.partial),
            (State::Outdated, touched.units.outdated),
        ] {
            let old = match state {
                State::Outdated => debt.is_some_and(|debt| page.units.outdated <= debt.outdated),
                _ => no_worse,
            };
            if count > 0 && rules.denies(state) && !old {
                found.push(self.at(
                    touched,
                    &[state],
                    STATE,
                    format!(
                        "{} has {} in {}, which the gate denies",
                        page.page,
                        counted(count, &format!("{} unit", state.as_str())),
                        self.tag()
                    ),
                ));
            }
        }
        if let Some(debt) = debt {
            found.extend(self.worse(page, debt, rules.denies(State::Outdated)));
        }
        found
    }

    /// What has become worse than the baseline says. Outdated units count only where they are denied.
    fn worse(&self, page: &PageCoverage, debt: Debt, outdated: bool) -> Option<Diagnostic> {
        let mut worse = Vec::new();
        if page.words.missing() > debt.missing {
            worse.push(format!(
                "lacks {}, {} of them new",
                counted(page.words.missing(), "word"),
                page.words.missing() - debt.missing
            ));
        }
        if outdated && page.units.outdated > debt.outdated {
            worse.push(format!(
                "has {}, {} of them new",
                counted(page.units.outdated, "outdated unit"),
                page.units.outdated - debt.outdated
            ));
        }
        if worse.is_empty() {
            return None;
        }
        let message = format!("{} {} in {}", page.page, worse.join(" and "), self.tag());
        let states = if page.words.missing() > debt.missing {
            UNCOVERED
        } else {
            &[State::Outdated]
        };
        let mut found = self.at(page, states, BASELINE, message);
        let help = found.help.take().unwrap_or_default();
        Some(found.help(format!(
            "{help}; `l10n check --write-baseline` accepts the page as it is"
        )))
    }

    /// Whether the baseline could say less.
    fn behind(&self) -> Option<Diagnostic> {
        let Some(debts) = self.debts else {
            let message = format!("the baseline does not know {} yet", self.tag());
            return Some(self.note(message));
        };
        let now: BTreeMap<&str, Debt> = self
            .locale
            .pages
            .iter()
            .map(|page| (page.page.as_str(), Debt::of(page)))
            .collect();
        let mut pages = 0;
        let mut words = 0;
        for (page, debt) in debts {
            let now = now.get(page.as_str()).copied().unwrap_or_default();
            if now.missing < debt.missing || now.outdated < debt.outdated {
                pages += 1;
                words += debt.missing.saturating_sub(now.missing);
            }
        }
        (pages > 0).then(|| {
            self.note(format!(
                "{}: {} better than the baseline says, by {}",
                self.tag(),
                if pages == 1 {
                    "1 page is".to_owned()
                } else {
                    format!("{pages} pages are")
                },
                counted(words, "word")
            ))
        })
    }

    fn note(&self, message: String) -> Diagnostic {
        let mut note = self.found(BEHIND, message);
        note.severity = Severity::Note;
        note.help("`l10n check --write-baseline` writes it down")
    }

    /// A finding at the first place of the page that is in one of these states.
    fn at(
        &self,
        page: &PageCoverage,
        states: &[State],
        code: &'static str,
        message: String,
    ) -> Diagnostic {
        let mut found = self.found(code, message);
        let mut blamed = page
            .judged
            .iter()
            .filter(|unit| states.contains(&unit.state));
        found.place = blamed.find_map(|unit| Some(unit.listed().into_iter().next()?.place));
        let command = self.listing.page(self.tag(), &page.page);
        found.help(format!("`{command}` lists them"))
    }
}

#[cfg(test)]
mod tests;
