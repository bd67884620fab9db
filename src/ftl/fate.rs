//! What becomes of each entry of a file.
//!
//! In go a catalog and the wanted entries, out come facts by id and the fate of every entry. Promise: nothing broken
//! is ever torn from the message it belongs to, nor read together with another one. Deliberately absent: bytes
//! (`rewrite`) and order (`place`).

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use foldhash::fast::FixedState;

use crate::ftl::write::{Body, Wanted};
use crate::ftl::{note, references};
use crate::model::{Catalog, Entry, EntryKind, Message};
use crate::text::Newline;

/// What becomes of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It stays where it is.
    Stay,
    /// A stub nobody needs, or a message that is pruned.
    Remove,
    /// A message whose unit is gone: to the end of the file.
    Gather,
    /// A gathered message whose unit is there again: back to its section.
    Return,
    /// Junk that goes where the message before it goes.
    Follow,
}

/// Indexes by id.
pub(super) type ById<'a> = HashMap<&'a str, usize, FixedState>;

/// What is known of a file and of what should be in it.
pub(super) struct Facts<'a> {
    /// The file.
    pub(super) catalog: &'a Catalog,
    /// What should be in it.
    pub(super) wanted: &'a [Wanted],
    /// How its lines end.
    pub(super) newline: Newline,
    /// Index in `wanted` by id, of what units want; the first where an id stands twice.
    pub(super) by_id: ById<'a>,
    /// The message that counts for an id.
    pub(super) messages: ById<'a>,
    /// The first stub of an id.
    stubs: BTreeMap<&'a str, usize>,
    /// Ids whose stub somebody has written into.
    commented: BTreeSet<&'a str>,
    /// Ids of broken messages.
    broken: BTreeSet<&'a str>,
    /// Language tags that the notes use.
    pub(super) tags: Vec<&'a str>,
    /// Entries of the gathered obsolete messages, with their heading; merges may leave several such sections.
    pub(super) gathered: Vec<Range<usize>>,
}

/// What a stub is good for.
pub(super) enum StubUse<'a> {
    /// It stays as it is.
    Untouched,
    /// It stays, with these notes.
    Stub(&'a Wanted),
    /// This text takes its place.
    Message(&'a Wanted, &'a Message),
    /// Nothing any more; remarks in it stay.
    None,
}

impl<'a> Facts<'a> {
    /// Looks through the file once.
    pub(super) fn new(catalog: &'a Catalog, wanted: &'a [Wanted]) -> Self {
        let gathered = gathered(catalog, wanted);
        let mut facts = Self {
            catalog,
            wanted,
            newline: newline(&catalog.text),
            by_id: ById::default(),
            messages: ById::default(),
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
        facts.tags.sort_unstable();
        facts.tags.dedup();
        facts.by_id.reserve(wanted.len());
        let wanted = wanted.iter().enumerate();
        for (index, want) in wanted.filter(|(_, want)| !matches!(want.body, Body::Aside(_))) {
            facts.by_id.entry(want.id.as_str()).or_insert(index);
        }
        for (index, entry) in catalog.entries.iter().enumerate() {
            let id = entry.id.as_str();
            match entry.kind {
                EntryKind::Message(_) => {
                    let known = facts.messages.get(id).copied();
                    // One among the obsolete does not count beside one that stands in its place.
                    if !(facts.is_gathered(index) && known.is_some_and(|at| !facts.is_gathered(at)))
                    {
                        facts.messages.insert(id, index);
                    }
                }
                EntryKind::Stub if !facts.is_gathered(index) => {
                    facts.stubs.entry(id).or_insert(index);
                }
                EntryKind::Commented => {
                    facts.commented.insert(id);
                }
                EntryKind::Junk if !id.is_empty() => {
                    facts.broken.insert(id);
                }
                _ => {}
            }
        }
        facts
    }

    fn is_gathered(&self, index: usize) -> bool {
        let mut ranges = self.gathered.iter();
        ranges.any(|range| range.contains(&index) && range.start != index)
    }

    /// What is wanted of an id.
    pub(super) fn want(&self, id: &str) -> Option<&'a Wanted> {
        self.by_id.get(id).map(|index| &self.wanted[*index])
    }

    /// What becomes of each entry.
    pub(super) fn fates(&self, prune: bool) -> Vec<Fate> {
        let is_replaced = |index: usize| {
            let id = self.catalog.entries[index].id.as_str();
            self.messages.get(id) == Some(&index)
                && matches!(self.want(id).map(|want| &want.body), Some(Body::Set(_)))
        };
        let roots = self.by_id.keys().copied();
        let kept = references::reached(self.catalog, roots, is_replaced);
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
        let has_remark = || {
            let mut lines = entry.remarks(&self.catalog.text);
            lines.any(|line| !note::is_ours(line, &self.tags))
        };
        match self.use_of_stub(index, entry) {
            StubUse::None if !has_remark() => Fate::Remove,
            _ => Fate::Stay,
        }
    }

    /// What a stub is good for.
    pub(super) fn use_of_stub(&self, index: usize, entry: &Entry) -> StubUse<'a> {
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
    pub(super) fn is_settable(&self, id: &str) -> bool {
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
    pub(super) fn standing(&self, index: usize, fates: &[Fate]) -> Option<usize> {
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

    /// Whether a stub for `id` can be written: nobody is at work on it.
    pub(super) fn is_stubbable(&self, id: &str) -> bool {
        !self.commented.contains(id) && !self.broken.contains(id)
    }
}

/// The sections of gathered messages, each from its heading on, as ranges of indexes.
fn gathered(catalog: &Catalog, wanted: &[Wanted]) -> Vec<Range<usize>> {
    let is_page_heading = wanted.iter().any(|want| *want.section == ["Obsolete"]);
    let is_ours = |entry: &Entry| match entry.id.split_once('\n') {
        Some((first, _)) => first == "Obsolete",
        None => entry.id == "Obsolete" && !is_page_heading,
    };
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut is_open = false;
    for (index, entry) in catalog.entries.iter().enumerate() {
        if matches!(entry.kind, EntryKind::Comment(2 | 3)) {
            is_open = entry.kind == EntryKind::Comment(2) && is_ours(entry);
            if is_open {
                ranges.push(index..index + 1);
            }
        } else if let Some(range) = ranges.last_mut().filter(|_| is_open) {
            range.end = index + 1;
        }
    }
    ranges
}

/// How the lines of a file end, by its first line.
fn newline(text: &str) -> Newline {
    match text.find('\n') {
        Some(at) if text.as_bytes()[..at].ends_with(b"\r") => Newline::CrLf,
        _ => Newline::Lf,
    }
}
