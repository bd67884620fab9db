//! What updating does to a file, and what messages say, case by case. The laws are in `tests/ftl.rs`.

use crate::ftl::{Body, Resolver, Wanted, escape, parse, update};
use crate::model::{Locale, Message, UnitId};
use crate::text::Source;

fn want(section: &str, id: &str, notes: &[&str], body: Body) -> Wanted {
    Wanted {
        section: section.split_whitespace().map(str::to_owned).collect(),
        id: UnitId::parse(id).expect("an id"),
        notes: notes.iter().map(|&note| note.to_owned()).collect(),
        body,
    }
}

fn set(text: &str) -> Body {
    Body::Set(Message::text(text))
}

fn updated(text: &str, wanted: &[Wanted], prune: bool) -> String {
    let (catalog, _) = parse(&Source::new("ko/page.ftl", text));
    update(&catalog, "page.md", wanted, prune)
}

#[test]
fn a_new_file_reads_like_its_page() {
    let wanted = [
        want("", "fm-title", &["en: Title"], Body::Stub),
        want("A", "h-a", &["en: A"], set("가")),
        want("A B", "h-b", &["en: B"], Body::Stub),
        want(
            "A B",
            "b-text",
            &["en: Text", "$x = https://example.org"],
            set("둘\n줄"),
        ),
    ];
    assert_eq!(
        updated("", &wanted, false),
        "### page.md\n\n# en: Title\n# fm-title =\n\n## A\n\n# en: A\nh-a = 가\n\n## A › B\n\n# en: B\n# h-b =\n\n\
         # en: Text\n# $x = https://example.org\nb-text =\n    둘\n    줄\n"
    );
}

#[test]
fn stubs_stand_with_their_section() {
    let text = "### page.md\n\n## A\n\na1 = x\n\n\n## B\n\nb1 = y\n";
    let wanted = [
        want("A", "a0", &[], Body::Stub),
        want("A", "a1", &[], Body::Keep),
        want("A", "a2", &[], Body::Stub),
        want("N", "n1", &[], Body::Stub),
        want("B", "b1", &[], Body::Keep),
        want("B", "b2", &[], set("z")),
        want("Z", "z1", &[], set("z")),
    ];
    assert_eq!(
        updated(text, &wanted, false),
        "### page.md\n\n## A\n\n# a0 =\n\na1 = x\n\n# a2 =\n\n## N\n\n# n1 =\n\n\n## B\n\nb1 = y\n\nb2 = z\n\n## Z\n\nz1 = z\n"
    );
}

#[test]
fn remarks_of_translators_stay_among_our_notes() {
    let text = "# en: Old\n# mine\n# was: Older\n# note: mine, too\na = x\n";
    let wanted = [want("", "a", &["en: New"], Body::Keep)];
    assert_eq!(
        updated(text, &wanted, false),
        "# en: New\n# mine\n# note: mine, too\na = x\n"
    );
    let stub = "# mine\n# en: Old\n# mine, too\n# a =\n";
    assert_eq!(
        updated(stub, &[want("", "a", &["en: New"], set("x"))], false),
        "# mine\n# en: New\n# mine, too\na = x\n"
    );
    assert_eq!(updated(stub, &[], false), "# mine\n# mine, too\n");
}

#[test]
fn stubs_go_when_they_are_done_or_gone() {
    let text = "# en: A\n# a =\n\n# en: Gone\n# gone =\n\na = x\n\n# b = c is my own note\n";
    let wanted = [want("", "a", &[], Body::Stub)];
    assert_eq!(
        updated(text, &wanted, false),
        "a = x\n\n# b = c is my own note\n"
    );
}

#[test]
fn obsolete_messages_are_gathered_and_come_back() {
    let text = "## A\n\na = x\n\n# mine\nold =   two\n      lines\n\n## B\n\nb = y\n";
    let wanted = |ids: &[&str]| -> Vec<Wanted> {
        ids.iter()
            .map(|id| want(if *id == "b" { "B" } else { "A" }, id, &[], Body::Keep))
            .collect()
    };
    let gathered = updated(text, &wanted(&["a", "b"]), false);
    assert!(
        gathered.starts_with("## A\n\na = x\n\n## B\n\nb = y\n\n## Obsolete\n"),
        "{gathered}"
    );
    assert!(
        gathered.ends_with("\n\n# mine\nold =   two\n      lines\n"),
        "{gathered}"
    );
    assert_eq!(updated(&gathered, &wanted(&["a", "old", "b"]), false), text);
    let pruned = updated(&gathered, &wanted(&["a", "b"]), true);
    assert_eq!(pruned, "## A\n\na = x\n\n## B\n\nb = y\n");
}

#[test]
fn two_obsolete_sections_are_what_a_merge_leaves() {
    let text = "b = y\n\n## Obsolete\n\na = x\n\n## Obsolete\n\nc = z\n";
    let wanted = [
        want("", "a", &[], Body::Keep),
        want("", "b", &[], Body::Keep),
    ];
    assert_eq!(updated(text, &wanted, true), "a = x\n\nb = y\n");
    assert_eq!(
        updated(text, &wanted, false),
        "a = x\n\nb = y\n\n## Obsolete\n\nc = z\n"
    );
}

#[test]
fn messages_that_others_use_are_not_obsolete() {
    let text = "a = { helper }\nhelper = { deeper }\ndeeper = x\n-term = { in-term }\nin-term = y\nold = z\n";
    let wanted = [want("", "a", &[], Body::Keep)];
    assert_eq!(updated(text, &wanted, true), text.replace("old = z\n", ""));
}

#[test]
fn what_only_an_old_value_used_is_obsolete() {
    let text = "a = { one }\n    .attr = { two }\none = x\ntwo = y\n";
    let wanted = [want("", "a", &[], set("z"))];
    assert_eq!(
        updated(text, &wanted, true),
        "a = z\n    .attr = { two }\ntwo = y\n"
    );
}

#[test]
fn broken_parts_are_left_alone() {
    let text = "a = { broken\n\nb = x\ncut off\n";
    let wanted = [
        want("", "a", &["en: A"], Body::Stub),
        want("", "b", &[], Body::Keep),
        want("", "c", &["en: C"], Body::Stub),
    ];
    assert_eq!(
        updated(text, &wanted, false),
        format!("{text}\n# en: C\n# c =\n")
    );
    let commented = "# en: A\n# a = 번역\n";
    assert_eq!(updated(commented, &wanted[..1], false), commented);
}

/// Found by `update_is_idempotent`: what stands right above or below decides what a comment is.
#[test]
fn neighbours_never_change_what_a_comment_is() {
    let stub = |id: &str, notes: &[&str]| want("", id, notes, Body::Stub);
    for (text, wanted) in [
        ("# en: X\n# a = 번역\n# a =\n", want("", "a", &[], set("y"))),
        ("# en: X\n# a = 번역\n# d =\na = 가", stub("d", &["en: X"])),
        ("# b =\n# en: X\n# mine\n# a =\na = x", stub("b", &[])),
        ("# en: X\n# h =\n#\n", stub("h", &[])),
        ("# en: X\n## Obsolete\na = x", stub("a", &[])),
        ("a = {\n# en: X\nb = x\n", want("", "b", &[], Body::Keep)),
    ] {
        let once = updated(text, std::slice::from_ref(&wanted), false);
        assert_eq!(updated(&once, &[wanted], false), once, "{text}");
    }
}

#[test]
fn values_are_replaced_and_attributes_stay() {
    let text = "\u{feff}a = x\r\n    y\r\n    .attr = z\r\n";
    assert_eq!(
        updated(text, &[want("", "a", &["en: A"], set("1\n2"))], false),
        "\u{feff}# en: A\r\na =\r\n    1\r\n    2\r\n    .attr = z\r\n"
    );
}

#[test]
fn escapes_are_few_and_readable() {
    for (text, pattern) in [
        (
            "Plain \"text\" \\ with 'signs' # - . [ *",
            " Plain \"text\" \\ with 'signs' # - . [ *",
        ),
        ("", " {\"\"}"),
        (" edge ", " {\" \"}edge{\" \"}"),
        (
            "{{ x }} and { #id .class }",
            " {\"{{ x }}\"} and {\"{ #id .class }\"}",
        ),
        ("a } b { c", " a {\"}\"} b {\"{\"} c"),
        ("{\"q\\\"}", " {\"{\\\"q\\\\\\\"}\"}"),
        ("one\\\ntwo", "\n    one\\\n    two"),
        (
            "one\n\n  - two\n.x\n",
            "\n    one\n\n    {\"  \"}- two\n    {\".\"}x\n    {\"\"}",
        ),
        ("a\rb\u{feff}", " a{\"\\u000D\"}b{\"\\uFEFF\"}"),
        ("a\u{a0}b", " a\u{a0}b"),
    ] {
        assert_eq!(escape(&Message::text(text)), pattern);
    }
}

/// What a message says, variables as `{ $name }`; the errors where it says nothing.
fn said(text: &str, terms: &str, id: &str) -> Result<String, String> {
    let (catalog, _) = parse(&Source::new("ko/page.ftl", text));
    let (terms, _) = parse(&Source::new("ko/_terms.ftl", terms));
    let locale = Locale::parse("ko").expect("a tag");
    let variables = [("x".to_owned(), "https://example.org".to_owned())];
    Resolver::new(&catalog, Some(&terms), &locale)
        .message(id, &variables)
        .map(|message| message.to_string())
        .map_err(|errors| errors.join("; "))
}

#[test]
fn bundles_say_what_only_they_can_say() {
    let terms = "-brand = { $case ->\n    [of] Signals\n   *[is] Signal\n }\n";
    let selector = "a = { $x ->\n    [https] no\n   *[other] [링크]({ $x })\n }\n";
    for (text, expected) in [
        ("a = { -brand } 앱", "Signal 앱"),
        ("a = { -brand(case: \"of\") }: { $x }", "Signals: { $x }"),
        ("a = { b }!\nb = x", "x!"),
        ("a = { b.c }\nb = x\n    .c = y", "y"),
        (selector, "[링크]({ $x })"),
        ("a = { NUMBER(5) }", "5"),
        ("a = x\na = { \"last\" } { -brand }", "last Signal"),
        (
            "a = { 007 } { 1.50 } { \"\\u0041\" } { { $x } }",
            "7 1.50 A { $x }",
        ),
    ] {
        assert_eq!(said(text, terms, "a").as_deref(), Ok(expected), "{text}");
    }
}

#[test]
fn errors_are_words_and_never_half_a_text() {
    let many = format!("a = {{ b }}{}\nb = x", "{ $x }".repeat(100));
    for (text, words) in [
        ("a = { -none }", "no term `-none`"),
        ("a = { none } x", "no message `none`"),
        ("a = { b.none }\nb = x", "no `b.none`"),
        ("a = { $y } { -t }\n-t = x", "no variable `$y`"),
        ("a = { b }\nb = { a }", "circle"),
        ("a = { LINK(\"x\") }", "no function `LINK()`"),
        ("a = { NUMBER($x) } x", "takes a number"),
        (many.as_str(), "more than 100"),
        ("a =\n    .b = x", "no text of its own"),
        ("b = x", "no message `a`"),
    ] {
        let error = said(text, "", "a").expect_err(text);
        assert!(error.contains(words), "{text}: {error}");
    }
}

#[test]
fn plain_texts_have_no_limit() {
    let text = format!("a = {}", "{ $x }{\"{\"}".repeat(300));
    let said = said(&text, "", "a").expect("no resolver, no limit");
    assert_eq!(said, "{ $x }{".repeat(300));
}
