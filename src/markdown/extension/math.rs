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
        let is_fence = is_fence(place);
        if !is_fence && !is_closed(place, open.len(), &close) {
            return None;
        }
        Some(Opening::new(Then::Region(Box::new(Lines {
            skip: open.len(),
            close,
            is_fence,
        }))))
    }
}

/// Whether the two dollars stand alone on their line, and the next ones, too: then blank lines may lie between, but
/// for Python-Markdown, which looks for formulas in one block at a time.
fn is_fence(place: &Place<'_>) -> bool {
    const FENCE: &str = "$$";
    if place.flavour == Flavour::Mkdocs || !place.is_outermost || place.trimmed() != FENCE {
        return false;
    }
    let below = place.text.get(place.end..place.limit).unwrap_or_default();
    let found = memmem::find(below.as_bytes(), FENCE.as_bytes());
    let found = found.and_then(|at| below.split_at_checked(at));
    found.is_some_and(|(before, behind)| {
        let line = behind.lines().next().unwrap_or_default();
        before.trim_end_matches(' ').ends_with('\n') && line.trim_end() == FENCE
    })
}

/// Whether the formula ends before its block does, with nothing behind it on its last line: else it is text.
fn is_closed(place: &Place<'_>, skip: usize, close: &str) -> bool {
    let is_blank = |line: &str| {
        line.bytes()
            .all(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'>'))
    };
    let ends = |line: &str| {
        let behind = line.find(close).and_then(|at| line.get(at + close.len()..));
        behind.map(|behind| behind.trim().is_empty())
    };
    if let Some(ends) = place.rest().get(skip..).and_then(ends) {
        return ends;
    }
    if place.at < place.endless.formulas.get() {
        return false;
    }
    let mut at = place.end + 1;
    let below = place.text.get(at..place.limit).unwrap_or_default();
    for line in below.split_inclusive('\n') {
        if is_blank(line.trim_end_matches('\n')) {
            break;
        }
        if let Some(ends) = ends(line) {
            return ends;
        }
        at += line.len();
    }
    place.endless.formulas.set(at);
    false
}

/// The lines of a formula.
#[derive(Debug)]
struct Lines {
    skip: usize,
    close: String,
    /// Whether blank lines are part of it.
    is_fence: bool,
}

impl Region for Lines {
    fn feed(&mut self, text: &str, from: usize, to: usize) -> Option<usize> {
        let from = from + std::mem::take(&mut self.skip);
        let line = text.as_bytes().get(from..to)?;
        memmem::find(line, self.close.as_bytes()).map(|at| from + at + self.close.len())
    }

    fn ends_at_blank(&self) -> bool {
        !self.is_fence
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
