//! What is never a leftover, whatever its language.

use std::borrow::Cow;

use crate::language::english::is_calendar;
use crate::language::form::{AllWords, Form, Word, words};
use crate::language::rule::{Answer, Case};
use crate::language::script::has_letter;
use crate::language::visible::{PLACEHOLDER, readable};
use crate::model::unit::UnitKind;
use crate::text::Span;

pub(super) fn same_on_purpose(case: &Case<'_>) -> Option<Answer> {
    case.sample
        .same
        .then(|| Answer::Neutral("marked as identical on purpose".to_owned()))
}

/// What the page does not write, the renderer does.
pub(super) fn implied_title(case: &Case<'_>) -> Option<Answer> {
    case.sample.kind.is_optional().then(|| {
        Answer::Neutral("the page leaves this title to the renderer: it may stay so".to_owned())
    })
}

pub(super) fn no_letters(case: &Case<'_>) -> Option<Answer> {
    (!has_letter(case.text) || words(case.text).all(|word| word.form == Form::Number))
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

/// Addresses, handles, file names, versions, codes of two letters: nothing in it is a word.
pub(super) fn no_prose(case: &Case<'_>) -> Option<Answer> {
    let technical = |form| matches!(form, Form::Technical | Form::Number);
    if words(case.text).all(|word| technical(word.form)) {
        return Some(Answer::Neutral(
            "addresses, handles, file names or versions alone".to_owned(),
        ));
    }
    (case.whole && case.text.len() == 2 && case.text.bytes().all(|c| c.is_ascii_lowercase()))
        .then(|| Answer::Neutral("two small letters alone are a code".to_owned()))
}

/// Types that many programming languages have, as their documentation names them.
const TYPES: &[&str] = &[
    "any",
    "array",
    "bool",
    "boolean",
    "date",
    "dict",
    "enum",
    "false",
    "float",
    "function",
    "int",
    "integer",
    "list",
    "map",
    "none",
    "null",
    "number",
    "object",
    "promise",
    "record",
    "regexp",
    "set",
    "str",
    "string",
    "symbol",
    "true",
    "tuple",
    "undefined",
    "unknown",
    "void",
];

/// Those of them that prose does not set behind a colon.
const TYPES_ALONE: &[&str] = &[
    "bool", "boolean", "float", "int", "integer", "number", "string",
];

/// A name and its type, as programs write them: `title (string)`, `value: number | string`, `tags (string[])`; also
/// where the type is set as code.
pub(super) fn signature(case: &Case<'_>) -> Option<Answer> {
    let name = case.words.first()?;
    let behind = case.text.get(name.span.end..)?.trim_start();
    if name.form == Form::Capital || !behind.starts_with([':', '(']) {
        return None;
    }
    let marked = case.sample.text;
    let shown = if case.whole && behind.contains(PLACEHOLDER) {
        Cow::Owned(readable(marked, Span::new(0, marked.text.len())))
    } else {
        Cow::Borrowed(case.text)
    };
    is_signature(&shown)
        .then(|| Answer::Neutral("a name and its type, as programs write them".to_owned()))
}

fn is_signature(text: &str) -> bool {
    let words = AllWords::of(text);
    let Some((name, types)) = words.split_first() else {
        return false;
    };
    let behind = text.get(name.span.end..).unwrap_or_default().trim_start();
    let is_quoted = |word: &Word<'_>| {
        let before = text.get(..word.span.start).unwrap_or_default();
        before.ends_with(['\'', '"', '“', '‘'])
    };
    let is_type = |word: &Word<'_>| TYPES.contains(&word.text.to_ascii_lowercase().as_str());
    let is_alone = |word: &Word<'_>| TYPES_ALONE.contains(&word.text);
    let is_union = behind.contains(['|', '[']);
    let is_written_so = match behind.chars().next() {
        Some('(') => types.iter().all(|word| word.bracketed),
        Some(':') => is_union || types.iter().all(is_alone),
        _ => false,
    };
    let may_stand = |word: &Word<'_>| is_type(word) || word.form == Form::Number || is_quoted(word);
    is_written_so && types.iter().all(may_stand) && (is_union || types.iter().any(is_type))
}

/// One word with a capital directly behind code, and nothing else: the type of what the code names.
pub(super) fn behind_code(case: &Case<'_>) -> Option<Answer> {
    let behind = case.text.strip_prefix(PLACEHOLDER)?.strip_prefix(' ')?;
    let [word] = &**case.words else {
        return None;
    };
    (case.whole && word.form == Form::Capital && behind == word.text)
        .then(|| Answer::Neutral("one word behind code: a type".to_owned()))
}

/// One word in lower case that leads to the site's file of this name: what the code calls it.
pub(super) fn name_of_file(case: &Case<'_>) -> Option<Answer> {
    let path = case.sample.target?.split(['#', '?']).next()?;
    let file = path.rsplit('/').next()?;
    let (stem, _) = file.rsplit_once('.')?;
    let is_named = case.whole && stem == case.text && !path.contains("://");
    (is_named && matches!(&**case.words, [word] if word.form == Form::Lower))
        .then(|| Answer::Neutral(format!("the file it leads to is called `{file}`")))
}

/// A month or a day of the week beside numbers: `April 2013`. Each language names its own.
pub(super) fn calendar(case: &Case<'_>) -> Option<Answer> {
    if case.shares_letters() || !case.corpus.pair.english {
        return None; // German writes `April 2013` too.
    }
    let mut others = case.words.iter().filter(|word| word.form != Form::Number);
    let name = others.next()?;
    (case.words.len() > 1 && others.next().is_none() && is_calendar(name.text))
        .then(|| Answer::Leftover(format!("'{}' is a date in English", name.text)))
}
