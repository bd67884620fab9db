//! `invisible-character`: characters without a picture that no script and no emoji needs where they stand.

use std::collections::BTreeMap;

use crate::check::Check;
use crate::check::case::Case;
use crate::check::facts::characters::{is_emoji, is_han, needs_break_marks, needs_joiners};
use crate::check::facts::normal;
use crate::check::found::{Found, Repair};
use crate::text::Span;

/// See `source/checks/invisible-character.md`.
pub(crate) struct InvisibleCharacter;

impl Check for InvisibleCharacter {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        let bytes = case.target.bytes;
        if case.target.is_plain && !bytes.has_control() && !bytes.has(b'&') {
            return;
        }
        let target = hidden(&case.target.text, &case.target.variables);
        if target.is_empty() {
            return;
        }
        let mut left: BTreeMap<char, usize> = BTreeMap::new();
        for (c, _) in hidden(&case.source.text, &case.source.variables) {
            *left.entry(c).or_default() += 1;
        }
        for (c, span) in target {
            if let Some(count) = left.get_mut(&c).filter(|count| **count > 0) {
                *count -= 1;
                continue;
            }
            let repair = span.map(|span| Repair::Words {
                edits: vec![(span, String::new())],
                safe: false,
            });
            let what = if is_mark(c) {
                "is one mark too many on its letter"
            } else {
                "cannot be seen"
            };
            found.repairable(
                span,
                format!("U+{:04X} {what}", u32::from(c)),
                "Delete it.",
                repair,
            );
        }
    }
}

/// The characters in question; the place is missing where a character reference spells one.
fn hidden(text: &str, variables: &[(usize, &str)]) -> Vec<(char, Option<Span>)> {
    let mut found = Vec::new();
    collect(text, &mut |at, c| {
        let is_variable = c == '\u{fffc}' && variables.iter().any(|(start, _)| *start == at);
        if !is_variable {
            found.push((c, Some(Span::new(at, at + c.len_utf8()))));
        }
    });
    if memchr::memchr(b'&', text.as_bytes()).is_some() {
        let decoded = normal::entities(text);
        if decoded != text {
            let mut seen: Vec<char> = found.iter().map(|(c, _)| *c).collect();
            collect(&decoded, &mut |_, c| {
                if c == '\u{fffc}' {
                    return;
                }
                match seen.iter().position(|known| *known == c) {
                    Some(at) => {
                        seen.remove(at);
                    }
                    None => found.push((c, None)),
                }
            });
        }
    }
    found
}

fn collect(text: &str, push: &mut dyn FnMut(usize, char)) {
    let mut before: Option<char> = None;
    let (mut flag, mut marks) = (0, 0);
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if matches!(c, ' '..='~') {
            (before, flag, marks) = (Some(c), 0, 0);
            continue;
        }
        let next = chars.peek().map(|(_, c)| *c);
        marks = if is_mark(c) { marks + 1 } else { 0 };
        if is_hidden(c, before, next, flag > 0) || marks > MARKS {
            push(at, c);
        }
        // A flag of tags (England) runs from the black flag to U+E007F.
        flag = match c {
            '\u{1f3f4}' => FLAG,
            '\u{e0030}'..='\u{e0039}' | '\u{e0061}'..='\u{e007a}' => flag.saturating_sub(1),
            _ => 0,
        };
        before = Some(c);
    }
}

/// Tags of the longest flag, its end among them.
const FLAG: usize = 7;

/// Marks that a letter bears in any script's spelling.
const MARKS: usize = 4;

/// Marks above and below letters, which pile up over the lines around them.
fn is_mark(c: char) -> bool {
    matches!(u32::from(c),
        0x300..=0x36F | 0x483..=0x489 | 0x591..=0x5C7 | 0x610..=0x61A | 0x64B..=0x65F | 0x1AB0..=0x1AFF
        | 0x1DC0..=0x1DFF | 0x20D0..=0x20DF | 0x20E4..=0x20FF | 0xFE20..=0xFE2F)
}

fn is_hidden(c: char, before: Option<char>, next: Option<char>, in_flag: bool) -> bool {
    let near = |test: fn(char) -> bool| before.is_some_and(test) && next.is_some_and(test);
    match c {
        // Breaks; hints for hyphenation; direction marks, and what `bidi-control` looks at.
        '\n'
        | '\t'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => false,
        '\u{200b}' => !near(needs_break_marks),
        // A Persian ending may follow a Latin name: a name, U+200C, then the ending.
        '\u{200c}' | '\u{180b}'..='\u{180f}' => {
            !before.is_some_and(needs_joiners) && !next.is_some_and(needs_joiners)
        }
        '\u{200d}' => {
            let joins_emoji = before.is_some_and(is_emoji) && next.is_some_and(is_emoji);
            !joins_emoji && !before.is_some_and(needs_joiners)
        }
        '\u{fe0e}' | '\u{fe0f}' => !before.is_some_and(|c| is_emoji(c) || is_han(c)),
        '\u{fe00}'..='\u{fe0d}' | '\u{e0100}'..='\u{e01ef}' => !before.is_some_and(is_han),
        '\u{e0020}'..='\u{e007f}' => !in_flag,
        '\u{17b4}' | '\u{17b5}' => !before.is_some_and(needs_break_marks),
        // Line ends that some readers of front matter and scripts act on, blanks with a name, characters of no script.
        '\u{fffc}' | '\u{2028}' | '\u{2029}' | '\u{2800}' | '\u{e000}'..='\u{f8ff}' => true,
        '\u{fdd0}'..='\u{fdef}' | '\u{f0000}'..='\u{10ffff}' => true,
        c => c.is_control() || normal::is_invisible(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> usize {
        hidden(text, &[]).len()
    }

    #[test]
    fn joiners_where_a_script_needs_them() {
        for text in [
            "می\u{200c}خواهم",
            "PDF\u{200c}ها",
            "क्\u{200d}ष",
            "👩\u{200d}💻",
            "🏴\u{e0067}\u{e0062}\u{e007f}",
            "❤\u{fe0f}",
            "ភាសា\u{200b}ខ្មែរ",
        ] {
            assert_eq!(count(text), 0, "{text}");
        }
    }

    #[test]
    fn what_hides() {
        for text in [
            "a\u{200b}b",
            "가\u{2060}나",
            "\u{feff}x",
            "pay\u{200d}pal",
            "x\u{200c}y",
            "a\u{e0041}",
            "가\u{3164}",
            "x\u{0}",
            "&ZeroWidthSpace;",
            "&#8203;",
            "a\u{fffc}",
            "가\u{2028}나",
            "가\u{e000}나",
            "e\u{301}\u{302}\u{303}\u{304}\u{305}",
            "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e0067}\u{e0067}\u{e007f}",
        ] {
            assert_eq!(count(text), 1, "{text:?}");
        }
    }
}
