//! The inside of a link's parentheses: destination and title.

use crate::markdown::inline::TokenKind;
use crate::markdown::leaf::{Ground, Leaf};
use crate::text::Span;

/// The title in the target of a link, delimiters included; `target` is what stands between the parentheses.
pub(crate) fn title(text: &str, target: Span) -> Option<Span> {
    let inside = target.of(text);
    let rest = inside.trim_start();
    let behind = behind_destination(rest)?;
    let title = behind.trim();
    let first = title.chars().next()?;
    let last = match first {
        '"' | '\'' => first,
        '(' => ')',
        _ => return None,
    };
    if title.len() < 3 || !title.ends_with(last) {
        return None;
    }
    let start =
        target.start + (inside.len() - behind.len()) + (behind.len() - behind.trim_start().len());
    Some(Span::new(start, start + title.len()))
}

/// What stands behind the destination at the start of `text`.
fn behind_destination(text: &str) -> Option<&str> {
    if let Some(inside) = text.strip_prefix('<') {
        let mut escaped = false;
        let end = inside.find(|c| {
            let is_end = c == '>' && !escaped;
            escaped = c == '\\' && !escaped;
            is_end
        })?;
        return inside.get(end + 1..);
    }
    // An empty destination may be left out only before nothing at all.
    let end = text.bytes().position(|b| b.is_ascii_whitespace())?;
    text.get(end..)
}

/// The destination in the target of a link, pointed brackets left out.
pub(crate) fn destination(target: &str) -> &str {
    let target = target.trim();
    let Some(behind) = behind_destination(target) else {
        return target;
    };
    let end = target.len() - behind.len();
    let destination = target.get(..end).unwrap_or(target);
    let pointed = destination
        .strip_prefix('<')
        .and_then(|inside| inside.strip_suffix('>'));
    pointed.unwrap_or(destination)
}

impl Leaf<'_> {
    /// Destinations of its links and images, as they stand in the source.
    pub(crate) fn targets(&self, ground: Ground<'_>) -> impl Iterator<Item = Span> {
        self.tokens.iter().filter_map(move |token| {
            let TokenKind::Close { target, .. } = token.kind else {
                return None;
            };
            let target = target?;
            let inside = target.of(ground.view.text());
            let destination = destination(inside);
            let blanks = inside.len() - inside.trim_start().len();
            // What is not there at once stands behind a pointed bracket.
            let pointed = !inside.get(blanks..)?.starts_with(destination);
            let start = target.start + blanks + usize::from(pointed);
            let span = Span::new(start, start + destination.len());
            Some(ground.view.source_span(span)).filter(|span| !span.is_empty())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_have_three_delimiters() {
        let title_of =
            |text: &'static str| title(text, Span::new(0, text.len())).map(|span| span.of(text));
        assert_eq!(title_of("a.md \"b\""), Some("\"b\""));
        assert_eq!(title_of("  <a b.md>  'c d' "), Some("'c d'"));
        assert_eq!(title_of("a (b)"), Some("(b)"));
        assert_eq!(title_of("a(b)"), None);
        assert_eq!(title_of("a \"\""), None);
    }

    #[test]
    fn destinations_have_no_title() {
        assert_eq!(destination(" a.md \"b\""), "a.md");
        assert_eq!(destination("<a b.md> 'c'"), "a b.md");
        assert_eq!(destination(""), "");
    }
}
