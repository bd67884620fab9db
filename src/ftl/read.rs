//! The text of a Fluent file as a catalog.
//!
//! `fluent_syntax` gives no spans, but its tree is made of slices of the text it read, and a slice knows where it
//! stands: entries begin where their first slice does, and end before the next one. So the catalog agrees with the
//! parser by construction. Deliberately absent: resolving, and what the findings say (`explain`).

use std::borrow::Cow;

use fluent_syntax::ast;
use fluent_syntax::parser::{self, ParserError};

use crate::diagnostic::Diagnostic;
use crate::ftl::depth::{self, Region};
use crate::ftl::stub::{self, Block, Line};
use crate::ftl::{cause, explain, pattern};
use crate::model::{Attribute, Catalog, Entry, EntryKind, Value};
use crate::text::{Source, Span};

/// Reads a Fluent file: every entry with its place, and what is wrong with the file.
///
/// Never fails: what Fluent cannot read is [`EntryKind::Junk`], and the entries around it count.
///
/// ```
/// use l10n::{ftl, model::{Message, Value}, text::Source};
///
/// let source = Source::new("ko/a.ftl", "hello = 안녕\nbroken\n");
/// let (catalog, findings) = ftl::parse(&source);
/// let hello = catalog.message("hello").and_then(|entry| entry.message_value());
/// assert_eq!(hello, Some(&Value::Plain(Message::text("안녕"))));
/// assert_eq!(findings[0].code, "cut-message");
/// ```
pub fn parse(source: &Source) -> (Catalog, Vec<Diagnostic>) {
    // `fluent_syntax` forgets a `#` right before the end of the file.
    let text: Cow<'_, str> = if source.text.ends_with('#') {
        Cow::Owned(format!("{}\n", source.text))
    } else {
        Cow::Borrowed(&source.text)
    };
    let mut reader = Reader {
        text: &text,
        entries: Vec::new(),
        errors: Vec::new(),
    };
    let whole = Span::new(source.bom_len(), text.len());
    for region in depth::regions(&text, whole) {
        match region {
            Region::Fine(span) => reader.read(span),
            Region::Deep(span) => reader.push_junk(trimmed(&text, span), None),
        }
    }
    let Reader {
        mut entries,
        errors,
        ..
    } = reader;
    if let Some(last) = entries.last_mut() {
        let end = source.text.len();
        for span in [&mut last.span, &mut last.body, &mut last.value] {
            *span = Span::new(span.start.min(end), span.end.min(end));
        }
    }
    let catalog = Catalog::new(source.path.clone(), source.text.clone(), entries);
    let found = explain::explain(&catalog, &errors);
    (catalog, found)
}

/// What the parser said about an entry of junk; `None` where it was nested too deep to be asked.
#[derive(Debug)]
pub(super) struct JunkError {
    /// Index of the entry.
    pub(super) entry: usize,
    /// The parser's finding, its offset counted from the file's first byte.
    pub(super) error: Option<ParserError>,
}

struct Reader<'a> {
    text: &'a str,
    entries: Vec<Entry>,
    errors: Vec<JunkError>,
}

impl<'a> Reader<'a> {
    /// Reads whole lines that begin and end between entries.
    fn read(&mut self, region: Span) {
        let text = region.of(self.text);
        let (resource, errors) = match parser::parse(text) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let mut errors = errors.into_iter().map(|mut error| {
            error.pos = error.pos.start + region.start..error.pos.end + region.start;
            error
        });
        let starts: Vec<usize> = resource
            .body
            .iter()
            .map(|entry| self.start(entry))
            .collect();
        let ends = starts.iter().skip(1).chain([&region.end]);
        for ((entry, start), end) in resource.body.iter().zip(&starts).zip(ends) {
            let span = trimmed(self.text, Span::new(*start, *end));
            match entry {
                ast::Entry::Junk { .. } => self.push_junk(span, errors.next()),
                ast::Entry::Message(message) => self.push_message(message, span),
                ast::Entry::Term(term) => self.push_term(term, span),
                ast::Entry::Comment(comment) => {
                    self.push_blocks(comment, false);
                }
                ast::Entry::GroupComment(comment) => self.push_comment(2, comment, span),
                ast::Entry::ResourceComment(comment) => self.push_comment(3, comment, span),
            }
        }
    }

    /// Where a slice of the text begins in it.
    fn offset(&self, slice: &str) -> usize {
        slice.as_ptr().addr() - self.text.as_ptr().addr()
    }

    /// Where an entry begins, comment included.
    fn start(&self, entry: &ast::Entry<&'a str>) -> usize {
        let comment = match entry {
            ast::Entry::Message(message) => message.comment.as_ref(),
            ast::Entry::Term(term) => term.comment.as_ref(),
            ast::Entry::Comment(comment)
            | ast::Entry::GroupComment(comment)
            | ast::Entry::ResourceComment(comment) => Some(comment),
            ast::Entry::Junk { .. } => None,
        };
        if let Some(first) = comment.and_then(|comment| comment.content.first()) {
            return self.line_start(self.offset(first));
        }
        match entry {
            ast::Entry::Message(message) => self.offset(message.id.name),
            ast::Entry::Term(term) => self.offset(term.id.name) - 1,
            ast::Entry::Junk { content } => self.offset(content),
            _ => unreachable!("a comment has a line"),
        }
    }

    fn line_start(&self, at: usize) -> usize {
        memchr::memrchr(b'\n', &self.text.as_bytes()[..at]).map_or_else(
            // The byte order mark is no part of the first line.
            || {
                if self.text.starts_with('\u{feff}') {
                    3
                } else {
                    0
                }
            },
            |newline| newline + 1,
        )
    }

    fn push_junk(&mut self, span: Span, error: Option<ParserError>) {
        if span.is_empty() {
            return; // Blanks before the end of the file are junk to `fluent_syntax` only.
        }
        let line = span.of(self.text);
        let id = stub::head(line).map(|(id, _)| id);
        let id = id.or_else(|| cause::unsigned_id(line)).unwrap_or_default();
        self.errors.push(JunkError {
            entry: self.entries.len(),
            error,
        });
        self.entries
            .push(plain(id.to_owned(), EntryKind::Junk, span));
    }

    fn push_comment(&mut self, level: u8, comment: &ast::Comment<&str>, span: Span) {
        let text = comment.content.join("\n");
        self.entries
            .push(plain(text, EntryKind::Comment(level), span));
    }

    /// The stubs of a comment; the lines that belong to a message below it are left to that.
    fn push_blocks(&mut self, comment: &ast::Comment<&'a str>, attached: bool) -> Vec<Line<'a>> {
        let lines: Vec<Line<'a>> = comment
            .content
            .iter()
            .map(|text| {
                let start = self.offset(text);
                let rest = &self.text.as_bytes()[start..];
                let end = memchr::memchr(b'\n', rest).map_or(rest.len(), |newline| newline + 1);
                Line {
                    text,
                    span: Span::new(self.line_start(start), start + end),
                }
            })
            .collect();
        for block in stub::split(&lines, attached) {
            let (id, kind, from, to) = match block {
                Block::Remark { from, to } if attached && to == lines.len() => {
                    return lines.get(from..).unwrap_or_default().to_vec();
                }
                Block::Remark { from, to } => ("", EntryKind::Comment(1), from, to),
                Block::Stub { id, from, to } => (id, EntryKind::Stub, from, to),
                Block::Commented { id, from, to, .. } => (id, EntryKind::Commented, from, to),
            };
            let lines = lines.get(from..to).unwrap_or_default();
            let span = lines
                .first()
                .zip(lines.last())
                .map(|(first, last)| Span::new(first.span.start, last.span.end))
                .unwrap_or_default();
            let mut entry = plain(id.to_owned(), kind, span);
            match entry.kind {
                EntryKind::Comment(_) => {
                    let texts: Vec<&str> = lines.iter().map(|line| line.text).collect();
                    entry.id = texts.join("\n");
                }
                EntryKind::Stub => {
                    entry.comment = self.spans(lines);
                    entry.comment.pop();
                }
                _ => entry.comment = self.spans(lines),
            }
            self.entries.push(entry);
        }
        Vec::new()
    }

    /// Where the texts of comment lines stand.
    fn spans(&self, lines: &[Line<'_>]) -> Vec<Span> {
        let span = |line: &Line<'_>| {
            let start = self.offset(line.text);
            Span::new(start, start + line.text.len())
        };
        lines.iter().map(span).collect()
    }

    fn push_message(&mut self, message: &ast::Message<&'a str>, span: Span) {
        let value = message.value.as_ref().map_or(Value::None, pattern::value);
        let attributes: Vec<Attribute> = message
            .attributes
            .iter()
            .map(|attribute| Attribute {
                id: attribute.id.name.to_owned(),
                value: pattern::value(&attribute.value),
            })
            .collect();
        let first = message.attributes.first().map(|first| first.id.name);
        let entry = self.valued(message.id.name, message.comment.as_ref(), span, first);
        self.entries.push(Entry {
            kind: EntryKind::Message(value),
            attributes,
            ..entry
        });
    }

    fn push_term(&mut self, term: &ast::Term<&'a str>, span: Span) {
        let first = term.attributes.first().map(|first| first.id.name);
        let entry = self.valued(term.id.name, term.comment.as_ref(), span, first);
        self.entries.push(Entry {
            kind: EntryKind::Term,
            body: Span::new(entry.body.start - 1, entry.body.end),
            span: if entry.span.start == entry.body.start {
                Span::new(entry.span.start - 1, entry.span.end)
            } else {
                entry.span
            },
            ..entry
        });
    }

    /// An entry with a value: the stubs above it are pushed, what is left of the comment is its own.
    fn valued(
        &mut self,
        id: &'a str,
        comment: Option<&ast::Comment<&'a str>>,
        span: Span,
        first_attribute: Option<&'a str>,
    ) -> Entry {
        let lines = comment.map_or_else(Vec::new, |comment| self.push_blocks(comment, true));
        let id_start = self.offset(id);
        let start = lines.first().map_or(id_start, |line| line.span.start);
        let body_end = span.start + span.of(self.text).trim_end_matches(BLANK).len();
        let limit = first_attribute.map_or(body_end, |name| self.line_start(self.offset(name)));
        let head = Span::new(id_start + id.len(), limit).of(self.text);
        let sign = head.find('=').map_or(head.len(), |at| at + 1);
        let value_start = id_start + id.len() + sign;
        let value_end = id_start + id.len() + head.trim_end_matches(BLANK).len();
        Entry {
            id: id.to_owned(),
            kind: EntryKind::Term,
            comment: self.spans(&lines),
            span: Span::new(start, span.end),
            body: Span::new(id_start, body_end),
            value: Span::new(value_start, value_end.max(value_start)),
            attributes: Vec::new(),
        }
    }
}

/// What Fluent takes off the end of a value.
const BLANK: [char; 3] = [' ', '\n', '\r'];

fn plain(id: String, kind: EntryKind, span: Span) -> Entry {
    Entry {
        id,
        kind,
        comment: Vec::new(),
        span,
        body: span,
        value: Span::new(span.end, span.end),
        attributes: Vec::new(),
    }
}

/// The span without the blank lines at its end.
fn trimmed(text: &str, span: Span) -> Span {
    let bytes = text.as_bytes();
    let mut end = span.end;
    while end > span.start {
        let inner = &bytes[span.start..end];
        let inner = inner.strip_suffix(b"\n").unwrap_or(inner);
        let line = memchr::memrchr(b'\n', inner).map_or(0, |newline| newline + 1);
        let content = &inner[line..];
        let terminated = inner.len() < end - span.start;
        let content = match content.strip_suffix(b"\r") {
            Some(content) if terminated => content,
            _ => content,
        };
        if !content.iter().all(|byte| *byte == b' ') {
            break;
        }
        end = span.start + line;
    }
    Span::new(span.start, end)
}

/// Length of the Fluent identifier that `text` begins with; 0 where it begins with none.
pub(super) fn identifier_len(text: &str) -> usize {
    if !text.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return 0;
    }
    text.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')))
        .unwrap_or(text.len())
}

/// Whether `text` is a Fluent identifier.
pub(super) fn is_identifier(text: &str) -> bool {
    !text.is_empty() && identifier_len(text) == text.len()
}
