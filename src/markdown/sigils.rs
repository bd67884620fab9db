//! Inline syntax that CommonMark knows nothing of: macros, attribute lists, icons, keys, footnotes, mathematics.
//!
//! In go stretches of text between the parser's tokens, out come more tokens. Promise: linear, however many signs open
//! and never close. Deliberately absent: signs that stay in the message as they are (`==mark==`, `{++critic++}`).

use crate::markdown::attributes::{self, AttributeList};
use crate::markdown::extension::tags::{self, Endless, Syntax};
use crate::markdown::flavour::{Flavour, Lists};
use crate::markdown::inline::{Token, TokenKind};
use crate::markdown::jsx;
use crate::markdown::reading::is_blank;
use crate::text::{Signs, Span};

/// What any syntax of this file begins with.
static OPENERS: Signs = Signs::new(br"[](\{:+<");

/// Finds what CommonMark does not know in stretches of text.
pub(crate) struct Scanner<'a> {
    text: &'a str,
    flavour: Flavour,
    /// End of the block: macros may run over the parser's tokens, but not over this.
    end: usize,
    /// Closing signs that were looked for in vain: they stand nowhere behind. Keeps a page of openers linear.
    missing: Vec<&'static str>,
    /// Brackets that are open, and where one has closed last.
    open: usize,
    closed: Option<usize>,
    /// Where tags of MDX are known not to end.
    endless: Endless,
}

impl<'a> Scanner<'a> {
    /// A scanner of one block, which ends at `end`.
    pub(crate) fn new(text: &'a str, flavour: Flavour, end: usize) -> Self {
        Self {
            text,
            flavour,
            end,
            missing: Vec::new(),
            open: 0,
            closed: None,
            endless: Endless::default(),
        }
    }

    /// Pushes the tokens between `from` and `to` and gives the end of the last one, or `to` if that is later.
    pub(crate) fn scan(&mut self, from: usize, to: usize, tokens: &mut Vec<Token>) -> usize {
        let bytes = self.text.as_bytes();
        let mut pos = from;
        while let Some(sign) = bytes.get(pos..to).and_then(|rest| OPENERS.find(rest)) {
            pos += sign;
            let found = match bytes[pos] {
                b'[' | b']' => self.bracket(pos),
                b'(' if self.closed.is_some_and(|at| at + 1 == pos) => self.target(pos),
                _ if self.flavour == Flavour::Commonmark => None,
                b'\\' => {
                    if let Some(token) = self.bracketed_math(pos) {
                        Some(token)
                    } else {
                        pos += 2;
                        continue;
                    }
                }
                b'{' => self.braces(pos),
                b'<' => self.element(pos),
                b':' => self.icon(pos),
                b'+' => self.keys(pos),
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
        // Docsify takes words to itself off headings and paragraphs.
        let rest = &bytes[at..self.end];
        if self.flavour == Flavour::Gfm && rest.starts_with(b"{docsify-") {
            let mut token = self.up_to(at, at + 1, "}")?;
            token.kind = TokenKind::Attributes(false);
            return Some(token);
        }
        let lists = self.flavour.lists();
        if lists != Lists::None
            && let Some(list) = attributes::read(self.text, at)
            && list.span.end <= self.end
            && (lists == Lists::Everywhere || self.is_tight(&list))
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

    /// A tag that is none to CommonMark: an expression stands in it, or Python-Markdown takes the name.
    fn element(&self, at: usize) -> Option<Token> {
        let span = match self.flavour {
            Flavour::Docusaurus => {
                tags::tag(self.text, at, self.end, Syntax::Jsx, &self.endless)?.span
            }
            Flavour::Mkdocs => self.python_tag(at)?,
            _ => return None,
        };
        Some(Token {
            span,
            kind: TokenKind::Html,
        })
    }

    /// What Python-Markdown writes out as a tag, `<ANY_NAME>`: a letter, and up to the next pointed bracket anything,
    /// but no `@` in the name.
    fn python_tag(&self, at: usize) -> Option<Span> {
        let inside = self.text.as_bytes().get(at + 1..self.end)?;
        let len = memchr::memchr2(b'<', b'>', inside).filter(|len| inside[*len] == b'>')?;
        let tag = &inside[..len];
        let name = tag.strip_prefix(b"/").unwrap_or(tag);
        let is_tag = name.first().is_some_and(u8::is_ascii_alphabetic)
            && !name.iter().take_while(|b| **b != b' ').any(|b| *b == b'@');
        is_tag.then(|| Span::new(at, at + 1 + len + 1))
    }

    /// An expression of MDX, braces balanced.
    fn expression(&mut self, at: usize) -> Option<Token> {
        if self.missing.contains(&"}") {
            return None;
        }
        let bytes = self.text.as_bytes().get(..self.end)?;
        if let Some(end) = jsx::end(bytes, at) {
            return Some(Token {
                span: Span::new(at, end),
                kind: TokenKind::Macro,
            });
        }
        self.missing.push("}");
        None
    }

    /// Whether a list is written as none but lists are: see [`Lists::Tight`].
    fn is_tight(&self, list: &AttributeList) -> bool {
        let bytes = self.text.as_bytes();
        let Span { start, end } = list.span;
        let is_last = || {
            let behind = self.text.get(end..self.end);
            behind.is_some_and(|rest| rest.trim_ascii().is_empty())
        };
        match bytes.get(start + 1) {
            Some(b' ' | b'\t') => false,
            _ if bytes
                .get(..start)
                .is_some_and(|before| before.ends_with(b")")) =>
            {
                true
            }
            sign => sign == Some(&b'#') && is_last(),
        }
    }

    /// Whether an element that may carry a list of bare words ends at `at`.
    fn is_behind_element(&self, at: usize) -> bool {
        let before = self.text.as_bytes().get(..at).and_then(<[u8]>::last);
        matches!(
            before,
            Some(b')' | b']' | b'`' | b'*' | b'_' | b'~' | b'=' | b'^' | b':' | b'+' | b'>' | b'$')
        )
    }

    /// A footnote, or an end of what may be a label.
    fn bracket(&mut self, at: usize) -> Option<Token> {
        if self.text.as_bytes()[at] == b']' {
            self.closed = (self.open > 0).then_some(at);
            self.open = self.open.saturating_sub(1);
            return None;
        }
        let footnote = self.footnote(at);
        self.open += usize::from(footnote.is_none());
        footnote
    }

    /// What stands between parentheses behind a label, and would be a target if it were written otherwise: with a
    /// line break between pointed brackets it is none to CommonMark, but would be one on a single line; with blanks it
    /// is one to Python-Markdown.
    fn target(&mut self, at: usize) -> Option<Token> {
        let rest = self.text.get(at + 1..self.end)?;
        let inside = if rest.starts_with('<') {
            let end = self.find(">)", at + 1)? + 1;
            Span::new(at + 1, end)
        } else if self.flavour == Flavour::Mkdocs {
            let end = self.find(")", at + 1)?;
            Span::new(at + 1, end)
        } else {
            return None;
        };
        let target = inside.of(self.text);
        let is_broken = target.contains('\n') || !target.starts_with('<');
        let is_target = is_broken
            && target.trim().contains(|c: char| c.is_ascii_whitespace())
            && !target.contains(['(', '[', ']', '{', '`']);
        is_target.then_some(Token {
            span: inside,
            kind: TokenKind::Target,
        })
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
        if self.flavour == Flavour::Commonmark || bytes.get(at + 1) != Some(&b'^') {
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

    /// `\(…\)` and `\[…\]`, each with two backslashes in mdBook.
    fn bracketed_math(&mut self, at: usize) -> Option<Token> {
        let rest = self.text.as_bytes().get(at..self.end)?;
        let mut signs = self.flavour.bracketed_math().iter();
        let (open, close) = signs.find(|(open, _)| rest.starts_with(open.as_bytes()))?;
        let mut token = self.up_to(at, at + open.len(), close)?;
        token.kind = TokenKind::Math;
        Some(token)
    }
}
