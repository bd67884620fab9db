//! TOML heads, by the spans `toml_edit` keeps.

use toml_edit::{Document, Item, TableLike, Value};

use super::{Broken, Field, Fields, Wanted, chunks, first_line};
use crate::markdown::slot;
use crate::model::Slot;
use crate::text::Span;

/// Reads the text between the fences; `None` if it holds no key at all.
pub(super) fn read(text: &str, wanted: Wanted<'_>) -> Option<Fields> {
    let mut found = Fields::default();
    let whole = match Document::parse(text) {
        Ok(document) => {
            let mut reader = Reader::new(wanted, text, 0);
            reader.table(document.as_table(), "");
            found.fields = reader.fields;
            found.fields.sort_by_key(|field| field.span);
            return Some(found);
        }
        Err(error) => error,
    };
    let mut table = String::new();
    let mut keys = 0;
    for chunk in keys_of(text) {
        let body = chunk.of(text);
        let parsed = Document::parse(body);
        let reason = match parsed {
            Ok(document) => {
                keys += 1;
                if let Some(name) = table_name(body) {
                    table = name;
                } else {
                    let mut reader = Reader::new(wanted, body, chunk.start);
                    reader.table(document.as_table(), &table);
                    found.fields.extend(reader.fields);
                }
                continue;
            }
            Err(error) => error.message().to_owned(),
        };
        keys += usize::from(body.contains('='));
        found.broken.push(Broken {
            span: first_line(text, chunk),
            reason,
        });
    }
    if found.broken.is_empty() {
        // Each key is fine for itself: they do not go together.
        let span = whole.span().unwrap_or_default();
        found.broken.push(Broken {
            span: first_line(text, Span::new(span.start.min(text.len()), text.len())),
            reason: whole.message().to_owned(),
        });
    }
    (keys > 0).then_some(found)
}

/// The keys of a head with their values: cut at lines that begin a key, but not inside a string of several lines.
fn keys_of(text: &str) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    let mut open: Option<&str> = None;
    for chunk in chunks(text, begins_key) {
        let body = chunk.of(text);
        if let (Some(quotes), Some(last)) = (open, joined.last_mut()) {
            last.end = chunk.end;
            if body.contains(quotes) {
                open = None;
            }
            continue;
        }
        joined.push(chunk);
        open = ["\"\"\"", "\'\'\'"].into_iter().find(|quotes| {
            body.matches(quotes).count() == 1
                && text
                    .get(chunk.end..)
                    .is_some_and(|rest| rest.contains(quotes))
        });
    }
    joined
}

/// Whether a line begins with a key or a table's header.
fn begins_key(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with(|c: char| c.is_ascii_alphanumeric() || "_-\"'[".contains(c))
}

/// The dotted name in a table's header.
fn table_name(line: &str) -> Option<String> {
    let name = line.trim_start().strip_prefix('[')?.split(']').next()?;
    let keys: Vec<&str> = name
        .trim_start_matches('[')
        .split('.')
        .map(|key| key.trim().trim_matches(['"', '\'']))
        .collect();
    Some(keys.join("."))
}

struct Reader<'a> {
    wanted: Wanted<'a>,
    text: &'a str,
    base: usize,
    fields: Vec<Field>,
}

// Recursion is bounded: the parser itself refuses deep nesting.
impl<'a> Reader<'a> {
    fn new(wanted: Wanted<'a>, text: &'a str, base: usize) -> Self {
        Self {
            wanted,
            text,
            base,
            fields: Vec::new(),
        }
    }

    fn table(&mut self, table: &dyn TableLike, path: &str) {
        for (key, item) in table.iter() {
            let path = if path.is_empty() {
                key.to_owned()
            } else {
                format!("{path}.{key}")
            };
            match item {
                Item::Value(value) => self.value(value, &path),
                Item::Table(table) => self.table(table, &path),
                Item::ArrayOfTables(tables) => {
                    for table in tables {
                        self.table(table, &path);
                    }
                }
                Item::None => {}
            }
        }
    }

    fn value(&mut self, value: &Value, path: &str) {
        match value {
            Value::String(string) => {
                if let (Some(span), true) = (string.span(), self.wanted.has(path)) {
                    let raw = self.text.get(span.clone()).unwrap_or_default();
                    self.fields.push(Field {
                        path: path.to_owned(),
                        span: Span::new(self.base + span.start, self.base + span.end),
                        slot: Slot::Toml,
                        text: slot::decode(Slot::Toml, raw),
                        prefix: String::new(),
                    });
                }
            }
            Value::Array(values) => {
                for value in values {
                    self.value(value, path);
                }
            }
            Value::InlineTable(table) => self.table(table, path),
            _ => {}
        }
    }
}
