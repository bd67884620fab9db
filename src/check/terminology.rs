//! `terminology`: a term whose agreed translation is not in the translation.

use crate::check::Check;
use crate::check::case::Case;
use crate::check::found::Found;
use crate::check::keep_term::holds;

/// See `source/checks/terminology.md`.
pub(crate) struct Terminology;

impl Check for Terminology {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        let tag = case.context.locale.tag();
        let mut lower: Option<(String, String)> = None;
        for term in case.context.terms.iter().filter(|term| !term.keep) {
            let mut accepted = term.accepted(tag).peekable();
            if accepted.peek().is_none() {
                continue;
            }
            let (source, target) = lower.get_or_insert_with(|| {
                (
                    case.source.text.to_lowercase(),
                    case.target.text.to_lowercase(),
                )
            });
            if !holds(source, &term.term.to_lowercase()) {
                continue;
            }
            let words: Vec<&str> = accepted.collect();
            if words
                .iter()
                .any(|word| target.contains(&stem(&word.to_lowercase())))
            {
                continue;
            }
            let list: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
            let list = list.join(" or ");
            found.report(
                None,
                format!("`{}` is {list} in this language", term.term),
                format!(
                    "Write {list}, or ask for the term to be changed.{}{}",
                    if term.note.is_empty() { "" } else { " " },
                    term.note
                ),
            );
        }
    }
}

/// A word without the end that inflection changes: a quarter of it, two letters at most; short words stay whole.
fn stem(word: &str) -> String {
    let len = word.chars().count();
    let cut = if len >= 5 { (len / 4).min(2) } else { 0 };
    word.chars().take(len - cut).collect()
}
