//! `look-alike`: letters of another script that stand for Latin ones, in hosts and in names that are kept.

use std::collections::BTreeSet;

use crate::check::Check;
use crate::check::case::{Case, Side};
use crate::check::facts::characters::latin_look;
use crate::check::facts::hosts;
use crate::check::facts::normal;
use crate::check::found::{Found, shown};
use crate::text::Span;

/// See `source/checks/look-alike.md`.
pub(crate) struct LookAlike;

/// Languages whose alphabet has a letter without the dot.
const DOTLESS: &[&str] = &["az", "crh", "tr", "tt"];

impl Check for LookAlike {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        // First bytes of the scripts that have twins of Latin letters, and of a reference that may spell one.
        const LEADS: &[u8] = &[
            0xC4, 0xC6, 0xC9, 0xCA, 0xCD, 0xCE, 0xCF, 0xD0, 0xD1, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6,
            b'&',
        ];
        // Signs of print begin so too, and the few twins among them are not plain.
        const RARE: &[u8] = &[0xE1, 0xE2, 0xEA];
        let Side {
            bytes, is_plain, ..
        } = case.target;
        if !(bytes.has_any(LEADS) || !is_plain && bytes.has_any(RARE)) {
            return;
        }
        let text = normal::entities(&case.target.text);
        let same = text == case.target.text;
        let mut known: Option<BTreeSet<String>> = None;
        let language = case
            .context
            .locale
            .tag()
            .split('-')
            .next()
            .unwrap_or_default();
        for span in words(&text) {
            let word = span.of(&text);
            if word.is_ascii() {
                continue;
            }
            let Some(look) = latin_look(word) else {
                continue;
            };
            if case.source.text.contains(word) {
                continue;
            }
            let mixed = word.bytes().any(|byte| byte.is_ascii_alphabetic());
            let known = known.get_or_insert_with(|| latin_words(case));
            // A whole word of another script may be a word of the language; a long one that spells a name of the
            // source is no accident, and one that mixes scripts is none at any length.
            let is_own = word.contains('ı') && DOTLESS.contains(&language);
            let is_name = !is_own && known.contains(&look) && (mixed || look.len() >= 5);
            if is_name || is_in_host(&text, span) {
                found.report(
                    same.then_some(span),
                    format!(
                        "`{}` looks like `{look}`, but is written with letters of another script",
                        shown(word)
                    ),
                    format!("Type `{look}` again with Latin letters."),
                );
            }
        }
    }
}

/// Runs of letters and digits outside the scripts that are written without spaces.
fn words(text: &str) -> Vec<Span> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        let is_letter = !hosts::is_unspaced(c) && c.is_alphanumeric();
        match (is_letter, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(Span::new(from, at));
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| Span::new(from, text.len())));
    words
}

/// Latin words of the source, of its targets and of the kept terms.
fn latin_words(case: &Case<'_>) -> BTreeSet<String> {
    let terms = case
        .context
        .terms
        .iter()
        .filter(|term| term.keep)
        .map(|term| term.term.as_str());
    let values = case.pair.variables.iter().map(|(_, value)| value.as_str());
    terms
        .chain(values)
        .chain([&*case.source.text])
        .flat_map(|text| text.split(|c: char| !c.is_ascii_alphanumeric()))
        .filter(|word| word.len() >= 2)
        .map(str::to_ascii_lowercase)
        .collect()
}

/// Whether the word is a label of something that ends like a host.
fn is_in_host(text: &str, word: Span) -> bool {
    let after = text.get(word.end..).unwrap_or_default();
    let before = text.get(..word.start).unwrap_or_default();
    let has_ascii_end = after.strip_prefix('.').is_some_and(|rest| {
        let label: String = rest
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        !label.is_empty() && hosts::is_top_level(&label)
    });
    let ends_host = before.ends_with('.')
        && before
            .trim_end_matches('.')
            .ends_with(|c: char| c.is_ascii_alphanumeric())
        && latin_look(word.of(text)).is_some_and(|look| hosts::is_top_level(&look));
    has_ascii_end || ends_host || before.ends_with("://") || before.ends_with('@')
}
