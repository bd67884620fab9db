//! YAML scalars.

use std::fmt::Write as _;

use saphyr_parser::{Event, Parser};

use crate::markdown::front_matter::is_plain_text;
use crate::text::Newline;

/// The text of a scalar; the bytes themselves where it is none.
pub(super) fn decode(raw: &str) -> String {
    let document = format!("key: {raw}\n");
    let text = Parser::new_from_str(&document)
        .filter_map(|event| match event {
            Ok((Event::Scalar(text, ..), _)) => Some(text.into_owned()),
            _ => None,
        })
        .nth(1);
    match text {
        // How many line breaks end a block scalar is settled by its header.
        Some(text) if raw.starts_with(['|', '>']) => text.trim_end_matches('\n').to_owned(),
        Some(text) => text,
        None => raw.to_owned(),
    }
}

/// Writes a scalar in the style it has where that can hold the value, else between double quotes; `indent` is that of
/// a block scalar's lines.
pub(super) fn encode(raw: &str, value: &str, indent: &str, newline: Newline) -> String {
    let own = match raw.chars().next() {
        Some('\'') => single_quoted(value),
        Some('"') => None,
        Some('|') => literal(raw, value, indent, newline),
        Some('>') => folded(raw, value, indent, newline),
        _ => is_plain(raw, value).then(|| value.to_owned()),
    };
    own.unwrap_or_else(|| double_quoted(value))
}

/// Whether a scalar without quotes says just this, in a block and, unless the own one proves that it stands in none,
/// in a flow collection.
fn is_plain(raw: &str, value: &str) -> bool {
    const INDICATORS: &str = "-?:,[]{}#&*!|>'\"%@`=<~";
    const FLOW: [char; 5] = [',', '[', ']', '{', '}'];
    value.trim() == value
        && !value.starts_with(|c: char| INDICATORS.contains(c))
        && !value.contains(": ")
        && !value.contains(" #")
        && !value.ends_with(':')
        && (!value.contains(FLOW) || raw.contains(FLOW))
        && value.chars().all(|c| is_printable(c) && c != '\t')
        && is_plain_text(value)
}

fn single_quoted(value: &str) -> Option<String> {
    let is_held = value.chars().all(|c| is_printable(c) && c != '\t');
    is_held.then(|| format!("'{}'", value.replace('\'', "''")))
}

/// The lines of a block scalar, if each of them can stand there: none begins or ends with a blank.
fn block_lines<'v>(value: &'v str, indent: &str) -> Option<Vec<&'v str>> {
    let is_line = |line: &&str| {
        line.trim_matches([' ', '\t']).len() == line.len() && line.chars().all(is_printable)
    };
    let lines: Vec<&str> = value.split('\n').collect();
    let has_ends = lines.first().is_some_and(|line| !line.is_empty())
        && lines.last().is_some_and(|line| !line.is_empty());
    (has_ends && !indent.is_empty() && lines.iter().all(is_line)).then_some(lines)
}

fn literal(raw: &str, value: &str, indent: &str, newline: Newline) -> Option<String> {
    let mut out = raw.lines().next()?.to_owned();
    for line in block_lines(value, indent)? {
        out.push_str(newline.as_str());
        if !line.is_empty() {
            out.push_str(indent);
            out.push_str(line);
        }
    }
    Some(out)
}

/// One line break of the value is two in a folded scalar, and one more for each that follows.
fn folded(raw: &str, value: &str, indent: &str, newline: Newline) -> Option<String> {
    let mut out = raw.lines().next()?.to_owned();
    let mut is_first = true;
    for line in block_lines(value, indent)? {
        if line.is_empty() {
            out.push_str(newline.as_str());
            continue;
        }
        out.push_str(newline.as_str());
        if !is_first {
            out.push_str(newline.as_str());
        }
        is_first = false;
        out.push_str(indent);
        out.push_str(line);
    }
    Some(out)
}

fn double_quoted(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 2);
    out.push('"');
    for c in value.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if is_printable(c) => out.push(c),
            c => {
                let code = u32::from(c);
                let written = if code <= 0xffff {
                    write!(out, "\\u{code:04x}")
                } else {
                    write!(out, "\\U{code:08x}")
                };
                written.expect("writing to a string cannot fail");
            }
        }
    }
    out.push('"');
    out
}

/// Whether a character may stand in a scalar as it is and means no line break to any YAML.
fn is_printable(c: char) -> bool {
    matches!(c, '\t' | ' '..='~' | '\u{a0}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
        && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}')
}
