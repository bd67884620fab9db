//! `--8<-- "file"`, and blocks of such lines between two bare marks.

use crate::markdown::containers::ClaimKind;
use crate::markdown::extension::{Extension, Opening, Place, Region, Then};
use crate::text::Span;

/// Snippets of PyMdown Extensions, escaped ones (`;--8<--`) included.
#[derive(Debug)]
pub(super) struct Snippet;

impl Extension for Snippet {
    fn name(&self) -> &'static str {
        "snippet"
    }

    fn first(&self) -> &'static [u8] {
        b"-;"
    }

    fn is_indifferent(&self) -> bool {
        true
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        let rest = behind_mark(place.trimmed())?;
        if rest.is_empty() {
            return Some(Opening::new(Then::Region(Box::<Block>::default())));
        }
        let quote = rest.chars().last().filter(|c| matches!(c, '"' | '\''))?;
        let named = rest.starts_with([' ', '\t']) && rest.trim_start().starts_with(quote);
        named.then(|| Opening::new(Then::Resume(place.end)).leaf(place.at, "snippet"))
    }
}

/// What stands behind `--8<--`.
pub(super) fn behind_mark(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(';');
    let rest = line
        .strip_prefix('-')?
        .trim_start_matches('-')
        .strip_prefix("8<-")?;
    Some(rest.trim_start_matches('-'))
}

/// Lines that name files, up to the second mark.
#[derive(Debug, Default)]
struct Block {
    begun: bool,
}

impl Region for Block {
    fn feed(&mut self, text: &str, from: usize, to: usize) -> Option<usize> {
        let was_begun = std::mem::replace(&mut self.begun, true);
        let line = text.get(from..to)?.trim();
        (was_begun && behind_mark(line).is_some_and(str::is_empty)).then_some(to)
    }

    fn claims(&self, _text: &str, span: Span) -> Vec<(Span, ClaimKind)> {
        vec![
            (
                Span::new(span.start, span.start),
                ClaimKind::Open("snippet".to_owned()),
            ),
            (Span::new(span.end, span.end), ClaimKind::Close),
        ]
    }
}
