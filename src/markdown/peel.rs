//! What is taken off the edges of a block or label: icons, attribute lists, comments, empty
//! elements, and tags of elements around it or beside it.
//!
//! In goes a run of tokens, out comes a shorter one. Deliberately absent: links that wrap a block, which `leaf` takes
//! off because they decide what the block is.

use crate::markdown::attributes;
use crate::markdown::elements;
use crate::markdown::flavour::Flavour;
use crate::markdown::html;
use crate::markdown::inline::{Token, TokenKind};
use crate::markdown::leaf::{Cutter, Run};
use crate::markdown::reading::{SPELT_BLANKS, is_blank};
use crate::model::{Slot, UnitKind};
use crate::text::Span;

impl Cutter<'_> {
    /// Takes blanks, breaks, icons, comments, attribute lists and empty elements off both ends.
    pub(crate) fn peel(&self, run: Run) -> Run {
        let bytes = self.text().as_bytes();
        let (mut start, mut end) = (run.span.start, run.span.end);
        let (mut first, mut last) = (run.first, run.end);
        loop {
            start += blanks_before(&bytes[start..end]);
            let Some(token) = (first < last).then(|| self.token(first)) else {
                break;
            };
            if token.kind == TokenKind::Soft
                && token.span.start > start
                && self.is_lone_marker(Span::new(start, token.span.start))
            {
                start = token.span.end;
                first += 1;
                continue;
            }
            if token.span.start > start {
                break;
            }
            let is_peeled = match token.kind {
                TokenKind::Soft
                | TokenKind::Hard
                | TokenKind::Icon
                | TokenKind::Task
                | TokenKind::Attributes(_) => true,
                TokenKind::Html => {
                    self.is_comment(token) || self.is_virtual(token) || self.is_empty(token)
                }
                _ => false,
            };
            if is_peeled {
                start = token.span.end.min(end);
                first += 1;
            } else if let Some(close) = self
                .empty_behind(first, last)
                .or_else(|| self.empty_link(first, last))
            {
                start = self.token(close).span.end;
                first = close + 1;
            } else {
                break;
            }
        }
        loop {
            end -= blanks_behind(&bytes[start..end]);
            if first == last || self.token(last - 1).span.end < end {
                break;
            }
            let token = self.token(last - 1);
            let is_peeled = match token.kind {
                TokenKind::Soft | TokenKind::Hard | TokenKind::Icon => true,
                TokenKind::Html => {
                    self.is_comment(token) || self.is_virtual(token) || self.is_empty(token)
                }
                TokenKind::Attributes(_) => self.is_of_block(token, first, last - 1),
                _ => false,
            };
            if is_peeled {
                end = token.span.start.max(start);
                last -= 1;
                if matches!(token.kind, TokenKind::Attributes(_)) {
                    end -= self.closing_signs(Span::new(start, end));
                }
            } else if let Some(open) = self.empty_before(first, last) {
                end = self.token(open).span.start;
                last = open;
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

    /// Takes off the elements that are around all of a run: their tags are nothing to translate.
    pub(crate) fn unwrap(&self, run: Run) -> Run {
        /// How many elements are looked into: texts in endless ones take linear time.
        const DEEPEST: usize = 8;
        let mut run = run;
        for _ in 0..DEEPEST {
            let Some(inner) = self.inside(run) else {
                break;
            };
            run = inner;
        }
        run
    }

    /// The inside of the element that is all of `run`, if one is.
    fn inside(&self, run: Run) -> Option<Run> {
        let last = run.end.checked_sub(1).filter(|last| *last > run.first)?;
        let (open, close) = (self.token(run.first), self.token(last));
        let is_around = open.span.start == run.span.start && close.span.end == run.span.end;
        let tag = |token: Token| {
            let tag = token.span.of(self.text());
            (token.kind == TokenKind::Html && !self.is_comment(token)).then_some(tag)
        };
        let name = elements::name(tag(open)?);
        if !is_around || html::is_void(name) {
            return None;
        }
        // Elements of the same name inside it end with tags of the same name.
        let mut depth = 0_usize;
        for index in run.first..run.end {
            let Some(tag) = tag(self.token(index)).filter(|tag| elements::name(tag) == name) else {
                continue;
            };
            if tag.starts_with("</") {
                depth = depth.checked_sub(1)?;
            } else if !tag.ends_with("/>") {
                depth += 1;
            }
            if depth == 0 && index != last {
                return None;
            }
        }
        let inside = Span::new(open.span.end, close.span.start);
        (depth == 0).then(|| self.run(inside, run.first + 1, last))
    }

    /// Tags that end one text and begin another, unless an element among them hides what is in it.
    pub(crate) fn cuts(&self) -> Vec<usize> {
        let tokens = self.leaf.tokens.iter();
        let is_cut = |token: &Token| token.kind == TokenKind::Cut;
        if tokens
            .clone()
            .any(|token| is_cut(token) && self.hides(*token))
        {
            return Vec::new();
        }
        let found = tokens.enumerate().filter(|(_, token)| is_cut(token));
        found.map(|(index, _)| index).collect()
    }

    fn hides(&self, token: Token) -> bool {
        html::hides(token.span.of(self.text())).is_some()
    }

    pub(crate) fn is_comment(&self, token: Token) -> bool {
        token.span.of(self.text()).starts_with("<!--")
    }

    /// Whether a text's first line is the sign of a list item that Python-Markdown reads as text for want of more
    /// text on its line: with the next line behind it, it would be an item.
    fn is_lone_marker(&self, line: Span) -> bool {
        if self.ground.flavour != Flavour::Mkdocs || self.leaf.slot != Slot::Block {
            return false;
        }
        let line = self.ground.view.source_span(line).of(self.ground.source);
        let digits = line.strip_suffix('.').unwrap_or_default();
        matches!(line, "-" | "*" | "+")
            || !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Whether the line scanner has put the tag there.
    fn is_virtual(&self, token: Token) -> bool {
        self.ground.view.source_span(token.span).is_empty()
    }

    /// Whether a tag is an element of its own: a picture, a break, a component without content.
    fn is_empty(&self, token: Token) -> bool {
        is_empty(token.span.of(self.text()))
    }

    /// The end of the element at one end of the tokens, if there is nothing in it but tags: an anchor, a picture in a
    /// link. `tokens` are in the order of reading from that end, and `opens` says which tags open it there.
    fn empty_element(
        &self,
        tokens: impl Iterator<Item = usize>,
        opens: impl Fn(&str) -> bool,
    ) -> Option<usize> {
        let mut depth = 0_usize;
        let mut before: Option<Span> = None;
        for index in tokens {
            let token = self.token(index);
            let is_beside = before.is_none_or(|before| {
                before.end == token.span.start || token.span.end == before.start
            });
            if token.kind != TokenKind::Html || !is_beside {
                return None;
            }
            if opens(token.span.of(self.text())) {
                depth += 1;
            } else if !self.is_empty(token) {
                depth = depth.checked_sub(1)?;
            }
            if depth == 0 {
                return before.map(|_| index);
            }
            before = Some(token.span);
        }
        None
    }

    /// The end tag of the empty element that begins at `first`.
    fn empty_behind(&self, first: usize, end: usize) -> Option<usize> {
        self.empty_element(first..end, |tag| !tag.starts_with("</") && !is_empty(tag))
    }

    /// The start tag of the empty element that ends before `end`.
    fn empty_before(&self, first: usize, end: usize) -> Option<usize> {
        self.empty_element((first..end).rev(), |tag| tag.starts_with("</"))
    }

    /// The end of a link without label at the start of the tokens: an anchor, as `[](){ #name }`.
    fn empty_link(&self, first: usize, end: usize) -> Option<usize> {
        let TokenKind::Open {
            image: false,
            close,
        } = self.token(first).kind
        else {
            return None;
        };
        let label = Span::new(self.token(first).span.end, self.token(close).span.start);
        (close < end && label.of(self.text()).trim().is_empty()).then_some(close)
    }

    /// How many bytes the signs take that close a heading before its attribute list. Python-Markdown and remark take
    /// them off a line's end alone, before they look for a list.
    pub(crate) fn closing_signs(&self, span: Span) -> usize {
        let is_closed = matches!(self.ground.flavour, Flavour::Hugo | Flavour::Mdbook)
            && matches!(self.leaf.kind, UnitKind::Heading(_))
            && self.leaf.slot == Slot::Line;
        let text = span.of(self.text());
        let body = text.trim_end().trim_end_matches('#');
        let is_apart = body.is_empty() || body.ends_with([' ', '\t']);
        if is_closed && is_apart {
            text.len() - body.trim_end().len()
        } else {
            0
        }
    }

    /// Whether Python-Markdown reads a list as that of the heading it ends: a blank stands before it.
    fn is_of_heading(&self, list: Token) -> bool {
        let before = self.text().as_bytes().get(..list.span.start);
        let is_apart = before.is_some_and(|before| before.last().is_none_or(|b| is_blank(*b)));
        is_apart
            || self.ground.flavour != Flavour::Mkdocs
            || !matches!(self.leaf.kind, UnitKind::Heading(_))
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
    pub(crate) fn anchor(&self, peeled: Run) -> Option<Span> {
        self.leaf
            .tokens
            .get(peeled.end..)
            .unwrap_or_default()
            .iter()
            .rev()
            .filter(|token| matches!(token.kind, TokenKind::Attributes(_)))
            .filter(|token| self.is_of_heading(**token))
            .find_map(|token| attributes::read(self.text(), token.span.start)?.id)
    }

    /// Where an attribute list behind the block's text belongs.
    pub(crate) fn attributes_at(&self, run: Run) -> usize {
        let bytes = self.text().as_bytes();
        let mut tokens = self.leaf.tokens.get(run.first..run.end).unwrap_or_default();
        let mut end = run.span.end;
        loop {
            while end > run.span.start && is_blank(bytes[end - 1]) {
                end -= 1;
            }
            match tokens {
                [before @ .., last]
                    if last.span.end == end
                        && matches!(last.kind, TokenKind::Attributes(_))
                        && self.is_of_heading(*last) =>
                {
                    end = last.span.start;
                    tokens = before;
                }
                _ => return end,
            }
        }
    }
}

/// How many bytes of blanks a text begins with, spelt as characters or as references.
fn blanks_before(text: &[u8]) -> usize {
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let spelt = SPELT_BLANKS
            .iter()
            .find(|blank| rest.starts_with(blank.as_bytes()));
        at += match spelt {
            Some(spelt) => spelt.len(),
            None if is_blank(rest[0]) => 1,
            None => break,
        };
    }
    at
}

/// How many bytes of blanks a text ends with.
fn blanks_behind(text: &[u8]) -> usize {
    let mut end = text.len();
    while let Some(rest) = text.get(..end).filter(|rest| !rest.is_empty()) {
        let spelt = SPELT_BLANKS
            .iter()
            .find(|blank| rest.ends_with(blank.as_bytes()));
        end -= match spelt {
            // Behind a backslash it is text.
            Some(spelt) if !rest[..end - spelt.len()].ends_with(b"\\") => spelt.len(),
            _ if is_blank(rest[end - 1]) => 1,
            _ => break,
        };
    }
    text.len() - end
}

/// Whether a tag stands for an element without content.
fn is_empty(tag: &str) -> bool {
    tag.ends_with("/>") || html::is_void(elements::name(tag))
}
