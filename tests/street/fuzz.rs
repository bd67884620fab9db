//! Random pages and random translations through `check` and `build`: no panic, no hang, and what is built is the page.
//!
//! `L10N_FUZZ_MINUTES=60 cargo test --release --test cli fuzz -- --nocapture` goes on for longer and says every hundred
//! rounds how far it is. Each round has a seed of its own, which a failure names: `PROPTEST_RNG_SEED=812` begins there.

use std::time::{Duration, Instant};

use l10n::markdown::{self, Options};
use l10n::text::Source;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngSeed, TestRunner};

use super::Tree;

/// Pages of one round.
const PAGES: usize = 12;

/// Rounds of the test command.
const ROUNDS: u64 = 3;

/// Harm that stays harm wherever it stands: no page that is built may show this word.
const HARM: &str = "evil";

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

/// Pieces that only translations have, each with the word that must not get through.
const HARMFUL: &[&str] = &[
    "[x](https://evil.org/)",
    "https://evil.org",
    " evil.org ",
    "<script>evil()</script>",
    "<b onclick=evil()>",
    "<!-- evil -->",
    // A letter before it: behind a backslash it would be words, and nothing to be refused.
    "x[^evil]",
    // A blank behind it: before a round bracket the name would be the words of a link, and nothing to be refused.
    "[x][evil] ",
    " javascript:evil()",
    "{\"{{ evil }}\"}",
    "{\"{{< evil >}}\"}",
    "{\"{% evil %}\"}",
    "{\"{evil}\"}",
    " evil@a.org ",
    " @evil_pay ",
    "$\\href{\"{evil}\"}x$",
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

/// What the environment says of a number.
fn asked(name: &str) -> Option<u64> {
    std::env::var(name)
        .ok()
        .and_then(|value| value.parse().ok())
}

#[test]
fn fuzz() {
    let first = asked("PROPTEST_RNG_SEED").unwrap_or(0);
    let time = asked("L10N_FUZZ_MINUTES").map(|minutes| Duration::from_secs(60 * minutes));
    let start = Instant::now();
    let mut sums = Sums::default();
    for round in 0.. {
        match time {
            None if round == ROUNDS => break,
            Some(time) if start.elapsed() >= time => break,
            _ => {}
        }
        if round > 0 && round % 100 == 0 {
            sums.say(first, round, start);
        }
        one_round(first + round, &mut sums);
        sums.rounds += 1;
    }
    sums.say(first, sums.rounds, start);
}

/// What all rounds did.
#[derive(Default)]
struct Sums {
    rounds: u64,
    pages: usize,
    messages: usize,
    harmful: usize,
    slowest: Duration,
}

impl Sums {
    fn say(&self, first: u64, rounds: u64, start: Instant) {
        println!(
            "seeds {first}..{}: {} pages, {} random messages, {} with harm in them, slowest run {:?}, {:?} in all",
            first + rounds,
            self.pages,
            self.messages,
            self.harmful,
            self.slowest,
            start.elapsed()
        );
    }
}

/// One tree of random pages, its stubs filled at random, through the program.
fn one_round(seed: u64, sums: &mut Sums) {
    let mut runner = TestRunner::new(ProptestConfig {
        rng_seed: RngSeed::Fixed(seed),
        ..ProptestConfig::default()
    });
    let message = line(&[PIECES, PIECES, FLUENT, HARMFUL]);
    let flavours = [
        "mkdocs",
        "commonmark",
        "gfm",
        "hugo",
        "mdbook",
        "docusaurus",
    ];
    let flavour = flavours[usize::try_from(seed).expect("64 bits") % flavours.len()];
    let tree = Tree::new(&[("locales/ko/.gitkeep", "")]);
    tree.write(
        "l10n.toml",
        format!("flavour = \"{flavour}\"\nmixed = false\n"),
    );
    let texts: Vec<String> = (0..PAGES).map(|_| pick(&mut runner, &page())).collect();
    for (number, text) in texts.iter().enumerate() {
        tree.write(&format!("source/{number}.md"), text);
    }
    let context = |what: &str| format!("seed {seed}: {what}");
    let run = |arguments: &[&str]| {
        let start = Instant::now();
        let said = tree.run(arguments);
        assert!(
            (0..=1).contains(&said.status) && !said.err.contains("panicked"),
            "{}: {said:?}",
            context(arguments[0])
        );
        start.elapsed()
    };
    let mut slowest = run(&["extract"]);
    for number in 0..PAGES {
        let path = format!("locales/ko/{number}.ftl");
        if !tree.path(&path).exists() {
            continue;
        }
        let mut file = String::new();
        for line in tree.read(&path).lines() {
            match line
                .strip_prefix("# ")
                .and_then(|line| line.strip_suffix(" ="))
            {
                Some(id) if !id.contains(' ') => {
                    let value = pick(&mut runner, &message);
                    sums.messages += 1;
                    sums.harmful += usize::from(value.contains(HARM));
                    file.push_str(&format!("{id} = {value}\n"));
                }
                _ => file.push_str(&format!("{line}\n")),
            }
        }
        tree.write(&path, file);
    }
    slowest = slowest
        .max(run(&["check", "ko"]))
        .max(run(&["build", "ko"]));
    let options = Options {
        flavour: l10n::markdown::Flavour::parse(flavour).expect("a flavour"),
        ..Options::default()
    };
    let outline = |text: &str| {
        markdown::parse(&Source::new("a.md", text), &options)
            .0
            .outline
    };
    for (number, text) in texts.iter().enumerate() {
        let built = tree.read(&format!("build/ko/{number}.md"));
        assert_eq!(
            outline(text),
            outline(&built),
            "{}\n{text}\n---\n{built}",
            context("another page")
        );
        assert!(
            !built.contains(HARM),
            "{}\n{text}\n---\n{built}",
            context("harm let through")
        );
        sums.pages += 1;
    }
    sums.slowest = sums
        .slowest
        .max(slowest)
        .max(run(&["check", "ko", "--fix"]));
}
