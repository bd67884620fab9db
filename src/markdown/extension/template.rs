//! Lines for a template engine: `{% … %}`, `{{ … }}`, `{* … *}`, `{# … #}`, `{! … !}`.

use memchr::memmem;

use crate::markdown::containers::ClaimKind;
use crate::markdown::extension::{Extension, Opening, Place, Region, Then};
use crate::text::Span;

/// Jinja, Liquid, Hugo shortcodes, includes: lines that hold nothing else.
#[derive(Debug)]
pub(super) struct Template;

/// How an expression begins and ends.
const BRACES: &[(&str, &str)] = &[
    ("{%", "%}"),
    ("{{", "}}"),
    ("{*", "*}"),
    ("{#", "#}"),
    ("{!", "!}"),
];

impl Extension for Template {
    fn name(&self) -> &'static str {
        "template"
    }

    fn first(&self) -> &'static [u8] {
        b"{"
    }

    fn is_indifferent(&self) -> bool {
        true
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        let mut rest = place.trimmed();
        // A value may stand alone on a line of a paragraph; a statement may not.
        if place.in_paragraph && !rest.starts_with("{%") || place.indent > 3 {
            return None;
        }
        while !rest.is_empty() {
            let (open, close) = BRACES.iter().find(|(open, _)| rest.starts_with(open))?;
            let inner = rest.get(open.len()..)?;
            let Some(end) = inner.find(close) else {
                // `{ #id }` and its kin are attribute lists, which end on their line; comments of one line do too.
                let many = matches!(*open, "{%" | "{{") && place.rest().len() == rest.len();
                return many.then(|| Opening::new(Then::Region(lines(close))));
            };
            rest = inner.get(end + close.len()..)?.trim_start();
        }
        Some(Opening::new(Then::Resume(place.end)).leaf(place.at, "template"))
    }
}

/// An expression over several lines, which ends with `close`.
pub(super) fn lines(close: &'static str) -> Box<dyn Region> {
    let begun = false;
    Box::new(Lines { close, begun })
}

/// An expression over several lines.
#[derive(Debug)]
struct Lines {
    close: &'static str,
    begun: bool,
}

impl Region for Lines {
    fn feed(&mut self, text: &str, from: usize, to: usize) -> Option<usize> {
        let skip = if self.begun { 0 } else { 2 };
        self.begun = true;
        let line = text.as_bytes().get(from + skip..to)?;
        memmem::find(line, self.close.as_bytes()).map(|at| from + skip + at + self.close.len())
    }

    fn ends_at_blank(&self) -> bool {
        true
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
