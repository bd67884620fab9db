//! Which elements of HTML are blocks.
//!
//! The one table of their names. Deliberately absent: what a block of HTML does to the lines around it, which differs
//! between the flavours and is settled in `containers` and `extension`.

use crate::markdown::Flavour;

/// Blocks to CommonMark and to Python-Markdown; sorted, like the others.
const BOTH: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "colgroup",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "iframe",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "option",
    "p",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Blocks to CommonMark alone.
const COMMONMARK: &[&str] = &[
    "base", "basefont", "caption", "col", "dialog", "dir", "frame", "frameset", "head", "link",
    "menuitem", "noframes", "optgroup", "param", "search", "title", "track",
];

/// Blocks to Python-Markdown alone. CommonMark ends some of them at their end tags and reads others inline.
const PYTHON: &[&str] = &[
    "canvas", "group", "hgroup", "map", "math", "noscript", "object", "output", "pre", "progress",
    "script", "style", "textarea", "video",
];

/// Whether the flavour reads the element `name`, in lower case, as a block.
pub fn is_block(name: &str, flavour: Flavour) -> bool {
    let own = match flavour {
        Flavour::Mkdocs => PYTHON,
        _ => COMMONMARK,
    };
    [BOTH, own]
        .iter()
        .any(|names| names.binary_search(&name).is_ok())
}

/// Whether a tag is one of an element that is a block to every flavour: what stands before it and behind it are texts
/// of their own.
pub(crate) fn is_cut(tag: &str) -> bool {
    let name = name(tag).to_ascii_lowercase();
    BOTH.binary_search(&name.as_str()).is_ok()
}

/// The name in a tag, be it a start tag or an end tag.
pub(crate) fn name(tag: &str) -> &str {
    let inside = tag.trim_start_matches(['<', '/']);
    let end = inside.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>'));
    inside
        .get(..end.unwrap_or(inside.len()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_stand_once() {
        for names in [BOTH, COMMONMARK, PYTHON] {
            assert!(names.is_sorted_by(|a, b| a < b));
        }
        assert!(
            BOTH.iter()
                .all(|name| !COMMONMARK.contains(name) && !PYTHON.contains(name))
        );
        assert!(!COMMONMARK.iter().any(|name| PYTHON.contains(name)));
    }
}
