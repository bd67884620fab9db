//! The order of a file's entries, and the blank lines between them.
//!
//! In go the entries of a catalog, some taken out, some moved, and new texts between them; out comes the file.
//! Promise: an entry that nobody touched keeps its bytes and the blank lines above it.

use crate::model::{Catalog, EntryKind};
use crate::text::{Newline, Span};

/// What stands in the file.
#[derive(Clone, Debug)]
pub(super) enum Item {
    /// An entry of the catalog by index, with other bytes if somebody changed it.
    Old(usize, Option<String>),
    /// A new entry, with `\n` at each line's end.
    New(String),
}

/// Writes items one after the other.
pub(super) struct Writer<'a> {
    catalog: &'a Catalog,
    newline: &'static str,
    out: String,
    last: Last,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    Old(usize),
    New,
}

impl<'a> Writer<'a> {
    /// A writer that ends lines as the catalog's file does.
    pub(super) fn new(catalog: &'a Catalog, newline: Newline) -> Self {
        Self {
            catalog,
            newline: newline.as_str(),
            out: String::with_capacity(catalog.text.len()),
            last: Last::Nothing,
        }
    }

    /// Appends an item.
    pub(super) fn push(&mut self, item: &Item) {
        match item {
            Item::Old(index, changed) => {
                let entry = &self.catalog.entries[*index];
                let mut gap = self.gap_before(*index);
                if gap.is_empty() && changed.is_some() && self.is_below_commented() {
                    // A message right below would make a commented translation its own comment.
                    gap = self.newline;
                }
                self.open(gap);
                let own = entry.span.of(&self.catalog.text);
                let text = changed.as_deref().unwrap_or(own);
                let at_home = index.checked_sub(1).map(Last::Old) == Some(self.last);
                if !at_home || own.starts_with('#') {
                    self.guard(text);
                }
                self.out.push_str(text);
                self.last = Last::Old(*index);
            }
            Item::New(text) => {
                let gap = match self.last {
                    Last::Nothing => self.mark(),
                    Last::Old(index) if index + 1 == self.catalog.entries.len() => {
                        let tail = self.tail();
                        if tail.is_empty() { self.newline } else { tail }
                    }
                    Last::Old(_) | Last::New => self.newline,
                };
                self.open(gap);
                self.guard(text);
                for line in text.split_inclusive('\n') {
                    match line.strip_suffix('\n') {
                        Some(line) => self.out.extend([line, self.newline]),
                        None => self.out.push_str(line),
                    }
                }
                self.last = Last::New;
            }
        }
    }

    /// The file.
    pub(super) fn finish(mut self) -> String {
        match self.last {
            Last::Old(index) if index + 1 == self.catalog.entries.len() => {
                let tail = self.tail().to_owned();
                self.out.push_str(&tail);
            }
            Last::Nothing if self.catalog.entries.is_empty() => {
                self.out.push_str(&self.catalog.text);
            }
            _ => {}
        }
        self.out
    }

    /// Begins a new line and leaves `gap` blank.
    fn open(&mut self, gap: &str) {
        if self.last != Last::Nothing && !self.out.ends_with('\n') {
            self.out.push_str(self.newline);
        }
        self.out.push_str(gap);
        if self.last != Last::Nothing && !self.out.ends_with('\n') {
            self.out.push_str(self.newline);
        }
    }

    /// Keeps an open brace in junk from reading on into what comes next: a comment stops it, a message does not.
    fn guard(&mut self, text: &str) {
        let Last::Old(last) = self.last else {
            return;
        };
        let entry = &self.catalog.entries[last];
        let is_open =
            entry.kind == EntryKind::Junk && entry.span.of(&self.catalog.text).contains('{');
        if is_open && !text.starts_with('#') {
            for part in ["#", self.newline, self.newline] {
                self.out.push_str(part);
            }
        }
    }

    /// What stands between the last item and the old entry that comes now.
    fn gap_before(&self, index: usize) -> &'a str {
        let blank = |gap: &'a str| if gap.is_empty() { self.newline } else { gap };
        match self.last {
            Last::Nothing if index == 0 => self.lead(0),
            Last::Nothing => self.mark(),
            // What stood between is gone; one of the gaps around it stays.
            Last::Old(last) if last < index => {
                let is_comment = |index: usize| {
                    let entry = &self.catalog.entries[index];
                    entry.span.of(&self.catalog.text).starts_with('#')
                        && !matches!(entry.kind, EntryKind::Message(_) | EntryKind::Term)
                };
                // A comment must not join what it did not belong to.
                let parts = last + 1 < index && (is_comment(last) || is_comment(index));
                (last + 1..=index)
                    .map(|index| self.lead(index))
                    .find(|gap| !gap.is_empty())
                    .unwrap_or(if parts { self.newline } else { "" })
            }
            Last::Old(_) => self.newline,
            Last::New if index == 0 => self.newline,
            Last::New => blank(self.lead(index)),
        }
    }

    fn is_below_commented(&self) -> bool {
        let Last::Old(last) = self.last else {
            return false;
        };
        self.catalog.entries[last].kind == EntryKind::Commented
    }

    /// Bytes between an entry and the one before it in the file.
    fn lead(&self, index: usize) -> &'a str {
        let start = index
            .checked_sub(1)
            .map_or(0, |before| self.catalog.entries[before].span.end);
        Span::new(start, self.catalog.entries[index].span.start).of(&self.catalog.text)
    }

    /// Bytes behind the last entry.
    fn tail(&self) -> &'a str {
        let end = self.catalog.entries.last().map_or(0, |last| last.span.end);
        Span::new(end, self.catalog.text.len()).of(&self.catalog.text)
    }

    /// The byte order mark, if there is one.
    fn mark(&self) -> &'static str {
        if self.catalog.text.starts_with('\u{feff}') {
            "\u{feff}"
        } else {
            ""
        }
    }
}
