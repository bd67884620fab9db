//! What a run asked of the disk and what it heard, so that a later run can ask again.
//!
//! Questions note themselves where they are asked, in [`Disk`]; nobody keeps a list of what a run depends on.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::Disk;
use super::batch::{Batch, Change};
use crate::project::failure::Failure;
use crate::text::Source;

/// Hash of a file's bytes, as hexadecimal digits.
type Print = String;

fn print(bytes: &[u8]) -> Print {
    blake3::hash(bytes).to_hex().to_string()
}

/// Questions and answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// What each file held, by path; `None` where there was none.
    files: BTreeMap<String, Option<Print>>,
    /// What each folder listed: the folder, the suffix asked for, the names.
    lists: Vec<(String, String, Vec<String>)>,
    /// Whether a question had no answer that could come again: what was asked could not be read.
    failed: bool,
}

/// Listens to a [`Disk`].
#[derive(Clone, Debug, Default)]
pub struct Trace(Arc<Mutex<Heard>>);

impl Trace {
    fn note(&self, note: impl FnOnce(&mut Heard)) {
        note(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }

    pub(super) fn file(&self, path: &str, answer: &Result<Option<Source>, Failure>) {
        let answer = answer
            .as_ref()
            .map(|file| file.as_ref().map(|file| print(file.text.as_bytes())));
        self.note(|heard| match answer {
            Ok(answer) => {
                heard.files.insert(path.to_owned(), answer);
            }
            Err(_) => heard.failed = true,
        });
    }

    pub(super) fn list(&self, folder: &str, suffix: &str, answer: &Result<Vec<String>, Failure>) {
        self.note(|heard| match answer {
            Ok(names) => {
                heard
                    .lists
                    .push((folder.to_owned(), suffix.to_owned(), names.clone()));
            }
            Err(_) => heard.failed = true,
        });
    }

    /// What the same questions will hear once `batch` is written; `None` if one of them could not be answered.
    pub fn after(&self, batch: &Batch) -> Option<Heard> {
        let mut heard = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        for (path, change) in batch.changes() {
            let now = match change {
                Change::Write(text) => Some(print(text.as_bytes())),
                Change::Remove => None,
            };
            for (folder, suffix, names) in &mut heard.lists {
                let inside = path
                    .strip_prefix(folder.as_str())
                    .and_then(|rest| rest.strip_prefix('/'));
                let Some(name) = inside.filter(|name| name.ends_with(suffix.as_str())) else {
                    continue;
                };
                match (
                    names.binary_search_by(|known| known.as_str().cmp(name)),
                    &now,
                ) {
                    (Ok(at), None) => {
                        names.remove(at);
                    }
                    (Err(at), Some(_)) => names.insert(at, name.to_owned()),
                    _ => {}
                }
            }
            heard.files.insert(path.to_owned(), now);
        }
        (!heard.failed).then_some(heard)
    }
}

impl Disk {
    /// The same disk, with somebody listening.
    #[must_use]
    pub fn traced(&self) -> (Self, Trace) {
        let trace = Trace::default();
        let disk = Self {
            trace: Some(trace.clone()),
            ..self.clone()
        };
        (disk, trace)
    }

    /// Whether every question that was `heard` would be answered alike today.
    pub fn still_says(&self, heard: &Heard) -> bool {
        /// Files that one thread takes at a time.
        const PART: usize = 64;
        let files: Vec<(&String, &Option<Print>)> = heard.files.iter().collect();
        let lists = || {
            heard.lists.iter().all(|(folder, suffix, names)| {
                self.list(folder, suffix).is_ok_and(|found| found == *names)
            })
        };
        !heard.failed && lists() && files.par_chunks(PART).all(|part| self.still_holds(part))
    }

    fn still_holds(&self, files: &[(&String, &Option<Print>)]) -> bool {
        let mut bytes = Vec::new();
        // Files come in the order of their paths, so most stand in the folder of the one before.
        let mut folder: Option<PathBuf> = None;
        files.iter().all(|(path, expected)| {
            let Ok(full) = self.join(path) else {
                return false;
            };
            if full.parent() != folder.as_deref() {
                if self.resolve(path, &full).is_err() {
                    return false;
                }
                folder = full.parent().map(Path::to_path_buf);
            }
            matches!(read_plain(&full, &mut bytes), Ok(found) if found == expected.is_some())
                && expected
                    .as_ref()
                    .is_none_or(|expected| print(&bytes) == *expected)
        })
    }
}

/// Reads a file that is no link; false where there is none.
fn read_plain(path: &Path, bytes: &mut Vec<u8>) -> io::Result<bool> {
    match fs::symlink_metadata(path) {
        Ok(data) if data.is_file() => {}
        Ok(_) => return Err(io::Error::from(io::ErrorKind::InvalidInput)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    }
    bytes.clear();
    File::open(path)?.read_to_end(bytes)?;
    Ok(true)
}
