//! Building again: over pages of an earlier build, beside the source or not, and what is left of pages that are gone.

use std::path::Path;

use super::Tree;

const PAGE: &str = "# Garden\n\nClose the gate, see [the wiki](https://en.wiki.example/Gate).\n";

fn beside() -> Tree {
    Tree::new(&[
        (
            "l10n.toml",
            "source = \"docs\"\nbuild = \"docs/{page}.{locale}.md\"\ntargets = [\"ko\"]\n",
        ),
        ("docs/a.md", PAGE),
        ("docs/b.md", "# Bench\n"),
    ])
}

#[test]
fn pages_beside_their_source_are_built_again() {
    let tree = beside();
    tree.expect(0, &["extract"]);
    tree.expect(0, &["build"]);
    tree.replace("docs/a.md", "Close", "Shut");
    tree.expect(0, &["extract"]);
    tree.expect(0, &["build"]);
    assert_eq!(tree.read("docs/a.ko.md"), tree.read("docs/a.md"));
    assert!(
        tree.read("docs/l10n.ko.json")
            .contains("\"built\": \"mix\"")
    );
}

#[test]
fn pages_that_are_gone_are_not_left_behind() {
    for tree in [
        beside(),
        Tree::new(&[
            ("l10n.toml", "source = \"docs\"\ntargets = [\"ko\"]\n"),
            ("docs/a.md", PAGE),
            ("docs/b.md", "# Bench\n"),
        ]),
    ] {
        tree.expect(0, &["extract"]);
        tree.expect(0, &["build"]);
        tree.write("build/ko/own.md", "mine");
        let before: Vec<String> = tree.files().into_keys().collect();
        std::fs::remove_file(tree.path("docs/b.md")).expect("removed");
        tree.expect(0, &["extract"]);
        let said = tree.expect(0, &["build"]);
        assert!(
            said.err.contains("1 page of an earlier build removed"),
            "{said:?}"
        );
        let now = tree.files();
        let is_page = |path: &str| Path::new(path).extension().is_some_and(|end| end == "md");
        let gone: Vec<&String> = before
            .iter()
            .filter(|path| !now.contains_key(*path) && is_page(path))
            .collect();
        assert_eq!(
            gone.len(),
            2,
            "the page, and what was built of it: {gone:?}"
        );
        assert!(now.contains_key("build/ko/own.md"));
        // A summary that names what no build makes removes nothing.
        for path in ["build/ko/l10n.json", "docs/l10n.ko.json"] {
            if now.contains_key(path) {
                tree.replace(path, "\"a.md\"", "\"../../docs/a.md\"");
                tree.expect(0, &["build"]);
                assert_eq!(tree.read("docs/a.md"), PAGE);
            }
        }
    }
}

#[test]
fn a_target_that_no_page_bears_fails_the_check() {
    let tree = Tree::new(&[
        ("source/a.md", PAGE),
        (
            "locales/ko/_targets.tsv",
            "https://en.wiki.example/Gate\thttps://en.wiki.example/ x)y\n",
        ),
    ]);
    tree.expect(0, &["extract"]);
    for verb in ["check", "build"] {
        let said = tree.expect(1, &[verb, "ko"]);
        assert!(said.out.contains("error[block-leak]"), "{verb}: {said:?}");
        assert!(said.out.contains("_targets.tsv:1:1"), "{verb}: {said:?}");
    }
}

#[test]
fn a_report_is_all_that_stdout_holds() {
    let tree = Tree::new(&[("source/a.md", PAGE), ("locales/ko/.gitkeep", "")]);
    let said = tree.expect(0, &["extract", "--dry-run", "--format", "json"]);
    let json: Result<serde_json::Value, _> = serde_json::from_str(&said.out);
    assert!(json.is_ok(), "{said:?}");
    assert!(said.err.contains("+++ locales/ko/a.ftl"), "{said:?}");
    tree.expect(0, &["extract"]);
    let said = tree.expect(0, &["build", "--format", "badge"]);
    assert!(
        said.out.contains("<title>l10n: no findings</title>"),
        "{said:?}"
    );
}

#[test]
fn a_quiet_check_says_errors_only() {
    let tree = Tree::new(&[("source/a.md", PAGE), ("locales/ko/.gitkeep", "")]);
    tree.expect(0, &["extract"]);
    let said = tree.expect(0, &["check"]);
    assert!(said.out.contains("hint:"), "{said:?}");
    let said = tree.expect(0, &["-q", "check"]);
    assert!(!said.out.contains("hint:"), "{said:?}");
    let mut command = tree.command(&["status"]);
    command.env("L10N_GATE_COVERGE", "50");
    let said = command.output().expect("it runs");
    let said = String::from_utf8_lossy(&said.stderr);
    assert!(said.contains("did you mean L10N_GATE_COVERAGE?"), "{said}");
}

#[test]
fn a_baseline_of_one_page_keeps_the_others() {
    let tree = Tree::new(&[
        ("source/a.md", PAGE),
        ("source/b.md", "# Bench\n\nSit down.\n"),
        ("locales/ko/.gitkeep", ""),
    ]);
    tree.expect(0, &["extract"]);
    tree.expect(0, &["check", "--write-baseline"]);
    let whole = tree.read(".l10n/baseline.json");
    tree.expect(0, &["check", "--write-baseline", "--page", "a.md"]);
    assert_eq!(tree.read(".l10n/baseline.json"), whole);
    tree.expect(2, &["check", "--write-baseline", "--dry-run"]);
}
