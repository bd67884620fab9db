//! `[label]: target "title"`: the title is a unit, the definition stays in the view.

use std::borrow::Cow;

use crate::markdown::Flavour;
use crate::markdown::containers::{ClaimKind, Line};
use crate::markdown::extension::{Extension, Opening, Place, Then};
use crate::model::unit::{Slot, UnitKind};
use crate::text::Span;

/// Definitions of link references.
#[derive(Debug)]
pub(super) struct Reference;

impl Extension for Reference {
    fn name(&self) -> &'static str {
        "reference"
    }

    fn first(&self) -> &'static [u8] {
        b"["
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        // CommonMark reads no definition within a paragraph, Python-Markdown does.
        if place.indent > 3 || place.in_paragraph && !place.python {
            return None;
        }
        let rest = place.rest();
        let label_end = label(rest)?;
        if rest.starts_with("[^") && place.flavour != Flavour::Commonmark {
            return None;
        }
        let behind = rest.get(label_end..)?.strip_prefix("]:")?;
        let mut lines = Lines::new(place);
        let mut behind = behind.trim_start_matches([' ', '\t']);
        if behind.is_empty() {
            behind = lines.next()?;
        }
        let target_end = target(behind, place.flavour)?;
        let (_, title) = behind.split_at(target_end);
        let title_here = title.trim_matches([' ', '\t']);
        if !title_here.is_empty() {
            let title = title
                .starts_with([' ', '\t'])
                .then(|| lines.title(title_here));
            return title.flatten().map(|title| titled(place, &lines, title));
        }
        let end = lines.end;
        let below = lines.next().map(|line| line.trim_end_matches([' ', '\t']));
        match below.and_then(|title| lines.title(title)) {
            Some(title) => Some(titled(place, &lines, title)),
            None => Some(Opening::new(Then::Keep(end))),
        }
    }
}

/// Lines below the definition's first, as far as no marks of containers stand before them.
struct Lines<'s> {
    place: Place<'s>,
    /// End of the line at hand, and where the next one begins.
    end: usize,
    next: usize,
}

impl<'s> Lines<'s> {
    fn new(place: &Place<'s>) -> Self {
        let line = Line::new(place.text, place.line, place.limit);
        Self {
            place: *place,
            end: line.end,
            next: line.next,
        }
    }

    /// The next line without its indent, if it is not blank.
    fn next(&mut self) -> Option<&'s str> {
        let before = self.place.text.get(self.place.line..self.place.at)?;
        if self.next >= self.place.limit
            || !before.bytes().all(|byte| byte == b' ' || byte == b'\t')
        {
            return None;
        }
        let line = Line::new(self.place.text, self.next, self.place.limit);
        (self.end, self.next) = (line.end, line.next);
        (!line.is_blank()).then(|| line.rest())
    }
}

impl<'s> Lines<'s> {
    /// The title that begins with `first`, the rest of a line. To CommonMark it may run over lines.
    fn title(&mut self, first: &'s str) -> Option<&'s str> {
        /// More lines than a title has: unclosed ones must not be looked through once for each.
        const LINES: usize = 16;
        if is_title(first) {
            return Some(first);
        }
        let close = match first.chars().next()? {
            quote @ ('"' | '\'') => quote,
            '(' => ')',
            _ => return None,
        };
        let ends = |text: &str| {
            let mut escaped = false;
            text.find(|c| {
                let is_end = c == close && !escaped;
                escaped = c == '\\' && !escaped;
                is_end
            })
        };
        if self.place.python || ends(first.get(1..)?).is_some() {
            return None;
        }
        let start = self.place.span_of(first).start;
        for _ in 0..LINES {
            let line = self.next()?.trim_end_matches([' ', '\t']);
            if let Some(end) = ends(line) {
                let title = Span::new(start, self.place.span_of(line).end).of(self.place.text);
                return (end + 1 == line.len()).then_some(title);
            }
        }
        None
    }
}

/// A definition with its title.
fn titled(place: &Place<'_>, lines: &Lines<'_>, title: &str) -> Opening {
    let opening = Opening::new(Then::Keep(lines.end));
    if title.len() == 2 {
        return opening;
    }
    let kind = ClaimKind::Title {
        kind: UnitKind::LinkTitle,
        slot: Slot::LinkTitle,
        hint: String::new(),
    };
    opening.claim(place.span_of(title), kind)
}

/// Where the label's `]` stands: brackets in it are escaped, and it holds more than blanks.
fn label(rest: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'[' => return None,
            b']' => {
                return rest
                    .get(1..at)
                    .filter(|label| !label.trim().is_empty())
                    .map(|_| at);
            }
            // Longer labels are none to CommonMark.
            _ if at > 1000 => return None,
            _ => {}
        }
    }
    None
}

/// The text with blanks and quotes blotted out in macros that are targets of definitions, byte for byte: whoever
/// reads Markdown sees the address that a template engine has put there.
pub(crate) fn blotted(text: &str, flavour: Flavour) -> Cow<'_, str> {
    let mut out = String::new();
    let mut from = 0;
    if flavour.has_macros() {
        for found in memchr::memchr_iter(b'{', text.as_bytes()) {
            let before = text.get(from..found).unwrap_or_default();
            if !before.trim_end_matches([' ', '\t']).ends_with("]:") {
                continue;
            }
            let len = macro_len(text, found);
            out.push_str(before);
            out.extend(text.bytes().skip(found).take(len).map(|byte| match byte {
                b'{' | b'}' => char::from(byte),
                _ => '_',
            }));
            from = found + len;
        }
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(out)
}

/// Length of the macro at `at`, or 0 if none begins there and ends on its line.
fn macro_len(text: &str, at: usize) -> usize {
    /// Longer ones are no targets: unclosed ones must not be looked through once for each.
    const LONGEST: usize = 1000;
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    let rest = rest.get(..LONGEST).unwrap_or(rest);
    let close = match rest {
        [b'{', b'{', ..] => "}}",
        [b'{', b'%', ..] => "%}",
        _ => return 0,
    };
    let end = memchr::memmem::find(rest, close.as_bytes());
    let end = end.filter(|end| !rest[..*end].contains(&b'\n'));
    end.map_or(0, |end| end + close.len())
}

/// Length of the target at the start of `text`.
fn target(text: &str, flavour: Flavour) -> Option<usize> {
    if let Some(inner) = text.strip_prefix('<') {
        return inner
            .find('>')
            .filter(|end| !inner.get(..*end).unwrap_or_default().contains('<'))
            .map(|end| end + 2);
    }
    let start = if flavour.has_macros() {
        macro_len(text, 0)
    } else {
        0
    };
    let end = text.get(start..)?.find([' ', '\t']);
    let end = end.map_or(text.len(), |end| start + end);
    (end > 0).then_some(end)
}

/// Whether `text` is a title and nothing else.
fn is_title(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (Some(open), Some(close)) = (bytes.first(), bytes.last()) else {
        return false;
    };
    let pair = matches!((open, close), (b'"', b'"') | (b'\'', b'\'') | (b'(', b')'));
    let mut escaped = false;
    pair && bytes.len() > 1
        && bytes.iter().enumerate().skip(1).all(|(at, byte)| {
            let ends = !escaped && byte == close;
            escaped = !escaped && *byte == b'\\';
            ends == (at + 1 == bytes.len())
        })
}
