//! Titles that a page leaves to the renderer: they may be translated, and nobody need do it.

use super::Tree;

const ONE: &str =
    "# The first page\n\n!!! note\n    Keep your keys.\n\n??? tip \"\"\n    Read it twice.\n";
const TWO: &str = "# The second page\n\n/// note\nLock your door.\n///\n";

/// Words to be translated and how many pages of a build differ from their source.
fn words(tree: &Tree) -> (u64, u64) {
    let said = tree.run(&["status", "ko", "--format", "json"]).out;
    let json: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    let words = &json["locales"][0]["words"];
    let count = |name: &str| words[name].as_u64().unwrap_or_default();
    (count("total"), count("translated"))
}

#[test]
fn a_title_that_no_page_writes_is_written_where_it_is_translated() {
    let tree = Tree::new(&[
        ("source/one.md", ONE),
        ("source/two.md", TWO),
        ("locales/ko/.gitkeep", ""),
    ]);
    tree.expect(0, &["extract"]);
    let (total, _) = words(&tree);
    assert_eq!(total, 15, "the titles do not count");
    let file = tree.read("locales/ko/one.ftl");
    let stub = "# l10n:note a title that the page leaves to the renderer: translate it or leave it\n\
                # en: Note\n# title-note =\n";
    assert!(file.contains(stub), "{file}");
    assert_eq!(
        file.matches("# title-").count(),
        1,
        "none for `\"\"`: {file}"
    );

    tree.expect(0, &["build", "ko"]);
    assert_eq!(tree.read("build/ko/one.md"), ONE);
    assert_eq!(tree.read("build/ko/two.md"), TWO);

    tree.replace("locales/ko/one.ftl", "# title-note =", "title-note = 참고");
    tree.expect(0, &["extract"]);
    let said = tree.expect(0, &["fill", "ko"]);
    assert!(said.err.contains("1 unit filled"), "{said:?}");
    assert_eq!(words(&tree), (total, 0));
    tree.expect(0, &["check", "ko"]);
    tree.expect(0, &["build", "ko"]);
    let built = tree.read("build/ko/one.md");
    assert_eq!(built, ONE.replace("!!! note", "!!! note \"참고\""));
    let built = tree.read("build/ko/two.md");
    assert_eq!(built, TWO.replace("/// note", "/// note | 참고"));

    // It is a title like any other to the checks.
    tree.replace("locales/ko/two.ftl", "참고", "<script>alert(1)</script>");
    tree.expect(1, &["check", "ko"]);
    tree.expect(1, &["build", "ko"]);
    assert_eq!(tree.read("build/ko/two.md"), TWO);
}

#[test]
fn import_takes_over_titles_that_only_the_translation_writes() {
    let tree = Tree::new(&[
        ("source/one.md", ONE),
        ("source/two.md", TWO),
        ("locales/ko/.gitkeep", ""),
    ]);
    let one = ONE
        .replace("!!! note", "!!! note \"참고\"")
        .replace("Keep your keys.", "열쇠를 잘 보관하세요.");
    let two = TWO.replace("Lock your door.", "문을 잠그세요.");
    tree.write("ko/one.md", &one);
    tree.write("ko/two.md", &two);
    let said = tree.expect(0, &["import", "ko", "ko"]);
    assert!(
        !said.out.contains("Note"),
        "a title nobody wrote is not listed: {said:?}"
    );
    tree.expect(0, &["build", "ko"]);
    assert_eq!(tree.read("build/ko/one.md"), one);
    assert_eq!(tree.read("build/ko/two.md"), two);
}

#[test]
fn a_title_that_only_the_translation_writes_is_compared_with_nothing() {
    // The English page uses the word, the French sentences do not: said by the source, the title would be left over.
    let english =
        "!!! danger\n    There is a danger that the tree dies, and no other danger is as near.\n";
    let french = "Chaque arbre demande dix litres d’eau par jour, et aucun arbre n’aime le gel. ";
    let french = format!(
        "!!! danger \"Danger\"\n    Il se peut que l’arbre meure, et rien n’est aussi près de nous.\n\n{}\n",
        french.repeat(24)
    );
    let tree = Tree::new(&[("en/page.md", english), ("fr/page.md", &french)]);
    let args = ["--locale", "fr", "--source", "en", "--flavour", "mkdocs"];
    let said = tree.expect(0, &[&["scan", "fr"][..], &args].concat());
    assert!(said.out.contains("100% translated"), "{said:?}");
}
