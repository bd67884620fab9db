//! `flooded-text`: a translation that buries the page: by its length, by rows of blanks or of one sign, by empty lines.

use std::cell::LazyCell;

use crate::check::Check;
use crate::check::case::{Case, Side};
use crate::check::facts::normal;
use crate::check::found::Found;

/// See `source/checks/flooded-text.md`.
pub(crate) struct FloodedText;

/// So many times its source's letters a translation may have, and so many more.
const FACTOR: usize = 8;
const MORE: usize = 400;
/// So many line ends more than its source.
const LINES: usize = 12;
/// One sign so often in a row; blanks that a browser keeps are seen as a hole sooner.
const ROW: usize = 40;
const HOLE: usize = 10;

impl Check for FloodedText {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        let (source, target) = (&case.source, &case.target);
        let help = "Say what the source says, and no more.";
        // The source is asked only where a translation is odd enough.
        let own = LazyCell::new(|| source.text.chars().count());
        let here = target.text.chars().count();
        if here > MORE && here > *own * FACTOR + MORE {
            let own = *own;
            let message = format!("{here} letters against {own} of the source bury the page");
            found.report(None, message, help);
        }
        let own = LazyCell::new(|| lines(&source.text));
        let here = lines(&target.text);
        if here > LINES && here > *own + LINES {
            let own = *own;
            let message = format!("{here} line breaks against {own} of the source bury the page");
            found.report(None, message, help);
        }
        let own = LazyCell::new(|| rows(source));
        let here = rows(target);
        for (kind, limit) in [(Row::Blank, HOLE), (Row::Sign, ROW)] {
            let longest = |rows: &[usize; 2]| rows[kind as usize];
            if longest(&here) > limit && longest(&here) > longest(&own) {
                let what = match kind {
                    Row::Blank => "blanks",
                    Row::Sign => "times one sign",
                };
                let message = format!("{} {what} in a row bury the page", longest(&here));
                found.report(None, message, help);
            }
        }
    }
}

/// Line ends that a reader sees.
fn lines(text: &str) -> usize {
    let breaks = |sign: &str| memchr::memmem::find_iter(text.as_bytes(), sign).count();
    breaks("\\\n") + breaks("  \n") + breaks("<br")
}

#[derive(Clone, Copy)]
enum Row {
    Blank,
    Sign,
}

/// The longest row of blanks that a browser keeps, and of one other sign.
fn rows(side: &Side<'_>) -> [usize; 2] {
    let mut longest = [0, 0];
    let mut last = None;
    let mut len = 0;
    for c in normal::entities(&side.text).chars() {
        let is_hole = matches!(
            c,
            '\u{a0}' | '\u{ad}' | '\u{61c}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{200c}'..='\u{200f}'
                | '\u{202f}' | '\u{205f}' | '\u{2800}' | '\u{3000}'
        );
        let sign = if is_hole { '\u{a0}' } else { c };
        len = if last == Some(sign) { len + 1 } else { 1 };
        last = Some(sign);
        let row = match sign {
            '\u{a0}' => Row::Blank,
            c if c.is_whitespace() => continue,
            _ => Row::Sign,
        };
        longest[row as usize] = len.max(longest[row as usize]);
    }
    longest
}
