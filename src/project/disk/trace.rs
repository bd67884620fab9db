//! What a run asked of the disk and what it heard, so that a later run can ask again.
//!
//! Questions note themselves where they are asked, in [`Disk`]; nobody keeps a list of what a run depends on.

use std::collections::{BTreeMap, BTreeSet, HashSet};
#[cfg(not(unix))]
use std::fs;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::Disk;
use super::staging::Left;
use crate::project::failure::Failure;
use crate::text::Source;

/// Hash of a file's bytes, as hexadecimal digits.
pub(super) type Print = String;

pub(super) fn print(bytes: &[u8]) -> Print {
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

    /// What the same questions will hear once files are as `left`; `None` if one of them could not be answered.
    pub fn after(&self, left: &Left) -> Option<Heard> {
        let heard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut heard = heard.clone();
        for (path, answer) in &mut heard.files {
            if let Some(now) = left.get(path) {
                answer.clone_from(now);
            }
        }
        for (folder, suffix, names) in &mut heard.lists {
            for (path, now) in left {
                let inside = path
                    .strip_prefix(folder.as_str())
                    .and_then(|rest| rest.strip_prefix('/'));
                let Some(name) = inside.filter(|name| name.ends_with(suffix.as_str())) else {
                    continue;
                };
                let known = names.binary_search_by(|known| known.as_str().cmp(name));
                match (known, now) {
                    (Ok(at), None) => {
                        names.remove(at);
                    }
                    (Err(at), Some(_)) => names.insert(at, name.to_owned()),
                    _ => {}
                }
            }
        }
        (!heard.failed).then_some(heard)
    }
}

impl Heard {
    /// Adds what is `left` in files that nobody has asked for, neither here nor in `others`.
    pub fn add_unasked(&mut self, left: &Left, others: &[&Self]) {
        let others = others.iter().flat_map(|other| other.files.keys());
        let asked: HashSet<&str> = others.map(String::as_str).collect();
        for (path, now) in left {
            if !asked.contains(path.as_str()) && !self.files.contains_key(path) {
                self.files.insert(path.clone(), now.clone());
            }
        }
    }
}

impl Disk {
    /// The same disk, with somebody listening.
    #[must_use]
    pub fn traced(&self) -> (Self, Trace) {
        let trace = Trace::default();
        (self.heard_by(&trace), trace)
    }

    /// Somebody new to listen to questions that belong together, if anybody listens to this disk at all.
    #[must_use]
    pub fn apart(&self) -> Option<Trace> {
        self.trace.as_ref().map(|_| Trace::default())
    }

    /// The same disk, with this one listening and nobody else.
    #[must_use]
    pub fn heard_by(&self, trace: &Trace) -> Self {
        Self {
            trace: Some(trace.clone()),
            ..self.clone()
        }
    }

    /// The same disk, with nobody listening.
    #[must_use]
    pub fn unheard(&self) -> Self {
        Self {
            trace: None,
            ..self.clone()
        }
    }

    /// Which of those that have `heard` something would hear something else today.
    pub fn speaks_otherwise(&self, heard: &[&Heard]) -> BTreeSet<usize> {
        /// Files that one thread takes at a time.
        const PART: usize = 64;
        let asked = heard.iter().enumerate();
        let mut files: Vec<Asked<'_>> = asked
            .clone()
            .flat_map(|(who, heard)| {
                let files = heard.files.iter();
                files.map(move |(path, answer)| Asked { path, answer, who })
            })
            .collect();
        files.sort_unstable_by_key(|asked| asked.path);
        let still = |heard: &Heard| {
            let mut lists = heard.lists.iter();
            !heard.failed
                && lists.all(|(folder, suffix, names)| {
                    self.list(folder, suffix).is_ok_and(|found| found == *names)
                })
        };
        let mut otherwise: BTreeSet<usize> = asked
            .filter(|(_, heard)| !still(heard))
            .map(|(who, _)| who)
            .collect();
        let parts = files.par_chunks(PART);
        let changed: Vec<Vec<usize>> = parts.map(|part| self.changed(part)).collect();
        otherwise.extend(changed.into_iter().flatten());
        otherwise
    }

    /// Who asked for files that are others now.
    fn changed(&self, files: &[Asked<'_>]) -> Vec<usize> {
        let mut room = Vec::new();
        // Files come in the order of their paths, so most stand in the folder of the one before.
        let mut folder: Option<PathBuf> = None;
        let mut is_same = |asked: &&Asked<'_>| {
            let Ok(full) = self.join(asked.path) else {
                return false;
            };
            if full.parent() != folder.as_deref() {
                if self.resolve(asked.path, &full).is_err() {
                    return false;
                }
                folder = full.parent().map(Path::to_path_buf);
            }
            let found = read_plain(&full, &mut room);
            found.is_ok_and(|found| found.map(print) == *asked.answer)
        };
        let changed = files.iter().filter(|asked| !is_same(asked));
        changed.map(|asked| asked.who).collect()
    }
}

/// A file, what it held, and who wants to know.
#[derive(Clone, Copy)]
struct Asked<'a> {
    path: &'a str,
    answer: &'a Option<Print>,
    who: usize,
}

/// Reads a file that is no link into `room`; `None` where there is none.
///
/// Thousands are asked again by a run that finds nothing to do: one call opens a file and one tells what it is.
fn read_plain<'r>(path: &Path, room: &'r mut Vec<u8>) -> io::Result<Option<&'r [u8]>> {
    let mut file = match open_plain(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let data = file.metadata()?;
    if !data.is_file() {
        return Err(io::Error::from(io::ErrorKind::InvalidInput));
    }
    // One byte more tells that it has not grown.
    let size = usize::try_from(data.len()).unwrap_or_default() + 1;
    let mut end = 0;
    loop {
        if room.len() < size.max(end + 1) {
            room.resize(size.max(end * 2), 0);
        }
        match file.read(&mut room[end..]) {
            Ok(0) => return Ok(room.get(..end)),
            Ok(read) => end += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Opens a file unless it is a link; what is no file does not make it wait.
#[cfg(unix)]
fn open_plain(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;

    use rustix::fs::OFlags;

    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    let flags = i32::try_from(flags.bits()).map_err(io::Error::other)?;
    File::options().read(true).custom_flags(flags).open(path)
}

/// Opens a file unless it is a link.
#[cfg(not(unix))]
fn open_plain(path: &Path) -> io::Result<File> {
    if fs::symlink_metadata(path)?.is_symlink() {
        return Err(io::Error::from(io::ErrorKind::InvalidInput));
    }
    File::open(path)
}
