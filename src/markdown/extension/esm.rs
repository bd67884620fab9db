//! `import` and `export` lines of MDX.

use crate::markdown::containers::ClaimKind;
use crate::markdown::extension::{Extension, Opening, Place, Region, Then};
use crate::text::Span;

/// Modules' lines: up to the first blank line at which no bracket is open.
#[derive(Debug)]
pub(super) struct Esm;

impl Extension for Esm {
    fn name(&self) -> &'static str {
        "esm"
    }

    fn first(&self) -> &'static [u8] {
        b"ie"
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        let rest = place.rest();
        let is_module = ["import ", "import{", "export "]
            .iter()
            .any(|word| rest.starts_with(word));
        let begins = place.is_outermost && place.indent == 0 && !place.in_paragraph;
        (is_module && begins).then(|| Opening::new(Then::Region(Box::<Lines>::default())))
    }
}

/// Lines of a module.
#[derive(Debug, Default)]
struct Lines {
    depth: i64,
}

impl Region for Lines {
    fn feed(&mut self, text: &str, from: usize, to: usize) -> Option<usize> {
        for byte in text.as_bytes().get(from..to)? {
            match byte {
                b'{' | b'(' | b'[' => self.depth += 1,
                b'}' | b')' | b']' => self.depth -= 1,
                _ => {}
            }
        }
        None
    }

    fn ends_at_blank(&self) -> bool {
        self.depth <= 0
    }

    fn claims(&self, _text: &str, span: Span) -> Vec<(Span, ClaimKind)> {
        vec![
            (
                Span::new(span.start, span.start),
                ClaimKind::Open("esm".to_owned()),
            ),
            (Span::new(span.end, span.end), ClaimKind::Close),
        ]
    }
}
