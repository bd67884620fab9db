//! What is never a leftover, whatever its language.

use crate::language::form::Form;
use crate::language::rule::{Answer, Case};
use crate::language::script::has_letter;
use crate::model::unit::UnitKind;

pub(super) fn same_on_purpose(case: &Case<'_>) -> Option<Answer> {
    case.sample
        .same
        .then(|| Answer::Neutral("marked as identical on purpose".to_owned()))
}

pub(super) fn no_letters(case: &Case<'_>) -> Option<Answer> {
    (!has_letter(case.text) || case.words.iter().all(|word| word.form == Form::Number))
        .then(|| Answer::Neutral("no letters outside code, icons and variables".to_owned()))
}

pub(super) fn kept_term(case: &Case<'_>) -> Option<Answer> {
    let term = case.text.trim_end_matches(['.', ':']);
    case.corpus
        .is_term(term)
        .then(|| Answer::Neutral(format!("`{term}` is a term that stays as it is")))
}

/// The title of something embedded from elsewhere, such as a video: it keeps the language of its maker.
pub(super) fn embedded(case: &Case<'_>) -> Option<Answer> {
    let element = case.sample.hint.split_once(' ')?.0;
    (case.sample.kind == UnitKind::Attribute).then(|| {
        Answer::Neutral(format!(
            "the title of what an `{element}` shows from elsewhere"
        ))
    })
}

/// Addresses, handles, file names, versions: nothing in it is a word.
pub(super) fn no_prose(case: &Case<'_>) -> Option<Answer> {
    let technical = |form| matches!(form, Form::Technical | Form::Number);
    (case.words.iter().all(|word| technical(word.form)))
        .then(|| Answer::Neutral("addresses, handles, file names or versions alone".to_owned()))
}
