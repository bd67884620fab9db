//! What the script and the known source texts prove.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeSet;

use crate::language::Progress;
use crate::language::cognate::Habit;
use crate::language::corpus::{comparable, is_prose};
use crate::language::english::{has_foreign_letter, is_known};
use crate::language::form::{AllWords, Form, Word, words};
use crate::language::rule::{Answer, Case};
use crate::language::sentence::sentences;
use crate::language::statistics::{Side, side, source_grammar};
use crate::language::visible::Visible;
use crate::model::marked::MarkedText;
use crate::text::Span;

/// The sentence holds letters that only the locale writes, and is not source-language prose around them.
pub(super) fn own_script(case: &Case<'_>) -> Option<Answer> {
    let pair = &case.corpus.pair;
    if pair.shared || !pair.holds_own(case.text) || is_prose_around(case) {
        return None;
    }
    Some(Answer::Own(format!(
        "it is written in {}",
        pair.into.name()
    )))
}

/// Whether a sentence is prose of the source language into which a few of the locale's words were put.
fn is_prose_around(case: &Case<'_>) -> bool {
    let pair = &case.corpus.pair;
    let letters = pair.letters(case.text);
    if letters.into * 6 > letters.from || case.words.len() < 10 {
        return false;
    }
    // What is quoted or in brackets may be a title or a gloss: it proves nothing.
    let outside: Vec<Word<'_>> = unquoted(case.text)
        .into_iter()
        .flat_map(words)
        .filter(|word| {
            !word.bracketed && pair.holds_source(word.text) && !pair.holds_own(word.text)
        })
        .collect();
    let lower = outside
        .iter()
        .filter(|word| word.form == Form::Lower)
        .count();
    pair.english && lower >= 6 && pair.function_words(&outside).1 >= 3
}

/// The parts of a text outside quotation marks.
pub(crate) fn unquoted(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut inside = false;
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let opens = matches!(c, '“' | '«' | '「' | '『' | '《' | '„');
        let closes = matches!(c, '”' | '»' | '」' | '』' | '》');
        if !(opens || closes || c == '"') {
            continue;
        }
        if !inside {
            parts.extend(text.get(start..at));
        }
        inside = if c == '"' { !inside } else { opens };
        start = at + c.len_utf8();
    }
    if !inside {
        parts.extend(text.get(start..));
    }
    parts
}

/// The sentence stands in an older source text of the same unit.
pub(super) fn older_source(case: &Case<'_>) -> Option<Answer> {
    if case.sample.older.is_empty() {
        return None;
    }
    (!case.says_as_source()
        && says_something(case)
        && case
            .sources
            .older()
            .iter()
            .any(|older| older.holds(case.text)))
    .then(|| Answer::Leftover("an older source text says exactly this".to_owned()))
}

/// The sentence is a sentence of the source, or nearly one.
pub(super) fn source_text(case: &Case<'_>) -> Option<Answer> {
    if !says_something(case) {
        return None;
    }
    if let Some(source) = case.sample.source {
        // A page that shows the source's own text is asked about every sentence of it.
        if std::ptr::eq(source, case.sample.text) || case.says_as_source() {
            return Some(Answer::Leftover(
                "the source text says exactly this".to_owned(),
            ));
        }
        if let Some(near) = case.sources.today().and_then(|today| today.nearest(case)) {
            return Some(Answer::Leftover(near));
        }
    }
    for older in case.sources.older() {
        if let Some(near) = older.nearest(case) {
            return Some(Answer::Leftover(near));
        }
    }
    (is_prose(case.words) && case.corpus.is_source_sentence(case.text))
        .then(|| Answer::Leftover("a source page says exactly this".to_owned()))
}

/// The words, or statistics over them, say that this is the locale's own language, where letters cannot.
pub(super) fn own_language(case: &Case<'_>) -> Option<Answer> {
    let pair = &case.corpus.pair;
    if !case.shares_letters() {
        return None;
    }
    match side(pair, case.text, case.words) {
        Some(Side::Target) => {
            return Some(Answer::Own(format!("it reads as {}", pair.target)));
        }
        Some(Side::Source) => return None,
        None => {}
    }
    if pair.english && case.text.starts_with("Logo ") {
        return Some(Answer::Own(
            "English puts the name first: 'Signal logo'".to_owned(),
        ));
    }
    if case.corpus.puts_logo_first() && case.text.ends_with(" logo") {
        return None; // It would say "Logo de X".
    }
    // Where English grammar speaks against it, the locale's own grammar must speak for it.
    let least = if pair.english && pair.function_words(case.words).1 > 0 {
        case.corpus.own_grammar().max(2)
    } else {
        2
    };
    let own = case
        .words
        .iter()
        .find(|word| is_own_word(case, word, least))?;
    Some(Answer::Own(format!(
        "'{}' is a word of this locale's sentences and not of the source's",
        own.text
    )))
}

/// What stands around quoted words is the locale's own, as in `Wybierz **Save the file** z tego menu.`
pub(super) fn own_around(case: &Case<'_>) -> Option<Answer> {
    let pair = &case.corpus.pair;
    let around = AllWords::of(case.around.as_deref()?);
    let mut plain = around.iter().filter(|word| word.is_plain());
    let count = plain.clone().count();
    let unknown = plain.by_ref().filter(|word| !is_known(word.text)).count();
    let is_own = match side(pair, case.around.as_deref()?, &around) {
        Some(side) => side == Side::Target,
        // Three words or more, most of which English has not, and none of its grammar.
        None => {
            pair.english && count >= 3 && unknown * 2 > count && pair.function_words(&around).1 == 0
        }
    };
    (count >= 2 && is_own).then(|| Answer::Own("what it quotes is set off in it".to_owned()))
}

/// Where letters are shared and the source is known, a short text that no source text has is a translation.
pub(super) fn not_in_source(case: &Case<'_>) -> Option<Answer> {
    let corpus = case.corpus;
    if !case.shares_letters()
        || !corpus.has_sources()
        || is_prose(case.words)
        // One word alone is no grammar: Turkish `Not` is a note.
        || case.words.len() > 1 && corpus.pair.function_words(case.words).1 > 0
    {
        return None;
    }
    let older = case
        .sources
        .older()
        .iter()
        .any(|older| older.holds(case.text));
    (!older
        && !case.says_as_source()
        && !corpus.is_source_sentence(case.text)
        && !case.text.ends_with(" logo"))
    .then(|| Answer::Own("no source text says this".to_owned()))
}

/// Whether a word is used by the locale's own sentences and not by the source's.
fn is_own_word(case: &Case<'_>, word: &Word<'_>, least: u32) -> bool {
    // Where little is translated, a word of both languages is more likely the source's.
    let is_begun = case.sample.progress == Progress::Begun;
    if !word.is_plain() || is_begun && is_known(word.text) {
        return false;
    }
    let own = case.corpus.own_use(word.text).lower;
    let source = case.corpus.prose_use(word.text);
    let foreign_letter = case.corpus.pair.english
        && (word.form == Form::Lower || source.all() == 0 && case.words.len() > 1)
        && has_foreign_letter(word.text);
    let is_used = own >= least && own > 4 * source.all();
    foreign_letter || is_used && !(is_known(word.text) && is_beside_source_word(case, word))
}

/// Whether the label is of words alone, and another of them is none of the locale's language and its sentences: then a
/// word that English has as well proves nothing, as in `Privacy Policy`.
fn is_beside_source_word(case: &Case<'_>, word: &Word<'_>) -> bool {
    let corpus = case.corpus;
    case.words.iter().all(Word::is_plain)
        && case.words.iter().any(|other| {
            other.span != word.span
                && corpus.pair.habit(other.text) == Some(Habit::Translates)
                && corpus.own_use(other.text).all() == 0
        })
}

/// Equality alone proves nothing for a name: the text must hold prose or words of grammar, or be a sentence.
fn says_something(case: &Case<'_>) -> bool {
    is_prose(case.words)
        || case.words.len() >= 2 && source_grammar(&case.corpus.pair, case.words) > 0
        || is_short_sentence(case)
}

/// Whether it ends as a sentence does and holds two words in lower case, in whatever language.
fn is_short_sentence(case: &Case<'_>) -> bool {
    let lower = case.words.iter().filter(|word| word.form == Form::Lower);
    let ends = ['.', '!', '?', '\u{37e}', '…'];
    case.words.len() >= 3 && case.text.trim_end().ends_with(ends) && lower.count() >= 2
}

/// What a source text says: read once, asked about each sentence of the unit.
pub(crate) struct Said {
    visible: Visible,
    /// The text, typography aside.
    whole: String,
    spans: OnceCell<Vec<Span>>,
    /// Its sentences, typography aside.
    sentences: OnceCell<BTreeSet<String>>,
}

impl Said {
    /// Bytes from which a text is asked for whole sentences only: searching it for the words of each sentence of its
    /// translation would take time that grows with the square of its length.
    const LONG: usize = 1 << 16;
    /// Sentences that one is compared with, word by word.
    const NEAR: usize = 500;

    pub(crate) fn of(text: &MarkedText) -> Self {
        let visible = Visible::new(text);
        Self {
            whole: comparable(&visible.text).into_owned(),
            visible,
            spans: OnceCell::new(),
            sentences: OnceCell::new(),
        }
    }

    fn spans(&self) -> &[Span] {
        self.spans.get_or_init(|| sentences(&self.visible))
    }

    /// Whether `sentence` stands in the text, typography aside.
    pub(super) fn holds(&self, sentence: &str) -> bool {
        let wanted = comparable(sentence);
        let whole = &self.whole;
        if whole.len() > Self::LONG {
            let sentences = self.sentences.get_or_init(|| {
                let spans = self.spans().iter();
                let texts = spans.map(|span| comparable(span.of(&self.visible.text)));
                texts.map(Cow::into_owned).collect()
            });
            return sentences.contains(&*wanted);
        }
        whole.match_indices(&*wanted).any(|(at, _)| {
            let before = whole.get(..at).and_then(|head| head.chars().next_back());
            let after = whole
                .get(at + wanted.len()..)
                .and_then(|tail| tail.chars().next());
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        })
    }

    /// The sentence of the text that differs from the case in a word or two, as a reason.
    fn nearest(&self, case: &Case<'_>) -> Option<String> {
        if !is_prose(case.words) {
            return None;
        }
        self.spans().iter().take(Self::NEAR).find_map(|span| {
            let sentence = span.of(&self.visible.text);
            let share = shared_words(case.words, &AllWords::of(sentence));
            (share >= 0.8).then(|| format!("the source text says nearly this: {sentence}"))
        })
    }
}

/// Share of words, as multisets, that two sentences have in common (Dice).
fn shared_words(one: &[Word<'_>], other: &[Word<'_>]) -> f64 {
    let mut rest: Vec<&str> = other.iter().map(|word| word.text).collect();
    let mut common = 0_u32;
    for word in one {
        if let Some(at) = rest.iter().position(|text| *text == word.text) {
            rest.swap_remove(at);
            common += 1;
        }
    }
    let all = u32::try_from(one.len() + other.len()).unwrap_or(u32::MAX);
    f64::from(2 * common) / f64::from(all.max(1))
}
