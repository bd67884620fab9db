//! What hosted platforms break in Markdown, mended before a translated page is read.
//!
//! Only what would cut a text out of its block is mended here. Empty link titles, other list markers and lines wrapped
//! anew disappear by themselves: messages go into the source page's own markup.

use std::borrow::Cow;

/// The page with definitions that lost their first line given back to their terms: a lone `:`, and the text behind a
/// blank line.
pub(super) fn definitions(text: &str) -> Cow<'_, str> {
    let is_lone = |line: &str| line.trim() == ":";
    if !text.lines().any(is_lone) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut lines = text.split_inclusive('\n').peekable();
    let mut has_term = false;
    while let Some(line) = lines.next() {
        if !(has_term && is_lone(line)) {
            out.push_str(line);
            has_term = !line.trim().is_empty();
            continue;
        }
        while lines.next_if(|next| next.trim().is_empty()).is_some() {}
        let body = lines.next().unwrap_or_default();
        let indent = line.find(':').and_then(|at| line.get(..at));
        out.push_str(indent.unwrap_or_default());
        out.push_str(":   ");
        out.push_str(body.trim_start());
        has_term = true;
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::definitions;

    #[test]
    fn a_lone_colon_finds_its_text() {
        let broken = "**Word**\n:\n\nWhat it means.\n\n**Other**\n:\n\nAnother.\n\n: no term\n";
        let whole = "**Word**\n:   What it means.\n\n**Other**\n:   Another.\n\n: no term\n";
        assert_eq!(definitions(broken), whole);
        assert_eq!(definitions(whole), whole);
        assert_eq!(definitions("a\n:\n"), "a\n:   ");
    }
}
