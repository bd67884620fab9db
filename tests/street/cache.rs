//! What a run keeps for the next one may save time, never change a result.

use std::fs;

use l10n::project::cache::{self, Recalled};
use l10n::project::{Disk, Project};
use proptest::prelude::*;

use super::Tree;

const RECORD: &str = ".l10n/cache/extract";

const WALK: &str =
    "# Walking\n\nSnow makes every path longer than it looks.\n\n- A warm hat\n- [Plan](plan.md)\n";
const PLAN: &str = "---\ntitle: A plan\n---\n\nTell somebody where you go, and when you want to be back.\n\n| Food | Weight |\n| --- | --- |\n| Bread | 500 grams |\n";

pub(super) fn site() -> Tree {
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
    assert_eq!(due(&tree), None);
    tree.expect(0, &["extract"]);
    assert_eq!(due(&tree), Some(Vec::new()));
    tree.write("l10n.toml", "notes = [\"ko\"]\n");
    assert_eq!(due(&tree), None);
}

/// The pages that a run would read; `None` for all.
fn due(tree: &Tree) -> Option<Vec<String>> {
    let project = Project::open(tree.root(), None, &[]).expect("a project");
    let disk = Disk::open(tree.root()).expect("a folder");
    match cache::recall(&disk, &project.config) {
        Recalled::Nothing => None,
        Recalled::Same(_) => Some(Vec::new()),
        Recalled::Part(part) => Some(part.pages().iter().cloned().collect()),
    }
}

#[test]
fn a_run_reads_what_is_due() {
    let tree = site();
    tree.expect(0, &["extract"]);
    for (file, from, to) in [
        ("locales/fr/walk.ftl", "# en: Snow", "# en: snow"),
        ("source/walk.md", "longer", "much longer"),
    ] {
        tree.replace(file, from, to);
        assert_eq!(due(&tree), Some(vec!["walk.md".to_owned()]));
        tree.expect(0, &["extract"]);
        assert_eq!(due(&tree), Some(Vec::new()));
    }
}

/// What all pages say together may turn a name into a word: then a page is due that nobody has touched.
#[test]
fn what_one_page_says_may_open_another() {
    let tree = site();
    tree.write(
        "source/names.md",
        "# Names\n\n| Kumquat |\n| --- |\n| Quince |\n",
    );
    tree.expect(0, &["extract"]);
    assert!(!tree.read("locales/ko/names.ftl").contains("Kumquat"));
    tree.replace(
        "source/walk.md",
        "Snow",
        "We eat a kumquat when the path is long.\n\nSnow",
    );
    assert_eq!(due(&tree), Some(vec!["walk.md".to_owned()]));
    tree.expect(0, &["extract"]);
    assert!(tree.read("locales/ko/names.ftl").contains("Kumquat"));
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

/// A text that was translated on one page and stands nowhere any more comes back on another.
#[test]
fn what_one_page_remembers_another_may_say() {
    let tree = site();
    let text = "Every apple is a fruit of its own.";
    tree.write("source/names.md", format!("# Names\n\n{text}\n"));
    tree.expect(0, &["extract"]);
    tree.replace(
        "locales/ko/names.ftl",
        "# names-every-apple-is =",
        "names-every-apple-is = 사과는 저마다 다릅니다.",
    );
    tree.expect(0, &["extract"]);
    tree.write("source/names.md", "# Names\n");
    tree.expect(0, &["extract"]);
    tree.write("source/walk.md", format!("{WALK}\n{text}\n"));
    assert_eq!(due(&tree), Some(vec!["walk.md".to_owned()]));
    tree.expect(0, &["extract"]);
    let korean = tree.read("locales/ko/walk.ftl");
    assert!(korean.contains(" = 사과는 저마다 다릅니다.\n"), "{korean}");
}

/// A text that leaves its last translated place leaves its translation where it stands without one.
#[test]
fn what_one_page_loses_another_may_inherit() {
    let tree = site();
    for page in ["names", "trees"] {
        tree.write(
            &format!("source/{page}.md"),
            "Every apple is a fruit of its own.\n",
        );
    }
    tree.expect(0, &["extract"]);
    tree.replace(
        "locales/ko/names.ftl",
        "# intro-every-apple-is =",
        "intro-every-apple-is = 사과는 저마다 다릅니다.",
    );
    tree.expect(0, &["extract"]);
    tree.write(
        "source/names.md",
        "Something else is written on this page now.\n",
    );
    assert_eq!(due(&tree), Some(vec!["names.md".to_owned()]));
    tree.expect(0, &["extract"]);
    assert!(
        tree.read("locales/ko/trees.ftl")
            .contains("\nintro-every-apple-is = 사과")
    );
}

/// Blocks of pages: names that are words elsewhere, texts that move, labels that more than one page has.
const BLOCKS: &[&str] = &[
    "# Kumquat",
    "## How to begin",
    "We think that a kumquat is a fruit that people like to eat.",
    "Kumquat keeps your messages, and nobody else can read them.",
    "Quince was written by people who think that a tool is a tool.",
    "- [Kumquat](https://one.example)\n- [Homepage](https://two.example)\n- [Quince](https://three.example)",
    "[:simple-signal: Medlar](https://four.example)\n[Homepage](https://five.example)",
    "| Kumquat | Quince |\n| --- | --- |\n| Medlar | Price |",
    "![Quince logo](quince.svg)",
    "모든 통신은 암호화됩니다.",
    "A text that may stand on any page, and that no page has twice.",
];

const TRANSLATIONS: &[(&str, &str)] = &[
    ("ko", "금귤"),
    ("ko", "Kumquat는 누구나 쓸 수 있는 도구입니다."),
    ("ko", "Kumquat"),
    (
        "fr",
        "Le kumquat est un fruit que tout le monde aime bien manger.",
    ),
    ("fr", "Quince"),
    ("fr", "{ $broken"),
];

const PAGES: &[&str] = &["one.md", "two.md", "guide/three.md", "guide/four.md"];

/// One edit: what is done, and to what.
#[derive(Clone, Debug)]
pub(super) enum Edit {
    Page(usize, Vec<usize>),
    Gone(usize),
    Moved(usize, usize),
    Translated(usize, usize, usize),
    Term,
    Lost(usize),
}

impl Edit {
    pub(super) fn apply(&self, tree: &Tree) {
        let source = |page: &usize| format!("source/{}", PAGES[*page]);
        let catalog = |locale, page: &usize| {
            format!(
                "locales/{locale}/{}.ftl",
                PAGES[*page].trim_end_matches(".md")
            )
        };
        match self {
            Self::Page(page, blocks) => {
                let blocks: Vec<&str> = blocks.iter().map(|block| BLOCKS[*block]).collect();
                tree.write(&source(page), blocks.join("\n\n") + "\n");
            }
            Self::Gone(page) => {
                let _ = fs::remove_file(tree.path(&source(page)));
            }
            Self::Moved(from, to) => {
                let _ = fs::create_dir_all(tree.path("source/guide"));
                let _ = fs::rename(tree.path(&source(from)), tree.path(&source(to)));
            }
            Self::Translated(page, which, message) => {
                let (locale, text) = TRANSLATIONS[*which];
                let path = catalog(locale, page);
                let Ok(file) = fs::read_to_string(tree.path(&path)) else {
                    return;
                };
                let is_stub = |line: &&str| line.starts_with("# ") && line.ends_with(" =");
                let stubs: Vec<&str> = file.lines().filter(is_stub).collect();
                let Some(stub) = stubs.get(message % stubs.len().max(1)) else {
                    return;
                };
                let written = format!("{} {text}", stub.trim_start_matches("# "));
                tree.write(&path, file.replace(stub, &written));
            }
            Self::Term => tree.write("terms.csv", "term,keep\nMedlar,true\n"),
            Self::Lost(page) => {
                let _ = fs::remove_file(tree.path(&catalog("ko", page)));
            }
        }
    }
}

pub(super) fn edit() -> impl Strategy<Value = Edit> {
    let page = || 0..PAGES.len();
    let blocks = prop::collection::vec(0..BLOCKS.len(), 0..6);
    prop_oneof![
        5 => (page(), blocks).prop_map(|(page, blocks)| Edit::Page(page, blocks)),
        1 => page().prop_map(Edit::Gone),
        1 => (page(), page()).prop_map(|(from, to)| Edit::Moved(from, to)),
        5 => (page(), 0..TRANSLATIONS.len(), 0..9_usize)
            .prop_map(|(page, which, message)| Edit::Translated(page, which, message)),
        1 => Just(Edit::Term),
        1 => page().prop_map(Edit::Lost),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is edited in whatever order: with what earlier runs left and without it, the same files and the same
    /// words.
    #[test]
    fn any_edits_with_and_without_a_cache(edits in prop::collection::vec((edit(), any::<bool>()), 1..12)) {
        let trees = [site(), site()];
        for (edit, is_run) in &edits {
            let [warm, cold] = &trees;
            let mut said = Vec::new();
            for tree in [warm, cold] {
                edit.apply(tree);
            }
            if !is_run {
                continue;
            }
            let _ = fs::remove_file(cold.path(RECORD));
            for tree in [warm, cold] {
                let ran = tree.run(&["extract"]);
                said.push((ran.status, ran.out, ran.err, tree.files()));
            }
            prop_assert_eq!(&said[0], &said[1], "after {:?}", edit);
        }
    }
}
