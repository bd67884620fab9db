//! `<!-- … -->` and `{/* … */}`, which may hold a word to us.

use memchr::memmem;

use crate::markdown::Flavour;
use crate::markdown::containers::{ClaimKind, Directive};
use crate::markdown::extension::{Extension, Opening, Place, Region, Then};
use crate::model::UnitId;
use crate::text::Span;

/// Comments that begin a line.
#[derive(Debug)]
pub(super) struct Comment;

impl Extension for Comment {
    fn name(&self) -> &'static str {
        "comment"
    }

    fn first(&self) -> &'static [u8] {
        b"<{"
    }

    fn is_indifferent(&self) -> bool {
        true
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        let rest = place.rest();
        let (open, close) = match rest.as_bytes().first()? {
            b'<' => ("<!--", "-->"),
            _ if place.flavour == Flavour::Docusaurus => ("{/*", "*/}"),
            _ => return None,
        };
        let is_comment = rest.starts_with(open) && (place.indent <= 3 || place.in_paragraph);
        is_comment.then(|| {
            Opening::new(Then::Region(Box::new(Body {
                open,
                close,
                begun: false,
            })))
        })
    }
}

/// The lines of a comment.
#[derive(Debug)]
struct Body {
    open: &'static str,
    close: &'static str,
    begun: bool,
}

impl Region for Body {
    fn feed(&mut self, text: &str, from: usize, to: usize) -> Option<usize> {
        let skip = if self.begun { 0 } else { self.open.len() };
        self.begun = true;
        let line = text.as_bytes().get(from + skip..to)?;
        memmem::find(line, self.close.as_bytes()).map(|at| from + skip + at + self.close.len())
    }

    fn claims(&self, text: &str, span: Span) -> Vec<(Span, ClaimKind)> {
        let whole = span.of(text);
        let inner = whole.strip_prefix(self.open).unwrap_or(whole);
        let inner = inner.strip_suffix(self.close).unwrap_or(inner);
        match directive(inner) {
            Some(directive) => vec![(span, ClaimKind::Directive(directive))],
            None => vec![
                (
                    Span::new(span.start, span.start),
                    ClaimKind::Open("comment".to_owned()),
                ),
                (Span::new(span.end, span.end), ClaimKind::Close),
            ],
        }
    }
}

/// The word to us in the text of a comment.
pub(crate) fn directive(comment: &str) -> Option<Directive> {
    let text = comment.trim().strip_prefix("l10n:")?;
    let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let words = rest.split_whitespace().collect::<Vec<_>>().join(" ");
    let known = match word {
        "skip" => Some(Directive::Skip),
        "off" => Some(Directive::Off),
        "on" => Some(Directive::On),
        "split" => Some(Directive::Split),
        "note" if !words.is_empty() => Some(Directive::Note(words)),
        "id" => UnitId::parse(&words).map(Directive::Id),
        _ => None,
    };
    Some(known.unwrap_or_else(|| Directive::Unknown(format!("l10n:{text}"))))
}
