//! What building promises, on small pages and on strings that hurt.

#![allow(
    clippy::string_slice,
    reason = "a test slices where it has just searched"
)]

use proptest::prelude::*;

use super::*;
use crate::markdown::slot;
use crate::markdown::{self, Flavour};
use crate::model::{MarkedText, Slot, UnitKind};

/// One page with every slot, nested.
const PAGE: &str = "---
title: Chat # c
description: >-
  Two
  lines
summary: 'Quoted'
---
# Chat [page](u.md \"Title\"){ title=문서 }

Setext *one*
===

> - Quoted item
>   second line  
>   after a break
>
>   Quoted paragraph with `code` and [link](a.md 'Tip').

!!! note \"Note title\"

    Body of it.

    === \"Tab\"

        1. Numbered

[:octicons-home-16: Homepage](h.md){ .md-button title=\"Go home\" }
[Second](s.md){ .md-button }

![Alt text](i.png){ align=right }

| Head | Other |
| ---- | ----- |
| Cell | [Label](l.md) |

<details title=\"Attr\"><summary>Html text</summary>
<p>More text</p>
</details>

Term

:   Definition of it

Last one[^1].

[^1]: Footnote text.
";

fn read(text: &str, flavour: Flavour) -> (Source, Page, Options) {
    let source = Source::new("a.md", text);
    let options = Options {
        flavour,
        ..Options::default()
    };
    let (page, _) = markdown::parse(&source, &options);
    (source, page, options)
}

fn build(text: &str, flavour: Flavour, values: &[(usize, &str)]) -> Built {
    let (source, taken, options) = read(text, flavour);
    let order = Order {
        values: values
            .iter()
            .map(|(unit, value)| (*unit, Message::text(*value)))
            .collect(),
        keep_anchors: true,
        ..Order::default()
    };
    page(&source, &taken, &options, &order)
}

fn built(text: &str, flavour: Flavour, values: &[(usize, &str)]) -> String {
    let built = build(text, flavour, values);
    assert_eq!(built.diagnostics, [], "{}", built.text);
    built.text
}

#[test]
fn own_texts_are_the_identity() {
    for flavour in markdown::flavour::FLAVOURS
        .iter()
        .map(|(flavour, _)| *flavour)
    {
        for text in [
            PAGE.to_owned(),
            PAGE.replace('\n', "\r\n"),
            format!("\u{feff}{PAGE}"),
        ] {
            let (source, taken, options) = read(&text, flavour);
            let values: BTreeMap<usize, Message> = taken
                .units
                .iter()
                .map(|unit| unit.message.clone())
                .enumerate()
                .collect();
            let order = Order {
                values: values.clone(),
                keep_anchors: true,
                ..Order::default()
            };
            assert_eq!(page(&source, &taken, &options, &order).text, text);
            let (respliced, unfaithful) = resplice(&source, &taken, &options, &values);
            assert_eq!(unfaithful, [], "{flavour:?} {respliced}");
        }
    }
}

#[test]
fn every_unit_of_the_page_can_be_translated() {
    let (source, taken, options) = read(PAGE, Flavour::Mkdocs);
    let values = taken.units.iter().enumerate().map(|(index, unit)| {
        let marked = markdown::mark(&unit.message, unit.slot, Flavour::Mkdocs);
        (index, pseudo(&unit.message, &marked, Pseudo::Accented))
    });
    let order = Order {
        values: values.collect(),
        keep_anchors: true,
        ..Order::default()
    };
    let built = page(&source, &taken, &options, &order);
    assert_eq!(built.diagnostics, [], "{}", built.text);
    let (again, _) = markdown::parse(&Source::new("a.md", built.text.as_str()), &options);
    assert_eq!(again.units.len(), taken.units.len());
    for (old, new) in taken.headings.iter().zip(&again.headings) {
        assert_eq!(old.anchor, new.anchor);
    }
}

#[test]
fn titles_left_to_the_renderer_are_written_where_they_are_translated() {
    let text = "!!! note inline  \n    One.\n\n> ??? tip\n>     Two.\n\n/// danger\nThree.\n///\n";
    let values = [(0, "참고 \"하나\""), (2, "[팁](a.md)"), (4, "위험")];
    let built = build(text, Flavour::Mkdocs, &values);
    let expected = text
        .replace("inline", "inline \"참고 \"하나\"\"")
        .replace("danger", "danger | 위험");
    assert_eq!(built.text, expected);
    assert_eq!(
        built.fallbacks,
        BTreeSet::from([2]),
        "a title brings no link"
    );
}

#[test]
fn a_leak_falls_back_alone() {
    let page = "# One\n\nTwo.\n\n- Three\n- Four\n\nFive.\n";
    for (value, code) in [
        ("- x", "block-leak"),
        ("x\n\ny", "block-leak"),
        ("```\nx", "block-leak"),
        ("    x\\\n# y", "block-leak"),
        ("<div>", "block-leak"),
        ("<!-- x", "block-leak"),
        ("[x]: http://x.y", "block-leak"),
        ("!!! note", "block-leak"),
        ("x | y\\\n--- | ---", "block-leak"),
        ("", "block-leak"),
    ] {
        let built = build(
            page,
            Flavour::Mkdocs,
            &[(1, value), (2, "Drei"), (4, "Fünf.")],
        );
        let codes: Vec<&str> = built.diagnostics.iter().map(|found| found.code).collect();
        if built.diagnostics.is_empty() {
            // Some of these are text to some flavours: then they stand there as text.
            let (again, _) = markdown::parse(
                &Source::new("a.md", built.text.as_str()),
                &Options::default(),
            );
            assert_eq!(again.units.len(), 5, "{value:?} {}", built.text);
            continue;
        }
        assert_eq!(codes, [code], "{value:?}");
        assert_eq!(built.fallbacks, BTreeSet::from([1]), "{value:?}");
        assert_eq!(
            built.text, "# One\n\nTwo.\n\n- Drei\n- Four\n\nFünf.\n",
            "{value:?}"
        );
    }
}

#[test]
fn many_leaks_are_told_apart() {
    let mut text = String::new();
    for number in 0..300 {
        text.push_str(&format!("Paragraph {number} of it.\n\n"));
    }
    let bad = |number: usize| number % 25 == 7;
    let values: Vec<(usize, String)> = (0..300)
        .map(|number| {
            (
                number,
                if bad(number) {
                    format!("<div>\\\n{number} x")
                } else {
                    format!("단락 {number}")
                },
            )
        })
        .collect();
    let values: Vec<(usize, &str)> = values
        .iter()
        .map(|(unit, value)| (*unit, value.as_str()))
        .collect();
    let built = build(&text, Flavour::Gfm, &values);
    let expected: BTreeSet<usize> = (0..300).filter(|number| bad(*number)).collect();
    assert!(built.fallbacks.is_superset(&expected));
    let (again, _) = markdown::parse(
        &Source::new("a.md", built.text.as_str()),
        &Options {
            flavour: Flavour::Gfm,
            ..Options::default()
        },
    );
    assert_eq!(again.units.len(), 300);
}

#[test]
fn forbidden_units_show_their_own_text() {
    let (source, taken, options) = read("One.\n\nTwo.\n", Flavour::Mkdocs);
    let order = Order {
        values: BTreeMap::from([(0, Message::text("Eins.")), (1, Message::text("Zwei."))]),
        forbidden: BTreeSet::from([1]),
        ..Order::default()
    };
    let built = page(&source, &taken, &options, &order);
    assert_eq!(
        (built.text.as_str(), built.fallbacks),
        ("Eins.\n\nTwo.\n", BTreeSet::from([1]))
    );
    assert!(built.diagnostics.is_empty());
}

#[test]
fn anchors_are_written_as_the_flavour_does() {
    use Flavour::{Commonmark, Docusaurus, Gfm, Hugo, Mdbook, Mkdocs};
    for (flavour, page, expected) in [
        (Mkdocs, "# A b\n", "# 가 { #a-b }\n"),
        (Mkdocs, "# A b #\n", "# 가 { #a-b } #\n"),
        (Mkdocs, "A b\n===\n", "가 { #a-b }\n===\n"),
        (Mkdocs, "# A b { .x }\n", "# 가 { #a-b .x }\n"),
        (Mkdocs, "# A b {.x}\n", "# 가 {#a-b .x}\n"),
        (Mkdocs, "# A b { #own }\n", "# 가 { #own }\n"),
        (Hugo, "# A b\r\n", "# 가 {#a-b}\r\n"),
        (Mdbook, "# A b", "# 가 {#a-b}"),
        (Docusaurus, "> # A b\n", "> # 가 {#a-b}\n"),
        (Gfm, "# A b\n", "# 가<a id=\"a-b\"></a>\n"),
        (Commonmark, "A b\n---\n", "가<a id=\"a-b\"></a>\n---\n"),
    ] {
        assert_eq!(built(page, flavour, &[(0, "가")]), expected, "{flavour:?}");
    }
    assert_eq!(built("# A b\n", Mkdocs, &[(0, "A *B*")]), "# A *B*\n");
    let repeated = built("# A\n\n# A\n\n# B\n", Mkdocs, &[(1, "가"), (2, "A")]);
    assert_eq!(repeated, "# A\n\n# 가 { #a_1 }\n\n# A { #b }\n");
    // Not every site counts the anchors that are written out: there a repeat would become the first.
    let repeated = built("# A\n\n# A\n", Docusaurus, &[(0, "가")]);
    assert_eq!(repeated, "# 가 {#a}\n\n# A {#a-1}\n");
    assert_eq!(
        built("# A\n\n# A\n", Hugo, &[(0, "가")]),
        "# 가 {#a}\n\n# A\n"
    );
    let (source, taken, options) = read("# A b\n", Mkdocs);
    let order = Order {
        values: BTreeMap::from([(0, Message::text("가"))]),
        ..Order::default()
    };
    assert_eq!(page(&source, &taken, &options, &order).text, "# 가\n");
}

#[test]
fn edges_may_be_markup_where_the_source_has_words() {
    let text =
        "See the docs, please.\n\n| A |\n| - |\n| Yes |\n| [One](u) |\n| [Two](u) ![Three](u) |\n";
    for (unit, value) in [
        (0, "[문서](https://x.y)"),
        (0, "문서 [여기](https://x.y \"제목\")"),
        (0, ":wave: 안녕 :wave:"),
        (0, "`code`"),
        (0, "**굵게**"),
        (2, "✓"),
        (2, ""),
        (2, "a | b"),
        (3, "a \\| b"),
        (4, "a \\| b"),
    ] {
        let built = build(text, Flavour::Mkdocs, &[(unit, value)]);
        assert_eq!(built.diagnostics, [], "{value}");
    }
    // Nothing in a label says that it stands in a cell: there a bar asks for its backslash.
    let built = build(text, Flavour::Mkdocs, &[(3, "a | b")]);
    assert_eq!(built.fallbacks, BTreeSet::from([3]));
}

#[test]
fn texts_inside_variables_are_written_too() {
    let text = "A [b](c.md \"d\"){ title=e } f.\n\n| [x](y \"z\") w |\n| - |\n";
    let (source, taken, options) = read(text, Flavour::Mkdocs);
    let find = |own: &str| {
        taken
            .units
            .iter()
            .position(|unit| unit.message.to_string() == own)
            .expect(own)
    };
    let mut outer = Message::default();
    let names: Vec<&str> = taken.units[0].message.variables().collect();
    outer.push_text("F [B](");
    outer.push_variable(names[0]);
    outer.push_text(")");
    outer.push_variable(names[1]);
    let order = Order {
        values: BTreeMap::from([
            (0, outer),
            (find("d"), Message::text("D \"D\"")),
            (find("e"), Message::text("E E")),
            (find("z"), Message::text("Z | Z")),
        ]),
        ..Order::default()
    };
    let built = page(&source, &taken, &options, &order);
    assert_eq!(built.diagnostics, []);
    assert_eq!(
        built.text,
        "F [B](c.md 'D \"D\"'){ title=\"E E\" }\n\n| [x](y \"Z \\| Z\") w |\n| - |\n"
    );
    let unknown = Order {
        values: BTreeMap::from([(0, {
            let mut message = Message::default();
            message.push_variable("nobody");
            message
        })]),
        ..Order::default()
    };
    let built = page(&source, &taken, &options, &unknown);
    assert_eq!(
        (built.text.as_str(), built.diagnostics[0].code),
        (text, "unknown-variable")
    );
}

#[test]
fn pseudo_changes_text_alone() {
    let message = Message::text("Use `git` at https://a.b &amp; <kbd>Ctrl</kbd> *now* don't");
    let marked = markdown::mark(&message, Slot::Block, Flavour::Mkdocs);
    assert_eq!(
        pseudo(&message, &marked, Pseudo::Accented).to_string(),
        "Ûšé `git` åţ https://a.b &amp; <kbd>Ctrl</kbd> *ñöŵ* ðöñ'ţ"
    );
    let glued = "see(ftp://a.b/c),then@once: @name/it. a@b.c";
    let accented = pseudo(
        &Message::text(glued),
        &MarkedText::plain(glued),
        Pseudo::Accented,
    );
    assert_eq!(
        accented.to_string(),
        "šéé(ftp://a.b/c),then@once: @name/îţ. a@b.c"
    );
    let bidi = pseudo(
        &Message::text("It's 12th"),
        &MarkedText::plain("It's 12th"),
        Pseudo::Bidi,
    );
    assert_eq!(
        bidi.to_string(),
        "\u{202e}It's\u{202c} 12\u{202e}th\u{202c}"
    );
    let all = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let accented = pseudo(
        &Message::text(all),
        &MarkedText::plain(all),
        Pseudo::Accented,
    )
    .to_string();
    assert!(accented.chars().all(|c| !c.is_ascii()) && accented.chars().count() == 52);
}

/// Strings that hurt.
fn hostile() -> impl Strategy<Value = String> {
    let token = prop_oneof![
        4 => "[a-z ]{1,6}",
        1 => Just("한국어".to_owned()),
        6 => proptest::sample::select(vec![
            " ", "\n", "\n\n", "\\\n", "\r\n", "\t", "    ", "\"", "'", "\\", "|", "`", "```", "~~~", "&", "&amp;", "&lt;",
            "<", ">", "<b>", "</b>", "<div>", "</details>", "<!--", "-->", "{", "}", "{{ x }}", "{% x %}", "{ .c }", "{ #i }",
            "[", "]", "](u)", "[x](y)", "![a](b)", "[^1]", "[^1]: ", "[x]: y", "*[x]: ", "(", ")", "#", "# ", " #", "- ", "-",
            "* ", "+ ", "1. ", "1) ", "> ", ": ", ":   ", "---", "===", "***", "!!! note", "??? x", "=== \"T\"", "/// x",
            ":::note", "$", "$$", "*", "**", "_", "__", "~~", "==", "^^", "++x++", ":icon:", "https://x.y", "--8<--", "|---|",
            "\u{a0}", "\u{2028}", "\u{85}", "\u{feff}", "\u{0}", "😀", "[ ] ", "[x] ", "\u{c}", "\u{b}",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(token, 0..7).prop_map(|tokens| tokens.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    /// Any string as the value of any slot: the built page holds it and nothing else changed, or a diagnostic says why.
    #[test]
    fn any_text_in_any_slot(value in hostile(), at in any::<prop::sample::Index>(), flavour in 0..6_usize, crlf in any::<bool>()) {
        let (flavour, _) = markdown::flavour::FLAVOURS[flavour];
        let text = if crlf { PAGE.replace('\n', "\r\n") } else { PAGE.to_owned() };
        let (source, taken, options) = read(&text, flavour);
        let index = at.index(taken.units.len());
        let order = Order {
            values: BTreeMap::from([(index, Message::text(value.as_str()))]),
            ..Order::default()
        };
        let built = page(&source, &taken, &options, &order);
        let unit = &taken.units[index];
        if !built.diagnostics.is_empty() {
            prop_assert_eq!(&built.text, &text);
            prop_assert!(built.diagnostics[0].help.is_some());
            return Ok(());
        }
        // Nothing but the unit's own bytes changed.
        let own = unit.span;
        prop_assert!(built.text.starts_with(&text[..own.start]) && built.text.ends_with(&text[own.end..]));
        let (again, _) = markdown::parse(&Source::new("a.md", built.text.as_str()), &options);
        prop_assert_eq!(&again.outline, &taken.outline);
        let written = Span::new(own.start, built.text.len() - (text.len() - own.end));
        let outside = |units: &[Unit], inside: Span| -> Vec<(UnitKind, Message)> {
            units
                .iter()
                .filter(|unit| !inside.contains(unit.span))
                .map(|unit| (unit.kind, unit.message.clone()))
                .collect()
        };
        // A unit around this one holds it in a variable and is the same in all else.
        prop_assert_eq!(outside(&taken.units, own), outside(&again.units, written));
        if !unit.slot.is_markup() && value.contains(char::is_alphabetic) {
            let held = again.units.iter().find(|unit| unit.span == written).map(|unit| &unit.message);
            if let Some(held) = held {
                prop_assert_eq!(held, &Message::text(value.as_str()));
            } else {
                prop_assert_eq!(slot::decode(unit.slot, written.of(&built.text)), value);
            }
        }
    }

    /// Any two strings in two slots: what cannot stay goes, what can stay stays.
    #[test]
    fn neighbours_do_not_pay(bad in hostile(), at in any::<prop::sample::Index>()) {
        let (source, taken, options) = read(PAGE, Flavour::Mkdocs);
        let index = at.index(taken.units.len());
        let values = taken.units.iter().enumerate().map(|(number, unit)| {
            let marked = markdown::mark(&unit.message, unit.slot, Flavour::Mkdocs);
            (number, pseudo(&unit.message, &marked, Pseudo::Accented))
        });
        let mut order = Order {
            values: values.collect(),
            keep_anchors: true,
            ..Order::default()
        };
        order.values.insert(index, Message::text(bad.as_str()));
        let built = page(&source, &taken, &options, &order);
        prop_assert!(built.fallbacks.iter().all(|unit| *unit == index), "{:?} {:?} for {}", built.fallbacks, built.diagnostics, index);
        let (again, _) = markdown::parse(&Source::new("a.md", built.text.as_str()), &options);
        prop_assert_eq!(&again.outline, &taken.outline);
    }
}

/// Builds with every target that `rows` name replaced.
fn retargeted(text: &str, values: &[(usize, &str)], rows: &[(&str, &str)]) -> Built {
    let (source, taken, options) = read(text, Flavour::Mkdocs);
    let mut order = Order {
        values: values
            .iter()
            .map(|(unit, value)| (*unit, Message::text(*value)))
            .collect(),
        ..Order::default()
    };
    for span in &taken.targets {
        let row = rows.iter().find(|(own, _)| *own == span.of(text));
        if let Some((_, target)) = row {
            order.targets.replace(*span, *target);
        }
    }
    page(&source, &taken, &options, &order)
}

#[test]
fn targets_of_another_length_disturb_no_text() {
    let text = "A [link](a.md) here.\n\nA word.\n\n- Item with [one](b.md) and [two](c.md)\n";
    let built = retargeted(
        text,
        &[(1, "낱말.")],
        &[("a.md", "/ko/a.md"), ("c.md", "https://ko.example/c")],
    );
    assert_eq!(built.fallbacks, BTreeSet::new(), "{:?}", built.diagnostics);
    assert_eq!(
        built.text,
        "A [link](/ko/a.md) here.\n\n낱말.\n\n- Item with [one](b.md) and [two](https://ko.example/c)\n"
    );
}

#[test]
fn targets_that_would_change_the_page_are_left_out() {
    for hostile in [
        "x) <b>evil</b> (",
        "x \"title\"",
        "x)\n\n# evil",
        "<",
        "x>y z",
        "",
    ] {
        let text = "A [link](a.md) and [more](b.md).\n\nA word.\n";
        let built = retargeted(
            text,
            &[(1, "낱말.")],
            &[("a.md", hostile), ("b.md", "/ko/b.md")],
        );
        assert_eq!(
            built.text, "A [link](a.md) and [more](/ko/b.md).\n\n낱말.\n",
            "{hostile}"
        );
        assert_eq!(built.refused_targets, BTreeSet::from([0]), "{hostile}");
    }
}

#[test]
fn names_that_the_registry_gave_are_no_difference() {
    let text = "A [link](a.md) here.\n\nA word.\n";
    let (source, mut taken, options) = read(text, Flavour::Mkdocs);
    let unit = &mut taken.units[0];
    unit.variables[0].name = "former-label".to_owned();
    unit.message = unit
        .message
        .pieces
        .iter()
        .map(|piece| match piece {
            crate::model::Piece::Variable(_) => {
                crate::model::Piece::Variable("former-label".to_owned())
            }
            text @ crate::model::Piece::Text(_) => text.clone(),
        })
        .collect();
    let order = Order {
        values: BTreeMap::from([(1, Message::text("낱말."))]),
        ..Order::default()
    };
    let built = page(&source, &taken, &options, &order);
    assert_eq!(built.text, "A [link](a.md) here.\n\n낱말.\n");
    assert!(built.fallbacks.is_empty(), "{:?}", built.diagnostics);
}
