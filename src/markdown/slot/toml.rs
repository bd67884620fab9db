//! TOML strings.

use std::fmt::Write as _;

use toml_edit::Value;

use crate::text::Newline;

/// The text of a string; the bytes themselves where it is none.
pub(super) fn decode(raw: &str) -> String {
    // A line break of the file is one to the text, however the file writes it; an escaped one stays what it is.
    raw.replace("\r\n", "\n")
        .parse::<Value>()
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_else(|| raw.to_owned())
}

/// Writes a string with the quotes it has where they can hold the value, else with double ones of the same kind.
pub(super) fn encode(raw: &str, value: &str, newline: Newline) -> String {
    let is_long = raw.starts_with("\"\"\"") || raw.starts_with("\'\'\'");
    let is_literal = raw.starts_with('\'');
    // A line break directly behind the opening quotes is not part of the value, and needed before one that is.
    let opens_line = is_long
        && (raw
            .get(3..)
            .is_some_and(|rest| rest.starts_with(['\n', '\r']))
            || value.starts_with('\n'));
    let open = if opens_line { newline.as_str() } else { "" };
    if is_long {
        let has_quotes = value.contains("\'\'\'") || value.ends_with('\'');
        if is_literal && !has_quotes && value.chars().all(|c| c == '\n' || is_plain(c)) {
            let body = value.replace('\n', newline.as_str());
            return format!("\'\'\'{open}{body}\'\'\'");
        }
        return format!("\"\"\"{open}{}\"\"\"", escaped(value, Some(newline)));
    }
    if is_literal && value.chars().all(|c| c != '\'' && is_plain(c)) {
        return format!("'{value}'");
    }
    format!("\"{}\"", escaped(value, None))
}

/// The value with what quotes cannot hold escaped; line breaks stay where `lines` says how they are written.
fn escaped(value: &str, lines: Option<Newline>) -> String {
    let mut out = String::with_capacity(value.len());
    for c in value.chars() {
        match (c, lines) {
            ('\n', Some(newline)) => out.push_str(newline.as_str()),
            ('\n', None) => out.push_str("\\n"),
            ('\r', _) => out.push_str("\\r"),
            ('\\', _) => out.push_str("\\\\"),
            // Only three in a row would end a long string, or one at its end.
            ('"', Some(_)) if !out.ends_with('"') => out.push('"'),
            ('"', _) => out.push_str("\\\""),
            (c, _) if is_plain(c) => out.push(c),
            (c, _) => {
                write!(out, "\\u{:04X}", u32::from(c)).expect("writing to a string cannot fail");
            }
        }
    }
    if lines.is_some() && out.ends_with('"') && !out.ends_with("\\\"") {
        out.pop();
        out.push_str("\\\"");
    }
    out
}

/// Whether TOML lets a character stand in a string as it is.
fn is_plain(c: char) -> bool {
    c == '\t' || !c.is_control() || ('\u{80}'..='\u{9f}').contains(&c)
}
