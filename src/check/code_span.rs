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
        let mut own: Vec<&String> = surplus(&source, target.iter().cloned(), Clone::clone);
        for index in surplus(&indexes, source.iter().cloned(), |at| target[*at].clone()) {
            let over = Some(case.target.code()[*index]);
            let code = &target[*index];
            let help = take_nearest(&mut own, code).map_or_else(
                || "Take the backticks off: the source has no such code.".to_owned(),
                |own| format!("Copy the code from the source: `` `{own}` ``."),
            );
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

/// Takes what somebody most likely meant who wrote `code`: of equally near ones, the first.
fn take_nearest<'a>(own: &mut Vec<&'a String>, code: &str) -> Option<&'a String> {
    /// Bytes beyond which near and far show people nothing.
    const LONGEST: usize = 60;
    /// How many are compared: hostile texts hold thousands.
    const MOST: usize = 50;
    let distance = |own: &str| {
        let is_short = own.len() <= LONGEST && code.len() <= LONGEST;
        is_short.then(|| strsim::damerau_levenshtein(own, code))
    };
    let near = own.iter().take(MOST).enumerate();
    let (at, _) = near.min_by_key(|(_, own)| distance(own).unwrap_or(LONGEST))?;
    Some(own.remove(at))
}
