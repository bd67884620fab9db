//! Braces nested so deep that a recursive parser would run out of stack.
//!
//! In goes the text of a file, out come the runs of it that `fluent_syntax` may read. Promise: linear time, no
//! recursion, and never a smaller depth than the parser would reach. Deliberately absent: any judgement of syntax
//! beyond that.

use crate::text::Span;

/// Deepest nesting that is read. Bundles resolve no more than 100 placeables in a message.
const MAX: usize = 100;

/// A run of whole lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Region {
    /// To be parsed.
    Fine(Span),
    /// One entry that is nested too deep.
    Deep(Span),
}

/// Cuts `span` of `text` into what may be parsed and what may not.
pub(super) fn regions(text: &str, span: Span) -> Vec<Region> {
    let bytes = &text.as_bytes()[..span.end];
    let openers = memchr::memchr2_iter(b'{', b'(', &bytes[span.start..]).take(MAX + 1);
    if openers.count() <= MAX {
        return vec![Region::Fine(span)];
    }
    let mut regions = Vec::new();
    let mut from = span.start;
    let mut at = span.start;
    while at < span.end {
        // An entry can only begin at a line's first byte; where none does, the skim ends at once.
        let reached = skim(bytes, at);
        let Err(deep) = reached else {
            at = next_line(bytes, at);
            continue;
        };
        let mut end = next_line(bytes, deep);
        while end < span.end && !begins_entry(bytes[end]) {
            end = next_line(bytes, end);
        }
        if from < at {
            regions.push(Region::Fine(Span::new(from, at)));
        }
        regions.push(Region::Deep(Span::new(at, end)));
        from = end;
        at = end;
    }
    if from < span.end {
        regions.push(Region::Fine(Span::new(from, span.end)));
    }
    regions
}

fn begins_entry(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'#')
}

fn next_line(bytes: &[u8], at: usize) -> usize {
    memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |newline| at + newline + 1)
}

/// Where the skimmer is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// Between `{` and `}`, or `(` and `)`.
    Expression,
    /// Behind `->`: keys and texts of variants.
    Variants,
}

/// Follows the entry that begins at `start` as far as a parser could.
///
/// Allows more than Fluent does, so that a parser stops no later than this. Entries cannot overlap: a skim stops at
/// each line that could begin another one.
///
/// # Errors
///
/// The offset where the entry is nested deeper than [`MAX`].
fn skim(bytes: &[u8], start: usize) -> Result<(), usize> {
    let mut at = start;
    if bytes.get(at) == Some(&b'-') {
        at += 1;
    }
    let name = at;
    while bytes
        .get(at)
        .is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
    {
        at += 1;
    }
    if at == name {
        return Ok(());
    }
    while bytes.get(at) == Some(&b' ') {
        at += 1;
    }
    if bytes.get(at) != Some(&b'=') {
        return Ok(());
    }
    at += 1;
    let mut inside: Vec<Inside> = Vec::new();
    while let Some(byte) = bytes.get(at) {
        let column_0 = bytes[at - 1] == b'\n';
        match (inside.last(), byte) {
            (None | Some(Inside::Variants), b'{') | (Some(Inside::Expression), b'{' | b'(') => {
                if inside.len() == MAX {
                    return Err(at);
                }
                inside.push(Inside::Expression);
            }
            (None, b'}') => return Ok(()),
            (Some(Inside::Variants), b'}') | (Some(Inside::Expression), b'}' | b')') => {
                inside.pop();
            }
            // Texts go on in indented lines only; keys may stand anywhere.
            (None, b) if column_0 && !matches!(b, b' ' | b'\r' | b'\n') => return Ok(()),
            (Some(Inside::Variants), b)
                if column_0 && !matches!(b, b' ' | b'\r' | b'\n' | b'[' | b'*') =>
            {
                return Ok(());
            }
            (None, b) if *b != b'\n' => {
                // Plain text, which most of a file is.
                let rest = &bytes[at + 1..];
                let sign = memchr::memchr3(b'{', b'}', b'\n', rest);
                at += 1 + sign.unwrap_or(rest.len());
                continue;
            }
            (None | Some(Inside::Variants), _) => {}
            (Some(Inside::Expression), b'"') => {
                let Some(end) = literal_end(bytes, at + 1) else {
                    return Ok(());
                };
                at = end;
            }
            (Some(Inside::Expression), b'>') if bytes[at - 1] == b'-' => {
                inside.pop();
                inside.push(Inside::Variants);
            }
            (Some(Inside::Expression), b) => {
                let part = b.is_ascii_alphanumeric()
                    || matches!(
                        b,
                        b' ' | b'\r' | b'\n' | b'-' | b'_' | b'$' | b'.' | b',' | b':'
                    );
                if !part {
                    return Ok(());
                }
            }
        }
        at += 1;
    }
    Ok(())
}

/// Offset of the quote that ends a string literal; literals end on their line.
fn literal_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match bytes.get(at)? {
            b'"' => return Some(at),
            b'\n' => return None,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}
