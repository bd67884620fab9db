//! The door: one unit in, what of it is still in the source language out.

use std::cell::LazyCell;

use crate::language::Sample;
use crate::language::corpus::Corpus;
use crate::language::form::AllWords;
use crate::language::pair::Pair;
use crate::language::rule::{
    Answer, Case, LABEL, NO_EVIDENCE, RULES, Sources, label_in_sentence, unquoted,
};
use crate::language::sentence::{may_end, may_hold_two, sentences};
use crate::language::visible::{PLACEHOLDER, Visible};
use crate::language::words::words;
use crate::model::marked::MarkedText;
use crate::model::unit::UnitKind;
use crate::text::Span;

/// A sentence, or a short unit, with what was found about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fragment {
    /// First to last visible byte, in the flat text of the sample.
    pub span: Span,
    /// The rule that answered; see [`crate::language::rules`].
    pub rule: &'static str,
    /// Its reason, as a sentence without capital and full stop.
    pub because: String,
    /// Words in it.
    pub words: usize,
}

/// What a unit is, sentence by sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Whether there is nothing to translate in it: names, code, terms, no letters.
    pub neutral: bool,
    /// Sentences still in the source language, in order.
    pub fragments: Vec<Fragment>,
    /// Sentences that are meant to stay as they are, in order.
    pub kept: Vec<Fragment>,
    /// Words to be translated: all visible words but those of `kept`; of a neutral unit, all.
    pub words: usize,
    /// Words in `fragments`.
    pub leftover_words: usize,
}

impl Verdict {
    /// Whether all that could be translated is still in the source language.
    pub fn is_untranslated(&self) -> bool {
        !self.fragments.is_empty() && self.leftover_words >= self.words
    }

    /// Whether it is two words or more of which nothing shows what they are.
    pub fn is_unknown(&self) -> bool {
        let is_unknown = |kept: &Fragment| kept.rule == NO_EVIDENCE;
        self.neutral && self.words > 1 && !self.kept.is_empty() && self.kept.iter().all(is_unknown)
    }

    /// Whether some of it is translated and some is not.
    pub fn is_partial(&self) -> bool {
        !self.fragments.is_empty() && self.leftover_words < self.words
    }
}

/// Judges one unit against what is known of its locale.
pub fn judge(corpus: &Corpus, sample: &Sample<'_>) -> Verdict {
    let visible = Visible::new(sample.text);
    if is_plainly_own(corpus, sample, &visible) {
        // Most units of a translated page end here, uncut.
        return Verdict {
            words: words(&visible.text),
            ..Verdict::default()
        };
    }
    by_sentence(corpus, sample, &visible)
}

/// Asks the rules about every sentence.
fn by_sentence(corpus: &Corpus, sample: &Sample<'_>, visible: &Visible) -> Verdict {
    let text = &visible.text;
    let (spans, whole) = pieces(visible);
    let set_off: Vec<Span> = if corpus.pair.shared {
        visible.set_off(sample.text).collect()
    } else {
        Vec::new()
    };
    let sources = Sources::of(sample);
    let mut verdict = Verdict::default();
    let mut kept_words = 0;
    for span in spans {
        let sentence = AllWords::of(span.of(text));
        let case = Case {
            around: around(corpus, visible, within(&set_off, span), span),
            ..Case::of(corpus, &sources, &sentence, whole)
        };
        let (rule, answer) = ask(&case);
        let count = words(case.text);
        verdict.words += count;
        let fragment = |because| Fragment {
            span: visible.flat(span),
            rule,
            because,
            words: count,
        };
        match answer {
            Answer::Own(_) => {
                for found in labels(&case, visible, span) {
                    verdict.leftover_words += found.words;
                    verdict.fragments.push(found);
                }
            }
            Answer::Leftover(because) => {
                verdict.leftover_words += count;
                verdict.fragments.push(fragment(because));
            }
            Answer::Neutral(because) => {
                kept_words += count;
                verdict.kept.push(fragment(because));
            }
        }
    }
    verdict.neutral = verdict.fragments.is_empty() && kept_words == verdict.words;
    if !verdict.neutral {
        verdict.words -= kept_words;
    }
    verdict
}

/// Those of the spans, sorted by their starts, that lie in a sentence and are not the whole of it.
///
/// Found by halves: a paragraph of a hundred thousand sentences has as many links.
fn within(spans: &[Span], sentence: Span) -> impl Iterator<Item = &Span> {
    let first = spans.partition_point(|span| span.start < sentence.start);
    spans[first..]
        .iter()
        .take_while(move |span| span.start < sentence.end)
        .filter(move |span| sentence.contains(**span) && **span != sentence)
}

/// A sentence without what is set off in it, where letters are shared and something is.
fn around<'a>(
    corpus: &Corpus,
    visible: &Visible,
    set_off: impl Iterator<Item = &'a Span>,
    sentence: Span,
) -> Option<String> {
    if !corpus.pair.shared {
        return None;
    }
    let text = sentence.of(&visible.text);
    let mut left = String::new();
    let mut at = sentence.start;
    for part in set_off {
        if part.start >= at {
            left.push_str(Span::new(at, part.start).of(&visible.text));
            left.push(PLACEHOLDER);
            at = part.end;
        }
    }
    left.push_str(Span::new(at, sentence.end).of(&visible.text));
    let parts = unquoted(&left);
    (parts.len() > 1 || left.len() < text.len()).then(|| parts.join(" "))
}

/// What is asked about one by one, and whether each stands for itself: sentences, or labels between which nothing is.
fn pieces(visible: &Visible) -> (Vec<Span>, bool) {
    let labels = &visible.labels;
    let mut at = 0;
    let is_blank = |start: usize, end: usize| {
        let between = visible.text.get(start..end);
        between.is_some_and(|text| text.trim().is_empty())
    };
    let is_row = labels.len() > 1
        && labels.iter().all(|label| {
            let start = std::mem::replace(&mut at, label.end);
            is_blank(start, label.start)
        })
        && is_blank(at, visible.text.len());
    if is_row {
        return (labels.clone(), true);
    }
    let spans = sentences(visible);
    let whole = spans.len() <= 1;
    (spans, whole)
}

/// Whether there is nothing to translate in a source text: what [`judge`] says of it beside itself.
pub fn is_neutral(corpus: &Corpus, sample: &Sample<'_>) -> bool {
    is_neutral_in([corpus], sample) == [true]
}

/// The same for many locales, in their order.
///
/// Asked for every unit in every locale. So what is plainly prose is settled first, which needs no sentences and no
/// rules; and what the text alone tells is found once for all.
pub fn is_neutral_in<'c>(
    corpora: impl IntoIterator<Item = &'c Corpus>,
    sample: &Sample<'_>,
) -> Vec<bool> {
    let is_prose = LazyCell::new(|| is_prose_alone(sample));
    let visible = LazyCell::new(|| Visible::new(sample.text));
    let pieces = LazyCell::new(|| pieces(&visible));
    let sentences = LazyCell::new(|| {
        let spans = pieces.0.iter();
        spans
            .map(|span| (*span, AllWords::of(span.of(&visible.text))))
            .collect::<Vec<_>>()
    });
    let sources = Sources::of(sample);
    let is_neutral = |corpus| {
        if *is_prose && may_be_left(corpus, sample) || is_plainly_own(corpus, sample, &visible) {
            return false;
        }
        // The first sentence with something to translate settles it.
        sentences.iter().all(|(span, cut)| {
            let case = Case::of(corpus, &sources, cut, pieces.1);
            match ask(&case).1 {
                Answer::Neutral(_) => true,
                Answer::Own(_) => {
                    words(case.text) == 0 && labels(&case, &visible, *span).is_empty()
                }
                Answer::Leftover(_) => false,
            }
        })
    };
    corpora.into_iter().map(is_neutral).collect()
}

/// Whether a source text beside itself is prose at first sight, whatever else is known of its locale.
pub fn is_plainly_left(corpus: &Corpus, sample: &Sample<'_>) -> bool {
    is_prose_alone(sample) && may_be_left(corpus, sample)
}

/// What of it the text alone tells.
fn is_prose_alone(sample: &Sample<'_>) -> bool {
    let is_itself = sample.source == Some(sample.text);
    let is_embedded = sample.kind == UnitKind::Attribute && sample.hint.contains(' ');
    is_itself && !sample.same && !is_embedded && holds_plain_prose(sample.text)
}

/// What of it the locale tells.
fn may_be_left(corpus: &Corpus, sample: &Sample<'_>) -> bool {
    (corpus.pair.shared || !corpus.pair.holds_own(&sample.text.text)) && !corpus.keeps_prose()
}

/// Whether five words of small ASCII letters stand in a row, with nothing but a blank between them and no markup
/// around any: no sentence ends among them, so they are prose wherever their sentence begins and ends.
fn holds_plain_prose(marked: &MarkedText) -> bool {
    const ROW: usize = 5;
    /// `and` and `or` may join names.
    const LONGER_THAN_A_JOINER: usize = 4;
    let (mut start, mut words, mut has_long) = (0, 0, false);
    let mut at = 0;
    for word in marked.text.split(' ') {
        let end = at + word.len();
        if word.is_empty() || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            (words, has_long) = (0, false);
        } else {
            if words == 0 {
                start = at;
            }
            words += 1;
            has_long |= word.len() >= LONGER_THAN_A_JOINER;
            let mut masks = marked.marks.iter().filter(|mark| !mark.kind.is_text());
            if words >= ROW
                && has_long
                && masks.all(|mark| mark.span.end <= start || mark.span.start >= end)
            {
                return true;
            }
        }
        at = end + 1;
    }
    false
}

/// Most units of a translated page need no second look: what stands between two signs that may end a sentence is
/// mostly in the locale's own script, and so are the labels of links. [`by_sentence`] would say the same (property
/// `plainly_own_is_own_by_sentence`).
fn is_plainly_own(corpus: &Corpus, sample: &Sample<'_>, visible: &Visible) -> bool {
    let (pair, text) = (&corpus.pair, &visible.text);
    if pair.shared || !pair.holds_own(text) {
        return false;
    }
    if !pair.holds_source(text)
        || text.len() < LONG && visible.labels.is_empty() && !may_hold_two(text)
    {
        return true;
    }
    let mut labels = visible.labels.iter();
    !sample.same
        && !text.starts_with(PLACEHOLDER)
        && !corpus.keeps_own()
        && labels.all(|label| pair.holds_own(label.of(text)))
        && is_own_throughout(pair, text)
}

/// Whether every piece between two signs that may end a sentence is mostly the locale's own, so that every sentence is,
/// wherever it begins and ends.
fn is_own_throughout(pair: &Pair, text: &str) -> bool {
    let mut rest = text.trim();
    while !rest.is_empty() {
        let end = rest.find(may_end).unwrap_or(rest.len());
        let (piece, behind) = rest.split_at(end);
        let letters = pair.letters(piece);
        if letters.into * 6 <= letters.from {
            return false; // Where neither side has a letter, it may be a sentence of numbers.
        }
        let behind = behind.strip_prefix(may_end).unwrap_or(behind);
        let behind = behind.trim_start_matches(['.', '!', '?']);
        rest = behind.trim_start();
        if rest.len() == behind.len() && !rest.is_empty() {
            return false; // It may as well join two words.
        }
    }
    true
}

/// Labels of links that are still in the source language, inside a sentence of the locale's own.
fn labels(case: &Case<'_>, visible: &Visible, sentence: Span) -> Vec<Fragment> {
    within(&visible.labels, sentence)
        .filter_map(|label| {
            let text = label.of(&visible.text);
            let quoted = visible
                .text
                .get(..label.start)
                .is_some_and(|head| head.ends_with(QUOTES));
            if quoted || !case.corpus.pair.shared && case.corpus.pair.holds_own(text) {
                return None; // What is quoted is a title or the words of a screen.
            }
            let cut = AllWords::of(text);
            let case = Case::of(case.corpus, case.sources, &cut, false);
            let because = label_in_sentence(&case)?;
            Some(Fragment {
                span: visible.flat(*label),
                rule: LABEL,
                because,
                words: words(text),
            })
        })
        .collect()
}

/// Signs that open a quotation.
const QUOTES: [char; 8] = ['"', '“', '‘', '«', '「', '『', '《', '„'];

/// Length in bytes from which a text without sentences is looked at all the same.
const LONG: usize = 60;

/// The first answer in the order of evidence, and the rule that gave it.
fn ask(case: &Case<'_>) -> (&'static str, Answer) {
    RULES
        .iter()
        .find_map(|rule| (rule.ask)(case).map(|answer| (rule.code, answer)))
        .unwrap_or_else(|| {
            (
                NO_EVIDENCE,
                Answer::Neutral("nothing shows that it is a word rather than a name".to_owned()),
            )
        })
}

#[cfg(test)]
pub(super) mod tests;
