//! The door: one unit in, what of it is still in the source language out.

use crate::language::Sample;
use crate::language::corpus::Corpus;
use crate::language::form;
use crate::language::rule::{Answer, Case, NO_EVIDENCE, RULES};
use crate::language::sentence::{may_hold_two, sentences};
use crate::language::visible::Visible;
use crate::language::words::words;
use crate::text::Span;

/// A sentence, or a short unit, with what was found about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fragment {
    /// First to last visible byte, in the flat text of the sample.
    pub span: Span,
    /// The rule that answered; see [`crate::language::codes`].
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

    /// Whether some of it is translated and some is not.
    pub fn is_partial(&self) -> bool {
        !self.fragments.is_empty() && self.leftover_words < self.words
    }
}

/// Judges one unit against what is known of its locale.
pub fn judge(corpus: &Corpus, sample: &Sample<'_>) -> Verdict {
    let visible = Visible::new(sample.text);
    let text = &visible.text;
    let pair = &corpus.pair;
    if !pair.shared
        && pair.holds_own(text)
        && (!may_hold_two(text) || !pair.holds_source(text))
        && text.len() < LONG
    {
        // Most units of a translated page end here, uncut.
        return Verdict {
            words: words(text),
            ..Verdict::default()
        };
    }
    let spans = sentences(&visible);
    let whole = spans.len() <= 1;
    let mut verdict = Verdict::default();
    let mut kept_words = 0;
    for span in spans {
        let sentence = span.of(text);
        let case = Case {
            corpus,
            sample,
            text: sentence,
            words: form::words(sentence),
            whole,
        };
        let (rule, answer) = ask(&case);
        let count = words(sentence);
        verdict.words += count;
        let fragment = |because| Fragment {
            span: visible.flat(span),
            rule,
            because,
            words: count,
        };
        match answer {
            Answer::Own(_) => {}
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

/// Length in bytes from which a text without sentences is looked at all the same.
const LONG: usize = 100;

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
