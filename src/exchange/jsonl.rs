//! JSON lines: an object per unit, for programs.

use serde::{Deserialize, Serialize};

use super::{Document, Exchange, Languages, Record, Unreadable, inline, said};
use crate::model::Fingerprint;

/// JSON lines.
pub(super) struct JsonLines;

/// One line. What a program leaves out is empty.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
struct Line {
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    source_locale: String,
    locale: String,
    source: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    was: Option<String>,
    target: Option<String>,
    needs_work: bool,
    notes: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<String>,
}

impl Exchange for JsonLines {
    fn write(&self, document: &Document) -> String {
        let line = |record: &Record| {
            let (page, unit) = record.place.clone().unzip();
            let line = Line {
                page,
                unit,
                source_locale: document.languages.source.tag().to_owned(),
                locale: document.languages.target.tag().to_owned(),
                source: inline::write(&record.source),
                was: record.was.as_ref().map(inline::write),
                target: record.target.as_ref().map(inline::write),
                needs_work: record.needs_work,
                notes: record.notes.clone(),
                base: record.base.map(|base| base.to_string()),
            };
            let line = serde_json::to_string(&line).expect("strings and lists are JSON");
            line + "\n"
        };
        document.records.iter().map(line).collect()
    }

    fn read(&self, text: &str, languages: &Languages) -> Result<Vec<Record>, Unreadable> {
        let mut records = Vec::new();
        for (index, line) in text.lines().enumerate() {
            if line.trim().is_empty() {
                continue;
            }
            let unreadable = |message: String| Unreadable {
                line: index + 1,
                message,
            };
            let line: Line =
                serde_json::from_str(line).map_err(|error| unreadable(error.to_string()))?;
            languages
                .expect(Some(&line.locale))
                .map_err(|error| unreadable(error.message))?;
            if line.source.is_empty() {
                continue;
            }
            records.push(Record {
                place: line.page.zip(line.unit),
                notes: line.notes,
                source: inline::read(&line.source),
                was: line.was.as_deref().map(inline::read),
                target: line.target.as_deref().map(inline::read).and_then(said),
                needs_work: line.needs_work,
                base: line.base.as_deref().and_then(Fingerprint::parse),
            });
        }
        Ok(records)
    }
}
