//! JSON: version 1, described by `source/reference/status.schema.json` and `findings.schema.json`.

use std::borrow::Cow;

use serde::Serialize;

use crate::coverage::{LocaleCoverage, PageCoverage, Reason, Units, Words};
use crate::diagnostic::{Diagnostic, Place};
use crate::report::places::{Places, Region};
use crate::report::{Model, Report, Subject};

/// `--format json`.
pub(crate) struct Json;

impl Report for Json {
    fn name(&self) -> &'static str {
        "json"
    }

    fn about(&self) -> &'static str {
        "for programs; described by a JSON Schema in the manual"
    }

    fn write(&self, model: &Model<'_>) -> String {
        let places = Places::new(model.sources);
        let findings = model.findings.iter();
        let findings = findings.map(|one| finding(&places, one)).collect();
        let text = match model.subject {
            Subject::Coverage => {
                let locales = model.locales.iter();
                serde_json::to_string_pretty(&Coverage {
                    version: VERSION,
                    source_locale: model.source_locale,
                    locales: locales.map(|one| locale(&places, one)).collect(),
                    findings,
                })
            }
            Subject::Findings => serde_json::to_string_pretty(&Findings {
                version: VERSION,
                findings,
            }),
        };
        text.expect("shapes without maps can be written") + "\n"
    }
}

/// Version of the shapes below.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Coverage<'a> {
    version: u32,
    source_locale: &'a str,
    locales: Vec<OfLocale<'a>>,
    findings: Vec<OfFinding<'a>>,
}

#[derive(Serialize)]
struct OfLocale<'a> {
    locale: &'a str,
    units: Units,
    words: Words,
    coverage: f64,
    pages: Vec<OfPage<'a>>,
}

#[derive(Serialize)]
struct OfPage<'a> {
    page: &'a str,
    units: Units,
    words: Words,
    coverage: f64,
    fragments: Vec<OfFragment<'a>>,
}

#[derive(Serialize)]
struct OfFragment<'a> {
    unit: &'a str,
    state: &'static str,
    reason: Option<&'static str>,
    #[serde(flatten)]
    place: OfPlace<'static>,
    text: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    rule: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    because: String,
}

#[derive(Serialize)]
struct Findings<'a> {
    version: u32,
    findings: Vec<OfFinding<'a>>,
}

#[derive(Serialize)]
struct OfFinding<'a> {
    code: &'static str,
    severity: &'static str,
    message: &'a str,
    locale: Option<&'a str>,
    unit: Option<&'a str>,
    #[serde(flatten)]
    place: Option<OfPlace<'a>>,
    labels: Vec<OfLabel<'a>>,
    help: Option<&'a str>,
    fix: Option<&'static str>,
}

#[derive(Serialize)]
struct OfLabel<'a> {
    name: &'a str,
    text: &'a str,
    #[serde(flatten)]
    place: Option<OfPlace<'a>>,
}

/// The beginning of the file where its text is not at hand.
#[derive(Serialize)]
struct OfPlace<'a> {
    file: Cow<'a, str>,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

fn locale<'a>(places: &Places<'_>, locale: &'a LocaleCoverage) -> OfLocale<'a> {
    OfLocale {
        locale: locale.locale.tag(),
        units: locale.units,
        words: locale.words,
        coverage: locale.words.coverage(),
        pages: locale.pages.iter().map(|one| page(places, one)).collect(),
    }
}

fn page<'a>(places: &Places<'_>, page: &'a PageCoverage) -> OfPage<'a> {
    let fragments = page.fragments().into_iter();
    OfPage {
        page: &page.page,
        units: page.units,
        words: page.words,
        coverage: page.words.coverage(),
        fragments: fragments
            .map(|(unit, fragment)| OfFragment {
                unit: unit.unit.as_str(),
                state: unit.state.as_str(),
                reason: unit.why().map(Reason::as_str),
                place: OfPlace::new(
                    places.region(&fragment.place),
                    Cow::Owned(fragment.place.file),
                ),
                text: fragment.text,
                rule: fragment.rule,
                because: fragment.because,
            })
            .collect(),
    }
}

fn finding<'a>(places: &Places<'_>, finding: &'a Diagnostic) -> OfFinding<'a> {
    let labels = finding.labels.iter();
    let fix = finding.fix.as_ref();
    OfFinding {
        code: finding.code,
        severity: finding.severity.as_str(),
        message: &finding.message,
        locale: finding.locale.as_deref(),
        unit: finding.unit.as_deref(),
        place: finding.place.as_ref().map(|at| place(places, at)),
        labels: labels
            .map(|label| OfLabel {
                name: &label.name,
                text: &label.text,
                place: label.place.as_ref().map(|at| place(places, at)),
            })
            .collect(),
        help: finding.help.as_deref(),
        fix: fix.map(|fix| if fix.safe { "safe" } else { "unsafe" }),
    }
}

fn place<'a>(places: &Places<'_>, place: &'a Place) -> OfPlace<'a> {
    OfPlace::new(places.region(place), Cow::Borrowed(&place.file))
}

impl<'a> OfPlace<'a> {
    fn new(region: Option<Region>, file: Cow<'a, str>) -> Self {
        let (start, end) = region.map_or(((1, 1), (1, 1)), |region| {
            (
                (region.start.line, region.start.column),
                (region.end.line, region.end.column),
            )
        });
        Self {
            file,
            line: start.0,
            column: start.1,
            end_line: end.0,
            end_column: end.1,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::report::tests::sample;

    #[test]
    fn coverage_says_what_fails_as_findings_do() {
        let sample = sample();
        let read = |text: &str| serde_json::from_str::<Value>(text).expect("JSON");
        let coverage = read(&Json.write(&sample.coverage()));
        let findings = read(&Json.write(&sample.findings()));
        assert_eq!(coverage["findings"], findings["findings"]);
        assert_eq!(coverage["findings"][0]["code"], "missing-variable");
    }
}
