//! `code-span`: code that the translation changed, dropped or brought.

use crate::check::Check;
use crate::check::case::{Case, Side};
use crate::check::facts::code;
use crate::check::found::{Found, shown};
use crate::check::pair::surplus;
use crate::model::Slot;

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
            let over = Some(case.target.code()[*index]);
            let code = &target[*index];
            let message = format!("the code `{}` is not in the source", shown(code));
            if case.is_refused(code) {
                found.refuse(over, message, help);
            } else {
                found.report(over, message, help);
            }
        }
        // In a label or a cell, the next one may hold the partner, and what stands between becomes code.
        let is_beside_others = matches!(case.pair.slot, Slot::Bracket | Slot::Cell);
        let lone = code::lone(&case.target.text, case.target.code());
        if is_beside_others
            && lone.is_some()
            && code::lone(&case.source.text, case.source.code()).is_none()
        {
            let help = "Add its partner, or write `` \\` `` where you mean the sign itself.";
            found.refuse(lone, "this backtick has no partner", help);
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
