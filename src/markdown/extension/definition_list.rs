//! `:   definition` below its terms; further paragraphs are indented by four columns.

use crate::markdown::containers::ClaimKind;
use crate::markdown::extension::{Body, Extension, Opening, Place, Then};
use crate::text::Span;

/// Definitions of Python-Markdown. Their terms are told by `containers`, which has the paragraph before.
#[derive(Debug)]
pub(super) struct DefinitionList;

/// The name by which `containers` asks whether terms are known.
pub(crate) const NAME: &str = "definition-list";

impl Extension for DefinitionList {
    fn name(&self) -> &'static str {
        NAME
    }

    fn first(&self) -> &'static [u8] {
        b":"
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        if place.indent > 3 || place.is_first {
            return None;
        }
        let blanks = definition(place.rest())?;
        let body = Body::Indented {
            columns: 4,
            lazy: true,
        };
        let at = place.at + 1 + blanks;
        Some(Opening::new(Then::Container(body, at)).claim(
            Span::new(place.at, place.at),
            ClaimKind::Open("definition".to_owned()),
        ))
    }
}

/// Whether a line begins a definition: the blanks behind its colon.
pub(crate) fn definition(rest: &str) -> Option<usize> {
    let text = rest.strip_prefix(':')?;
    let blanks = text.len() - text.trim_start_matches([' ', '\t']).len();
    (blanks > 0).then_some(blanks)
}
