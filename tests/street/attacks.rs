//! Every attack of `tests/checks/attacks.toml` as it would come in a pull request: `check` says so at its place, and
//! nothing of it is in what `build` writes.

#[path = "../support/attack_list.rs"]
mod attack_list;

use std::collections::BTreeMap;

use super::Tree;

/// A page with one unit of every kind. `PLAIN` and `LINKED` are the carrier's texts.
const PAGE: &str = "---
title: PLAIN
---

## LINKED

LINKED

- LINKED

PLAIN
:   LINKED

Words[^1].

[^1]: LINKED

*[HTML]: PLAIN

| Head |
| ---- |
| LINKED |

[:octicons-home-16: PLAIN](h.md){ .md-button }

!!! note \"PLAIN\"

    Words.

![PLAIN](a.png \"PLAIN\")

<p title=\"PLAIN\">PLAIN</p>

``` py title=\"PLAIN\"
x
```
";

/// Kinds as the registry writes them, and as the list of attacks does.
const KINDS: &[(&str, &str)] = &[
    ("front-matter", "front-matter"),
    ("h2", "heading"),
    ("paragraph", "paragraph"),
    ("item", "item"),
    ("term", "term"),
    ("definition", "definition"),
    ("footnote", "footnote"),
    ("abbreviation", "abbreviation"),
    ("cell", "cell"),
    ("label", "label"),
    ("block-title", "block-title"),
    ("link-title", "link-title"),
    ("alt", "alt"),
    ("attribute", "attribute"),
    ("html-text", "html-text"),
    ("code-title", "code-title"),
];

/// Units of the page's registry that hold a text of the carrier: id, kind, whether it is the linked text.
fn units(registry: &str) -> Vec<(String, &'static str, bool)> {
    let mut found = Vec::new();
    let mut message = None;
    for line in registry.lines() {
        if let Some((id, text)) = line
            .split_once(" = ")
            .filter(|_| !line.starts_with([' ', '#']))
        {
            message = text
                .starts_with("Signal ")
                .then(|| (id.to_owned(), text.contains("{ $guide }")));
        } else if let Some(kind) = line.trim_start().strip_prefix(".kind = ")
            && let Some((id, is_linked)) = message.take()
            && let Some((_, name)) = KINDS.iter().find(|(known, _)| *known == kind)
        {
            found.push((id, *name, is_linked));
        }
    }
    found
}

/// An error that `check` reports: code, line.
fn errors(json: &str) -> BTreeMap<String, Vec<(String, u64)>> {
    let json: serde_json::Value = serde_json::from_str(json).expect("JSON");
    let mut found: BTreeMap<String, Vec<(String, u64)>> = BTreeMap::new();
    for one in json["findings"].as_array().expect("findings") {
        if one["severity"] == "error" {
            let file = one["file"].as_str().unwrap_or_default().to_owned();
            let code = one["code"].as_str().unwrap_or_default().to_owned();
            let line = one["line"].as_u64().unwrap_or_default();
            found.entry(file).or_default().push((code, line));
        }
    }
    found
}

#[test]
fn attacks_are_seen_and_stay_out() {
    let attacks = attack_list::read();
    let carrier = &attacks.carrier;
    let linked = carrier
        .linked
        .source
        .replace("{ $guide }", "https://signal.org/guide/");
    let page = PAGE
        .replace("PLAIN", &carrier.plain.source)
        .replace("LINKED", &linked);
    let tree = Tree::new(&[("locales/ko/_terms.ftl", &carrier.terms)]);
    for number in 0..attacks.way.len() {
        tree.write(&format!("source/{number}.md"), &page);
    }
    tree.expect(0, &["extract"]);
    // For each message: the way, the kind, its file and its lines.
    let mut planted = Vec::new();
    for (number, way) in attacks.way.iter().enumerate() {
        let units = units(&tree.read(&format!(".l10n/pages/{number}.ftl")));
        assert_eq!(units.len(), KINDS.len(), "{units:?}");
        let path = format!("locales/ko/{number}.ftl");
        let mut file = String::new();
        for (id, kind, is_linked) in units {
            if !way.kinds.is_empty() && !way.kinds.iter().any(|known| known == kind) {
                continue;
            }
            let honest = if is_linked {
                &carrier.linked.honest
            } else {
                &carrier.plain.honest
            };
            let value = match (way.whole, way.first) {
                (true, _) => way.value.clone(),
                (_, true) => format!("{}{honest}", way.value),
                _ => format!("{honest} {}", way.value),
            };
            let value = value.replace('\n', "\n    ");
            let first = file.lines().count() + 1;
            file.push_str(&format!("{id} = {value}\n"));
            planted.push((way, kind, path.clone(), first..=file.lines().count()));
        }
        tree.write(&path, file);
    }
    assert!(planted.len() > 120, "{} attacks", planted.len());

    let said = tree.expect(1, &["check", "ko", "--format", "json"]);
    let errors = errors(&said.out);
    let none = Vec::new();
    let unseen: Vec<String> = planted
        .iter()
        .filter(|(way, _, file, lines)| {
            let found = errors.get(file).unwrap_or(&none);
            let is_here = |line: u64| usize::try_from(line).is_ok_and(|line| lines.contains(&line));
            !found
                .iter()
                .any(|(code, line)| *code == way.expect && is_here(*line))
        })
        .map(|(way, kind, ..)| format!("{} in {kind}", way.name))
        .collect();
    assert!(
        unseen.is_empty(),
        "{} unseen:\n{}",
        unseen.len(),
        unseen.join("\n")
    );

    tree.expect(1, &["build", "ko"]);
    let let_through: Vec<String> = attacks
        .way
        .iter()
        .enumerate()
        // What is merely missing harms nobody: an error, but no reason to show the source.
        .filter(|(_, way)| way.expect != "missing-variable")
        .filter(|(number, _)| tree.read(&format!("build/ko/{number}.md")) != page)
        .map(|(number, way)| {
            format!(
                "{}:\n{}",
                way.name,
                tree.read(&format!("build/ko/{number}.md"))
            )
        })
        .collect();
    assert!(
        let_through.is_empty(),
        "{} let through:\n{}",
        let_through.len(),
        let_through.join("\n")
    );
    println!("{} attacks seen, none let through", planted.len());
}

#[test]
fn the_source_locale_opens_no_door() {
    let tree = Tree::new(&[
        ("source/a.md", "# Title\n\nSee the guide for people.\n"),
        ("locales/ko/.gitkeep", ""),
    ]);
    tree.expect(0, &["extract"]);
    tree.replace("locales/en/a.ftl", "for people.", "for people at evil.com.");
    let stub = "# title-see-the-guide =";
    tree.replace(
        "locales/ko/a.ftl",
        stub,
        "title-see-the-guide = evil.com의 안내를 보세요.",
    );
    let said = tree.expect(1, &["check", "ko"]);
    assert!(said.out.contains("error[foreign-target]"), "{said:?}");
    tree.expect(1, &["build", "ko"]);
    assert!(!tree.read("build/ko/a.md").contains("evil"));
}

/// Whoever writes into the files of the tool can say that a page once held anything at all.
#[test]
fn no_older_text_excuses_what_runs_or_hides() {
    let text = "See the guide for people who read.";
    let page = format!("# Title\n\n{text} [Go](https://a.example).\n");
    for harm in [
        "<script>alert(1)</script>",
        "{{ config }}",
        "[x](javascript:alert(1))",
        "a\u{200b}b",
        "a\u{202e}b",
    ] {
        let tree = Tree::new(&[("source/a.md", &page), ("locales/ko/.gitkeep", "")]);
        tree.write(
            "source/a.md",
            page.replace("read.", &format!("read {harm}.")),
        );
        tree.expect(0, &["extract"]);
        let own = tree.read("locales/ko/a.ftl");
        let id = "title-see-the-guide";
        assert!(own.contains(&format!("# {id} =")), "{own}");
        let harm = match harm {
            "{{ config }}" => "{ $config }",
            harm if harm.starts_with("[x]") => "[x]({ $x })",
            harm => harm,
        };
        tree.replace(
            "locales/ko/a.ftl",
            &format!("# {id} ="),
            &format!("{id} = 읽는 이를 위한 안내 {harm}. [가기]({{ $go }})."),
        );
        tree.expect(0, &["extract"]);
        tree.write("source/a.md", &page);
        tree.expect(0, &["extract"]);
        assert!(tree.read(".l10n/pages/a.old.ftl").contains(id));
        let said = tree.expect(1, &["check", "ko"]);
        assert!(said.out.contains("error["), "{harm}: {said:?}");
        tree.run(&["build", "ko"]);
        assert_eq!(tree.read("build/ko/a.md"), page, "{harm}");
    }
}

#[test]
fn a_piece_of_a_command_is_another_command() {
    let page = "# Title\n\nRun `rm -r ./build` for a clean start of everything.\n";
    let tree = Tree::new(&[("source/a.md", page), ("locales/ko/.gitkeep", "")]);
    tree.expect(0, &["extract"]);
    let stubs = tree.read("locales/ko/a.ftl");
    let mut stubs = stubs.lines();
    let stub = stubs
        .find(|line| line.starts_with("# title-run"))
        .expect("a stub");
    let id = stub.trim_start_matches("# ").trim_end_matches(" =");
    tree.replace(
        "locales/ko/a.ftl",
        stub,
        &format!("{id} = 깨끗하게 시작하려면 `rm -r .`을 실행하세요."),
    );
    let said = tree.expect(1, &["check", "ko"]);
    assert!(said.out.contains("error[code-span]"), "{said:?}");
    tree.expect(1, &["build", "ko"]);
    assert_eq!(tree.read("build/ko/a.md"), page);
}

#[test]
fn what_comes_along_from_another_page_is_looked_at() {
    let text = "See the guide for people who read a lot of pages.";
    let tree = Tree::new(&[
        ("source/a.md", "# Title\n"),
        ("source/b.md", &format!("# Other\n\n{text}\n")),
        ("locales/ko/.gitkeep", ""),
    ]);
    tree.expect(0, &["extract"]);
    let stubs = tree.read("locales/ko/b.ftl");
    let stub = stubs
        .lines()
        .find(|line| line.starts_with("# other-see"))
        .expect("a stub");
    let id = stub.trim_start_matches("# ").trim_end_matches(" =");
    tree.replace(
        "locales/ko/b.ftl",
        stub,
        &format!("{id} = evil.com의 안내를 보세요."),
    );
    tree.run(&["extract"]);
    // The text has moved, and nobody has extracted since.
    tree.write("source/a.md", format!("# Title\n\n{text}\n"));
    tree.write("source/b.md", "# Other\n");
    let said = tree.expect(1, &["check", "ko"]);
    assert!(said.out.contains("error[foreign-target]"), "{said:?}");
    tree.expect(1, &["build", "ko"]);
    assert!(!tree.read("build/ko/a.md").contains("evil"));
}
