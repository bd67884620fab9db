//! Laws of pages: what `l10n` promises for every construct of every flavour, nested as deep as people nest them, and for
//! any text at all.
//!
//! Number of cases: `PROPTEST_CASES`, 2,000 by default.

use std::collections::BTreeMap;

use l10n::build::{self, Order};
use l10n::markdown::flavour::FLAVOURS;
use l10n::markdown::slot;
use l10n::markdown::{self, Flavour, Options};
use l10n::model::{Message, Page, Slot};
use l10n::project::roundtrip::{self, Step};
use l10n::text::{Source, Span};
use proptest::prelude::*;
use proptest::sample::{Index, select};

fn config() -> ProptestConfig {
    // `proptest` reads the variable itself; it has another number of cases by default.
    let given = ProptestConfig::default();
    ProptestConfig {
        cases: if given.cases == 256 {
            2000
        } else {
            given.cases
        },
        failure_persistence: None,
        ..given
    }
}

/// Flavours that know a construct: those that are named, all where it is empty.
type Known = &'static [Flavour];
const ALL: Known = &[];
const MKDOCS: Known = &[Flavour::Mkdocs];
const TABLES: Known = &[
    Flavour::Mkdocs,
    Flavour::Gfm,
    Flavour::Hugo,
    Flavour::Mdbook,
    Flavour::Docusaurus,
];
const GITHUB: Known = &[Flavour::Gfm, Flavour::Hugo, Flavour::Mdbook];
const NOT_MKDOCS: Known = &[
    Flavour::Commonmark,
    Flavour::Gfm,
    Flavour::Hugo,
    Flavour::Mdbook,
    Flavour::Docusaurus,
];
const HTML: Known = &[
    Flavour::Commonmark,
    Flavour::Gfm,
    Flavour::Hugo,
    Flavour::Mdbook,
    Flavour::Mkdocs,
];

/// Blocks: `%t` is a text on one line, `%p` one that may run over lines, `%b` blocks, whose later lines begin with what
/// stands before it, markers as blanks.
const BLOCKS: &[(Known, &str)] = &[
    (ALL, "%p"),
    (ALL, "%p"),
    (ALL, "%p  \n%t"),
    (ALL, "# %t"),
    (ALL, "## %t ##"),
    (ALL, "%t\n---"),
    (ALL, "***"),
    (ALL, "> %b"),
    (NOT_MKDOCS, "- %b"),
    (NOT_MKDOCS, "12. %b"),
    (NOT_MKDOCS, "* %t\n* %b"),
    (MKDOCS, "-   %b"),
    (MKDOCS, "1.  %b"),
    (MKDOCS, "*   %t\n*   %b"),
    (TABLES, "- [ ] %t\n- [x] %t"),
    (ALL, "```rust title=\"%t\"\nlet a = \"b\"; // c\n```"),
    (ALL, "~~~\n# %t\n~~~"),
    (ALL, "<!-- a comment -->"),
    (ALL, "<!-- l10n:note Mind the *gap* -->\n\n%p"),
    (ALL, "<!-- l10n:skip -->\n\n%p"),
    (ALL, "[%w]: a.md \"%w\""),
    (ALL, "[%w](a.md)"),
    (ALL, "[%w](a.md) [%w](b.md \"%w\")"),
    (ALL, "[![%w](i.png)](a.md)\n![%w](j.png)"),
    (TABLES, "| %c | %c |\n| --- | :-: |\n| %c | %c |\n| %c |"),
    (HTML, "<div title=\"%w\">\n<p>%w</p>\n</div>"),
    (HTML, "<p align=center><img alt='%w' src=x> %w</p>"),
    (
        HTML,
        "<p>%w <b>%w &amp; %w</b>, <br> <a href=\"x.md\" title=\"%w\">%w</a> <code>{%w}</code></p>",
    ),
    (ALL, "<b>%p</b>"),
    (
        TABLES,
        "| a |\n| --- |\n| <i><i>%c</i></i> |\n| <p>%c</p>%c |",
    ),
    (NOT_MKDOCS, "    %t"),
    (MKDOCS, "!!! note \"%t\"\n\n    %b"),
    (MKDOCS, "!!! tip\n    %b"),
    (MKDOCS, "??? warning \"%t\"\n    %b"),
    (MKDOCS, "???+ info inline end \"%t\"\n    %b"),
    (MKDOCS, "=== \"%t\"\n\n    %b\n\n=== \"%t\"\n\n    %b"),
    (MKDOCS, "/// note | %t\n\n%b\n\n///"),
    (
        MKDOCS,
        "<div class=\"grid cards\" markdown>\n\n%b\n\n</div>",
    ),
    (
        MKDOCS,
        "<details markdown=\"1\">\n<summary>%w</summary>\n\n%b\n\n</details>",
    ),
    (MKDOCS, "%t\n\n:   %b"),
    (MKDOCS, "[^n%w]: %p\n\n    %b"),
    (MKDOCS, "*[%w]: %t"),
    (MKDOCS, "$$\n\\frac{a}{b}\n$$"),
    (MKDOCS, "--8<-- \"a.md\""),
    (MKDOCS, "{%% if a %%}\n\n%p\n\n{%% endif %%}"),
    (
        MKDOCS,
        "[:octicons-home-16: %w](h.md){ .md-button title=\"%w\" }\n[:a-b:{ title=\"%w\" }](s.md)",
    ),
    (MKDOCS, "%p\n{ .class #id title='%w' }"),
    (MKDOCS, "## %t { #an-id }"),
    (GITHUB, "> [!NOTE]\n> %b"),
    (&[Flavour::Hugo], "{{< figure src=\"a\" >}}"),
    (&[Flavour::Hugo], "## %t {#an-id}"),
    (&[Flavour::Mdbook], "{{#include a.rs}}"),
    (&[Flavour::Docusaurus], ":::note[%w]\n\n%b\n\n:::"),
    (&[Flavour::Docusaurus], ":::tip %t\n\n%b\n\n:::"),
    (&[Flavour::Docusaurus], "import A from 'a'"),
    (&[Flavour::Docusaurus], "<Tab title=\"%w\">\n\n%b\n\n</Tab>"),
    (&[Flavour::Docusaurus], "{/* a comment */}"),
];

/// What stands in texts; `%w` is a word or two.
const INLINES: &[(Known, &str)] = &[
    (ALL, "%w"),
    (ALL, "%w"),
    (ALL, "**%w**"),
    (ALL, "*%w*"),
    (ALL, "`%w`"),
    (ALL, "`a{b}`"),
    (ALL, "[%w](a.md)"),
    (ALL, "[%w](<a b.md> '%w')"),
    (ALL, "![%w](i.png \"%w\")"),
    (ALL, "[**%w**](#a)"),
    (ALL, "[%w][ref]"),
    (ALL, "[ref]"),
    (ALL, "[ref][]"),
    (ALL, "[![ref]](a.md)"),
    (ALL, "<https://example.org/>"),
    (ALL, "https://example.org/a_b_c"),
    (ALL, "me@example.org"),
    (ALL, "&amp;"),
    (ALL, "\\*"),
    (HTML, "<abbr title=\"%w\">%w</abbr>"),
    (HTML, "<kbd>Ctrl</kbd>"),
    (HTML, "<br>"),
    (ALL, "<b>%w</b>"),
    (HTML, "<div class=\"c\">%w</div>"),
    (HTML, "<ul><li>%w</li><li>%w</li></ul>"),
    (HTML, "<a href=\"u\"><img src=\"x\" alt=\"%w\"></a>"),
    (TABLES, "[^1]"),
    (TABLES, "~~%w~~"),
    (MKDOCS, "[%w](my file.md)"),
    (MKDOCS, "[%w](a.md){ .c title=%u }"),
    (MKDOCS, ":icon-a:"),
    (MKDOCS, "++ctrl+c++"),
    (MKDOCS, "$x_1$"),
    (MKDOCS, "\\(x\\)"),
    (MKDOCS, "=={%w}=="),
    (MKDOCS, "{{ a.b }}"),
    (&[Flavour::Hugo], "{{< ref \"a\" >}}"),
    (&[Flavour::Docusaurus], "{props.a}"),
    (&[Flavour::Docusaurus], "<B title=\"%w\">%w</B>"),
];

const WORDS: &[&str] = &[
    "word",
    "Two words",
    "한국어",
    "don't",
    "e.g.",
    "3.5",
    "naïve",
    "AT&T",
    "a_b",
    "Is it?",
    "日本",
    "\"so\"",
    "—",
    "1,000",
    "x",
];

const HEADS: &[&str] = &[
    "",
    "",
    "",
    "---\ntitle: A *title*\ndescription: >-\n  Two\n  lines\nother: [a, b] # c\n---\n\n",
    "+++\ntitle = \"A title\"\n+++\n\n",
    "{\n  \"title\": \"A title\"\n}\n\n",
];

const DEFINITIONS: &str = "\n\n[ref]: r.md \"Title\"\n[^1]: A note.\n";

/// A block: which, with which texts and blocks inside.
#[derive(Clone, Debug)]
struct Node {
    row: Index,
    texts: Vec<Vec<(Index, Index)>>,
    inside: Vec<Node>,
}

fn node() -> impl Strategy<Value = Node> {
    let text = prop::collection::vec((any::<Index>(), any::<Index>()), 1..4);
    let texts = prop::collection::vec(text, 1..4);
    let leaf = (any::<Index>(), texts.clone()).prop_map(|(row, texts)| Node {
        row,
        texts,
        inside: Vec::new(),
    });
    leaf.prop_recursive(4, 12, 3, move |inner| {
        let inside = prop::collection::vec(inner, 0..3);
        (any::<Index>(), texts.clone(), inside).prop_map(|(row, texts, inside)| Node {
            row,
            texts,
            inside,
        })
    })
}

/// Writes pages of one flavour.
struct Writer {
    blocks: Vec<&'static str>,
    inlines: Vec<&'static str>,
}

impl Writer {
    fn new(flavour: Flavour) -> Self {
        let of = |rows: &[(Known, &'static str)]| {
            let known = rows
                .iter()
                .filter(|(known, _)| known.is_empty() || known.contains(&flavour));
            known.map(|(_, row)| *row).collect()
        };
        Self {
            blocks: of(BLOCKS),
            inlines: of(INLINES),
        }
    }

    fn blocks(&self, nodes: &[Node]) -> String {
        let blocks: Vec<String> = nodes.iter().map(|node| self.block(node)).collect();
        blocks.join("\n\n")
    }

    fn block(&self, node: &Node) -> String {
        let template = self.blocks[node.row.index(self.blocks.len())];
        let mut texts = node.texts.iter().cycle();
        let mut lines: Vec<String> = Vec::new();
        for line in template.split('\n') {
            match line.split_once("%b") {
                Some((before, _)) => {
                    let inside = match self.blocks(&node.inside) {
                        inside if inside.is_empty() => "text".to_owned(),
                        inside => inside,
                    };
                    let behind: String = before
                        .chars()
                        .map(|c| if c == '>' { c } else { ' ' })
                        .collect();
                    for (number, line) in inside.split('\n').enumerate() {
                        let prefix = if number == 0 { before } else { &behind };
                        lines.push(format!("{prefix}{line}").trim_end().to_owned());
                    }
                }
                None => lines.push(self.line(line, &mut texts)),
            }
        }
        lines.join("\n")
    }

    fn line<'n>(
        &self,
        template: &str,
        texts: &mut impl Iterator<Item = &'n Vec<(Index, Index)>>,
    ) -> String {
        let mut out = String::new();
        let mut rest = template;
        while let Some((before, behind)) = rest.split_once('%') {
            out.push_str(before);
            let text = texts.next().expect("texts are repeated");
            let (_, word) = &text[0];
            match behind.chars().next() {
                Some('t') => out.push_str(&self.text(text, " ")),
                Some('p') => out.push_str(&self.text(text, "\n")),
                Some('c') => out.push_str(&self.text(text, " ").replace('|', "\\|")),
                Some('w') => out.push_str(pick(*word)),
                _ => out.push('%'),
            }
            let mut behind = behind.chars();
            behind.next();
            rest = behind.as_str();
        }
        out + rest
    }

    fn text(&self, pieces: &[(Index, Index)], between: &str) -> String {
        let pieces = pieces.iter().map(|(row, word)| {
            let template = self.inlines[row.index(self.inlines.len())];
            template.replace("%w", pick(*word)).replace("%u", "문서")
        });
        // A text begins with a word, so that it begins nothing else.
        let pieces: Vec<String> = std::iter::once("So".to_owned()).chain(pieces).collect();
        pieces.join(between)
    }
}

fn pick(word: Index) -> &'static str {
    WORDS[word.index(WORDS.len())]
}

/// A page of every construct that its flavour knows.
fn page() -> impl Strategy<Value = (Flavour, String)> {
    let flavours: Vec<Flavour> = FLAVOURS.iter().map(|(flavour, _)| *flavour).collect();
    let nodes = prop::collection::vec(node(), 1..6);
    (
        select(flavours),
        nodes,
        select(HEADS),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(flavour, nodes, head, crlf, bom)| {
            let body = Writer::new(flavour).blocks(&nodes);
            let bom = if bom { "\u{feff}" } else { "" };
            let page = format!("{bom}{head}{body}{DEFINITIONS}");
            let page = if crlf {
                page.replace('\n', "\r\n")
            } else {
                page
            };
            (flavour, page)
        })
}

fn read(text: &str, flavour: Flavour) -> (Source, Page, Options) {
    let source = Source::new("page.md", text);
    let options = Options {
        flavour,
        code_comments: true,
        ..Options::default()
    };
    let (page, _) = markdown::parse(&source, &options);
    (source, page, options)
}

/// Any text, and texts of the signs that syntax is made of.
fn value() -> impl Strategy<Value = String> {
    let signs = select(vec![
        "*", "_", "`", "[", "]", "](", ")", "<", ">", "</b>", "<p>", "&", "|", "\\", "^", ":",
        "\"", "'", "#", "# ", "- ", "1. ", "> ", "---", "===", "\n", "\n\n", "{", "}", "{{ a }}",
        "$", "~", "!", "[^1]", "[ref]", "    ", "/// ", "::: ", ":   ", "//", "<!--", "-->",
        "한글", "a", " ", "word",
    ]);
    prop_oneof![
        any::<String>(),
        prop::collection::vec(signs, 1..8).prop_map(|signs| signs.concat()),
    ]
}

/// A text without what its place adds: blanks, line breaks with their prefixes, backslashes before bars.
fn signs(text: &str) -> String {
    let is_added = |c: char| c.is_whitespace() || matches!(c, '\\' | '>');
    text.chars().filter(|c| !is_added(*c)).collect()
}

/// What a page says beside the unit at `span`.
fn outside(page: &Page, span: Span) -> Vec<String> {
    let units = page.units.iter();
    let others = units.filter(|unit| !span.contains(unit.span));
    others.map(|unit| unit.message.to_string()).collect()
}

/// Lines of a page that differ from another's, counted from the top and from the bottom.
fn same_lines(before: &str, after: &str) -> (usize, usize) {
    let top = before
        .split('\n')
        .zip(after.split('\n'))
        .take_while(|(a, b)| a == b);
    let bottom = before
        .rsplit('\n')
        .zip(after.rsplit('\n'))
        .take_while(|(a, b)| a == b);
    (top.count(), bottom.count())
}

proptest! {
    #![proptest_config(config())]

    /// Law 1: the page comes back byte for byte, and gives the same units when its texts are written anew.
    #[test]
    fn every_construct_comes_back((flavour, text) in page()) {
        let (source, _, options) = read(&text, flavour);
        let (_, mismatches) = roundtrip::page(&source, &options);
        prop_assert!(mismatches.is_empty(), "{}\n{}", mismatches[0], text);
    }

    /// Law 1 for any text: nonsense comes back byte for byte, too.
    #[test]
    fn any_text_comes_back(text in any::<String>(), at in 0..6_usize) {
        let (source, _, options) = read(&text, FLAVOURS[at].0);
        let (_, mismatches) = roundtrip::page(&source, &options);
        let lost = mismatches.iter().find(|mismatch| mismatch.step != Step::Reparse);
        prop_assert!(lost.is_none(), "{:?}", lost);
    }

    /// A slot holds any text at all, and nothing else changes, or a diagnostic says why not.
    #[test]
    fn any_slot_holds_any_text((flavour, text) in page(), at in any::<Index>(), value in value()) {
        let (source, page, options) = read(&text, flavour);
        if page.units.is_empty() {
            return Ok(());
        }
        let index = at.index(page.units.len());
        let unit = &page.units[index];
        let mut message = Message::text(&value);
        let mut spelt = value;
        for variable in &unit.variables {
            message.push_text(" ");
            message.push_variable(&variable.name);
            spelt.push_str(variable.span.of(&text));
        }
        let order = Order { values: BTreeMap::from([(index, message.clone())]), ..Order::default() };
        let built = build::page(&source, &page, &options, &order);
        if !built.diagnostics.is_empty() {
            prop_assert_eq!(&built.text, &text);
            return Ok(());
        }
        let behind = text.len() - unit.span.end;
        let before = Span::new(0, unit.span.start);
        prop_assert_eq!(before.of(&built.text), before.of(&text));
        prop_assert!(built.text.ends_with(Span::new(unit.span.end, text.len()).of(&text)), "{}", built.text);
        let written = Span::new(unit.span.start, built.text.len() - behind);
        let (_, again, _) = read(&built.text, flavour);
        prop_assert_eq!(outside(&page, unit.span), outside(&again, written), "{}", built.text);
        if unit.slot.is_markup() {
            let held = signs(written.of(&built.text));
            let held = match unit.slot {
                Slot::ImpliedQuoted => held.strip_prefix('"').and_then(|held| held.strip_suffix('"')),
                Slot::ImpliedBar => held.strip_prefix('|'),
                _ => Some(held.as_str()),
            };
            let held = held.unwrap_or_default();
            prop_assert_eq!(held, signs(&spelt), "{}", built.text);
        } else {
            let in_cell = page.units.iter().any(|around| around.slot == Slot::Cell && around.span.contains(unit.span));
            // A cell takes the backslash before a bar for its own.
            let plain = |text: String| if in_cell { text.replace("\\|", "|") } else { text };
            let held = plain(slot::decode(unit.slot, written.of(&built.text)));
            prop_assert_eq!(held, plain(slot::canonical(unit.slot, &message).flat()), "{}", built.text);
        }
    }

    /// Law 2: one translation changes its own unit's lines.
    #[test]
    fn one_translation_is_one_change((flavour, text) in page(), at in any::<Index>()) {
        let (source, page, options) = read(&text, flavour);
        if page.units.is_empty() {
            return Ok(());
        }
        let index = at.index(page.units.len());
        let unit = &page.units[index];
        let mut value = Message::text("번역된 글");
        for name in unit.message.variables() {
            value.push_text(" ");
            value.push_variable(name);
        }
        let value = if unit.slot.is_markup() { value } else { Message::text("번역된 글") };
        let order = Order { values: BTreeMap::from([(index, value)]), ..Order::default() };
        let built = build::page(&source, &page, &options, &order);
        if !built.diagnostics.is_empty() {
            prop_assert_eq!(&built.text, &text);
            return Ok(());
        }
        let (top, bottom) = same_lines(&text, &built.text);
        let lines = |text: &str| text.split('\n').count() - 1;
        prop_assert!(top >= lines(Span::new(0, unit.span.start).of(&text)), "{}", built.text);
        prop_assert!(bottom >= lines(Span::new(unit.span.end, text.len()).of(&text)), "{}", built.text);
        prop_assert!(built.text.contains("번역된 글"), "{}", built.text);
    }
}
