//! Byte ranges to lines and columns, each file indexed once and only when something points into it.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::diagnostic::Place;
use crate::report::Sources;
use crate::text::{LineIndex, Position, Source, Span};

/// A range as people count it, end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Region {
    /// First character.
    pub start: Position,
    /// Behind the last character.
    pub end: Position,
}

/// Finds lines and columns.
pub(crate) struct Places<'a> {
    files: BTreeMap<&'a str, (&'a Source, OnceCell<LineIndex>)>,
    folder: &'a str,
}

impl<'a> Places<'a> {
    /// Over all files of a report.
    pub(crate) fn new(sources: &'a Sources) -> Self {
        Self {
            files: sources
                .iter()
                .map(|(path, source)| (path.as_str(), (source, OnceCell::new())))
                .collect(),
            folder: "",
        }
    }

    /// The same for readers who look for the files from a folder above: `folder` is the way from there, with a `/` at
    /// its end, or empty.
    pub(crate) fn below(self, folder: &'a str) -> Self {
        Self { folder, ..self }
    }

    /// The way to the file of a place, from where its readers look for it.
    pub(crate) fn path(&self, place: &Place) -> String {
        format!("{}{}", self.folder, place.file)
    }

    /// Where a place is; `None` when its file is not among the sources.
    pub(crate) fn region(&self, place: &Place) -> Option<Region> {
        let (source, index) = self.file(&place.file)?;
        Some(Region {
            start: index.position(&source.text, place.span.start),
            end: index.position(&source.text, place.span.end),
        })
    }

    /// `file:line:column`, or the file alone.
    pub(crate) fn locate(&self, place: &Place) -> String {
        match self.file(&place.file) {
            Some((source, index)) => {
                let start = index.position(&source.text, place.span.start);
                format!("{}:{}:{}", place.file, start.line, start.column)
            }
            None => place.file.clone(),
        }
    }

    /// The line a place begins on, without its line break, and the part of the place that lies on it.
    pub(crate) fn line(&self, place: &Place) -> Option<(&'a str, Span)> {
        let (source, index) = self.file(&place.file)?;
        let text = source.text.as_str();
        let start = floor(text, place.span.start);
        let line = index.position(text, start).line;
        let from = index.line_start(line)?;
        let to = index.line_start(line + 1).unwrap_or(text.len());
        let content = text
            .get(from..to)?
            .trim_end_matches(['\n', '\r'])
            .trim_start_matches('\u{feff}');
        let from = to - text.get(from..to)?.trim_start_matches('\u{feff}').len();
        let first = start.saturating_sub(from).min(content.len());
        let last = floor(text, place.span.end)
            .saturating_sub(from)
            .clamp(first, content.len());
        Some((content, Span::new(first, last)))
    }

    fn file(&self, path: &str) -> Option<(&'a Source, &LineIndex)> {
        let (source, index) = self.files.get(path)?;
        Some((source, index.get_or_init(|| LineIndex::new(&source.text))))
    }
}

/// The nearest character boundary at or before `offset`.
fn floor(text: &str, offset: usize) -> usize {
    (0..=offset.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(start: usize, end: usize) -> Place {
        Place {
            file: "a.md".to_owned(),
            span: Span::new(start, end),
        }
    }

    #[test]
    fn lines_columns_and_excerpts() {
        let text = "\u{feff}첫째\r\n둘 째\n";
        let sources = Sources::from([("a.md".to_owned(), Source::new("a.md", text))]);
        let places = Places::new(&sources);
        let at = text.find("째\n").expect("it is there");
        let last = place(at, at + 3);
        assert_eq!(places.locate(&last), "a.md:2:3");
        assert_eq!(places.line(&last), Some(("둘 째", Span::new(4, 7))));
        let first = place(3, text.len());
        assert_eq!(places.line(&first), Some(("첫째", Span::new(0, 6))));
        let end = places.region(&first).expect("the file is there").end;
        assert_eq!((end.line, end.column), (3, 1));
    }

    #[test]
    fn places_outside_a_file_do_no_harm() {
        let sources = Sources::from([("a.md".to_owned(), Source::new("a.md", "가"))]);
        let places = Places::new(&sources);
        assert_eq!(places.line(&place(1, 99)), Some(("가", Span::new(0, 3))));
        assert_eq!(
            places.locate(&Place {
                file: "b.md".to_owned(),
                span: Span::default()
            }),
            "b.md"
        );
    }
}
