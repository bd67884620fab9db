//! Whatever `status` lists, `explain` can give the reason for, asked by place or by id.

use proptest::prelude::*;
use serde_json::Value;

use super::Tree;

/// Blocks of a page: both languages, mixed, labels, names.
const BLOCKS: [&str; 8] = [
    "## Private chat",
    "Our chat keeps your messages between you and the people you write to.",
    "모든 통신은 암호화됩니다.",
    "모든 통신은 암호화됩니다. The server keeps none of your messages for anybody.",
    "| Kumquat | Price of it |\n| --- | --- |\n| Acme Chat | Free of charge |",
    "![Kumquat logo](k.svg)",
    "- [Homepage](https://a.example)\n- [Homepage](https://b.example)\n- [Homepage](https://c.example)",
    "Ask [the people who run it](https://example.org) before you trust them.",
];

fn fragments(tree: &Tree) -> Vec<Value> {
    let said = tree.expect(0, &["status", "ko", "--format", "json"]);
    let status: Value = serde_json::from_str(&said.out).expect("JSON");
    let pages = status["locales"][0]["pages"].as_array().expect("pages");
    pages
        .iter()
        .flat_map(|page| page["fragments"].as_array().expect("fragments").clone())
        .collect()
}

fn assert_explained(tree: &Tree) {
    for fragment in fragments(tree) {
        let word = |key: &str| fragment[key].as_str().unwrap_or_default();
        let place = format!("{}:{}", word("file"), fragment["line"]);
        for what in [place.as_str(), word("unit")] {
            let said = tree.expect(0, &["explain", what, "ko"]);
            for part in [word("unit"), word("state"), word("rule"), word("because")] {
                assert!(said.out.contains(part), "{what}: {part} in {}", said.out);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_fragment_has_a_reason(blocks in prop::collection::vec(0..BLOCKS.len(), 1..5)) {
        let page: Vec<&str> = blocks.iter().map(|block| BLOCKS[*block]).collect();
        let tree = Tree::new(&[("source/a.md", &format!("{}\n", page.join("\n\n"))), ("locales/ko/.gitkeep", "")]);
        tree.expect(0, &["extract"]);
        assert_explained(&tree);
    }
}

#[test]
fn messages_are_explained_where_they_stand() {
    let tree = Tree::new(&[
        (
            "source/a.md",
            "Ask the people who run it before you trust them.\n\nGo on reading this.\n",
        ),
        ("locales/ko/.gitkeep", ""),
    ]);
    tree.expect(0, &["extract"]);
    let stubs = tree.read("locales/ko/a.ftl");
    let id = |first: &str| {
        let line = stubs
            .lines()
            .find(|line| line.contains(first) && line.ends_with('='));
        let line = line.expect("a stub").trim_start_matches("# ");
        line.trim_end_matches(" =").to_owned()
    };
    let (ask, go) = (id("ask"), id("go"));
    tree.write(
        "locales/ko/a.ftl",
        format!("{ask} = 믿기 전에 물어보세요. Ask the people who run it before you trust them.\n{go} = 계속 읽으세요.\n"),
    );
    tree.expect(0, &["extract"]);
    tree.write(
        "source/a.md",
        "Ask the people who run it before you trust them.\n\nGo on reading all of this.\n",
    );
    let states: Vec<String> = fragments(&tree)
        .iter()
        .map(|fragment| format!("{} {}", fragment["file"], fragment["state"]))
        .collect();
    let file = "\"locales/ko/a.ftl\"";
    assert_eq!(
        states,
        [
            format!("{file} \"partial\""),
            format!("{file} \"outdated\"")
        ]
    );
    assert_explained(&tree);
    let outdated = tree.expect(0, &["explain", &go, "ko"]).out;
    assert!(
        outdated.contains("made from  Go on reading this."),
        "{outdated}"
    );
    assert!(
        outdated.contains("the source has changed since"),
        "{outdated}"
    );
}
