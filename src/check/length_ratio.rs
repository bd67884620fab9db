//! `length-ratio`: a translation so long or so short that something may be missing or added.

use crate::check::Check;
use crate::check::case::Case;
use crate::check::facts::hosts::is_unspaced;
use crate::check::found::Found;

/// See `source/checks/length-ratio.md`.
pub(crate) struct LengthRatio;

/// A translation is between a third and three times as long as its source.
const FACTOR: usize = 3;
/// Shorter sources say nothing; in letters of an alphabet.
const LEAST: usize = 40;

impl Check for LengthRatio {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        // Bytes first: a ratio that is fine in bytes by a wide margin needs no counting.
        let (source, target) = (case.source.text.len(), case.target.text.len());
        if source < LEAST && target < LEAST * FACTOR {
            return;
        }
        if source <= target && target <= source * 2 && source >= LEAST {
            return;
        }
        let (source, target) = (weight(&case.source.text), weight(&case.target.text));
        let word = if source >= LEAST && target * FACTOR < source {
            "short"
        } else if target >= LEAST * FACTOR && target > source.max(LEAST / 2) * FACTOR {
            "long"
        } else {
            return;
        };
        found.report(
            None,
            format!("the translation is very {word}: {target} against {source} letters"),
            "Compare both once more; nothing may be missing or added.",
        );
    }
}

/// Letters, where one of Han, Hangul or kana says as much as two and a half of an alphabet.
fn weight(text: &str) -> usize {
    let halves: usize = text
        .chars()
        .map(|c| match c {
            c if c.is_ascii() => 2 * usize::from(c.is_ascii_alphanumeric()),
            '가'..='힣' => 5,
            c if is_unspaced(c) && !matches!(u32::from(c), 0x0E00..=0x109F | 0x1780..=0x17FF) => 5,
            c if c.is_alphanumeric() => 2,
            _ => 0,
        })
        .sum();
    halves / 2
}
