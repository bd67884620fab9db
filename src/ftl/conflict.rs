//! What an unfinished merge leaves in a file.

use crate::diagnostic::{Diagnostic, Label, Place, Severity};
use crate::model::{Catalog, Entry, EntryKind};
use crate::text::Span;

/// Lines that begin with one of these, alone or before a blank, are merge markers.
const MARKERS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// Conflicts, each from its first marker to its last, and a finding for each.
pub(super) fn find(catalog: &Catalog) -> (Vec<Span>, Vec<Diagnostic>) {
    let mut conflicts: Vec<Vec<Span>> = Vec::new();
    let mut is_open = false;
    for entry in catalog
        .entries
        .iter()
        .filter(|entry| entry.kind == EntryKind::Junk)
    {
        for marker in markers(catalog, entry) {
            let text = marker.of(&catalog.text);
            match conflicts
                .last_mut()
                .filter(|_| is_open && !text.starts_with('<'))
            {
                Some(open) => open.push(marker),
                None => conflicts.push(vec![marker]),
            }
            is_open = !text.starts_with('>');
        }
    }
    let found = conflicts
        .iter()
        .map(|markers| finding(catalog, markers))
        .collect();
    let spans = conflicts
        .iter()
        .filter_map(|markers| Some(Span::new(markers.first()?.start, markers.last()?.end)))
        .collect();
    (spans, found)
}

/// Whether junk holds a merge marker.
pub(super) fn is_marked(catalog: &Catalog, entry: &Entry) -> bool {
    !markers(catalog, entry).is_empty()
}

/// The marker lines of an entry, without their newlines.
fn markers(catalog: &Catalog, entry: &Entry) -> Vec<Span> {
    let mut at = entry.span.start;
    let mut found = Vec::new();
    for line in entry.span.of(&catalog.text).split_inclusive('\n') {
        let text = line.trim_end();
        let is_marker = MARKERS.iter().any(|marker| {
            text.strip_prefix(marker)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        });
        if is_marker {
            found.push(Span::new(at, at + text.len()));
        }
        at += line.len();
    }
    found
}

fn finding(catalog: &Catalog, markers: &[Span]) -> Diagnostic {
    let texts: Vec<String> = markers
        .iter()
        .map(|marker| format!("`{}`", marker.of(&catalog.text)))
        .collect();
    let mut found = Diagnostic::new(
        "merge-markers",
        Severity::Error,
        "an unfinished merge: both sides stand here, between marker lines",
    )
    .help(format!(
        "keep what is right of both sides and delete the marker lines {}; of two messages with one id keep one",
        texts.join(", ")
    ));
    if let Some((first, rest)) = markers.split_first() {
        found = found.at(catalog.path.clone(), *first);
        found.labels.extend(rest.iter().map(|marker| Label {
            name: "marker".to_owned(),
            text: marker.of(&catalog.text).to_owned(),
            place: Some(Place {
                file: catalog.path.clone(),
                span: *marker,
            }),
        }));
    }
    found
}
