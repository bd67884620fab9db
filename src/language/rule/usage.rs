//! What the use of a text on the site, and in the site's other locales, shows.

use crate::language::Progress;
use crate::language::cognate::Habit;
use crate::language::corpus::is_foreign;
use crate::language::english;
use crate::language::form::{Form, Word};
use crate::language::rule::{Answer, Case};
use crate::model::unit::UnitKind;

/// Three sibling locales or more agree on what it is.
pub(super) fn siblings_agree(case: &Case<'_>) -> Option<Answer> {
    let (kept, translated) = elsewhere(case);
    let all = kept + translated;
    if all < 3 {
        return None;
    }
    if kept * 5 >= all * 4 {
        return Some(Answer::Neutral(format!(
            "{kept} of {all} other locales keep it: a name"
        )));
    }
    (translated * 2 >= all && !is_of_both(case))
        .then(|| Answer::Leftover(format!("{translated} of {all} other locales translate it")))
}

/// A sibling locale translates it.
pub(super) fn sibling_translates(case: &Case<'_>) -> Option<Answer> {
    let (kept, translated) = elsewhere(case);
    (translated > kept && !is_of_both(case)).then(|| {
        Answer::Leftover(match translated {
            1 => "another locale of this site translates it".to_owned(),
            _ => format!("{translated} other locales of this site translate it"),
        })
    })
}

/// How many other locales keep the whole unit, and how many translate it.
///
/// Where letters are shared and the source is not known to say it, it may be a translation itself, and then all of them
/// differ from it.
fn elsewhere(case: &Case<'_>) -> (usize, usize) {
    if !case.whole {
        return (0, 0);
    }
    let (kept, translated) = case.corpus.elsewhere(case.text);
    let may_be_own = || case.shares_letters() && !case.says_as_source();
    if kept == 0 && translated > 0 && may_be_own() {
        return (0, 0);
    }
    (kept, translated)
}

/// Whether every word may be the locale's own although the source writes it alike: `Documentation` in French. That others
/// translate it shows that it is no name, and nothing more.
fn is_of_both(case: &Case<'_>) -> bool {
    let mut plain = case.plain_words();
    case.shares_letters() && !plain.any(|word| case.corpus.is_left_to_source(word.text))
}

/// Every word of it is one of the locale's language too: `Documentation` in French.
///
/// Two of them and more, as the source has them, are the source's: the other language would seldom put them alike. Of a
/// text that is certainly the source's, the translator decides.
pub(super) fn of_both(case: &Case<'_>) -> Option<Answer> {
    let pair = &case.corpus.pair;
    let mut plain = case.plain_words();
    let first = plain.next()?;
    let is_only = plain.next().is_none();
    let is_kept = is_only && pair.habit(first.text) == Some(Habit::Keeps);
    let is_shared = case.is_doubtful()
        && (is_only || case.sample.progress == Progress::Translated && !case.says_as_source())
        && case.plain_words().all(|word| pair.shares(word.text));
    (case.whole && case.shares_letters() && (is_kept || is_shared)).then(|| {
        let word = first.text;
        Answer::Neutral(format!("this locale's language has '{word}' too"))
    })
}

/// One label that leads to three sites or more says what is there, not who.
pub(super) fn many_sites(case: &Case<'_>) -> Option<Answer> {
    let sites = case.corpus.sites(case.text);
    // A label in the locale's own language does so too: where letters are shared, it proves nothing.
    (case.whole && !case.shares_letters() && sites >= 3).then(|| {
        Answer::Leftover(format!(
            "the same label leads to {sites} sites, so it is no name of one"
        ))
    })
}

/// This locale has translated the same text somewhere else; where letters are shared, not just once in a while.
///
/// German says `Homepage` in one card after the other, and `Hauptseite` where somebody felt like it.
pub(super) fn translated_elsewhere(case: &Case<'_>) -> Option<Answer> {
    let times = case.corpus.translated(case.text);
    let is_taste = case.shares_letters()
        && (times * 4 < case.corpus.left(case.text)
            || case
                .plain_words()
                .all(|word| case.corpus.pair.shares(word.text)));
    (case.whole && times > 0 && !is_taste).then(|| {
        Answer::Leftover(format!(
            "this locale translates it elsewhere, {}",
            count(times)
        ))
    })
}

/// What a unit is on its page: a tooltip or a page's title of two words describes, and four words are seldom a name.
pub(super) fn describes(case: &Case<'_>) -> Option<Answer> {
    let words = case.plain_words().count();
    if case.is_doubtful() || words == 0 {
        return None; // A title in the locale's own language describes too.
    }
    let because = match case.sample.kind {
        UnitKind::Attribute | UnitKind::LinkTitle if case.sample.hint != "alt" => {
            "a tooltip or label for screen readers describes, and this is no known name"
        }
        UnitKind::FrontMatter if case.words.len() >= 2 => {
            "a page's title or description of two words or more, and no known name"
        }
        _ if words >= 4 && is_said(case) => "four words or more, and no known name",
        _ => return None,
    };
    Some(Answer::Leftover(because.to_owned()))
}

/// Whether at least half of the words are words: people and their companies, `Ann Lee, Bo Ray - Acme (ref)`, have four
/// words as well. What stands in brackets says nothing of the rest.
fn is_said(case: &Case<'_>) -> bool {
    if !case.corpus.pair.english {
        return true;
    }
    let words: Vec<_> = case.plain_words().filter(|word| !word.bracketed).collect();
    let known = words
        .iter()
        .filter(|word| word.form == Form::Lower || english::is_known(word.text));
    known.count() * 2 >= words.len()
}

/// It holds an ordinary word of the source language.
pub(super) fn ordinary_word(case: &Case<'_>) -> Option<Answer> {
    let corpus = case.corpus;
    let ordinary = |word: &&Word<'_>| {
        word.text.len() > 1
            && corpus.is_ordinary(word.text)
            && !(case.shares_letters() && is_half_foreign(case, word))
            // A word of both languages proves nothing.
            && !(case.shares_letters() && (word.text.len() < 3 || !corpus.is_left_to_source(word.text)))
    };
    let word = case.plain_words().find(ordinary)?;
    let heads = |word: &Word<'_>| {
        let rest = case.text.get(word.span.end..).unwrap_or_default();
        word.opening && word.form == Form::Capital && rest.trim_start().starts_with(':')
    };
    let foreign = |word: &Word<'_>| {
        is_half_foreign(case, word)
            || (is_foreign(word) || heads(word) && !english::is_known(word.text))
                && corpus.prose_use(word.text).all() == 0
    };
    if case.is_doubtful() && case.words.iter().any(foreign) {
        return None; // `Object (facultatif)`, `Clase: Object`: half of it is the locale's own.
    }
    let found = corpus.prose_use(word.text);
    Some(Answer::Leftover(if found.lower > 0 {
        format!(
            "'{}' is an ordinary word here: {} in lower case",
            word.text,
            count(found.lower)
        )
    } else {
        format!("'{}' is a form of an ordinary word here", word.text)
    }))
}

/// Whether a part of a compound is no word of the source language: `Cloud-basiert`.
fn is_half_foreign(case: &Case<'_>, word: &Word<'_>) -> bool {
    let is_source = |part: &str| {
        part.len() < 4
            || english::is_known(part)
            || case.corpus.is_ordinary(part)
            || case.corpus.prose_use(part).all() > 0
    };
    let mut parts = word.text.split(['-', '‑']);
    parts.clone().count() > 1 && !parts.all(is_source)
}

/// It holds a word whose ending shows that it was made from another.
pub(super) fn word_ending(case: &Case<'_>) -> Option<Answer> {
    let pair = &case.corpus.pair;
    if !pair.english || case.is_doubtful() {
        return None; // French and German have `-tion`, `-ment` and `-ing` too.
    }
    case.plain_words().find_map(|word| {
        let ending = english::ending(&word.text.to_lowercase())?;
        Some(Answer::Leftover(format!(
            "'{}' ends in -{ending}, as words do and names seldom",
            word.text
        )))
    })
}

/// A general list of English words holds one of its words; asked last: what the pages tell comes first.
pub(super) fn common_word(case: &Case<'_>) -> Option<Answer> {
    let corpus = case.corpus;
    if !corpus.pair.english {
        return None;
    }
    if case.is_doubtful() {
        return common_words(case);
    }
    if case.plain_words().count() >= 4 && !is_said(case) {
        return None; // `Ann Forest, Bo Ray - Acme`
    }
    // A word that prose writes with capitals alone, as in `SimpleX Chat`, is part of a name here, whatever a list says.
    let word = case.plain_words().find(|word| {
        corpus.prose_use(word.text).capital == 0
            && !(case.shares_letters() && is_half_foreign(case, word))
            && english::is_made_of(word.text, english::is_common)
    })?;
    Some(Answer::Leftover(format!(
        "'{}' is a common English word",
        word.text
    )))
}

/// Where letters are shared: all words are English, and one of them is none of the locale's language; or there are two
/// words or more, and the locale's own sentences use none.
///
/// French has `Code source` and `Service minimal` of English words too; only where English was left standing in sentences
/// is what nobody knows of to be expected in labels.
fn common_words(case: &Case<'_>) -> Option<Answer> {
    let corpus = case.corpus;
    let habit = |word: &Word<'_>| corpus.pair.habit(word.text);
    let is_begun = case.sample.progress == Progress::Begun;
    let is_english = |word: &Word<'_>| {
        let used = corpus.own_use(word.text);
        english::is_known(word.text)
            && !is_half_foreign(case, word)
            && match habit(word) {
                _ if is_begun => true,
                None => used.all() == 0,
                // With a capital, somebody's name may hold it: `Open Source`.
                Some(Habit::Translates) if case.words.len() > 1 => used.lower == 0,
                Some(Habit::Translates) => used.all() == 0,
                Some(Habit::Shares | Habit::Keeps) => true,
            }
    };
    let several = case.words.len() > 1;
    let may_be_unknown = several && (lacks_own_letters(case) || case.says_as_source());
    // Beside a word that is surely the source's, a name shows nothing, and neither does what only the source's texts say.
    let shows_nothing = |word: &Word<'_>| {
        let (used, prose) = (corpus.own_use(word.text), corpus.prose_use(word.text));
        let is_name = word.form == Form::Capital && used.lower + prose.lower == 0;
        several
            && !is_half_foreign(case, word)
            && if used.all() > 0 {
                is_name && prose.capital > 0
            } else {
                may_be_unknown || prose.all() > 0
            }
    };
    if !case
        .plain_words()
        .all(|word| is_english(word) || shows_nothing(word))
    {
        return None;
    }
    let mut behind_name = false;
    let is_foreign = |word: &&Word<'_>| {
        let prose = corpus.prose_use(word.text);
        // `Acme Wallet` is a name as a whole.
        let is_in_name = std::mem::replace(&mut behind_name, !is_english(word));
        habit(word) == Some(Habit::Translates)
            && (prose.capital == 0 || several && prose.capital <= prose.lower)
            && !(is_in_name && word.form == Form::Capital)
    };
    if let Some(word) = case.plain_words().find(is_foreign) {
        return Some(Answer::Leftover(format!(
            "'{}' is a common English word, and this locale's language has another for it",
            word.text
        )));
    }
    let is_of_words = several && case.says_as_source() && is_of_words(case);
    if !is_of_words && !case.plain_words().all(is_english) {
        return None;
    }
    let is_unused = |word: &Word<'_>| corpus.own_use(word.text).all() == 0;
    let is_left = if is_begun {
        case.plain_words().any(is_unused)
    } else {
        corpus.may_hold_leftovers() || is_of_words
    };
    (case.plain_words().count() >= 2 && is_left).then(|| {
        Answer::Leftover("every word of it is English, and this locale uses none".to_owned())
    })
}

/// Whether no word of the label is a part of a name as far as prose shows, and one is written as only words are: two
/// languages seldom have the same two words in the same order.
fn is_of_words(case: &Case<'_>) -> bool {
    let is_name = |word: &Word<'_>| {
        word.form == Form::Capital && case.corpus.prose_use(word.text).capital > 0
    };
    let is_word = |word: &Word<'_>| {
        word.form == Form::Lower
            && english::is_made_of(word.text, english::is_common)
            && case.corpus.own_use(word.text).all() == 0
            && !matches!(
                case.corpus.pair.habit(word.text),
                Some(Habit::Shares | Habit::Keeps)
            )
    };
    case.words.iter().all(Word::is_plain)
        && !case.plain_words().any(is_name)
        && case.plain_words().any(is_word)
}

/// Whether the locale would hardly write so many words without one of the letters that English has not.
fn lacks_own_letters(case: &Case<'_>) -> bool {
    let mut plain = case.plain_words();
    case.corpus
        .is_seldom_without_own_letters(case.plain_words().count())
        && !plain.any(|word| english::has_foreign_letter(word.text))
}

/// `once`, `7 times`.
fn count(times: u32) -> String {
    match times {
        1 => "once".to_owned(),
        _ => format!("{times} times"),
    }
}
