//! `[^name]: text`; further paragraphs are indented by four columns.

use crate::markdown::containers::ClaimKind;
use crate::markdown::extension::{Body, Extension, Opening, Place, Then};
use crate::text::Span;

/// Bodies of footnotes of Python-Markdown.
#[derive(Debug)]
pub(super) struct Footnote;

impl Extension for Footnote {
    fn name(&self) -> &'static str {
        "footnote"
    }

    fn first(&self) -> &'static [u8] {
        b"["
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        let rest = place.rest();
        let name_end = rest
            .strip_prefix("[^")
            .filter(|_| place.indent <= 3)?
            .find(']')?
            + 2;
        if !rest.get(name_end..)?.starts_with("]:") {
            return None;
        }
        let text = rest.get(name_end + 2..)?.trim_start_matches([' ', '\t']);
        let name = rest.get(2..name_end)?;
        let body = Body::Indented {
            columns: 4,
            lazy: true,
        };
        let open = ClaimKind::Open(format!("footnote {name}"));
        Some(
            Opening::new(Then::Container(body, place.end - text.len()))
                .claim(Span::new(place.at, place.at), open),
        )
    }
}
