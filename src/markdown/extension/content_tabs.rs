//! `=== "title"`, `===! …`, `===+ …` and an indented body.

use crate::markdown::extension::{Extension, Opening, Place, quoted_title};

/// Content tabs of PyMdown Extensions.
#[derive(Debug)]
pub(super) struct ContentTabs;

impl Extension for ContentTabs {
    fn name(&self) -> &'static str {
        "content-tabs"
    }

    fn first(&self) -> &'static [u8] {
        b"="
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        let rest = place
            .trimmed()
            .strip_prefix("===")
            .filter(|_| place.indent == 0)?;
        let blank = rest.find(' ')?;
        let (mark, title) = rest.split_at(blank);
        if !matches!(mark, "" | "+" | "!" | "+!" | "!+") {
            return None;
        }
        let header = quoted_title::read(title.trim_start_matches(' '))?;
        if header.title.is_none() || !header.words.is_empty() {
            return None;
        }
        quoted_title::open(place, "tab", &header)
    }
}
