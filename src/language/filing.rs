//! Which locale a unit of a mixed page is in.
//!
//! A unit leaves the source locale only on proof (DESIGN: filing): a sentence of its own that has most of its letters
//! in another locale's script, or, where letters are shared, eight words or more that statistics decide clearly.

use std::collections::BTreeMap;

use icu_properties::props::Script;
use whatlang::{Detector, Lang};

use crate::language::Sample;
use crate::language::form::{AllWords, Form, words};
use crate::language::script::{Writing, letter_script, weight};
use crate::language::sentence::sentences;
use crate::language::statistics::{LEAST_WORDS, Side, code, detect, function_words, lang};
use crate::language::visible::Visible;
use crate::model::locale::Locale;

/// The locales a unit of a page can be filed under.
///
/// Without any, every language that can be proven is a candidate: by script, or by statistics that are sure of
/// themselves on twice as many words.
#[derive(Clone, Debug)]
pub struct Candidates {
    source: Locale,
    from: Writing,
    locales: Vec<(Locale, Writing)>,
    /// Whether a text in the source's letters alone may be in one of them.
    share_letters: bool,
}

impl Candidates {
    /// The locales known besides the source locale.
    pub fn new(source: &Locale, locales: &[Locale]) -> Self {
        let from = Writing::of(source);
        let locales: Vec<(Locale, Writing)> = locales
            .iter()
            .map(|locale| (locale.clone(), Writing::of(locale)))
            .collect();
        let share_letters =
            locales.is_empty() || locales.iter().any(|(_, writing)| writing.overlaps(&from));
        Self {
            source: source.clone(),
            share_letters,
            from,
            locales,
        }
    }

    /// Whether the letters of a text, markup included, prove that it can be in none of them: most texts of most pages
    /// are settled here, before anybody asks what is markup in them.
    pub fn are_ruled_out_by(&self, text: &str) -> bool {
        if self.locales.is_empty() {
            // Names and commands in ASCII prove nothing beside a source that is written in other letters.
            return text.is_ascii() && !self.from.holds('a');
        }
        let is_foreign = |c| letter_script(c).is_some_and(|script| !self.from.has(script));
        let is_latin = || self.from.holds('a') && text.is_ascii();
        !self.share_letters && (is_latin() || !text.chars().any(is_foreign))
    }

    /// The locale a unit is in, if it is proven to be another than the source locale.
    pub fn language_of(&self, sample: &Sample<'_>) -> Option<Locale> {
        if self.are_ruled_out_by(&sample.text.text) {
            return None;
        }
        let visible = Visible::new(sample.text);
        sentences(&visible)
            .into_iter()
            .find_map(|span| self.of_sentence(span.of(&visible.text)))
    }

    fn of_sentence(&self, sentence: &str) -> Option<Locale> {
        if let Some(script) = foreign_script(sentence, &self.from) {
            return by_script(sentence, script, &self.locales);
        }
        self.by_statistics(sentence)
    }

    /// The candidate with the source's letters that statistics decide for, clearly.
    fn by_statistics(&self, sentence: &str) -> Option<Locale> {
        if !self.share_letters {
            return None;
        }
        let source = &self.source;
        let found = AllWords::of(sentence);
        let least = if self.locales.is_empty() {
            2 * LEAST_WORDS
        } else {
            LEAST_WORDS
        };
        let counted = found
            .iter()
            .filter(|word| matches!(word.form, Form::Lower | Form::Capital))
            .count();
        let lower = found.iter().filter(|word| word.form == Form::Lower).count();
        if counted < least || lower * 2 < counted {
            return None; // Too short, or a list of names.
        }
        if source.language() == "en" && function_words(&found, |_| true).1 * 10 >= counted {
            return None; // No other language has so many of its words of grammar.
        }
        let source_lang = lang(source.language())?;
        if self.locales.is_empty() {
            let info = Detector::new().detect(sentence)?;
            let sure = info.is_reliable()
                && info.lang() != source_lang
                && detect(sentence, source_lang, info.lang()) == Some(Side::Target);
            return sure
                .then(|| code(info.lang()).and_then(|code| Locale::parse(code).ok()))
                .flatten();
        }
        let fitting: Vec<(&Locale, Lang)> = self
            .locales
            .iter()
            .filter(|(locale, writing)| {
                writing.overlaps(&self.from) && locale.language() != source.language()
            })
            .filter_map(|(locale, _)| Some((locale, lang(locale.language())?)))
            .collect();
        let all: Vec<Lang> = fitting.iter().map(|(_, lang)| *lang).collect();
        let best = Detector::with_allowlist(all).detect_lang(sentence)?;
        let (locale, lang) = fitting.into_iter().find(|(_, lang)| *lang == best)?;
        (detect(sentence, source_lang, lang) == Some(Side::Target)).then(|| locale.clone())
    }
}

/// The script of most letters, if it is none of the source locale's. Names stay as they are in every language, so
/// words with capitals do not count for the source.
fn foreign_script(sentence: &str, from: &Writing) -> Option<Script> {
    let mut counts: BTreeMap<Script, usize> = BTreeMap::new();
    for script in sentence
        .chars()
        .filter(|c| !from.holds(*c))
        .filter_map(letter_script)
    {
        *counts.entry(script).or_default() += weight(script);
    }
    // Kana beside Han is one writing; so is Hangul.
    let (script, _) = counts.iter().max_by_key(|(_, count)| **count)?;
    let foreign: usize = counts.values().sum();
    let own: usize = words(sentence)
        .filter(|word| {
            word.form == Form::Lower
                && word
                    .text
                    .chars()
                    .all(|c| from.holds(c) || !c.is_alphabetic())
        })
        .map(|word| word.text.chars().count())
        .sum();
    let kana = counts
        .keys()
        .find(|script| matches!(**script, Script::Hiragana | Script::Katakana));
    (foreign > own).then_some(*kana.unwrap_or(script))
}

/// The candidate that writes with `script`; statistics where there are several.
fn by_script(sentence: &str, script: Script, candidates: &[(Locale, Writing)]) -> Option<Locale> {
    let holds = |writing: &Writing| {
        sentence
            .chars()
            .any(|c| letter_script(c) == Some(script) && writing.holds(c))
    };
    let mut fitting: Vec<&Locale> = candidates
        .iter()
        .filter(|(_, writing)| holds(writing))
        .map(|(locale, _)| locale)
        .collect();
    if candidates.is_empty() {
        return proven(sentence, script);
    }
    if script == Script::Han && fitting.len() > 1 {
        // Without kana or Hangul it is Chinese where there is Chinese.
        let chinese: Vec<&Locale> = fitting
            .iter()
            .copied()
            .filter(|locale| locale.language() == "zh")
            .collect();
        if !chinese.is_empty() {
            let wanted = if is_traditional(sentence) {
                "Hant"
            } else {
                "Hans"
            };
            return chinese
                .iter()
                .find(|locale| locale.script().as_deref() == Some(wanted))
                .or(chinese.first())
                .map(|locale| (*locale).clone());
        }
    }
    if fitting.len() > 1 {
        let langs: Vec<Lang> = fitting
            .iter()
            .filter_map(|locale| lang(locale.language()))
            .collect();
        if let Some(found) = Detector::with_allowlist(langs)
            .detect_lang(sentence)
            .and_then(code)
        {
            fitting.sort_by_key(|locale| locale.language() != found);
        }
    }
    fitting.first().map(|locale| (*locale).clone())
}

/// The locale that a script proves by itself, or with the detector's help where several languages write with it.
fn proven(sentence: &str, script: Script) -> Option<Locale> {
    let tag = match script {
        Script::Hangul => "ko",
        Script::Hiragana | Script::Katakana => "ja",
        Script::Han if is_traditional(sentence) => "zh-Hant",
        Script::Han => "zh-Hans",
        Script::Hebrew => "he",
        Script::Greek => "el",
        Script::Thai => "th",
        Script::Bengali => "bn",
        _ => Detector::new().detect_lang(sentence).and_then(code)?,
    };
    Locale::parse(tag).ok()
}

/// Characters that only one of the two ways to write Chinese uses, among the most frequent ones.
fn is_traditional(sentence: &str) -> bool {
    const TRADITIONAL: &str = "這個們來時說國學會對發經過還進開關問題點門長車馬書東西樣應該實體訊號網路資訊隱權與讓將從當無為後見現間頁選擇設";
    const SIMPLIFIED: &str = "这个们来时说国学会对发经过还进开关问题点门长车马书东样应该实体讯号网络资讯隐权与让将从当无为后见现间页选择设";
    let count = |set: &str, other: &str| {
        sentence
            .chars()
            .filter(|c| set.contains(*c) && !other.contains(*c))
            .count()
    };
    count(TRADITIONAL, SIMPLIFIED) > count(SIMPLIFIED, TRADITIONAL)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::marked::MarkedText;
    use crate::model::unit::UnitKind;

    fn filed(text: &str, candidates: &[&str]) -> Option<String> {
        let locale = |tag: &&str| Locale::parse(tag).expect("a tag");
        let candidates: Vec<Locale> = candidates.iter().map(locale).collect();
        let text = MarkedText::plain(text);
        let sample = Sample::new(UnitKind::Paragraph, &text);
        let candidates = Candidates::new(&locale(&"en"), &candidates);
        candidates
            .language_of(&sample)
            .map(|locale| locale.tag().to_owned())
    }

    #[test]
    fn scripts_prove() {
        for (text, tag) in [
            ("Signal 로고", "ko"),
            (
                "모든 통신은 암호화됩니다. The rest is English, as many words show here.",
                "ko",
            ),
            ("Signalはメッセンジャーです。", "ja"),
            ("這個應用程式會加密訊息。", "zh-Hant"),
            ("这个应用会加密讯息。", "zh-Hans"),
            (
                "Это приложение шифрует все сообщения и не хранит метаданные.",
                "ru",
            ),
            ("האפליקציה מצפינה את כל ההודעות.", "he"),
        ] {
            assert_eq!(filed(text, &[]).as_deref(), Some(tag), "{text}");
            assert_eq!(
                filed(text, &["ko", "ja", "zh-Hant", "zh-Hans", "ru", "he", "fr"]).as_deref(),
                Some(tag),
                "{text}"
            );
        }
    }

    #[test]
    fn statistics_prove_from_eight_words_on() {
        let french =
            "Toutes les communications sont chiffrées de bout en bout et le serveur ne garde rien.";
        assert_eq!(filed(french, &["fr", "de"]).as_deref(), Some("fr"));
        assert_eq!(filed("Toutes les communications", &["fr", "de"]), None);
    }

    #[test]
    fn without_proof_it_stays() {
        for text in [
            "Signal",
            "These are our recommendations for encrypted communication.",
            "The word 한글 names the letters that Korean is written with.",
            "Firefox, Chromium, Brave, Safari, Edge, Opera, Vivaldi, Konqueror, Epiphany",
            "`apt-get install`",
            "",
        ] {
            assert_eq!(filed(text, &[]), None, "{text}");
            assert_eq!(filed(text, &["ko", "fr", "de", "es"]), None, "{text}");
        }
    }
}
