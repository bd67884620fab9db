//! The door: one unit in, what of it is still in the source language out.

use crate::language::Sample;
use crate::language::corpus::Corpus;
use crate::language::form::AllWords;
use crate::language::pair::Pair;
use crate::language::rule::{Answer, Case, LABEL, NO_EVIDENCE, RULES, label_in_sentence};
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
    let spans = sentences(visible);
    let whole = spans.len() <= 1;
    let mut verdict = Verdict::default();
    let mut kept_words = 0;
    for span in spans {
        let sentence = span.of(text);
        let case = Case {
            corpus,
            sample,
            text: sentence,
            words: AllWords::of(sentence),
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

/// Whether there is nothing to translate in a source text: what [`judge`] says of it beside itself.
///
/// Asked for every unit in every locale, so what is plainly prose is settled first: it needs no sentences and no rules.
pub fn is_neutral(corpus: &Corpus, sample: &Sample<'_>) -> bool {
    !is_plainly_left(corpus, sample) && judge(corpus, sample).neutral
}

/// Whether a source text beside itself is prose at first sight, whatever else is known of its locale.
pub fn is_plainly_left(corpus: &Corpus, sample: &Sample<'_>) -> bool {
    let is_itself = sample.source == Some(sample.text);
    let is_embedded = sample.kind == UnitKind::Attribute && sample.hint.contains(' ');
    is_itself
        && !sample.same
        && !is_embedded
        && holds_plain_prose(sample.text)
        && (corpus.pair.shared || !corpus.pair.holds_own(&sample.text.text))
        && !corpus.keeps_prose()
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
    let inside = visible
        .labels
        .iter()
        .filter(|label| sentence.contains(**label) && **label != sentence);
    inside
        .filter_map(|label| {
            let text = label.of(&visible.text);
            let quoted = visible
                .text
                .get(..label.start)
                .is_some_and(|head| head.ends_with(QUOTES));
            if quoted || case.corpus.pair.shared || case.corpus.pair.holds_own(text) {
                return None; // What is quoted is a title or the words of a screen.
            }
            let case = Case {
                text,
                words: AllWords::of(text),
                whole: false,
                ..*case
            };
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
mod tests {
    use super::*;
    use crate::model::locale::Locale;
    use crate::model::marked::{Mark, MarkKind};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn plainly_own_is_own_by_sentence(text in "(글|한글은|다[.]|Signal|the|own|[.] |[!?]|…|[()]|[”’,] | 3 | v1[.]2 |[.]| ){0,24}") {
            let corpus = corpus("en", "ko", &[]);
            let text = MarkedText::plain(text);
            let (sample, visible) = (Sample::new(UnitKind::Paragraph, &text), Visible::new(&text));
            if corpus.pair.holds_source(&visible.text) && is_plainly_own(&corpus, &sample, &visible) {
                let verdict = by_sentence(&corpus, &sample, &visible);
                let expected = Verdict { words: words(&visible.text), ..Verdict::default() };
                prop_assert_eq!(verdict, expected);
            }
        }
    }

    fn corpus(source: &str, target: &str, texts: &[&str]) -> Corpus {
        let locale = |tag| Locale::parse(tag).expect("a tag");
        let mut corpus = Corpus::new(&locale(source), &locale(target));
        for text in texts {
            corpus.read(&Sample::new(UnitKind::Paragraph, &MarkedText::plain(*text)));
        }
        corpus
    }

    fn found(corpus: &Corpus, text: &str) -> (Vec<String>, bool) {
        let text = MarkedText::plain(text);
        let verdict = judge(corpus, &Sample::new(UnitKind::Paragraph, &text));
        let texts = verdict
            .fragments
            .iter()
            .map(|found| found.span.of(&text.text).to_owned());
        (texts.collect(), verdict.neutral)
    }

    const ENGLISH: &str =
        "We list many providers and other tools that keep your private messages private.";

    #[test]
    fn sentences_in_every_script() {
        for (tag, own) in [
            ("ko", "모든 통신은 암호화됩니다."),
            ("ja", "すべての通信は暗号化されます。"),
            ("zh-Hant", "所有通訊都會加密。"),
            ("ru", "Все сообщения шифруются."),
            ("uk", "Усі повідомлення шифруються."),
            ("ar", "جميع الرسائل مشفرة."),
            ("fa", "همه پیام‌ها رمزگذاری می‌شوند."),
            ("he", "כל ההודעות מוצפנות."),
            ("el", "Όλα τα μηνύματα κρυπτογραφούνται."),
            ("hi", "सभी संदेश एन्क्रिप्टेड हैं।"),
            ("bn", "সব বার্তা এনক্রিপ্ট করা হয়।"),
            ("th", "ข้อความทั้งหมดถูกเข้ารหัส"),
        ] {
            let corpus = corpus("en", tag, &[]);
            assert_eq!(found(&corpus, own), (vec![], false), "{tag}");
            let (fragments, neutral) = found(&corpus, &format!("{ENGLISH} {own}"));
            assert_eq!(
                (fragments, neutral),
                (vec![ENGLISH.to_owned()], false),
                "{tag}"
            );
        }
    }

    #[test]
    fn sentences_in_shared_letters() {
        for (tag, own) in [
            (
                "fr",
                "Toutes les communications sont chiffrées et le serveur ne garde rien du tout.",
            ),
            (
                "de",
                "Alle Nachrichten werden verschlüsselt, und der Server speichert nichts davon ab.",
            ),
            (
                "es",
                "Todos los mensajes se cifran y el servidor no guarda nada de ellos.",
            ),
            (
                "nl",
                "Alle berichten worden versleuteld en de server bewaart daar helemaal niets van.",
            ),
            (
                "vi",
                "Tất cả tin nhắn đều được mã hóa và máy chủ không lưu trữ gì.",
            ),
            (
                "tr",
                "Bütün mesajlar şifrelenir ve sunucu bunların hiçbirini saklamaz, kimse okuyamaz.",
            ),
        ] {
            let corpus = corpus("en", tag, &[]);
            assert_eq!(found(&corpus, own).0, Vec::<String>::new(), "{tag}");
            assert_eq!(
                found(&corpus, &format!("{ENGLISH} {own}")).0,
                [ENGLISH],
                "{tag}"
            );
        }
    }

    #[test]
    fn the_source_need_not_be_english() {
        let corpus = corpus("ko", "en", &[]);
        assert_eq!(found(&corpus, "홈페이지").0, ["홈페이지"]);
        assert_eq!(found(&corpus, "Homepage").0, Vec::<String>::new());
    }

    #[test]
    fn use_tells_names_from_words() {
        let read = [
            ENGLISH,
            "Signal logo",
            "Matrix는 분산형 통신 규약입니다.",
            "누구나 Matrix 서버를 열 수 있습니다.",
        ];
        let corpus = corpus("en", "ko", &read);
        for word in ["Providers", "Private Tools", "Signal logo", "How it works"] {
            assert_eq!(found(&corpus, word).0, [word]);
        }
        for name in [
            "Signal",
            "Matrix",
            "macOS",
            "DNS",
            "example.org",
            "v1.2.3",
            "@name",
        ] {
            assert_eq!(found(&corpus, name), (vec![], true), "{name}");
        }
    }

    #[test]
    fn form_tells_code_from_words() {
        let read = [
            ENGLISH,
            "The mini clients ask the server for an event, no matter what.",
        ];
        let corpus = corpus("en", "ko", &read);
        for code in ["--no-server", "no", "mini-brushpad-server"] {
            assert_eq!(found(&corpus, code), (vec![], true), "{code}");
        }
        for word in ["No", "Mini-Server", "Self-Hostable Server", "April 2013"] {
            assert_eq!(found(&corpus, word).0, [word]);
        }
        let typed = MarkedText {
            text: "`name` Event".to_owned(),
            marks: vec![Mark {
                span: Span::new(0, 6),
                kind: MarkKind::Code,
            }],
        };
        let verdict = judge(&corpus, &Sample::new(UnitKind::Paragraph, &typed));
        assert_eq!(verdict.kept[0].rule, "behind-code");
    }

    #[test]
    fn what_prose_writes_with_capitals_alone_is_no_common_word() {
        let read = [
            "We think that Kumquat Chat is a tool that many people should try.",
            "This tool keeps your messages private on every device that you own.",
        ];
        let corpus = corpus("en", "ko", &read);
        assert_eq!(found(&corpus, "Kumquat Chat"), (vec![], true));
        assert_eq!(found(&corpus, "Kumquat Garden").0, ["Kumquat Garden"]);
    }

    #[test]
    fn shared_letters_and_the_words_of_both() {
        let german =
            "Wir legen die Daten im Dock ab und zeigen das Menu dem Menschen vor dem Server.";
        let english =
            "The process sends the object to the window, and the object is what the process keeps.";
        let mut texts = vec![german; 24];
        texts.extend([english; 24]);
        let corpus = corpus("en", "de", &texts);
        for own in ["Server", "Menu", "Übersicht: Process", "Klasse: Object"] {
            assert_eq!(found(&corpus, own).0, Vec::<String>::new(), "{own}");
        }
        for left in ["Kumquat Object", "Shows the server dock.", "Process"] {
            assert_eq!(found(&corpus, left).0, [left]);
        }
        for own in [
            "Zeigt den Server Status",
            "Voir la documentation Acme pour de plus amples informations.",
        ] {
            assert_eq!(found(&corpus, own).0, Vec::<String>::new(), "{own}");
        }
        let quoting = "Schließen ist für „would“ und „the“ möglich.";
        assert_eq!(found(&corpus, quoting).0, Vec::<String>::new());
    }

    #[test]
    fn english_words_on_a_translated_page_may_be_its_own() {
        let french =
            "Toutes les communications sont chiffrées dans la documentation du code minimal.";
        let mut own = corpus("en", "fr", &[french; 24]);
        for text in ["Code source", "Service minimal"] {
            assert_eq!(found(&own, text).0, Vec::<String>::new(), "{text}");
        }
        let translated = MarkedText::plain("문서");
        for text in ["Documentation", "Kumquat Encryption"] {
            let text = MarkedText::plain(text);
            own.read(&Sample {
                siblings: &[(1, &translated)],
                ..Sample::new(UnitKind::Label, &text)
            });
        }
        assert_eq!(found(&own, "Documentation").0, Vec::<String>::new());
        assert_eq!(found(&own, "Kumquat Encryption").0, ["Kumquat Encryption"]);
        let mut mixed = [french; 24].to_vec();
        mixed.extend([ENGLISH; 3]);
        let mixed = corpus("en", "fr", &mixed);
        assert_eq!(found(&mixed, "Source Documents").0, ["Source Documents"]);
    }

    #[test]
    fn letters_leave_no_doubt_on_a_page_of_the_source_alone() {
        let corpus = corpus("en", "de", &[]);
        for (text, neutral) in [("Fruit", false), ("Watering", false), ("Kumquat", true)] {
            let text = MarkedText::plain(text);
            let doubtful = Sample::new(UnitKind::Cell, &text);
            assert!(judge(&corpus, &doubtful).fragments.is_empty(), "{text:?}");
            let certain = Sample {
                certain: true,
                ..doubtful
            };
            assert_eq!(is_neutral(&corpus, &certain), neutral, "{text:?}");
        }
    }

    #[test]
    fn short_sentences_are_told_by_their_grammar() {
        for (tag, own) in [
            ("de", "Das Modul besitzt folgende Methoden:"),
            (
                "es",
                "Para acelerar las compilaciones, puedes usar Kumquat.",
            ),
            ("fr", "Selon votre system"),
        ] {
            let corpus = corpus("en", tag, &[ENGLISH; 6]);
            assert_eq!(found(&corpus, own).0, Vec::<String>::new(), "{tag}");
        }
        let corpus = corpus("fr", "it", &[]);
        let left = "Vous voyagez avec leurs amis";
        assert_eq!(found(&corpus, left).0, [left]);
    }

    #[test]
    fn a_page_that_nobody_touched_is_english_down_to_its_labels() {
        let read = [ENGLISH; 6];
        let untouched = corpus("en", "de", &read);
        for left in [
            "Kumquat Documentation",
            "Making changes",
            "Starts recording network events in memory.",
        ] {
            assert_eq!(found(&untouched, left).0, [left]);
        }
        let mut read = read.to_vec();
        read.extend(["Nachricht (wahlweise)", "Liste (wahlweise)"]);
        let begun = corpus("en", "de", &read);
        assert_eq!(found(&begun, "Installation"), (vec![], true));
        assert_eq!(found(&begun, "Making changes").0, ["Making changes"]);
    }

    #[test]
    fn a_language_word_in_a_foreign_sentence_changes_nothing() {
        let corpus = corpus("en", "ko", &[]);
        let text = "The server has no record of your group memberships, 그룹 titles, or any other attributes of it.";
        assert_eq!(found(&corpus, text).0, [text]);
        let quoting = "그는 “We list many providers and other tools that keep your messages private” 라고 썼습니다.";
        assert_eq!(found(&corpus, quoting).0, Vec::<String>::new());
    }

    #[test]
    fn markup_is_no_language() {
        let corpus = corpus("en", "ko", &[]);
        let text = MarkedText {
            text: "`the quick brown fox jumps`로 시작합니다. `run the long command now please`"
                .to_owned(),
            marks: vec![
                Mark {
                    span: Span::new(0, 27),
                    kind: MarkKind::Code,
                },
                Mark {
                    span: Span::new(49, 82),
                    kind: MarkKind::Code,
                },
            ],
        };
        let verdict = judge(&corpus, &Sample::new(UnitKind::Paragraph, &text));
        assert!(
            verdict.fragments.is_empty() && !verdict.neutral,
            "{verdict:?}"
        );
    }

    #[test]
    fn brands_and_tooltips() {
        let corpus = corpus("en", "ko", &[]);
        let text = MarkedText::plain("Google Play");
        let label = Sample {
            icon: Some("simple-googleplay"),
            ..Sample::new(UnitKind::Label, &text)
        };
        assert!(judge(&corpus, &label).neutral);
        let text = MarkedText::plain("Source Code");
        let title = Sample {
            hint: "title",
            ..Sample::new(UnitKind::Attribute, &text)
        };
        assert!(judge(&corpus, &title).is_untranslated());
        let tooltip = Sample {
            icon: Some("simple-torbrowser"),
            ..title
        };
        assert!(judge(&corpus, &tooltip).is_untranslated());
        let same = Sample {
            same: true,
            ..title
        };
        assert!(judge(&corpus, &same).neutral);
    }

    #[test]
    fn terms_stay() {
        let mut corpus = corpus("en", "ko", &[ENGLISH]);
        assert!(!found(&corpus, "Providers").1);
        corpus.keep("Providers");
        assert!(found(&corpus, "Providers").1);
    }

    proptest! {
        /// What is settled before the rules are asked is what they would have said.
        #[test]
        fn neutral_early_and_late_are_alike(
            words in prop::collection::vec("and|or|the|private|messages|keep|Signal|DNS|서버|v1[.]2|`code`|[(]x[)]|end[.]|a, b", 0..12),
            tag in "ko|fr|ru",
            kind in prop::sample::select(vec![UnitKind::Paragraph, UnitKind::Attribute, UnitKind::Label]),
            hint in "title|iframe title",
            term in "the private messages keep the|Signal",
            code in 0_usize..40,
        ) {
            let mut corpus = corpus("en", &tag, &[ENGLISH]);
            corpus.keep(&term);
            let text = words.join(" ");
            let span = Span::new(code.min(text.len()), (code + 12).min(text.len()));
            let marks = match text.get(span.range()) {
                Some(part) if !part.is_empty() => vec![Mark { span, kind: MarkKind::Code }],
                _ => Vec::new(),
            };
            let text = MarkedText { text, marks };
            let sample = Sample { hint: &hint, source: Some(&text), ..Sample::new(kind, &text) };
            prop_assert_eq!(is_neutral(&corpus, &sample), judge(&corpus, &sample).neutral);
        }

        /// Every finding has a rule and a reason, and stands in the text it was found in.
        #[test]
        fn every_finding_has_a_reason(text in "[A-Za-z가나ж .,!?()`é\n]{0,80}", tag in "ko|fr|ru|ja") {
            let corpus = corpus("en", &tag, &[ENGLISH]);
            let text = MarkedText::plain(text);
            let verdict = judge(&corpus, &Sample::new(UnitKind::Paragraph, &text));
            for found in verdict.fragments.iter().chain(&verdict.kept) {
                prop_assert!(!found.because.is_empty());
                prop_assert!(crate::language::codes().any(|code| code == found.rule));
                prop_assert!(text.text.get(found.span.range()).is_some());
            }
            prop_assert!(verdict.leftover_words <= verdict.words);
        }
    }
}
