//! Laws of parsing, over generated pages: whatever comes in, the page is tiled and nothing panics.
//!
//! Number of cases: `PROPTEST_CASES`, 2,000 by default.

use std::collections::HashMap;

use proptest::prelude::*;

use crate::markdown::{Flavour, Options, flavour, mark, parse};
use crate::model::fingerprint::normalize;
use crate::model::{Page, Part, Segment, Unit, VariableKind};
use crate::text::{Source, Span};

#[expect(
    clippy::disallowed_methods,
    reason = "a test may be told how long to run"
)]
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok();
    ProptestConfig {
        cases: cases.and_then(|cases| cases.parse().ok()).unwrap_or(2000),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Pieces that mean something to some flavour, or break something that does.
const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    "\n    ",
    "\n\t",
    "  \n",
    "\\\n",
    "\r\n",
    "\n> ",
    "\n>\t> ",
    "\n- ",
    "\n1. ",
    "\n- [ ] ",
    "\n# ",
    "\n## ",
    " ##\n",
    "\n===\n",
    "\n---\n",
    "\n```\n",
    "\n~~~ title=\"x\"\n",
    "\n| a | b |\n|---|---|\n| ",
    " | ",
    "\\|",
    "`",
    "``",
    "*",
    "**",
    "_",
    "~~",
    "[",
    "](",
    ")",
    "](a.md)",
    "][",
    "]",
    "![",
    "[^1]",
    "\n[^1]: ",
    "\n[ref]: u \"t\"\n",
    "[ref]",
    "\"",
    "'",
    "(",
    "<",
    ">",
    "<b>",
    "</b>",
    "<div markdown>\n",
    "</div>\n",
    "<div title=\"a\">",
    "<pre>",
    "</pre>",
    "<!--",
    "-->",
    "<!-- l10n:skip -->\n",
    "<!-- l10n:id x -->\n",
    "<!-- l10n:split -->\n",
    "<!-- l10n:off -->",
    "\n!!! note \"T\"\n    ",
    "\n??? tip\n    ",
    "\n=== \"Tab\"\n    ",
    "\n/// note | T\n",
    "\n///\n",
    "\n:   ",
    "\n*[A]: b\n",
    "{{",
    "}}",
    "{%",
    "%}",
    "{",
    "}",
    "{ .a title=x }",
    "{ #i }",
    "{* a *}",
    "$",
    "$$",
    "$x_1$",
    "\\(",
    "\\)",
    ":icon:",
    "++a++",
    "&amp;",
    "&#x0;",
    "\\",
    "\\*",
    "\u{feff}",
    "\u{0}",
    "\u{a0}",
    "\u{200b}",
    "한글",
    "e\u{301}",
    "👩‍👩‍👧",
    "word",
    "Word two",
    " ",
    "\t",
    "1",
    "https://a.b",
    "\n:::note T\n",
    "\n:::\n",
    "> [!NOTE]\n",
    "\n+++\n",
    "import x from 'y'\n",
    "{{< x >}}",
    "\u{2028}",
];

fn page() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        9 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => "\\PC{1,6}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn any_flavour() -> impl Strategy<Value = Flavour> {
    let all: Vec<Flavour> = flavour::FLAVOURS
        .iter()
        .map(|(flavour, _)| *flavour)
        .collect();
    prop::sample::select(all)
}

fn read(text: &str, flavour: Flavour) -> Page {
    let options = Options {
        flavour,
        ..Options::default()
    };
    parse(&Source::new("page.md", text), &options).0
}

/// Fails where a law is broken.
fn hold(text: &str, flavour: Flavour) {
    let page = read(text, flavour);
    segments_tile(&page, text);
    units_nest_in_variables(&page);
    for unit in &page.units {
        assert!(text.get(unit.span.range()).is_some(), "{unit:?}");
        assert!(!unit.message.is_empty(), "{unit:?}");
        parts_tile(unit, text);
        marks_fit(unit, flavour);
    }
    ids_are_one_a_message(&page);
    for heading in &page.headings {
        assert!(text.is_char_boundary(heading.attributes_at), "{heading:?}");
        if let Some(unit) = heading.unit {
            assert_eq!(page.units[unit].kind.name(), format!("h{}", heading.level));
        }
    }
}

fn segments_tile(page: &Page, text: &str) {
    let mut at = 0;
    for segment in page.segments() {
        let span = match segment {
            Segment::Skeleton(span) => span,
            Segment::Unit(unit) => page.units[unit].span,
        };
        assert_eq!(span.start, at);
        at = span.end;
    }
    assert_eq!(at, text.len());
}

fn parts_tile(unit: &Unit, text: &str) {
    let is_whole = !unit.slot.is_markup() || unit.kind.is_optional();
    assert_eq!(unit.parts.is_empty(), is_whole, "{unit:?}");
    if unit.parts.is_empty() {
        return;
    }
    let mut at = unit.span.start;
    let mut flat = String::new();
    let mut variables = 0;
    for part in &unit.parts {
        let span = part.span();
        assert_eq!(span.start, at, "{unit:?}");
        assert!(!span.is_empty(), "{unit:?}");
        at = span.end;
        match part {
            Part::Text(span) => flat.push_str(span.of(text)),
            Part::Escape(_, c) => flat.push(*c),
            Part::Soft(_) => flat.push(' '),
            Part::Hard(_) => flat.push_str("\\\n"),
            Part::Reference(_, len) => {
                let name = Span::new(flat.len(), flat.len() + len);
                flat.push_str(name.of(&unit.message.flat()));
            }
            Part::Variable(span, index) => {
                assert_eq!(*index, variables);
                assert_eq!(unit.variables[*index].span, *span);
                variables += 1;
                flat.push('\u{fffc}');
            }
        }
    }
    assert_eq!(at, unit.span.end, "{unit:?}");
    assert_eq!(flat, unit.message.flat());
    assert_eq!(variables, unit.variables.len());
    let mut names: Vec<&str> = unit.message.variables().collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), variables, "names are unique: {unit:?}");
}

fn units_nest_in_variables(page: &Page) {
    let mut outer: Option<&Unit> = None;
    let mut before: Option<Span> = None;
    for unit in &page.units {
        if let Some(before) = before {
            assert!(
                before.start < unit.span.start
                    || before.start == unit.span.start && before.end > unit.span.end,
                "units are sorted and distinct: {before:?} {unit:?}"
            );
        }
        before = Some(unit.span);
        match outer {
            Some(around) if unit.span.start < around.span.end => {
                let mut variables = around.variables.iter();
                assert!(
                    variables.any(|variable| variable.span.contains(unit.span)
                        && matches!(
                            variable.kind,
                            VariableKind::Target | VariableKind::Attributes
                        )),
                    "{around:?} {unit:?}"
                );
            }
            _ => outer = Some(unit),
        }
    }
}

fn ids_are_one_a_message(page: &Page) {
    let mut known: HashMap<&str, &Unit> = HashMap::new();
    for unit in &page.units {
        let first = known.entry(unit.id.as_str()).or_insert(unit);
        let is_same = first.kind == unit.kind
            && first.kind.is_shared()
            && normalize(&first.message) == normalize(&unit.message)
            && first.group == unit.group;
        assert!(
            std::ptr::eq(*first, unit) || is_same || unit.pinned.is_some(),
            "{first:?} {unit:?}"
        );
    }
}

fn marks_fit(unit: &Unit, flavour: Flavour) {
    let marked = mark(&unit.message, unit.slot, flavour);
    let mut at = 0;
    for mark in &marked.marks {
        assert!(
            marked
                .text
                .get(mark.span.range())
                .is_some_and(|text| !text.is_empty())
        );
        assert!(mark.span.start >= at);
        at = mark.span.start;
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_page_is_tiled(text in page(), flavour in any_flavour()) {
        hold(&text, flavour);
    }

    #[test]
    fn any_text_is_tiled(text in any::<String>(), flavour in any_flavour()) {
        hold(&text, flavour);
    }
}

/// The laws over real pages: `L10N_CORPUS` names their folder.
#[test]
#[expect(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a test reads pages where it is told to, and says where it was not"
)]
fn real_pages_are_tiled() {
    let Ok(corpus) = std::env::var("L10N_CORPUS") else {
        eprintln!("skipped: L10N_CORPUS is not set");
        return;
    };
    let mut pages = 0;
    for entry in ignore::WalkBuilder::new(corpus)
        .standard_filters(false)
        .build()
    {
        let path = entry.expect("the corpus is readable").into_path();
        if path.extension().is_some_and(|extension| extension == "md")
            && let Ok(text) = std::fs::read_to_string(&path)
        {
            pages += 1;
            for (flavour, _) in flavour::FLAVOURS {
                hold(&text, *flavour);
            }
        }
    }
    assert!(pages > 0);
}

/// Inputs that make careless parsers slow or deep. No clock: quadratic time would be minutes for each.
#[test]
fn attacks_end() {
    const SIZE: usize = 100_000;
    let repeated = [
        "> ",
        "- ",
        "[",
        "![",
        "](",
        "`",
        "``` ` ",
        "*",
        "**a",
        "_a ",
        "<",
        "<a ",
        "<!--",
        "{",
        "{{ ",
        "{% ",
        "{ a=\"",
        "{ .a ",
        "{ .a title=b }",
        ":a",
        ":a:",
        "++a ",
        "$",
        "$a ",
        "\\(",
        "[^",
        "[^a]",
        "[a](b) ",
        "[a](b 'c')",
        "![a](b)",
        "a\n",
        "a  \n",
        "a\n\n",
        "# a\n",
        "| a ",
        "<b>",
        "<pre>",
        "&a",
        "&amp;",
        "\\",
        "www.a ",
        "a@b.c ",
        "\u{200b}",
        "!!! note \"a\"\n",
        "- a\n\n",
        "1. a\n",
        "<!-- l10n:split -->\n\na\n\n",
        "[a]: b 'c'\n",
        "==",
        "{--",
        "x\u{301}",
        "[![a](b)](c)",
        "[`a`](b)",
    ];
    let nested = |open: &str, close: &str| open.repeat(SIZE / 2) + "a" + &close.repeat(SIZE / 2);
    let table = format!(
        "{}\n{}\n{}\n",
        "| a ".repeat(10_000),
        "|---".repeat(10_000),
        "| b ".repeat(10_000)
    );
    let mut texts: Vec<String> = repeated
        .iter()
        .map(|piece| piece.repeat(SIZE / piece.len()))
        .collect();
    texts.extend([
        table,
        nested("[", "](b)"),
        nested("![", "](b)"),
        nested("*", "*"),
        nested("<div>", "</div>"),
    ]);
    for text in &texts {
        for flavour in [Flavour::Mkdocs, Flavour::Gfm, Flavour::Docusaurus] {
            let page = read(text, flavour);
            assert_eq!(page.len, text.len());
        }
    }
}
