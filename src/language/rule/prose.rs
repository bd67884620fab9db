//! What the form of a text proves: prose is never a name.

use crate::language::cognate::Habit;
use crate::language::corpus::{is_foreign, is_prose, logo};
use crate::language::english::{self, is_common, is_function_word};
use crate::language::form::{Form, Word};
use crate::language::rule::{Answer, Case};
use crate::language::statistics::{Side, side, source_grammar};
use crate::language::visible::{PLACEHOLDER, Visible};

/// The source's script has no capitals and shares no letter with the locale's: whatever is in it is leftover.
pub(super) fn other_script(case: &Case<'_>) -> Option<Answer> {
    let pair = &case.corpus.pair;
    (!pair.shared && !pair.from.is_cased() && pair.holds_source(case.text)).then(|| {
        Answer::Leftover(format!(
            "it is written in {}, which this locale does not use",
            pair.from.name()
        ))
    })
}

/// Five words, three of them in lower case; where letters are shared, they must also read as the source language.
pub(super) fn prose(case: &Case<'_>) -> Option<Answer> {
    if !is_prose(case.words) {
        return None;
    }
    let pair = &case.corpus.pair;
    if case.shares_letters()
        && side(pair, case.text, case.words) != Some(Side::Source)
        && !has_only_source_words(case)
    {
        return None;
    }
    let lower = case
        .words
        .iter()
        .filter(|word| word.form == Form::Lower)
        .count();
    Some(Answer::Leftover(format!(
        "{} words, {lower} of them in lower case, and nothing in {}",
        case.words.len(),
        pair.target
    )))
}

/// Whether three words in lower case are used by the source's sentences alone, where the locale's own are known.
fn has_only_source_words(case: &Case<'_>) -> bool {
    let corpus = case.corpus;
    let mut lower = case
        .words
        .iter()
        .filter(|word| word.form == Form::Lower && word.text.len() > 2);
    let unknown = |word: &Word<'_>| {
        let prose = corpus.prose_use(word.text);
        corpus.own_use(word.text).lower > prose.lower || is_foreign(word) && prose.all() == 0
    };
    let known = |word: &&Word<'_>| {
        corpus.prose_use(word.text).lower > 0 && corpus.own_use(word.text).lower == 0
    };
    corpus.own_sentences() >= 20 && lower.clone().filter(known).count() >= 3 && !lower.any(unknown)
}

/// "X logo": the name stays, the logo is translated.
pub(super) fn logo_of(case: &Case<'_>) -> Option<Answer> {
    let pair = &case.corpus.pair;
    if !pair.english || !case.whole {
        return None;
    }
    let name = logo(case.text)?;
    if case.shares_letters() && !case.text.ends_with(" logo") {
        return None; // In German, a `Logo` with a capital is a translation.
    }
    Some(Answer::Leftover(format!(
        "'{name}' is a name, 'logo' is an English word"
    )))
}

/// Two words or more, one of them a function word; of one beside code, `foo and bar`, that word.
pub(super) fn function_word(case: &Case<'_>) -> Option<Answer> {
    let pair = &case.corpus.pair;
    let joins = |word: &Word<'_>| word.form == Form::Lower && case.text.contains(PLACEHOLDER);
    if case.words.len() < 2 && !case.words.iter().all(joins) {
        return None;
    }
    let found = if pair.english && !case.shares_letters() {
        pair.function_words(case.words).0
    } else {
        source_grammar(pair, case.words)
    };
    // Of languages nearer to each other than English is to any, one short word is too little.
    let least = if case.shares_letters() && !pair.english {
        2
    } else {
        1
    };
    (found >= least)
        .then(|| "holds a function word of the source's language, as names hardly do".to_owned())
        .map(Answer::Leftover)
}

/// Words of English in capitals throughout: `GETTING STARTED`, and one alone if a sign ends it, as in `SUCCESS!`.
///
/// Names and acronyms are written so as well. Therefore every word must be known and none be a name of the site's prose,
/// and where letters are shared, one must be none of the locale's language.
pub(super) fn shouted(case: &Case<'_>) -> Option<Answer> {
    let (corpus, pair) = (case.corpus, &case.corpus.pair);
    let mut words = case.words.iter().filter(|word| word.form != Form::Number);
    let is_shouted = |word: &Word<'_>| {
        let lower = word.text.to_lowercase();
        let used = corpus.prose_use(&lower);
        word.text.chars().all(|c| !c.is_lowercase())
            && english::is_known(&lower)
            && used.capital <= used.lower
    };
    let count = words.clone().count();
    let longest = words.clone().map(|word| word.text.len()).max()?;
    let enough = count > 1 || case.text.trim_end().ends_with(['.', '!', '?', ':']);
    let is_foreign = |word: &Word<'_>| {
        pair.habit(&word.text.to_lowercase()) == Some(Habit::Translates)
            || english::function_word(word.text).1 && !pair.shares(word.text)
    };
    (pair.english
        && enough
        && longest > 3
        && (!case.shares_letters() || words.clone().any(is_foreign))
        && words.all(is_shouted))
    .then(|| Answer::Leftover("words of English, in capitals throughout".to_owned()))
}

/// A label inside a translated sentence: a function word in lower case, or two words or more, one of them a function word
/// or an ordinary word in lower case; and no known name.
///
/// Where letters are shared, the source must have the same label, all in lower case and with a word of English grammar:
/// terms and titles are kept on purpose, `[table of hardware]` is not. Or it must be a clause.
pub(crate) fn label_in_sentence(case: &Case<'_>) -> Option<String> {
    let is_word = |word: &Word<'_>| word.form == Form::Lower && english::function_word(word.text).1;
    if !case.corpus.pair.english
        || case.words.len() < 2 && !case.words.iter().all(is_word)
        || case.shares_letters() && !is_plain_label_of_source(case) && !is_clause(case)
        || case.corpus.is_logo(case.text)
        || case.corpus.kept(case.text) > 1
    {
        return None;
    }
    let word = case.words.iter().find(|word| {
        let lower = word.form == Form::Lower;
        let opening = word.opening && word.form == Form::Capital;
        (lower || opening) && is_function_word(word.text)
            || lower && (case.corpus.is_ordinary(word.text) || is_common(word.text))
    })?;
    Some(format!(
        "a label in a translated sentence, and '{}' is no part of a name",
        word.text
    ))
}

/// Whether it is four words or more of which the first is small and two are of English grammar, and does not read as the
/// locale's own: titles begin with a capital, and terms have no grammar.
fn is_clause(case: &Case<'_>) -> bool {
    let begins_small = case.words.first().map(|word| word.form) == Some(Form::Lower);
    case.words.len() >= 4
        && begins_small
        && case.corpus.pair.function_words(case.words).1 >= 2
        && side(&case.corpus.pair, case.text, case.words) != Some(Side::Target)
}

/// Whether the source's text has a link with this label, which holds small letters alone and a word of grammar.
fn is_plain_label_of_source(case: &Case<'_>) -> bool {
    let is_grammar = |word: &Word<'_>| english::function_word(word.text).1;
    let is_small = case.words.iter().all(|word| word.form == Form::Lower);
    is_small
        && case.words.iter().any(is_grammar)
        && case.sample.source.is_some_and(|source| {
            let source = Visible::new(source);
            let mut labels = source.labels.iter();
            labels.any(|label| label.of(&source.text) == case.text)
        })
}
