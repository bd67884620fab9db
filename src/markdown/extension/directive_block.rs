//! `:::note Title`, `:::note[Title]`, and `:::` to close it; outer blocks have more colons.

use crate::markdown::containers::ClaimKind;
use crate::markdown::extension::{Body, Extension, Opening, Place, Then};
use crate::model::unit::{Slot, UnitKind};
use crate::text::Span;

/// Container directives, as Docusaurus writes admonitions.
#[derive(Debug)]
pub(super) struct DirectiveBlock;

impl Extension for DirectiveBlock {
    fn name(&self) -> &'static str {
        "directive-block"
    }

    fn first(&self) -> &'static [u8] {
        b":"
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        let line = place.trimmed();
        let rest = line.trim_start_matches(':');
        let len = line.len() - rest.len();
        let named = rest.trim_start_matches(' ');
        let end = named.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_')));
        let (name, rest) = named.split_at(end.unwrap_or(named.len()));
        if len < 3 || name.is_empty() || place.indent > 3 {
            return None;
        }
        let body = Body::Fenced { mark: b':', len };
        let mut opening = Opening::new(Then::Container(body, place.end)).claim(
            Span::new(place.at, place.at),
            ClaimKind::Open(format!("directive {}", name.to_lowercase())),
        );
        let (title, slot) = match bracketed(rest) {
            Some(title) => (title, Slot::Bracket),
            None => (without_attributes(rest).trim_matches(' '), Slot::LineTitle),
        };
        if !title.is_empty() {
            let kind = ClaimKind::Title {
                kind: UnitKind::BlockTitle,
                slot,
                hint: name.to_lowercase(),
            };
            opening = opening.claim(place.span_of(title), kind);
        }
        Some(opening)
    }
}

/// What stands in the brackets at the start of `rest`.
fn bracketed(rest: &str) -> Option<&str> {
    let inner = rest.strip_prefix('[')?;
    let mut depth = 1_usize;
    let mut escaped = false;
    for (at, byte) in inner.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'[' => depth += 1,
            b']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return inner.get(..at);
        }
    }
    None
}

/// A title without the attribute list behind it.
fn without_attributes(title: &str) -> &str {
    match title.rfind('{') {
        Some(brace) if title.ends_with('}') && !title.ends_with("}}") => {
            title.get(..brace).unwrap_or(title)
        }
        _ => title,
    }
}
