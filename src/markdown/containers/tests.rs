//! Small pages, what CommonMark sees of them, and what is claimed.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::markdown::Flavour;
use crate::markdown::flavour::FLAVOURS;

fn layout(flavour: Flavour, text: &str) -> Layout {
    let source = Source::new("page.md", text);
    let options = Options {
        flavour,
        ..Options::default()
    };
    scan(&source, Span::new(source.bom_len(), text.len()), &options)
}

/// The view with `%` for separators, and the claims where they belong.
fn show(flavour: Flavour, text: &str) -> String {
    let layout = layout(flavour, text);
    let view = layout.view.text();
    let mut out = String::new();
    let mut at = 0;
    for claim in &layout.claims {
        out.push_str(Span::new(at, claim.view_at).of(view));
        at = claim.view_at;
        let bytes = claim.span.of(text);
        let written = match &claim.kind {
            ClaimKind::Title { kind, .. } => write!(out, "«{} {bytes}»", kind.name()),
            ClaimKind::Html => write!(out, "«html {bytes}»"),
            ClaimKind::Directive(Directive::Id(id)) => write!(out, "«Id({:?})»", id.as_str()),
            ClaimKind::Directive(directive) => write!(out, "«{directive:?}»"),
            ClaimKind::Open(name) => write!(out, "«{name}:"),
            ClaimKind::Close => write!(out, "»"),
            ClaimKind::Implied { text, .. } => write!(out, "«implied {text}»"),
        };
        written.expect("a string takes everything");
    }
    out.push_str(Span::new(at, view.len()).of(view));
    out.replace("<!-- -->", "%")
}

fn mkdocs(text: &str) -> String {
    show(Flavour::Mkdocs, text)
}

#[test]
fn admonitions_nest_in_lists_and_tabs() {
    let page = "- item\n\n    !!! note inline end \"Ti\\\"tle\"\n\n        Body\n\n        === \"Tab\"\n            \
                - x\n\n    more\n";
    let view = "-   item\n\n    %\n«admonition note:«block-title Ti\\\"tle»\n    Body\n\n    %\n\
                «tab:«block-title Tab»    -   x\n»»\n    %\n    more\n";
    assert_eq!(mkdocs(page), view);
}

#[test]
fn headers_that_python_markdown_refuses_are_text() {
    for page in [
        "!!! note \"a\" b\n",
        "!!!\n",
        " !!! note\n",
        "???\n",
        "=== title\n",
        "===\"x\"\n",
        "!!! a/b\n",
    ] {
        assert_eq!(
            mkdocs(page).trim_start_matches('\\'),
            page.trim_start(),
            "{page}"
        );
    }
    assert_eq!(
        mkdocs("???+ \"Only a title\"\n    x\n"),
        "«details:«block-title Only a title»x\n»"
    );
    assert_eq!(mkdocs("===! \"T\"\n\n    x"), "«tab:«block-title T»\nx»");
    assert_eq!(
        mkdocs("text\n!!! note \"\"\n    x\ny\n"),
        "text\n%\n«admonition note:x\n»%\ny\n"
    );
}

#[test]
fn lists_follow_the_four_space_rule() {
    assert_eq!(mkdocs("- a\n  - b\n    - c\n"), "-   a\n-   b\n    -   c\n");
    assert_eq!(mkdocs("1. a\n\n   b\n"), "1.  a\n\nb\n");
    assert_eq!(
        mkdocs("text\n- no item\n1) no\n"),
        "text\n\\- no item\n1\\) no\n"
    );
    assert_eq!(
        mkdocs("* a\n\n\tpara\n\n\t\tcode\n"),
        "-   a\n\n    para\n\n        code\n"
    );
    assert_eq!(
        mkdocs("- a\n\n    para\n    - no item\n"),
        "-   a\n\n    para\n    \\- no item\n"
    );
    assert_eq!(mkdocs("-\t- x\n"), "-   -   x\n");
    assert_eq!(mkdocs("- \n"), "-   %\n");
}

#[test]
fn headings_and_rules_are_python_markdowns() {
    assert_eq!(mkdocs("#Title#\n"), "# Title #\n");
    assert_eq!(mkdocs("a\n## b\nc\n"), "a\n## b\nc\n");
    assert_eq!(mkdocs(" # a\n"), "\\# a\n");
    assert_eq!(mkdocs("a\nb\n---\n"), "a\nb\n%\n---\n");
    assert_eq!(mkdocs("a\nb\n===\n"), "a\nb\n\\===\n");
    assert_eq!(mkdocs("a\n---\n"), "a\n---\n");
}

#[test]
fn lazy_lines_stay_where_they_belong() {
    assert_eq!(mkdocs("> a\nb\n"), "> a\nb\n");
    assert_eq!(mkdocs("> - a\n> - b\n"), "> -   a\n> -   b\n");
    assert_eq!(mkdocs("- a\n# b\n"), "-   a\n# b\n");
    assert_eq!(
        mkdocs("1. a\n   ```\n   x\n   ```\n    - b\n2. c\n"),
        "1.  a\n    ```\n    x\n    ```\n    -   b\n1.  c\n"
    );
    assert_eq!(mkdocs("- > a\n  > b\n"), "-   > a\nb\n");
}

#[test]
fn raw_html_is_claimed_to_its_end() {
    assert_eq!(
        mkdocs("<div>\n<p>a\n\n*b*\n</div>\nc\n"),
        "«html <div>\n<p>a\n\n*b*\n</div>»c\n"
    );
    assert_eq!(
        mkdocs("a <b>c</b>\n<div>x</div> d\n"),
        "a <b>c</b>\n%\n«html <div>x</div>»d\n"
    );
    assert_eq!(
        mkdocs("!!! x\n    <div>a</div>\n"),
        "«admonition x:«implied X»<i><div>a</div>\n»"
    );
    assert_eq!(
        mkdocs("<div>\n```\n</div>\n```\n</div>\n"),
        "«html <div>\n»«code:»«html \n</div>»"
    );
    assert_eq!(
        mkdocs("<style>\na > b { }\n</style>\nx"),
        "«html <style>\na > b { }\n</style>»x"
    );
    assert_eq!(mkdocs("<hr>\n<p/>\n"), "«html <hr>»«html <p/>»");
}

#[test]
fn elements_may_hold_markdown() {
    let page = "<details class=\"x\"\n  markdown>\n<summary>S</summary>\n\n- a\n\n<div markdown=\"1\">b</div>\n</details>\nc";
    let view = "«html <details class=\"x\"\n  markdown>»«element details:«html <summary>S</summary>»\n-   a\n»";
    let rest =
        "\n%\n«html <div markdown=\"1\">»«element div:b\n»«html </div>»»«html </details>»%\nc";
    assert_eq!(
        mkdocs(page),
        format!("{}{rest}", view.trim_end_matches('»'))
    );
    assert_eq!(
        mkdocs("<div markdown>\na </div> b\n"),
        "«html <div markdown>»«element div:a \n»«html </div>»%\nb\n"
    );
    assert_eq!(
        mkdocs("<pre markdown>\n*a*\n</pre>\n"),
        "«html <pre markdown>\n*a*\n</pre>»"
    );
}

#[test]
fn generic_blocks_nest_by_length() {
    let page = "//// details | A *title*\n    open: True\n    type: note\n\n/// html | div.x\ntext\n///\n////\nend\n";
    let view = "«block details:«block-title A *title*»\n%\n«block html:text\n»»%\nend\n";
    assert_eq!(mkdocs(page), view);
    assert_eq!(mkdocs("///\n"), "///\n");
}

#[test]
fn definitions_have_terms() {
    let page = "A\nB\n:   c\n\n    d\n\n        code\n\nE\n\n:   f\n:   g\n";
    let view = "«term:A\n»%\n«term:B\n»%\n«definition:c\n\nd\n\n    code\n»\n%\n«term:E\n»\n%\n«definition:f\n»%\n\
                «definition:g\n»";
    assert_eq!(mkdocs(page), view);
    assert_eq!(mkdocs(": no definition\n"), ": no definition\n");
}

#[test]
fn footnotes_and_abbreviations_are_taken_out() {
    let page = "a[^1]\n\n[^1]: b\nlazy\n\n    - c\n[^2]:\n    d\n*[HTML]: Hyper Text\n";
    let view = "a[^1]\n\n%\n«footnote 1:b\nlazy\n\n-   c\n»%\n«footnote 2:d\n»%\n\
                «abbreviation:»«abbreviation Hyper Text»";
    assert_eq!(mkdocs(page), view);
}

#[test]
fn titles_of_references_and_code_stay_in_the_view() {
    assert_eq!(
        mkdocs("[a]: <b> \"c\"\n"),
        "«link-title \"c\"»[a]: <b> \"c\"\n"
    );
    assert_eq!(
        mkdocs("x\n[a]: b\n  'c'\n"),
        "x\n%\n«link-title 'c'»[a]: b\n  'c'\n"
    );
    assert_eq!(
        mkdocs("``` py title=\"a\"\nb\n```\n"),
        "«code-title \"a\"»``` py title=\"a\"\nb\n```\n"
    );
    let page = "x\n[a]: b \"c\"\n\n- [a]: b (c)\n  [d]: e \"f\" g\n";
    assert_eq!(
        show(Flavour::Commonmark, page),
        "x\n[a]: b \"c\"\n\n«link-title (c)»- [a]: b (c)\n  [d]: e \"f\" g\n"
    );
}

#[test]
fn directives_are_found_in_any_container() {
    let page = "- <!-- l10n:id name -->\n  a\n\n<!-- l10n:note over\n lines --> b\n<!-- c -->\n";
    let view = "-   %\n«Id(\"name\")»    a\n\n%\n«Note(\"over lines\")»b\n%\n«comment:»";
    assert_eq!(mkdocs(page), view);
    assert_eq!(
        show(Flavour::Docusaurus, "{/* l10n:off */}\na\n"),
        "«Off»a\n"
    );
}

#[test]
fn lines_for_other_programs_are_no_text() {
    for line in ["--8<-- \"a.md\"", ";--8<-- 'a.md'", "--8<--\na.md\n--8<--"] {
        assert_eq!(mkdocs(line), "«snippet:»", "{line}");
    }
    for line in [
        "{% if x %}",
        "{{ a }} {{ b }}",
        "{* a.py *}",
        "{# x #}",
        "{% set\n  x %}",
    ] {
        assert_eq!(mkdocs(line), "«template:»", "{line}");
    }
    for line in ["$$\na\n$$", "\\[ a \\]", "\\begin{x}\na\n\\end{x}"] {
        assert_eq!(mkdocs(line), "«math:»", "{line}");
    }
    assert_eq!(mkdocs("$$ a $$ is text\n"), "$$ a $$ is text\n");
    assert_eq!(mkdocs("{#id}\n"), "{#id}\n");
}

#[test]
fn bars_in_code_part_no_cells() {
    assert_eq!(mkdocs("a|b\n-|-\n`x|y`|z\n"), "a|b\n-|-\n`x\\|y`|z\n");
    assert_eq!(mkdocs("`x|y`\n"), "`x|y`\n");
}

#[test]
fn unclosed_code_ends_with_its_container() {
    let found = layout(Flavour::Mkdocs, "!!! x\n    ```\n    a\nb\n");
    assert_eq!(found.view.text(), "```\na\n```\n<!-- -->\nb\n");
    assert_eq!(found.diagnostics.len(), 1);
    assert_eq!(layout(Flavour::Gfm, "```\na").diagnostics.len(), 1);
    assert_eq!(layout(Flavour::Gfm, "<!-- a").diagnostics.len(), 1);
}

#[test]
fn directive_blocks_and_components_are_flattened() {
    let page = "::::note[A *b*]\n- c\n\n  :::tip D e {#f}\n  g\n  :::\n::::\n";
    let view = "«directive note:«bracket A *b*»- c\n\n  %\n«directive tip:«line D e»  g\n»»";
    let found = show(Flavour::Docusaurus, page)
        .replace("block-title A", "bracket A")
        .replace("block-title D", "line D");
    assert_eq!(found, view);
    let page = "import A from 'a'\n\n<Tabs on={<b/>}>\n    <Tab label=\"x\">\n\n    text\n\n    ```js\n    a\n    ```\n    </Tab>\n</Tabs>\n";
    let view = "«esm:»\n%\n«html <Tabs on={<b/>}>»«component Tabs:«html <Tab label=\"x\">»«component Tab:\ntext\n\n\
                ```js\na\n```\n»«html </Tab>»»«html </Tabs>»";
    assert_eq!(show(Flavour::Docusaurus, page), view);
}

#[test]
fn alerts_with_titles_lose_their_first_line() {
    assert_eq!(
        show(Flavour::Gfm, "> [!NOTE] T\n> a\n"),
        "> %\n«alert note:»«block-title T»> a\n"
    );
    assert_eq!(show(Flavour::Gfm, "> [!NOTE]\n> a\n"), "> [!NOTE]\n> a\n");
}

#[test]
fn carriage_returns_and_a_byte_order_mark_stay() {
    assert_eq!(
        mkdocs("\u{feff}!!! x\r\n\r\n\ta\r\n"),
        "«admonition x:«implied X»\r\na\r\n»"
    );
}

#[test]
fn deep_markers_are_text() {
    for flavour in FLAVOURS.iter().map(|(flavour, _)| *flavour) {
        for marker in ["> ", "- ", "1. ", "[^a]: "] {
            let page = marker.repeat(100_000) + "x\n" + &"y\n".repeat(1000) + &"\n".repeat(1000);
            let found = layout(flavour, &page);
            assert!(found.view.text().len() < page.len() * 2, "{marker}");
        }
    }
}

/// Pieces of pages, so that random ones hit every construct.
const SCRAPS: &[&str] = &[
    "a",
    "**b** c",
    "\n",
    "\n",
    "\n\n",
    "\n    ",
    "\n        ",
    "\n\t",
    "\r\n",
    "\r",
    " ",
    "  ",
    "\n- ",
    "\n1. ",
    "\n> ",
    "\n# ",
    "\n---\n",
    "\n===\n",
    "\n```\n",
    "\n~~~ py title=\"t\"\n",
    "!!! note \"T\"",
    "??? x\n",
    "=== \"Tab\"\n",
    "/// note | T\n",
    "\n///\n",
    "////\n",
    ":::tip[x]\n",
    "\n:::\n",
    "<div markdown>",
    "</div>",
    "<div>",
    "<p>",
    "</p>",
    "<!-- ",
    "-->",
    "<!-- l10n:skip -->",
    "{% x",
    "%}",
    "{{ y }}",
    "{/* ",
    "*/}",
    "{",
    "}",
    "$$",
    "\\[",
    "\\]",
    "[^1]: ",
    "*[A]: b",
    "[r]: u \"t\"",
    "\n:   d",
    "| a | b |\n|-|-|\n| `x|y` | z |\n",
    "--8<-- \"f\"",
    "\n--8<--\n",
    "[!NOTE] t",
    "import x",
    "<Tab a={",
    "}>",
    "</Tab>",
    "<A />",
    "\"",
    "'",
    "<",
    ">",
    "`",
    "``",
    "\\",
    "가",
    "\u{feff}",
    "\u{a0}",
    "|",
];

/// Pages of scraps.
fn pages() -> impl Strategy<Value = String> {
    let scrap = prop_oneof![8 => proptest::sample::select(SCRAPS).prop_map(str::to_owned), 1 => "\\PC{0,3}"];
    proptest::collection::vec(scrap, 0..40).prop_map(|scraps| scraps.concat())
}

/// What must hold of every layout.
fn check(text: &str, layout: &Layout) -> Result<(), TestCaseError> {
    let view = layout.view.text();
    let mut depth = 0_usize;
    let mut at = 0;
    let mut end = 0;
    let pieces: Vec<Span> = layout
        .view
        .source_pieces(Span::new(0, view.len()))
        .collect();
    for claim in &layout.claims {
        prop_assert!(
            claim.view_at >= at && view.is_char_boundary(claim.view_at),
            "{claim:?}"
        );
        at = claim.view_at;
        prop_assert!(
            claim.span.start >= end,
            "claims in order and disjoint: {claim:?}"
        );
        prop_assert!(text.get(claim.span.range()).is_some());
        end = claim.span.end;
        match &claim.kind {
            ClaimKind::Open(_) => depth += 1,
            ClaimKind::Close => {
                prop_assert!(depth > 0);
                depth -= 1;
            }
            kind => {
                let next = pieces.partition_point(|piece| piece.end <= claim.span.start);
                let overlaps = pieces
                    .get(next)
                    .is_some_and(|piece| piece.start < claim.span.end);
                let stays = matches!(
                    kind,
                    ClaimKind::Title {
                        kind: UnitKind::CodeTitle | UnitKind::LinkTitle,
                        ..
                    }
                );
                prop_assert_eq!(overlaps, stays, "{:?} {:?}", claim, view);
            }
        }
    }
    prop_assert_eq!(depth, 0);
    Ok(())
}

proptest! {
    #[test]
    fn pieces_and_claims_are_disjoint_and_in_order(text in pages(), flavour in 0..FLAVOURS.len()) {
        let found = layout(FLAVOURS[flavour].0, &text);
        check(&text, &found)?;
    }

    #[test]
    fn commonmark_sees_its_own_page(text in pages()) {
        // What is left out or ours is the separator's line and nothing else, unless a comment was claimed.
        let found = layout(Flavour::Commonmark, &text);
        if found.claims.iter().all(|claim| matches!(claim.kind, ClaimKind::Title { .. })) {
            prop_assert_eq!(found.view.text(), text.strip_prefix('\u{feff}').unwrap_or(&text));
        }
    }
}

#[test]
fn every_page_of_the_corpus_is_read() {
    #[expect(
        clippy::disallowed_methods,
        reason = "the corpus is named by the environment of the tests"
    )]
    let Ok(root) = std::env::var("L10N_CORPUS") else {
        #[expect(clippy::print_stderr, reason = "a test that checks nothing says so")]
        {
            eprintln!("skipped: L10N_CORPUS is not set");
        }
        return;
    };
    let pages = ignore::WalkBuilder::new(root)
        .build()
        .filter_map(Result::ok);
    for page in pages.filter(|page| {
        page.path()
            .extension()
            .is_some_and(|extension| extension == "md")
    }) {
        #[expect(clippy::disallowed_methods, reason = "tests read their own inputs")]
        let text = std::fs::read_to_string(page.path()).expect("the corpus can be read");
        for (flavour, _) in FLAVOURS {
            let found = layout(*flavour, &text);
            check(&text, &found).expect("the law holds");
            assert!(
                found.view.text().len() < text.len() + text.len() / 4 + 64,
                "{}",
                page.path().display()
            );
        }
    }
}
