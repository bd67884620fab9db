//! JSON: version 1, described by `source/reference/status.schema.json` and `findings.schema.json`.

use serde_json::{Value, json};

use crate::coverage::{LocaleCoverage, PageCoverage, Reason, Units, Words};
use crate::diagnostic::{Diagnostic, Place};
use crate::report::places::Places;
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
        let value = match model.subject {
            Subject::Coverage => json!({
                "version": 1,
                "source_locale": model.source_locale,
                "locales": model.locales.iter().map(|one| locale(&places, one)).collect::<Vec<_>>(),
            }),
            Subject::Findings => json!({
                "version": 1,
                "findings": model.findings.iter().map(|one| finding(&places, one)).collect::<Vec<_>>(),
            }),
        };
        format!("{value:#}\n")
    }
}

fn locale(places: &Places<'_>, locale: &LocaleCoverage) -> Value {
    json!({
        "locale": locale.locale.tag(),
        "units": units(locale.units),
        "words": words(locale.words),
        "coverage": locale.words.coverage(),
        "pages": locale.pages.iter().map(|one| page(places, one)).collect::<Vec<_>>(),
    })
}

fn page(places: &Places<'_>, page: &PageCoverage) -> Value {
    let fragments: Vec<Value> = page
        .fragments()
        .into_iter()
        .map(|(unit, fragment)| {
            let mut value = json!({
                "unit": unit.unit.as_str(),
                "state": unit.state.as_str(),
                "reason": unit.why().map(Reason::as_str),
            });
            add_place(places, &fragment.place, &mut value);
            value["text"] = json!(fragment.text);
            if !fragment.rule.is_empty() {
                value["rule"] = json!(fragment.rule);
            }
            if !fragment.because.is_empty() {
                value["because"] = json!(fragment.because);
            }
            value
        })
        .collect();
    json!({
        "page": page.page,
        "units": units(page.units),
        "words": words(page.words),
        "coverage": page.words.coverage(),
        "fragments": fragments,
    })
}

fn units(units: Units) -> Value {
    json!({
        "total": units.total,
        "translated": units.translated,
        "partial": units.partial,
        "untranslated": units.untranslated,
        "outdated": units.outdated,
        "neutral": units.neutral,
    })
}

fn words(words: Words) -> Value {
    json!({ "total": words.total, "translated": words.translated })
}

fn finding(places: &Places<'_>, finding: &Diagnostic) -> Value {
    let labels: Vec<Value> = finding
        .labels
        .iter()
        .map(|label| {
            let mut value = json!({ "name": label.name, "text": label.text });
            if let Some(place) = &label.place {
                add_place(places, place, &mut value);
            }
            value
        })
        .collect();
    let mut value = json!({
        "code": finding.code,
        "severity": finding.severity.as_str(),
        "message": finding.message,
        "locale": finding.locale,
        "unit": finding.unit,
    });
    if let Some(place) = &finding.place {
        add_place(places, place, &mut value);
    }
    value["labels"] = json!(labels);
    value["help"] = json!(finding.help);
    value["fix"] = json!(
        finding
            .fix
            .as_ref()
            .map(|fix| if fix.safe { "safe" } else { "unsafe" })
    );
    value
}

/// File, line and column; the beginning of the file where its text is not at hand.
fn add_place(places: &Places<'_>, place: &Place, value: &mut Value) {
    let region = places.region(place);
    let (start, end) = region.map_or(((1, 1), (1, 1)), |region| {
        (
            (region.start.line, region.start.column),
            (region.end.line, region.end.column),
        )
    });
    value["file"] = json!(place.file);
    value["line"] = json!(start.0);
    value["column"] = json!(start.1);
    value["end_line"] = json!(end.0);
    value["end_column"] = json!(end.1);
}
