//! Anchors of headings whose text changes.
//!
//! A site names a heading after its text, so that a translated heading would break every link to it. Each flavour
//! writes the source heading's anchor in its own way; GitHub and plain CommonMark have no way of their own, there an
//! empty `<a id="…"></a>` behind the text does it, which changes nothing a reader sees.

use std::collections::{BTreeMap, BTreeSet};

use crate::markdown::anchors::slug;
use crate::markdown::{self, Flavour};
use crate::model::{MarkKind, Message, Page, Slot};
use crate::text::{Edits, Source, Span};

/// Adds an edit for each heading with a value whose anchor would change, and for those in `anchored`.
pub(super) fn keep(
    source: &Source,
    page: &Page,
    values: &BTreeMap<usize, Message>,
    anchored: &BTreeSet<usize>,
    flavour: Flavour,
    edits: &mut Edits,
) {
    for (index, heading) in page.headings.iter().enumerate() {
        if heading.explicit || heading.anchor.is_empty() {
            continue;
        }
        let would_move = |value: &Message| {
            slug(flavour, &visible(value, flavour)) != slug(flavour, &heading.text)
        };
        let value = heading.unit.and_then(|unit| values.get(&unit));
        if value.is_some_and(would_move) || anchored.contains(&index) {
            let end = heading
                .unit
                .and_then(|unit| page.units.get(unit))
                .map_or(0, |unit| unit.span.end);
            // A list inside the unit belongs to a link or an image.
            write(
                &source.text,
                heading.attributes_at.max(end),
                &heading.anchor,
                flavour,
                edits,
            );
        }
    }
}

/// Headings that have another anchor in the built page: those with a value, and repeats of them, for not every site
/// counts the anchors that are written out.
pub(super) fn moved(page: &Page, built: &Page, flavour: Flavour) -> BTreeSet<usize> {
    if has_no_syntax(flavour) {
        return BTreeSet::new();
    }
    let pairs = page.headings.iter().zip(&built.headings).enumerate();
    pairs
        .filter(|(_, (old, new))| {
            !old.explicit && !old.anchor.is_empty() && old.anchor != new.anchor
        })
        .map(|(index, _)| index)
        .collect()
}

fn has_no_syntax(flavour: Flavour) -> bool {
    matches!(flavour, Flavour::Commonmark | Flavour::Gfm)
}

fn write(text: &str, at: usize, anchor: &str, flavour: Flavour, edits: &mut Edits) {
    let line = text
        .get(at..)
        .and_then(|rest| rest.lines().next())
        .unwrap_or_default();
    if has_no_syntax(flavour) {
        let start = text
            .get(..at)
            .map_or(0, |before| before.rfind('\n').map_or(0, |at| at + 1));
        let has_one = ["id", "name"].iter().any(|name| {
            let tag = format!("{name}=\"{anchor}\"");
            Span::new(start, at + line.len()).of(text).contains(&tag)
        });
        if !has_one {
            edits.insert(at, format!("<a id=\"{anchor}\"></a>"));
        }
        return;
    }
    let behind = line.trim_start();
    let is_list = behind.starts_with('{') && !behind.starts_with("{{") && !behind.starts_with("{%");
    if is_list {
        let open = at + (line.len() - behind.len()) + if behind.starts_with("{:") { 2 } else { 1 };
        let is_apart = text.get(open..).is_some_and(|rest| rest.starts_with(' '));
        return edits.insert(
            open,
            if is_apart {
                format!(" #{anchor}")
            } else {
                format!("#{anchor} ")
            },
        );
    }
    // Closing signs stand before the list in mdBook alone; others take them off first.
    let closing = line.trim_end();
    let is_closed = !closing.is_empty() && closing.trim_start().bytes().all(|b| b == b'#');
    let at = if is_closed && flavour == Flavour::Mdbook {
        at + closing.len()
    } else {
        at
    };
    edits.insert(
        at,
        match flavour {
            Flavour::Mkdocs => format!(" {{ #{anchor} }}"),
            _ => format!(" {{#{anchor}}}"),
        },
    );
}

/// The text of a heading as anchors are made of it: without markup, with the words inside code.
fn visible(value: &Message, flavour: Flavour) -> String {
    let marked = markdown::mark(value, Slot::Line, flavour);
    let mut out = String::with_capacity(marked.text.len());
    let mut at = 0;
    for mark in &marked.marks {
        let is_kept =
            mark.kind.is_text() || matches!(mark.kind, MarkKind::Code | MarkKind::Address);
        if !is_kept && mark.span.end > at {
            let start = mark.span.start.max(at);
            out.push_str(Span::new(at, start).of(&marked.text));
            at = mark.span.end;
        }
    }
    out.push_str(Span::new(at, marked.text.len()).of(&marked.text));
    out
}
