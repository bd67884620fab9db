//! Headers of the old kind: a mark, type words, a title in quotes, a body by indent.

use crate::markdown::containers::ClaimKind;
use crate::markdown::extension::{Body, Opening, Place, Then};
use crate::model::unit::{Slot, UnitKind};
use crate::text::Span;

/// What stands behind the mark: the words, and the title without its quotes.
pub(super) struct Header<'s> {
    pub words: &'s str,
    pub title: Option<&'s str>,
}

/// Reads `word word "title"` up to the end of `rest`; `None` if anything else stands there.
pub(super) fn read(rest: &str) -> Option<Header<'_>> {
    let rest = rest.trim_end_matches(' ');
    let Some(quote) = rest.find('"') else {
        return is_words(rest).then_some(Header {
            words: rest,
            title: None,
        });
    };
    let (words, title) = rest.split_at(quote);
    // Quotes may stand within a title: it ends with the line.
    let title = title.strip_prefix('"')?.strip_suffix('"')?;
    let apart = words.is_empty() || words.ends_with(' ');
    apart.then_some(Header {
        words: words.trim_end_matches(' '),
        title: Some(title),
    })
}

/// Words of letters, digits, `_` and `-`, with blanks between them.
fn is_words(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' '))
}

/// The opening of a block `name` with that header, its body indented by four columns.
pub(super) fn open(place: &Place<'_>, name: &str, header: &Header<'_>) -> Option<Opening> {
    if !is_words(header.words) {
        return None;
    }
    let kind = header
        .words
        .split(' ')
        .next()
        .filter(|word| !word.is_empty());
    let full = kind.map_or_else(
        || name.to_owned(),
        |kind| format!("{name} {}", kind.to_lowercase()),
    );
    let body = Body::Indented {
        columns: 4,
        lazy: false,
    };
    let mut opening = Opening::new(Then::Container(body, place.end));
    opening = opening.claim(Span::new(place.at, place.at), ClaimKind::Open(full));
    let hint = kind.unwrap_or(name).to_lowercase();
    match header.title {
        Some("") => {}
        Some(title) => {
            let kind = ClaimKind::Title {
                kind: UnitKind::BlockTitle,
                slot: Slot::LineTitle,
                hint,
            };
            opening = opening.claim(place.span_of(title), kind);
        }
        None => {
            let kind = ClaimKind::Implied {
                slot: Slot::ImpliedQuoted,
                text: capitalized(&hint),
                hint,
            };
            let end = place.at + place.trimmed().len();
            opening = opening.claim(Span::new(end, end), kind);
        }
    }
    Some(opening)
}

/// A word as a title: its first letter large.
pub(super) fn capitalized(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}
