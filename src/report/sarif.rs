//! SARIF 2.1.0, for code scanning and editors.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::report::finding;
use crate::report::places::Places;
use crate::report::{Model, Report};

/// `--format sarif`.
pub(crate) struct Sarif;

impl Report for Sarif {
    fn name(&self) -> &'static str {
        "sarif"
    }

    fn about(&self) -> &'static str {
        "SARIF 2.1.0, for code scanning"
    }

    fn is_read_at_top(&self) -> bool {
        true
    }

    fn write(&self, model: &Model<'_>) -> String {
        let places = Places::new(model.sources).below(model.folder);
        let found = finding::all(model);
        // Rules in order of their codes, each at the worst severity it is reported with.
        let mut rules: BTreeMap<&str, Severity> = BTreeMap::new();
        for one in &found {
            let worst = rules.entry(one.code).or_insert(one.severity);
            *worst = one.severity.max(*worst);
        }
        let index: BTreeMap<&str, usize> = rules.keys().copied().zip(0..).collect();
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        let results: Vec<Value> = found
            .iter()
            .map(|one| {
                // The same finding twice in a file is told apart by its turn.
                let mut print = fingerprint(one);
                let turn = seen.entry(print.clone()).or_default();
                *turn += 1;
                put!(print, ":{turn}");
                result(one, index[one.code], &print, &places)
            })
            .collect();
        let rules: Vec<Value> = rules
            .iter()
            .map(|(code, severity)| rule(code, *severity, model.manual.get(*code)))
            .collect();
        let value = json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": {
                    "name": "l10n",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "rules": rules,
                }},
                "columnKind": "unicodeCodePoints",
                "results": results,
            }],
        });
        format!("{value:#}\n")
    }
}

fn rule(code: &str, severity: Severity, manual: Option<&String>) -> Value {
    let mut rule = json!({
        "id": code,
        "name": pascal(code),
        "shortDescription": { "text": manual.and_then(|page| summary(page)).unwrap_or_else(|| code.replace('-', " ")) },
        "defaultConfiguration": { "level": severity.as_str() },
    });
    if let Some(page) = manual {
        rule["help"] = json!({ "text": page, "markdown": page });
    }
    rule
}

/// The first paragraph of a manual page, on one line.
fn summary(page: &str) -> Option<String> {
    page.split("\n\n")
        .map(str::trim)
        .find(|block| block.starts_with(|c: char| c.is_alphanumeric() || c == '`'))
        .map(|block| block.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// `missing-variable` as `MissingVariable`, the way viewers show a rule's name.
fn pascal(code: &str) -> String {
    code.split('-')
        .filter_map(|word| {
            let mut chars = word.chars();
            let first = chars.next()?;
            Some(first.to_uppercase().chain(chars).collect::<String>())
        })
        .collect()
}

fn result(finding: &Diagnostic, rule: usize, print: &str, places: &Places<'_>) -> Value {
    let mut text = finding.message.clone();
    for label in &finding.labels {
        put!(text, "\n{}: {}", label.name, label.text);
    }
    if let Some(help) = &finding.help {
        put!(text, "\nhelp: {help}");
    }
    let mut result = json!({
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.severity.as_str(),
        "message": { "text": text },
        "partialFingerprints": { "l10n/v1": print },
    });
    if let Some(place) = &finding.place {
        result["locations"] = json!([location(place, places, finding.unit.as_deref())]);
    }
    let related: Vec<Value> = finding
        .labels
        .iter()
        .filter_map(|label| {
            let mut value = location(label.place.as_ref()?, places, None);
            value["message"] = json!({ "text": label.name });
            Some(value)
        })
        .collect();
    if !related.is_empty() {
        result["relatedLocations"] = json!(related);
    }
    let properties: serde_json::Map<String, Value> =
        [("locale", &finding.locale), ("unit", &finding.unit)]
            .into_iter()
            .filter_map(|(name, value)| Some((name.to_owned(), json!(value.as_ref()?))))
            .collect();
    if !properties.is_empty() {
        result["properties"] = Value::Object(properties);
    }
    result
}

fn location(place: &Place, places: &Places<'_>, unit: Option<&str>) -> Value {
    let mut physical = json!({ "artifactLocation": { "uri": uri(&places.path(place)) } });
    if let Some(region) = places.region(place) {
        physical["region"] = json!({
            "startLine": region.start.line,
            "startColumn": region.start.column,
            "endLine": region.end.line,
            "endColumn": region.end.column,
        });
    }
    let mut location = json!({ "physicalLocation": physical });
    if let Some(unit) = unit.filter(|unit| !unit.is_empty()) {
        location["logicalLocations"] = json!([{ "name": unit, "kind": "resource" }]);
    }
    location
}

/// A relative path as a URI reference: everything but unreserved characters and `/` in percent signs.
fn uri(path: &str) -> String {
    let mut out = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            put!(out, "%{byte:02X}");
        }
    }
    out
}

/// The same for the same finding wherever its lines move to.
fn fingerprint(finding: &Diagnostic) -> String {
    let file = finding.place.as_ref().map_or("", |place| &place.file);
    let parts = [
        finding.code,
        file,
        finding.locale.as_deref().unwrap_or_default(),
        finding.unit.as_deref().unwrap_or_default(),
        &finding.message,
    ];
    let mut hash = blake3::Hasher::new();
    for part in parts {
        hash.update(part.as_bytes()).update(&[0]);
    }
    hash.finalize().to_hex().chars().take(32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::tests::sample;

    #[test]
    fn results_name_their_rules() {
        let sample = sample();
        let value: Value = serde_json::from_str(&Sarif.write(&sample.findings())).expect("JSON");
        let run = &value["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
        for result in run["results"].as_array().expect("results") {
            let index =
                usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small");
            assert_eq!(rules[index]["id"], result["ruleId"]);
        }
        let region = &run["results"][0]["locations"][0]["physicalLocation"]["region"];
        assert_eq!(
            *region,
            json!({ "startLine": 2, "startColumn": 13, "endLine": 2, "endColumn": 21 })
        );
        assert_eq!(
            rules[0]["shortDescription"]["text"],
            "A variable of the source is missing."
        );
    }

    #[test]
    fn paths_are_uris() {
        assert_eq!(uri("locales/ko/가 b.ftl"), "locales/ko/%EA%B0%80%20b.ftl");
    }
}
