//! Laws of the scalar slots, slot by slot; whole pages are built in `build`.

#![allow(
    clippy::string_slice,
    reason = "a test slices where it has just searched"
)]

use proptest::prelude::*;

use super::*;
use crate::markdown::{Options, front_matter};
use crate::model::{Part, UnitId, UnitKind};
use crate::text::Span;

/// A unit as a parser would make it, for slots that look at nothing but its slot, kind and prefix.
fn unit(kind: UnitKind, slot: Slot, own: &str) -> Unit {
    Unit {
        id: UnitId::default(),
        kind,
        slot,
        span: Span::new(0, own.len()),
        parts: Vec::new(),
        variables: Vec::new(),
        message: Message::text(own),
        prefix: "  ".to_owned(),
        hard_break: "  ".to_owned(),
        heading: None,
        hint: String::new(),
        anchor: None,
        note: None,
        pinned: None,
        icon: None,
        target: None,
        group: 0,
    }
}

/// Strings that hurt: signs of every syntax, quotes, references, controls, line breaks, astral letters.
fn hostile() -> impl Strategy<Value = String> {
    let token = prop_oneof![
        proptest::sample::select(vec![
            "a",
            "한",
            "é",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\r",
            "\t",
            "\"",
            "'",
            "''",
            "\\",
            "\\\"",
            "|",
            "`",
            "``",
            "&",
            "&amp;",
            "&#10;",
            "&quot",
            "<",
            ">",
            "<b>",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "#",
            " #",
            ": ",
            ":",
            "- ",
            "---",
            "...",
            "?",
            "!",
            "*",
            "%",
            "@",
            ",",
            "true",
            "null",
            "12",
            "1.5",
            "2024-01-01",
            "~",
            "=",
            "\u{a0}",
            "\u{85}",
            "\u{2028}",
            "\u{feff}",
            "\u{0}",
            "\u{7}",
            "\u{7f}",
            "\u{9f}",
            "😀",
            "\u{fffe}",
            "\"\"\"",
            "'''",
            "\\n",
            "\\u0041",
        ])
        .prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
        "[a-z ]{1,6}",
    ];
    proptest::collection::vec(token, 0..8).prop_map(|tokens| tokens.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn scalars_hold_any_text(value in hostile()) {
        for (slot, raws) in [
            (Slot::LinkTitle, &["\"a\"", "'a'", "(a)"][..]),
            (Slot::Attribute, &["\"a\"", "'a'", "a"]),
            (Slot::HtmlAttribute, &["\"a\"", "'a'", "a"]),
            (Slot::HtmlText, &["a"]),
            (Slot::Toml, &["\"a\"", "'a'", "\"\"\"a\"\"\"", "'''a'''", "\"\"\"\na\"\"\"", "'''\r\na'''"]),
            (Slot::Json, &["\"a\""]),
            (Slot::Yaml, &["\"a\"", "'a'", "a", "|\n  a", ">-\n  a", "|+ # c\n  a", "a, b"]),
        ] {
            for raw in raws {
                for flavour in [Flavour::Mkdocs, Flavour::Docusaurus] {
                    for newline in [Newline::Lf, Newline::CrLf] {
                        let unit = unit(UnitKind::BlockTitle, slot, "a");
                        match encode(&unit, raw, &value, Style { newline, flavour, ..Style::default() }) {
                            Ok(written) => prop_assert_eq!(decode(slot, &written), value.as_str(), "{:?} {:?}", slot, written),
                            Err(_) => prop_assert!(matches!(slot, Slot::Attribute), "{:?}", slot),
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn heads_hold_any_text(value in hostile()) {
        let style = ["Chat", "'Chat'", "\"Chat\"", "|\n    Chat\n", ">2-\n    Chat", ">\n    Chat\n\n"];
        for scalar in style {
            for (before, after) in [("---\nhero:\n  title: ", "\nz: Other # c\n---\nText\n"), ("---\nhero: {title: ", ", b: c}\nz: Other\n---\n")] {
                if before.ends_with("{title: ") && scalar.starts_with(['|', '>']) {
                    continue;
                }
                for crlf in [false, true] {
                    let page = format!("{before}{scalar}{after}");
                    let page = if crlf { page.replace('\n', "\r\n") } else { page };
                    check_head(&page, &value)?;
                }
            }
        }
        for scalar in ["\"Chat\"", "'Chat'", "\"\"\"\nChat\"\"\"", "'''Chat'''"] {
            check_head(&format!("+++\n[hero]\ntitle = {scalar} # c\n[x]\nz = 'y'\n+++\n"), &value)?;
        }
        check_head("{\"hero\": {\"title\": \"Chat\"}, \"z\": \"Other\"}\nText", &value)?;
    }
}

/// Puts `value` (with a letter, so that it stays a unit) into the first key of a head and reads it back.
fn check_head(page: &str, value: &str) -> Result<(), TestCaseError> {
    let value = format!("{value}a");
    let options = Options {
        flavour: Flavour::Hugo,
        front_matter: vec!["hero.title".to_owned(), "z".to_owned(), "x.z".to_owned()],
        ..Options::default()
    };
    let source = Source::new("a.md", page);
    let head = front_matter::parse(&source, &options).expect("a head");
    prop_assert_eq!(&head.diagnostics, &[]);
    let unit = &head.units[0];
    let written = encode(
        unit,
        unit.span.of(page),
        &value,
        Style::of(&source, Flavour::Hugo),
    );
    let written = written.expect("a head holds any text");
    let built = format!(
        "{}{written}{}",
        &page[..unit.span.start],
        &page[unit.span.end..]
    );
    let again = front_matter::parse(&Source::new("a.md", built.as_str()), &options);
    let again = again.unwrap_or_else(|| panic!("no head: {built:?}"));
    prop_assert_eq!(&again.diagnostics, &[], "{:?}", built);
    prop_assert_eq!(again.units.len(), head.units.len(), "{:?}", built);
    prop_assert_eq!(
        &again.units[0].message,
        &Message::text(value.as_str()),
        "{:?}",
        built
    );
    if let (Some(before), Some(after)) = (head.units.get(1), again.units.get(1)) {
        prop_assert_eq!(&before.message, &after.message);
        prop_assert_eq!(before.span.of(page), after.span.of(&built));
    }
    Ok(())
}

/// What is written for `value` where `raw` stands.
fn written(slot: Slot, raw: &str, value: &str) -> Result<String, SlotError> {
    encode(
        &unit(UnitKind::BlockTitle, slot, "a"),
        raw,
        value,
        Style::default(),
    )
}

#[test]
fn scalars_keep_their_style() {
    for (slot, raw, value, expected) in [
        (Slot::Yaml, "Chat", "채팅, 안전", "\"채팅, 안전\""),
        (Slot::Yaml, "Chat, safe", "채팅, 안전", "채팅, 안전"),
        (Slot::Yaml, "Chat", "채팅", "채팅"),
        (Slot::Yaml, "Chat", "No", "\"No\""),
        (Slot::Yaml, "'It''s'", "c'est", "'c''est'"),
        (Slot::Yaml, "|\n  a\n  b", "c\n\nd", "|\n  c\n\n  d"),
        (Slot::Yaml, ">-\n  a\n  b", "c\nd", ">-\n  c\n\n  d"),
        (Slot::Yaml, "|\n  a", " c", "\" c\""),
        (Slot::Toml, "'a'", "b", "'b'"),
        (Slot::Toml, "'a'", "it's", "\"it's\""),
        (Slot::Attribute, "문서", "docs", "docs"),
        (Slot::Attribute, "문서", "the docs", "\"the docs\""),
        (Slot::Attribute, "\"a\"", "say \"b\"", "'say \"b\"'"),
        (Slot::HtmlAttribute, "a", "b c", "\"b c\""),
        (
            Slot::HtmlAttribute,
            "\"a\n  b\"",
            "c - d e",
            "\"c -\n  d e\"",
        ),
        (Slot::HtmlAttribute, "\"a\n> b\"", "c d", "\"c d\""),
        (
            Slot::HtmlAttribute,
            "'a'",
            "AT&T \"b\"'",
            "'AT&amp;T \"b\"&#39;'",
        ),
        (Slot::HtmlText, "a", "a < b & c", "a &lt; b & c"),
        (Slot::LinkTitle, "\"a\"", "say \"b\"", "'say \"b\"'"),
        (Slot::LinkTitle, "(a)", "b", "(b)"),
        (Slot::LineTitle, "a", "say \"b\"", "say \"b\""),
        (Slot::Json, "\"a\"", "\"b\"", "\"\\\"b\\\"\""),
    ] {
        assert_eq!(
            written(slot, raw, value).as_deref(),
            Ok(expected),
            "{slot:?} {raw}"
        );
    }
}

#[test]
fn a_text_over_a_line_of_dashes_keeps_two_lines() {
    let style = Style {
        above_underline: true,
        ..Style::default()
    };
    let text = "one two three";
    let item = Unit {
        prefix: "  ".to_owned(),
        ..unit(UnitKind::Item, Slot::Block, "a b")
    };
    let written = encode(&item, "a\n  b", text, style);
    assert_eq!(written.as_deref(), Ok("one\n  two three"));
}

#[test]
fn a_text_that_does_not_fit_is_told_why() {
    for (slot, value, error) in [
        (Slot::Attribute, "\"a\" 'b'", SlotError::Quotes),
        (Slot::Attribute, "a}", SlotError::Brace { sign: '}' }),
        (Slot::Attribute, "a\nb", SlotError::LineBreak),
        (Slot::LineTitle, "a\\\nb", SlotError::LineBreak),
        (Slot::Bracket, "a [b", SlotError::Brackets),
        (Slot::Bracket, "a] [b", SlotError::Brackets),
        (Slot::Line, "a\\\nb", SlotError::LineBreak),
        (Slot::Block, "a\n\nb", SlotError::BlankLine),
        (Slot::Block, " \n", SlotError::Empty),
    ] {
        assert_eq!(written(slot, "a", value), Err(error), "{slot:?} {value}");
    }
    let leak = |kind, slot, value| {
        let error = encode(&unit(kind, slot, "a"), "a", value, Style::default()).expect_err(value);
        (error.code(), error.help())
    };
    assert_eq!(
        leak(UnitKind::Paragraph, Slot::Block, "12. a").1,
        "write `12\\.`, or let the sentence begin with another word"
    );
    assert_eq!(
        leak(UnitKind::Paragraph, Slot::Block, "- a").1,
        "write `\\-`, or let the sentence begin with another word"
    );
    assert_eq!(leak(UnitKind::Item, Slot::Block, "[ ] a").0, "block-leak");
    assert_eq!(
        leak(UnitKind::Paragraph, Slot::Block, "a\\\n# b").0,
        "block-leak"
    );
    assert_eq!(
        leak(UnitKind::Heading(2), Slot::Line, "C #").1,
        "write `\\#`"
    );
}

#[test]
fn markdown_is_written_in_its_container() {
    for (slot, value, expected) in [
        (Slot::Block, "a\\\nb", "a  \n  b"),
        (Slot::Block, " a\n b ", "a b"),
        (Slot::Block, "a\\\r\n b\\\n", "a  \n  b"),
        (
            Slot::Cell,
            "a | b \\| c `d|e` \\\\|",
            "a \\| b \\| c `d|e` \\\\\\|",
        ),
        (Slot::Cell, "", ""),
        (Slot::Bracket, "a [b] `]` \\]", "a [b] `]` \\]"),
    ] {
        assert_eq!(
            written(slot, "a", value).as_deref(),
            Ok(expected),
            "{slot:?} {value:?}"
        );
    }
    let gfm = Style {
        flavour: Flavour::Gfm,
        ..Style::default()
    };
    let cell = encode(&unit(UnitKind::Cell, Slot::Cell, "a"), "a", "`d|e`", gfm);
    assert_eq!(cell.as_deref(), Ok("`d\\|e`"));
    let message = canonical(Slot::Cell, &Message::text(" a \\| b\n"));
    assert_eq!(message, Message::text("a | b"));
}

#[test]
fn labels_break_lines_as_they_did() {
    let own = "a\\\n> b";
    let mut unit = unit(UnitKind::Label, Slot::Bracket, own);
    unit.parts = vec![
        Part::Text(Span::new(0, 1)),
        Part::Hard(Span::new(1, 5)),
        Part::Text(Span::new(5, 6)),
    ];
    let written = encode(&unit, own, "c\\\nd", Style::default());
    assert_eq!(written.as_deref(), Ok("c\\\n> d"));
}

#[test]
fn what_a_paragraph_begins_with_already_is_no_leak() {
    let unit = unit(UnitKind::Paragraph, Slot::Block, "#tag of ours");
    assert!(encode(&unit, "#tag of ours", "#표식", Style::default()).is_ok());
    assert!(encode(&unit, "#tag of ours", "- x", Style::default()).is_err());
}

#[test]
fn a_phrase_never_ends_inside_a_tag() {
    let own = "Press <b>it</b>";
    let unit = unit(UnitKind::Html, Slot::HtmlPhrase, own);
    for open in ["<", "1 < 2", "<b>a</b>", "a > b </b>"] {
        assert_eq!(
            encode(&unit, own, open, Style::default()),
            Ok(open.to_owned())
        );
    }
    for open in ["a </", "a <b", "a <!-- b", "<b>a</b", "a <?"] {
        let written = encode(&unit, own, open, Style::default());
        assert_eq!(written, Err(SlotError::OpenTag), "{open}");
    }
}
