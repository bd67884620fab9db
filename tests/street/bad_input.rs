//! What nobody should write, at its real size: it takes bounded time and memory, and is reported or survives.

use std::time::{Duration, Instant};

use super::{Said, Tree};

/// Bounds are generous: they catch what is not linear on a busy machine without optimization, not what is slow.
const PATIENCE: Duration = Duration::from_secs(180);

fn bounded(tree: &Tree, status: i32, arguments: &[&str]) -> Said {
    let begin = Instant::now();
    let said = tree.expect(status, arguments);
    let took = begin.elapsed();
    println!("l10n {}: {took:.1?}", arguments.join(" "));
    assert!(
        took < PATIENCE,
        "l10n {} took {took:?}",
        arguments.join(" ")
    );
    said
}

/// The page comes back byte for byte, and goes through the whole project.
fn survives(page: &str) {
    let tree = Tree::new(&[("source/a.md", page), ("locales/ko/.gitkeep", "")]);
    bounded(&tree, 0, &["roundtrip", "source"]);
    bounded(&tree, 0, &["extract"]);
    bounded(&tree, 0, &["build", "ko"]);
    assert!(
        tree.read("build/ko/a.md") == page,
        "the page did not come back"
    );
}

#[test]
fn a_page_of_50_megabytes() {
    let section = "## A heading\n\nA paragraph with a [link](https://example.org/) and `code`.\n\n\
                   - an item\n- another *item*\n\n```text\nsome code that is left alone\n```\n\n";
    let code = "    a line of code\n".repeat(2_000);
    let mut page = String::with_capacity(50 << 20);
    while page.len() < 50 << 20 {
        page.push_str(section);
        page.push_str(&code);
        page.push('\n');
    }
    let tree = Tree::new(&[("a.md", &page)]);
    bounded(&tree, 0, &["roundtrip", "a.md"]);
}

#[test]
fn a_line_of_5_megabytes() {
    survives(&format!(
        "# Title\n\n{}\n",
        "many words ".repeat(5 * 100_000)
    ));
    let brackets = Tree::new(&[("a.md", &"[*_`<".repeat(1_000_000))]);
    bounded(&brackets, 0, &["roundtrip", "a.md"]);
}

/// Every sentence is judged, here and in a translation that leaves a third of them, beside marks that are as many.
#[test]
fn a_line_of_a_megabyte_of_links() {
    let sentence = "Some words of **prose** and [a link](b.md) here. ";
    let page =
        |sentences: [&str; 3]| format!("# Title\n\n{}\n", sentences.concat().repeat(7_000).trim());
    let source = page([sentence; 3]);
    survives(&source);
    let own = "Hier stehen Wörter der **Prosa** und [ein Verweis](b.md) dazu. ";
    let tree = Tree::new(&[
        ("source/a.md", &source),
        ("de/a.md", &page([own, own, sentence])),
    ]);
    bounded(&tree, 0, &["import", "de", "de"]);
    bounded(&tree, 0, &["status", "de"]);
    bounded(&tree, 0, &["check", "de"]);
}

#[test]
fn a_hundred_thousand_quotes() {
    survives(&format!("{} deep\n", "> ".repeat(100_000)));
    survives(&format!("{} deep\n", ">".repeat(100_000)));
}

#[test]
fn a_table_of_ten_thousand_columns() {
    let row = |cell: &str| format!("|{}\n", format!(" {cell} |").repeat(10_000));
    survives(&format!("{}{}{}", row("Name"), row("---"), row("A value")));
}

/// What cannot be read is named with its byte; the other pages go on.
#[test]
fn files_that_are_no_text() {
    let tree = Tree::new(&[
        ("source/good.md", "Good day to you all.\n"),
        ("locales/ko/.gitkeep", ""),
    ]);
    tree.write("source/latin.md", b"caf\xe9\n");
    tree.write("source/wide.md", b"\xff\xfeh\0i\0");
    tree.write(
        "source/folder.md/inner.md",
        "Inside a folder that ends in .md.\n",
    );
    for command in [&["extract"][..], &["status"], &["check"], &["build"]] {
        let said = tree.expect(2, command);
        assert!(
            said.err.contains("source/latin.md: not UTF-8 at byte 3"),
            "{said:?}"
        );
        assert!(said.err.contains("looks like UTF-16"), "{said:?}");
        if command == ["check"] {
            assert!(said.out.contains("2 files could not be read"), "{said:?}");
        }
    }
    assert_eq!(tree.read("build/ko/good.md"), "Good day to you all.\n");
    assert!(tree.path("build/ko/folder.md/inner.md").exists());
    tree.write("locales/ko/good.ftl", b"intro-good-day = caf\xe9\n");
    let before = tree.files();
    let said = tree.expect(2, &["extract"]);
    assert!(
        said.err.contains("locales/ko/good.ftl: not UTF-8"),
        "{said:?}"
    );
    assert_eq!(
        tree.files()["locales/ko/good.ftl"],
        before["locales/ko/good.ftl"],
        "a file that cannot be read is never written over"
    );
}

/// What leaves the tree is refused and named.
#[cfg(unix)]
#[test]
fn links_that_leave_the_tree() {
    use std::os::unix::fs::symlink;
    let other = Tree::new(&[("secret.md", "Nothing to see here, please.\n")]);
    let tree = Tree::new(&[
        ("source/a.md", "Good day to you all.\n"),
        ("locales/.gitkeep", ""),
    ]);
    symlink(other.root(), tree.path("source/away")).expect("linked");
    symlink(tree.path("source"), tree.path("source/again")).expect("linked");
    symlink(other.path("secret.md"), tree.path("source/secret.md")).expect("linked");
    let said = tree.expect(2, &["extract"]);
    assert!(
        said.err.contains("away: leads out of the project"),
        "{said:?}"
    );
    assert!(
        said.err.contains("secret.md: leads out of the project"),
        "{said:?}"
    );
    assert!(
        said.err.contains("leads back to a folder around it"),
        "{said:?}"
    );
    // A locale that is a link to elsewhere is not written into.
    symlink(other.root(), tree.path("locales/ko")).expect("linked");
    tree.expect(2, &["extract"]);
    assert_eq!(other.files().len(), 1, "something was written outside");
    tree.expect(2, &["extract", "../../etc/passwd"]);
}

/// Nothing is built over what it is built from, whatever leads there.
#[cfg(unix)]
#[test]
fn links_that_lead_from_the_build_to_the_source() {
    use std::os::unix::fs::symlink;
    let page = "Good day to you all.\n";
    let tree = Tree::new(&[
        ("source/a.md", page),
        ("locales/ko/a.ftl", "intro-good-day-to-you = 안녕하세요.\n"),
        ("build/.gitkeep", ""),
    ]);
    tree.expect(0, &["extract"]);
    let before = tree.files();
    for target in ["../source", "../locales/ko", "../.l10n"] {
        symlink(target, tree.path("build/ko")).expect("linked");
        let said = tree.expect(2, &["build", "ko"]);
        assert!(
            said.err.contains("build/ko/a.md is a symbolic link"),
            "{said:?}"
        );
        std::fs::remove_file(tree.path("build/ko")).expect("it was there");
    }
    std::fs::create_dir(tree.path(".git")).expect("made");
    symlink("../.git", tree.path("build/ko")).expect("linked");
    let said = tree.expect(2, &["build", "ko"]);
    assert!(said.err.contains("leads out of the project"), "{said:?}");
    std::fs::remove_file(tree.path("build/ko")).expect("it was there");
    tree.write("build/ko/b.md", "");
    symlink("../../source/a.md", tree.path("build/ko/a.md")).expect("linked");
    tree.expect(2, &["build", "ko"]);
    assert!(tree.files()["source/a.md"] == before["source/a.md"]);
}

/// A hostile text is told of, and not once for each of its signs: every finding shows all of it.
#[test]
fn a_text_of_brackets_is_told_of_in_few_words() {
    let tree = Tree::new(&[
        ("source/a.md", "Good day to you all.\n"),
        ("locales/ko/.gitkeep", ""),
    ]);
    tree.expect(0, &["extract"]);
    let text = "[x](https://evil.example/ ".repeat(300);
    let message = format!("intro-good-day-to = {text}\n");
    tree.write("locales/ko/a.ftl", &message);
    let said = tree.expect(1, &["check", "ko", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    let found = json["findings"].as_array().expect("a list");
    let foreign = found.iter().filter(|one| one["code"] == "foreign-target");
    assert!((1..=20).contains(&foreign.count()), "{}", found.len());
    assert!(said.out.len() < 300 * text.len(), "{}", said.out.len());
}

/// A configuration that is no file is not taken for none.
#[cfg(unix)]
#[test]
fn a_configuration_that_is_a_device() {
    use std::os::unix::fs::symlink;
    let tree = Tree::new(&[("source/a.md", "Good day.\n"), ("locales/ko/.gitkeep", "")]);
    symlink("/dev/null", tree.path("l10n.toml")).expect("linked");
    let said = tree.expect(2, &["check"]);
    assert!(said.err.contains("l10n.toml"), "{said:?}");
}

/// Broken Fluent is shown with its place; the good messages count, and the broken part stays.
#[test]
fn broken_fluent() {
    let tree = Tree::new(&[
        ("source/a.md", "# Chat\n\nGood day to you all.\n"),
        ("locales/ko/.gitkeep", ""),
    ]);
    tree.expect(0, &["extract"]);
    let broken = "h-chat = 대화\nbroken { = 여기\n";
    tree.write("locales/ko/a.ftl", broken);
    let said = tree.expect(1, &["check"]);
    assert!(said.out.contains("locales/ko/a.ftl:2:"), "{said:?}");
    tree.expect(1, &["extract"]);
    assert!(tree.read("locales/ko/a.ftl").contains("broken { = 여기\n"));
    tree.expect(1, &["build", "ko"]);
    assert!(tree.read("build/ko/a.md").starts_with("# 대화"));
}
