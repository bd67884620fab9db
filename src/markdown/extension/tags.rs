//! One HTML or JSX tag at a place.

use std::cell::Cell;

use crate::markdown::jsx;
use crate::text::Span;

/// A tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tag {
    /// From `<` to behind `>`.
    pub span: Span,
    /// The element's name as written; empty for the fragments `<>` and `</>` of JSX.
    pub name: String,
    /// `</name>`.
    pub is_end: bool,
    /// `<name/>`.
    pub is_empty: bool,
    /// The value of the attribute `markdown`, if there is one; empty where it has no value.
    pub markdown: Option<String>,
}

/// How tags are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Syntax {
    /// Names and quoted values.
    Html,
    /// Values and children may be expressions in braces.
    Jsx,
}

/// Where tags and formulas are known not to end: from an unclosed one up to the end of its block.
///
/// Without it, a page of unclosed tags would be read once for each.
#[derive(Debug, Default)]
pub(crate) struct Endless {
    tags: Cell<(usize, usize)>,
    /// Where the first expression begins that ends nowhere.
    expression: Cell<Option<usize>>,
    /// No formula that begins before this offset is looked for on later lines.
    pub(crate) formulas: Cell<usize>,
}

impl Endless {
    /// Behind the expression whose `{` stands at `at`.
    fn expression(&self, bytes: &[u8], at: usize) -> Option<usize> {
        if self.expression.get().is_some_and(|first| first <= at) {
            return None;
        }
        let end = jsx::end(bytes, at);
        if end.is_none() {
            self.expression.set(Some(at));
        }
        end
    }
}

/// The tag whose `<` stands at `at`. It may run over several lines, but over no blank one and no further `<`, so
/// that looking for tags takes linear time.
pub(crate) fn tag(
    text: &str,
    at: usize,
    limit: usize,
    syntax: Syntax,
    endless: &Endless,
) -> Option<Tag> {
    let (from, to) = endless.tags.get();
    if from < at && at < to {
        return None;
    }
    let bytes = text.as_bytes().get(..limit)?;
    let is_end = bytes.get(at + 1) == Some(&b'/');
    let name_at = at + 1 + usize::from(is_end);
    let is_name = |byte: &u8| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':' | b'.') || *byte >= 0x80
    };
    let name_len = bytes
        .get(name_at..)?
        .iter()
        .take_while(|byte| is_name(byte))
        .count();
    let first = bytes.get(name_at)?;
    let is_fragment = syntax == Syntax::Jsx && *first == b'>';
    if !first.is_ascii_alphabetic() && !is_fragment {
        return None;
    }
    let attributes = name_at + name_len;
    if name_len > 0 && bytes[attributes - 1] == b':' {
        return None;
    }
    // `<https://…>` and `<a@b>` are addresses.
    if !matches!(
        bytes.get(attributes)?,
        b' ' | b'\t' | b'\n' | b'\r' | b'/' | b'>'
    ) {
        return None;
    }
    let end = match end_of_tag(bytes, attributes, syntax, endless) {
        Ok(end) => end?,
        Err(blank) => {
            endless.tags.set((at, blank));
            return None;
        }
    };
    let inner = text.get(attributes..end - 1)?;
    Some(Tag {
        span: Span::new(at, end),
        name: text.get(name_at..attributes)?.to_owned(),
        is_end,
        is_empty: !is_end && inner.ends_with('/'),
        markdown: if is_end {
            None
        } else {
            markdown_attribute(inner)
        },
    })
}

/// Behind the `>` of a tag whose attributes begin at `at`; where its block ends, if it does first.
fn end_of_tag(
    bytes: &[u8],
    mut at: usize,
    syntax: Syntax,
    endless: &Endless,
) -> Result<Option<usize>, usize> {
    let mut quote = None;
    let mut line_is_blank = false;
    while let Some(byte) = bytes.get(at) {
        match (quote, *byte) {
            (_, b'\n') if line_is_blank => return Err(at),
            (_, b'\n') => line_is_blank = true,
            (_, b' ' | b'\t' | b'\r') => {}
            (Some(open), byte) => {
                line_is_blank = false;
                if open == byte {
                    quote = None;
                }
            }
            (None, byte) => {
                line_is_blank = false;
                match byte {
                    b'"' | b'\'' => quote = Some(byte),
                    b'{' if syntax == Syntax::Jsx => match endless.expression(bytes, at) {
                        Some(end) => at = end - 1,
                        None => return Ok(None),
                    },
                    b'>' => return Ok(Some(at + 1)),
                    b'<' => return Ok(None),
                    _ => {}
                }
            }
        }
        at += 1;
    }
    Err(bytes.len())
}

/// The value of `markdown` among attributes.
fn markdown_attribute(attributes: &str) -> Option<String> {
    let mut rest = attributes.trim_end_matches('/');
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return None;
        }
        let name_end = rest
            .find(|c: char| c.is_whitespace() || c == '=')
            .unwrap_or(rest.len());
        let (name, behind) = rest.split_at(name_end);
        let (value, behind) = match behind.trim_start().strip_prefix('=') {
            Some(value) => split_value(value.trim_start()),
            None => ("", behind),
        };
        if name.eq_ignore_ascii_case("markdown") {
            return Some(value.to_owned());
        }
        // A lone quote or equals sign is no name, but must be passed.
        rest = if name.is_empty() && behind.len() == rest.len() {
            let mut chars = rest.chars();
            chars.next();
            chars.as_str()
        } else {
            behind
        };
    }
}

/// A value, quoted or bare, and what stands behind it.
fn split_value(text: &str) -> (&str, &str) {
    if let Some(quote) = text.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let inner = text.strip_prefix(quote).unwrap_or_default();
        return inner.split_once(quote).unwrap_or((inner, ""));
    }
    text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> Option<(String, Option<String>)> {
        tag(text, 0, text.len(), Syntax::Html, &Endless::default())
            .map(|tag| (tag.name, tag.markdown))
    }

    #[test]
    fn attributes_run_over_lines_but_not_over_blank_ones() {
        let markdown = |value: &str| Some(value.to_owned());
        assert_eq!(
            html("<div\n class=\"a > b\"\n markdown>"),
            Some(("div".to_owned(), markdown("")))
        );
        assert_eq!(
            html("<div markdown='1' id=x>"),
            Some(("div".to_owned(), markdown("1")))
        );
        assert_eq!(
            html("<div title=\"markdown\">"),
            Some(("div".to_owned(), None))
        );
        assert_eq!(html("<div\n\nmarkdown>"), None);
        assert_eq!(html("<https://example.org>"), None);
        assert_eq!(html("<div = \" >"), None);
    }

    #[test]
    fn expressions_may_hold_angles_braces_in_strings_and_blank_lines() {
        let read = |text: &str| {
            let tag = tag(text, 0, text.len(), Syntax::Jsx, &Endless::default())?;
            Some((tag.span.of(text).to_owned(), tag.is_empty))
        };
        for whole in [
            "<Tabs on={() => <b>1</b>} />",
            "<Tabs on={['{', `\n\n<b>`]} />",
            "<Tabs {...all} />",
        ] {
            assert_eq!(read(&format!("{whole} x")), Some((whole.to_owned(), true)));
        }
        assert_eq!(read("<Tabs on={ />"), None);
    }
}
