//! What is taken off the edges of a block or label: icons, attribute lists, comments, empty elements.
//!
//! In goes a run of tokens, out comes a shorter one. Deliberately absent: links that wrap a block, which `leaf` takes
//! off because they decide what the block is.

use crate::markdown::attributes;
use crate::markdown::flavour::Flavour;
use crate::markdown::inline::{Token, TokenKind};
use crate::markdown::leaf::{Cutter, Run};
use crate::markdown::reading::is_blank;
use crate::model::Slot;
use crate::text::Span;

impl Cutter<'_> {
    /// Takes blanks, breaks, icons, comments, attribute lists and empty elements off both ends.
    pub(crate) fn peel(&self, run: Run) -> Run {
        let bytes = self.text().as_bytes();
        let (mut start, mut end) = (run.span.start, run.span.end);
        let (mut first, mut last) = (run.first, run.end);
        loop {
            while start < end && is_blank(bytes[start]) {
                start += 1;
            }
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
    pub(crate) fn anchor(&self, peeled: Run) -> Option<Span> {
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
                    if last.span.end == end && matches!(last.kind, TokenKind::Attributes(_)) =>
                {
                    end = last.span.start;
                    tokens = before;
                }
                _ => return end,
            }
        }
    }
}
