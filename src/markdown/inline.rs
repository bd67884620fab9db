//! What stands inside a text block: breaks, code, links, tags, and what CommonMark knows nothing of.
//!
//! In go the parser's inline events of one block, out comes a flat, sorted list of [`Token`]s over the view; what
//! lies between tokens is text as written. Emphasis has no token: its signs stay in the message. Extension syntax
//! (icons, attribute lists, macros, keys, mathematics) is found in one pass over the text between the parser's tokens.
//! Deliberately absent: which tokens become variables, and what a unit is.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use crate::markdown::attributes;
use crate::markdown::flavour::{Flavour, Lists};
use crate::text::Span;

/// What a stretch of a text block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// A line break that is a blank to a reader, with the blanks around it and the next line's prefix.
    Soft,
    /// A line break that a reader sees, likewise.
    Hard,
    /// A code span.
    Code,
    /// A tag, comment or other raw HTML.
    Html,
    /// `<https://…>`, `<mail@…>`.
    Address,
    /// `[^1]`.
    Footnote,
    /// Mathematics with its signs.
    Math,
    /// The box of a task item.
    Task,
    /// `[` of a link or `![` of an image; the token with index `close` ends it.
    Open {
        /// Whether it is an image.
        image: bool,
        /// Index of its [`TokenKind::Close`].
        close: usize,
    },
    /// `](…)`, `][…]` or `]`.
    Close {
        /// What is between the parentheses, if there are any.
        target: Option<Span>,
        /// Whether the target has a title with text.
        titled: bool,
        /// Whether the label is also the name of its reference, so that it cannot be translated alone.
        fixed: bool,
    },
    /// `:octicons-home-16:`.
    Icon,
    /// `++ctrl+c++`.
    Keys,
    /// `{ .class title=… }`; whether it holds text for a reader.
    Attributes(bool),
    /// `{{ … }}`, `{% … %}`, `{* … *}`, expressions.
    Macro,
    /// Markup that turned out to be text.
    Plain,
}

/// A stretch of a text block, in bytes of the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// Where.
    pub(crate) span: Span,
    /// What.
    pub(crate) kind: TokenKind,
}

/// Gathers the tokens of one block. Made once per page and cleared between blocks.
#[derive(Debug, Default)]
pub(crate) struct Collector {
    raw: Vec<Token>,
    tokens: Vec<Token>,
    /// Links that are open while events come in: index of the opening token and what the end must know.
    open: Vec<(usize, LinkEnd)>,
    nesting: Vec<(usize, usize)>,
    start: Option<usize>,
    end: usize,
    /// End of the last event inside the innermost open link.
    last: usize,
    /// A break whose end is not known before the next event comes.
    broken: bool,
}

#[derive(Clone, Copy, Debug)]
struct LinkEnd {
    inline: bool,
    titled: bool,
    fixed: bool,
}

impl Collector {
    /// Forgets the block before.
    pub(crate) fn clear(&mut self) {
        self.raw.clear();
        self.tokens.clear();
        self.open.clear();
        self.nesting.clear();
        self.start = None;
        self.end = 0;
        self.last = 0;
        self.broken = false;
    }

    /// Whether no event has come since the last [`Self::clear`].
    pub(crate) fn is_empty(&self) -> bool {
        self.start.is_none()
    }

    /// The view's bytes from the first to the last event.
    pub(crate) fn span(&self) -> Span {
        let start = self.start.unwrap_or(self.end);
        Span::new(start, self.end.max(start))
    }

    /// Takes one inline event; `range` is where it stands in `view`.
    pub(crate) fn take(&mut self, event: &Event<'_>, range: Span, view: &str) {
        if let Event::End(tag) = event {
            if matches!(tag, TagEnd::Link | TagEnd::Image) {
                self.close_link(range.end, view);
            }
            self.end = self.end.max(range.end);
            return;
        }
        let bytes = view.as_bytes();
        // The parser leaves the backslash of an escape out of the text's range.
        let escaped = matches!(event, Event::Text(_))
            && range.start > self.start.map_or(0, |_| self.end)
            && bytes[range.start - 1] == b'\\';
        let start = range.start - usize::from(escaped);
        if self.start.is_none() {
            self.start = Some(start);
        }
        if self.broken {
            self.broken = false;
            if let Some(last) = self.raw.last_mut() {
                last.span.end = last.span.end.max(start);
            }
        }
        let span = Span::new(start, range.end);
        self.end = self.end.max(span.end);
        let kind = match event {
            Event::Start(Tag::Link {
                link_type, title, ..
            }) => return self.open_link(span, 1, *link_type, !title.is_empty()),
            Event::Start(Tag::Image {
                link_type, title, ..
            }) => return self.open_link(span, 2, *link_type, !title.is_empty()),
            Event::Start(_) => {
                // An emphasis' range covers all of it, but its inner events come after it.
                self.last = self.last.max(start);
                return;
            }
            Event::SoftBreak => TokenKind::Soft,
            Event::HardBreak => TokenKind::Hard,
            Event::Code(_) => TokenKind::Code,
            Event::InlineHtml(_) | Event::Html(_) => TokenKind::Html,
            Event::FootnoteReference(_) => TokenKind::Footnote,
            Event::InlineMath(_) | Event::DisplayMath(_) => TokenKind::Math,
            Event::TaskListMarker(_) => TokenKind::Task,
            Event::Text(_) | Event::End(_) | Event::Rule => {
                self.last = self.last.max(span.end);
                return;
            }
        };
        self.last = self.last.max(span.end);
        if matches!(kind, TokenKind::Soft | TokenKind::Hard) {
            self.broken = true;
            let before = &bytes[..span.start];
            let blanks = before.iter().rev().take_while(|b| is_blank(**b)).count();
            let start = (span.start - blanks).max(self.raw.last().map_or(0, |last| last.span.end));
            let span = Span::new(start, span.end);
            self.raw.push(Token { span, kind });
            return;
        }
        self.raw.push(Token { span, kind });
    }

    fn open_link(&mut self, span: Span, signs: usize, link: LinkType, titled: bool) {
        if matches!(link, LinkType::Autolink | LinkType::Email) {
            let kind = TokenKind::Address;
            self.raw.push(Token { span, kind });
            self.last = self.last.max(span.end);
            return self.open.push((usize::MAX, LinkEnd::NONE));
        }
        let end = LinkEnd {
            inline: matches!(link, LinkType::Inline),
            titled,
            fixed: matches!(
                link,
                LinkType::Shortcut
                    | LinkType::ShortcutUnknown
                    | LinkType::Collapsed
                    | LinkType::CollapsedUnknown
            ),
        };
        self.open.push((self.raw.len(), end));
        let kind = TokenKind::Open {
            image: signs == 2,
            close: 0,
        };
        let span = Span::new(span.start, (span.start + signs).min(span.end));
        self.last = span.end;
        self.raw.push(Token { span, kind });
    }

    fn close_link(&mut self, end: usize, view: &str) {
        let Some((open, link)) = self.open.pop() else {
            return;
        };
        if open == usize::MAX {
            return;
        }
        let from = self.last.min(end);
        self.last = end;
        let label_end = memchr::memchr(b']', &view.as_bytes()[from..end]).map(|at| from + at);
        let Some(label_end) = label_end else {
            self.raw[open].kind = TokenKind::Plain;
            return;
        };
        let target =
            (link.inline && label_end + 2 < end).then(|| Span::new(label_end + 2, end - 1));
        let kind = TokenKind::Close {
            target: target.filter(|target| !target.of(view).trim().is_empty()),
            titled: link.titled && link.inline,
            fixed: link.fixed,
        };
        let span = Span::new(label_end, end);
        self.raw.push(Token { span, kind });
    }

    /// The block's tokens, extension syntax included.
    pub(crate) fn finish(&mut self, view: &str, flavour: Flavour) -> &[Token] {
        let span = self.span();
        let mut scanner = Scanner::new(view, flavour, span.end);
        let mut pos = span.start;
        for index in 0..self.raw.len() {
            let token = self.raw[index];
            if token.span.start > pos {
                pos = scanner.scan(pos, token.span.start, &mut self.tokens);
            }
            if token.span.start < pos {
                continue; // It lies in a macro.
            }
            pos = token.span.end;
            self.push(token, index);
        }
        if span.end > pos {
            scanner.scan(pos, span.end, &mut self.tokens);
        }
        for (_, open) in self.nesting.drain(..) {
            self.tokens[open].kind = TokenKind::Plain;
        }
        &self.tokens
    }

    fn push(&mut self, mut token: Token, index: usize) {
        match token.kind {
            TokenKind::Open { .. } => self.nesting.push((index, self.tokens.len())),
            TokenKind::Close { .. } => {
                let close = self.tokens.len();
                match self
                    .nesting
                    .pop()
                    .map(|(_, open)| &mut self.tokens[open].kind)
                {
                    Some(TokenKind::Open { close: end, .. }) => *end = close,
                    _ => token.kind = TokenKind::Plain,
                }
            }
            _ => {}
        }
        self.tokens.push(token);
    }
}

impl LinkEnd {
    const NONE: Self = Self {
        inline: false,
        titled: false,
        fixed: false,
    };
}

/// A blank inside a line or at its end.
pub(crate) fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

/// Finds what CommonMark does not know in stretches of text.
struct Scanner<'a> {
    text: &'a str,
    flavour: Flavour,
    /// End of the block: macros may run over the parser's tokens, but not over this.
    end: usize,
    /// Closing signs that were looked for in vain: they stand nowhere behind. Keeps a page of openers linear.
    missing: Vec<&'static str>,
}

impl<'a> Scanner<'a> {
    fn new(text: &'a str, flavour: Flavour, end: usize) -> Self {
        Self {
            text,
            flavour,
            end,
            missing: Vec::new(),
        }
    }

    /// Pushes the tokens between `from` and `to` and gives the end of the last one, or `to` if that is later.
    fn scan(&mut self, from: usize, to: usize, tokens: &mut Vec<Token>) -> usize {
        if self.flavour == Flavour::Commonmark {
            return to;
        }
        let bytes = self.text.as_bytes();
        let mut pos = from;
        while pos < to {
            let found = match bytes[pos] {
                b'\\' => {
                    if let Some(token) = self.bracketed_math(pos) {
                        Some(token)
                    } else {
                        pos += 2;
                        continue;
                    }
                }
                b'{' => self.braces(pos),
                b':' => self.icon(pos),
                b'+' => self.keys(pos),
                b'[' => self.footnote(pos),
                _ => {
                    pos += 1;
                    continue;
                }
            };
            let Some(token) = found else {
                pos += 1;
                continue;
            };
            pos = token.span.end;
            tokens.push(token);
        }
        pos.max(to)
    }

    /// The first `sign` at or behind `from`, inside the block.
    fn find(&mut self, sign: &'static str, from: usize) -> Option<usize> {
        if self.missing.contains(&sign) {
            return None;
        }
        let rest = self.text.as_bytes().get(from..self.end)?;
        let found = memchr::memmem::find(rest, sign.as_bytes());
        if found.is_none() {
            self.missing.push(sign);
        }
        found.map(|at| from + at)
    }

    fn up_to(&mut self, at: usize, from: usize, sign: &'static str) -> Option<Token> {
        let end = self.find(sign, from)? + sign.len();
        Some(Token {
            span: Span::new(at, end),
            kind: TokenKind::Macro,
        })
    }

    fn braces(&mut self, at: usize) -> Option<Token> {
        let bytes = self.text.as_bytes();
        let next = *bytes.get(at + 1).filter(|_| at + 1 < self.end)?;
        match next {
            b'{' if self.flavour.has_macros() => return self.up_to(at, at + 2, "}}"),
            b'%' if self.flavour.has_macros() => return self.up_to(at, at + 2, "%}"),
            b'*' if self.flavour == Flavour::Mkdocs => return self.up_to(at, at + 2, "*}"),
            _ => {}
        }
        if self.flavour.lists() != Lists::None
            && let Some(list) = attributes::read(self.text, at)
            && list.span.end <= self.end
            && (!list.bare || self.is_behind_element(at))
        {
            return Some(Token {
                span: list.span,
                kind: TokenKind::Attributes(!list.texts.is_empty()),
            });
        }
        match next {
            b'#' if self.flavour == Flavour::Mkdocs => self.up_to(at, at + 2, "#}"),
            _ if self.flavour == Flavour::Docusaurus => self.expression(at),
            _ => None,
        }
    }

    /// An expression of MDX, braces balanced.
    fn expression(&mut self, at: usize) -> Option<Token> {
        if self.missing.contains(&"}") {
            return None;
        }
        let mut depth = 0_usize;
        for (offset, byte) in self.text.as_bytes().get(at..self.end)?.iter().enumerate() {
            match byte {
                b'{' => depth += 1,
                b'}' => {
                    depth -= 1;
                    if depth == 0 {
                        return Some(Token {
                            span: Span::new(at, at + offset + 1),
                            kind: TokenKind::Macro,
                        });
                    }
                }
                _ => {}
            }
        }
        self.missing.push("}");
        None
    }

    /// Whether an element that may carry a list of bare words ends at `at`.
    fn is_behind_element(&self, at: usize) -> bool {
        let before = self.text.as_bytes().get(..at).and_then(<[u8]>::last);
        matches!(
            before,
            Some(b')' | b']' | b'`' | b'*' | b'_' | b'~' | b'=' | b'^' | b':' | b'+' | b'>' | b'$')
        )
    }

    /// `:name:` with a letter in it, not inside a word or a time.
    fn icon(&self, at: usize) -> Option<Token> {
        let bytes = &self.text.as_bytes()[..self.end];
        if at > 0 && bytes[at - 1].is_ascii_alphanumeric() {
            return None;
        }
        let len = bytes[at + 1..]
            .iter()
            .take(Self::LONGEST_NAME)
            .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'+'))
            .count();
        let end = at + 1 + len;
        let name = &bytes[at + 1..end];
        let is_icon = bytes.get(end) == Some(&b':')
            && !bytes.get(end + 1).is_some_and(u8::is_ascii_alphanumeric)
            && (name.iter().any(u8::is_ascii_alphabetic) || matches!(name, b"+1" | b"-1"));
        is_icon.then(|| Token {
            span: Span::new(at, end + 1),
            kind: TokenKind::Icon,
        })
    }

    /// Longest name of an icon or run of keys, in bytes: behind a longer one the scan would not be linear.
    const LONGEST_NAME: usize = 128;

    /// `++key+key++`.
    fn keys(&self, at: usize) -> Option<Token> {
        let bytes = &self.text.as_bytes()[..self.end];
        if self.flavour != Flavour::Mkdocs || bytes.get(at + 1) != Some(&b'+') {
            return None;
        }
        let inside = &bytes[at + 2..bytes.len().min(at + Self::LONGEST_NAME)];
        let end = memchr::memmem::find(inside, b"++").filter(|end| *end > 0)?;
        let names = &inside[..end];
        let is_key = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'+' | b'"');
        names.iter().all(is_key).then(|| Token {
            span: Span::new(at, at + 2 + end + 2),
            kind: TokenKind::Keys,
        })
    }

    /// `[^name]` that the parser did not take, because its text was claimed with its container.
    fn footnote(&self, at: usize) -> Option<Token> {
        let bytes = &self.text.as_bytes()[..self.end];
        if bytes.get(at + 1) != Some(&b'^') {
            return None;
        }
        let len = bytes[at + 2..]
            .iter()
            .take(Self::LONGEST_NAME)
            .take_while(|b| !is_blank(**b) && !matches!(b, b'[' | b']' | b'`'))
            .count();
        let end = at + 2 + len;
        (len > 0 && bytes.get(end) == Some(&b']')).then(|| Token {
            span: Span::new(at, end + 1),
            kind: TokenKind::Footnote,
        })
    }

    /// `\(…\)` and `\[…\]`.
    fn bracketed_math(&mut self, at: usize) -> Option<Token> {
        if !self.flavour.has_bracketed_math() {
            return None;
        }
        let sign = match self.text.as_bytes().get(at + 1)? {
            b'(' => "\\)",
            b'[' => "\\]",
            _ => return None,
        };
        let mut token = self.up_to(at, at + 2, sign)?;
        token.kind = TokenKind::Math;
        Some(token)
    }
}
