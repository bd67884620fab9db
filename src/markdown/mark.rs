//! A message's inline markup, for rooms that know no Markdown.
//!
//! In goes the flat text of a message, out come marks over it. Deliberately absent: judging what is marked.

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Parser, Tag};

use crate::markdown::blocks::is_inline;
use crate::markdown::dollars;
use crate::markdown::extension::tags::{self, Endless, Syntax};
use crate::markdown::flavour::Flavour;
use crate::markdown::html;
use crate::markdown::inline::{Collector, Token, TokenKind};
use crate::markdown::reading::{address, entity};
use crate::model::{Mark, MarkKind, MarkedText, Message, Slot};
use crate::text::{Signs, Span};

/// Stands before a fragment so that nothing in it can begin a block. It is punctuation, so that emphasis opens behind
/// it as it does at the start of a line.
pub(crate) const GUARD: &str = ".";

/// Bytes that can begin a mark.
static SIGNS: Signs = Signs::new(b"*_`[<\\&:$+{~=@^\xef");

/// Marks the inline markup of a message.
pub fn mark(message: &Message, slot: Slot, flavour: Flavour) -> MarkedText {
    let text = message.flat();
    if !slot.is_markdown() {
        let mut marks = Vec::new();
        if slot.is_markup() {
            marks = phrase(&text, flavour);
        }
        variables(&text, &mut marks);
        marks.sort_by_key(|mark| (mark.span.start, usize::MAX - mark.span.end, mark.kind));
        return MarkedText { text, marks };
    }
    let is_plain = SIGNS.find(text.as_bytes()).is_none()
        && memchr::memmem::find(text.as_bytes(), b"www.").is_none();
    if is_plain {
        return MarkedText::plain(text);
    }
    let mut marker = Marker {
        flavour,
        is_html: false,
        marks: Vec::new(),
    };
    marker.run(&guarded(&text));
    let mut marks = marker.marks;
    variables(&text, &mut marks);
    for at in memchr::memmem::find_iter(text.as_bytes(), "\\\n") {
        marks.push(Mark {
            span: Span::new(at, at + 2),
            kind: MarkKind::Markup,
        });
    }
    marks.sort_by_key(|mark| (mark.span.start, usize::MAX - mark.span.end, mark.kind));
    MarkedText { text, marks }
}

/// Feeds the inline events of a fragment that begins with [`GUARD`] to a collector; `is_known` says which lone `[x]`
/// are references.
pub(crate) fn collect(
    text: &str,
    flavour: Flavour,
    is_known: impl Fn(&str) -> bool,
    collector: &mut Collector,
) {
    events(text, flavour, is_known, |event, span| {
        collector.take(event, span, text);
    });
}

/// The inline events of a fragment. References count as links though their definitions stand elsewhere; a lone `[x]`
/// only if it is known, because most are text.
fn events(
    text: &str,
    flavour: Flavour,
    is_known: impl Fn(&str) -> bool,
    mut take: impl FnMut(&Event<'_>, Span),
) {
    let define = |link: BrokenLink<'_>| {
        let is_lone = matches!(
            link.link_type,
            LinkType::Shortcut | LinkType::ShortcutUnknown
        );
        let is_link = !is_lone
            || is_known(&link.reference)
            || flavour == Flavour::Mkdocs && is_name(text, link.span.start);
        is_link.then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
    };
    let read = dollars::blotted(text, flavour);
    let parser = Parser::new_with_broken_link_callback(&read, flavour.parser(), Some(define));
    for (event, range) in parser.into_offset_iter() {
        if !is_block(&event) {
            take(&event, range.into());
        }
    }
}

/// Whether the bracket at `at` begins the second half of `[label] [name]`, which is a reference to Python-Markdown.
fn is_name(text: &str, at: usize) -> bool {
    let before = text.as_bytes().get(..at).unwrap_or_default();
    let blank = before.split_last();
    blank.is_some_and(|(blank, before)| blank.is_ascii_whitespace() && before.ends_with(b"]"))
}

/// The text on one line behind the guard; offsets are those of the text plus the guard's length.
fn guarded(text: &str) -> String {
    let mut line = String::with_capacity(GUARD.len() + text.len());
    line.push_str(GUARD);
    line.push_str(text);
    if memchr::memchr2(b'\n', b'\r', text.as_bytes()).is_none() {
        return line;
    }
    // A hard break is a backslash and a newline in a message; as blanks they end no word wrongly and begin no block.
    let line = line.replace("\\\n", "  ");
    line.replace(['\n', '\r'], " ")
}

/// Marks tags, comments and code in a phrase of HTML, and what stands in its text.
fn phrase(text: &str, flavour: Flavour) -> Vec<Mark> {
    let mut marker = Marker {
        flavour,
        is_html: true,
        marks: Vec::new(),
    };
    let text = format!("{GUARD}{text}");
    let endless = Endless::default();
    let (mut at, mut from) = (GUARD.len(), GUARD.len());
    // Whether a comment ends nowhere.
    let mut is_open = false;
    // What ends the code that is open.
    let mut code: Option<String> = None;
    while let Some(found) = memchr::memchr(b'<', &text.as_bytes()[at..]) {
        at += found;
        let rest = &text.as_bytes()[at..];
        let end = if rest.starts_with(b"<!--") {
            let end = (!is_open).then(|| memchr::memmem::find(rest, b"-->"));
            is_open |= end == Some(None);
            end.flatten().map(|end| at + end + "-->".len())
        } else {
            tags::tag(&text, at, text.len(), Syntax::Html, &endless).map(|tag| tag.span.end)
        };
        let Some(span) = end.map(|end| Span::new(at, end)) else {
            at += 1;
            continue;
        };
        at = span.end;
        let tag = span.of(&text);
        match &code {
            Some(end) if !tag.eq_ignore_ascii_case(end) => continue,
            Some(_) => {
                marker.push(from, span.start, MarkKind::Code);
                code = None;
            }
            None => {
                marker.plain(Span::new(from, span.start), &text);
                code = html::hides(tag);
            }
        }
        marker.push(span.start, span.end, MarkKind::Tag);
        from = span.end;
    }
    marker.plain(Span::new(from, text.len()), &text);
    marker.marks
}

struct Marker {
    flavour: Flavour,
    /// Whether no backslash escapes and no sign marks anything.
    is_html: bool,
    marks: Vec<Mark>,
}

impl Marker {
    /// Marks `text`, which begins with the guard.
    fn run(&mut self, text: &str) {
        let mut collector = Collector::default();
        events(
            text,
            self.flavour,
            |_| false,
            |event, span| {
                self.emphasis(event, span, text);
                collector.take(event, span, text);
            },
        );
        let tokens = collector.finish(text, self.flavour);
        let mut at = GUARD.len();
        for token in tokens {
            if token.kind == TokenKind::Plain {
                continue;
            }
            self.plain(Span::new(at, token.span.start.max(at)), text);
            at = token.span.end.max(at);
            self.token(*token, tokens, text);
        }
        self.plain(Span::new(at, text.len().max(at)), text);
    }

    fn push(&mut self, start: usize, end: usize, kind: MarkKind) {
        let start = start.max(GUARD.len()) - GUARD.len();
        let end = end.max(GUARD.len()) - GUARD.len();
        if start < end {
            let span = Span::new(start, end);
            self.marks.push(Mark { span, kind });
        }
    }

    fn emphasis(&mut self, event: &Event<'_>, span: Span, text: &str) {
        let signs = match event {
            Event::Start(Tag::Strong) => 2,
            Event::Start(Tag::Strikethrough) if span.of(text).starts_with("~~") => 2,
            Event::Start(
                Tag::Emphasis | Tag::Strikethrough | Tag::Superscript | Tag::Subscript,
            ) => 1,
            _ => return,
        };
        if span.len() > 2 * signs {
            self.push(span.start, span.start + signs, MarkKind::Markup);
            self.push(span.start + signs, span.end - signs, MarkKind::Emphasis);
            self.push(span.end - signs, span.end, MarkKind::Markup);
        }
    }

    fn token(&mut self, token: Token, tokens: &[Token], text: &str) {
        let kind = match token.kind {
            TokenKind::Soft | TokenKind::Hard | TokenKind::Plain | TokenKind::Task => return,
            TokenKind::Code => MarkKind::Code,
            TokenKind::Html | TokenKind::Cut => MarkKind::Tag,
            TokenKind::Address => MarkKind::Address,
            TokenKind::Math => MarkKind::Math,
            TokenKind::Icon => MarkKind::Icon,
            TokenKind::Keys => MarkKind::Keys,
            TokenKind::Open { image, close } => {
                if let Some(close) = tokens.get(close) {
                    let kind = if self.flavour == Flavour::Mkdocs && is_name(text, token.span.start)
                    {
                        MarkKind::Markup
                    } else if image {
                        MarkKind::Alt
                    } else {
                        MarkKind::Label
                    };
                    self.push(token.span.end, close.span.start, kind);
                }
                MarkKind::Markup
            }
            TokenKind::Close { .. }
            | TokenKind::Footnote
            | TokenKind::Target
            | TokenKind::Attributes(_)
            | TokenKind::Macro => MarkKind::Markup,
        };
        self.push(token.span.start, token.span.end, kind);
    }

    /// Marks what stands in plain text: escapes, entities, addresses, the signs of extensions.
    fn plain(&mut self, span: Span, text: &str) {
        static IN_TEXT: Signs = Signs::new(br"\&=^hw@");
        let bytes = &text.as_bytes()[..span.end];
        let mut at = span.start;
        while let Some(sign) = bytes.get(at..).and_then(|rest| IN_TEXT.find(rest)) {
            at += sign;
            let rest = &bytes[at..];
            let (len, kind) = match rest {
                [b'\\', sign, ..] if sign.is_ascii_punctuation() && !self.is_html => {
                    self.push(at, at + 1, MarkKind::Markup);
                    at += 2;
                    continue;
                }
                [b'&', ..] => (entity(rest), MarkKind::Markup),
                [b'=', b'=', ..] | [b'^', b'^', ..]
                    if self.flavour == Flavour::Mkdocs && !self.is_html =>
                {
                    (2, MarkKind::Markup)
                }
                [b'h' | b'w', ..] => (address(rest), MarkKind::Address),
                [b'@', ..] => {
                    let (before, behind) = mail(&bytes[span.start..at], rest);
                    self.push(at - before, at + behind, MarkKind::Address);
                    at += behind.max(1);
                    continue;
                }
                _ => (0, MarkKind::Markup),
            };
            if len > 1 {
                self.push(at, at + len, kind);
            }
            at += len.max(1);
        }
    }
}

/// Lengths of the parts of an e-mail address before and from the `@` at the start of `rest`; 0 where it is none.
fn mail(before: &[u8], rest: &[u8]) -> (usize, usize) {
    const LONGEST: usize = 254;
    let is_part = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'+');
    let name = before
        .iter()
        .rev()
        .take(LONGEST)
        .take_while(is_part)
        .count();
    let host = rest[1..].iter().take(LONGEST).take_while(is_part).count();
    let host = &rest[1..=host];
    let dots = host.iter().rev().take_while(|b| **b == b'.').count();
    let host = &host[..host.len() - dots];
    if name > 0 && host.contains(&b'.') {
        (name, host.len() + 1)
    } else {
        (0, 0)
    }
}

/// The variables of a flat text.
fn variables(text: &str, marks: &mut Vec<Mark>) {
    const VARIABLE: &str = "\u{fffc}";
    for at in memchr::memmem::find_iter(text.as_bytes(), VARIABLE) {
        marks.push(Mark {
            span: Span::new(at, at + VARIABLE.len()),
            kind: MarkKind::Variable,
        });
    }
}

fn is_block(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => !is_inline(tag.to_end()),
        Event::End(tag) => !is_inline(*tag),
        Event::Rule => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(text: &str) -> Vec<(&str, MarkKind)> {
        let marked = mark(&Message::text(text), Slot::Block, Flavour::Mkdocs);
        assert_eq!(marked.text, text);
        marked
            .marks
            .iter()
            .map(|mark| (mark.span.of(text), mark.kind))
            .collect()
    }

    #[test]
    fn plain_text_has_no_marks() {
        assert_eq!(marks("# Plain - text, \"1.\" 한국어!"), []);
        assert_eq!(marks("1. one"), []);
        assert_eq!(marks("At www.a.b now"), [("www.a.b", MarkKind::Address)]);
    }

    #[test]
    fn every_kind_is_found() {
        use MarkKind::{
            Address, Alt, Code, Emphasis, Icon, Keys, Label, Markup, Math, Tag, Variable,
        };
        assert_eq!(
            marks("*a* **b**")[..3],
            [("*", Markup), ("a", Emphasis), ("*", Markup)]
        );
        assert_eq!(
            marks("[a](\u{fffc}) ![b][c]"),
            [
                ("[", Markup),
                ("a", Label),
                ("](\u{fffc})", Markup),
                ("\u{fffc}", Variable),
                ("![", Markup),
                ("b", Alt),
                ("][c]", Markup)
            ]
        );
        assert_eq!(
            marks("`a` <b>c</b> :d-e: ++f++ $g_1$ [^1]"),
            [
                ("`a`", Code),
                ("<b>", Tag),
                ("</b>", Tag),
                (":d-e:", Icon),
                ("++f++", Keys),
                ("$g_1$", Math),
                ("[^1]", Markup)
            ]
        );
        assert_eq!(
            marks("<https://a.b> https://c.d x@y.z. &nbsp; \\* e\\\nf"),
            [
                ("<https://a.b>", Address),
                ("https://c.d", Address),
                ("x@y.z", Address),
                ("&nbsp;", Markup),
                ("\\", Markup),
                ("\\\n", Markup)
            ]
        );
    }

    #[test]
    fn names_of_references_are_no_text() {
        use MarkKind::{Label, Markup};
        assert_eq!(
            marks("[a][b], [c] [d] e"),
            [
                ("[", Markup),
                ("a", Label),
                ("][b]", Markup),
                ("[", Markup),
                ("d", Markup),
                ("]", Markup)
            ]
        );
    }

    #[test]
    fn lines_of_a_message_begin_no_blocks() {
        assert_eq!(marks("a\\\n- b\\\n# *c*").len(), 5);
        assert_eq!(marks("[ ] a [b] c"), []);
    }
}
