//! Runs that are killed, and runs that meet.

use std::collections::BTreeMap;
use std::process::Stdio;
use std::time::{Duration, Instant};

use l10n::project::Disk;

use super::Tree;

const PAGES: usize = 40;

/// A site, extracted, and then edited: the next run has files to make, to change and to remove.
fn edited_site() -> Tree {
    let tree = Tree::new(&[("locales/ko/.gitkeep", ""), ("locales/fr/.gitkeep", "")]);
    let page = |number: usize, word: &str| {
        format!("# Page {number}\n\nThis {word} stands on page {number}.\n\n- One\n- Two\n")
    };
    for number in 0..PAGES {
        tree.write(&format!("source/{number}.md"), page(number, "sentence"));
    }
    tree.expect(0, &["extract"]);
    for number in 0..PAGES {
        tree.write(
            &format!("source/{number}.md"),
            page(number, "longer paragraph"),
        );
    }
    std::fs::remove_file(tree.path("source/0.md")).expect("it was there");
    tree.write("source/new.md", page(999, "new page"));
    tree
}

fn copy(tree: &Tree) -> Tree {
    let other = Tree::new(&[]);
    for (path, bytes) in tree.files() {
        other.write(&path, bytes);
    }
    other
}

fn is_temporary(path: &str) -> bool {
    path.rsplit(['/', '\\'])
        .next()
        .is_some_and(|name| name.starts_with(".l10n-tmp-"))
}

/// Killed at any moment, every file is old or new; running again completes, and leaves nothing behind.
#[test]
fn killed_at_any_moment() {
    let start = edited_site();
    let old = start.files();
    let whole = copy(&start);
    let begin = Instant::now();
    whole.expect(0, &["extract"]);
    let length = begin.elapsed();
    let new = whole.files();
    let mut mixed = 0;
    // The last part is where files are written: look closely there.
    let moments = (0..4_u32).map(|n| n * 22).chain((86..108).step_by(2));
    for percent in moments {
        let tree = copy(&start);
        let mut child = tree
            .command(&["-q", "extract"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        std::thread::sleep(length * percent / 100);
        let _ = child.kill();
        child.wait().expect("it ends");
        let found: BTreeMap<_, _> = tree.files();
        for (path, bytes) in found.iter().filter(|(path, _)| !is_temporary(path)) {
            assert!(
                Some(bytes) == old.get(path) || Some(bytes) == new.get(path),
                "{path} is neither old nor new after {percent} %"
            );
        }
        for path in old.keys().filter(|path| new.contains_key(*path)) {
            assert!(found.contains_key(path), "{path} is gone after {percent} %");
        }
        mixed += usize::from(found != old && found != new);
        tree.expect(0, &["extract"]);
        assert!(
            tree.files() == new,
            "running again did not complete what was killed at {percent} %"
        );
    }
    println!("{mixed} runs were killed between the first and the last file");
}

/// The second run waits for the first, and says so.
#[test]
fn a_second_run_waits() {
    let tree = edited_site();
    let disk = Disk::open(tree.root()).expect("the folder is there");
    let lock = disk.lock(|| panic!("nobody else is here")).expect("locked");
    let child = tree
        .command(&["extract"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    std::thread::sleep(Duration::from_millis(300));
    let before = tree.files();
    drop(lock);
    let done = child.wait_with_output().expect("it ends");
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(
        done.status.success() && said.contains("another l10n run is at work here"),
        "{said}"
    );
    assert!(tree.files() != before);
}

/// Several runs at once leave what one leaves.
#[test]
fn runs_at_once_do_not_interleave() {
    let tree = edited_site();
    let alone = copy(&tree);
    alone.expect(0, &["extract"]);
    let children: Vec<_> = (0..4)
        .map(|_| tree.command(&["-q", "extract"]).spawn().expect("it starts"))
        .collect();
    for mut child in children {
        assert!(child.wait().expect("it ends").success());
    }
    assert!(tree.files() == alone.files());
}
