//! `unknown-variable`: the translation has a variable that the source lacks.

use crate::check::Check;
use crate::check::case::Case;
use crate::check::found::Found;
use crate::text::Span;

/// See `source/checks/unknown-variable.md`.
pub(crate) struct UnknownVariable;

impl Check for UnknownVariable {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        for (at, name) in &case.target.variables {
            if case.source.variables.iter().any(|(_, known)| known == name) {
                continue;
            }
            let over = Span::new(*at, at + '\u{fffc}'.len_utf8());
            found.refuse(
                Some(over),
                format!("`{{ ${name} }}` is no variable of this message"),
                help(case, name),
            );
        }
    }
}

/// The nearest variable that the source has, else the whole list.
fn help(case: &Case<'_>, name: &str) -> String {
    let known: Vec<&str> = case
        .source
        .variables
        .iter()
        .map(|(_, name)| *name)
        .collect();
    let nearest = known
        .iter()
        .map(|known| (strsim::normalized_damerau_levenshtein(known, name), known))
        .filter(|(likeness, _)| *likeness >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    if let Some((_, nearest)) = nearest {
        return format!("Did you mean `{{ ${nearest} }}`?");
    }
    if known.is_empty() {
        return "The source has no variable; write the words themselves.".to_owned();
    }
    let list: Vec<String> = known
        .iter()
        .map(|name| format!("`{{ ${name} }}`"))
        .collect();
    format!("This message has {}.", list.join(", "))
}
