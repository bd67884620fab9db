//! The new bytes of an entry.
//!
//! In go facts and an entry, out come its bytes with our notes and a value that is set. Promise: every byte that is
//! neither a note line of ours nor the value stays.

use crate::ftl::escape::{escape, push_escaped};
use crate::ftl::fate::{Facts, StubUse};
use crate::ftl::note;
use crate::ftl::write::{Body, Wanted};
use crate::model::{Entry, EntryKind, Message, Value};
use crate::text::{Edits, Newline, Span};

/// The new bytes of an entry, lines ended as in the file; `None` where they stay.
pub(super) fn rewritten(facts: &Facts<'_>, index: usize) -> Option<String> {
    let entry = &facts.catalog.entries[index];
    let id = entry.id.as_str();
    match &entry.kind {
        EntryKind::Stub => rewritten_stub(facts, index),
        EntryKind::Message(value) if facts.messages.get(id) == Some(&index) => {
            let want = facts.want(id)?;
            let mut edits = Edits::new();
            edit_notes(facts, entry, &want.notes, &mut edits);
            if let Body::Set(message) = &want.body
                && *value != Value::Plain(message.clone())
            {
                edits.replace(value_span(facts, entry), ended(facts, escape(message)));
            }
            (!edits.is_empty()).then(|| applied(facts, entry, &edits))
        }
        _ => None,
    }
}

/// The new bytes of a stub that stays.
fn rewritten_stub(facts: &Facts<'_>, index: usize) -> Option<String> {
    let entry = &facts.catalog.entries[index];
    let mut edits = Edits::new();
    let id_line = id_start(facts, entry);
    let line = Span::new(id_line, entry.span.end);
    match facts.use_of_stub(index, entry) {
        StubUse::Untouched => {}
        StubUse::Stub(want) => edit_notes(facts, entry, &want.notes, &mut edits),
        StubUse::Message(want, message) => {
            edit_notes(facts, entry, &want.notes, &mut edits);
            let mut lines = String::new();
            push_value(&mut lines, want, message);
            edits.replace(line, ended(facts, lines));
        }
        StubUse::None => {
            edit_notes(facts, entry, &[], &mut edits);
            edits.replace(line, "");
        }
    }
    (!edits.is_empty()).then(|| applied(facts, entry, &edits))
}

/// Where the line with the id of a message or stub begins.
fn id_start(facts: &Facts<'_>, entry: &Entry) -> usize {
    if entry.kind != EntryKind::Stub {
        return entry.body.start;
    }
    let text = entry.span.of(&facts.catalog.text);
    let above = text.trim_end().rfind('\n').map_or(0, |newline| newline + 1);
    entry.span.start + above
}

/// A value with the blanks behind it, up to the newline before what follows.
fn value_span(facts: &Facts<'_>, entry: &Entry) -> Span {
    let behind = Span::new(entry.value.end, entry.span.end).of(&facts.catalog.text);
    let blank = behind.len() - behind.trim_start_matches([' ', '\r', '\n']).len();
    let (blank, _) = behind.split_at(blank);
    let len = match blank.rfind('\n') {
        Some(at) if blank.as_bytes()[..at].ends_with(b"\r") => at - 1,
        Some(at) => at,
        None => blank.len(),
    };
    Span::new(entry.value.start, entry.value.end + len)
}

/// Text of ours with the file's own newlines.
fn ended(facts: &Facts<'_>, text: String) -> String {
    match facts.newline {
        Newline::Lf => text,
        Newline::CrLf => text.replace('\n', "\r\n"),
    }
}

/// An entry's bytes with edits that are counted from the file's first byte.
fn applied(facts: &Facts<'_>, entry: &Entry, edits: &Edits) -> String {
    let mut local = Edits::new();
    for edit in edits.iter() {
        let span = Span::new(
            edit.span.start - entry.span.start,
            edit.span.end - entry.span.start,
        );
        local.replace(span, edit.text.clone());
    }
    local
        .apply(entry.span.of(&facts.catalog.text))
        .expect("notes stand above the value")
}

/// Whether a comment line is ours, `notes` being what should stand there.
fn is_ours(facts: &Facts<'_>, line: &str, notes: &[String]) -> bool {
    note::is_ours(line, &facts.tags) || notes.iter().any(|note| note == line)
}

/// Replaces the note lines above an id, where they are not what they should be.
fn edit_notes(facts: &Facts<'_>, entry: &Entry, notes: &[String], edits: &mut Edits) {
    let text = &facts.catalog.text;
    let there = entry
        .remarks(text)
        .filter(|line| is_ours(facts, line, notes));
    if there.eq(notes.iter().map(String::as_str)) {
        return;
    }
    let mut lines = String::new();
    push_comment(&mut lines, notes);
    let mut new = Some(ended(facts, lines));
    let id_start = id_start(facts, entry);
    let mut at = entry.span.start;
    for line in entry.remarks(text) {
        let rest = Span::new(at, id_start).of(text);
        let len = rest.find('\n').map_or(rest.len(), |newline| newline + 1);
        if is_ours(facts, line, notes) {
            edits.replace(Span::new(at, at + len), new.take().unwrap_or_default());
        }
        at += len;
    }
    if let Some(new) = new.filter(|new| !new.is_empty()) {
        edits.insert(id_start, new);
    }
}

/// Appends lines of a `#` comment.
fn push_comment(out: &mut String, lines: &[String]) {
    for text in lines {
        let text = note::line(text);
        let blank = if text.is_empty() { "" } else { " " };
        out.extend(["#", blank, &text, "\n"]);
    }
}

/// A new stub, with `\n` at each line's end.
pub(super) fn stub_entry(want: &Wanted) -> String {
    let mut out = String::new();
    push_comment(&mut out, &want.notes);
    out.extend(["# ", want.id.as_str(), " =\n"]);
    out
}

/// A new message, with `\n` at each line's end.
pub(super) fn message_entry(want: &Wanted, message: &Message) -> String {
    let mut out = String::new();
    push_comment(&mut out, &want.notes);
    push_value(&mut out, want, message);
    out
}

fn push_value(out: &mut String, want: &Wanted, message: &Message) {
    out.extend([want.id.as_str(), " ="]);
    push_escaped(out, message);
    out.push('\n');
}
