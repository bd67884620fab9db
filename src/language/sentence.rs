//! Sentences, cut by ICU and repaired.
//!
//! In goes a reader's text, out come the spans of its sentences without the white space around them. Promised: they
//! are disjoint, in order, and hold every character that is no white space; none ends inside a link's label or behind
//! an abbreviation, an initial or a version. Deliberately absent: language models.

use icu_segmenter::SentenceSegmenter;
use icu_segmenter::options::SentenceBreakInvariantOptions;

use crate::language::visible::Visible;
use crate::text::Span;

/// Abbreviations that rarely end a sentence, lower case, without the last full stop.
const ABBREVIATIONS: &[&str] = &[
    "e.g", "i.e", "eg", "ie", "cf", "vs", "approx", "resp", "incl", "fig", "figs", "sec", "ch",
    "vol", "no", "nr", "pp", "ed", "eds", "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "gen",
    "rev", "hon", "capt", "z.b", "bzw", "ca", "p.ej", "p. ex", "ej", "т.е", "т.д", "т.п", "др",
    "см", "ред",
];

/// The sentences of a visible text.
pub(crate) fn sentences(visible: &Visible) -> Vec<Span> {
    let text = &visible.text;
    if !may_hold_two(text) {
        return trimmed(text, Span::new(0, text.len()))
            .into_iter()
            .collect();
    }
    let mut spans = Vec::new();
    let mut start = 0;
    let mut labels = visible.labels.iter().peekable();
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    for end in segmenter.segment_str(text) {
        while labels.next_if(|label| label.end <= end).is_some() {}
        let inside_label = labels.peek().is_some_and(|label| label.start < end);
        if end == 0 || (end < text.len() && (inside_label || goes_on(text, start, end))) {
            continue;
        }
        spans.extend(trimmed(text, Span::new(start, end)));
        start = end;
    }
    spans
}

/// Whether a text may hold a second sentence: something that ends sentences stands before its last characters.
///
/// Most units are one sentence, and need no segmenter.
pub(crate) fn may_hold_two(text: &str) -> bool {
    let body = text.trim_end();
    let body =
        body.trim_end_matches(|c: char| c.is_ascii_punctuation() || "。！？…”’»」』）".contains(c));
    body.contains(may_end)
}

/// Signs that may end a sentence.
pub(crate) fn may_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '\n' | '\r') || !c.is_ascii() && is_foreign_terminal(c)
}

/// Signs outside ASCII that end sentences, in the scripts of the locales we know and their neighbours.
fn is_foreign_terminal(c: char) -> bool {
    matches!(
        c,
        '。' | '！'
            | '？'
            | '．'
            | '｡'
            | '…'
            | '؟'
            | '۔'
            | '।'
            | '॥'
            | '։'
            | '።'
            | '។'
            | '၊'
            | '။'
            | '\u{85}'
            | '\u{2028}'
            | '\u{2029}'
            | '‼'
            | '⁇'
            | '⁈'
            | '⁉'
    )
}

/// Whether the sentence that ICU ends at `end` goes on: it ended with an abbreviation, an initial or a number of a list.
fn goes_on(text: &str, start: usize, end: usize) -> bool {
    let Some(sentence) = text.get(start..end) else {
        return true;
    };
    if sentence.ends_with(['\n', '\r']) {
        return false;
    }
    let sentence = sentence.trim_end();
    let Some(body) = sentence.strip_suffix('.') else {
        // "Yahoo! Mail", "(Why?) Because": a sign in the middle, when what stands before it is one word or less.
        return start == 0
            && sentence.ends_with(['!', '?'])
            && sentence.split_whitespace().nth(1).is_none();
    };
    let word = body
        .rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | '“' | '"' | '\''))
        .next()
        .unwrap_or_default();
    let mut letters = word.chars();
    let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    let ordinal = !body.trim().is_empty() && body.trim().chars().all(|c| c.is_ascii_digit());
    // An initial ends a sentence only where it is a grade or a letter by itself, which is rare: "Plan B. Then".
    initial && body.len() > word.len()
        || ordinal
        || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
        || word.is_empty()
}

/// The span without white space at its ends, unless nothing is left.
fn trimmed(text: &str, span: Span) -> Option<Span> {
    let inner = text.get(span.range())?;
    let start = span.start + (inner.len() - inner.trim_start().len());
    let end = span.start + inner.trim_end().len();
    (start < end).then(|| Span::new(start, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::marked::MarkedText;
    use proptest::prelude::*;

    fn cut(text: &str) -> Vec<String> {
        let visible = Visible::new(&MarkedText::plain(text));
        sentences(&visible)
            .into_iter()
            .map(|span| span.of(&visible.text).to_owned())
            .collect()
    }

    #[test]
    fn repaired() {
        for (text, expected) in [
            ("One. Two! Three?", 3),
            ("Use tools, e.g. Signal. Or not.", 2),
            ("Written by J. Doe in v1.2. It works.", 2),
            ("See example.org/a.b for more. Then go.", 2),
            ("They said “Stop.” Then they left.", 2),
            ("암호화됩니다. 서버는 모릅니다.", 2),
            ("暗号化されます。サーバーは知りません。", 2),
            ("Yahoo! Mail is one.", 1),
            ("1. First", 1),
        ] {
            assert_eq!(cut(text).len(), expected, "{:?}", cut(text));
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost(text in "[A-Za-z .!?\n(),가。é]{0,80}") {
            let joined: String = cut(&text).concat().split_whitespace().collect();
            let all: String = text.split_whitespace().collect();
            prop_assert_eq!(joined, all);
        }
    }
}
