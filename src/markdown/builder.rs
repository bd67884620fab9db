//! Parts, message and variables of one Markdown unit, written from left to right.
//!
//! Promise: the parts tile the unit's span, whatever order of tokens comes in. Deliberately absent: which token is
//! what, and where a unit begins and ends.

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
    pieces: Message,
    text: String,
    variables: Vec<Variable>,
    names: Names,
    labels: Vec<usize>,
    hard_break: String,
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
            pieces: Message::default(),
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
        self.labels.push(at);
    }

    /// The label of the innermost open link, which ends here.
    pub(crate) fn close(&mut self) -> Span {
        let start = self.labels.pop().unwrap_or_default();
        Span::new(start, start)
    }

    /// What must stay, with the label it belongs to.
    pub(crate) fn variable(&mut self, view: Span, kind: VariableKind, label: Span) {
        self.verbatim(view.start);
        let end = self.ground.view.source_end(view.end).min(self.span.end);
        if end <= self.source_at {
            return;
        }
        let span = Span::new(self.source_at, end);
        self.source_at = end;
        let text = self.ground.view.text();
        let label = if kind == VariableKind::Target {
            let close = view.start.saturating_sub(2).max(label.start);
            visible(&unfold(
                Span::new(label.start, close).of(text),
                self.leaf.quotes,
            ))
        } else {
            String::new()
        };
        let name = self.names.give(kind, &label);
        if !self.text.is_empty() {
            self.pieces.push_text(&std::mem::take(&mut self.text));
        }
        self.pieces.push_variable(name.clone());
        self.parts.push(Part::Variable(span, self.variables.len()));
        self.variables.push(Variable {
            name,
            kind,
            value: unfold(view.of(text), self.leaf.quotes).into_owned(),
            span,
            label,
        });
    }

    /// The unit, which ends at `end` (view).
    pub(crate) fn finish(mut self, end: usize, kind: UnitKind, slot: Slot) -> Unit {
        self.verbatim(end);
        if !self.text.is_empty() {
            if self.pieces.is_empty() {
                self.pieces = Message {
                    pieces: vec![Piece::Text(self.text)],
                };
            } else {
                self.pieces.push_text(&self.text);
            }
        }
        Unit {
            parts: self.parts,
            variables: self.variables,
            message: self.pieces,
            hard_break: self.hard_break,
            ..Unit::new(kind, slot, self.span)
        }
    }
}
