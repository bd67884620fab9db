//! JSON heads (Hugo): validated by `serde_json`, then walked for the places of their strings.

use serde::de::IgnoredAny;
use serde_json::Deserializer;

use super::{Broken, Field, Fields, Wanted};
use crate::model::Slot;
use crate::text::Span;

/// Reads the object a page begins with; its length includes the rest of its last line.
pub(super) fn read(text: &str, wanted: Wanted<'_>) -> Option<(usize, Fields)> {
    let mut values = Deserializer::from_str(text).into_iter::<IgnoredAny>();
    if let Some(Ok(_)) = values.next() {
        let object = values.byte_offset();
        let line = text.get(object..)?.split_inclusive('\n').next();
        let line = line.unwrap_or_default();
        // Text behind the object on its line: this was never a head.
        return line.trim().is_empty().then(|| {
            let fields = walk(text.get(..object).unwrap_or_default(), 0, wanted);
            let broken = Vec::new();
            (object + line.len(), Fields { fields, broken })
        });
    }
    line_by_line(text, wanted)
}

/// Reads a broken object up to the line with its closing brace, each line of the outermost level for itself.
fn line_by_line(text: &str, wanted: Wanted<'_>) -> Option<(usize, Fields)> {
    let mut found = Fields::default();
    let mut indent = None;
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let body = line.trim();
        if number == 0 && body != "{" {
            return None;
        }
        if line.trim_end() == "}" {
            return Some((at + line.len(), found));
        }
        let margin = line.len() - line.trim_start().len();
        if number > 0 && !body.is_empty() && *indent.get_or_insert(margin) == margin {
            let pair = body.trim_end_matches(',');
            match serde_json::from_str::<IgnoredAny>(&format!("{{{pair}}}")) {
                Ok(_) => found.fields.extend(walk(pair, at + margin, wanted)),
                // The line may open or close a longer value, which is not looked into.
                Err(_) if pair.ends_with(['{', '[']) || pair.starts_with(['}', ']']) => {}
                Err(error) => found.broken.push(Broken {
                    span: Span::new(at + margin, at + margin + body.len()),
                    reason: error.to_string(),
                }),
            }
        }
        at += line.len();
    }
    None
}

/// The wanted strings of valid JSON, or of valid members without the braces around them.
fn walk(text: &str, base: usize, wanted: Wanted<'_>) -> Vec<Field> {
    let mut fields = Vec::new();
    // The key whose value comes next, for each object or array around.
    let mut keys: Vec<Option<String>> = vec![None];
    let mut last: Option<String> = None;
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        match byte {
            b'{' | b'[' => keys.push(None),
            b'}' | b']' => {
                keys.pop();
            }
            b':' => {
                if let Some(key) = keys.last_mut() {
                    *key = last.take();
                }
            }
            b',' => {
                // Within an array the key above still holds; within an object the next key replaces this one.
                if let Some(key) = keys.last_mut() {
                    *key = None;
                }
            }
            b'"' => {
                let end = string_end(text, at);
                let span = Span::new(at, end);
                let value: String = serde_json::from_str(span.of(text)).unwrap_or_default();
                let is_key = text
                    .get(end..)
                    .is_some_and(|rest| rest.trim_start().starts_with(':'));
                if is_key {
                    last = Some(value);
                } else {
                    let path: Vec<&str> = keys.iter().flatten().map(String::as_str).collect();
                    let path = path.join(".");
                    if wanted.has(&path) {
                        fields.push(Field {
                            path,
                            span: Span::new(base + at, base + end),
                            slot: Slot::Json,
                            text: value,
                            prefix: String::new(),
                        });
                    }
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    fields
}

/// One past the closing quote of the string that begins at `start`.
fn string_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    text.len()
}
