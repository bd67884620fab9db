//! Parts, message and variables of one Markdown unit, written from left to right.
//!
//! Promise: the parts tile the unit's span, whatever order of tokens comes in. Deliberately absent: which token is
//! what, and where a unit begins and ends.

use std::borrow::Cow;

use crate::markdown::flavour::Flavour;
use crate::markdown::html::{self, Found};
use crate::markdown::leaf::{Ground, Leaf};
use crate::markdown::names::Names;
use crate::markdown::reading::{line_start, unfold, visible};
use crate::model::{Message, Part, Piece, Slot, Unit, UnitKind, Variable, VariableKind};
use crate::text::Span;

/// Writes a unit's parts, message and variables, from left to right.
pub(crate) struct Builder<'a> {
    ground: Ground<'a>,
    leaf: &'a Leaf<'a>,
    span: Span,
    /// Where the text that is not yet a part begins, in the source.
    source_at: usize,
    parts: Vec<Part>,
    pieces: Vec<Piece>,
    text: String,
    variables: Vec<Variable>,
    names: Names,
    labels: Vec<Label>,
    hard_break: String,
}

/// A label that is open.
#[derive(Clone, Copy, Debug)]
struct Label {
    /// Where it begins in the view.
    at: usize,
    /// Variables before it, and bytes of text behind the last of them.
    variables: usize,
    text: usize,
}

impl<'a> Builder<'a> {
    /// A unit that stands at `span` of the source.
    pub(crate) fn new(ground: Ground<'a>, leaf: &'a Leaf<'a>, span: Span) -> Self {
        Self {
            ground,
            leaf,
            span,
            source_at: span.start,
            parts: Vec::new(),
            pieces: Vec::new(),
            text: String::new(),
            variables: Vec::new(),
            names: Names::default(),
            labels: Vec::new(),
            hard_break: String::new(),
        }
    }

    /// Takes the text up to `to` (view) as it is.
    pub(crate) fn verbatim(&mut self, to: usize) {
        let to = self.ground.view.source_end(to).min(self.span.end);
        if to <= self.source_at {
            return;
        }
        let source = self.ground.source;
        let span = Span::new(self.source_at, to);
        self.source_at = to;
        if self.leaf.kind != UnitKind::Cell {
            self.text.push_str(span.of(source));
            return self.parts.push(Part::Text(span));
        }
        let mut at = span.start;
        for bar in memchr::memmem::find_iter(span.of(source).as_bytes(), b"\\|") {
            let bar = span.start + bar;
            if bar > at {
                self.text.push_str(Span::new(at, bar).of(source));
                self.parts.push(Part::Text(Span::new(at, bar)));
            }
            self.text.push('|');
            self.parts.push(Part::Escape(Span::new(bar, bar + 2), '|'));
            at = bar + 2;
        }
        if at < span.end {
            self.text.push_str(Span::new(at, span.end).of(source));
            self.parts.push(Part::Text(Span::new(at, span.end)));
        }
    }

    /// A line break with the blanks and the prefix around it.
    pub(crate) fn line_break(&mut self, view: Span, hard: bool) {
        self.verbatim(view.start);
        let source = self.ground.view.source_start(view.end).min(self.span.end);
        if source <= self.source_at {
            return;
        }
        let span = Span::new(self.source_at, source);
        self.source_at = source;
        if hard {
            self.text.push_str("\\\n");
            self.parts.push(Part::Hard(span));
            if self.hard_break.is_empty() {
                let line = span.of(self.ground.source);
                self.hard_break = line
                    .chars()
                    .take_while(|c| matches!(c, ' ' | '\\'))
                    .collect();
            }
        } else {
            self.text.push(' ');
            self.parts.push(Part::Soft(span));
        }
    }

    /// Code, tags, addresses, references: as they are, but line breaks inside are breaks.
    pub(crate) fn opaque(&mut self, view: Span) {
        let text = self.ground.view.text();
        let mut at = view.start;
        while let Some(newline) = memchr::memchr(b'\n', Span::new(at, view.end).of(text).as_bytes())
        {
            let newline = at + newline;
            let end = line_start(text, newline + 1, view.end, self.leaf.quotes);
            let before = Span::new(at, newline)
                .of(text)
                .trim_end_matches([' ', '\t', '\r']);
            self.line_break(Span::new(at + before.len(), end), false);
            at = end;
        }
    }

    /// A link's label begins at `at` (view).
    pub(crate) fn open(&mut self, at: usize) {
        self.verbatim(at);
        self.labels.push(Label {
            at,
            variables: self.variables.len(),
            text: self.text.len(),
        });
    }

    /// A link ends with the token at `view`, which holds no target.
    ///
    /// Where its label is looked up, the message spells the name out, as `[label][label]`: whoever translates the
    /// label leaves the name alone.
    pub(crate) fn close(&mut self, view: Span) {
        self.verbatim(view.start);
        let label = self.labels.pop();
        let is_full = !matches!(view.of(self.ground.view.text()), "]" | "][]");
        let is_alone = label.is_some_and(|label| !self.is_beside(label.at, view.end));
        let name = label
            .filter(|_| !is_full && is_alone)
            .and_then(|label| self.name(label, view.start))
            .filter(|name| is_name(name, self.ground.flavour))
            .map(|name| format!("][{name}]"));
        let end = self.ground.view.source_end(view.end).min(self.span.end);
        match name {
            Some(name) if end > self.source_at => {
                let span = Span::new(self.source_at, end);
                self.source_at = end;
                self.text.push_str(&name);
                self.parts.push(Part::Reference(span, name.len()));
            }
            _ => self.opaque(view),
        }
    }

    /// What the reference with this label, which ends at `end` (view), is looked up by. Variables are spelt as in the
    /// page: what a template engine puts there, it puts into the definition, too.
    fn name(&self, label: Label, end: usize) -> Option<Cow<'_, str>> {
        let inside = self.variables.get(label.variables..)?;
        if inside.is_empty() {
            return self.text.get(label.text..).map(Cow::Borrowed);
        }
        let is_spelt = inside
            .iter()
            .all(|variable| variable.kind == VariableKind::Macro);
        let text = Span::new(label.at, end).of(self.ground.view.text());
        is_spelt.then(|| unfold(text, self.leaf.quotes))
    }

    /// Whether the brackets between a label's first byte and `end` are one half of `[label] [name]`, which
    /// Python-Markdown reads as a full reference.
    fn is_beside(&self, label: usize, end: usize) -> bool {
        let bytes = self.ground.view.text().as_bytes();
        let before = bytes[..label].strip_suffix(b"[").unwrap_or_default();
        let is_behind = before
            .split_last()
            .is_some_and(|(blank, before)| blank.is_ascii_whitespace() && before.ends_with(b"]"));
        let behind = bytes.get(end..end + 2).unwrap_or_default();
        let is_before = behind.ends_with(b"[") && behind[0].is_ascii_whitespace();
        self.ground.flavour == Flavour::Mkdocs && (is_behind || is_before)
    }

    /// The target of the link whose label ends here.
    pub(crate) fn target(&mut self, view: Span) {
        let start = self.labels.pop().map_or(0, |label| label.at);
        let close = view.start.saturating_sub(2).max(start);
        let text = Span::new(start, close).of(self.ground.view.text());
        let label = visible(&unfold(text, self.leaf.quotes));
        self.variable(view, VariableKind::Target, label);
    }

    /// A tag, whose text attributes are units of their own, and whose targets nobody translates here.
    pub(crate) fn tag(&mut self, view: Span) {
        let tag = view.of(self.ground.view.text());
        let mut at = view.start;
        for found in html::attributes_of(tag, self.ground.flavour) {
            let (kind, name, value) = match found {
                Found::Attribute { name, value } => (VariableKind::Attributes, name, value),
                Found::Target { name, value } => (VariableKind::Target, name, value),
                Found::Expression { name, value } => (VariableKind::Macro, name, value),
                Found::Text(_) | Found::Phrase(..) | Found::Directive(..) => continue,
            };
            let value = Span::new(view.start + value.start, view.start + value.end);
            self.opaque(Span::new(at, value.start));
            self.variable(value, kind, name);
            at = value.end;
        }
        self.opaque(Span::new(at, view.end));
    }

    /// What must stay, with the visible text it belongs to.
    pub(crate) fn variable(&mut self, view: Span, kind: VariableKind, label: String) {
        self.verbatim(view.start);
        let end = self.ground.view.source_end(view.end).min(self.span.end);
        if end <= self.source_at {
            return;
        }
        let span = Span::new(self.source_at, end);
        self.source_at = end;
        let name = self.names.give(kind, &label);
        if !self.text.is_empty() {
            let text = std::mem::take(&mut self.text);
            self.pieces.push(Piece::Text(text));
        }
        self.pieces.push(Piece::Variable(name.clone()));
        self.parts.push(Part::Variable(span, self.variables.len()));
        self.variables.push(Variable {
            name,
            kind,
            value: unfold(view.of(self.ground.view.text()), self.leaf.quotes).into_owned(),
            span,
            label,
        });
    }

    /// The unit, which ends at `end` (view).
    pub(crate) fn finish(mut self, end: usize, kind: UnitKind, slot: Slot) -> Unit {
        self.verbatim(end);
        if !self.text.is_empty() {
            self.pieces.push(Piece::Text(self.text));
        }
        Unit {
            parts: self.parts,
            variables: self.variables,
            message: Message::of_pieces(self.pieces),
            hard_break: self.hard_break,
            ..Unit::new(kind, slot, self.span)
        }
    }
}

/// Whether a label can be written as the name of its reference, too. Python-Markdown looks no name up that holds code
/// or an escape.
fn is_name(label: &str, flavour: Flavour) -> bool {
    let is_foreign = flavour == Flavour::Mkdocs && label.contains(['`', '\\']);
    !is_foreign && !label.contains('\n') && !label.trim().is_empty()
}
