//! Pseudo-locales: texts that show what extraction reaches.
//!
//! In goes a message with its markup marked, out comes one whose words look foreign and can still be read. Only text
//! changes: code, tags, addresses, icons, markup and variables stay. Deliberately absent: signs around the whole
//! text, which would end up in addresses or begin blocks.

use crate::model::{MarkKind, MarkedText, Message, Piece};
use crate::text::Span;

/// A pseudo-locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pseudo {
    /// Letters with accents: `Ţéxţ`.
    Accented,
    /// Words that run from right to left, by U+202E and U+202C.
    Bidi,
}

/// Every pseudo-locale and its name on the command line.
pub const PSEUDOS: &[(Pseudo, &str)] = &[(Pseudo::Accented, "accented"), (Pseudo::Bidi, "bidi")];

impl Pseudo {
    /// Its name on the command line.
    pub fn as_str(self) -> &'static str {
        PSEUDOS
            .iter()
            .find(|(pseudo, _)| *pseudo == self)
            .map_or("", |(_, name)| name)
    }

    /// The tag its pages are built under: those that browsers and other tools use for pseudo-locales.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Accented => "en-XA",
            Self::Bidi => "ar-XB",
        }
    }

    /// The pseudo-locale with that name.
    pub fn parse(name: &str) -> Option<Self> {
        PSEUDOS
            .iter()
            .find(|(_, known)| *known == name)
            .map(|(pseudo, _)| *pseudo)
    }
}

/// Elements whose text is no prose.
const CODE: &[&str] = &[
    "code", "kbd", "samp", "var", "pre", "script", "style", "svg", "math",
];

/// The message in a pseudo-locale; `marked` is what `markdown::mark` says about it.
///
/// # Examples
///
/// ```
/// use l10n::build::{Pseudo, pseudo};
/// use l10n::markdown::{self, Flavour};
/// use l10n::model::{Message, Slot};
///
/// let message = Message::text("Use `git` **now**");
/// let marked = markdown::mark(&message, Slot::Block, Flavour::Mkdocs);
/// assert_eq!(pseudo(&message, &marked, Pseudo::Accented).to_string(), "Ûšé `git` **ñöŵ**");
/// ```
pub fn pseudo(message: &Message, marked: &MarkedText, pseudo: Pseudo) -> Message {
    let kept = kept(marked);
    let mut kept = kept.iter().peekable();
    let mut at = 0;
    let mut out = Message::default();
    for piece in message.pieces.iter() {
        match piece {
            Piece::Variable(name) => {
                out.push_variable(name.as_str());
                at += '\u{fffc}'.len_utf8();
            }
            Piece::Text(text) => {
                let end = at + text.len();
                let base = at;
                let mut written = String::with_capacity(text.len() * 2);
                while at < end {
                    while kept.next_if(|span| span.end <= at).is_some() {}
                    let next = kept.peek().map_or(end, |span| span.start.clamp(at, end));
                    write(
                        Span::new(at - base, next - base).of(text),
                        pseudo,
                        &mut written,
                    );
                    let behind = kept.peek().map_or(end, |span| span.end.clamp(next, end));
                    written.push_str(Span::new(next - base, behind - base).of(text));
                    at = behind;
                }
                out.push_text(&written);
            }
        }
    }
    out
}

/// What must stay, sorted and disjoint.
fn kept(marked: &MarkedText) -> Vec<Span> {
    let text = &marked.text;
    let mut spans: Vec<Span> = marked
        .marks
        .iter()
        .filter(|mark| !mark.kind.is_text())
        .map(|mark| mark.span)
        .collect();
    code_elements(marked, &mut spans);
    addresses(text, &mut spans);
    references(text, &mut spans);
    spans.sort();
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => merged.push(span),
        }
    }
    merged
}

/// Text between tags such as `<kbd>` and `</kbd>`.
fn code_elements(marked: &MarkedText, spans: &mut Vec<Span>) {
    let mut open: Option<(Span, &str)> = None;
    for mark in marked
        .marks
        .iter()
        .filter(|mark| mark.kind == MarkKind::Tag)
    {
        let tag = mark.span.of(&marked.text).trim_start_matches('<');
        let closing = tag.strip_prefix('/');
        let name = closing.unwrap_or(tag);
        let name = name
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        match (open, closing) {
            (None, None) if CODE.iter().any(|code| code.eq_ignore_ascii_case(name)) => {
                open = Some((mark.span, name));
            }
            (Some((start, code)), Some(_)) if code.eq_ignore_ascii_case(name) => {
                spans.push(Span::new(start.start, mark.span.end));
                open = None;
            }
            _ => {}
        }
    }
}

/// Addresses and handles that nobody marked: of other schemes than the web's, and of somebody.
fn addresses(text: &str, spans: &mut Vec<Span>) {
    let is_name = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'+');
    let is_address = |b: &u8| b.is_ascii_graphic() && !b"<>\"'()[]{}|,;".contains(b);
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(found) = memchr::memchr2(b':', b'@', &bytes[at..]) {
        let sign = at + found;
        let rest = &bytes[sign..];
        let behind = if rest.starts_with(b"@") {
            1 + rest[1..].iter().take_while(|b| is_name(b)).count()
        } else if rest.starts_with(b"://") {
            rest.iter().take_while(|b| is_address(b)).count()
        } else {
            1
        };
        if behind > 1 {
            let before = bytes[at..sign].iter().rev().take_while(|b| is_name(b));
            spans.push(Span::new(sign - before.count(), sign + behind));
        }
        at = sign + behind;
    }
}

/// Character references such as `&nbsp;`.
fn references(text: &str, spans: &mut Vec<Span>) {
    for at in memchr::memchr_iter(b'&', text.as_bytes()) {
        let rest = text.get(at + 1..).unwrap_or_default();
        let len = rest
            .bytes()
            .take(40)
            .take_while(|b| b.is_ascii_alphanumeric() || *b == b'#')
            .count();
        if len > 0 && rest.as_bytes().get(len) == Some(&b';') {
            spans.push(Span::new(at, at + len + 2));
        }
    }
}

fn write(text: &str, pseudo: Pseudo, out: &mut String) {
    match pseudo {
        Pseudo::Accented => out.extend(text.chars().map(accented)),
        Pseudo::Bidi => {
            let mut is_inside = false;
            for c in text.chars() {
                // Marks, apostrophes and digits belong to the word they stand in, but begin none.
                let belongs = c.is_alphanumeric()
                    || (is_inside
                        && (matches!(c, '\'' | '’') || !c.is_ascii() && !c.is_whitespace()));
                if belongs && !is_inside && c.is_alphabetic() {
                    out.push('\u{202e}');
                    is_inside = true;
                } else if !belongs && is_inside {
                    out.push('\u{202c}');
                    is_inside = false;
                }
                out.push(c);
            }
            if is_inside {
                out.push('\u{202c}');
            }
        }
    }
}

/// The letter with an accent.
fn accented(c: char) -> char {
    const PLAIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    const ACCENTED: &str = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";
    PLAIN
        .chars()
        .zip(ACCENTED.chars())
        .find(|(plain, _)| *plain == c)
        .map_or(c, |(_, accented)| accented)
}
