//! Character references of HTML, by html5gum's tables.

use html5gum::{Token, Tokenizer};

/// Text of an HTML text node: line breaks with the indent around them are one space, references are characters.
pub(super) fn decode_text(raw: &str) -> String {
    let folded = fold_lines(raw);
    references(&folded)
}

/// Value of an HTML attribute without its quotes.
pub(super) fn decode_attribute(raw: &str) -> String {
    // A line break inside a value may carry a container's prefix and never shows as more than a blank.
    references(&fold_lines(raw))
}

/// The reference a text begins with: its length in bytes and its character, if it is a known one that ends in `;`.
pub(super) fn reference(text: &str) -> Option<(usize, String)> {
    /// The longest name is `CounterClockwiseContourIntegral`.
    const LONGEST: usize = 40;
    let name = text.strip_prefix('&')?;
    let len = name
        .bytes()
        .take(LONGEST)
        .position(|b| !b.is_ascii_alphanumeric() && b != b'#')?;
    if name.as_bytes().get(len) != Some(&b';') {
        return None;
    }
    let whole = text.get(..len + 2)?;
    let decoded = references(whole);
    (decoded != whole).then_some((whole.len(), decoded))
}

/// Line breaks with the blanks around them become one space.
pub(super) fn fold_lines(raw: &str) -> String {
    let mut lines = raw.split('\n');
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        out.truncate(out.trim_end_matches([' ', '\t', '\r']).len());
        out.push(' ');
        out.push_str(line.trim_start_matches([' ', '\t']));
    }
    out
}

fn references(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        // A run without another ampersand holds one reference at most.
        let end = after
            .get(1..)
            .and_then(|tail| memchr::memchr(b'&', tail.as_bytes()));
        let (run, tail) = after.split_at(end.map_or(after.len(), |end| end + 1));
        // Only the reference itself goes to the tokenizer: what follows may hold `<`.
        let len = run
            .bytes()
            .skip(1)
            .position(|b| !b.is_ascii_alphanumeric() && b != b'#')
            .map_or(run.len(), |len| len + 1);
        let len = len + usize::from(run.as_bytes().get(len) == Some(&b';'));
        let (name, behind) = run.split_at(len);
        out.push_str(&tokenized(name));
        out.push_str(behind);
        rest = tail;
    }
    out.push_str(rest);
    out
}

fn tokenized(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for token in Tokenizer::new(text) {
        let Ok(token) = token;
        if let Token::String(string) = token {
            out.push_str(&String::from_utf8_lossy(&string));
        }
    }
    out
}
