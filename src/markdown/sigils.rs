//! Inline syntax that CommonMark knows nothing of: macros, attribute lists, icons, keys, footnotes, mathematics.
//!
//! In go stretches of text between the parser's tokens, out come more tokens. Promise: linear, however many signs open
//! and never close. Deliberately absent: signs that stay in the message as they are (`==mark==`, `{++critic++}`).

use crate::markdown::attributes;
use crate::markdown::flavour::{Flavour, Lists};
use crate::markdown::inline::{Token, TokenKind};
use crate::markdown::jsx;
use crate::markdown::reading::is_blank;
use crate::text::Span;

/// Finds what CommonMark does not know in stretches of text.
pub(crate) struct Scanner<'a> {
    text: &'a str,
    flavour: Flavour,
    /// End of the block: macros may run over the parser's tokens, but not over this.
    end: usize,
    /// Closing signs that were looked for in vain: they stand nowhere behind. Keeps a page of openers linear.
    missing: Vec<&'static str>,
}

impl<'a> Scanner<'a> {
    /// A scanner of one block, which ends at `end`.
    pub(crate) fn new(text: &'a str, flavour: Flavour, end: usize) -> Self {
        Self {
            text,
            flavour,
            end,
            missing: Vec::new(),
        }
    }

    /// Pushes the tokens between `from` and `to` and gives the end of the last one, or `to` if that is later.
    pub(crate) fn scan(&mut self, from: usize, to: usize, tokens: &mut Vec<Token>) -> usize {
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
