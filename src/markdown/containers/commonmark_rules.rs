//! How CommonMark reads single lines, as far as extensions depend on it.

use crate::markdown::{Flavour, elements};

/// The marker of a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    /// Its length in bytes, blanks excluded.
    pub len: usize,
    /// It may end a paragraph.
    pub interrupts: bool,
}

/// Elements whose text goes on to their end tag.
const RAW: &[(&str, &str)] = &[
    ("pre", "</pre>"),
    ("script", "</script>"),
    ("style", "</style>"),
    ("textarea", "</textarea>"),
];

/// Whether a line without indent begins a block that ends a paragraph around it.
pub(super) fn begins_block(rest: &str) -> bool {
    rest.starts_with('>')
        || is_heading(rest)
        || rule(rest, usize::MAX).is_ok()
        || is_fence(rest)
        // The item begins outside the container of the paragraph, which it needs not interrupt.
        || marker(rest).is_some()
        || html_block(rest, true).is_some()
}

/// Whether the line is an ATX heading.
pub(super) fn is_heading(rest: &str) -> bool {
    let level = rest.bytes().take_while(|byte| *byte == b'#').count();
    (1..=6).contains(&level) && matches!(rest.as_bytes().get(level), None | Some(b' ' | b'\t'))
}

/// Whether the line is a rule, with at most so many blanks behind each mark; else where the first byte stands that is
/// none of a rule's.
pub(super) fn rule(rest: &str, most_blanks: usize) -> Result<(), usize> {
    let Some(mark) = rest
        .bytes()
        .next()
        .filter(|byte| matches!(byte, b'-' | b'_' | b'*'))
    else {
        return Err(0);
    };
    let (mut marks, mut blanks) = (0_usize, 0_usize);
    let solid = rest.trim_end_matches([' ', '\t']);
    for (at, byte) in solid.bytes().enumerate() {
        match byte {
            b' ' | b'\t' if blanks < most_blanks => blanks += 1,
            _ if byte == mark => (marks, blanks) = (marks + 1, 0),
            _ => return Err(at),
        }
    }
    if marks < 3 { Err(rest.len()) } else { Ok(()) }
}

fn is_fence(rest: &str) -> bool {
    let Some(mark) = rest.chars().next().filter(|c| matches!(c, '`' | '~')) else {
        return false;
    };
    let info = rest.trim_start_matches(mark);
    rest.len() - info.len() >= 3 && !(mark == '`' && info.contains('`'))
}

/// The marker at the start of a line.
pub(super) fn marker(rest: &str) -> Option<Marker> {
    let bytes = rest.as_bytes();
    let digits = bytes
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let len = match bytes.get(digits)? {
        b'-' | b'*' | b'+' if digits == 0 => 1,
        b'.' | b')' if (1..=9).contains(&digits) => digits + 1,
        _ => return None,
    };
    let behind = rest.get(len..)?;
    let apart = behind.is_empty() || behind.starts_with([' ', '\t']);
    let is_empty = behind.trim_start_matches([' ', '\t']).is_empty();
    let interrupts = !is_empty
        && (digits == 0 || rest.get(..digits).and_then(|number| number.parse().ok()) == Some(1));
    apart.then_some(Marker { len, interrupts })
}

/// Whether the line begins a block of HTML: the text that ends it, or `None` for a blank line.
#[expect(
    clippy::option_option,
    reason = "no block, or one that ends at a blank line, or one that ends with a text"
)]
pub(super) fn html_block(rest: &str, in_paragraph: bool) -> Option<Option<&'static str>> {
    let inner = rest.strip_prefix('<')?;
    if inner.starts_with("!--") {
        return Some(Some("-->"));
    }
    if inner.starts_with('?') {
        return Some(Some("?>"));
    }
    if inner.starts_with("![CDATA[") {
        return Some(Some("]]>"));
    }
    if inner
        .strip_prefix('!')
        .is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
    {
        return Some(Some(">"));
    }
    let name = inner.strip_prefix('/').unwrap_or(inner);
    let end = name
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
        .unwrap_or(name.len());
    let (name, behind) = name.split_at(end);
    // No element has a longer name: a long line is not copied.
    let name = name.get(..name.len().min(16))?.to_ascii_lowercase();
    let is_start = !inner.starts_with('/');
    let ends = behind.is_empty() || behind.starts_with([' ', '\t', '>']);
    if let Some((_, close)) = RAW
        .iter()
        .find(|(raw, _)| *raw == name)
        .filter(|_| is_start && ends)
    {
        return Some(Some(close));
    }
    if elements::is_block(&name, Flavour::Commonmark) && (ends || behind.starts_with("/>")) {
        return Some(None);
    }
    (!in_paragraph && !name.is_empty() && is_lone_tag(rest)).then_some(None)
}

/// Whether the line is one tag and nothing else.
fn is_lone_tag(rest: &str) -> bool {
    use crate::markdown::extension::tags::{Endless, Syntax, tag};
    let trimmed = rest.trim_end_matches([' ', '\t']);
    tag(trimmed, 0, trimmed.len(), Syntax::Html, &Endless::default())
        .is_some_and(|tag| tag.span.end == trimmed.len())
}

/// Whether the line holds the text that ends a block of HTML, in any case.
pub(super) fn holds(line: &str, until: &str) -> bool {
    line.as_bytes()
        .windows(until.len())
        .any(|window| window.eq_ignore_ascii_case(until.as_bytes()))
}
/// Whether a line begins with a colon that opens no definition to Goldmark: no blank stands behind it.
pub(super) fn is_colon_of_text(rest: &str) -> bool {
    let behind = rest.strip_prefix(':');
    behind.is_some_and(|behind| !behind.starts_with([' ', '\t']) && !behind.is_empty())
}
