//! Texts into the gaps of a page.
//!
//! In go a page's source, its units and a value for each unit that gets another text; out comes the page with these
//! values written by each slot's encoder. Promises: every byte that belongs to no changed unit is copied, a unit
//! without a value keeps its own bytes, units inside another one's variables are spliced too, and the work is linear
//! in source and values. Deliberately absent: whether the result is still the same page (`build`).

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};

use crate::markdown::Flavour;
use crate::markdown::slot::{self, Run, SlotError, Style};
use crate::model::{Message, Page, Part, Piece, Slot, Unit};
use crate::text::{Edit, Edits, Source, Span};

/// A page with other texts in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spliced {
    /// The page.
    pub text: String,
    /// Units (by index) whose slot could not hold their value; their own bytes stand there.
    pub failed: Vec<(usize, SlotError)>,
    /// Where each outermost unit (by index) stands in `text`, in order.
    pub placed: Vec<(usize, Span)>,
}

/// Writes `values` (by unit index) into a page; a value equal to the unit's own message emits the unit's own bytes.
///
/// `extra` are edits of the source outside units or inside their variables, such as anchors and targets; what lies in
/// a text that is replaced goes with it.
///
/// # Examples
///
/// ```
/// use std::collections::BTreeMap;
/// use l10n::markdown::{self, Flavour, Options, splice};
/// use l10n::model::Message;
/// use l10n::text::{Edits, Source};
///
/// let source = Source::new("a.md", "# Chat\n\n> Safe,\n> they say.\n");
/// let (page, _) = markdown::parse(&source, &Options::default());
/// let values = BTreeMap::from([(0, Message::text("채팅"))]);
/// let spliced = splice::splice(&source, &page, &values, &Edits::new(), Flavour::Mkdocs);
/// assert_eq!(spliced.text, "# 채팅\n\n> Safe,\n> they say.\n");
/// ```
pub fn splice(
    source: &Source,
    page: &Page,
    values: &BTreeMap<usize, Message>,
    extra: &Edits,
    flavour: Flavour,
) -> Spliced {
    Splicer::new(source, page, values, extra, flavour, true).run()
}

/// The same without the shortcut: a value goes through its encoder even where it equals the unit's own message.
pub fn splice_plain(
    source: &Source,
    page: &Page,
    values: &BTreeMap<usize, Message>,
    extra: &Edits,
    flavour: Flavour,
) -> Spliced {
    Splicer::new(source, page, values, extra, flavour, false).run()
}

struct Splicer<'a> {
    text: &'a str,
    units: &'a [Unit],
    values: &'a BTreeMap<usize, Message>,
    /// Sorted by start.
    edits: Vec<&'a Edit>,
    style: Style,
    /// Whether own messages emit own bytes.
    shortcut: bool,
    failed: Vec<(usize, SlotError)>,
    placed: Vec<(usize, Span)>,
}

/// Where splicing goes on: units and edits before these are done.
#[derive(Clone, Copy, Debug)]
struct Cursor {
    /// Index of the next unit.
    unit: usize,
    /// Number of units around.
    depth: usize,
    /// Whether a cell is around, where bars are escaped.
    in_cell: bool,
}

impl<'a> Splicer<'a> {
    /// Units deeper than this inside others are copied: parsers make one level, so this only guards the stack.
    const MAX_DEPTH: usize = 8;

    fn new(
        source: &'a Source,
        page: &'a Page,
        values: &'a BTreeMap<usize, Message>,
        extra: &'a Edits,
        flavour: Flavour,
        shortcut: bool,
    ) -> Self {
        let mut edits: Vec<&Edit> = extra.iter().collect();
        edits.sort_by_key(|edit| edit.span);
        Self {
            text: &source.text,
            units: &page.units,
            values,
            edits,
            style: Style::of(source, flavour),
            shortcut,
            failed: Vec::new(),
            placed: Vec::new(),
        }
    }

    fn run(mut self) -> Spliced {
        let whole = Span::new(0, self.text.len());
        let start = Cursor {
            unit: 0,
            depth: 0,
            in_cell: false,
        };
        let mut out = String::with_capacity(self.text.len() + self.text.len() / 4);
        self.range(whole, start, &mut out);
        self.failed.sort_by_key(|(index, _)| *index);
        self.failed.dedup_by_key(|(index, _)| *index);
        Spliced {
            text: out,
            failed: self.failed,
            placed: self.placed,
        }
    }

    /// Writes the bytes under `span` with the units and edits in it.
    fn range(&mut self, span: Span, cursor: Cursor, out: &mut String) {
        let mut at = span.start;
        // Insertions at the edges of a unit or variable are for whoever is around it.
        let is_ours = |edit: &Edit| {
            cursor.depth == 0
                || edit.span.start < span.end
                    && (edit.span.start > span.start || !edit.span.is_empty())
        };
        let mut edit = self
            .edits
            .partition_point(|edit| edit.span.start < span.start);
        while self
            .edits
            .get(edit)
            .is_some_and(|edit| edit.span.start == span.start && !is_ours(edit))
        {
            edit += 1;
        }
        let mut unit = cursor.unit;
        loop {
            while self
                .units
                .get(unit)
                .is_some_and(|unit| unit.span.start < at)
            {
                unit += 1;
            }
            let next_unit = self
                .units
                .get(unit)
                .filter(|unit| unit.span.end <= span.end && cursor.depth < Self::MAX_DEPTH);
            let next_edit = self
                .edits
                .get(edit)
                .copied()
                .filter(|edit| edit.span.end <= span.end && is_ours(edit));
            let edit_first = match (next_unit, next_edit) {
                (_, None) => false,
                (None, Some(_)) => true,
                // An insertion at a unit's first byte comes before it.
                (Some(unit), Some(edit)) => {
                    edit.span.start < unit.span.start
                        || (edit.span.start == unit.span.start && edit.span.is_empty())
                }
            };
            if let (true, Some(next)) = (edit_first, next_edit) {
                edit += 1;
                // Whatever overlaps the edit before it is left out.
                if next.span.start >= at {
                    out.push_str(Span::new(at, next.span.start).of(self.text));
                    out.push_str(&next.text);
                    at = next.span.end;
                }
            } else if let Some(next) = next_unit {
                out.push_str(Span::new(at, next.span.start).of(self.text));
                let start = out.len();
                self.unit(unit, cursor, out);
                if cursor.depth == 0 {
                    self.placed.push((unit, Span::new(start, out.len())));
                }
                at = next.span.end;
                unit += 1;
                // Edits inside the unit were its own affair; an insertion behind it is not.
                while self
                    .edits
                    .get(edit)
                    .is_some_and(|edit| edit.span.start < at)
                {
                    edit += 1;
                }
            } else {
                break;
            }
        }
        out.push_str(Span::new(at, span.end).of(self.text));
    }

    /// Writes one unit: its value, or its own bytes with the units inside it.
    fn unit(&mut self, index: usize, cursor: Cursor, out: &mut String) {
        let unit = &self.units[index];
        let value = self
            .values
            .get(&index)
            .filter(|value| !(self.shortcut && **value == unit.message));
        let inside = Cursor {
            unit: index + 1,
            depth: cursor.depth + 1,
            in_cell: cursor.in_cell || unit.slot == Slot::Cell,
        };
        if let Some(value) = value {
            match self.encoded(unit, value, inside) {
                Ok(text) if cursor.in_cell => return escape_bars(out, &text),
                Ok(text) => return out.push_str(&text),
                Err(error) => self.failed.push((index, error)),
            }
        }
        if unit.variables.is_empty() {
            out.push_str(unit.span.of(self.text));
        } else {
            self.range(unit.span, inside, out);
        }
    }

    fn encoded(
        &mut self,
        unit: &'a Unit,
        value: &Message,
        inside: Cursor,
    ) -> Result<String, SlotError> {
        let names = Names::of(unit);
        let raw = unit.span.of(self.text);
        if !unit.slot.is_markup() {
            let mut text = String::new();
            for piece in value.pieces.iter() {
                match piece {
                    Piece::Text(piece) => text.push_str(piece),
                    Piece::Variable(name) => {
                        text.push_str(&unit.variables[names.find(name)?].value);
                    }
                }
            }
            return slot::encode(unit, raw, &text, self.style);
        }
        let mut written: BTreeMap<usize, String> = BTreeMap::new();
        let mut order = Vec::with_capacity(value.pieces.len());
        for piece in value.pieces.iter() {
            if let Piece::Variable(name) = piece {
                let index = names.find(name)?;
                order.push(index);
                if let Entry::Vacant(entry) = written.entry(index) {
                    let span = unit.variables[index].span;
                    // Units inside follow the one around them; the first in this variable is found by its place.
                    let rest = self.units.get(inside.unit..).unwrap_or_default();
                    let first = rest.partition_point(|unit| unit.span.start < span.start);
                    let cursor = Cursor {
                        unit: inside.unit + first,
                        ..inside
                    };
                    let mut out = String::with_capacity(span.len());
                    self.range(span, cursor, &mut out);
                    entry.insert(out);
                }
            }
        }
        let mut order = order.into_iter();
        let runs: Vec<Run<'_>> = value
            .pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => Run::Text(text),
                Piece::Variable(_) => Run::Raw(
                    order
                        .next()
                        .and_then(|index| written.get(&index))
                        .map_or("", String::as_str),
                ),
            })
            .collect();
        let style = Style {
            above_underline: self.is_above_underline(unit),
            ..self.style
        };
        slot::encode_prose(unit, raw, &runs, style)
    }

    /// Whether a line of dashes stands directly below the unit that makes no heading of it, because Python-Markdown
    /// reads headings of one line alone.
    fn is_above_underline(&self, unit: &Unit) -> bool {
        let is_break = |part: &Part| matches!(part, Part::Soft(_) | Part::Hard(_));
        if self.style.flavour != Flavour::Mkdocs || !unit.parts.iter().any(is_break) {
            return false;
        }
        let behind = Span::new(unit.span.end, self.text.len()).of(self.text);
        let mut lines = behind
            .split('\n')
            .map(|line| line.trim_end_matches([' ', '\t', '\r']));
        let below = lines
            .next()
            .filter(|rest| rest.is_empty())
            .and(lines.next());
        below.is_some_and(|line| {
            let line = line.trim_start_matches([' ', '\t', '>']);
            let mark = line
                .bytes()
                .next()
                .filter(|byte| matches!(byte, b'-' | b'='));
            mark.is_some_and(|mark| line.bytes().all(|byte| byte == mark))
        })
    }
}

/// The variables of a unit by name.
enum Names<'a> {
    /// Few enough to look through.
    Few(&'a Unit),
    Many(&'a Unit, HashMap<&'a str, usize>),
}

impl<'a> Names<'a> {
    fn of(unit: &'a Unit) -> Self {
        /// More than this are looked up in a table.
        const FEW: usize = 8;
        if unit.variables.len() <= FEW {
            return Self::Few(unit);
        }
        let names = unit.variables.iter().enumerate();
        Self::Many(
            unit,
            names
                .map(|(index, variable)| (variable.name.as_str(), index))
                .collect(),
        )
    }

    fn find(&self, name: &str) -> Result<usize, SlotError> {
        let (unit, found) = match self {
            Self::Few(unit) => (
                unit,
                unit.variables
                    .iter()
                    .position(|variable| variable.name == name),
            ),
            Self::Many(unit, names) => (unit, names.get(name).copied()),
        };
        found.ok_or_else(|| SlotError::UnknownVariable {
            name: name.to_owned(),
            known: unit
                .variables
                .iter()
                .map(|variable| variable.name.clone())
                .collect(),
        })
    }
}

/// Writes the text of a slot inside a cell: a bar that no backslash escapes yet would end the cell.
fn escape_bars(out: &mut String, text: &str) {
    let mut is_escaped = false;
    for c in text.chars() {
        if c == '|' && !is_escaped {
            out.push('\\');
        }
        is_escaped = c == '\\' && !is_escaped;
        out.push(c);
    }
}
