//! Where new entries go.
//!
//! In go the fates of the entries that are there and, in document order, which unit stands where and which is new;
//! out comes the file's order. A new entry stands with its section: behind the nearest unit before it, else before
//! the nearest one after it, else under the section's own `##` comment, which is written where there is none.
//! Promise: nothing is ever put right before junk, which it could swallow.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::ftl::fate::{ById, Fate};
use crate::ftl::layout::Item;
use crate::ftl::note;
use crate::ftl::write::Wanted;
use crate::model::{Catalog, EntryKind};

/// Heading of the gathered messages. Its second line tells it from a page's own heading of that name.
const OBSOLETE: &str =
    "## Obsolete\n## No page has these units any more; `l10n extract --prune` removes them.\n";

/// A gap between entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    /// The whole of a file that has no entries.
    Empty,
    /// Right before the entry.
    Before(usize),
    /// Right behind the entry.
    After(usize),
}

/// What is known before anything is placed.
pub(super) struct Ground<'a> {
    /// The file.
    pub(super) catalog: &'a Catalog,
    /// What should be in it.
    pub(super) wanted: &'a [Wanted],
    /// Index in `wanted` by id.
    pub(super) by_id: &'a ById<'a>,
    /// What becomes of each entry.
    pub(super) fates: &'a [Fate],
    /// The entry of each wanted unit that stays in its place.
    pub(super) standing: &'a [Option<usize>],
    /// The sections of gathered messages, their headings first.
    pub(super) gathered: &'a [Range<usize>],
}

/// The order of a file in the making.
pub(super) struct Places<'a> {
    ground: Ground<'a>,
    /// For each wanted unit, the nearest entry of its section behind it.
    next: Vec<Option<usize>>,
    /// `##` comments by text.
    headings: BTreeMap<&'a str, usize>,
    /// Whether sections get a `##` comment.
    grouped: bool,
    /// The unit placed last, and where.
    last: Option<(Gap, usize)>,
    /// The same for each section.
    last_in: BTreeMap<&'a [String], Gap>,
    empty: Vec<Item>,
    before: BTreeMap<usize, Vec<Item>>,
    after: BTreeMap<usize, Vec<Item>>,
    aside: Vec<Item>,
}

impl<'a> Places<'a> {
    /// Nothing placed yet.
    pub(super) fn new(ground: Ground<'a>) -> Self {
        let mut headings = BTreeMap::new();
        for (index, entry) in ground.catalog.entries.iter().enumerate() {
            let ours = ground.gathered.iter().any(|range| range.start == index);
            if entry.kind == EntryKind::Comment(2) && !ours {
                headings.entry(entry.id.as_str()).or_insert(index);
            }
        }
        let mut next = vec![None; ground.wanted.len()];
        let mut seen: BTreeMap<&[String], usize> = BTreeMap::new();
        for (index, want) in ground.wanted.iter().enumerate().rev() {
            next[index] = seen.get(&*want.section).copied();
            if let Some(entry) = ground.standing[index] {
                seen.insert(&want.section, entry);
            }
        }
        // Whoever took all headings out of a file does not want them back.
        let grouped = !headings.is_empty() || seen.keys().all(|section| section.is_empty());
        Self {
            next,
            headings,
            grouped,
            last: None,
            last_in: BTreeMap::new(),
            empty: Vec::new(),
            before: BTreeMap::new(),
            after: BTreeMap::new(),
            aside: Vec::new(),
            ground,
        }
    }

    /// A wanted unit stands at an entry.
    pub(super) fn found(&mut self, index: usize, entry: usize) {
        let gap = self.behind(entry);
        self.note_place(index, gap);
    }

    /// A wanted unit gets a new entry.
    pub(super) fn insert(&mut self, index: usize, text: String) {
        self.insert_items(index, vec![Item::New(text)]);
    }

    /// A wanted unit gets back an entry from among the obsolete ones, with the junk that follows it.
    pub(super) fn bring_back(&mut self, index: usize, entry: usize, text: Option<String>) {
        let tail = entry + 1..entry + 1 + self.followers(entry);
        let items = std::iter::once(Item::Old(entry, text))
            .chain(tail.map(|junk| Item::Old(junk, None)))
            .collect();
        self.insert_items(index, items);
    }

    /// A new entry goes among the obsolete ones.
    pub(super) fn put_aside(&mut self, text: String) {
        self.aside.push(Item::New(text));
    }

    fn insert_items(&mut self, index: usize, items: Vec<Item>) {
        let section: &[String] = &self.ground.wanted[index].section;
        let (gap, heading) = self.gap(index, section);
        let bucket = match gap {
            Gap::Empty => &mut self.empty,
            Gap::Before(entry) => self.before.entry(entry).or_default(),
            Gap::After(entry) => self.after.entry(entry).or_default(),
        };
        if let Some(heading) = heading.filter(|heading| self.grouped && !heading.is_empty()) {
            bucket.push(Item::New(format!("## {heading}\n")));
        }
        bucket.extend(items);
        self.note_place(index, gap);
    }

    fn note_place(&mut self, index: usize, gap: Gap) {
        let section: &[String] = &self.ground.wanted[index].section;
        if self.last_of(section) != Some(gap) {
            self.last_in.insert(section, gap);
        }
        self.last = Some((gap, index));
    }

    /// Where the unit placed last stands, if it is of this section: most are of the same as the one before.
    fn last_of(&self, section: &[String]) -> Option<Gap> {
        let (gap, last) = self.last?;
        (*self.ground.wanted[last].section == *section).then_some(gap)
    }

    /// Where a new entry goes, and the heading of its section where that has none yet.
    fn gap(&self, index: usize, section: &[String]) -> (Gap, Option<String>) {
        let last = || self.last_in.get(section).copied();
        if let Some(gap) = self.last_of(section).or_else(last) {
            return (gap, None);
        }
        if let Some(entry) = self.next[index] {
            return (Gap::Before(entry), None);
        }
        let heading = note::line(&section.join(" › ")).into_owned();
        if let Some(entry) = self.headings.get(heading.as_str()) {
            return (self.behind(*entry), None);
        }
        let gap = match self.last {
            Some((Gap::After(entry), last)) => self.behind_section(entry, last),
            Some((gap, _)) => gap,
            None => self.top(),
        };
        (gap, Some(heading))
    }

    /// Behind an entry and the junk after it.
    fn behind(&self, entry: usize) -> Gap {
        let entries = &self.ground.catalog.entries;
        let junk = entries[entry + 1..]
            .iter()
            .take_while(|entry| entry.kind == EntryKind::Junk)
            .count();
        Gap::After(entry + junk)
    }

    /// Behind the last entry of the section of the unit `last`, as far as they stand together behind `entry`.
    fn behind_section(&self, entry: usize, last: usize) -> Gap {
        let section = &self.ground.wanted[last].section;
        let mut gap = Gap::After(entry);
        let rest = self
            .ground
            .catalog
            .entries
            .iter()
            .enumerate()
            .skip(entry + 1);
        for (index, entry) in rest {
            if matches!(entry.kind, EntryKind::Comment(2 | 3)) {
                break;
            }
            if let Some(want) = self.ground.by_id.get(entry.id.as_str())
                && self.ground.standing[*want] == Some(index)
            {
                if self.ground.wanted[*want].section != *section {
                    break;
                }
                gap = self.behind(index);
            }
        }
        gap
    }

    /// Before the first entry that is no comment on the whole file.
    fn top(&self) -> Gap {
        let entries = &self.ground.catalog.entries;
        let first = entries
            .iter()
            .position(|entry| !matches!(entry.kind, EntryKind::Comment(1 | 3) | EntryKind::Junk));
        match (first, entries.len().checked_sub(1)) {
            (Some(first), _) => Gap::Before(first),
            (None, Some(last)) => Gap::After(last),
            (None, None) => Gap::Empty,
        }
    }

    /// How many entries of junk go where `entry` goes.
    fn followers(&self, entry: usize) -> usize {
        self.ground.fates[entry + 1..]
            .iter()
            .take_while(|fate| **fate == Fate::Follow)
            .count()
    }

    /// Everything in order. `rewritten` gives an entry's new bytes.
    pub(super) fn into_items(
        mut self,
        title: &str,
        rewritten: impl Fn(usize) -> Option<String>,
    ) -> Vec<Item> {
        let count = self.ground.catalog.entries.len();
        let mut moved = self.moved();
        moved.append(&mut self.aside);
        let dropped = self.emptied(moved.is_empty());
        let mut items = Vec::with_capacity(count + moved.len());
        if count == 0 && !self.empty.is_empty() {
            items.push(Item::New(format!("### {}\n", note::line(title))));
        }
        items.append(&mut self.empty);
        let mut moved = Some(moved).filter(|moved| !moved.is_empty());
        let gathered_end = self.ground.gathered.last().map(|range| range.end);
        for index in 0..count {
            items.extend(self.before.remove(&index).into_iter().flatten());
            if self.ground.fates[index] == Fate::Stay && !dropped.contains(&index) {
                items.push(Item::Old(index, rewritten(index)));
            }
            items.extend(self.after.remove(&index).into_iter().flatten());
            if gathered_end == Some(index + 1) {
                items.extend(moved.take().into_iter().flatten());
            }
        }
        if let Some(moved) = moved {
            items.push(Item::New(OBSOLETE.to_owned()));
            items.extend(moved);
        }
        items
    }

    /// Messages that become obsolete, with the junk that follows them.
    fn moved(&self) -> Vec<Item> {
        let fates = self.ground.fates.iter().enumerate();
        fates
            .filter(|(_, fate)| **fate == Fate::Gather)
            .flat_map(|(index, _)| index..=index + self.followers(index))
            .map(|index| Item::Old(index, None))
            .collect()
    }

    /// `##` comments below which nothing is left of what stood there.
    fn emptied(&self, nothing_moved: bool) -> Vec<usize> {
        let entries = &self.ground.catalog.entries;
        let is_heading = |index: &usize| matches!(entries[*index].kind, EntryKind::Comment(2 | 3));
        let mut dropped = Vec::new();
        for index in 0..entries.len() {
            // Ours have one line, but for the one of the gathered messages.
            let gathers = self
                .ground
                .gathered
                .iter()
                .any(|range| range.start == index);
            let is_last = self.ground.gathered.last().map(|range| range.start) == Some(index);
            if entries[index].kind != EntryKind::Comment(2)
                || entries[index].id.contains('\n') && !gathers
            {
                continue;
            }
            let end = (index + 1..entries.len())
                .find(is_heading)
                .unwrap_or(entries.len());
            let left = self.ground.fates[index + 1..end].contains(&Fate::Stay);
            let new = self.after.range(index..end).next().is_some()
                || self.before.range(index + 1..end).next().is_some();
            if end > index + 1 && !left && !new && (nothing_moved || !is_last) {
                dropped.push(index);
            }
        }
        dropped
    }
}
