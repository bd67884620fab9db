//! Mathematics in lines of its own: `$$ … $$`, `\[ … \]`, `\begin{x} … \end{x}`.

use memchr::memmem;

use crate::markdown::Flavour;
use crate::markdown::containers::ClaimKind;
use crate::markdown::extension::{Extension, Opening, Place, Region, Then};
use crate::text::Span;

/// Display mathematics.
#[derive(Debug)]
pub(super) struct Math;

impl Extension for Math {
    fn name(&self) -> &'static str {
        "math"
    }

    fn first(&self) -> &'static [u8] {
        b"$\\"
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        let line = place.trimmed();
        let (open, close) = if line.starts_with("$$") {
            ("$$", "$$".to_owned())
        } else if place.flavour != Flavour::Mkdocs {
            return None;
        } else if line.starts_with("\\[") {
            ("\\[", "\\]".to_owned())
        } else {
            let (name, _) = line.strip_prefix("\\begin{")?.split_once('}')?;
            let is_name =
                !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'*');
            ("\\begin", is_name.then(|| format!("\\end{{{name}}}"))?)
        };
        if place.in_paragraph || place.indent > 3 {
            return None;
        }
        // Text behind it makes it part of a paragraph.
        let closed = line
            .get(open.len()..)?
            .find(&close)
            .map(|at| open.len() + at + close.len());
        if closed.is_some_and(|end| end < line.len()) {
            return None;
        }
        Some(Opening::new(Then::Region(Box::new(Lines {
            skip: open.len(),
            close,
        }))))
    }
}

/// The lines of a formula.
#[derive(Debug)]
struct Lines {
    skip: usize,
    close: String,
}

impl Region for Lines {
    fn feed(&mut self, text: &str, from: usize, to: usize) -> Option<usize> {
        let from = from + std::mem::take(&mut self.skip);
        let line = text.as_bytes().get(from..to)?;
        memmem::find(line, self.close.as_bytes()).map(|at| from + at + self.close.len())
    }

    fn ends_at_blank(&self) -> bool {
        true
    }

    fn claims(&self, _text: &str, span: Span) -> Vec<(Span, ClaimKind)> {
        vec![
            (
                Span::new(span.start, span.start),
                ClaimKind::Open("math".to_owned()),
            ),
            (Span::new(span.end, span.end), ClaimKind::Close),
        ]
    }
}
