//! Wanted entries into a locale's file, by byte span.
//!
//! In go a catalog and what each unit should have in it, out comes the file's new text. Promises (Law 3): a message
//! stays where it is, with its bytes; only note lines of ours, stubs of ours and values that are set are touched;
//! nothing is deleted but stubs, unless pruning is asked for; doing it twice changes nothing. Deliberately absent:
//! deciding what is wanted (`sync`).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::ftl::escape::escape;
use crate::ftl::layout::Writer;
use crate::ftl::place::{Fate, Ground, Places};
use crate::ftl::{note, references};
use crate::model::{Catalog, Entry, EntryKind, Message, UnitId, Value};
use crate::text::{Edits, Newline, Span};

/// What a unit should have in a locale's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Titles of the headings above it, outermost first.
    pub section: Vec<String>,
    /// Its id.
    pub id: UnitId,
    /// Note lines above it, as [`note`] makes them.
    pub notes: Vec<String>,
    /// The entry itself.
    pub body: Body,
}

/// The entry of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// A stub, unless there is a message.
    Stub,
    /// The message that is there, if there is one; no stub.
    Keep,
    /// This text, whatever is there.
    Set(Message),
}

/// The file with every wanted entry in it; `wanted` is in document order.
///
/// `title` heads a new file. With `prune`, messages that no unit wants are removed; without, they are gathered under
/// `## Obsolete`.
///
/// ```
/// use l10n::ftl::{self, Body, Wanted};
/// use l10n::{model::UnitId, text::Source};
///
/// let wanted = Wanted {
///     section: vec!["Signal".to_owned()],
///     id: UnitId::parse("h-signal").expect("an id"),
///     notes: vec!["en: Signal".to_owned()],
///     body: Body::Stub,
/// };
/// let (catalog, _) = ftl::parse(&Source::default());
/// let text = ftl::update(&catalog, "chat.md", &[wanted], false);
/// assert_eq!(text, "### chat.md\n\n## Signal\n\n# en: Signal\n# h-signal =\n");
/// ```
pub fn update(catalog: &Catalog, title: &str, wanted: &[Wanted], prune: bool) -> String {
    let edit = Update::new(catalog, wanted);
    let fates = edit.fates(prune);
    let standing: Vec<Option<usize>> = (0..wanted.len())
        .map(|index| edit.standing(index, &fates))
        .collect();
    let mut places = Places::new(Ground {
        catalog,
        wanted,
        by_id: &edit.by_id,
        fates: &fates,
        standing: &standing,
        gathered: edit.gathered.clone(),
    });
    for (index, entry) in standing.iter().enumerate() {
        match entry {
            Some(entry) => places.found(index, *entry),
            None => edit.place(index, &mut places),
        }
    }
    let mut writer = Writer::new(catalog, edit.newline);
    for item in places.into_items(title, |entry| edit.rewritten(entry)) {
        writer.push(&item);
    }
    writer.finish()
}

struct Update<'a> {
    catalog: &'a Catalog,
    wanted: &'a [Wanted],
    newline: Newline,
    /// Index in `wanted` by id; the first where an id stands twice.
    by_id: BTreeMap<&'a str, usize>,
    /// The message that counts for an id.
    messages: BTreeMap<&'a str, usize>,
    /// The first stub of an id.
    stubs: BTreeMap<&'a str, usize>,
    /// Ids whose stub somebody has written into, and ids of broken messages.
    commented: BTreeSet<&'a str>,
    broken: BTreeSet<&'a str>,
    /// Language tags that the notes use.
    tags: Vec<&'a str>,
    /// Entries of the gathered obsolete messages, with their heading.
    gathered: Option<Range<usize>>,
}

/// What a stub is good for.
enum StubUse<'a> {
    /// It stays as it is.
    Untouched,
    /// It stays, with these notes.
    Stub(&'a Wanted),
    /// This text takes its place.
    Message(&'a Wanted, &'a Message),
    /// Nothing any more; remarks in it stay.
    None,
}

impl<'a> Update<'a> {
    fn new(catalog: &'a Catalog, wanted: &'a [Wanted]) -> Self {
        let gathered = gathered(catalog, wanted);
        let mut edit = Self {
            catalog,
            wanted,
            newline: newline(&catalog.text),
            by_id: BTreeMap::new(),
            messages: BTreeMap::new(),
            stubs: BTreeMap::new(),
            commented: BTreeSet::new(),
            broken: BTreeSet::new(),
            tags: wanted
                .iter()
                .flat_map(|want| &want.notes)
                .filter_map(|line| note::tag(line))
                .collect(),
            gathered,
        };
        edit.tags.sort_unstable();
        edit.tags.dedup();
        for (index, want) in wanted.iter().enumerate() {
            edit.by_id.entry(want.id.as_str()).or_insert(index);
        }
        for (index, entry) in catalog.entries.iter().enumerate() {
            let id = entry.id.as_str();
            match entry.kind {
                EntryKind::Message(_) => {
                    let known = edit.messages.get(id).copied();
                    // One among the obsolete does not count beside one that stands in its place.
                    if !(edit.is_gathered(index) && known.is_some_and(|at| !edit.is_gathered(at))) {
                        edit.messages.insert(id, index);
                    }
                }
                EntryKind::Stub if !edit.is_gathered(index) => {
                    edit.stubs.entry(id).or_insert(index);
                }
                EntryKind::Commented => {
                    edit.commented.insert(id);
                }
                EntryKind::Junk if !id.is_empty() => {
                    edit.broken.insert(id);
                }
                _ => {}
            }
        }
        edit
    }

    fn is_gathered(&self, index: usize) -> bool {
        let gathered = self.gathered.as_ref();
        gathered.is_some_and(|range| range.contains(&index) && range.start != index)
    }

    fn want(&self, id: &str) -> Option<&'a Wanted> {
        self.by_id.get(id).map(|index| &self.wanted[*index])
    }

    /// What becomes of each entry.
    fn fates(&self, prune: bool) -> Vec<Fate> {
        let kept = references::reached(self.catalog, self.by_id.keys().copied());
        let mut fates: Vec<Fate> = self
            .catalog
            .entries
            .iter()
            .enumerate()
            .map(|(index, entry)| match entry.kind {
                EntryKind::Message(_) => self.fate_of_message(index, entry, prune, &kept),
                EntryKind::Stub => self.fate_of_stub(index, entry),
                _ => Fate::Stay,
            })
            .collect();
        // What is broken moves with the message that it was cut from.
        for index in 1..fates.len() {
            let moves = matches!(fates[index - 1], Fate::Gather | Fate::Return | Fate::Follow);
            if moves && self.is_tail(index) {
                fates[index] = Fate::Follow;
            }
        }
        fates
    }

    fn fate_of_message(
        &self,
        index: usize,
        entry: &Entry,
        prune: bool,
        kept: &BTreeSet<String>,
    ) -> Fate {
        let gathered = self.is_gathered(index);
        let counts = self.messages.get(entry.id.as_str()) == Some(&index);
        let is_wanted = self.want(&entry.id).is_some();
        if is_wanted && gathered && counts {
            Fate::Return
        } else if is_wanted || kept.contains(&entry.id) {
            Fate::Stay
        } else if prune && !self.is_tail(index + 1) {
            Fate::Remove
        } else if gathered {
            Fate::Stay
        } else {
            Fate::Gather
        }
    }

    fn fate_of_stub(&self, index: usize, entry: &Entry) -> Fate {
        let has_remark = || entry.comment.iter().any(|line| !self.is_ours(line, &[]));
        match self.use_of_stub(index, entry) {
            StubUse::None if !has_remark() => Fate::Remove,
            _ => Fate::Stay,
        }
    }

    /// What a stub is good for.
    fn use_of_stub(&self, index: usize, entry: &Entry) -> StubUse<'a> {
        let id = entry.id.as_str();
        // Whatever came in its place, or nothing, would be read together with the junk below it.
        if self.is_absorbable(index + 1) {
            return StubUse::Untouched;
        }
        let is_first = self.stubs.get(id) == Some(&index);
        match self.want(id) {
            Some(want) if is_first && !self.messages.contains_key(id) => match &want.body {
                Body::Stub if !self.commented.contains(id) => StubUse::Stub(want),
                Body::Set(message) if self.is_settable(id) => StubUse::Message(want, message),
                _ => StubUse::None,
            },
            // Without a note of ours it may be a translator's own words.
            None if entry.comment.is_empty() => StubUse::Untouched,
            _ => StubUse::None,
        }
    }

    /// Whether a text for `id` can be written as a new message.
    fn is_settable(&self, id: &str) -> bool {
        !self.messages.contains_key(id) && !self.broken.contains(id)
    }

    /// Whether the entry is junk that a message above it would swallow if nothing stood between.
    fn is_absorbable(&self, index: usize) -> bool {
        self.catalog.entries.get(index).is_some_and(|entry| {
            entry.kind == EntryKind::Junk
                && entry.span.of(&self.catalog.text).starts_with([' ', '{'])
        })
    }

    /// Whether the entry is junk that looks like the rest of the message above it.
    fn is_tail(&self, index: usize) -> bool {
        let entries = &self.catalog.entries;
        self.is_absorbable(index)
            || index.checked_sub(1).is_some_and(|before| {
                entries.get(index).is_some_and(|entry| {
                    entry.kind == EntryKind::Junk && entry.span.start == entries[before].span.end
                })
            })
    }

    /// The entry of a wanted unit that stays in its place.
    fn standing(&self, index: usize, fates: &[Fate]) -> Option<usize> {
        let id = self.wanted[index].id.as_str();
        if self.by_id.get(id) != Some(&index) {
            return None;
        }
        let message = self.messages.get(id);
        let stub = || {
            let is_used =
                |stub: &&usize| match self.use_of_stub(**stub, &self.catalog.entries[**stub]) {
                    StubUse::Untouched => !matches!(self.wanted[index].body, Body::Set(_)),
                    StubUse::None => false,
                    StubUse::Stub(_) | StubUse::Message(..) => true,
                };
            self.stubs.get(id).filter(is_used)
        };
        let entry = *message.or_else(stub)?;
        (fates[entry] == Fate::Stay).then_some(entry)
    }

    /// Makes the entry of a wanted unit that has none, or brings one back.
    fn place(&self, index: usize, places: &mut Places<'_>) {
        let want = &self.wanted[index];
        let id = want.id.as_str();
        if self.by_id.get(id) != Some(&index) {
            return;
        }
        if let Some(message) = self.messages.get(id) {
            places.bring_back(index, *message, self.rewritten(*message));
            return;
        }
        match &want.body {
            Body::Set(message) if self.is_settable(id) => {
                places.insert(index, message_entry(want, message));
            }
            Body::Stub if !self.commented.contains(id) && !self.broken.contains(id) => {
                places.insert(index, stub_entry(want));
            }
            _ => {}
        }
    }

    /// The new bytes of an entry, lines ended as in the file; `None` where they stay.
    fn rewritten(&self, index: usize) -> Option<String> {
        let entry = &self.catalog.entries[index];
        let id = entry.id.as_str();
        match &entry.kind {
            EntryKind::Stub => self.rewritten_stub(index),
            EntryKind::Message(value) if self.messages.get(id) == Some(&index) => {
                let want = self.want(id)?;
                let mut edits = Edits::new();
                self.edit_notes(entry, &want.notes, &mut edits);
                if let Body::Set(message) = &want.body
                    && *value != Value::Plain(message.clone())
                {
                    edits.replace(self.value_span(entry), self.ended(escape(message)));
                }
                (!edits.is_empty()).then(|| self.applied(entry, &edits))
            }
            _ => None,
        }
    }

    /// The new bytes of a stub that stays.
    fn rewritten_stub(&self, index: usize) -> Option<String> {
        let entry = &self.catalog.entries[index];
        let mut edits = Edits::new();
        let id_line = self.id_start(entry);
        let line = Span::new(id_line, entry.span.end);
        match self.use_of_stub(index, entry) {
            StubUse::Untouched => {}
            StubUse::Stub(want) => self.edit_notes(entry, &want.notes, &mut edits),
            StubUse::Message(want, message) => {
                self.edit_notes(entry, &want.notes, &mut edits);
                edits.replace(line, self.ended(value_lines(want, message)));
            }
            StubUse::None => {
                self.edit_notes(entry, &[], &mut edits);
                edits.replace(line, "");
            }
        }
        (!edits.is_empty()).then(|| self.applied(entry, &edits))
    }

    /// Where the line with the id of a message or stub begins.
    fn id_start(&self, entry: &Entry) -> usize {
        if entry.kind != EntryKind::Stub {
            return entry.body.start;
        }
        let text = entry.span.of(&self.catalog.text);
        let above = text.trim_end().rfind('\n').map_or(0, |newline| newline + 1);
        entry.span.start + above
    }

    /// A value with the blanks behind it, up to the newline before what follows.
    fn value_span(&self, entry: &Entry) -> Span {
        let behind = Span::new(entry.value.end, entry.span.end).of(&self.catalog.text);
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
    fn ended(&self, text: String) -> String {
        match self.newline {
            Newline::Lf => text,
            Newline::CrLf => text.replace('\n', "\r\n"),
        }
    }

    /// An entry's bytes with edits that are counted from the file's first byte.
    fn applied(&self, entry: &Entry, edits: &Edits) -> String {
        let mut local = Edits::new();
        for edit in edits.iter() {
            let span = Span::new(
                edit.span.start - entry.span.start,
                edit.span.end - entry.span.start,
            );
            local.replace(span, edit.text.clone());
        }
        local
            .apply(entry.span.of(&self.catalog.text))
            .expect("notes stand above the value")
    }

    /// Whether a comment line is ours, `notes` being what should stand there.
    fn is_ours(&self, line: &str, notes: &[String]) -> bool {
        note::is_ours(line, &self.tags) || notes.iter().any(|note| note == line)
    }

    /// Replaces the note lines above an id, where they are not what they should be.
    fn edit_notes(&self, entry: &Entry, notes: &[String], edits: &mut Edits) {
        let there = entry
            .comment
            .iter()
            .filter(|line| self.is_ours(line, notes));
        if there.eq(notes.iter()) {
            return;
        }
        let mut text = Some(self.ended(comment(notes)));
        let id_start = self.id_start(entry);
        let mut at = entry.span.start;
        for line in &entry.comment {
            let rest = Span::new(at, id_start).of(&self.catalog.text);
            let len = rest.find('\n').map_or(rest.len(), |newline| newline + 1);
            if self.is_ours(line, notes) {
                edits.replace(Span::new(at, at + len), text.take().unwrap_or_default());
            }
            at += len;
        }
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            edits.insert(id_start, text);
        }
    }
}

/// Lines of a `#` comment.
fn comment(lines: &[String]) -> String {
    lines
        .iter()
        .map(|text| {
            let text = note::line(text);
            if text.is_empty() {
                "#\n".to_owned()
            } else {
                format!("# {text}\n")
            }
        })
        .collect()
}

fn stub_entry(want: &Wanted) -> String {
    format!("{}# {} =\n", comment(&want.notes), want.id)
}

fn message_entry(want: &Wanted, message: &Message) -> String {
    format!("{}{}", comment(&want.notes), value_lines(want, message))
}

fn value_lines(want: &Wanted, message: &Message) -> String {
    format!("{} ={}\n", want.id, escape(message))
}

/// The entries from the heading of the gathered messages to the end of that section, as a range of indexes.
fn gathered(catalog: &Catalog, wanted: &[Wanted]) -> Option<Range<usize>> {
    let is_heading = |entry: &Entry| entry.kind == EntryKind::Comment(2);
    let own = |entry: &Entry| {
        let long = entry.id.split_once('\n').map(|(first, _)| first);
        long == Some("Obsolete")
            || entry.id == "Obsolete" && !wanted.iter().any(|want| want.section == ["Obsolete"])
    };
    let entries = &catalog.entries;
    let start = entries
        .iter()
        .rposition(|entry| is_heading(entry) && own(entry))?;
    let rest = &entries[start + 1..];
    let len = rest
        .iter()
        .position(|entry| matches!(entry.kind, EntryKind::Comment(2 | 3)))
        .unwrap_or(rest.len());
    Some(start..start + 1 + len)
}

/// How the lines of a file end, by its first line.
fn newline(text: &str) -> Newline {
    match text.find('\n') {
        Some(at) if text.as_bytes()[..at].ends_with(b"\r") => Newline::CrLf,
        _ => Newline::Lf,
    }
}
