//! Every way in of `tests/checks/attacks.toml`, in every kind of unit, must be an error; and what is honest must not.

#![allow(clippy::print_stdout, reason = "the test says how much it covered")]

#[path = "support/attack_list.rs"]
mod attack_list;
mod support;

use l10n::check::{self, Group};
use l10n::diagnostic::Severity;
use l10n::model::UnitKind;
use proptest::prelude::*;
use serde::Deserialize;

use attack_list::Carrier;
use support::{Sample, Site};

const KINDS: &[(&str, UnitKind)] = &[
    ("front-matter", UnitKind::FrontMatter),
    ("heading", UnitKind::Heading(2)),
    ("paragraph", UnitKind::Paragraph),
    ("item", UnitKind::Item),
    ("term", UnitKind::Term),
    ("definition", UnitKind::Definition),
    ("footnote", UnitKind::Footnote),
    ("abbreviation", UnitKind::Abbreviation),
    ("cell", UnitKind::Cell),
    ("label", UnitKind::Label),
    ("block-title", UnitKind::BlockTitle),
    ("implied-title", UnitKind::ImpliedTitle),
    ("link-title", UnitKind::LinkTitle),
    ("alt", UnitKind::Alt),
    ("attribute", UnitKind::Attribute),
    ("html-text", UnitKind::Html),
    ("code-title", UnitKind::CodeTitle),
];

/// Kinds whose texts may hold links.
fn holds_links(kind: UnitKind) -> bool {
    matches!(
        kind,
        UnitKind::Heading(_)
            | UnitKind::Paragraph
            | UnitKind::Item
            | UnitKind::Definition
            | UnitKind::Footnote
            | UnitKind::Cell
    )
}

fn sample(carrier: &Carrier, kind: UnitKind, target: impl Fn(&str) -> String) -> Sample {
    let texts = if holds_links(kind) {
        &carrier.linked
    } else {
        &carrier.plain
    };
    let variables = if holds_links(kind) {
        carrier.variables.clone().into_iter().collect()
    } else {
        Vec::new()
    };
    Sample {
        id: "unit".to_owned(),
        kind,
        source: support::message(&texts.source),
        variables,
        target: target(&texts.honest),
        older: false,
        was_translated: false,
    }
}

#[test]
fn every_attack_is_an_error() {
    let attacks = attack_list::read();
    let mut site = Site::new("ko");
    site.fluent_terms.clone_from(&attacks.carrier.terms);
    let mut count = 0;
    let mut missed = Vec::new();
    for way in &attacks.way {
        for (name, kind) in KINDS {
            if !way.kinds.is_empty() && !way.kinds.iter().any(|known| known == name) {
                continue;
            }
            // Code and emphasis, footnotes and references are text in slots that hold no Markdown.
            let sample = sample(&attacks.carrier, *kind, |honest| {
                match (way.whole, way.first) {
                    (true, _) => way.value.clone(),
                    (_, true) => format!("{}{honest}", way.value),
                    _ => format!("{honest} {}", way.value),
                }
            });
            count += 1;
            let samples = [sample];
            let text = support::file(&samples);
            assert!(
                support::unreadable(&site, &text, &samples).is_empty(),
                "{} cannot be read: {text}",
                way.name
            );
            let found = support::run(&site, "ko.ftl", &text, &samples);
            let is_found = found
                .iter()
                .any(|one| one.code == way.expect && one.severity == Severity::Error);
            if !is_found {
                let codes: Vec<&str> = found.iter().map(|one| one.code).collect();
                missed.push(format!("{} in {name}: {codes:?}", way.name));
            }
        }
    }
    assert!(
        missed.is_empty(),
        "{} of {count} missed:\n{}",
        missed.len(),
        missed.join("\n")
    );
    assert!(count >= 120, "{count} attacks");
    println!(
        "{count} hostile values from {} ways in, all reported as errors",
        attacks.way.len()
    );
}

#[test]
fn the_carriers_themselves_are_clean() {
    let attacks = attack_list::read();
    let site = Site::new("ko");
    for (name, kind) in KINDS {
        let samples = [sample(&attacks.carrier, *kind, str::to_owned)];
        let text = support::file(&samples);
        let found = support::run(&site, "ko.ftl", &text, &samples);
        assert!(found.is_empty(), "{name}: {found:?}");
    }
}

#[derive(Deserialize)]
struct Honest {
    text: Vec<HonestText>,
}

#[derive(Deserialize)]
struct HonestText {
    locale: String,
    source: String,
    honest: String,
    /// Findings that are right though the translation is honest: a number that the source does not spell.
    #[serde(default)]
    ignore: Vec<String>,
}

#[test]
fn honest_texts_of_many_languages_pass_the_safety_group() {
    let list: Honest =
        toml::from_str(include_str!("checks/honest.toml")).expect("the list is TOML");
    let mut wrong = Vec::new();
    for text in &list.text {
        let site = Site::new(&text.locale);
        let samples = [Sample {
            id: "unit".to_owned(),
            kind: UnitKind::Paragraph,
            source: support::message(&text.source),
            variables: ["groups", "site", "guide", "tor", "a", "b", "c"]
                .iter()
                .filter(|name| text.source.contains(&format!("${name} ")))
                .map(|name| ((*name).to_owned(), format!("https://signal.org/{name}")))
                .collect(),
            target: text.honest.clone(),
            older: false,
            was_translated: false,
        }];
        let file = support::file(&samples);
        for found in support::run(&site, "x.ftl", &file, &samples) {
            let is_safety = check::find(found.code).is_some_and(|row| row.group == Group::Safety);
            if is_safety && !text.ignore.iter().any(|code| code == found.code) {
                wrong.push(format!("{} {}: {}", text.locale, found.code, found.message));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Pieces that syntax is made of, and letters of several scripts.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::sample::select(vec![
            "*",
            "**",
            "_",
            "`",
            "``",
            "[",
            "]",
            "](",
            "(",
            ")",
            "<",
            ">",
            "</",
            "{\"{\"}",
            "{ $a }",
            "{ $b }",
            "&",
            "&#",
            ";",
            "://",
            "javascript:",
            ".",
            "com",
            "@",
            "|",
            "\\",
            "^",
            ":",
            "=",
            "\"",
            "'",
            "#",
            "%",
            "1,000",
            "٣",
            "한글",
            "가",
            " ",
            "\n",
            "а",
            "é",
            "e\u{301}",
            "（",
            "）",
            "］",
            "＊＊",
            "＜b＞",
            "\u{200b}",
            "\u{202e}",
            "\u{fffc}",
            "8<",
            "-",
            "<!--",
            "{\" \"}",
            "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
        ])
        .prop_map(str::to_owned),
        "[a-zA-Z]{1,6}",
        any::<char>()
            .prop_filter("braces are Fluent's", |c| !"{}\r".contains(*c))
            .prop_map(String::from),
    ]
}

fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(piece(), 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn checks_never_panic_and_fixes_apply_once(source in text(), target in text(), kind in 0..KINDS.len()) {
        let site = Site::new("ko");
        let mut samples = [Sample {
            id: "unit".to_owned(),
            kind: KINDS[kind].1,
            source: support::message(&source.replace("{\"{\"}", "{").replace("{\" \"}", " ")),
            variables: vec![("a".to_owned(), "https://a.org/".to_owned()), ("b".to_owned(), "{ .b }".to_owned())],
            target,
            older: false,
            was_translated: false,
        }];
        let file = support::file(&samples);
        let found = support::run(&site, "ko.ftl", &file, &samples);
        prop_assert_eq!(&found, &support::run(&site, "ko.ftl", &file, &samples), "the same twice");
        for one in found {
            let Some(fix) = one.fix.filter(|fix| fix.safe) else { continue };
            let mended = fix.edits.apply(&file).expect("edits of a fix are disjoint");
            samples[0].target = "x".to_owned();
            let left = support::run(&site, "ko.ftl", &mended, &samples);
            let again = left.iter().filter(|other| other.code == one.code && other.message == one.message).count();
            let before = support::run(&site, "ko.ftl", &file, &samples);
            let before = before.iter().filter(|other| other.code == one.code && other.message == one.message).count();
            prop_assert!(again < before, "{} stays: {file} -> {mended}", one.code);
            prop_assert!(left.iter().all(|other| other.code != "ftl-syntax"), "{} breaks {mended}", one.code);
        }
    }
}
