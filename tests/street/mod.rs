//! A folder to run the program in.

#![allow(dead_code, unreachable_pub, reason = "each test uses a part of it")]

mod adopt;
mod alone;
mod attacks;
mod bad_input;
mod cache;
mod day;
mod fuzz;
mod killed;
mod mend;
mod merges;
mod reasons;
mod rebuild;
mod since;
mod titles;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The program under test.
pub const L10N: &str = env!("CARGO_BIN_EXE_l10n");

/// Whether snapshots are to be written anew.
pub fn overwrite() -> bool {
    std::env::var("SNAPSHOTS").is_ok_and(|word| word == "overwrite")
}

/// What a run said.
#[derive(Debug)]
pub struct Said {
    pub status: i32,
    pub out: String,
    pub err: String,
}

/// A folder of its own, gone afterwards.
pub struct Tree {
    folder: tempfile::TempDir,
}

impl Tree {
    /// A folder with these files.
    pub fn new(files: &[(&str, &str)]) -> Self {
        let tree = Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
        };
        for (path, text) in files {
            tree.write(path, text);
        }
        tree
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, text).expect("written");
    }

    pub fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Writes a file with one text in it replaced.
    pub fn replace(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert!(text.contains(old), "{path} has no {old:?}:\n{text}");
        self.write(path, text.replacen(old, new, 1));
    }

    /// The program, ready to run here, with nothing of the tester's own environment.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(L10N);
        command
            .args(arguments)
            .current_dir(self.root())
            .env("NO_COLOR", "1");
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("L10N_")) {
            command.env_remove(name);
        }
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Said {
        let done = self.command(arguments).output().expect("it runs");
        Said {
            status: done.status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&done.stdout).into_owned(),
            err: String::from_utf8_lossy(&done.stderr).into_owned(),
        }
    }

    /// Runs it and expects an exit status.
    pub fn expect(&self, status: i32, arguments: &[&str]) -> Said {
        let said = self.run(arguments);
        assert_eq!(
            said.status,
            status,
            "l10n {}: {said:#?}",
            arguments.join(" ")
        );
        said
    }

    /// Every file with its bytes; the cache is nobody's.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut open = vec![self.root().to_path_buf()];
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
                let path = entry.path();
                if path.ends_with(".l10n/cache") {
                    continue;
                }
                if path.is_dir() {
                    open.push(path);
                } else if let Ok(bytes) = std::fs::read(&path) {
                    let name = path.strip_prefix(self.root()).expect("inside");
                    files.insert(name.to_string_lossy().into_owned(), bytes);
                }
            }
        }
        files
    }
}
