//! Two people at once: what real merges of `git` make of pages, messages and locks (DESIGN §6).

use std::process::Command;

use super::Tree;

const PAGE: &str = "# Bread\n\nFlour and water become dough in a warm place.\n\n\
                    Salt comes last, and not too much of it.\n\n## Baking\n\nA hot stone makes the best crust.\n";
const FILE: &str = "locales/ko/bread.ftl";

/// Runs `git` in the tree; what it said, where it failed.
fn git(tree: &Tree, args: &[&str]) -> Result<(), String> {
    let output = Command::new("git")
        .args(["-c", "user.name=Test", "-c", "user.email=test@example.org"])
        .args([
            "-c",
            "init.defaultBranch=main",
            "-c",
            "commit.gpgSign=false",
        ])
        .args(args)
        .current_dir(tree.root())
        .output()
        .expect("git runs");
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    output
        .status
        .success()
        .then_some(())
        .ok_or(said.into_owned())
}

fn commit(tree: &Tree) {
    git(tree, &["add", "-A"]).expect("added");
    git(tree, &["commit", "-q", "-m", "change"]).expect("committed");
}

/// A repository with an extracted page.
fn repository() -> Tree {
    let tree = Tree::new(&[("source/bread.md", PAGE), ("locales/ko/.gitkeep", "")]);
    git(&tree, &["init", "-q"]).expect("made");
    tree.expect(0, &["extract"]);
    commit(&tree);
    tree
}

/// Does something on a branch of its own, extracts and commits.
fn on_branch(tree: &Tree, name: &str, work: impl FnOnce(&Tree)) {
    git(tree, &["checkout", "-q", "-b", name, "main"]).expect("a branch");
    work(tree);
    tree.expect(0, &["extract"]);
    commit(tree);
}

/// The merge of both branches into the main one.
fn merged(tree: &Tree) -> Result<(), String> {
    git(tree, &["checkout", "-q", "main"])?;
    git(tree, &["merge", "-q", "--no-edit", "one"])?;
    git(tree, &["merge", "-q", "--no-edit", "two"])
}

fn translate(tree: &Tree, words: &str, text: &str) {
    let file = tree.read(FILE);
    let stub = file
        .lines()
        .find(|line| line.starts_with("# ") && line.ends_with(" =") && line.contains(words))
        .expect("a stub");
    let id = stub.trim_start_matches("# ").trim_end_matches(" =");
    tree.replace(FILE, stub, &format!("{id} = {text}"));
}

fn units(tree: &Tree, state: &str) -> u64 {
    let said = tree.run(&["status", "ko", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    json["locales"][0]["units"][state]
        .as_u64()
        .unwrap_or_default()
}

#[test]
fn two_translators_of_one_page_merge() {
    let tree = repository();
    on_branch(&tree, "one", |tree| {
        translate(tree, "flour", "밀가루와 물은 따뜻한 곳에서 반죽이 됩니다.");
    });
    on_branch(&tree, "two", |tree| {
        translate(tree, "salt", "소금은 마지막에 조금만 넣습니다.");
    });
    merged(&tree).expect("no conflict");
    tree.expect(0, &["extract", "--check"]);
    assert_eq!(
        (units(&tree, "translated"), units(&tree, "outdated")),
        (2, 0)
    );
    let before = tree.files();
    tree.expect(0, &["extract"]);
    assert!(tree.files() == before, "a clean merge needs no run");
}

#[test]
fn two_translators_of_one_message_keep_the_lock_readable() {
    let tree = repository();
    on_branch(&tree, "one", |tree| {
        translate(tree, "salt", "소금은 마지막에 넣습니다.");
    });
    on_branch(&tree, "two", |tree| {
        translate(tree, "salt", "소금은 끝에 조금 넣습니다.");
    });
    let said = merged(&tree).expect_err("both wrote one line");
    let conflicts: Vec<&str> = said
        .lines()
        .filter(|line| line.contains("CONFLICT"))
        .collect();
    assert!(
        conflicts.len() == 1 && conflicts[0].contains(FILE),
        "{said}"
    );
    let found = tree.run(&["check", "ko"]);
    assert_eq!(found.status, 1);
    assert!(
        found.out.contains("merge-markers") && found.out.contains("<<<<<<<"),
        "{}",
        found.out
    );

    git(&tree, &["checkout", "-q", "--ours", FILE]).expect("one side is taken");
    tree.expect(0, &["extract"]);
    assert_eq!(
        (units(&tree, "translated"), units(&tree, "outdated")),
        (1, 0)
    );
}

/// Both add a paragraph that begins with the same words, at either end of the page.
#[test]
fn two_authors_who_add_units_get_different_ids() {
    let tree = repository();
    let first = "New bread every morning smells of home.";
    let second = "New bread every morning costs an hour of sleep.";
    on_branch(&tree, "one", |tree| {
        tree.replace(
            "source/bread.md",
            "Flour and",
            &format!("{first}\n\nFlour and"),
        );
    });
    git(&tree, &["checkout", "-q", "main"]).expect("back");
    on_branch(&tree, "two", |tree| {
        tree.replace(
            "source/bread.md",
            "Salt comes",
            &format!("{second}\n\nSalt comes"),
        );
    });
    if let Err(said) = merged(&tree) {
        panic!("{said}");
    }
    tree.expect(0, &["extract"]);
    let registry = tree.read(".l10n/pages/bread.ftl");
    let ids: Vec<&str> = registry
        .lines()
        .filter_map(|line| Some(line.split_once(" = New bread every")?.0))
        .collect();
    assert_eq!(ids.len(), 2, "{registry}");
    assert_ne!(ids[0], ids[1]);
    let before = tree.files();
    tree.expect(0, &["extract"]);
    assert!(tree.files() == before);
    assert_eq!(tree.run(&["check", "ko"]).status, 0);
}

/// The same, each translated on its branch before the merge.
#[test]
fn units_of_two_branches_keep_their_own_translations() {
    let tree = repository();
    let texts = [
        "New bread every morning smells of home.",
        "New bread every morning costs an hour of sleep.",
    ];
    let korean = [
        "매일 아침 새 빵에서 집 냄새가 납니다.",
        "매일 아침 새 빵은 한 시간의 잠을 앗아 갑니다.",
    ];
    for (at, (branch, before)) in [("one", "Flour and"), ("two", "Salt comes")]
        .into_iter()
        .enumerate()
    {
        on_branch(&tree, branch, |tree| {
            tree.replace(
                "source/bread.md",
                before,
                &format!("{}\n\n{before}", texts[at]),
            );
            tree.expect(0, &["extract"]);
            translate(tree, "new-bread", korean[at]);
        });
    }
    if let Err(said) = merged(&tree) {
        panic!("{said}");
    }
    tree.expect(0, &["extract"]);
    assert_eq!(
        (units(&tree, "translated"), units(&tree, "outdated")),
        (2, 0),
        "{}",
        tree.read(FILE)
    );
    tree.expect(0, &["build", "ko"]);
    let built = tree.read("build/ko/bread.md");
    assert!(
        built.contains(korean[0]) && built.contains(korean[1]),
        "{built}"
    );
    assert!(built.find(korean[0]) < built.find(korean[1]));
}

/// Both merged, whoever goes first. Where git cannot, because the translated message stands between notes that the other
/// branch changed, the translator's file is taken.
fn merged_either_way([translator, author]: [fn(&Tree); 2], expect: impl Fn(&Tree)) {
    for order in [["one", "two"], ["two", "one"]] {
        let tree = repository();
        on_branch(&tree, "one", translator);
        on_branch(&tree, "two", author);
        git(&tree, &["checkout", "-q", "main"]).expect("back");
        for branch in order {
            let Err(said) = git(&tree, &["merge", "-q", "--no-edit", branch]) else {
                continue;
            };
            let conflicts = said.lines().filter(|line| line.contains("CONFLICT"));
            assert!(
                conflicts.clone().count() == 1 && conflicts.clone().all(|line| line.contains(FILE)),
                "{order:?}: {said}"
            );
            git(&tree, &["checkout", "-q", "one", "--", FILE]).expect("one side is taken");
            commit(&tree);
        }
        tree.expect(0, &["extract"]);
        let before = tree.files();
        tree.expect(0, &["extract"]);
        assert!(
            tree.files() == before,
            "{order:?}: a second run changes something"
        );
        expect(&tree);
        assert_eq!(tree.run(&["check", "ko"]).status, 0);
    }
}

const FLOUR: &str = "밀가루와 물은 따뜻한 곳에서 반죽이 됩니다.";
const SALT: &str = "소금은 마지막에 조금만 넣습니다.";

#[test]
fn one_renames_a_page_that_another_translates() {
    let rename = |tree: &Tree| {
        std::fs::rename(tree.path("source/bread.md"), tree.path("source/loaf.md")).expect("moved");
    };
    merged_either_way([|tree| translate(tree, "flour", FLOUR), rename], |tree| {
        assert_eq!((units(tree, "translated"), units(tree, "outdated")), (1, 0));
        tree.expect(0, &["build", "ko"]);
        assert!(tree.read("build/ko/loaf.md").contains(FLOUR));
        assert!(!tree.path("build/ko/bread.md").exists());
    });
}

#[test]
fn one_renames_and_edits_a_page_that_another_translates() {
    let rename = |tree: &Tree| {
        std::fs::rename(tree.path("source/bread.md"), tree.path("source/loaf.md")).expect("moved");
        tree.replace("source/loaf.md", "A hot stone", "A very hot stone");
    };
    merged_either_way([|tree| translate(tree, "flour", FLOUR), rename], |tree| {
        assert_eq!((units(tree, "translated"), units(tree, "outdated")), (1, 0));
    });
}

#[test]
fn one_reorders_a_page_that_another_translates() {
    let reorder = |tree: &Tree| {
        let (first, second) = PAGE.split_at(PAGE.find("## Baking").expect("a section"));
        let (title, first) = first.split_at(first.find("Flour").expect("a paragraph"));
        let page = format!("{title}{second}\n## Dough\n\n{}\n", first.trim_end());
        tree.write("source/bread.md", page);
    };
    let work: fn(&Tree) = |tree| {
        translate(tree, "flour", FLOUR);
        translate(tree, "salt", SALT);
    };
    merged_either_way([work, reorder], |tree| {
        assert_eq!((units(tree, "translated"), units(tree, "outdated")), (2, 0));
    });
}

#[test]
fn one_edits_what_another_translates() {
    let edit = |tree: &Tree| {
        tree.replace(
            "source/bread.md",
            "and not too much of it",
            "and only a little of it",
        );
    };
    let work: fn(&Tree) = |tree| {
        translate(tree, "flour", FLOUR);
        translate(tree, "salt", SALT);
    };
    merged_either_way([work, edit], |tree| {
        // Both are there, one of them outdated.
        assert_eq!((units(tree, "translated"), units(tree, "outdated")), (2, 1));
    });
}

#[test]
fn one_deletes_what_another_translates() {
    let delete = |tree: &Tree| {
        tree.replace(
            "source/bread.md",
            "Salt comes last, and not too much of it.\n\n",
            "",
        );
    };
    merged_either_way([|tree| translate(tree, "salt", SALT), delete], |tree| {
        assert_eq!((units(tree, "translated"), units(tree, "outdated")), (0, 0));
        // The text comes back, and so does what was never seen together with it.
        tree.write("source/bread.md", PAGE);
        tree.expect(0, &["extract"]);
        assert_eq!((units(tree, "translated"), units(tree, "outdated")), (1, 0));
    });
}

/// A translator's branch is rebased onto a main one on which the page has changed; every commit was extracted.
#[test]
fn a_branch_is_rebased_and_extracted() {
    let tree = repository();
    on_branch(&tree, "one", |tree| translate(tree, "flour", FLOUR));
    translate(&tree, "salt", SALT);
    tree.expect(0, &["extract"]);
    commit(&tree);
    git(&tree, &["checkout", "-q", "main"]).expect("back");
    tree.replace(
        "source/bread.md",
        "A hot stone",
        "New bread needs time.\n\nA very hot stone",
    );
    tree.expect(0, &["extract"]);
    commit(&tree);
    git(&tree, &["checkout", "-q", "one"]).expect("the branch");
    if let Err(said) = git(&tree, &["rebase", "-q", "main"]) {
        panic!("{said}");
    }
    tree.expect(0, &["extract", "--check"]);
    tree.expect(0, &["extract"]);
    assert_eq!(
        (units(&tree, "translated"), units(&tree, "outdated")),
        (2, 0)
    );
}

#[test]
fn a_conflicted_registry_or_lock_is_named() {
    let tree = repository();
    let path = ".l10n/pages/bread.ftl";
    let text = tree.read(path);
    let markers = format!("<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> two\n");
    tree.write(path, &markers);
    let said = tree.run(&["extract"]);
    assert_ne!(said.status, 0, "{}", said.err);
    let all = said.out + &said.err;
    assert!(all.contains(path) && all.contains("<<<<<<<"), "{all}");
}

#[test]
fn translations_are_dated_by_the_history_of_their_source() {
    let tree = repository();
    tree.replace(
        "source/bread.md",
        "not too much of it",
        "not too much of it. See [salt](salt.md)",
    );
    tree.replace(
        "source/bread.md",
        "hot stone",
        "very hot stone of 250 degrees",
    );
    tree.expect(0, &["extract"]);
    commit(&tree);
    tree.write(
        "old/bread.md",
        "# 빵\n\n밀가루와 물은 따뜻한 곳에서 반죽이 됩니다.\n\n소금은 마지막에 조금만 넣습니다.\n\n## 굽기\n\n뜨거운 돌이 가장 좋은 껍질을 만듭니다.\n",
    );
    let said = tree.expect(0, &["import", "ko", "old", "--history", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    assert!(json["pages"][0]["revision"].is_string(), "{json:#}");
    assert_eq!(json["adopted"], 5, "{json:#}");
    assert_eq!(
        (units(&tree, "translated"), units(&tree, "outdated")),
        (5, 2)
    );
    assert!(
        tree.read(FILE)
            .contains("# was: A hot stone makes the best crust.")
    );
    assert!(
        tree.read(".l10n/pages/bread.old.ftl")
            .contains("A hot stone makes")
    );
    tree.expect(0, &["extract", "--check"]);

    let unknown = tree.run(&["import", "ko", "old", "--since", "no-such-branch"]);
    assert_eq!(unknown.status, 2);
    assert!(
        unknown.err.contains("`no-such-branch` is no commit here"),
        "{}",
        unknown.err
    );
}
