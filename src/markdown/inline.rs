//! What stands inside a text block: breaks, code, links, tags, and what CommonMark knows nothing of.
//!
//! In go the parser's inline events of one block, out comes a flat, sorted list of [`Token`]s over the view; what
//! lies between tokens is text as written. Emphasis has no token: its signs stay in the message. Extension syntax
//! (icons, attribute lists, macros, keys, mathematics) is found in one pass over the text between the parser's tokens.
//! Deliberately absent: which tokens become variables, and what a unit is.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use crate::markdown::elements;
use crate::markdown::flavour::Flavour;
use crate::markdown::reading::is_blank;
use crate::markdown::sigils::Scanner;
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
    /// A tag of an element that is a block to every reader, outside links and emphasis: texts end there.
    Cut,
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
        /// Index of its [`TokenKind::Open`].
        open: usize,
        /// What is between the parentheses, if there are any.
        target: Option<Span>,
        /// Whether the target has a title with text.
        titled: bool,
        /// Whether the label is also the name of its reference, so that it cannot be cut out alone.
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
    /// A target that CommonMark takes for text.
    Target,
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
    /// Links that are open among the finished tokens.
    nesting: Vec<usize>,
    start: Option<usize>,
    end: usize,
    /// End of the last event inside the innermost open link.
    last: usize,
    /// A break whose end is not known before the next event comes.
    broken: bool,
    /// Where the outermost emphasis ends.
    emphasis: usize,
}

#[derive(Clone, Copy, Debug)]
struct LinkEnd {
    inline: bool,
    titled: bool,
    fixed: bool,
    collapsed: bool,
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
        self.emphasis = 0;
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
                self.emphasis = self.emphasis.max(range.end);
                self.last = self.last.max(start);
                return;
            }
            Event::SoftBreak => TokenKind::Soft,
            Event::HardBreak => TokenKind::Hard,
            Event::Code(_) => TokenKind::Code,
            Event::InlineHtml(tag) if self.is_outermost(start) && elements::is_cut(tag) => {
                TokenKind::Cut
            }
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

    /// Whether no link and no emphasis is around the byte at `at`.
    fn is_outermost(&self, at: usize) -> bool {
        self.open.is_empty() && at >= self.emphasis
    }

    fn open_link(&mut self, span: Span, signs: usize, link: LinkType, titled: bool) {
        if matches!(link, LinkType::Autolink | LinkType::Email) {
            let kind = TokenKind::Address;
            self.raw.push(Token { span, kind });
            self.last = self.last.max(span.end);
            return self.open.push((usize::MAX, LinkEnd::NONE));
        }
        let collapsed = matches!(link, LinkType::Collapsed | LinkType::CollapsedUnknown);
        let shortcut = matches!(link, LinkType::Shortcut | LinkType::ShortcutUnknown);
        let end = LinkEnd {
            inline: matches!(link, LinkType::Inline),
            titled,
            fixed: collapsed || shortcut,
            collapsed,
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
        // The parser leaves the empty brackets of `[label][]` out of the range.
        let brackets = view.as_bytes().get(end..end + 2);
        let end = if link.collapsed && brackets == Some(b"[]") {
            end + 2
        } else {
            end
        };
        self.last = end;
        self.end = self.end.max(end);
        let label_end = memchr::memchr(b']', &view.as_bytes()[from..end]).map(|at| from + at);
        let Some(label_end) = label_end else {
            self.raw[open].kind = TokenKind::Plain;
            return;
        };
        let target =
            (link.inline && label_end + 2 < end).then(|| Span::new(label_end + 2, end - 1));
        // A full reference to its own words would be the same as a short one.
        let label = Span::new(self.raw[open].span.end, label_end).of(view);
        let behind = Span::new(label_end, end).of(view);
        let is_own = || {
            let name = behind
                .strip_prefix("][")
                .and_then(|name| name.strip_suffix(']'));
            !link.inline && name == Some(label)
        };
        let kind = TokenKind::Close {
            open: 0,
            target: target.filter(|target| !target.of(view).trim().is_empty()),
            titled: link.titled && link.inline,
            fixed: link.fixed || is_own(),
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
            self.push(token);
        }
        if span.end > pos {
            scanner.scan(pos, span.end, &mut self.tokens);
        }
        for open in self.nesting.drain(..) {
            self.tokens[open].kind = TokenKind::Plain;
        }
        &self.tokens
    }

    fn push(&mut self, mut token: Token) {
        match token.kind {
            TokenKind::Open { .. } => self.nesting.push(self.tokens.len()),
            TokenKind::Close { .. } => {
                let close = self.tokens.len();
                let start = self.nesting.pop();
                let start = start.map(|at| (at, &mut self.tokens[at].kind));
                match (start, &mut token.kind) {
                    (
                        Some((at, TokenKind::Open { close: end, .. })),
                        TokenKind::Close { open, .. },
                    ) => {
                        *end = close;
                        *open = at;
                    }
                    (_, kind) => *kind = TokenKind::Plain,
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
        collapsed: false,
    };
}
