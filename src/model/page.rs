//! A page taken apart.

use crate::model::unit::Unit;
use crate::text::Span;

/// A run of a page's bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment {
    /// Bytes nobody translates.
    Skeleton(Span),
    /// The unit with this index in [`Page::units`].
    Unit(usize),
}

/// A heading, for paths, ids and anchors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Level 1–6.
    pub level: u8,
    /// Visible text.
    pub text: String,
    /// The anchor the site gives it: explicit, else by the flavour's slug rule, repeats numbered.
    pub anchor: String,
    /// Whether the page spells the anchor out (`{ #id }`).
    pub explicit: bool,
    /// The unit with the heading's text; `None` where it has none (`# `, only icons).
    pub unit: Option<usize>,
    /// Byte offset where an attribute list with an anchor belongs, if the page has none there.
    pub attributes_at: usize,
    /// Index of the heading of a lower level above it.
    pub parent: Option<usize>,
}

/// A page taken apart: skeleton and units tile its source.
///
/// Invariant: `units` are sorted by start, longer first; two units are disjoint, or one lies inside a variable of
/// the other. [`Page::segments`] covers every byte exactly once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Everything to translate, in document order.
    pub units: Vec<Unit>,
    /// Headings in document order, with or without text to translate.
    pub headings: Vec<Heading>,
    /// Destinations of links and images in the text, in document order: bytes without pointed brackets and title.
    pub targets: Vec<Span>,
    /// What the page is made of besides texts: one line per block, nested by depth. Two pages with equal outlines
    /// have the same structure; `build` compares them.
    pub outline: Vec<String>,
    /// Length of the source in bytes.
    pub len: usize,
}

impl Page {
    /// Outermost units and the skeleton between them; together they are the page.
    pub fn segments(&self) -> Vec<Segment> {
        let mut segments = Vec::with_capacity(self.units.len() * 2 + 1);
        let mut at = 0;
        for (index, unit) in self.units.iter().enumerate() {
            if unit.span.start < at {
                continue; // It lies inside a variable of the unit before it.
            }
            if unit.span.start > at {
                segments.push(Segment::Skeleton(Span::new(at, unit.span.start)));
            }
            segments.push(Segment::Unit(index));
            at = unit.span.end;
        }
        if at < self.len {
            segments.push(Segment::Skeleton(Span::new(at, self.len)));
        }
        segments
    }

    /// Titles of the headings above a unit, outermost first.
    pub fn heading_path(&self, heading: Option<usize>) -> Vec<&str> {
        let mut path = Vec::new();
        let mut next = heading;
        while let Some(heading) = next.and_then(|index| self.headings.get(index)) {
            path.push(heading.text.as_str());
            next = heading.parent;
        }
        path.reverse();
        path
    }
}
