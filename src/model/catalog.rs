//! A Fluent file as data: its entries, where they stand, and what they say.

use std::collections::BTreeMap;

use crate::model::message::Message;
use crate::text::Span;

/// What a message says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Text, literals and variables alone: needs no resolver.
    Plain(Message),
    /// Selectors, terms, functions, attributes of others: only a bundle can say.
    Complex,
    /// A message with attributes but no value.
    None,
}

/// An attribute of a message: `.id = …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Its name, without the dot.
    pub id: String,
    /// What it says.
    pub value: Value,
}

/// What an entry of a Fluent file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// `id = …`
    Message(Value),
    /// `-id = …`; the entry's id has no dash.
    Term,
    /// `# id =`: ours, for what is missing, with its notes in the same block of comment lines.
    Stub,
    /// A stub that somebody has written into without taking off its `# `: kept as it is.
    Commented,
    /// A comment of its own: `#` (level 1), `##` (2) or `###` (3).
    Comment(u8),
    /// What Fluent could not read.
    Junk,
}

/// One entry of a Fluent file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The message's or stub's id; the text of a comment, without signs; for junk the id it seems to be
    /// of, if it begins with `id =` or, its `=` forgotten, with `some-id …`, else empty.
    pub id: String,
    /// What it is.
    pub kind: EntryKind,
    /// Lines of the comment directly above it (or of the stub's own block), without `# `; see [`Entry::remarks`].
    pub comment: Vec<Span>,
    /// The whole entry, comment directly above it and final newline included.
    pub span: Span,
    /// From the first byte of the id to the last byte of the value and its attributes; for others the same as `span`.
    pub body: Span,
    /// From the byte behind `=` to the last byte of the value, attributes left out; empty where there is no value,
    /// and at the end of `body` for entries that can have none.
    pub value: Span,
    /// Attributes of a message, in order. We write none into locale files; the registry is made of them.
    pub attributes: Vec<Attribute>,
}

impl Entry {
    /// Texts of the comment's lines; `text` is the file's.
    pub fn remarks<'a>(&self, text: &'a str) -> impl Iterator<Item = &'a str> {
        self.comment.iter().map(move |line| line.of(text))
    }

    /// What the message says; `None` if the entry is no message.
    pub fn message_value(&self) -> Option<&Value> {
        match &self.kind {
            EntryKind::Message(value) => Some(value),
            _ => None,
        }
    }
}

/// A Fluent file as data.
///
/// Invariant: entries are in file order and disjoint; only blank lines lie between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalog {
    /// Path for reports.
    pub path: String,
    /// The file's text.
    pub text: String,
    /// Its entries.
    pub entries: Vec<Entry>,
    /// Invariant: indices of the messages among the entries, sorted by id; of one id, in file order.
    messages: Vec<usize>,
}

impl Catalog {
    /// The file at `path`, which holds `entries`.
    pub fn new(path: String, text: String, mut entries: Vec<Entry>) -> Self {
        entries.shrink_to_fit();
        let is_message = |index: &usize| matches!(entries[*index].kind, EntryKind::Message(_));
        let mut messages: Vec<usize> = (0..entries.len()).filter(is_message).collect();
        messages.sort_by_key(|index| (entries[*index].id.as_str(), *index));
        Self {
            path,
            text,
            entries,
            messages,
        }
    }

    /// The message that counts for `id`: the last one, as in a bundle that lets later resources override.
    pub fn message(&self, id: &str) -> Option<&Entry> {
        let behind = self
            .messages
            .partition_point(|index| self.entries[*index].id.as_str() <= id);
        let last = *self.messages.get(behind.checked_sub(1)?)?;
        self.entries.get(last).filter(|entry| entry.id == id)
    }

    /// All messages that count, by id, for whoever looks up many.
    pub fn messages(&self) -> BTreeMap<&str, &Entry> {
        let messages = self.entries.iter();
        messages
            .filter(|entry| matches!(entry.kind, EntryKind::Message(_)))
            .map(|entry| (entry.id.as_str(), entry))
            .collect()
    }
}
