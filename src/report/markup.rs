//! Text inside XML, HTML and SVG.

/// The text as character data or as an attribute's value, valid in XML 1.0 and in HTML.
///
/// Characters that XML cannot hold at all become U+FFFD.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // Attribute values lose raw line breaks and tabs to white space.
            '\n' => out.push_str("&#10;"),
            '\t' => out.push_str("&#9;"),
            '\r' => out.push_str("&#13;"),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_an_attribute() {
        assert_eq!(
            escape("a\"b'<c>&\n\u{1b}\u{0}"),
            "a&quot;b&#39;&lt;c&gt;&amp;&#10;\u{fffd}\u{fffd}"
        );
    }
}
