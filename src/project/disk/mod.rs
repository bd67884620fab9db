//! The one place that opens files: whole files in, batches out.
//!
//! Paths come relative to the project's root, with `/`, and never leave it, neither by `..` nor through a symbolic
//! link. Reading says the path and the byte when a file is no UTF-8; writing replaces all files of a [`Batch`] or
//! none. Deliberately absent: what any of the files means.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the room that the rule keeps files in"
)]

mod batch;
mod journal;
mod lock;
mod staging;
mod store;
mod trace;

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

pub use batch::{Batch, Change, Committed};
pub use lock::RunLock;
use staging::write_bytes;
pub use staging::{Left, Staging, write_file};
pub use trace::{Heard, Trace};

use crate::project::config::inside_tree;
use crate::project::failure::Failure;
use crate::text::Source;

/// The folder of a project.
#[derive(Clone, Debug)]
pub struct Disk {
    /// Invariant: canonical, so that a canonical path inside begins with it.
    root: PathBuf,
    /// Who listens to what is read.
    trace: Option<Trace>,
}

impl Disk {
    /// The disk under `root`.
    ///
    /// # Errors
    ///
    /// [`Failure`] when there is no such folder.
    pub fn open(root: &Path) -> Result<Self, Failure> {
        let path = || show(root);
        match fs::canonicalize(root) {
            Ok(found) if found.is_dir() => Ok(Self {
                root: found,
                trace: None,
            }),
            Ok(_) => Err(Failure::Read {
                path: path(),
                source: io::Error::from(io::ErrorKind::NotADirectory),
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(Failure::Missing { path: path() })
            }
            Err(source) => Err(Failure::Read {
                path: path(),
                source,
            }),
        }
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The path inside the project of something that exists.
    pub fn inside(&self, full: &Path) -> Option<String> {
        let full = fs::canonicalize(full).ok()?;
        full.strip_prefix(&self.root).ok().map(show)
    }

    /// The path inside the project that `path` leads to once links are followed, whether anything is there or not.
    pub fn real(&self, path: &str) -> Option<String> {
        let full = self.join(path).ok()?;
        let real = self.resolve(path, &full).ok()?;
        real.strip_prefix(&self.root).ok().map(show)
    }

    /// Whether something is at `path`.
    pub fn exists(&self, path: &str) -> bool {
        self.join(path).is_ok_and(|path| path.exists())
    }

    /// Reads a file.
    ///
    /// # Errors
    ///
    /// [`Failure`] when it is missing, no file, not readable, not UTF-8, or outside the project.
    pub fn read(&self, path: &str) -> Result<Source, Failure> {
        self.read_if_present(path)?.ok_or_else(|| Failure::Missing {
            path: path.to_owned(),
        })
    }

    /// Reads a file; `None` if there is none.
    ///
    /// # Errors
    ///
    /// [`Failure`] when it is no file, not readable, not UTF-8, or outside the project.
    pub fn read_if_present(&self, path: &str) -> Result<Option<Source>, Failure> {
        let answer = self.read_untraced(path);
        if let Some(trace) = &self.trace {
            trace.file(path, &answer);
        }
        answer
    }

    fn read_untraced(&self, path: &str) -> Result<Option<Source>, Failure> {
        let full = self.join(path)?;
        if fs::symlink_metadata(&full).is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
            return Ok(None);
        }
        self.resolve(path, &full)?;
        read_file(&full, path).map(Some)
    }

    /// All files under `folder` whose names end with `suffix`, relative to `folder`, sorted; empty where there is no
    /// such folder. Links are not followed, hidden files not listed.
    ///
    /// # Errors
    ///
    /// [`Failure`] when a folder cannot be read.
    pub fn list(&self, folder: &str, suffix: &str) -> Result<Vec<String>, Failure> {
        let answer = self.list_untraced(folder, suffix);
        if let Some(trace) = &self.trace {
            trace.list(folder, suffix, &answer);
        }
        answer
    }

    fn list_untraced(&self, folder: &str, suffix: &str) -> Result<Vec<String>, Failure> {
        let base = self.join(folder)?;
        let mut found = Vec::new();
        let mut open = vec![(base, String::new())];
        while let Some((path, prefix)) = open.pop() {
            let entries = match fs::read_dir(&path) {
                Ok(entries) => entries,
                Err(error) if error.kind() == io::ErrorKind::NotFound && prefix.is_empty() => break,
                Err(source) => {
                    return Err(Failure::Read {
                        path: format!("{folder}/{prefix}"),
                        source,
                    });
                }
            };
            for entry in entries.flatten() {
                let Ok(name) = entry.file_name().into_string() else {
                    continue; // Names of ours are UTF-8.
                };
                let Ok(kind) = entry.file_type() else {
                    continue; // It went away between two calls.
                };
                let name = format!("{prefix}{name}");
                if kind.is_dir() {
                    open.push((entry.path(), format!("{name}/")));
                } else if kind.is_file() && name.ends_with(suffix) && !is_temporary(&name) {
                    found.push(name);
                }
            }
        }
        found.sort();
        Ok(found)
    }

    /// Takes the project's lock, completes or clears what a killed run left behind, and holds the lock until the
    /// value is dropped. `wait` is called once if another run holds it.
    ///
    /// # Errors
    ///
    /// [`Failure`] when the lock file cannot be made or locked, or an interrupted batch cannot be completed.
    pub fn lock(&self, wait: impl FnOnce()) -> Result<RunLock, Failure> {
        let lock = RunLock::take(self, wait)?;
        journal::recover(self)?;
        Ok(lock)
    }

    /// The full path of a path inside the project; links are not looked at.
    fn join(&self, path: &str) -> Result<PathBuf, Failure> {
        inside_tree(path)
            .map(|path| self.root.join(path))
            .ok_or_else(|| Failure::OutsideTree {
                path: path.to_owned(),
            })
    }

    /// Where a path leads once links are followed, for the part of it that exists.
    fn resolve(&self, path: &str, full: &Path) -> Result<PathBuf, Failure> {
        let mut missing = Vec::new();
        let mut at = full;
        let mut real = loop {
            match fs::canonicalize(at) {
                Ok(real) => break real,
                // A dangling link would be written through to wherever it points.
                Err(_) if fs::symlink_metadata(at).is_ok_and(|data| data.is_symlink()) => {
                    return Err(Failure::OutsideTree {
                        path: path.to_owned(),
                    });
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    let (Some(parent), Some(name)) = (at.parent(), at.file_name()) else {
                        break self.root.clone();
                    };
                    missing.push(name);
                    at = parent;
                }
                Err(source) => {
                    return Err(Failure::Read {
                        path: path.to_owned(),
                        source,
                    });
                }
            }
        };
        real.extend(missing.iter().rev());
        // What git keeps for itself runs on the next commit: it is no part of the tree.
        let is_git = |part: Component<'_>| part.as_os_str().eq_ignore_ascii_case(".git");
        let inside = real.strip_prefix(&self.root);
        if inside.map_or(true, |inside| inside.components().any(is_git)) {
            return Err(Failure::OutsideTree {
                path: path.to_owned(),
            });
        }
        Ok(real)
    }
}

/// Reads any file, also outside a project; `shown` is its name in reports.
///
/// # Errors
///
/// [`Failure`] when it is missing, no file, not readable or not UTF-8.
pub fn read_file(path: &Path, shown: &str) -> Result<Source, Failure> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => Failure::Missing {
            path: shown.to_owned(),
        },
        _ => Failure::Read {
            path: shown.to_owned(),
            source,
        },
    };
    let kind = fs::metadata(path).map_err(failed)?.file_type();
    if !kind.is_file() {
        return Err(Failure::NotAFile {
            path: shown.to_owned(),
            what: if kind.is_dir() {
                "a folder"
            } else {
                "a device or a pipe"
            },
        });
    }
    let bytes = fs::read(path).map_err(failed)?;
    String::from_utf8(bytes)
        .map(|text| Source::new(shown, text))
        .map_err(|error| Failure::NotUtf8 {
            path: shown.to_owned(),
            offset: error.utf8_error().valid_up_to(),
            looks_like: encoding(error.as_bytes()),
        })
}

/// A path as reports show it.
pub fn show(path: &Path) -> String {
    let text = path.to_string_lossy();
    if cfg!(windows) {
        text.replace('\\', "/")
    } else {
        text.into_owned()
    }
}

fn encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Some("UTF-16"),
        _ => None,
    }
}

fn is_temporary(name: &str) -> bool {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.starts_with(staging::TEMPORARY)
}

#[cfg(test)]
mod tests;
