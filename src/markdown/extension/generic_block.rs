//! `/// type | title`, options as indented YAML, a body, and `///`.

use crate::markdown::containers::ClaimKind;
use crate::markdown::containers::Line;
use crate::markdown::extension::{Body, Extension, Opening, Place, Then, quoted_title};
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
            Some((name, argument)) => (name.trim_end(), Some(argument.trim_matches([' ', '\t']))),
            None => (rest, None),
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
        let end = end_of_options(place);
        let mut opening = Opening::new(Then::Container(body, end));
        opening = opening.claim(Span::new(place.at, place.at), open);
        if UNTITLED.contains(&name.as_str()) {
            return Some(opening);
        }
        match argument {
            Some("") => {}
            Some(argument) => {
                let kind = ClaimKind::Title {
                    kind: UnitKind::BlockTitle,
                    slot: Slot::LineTitle,
                    hint: name,
                };
                opening = opening.claim(place.span_of(argument), kind);
            }
            None => {
                let options = Span::new(place.end, end).of(place.text);
                if let Some(hint) = type_of(&name, options) {
                    let kind = ClaimKind::Implied {
                        slot: Slot::ImpliedBar,
                        text: title_of(&hint),
                        hint,
                    };
                    let at = place.at + line.len();
                    opening = opening.claim(Span::new(at, at), kind);
                }
            }
        }
        Some(opening)
    }
}

/// The type whose name is shown where a block has no title: the block's own name, or what its options say.
fn type_of(name: &str, options: &str) -> Option<String> {
    match name {
        "tab" | "definition" => None,
        "admonition" | "details" => {
            let mut values = options
                .lines()
                .filter_map(|line| line.trim().strip_prefix("type:"));
            let kind = values.next()?.trim().trim_matches(['"', '\'']);
            let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
            (!kind.is_empty() && kind.chars().all(is_name)).then(|| kind.to_lowercase())
        }
        name => Some(name.to_owned()),
    }
}

/// The title of a type: its words, each with a large first letter.
fn title_of(kind: &str) -> String {
    let words = kind.split(['_', '-']).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(quoted_title::capitalized).collect();
    words.join(" ")
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
