//! Languages told apart by numbers, for locales that share the source's letters.
//!
//! Only here is a statistical detector asked, only about the two languages in question, and only for eight words or
//! more: on less, it guesses.

use whatlang::{Detector, Lang};

use crate::language::english::{function_word, has_foreign_letter, is_known};
use crate::language::form::{Form, Word};
use crate::language::pair::Pair;

/// Words below which no statistics are asked.
pub(crate) const LEAST_WORDS: usize = 8;

/// Which side of a pair a text is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Source,
    Target,
}

/// The detector's names of languages whose BCP 47 code is not what ISO 639-3 says, or that stand for a group.
const CODES: &[(&str, Lang)] = &[
    ("en", Lang::Eng),
    ("ru", Lang::Rus),
    ("zh", Lang::Cmn),
    ("es", Lang::Spa),
    ("pt", Lang::Por),
    ("it", Lang::Ita),
    ("bn", Lang::Ben),
    ("fr", Lang::Fra),
    ("de", Lang::Deu),
    ("uk", Lang::Ukr),
    ("ka", Lang::Kat),
    ("ar", Lang::Ara),
    ("hi", Lang::Hin),
    ("ja", Lang::Jpn),
    ("he", Lang::Heb),
    ("yi", Lang::Yid),
    ("pl", Lang::Pol),
    ("am", Lang::Amh),
    ("jv", Lang::Jav),
    ("ko", Lang::Kor),
    ("nb", Lang::Nob),
    ("no", Lang::Nob),
    ("nn", Lang::Nob),
    ("da", Lang::Dan),
    ("sv", Lang::Swe),
    ("fi", Lang::Fin),
    ("tr", Lang::Tur),
    ("nl", Lang::Nld),
    ("hu", Lang::Hun),
    ("cs", Lang::Ces),
    ("el", Lang::Ell),
    ("bg", Lang::Bul),
    ("be", Lang::Bel),
    ("mr", Lang::Mar),
    ("kn", Lang::Kan),
    ("ro", Lang::Ron),
    ("sl", Lang::Slv),
    ("hr", Lang::Hrv),
    ("sr", Lang::Srp),
    ("mk", Lang::Mkd),
    ("lt", Lang::Lit),
    ("lv", Lang::Lav),
    ("et", Lang::Est),
    ("ta", Lang::Tam),
    ("vi", Lang::Vie),
    ("ur", Lang::Urd),
    ("th", Lang::Tha),
    ("gu", Lang::Guj),
    ("uz", Lang::Uzb),
    ("pa", Lang::Pan),
    ("az", Lang::Aze),
    ("id", Lang::Ind),
    ("te", Lang::Tel),
    ("fa", Lang::Pes),
    ("ml", Lang::Mal),
    ("or", Lang::Ori),
    ("my", Lang::Mya),
    ("ne", Lang::Nep),
    ("si", Lang::Sin),
    ("km", Lang::Khm),
    ("tk", Lang::Tuk),
    ("zu", Lang::Zul),
    ("sn", Lang::Sna),
    ("af", Lang::Afr),
    ("la", Lang::Lat),
    ("sk", Lang::Slk),
    ("ca", Lang::Cat),
    ("tl", Lang::Tgl),
    ("hy", Lang::Hye),
    ("eo", Lang::Epo),
    ("cy", Lang::Cym),
];

/// The detector's language for a language subtag.
pub(crate) fn lang(language: &str) -> Option<Lang> {
    CODES
        .iter()
        .find(|(code, _)| *code == language)
        .map(|(_, lang)| *lang)
}

/// The language subtag for a detector's language.
pub(crate) fn code(lang: Lang) -> Option<&'static str> {
    CODES
        .iter()
        .find(|(_, known)| *known == lang)
        .map(|(code, _)| *code)
}

/// Which of two languages a text of [`LEAST_WORDS`] words or more is in, if that is clear.
pub(crate) fn detect(text: &str, source: Lang, target: Lang) -> Option<Side> {
    let info = Detector::with_allowlist(vec![source, target]).detect(text)?;
    (info.confidence() >= 0.6).then_some(if info.lang() == source {
        Side::Source
    } else {
        Side::Target
    })
}

/// Function words of English among some words: all of them, and those of hardly any other language, if `speaks` for one
/// of these is true as well.
pub(crate) fn function_words(words: &[Word<'_>], speaks: impl Fn(&str) -> bool) -> (usize, usize) {
    let mut all = 0;
    let mut distinct = 0;
    for word in words {
        if matches!(word.form, Form::Lower) || word.opening && word.form == Form::Capital {
            let (is_one, is_distinct) = function_word(word.text);
            all += usize::from(is_one);
            distinct += usize::from(is_distinct && speaks(word.text));
        }
    }
    (all, distinct)
}

/// How much words of the source's grammar, which the locale has not, speak for the source: as [`Grammar::weigh`] counts,
/// and for English the words of hardly any other language.
///
/// [`Grammar::weigh`]: crate::language::grammar::Grammar::weigh
pub(crate) fn source_grammar(pair: &Pair, words: &[Word<'_>]) -> usize {
    if pair.english {
        pair.function_words(words).1
    } else {
        pair.from_grammar.weigh(words)
    }
}

/// Whether English has at least four of five words in lower case, and three of them beside a word of `grammar`:
/// another language may share some of its words with English, but not a sentence.
fn reads_as_english(words: &[Word<'_>], grammar: usize) -> bool {
    let mut known = 0;
    let mut unknown = 0;
    let lower = words.iter().filter(|word| word.form == Form::Lower);
    // The list has no words of three letters; those of two are all words of grammar.
    for word in lower.filter(|word| word.text.len() != 3) {
        if is_known(word.text) {
            known += usize::from(word.text.len() > 3);
        } else {
            unknown += 1;
        }
        if unknown * 4 > words.len() {
            return false; // Whatever follows, too many are unknown.
        }
    }
    known >= if grammar > 0 { 3 } else { 5 } && known >= 4 * unknown
}

/// Whether English has more than half of the words that are written as words of prose are. A title of the source has no
/// grammar either, so that its want of it shows nothing.
fn is_known_mostly(words: &[Word<'_>]) -> bool {
    let plain = words.iter().filter(|word| word.is_plain());
    plain.clone().filter(|word| is_known(word.text)).count() * 2 > plain.count()
}

/// Which side a sentence of a pair with shared letters is on, as far as its own words tell.
pub(crate) fn side(pair: &Pair, sentence: &str, words: &[Word<'_>]) -> Option<Side> {
    let count = words
        .iter()
        .filter(|word| word.form != Form::Number)
        .count();
    let own = pair.into_grammar.weigh(words);
    if pair.english {
        let (all, distinct) = pair.function_words(words);
        let lower = words.iter().filter(|word| word.form == Form::Lower).count();
        let foreign = words
            .iter()
            .filter(|word| word.form == Form::Lower && has_foreign_letter(word.text))
            .count();
        if foreign >= 2 && foreign >= distinct {
            return Some(Side::Target); // English words between them are quoted.
        }
        if own >= 2 && own > 2 * distinct {
            return Some(Side::Target);
        }
        if distinct >= 2 && all * 4 >= count && lower >= 3 || reads_as_english(words, all) {
            return Some(Side::Source);
        }
        if distinct == 0
            && count >= LEAST_WORDS
            && all * 5 < count
            && (lower >= 3 || !is_known_mostly(words))
        {
            return Some(Side::Target);
        }
    }
    let others = pair.from_grammar.weigh(words);
    if own.max(others) >= 4 && own.min(others) == 0 {
        return Some(if own > 0 { Side::Target } else { Side::Source });
    }
    if count < LEAST_WORDS {
        return None;
    }
    detect(
        sentence,
        lang(pair.source.language())?,
        lang(pair.target.language())?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::form::AllWords;

    #[test]
    fn titles_are_of_known_words_and_rows_of_names_are_not() {
        for (text, is_known) in [
            (
                "Recommended Garden Chairs: Private Wooden Alternatives",
                true,
            ),
            (
                "Kevin Mulder, Marc Vilanueva, Otto Monsen - Kumquat (ref)",
                false,
            ),
        ] {
            assert_eq!(is_known_mostly(&AllWords::of(text)), is_known, "{text}");
        }
    }
}
