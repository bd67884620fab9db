//! Attribute lists: `{ #id .class key=value key="v" }`.
//!
//! In goes a text and the place of a `{`, out come the list's pieces with their spans, or nothing where the braces
//! are no attribute list. Deliberately absent: which element a list belongs to, and whether the flavour knows lists.

use crate::text::Span;

/// Attributes whose value a reader sees.
const TEXTS: &[&str] = &["title", "alt", "aria-label", "data-title", "placeholder"];

/// Attributes that are words for a reader on components, whose other names differ from one library to the next:
/// `<TabItem label="…">`. On an element of HTML they are for machines, if anything.
const TEXTS_OF_COMPONENTS: &[&str] = &["caption", "description", "label", "subtitle", "summary"];

/// Longest list that is looked at, in bytes, so that a page of unclosed braces costs linear time.
const LONGEST: usize = 1024;

/// Whether a reader sees the value of the attribute `name`, in an attribute list or in HTML.
pub(crate) fn is_text(name: &str) -> bool {
    TEXTS.iter().any(|text| text.eq_ignore_ascii_case(name))
}

/// Whether a reader sees the value of the attribute `name` of `element`, both spelt as in the page.
pub(crate) fn is_text_of(element: &str, name: &str) -> bool {
    is_text(name) || (is_component(element) && TEXTS_OF_COMPONENTS.contains(&name))
}

/// Whether `element` is spelt as components are: `TabItem`, `Tabs.Item`. `DIV` is HTML in capitals.
fn is_component(element: &str) -> bool {
    element.starts_with(|c: char| c.is_ascii_uppercase())
        && element.contains(|c: char| c.is_ascii_lowercase())
}

/// An attribute list and what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct AttributeList {
    /// From `{` to `}`, both included.
    pub(crate) span: Span,
    /// Name behind the last `#`.
    pub(crate) id: Option<Span>,
    /// Name and value of each attribute that a reader sees; the value's span includes its quotes.
    pub(crate) texts: Vec<(Span, Span)>,
    /// Whether the list holds nothing but bare words (`{ data-preview }`): only behind an element that is a list.
    pub(crate) bare: bool,
}

/// Reads the attribute list that begins at `at`, if one does.
pub(crate) fn read(text: &str, at: usize) -> Option<AttributeList> {
    let bytes = text.as_bytes();
    let end = bytes.len().min(at + LONGEST);
    let mut list = AttributeList {
        bare: true,
        ..AttributeList::default()
    };
    let mut pos = at + 1;
    if bytes.get(pos) == Some(&b':') {
        list.bare = false;
        pos += 1;
    }
    let mut words = 0;
    loop {
        while pos < end && matches!(bytes[pos], b' ' | b'\t') {
            pos += 1;
        }
        let start = pos;
        match bytes.get(pos).filter(|_| pos < end)? {
            b'}' => {
                list.span = Span::new(at, pos + 1);
                return (words > 0).then_some(list);
            }
            sign @ (b'#' | b'.') => {
                pos = name_end(bytes, pos + 1, end);
                let name = Span::new(start + 1, pos);
                if name.is_empty() {
                    return None;
                }
                if *sign == b'#' {
                    list.id = Some(name);
                }
                list.bare = false;
            }
            byte if is_key(*byte) => {
                while pos < end && is_key(bytes[pos]) {
                    pos += 1;
                }
                let name = Span::new(start, pos);
                if bytes.get(pos) == Some(&b'=') {
                    let value = Span::new(pos + 1, value_end(bytes, pos + 1, end)?);
                    pos = value.end;
                    list.bare = false;
                    if name.of(text) == "id" && !value.is_empty() {
                        list.id = Some(unquoted(bytes, value));
                    } else if is_text(name.of(text)) && !value.is_empty() {
                        list.texts.push((name, value));
                    }
                }
            }
            _ => return None,
        }
        if !matches!(bytes.get(pos)?, b' ' | b'\t' | b'}') {
            return None;
        }
        words += 1;
    }
}

/// Ends of names of classes and anchors: any character that is no blank and no sign of the list itself.
fn name_end(bytes: &[u8], mut pos: usize, end: usize) -> usize {
    while pos < end
        && !matches!(
            bytes[pos],
            b' ' | b'\t' | b'\n' | b'\r' | b'}' | b'{' | b'=' | b'"' | b'\'' | b'#'
        )
    {
        pos += 1;
    }
    pos
}

fn value_end(bytes: &[u8], start: usize, end: usize) -> Option<usize> {
    let mut pos = start;
    if let Some(quote @ (b'"' | b'\'')) = bytes.get(start) {
        pos += 1;
        while pos < end && bytes[pos] != b'\n' {
            if bytes[pos] == *quote {
                return Some(pos + 1);
            }
            pos += 1;
        }
        return None;
    }
    while pos < end && !matches!(bytes[pos], b' ' | b'\t' | b'\n' | b'\r' | b'}' | b'{') {
        pos += 1;
    }
    Some(pos)
}

/// A value without its quotes.
fn unquoted(bytes: &[u8], value: Span) -> Span {
    match bytes[value.start] {
        b'"' | b'\'' => Span::new(value.start + 1, value.end - 1),
        _ => value,
    }
}

fn is_key(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':' | b'@')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Option<Vec<(&str, &str)>> {
        let list = read(text, 0)?;
        assert_eq!(list.span.end, text.len(), "{text}");
        let pairs = list.texts.iter();
        Some(
            pairs
                .map(|(name, value)| (name.of(text), value.of(text)))
                .collect(),
        )
    }

    #[test]
    fn unquoted_values_end_at_the_brace() {
        assert_eq!(texts("{ .x title=문서}"), Some(vec![("title", "문서")]));
        assert_eq!(
            texts("{ title=\"a } b\" alt='c d' }"),
            Some(vec![("title", "\"a } b\""), ("alt", "'c d'")])
        );
        assert_eq!(
            texts("{:target=\"_blank\" .external-link}"),
            Some(Vec::new())
        );
    }

    #[test]
    fn anchors_are_found() {
        let text = "{ #one .two #three }";
        let id = read(text, 0).and_then(|list| list.id);
        assert_eq!(id.map(|id| id.of(text)), Some("three"));
        for text in ["{ id=four .x }", "{ id=\"four\" }"] {
            let id = read(text, 0).and_then(|list| list.id);
            assert_eq!(id.map(|id| id.of(text)), Some("four"), "{text}");
        }
    }

    #[test]
    fn other_braces_are_no_lists() {
        for text in [
            "{",
            "{}",
            "{ }",
            "{ a, b }",
            "{% if x %}",
            "{{ x }}",
            "{ title=\"x }",
            "{ #a\n.b }",
        ] {
            assert_eq!(read(text, 0), None, "{text}");
        }
        assert!(read("{ data-preview }", 0).is_some_and(|list| list.bare));
    }
}
