//! Small questions about text as it is written: has it letters, what does a reader see of it.

use std::borrow::Cow;

use crate::text::Span;

/// Blanks spelt as references, which people write to keep things apart.
pub(crate) const SPELT_BLANKS: &[&str] = &["&nbsp;", "&#160;", "&ensp;", "&emsp;", "&thinsp;"];

/// A blank inside a line or at its end.
pub(crate) fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

/// Where the text of the line at `at` begins: behind blanks and as many `>` as there are quotes.
pub(crate) fn line_start(text: &str, mut at: usize, end: usize, quotes: usize) -> usize {
    let bytes = text.as_bytes();
    let mut left = quotes;
    while at < end {
        match bytes[at] {
            b' ' | b'\t' => {}
            b'>' if left > 0 => left -= 1,
            _ => break,
        }
        at += 1;
    }
    at
}

/// What a new line of a block that begins at `at` begins with: what stands before it, markers as blanks, and no more
/// `>` than there are quotes.
pub(crate) fn line_prefix(source: &str, at: usize, quotes: usize) -> String {
    let line = memchr::memrchr2(b'\n', b'\r', &source.as_bytes()[..at]).map_or(0, |end| end + 1);
    let before = Span::new(line, at)
        .of(source)
        .trim_start_matches('\u{feff}');
    // A tag or comment before the text is no container.
    let before = before.split('<').next().unwrap_or_default();
    let mut left = quotes;
    before
        .chars()
        .map(|c| match c {
            ' ' | '\t' => c,
            '>' if left > 0 => {
                left -= 1;
                c
            }
            _ => ' ',
        })
        .collect()
}

/// The text with the container prefixes of its later lines taken off.
pub(crate) fn unfold(text: &str, quotes: usize) -> Cow<'_, str> {
    if memchr::memchr(b'\n', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(newline) = memchr::memchr(b'\n', text.as_bytes().get(at..).unwrap_or_default()) {
        let newline = at + newline;
        out.push_str(Span::new(at, newline).of(text).trim_end_matches('\r'));
        out.push('\n');
        at = line_start(text, newline + 1, text.len(), quotes);
    }
    out.push_str(Span::new(at, text.len()).of(text));
    Cow::Owned(out)
}

/// A label as a reader sees it: signs of emphasis, code, icons, tags and targets left out; good enough to name it.
pub(crate) fn visible(label: &str) -> String {
    const LONGEST: usize = 200;
    let bytes = label.as_bytes();
    let mut out = String::with_capacity(label.len().min(LONGEST));
    let mut at = 0;
    while at < bytes.len() && out.len() < LONGEST {
        let before = bytes[..at].last();
        match bytes[at] {
            b'<' if bytes
                .get(at + 1)
                .is_some_and(|b| b.is_ascii_alphabetic() || *b == b'/') =>
            {
                let tag = bytes
                    .get(at..bytes.len().min(at + LONGEST))
                    .unwrap_or_default();
                at += memchr::memchr(b'>', tag).map_or(1, |end| end + 1);
            }
            b'_' if !before.is_some_and(u8::is_ascii_alphanumeric) => at += 1,
            open @ (b'(' | b'{' | b'[') if is_behind_label(open, before.copied()) => {
                let close = match open {
                    b'(' => b')',
                    b'[' => b']',
                    _ => b'}',
                };
                let len = memchr::memchr(close, &bytes[at..]).unwrap_or(bytes.len() - at);
                at += len + 1;
            }
            b'*' | b'`' | b'[' | b']' | b'!' | b'\\' => at += 1,
            b':' => {
                let is_name =
                    |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'+');
                let name = bytes[at + 1..].iter().take_while(is_name).count();
                if name > 0 && bytes.get(at + 1 + name) == Some(&b':') {
                    at += name + 2;
                } else {
                    out.push(':');
                    at += 1;
                }
            }
            byte if is_blank(byte) => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
                at += 1;
            }
            _ => {
                let c = label.get(at..).and_then(|rest| rest.chars().next());
                let c = c.unwrap_or(' ');
                out.push(c);
                at += c.len_utf8();
            }
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Whether what `open` begins belongs to a label, icon or link that ends `before` it.
fn is_behind_label(open: u8, before: Option<u8>) -> bool {
    match open {
        b'[' => before == Some(b']'),
        _ => matches!(before, Some(b']' | b':' | b')')),
    }
}

/// Whether a text has a letter that is not of an entity or an address.
pub(crate) fn has_letter(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'&' => at += entity(&bytes[at..]),
            b'a'..=b'z' | b'A'..=b'Z' => match address(&bytes[at..]) {
                0 => return true,
                len => at += len,
            },
            byte if byte.is_ascii() => at += 1,
            _ => {
                let c = text.get(at..).and_then(|rest| rest.chars().next());
                let c = c.unwrap_or(' ');
                if c.is_alphabetic() {
                    return true;
                }
                at += c.len_utf8();
            }
        }
    }
    false
}

/// Length of the entity at the start, or 1.
pub(crate) fn entity(bytes: &[u8]) -> usize {
    const LONGEST: usize = 33;
    let name = bytes[1..].iter().take(LONGEST);
    let len = name
        .take_while(|b| b.is_ascii_alphanumeric() || **b == b'#')
        .count();
    if len > 0 && bytes.get(1 + len) == Some(&b';') {
        len + 2
    } else {
        1
    }
}

/// Length of the bare address at the start, or 0.
pub(crate) fn address(bytes: &[u8]) -> usize {
    let is_address = [&b"http://"[..], b"https://", b"www."]
        .iter()
        .any(|start| bytes.len() > start.len() && bytes.starts_with(start));
    if !is_address {
        return 0;
    }
    bytes
        .iter()
        .take_while(|b| {
            b.is_ascii_graphic() && !matches!(b, b'<' | b'>' | b'[' | b']' | b'|' | b'"')
        })
        .count()
}
