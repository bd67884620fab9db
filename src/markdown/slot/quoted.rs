//! Values between quotes: link titles, block titles, attributes.

use super::entity;

/// A value without the quotes around it, if it has them.
pub(super) fn unquote(raw: &str) -> &str {
    ['"', '\'']
        .into_iter()
        .find_map(|quote| raw.strip_prefix(quote)?.strip_suffix(quote))
        .unwrap_or(raw)
}

/// The title of a link: backslash escapes and character references as CommonMark reads them.
pub(super) fn decode_link_title(raw: &str) -> String {
    let inner = match raw
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        Some(inner) => inner,
        None => unquote(raw),
    };
    let inner = entity::fold_lines(inner);
    let mut out = String::with_capacity(inner.len());
    let mut rest = inner.as_str();
    while let Some(c) = rest.chars().next() {
        if let Some(escaped) = rest.strip_prefix('\\') {
            if let Some(mark) = escaped.chars().next().filter(char::is_ascii_punctuation) {
                out.push(mark);
                rest = escaped.get(1..).unwrap_or_default();
                continue;
            }
        } else if let Some((len, decoded)) = entity::reference(rest) {
            out.push_str(&decoded);
            rest = rest.get(len..).unwrap_or_default();
            continue;
        }
        out.push(c);
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
    out
}
