//! One text block to its units.
//!
//! In go a block's span and tokens, out come units: one for the block, or one for each label where the block is made
//! of links, images and icons alone; besides, one for each title and text attribute inside. Promises: a unit's parts
//! tile its span; units inside another one lie in its variables. Deliberately absent: ids, headings, directives.

use crate::markdown::attributes;
use crate::markdown::builder::{Builder, blank};
use crate::markdown::flavour::Flavour;
use crate::markdown::html::{self, Found};
use crate::markdown::inline::{Token, TokenKind};
use crate::markdown::reading::{has_letter, is_blank, unfold};
use crate::markdown::slot;
use crate::markdown::target;
use crate::model::{Message, Slot, Unit, UnitKind, VariableKind};
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
        cutter.tags(&letters, units);
    }
    cutter.slots(units);
    if units.len() - before > 1 {
        units
            .get_mut(before..)
            .unwrap_or_default()
            .sort_by_key(|unit| (unit.span.start, usize::MAX - unit.span.end));
        let is_block = |unit: &Unit| unit.kind == leaf.kind;
        let block = units.iter().skip(before).position(is_block);
        outcome.unit = outcome.unit.and(block).map(|at| before + at);
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
                TokenKind::Soft
                | TokenKind::Hard
                | TokenKind::Icon
                | TokenKind::Task
                | TokenKind::Attributes(_) => true,
                TokenKind::Html => self.is_comment(token) || self.is_virtual(token),
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
                TokenKind::Html => self.is_comment(token) || self.is_virtual(token),
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

    /// Whether the line scanner has put the tag there.
    fn is_virtual(&self, token: Token) -> bool {
        self.ground.view.source_span(token.span).is_empty()
    }

    /// Whether the tokens at `index` are a start tag and its end tag with nothing between: an anchor.
    fn is_empty_element(&self, index: usize) -> bool {
        let (open, close) = (self.token(index), self.token(index + 1));
        open.kind == TokenKind::Html
            && close.kind == TokenKind::Html
            && open.span.end == close.span.start
            && !open.span.of(self.text()).starts_with("</")
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
        // End tag of the element that hides the text just now.
        let mut hidden: Option<String> = None;
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
            if hidden.is_none() {
                look(pos, token.span.start, &nesting, &mut letters);
            }
            pos = token.span.end;
            match token.kind {
                TokenKind::Html => match &hidden {
                    None => hidden = html::hides(token.span.of(text)),
                    Some(end) if token.span.of(text).eq_ignore_ascii_case(end) => hidden = None,
                    Some(_) => {}
                },
                TokenKind::Open { .. } => nesting.push(index),
                TokenKind::Close { .. } => {
                    nesting.pop();
                }
                _ => {}
            }
        }
        if hidden.is_none() {
            look(pos, run.span.end, &nesting, &mut letters);
        }
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

    /// A unit for each text attribute of a tag that stands in no label.
    fn tags(&self, letters: &Letters, units: &mut Vec<Unit>) {
        let mut index = 0;
        while index < self.leaf.tokens.len() {
            let token = self.token(index);
            match token.kind {
                TokenKind::Open { close, .. } if letters.links[index] => index = close,
                TokenKind::Html => {
                    let tag = token.span.of(self.text());
                    for found in html::texts(tag, &mut html::Hidden::default()) {
                        let Found::Attribute { name, value } = found else {
                            continue;
                        };
                        let at = token.span.start;
                        let span = Span::new(at + value.start, at + value.end);
                        let (kind, slot) = (UnitKind::Attribute, Slot::HtmlAttribute);
                        self.scalar(kind, slot, span, name, units);
                    }
                }
                _ => {}
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
        for (index, token) in self.leaf.tokens.iter().enumerate() {
            let before = units.len();
            let mut link = None;
            match token.kind {
                TokenKind::Close {
                    target: Some(target),
                    titled: true,
                    ..
                } => {
                    link = Some(index);
                    if let Some(title) = target::title(self.text(), target) {
                        let (kind, slot) = (UnitKind::LinkTitle, Slot::LinkTitle);
                        self.scalar(kind, slot, title, String::new(), units);
                    }
                }
                TokenKind::Attributes(true) => {
                    link = index.checked_sub(1);
                    let list = attributes::read(self.text(), token.span.start).unwrap_or_default();
                    for (name, value) in list.texts {
                        let (kind, slot) = (UnitKind::Attribute, Slot::Attribute);
                        let name = name.of(self.text()).to_owned();
                        self.scalar(kind, slot, value, name, units);
                    }
                }
                _ => {}
            }
            if let Some((icon, target)) = link.and_then(|close| self.beside(close)) {
                for unit in units.iter_mut().skip(before) {
                    unit.icon.clone_from(&icon);
                    unit.target.clone_from(&target);
                }
            }
        }
    }

    /// Icon and destination of the link that ends with the token at `close`.
    fn beside(&self, close: usize) -> Option<(Option<String>, Option<String>)> {
        let TokenKind::Close { open, .. } = self.token(close).kind else {
            return None;
        };
        Some((self.icon_before(open, close), self.target(close)))
    }

    fn scalar(&self, kind: UnitKind, slot: Slot, span: Span, hint: String, units: &mut Vec<Unit>) {
        let text = slot::decode(slot, &unfold(span.of(self.text()), self.leaf.quotes));
        if has_letter(&text) {
            let span = self.ground.view.source_span(span);
            units.push(Unit {
                hint,
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
        let mut builder = Builder::new(self.ground, self.leaf, span);
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
                    let label = builder.close();
                    if let Some(target) = target {
                        builder.variable(target, VariableKind::Target, label);
                    } else {
                        builder.opaque(token.span);
                    }
                }
                TokenKind::Open { .. } => builder.open(token.span.end),
                // A comment is a word to a program: nothing in it is for a reader.
                TokenKind::Html if self.is_comment(token) => {
                    builder.variable(token.span, VariableKind::Macro, Span::default());
                }
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
