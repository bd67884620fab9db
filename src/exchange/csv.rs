//! Comma-separated values (RFC 4180), for spreadsheets: a row per unit below a row of names.
//!
//! Columns are found by their names, in any order; a file from elsewhere needs `source` and `target` alone. Commas,
//! semicolons and tabs are told apart by the first line, for spreadsheets write what their country uses.

use super::{Document, Exchange, Languages, Record, Unreadable, inline, said};
use crate::model::{Fingerprint, Message};

/// Comma-separated values.
pub(super) struct Csv;

const COLUMNS: [&str; 8] = [
    "page",
    "unit",
    "source",
    "target",
    "needs_work",
    "notes",
    "was",
    "base",
];

impl Exchange for Csv {
    fn write(&self, document: &Document) -> String {
        let mut out = csv::Writer::from_writer(Vec::new());
        let rows = document.records.iter().map(|record| {
            let (page, unit) = record.place.clone().unwrap_or_default();
            let text = |message: Option<&Message>| message.map_or_else(String::new, inline::write);
            let needs_work = if record.needs_work { "yes" } else { "" };
            [
                page,
                unit,
                inline::write(&record.source),
                text(record.target.as_ref()),
                needs_work.to_owned(),
                record.notes.join("\n"),
                text(record.was.as_ref()),
                record
                    .base
                    .map_or_else(String::new, |base| base.to_string()),
            ]
        });
        let names = COLUMNS.map(str::to_owned);
        for row in std::iter::once(names).chain(rows) {
            out.write_record(&row)
                .expect("rows of one length, into memory");
        }
        let bytes = out.into_inner().expect("memory takes everything");
        String::from_utf8(bytes).expect("strings are UTF-8")
    }

    fn read(&self, text: &str, _: &Languages) -> Result<Vec<Record>, Unreadable> {
        let first = text.lines().next().unwrap_or_default();
        let delimiter = *b",;\t"
            .iter()
            .max_by_key(|sign| (first.bytes().filter(|b| b == *sign).count(), **sign == b','))
            .expect("three signs");
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        let unreadable = |error: &csv::Error| Unreadable {
            line: error
                .position()
                .map_or(1, |at| usize::try_from(at.line()).unwrap_or(1)),
            message: error.to_string(),
        };
        let names = reader
            .headers()
            .map_err(|error| unreadable(&error))?
            .clone();
        let column = |name: &str| names.iter().position(|column| column.trim() == name);
        for name in ["source", "target"] {
            if column(name).is_none() {
                let message = format!("no column `{name}`; the first row names the columns");
                return Err(Unreadable { line: 1, message });
            }
        }
        let mut records = Vec::new();
        for row in reader.records() {
            let row = row.map_err(|error| unreadable(&error))?;
            let cell = |name: &str| {
                let cell = column(name).and_then(|at| row.get(at));
                cell.filter(|cell| !cell.is_empty())
            };
            let Some(source) = cell("source") else {
                continue;
            };
            records.push(Record {
                place: cell("page")
                    .zip(cell("unit"))
                    .map(|(page, unit)| (page.to_owned(), unit.to_owned())),
                notes: cell("notes")
                    .map_or_else(Vec::new, |notes| notes.lines().map(str::to_owned).collect()),
                source: inline::read(source),
                was: cell("was").map(inline::read),
                target: cell("target").map(inline::read).and_then(said),
                needs_work: cell("needs_work").is_some(),
                base: cell("base").and_then(Fingerprint::parse),
            });
        }
        Ok(records)
    }
}
