//! `/// type | title`, options as indented YAML, a body, and `///`.

use crate::markdown::containers::ClaimKind;
use crate::markdown::containers::Line;
use crate::markdown::extension::{Body, Extension, Opening, Place, Then};
use crate::model::unit::{Slot, UnitKind};
use crate::text::Span;

/// Generic blocks of PyMdown Extensions.
#[derive(Debug)]
pub(super) struct GenericBlock;

/// Types whose argument is a tag, a class or a number.
const UNTITLED: &[&str] = &[
    "html",
    "caption",
    "figure-caption",
    "table-caption",
    "define",
];

impl Extension for GenericBlock {
    fn name(&self) -> &'static str {
        "generic-block"
    }

    fn first(&self) -> &'static [u8] {
        b"/"
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        let line = place.trimmed();
        let rest = line.trim_start_matches('/');
        let len = line.len() - rest.len();
        if len < 3 || place.indent > 3 {
            return None;
        }
        let rest = rest.trim_start_matches([' ', '\t']);
        let (name, argument) = match rest.split_once('|') {
            Some((name, argument)) => (name.trim_end(), argument.trim_matches([' ', '\t'])),
            None => (rest, ""),
        };
        let is_name = !name.is_empty()
            && name
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
        if !is_name {
            return None;
        }
        let name = name.to_lowercase();
        let body = Body::Fenced { mark: b'/', len };
        let open = ClaimKind::Open(format!("block {name}"));
        let mut opening = Opening::new(Then::Container(body, end_of_options(place)));
        opening = opening.claim(Span::new(place.at, place.at), open);
        if !argument.is_empty() && !UNTITLED.contains(&name.as_str()) {
            let kind = ClaimKind::Title {
                kind: UnitKind::BlockTitle,
                slot: Slot::LineTitle,
                hint: name,
            };
            opening = opening.claim(place.span_of(argument), kind);
        }
        Some(opening)
    }
}

/// End of the last line of options behind the header: lines indented by four columns, up to another or a blank one.
fn end_of_options(place: &Place<'_>) -> usize {
    let prefix = Span::new(place.line, place.at);
    let is_plain = prefix
        .of(place.text)
        .bytes()
        .all(|byte| byte == b' ' || byte == b'\t');
    let mut end = place.end;
    let mut line = Line::new(place.text, place.line, place.limit);
    let outer = line.indent();
    // Prefixes of quotes would have to be read here; nobody writes options there.
    while is_plain && line.next < place.limit && line.next > line.end {
        line = Line::new(place.text, line.next, place.limit);
        if line.is_blank() || line.indent() < outer + 4 {
            break;
        }
        end = line.end;
    }
    end
}
