//! `repeated-variable`: the translation uses a variable more often than the source does.

use crate::check::Check;
use crate::check::case::Case;
use crate::check::found::Found;
use crate::check::pair::surplus;
use crate::text::Span;

/// See `source/checks/repeated-variable.md`.
pub(crate) struct RepeatedVariable;

impl Check for RepeatedVariable {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        if case.target.variables.len() < 2 {
            return;
        }
        let have = case.source.variables.iter().map(|(_, name)| *name);
        for (at, name) in surplus(&case.target.variables, have, |(_, name)| *name) {
            if !case.source.variables.iter().any(|(_, known)| known == name) {
                continue; // `unknown-variable` says so.
            }
            found.report(
                Some(Span::new(*at, at + '\u{fffc}'.len_utf8())),
                format!("`{{ ${name} }}` is used more often than in the source"),
                "Keep one of them, unless your language needs the link twice.",
            );
        }
    }
}
