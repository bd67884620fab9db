//! `link-count`: more or fewer links or images than the source has.

use crate::check::Check;
use crate::check::case::{Case, Side};
use crate::check::found::Found;

/// See `source/checks/link-count.md`.
pub(crate) struct LinkCount;

impl Check for LinkCount {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        if !case.pair.slot.is_markdown()
            || !(case.source.bytes.has(b']') || case.target.bytes.has(b']'))
        {
            return;
        }
        let (source, target) = (count(&case.source), count(&case.target));
        if source == target {
            return;
        }
        let help = if target > source {
            "Keep the links of the source; take out what it does not have."
        } else {
            "Write each link as `[words]({ $name })`, without a blank between the brackets."
        };
        found.report(
            None,
            format!("{} here, {} in the source", links(target), links(source)),
            help,
        );
    }
}

/// `](` and `][` outside code.
fn count(side: &Side<'_>) -> usize {
    let bytes = side.text.as_bytes();
    memchr::memchr_iter(b']', bytes)
        .filter(|at| {
            matches!(bytes.get(at + 1), Some(b'(' | b'['))
                && bytes.get(at.wrapping_sub(1)) != Some(&b'\\')
        })
        .filter(|at| bytes.get(at + 2) != Some(&b'^') && !side.is_code(*at))
        .count()
}

fn links(count: usize) -> String {
    match count {
        0 => "no link".to_owned(),
        1 => "1 link".to_owned(),
        count => format!("{count} links"),
    }
}
