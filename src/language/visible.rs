//! What a reader sees of a message, and where each byte of it stands in the flat text.
//!
//! In goes a [`MarkedText`], out comes its text without markup. Code, addresses, keys, formulas and variables become
//! one placeholder each, so that nothing in them is read as language and no sentence ends inside them. Deliberately
//! absent: Markdown itself; the marks say all that is needed.

use std::borrow::Cow;

use crate::model::fingerprint::normalize_text;
use crate::model::marked::{Mark, MarkKind, MarkedText};
use crate::text::Span;

/// Stands for a piece that is no language: a letter (sentences go on around it) of no script (no locale owns it).
pub(crate) const PLACEHOLDER: char = '\u{2135}';

/// The text as a page shows it, white space folded: markup and targets gone, code without its signs.
///
/// For people to read; sentences and words are found on another text, in which code is no language.
pub fn readable(marked: &MarkedText, span: Span) -> String {
    let mut out = String::with_capacity(span.len());
    let mut at = span.start;
    // Asked for every sentence of a text, so marks outside this one are passed over by halves.
    let first = marked
        .marks
        .partition_point(|mark| mark.span.start < span.start);
    for mark in marked.marks[first..]
        .iter()
        .take_while(|mark| mark.span.start < span.end)
        .filter(|mark| !mark.kind.is_text() && span.contains(mark.span))
    {
        if mark.span.start < at {
            continue;
        }
        out.push_str(marked.text.get(at..mark.span.start).unwrap_or_default());
        let raw = mark.span.of(&marked.text);
        match mark.kind {
            MarkKind::Code => out.push_str(raw.trim_matches('`')),
            MarkKind::Address => out.push_str(raw.trim_matches(['<', '>'])),
            MarkKind::Keys => out.push_str(raw.trim_matches('+')),
            MarkKind::Tag => out.push(' '),
            _ if raw.ends_with('\n') => out.push(' '),
            MarkKind::Math => out.push_str(raw),
            _ => {}
        }
        at = mark.span.end;
    }
    out.push_str(marked.text.get(at..span.end).unwrap_or_default());
    match normalize_text(&out) {
        Cow::Borrowed(_) => out,
        Cow::Owned(normal) => normal,
    }
}

/// The reader's text of a message.
///
/// Invariant: `runs` are sorted by both offsets, and their lengths add up to the text's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Visible {
    /// The text.
    pub(crate) text: String,
    /// Runs of it: offset in `text`, span in the flat text. Placeholder runs differ in length.
    runs: Vec<(usize, Span)>,
    /// Labels of links and alternative texts, as ranges of `text`.
    pub(crate) labels: Vec<Span>,
}

impl Visible {
    /// Takes the markup away.
    pub(crate) fn new(marked: &MarkedText) -> Self {
        let mut visible = Self::default();
        let flat = &marked.text;
        let mut at = 0;
        for mark in &marked.marks {
            if mark.kind.is_text() || mark.span.start < at || mark.span.end > flat.len() {
                continue; // Text stays, and what lies inside a mark has gone with it.
            }
            visible.push(flat, Span::new(at, mark.span.start));
            visible.replace(flat, *mark);
            at = mark.span.end;
        }
        visible.push(flat, Span::new(at, flat.len()));
        visible.labels = marked
            .marks
            .iter()
            .filter(|mark| matches!(mark.kind, MarkKind::Label | MarkKind::Alt))
            .map(|mark| {
                Span::new(
                    visible.position(mark.span.start),
                    visible
                        .position(mark.span.end)
                        .max(visible.position(mark.span.start)),
                )
            })
            .collect();
        visible
    }

    /// What emphasis sets off in the text it was made of, and the labels of links, in order.
    pub(crate) fn set_off<'a>(&'a self, marked: &'a MarkedText) -> impl Iterator<Item = Span> + 'a {
        let set_off = marked.marks.iter().filter(|mark| mark.kind.is_text());
        set_off.map(|mark| {
            let start = self.position(mark.span.start);
            Span::new(start, self.position(mark.span.end).max(start))
        })
    }

    /// Bytes of what emphasis sets off at the start of the text it was made of.
    pub(crate) fn lead(&self, marked: &MarkedText) -> usize {
        let mut set_off = marked.marks.iter();
        let first = set_off.find(|mark| mark.kind == MarkKind::Emphasis);
        first
            .filter(|mark| self.position(mark.span.start) == 0)
            .map_or(0, |mark| self.position(mark.span.end))
    }

    fn push(&mut self, flat: &str, span: Span) {
        if span.is_empty() {
            return;
        }
        self.runs.push((self.text.len(), span));
        self.text
            .push_str(flat.get(span.range()).unwrap_or_default());
    }

    fn replace(&mut self, flat: &str, mark: Mark) {
        let shown = match mark.kind {
            // A hard break parts words, and is a blank where it shows.
            MarkKind::Markup if mark.span.of(flat).ends_with('\n') => ' ',
            MarkKind::Markup | MarkKind::Icon => return,
            MarkKind::Tag => {
                // Only tags that break the line part words and sentences.
                let tag = mark.span.of(flat);
                if tag
                    .get(..3)
                    .is_some_and(|head| head.eq_ignore_ascii_case("<br"))
                {
                    '\n'
                } else {
                    return;
                }
            }
            // A target between its parentheses is no part of the sentence; every other variable is.
            MarkKind::Variable
                if flat
                    .get(..mark.span.start)
                    .is_some_and(|head| head.ends_with("](")) =>
            {
                return;
            }
            _ => PLACEHOLDER,
        };
        self.runs.push((self.text.len(), mark.span));
        self.text.push(shown);
    }

    /// Where byte `flat` of the flat text is in the visible one, or would be.
    fn position(&self, flat: usize) -> usize {
        let run = self.runs.partition_point(|(_, span)| span.end <= flat);
        match self.runs.get(run) {
            Some((start, span)) => start + flat.saturating_sub(span.start),
            None => self.text.len(),
        }
        .min(self.text.len())
    }

    /// The span of the flat text from the first to the last byte of a visible range.
    pub(crate) fn flat(&self, range: Span) -> Span {
        if range.is_empty() {
            let at = self.place(range.start).start;
            return Span::new(at, at);
        }
        let last = self
            .text
            .get(..range.end)
            .and_then(|head| head.char_indices().next_back())
            .map_or(range.start, |(at, _)| at);
        Span::new(
            self.place(range.start).start,
            self.place(last).end.max(self.place(range.start).start),
        )
    }

    /// The bytes of the flat text that show the visible character at `offset`.
    fn place(&self, offset: usize) -> Span {
        let run = self
            .runs
            .partition_point(|(start, _)| *start <= offset)
            .saturating_sub(1);
        let Some((start, span)) = self.runs.get(run) else {
            return Span::default();
        };
        let shown = self
            .text
            .get(offset..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8);
        let end = self
            .runs
            .get(run + 1)
            .map_or(self.text.len(), |(next, _)| *next);
        if end - start == span.len() {
            let from = (span.start + (offset - start)).min(span.end);
            Span::new(from, (from + shown).min(span.end))
        } else {
            *span
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(kind: MarkKind, start: usize, end: usize) -> Mark {
        Mark {
            span: Span::new(start, end),
            kind,
        }
    }

    /// A sentence with a link in bold and a code span.
    fn linked() -> MarkedText {
        MarkedText {
            text: "See **[the docs](\u{fffc})** and `a.b`.".to_owned(),
            marks: vec![
                mark(MarkKind::Markup, 4, 6),
                mark(MarkKind::Emphasis, 6, 21),
                mark(MarkKind::Markup, 6, 7),
                mark(MarkKind::Label, 7, 15),
                mark(MarkKind::Markup, 15, 17),
                mark(MarkKind::Variable, 17, 20),
                mark(MarkKind::Markup, 20, 21),
                mark(MarkKind::Markup, 21, 23),
                mark(MarkKind::Code, 28, 33),
            ],
        }
    }

    #[test]
    fn a_hard_break_parts_words() {
        let marked = MarkedText {
            text: "One\\\ntwo".to_owned(),
            marks: vec![mark(MarkKind::Markup, 3, 5)],
        };
        assert_eq!(readable(&marked, Span::new(0, 8)), "One two");
        let visible = Visible::new(&marked);
        assert_eq!(visible.text, "One two");
        assert_eq!(visible.flat(Span::new(4, 7)), Span::new(5, 8));
    }

    #[test]
    fn markup_goes_and_places_stay() {
        let marked = linked();
        let visible = Visible::new(&marked);
        assert_eq!(visible.text, format!("See the docs and {PLACEHOLDER}."));
        assert_eq!(visible.labels, [Span::new(4, 12)]);
        let docs = visible.flat(Span::new(8, 12));
        assert_eq!(docs.of(&marked.text), "docs");
        let all = visible.flat(Span::new(0, visible.text.len()));
        assert_eq!(all, Span::new(0, marked.text.len()));
        let code = visible.flat(Span::new(17, 20));
        assert_eq!(code.of(&marked.text), "`a.b`");
    }
}
