//! `swallowed-message`: a translation that holds the head of another message of its page: an indent too many.

use crate::check::Check;
use crate::check::case::Case;
use crate::check::found::Found;
use crate::text::Span;

/// See `source/checks/swallowed-message.md`.
pub(crate) struct SwallowedMessage;

impl Check for SwallowedMessage {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        if !case.target.bytes.has(b'=') {
            return;
        }
        let standing = case.pair.standing;
        let value = standing.value.of(standing.text);
        for line in value.split('\n').skip(1).map(str::trim_start) {
            let Some((id, text)) = line.split_once('=') else {
                continue;
            };
            let id = id.trim_end_matches(' ');
            let mut units = case.context.units.iter();
            if !units.any(|unit| unit.id.as_str() == id) {
                continue;
            }
            let at = case.target.text.find(line);
            found.refuse(
                at.map(|at| Span::new(at, at + id.len())),
                format!(
                    "`{id}` is a message of its own, and is read as text of `{}`",
                    case.pair.id
                ),
                format!("Begin its line at the left edge: `{id} = {}`.", text.trim()),
            );
        }
    }
}
