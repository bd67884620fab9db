//! `bidi-control`: characters that turn the direction of what follows without an end.

use crate::check::Check;
use crate::check::case::Case;
use crate::check::facts::normal;
use crate::check::found::Found;
use crate::text::Span;

/// See `source/checks/bidi-control.md`.
pub(crate) struct BidiControl;

impl Check for BidiControl {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        let bytes = case.target.bytes;
        // All of them begin with E2 80 or E2 81 in UTF-8.
        if !bytes.has(0xE2) && !bytes.has(b'&') {
            return;
        }
        let decoded = normal::entities(&case.target.text);
        let same = decoded == case.target.text;
        let mut open: Vec<usize> = Vec::new();
        for (at, c) in decoded.char_indices() {
            let over = same.then(|| Span::new(at, at + c.len_utf8()));
            match c {
                '\u{202a}'..='\u{202e}' => found.report(
                    over,
                    format!("U+{:04X} turns the direction of the text", u32::from(c)),
                    "Delete it; where a direction must be set, put the words between U+2068 and U+2069.",
                ),
                '\u{2066}'..='\u{2068}' => open.push(at),
                '\u{2069}' if open.pop().is_none() => found.report(
                    over,
                    "U+2069 closes an isolate that nothing opened",
                    "Delete it, or put U+2068 before the words it belongs to.",
                ),
                _ => {}
            }
        }
        for at in open {
            found.report(
                same.then(|| Span::new(at, at + '\u{2068}'.len_utf8())),
                "an isolate is opened and never closed",
                "Put U+2069 behind the words it belongs to, or delete it.",
            );
        }
    }
}
