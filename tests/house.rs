//! The house rules that a compiler does not hold: who may lean on whom, who may name which crate, how long a file is.

#![expect(
    clippy::disallowed_methods,
    clippy::string_slice,
    reason = "a test reads the sources, and slices where it has just searched"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Room, and the rooms it may use.
const WALLS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("diagnostic", &["text"]),
    ("model", &["text"]),
    ("markdown", &["model", "diagnostic", "text"]),
    ("ftl", &["model", "diagnostic", "text"]),
    ("language", &["model", "text"]),
    ("sync", &["language", "model", "diagnostic", "text"]),
    ("coverage", &["language", "model", "diagnostic", "text"]),
    (
        "check",
        &["markdown", "ftl", "language", "model", "diagnostic", "text"],
    ),
    ("build", &["markdown", "ftl", "model", "diagnostic", "text"]),
    ("exchange", &["model", "diagnostic", "text"]),
    ("report", &["coverage", "model", "diagnostic", "text"]),
    (
        "project",
        &[
            "text",
            "diagnostic",
            "model",
            "markdown",
            "ftl",
            "language",
            "sync",
            "coverage",
            "check",
            "build",
            "exchange",
            "report",
        ],
    ),
];

/// Crate as code names it, and the rooms that may.
const CRATES: &[(&str, &[&str])] = &[
    ("pulldown_cmark", &["markdown"]),
    ("html5gum", &["markdown"]),
    ("saphyr_parser", &["markdown"]),
    ("toml_edit", &["markdown"]),
    ("fluent", &["ftl"]),
    ("fluent_bundle", &["ftl"]),
    ("fluent_syntax", &["ftl"]),
    ("icu_segmenter", &["language"]),
    ("whatlang", &["language"]),
    ("icu_properties", &["markdown", "language", "check"]),
    ("similar", &["sync", "report", "project", "bin"]),
    ("quick_xml", &["exchange"]),
    ("roxmltree", &["exchange"]),
    ("rayon", &["project"]),
    ("ignore", &["project"]),
    ("tempfile", &["project"]),
    ("rustix", &["project"]),
    ("clap", &["bin"]),
    ("clap_complete", &["bin"]),
    ("clap_mangen", &["bin"]),
    ("anstream", &["bin"]),
    ("indicatif", &["bin"]),
    ("anyhow", &["bin"]),
];

/// Lines a file may have, its tests not counted.
const LONGEST: usize = 600;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for path in entries.map(|entry| entry.expect("a folder of ours is readable").path()) {
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Every source file with its room and its text without comments.
fn house() -> Vec<(String, String, String)> {
    let mut files = Vec::new();
    rust_files(&root().join("src"), &mut files);
    files.sort();
    files
        .into_iter()
        // Modules of tests alone may read the corpus and print.
        .filter(|path| !path.ends_with("tests.rs") && !path.ends_with("laws.rs"))
        .map(|path| {
            let name = path
                .strip_prefix(root())
                .expect("below the root")
                .to_string_lossy()
                .replace('\\', "/");
            let room = name.split('/').nth(1).unwrap_or_default().to_owned();
            let text = std::fs::read_to_string(&path).expect("source files are text");
            (name, room, text)
        })
        .collect()
}

fn without_comments(text: &str) -> String {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect();
    lines.join("\n")
}

/// The words that stand directly behind each `start`.
fn names_after<'a>(text: &'a str, start: &str) -> Vec<&'a str> {
    let mut names = Vec::new();
    for (at, _) in text.match_indices(start) {
        let before = text[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
            continue;
        }
        let rest = &text[at + start.len()..];
        let end = rest
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(rest.len());
        names.push(&rest[..end]);
    }
    names
}

#[test]
fn rooms_lean_only_on_rooms_below() {
    let walls: BTreeMap<&str, &[&str]> = WALLS.iter().copied().collect();
    let mut broken = Vec::new();
    let mut seen = 0;
    for (file, room, text) in house() {
        if room == "bin" || room == "lib.rs" {
            continue;
        }
        let Some(allowed) = walls.get(room.as_str()) else {
            broken.push(format!("{file}: no such room"));
            continue;
        };
        for name in names_after(&without_comments(&text), "crate::") {
            seen += 1;
            if name.is_empty() {
                broken.push(format!("{file}: `crate::{{…}}` hides which rooms it uses"));
            } else if name != room && !allowed.contains(&name) {
                broken.push(format!("{file}: `{room}` may not use `{name}`"));
            }
        }
    }
    assert!(
        seen > 100,
        "the search found {seen} uses, so it looks in the wrong place"
    );
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn each_dependency_is_one_wall() {
    let mut broken = Vec::new();
    for (file, room, text) in house() {
        let text = without_comments(&text);
        for (name, rooms) in CRATES {
            if !rooms.contains(&room.as_str())
                && !names_after(&text, &format!("{name}::")).is_empty()
            {
                broken.push(format!("{file}: only {rooms:?} may use `{name}`"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn the_street_uses_the_public_library_only() {
    for (file, room, text) in house() {
        if room == "bin" {
            assert!(
                !text.contains("#[path"),
                "{file} reaches around the library"
            );
        } else {
            for word in ["println!", "eprintln!", "process::exit", "std::env::"] {
                assert!(
                    !without_comments(&text).contains(word),
                    "{file}: the library is silent, `{word}` is not"
                );
            }
        }
    }
}

#[test]
fn files_stay_readable() {
    let mut long = Vec::new();
    for (file, _, text) in house() {
        let lines = text
            .lines()
            .take_while(|line| *line != "#[cfg(test)]")
            .count();
        if lines > LONGEST {
            long.push(format!("{file}: {lines} lines, {LONGEST} are the limit"));
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn nothing_is_left_for_later() {
    let words = ["to", "fix"].map(str::to_uppercase);
    let marks = [
        format!("{}DO", words[0]),
        format!("{}ME", words[1]),
        "todo!(".to_owned(),
        "unimplemented!(".to_owned(),
    ];
    for (file, _, text) in house() {
        for mark in &marks {
            assert!(!text.contains(mark.as_str()), "{file}: `{mark}`");
        }
    }
}

#[test]
fn modules_say_what_they_are() {
    for (file, _, text) in house() {
        assert!(
            text.starts_with("//!"),
            "{file} begins without a module doc"
        );
    }
}
