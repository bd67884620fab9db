//! What shows that a text is a name, or made of names.

use crate::language::english::is_common;
use crate::language::form::{Form, Word};
use crate::language::rule::{Answer, Case};

/// The long form of the acronym in brackets behind it: `Content Security Policy (CSP)`. Where letters are shared, such
/// terms are often kept; a locale with letters of its own explains them in its words.
pub(super) fn acronym(case: &Case<'_>) -> Option<Answer> {
    let (last, words) = case.words.split_last()?;
    let initials: String = words
        .iter()
        .filter_map(|word| word.text.chars().next())
        .collect();
    (case.shares_letters()
        && words.len() >= 2
        && last.bracketed
        && last.form == Form::Capitals
        && initials.to_uppercase() == last.text.to_uppercase())
    .then(|| Answer::Neutral(format!("the long form of {}", last.text)))
}

/// Names between commas: `Kevin Glisson, Marc Vilanova, and Forest Monsen`.
pub(super) fn in_a_row(case: &Case<'_>) -> Option<Answer> {
    let joins = |word: &Word<'_>| matches!(word.text, "and" | "or");
    let named = |word: &Word<'_>| {
        matches!(
            word.form,
            Form::Capital | Form::Capitals | Form::Technical | Form::Number
        )
    };
    let commas = case.text.matches(',').count();
    let in_a_row = commas > 0
        && case.words.len() <= 5 * (commas + 1)
        && case
            .words
            .iter()
            .all(|word| (named(word) && !is_ordinary(case, word)) || joins(word));
    in_a_row.then(|| Answer::Neutral("names in a row, no ordinary word among them".to_owned()))
}

/// Somewhere on the site an image is the logo of exactly this.
pub(super) fn in_logo(case: &Case<'_>) -> Option<Answer> {
    case.corpus
        .is_logo(bare(case.text))
        .then(|| Answer::Neutral("an image of this site is its logo: a name".to_owned()))
}

/// It follows a brand's icon, here or elsewhere on the site.
pub(super) fn of_icon(case: &Case<'_>) -> Option<Answer> {
    if case.whole
        && let Some(icon) = case.sample.brand()
    {
        return Some(Answer::Neutral(format!(
            "it stands beside the brand icon `{icon}`"
        )));
    }
    case.corpus
        .is_branded(case.text)
        .then(|| Answer::Neutral("elsewhere on this site it stands beside a brand icon".to_owned()))
}

/// Four words or less, with capitals, and an address on the site spells them.
pub(super) fn in_address(case: &Case<'_>) -> Option<Answer> {
    let is_named = case.words.iter().all(|word| word.form != Form::Lower);
    (case.whole && is_named && case.words.len() <= 4 && case.corpus.is_spelled(case.text))
        .then(|| Answer::Neutral("an address on this site spells it".to_owned()))
}

/// The locale's own sentences use it as it is.
pub(super) fn kept(case: &Case<'_>) -> Option<Answer> {
    let text = bare(case.text);
    let times = case.corpus.kept(text);
    (times >= enough(case, &case.words.iter().collect::<Vec<_>>())).then(|| {
        Answer::Neutral(match times {
            1 => "kept in a translated sentence".to_owned(),
            _ => format!("kept in {times} translated sentences"),
        })
    })
}

/// Every word has inner or all capitals.
pub(super) fn in_capitals(case: &Case<'_>) -> Option<Answer> {
    let named = |word: &Word<'_>| match word.form {
        Form::Capitals => !is_shouted(case, word),
        Form::Technical | Form::Number => true,
        Form::Lower | Form::Capital => false,
    };
    (case.words.iter().any(|word| word.form == Form::Capitals) && case.words.iter().all(named))
        .then(|| Answer::Neutral("written in capitals as names and acronyms are".to_owned()))
}

/// It is made of names, brackets with names in them included.
pub(super) fn of_names(case: &Case<'_>) -> Option<Answer> {
    let outside: Vec<&Word<'_>> = case.words.iter().filter(|word| !word.bracketed).collect();
    let inside_is_plain = case
        .words
        .iter()
        .filter(|word| word.bracketed)
        .all(|word| !is_ordinary(case, word));
    // Another locale that keeps it knows what its brackets mean; who translates "(Web)" anywhere would translate it here.
    let (kept, translated) = case.corpus.elsewhere(case.text);
    let is_kept = kept > 0 && translated == 0;
    ((inside_is_plain || is_kept)
        && !outside.is_empty()
        && outside.len() <= 8
        && splits(case, &outside))
    .then(|| Answer::Neutral("made of names that this site uses elsewhere".to_owned()))
}

/// Whether the words can be cut into names.
fn splits(case: &Case<'_>, words: &[&Word<'_>]) -> bool {
    let (Some(first), Some(_)) = (words.first(), words.last()) else {
        return true;
    };
    (1..=words.len()).rev().any(|len| {
        let end = words
            .get(len - 1)
            .map_or(first.span.end, |word| word.span.end);
        let run = case.text.get(first.span.start..end).unwrap_or_default();
        is_name(case, run, words.get(..len).unwrap_or_default())
            && splits(case, words.get(len..).unwrap_or_default())
    })
}

/// Whether a run of words is a name by itself.
fn is_name(case: &Case<'_>, run: &str, words: &[&Word<'_>]) -> bool {
    if let [word] = words {
        match word.form {
            Form::Number | Form::Technical => return true,
            Form::Capitals => return !is_shouted(case, word),
            Form::Lower | Form::Capital => {}
        }
    }
    case.corpus.is_logo(run)
        || case.corpus.is_branded(run)
        || case.corpus.kept(run) >= enough(case, words)
        || case.corpus.is_term(run)
}

/// In how many translated sentences a name must be kept. A single word that every English page may use is kept by
/// chance too; one that only this site's prose has, as it has `tshark`, is not.
fn enough(case: &Case<'_>, words: &[&Word<'_>]) -> u32 {
    let by_chance = |word: &&Word<'_>| {
        is_ordinary(case, word)
            && (!case.corpus.pair.english || is_common(&word.text.to_lowercase()))
    };
    1 + u32::from(words.len() < 2 && words.iter().any(by_chance))
}

/// Whether a word in capitals is an ordinary word that somebody shouts: `WARNING`.
fn is_shouted(case: &Case<'_>, word: &Word<'_>) -> bool {
    word.text.len() > 4
        && word.text.chars().all(char::is_uppercase)
        && case.corpus.is_ordinary(word.text)
}

fn is_ordinary(case: &Case<'_>, word: &Word<'_>) -> bool {
    word.is_plain() && case.corpus.is_ordinary(word.text)
}

/// The text without signs at its ends.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphanumeric() && c != ')' && c != '+')
}
