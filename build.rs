//! Puts the manual page of each check into the program, for `l10n explain`: every file in `source/checks/`, so that
//! no list of them is kept. And gives each build of the library a number of its own, `BUILD_NUMBER`, so that a cache filled
//! by one is never trusted by another, releases or not.
#![expect(
    clippy::disallowed_methods,
    reason = "a build script runs before there is a program to open files for it"
)]

use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

fn main() {
    let root =
        PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo says where the package is"));
    let folder = root.join("source/checks");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut pages: Vec<PathBuf> = fs::read_dir(&folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    pages.retain(|page| page.extension().is_some_and(|extension| extension == "md"));
    pages.sort();
    let rows: String = pages.iter().map(|page| row(page)).collect();
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo says where output goes"));
    fs::write(out.join("manual.rs"), format!("&[\n{rows}]\n")).expect("cargo made the folder");
    println!("cargo::rustc-env=BUILD_NUMBER={:016x}", build(&root));
}

/// A number for the library's source, its dependencies and how they are compiled.
fn build(root: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    let mut open = vec![root.join("Cargo.toml"), root.join("src")];
    for path in &open {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    let mut files = Vec::new();
    while let Some(path) = open.pop() {
        match fs::read_dir(&path) {
            Ok(entries) => open.extend(entries.flatten().map(|entry| entry.path())),
            Err(_) => files.push(path),
        }
    }
    files.sort();
    for file in files {
        fs::read(file).unwrap_or_default().hash(&mut hasher);
    }
    for name in ["TARGET", "PROFILE"] {
        env::var(name).unwrap_or_default().hash(&mut hasher);
    }
    hasher.finish()
}

/// `("code", include_str!("…/code.md")),`
fn row(page: &Path) -> String {
    let code = page
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    format!(
        "({code:?}, include_str!({:?})),\n",
        page.display().to_string()
    )
}
