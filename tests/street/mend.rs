//! `check --fix`, and links of the built site.

use super::Tree;

/// A project with one page whose messages are `texts`, in order.
fn translated(page: &str, texts: &[&str]) -> Tree {
    let tree = Tree::new(&[("source/a.md", page), ("locales/ko/.gitkeep", "")]);
    tree.expect(0, &["extract"]);
    let stubs = tree.read("locales/ko/a.ftl");
    let mut texts = texts.iter();
    let file: String = stubs
        .lines()
        .map(|line| {
            let stub = line
                .strip_prefix("# ")
                .and_then(|line| line.strip_suffix(" ="));
            match stub.and_then(|id| Some((id, texts.next()?))) {
                Some((id, text)) => format!("{id} = {text}\n"),
                None => format!("{line}\n"),
            }
        })
        .collect();
    tree.write("locales/ko/a.ftl", file);
    tree
}

#[test]
fn safe_repairs_are_made_once() {
    let page =
        "One **word** here.\n\nTwo [words](w.md) here.\n\nThree words.\n\nFour [words](v.md).\n";
    let tree = translated(
        page,
        &[
            "하나 ** 낱말 ** 여기.",
            "둘 ［낱말］（{ $words }）",
            "{\" \"}셋 e\u{301}",
            "넷 [낱말] ({ $words })",
        ],
    );
    let before = tree.files();
    let shown = tree.expect(0, &["check", "ko", "--fix", "--dry-run"]).out;
    assert!(
        shown.contains('+') && shown.contains("[낱말]({ $words })"),
        "{shown}"
    );
    assert!(tree.files() == before, "a dry run writes nothing");

    let said = tree.run(&["check", "ko", "--fix"]);
    assert!(said.err.contains("repairs in 1 file"), "{said:?}");
    let mended = tree.read("locales/ko/a.ftl");
    for text in [
        "둘 [낱말]({ $words })\n",
        "= 셋 \u{e9}\n",
        "넷 [낱말]({ $words })\n",
        "**낱말**",
    ] {
        assert!(mended.contains(text), "{text}: {mended}");
    }
    let comments = |text: &str| -> Vec<String> {
        text.lines()
            .filter(|line| line.starts_with('#'))
            .map(str::to_owned)
            .collect()
    };
    let was = String::from_utf8_lossy(&before["locales/ko/a.ftl"]).into_owned();
    assert_eq!(comments(&mended), comments(&was), "notes stay as they are");

    let after = tree.files();
    let said = tree.run(&["check", "ko", "--fix"]);
    assert!(said.err.contains("nothing to repair"), "{said:?}");
    assert!(tree.files() == after, "twice is once");
}

const LINKED: &str = "# Title\n\nSee [the guide](guide.md#backup) or [start](/en/start/).\n\n## Local part\n\nSee [above](#local-part).\n";
const GUIDE: &str = "# Guide\n\n## Backup\n";

/// The linked page, translated, with what else the project holds.
fn site(config: &str, rows: &str) -> Tree {
    let tree = translated(
        LINKED,
        &[
            "제목",
            "[안내]({ $the-guide })나 [시작]({ $start })을 보세요.",
            "지역",
            "[위]({ $above })를 보세요.",
        ],
    );
    tree.write("source/guide.md", GUIDE);
    tree.write("source/guide-ko.md", "# Guide\n");
    tree.write("l10n.toml", config);
    tree.write("locales/ko/_targets.tsv", rows);
    tree.expect(0, &["extract"]);
    tree
}

fn found(tree: &Tree, command: &str) -> Vec<String> {
    let said = tree.run(&[command, "ko", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    let all = json["findings"].as_array().expect("findings");
    let errors = all.iter().filter(|one| one["severity"] == "error");
    errors
        .map(|one| format!("{} {}:{}", one["code"], one["file"], one["line"]).replace('"', ""))
        .collect()
}

#[test]
fn rows_that_change_nothing_are_named() {
    let rows = "guide.md#backup\tguide-ko.md\n\
        guide.md#backup  guide-ko.md\n\
        giude.md\tguide-ko.md\n\
        guide.md#backup\tguide-ko.md\tno-page.md\n\
        guide.md#backup\tguide-ko.md\tguide.md\n\
        guide.md\tguide-ko.md\n";
    let tree = site("", rows);
    let said = tree.expect(0, &["check", "ko"]).out;
    for (line, what) in [
        (2, "cannot be read"),
        (3, "no page leads to `giude.md`"),
        (4, "no page is called `no-page.md`"),
        (5, "`guide.md` does not lead to `guide.md#backup`"),
    ] {
        assert!(said.contains(&format!("_targets.tsv:{line}:1")), "{said}");
        assert!(said.contains(what), "{said}");
    }
    // `guide.md` stands in a text: a row may let a translator write another one there.
    assert_eq!(said.matches("warning[target-rows]").count(), 4, "{said}");
}

#[test]
fn a_message_is_not_swallowed_by_the_one_above() {
    let tree = translated("# Garden\n\nClose the gate.\n", &["정원", "문을 닫으세요."]);
    let text = tree.read("locales/ko/a.ftl");
    let id = "garden-close-the-gate =";
    assert!(text.contains(id), "{text}");
    let lines = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    let joined: Vec<String> = lines
        .map(|line| line.replace(id, &format!("  {id}")))
        .collect();
    tree.write("locales/ko/a.ftl", joined.join("\n") + "\n");
    let said = tree.expect(1, &["check", "ko"]).out;
    assert!(said.contains("error[swallowed-message]"), "{said}");
    assert!(said.contains(&format!("`{id} 문을 닫으세요.`")), "{said}");
    tree.expect(1, &["build", "ko"]);
    assert!(!tree.read("build/ko/a.md").contains(id));
}

#[test]
fn no_sign_keeps_a_site_of_mdx_from_being_built() {
    let page = "One of them.\n\nTwo<br />lines.\n\nThree `<` signs.\n";
    let honest = ["하나 &lt; 둘, \\<셋", "두<br />줄", "부호 셋 `<`"];
    let made = |texts: &[&str]| {
        let tree = translated(page, texts);
        tree.write("l10n.toml", "flavour = \"docusaurus\"\n");
        let said = tree.run(&["build", "ko"]);
        (said, tree.read("build/ko/a.md"))
    };
    let (said, page) = made(&honest);
    assert_eq!(said.status, 0, "{said:?}");
    assert!(honest.iter().all(|text| page.contains(text)), "{page}");
    for (at, hostile) in [
        (0, "하나 < 둘"),
        (0, "하나 <>둘"),
        (0, "하나 </> 둘"),
        (0, "하나 <a:b/>"),
        (0, "하나<br>둘"),
        (1, "두<br>줄"),
        (2, "부호 셋 `<` <"),
    ] {
        let mut texts = honest;
        texts[at] = hostile;
        let (said, page) = made(&texts);
        assert_eq!(said.status, 1, "{hostile}: {said:?}");
        assert!(!page.contains(hostile), "{hostile}: {page}");
    }
}

#[test]
fn a_translation_that_is_taken_away_is_told() {
    let tree = translated("# Garden\n\nClose the gate.\n", &["정원", "문을 닫으세요."]);
    tree.expect(0, &["extract"]);
    for (translation, source) in [("정원", "Garden"), ("문을 닫으세요.", "Close the gate.")]
    {
        tree.replace("locales/ko/a.ftl", translation, source);
    }
    let said = tree.expect(0, &["check", "ko"]).out;
    assert_eq!(
        said.matches("warning[reverted-to-source]").count(),
        2,
        "{said}"
    );
}

#[test]
fn links_of_a_locale_lead_where_the_source_leads() {
    let none: Vec<String> = Vec::new();
    for command in ["check", "build"] {
        let tree = site("", "guide.md#backup\tguide-ko.md\n");
        assert_eq!(found(&tree, command), none, "a page that is there");

        let tree = site("", "# own pages\nguide.md#backup\tguide.ko.md\n");
        assert_eq!(
            found(&tree, command),
            ["broken-page-link locales/ko/_targets.tsv:2"],
            "a row that leads nowhere"
        );

        let tree = site("", "guide.md#backup\tguide-ko.md#backup\n");
        assert_eq!(
            found(&tree, command),
            ["broken-anchor locales/ko/_targets.tsv:1"],
            "a row without its anchor"
        );

        let tree = site("[build-policy]\nlinks = \"follow\"\n", "");
        assert_eq!(
            found(&tree, command),
            none,
            "what the source does not resolve either"
        );

        let tree = site("[build-policy]\nanchors = \"translate\"\n", "");
        let broken = found(&tree, command);
        assert_eq!(broken.len(), 1, "{broken:?}");
        assert!(
            broken[0].starts_with("broken-anchor locales/ko/a.ftl:"),
            "{broken:?}"
        );
    }
    let tree = site("[build-policy]\nlinks = \"follow\"\n", "");
    tree.expect(0, &["build", "ko"]);
    assert!(tree.read("build/ko/a.md").contains("(/ko/start/)"));
}
