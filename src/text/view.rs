//! A text made of pieces of another one, which remembers where each byte came from.
//!
//! Containers are taken off here: `markdown::containers` copies what stays, drops prefixes and indents, and adds
//! characters of its own where a flavour reads a line otherwise than CommonMark does.

use crate::text::span::Span;

/// A run of the view that stands in the source just so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    view: usize,
    source: usize,
    len: usize,
}

/// A text made of pieces of a source and of characters of its own.
///
/// Invariant: runs are sorted both by view and by source offset, and disjoint in both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    text: String,
    runs: Vec<Run>,
}

impl View {
    /// An empty view.
    pub fn new() -> Self {
        Self::default()
    }

    /// The view that is its whole source.
    pub fn whole(source: &str) -> Self {
        let mut view = Self::new();
        view.push_source(source, Span::new(0, source.len()));
        view
    }

    /// Appends a piece of the source.
    ///
    /// # Panics
    ///
    /// When `span` does not lie behind all pieces before it.
    pub fn push_source(&mut self, source: &str, span: Span) {
        if span.is_empty() {
            return;
        }
        let at = self.text.len();
        if let Some(last) = self.runs.last_mut() {
            assert!(
                last.source + last.len <= span.start,
                "pieces come in source order"
            );
            if last.source + last.len == span.start && last.view + last.len == at {
                last.len += span.len();
                self.text.push_str(span.of(source));
                return;
            }
        }
        self.runs.push(Run {
            view: at,
            source: span.start,
            len: span.len(),
        });
        self.text.push_str(span.of(source));
    }

    /// Appends characters that stand in no source.
    pub fn push_virtual(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the byte at `offset` of the view stands in the source; for a virtual one, where the next real byte
    /// stands; past the last real byte, the end of it.
    pub fn source_start(&self, offset: usize) -> usize {
        let index = self
            .runs
            .partition_point(|run| run.view + run.len <= offset);
        match self.runs.get(index) {
            Some(run) => run.source + offset.saturating_sub(run.view),
            None => self.runs.last().map_or(0, |run| run.source + run.len),
        }
    }

    /// Where a range that ends before `offset` of the view ends in the source: behind the last real byte before it.
    pub fn source_end(&self, offset: usize) -> usize {
        let index = self.runs.partition_point(|run| run.view < offset);
        match index.checked_sub(1).and_then(|index| self.runs.get(index)) {
            Some(run) => run.source + (offset - run.view).min(run.len),
            None => self.runs.first().map_or(0, |run| run.source),
        }
    }

    /// The source bytes between the first and the last real byte of a range of the view, gaps included; empty where
    /// the range is virtual throughout.
    pub fn source_span(&self, view: Span) -> Span {
        let start = self.source_start(view.start);
        Span::new(start, self.source_end(view.end).max(start))
    }

    /// The pieces of a range of the view that stand in the source, in order.
    pub fn source_pieces(&self, view: Span) -> impl Iterator<Item = Span> {
        let first = self
            .runs
            .partition_point(|run| run.view + run.len <= view.start);
        self.runs
            .iter()
            .skip(first)
            .take_while(move |run| run.view < view.end)
            .map(move |run| {
                let from = view.start.max(run.view) - run.view;
                let to = (view.end - run.view).min(run.len);
                Span::new(run.source + from, run.source + to)
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dedented_lines_know_where_they_stood() {
        let source = "> ab\n> cd";
        let mut view = View::new();
        view.push_source(source, Span::new(2, 5));
        view.push_virtual("\\");
        view.push_source(source, Span::new(7, 9));
        assert_eq!(view.text(), "ab\n\\cd");
        assert_eq!(view.source_span(Span::new(1, 5)), Span::new(3, 8));
        assert_eq!(view.source_start(3), 7);
        assert_eq!(view.source_end(4), 5);
        assert_eq!(
            view.source_pieces(Span::new(1, 6)).collect::<Vec<_>>(),
            [Span::new(3, 5), Span::new(7, 9)]
        );
    }
}
