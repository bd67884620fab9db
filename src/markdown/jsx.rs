//! Expressions in braces, as pages of MDX hold them.
//!
//! In goes text from a `{` on, out comes where its expression ends: strings, templates and comments are read over.
//! Promise: linear, whatever comes in. Deliberately absent: any other knowledge of JavaScript. Regular expressions are
//! not told from division, and a quote that nothing closes on its line is an apostrophe.

use std::borrow::Cow;

use memchr::{memchr, memchr3, memmem};

/// What is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    /// So many braces.
    Braces(usize),
    /// The text of a template.
    Template,
}

/// An expression that is read line by line.
#[derive(Debug, Default)]
pub(crate) struct Expression {
    open: Vec<Mode>,
    in_comment: bool,
}

impl Expression {
    /// Reads a line, the first one from its `{` on; the offset behind the expression if it ends there.
    pub(crate) fn feed(&mut self, line: &[u8]) -> Option<usize> {
        let mut at = 0;
        // Quotes that nothing closes further on.
        let mut unclosed = [false; 2];
        while let Some(byte) = line.get(at) {
            let rest = line.get(at..).unwrap_or_default();
            if self.in_comment {
                at += memmem::find(rest, b"*/")? + 2;
                self.in_comment = false;
                continue;
            }
            match (self.open.last_mut(), byte) {
                (None, b'{') => self.open.push(Mode::Braces(1)),
                (Some(Mode::Template), b'\\') => at += 1,
                (Some(Mode::Template), b'`') => {
                    self.open.pop();
                }
                (Some(Mode::Template), b'$') if rest.get(1) == Some(&b'{') => {
                    self.open.push(Mode::Braces(1));
                    at += 1;
                }
                (Some(Mode::Braces(depth)), b'{') => *depth += 1,
                (Some(Mode::Braces(1)), b'}') => {
                    self.open.pop();
                    if self.open.is_empty() {
                        return Some(at + 1);
                    }
                }
                (Some(Mode::Braces(depth)), b'}') => *depth -= 1,
                (Some(Mode::Braces(_)), b'`') => self.open.push(Mode::Template),
                (Some(Mode::Braces(_)), quote @ (b'"' | b'\'')) => {
                    let is_lone = &mut unclosed[usize::from(*quote == b'"')];
                    match string(rest).filter(|_| !*is_lone) {
                        Some(len) => at += len - 1,
                        None => *is_lone = true,
                    }
                }
                (Some(Mode::Braces(_)), b'/') => match rest.get(1) {
                    Some(b'*') => {
                        self.in_comment = true;
                        at += 1;
                    }
                    // What is behind a colon is an address.
                    Some(b'/') if !line[..at].ends_with(b":") => return None,
                    _ => {}
                },
                _ => {}
            }
            at += 1;
        }
        None
    }
}

/// Length of the string that `rest` begins with, quotes included.
fn string(rest: &[u8]) -> Option<usize> {
    let (quote, inside) = rest.split_first()?;
    let mut escaped = false;
    let end = inside.iter().position(|byte| {
        let is_end = byte == quote && !escaped;
        escaped = *byte == b'\\' && !escaped;
        is_end
    })?;
    Some(end + 2)
}

/// The offset behind the expression whose `{` stands at `at`.
pub(crate) fn end(text: &[u8], at: usize) -> Option<usize> {
    let mut expression = Expression::default();
    let mut start = at;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let len = memchr(b'\n', rest).map_or(rest.len(), |newline| newline + 1);
        if let Some(end) = expression.feed(&rest[..len]) {
            return Some(start + end);
        }
        start += len;
    }
    None
}

/// Markup with the insides of its expressions blotted out, byte for byte, so that a reader of HTML can read it. Braces
/// in the quoted value of an attribute are text.
pub(crate) fn blotted(markup: &str) -> Cow<'_, str> {
    let bytes = markup.as_bytes();
    let mut out = String::new();
    let (mut from, mut at) = (0, 0);
    // Quotes that nothing closes further on.
    let mut unclosed = [false; 2];
    while let Some(sign) = memchr3(b'{', b'"', b'\'', &bytes[at..]).map(|found| at + found) {
        at = sign + 1;
        let quote = bytes[sign];
        if quote != b'{' {
            let is_lone = &mut unclosed[usize::from(quote == b'"')];
            if bytes[..sign].ends_with(b"=") && !*is_lone {
                match memchr(quote, &bytes[at..]) {
                    Some(len) => at += len + 1,
                    None => *is_lone = true,
                }
            }
            continue;
        }
        let Some(end) = end(bytes, sign) else {
            break;
        };
        out.push_str(markup.get(from..=sign).unwrap_or_default());
        out.extend(std::iter::repeat_n('_', end - sign - 2));
        out.push('}');
        (from, at) = (end, end);
    }
    if out.is_empty() {
        return Cow::Borrowed(markup);
    }
    out.push_str(markup.get(from..).unwrap_or_default());
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expression(text: &str) -> Option<&str> {
        text.get(..end(text.as_bytes(), 0)?)
    }

    #[test]
    fn braces_in_strings_templates_and_comments_count_for_nothing() {
        assert_eq!(expression("{a} b"), Some("{a}"));
        assert_eq!(expression("{{a: {}}} b"), Some("{{a: {}}}"));
        assert_eq!(expression("{'}' + \"\\\"}\"} b"), Some("{'}' + \"\\\"}\"}"));
        assert_eq!(expression("{`}${x('}')}}`} b"), Some("{`}${x('}')}}`}"));
        assert_eq!(expression("{/* }\n' */ 1} b"), Some("{/* }\n' */ 1}"));
        assert_eq!(expression("{1 // }\n} b"), Some("{1 // }\n}"));
        assert_eq!(
            expression("{<b>Don't http://x</b>} b"),
            Some("{<b>Don't http://x</b>}")
        );
        assert_eq!(expression("{a"), None);
        assert_eq!(expression("{`}"), None);
    }

    #[test]
    fn what_is_blotted_keeps_its_place() {
        assert_eq!(blotted("<a b={x > 1} c=\"d\">"), "<a b={_____} c=\"d\">");
        assert_eq!(blotted("<a b={> c>"), "<a b={> c>");
        let texts = "<a b=\"{ c\" d='}'>It's {";
        assert_eq!(blotted(&format!("{texts}'}}'}}")), format!("{texts}___}}"));
        assert_eq!(blotted("{한}{}"), "{___}{}");
    }
}
