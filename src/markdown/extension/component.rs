//! Tags and expressions that begin a line of MDX.

use memchr::memchr2;

use crate::markdown::containers::ClaimKind;
use crate::markdown::extension::tags::{Syntax, Tag, tag};
use crate::markdown::extension::{Body, Extension, Opening, Place, Region, Then};
use crate::markdown::jsx::{self, Expression};
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
        let tag = tag_at(place, place.at)?;
        if place.in_paragraph || is_inline(place, &tag) {
            return None;
        }
        if closes(&tag) {
            return Some(Opening::new(Then::Resume(tag.span.end)).claim(tag.span, ClaimKind::Html));
        }
        let open = ClaimKind::Open(format!("component {}", tag.name));
        let behind = Span::new(tag.span.end, tag.span.end);
        let opening = Opening::new(Then::Container(Body::Element(tag.name), tag.span.end));
        Some(opening.claim(tag.span, ClaimKind::Html).claim(behind, open))
    }
}

/// How much of a paragraph is read to see whether it is an element: pages of tags take linear time.
const LONGEST: usize = 1024;

fn tag_at(place: &Place<'_>, at: usize) -> Option<Tag> {
    tag(place.text, at, place.limit, Syntax::Jsx, place.endless)
}

/// Whether nothing is open behind a tag.
fn closes(tag: &Tag) -> bool {
    tag.is_end || tag.is_empty || is_void(&tag.name)
}

/// Bytes up to the first blank line, or as many as are looked at.
fn paragraph_len(text: &str) -> usize {
    let mut len = 0;
    for line in text.split_inclusive('\n') {
        if (len > 0 && line.trim_ascii().is_empty()) || len > LONGEST {
            break;
        }
        len += line.len();
    }
    len
}

/// Whether text stands beside the element in its paragraph, so that it is part of it: `<b>bold</b> text`.
fn is_inline(place: &Place<'_>, tag: &Tag) -> bool {
    let Some(line) = place.text.get(tag.span.end..place.end.max(tag.span.end)) else {
        return false;
    };
    if line.trim_ascii().is_empty() {
        return false;
    }
    let rest = place
        .text
        .get(tag.span.end..place.limit)
        .unwrap_or_default();
    let paragraph = rest.get(..paragraph_len(rest)).unwrap_or(line);
    let end = tag.span.end + paragraph.len();
    let mut depth = usize::from(!closes(tag));
    let mut at = tag.span.end;
    let is_text = |from: usize, to: usize| {
        let text = place.text.get(from..to).unwrap_or_default();
        !text.trim_ascii().is_empty()
    };
    while let Some(sign) = memchr2(b'<', b'{', &place.text.as_bytes()[at..end]).map(|len| at + len)
    {
        if depth == 0 && is_text(at, sign) {
            return true;
        }
        let expression = || jsx::end(&place.text.as_bytes()[..end], sign);
        at = if place.text.as_bytes()[sign] == b'{' {
            expression().unwrap_or(sign + 1)
        } else if let Some(next) = tag_at(place, sign) {
            if next.is_end {
                depth = depth.saturating_sub(1);
            } else {
                depth += usize::from(!closes(&next));
            }
            next.span.end
        } else {
            sign + 1
        };
        if at >= end {
            return false;
        }
    }
    is_text(at, end)
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
