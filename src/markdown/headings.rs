//! The headings of a page: texts, anchors, and which stands above which.

use pulldown_cmark::CowStr;

use crate::markdown::anchors::Anchors;
use crate::markdown::flavour::Flavour;
use crate::markdown::inline::{Token, TokenKind};
use crate::model::Heading;
use crate::text::Span;

/// Gathers headings in document order.
#[derive(Debug, Default)]
pub(crate) struct Headings {
    headings: Vec<Heading>,
    /// Headings that are above what comes next, outermost first. Invariant: levels rise.
    above: Vec<usize>,
}

impl Headings {
    /// Adds a heading; `anchor` is the one it spells out.
    pub(crate) fn add(
        &mut self,
        level: u8,
        text: String,
        anchor: Option<String>,
        unit: Option<usize>,
        attributes_at: usize,
    ) {
        while let Some(last) = self.above.last()
            && self.headings[*last].level >= level
        {
            self.above.pop();
        }
        let parent = self.above.last().copied();
        self.above.push(self.headings.len());
        self.headings.push(Heading {
            level,
            text,
            explicit: anchor.is_some(),
            anchor: anchor.unwrap_or_default(),
            unit,
            attributes_at,
            parent,
        });
    }

    /// Index of the heading added last.
    pub(crate) fn last(&self) -> Option<usize> {
        self.headings.len().checked_sub(1)
    }

    /// All headings, with the anchors that the flavour gives those that spell none out.
    pub(crate) fn finish(mut self, flavour: Flavour) -> Vec<Heading> {
        let mut anchors = Anchors::new(flavour);
        for heading in self.headings.iter().filter(|heading| heading.explicit) {
            anchors.reserve(&heading.anchor);
        }
        for heading in self.headings.iter_mut().filter(|heading| !heading.explicit) {
            heading.anchor = anchors.give(&heading.text);
        }
        self.headings
    }
}

/// The visible text of a heading: its parsed texts without what is no text to a reader.
pub(crate) fn text(words: &[(Span, CowStr<'_>)], tokens: &[Token], view: &str) -> String {
    let is_text = |kind: TokenKind| {
        matches!(
            kind,
            TokenKind::Code
                | TokenKind::Open { .. }
                | TokenKind::Address
                | TokenKind::Plain
                | TokenKind::Soft
                | TokenKind::Hard
        )
    };
    let mut others = tokens
        .iter()
        .filter(|token| !is_text(token.kind))
        .peekable();
    let mut out = String::new();
    for (span, word) in words {
        let mut at = span.start;
        // A text that is no slice of the page (an entity) has no inside.
        let is_whole = word.len() != span.len() || word.as_ref() != span.of(view);
        while let Some(other) = others.peek()
            && other.span.start < span.end
        {
            if other.span.start > at && !is_whole {
                out.push_str(Span::new(at, other.span.start).of(view));
            }
            at = at.max(other.span.end);
            if other.span.end > span.end {
                break;
            }
            others.next();
        }
        if is_whole && at <= span.start {
            out.push_str(word);
        } else if at < span.end && !is_whole {
            out.push_str(Span::new(at, span.end).of(view));
        }
    }
    out.truncate(out.trim_end().len());
    out.drain(..out.len() - out.trim_start().len());
    out
}
