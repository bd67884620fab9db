//! `JUnit` XML: a suite per locale, a case per page or file.

use std::collections::BTreeMap;

use crate::coverage::phrase::lack;
use crate::diagnostic::{Diagnostic, Severity};
use crate::report::markup::escape;
use crate::report::places::Places;
use crate::report::{Model, Report, Subject};

/// `--format junit`.
pub(crate) struct Junit;

impl Report for Junit {
    fn name(&self) -> &'static str {
        "junit"
    }

    fn about(&self) -> &'static str {
        "JUnit XML, for the test view of a CI system"
    }

    fn write(&self, model: &Model<'_>) -> String {
        let places = Places::new(model.sources);
        let suites = suites(model);
        let mut total = Counts::default();
        let mut body = String::new();
        for (name, cases) in &suites {
            let mut counts = Counts::default();
            let mut inner = String::new();
            for (case, content) in cases {
                counts.add(content);
                inner += &write_case(name, case, content, &places);
            }
            total.tests += counts.tests;
            total.failures += counts.failures;
            total.skipped += counts.skipped;
            put!(
                body,
                "  <testsuite name=\"{}\"{}>\n{inner}  </testsuite>\n",
                escape(name),
                counts.attributes()
            );
        }
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"l10n\"{}>\n{body}</testsuites>\n",
            total.attributes()
        )
    }
}

/// What one case says.
#[derive(Default)]
struct Case<'a> {
    findings: Vec<&'a Diagnostic>,
    /// What the page lacks, if anything: not a failure, but not done either.
    lacks: Option<String>,
}

#[derive(Default)]
struct Counts {
    tests: usize,
    failures: usize,
    skipped: usize,
}

impl Counts {
    fn add(&mut self, case: &Case<'_>) {
        self.tests += 1;
        if case.fails() {
            self.failures += 1;
        } else if case.lacks.is_some() {
            self.skipped += 1;
        }
    }

    fn attributes(&self) -> String {
        format!(
            " tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\"",
            self.tests, self.failures, self.skipped
        )
    }
}

impl Case<'_> {
    fn fails(&self) -> bool {
        self.findings
            .iter()
            .any(|one| one.severity == Severity::Error)
    }
}

/// Suites by locale (`project` for what belongs to none), cases by page or file.
fn suites<'a>(model: &Model<'a>) -> BTreeMap<String, BTreeMap<String, Case<'a>>> {
    let mut suites: BTreeMap<String, BTreeMap<String, Case<'a>>> = BTreeMap::new();
    for locale in model.locales {
        let suite = suites.entry(locale.locale.tag().to_owned()).or_default();
        for page in &locale.pages {
            let case = suite.entry(page.page.clone()).or_default();
            let open = page.words.missing() > 0 || page.units.outdated > 0;
            // `check` leaves it to the gate how much is enough.
            if open && model.subject == Subject::Coverage {
                case.lacks = Some(format!("{}, {}", page.words.label(), lack(page)));
            }
        }
    }
    for finding in model.findings {
        let suite = finding
            .locale
            .clone()
            .unwrap_or_else(|| "project".to_owned());
        let file = finding.place.as_ref().map_or("gate", |place| &place.file);
        let case = suites
            .entry(suite)
            .or_default()
            .entry(file.to_owned())
            .or_default();
        case.findings.push(finding);
    }
    suites
}

fn write_case(suite: &str, name: &str, case: &Case<'_>, places: &Places<'_>) -> String {
    let mut inner = String::new();
    let (errors, rest): (Vec<&&Diagnostic>, Vec<&&Diagnostic>) = case
        .findings
        .iter()
        .partition(|one| one.severity == Severity::Error);
    for error in errors {
        put!(
            inner,
            "      <failure type=\"{}\" message=\"{}\">{}</failure>\n",
            escape(error.code),
            escape(&error.message),
            escape(&block(error, places)),
        );
    }
    if let (Some(lacks), false) = (&case.lacks, case.fails()) {
        put!(inner, "      <skipped message=\"{}\"/>\n", escape(lacks));
    }
    if !rest.is_empty() {
        let text: Vec<String> = rest.into_iter().map(|one| block(one, places)).collect();
        put!(
            inner,
            "      <system-out>{}</system-out>\n",
            escape(&text.join("\n"))
        );
    }
    let head = format!(
        "    <testcase classname=\"{}\" name=\"{}\"",
        escape(suite),
        escape(name)
    );
    if inner.is_empty() {
        format!("{head}/>\n")
    } else {
        format!("{head}>\n{inner}    </testcase>\n")
    }
}

fn block(finding: &Diagnostic, places: &Places<'_>) -> String {
    let mut out = format!(
        "{}[{}]: {}\n",
        finding.severity.as_str(),
        finding.code,
        finding.message
    );
    if let Some(place) = &finding.place {
        put!(out, "{}\n", places.locate(place));
    }
    for label in &finding.labels {
        put!(out, "{}: {}\n", label.name, label.text);
    }
    if let Some(help) = &finding.help {
        put!(out, "help: {help}\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::tests::sample;

    #[test]
    fn gaps_are_skipped_and_errors_fail() {
        let sample = sample();
        let status = Junit.write(&sample.coverage());
        assert!(
            status.contains(
                "<testsuite name=\"ko\" tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\">"
            ),
            "{status}"
        );
        let check = Junit.write(&sample.findings());
        assert!(
            check
                .contains("<failure type=\"missing-variable\" message=\"`{ $link }` is missing\">"),
            "{check}"
        );
        assert!(check.contains("skipped=\"0\""), "{check}");
    }
}
