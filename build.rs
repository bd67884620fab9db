//! Puts the manual page of each check into the program, for `l10n explain`: every file in `source/checks/`, so that
//! no list of them is kept.
#![expect(
    clippy::disallowed_methods,
    reason = "a build script runs before there is a program to open files for it"
)]

use std::env;
use std::fs;
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
