//! `code-span`: code that the translation changed, dropped or brought.

use crate::check::Check;
use crate::check::case::{Case, Side};
use crate::check::facts::code;
use crate::check::found::{Found, shown};
use crate::check::pair::surplus;

/// See `source/checks/code-span.md`.
pub(crate) struct CodeSpan;

impl Check for CodeSpan {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        if !case.pair.slot.is_markdown()
            || !(case.source.bytes.has(b'`') || case.target.bytes.has(b'`'))
        {
            return;
        }
        let key = |side: &Side<'_>, at: usize| code::content(side.of(side.code()[at]));
        let keys = |side: &Side<'_>| -> Vec<String> {
            (0..side.code().len()).map(|at| key(side, at)).collect()
        };
        let (source, target) = (keys(&case.source), keys(&case.target));
        let indexes: Vec<usize> = (0..target.len()).collect();
        let own: Vec<&String> = surplus(&source, target.iter().cloned(), Clone::clone);
        let mut own = own.into_iter();
        for index in surplus(&indexes, source.iter().cloned(), |at| target[*at].clone()) {
            let help = own.next().map_or_else(
                || "Take the backticks off: the source has no such code.".to_owned(),
                |own| format!("Copy the code from the source: `` `{own}` ``."),
            );
            found.report(
                Some(case.target.code()[*index]),
                format!("the code `{}` is not in the source", shown(&target[*index])),
                help,
            );
        }
        for own in own {
            found.report(
                None,
                format!("the code `{}` is missing", shown(own)),
                format!("Copy it from the source, backticks and all: `` `{own}` ``."),
            );
        }
    }
}
