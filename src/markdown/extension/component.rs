//! Tags and expressions that begin a line of MDX.

use crate::markdown::containers::ClaimKind;
use crate::markdown::extension::tags::{Syntax, tag};
use crate::markdown::extension::{Body, Extension, Opening, Place, Region, Then};
use crate::markdown::jsx::Expression;
use crate::text::Span;

/// Components of MDX, with Markdown inside, and `{expressions}`.
#[derive(Debug)]
pub(super) struct Component;

impl Extension for Component {
    fn name(&self) -> &'static str {
        "component"
    }

    fn first(&self) -> &'static [u8] {
        b"<{"
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        if place.rest().starts_with('{') {
            let begins = !place.in_paragraph;
            return begins.then(|| Opening::new(Then::Region(Box::<Expression>::default())));
        }
        let tag = tag(
            place.text,
            place.at,
            place.limit,
            Syntax::Jsx,
            place.endless,
        )?;
        if place.in_paragraph || is_inline(place, tag.span.end) {
            return None;
        }
        if tag.is_end || tag.is_empty || is_void(&tag.name) {
            return Some(Opening::new(Then::Resume(tag.span.end)).claim(tag.span, ClaimKind::Html));
        }
        let open = ClaimKind::Open(format!("component {}", tag.name));
        let behind = Span::new(tag.span.end, tag.span.end);
        let opening = Opening::new(Then::Container(Body::Element(tag.name), tag.span.end));
        Some(opening.claim(tag.span, ClaimKind::Html).claim(behind, open))
    }
}

/// Whether text follows the tag up to the line's end, so that it is part of a paragraph: `<b>bold</b> text`.
fn is_inline(place: &Place<'_>, behind: usize) -> bool {
    behind <= place.end
        && !matches!(place.text.as_bytes().get(behind..place.end).map(<[u8]>::trim_ascii), Some(rest) if rest.is_empty() || rest.ends_with(b">"))
}

/// Elements without an end tag.
fn is_void(name: &str) -> bool {
    matches!(
        name,
        "br" | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "wbr"
            | "area"
            | "base"
            | "col"
            | "embed"
            | "track"
    )
}

impl Region for Expression {
    fn feed(&mut self, text: &str, from: usize, to: usize) -> Option<usize> {
        let end = Expression::feed(self, text.as_bytes().get(from..to)?)?;
        Some(from + end)
    }

    fn claims(&self, _text: &str, span: Span) -> Vec<(Span, ClaimKind)> {
        vec![
            (
                Span::new(span.start, span.start),
                ClaimKind::Open("template".to_owned()),
            ),
            (Span::new(span.end, span.end), ClaimKind::Close),
        ]
    }
}
