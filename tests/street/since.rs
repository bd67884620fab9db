//! `check --since`: old debts stay out of sight, what a change touched is judged.

use std::process::Command;

use super::Tree;

fn git(tree: &Tree, args: &[&str]) {
    let person = [
        "-c",
        "user.name=A",
        "-c",
        "user.email=a@example.org",
        "-c",
        "commit.gpgsign=false",
    ];
    let done = Command::new("git")
        .arg("-C")
        .arg(tree.root())
        .args(person)
        .args(args)
        .output()
        .expect("git runs");
    assert!(done.status.success(), "git {args:?}: {done:?}");
}

fn write_ko(tree: &Tree, page: &str, from: &str, text: &str) {
    let path = format!("locales/ko/{page}.ftl");
    let stubs = tree.read(&path);
    let line = stubs
        .lines()
        .find(|line| line.contains(from) && line.ends_with('='))
        .expect("a stub");
    let id = line.trim_start_matches("# ").trim_end_matches(" =");
    tree.write(&path, stubs.replace(line, &format!("{id} = {text}")));
}

/// Two pages that nobody has translated, but for a bad link in one, committed.
fn indebted() -> Tree {
    let tree = Tree::new(&[
        ("l10n.toml", "[gate]\npage-coverage = 100\n"),
        (
            "source/a.md",
            "Alpha is the first of all letters.\n\nBeta comes after it.\n",
        ),
        (
            "source/b.md",
            "Gamma is the third of all letters.\n\nDelta comes after it.\n",
        ),
        ("locales/ko/.gitkeep", ""),
    ]);
    tree.expect(0, &["extract"]);
    write_ko(
        &tree,
        "b",
        "delta",
        "[델타](https://evil.example)가 뒤에 옵니다.",
    );
    tree.expect(0, &["extract"]);
    git(&tree, &["init", "-q"]);
    git(&tree, &["add", "-A"]);
    git(&tree, &["commit", "-q", "-m", "one"]);
    tree
}

#[test]
fn old_debts_block_nobody() {
    let tree = indebted();
    let all = tree.expect(1, &["check"]).out;
    assert!(
        all.contains("foreign-target") && all.contains("a.md"),
        "{all}"
    );
    let since = tree.expect(0, &["check", "--since", "HEAD"]).out;
    assert!(since.ends_with("no findings\n"), "{since}");
}

#[test]
fn what_a_change_touches_is_judged() {
    let tree = indebted();
    tree.replace("source/a.md", "Beta comes", "Beta never comes");
    tree.expect(0, &["extract"]);
    let said = tree.expect(1, &["check", "--since", "HEAD"]);
    assert!(
        said.out.contains("gate-page-coverage") && said.out.contains("a.md"),
        "{}",
        said.out
    );
    assert!(said.out.contains("lacks 5 words"), "{}", said.out);
    assert!(
        !said.out.contains("b.md") && !said.out.contains("foreign-target"),
        "{}",
        said.out
    );

    write_ko(&tree, "a", "beta", "베타는 결코 그 뒤에 오지 않습니다.");
    tree.expect(0, &["extract"]);
    tree.expect(0, &["check", "--since", "HEAD"]);
}

#[test]
fn a_translation_that_a_change_harms_is_found() {
    let tree = indebted();
    write_ko(
        &tree,
        "a",
        "beta",
        "[베타](https://evil.example)가 뒤에 옵니다.",
    );
    tree.write(
        "locales/ko/_targets.tsv",
        "https://a.example\thttps://b.example\n",
    );
    let said = tree.expect(1, &["check", "--since", "HEAD"]).out;
    assert!(
        said.contains("locales/ko/a.ftl") && !said.contains("locales/ko/b.ftl"),
        "{said}"
    );
    // A note, but one on what may harm: whoever lets the change in sees it unasked.
    assert!(said.contains("target-map-changed"), "{said}");
}

#[test]
fn an_older_text_that_the_change_itself_brought_is_no_excuse() {
    let tree = indebted();
    let page = tree.read("source/a.md");
    tree.replace(
        "source/a.md",
        "Beta comes after it.",
        "Beta [comes](https://evil.example) after it.",
    );
    tree.expect(0, &["extract"]);
    write_ko(
        &tree,
        "a",
        "beta",
        "[베타](https://evil.example)가 뒤에 옵니다.",
    );
    tree.expect(0, &["extract"]);
    tree.write("source/a.md", page);
    tree.expect(0, &["extract"]);
    assert!(tree.read(".l10n/pages/a.old.ftl").contains("evil.example"));
    let said = tree.expect(1, &["check", "--since", "HEAD"]).out;
    assert!(said.contains("error[foreign-target]"), "{said}");

    // Once it is in the history, the change that brought it has been looked at.
    git(&tree, &["add", "-A"]);
    git(&tree, &["commit", "-q", "-m", "two"]);
    tree.replace("locales/ko/a.ftl", "뒤에", "그 뒤에");
    let said = tree.run(&["check", "--since", "HEAD"]).out;
    assert!(!said.contains("old.ftl"), "{said}");
}

/// A page that said something else while its translation was made, and whether a commit knows that.
fn once_said(tree: &Tree, sentence: &str, translation: &str, is_known: bool) {
    let page = tree.read("source/a.md");
    tree.replace("source/a.md", "Beta comes after it.", sentence);
    tree.expect(0, &["extract"]);
    write_ko(tree, "a", "beta", translation);
    tree.expect(0, &["extract"]);
    if is_known {
        git(tree, &["add", "-A"]);
        git(tree, &["commit", "-q", "-m", "then"]);
    }
    tree.write("source/a.md", page);
    tree.expect(0, &["extract"]);
    assert!(tree.read(".l10n/pages/a.old.ftl").contains("comes"));
    git(tree, &["add", "-A"]);
    git(tree, &["commit", "-q", "-m", "now"]);
}

#[test]
fn a_link_that_the_page_once_had_fails_no_locale() {
    for (sentence, translation) in [
        (
            "Beta [comes](https://b.example/x) after it.",
            "[베타]({ $comes })가 뒤에 옵니다.",
        ),
        (
            "Beta at b.example comes after it.",
            "b.example의 베타입니다.",
        ),
    ] {
        let tree = indebted();
        once_said(&tree, sentence, translation, true);
        let said = tree.run(&["check", "--page", "a.md"]).out;
        assert!(said.contains("warning[outdated]"), "{said}");
        assert!(!said.contains("foreign-target"), "{said}");
        tree.run(&["build", "ko"]);
        assert!(tree.read("build/ko/a.md").contains("b.example"));
    }
}

/// Whoever may write into the files of the tool can say that the page once held anything at all.
#[test]
fn an_older_text_that_no_page_ever_held_is_no_excuse() {
    let wallet = "1BoatSLRHtKNngkdXEeobR76b53LETtpyT";
    for (sentence, translation) in [
        (
            "Beta [comes](https://evil.example/x) after it.".to_owned(),
            "[베타]({ $comes })가 뒤에 옵니다.".to_owned(),
        ),
        (
            "Beta at evil.example comes after it.".to_owned(),
            "evil.example의 베타입니다.".to_owned(),
        ),
        (
            format!("Beta comes after {wallet}."),
            format!("베타는 {wallet} 뒤에 옵니다."),
        ),
    ] {
        let tree = indebted();
        let page = tree.read("source/a.md");
        once_said(&tree, &sentence, &translation, false);
        let said = tree.run(&["check", "--page", "a.md"]).out;
        let is_seen = ["foreign-target", "token-changed", "unknown-variable"]
            .iter()
            .any(|code| said.contains(&format!("error[{code}]")));
        assert!(is_seen, "{said}");
        tree.expect(1, &["build", "ko"]);
        assert_eq!(tree.read("build/ko/a.md"), page);
    }
}

#[test]
fn what_a_change_does_to_the_rules_is_told() {
    let tree = indebted();
    tree.write(
        "l10n.toml",
        "[gate]\n[checks]\nforeign-target = \"off\"\nsettings-changed = \"off\"\n",
    );
    tree.write("terms.csv", "term,keep\nevil.example,yes\n");
    let said = tree.expect(0, &["check", "--since", "HEAD"]).out;
    for line in [
        "foreign-target = ",
        "page-coverage = 100",
        "evil.example,yes",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    tree.expect(
        1,
        &["check", "--since", "HEAD", "--deny", "settings-changed"],
    );
    std::fs::remove_file(tree.path("l10n.toml")).expect("it was there");
    let said = tree.expect(0, &["check", "--since", "HEAD"]).out;
    assert!(said.contains("page-coverage = 100"), "{said}");
}

#[test]
fn what_is_made_of_a_changed_term_or_message_is_judged() {
    let tree = indebted();
    write_ko(&tree, "a", "beta", "{ -name }가 뒤에 옵니다.");
    tree.write(
        "locales/ko/_terms.ftl",
        "-name = { -short }\n-short = 베타\n",
    );
    tree.expect(0, &["extract"]);
    git(&tree, &["add", "-A"]);
    git(&tree, &["commit", "-q", "-m", "two"]);
    tree.expect(0, &["check", "--since", "HEAD"]);
    tree.replace(
        "locales/ko/_terms.ftl",
        "= 베타",
        "= [베타](https://evil.example)",
    );
    let said = tree.expect(1, &["check", "--since", "HEAD"]).out;
    assert!(
        said.contains("locales/ko/a.ftl") && !said.contains("b.ftl"),
        "{said}"
    );
}

#[test]
fn a_commit_that_is_not_there_is_told() {
    let said = indebted().expect(2, &["check", "--since", "no-such-branch"]);
    assert!(
        said.err.contains("`no-such-branch` is no commit here"),
        "{}",
        said.err
    );
}

#[test]
fn annotations_name_files_from_the_top_of_the_repository() {
    let tree = Tree::new(&[
        ("docs/source/a.md", "Alpha is the first.\n"),
        ("docs/locales/ko/a.ftl", "alpha = {\n"),
    ]);
    git(&tree, &["init", "-q"]);
    for (format, path) in [
        ("github", "file=docs/locales/ko/a.ftl,"),
        ("sarif", "\"uri\": \"docs/locales/ko/a.ftl\""),
        ("text", "--> locales/ko/a.ftl"),
    ] {
        let said = tree
            .expect(1, &["-C", "docs", "check", "--format", format])
            .out;
        assert!(said.contains(path), "{format}: {said}");
    }
}
