//! Whether a built page is still the page it was built from.
//!
//! In go both pages taken apart, out comes where they differ. Outlines are compared line by line, units by the place
//! their slot has in the built text. A translation may end with a link where the source ends with a word: what is
//! peeled off a unit's edges then is markup a reader does not see as text, and no difference.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::relative;
use crate::markdown::{self, Flavour, slot};
use crate::model::fingerprint::normalize_text;
use crate::model::{Message, Page, Piece, Slot, Unit, UnitKind, Variable};
use crate::text::Span;

/// How two pages differ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Difference {
    /// First line of the outline that differs: what the page has, and what the built page has.
    pub(super) outline: Option<(String, String)>,
    /// Units with a value that do not hold it, by index in the page.
    pub(super) suspects: Vec<usize>,
    /// Units without a value that are not the same, or in front of which something new stands.
    pub(super) victims: Vec<usize>,
}

impl Difference {
    fn is_none(&self) -> bool {
        self.outline.is_none() && self.suspects.is_empty() && self.victims.is_empty()
    }

    /// Whether each difference is its own unit's affair.
    pub(super) fn is_local(&self) -> bool {
        self.outline.is_none() && self.victims.is_empty()
    }
}

/// Two pages and what was written into the first to get the second.
pub(super) struct Comparison<'a> {
    pub(super) page: &'a Page,
    pub(super) built: &'a Page,
    pub(super) text: &'a str,
    pub(super) values: &'a BTreeMap<usize, Message>,
    /// Outermost units of `page` and where they stand in `text`.
    pub(super) placed: &'a [(usize, Span)],
    pub(super) flavour: Flavour,
}

impl Comparison<'_> {
    /// Where the pages differ, if they do.
    pub(super) fn difference(&self) -> Option<Difference> {
        let mut difference = Difference {
            outline: self.outline(),
            ..Difference::default()
        };
        let mut next = 0;
        for (number, (outer, range)) in self.placed.iter().enumerate() {
            let end = self
                .placed
                .get(number + 1)
                .map_or(self.page.units.len(), |(next, _)| *next);
            let group = self.page.units.get(*outer..end).unwrap_or_default();
            let strays = self.count_from(next, |unit| unit.span.start < range.start);
            next += strays;
            let found = self.count_from(next, |unit| {
                unit.span.start < range.end || (range.is_empty() && unit.span.start == range.start)
            });
            let units = self.built.units.get(next..next + found).unwrap_or_default();
            next += found;
            let changed: Vec<usize> = (*outer..end)
                .filter(|index| self.values.contains_key(index))
                .collect();
            let odd = match changed.as_slice() {
                [] if is_same(group, units, range.start) => Vec::new(),
                [] => vec![*outer],
                _ => self.odd(*outer, group, units, *range),
            };
            // Whoever is odd without a value of his own suffers from the ones around.
            for odd in odd {
                match (self.values.contains_key(&odd), changed.as_slice()) {
                    (true, _) => difference.suspects.push(odd),
                    (false, []) => difference.victims.push(odd),
                    (false, changed) => difference.suspects.extend(changed),
                }
            }
            if strays > 0 {
                difference.victims.push(*outer);
            }
        }
        if next < self.built.units.len() {
            difference.victims.push(self.page.units.len());
        }
        (!difference.is_none()).then_some(difference)
    }

    fn outline(&self) -> Option<(String, String)> {
        let (has, gets) = (&self.page.outline, &self.built.outline);
        if has == gets {
            return None;
        }
        let at = has.iter().zip(gets).position(|(a, b)| a != b);
        let at = at.unwrap_or(has.len().min(gets.len()));
        let name = |outline: &[String]| {
            outline.get(at).map_or_else(
                || "nothing".to_owned(),
                |line| {
                    line.split_once(' ')
                        .map_or(line.as_str(), |(_, name)| name)
                        .to_owned()
                },
            )
        };
        Some((name(has), name(gets)))
    }

    fn count_from(&self, from: usize, is_counted: impl Fn(&Unit) -> bool) -> usize {
        let units = self.built.units.get(from..).unwrap_or_default();
        units.iter().take_while(|unit| is_counted(unit)).count()
    }

    /// Units of `group` (by index in the page) that the units found in its place do not hold.
    fn odd(&self, outer: usize, group: &[Unit], found: &[Unit], range: Span) -> Vec<usize> {
        let Some(unit) = group.first() else {
            return Vec::new();
        };
        let value = slot::canonical(unit.slot, self.value(outer, unit));
        let is_held = match found.first() {
            Some(first)
                if first.span == range && first.kind == unit.kind && first.slot == unit.slot
                    || is_spelt_out(unit, first) && range.contains(first.span) =>
            {
                return self.unequal(outer, group, &value, found);
            }
            _ if unit.slot.is_markup() => {
                found.iter().all(|unit| range.contains(unit.span))
                    && self.is_peeled(unit.slot, range.of(self.text), found, range)
            }
            _ => found.is_empty() && may_vanish(&resolved(unit, &value)),
        };
        if is_held { Vec::new() } else { vec![outer] }
    }

    fn value<'u>(&'u self, index: usize, unit: &'u Unit) -> &'u Message {
        self.values.get(&index).unwrap_or(&unit.message)
    }

    /// The same where a unit of the same kind stands in the place.
    fn unequal(&self, outer: usize, group: &[Unit], value: &Message, found: &[Unit]) -> Vec<usize> {
        let (Some(unit), Some(first)) = (group.first(), found.first()) else {
            return vec![outer];
        };
        if !unit.slot.is_markup() {
            let is_held = found.len() == 1 && first.message == Message::text(resolved(unit, value));
            return if is_held { Vec::new() } else { vec![outer] };
        }
        let mut odd = Vec::new();
        if first.message == *value && value.variables().next().is_none() {
            return odd; // As most are: text alone, and the same.
        }
        // A translation may bring links with titles of its own.
        let mut inside = found.get(1..).unwrap_or_default();
        let mut changed = Vec::new();
        let own = Variables::of(unit);
        for name in value.variables() {
            let mut is_changed = false;
            for number in own
                .find(name)
                .map_or(0..0, |variable| inside_of(group, variable.span))
            {
                let (index, nested) = (outer + number, &group[number]);
                is_changed |= self.values.contains_key(&index);
                let message = self.value(index, nested);
                let place = inside
                    .iter()
                    .position(|found| found.kind == nested.kind && found.message == *message);
                match place {
                    Some(place) => inside = inside.get(place + 1..).unwrap_or_default(),
                    None if may_vanish(&message.flat()) => {}
                    None => odd.push(index),
                }
            }
            changed.push(is_changed);
        }
        // Texts inside variables have been compared for themselves.
        let expected = shown(&own, value, &changed);
        let got = shown(&Variables::of(first), &first.message, &changed);
        let reads_otherwise = expected != got && normalize_text(&expected) != normalize_text(&got);
        if reads_otherwise || !keeps_variables(&own, value, &changed, first) {
            odd.push(outer);
        }
        odd
    }

    /// Whether everything in `written` that is no unit is markup.
    fn is_peeled(&self, slot: Slot, written: &str, found: &[Unit], range: Span) -> bool {
        let mut rest = String::with_capacity(written.len());
        let mut at = 0;
        for unit in found {
            let span = relative(unit.span, range.start);
            if span.start >= at {
                rest.push_str(Span::new(at, span.start).of(written));
                rest.push('\u{fffc}');
                at = span.end;
            }
        }
        rest.push_str(Span::new(at, written.len()).of(written));
        let slot = if slot == Slot::Bracket {
            Slot::Line
        } else {
            slot
        };
        let marked = markdown::mark(&Message::text(rest), slot, self.flavour);
        let mut hidden = marked
            .marks
            .iter()
            .filter(|mark| !mark.kind.is_text())
            .peekable();
        let mut covered = 0;
        marked.text.char_indices().all(|(at, c)| {
            while let Some(mark) = hidden.next_if(|mark| mark.span.start <= at) {
                covered = covered.max(mark.span.end);
            }
            !c.is_alphabetic() || at < covered
        })
    }
}

/// Whether `found` is the title that the page left to the renderer.
fn is_spelt_out(unit: &Unit, found: &Unit) -> bool {
    unit.kind == UnitKind::ImpliedTitle
        && found.kind == UnitKind::BlockTitle
        && found.hint == unit.hint
}

/// Whether a text is none to a parser: without a letter outside character references and addresses.
fn may_vanish(text: &str) -> bool {
    let is_silent = |word: &str| {
        let is_address = ["http://", "https://", "www."]
            .iter()
            .any(|start| word.contains(start));
        // What stands between `&` and `;` is a reference as far as letters go.
        let mut outside =
            word.split('&')
                .enumerate()
                .map(|(number, part)| match part.split_once(';') {
                    Some((_, behind)) if number > 0 => behind,
                    _ => part,
                });
        is_address || !outside.any(|part| part.contains(char::is_alphabetic))
    };
    text.split_whitespace().all(is_silent)
}

/// Whether units are the same ones in another place.
fn is_same(group: &[Unit], found: &[Unit], start: usize) -> bool {
    let base = group.first().map_or(0, |unit| unit.span.start);
    group.len() == found.len()
        && group.iter().zip(found).all(|(old, new)| {
            (old.kind, old.slot, &old.hint) == (new.kind, new.slot, &new.hint)
                && reads_same(old, new)
                && relative(old.span, base) == relative(new.span, start)
        })
}

/// Whether messages are equal but for the names of their variables, which the registry may give otherwise than the
/// page alone would. What is a variable must be one: a brace elsewhere in the block makes text of an expression.
fn reads_same(old: &Unit, new: &Unit) -> bool {
    let values = |unit: &Unit| -> Vec<String> {
        let values = unit.variables.iter().map(|variable| &variable.value);
        values.cloned().collect()
    };
    old.message == new.message
        || resolved(old, &old.message) == resolved(new, &new.message) && values(old) == values(new)
}

/// The variables of a unit by name.
struct Variables<'u>(HashMap<&'u str, &'u Variable>);

impl<'u> Variables<'u> {
    fn of(unit: &'u Unit) -> Self {
        let variables = unit.variables.iter();
        Self(
            variables
                .map(|variable| (variable.name.as_str(), variable))
                .collect(),
        )
    }

    fn find(&self, name: &str) -> Option<&'u Variable> {
        self.0.get(name).copied()
    }

    fn value(&self, name: &str) -> &'u str {
        self.find(name)
            .map_or("", |variable| variable.value.as_str())
    }
}

/// Whether the variables of `value` that hold no changed text are variables of `found`: a bracket or brace somewhere
/// in the block makes text of them.
fn keeps_variables(own: &Variables<'_>, value: &Message, changed: &[bool], found: &Unit) -> bool {
    let mut held: HashMap<&str, usize> = HashMap::new();
    for variable in &found.variables {
        *held.entry(&variable.value).or_default() += 1;
    }
    value.variables().zip(changed).all(|(name, changed)| {
        let left = held.get_mut(own.value(name)).filter(|left| **left > 0);
        *changed || left.map(|left| *left -= 1).is_some()
    })
}

/// The units of `group`, its first one left out, that stand in `span`.
fn inside_of(group: &[Unit], span: Span) -> Range<usize> {
    let nested = group.get(1..).unwrap_or_default();
    let start = 1 + nested.partition_point(|unit| unit.span.start < span.start);
    let end = 1 + nested.partition_point(|unit| unit.span.start < span.end);
    start..end.max(start)
}

/// A message as it stands on the page, variables by their bytes.
fn resolved(unit: &Unit, message: &Message) -> String {
    let variables = Variables::of(unit);
    message.resolve(|name| variables.value(name).to_owned())
}

/// The same with a sign for each variable (by its number in the message) that holds changed texts. A bar means the
/// same with and without a backslash: which it has is the affair of the cell around.
fn shown(variables: &Variables<'_>, message: &Message, changed: &[bool]) -> String {
    let mut number = 0;
    let mut out = String::new();
    for piece in message.pieces.iter() {
        match piece {
            Piece::Text(text) if memchr::memchr(b'\\', text.as_bytes()).is_none() => {
                out.push_str(text);
            }
            Piece::Text(text) => out.push_str(&text.replace("\\|", "|")),
            Piece::Variable(name) => {
                let is_changed = changed.get(number) == Some(&true);
                number += 1;
                out.push_str(if is_changed {
                    "\u{fffc}"
                } else {
                    variables.value(name)
                });
            }
        }
    }
    out
}
