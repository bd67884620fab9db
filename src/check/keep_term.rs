//! `keep-term`: a name that stays as it is everywhere, and is not in the translation.

use crate::check::Check;
use crate::check::case::Case;
use crate::check::facts::hosts::is_unspaced;
use crate::check::found::Found;

/// See `source/checks/keep-term.md`.
pub(crate) struct KeepTerm;

impl Check for KeepTerm {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        for term in case.context.terms.iter().filter(|term| term.keep) {
            let is_in_source = holds(&case.source.text, &term.term);
            if !is_in_source || holds(&case.target.text, &term.term) {
                continue;
            }
            // Another term that holds this one may have covered it: `Signal Desktop` for `Signal`.
            let note = if term.note.is_empty() {
                String::new()
            } else {
                format!(" {}", term.note)
            };
            found.report(
                None,
                format!("`{}` stays as it is, and is missing", term.term),
                format!("Write `{}` just so.{note}", term.term),
            );
        }
    }
}

/// Whether a text holds a term as whole words; scripts without spaces may touch it.
pub(crate) fn holds(text: &str, term: &str) -> bool {
    let touches = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_unspaced(c));
    !term.is_empty()
        && text.match_indices(term).any(|(at, _)| {
            let before = text.get(..at).and_then(|text| text.chars().next_back());
            let after = text
                .get(at + term.len()..)
                .and_then(|text| text.chars().next());
            let inner = |c: Option<char>, edge: Option<char>| {
                touches(c) && edge.is_some_and(char::is_alphanumeric)
            };
            !inner(before, term.chars().next()) && !inner(after, term.chars().next_back())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words() {
        assert!(holds("그는Signal을 쓴다", "Signal"));
        assert!(!holds("Signals", "Signal"));
        assert!(holds("C++로", "C++"));
    }
}
