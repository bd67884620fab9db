//! Any text as a Fluent pattern.
//!
//! In goes a message, out comes what stands behind `id =`. Promise: every reader of Fluent 1.0 gets the same text
//! back (Law 4). What people can read stays as it is; only what Fluent would eat is quoted as a string literal.
//! Deliberately absent: `fluent_syntax::serializer`, which loses the indent of later lines and blanks at the edges.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::model::{Message, Piece};
use crate::text::is_printable_ascii;

/// How many placeables `fluent-bundle` resolves in one pattern.
pub(super) const MAX_PLACEABLES: usize = 100;

/// Longest run in braces that is quoted as one, in bytes; what is longer than that is no template expression.
const LONGEST_RUN: usize = 200;

/// Indent of the later lines of a value.
const INDENT: &str = "    ";

/// The message as a Fluent pattern, to stand behind `id =`.
///
/// A value of one line begins with the blank that separates it from the sign; one of several lines begins with a
/// newline, each line indented by four blanks. Variable names must be Fluent identifiers.
///
/// ```
/// use l10n::{ftl, model::Message};
///
/// assert_eq!(ftl::escape(&Message::text("Use {{ x }}")), r#" Use {"{{ x }}"}"#);
/// assert_eq!(ftl::escape(&Message::text("one\n[two]")), "\n    one\n    {\"[\"}two]");
/// ```
pub fn escape(message: &Message) -> String {
    let mut out = String::new();
    push_escaped(&mut out, message);
    out
}

/// Appends what [`escape`] makes of a message.
pub(super) fn push_escaped(out: &mut String, message: &Message) {
    if !stands_as_it_is(message) {
        out.push_str(&quoted(message, INDENT));
        return;
    }
    out.push(' ');
    for piece in message.pieces.iter() {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Variable(name) => push_variable(out, name),
        }
    }
}

/// Appends a text as the value of an attribute, with an indent of the caller's choice for its later lines.
pub(super) fn push_text(out: &mut String, text: &str, indent: &str) {
    if is_plain(text) && !text.is_empty() && text.trim().len() == text.len() {
        out.push(' ');
        out.push_str(text);
    } else {
        out.push_str(&quoted(&Message::text(text), indent));
    }
}

/// A message with literals for what Fluent would eat.
fn quoted(message: &Message, indent: &str) -> String {
    let mut readable = Pattern::default();
    readable.push(message);
    let variables = message.variables().count();
    if readable.literals + variables > MAX_PLACEABLES {
        let mut short = Pattern::default();
        short.push_whole(message);
        if short.literals + variables <= MAX_PLACEABLES {
            return short.render(indent);
        }
    }
    readable.render(indent)
}

/// Whether a text has no braces, no lines, and nothing that is written by number.
fn is_plain(text: &str) -> bool {
    memchr::memchr2(b'{', b'}', text.as_bytes()).is_none()
        && (is_printable_ascii(text) || !text.contains(|c| c == '\n' || is_invisible(c)))
}

/// Whether Fluent would eat nothing of a message, as is true of most: plain text without blanks at the edges.
fn stands_as_it_is(message: &Message) -> bool {
    let is_blank = |edge: Option<&Piece>, at: fn(&str) -> &str| {
        let text = edge.and_then(Piece::as_text);
        text.is_some_and(|text| at(text).len() < text.len())
    };
    let pieces = &message.pieces;
    !pieces.is_empty()
        && message.variables().count() <= MAX_PLACEABLES
        && pieces.iter().filter_map(Piece::as_text).all(is_plain)
        && !is_blank(pieces.first(), str::trim_start)
        && !is_blank(pieces.last(), str::trim_end)
}

fn push_variable(line: &mut String, name: &str) {
    line.push_str("{ $");
    line.push_str(name);
    line.push_str(" }");
}

/// A pattern in the making: its lines, without indent.
#[derive(Default)]
struct Pattern {
    lines: Vec<String>,
    literals: usize,
}

impl Pattern {
    /// As readable as it gets: text as it is, literals only where needed.
    fn push(&mut self, message: &Message) {
        for line in lines(message) {
            self.lines.push(String::new());
            let last = line.len().saturating_sub(1);
            for (index, piece) in line.iter().enumerate() {
                match piece {
                    Piece::Variable(name) => self.variable(name),
                    Piece::Text(text) => self.text(text, index == 0, index == last),
                }
            }
        }
        let several = self.lines.len() > 1;
        let end = self.lines.len() - 1;
        for (at, line) in self.lines.iter_mut().enumerate() {
            if line.is_empty() && (at == 0 || at == end) {
                // Blank lines at the edges of a value are not part of it.
                line.push_str("{\"\"}");
                self.literals += 1;
            } else if several && line.starts_with(['.', '[', '*']) {
                let sign = line.remove(0);
                line.insert_str(0, &format!("{{\"{sign}\"}}"));
                self.literals += 1;
            }
        }
    }

    /// With as few placeables as possible: each run of text is one literal.
    fn push_whole(&mut self, message: &Message) {
        self.lines.push(String::new());
        for piece in message.pieces.iter() {
            match piece {
                Piece::Variable(name) => self.variable(name),
                Piece::Text(text) => self.literal(text),
            }
        }
    }

    fn line(&mut self) -> &mut String {
        self.lines
            .last_mut()
            .expect("a line is opened before anything is written")
    }

    fn variable(&mut self, name: &str) {
        push_variable(self.line(), name);
    }

    /// A run of text within one line; blanks at the line's edges would be lost, or stripped by editors.
    fn text(&mut self, text: &str, first: bool, last: bool) {
        let mut rest = text;
        if first {
            let body = rest.trim_start();
            let (blanks, _) = rest.split_at(rest.len() - body.len());
            self.literal_unless_empty(blanks);
            rest = body;
        }
        let body = if last { rest.trim_end() } else { rest };
        let (body, blanks) = rest.split_at(body.len());
        self.inner(body);
        self.literal_unless_empty(blanks);
    }

    /// Text whose edges are safe: braces and control characters are quoted.
    fn inner(&mut self, text: &str) {
        let pairs = brace_pairs(text);
        let mut rest = text;
        while let Some(at) = rest.find(|c| matches!(c, '{' | '}') || is_invisible(c)) {
            let (head, tail) = rest.split_at(at);
            // One literal for `{{ x }}` reads better than four, and bundles stop after `MAX_PLACEABLES`.
            let start = text.len() - tail.len();
            let pair = pairs.get(&start).map(|end| end - start);
            let len = pair.filter(|len| *len <= LONGEST_RUN).unwrap_or_else(|| {
                tail.find(|c| !matches!(c, '{' | '}') && !is_invisible(c))
                    .unwrap_or(tail.len())
            });
            let (quoted, tail) = tail.split_at(len);
            self.line().push_str(head);
            self.literal(quoted);
            rest = tail;
        }
        self.line().push_str(rest);
    }

    fn literal_unless_empty(&mut self, text: &str) {
        if !text.is_empty() {
            self.literal(text);
        }
    }

    fn literal(&mut self, text: &str) {
        let line = self.line();
        line.push_str("{\"");
        for c in text.chars() {
            match c {
                '"' | '\\' => {
                    line.push('\\');
                    line.push(c);
                }
                c if is_invisible(c) || c == '\t' || c == '\n' => {
                    // Everything invisible lies in the first plane; see `is_invisible`.
                    write!(line, "\\u{:04X}", u32::from(c)).expect("a String takes any text");
                }
                c => line.push(c),
            }
        }
        line.push_str("\"}");
        self.literals += 1;
    }

    fn render(self, indent: &str) -> String {
        if let [line] = self.lines.as_slice() {
            return format!(" {line}");
        }
        let mut out = String::new();
        for line in &self.lines {
            out.push('\n');
            if !line.is_empty() {
                out.push_str(indent);
                out.push_str(line);
            }
        }
        out
    }
}

/// The message cut at its newlines; at least one line.
fn lines(message: &Message) -> Vec<Vec<Piece>> {
    let mut lines = vec![Vec::new()];
    for piece in message.pieces.iter() {
        let Piece::Text(text) = piece else {
            if let Some(line) = lines.last_mut() {
                line.push(piece.clone());
            }
            continue;
        };
        for (index, part) in text.split('\n').enumerate() {
            if index > 0 {
                lines.push(Vec::new());
            }
            if let (Some(line), false) = (lines.last_mut(), part.is_empty()) {
                line.push(Piece::Text(part.to_owned()));
            }
        }
    }
    lines
}

/// Where each `{` of a text begins and the `}` that closes it ends.
fn brace_pairs(text: &str) -> BTreeMap<usize, usize> {
    let mut open = Vec::new();
    let mut pairs = BTreeMap::new();
    for (at, brace) in text.match_indices(['{', '}']) {
        if brace == "{" {
            open.push(at);
        } else if let Some(start) = open.pop() {
            pairs.insert(start, at + 1);
        }
    }
    pairs
}

/// Characters that are written by number: controls (a tab inside a line is left alone), the separators that some
/// editors take for line ends, and the byte order mark.
fn is_invisible(c: char) -> bool {
    (c.is_control() && c != '\t' && c != '\n') || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}')
}
