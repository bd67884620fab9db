//! One pair under examination: both texts, and what several checks ask of them, found once and only when asked.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeSet;

use crate::check::facts::address::{self, Address};
use crate::check::facts::bytes::ByteSet;
use crate::check::facts::characters::is_plain;
use crate::check::facts::code;
use crate::check::facts::normal;
use crate::check::facts::tags::{self, Tag};
use crate::check::pair::{Context, Pair};
use crate::model::{Message, Piece};
use crate::text::Span;

/// One pair under examination.
pub(crate) struct Case<'a> {
    pub context: &'a Context<'a>,
    pub pair: &'a Pair<'a>,
    /// Keys of the locale's own targets, found once for all pairs.
    pub own_targets: &'a OnceCell<BTreeSet<String>>,
    /// The text the translation was made from.
    pub source: Side<'a>,
    /// The translation.
    pub target: Side<'a>,
}

impl<'a> Case<'a> {
    pub(crate) fn new(
        context: &'a Context<'a>,
        pair: &'a Pair<'a>,
        own_targets: &'a OnceCell<BTreeSet<String>>,
    ) -> Self {
        Self {
            context,
            pair,
            own_targets,
            source: Side::new(pair.source),
            target: Side::new(pair.target),
        }
    }

    /// Whether a byte of the translation lies in code that `code-span` refuses: what stands there needs no second word.
    pub(crate) fn is_refused_code(&self, at: usize) -> bool {
        let holds = |span: &&Span| span.start <= at && at < span.end;
        let span = self.target.code().iter().find(holds);
        self.pair.slot.is_markdown()
            && span.is_some_and(|span| self.is_refused(&code::content(self.target.of(*span))))
    }

    /// Words of the source that became code, or code that was translated, are a slip; what is more than a word readers
    /// copy and run. A piece of the source's code is another command: what a flag or a version held off is let in.
    pub(crate) fn is_refused(&self, code: &str) -> bool {
        let source = &self.source;
        let spans = source.code();
        let is_own = |span: &Span| code::content(source.of(*span)) == code;
        let mut said = source.text.match_indices(code);
        !code.chars().all(char::is_alphanumeric)
            && !spans.iter().any(is_own)
            && !said.any(|(at, _)| !source.is_code(at))
    }
}

/// One text and what is in it.
pub(crate) struct Side<'a> {
    /// The flat text: U+FFFC for each variable.
    pub text: Cow<'a, str>,
    /// Where each variable's U+FFFC stands, and its name.
    pub variables: Vec<(usize, &'a str)>,
    /// Which bytes occur, the signs for variables left out: most checks can tell from it that there is nothing for them.
    pub bytes: ByteSet,
    /// Whether every character beyond ASCII is what it looks like: checks of single characters need not look.
    pub is_plain: bool,
    addresses: OnceCell<Vec<Address>>,
    tags: OnceCell<Vec<Tag>>,
    decoded: OnceCell<Option<String>>,
    revealed: OnceCell<Option<String>>,
    code: OnceCell<Vec<Span>>,
}

impl<'a> Side<'a> {
    fn new(message: &'a Message) -> Self {
        let mut variables = Vec::new();
        let mut bytes = ByteSet::default();
        for piece in message.pieces.iter() {
            if let Piece::Text(text) = piece {
                bytes.add(text);
            }
        }
        let text = match message.pieces.as_slice() {
            [] => Cow::Borrowed(""),
            [Piece::Text(text)] => Cow::Borrowed(text.as_str()),
            pieces => {
                let mut flat = String::new();
                for piece in pieces {
                    match piece {
                        Piece::Text(text) => flat.push_str(text),
                        Piece::Variable(name) => {
                            variables.push((flat.len(), name.as_str()));
                            flat.push('\u{fffc}');
                        }
                    }
                }
                Cow::Owned(flat)
            }
        };
        let is_seen = |c: char| c.is_ascii() || is_plain(c);
        let pieces = message.pieces.iter();
        Self {
            bytes,
            is_plain: bytes.is_ascii()
                || pieces
                    .filter_map(Piece::as_text)
                    .all(|text| text.chars().all(is_seen)),
            text,
            variables,
            addresses: OnceCell::new(),
            tags: OnceCell::new(),
            decoded: OnceCell::new(),
            revealed: OnceCell::new(),
            code: OnceCell::new(),
        }
    }

    /// Everything in the text that may lead somewhere.
    pub(crate) fn addresses(&self) -> &[Address] {
        self.addresses.get_or_init(|| {
            let views: Vec<&str> = self.views().collect();
            address::find(&self.text, &views, &self.bytes, self.tags())
        })
    }

    /// The text as others may read it, where that differs: decoded, and with its letters put together.
    pub(crate) fn views(&self) -> impl Iterator<Item = &str> {
        self.decoded().into_iter().chain(self.revealed())
    }

    /// Whether that is the text itself.
    pub(crate) fn has_no_view(&self) -> bool {
        self.views().next().is_none()
    }

    fn revealed(&self) -> Option<&str> {
        self.revealed
            .get_or_init(|| normal::revealed(&self.text, self.bytes))
            .as_deref()
    }

    /// HTML tags and attribute lists, real or near enough to be read as such.
    pub(crate) fn tags(&self) -> &[Tag] {
        self.tags
            .get_or_init(|| tags::find(&self.text, &self.bytes))
    }

    /// The text with character references and compatibility forms taken off, where that makes a difference.
    pub(crate) fn decoded(&self) -> Option<&str> {
        self.decoded
            .get_or_init(|| {
                let spelt = self.bytes.has_any(b"&%")
                    || !self.is_plain && normal::may_hide_ascii(&self.text, self.bytes);
                if !spelt {
                    return None;
                }
                // What is written twice over is read twice over by a theme that decodes a title once too often.
                let entities = normal::entities(&self.text);
                let entities = normal::entities(&entities);
                let plain = normal::percent(&entities);
                let plain = normal::compatible(&plain);
                (plain != self.text).then(|| plain.into_owned())
            })
            .as_deref()
    }

    /// Code spans with their backticks, in order.
    pub(crate) fn code(&self) -> &[Span] {
        self.code.get_or_init(|| {
            if self.bytes.has(b'`') {
                code::find(&self.text)
            } else {
                Vec::new()
            }
        })
    }

    /// Whether a byte of the flat text lies in a code span.
    pub(crate) fn is_code(&self, at: usize) -> bool {
        self.code()
            .iter()
            .any(|span| span.start <= at && at < span.end)
    }

    /// The text of a range as people write it, variables by name.
    pub(crate) fn written(&self, span: Span) -> String {
        let mut out = String::new();
        for (at, c) in self.of(span).char_indices() {
            let name = self
                .variables
                .iter()
                .find(|(start, _)| c == '\u{fffc}' && *start == span.start + at);
            match name {
                Some((_, name)) => {
                    out.push_str("{ $");
                    out.push_str(name);
                    out.push_str(" }");
                }
                None => out.push(c),
            }
        }
        out
    }

    /// The text of a range.
    pub(crate) fn of(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }
}
