//! What a run keeps for the next one may save time, never change a result.

use std::fs;

use l10n::project::{Disk, Project, cache};

use super::Tree;

const RECORD: &str = ".l10n/cache/extract";

const WALK: &str =
    "# Walking\n\nSnow makes every path longer than it looks.\n\n- A warm hat\n- [Plan](plan.md)\n";
const PLAN: &str = "---\ntitle: A plan\n---\n\nTell somebody where you go, and when you want to be back.\n\n| Food | Weight |\n| --- | --- |\n| Bread | 500 grams |\n";

fn site() -> Tree {
    Tree::new(&[
        ("l10n.toml", ""),
        ("source/walk.md", WALK),
        ("source/guide/plan.md", PLAN),
        ("locales/ko/.gitkeep", ""),
        ("locales/fr/.gitkeep", ""),
    ])
}

/// What is done to a site.
type Step = (&'static str, fn(&Tree));

/// What is done to the record, with all records of the runs before at hand.
type Fate = (&'static str, fn(&Tree, &[Vec<u8>]));

/// One change after the other, as people and tools make them.
const STEPS: &[Step] = &[
    ("nothing", |_| ()),
    ("a page changes", |tree| {
        tree.replace("source/walk.md", "longer", "much longer");
    }),
    ("the same bytes are written again", |tree| {
        tree.write("source/guide/plan.md", PLAN);
    }),
    ("a translator writes", |tree| {
        tree.replace("locales/ko/walk.ftl", "# h-walking =", "h-walking = 걷기");
    }),
    ("the translation changes", |tree| {
        tree.replace("locales/ko/walk.ftl", "걷기", "산책");
    }),
    ("a locale comes", |tree| {
        tree.write("locales/de/.gitkeep", "");
    }),
    ("a term is kept", |tree| {
        tree.write("terms.csv", "term,keep\nBread,true\n");
    }),
    ("a page comes", |tree| {
        tree.write("source/guide/pack.md", "# Pack\n\nTake a lamp.\n");
    }),
    ("a page moves", |tree| {
        fs::rename(tree.path("source/walk.md"), tree.path("source/walking.md")).expect("moved");
    }),
    ("the configuration changes", |tree| {
        tree.write("l10n.toml", "notes = [\"ko\"]\n");
    }),
    ("a lock is lost", |tree| {
        fs::remove_file(tree.path(".l10n/ko/walking.lock")).expect("it was there");
    }),
    ("it is accepted", |tree| {
        tree.expect(0, &["accept", "ko", "--page", "walking.md"]);
    }),
    ("a file of ours is lost", |tree| {
        fs::remove_file(tree.path("locales/fr/walking.ftl")).expect("it was there");
    }),
    ("a registry is damaged", |tree| {
        tree.replace(".l10n/pages/guide/plan.ftl", "en", "xx");
    }),
    ("a page goes", |tree| {
        fs::remove_file(tree.path("source/guide/pack.md")).expect("it was there");
    }),
    ("the folder of pages is hidden from git", |tree| {
        tree.write(".gitignore", "source/guide/\n");
    }),
    ("and comes back", |tree| tree.write(".gitignore", "")),
];

/// What becomes of the record between two runs.
const FATES: &[Fate] = &[
    ("kept", |_, _| ()),
    ("deleted", |tree, _| {
        let _ = fs::remove_file(tree.path(RECORD));
    }),
    ("cut short", |tree, _| {
        if let Ok(bytes) = fs::read(tree.path(RECORD)) {
            tree.write(RECORD, &bytes[..bytes.len() / 2]);
        }
    }),
    ("one bit changed", |tree, _| {
        if let Ok(mut bytes) = fs::read(tree.path(RECORD)) {
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            tree.write(RECORD, bytes);
        }
    }),
    ("an older one", |tree, records| {
        if let Some(bytes) = records.len().checked_sub(2).and_then(|at| records.get(at)) {
            tree.write(RECORD, bytes);
        }
    }),
    ("the first one", |tree, records| {
        if let Some(bytes) = records.first() {
            tree.write(RECORD, bytes);
        }
    }),
    ("no text", |tree, _| tree.write(RECORD, b"\xff\0{}")),
];

#[test]
fn the_cache_changes_no_result() {
    let trees: Vec<Tree> = FATES.iter().map(|_| site()).collect();
    let mut records: Vec<Vec<u8>> = Vec::new();
    for (step, change) in STEPS {
        for run in ["first", "second"] {
            let mut expected = None;
            for ((fate, spoil), tree) in FATES.iter().zip(&trees) {
                if run == "first" {
                    change(tree);
                }
                spoil(tree, &records);
                let said = tree.run(&["extract"]);
                let found = (said.status, said.out, said.err, tree.files());
                match &expected {
                    None => expected = Some(found),
                    Some(expected) => {
                        assert_eq!(&found, expected, "{step}, {run} run, record {fate}");
                    }
                }
            }
            records.extend(fs::read(trees[0].path(RECORD)).ok());
        }
    }
}

#[test]
fn a_second_run_asks_and_does_nothing() {
    let tree = site();
    let known = || {
        let project = Project::open(tree.root(), None, &[]).expect("a project");
        let disk = Disk::open(tree.root()).expect("a folder");
        cache::unchanged(&disk, &project.config)
    };
    assert_eq!(known(), None);
    tree.expect(0, &["extract"]);
    assert_eq!(known().map(|known| known.pages.len()), Some(2));
    tree.replace("locales/fr/walk.ftl", "# en: Snow", "# en: snow");
    assert_eq!(known(), None);
}

/// What other people have in their cache is nothing to us.
#[test]
fn a_run_with_something_to_tell_leaves_no_record() {
    let tree = site();
    tree.expect(0, &["extract"]);
    tree.replace("locales/ko/walk.ftl", "# h-walking =", "h-walking = { $x");
    tree.run(&["extract"]);
    let before = tree.run(&["extract"]);
    let _ = fs::remove_file(tree.path(RECORD));
    let after = tree.run(&["extract"]);
    assert_eq!((before.status, before.err), (after.status, after.err));
}

/// One thread or several, once or again: the same bytes.
#[test]
fn threads_change_no_byte() {
    let built = |threads: &str| {
        let tree = site();
        for (_, change) in STEPS.iter().take(9) {
            change(&tree);
            for arguments in [
                &["extract"][..],
                &["build", "ko"],
                &["status", "--format", "json"],
            ] {
                let mut command = tree.command(arguments);
                let said = command
                    .env("RAYON_NUM_THREADS", threads)
                    .output()
                    .expect("it runs");
                tree.write(&format!("said/{}", arguments[0]), said.stdout);
            }
        }
        tree.files()
    };
    let one = built("1");
    for threads in ["2", "7"] {
        assert_eq!(built(threads), one, "{threads} threads");
    }
}
