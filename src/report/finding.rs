//! Findings as every format needs them: fragments of a coverage report turned into findings too.

use std::borrow::Cow;

use crate::coverage::phrase::counted;
use crate::coverage::{Fragment, Judged, LocaleCoverage};
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::State;
use crate::report::{Model, Subject};

/// The model's findings; for a report about coverage, its fragments follow.
///
/// `check` finds the fragments itself (`untranslated-fragment`, `outdated`), `status` and `scan` only count; formats
/// that know nothing but findings show the same in both.
pub(crate) fn all<'a>(model: &Model<'a>) -> Vec<Cow<'a, Diagnostic>> {
    let mut found: Vec<Cow<'a, Diagnostic>> = model.findings.iter().map(Cow::Borrowed).collect();
    if model.subject == Subject::Coverage {
        for locale in model.locales {
            for page in &locale.pages {
                for (unit, fragment) in page.fragments() {
                    found.push(Cow::Owned(of_fragment(locale, unit, &fragment)));
                }
            }
        }
    }
    found
}

/// A fragment as a finding.
fn of_fragment(locale: &LocaleCoverage, unit: &Judged, fragment: &Fragment) -> Diagnostic {
    let tag = locale.locale.tag();
    let (code, message) = match unit.state {
        State::Outdated => (
            "outdated",
            format!("{tag}: the source has changed since this was translated"),
        ),
        _ => (
            "untranslated-fragment",
            format!("{tag}: not translated: “{}”", fragment.text),
        ),
    };
    let mut found = Diagnostic::new(code, Severity::Warning, message)
        .at(fragment.place.file.clone(), fragment.place.span)
        .about(unit.unit.as_str(), Some(tag));
    let source = unit.source.as_ref().map(|source| source.text());
    if let Some(source) = source.filter(|text| *text != fragment.text) {
        found = found.label("source", source);
    }
    if unit.state == State::Outdated {
        found = found.label("translation", unit.target.text());
    }
    if !fragment.because.is_empty() {
        found = found.label("because", fragment.because.clone());
    }
    found
}

/// How many findings of each severity: errors, warnings, notes.
pub(crate) fn tally(findings: &[Diagnostic]) -> [usize; 3] {
    let of = |severity| {
        findings
            .iter()
            .filter(|one| one.severity == severity)
            .count()
    };
    [
        of(Severity::Error),
        of(Severity::Warning),
        of(Severity::Note),
    ]
}

/// `2 errors, 1 warning`; `no findings` where there are none.
pub(crate) fn tally_words(findings: &[Diagnostic]) -> String {
    let names = ["error", "warning", "note"];
    let words: Vec<String> = tally(findings)
        .into_iter()
        .zip(names)
        .filter(|(count, _)| *count > 0)
        .map(|(count, name)| counted(count, name))
        .collect();
    if words.is_empty() {
        "no findings".to_owned()
    } else {
        words.join(", ")
    }
}
