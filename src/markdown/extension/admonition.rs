//! `!!! type "title"` and an indented body.

use crate::markdown::extension::{Extension, Opening, Place, quoted_title};

/// Admonitions of Python-Markdown.
#[derive(Debug)]
pub(super) struct Admonition;

impl Extension for Admonition {
    fn name(&self) -> &'static str {
        "admonition"
    }

    fn first(&self) -> &'static [u8] {
        b"!"
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        let rest = place
            .trimmed()
            .strip_prefix("!!!")
            .filter(|_| place.indent == 0)?;
        let header = quoted_title::read(rest.strip_prefix(' ').unwrap_or(rest))?;
        if header.words.is_empty() || header.words.starts_with(' ') {
            return None;
        }
        quoted_title::open(place, "admonition", &header)
    }
}
