//! One text block to its units.
//!
//! In go a block's span and tokens, out come units: one for the block, or one for each label where the block is made
//! of links, images and icons alone; besides, one for each title and text attribute inside. Promises: a unit's parts
//! tile its span; units inside another one lie in its variables. Deliberately absent: ids, headings, directives.

use crate::markdown::builder::Builder;
use crate::markdown::flavour::Flavour;
use crate::markdown::html;
use crate::markdown::inline::{Token, TokenKind};
use crate::markdown::reading::has_letter;
use crate::model::{Slot, Unit, UnitKind, VariableKind};
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
    /// Whether signs that close a heading stand before such a list.
    pub(crate) closed: bool,
}

/// A run of tokens and the bytes they stand in.
#[derive(Clone, Copy)]
pub(crate) struct Run {
    /// The bytes.
    pub(crate) span: Span,
    /// Index of the first token.
    pub(crate) first: usize,
    /// Index behind the last token.
    pub(crate) end: usize,
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
    let attributes_at = cutter.attributes_at(whole);
    let mut outcome = Outcome {
        unit: None,
        attributes_at,
        anchor: cutter.anchor(peeled),
        closed: cutter.closing_signs(Span::new(leaf.span.start, attributes_at)) > 0,
    };
    if leaf.tokens.is_empty() {
        // Most blocks are plain text: no links to look for.
        if has_letter(peeled.span.of(ground.view.text())) {
            outcome.unit = Some(units.len());
            units.push(cutter.unit(peeled, leaf.kind, leaf.slot));
        }
        return outcome;
    }
    let before = units.len();
    match cutter.cuts() {
        cuts if cuts.is_empty() => outcome.unit = cutter.text_unit(peeled, units),
        // A heading is one text: its anchor hangs on it.
        _ if cutter.is_title() => outcome.unit = cutter.text_unit(peeled, units),
        cuts => {
            let mut run = whole;
            for cut in cuts {
                let tag = cutter.token(cut).span;
                let piece = Span::new(run.span.start, tag.start);
                cutter.text_unit(cutter.run(piece, run.first, cut), units);
                run.span.start = tag.end;
                run.first = cut + 1;
            }
            cutter.text_unit(cutter.peel(run), units);
        }
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

/// Makes one unit of a phrase, whatever stands in it, and one of each text inside its markup.
pub(crate) fn phrase(ground: Ground<'_>, leaf: &Leaf<'_>, units: &mut Vec<Unit>) {
    let cutter = Cutter { ground, leaf };
    let run = Run {
        span: leaf.span,
        first: 0,
        end: leaf.tokens.len(),
    };
    units.push(cutter.unit(run, leaf.kind, leaf.slot));
    cutter.slots(units);
}

/// Where letters stand that a reader reads: directly in the block, and directly in each link.
pub(crate) struct Letters {
    /// In the block itself.
    root: bool,
    /// By index of the opening token, counted from the run's first.
    links: Vec<bool>,
    first: usize,
}

impl Letters {
    /// Whether there are some directly in the link that the token at `index` opens.
    fn in_link(&self, index: usize) -> bool {
        self.links[index - self.first]
    }
}

/// A block that is being cut.
pub(crate) struct Cutter<'a> {
    /// Its page.
    pub(crate) ground: Ground<'a>,
    /// The block.
    pub(crate) leaf: &'a Leaf<'a>,
}

impl<'a> Cutter<'a> {
    /// The view's text.
    pub(crate) fn text(&self) -> &'a str {
        self.ground.view.text()
    }

    /// The token at `index`.
    pub(crate) fn token(&self, index: usize) -> Token {
        self.leaf.tokens[index]
    }

    /// Makes a unit of a run's text, or one of each label where it has none of its own; the index of the former.
    fn text_unit(&self, run: Run, units: &mut Vec<Unit>) -> Option<usize> {
        let letters = self.letters(run);
        if !letters.root && !self.is_one_text(run, &letters) {
            self.labels(run, &letters, units);
            return None;
        }
        if let Some((images, name)) = self.card_head(run) {
            self.labels(images, &self.letters(images), units);
            return self.text_unit(name, units);
        }
        let wrapped = (!letters.root).then(|| self.wrapping(run, &letters));
        let (inner, slot) = match wrapped.flatten() {
            Some(inner) => (inner, Slot::Bracket),
            None => (self.unwrap(run), self.leaf.slot),
        };
        let mut unit = self.unit(inner, self.leaf.kind, slot);
        if slot == Slot::Bracket {
            // What is behind the label begins with the end of its link.
            unit.icon = self.icon_before(run.first, inner.first);
            unit.target = self.target_behind(inner.end);
        }
        units.push(unit);
        Some(units.len() - 1)
    }

    /// Whether the block is a title, which is one text whatever is in it.
    fn is_title(&self) -> bool {
        matches!(
            self.leaf.kind,
            UnitKind::Heading(_) | UnitKind::Term | UnitKind::BlockTitle
        )
    }

    pub(crate) fn run(&self, span: Span, first: usize, end: usize) -> Run {
        self.peel(Run { span, first, end })
    }

    fn letters(&self, run: Run) -> Letters {
        let text = self.text();
        let mut letters = Letters {
            root: false,
            links: vec![false; run.end - run.first],
            first: run.first,
        };
        let mut nesting: Vec<usize> = Vec::new();
        let mut pos = run.span.start;
        // End tag of the element that hides the text just now.
        let mut hidden: Option<String> = None;
        let look = |from: usize, to: usize, nesting: &[usize], letters: &mut Letters| {
            let flag = match nesting.last() {
                Some(open) => &mut letters.links[*open - run.first],
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
                TokenKind::Html | TokenKind::Cut => match &hidden {
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
        let mut index = run.first;
        while index < run.end {
            if let TokenKind::Open { image, close } = self.token(index).kind
                && letters.in_link(index)
            {
                let fixed = matches!(self.token(close).kind, TokenKind::Close { fixed: true, .. });
                if fixed || (self.is_title() && !image) {
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
            if letters.in_link(first) {
                return Some(inner);
            }
            (first, end, span) = (inner.first, inner.end, inner.span);
        }
    }

    /// The images at the start of a run and the name in bold that is the rest of it: the head of a card.
    ///
    /// An image elsewhere may be a word of the sentence, which a translator has to move.
    fn card_head(&self, run: Run) -> Option<(Run, Run)> {
        let mut next = run.first;
        while next < run.end
            && let TokenKind::Open { image: true, close } = self.token(next).kind
        {
            next = close + 1;
            while next < run.end && matches!(self.token(next).kind, TokenKind::Attributes(_)) {
                next += 1;
            }
        }
        let end = self
            .token(next.checked_sub(1).filter(|_| next > run.first)?)
            .span
            .end;
        let images = self.run(Span::new(run.span.start, end), run.first, next);
        let name = self.run(Span::new(end, run.span.end), next, run.end);
        let text = name.span.of(self.text());
        let is_bold = ["**", "__"].iter().any(|sign| {
            let inner = text
                .strip_prefix(sign)
                .and_then(|text| text.strip_suffix(sign));
            inner.is_some_and(|inner| !inner.contains(sign))
        });
        (is_bold && !self.is_title() && !self.letters(images).root).then_some((images, name))
    }

    /// A unit for each outermost label with text.
    fn labels(&self, run: Run, letters: &Letters, units: &mut Vec<Unit>) {
        let mut index = run.first;
        while index < run.end {
            let open = self.token(index);
            if let TokenKind::Open { image, close } = open.kind
                && letters.in_link(index)
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

    /// Whether a hard break is a backslash that the flavour shows.
    fn is_text(&self, token: Token) -> bool {
        !self.ground.flavour.has_backslash_breaks() && self.backslash(token).is_some()
    }

    /// Where the backslash of a hard break stands; blanks before it belong to the break.
    fn backslash(&self, token: Token) -> Option<usize> {
        let text = token.span.of(self.text());
        let sign = text.trim_start_matches([' ', '\t']);
        sign.starts_with('\\')
            .then(|| token.span.start + text.len() - sign.len())
    }

    /// Whether the end of a line is taken along by the break behind it.
    fn is_part_of_break(&self, index: usize, end: usize) -> bool {
        let next = index + 1;
        next < end
            && self.token(next).kind == TokenKind::Hard
            && !self.is_text(self.token(next))
            && self.break_start(next, index) < self.token(next).span.start
    }

    /// Where a hard break begins: at the end of the line before where nothing stands between, for a message would
    /// have a blank there that belongs to the break.
    fn break_start(&self, index: usize, first: usize) -> usize {
        let token = self.token(index);
        let before = (index > first).then(|| self.token(index - 1));
        before
            .filter(|before| before.kind == TokenKind::Soft && before.span.end == token.span.start)
            .map_or(token.span.start, |before| before.span.start)
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
                TokenKind::Soft if self.is_part_of_break(index, run.end) => {}
                TokenKind::Soft => builder.line_break(token.span, false),
                TokenKind::Hard => {
                    if let Some(sign) = self.backslash(token).filter(|_| self.is_text(token)) {
                        builder.verbatim(sign + 1);
                        builder.line_break(Span::new(sign + 1, token.span.end), false);
                    } else {
                        let start = self.break_start(index, run.first);
                        builder.line_break(Span::new(start, token.span.end), true);
                    }
                }
                TokenKind::Attributes(_) => {
                    builder.variable(token.span, VariableKind::Attributes, String::new());
                }
                TokenKind::Macro => {
                    builder.variable(token.span, VariableKind::Macro, String::new());
                }
                TokenKind::Target => {
                    builder.variable(token.span, VariableKind::Target, String::new());
                }
                TokenKind::Math => {
                    builder.variable(token.span, VariableKind::Math, String::new());
                }
                TokenKind::Code => {
                    if memchr::memchr2(b'{', b'}', token.span.of(self.text()).as_bytes()).is_some()
                    {
                        builder.variable(token.span, VariableKind::Code, String::new());
                    } else {
                        builder.opaque(token.span);
                    }
                }
                TokenKind::Close { target, .. } => match target {
                    Some(target) => builder.target(target),
                    None => builder.close(token.span),
                },
                TokenKind::Open { .. } => builder.open(token.span.end),
                // A comment is a word to a program: nothing in it is for a reader.
                TokenKind::Html if self.is_comment(token) => {
                    builder.variable(token.span, VariableKind::Macro, String::new());
                }
                TokenKind::Html | TokenKind::Cut => builder.tag(token.span),
                TokenKind::Address => builder.opaque(token.span),
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
