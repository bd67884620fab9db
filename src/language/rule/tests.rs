//! What is left over of labels, titles and names, where one rule or another decides.

use crate::language::judge::judge;
use crate::language::judge::tests::{ENGLISH, corpus, found};
use crate::language::{Corpus, Progress, Sample};
use crate::model::marked::{Mark, MarkKind, MarkedText};
use crate::model::unit::UnitKind;
use crate::text::Span;

#[test]
fn a_language_has_some_words_of_english_and_others_for_the_rest() {
    let own = "Vous pouvez lire la page et écrire à une personne de confiance.";
    let french = corpus("en", "fr", &[own]);
    for (text, left) in [
        ("Documentation", false),
        ("Code Source", false),
        ("Homepage", true),
        ("Contribute", true),
        ("Service Providers", true),
        ("Threema", false),
    ] {
        let (found, _) = found(&french, text);
        assert_eq!(!found.is_empty(), left, "{text}: {found:?}");
    }
    let text = MarkedText::plain("Code Source");
    let as_source = Sample {
        source: Some(&text),
        ..Sample::new(UnitKind::Label, &text)
    };
    assert!(judge(&french, &as_source).is_untranslated());
    let german = corpus(
        "en",
        "de",
        &["Sie können die Seite lesen und der Person schreiben."],
    );
    assert!(found(&german, "Documentation").0.len() == 1 && found(&german, "Downloads").1);
}

#[test]
fn a_page_that_was_begun_leaves_english_in_labels() {
    let own = "Vous pouvez lire la page et écrire à une personne de confiance.";
    let french = corpus("en", "fr", &[own, own, ENGLISH]);
    for (text, on_begun, on_translated) in [
        ("Source Code", true, false),
        ("Documentation", false, false),
        ("Threema", false, false),
    ] {
        let text = MarkedText::plain(text);
        for (progress, left) in [
            (Progress::Begun, on_begun),
            (Progress::Translated, on_translated),
        ] {
            let sample = Sample {
                progress,
                ..Sample::new(UnitKind::Label, &text)
            };
            let verdict = judge(&french, &sample);
            assert_eq!(verdict.is_untranslated(), left, "{text:?} {progress:?}");
        }
    }
}

#[test]
fn a_language_that_puts_the_word_first_does_not_say_acme_logo() {
    let own = "Le logo de la page est le logo que vous pouvez voir dans la page.";
    let mut texts = vec![own; 3];
    let left = |texts: &[&str]| !found(&corpus("en", "fr", texts), "Acme logo").0.is_empty();
    assert!(!left(&texts));
    texts.push("Logo de Kumquat");
    assert!(left(&texts));
}

#[test]
fn what_both_languages_say_is_not_translated_elsewhere() {
    let mut german = corpus("en", "de", &[]);
    for (source, own) in [("Homepage", "Hauptseite"), ("Kettle", "Kessel")] {
        german.read(&Sample {
            source: Some(&MarkedText::plain(source)),
            ..Sample::new(UnitKind::Label, &MarkedText::plain(own))
        });
    }
    assert_eq!(found(&german, "Homepage").0, Vec::<String>::new());
    assert_eq!(found(&german, "Kettle").0, ["Kettle"]);
}

#[test]
fn addresses_spell_names() {
    let mut korean = corpus("en", "ko", &[ENGLISH]);
    let said = |corpus: &Corpus| found(corpus, "Private Messages").1;
    assert!(!said(&korean));
    korean.read(&Sample {
        target: Some("https://private.com/messages/"),
        ..Sample::new(UnitKind::Label, &MarkedText::plain("홈페이지"))
    });
    assert!(said(&korean));
    assert!(!found(&korean, "private messages").1);
}

#[test]
fn labels_in_a_row_stand_for_themselves() {
    let korean = corpus("en", "ko", &[ENGLISH]);
    let labels = ["Kumquat", "Private Tools"];
    let mut text = MarkedText::plain(labels.join(" "));
    let mut at = 0;
    for label in labels {
        text.marks.push(Mark {
            span: Span::new(at, at + label.len()),
            kind: MarkKind::Alt,
        });
        at += label.len() + 1;
    }
    let verdict = judge(&korean, &Sample::new(UnitKind::Paragraph, &text));
    let spans: Vec<Span> = verdict.fragments.iter().map(|found| found.span).collect();
    assert_eq!(spans, [Span::new(8, 21)]);
}

#[test]
fn a_name_that_is_set_off_opens_a_sentence_of_the_locale() {
    let text = "Fluent Feeder est un lecteur de flux pour les pages que vous aimez.";
    let name = "Fluent Feeder";
    let set_off = |kind| MarkedText {
        text: text.to_owned(),
        marks: vec![Mark {
            span: Span::new(0, name.len()),
            kind,
        }],
    };
    for (kind, is_name) in [(MarkKind::Emphasis, true), (MarkKind::Label, false)] {
        let mut french = corpus("en", "fr", &[]);
        french.read(&Sample::new(UnitKind::Paragraph, &set_off(kind)));
        assert_eq!(found(&french, name).1, is_name, "{kind:?}");
    }
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

#[test]
fn a_name_or_an_unknown_word_hides_no_source_word() {
    let own = "Tất cả tin nhắn của Kumquat đều được mã hóa và máy chủ không lưu trữ gì.";
    let english = "You can use Kumquat to keep every message that was sent to you.";
    let mut texts = vec![own; 24];
    texts.push(english);
    let corpus = corpus("en", "vi", &texts);
    for left in ["Installing Kumquat", "Custom Flibberty Gibbert"] {
        assert_eq!(found(&corpus, left).0, [left]);
    }
    for open in ["Kumquat Archive", "Kumquat Wallet", "Flibberty Gibbert"] {
        assert_eq!(found(&corpus, open), (vec![], true), "{open}");
    }
}

#[test]
fn a_word_of_both_proves_no_label_own() {
    let dutch = "Wij vinden dat jouw privacy altijd en overal van groot belang moet zijn voor ons.";
    let corpus = corpus("en", "nl", &[dutch; 24]);
    assert_eq!(found(&corpus, "Privacy Policy").0, ["Privacy Policy"]);
    for own in ["Privacy", "Belang policy", "Privacy 0x58ba Policy"] {
        assert_eq!(found(&corpus, own).0, Vec::<String>::new(), "{own}");
    }
}

#[test]
fn words_that_no_source_says_are_the_locales() {
    let turkish =
        "Bütün mesajlar şifrelenir ve sunucu bunların hiçbirini saklamaz, kimse okuyamaz.";
    let mut corpus = corpus("en", "tr", &[turkish; 24]);
    corpus.read_source(&MarkedText::plain("Note"));
    corpus.read_source(&MarkedText::plain(
        "You should not read it, for it is not yours.",
    ));
    assert_eq!(found(&corpus, "Not:").0, Vec::<String>::new());
}

#[test]
fn a_label_in_lower_case_may_be_the_name_of_its_file() {
    let corpus = corpus("en", "ko", &[ENGLISH]);
    for (text, target, is_name) in [
        ("message", "api/message.md#sending", true),
        ("message", "message.md", true),
        ("Message", "api/Message.md", false),
        ("message", "api/messages.md", false),
        ("message", "https://example.org/message.md", false),
        ("private message", "api/private message.md", false),
    ] {
        let text = MarkedText::plain(text);
        let sample = Sample {
            target: Some(target),
            ..Sample::new(UnitKind::Label, &text)
        };
        assert_eq!(judge(&corpus, &sample).neutral, is_name, "{target}");
    }
}

#[test]
fn a_clause_behind_a_link_is_a_gap() {
    let own = "Estes são os usuários que mais ajudam a comunidade, e que têm";
    let corpus = corpus("en", "pt", &[own; 24]);
    for (label, is_left) in [
        ("created the most pictures of all", true),
        ("The Art of the Garden", false),
        ("criado as imagens", false),
    ] {
        let text = MarkedText {
            text: format!("{own} {label} na nossa rede."),
            marks: vec![Mark {
                span: Span::new(own.len() + 1, own.len() + 1 + label.len()),
                kind: MarkKind::Label,
            }],
        };
        let verdict = judge(&corpus, &Sample::new(UnitKind::Paragraph, &text));
        assert_eq!(verdict.is_partial(), is_left, "{label}");
    }
}

#[test]
fn what_the_source_says_is_left_over_whatever_its_language() {
    for (source, target, own, left) in [
        ("de", "en", "Bring a hat.", "Bringen Sie Ihre Stiefel mit."),
        ("es", "en", "Bring a hat.", "Traigan sus botas."),
        ("it", "en", "Bring a hat.", "Portate i vostri stivali."),
        ("nl", "en", "Bring a hat.", "Neem uw laarzen mee."),
        ("fr", "en", "Bring a hat.", "Apportez vos bottes."),
        (
            "de",
            "ko",
            "모자를 가져오세요.",
            "Der Garten hat eine Mauer.",
        ),
        ("pt-BR", "ko", "", "Bem-vindo ao jardim"),
        ("fr", "ru", "", "Bienvenue dans le jardin"),
        ("en", "ko", "", "Bring boots together."),
    ] {
        let corpus = corpus(source, target, &[]);
        let said = MarkedText::plain(format!("Guten Tag. {left}"));
        let text = MarkedText::plain(format!("{own} {left}").trim());
        let sample = Sample {
            source: Some(&said),
            ..Sample::new(UnitKind::Paragraph, &text)
        };
        let verdict = judge(&corpus, &sample);
        let found: Vec<&str> = verdict
            .fragments
            .iter()
            .map(|found| found.span.of(&text.text))
            .collect();
        assert_eq!(found, [left], "{source} → {target}");
    }
    for (source, target, name) in [
        ("de", "en", "Deutsche Bank"),
        ("pt-BR", "ko", "Banco Safra"),
        ("fr", "ru", "Le Monde"),
    ] {
        let corpus = corpus(source, target, &[]);
        assert!(
            found(&corpus, name).0.is_empty(),
            "{source} → {target}: {name}"
        );
    }
}

#[test]
fn capitals_throughout_are_no_name_if_english_has_the_words() {
    for (target, text, left) in [
        ("hi", "GETTING STARTED", true),
        ("uk", "WARNING: DO NOT USE", true),
        ("it", "SUCCESS! LOTS OF PETS!", true),
        ("nb", "CORRECT.", true),
        ("ko", "CORRECT", false),
        ("ko", "MIT", false),
        ("ko", "BSD MIT", false),
        ("ko", "PGP KEYS", false),
        ("fr", "DOCUMENTATION", false),
        ("de", "WARNUNG: NICHT BENUTZEN", false),
        ("uk", "PDF / HTML", false),
    ] {
        let (found, _) = found(&corpus("en", target, &[]), text);
        assert_eq!(!found.is_empty(), left, "{target}: {text}: {found:?}");
    }
}

#[test]
fn a_word_of_grammar_that_the_locale_has_too_proves_nothing() {
    for (target, text) in [
        ("nl", "Controleer of je programma goed werkt"),
        ("nl", "Wat is een variabele"),
        ("nb", "Her er det beste eksempelet"),
        ("da", "Brug den til at teste for fejl"),
        ("hu", "Most indul a program"),
        ("ro", "Are nevoie de ajutor"),
        ("sk", "Kde by to bolo"),
        ("tr", "Her zaman açık"),
    ] {
        let (found, _) = found(&corpus("en", target, &[]), text);
        assert!(found.is_empty(), "{target}: {text}: {found:?}");
    }
    let (found, _) = found(&corpus("en", "nl", &[]), "Kept over all of them");
    assert!(!found.is_empty());
}

#[test]
fn a_word_of_grammar_between_code_is_no_name() {
    let text = MarkedText {
        text: "undefined and Number".to_owned(),
        marks: [(0, 9), (14, 20)]
            .map(|(from, to)| Mark {
                span: Span::new(from, to),
                kind: MarkKind::Code,
            })
            .into(),
    };
    for target in ["hi", "pl"] {
        let verdict = judge(
            &corpus("en", target, &[]),
            &Sample::new(UnitKind::Heading(2), &text),
        );
        assert!(verdict.is_untranslated(), "{target}");
    }
}

#[test]
fn a_sentence_may_quote_the_source() {
    for (target, before, quoted, after, left) in [
        (
            "pl",
            "Wybierz ",
            "Save the file and close",
            " z tego menu.",
            false,
        ),
        (
            "pl",
            "Zobacz artykuł ",
            "The state of the web and what comes next",
            " w blogu.",
            false,
        ),
        (
            "de",
            "Siehe den Artikel ",
            "The state of the web and what comes next",
            " im Blog.",
            false,
        ),
        (
            "pl",
            "Choose ",
            "Save the file and close",
            " from this menu.",
            true,
        ),
        ("pl", "Choose ", "Save the file and close it", ".", true),
    ] {
        let text = MarkedText {
            text: format!("{before}{quoted}{after}"),
            marks: vec![Mark {
                span: Span::new(before.len(), before.len() + quoted.len()),
                kind: MarkKind::Emphasis,
            }],
        };
        let verdict = judge(
            &corpus("en", target, &[]),
            &Sample::new(UnitKind::Paragraph, &text),
        );
        assert_eq!(verdict.is_untranslated(), left, "{target}: {}", text.text);
    }
    let (found, _) = found(
        &corpus("en", "pl", &[]),
        "Kliknij \"Open the recent files\" w oknie programu.",
    );
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn two_words_in_the_order_of_the_source_are_its_words() {
    let own = "Vous pouvez lire la page et écrire à une personne de confiance.";
    let french = corpus("en", "fr", &[own, own]);
    let kinds: [&[(&str, bool)]; 2] = [
        // The source says just so.
        &[
            ("Reactivity fundamentals", true),
            ("Lifecycle hooks", true),
            ("Threema", false),
            ("Documentation", false),
            ("Threema Libre", false),
        ],
        // No source is known.
        &[
            ("Reactivity fundamentals", false),
            ("Lifecycle hooks", false),
        ],
    ];
    for (texts, says) in kinds.into_iter().zip([true, false]) {
        for (text, left) in texts {
            let marked = MarkedText::plain(*text);
            let sample = Sample {
                source: says.then_some(&marked),
                ..Sample::new(UnitKind::Heading(2), &marked)
            };
            let verdict = judge(&french, &sample);
            assert_eq!(verdict.is_untranslated(), *left, "{text} {says}");
        }
    }
}

#[test]
fn names_with_their_types_are_no_words() {
    let korean = corpus(
        "en",
        "ko",
        &[
            "이것은 페이지가 무엇을 위한 것인지 말하는 문단입니다.",
            ENGLISH,
        ],
    );
    for (text, left) in [
        ("title (string)", false),
        ("tags (string[])", false),
        ("value: number | string", false),
        ("from: Date | string | number", false),
        ("location ('local' | 'remote' | string)", false),
        ("autoFilled (true)", false),
        ("value: `number | string`", false),
        ("type: `a` or `b`", true),
        (".json, .js", false),
        ("Default: none", true),
        ("Title (required)", true),
        ("Set: the list of all", true),
    ] {
        let code = text
            .match_indices('`')
            .map(|(at, _)| at)
            .collect::<Vec<_>>();
        let code = code.chunks(2).map(|ends| Mark {
            span: Span::new(ends[0], ends[1] + 1),
            kind: MarkKind::Code,
        });
        let text = MarkedText {
            marks: code.collect(),
            ..MarkedText::plain(text)
        };
        let verdict = judge(&korean, &Sample::new(UnitKind::Cell, &text));
        assert_eq!(verdict.is_untranslated(), left, "{text:?} {verdict:?}");
    }
}
