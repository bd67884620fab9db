//! `unbalanced-emphasis`: a sign of emphasis that opens or closes nothing.

use crate::check::Check;
use crate::check::case::Case;
use crate::check::facts::emphasis::{self, Rule};
use crate::check::found::Found;
use crate::text::Span;

/// See `source/checks/unbalanced-emphasis.md`.
pub(crate) struct UnbalancedEmphasis;

impl Check for UnbalancedEmphasis {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        if !case.pair.slot.is_markdown() || !case.target.bytes.has_any(b"*_") {
            return;
        }
        let here = lone(&case.target.text);
        if here.is_empty() {
            return;
        }
        let own = lone(&case.source.text);
        if here.len() <= own.len() {
            return;
        }
        for sign in here {
            let written = case.target.of(sign);
            if own
                .iter()
                .any(|known| known.of(&case.source.text) == written)
            {
                continue;
            }
            found.report(
                Some(sign),
                format!("`{written}` has no partner"),
                format!(
                    "Add the other `{written}`, or write `{}` where you mean the sign itself.",
                    escaped(written)
                ),
            );
        }
    }
}

/// Signs that the laxest renderer leaves over, and that have no like to make a pair with.
fn lone(text: &str) -> Vec<Span> {
    let left = emphasis::render(text, Rule::Lax).left;
    let mut lone: Vec<Span> = Vec::new();
    for sign in left {
        match lone.last() {
            Some(last) if last.of(text) == sign.of(text) => {
                lone.pop();
            }
            _ => lone.push(sign),
        }
    }
    lone
}

fn escaped(sign: &str) -> String {
    sign.chars().flat_map(|c| ['\\', c]).collect()
}
