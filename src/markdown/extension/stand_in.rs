//! Lines in whose place a generator puts something else: `[TOC]`, `[[toc]]`, `<<< @/code.js`.

use crate::markdown::Flavour;
use crate::markdown::extension::{Extension, Opening, Place, Then};

/// Tables of contents, and code from files.
#[derive(Debug)]
pub(super) struct StandIn;

impl Extension for StandIn {
    fn name(&self) -> &'static str {
        "stand-in"
    }

    fn first(&self) -> &'static [u8] {
        b"[<"
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        if place.in_paragraph || place.indent > 3 {
            return None;
        }
        let line = place.trimmed();
        let stands_in = if place.flavour == Flavour::Mkdocs {
            line == "[TOC]" && is_alone(place)
        } else {
            is_file(line) || (line.eq_ignore_ascii_case("[[toc]]") && is_alone(place))
        };
        stands_in.then(|| Opening::new(Then::Resume(place.end)).leaf(place.at, "stand-in"))
    }
}

/// Whether the line is a paragraph of its own.
fn is_alone(place: &Place<'_>) -> bool {
    let behind = place.text.get(place.end..place.limit).unwrap_or_default();
    let next = behind.lines().nth(1).unwrap_or_default();
    next.trim_matches([' ', '\t', '>']).is_empty()
}

/// Whether the line names a file to be shown as code.
fn is_file(line: &str) -> bool {
    let path = line.strip_prefix("<<<").map(str::trim_start);
    path.is_some_and(|path| !path.starts_with('<') && path.contains(['/', '@']))
}
