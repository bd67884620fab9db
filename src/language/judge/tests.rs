//! What is left over and what is not, in every script.

use super::*;
use crate::language::Progress;
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

pub(in crate::language) fn corpus(source: &str, target: &str, texts: &[&str]) -> Corpus {
    let locale = |tag| Locale::parse(tag).expect("a tag");
    let mut corpus = Corpus::new(&locale(source), &locale(target));
    for text in texts {
        corpus.read(&Sample::new(UnitKind::Paragraph, &MarkedText::plain(*text)));
    }
    corpus
}

pub(in crate::language) fn found(corpus: &Corpus, text: &str) -> (Vec<String>, bool) {
    let text = MarkedText::plain(text);
    let verdict = judge(corpus, &Sample::new(UnitKind::Paragraph, &text));
    let texts = verdict
        .fragments
        .iter()
        .map(|found| found.span.of(&text.text).to_owned());
    (texts.collect(), verdict.neutral)
}

pub(in crate::language) const ENGLISH: &str =
    "We list many providers and other tools that keep your private messages private.";

#[test]
fn people_and_their_companies_are_names() {
    let corpus = corpus("en", "ko", &[]);
    let signed = "Kestrin Forest, Pilvar Domrich, Tomsel Quarrow - Vendrix (ref)";
    assert_eq!(found(&corpus, signed), (vec![], true));
    let title = "Compare Private Messengers by Vendrix (beta)";
    assert_eq!(found(&corpus, title), (vec![title.to_owned()], false));
}

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
fn what_no_prose_uses_may_be_a_common_word_all_the_same() {
    let corpus = corpus("en", "ko", &vec![ENGLISH; 2_000]);
    for left in ["Kettle", "eat", "Hat"] {
        assert_eq!(found(&corpus, left).0, [left]);
    }
    for name in ["Kumquat", "tshark"] {
        assert_eq!(found(&corpus, name), (vec![], true), "{name}");
    }
}

#[test]
fn shared_letters_and_the_words_of_both() {
    let german = "Wir legen die Daten im Dock ab und zeigen das Menu dem Menschen vor dem Server.";
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
    let french = "Toutes les communications sont chiffrées dans la documentation du code minimal.";
    let mut own = corpus("en", "fr", &[french; 24]);
    for text in ["Code source", "Service minimal"] {
        assert_eq!(found(&own, text).0, Vec::<String>::new(), "{text}");
    }
    let (translated, kept) = (MarkedText::plain("문서"), "Kumquat Encryption");
    let sibling = MarkedText::plain(kept);
    for (text, siblings) in [
        ("Documentation", vec![(1, &translated)]),
        ("Politique stricte", vec![(1, &translated)]),
        (
            kept,
            vec![(1, &translated), (2, &translated), (3, &sibling)],
        ),
    ] {
        own.read(&Sample {
            siblings: &siblings,
            ..Sample::new(UnitKind::Label, &MarkedText::plain(text))
        });
    }
    // That others say something else says nothing of a text that may be a translation itself.
    for text in ["Documentation", "Politique stricte"] {
        assert_eq!(found(&own, text).0, Vec::<String>::new(), "{text}");
    }
    assert_eq!(found(&own, kept).0, [kept]);
    let mut mixed = [french; 24].to_vec();
    mixed.extend([ENGLISH; 3]);
    let mixed = corpus("en", "fr", &mixed);
    assert_eq!(found(&mixed, "Wooden Kettles").0, ["Wooden Kettles"]);
}

#[test]
fn a_word_that_is_left_in_most_places_is_not_translated_elsewhere() {
    let said = |tag: &str, left: usize| {
        let mut corpus = corpus("en", tag, &[]);
        let source = MarkedText::plain("Kumquat");
        let own = MarkedText::plain(if tag == "ko" { "금귤" } else { "Zwergorange" });
        for text in std::iter::once(&own).chain(std::iter::repeat_n(&source, left)) {
            corpus.read(&Sample {
                source: Some(&source),
                ..Sample::new(UnitKind::Label, text)
            });
        }
        !found(&corpus, "Kumquat").0.is_empty()
    };
    assert_eq!([said("de", 4), said("de", 5)], [true, false]);
    // Letters of its own tell that the locale has not translated it.
    assert!(said("ko", 5));
}

#[test]
fn a_compound_is_of_the_source_if_all_its_parts_are() {
    let german = "Wir zeigen das Menu dem Menschen, der es im privaten Netz vor dem Server liest.";
    let mut texts = vec![german; 24];
    texts.extend([ENGLISH; 6]);
    let corpus = corpus("en", "de", &texts);
    for own in ["Message-Anbieter", "Top 3 private Message-Anbieter"] {
        assert_eq!(found(&corpus, own).0, Vec::<String>::new(), "{own}");
    }
    for left in ["Message-Providers", "Top 3 Message Providers"] {
        assert_eq!(found(&corpus, left).0, [left]);
    }
}

#[test]
fn a_page_that_nobody_touched_leaves_less_doubt_than_its_site() {
    let german = "Wir zeigen das Menu dem Menschen, der es im Netz vor dem Server liest.";
    let corpus = corpus("en", "de", &[german; 24]);
    for (text, left) in [("Kettle", true), ("Menu", false), ("Übersicht", false)] {
        let text = MarkedText::plain(text);
        let on_translated = Sample::new(UnitKind::Label, &text);
        assert!(judge(&corpus, &on_translated).fragments.is_empty());
        let on_untouched = Sample {
            progress: Progress::Untouched,
            ..on_translated
        };
        let verdict = judge(&corpus, &on_untouched);
        assert_eq!(!verdict.fragments.is_empty(), left, "{text:?}");
    }
}

#[test]
fn labels_of_links_in_translated_sentences() {
    let labelled = |text: &str, label: &str| {
        let start = text.find(label).expect("it is there");
        MarkedText {
            text: text.to_owned(),
            marks: vec![Mark {
                span: Span::new(start, start + label.len()),
                kind: MarkKind::Label,
            }],
        }
    };
    let of = |label: &str| labelled(&format!("See the {label} for what works."), label);
    for (tag, before, behind, label, left) in [
        ("ko", "자세한 것은 ", "에 있습니다.", "more", true),
        ("ko", "자세한 것은 ", "에 있습니다.", "source code", true),
        ("ko", "자세한 것은 ", "에 있습니다.", "tshark", false),
        (
            "de",
            "Sehen Sie in die ",
            ", was geht.",
            "table of hardware",
            true,
        ),
        ("de", "Sehen Sie nach, was ", " ist.", "evil maid", false),
        ("de", "Sehen Sie nach unter ", ".", "Why We Care", false),
    ] {
        let corpus = corpus("en", tag, &[]);
        let (text, source) = (
            labelled(&format!("{before}{label}{behind}"), label),
            of(label),
        );
        let sample = Sample {
            source: Some(&source),
            ..Sample::new(UnitKind::Paragraph, &text)
        };
        let verdict = judge(&corpus, &sample);
        let found: Vec<&str> = verdict
            .fragments
            .iter()
            .map(|found| found.span.of(&text.text))
            .collect();
        assert_eq!(
            found,
            if left { vec![label] } else { vec![] },
            "{tag} {label}"
        );
    }
}

#[test]
fn letters_leave_no_doubt_on_a_page_of_the_source_alone() {
    let corpus = corpus("en", "de", &[]);
    for (text, neutral) in [("Fruit", false), ("Gardening", false), ("Kumquat", true)] {
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
            prop_assert!(crate::language::rules().any(|(code, _)| code == found.rule));
            prop_assert!(text.text.get(found.span.range()).is_some());
        }
        prop_assert!(verdict.leftover_words <= verdict.words);
    }
}
