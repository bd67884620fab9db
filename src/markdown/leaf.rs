//! One text block to its units.
//!
//! In go a block's span and tokens, out come units: one for the block, or one for each label where the block is made
//! of links, images and icons alone; besides, one for each title and text attribute inside. Promises: a unit's parts
//! tile its span; units inside another one lie in its variables. Deliberately absent: ids, headings, directives.

use std::borrow::Cow;

use crate::markdown::attributes;
use crate::markdown::flavour::Flavour;
use crate::markdown::inline::{Token, TokenKind, is_blank};
use crate::markdown::names::Names;
use crate::markdown::slot;
use crate::markdown::target;
use crate::model::{Message, Part, Slot, Unit, UnitId, UnitKind, Variable, VariableKind};
use crate::text::{Span, View};

/// A text block, in bytes of the view.
pub(crate) struct Leaf<'a> {
    /// Kind of the unit if the block becomes one.
    pub(crate) kind: UnitKind,
    /// Slot of that unit.
    pub(crate) slot: Slot,
    /// First to last byte.
    pub(crate) span: Span,
    /// What stands in it.
    pub(crate) tokens: &'a [Token],
    /// Number of quotes around it: how many `>` a continuation line may begin with.
    pub(crate) quotes: usize,
}

/// What every block of a page is read with.
#[derive(Clone, Copy)]
pub(crate) struct Ground<'a> {
    /// The page's text.
    pub(crate) source: &'a str,
    /// Its view.
    pub(crate) view: &'a View,
    /// Its flavour.
    pub(crate) flavour: Flavour,
}

/// What a block gave besides units.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// Index of the unit with the block's own text.
    pub(crate) unit: Option<usize>,
    /// End of the block's text in the view, attribute lists at its end left out.
    pub(crate) attributes_at: usize,
    /// Anchor that an attribute list at the block's end gives.
    pub(crate) anchor: Option<Span>,
}

/// A run of tokens and the bytes they stand in.
#[derive(Clone, Copy)]
struct Run {
    span: Span,
    first: usize,
    end: usize,
}

impl Leaf<'_> {
    /// Destinations of its links and images, as they stand in the source.
    pub(crate) fn targets(&self, ground: Ground<'_>) -> impl Iterator<Item = Span> {
        self.tokens.iter().filter_map(move |token| {
            let TokenKind::Close { target, .. } = token.kind else {
                return None;
            };
            let target = target?;
            let inside = target.of(ground.view.text());
            let destination = target::destination(inside);
            let start = target.start + inside.find(destination)?;
            let span = Span::new(start, start + destination.len());
            Some(ground.view.source_span(span)).filter(|span| !span.is_empty())
        })
    }
}

/// Cuts a block into units, appended to `units`.
pub(crate) fn cut(ground: Ground<'_>, leaf: &Leaf<'_>, units: &mut Vec<Unit>) -> Outcome {
    let whole = Run {
        span: leaf.span,
        first: 0,
        end: leaf.tokens.len(),
    };
    let cutter = Cutter { ground, leaf };
    let peeled = cutter.peel(whole);
    let mut outcome = Outcome {
        unit: None,
        attributes_at: cutter.attributes_at(whole),
        anchor: cutter.anchor(peeled),
    };
    if leaf.tokens.is_empty() {
        // Most blocks are plain text: no links to look for.
        if has_letter(peeled.span.of(ground.view.text())) {
            outcome.unit = Some(units.len());
            units.push(cutter.unit(peeled, leaf.kind, leaf.slot));
        }
        return outcome;
    }
    let letters = cutter.letters(peeled);
    let before = units.len();
    if letters.root || cutter.is_one_text(peeled, &letters) {
        let wrapped = (!letters.root).then(|| cutter.wrapping(peeled, &letters));
        let (run, slot) = match wrapped.flatten() {
            Some(inner) => (inner, Slot::Bracket),
            None => (peeled, leaf.slot),
        };
        outcome.unit = Some(units.len());
        let mut unit = cutter.unit(run, leaf.kind, slot);
        if slot == Slot::Bracket {
            // What is behind the label begins with the end of its link.
            unit.icon = cutter.icon_before(peeled.first, run.first);
            unit.target = cutter.target_behind(run.end);
        }
        units.push(unit);
    } else {
        cutter.labels(peeled, &letters, units);
    }
    cutter.slots(units);
    if units.len() - before > 1 {
        units
            .get_mut(before..)
            .unwrap_or_default()
            .sort_by_key(|unit| (unit.span.start, usize::MAX - unit.span.end));
        outcome.unit = outcome.unit.map(|_| before);
    }
    outcome
}

/// Where letters stand that a reader reads: directly in the block, and directly in each link.
struct Letters {
    root: bool,
    /// By index of the opening token.
    links: Vec<bool>,
}

struct Cutter<'a> {
    ground: Ground<'a>,
    leaf: &'a Leaf<'a>,
}

impl<'a> Cutter<'a> {
    fn text(&self) -> &'a str {
        self.ground.view.text()
    }

    fn token(&self, index: usize) -> Token {
        self.leaf.tokens[index]
    }

    fn run(&self, span: Span, first: usize, end: usize) -> Run {
        self.peel(Run { span, first, end })
    }

    /// Takes blanks, breaks, icons, comments, attribute lists and empty elements off both ends.
    fn peel(&self, run: Run) -> Run {
        let bytes = self.text().as_bytes();
        let (mut start, mut end) = (run.span.start, run.span.end);
        let (mut first, mut last) = (run.first, run.end);
        loop {
            while start < end && is_blank(bytes[start]) {
                start += 1;
            }
            if first == last || self.token(first).span.start > start {
                break;
            }
            let token = self.token(first);
            let is_peeled = match token.kind {
                TokenKind::Soft | TokenKind::Hard | TokenKind::Icon | TokenKind::Attributes(_) => {
                    true
                }
                TokenKind::Task => true,
                TokenKind::Html => self.is_comment(token),
                _ => false,
            };
            if is_peeled {
                start = token.span.end.min(end);
                first += 1;
            } else if first + 1 < last && self.is_empty_element(first) {
                start = self.token(first + 1).span.end;
                first += 2;
            } else {
                break;
            }
        }
        loop {
            while end > start && is_blank(bytes[end - 1]) {
                end -= 1;
            }
            if first == last || self.token(last - 1).span.end < end {
                break;
            }
            let token = self.token(last - 1);
            let is_peeled = match token.kind {
                TokenKind::Soft | TokenKind::Hard | TokenKind::Icon => true,
                TokenKind::Html => self.is_comment(token),
                TokenKind::Attributes(_) => self.is_of_block(token, first, last - 1),
                _ => false,
            };
            if is_peeled {
                end = token.span.start.max(start);
                last -= 1;
            } else if last - first > 1 && self.is_empty_element(last - 2) {
                end = self.token(last - 2).span.start;
                last -= 2;
            } else {
                break;
            }
        }
        // A blank behind an escape's backslash cannot be: the backslash would not be one.
        Run {
            span: Span::new(start, end.max(start)),
            first,
            end: last,
        }
    }

    fn is_comment(&self, token: Token) -> bool {
        token.span.of(self.text()).starts_with("<!--")
    }

    /// Whether the tokens at `index` are a start tag and its end tag with nothing between: an anchor.
    fn is_empty_element(&self, index: usize) -> bool {
        let (open, close) = (self.token(index), self.token(index + 1));
        open.kind == TokenKind::Html
            && close.kind == TokenKind::Html
            && open.span.end == close.span.start
            && close.span.of(self.text()).starts_with("</")
    }

    /// Whether an attribute list at the end belongs to the block or to an icon, not to the element before it.
    fn is_of_block(&self, list: Token, first: usize, index: usize) -> bool {
        let before = self
            .text()
            .as_bytes()
            .get(..list.span.start)
            .and_then(<[u8]>::last);
        if index > first {
            let token = self.token(index - 1);
            if token.span.end == list.span.start {
                return matches!(
                    token.kind,
                    TokenKind::Icon | TokenKind::Soft | TokenKind::Hard
                );
            }
        }
        let is_element = matches!(before, Some(b'*' | b'_' | b'~' | b'=' | b'^'));
        !is_element
    }

    /// The anchor in a list at the end of the block, which has been peeled off.
    fn anchor(&self, peeled: Run) -> Option<Span> {
        self.leaf
            .tokens
            .get(peeled.end..)
            .unwrap_or_default()
            .iter()
            .rev()
            .filter(|token| matches!(token.kind, TokenKind::Attributes(_)))
            .find_map(|token| attributes::read(self.text(), token.span.start)?.id)
    }

    /// Where an attribute list behind the block's text belongs.
    fn attributes_at(&self, run: Run) -> usize {
        let bytes = self.text().as_bytes();
        let mut tokens = self.leaf.tokens.get(run.first..run.end).unwrap_or_default();
        let mut end = run.span.end;
        loop {
            while end > run.span.start && is_blank(bytes[end - 1]) {
                end -= 1;
            }
            match tokens {
                [before @ .., last]
                    if last.span.end == end && matches!(last.kind, TokenKind::Attributes(_)) =>
                {
                    end = last.span.start;
                    tokens = before;
                }
                _ => return end,
            }
        }
    }

    fn letters(&self, run: Run) -> Letters {
        let text = self.text();
        let mut letters = Letters {
            root: false,
            links: vec![false; self.leaf.tokens.len()],
        };
        let mut nesting: Vec<usize> = Vec::new();
        let mut pos = run.span.start;
        let look = |from: usize, to: usize, nesting: &[usize], letters: &mut Letters| {
            let flag = match nesting.last() {
                Some(open) => &mut letters.links[*open],
                None => &mut letters.root,
            };
            if !*flag && from < to {
                *flag = has_letter(Span::new(from, to).of(text));
            }
        };
        for index in run.first..run.end {
            let token = self.token(index);
            if token.kind == TokenKind::Plain {
                continue;
            }
            look(pos, token.span.start, &nesting, &mut letters);
            pos = token.span.end;
            match token.kind {
                TokenKind::Open { .. } => nesting.push(index),
                TokenKind::Close { .. } => {
                    nesting.pop();
                }
                _ => {}
            }
        }
        look(pos, run.span.end, &nesting, &mut letters);
        letters
    }

    /// Whether a block without text of its own is a unit all the same: it is a heading or term, or a label in it
    /// cannot be cut out.
    fn is_one_text(&self, run: Run, letters: &Letters) -> bool {
        let is_title = matches!(
            self.leaf.kind,
            UnitKind::Heading(_) | UnitKind::Term | UnitKind::BlockTitle
        );
        let mut index = run.first;
        while index < run.end {
            if let TokenKind::Open { image, close } = self.token(index).kind
                && letters.links[index]
            {
                let fixed = matches!(self.token(close).kind, TokenKind::Close { fixed: true, .. });
                if fixed || (is_title && !image) {
                    return true;
                }
                index = close;
            }
            index += 1;
        }
        false
    }

    /// The label of the link that is all of `run`, if one is.
    fn wrapping(&self, run: Run, letters: &Letters) -> Option<Run> {
        let (mut first, mut end) = (run.first, run.end);
        let mut span = run.span;
        loop {
            let open = (first < end).then(|| self.token(first))?;
            let TokenKind::Open { image, close } = open.kind else {
                return None;
            };
            let closing = self.token(close);
            let TokenKind::Close { fixed, .. } = closing.kind else {
                return None;
            };
            // A list behind the link belongs to it.
            let behind = self.leaf.tokens.get(close + 1..end)?;
            let is_alone = open.span.start == span.start
                && match behind {
                    [] => closing.span.end == span.end,
                    [list] => {
                        matches!(list.kind, TokenKind::Attributes(_))
                            && list.span == Span::new(closing.span.end, span.end)
                    }
                    _ => false,
                };
            if !is_alone || fixed || image {
                return None;
            }
            let inner = self.run(
                Span::new(open.span.end, closing.span.start),
                first + 1,
                close,
            );
            if letters.links[first] {
                return Some(inner);
            }
            (first, end, span) = (inner.first, inner.end, inner.span);
        }
    }

    /// A unit for each outermost label with text.
    fn labels(&self, run: Run, letters: &Letters, units: &mut Vec<Unit>) {
        let mut index = run.first;
        while index < run.end {
            let open = self.token(index);
            if let TokenKind::Open { image, close } = open.kind
                && letters.links[index]
            {
                let inside = Span::new(open.span.end, self.token(close).span.start);
                let kind = if image {
                    UnitKind::Alt
                } else {
                    UnitKind::Label
                };
                let inner = self.run(inside, index + 1, close);
                units.push(Unit {
                    icon: self.icon_before(index, inner.first),
                    target: self.target(close),
                    ..self.unit(inner, kind, Slot::Bracket)
                });
                index = close;
            }
            index += 1;
        }
    }

    /// Name of the last icon among the tokens from `first` to `end`: those peeled before a label.
    fn icon_before(&self, first: usize, end: usize) -> Option<String> {
        let peeled = self.leaf.tokens.get(first..end)?;
        let icon = peeled
            .iter()
            .rev()
            .find(|token| token.kind == TokenKind::Icon)?;
        let name = icon.span.of(self.text());
        Some(name.trim_matches(':').to_owned())
    }

    /// Destination of the link that ends with the token at `close`.
    fn target(&self, close: usize) -> Option<String> {
        let TokenKind::Close { target, .. } = self.token(close).kind else {
            return None;
        };
        let target = unfold(target?.of(self.text()), self.leaf.quotes);
        Some(target::destination(&target).to_owned())
    }

    /// Destination of the first link that ends behind the token at `index`.
    fn target_behind(&self, index: usize) -> Option<String> {
        let is_close = |token: &Token| matches!(token.kind, TokenKind::Close { .. });
        let behind = self.leaf.tokens.get(index..)?;
        self.target(index + behind.iter().position(is_close)?)
    }

    /// A unit for each title and each attribute that a reader sees, wherever in the block.
    fn slots(&self, units: &mut Vec<Unit>) {
        for token in self.leaf.tokens {
            match token.kind {
                TokenKind::Close {
                    target: Some(target),
                    titled: true,
                    ..
                } => {
                    if let Some(title) = target::title(self.text(), target) {
                        let hint = Cow::Borrowed("");
                        self.scalar(UnitKind::LinkTitle, Slot::LinkTitle, title, hint, units);
                    }
                }
                TokenKind::Attributes(true) => {
                    let list = attributes::read(self.text(), token.span.start).unwrap_or_default();
                    for (name, value) in list.texts {
                        let hint = Cow::Borrowed(name.of(self.text()));
                        self.scalar(UnitKind::Attribute, Slot::Attribute, value, hint, units);
                    }
                }
                _ => {}
            }
        }
    }

    fn scalar(
        &self,
        kind: UnitKind,
        slot: Slot,
        span: Span,
        hint: Cow<'_, str>,
        units: &mut Vec<Unit>,
    ) {
        let text = slot::decode(slot, &unfold(span.of(self.text()), self.leaf.quotes));
        if has_letter(&text) {
            let span = self.ground.view.source_span(span);
            units.push(Unit {
                hint: hint.into_owned(),
                message: Message::text(text),
                ..blank(kind, slot, span)
            });
        }
    }

    fn unit(&self, run: Run, kind: UnitKind, slot: Slot) -> Unit {
        let view = self.ground.view;
        let span = Span::new(
            view.source_start(run.span.start),
            view.source_end(run.span.end),
        );
        let mut builder = Builder::new(self, span);
        for index in run.first..run.end {
            let token = self.token(index);
            match token.kind {
                TokenKind::Soft => builder.line_break(token.span, false),
                TokenKind::Hard => {
                    let breaks = token
                        .span
                        .of(self.text())
                        .trim_end_matches([' ', '\t', '>', '\n', '\r']);
                    if breaks.starts_with('\\') && !self.ground.flavour.has_backslash_breaks() {
                        builder.verbatim(token.span.start + 1);
                        builder.line_break(Span::new(token.span.start + 1, token.span.end), false);
                    } else {
                        builder.line_break(token.span, true);
                    }
                }
                TokenKind::Attributes(_) => {
                    builder.variable(token.span, VariableKind::Attributes, Span::default());
                }
                TokenKind::Macro => {
                    builder.variable(token.span, VariableKind::Macro, Span::default());
                }
                TokenKind::Math => {
                    builder.variable(token.span, VariableKind::Math, Span::default());
                }
                TokenKind::Code => {
                    if memchr::memchr2(b'{', b'}', token.span.of(self.text()).as_bytes()).is_some()
                    {
                        builder.variable(token.span, VariableKind::Code, Span::default());
                    } else {
                        builder.opaque(token.span);
                    }
                }
                TokenKind::Close { target, .. } => {
                    if let Some(target) = target {
                        let label = builder.close();
                        builder.variable(target, VariableKind::Target, label);
                    } else {
                        builder.close();
                        builder.opaque(token.span);
                    }
                }
                TokenKind::Open { .. } => builder.open(token.span.end),
                TokenKind::Html | TokenKind::Address => builder.opaque(token.span),
                TokenKind::Footnote
                | TokenKind::Icon
                | TokenKind::Keys
                | TokenKind::Task
                | TokenKind::Plain => {}
            }
        }
        builder.finish(run.span.end, kind, slot)
    }
}

/// Writes a unit's parts, message and variables, from left to right.
struct Builder<'a> {
    cutter: &'a Cutter<'a>,
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
    fn new(cutter: &'a Cutter<'a>, span: Span) -> Self {
        Self {
            cutter,
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
    fn verbatim(&mut self, to: usize) {
        let to = self.cutter.ground.view.source_end(to).min(self.span.end);
        if to <= self.source_at {
            return;
        }
        let source = self.cutter.ground.source;
        let span = Span::new(self.source_at, to);
        self.source_at = to;
        if self.cutter.leaf.kind != UnitKind::Cell {
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

    fn line_break(&mut self, view: Span, hard: bool) {
        self.verbatim(view.start);
        let source = self
            .cutter
            .ground
            .view
            .source_start(view.end)
            .min(self.span.end);
        if source <= self.source_at {
            return;
        }
        let span = Span::new(self.source_at, source);
        self.source_at = source;
        if hard {
            self.text.push_str("\\\n");
            self.parts.push(Part::Hard(span));
            if self.hard_break.is_empty() {
                let line = span.of(self.cutter.ground.source);
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
    fn opaque(&mut self, view: Span) {
        let text = self.cutter.text();
        let mut at = view.start;
        while let Some(newline) = memchr::memchr(b'\n', Span::new(at, view.end).of(text).as_bytes())
        {
            let newline = at + newline;
            let end = line_start(text, newline + 1, view.end, self.cutter.leaf.quotes);
            let before = Span::new(at, newline)
                .of(text)
                .trim_end_matches([' ', '\t', '\r']);
            self.line_break(Span::new(at + before.len(), end), false);
            at = end;
        }
    }

    fn open(&mut self, at: usize) {
        self.labels.push(at);
    }

    /// The label of the innermost open link, which ends here.
    fn close(&mut self) -> Span {
        let start = self.labels.pop().unwrap_or_default();
        Span::new(start, start)
    }

    fn variable(&mut self, view: Span, kind: VariableKind, label: Span) {
        self.verbatim(view.start);
        let end = self
            .cutter
            .ground
            .view
            .source_end(view.end)
            .min(self.span.end);
        if end <= self.source_at {
            return;
        }
        let span = Span::new(self.source_at, end);
        self.source_at = end;
        let text = self.cutter.text();
        let label = if kind == VariableKind::Target {
            let close = view.start.saturating_sub(2).max(label.start);
            visible(Span::new(label.start, close).of(text))
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
            value: unfold(view.of(text), self.cutter.leaf.quotes).into_owned(),
            span,
            label,
        });
    }

    fn finish(mut self, end: usize, kind: UnitKind, slot: Slot) -> Unit {
        self.verbatim(end);
        if !self.text.is_empty() {
            if self.pieces.is_empty() {
                self.pieces = Message {
                    pieces: vec![crate::model::Piece::Text(self.text)],
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
            ..blank(kind, slot, self.span)
        }
    }
}

/// A unit with nothing in it.
pub(crate) fn blank(kind: UnitKind, slot: Slot, span: Span) -> Unit {
    Unit {
        id: UnitId::default(),
        kind,
        slot,
        span,
        parts: Vec::new(),
        variables: Vec::new(),
        message: Message::default(),
        prefix: String::new(),
        hard_break: String::new(),
        heading: None,
        hint: String::new(),
        anchor: None,
        icon: None,
        target: None,
        note: None,
        pinned: None,
        group: 0,
    }
}

/// Where the text of the line at `at` begins: behind blanks and as many `>` as there are quotes.
fn line_start(text: &str, mut at: usize, end: usize, quotes: usize) -> usize {
    let bytes = text.as_bytes();
    let mut left = quotes;
    while at < end {
        match bytes[at] {
            b' ' | b'\t' => {}
            b'>' if left > 0 => left -= 1,
            _ => break,
        }
        at += 1;
    }
    at
}

/// The text with the container prefixes of its later lines taken off.
fn unfold(text: &str, quotes: usize) -> Cow<'_, str> {
    if memchr::memchr(b'\n', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(newline) = memchr::memchr(b'\n', text.as_bytes().get(at..).unwrap_or_default()) {
        let newline = at + newline;
        out.push_str(Span::new(at, newline).of(text).trim_end_matches('\r'));
        out.push('\n');
        at = line_start(text, newline + 1, text.len(), quotes);
    }
    out.push_str(Span::new(at, text.len()).of(text));
    Cow::Owned(out)
}

/// A label as a reader sees it: signs of emphasis, code, icons and targets left out; good enough to name it.
pub(crate) fn visible(label: &str) -> String {
    const LONGEST: usize = 200;
    let bytes = label.as_bytes();
    let mut out = String::with_capacity(label.len().min(LONGEST));
    let mut at = 0;
    while at < bytes.len() && out.len() < LONGEST {
        let before = bytes[..at].last();
        match bytes[at] {
            b'*' | b'`' | b'[' | b']' | b'!' | b'\\' => at += 1,
            b'_' if !before.is_some_and(u8::is_ascii_alphanumeric) => at += 1,
            open @ (b'(' | b'{') if matches!(before, Some(b']' | b':' | b')')) => {
                let close = if open == b'(' { b')' } else { b'}' };
                let len = memchr::memchr(close, &bytes[at..]).unwrap_or(bytes.len() - at);
                at += len + 1;
            }
            b':' => {
                let is_name =
                    |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'+');
                let name = bytes[at + 1..].iter().take_while(is_name).count();
                if name > 0 && bytes.get(at + 1 + name) == Some(&b':') {
                    at += name + 2;
                } else {
                    out.push(':');
                    at += 1;
                }
            }
            byte if is_blank(byte) => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
                at += 1;
            }
            _ => {
                let c = label.get(at..).and_then(|rest| rest.chars().next());
                let c = c.unwrap_or(' ');
                out.push(c);
                at += c.len_utf8();
            }
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Whether a text has a letter that is not of an entity or an address.
pub(crate) fn has_letter(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'&' => at += entity(&bytes[at..]),
            b'a'..=b'z' | b'A'..=b'Z' => match address(&bytes[at..]) {
                0 => return true,
                len => at += len,
            },
            byte if byte.is_ascii() => at += 1,
            _ => {
                let c = text.get(at..).and_then(|rest| rest.chars().next());
                let c = c.unwrap_or(' ');
                if c.is_alphabetic() {
                    return true;
                }
                at += c.len_utf8();
            }
        }
    }
    false
}

/// Length of the entity at the start, or 1.
pub(crate) fn entity(bytes: &[u8]) -> usize {
    const LONGEST: usize = 33;
    let name = bytes[1..].iter().take(LONGEST);
    let len = name
        .take_while(|b| b.is_ascii_alphanumeric() || **b == b'#')
        .count();
    if len > 0 && bytes.get(1 + len) == Some(&b';') {
        len + 2
    } else {
        1
    }
}

/// Length of the bare address at the start, or 0.
pub(crate) fn address(bytes: &[u8]) -> usize {
    let is_address = [&b"http://"[..], b"https://", b"www."]
        .iter()
        .any(|start| bytes.len() > start.len() && bytes.starts_with(start));
    if !is_address {
        return 0;
    }
    bytes
        .iter()
        .take_while(|b| {
            b.is_ascii_graphic() && !matches!(b, b'<' | b'>' | b'[' | b']' | b'|' | b'"')
        })
        .count()
}
