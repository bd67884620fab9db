//! `::: package.module`, where mkdocstrings puts what it reads from code, and its options as indented lines.

use crate::markdown::extension::{Extension, Opening, Place, Then};
use crate::markdown::reading::is_blank;

/// Places of generated reference.
#[derive(Debug)]
pub(super) struct Identifier;

impl Extension for Identifier {
    fn name(&self) -> &'static str {
        "identifier"
    }

    fn first(&self) -> &'static [u8] {
        b":#"
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        let line = place.trimmed();
        // As a heading it gives the names it stands for their levels.
        let behind = line.trim_start_matches('#');
        let is_heading = line.len() - behind.len() <= 6;
        let behind = Some(behind.trim_start_matches(' ')).filter(|_| is_heading)?;
        let name = behind.strip_prefix(":::")?.trim_start();
        let is_name = |c: char| c.is_alphanumeric() || "._-/:[]".contains(c);
        if name.is_empty() || !name.chars().all(is_name) || place.in_paragraph || place.indent > 3 {
            return None;
        }
        let indent = place.at - place.line;
        let mut end = place.end;
        for line in place
            .text
            .get(place.end..place.limit)?
            .split_inclusive('\n')
            .skip(1)
        {
            let blanks = line.bytes().take_while(|byte| is_blank(*byte)).count();
            if blanks <= indent || line.trim().is_empty() {
                break;
            }
            end = place.span_of(line.trim_end()).end;
        }
        Some(Opening::new(Then::Resume(end)).leaf(place.at, "identifier"))
    }
}
