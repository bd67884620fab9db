//! Fenced code, whose header may hold a title.

use crate::markdown::Flavour;
use crate::markdown::containers::ClaimKind;
use crate::markdown::extension::{Extension, Opening, Place, Then};
use crate::model::unit::{Slot, UnitKind};

/// Fences of backticks and tildes.
#[derive(Debug)]
pub(super) struct Fence;

impl Extension for Fence {
    fn name(&self) -> &'static str {
        "fence"
    }

    fn first(&self) -> &'static [u8] {
        b"`~"
    }

    fn is_indifferent(&self) -> bool {
        true
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        let line = place.trimmed();
        let (mark, len) = header(line)?;
        let info = line.get(len..)?;
        if place.indent > 3 && !(place.python && place.in_paragraph) {
            return None;
        }
        let mut opening = Opening::new(Then::Fence { mark, len });
        let titled = matches!(
            place.flavour,
            Flavour::Mkdocs | Flavour::Hugo | Flavour::Docusaurus
        );
        if let Some(title) = title(info).filter(|title| titled && title.len() > 2) {
            let hint = "title".to_owned();
            let kind = ClaimKind::Title {
                kind: UnitKind::CodeTitle,
                slot: Slot::Attribute,
                hint,
            };
            opening = opening.claim(place.span_of(title), kind);
        }
        Some(opening)
    }
}

/// The mark and the length of the fence that begins a line of code, if `line` is one.
pub(super) fn header(line: &str) -> Option<(u8, usize)> {
    let mark = *line
        .as_bytes()
        .first()
        .filter(|byte| matches!(byte, b'`' | b'~'))?;
    let info = line.trim_start_matches(char::from(mark));
    let len = line.len() - info.len();
    (len >= 3 && !(mark == b'`' && info.contains('`'))).then_some((mark, len))
}

/// Whether `line` ends the code that such a fence began.
pub(crate) fn closes(line: &str, mark: u8, len: usize) -> bool {
    let line = line.trim_end_matches([' ', '\t']);
    line.len() >= len && line.bytes().all(|byte| byte == mark)
}

/// The value of `title=` in a header, with its quotes.
fn title(info: &str) -> Option<&str> {
    let mut rest = info;
    loop {
        let at = rest.find("title=")?;
        let apart = at > 0 && matches!(rest.as_bytes()[at - 1], b' ' | b'\t' | b'{' | b',');
        rest = rest.get(at + "title=".len()..)?;
        let quote = rest.chars().next()?;
        if apart && matches!(quote, '"' | '\'') {
            let end = rest.get(1..)?.find(quote)? + 2;
            return rest.get(..end);
        }
    }
}
