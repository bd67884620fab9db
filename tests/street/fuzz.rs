//! Random pages and random translations through `check` and `build`: no panic, no hang, and what is built is the page.
//!
//! `L10N_FUZZ_ROUNDS=1000 cargo test --release --test cli fuzz -- --nocapture` goes on for longer.

use std::time::{Duration, Instant};

use l10n::markdown::{self, Options};
use l10n::text::Source;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::Tree;

/// Pages of one round.
const PAGES: usize = 12;

/// What pages and messages are made of.
const PIECES: &[&str] = &[
    "word",
    "Two words",
    "한글 낱말",
    "、",
    "**",
    "*",
    "_",
    "`",
    "``",
    "[",
    "](",
    "]",
    ")",
    "(x.md)",
    "![",
    "<b>",
    "</b>",
    "<div>",
    "</div>",
    "<!--",
    "-->",
    "<br>",
    "&lt;",
    "&",
    "|",
    "\\",
    "~~",
    "==",
    "^",
    "[^1]",
    ": ",
    "#",
    "{ .c }",
    "$x$",
    "https://a.org/x",
    "a@b.org",
    "e\u{301}",
    "\u{200b}",
    "\u{202e}",
    "\u{fffc}",
    "1,000",
    "“",
    "”",
    ".",
    " ",
    "  ",
    "\t",
    "javascript:",
    "--8<--",
    "%}",
    "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
];

/// What lines of pages begin with.
const OPENERS: &[&str] = &[
    "",
    "",
    "",
    "# ",
    "## ",
    "- ",
    "1. ",
    "> ",
    "    ",
    "!!! note \"",
    "=== \"",
    "| ",
    "| - |",
    "```",
    "~~~",
    "---",
    "===",
    ":   ",
    "[^1]: ",
    "*[A]: ",
    "[r]: ",
    "<p>",
    "<!-- ",
    "title: ",
    "/// note | ",
    ":::note ",
    "{% ",
    "$$",
    "- [ ] ",
    "\t",
];

/// Pieces of Fluent besides.
const FLUENT: &[&str] = &[
    "{ $x }",
    "{ $link }",
    "{\"{\"}",
    "{\"}\"}",
    "{\" \"}",
    "{ -t }",
    "{ m }",
    "{ m.a }",
    "{ 1 ->\n   *[other] x\n }",
    "{ NUMBER(5) }",
    "\n    ",
    "\n\n    ",
    "\n    .a = b\n    ",
    "{",
    "}",
    "{\"\\u0041\"}",
    "{\"\\u000A\"}",
    "\n",
    "\r\n",
];

fn line(pieces: &'static [&'static [&'static str]]) -> BoxedStrategy<String> {
    let piece = proptest::sample::select(pieces.concat());
    proptest::collection::vec(piece, 0..9)
        .prop_map(|pieces| pieces.concat())
        .boxed()
}

fn page() -> impl Strategy<Value = String> {
    let indent = proptest::sample::select(vec!["", "", "", "    ", "  ", "> "]);
    let opener = proptest::sample::select(OPENERS.to_vec());
    let line = (indent, opener, line(&[PIECES])).prop_map(|(a, b, c)| format!("{a}{b}{c}\n"));
    let head = proptest::sample::select(vec!["", "---\ntitle: A head\n---\n", "---\ntitle: 'x\n"]);
    let blank = proptest::sample::select(vec!["", "\n"]);
    let lines = proptest::collection::vec((line, blank), 1..14);
    (head, lines).prop_map(|(head, lines)| {
        let body: String = lines
            .into_iter()
            .map(|(line, blank)| line + blank)
            .collect();
        format!("{head}{body}")
    })
}

fn pick<S: Strategy>(runner: &mut TestRunner, strategy: &S) -> S::Value {
    strategy.new_tree(runner).expect("a value").current()
}

#[test]
fn fuzz() {
    let rounds = std::env::var("L10N_FUZZ_ROUNDS")
        .ok()
        .and_then(|rounds| rounds.parse().ok());
    let (mut pages, mut values, mut slowest) = (0, 0, Duration::ZERO);
    let mut runner = TestRunner::new_with_rng(
        ProptestConfig::default(),
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    let message = line(&[PIECES, PIECES, FLUENT]);
    for round in 0..rounds.unwrap_or(3) {
        let flavour = [
            "mkdocs",
            "commonmark",
            "gfm",
            "hugo",
            "mdbook",
            "docusaurus",
        ][round % 6];
        let tree = Tree::new(&[("locales/ko/.gitkeep", "")]);
        tree.write(
            "l10n.toml",
            format!("flavour = \"{flavour}\"\nmixed = false\n"),
        );
        let texts: Vec<String> = (0..PAGES).map(|_| pick(&mut runner, &page())).collect();
        for (number, text) in texts.iter().enumerate() {
            tree.write(&format!("source/{number}.md"), text);
        }
        let context =
            |what: &str| format!("round {round}: {what}; kept in {}", tree.root().display());
        let run = |arguments: &[&str]| {
            let start = Instant::now();
            let said = tree.run(arguments);
            assert!(
                (0..=1).contains(&said.status),
                "{}: {said:?}",
                context(arguments[0])
            );
            assert!(
                !said.err.contains("panicked"),
                "{}: {said:?}",
                context(arguments[0])
            );
            start.elapsed()
        };
        run(&["extract"]);
        for number in 0..PAGES {
            let path = format!("locales/ko/{number}.ftl");
            if !tree.path(&path).exists() {
                continue;
            }
            let stubs = tree.read(&path);
            let mut file = String::new();
            for line in stubs.lines() {
                match line
                    .strip_prefix("# ")
                    .and_then(|line| line.strip_suffix(" ="))
                {
                    Some(id) if !id.contains(' ') => {
                        values += 1;
                        file.push_str(&format!("{id} = {}\n", pick(&mut runner, &message)));
                    }
                    _ => file.push_str(&format!("{line}\n")),
                }
            }
            tree.write(&path, file);
        }
        slowest = slowest
            .max(run(&["check", "ko"]))
            .max(run(&["build", "ko"]));
        run(&["check", "ko", "--fix"]);
        let options = Options {
            flavour: l10n::markdown::Flavour::parse(flavour).expect("a flavour"),
            ..Options::default()
        };
        for (number, text) in texts.iter().enumerate() {
            let built = tree.read(&format!("build/ko/{number}.md"));
            let outline = |text: &str| {
                markdown::parse(&Source::new("a.md", text), &options)
                    .0
                    .outline
            };
            assert_eq!(
                outline(text),
                outline(&built),
                "{}\n{text}\n---\n{built}",
                context("another page")
            );
            pages += 1;
        }
    }
    println!("{pages} pages, {values} random messages, slowest run {slowest:?}");
}
