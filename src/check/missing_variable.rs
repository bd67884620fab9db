//! `missing-variable`: the source has a variable that the translation lacks.

use crate::check::case::Case;
use crate::check::found::{Found, shown};
use crate::check::{Check, Pair};

/// See `source/checks/missing-variable.md`.
pub(crate) struct MissingVariable;

impl Check for MissingVariable {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        let mut seen = Vec::new();
        for (_, name) in &case.source.variables {
            let is_there = case.target.variables.iter().any(|(_, known)| known == name);
            if is_there || seen.contains(name) {
                continue;
            }
            seen.push(*name);
            found.report(
                None,
                format!("`{{ ${name} }}` is missing"),
                help(case.pair, name),
            );
        }
    }
}

/// What to type, where it is plain what the variable is for.
fn help(pair: &Pair<'_>, name: &str) -> String {
    let written = pair.source.to_string();
    let variable = format!("{{ ${name} }}");
    let stands = pair.value(name).map_or_else(String::new, |value| {
        format!(" It stands for `{}`.", shown(value))
    });
    let is_target = written.contains(&format!("]({variable})"));
    if is_target {
        format!("Write the link as `[words]({variable})`.{stands}")
    } else {
        format!("Write `{variable}` where it belongs in the translation.{stands}")
    }
}
