//! Pages that were translated before: one text in two ways on a page, and one link to two places.

use super::Tree;

const PAGE: &str = "# Tools\n\nThe first one is small.\n\n- Source code\n\nThe second one is large.\n\n- Source code\n\n\
                    The third one is old.\n\n- Source code\n\nThe fourth one is new.\n\n- Source code\n";
const KOREAN: &str = "# 도구 { #tools }\n\n첫째는 작습니다.\n\n- 소스 코드\n\n둘째는 큽니다.\n\n- 원본 코드\n\n\
                      셋째는 오래되었습니다.\n\n- 소스 코드\n\n넷째는 새롭습니다.\n\n- Source code\n";
const MESSAGES: &str = "locales/ko/tools.ftl";

/// What a locale has for the text: each message's id and value, in document order.
fn source_code(tree: &Tree, file: &str) -> Vec<(String, String)> {
    let text = tree.read(file);
    let lines = text.lines().filter_map(|line| line.split_once(" ="));
    lines
        .filter(|(id, _)| id.contains("source-code"))
        .map(|(id, value)| (id.to_owned(), value.trim().to_owned()))
        .collect()
}

#[test]
fn a_text_that_is_translated_in_two_ways_has_a_message_for_each() {
    let tree = Tree::new(&[
        ("source/tools.md", PAGE),
        ("locales/fr/.gitkeep", ""),
        ("locales/ko/.gitkeep", ""),
        ("old/tools.md", KOREAN),
    ]);
    tree.expect(0, &["extract"]);
    let french = "locales/fr/tools.ftl";
    let shared = source_code(&tree, french);
    assert_eq!(shared.len(), 1, "{shared:?}");
    let stub = format!("{} =", shared[0].0);
    let filled = format!("{} = Le code", shared[0].0.trim_start_matches("# "));
    tree.replace(french, &stub, &filled);
    tree.expect(0, &["extract"]);

    tree.expect(0, &["import", "ko", "old"]);
    tree.expect(0, &["build", "ko"]);
    assert_eq!(tree.read("build/ko/tools.md"), KOREAN);
    let korean = source_code(&tree, MESSAGES);
    let says: Vec<&str> = korean.iter().map(|(_, value)| value.as_str()).collect();
    assert_eq!(says, ["소스 코드", "원본 코드", ""], "{korean:?}");
    let french = source_code(&tree, french);
    assert_eq!(french.len(), 3, "{french:?}");
    assert!(
        french.iter().all(|(_, value)| value == "Le code"),
        "{french:?}"
    );
    let status = tree.run(&["status", "fr", "--format", "json"]).out;
    assert!(status.contains("\"outdated\": 0"), "{status}");

    let first = tree.files();
    tree.expect(0, &["extract"]);
    assert!(tree.files() == first, "extracting twice changes nothing");

    // Sections change places, and a new one comes in: every place keeps its wording.
    let (head, rest) = PAGE.split_at(PAGE.find("The second").expect("it is there"));
    let (second, rest) = rest.split_at(rest.find("The third").expect("it is there"));
    let moved = format!("{head}{rest}\n{second}The fifth one is red.\n");
    tree.write("source/tools.md", &moved);
    tree.expect(0, &["extract"]);
    tree.expect(0, &["build", "ko"]);
    let (head, rest) = KOREAN.split_at(KOREAN.find("둘째").expect("it is there"));
    let (second, rest) = rest.split_at(rest.find("셋째").expect("it is there"));
    let expected = format!("{head}{rest}\n{second}The fifth one is red.\n");
    assert_eq!(tree.read("build/ko/tools.md"), expected);
}

#[test]
fn a_page_that_leads_elsewhere_has_a_row_of_its_own() {
    let (english, korean) = ("https://en.wiki.example/Tor", "https://ko.wiki.example/Tor");
    let page = |word: &str, target: &str| format!("{word} [Tor]({target}).\n");
    let names = ["a", "b", "c"];
    let own = [korean, korean, english];
    let tree = Tree::new(&[("locales/ko/.gitkeep", "")]);
    for (name, target) in names.iter().zip(own) {
        tree.write(
            &format!("source/{name}.md"),
            page("Read more about", english),
        );
        tree.write(&format!("old/{name}.md"), page("더 읽어 보세요:", target));
    }
    tree.expect(0, &["import", "ko", "old"]);
    let rows = tree.read("locales/ko/_targets.tsv");
    let expected = format!("{english}\t{english}\tc.md\n{english}\t{korean}\n");
    assert_eq!(rows, expected);
    tree.expect(0, &["build", "ko"]);
    for name in names {
        let (old, built) = (format!("old/{name}.md"), format!("build/ko/{name}.md"));
        assert_eq!(tree.read(&built), tree.read(&old), "{name}");
    }

    // What one page may lead to, another may not.
    let mallory = "https://mallory.example/";
    tree.write(
        "locales/ko/_targets.tsv",
        format!("{english}\t{mallory}\tb.md\n"),
    );
    for (name, status) in [("a", 1), ("b", 0)] {
        let file = format!("locales/ko/{name}.ftl");
        let text = tree.read(&file);
        tree.write(
            &file,
            text.replace("Tor]", &format!("Tor]({mallory}) [Tor]")),
        );
        tree.expect(status, &["check", "ko"]);
        tree.write(&file, text);
    }
    let harmful = format!("{english}\tjavascript:alert(1)\tb.md\n");
    tree.write("locales/ko/_targets.tsv", harmful);
    tree.expect(1, &["check", "ko"]);
    tree.expect(0, &["build", "ko"]);
    assert!(tree.read("build/ko/b.md").contains(english));
}

#[test]
fn a_title_that_a_page_leaves_to_the_renderer_in_one_place_stays_so() {
    let note = |title: &str, text: &str| format!("!!! warning{title}\n\n    {text}\n\n");
    let english =
        note(" \"Warning\"", "Mind the gap here.") + &note(" \"Warning\"", "Mind the step there.");
    let korean = note(" \"경고\"", "여기 틈을 조심하세요.") + &note("", "저기 계단을 조심하세요.");
    let tree = Tree::new(&[
        ("source/a.md", &english),
        ("locales/ko/.gitkeep", ""),
        ("old/a.md", &korean),
    ]);
    tree.expect(0, &["import", "ko", "old"]);
    tree.expect(0, &["build", "ko"]);
    let built = tree.read("build/ko/a.md");
    assert_eq!(built, korean.replace("warning\n", "warning \"Warning\"\n"));
}

#[test]
fn an_import_leaves_nothing_to_extract_and_nothing_to_import() {
    let page = |text: &str, heading: &str, labels: [&str; 2]| {
        let [one, other] = labels;
        format!(
            "# {heading}\n\n## A\n\n{text}\n\n- {one}\n\n## B\n\n{text}\n\n- {other}\n\n{text}\n"
        )
    };
    let english = page("Both of them are small.", "Tools", ["Source code"; 2]);
    let korean = page("둘 다 작습니다.", "도구", ["소스 코드", "원본 코드"]);
    let tree = Tree::new(&[
        ("source/a.md", &english),
        ("locales/ko/.gitkeep", ""),
        ("old/a.md", &korean),
        ("old/extra/b.md", "# 나머지\n"),
    ]);
    let said = tree.expect(0, &["import", "ko", "old"]);
    assert!(said.out.contains("6 adopted, 0 uncertain"), "{}", said.out);
    let first = tree.files();
    tree.expect(0, &["extract", "--check"]);
    let said = tree.expect(0, &["import", "ko", "old", "--format", "json"]);
    assert!(tree.files() == first, "importing twice changes nothing");
    for line in ["\"adopted\": 0", "\"kept\": 6", "\"extra/b.md\""] {
        assert!(said.out.contains(line), "{line} {}", said.out);
    }
}

#[test]
fn a_folder_without_translated_pages_is_told_at_once() {
    let tree = Tree::new(&[
        ("source/guide/a.md", "# Tools\n"),
        ("locales/ko/.gitkeep", ""),
        ("old/ko/guide/a.md", "# 도구\n"),
        ("empty/notes.txt", ""),
    ]);
    for (folder, hint) in [
        ("old", "guide/a.md, not ko/guide/a.md"),
        ("empty", "the translation of guide/a.md"),
        ("source", "the translation of guide/a.md"),
        ("nowhere", "nowhere"),
    ] {
        let said = tree.expect(2, &["import", "ko", folder]);
        assert!(said.out.is_empty(), "{}", said.out);
        assert!(said.err.contains(hint), "{folder}: {}", said.err);
    }
    assert!(!tree.path(".l10n").join("pages").exists());
}

#[test]
fn several_words_that_nobody_knows_are_no_translation() {
    let text = "Every tree needs ten litres of water a day, and no tree likes frost.";
    let french = "Chaque arbre demande dix litres d’eau par jour, et aucun arbre n’aime le gel.";
    let page = |heading, text| format!("# {heading}\n\n{text}\n\n- Rebase on Tansy pull\n");
    let tree = Tree::new(&[
        ("source/a.md", &page("Tools", text)),
        ("old/a.md", &page("Outils", french)),
    ]);
    let said = tree.expect(0, &["import", "fr", "old"]);
    assert!(said.out.contains("2 adopted"), "{}", said.out);
    assert!(said.out.contains("1 still in the source"), "{}", said.out);
}
