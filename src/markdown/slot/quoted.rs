//! Values between quotes: link titles and attributes.

use std::fmt::Write as _;

use super::{SlotError, entity};

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

/// Writes the title of a link between the quotes it has, or others.
///
/// Quotes inside become character references, which every Markdown reads the same way: Python-Markdown knows no
/// backslash before a quote.
pub(super) fn encode_link_title(raw: &str, value: &str) -> String {
    let own = match raw.chars().next() {
        Some('\'') => '\'',
        Some('(') if !value.contains(['(', ')']) => '(',
        _ => '"',
    };
    let quote = match own {
        '"' if value.contains('"') && !value.contains('\'') => '\'',
        '\'' if value.contains('\'') && !value.contains('"') => '"',
        own => own,
    };
    // Python-Markdown takes a quote behind a round bracket for the one that opens the title, whichever it is.
    let has_round = value.contains('(');
    let mut out = String::with_capacity(value.len() + 2);
    out.push(quote);
    for (at, c) in value.char_indices() {
        let rest = value.get(at..).unwrap_or_default();
        match c {
            // Nothing but the backslash of an escape would be read as one.
            '\\' => out.push_str("\\\\"),
            '&' if entity::reference(rest).is_some() => out.push_str("&amp;"),
            '"' | '\'' if c == quote || has_round => character(&mut out, c),
            // Python-Markdown looks for code before it looks for links; a line break would end up in the container.
            '`' | '\n' | '\r' => character(&mut out, c),
            c => out.push(c),
        }
    }
    out.push(if quote == '(' { ')' } else { quote });
    out
}

/// Writes the value of an attribute list, which knows no escapes: without quotes, with the own ones, with others.
pub(super) fn encode_attribute(raw: &str, value: &str) -> Result<String, SlotError> {
    if value.contains(['\n', '\r']) {
        return Err(SlotError::LineBreak);
    }
    if let Some(sign) = value.chars().find(|c| matches!(c, '{' | '}'))
        && !raw.contains(sign)
    {
        return Err(SlotError::Brace { sign });
    }
    let own = raw.chars().next().filter(|c| matches!(c, '"' | '\''));
    let is_bare = own.is_none()
        && !value.is_empty()
        && !value.contains(|c: char| c.is_whitespace() || "\"'=<>`#{}".contains(c));
    if is_bare {
        return Ok(value.to_owned());
    }
    let own = own.unwrap_or('"');
    let other = if own == '"' { '\'' } else { '"' };
    let quote = [own, other]
        .into_iter()
        .find(|quote| !value.contains(*quote))
        .ok_or(SlotError::Quotes)?;
    Ok(format!("{quote}{value}{quote}"))
}

/// Writes the value of an HTML attribute with the quotes it has, or with some where it needs them.
///
/// A value over lines keeps its first break: a tag that fits on its line would be a block of its own.
pub(super) fn encode_html_attribute(raw: &str, value: &str) -> String {
    let written = html_attribute(raw, value);
    own_break(raw)
        .and_then(|line| broken(&written, line))
        .unwrap_or(written)
}

/// The first line break of a value, with the blanks that the next line begins with.
fn own_break(raw: &str) -> Option<&str> {
    let rest = raw.get(raw.find(['\r', '\n'])?..)?;
    let next = rest.trim_start_matches(['\r', '\n', ' ', '\t']);
    // In a quote, the line would need its sign.
    let line = rest.get(..rest.len() - next.len())?;
    (!next.starts_with('>')).then_some(line)
}

/// `text` with a break before its first word that begins no block on a line of its own.
fn broken(text: &str, line: &str) -> Option<String> {
    let begins_word = |at: &usize| {
        let next = text.get(at + 1..).and_then(|rest| rest.chars().next());
        next.is_some_and(char::is_alphabetic)
    };
    let at = text
        .match_indices(' ')
        .map(|(at, _)| at)
        .find(begins_word)?;
    let (before, behind) = text.split_at_checked(at)?;
    Some(format!("{before}{line}{}", behind.get(1..)?))
}

fn html_attribute(raw: &str, value: &str) -> String {
    let own = raw.chars().next().filter(|c| matches!(c, '"' | '\''));
    let is_bare = own.is_none()
        && !value.is_empty()
        && !value.contains(|c: char| c.is_whitespace() || "\"'=<>`&/".contains(c));
    if is_bare {
        return value.to_owned();
    }
    let quote = own.unwrap_or('"');
    let mut out = String::with_capacity(value.len() + 2);
    out.push(quote);
    for (at, c) in value.char_indices() {
        match c {
            '&' => ampersand(&mut out, value.get(at + 1..).unwrap_or_default()),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c if c == quote => character(&mut out, c),
            '\n' | '\r' | '\t' => character(&mut out, c),
            c => out.push(c),
        }
    }
    out.push(quote);
    out
}

/// Writes a text node of HTML; blanks at its ends are references, so that they belong to it.
pub(super) fn encode_html_text(value: &str, has_expressions: bool) -> String {
    let start = value.len() - value.trim_start_matches([' ', '\t']).len();
    let end = value.trim_end_matches([' ', '\t']).len();
    let mut out = String::with_capacity(value.len());
    for (at, c) in value.char_indices() {
        match c {
            '&' => ampersand(&mut out, value.get(at + 1..).unwrap_or_default()),
            '<' => out.push_str("&lt;"),
            '>' if has_expressions => out.push_str("&gt;"),
            '{' | '}' if has_expressions => character(&mut out, c),
            ' ' | '\t' if at < start || at >= end => character(&mut out, c),
            '\n' | '\r' => character(&mut out, c),
            c => out.push(c),
        }
    }
    out
}

/// An ampersand that is one: `&` alone says so where nothing like a reference follows.
fn ampersand(out: &mut String, behind: &str) {
    let is_open = behind.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '#');
    out.push_str(if is_open { "&amp;" } else { "&" });
}

fn character(out: &mut String, c: char) {
    match c {
        '"' => out.push_str("&quot;"),
        c => write!(out, "&#{};", u32::from(c)).expect("writing to a string cannot fail"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As Python-Markdown 3.9 reads them: behind a round bracket, any quote opens the title.
    #[test]
    fn quotes_beside_round_brackets_are_references() {
        for (value, written) in [
            ("a (\"x\")", "'a (&quot;x&quot;)'"),
            ("a ('x')", "\"a (&#39;x&#39;)\""),
            ("a (x)", "\"a (x)\""),
            ("a \"x\"", "'a \"x\"'"),
        ] {
            assert_eq!(encode_link_title("\"t\"", value), written);
            assert_eq!(decode_link_title(written), value);
        }
    }
}
