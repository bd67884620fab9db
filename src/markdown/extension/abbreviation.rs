//! `*[X]: expansion`.

use crate::markdown::containers::ClaimKind;
use crate::markdown::extension::{Extension, Opening, Place, Then};
use crate::model::unit::{Slot, UnitKind};

/// Abbreviations of Python-Markdown.
#[derive(Debug)]
pub(super) struct Abbreviation;

impl Extension for Abbreviation {
    fn name(&self) -> &'static str {
        "abbreviation"
    }

    fn first(&self) -> &'static [u8] {
        b"*"
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        let rest = place
            .trimmed()
            .strip_prefix("*[")
            .filter(|_| place.indent == 0)?;
        let (name, rest) = rest.split_once(']')?;
        let text = rest
            .strip_prefix(' ')
            .unwrap_or(rest)
            .strip_prefix(':')?
            .trim_matches([' ', '\t']);
        let mut opening = Opening::new(Then::Resume(place.end)).leaf(place.at, "abbreviation");
        if !text.is_empty() {
            let kind = ClaimKind::Title {
                kind: UnitKind::Abbreviation,
                slot: Slot::LineTitle,
                hint: name.trim().to_owned(),
            };
            opening = opening.claim(place.span_of(text), kind);
        }
        Some(opening)
    }
}
