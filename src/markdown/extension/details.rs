//! `??? type "title"`, `???+ …` and an indented body.

use crate::markdown::extension::{Extension, Opening, Place, quoted_title};

/// Collapsible blocks of PyMdown Extensions.
#[derive(Debug)]
pub(super) struct Details;

impl Extension for Details {
    fn name(&self) -> &'static str {
        "details"
    }

    fn first(&self) -> &'static [u8] {
        b"?"
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        let rest = place
            .trimmed()
            .strip_prefix("???")
            .filter(|_| place.indent == 0)?;
        let rest = rest.strip_prefix('+').unwrap_or(rest);
        let header = quoted_title::read(rest.strip_prefix(' ').unwrap_or(rest))?;
        if header.words.is_empty() && header.title.is_none() || header.words.starts_with(' ') {
            return None;
        }
        quoted_title::open(place, "details", &header)
    }
}
