//! `number-changed`: a number that differs from the source's, compared by value and in any order.

use crate::check::Check;
use crate::check::case::Case;
use crate::check::facts::numbers::{self, Number, may_hold_digits};
use crate::check::found::Found;

/// See `source/checks/number-changed.md`.
pub(crate) struct NumberChanged;

impl Check for NumberChanged {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        let sides = [&case.source, &case.target];
        if !sides.iter().any(|side| may_hold_digits(&side.bytes))
            || case.source.text == case.target.text
        {
            return;
        }
        let source = numbers::find(&case.source.text);
        let target = numbers::find(&case.target.text);
        let mut free: Vec<&Number> = source.iter().collect();
        let mut extra: Vec<&Number> = Vec::new();
        for number in &target {
            match free.iter().position(|own| own.agrees(number)) {
                Some(at) => {
                    free.remove(at);
                }
                None => extra.push(number),
            }
        }
        let spelt = if extra.is_empty() {
            Vec::new()
        } else {
            numbers::spelt(&case.source.text)
        };
        extra.retain(|number| {
            !number.glued
                && !spelt
                    .iter()
                    .any(|value| number.values.contains(&value.to_string()))
        });
        // What touches letters is a name or a unit, which a locale may spell anew: it covers, but is not demanded.
        let lost: Vec<&Number> = free.into_iter().filter(|number| !number.glued).collect();
        for (index, number) in extra.iter().enumerate() {
            let own = lost.get(index).or(lost.first());
            if own.is_none() && number.is_small() {
                continue; // `a pair of` becomes `2`: a word of the source that only its reader counts.
            }
            let written = case.target.of(number.span);
            let help = own.map_or_else(
                || "Take it out, or check the source once more.".to_owned(),
                |own| format!("The source has `{}`.", case.source.of(own.span)),
            );
            found.report(
                Some(number.span),
                format!("`{written}` is not in the source"),
                help,
            );
        }
        if extra.is_empty() {
            for number in lost.iter().filter(|number| !number.is_small()) {
                let written = case.source.of(number.span);
                found.report(
                    None,
                    format!("`{written}` of the source is missing"),
                    format!("Write `{written}` the way your language writes numbers."),
                );
            }
        }
    }
}
