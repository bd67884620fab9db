//! Many files replaced as one: temporary files beside their targets, one flush, then renames.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::{Disk, RunLock, journal};
use crate::project::failure::Failure;

/// How names of temporary files begin.
pub(super) const TEMPORARY: &str = ".l10n-tmp-";

/// What shall become of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It holds this text.
    Write(String),
    /// It is gone.
    Remove,
}

/// Changes that belong together.
///
/// Invariant: one change per path; files are renamed in the order in which their paths were first named.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    changes: Vec<(String, Change)>,
    index: BTreeMap<String, usize>,
}

/// What a batch did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Committed {
    /// Files with a new content, in order.
    pub written: Vec<String>,
    /// Files that are gone.
    pub removed: Vec<String>,
    /// How many files already held what they should.
    pub unchanged: usize,
}

/// A change that is due: what stands at the target now, and where the new text waits.
pub(super) struct Step {
    /// Relative to the root, for reports and the journal.
    pub(super) path: String,
    /// Links followed.
    pub(super) target: PathBuf,
    /// The new text; `None` removes the target.
    pub(super) temporary: Option<PathBuf>,
    /// What the target holds before; `None` if it does not exist.
    pub(super) old: Option<Vec<u8>>,
}

impl Batch {
    /// No changes.
    pub fn new() -> Self {
        Self::default()
    }

    /// Gives `path` this text.
    pub fn write(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.set(path.into(), Change::Write(text.into()));
    }

    /// Removes `path`.
    pub fn remove(&mut self, path: impl Into<String>) {
        self.set(path.into(), Change::Remove);
    }

    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The changes in order.
    pub fn changes(&self) -> impl Iterator<Item = (&str, &Change)> {
        self.changes
            .iter()
            .map(|(path, change)| (path.as_str(), change))
    }

    /// What shall become of `path`.
    pub fn change(&self, path: &str) -> Option<&Change> {
        self.index.get(path).map(|at| &self.changes[*at].1)
    }

    /// Leaves these files as they are, whatever was to become of them.
    pub fn spare(&mut self, paths: &BTreeSet<String>) {
        let changes = std::mem::take(&mut self.changes);
        self.index.clear();
        for (path, change) in changes {
            if !paths.contains(&path) {
                self.set(path, change);
            }
        }
    }

    fn set(&mut self, path: String, change: Change) {
        if let Some(at) = self.index.get(&path) {
            self.changes[*at].1 = change;
        } else {
            self.index.insert(path.clone(), self.changes.len());
            self.changes.push((path, change));
        }
    }

    /// The changes that would really change something, with the file's text as it is now.
    ///
    /// # Errors
    ///
    /// [`Failure`] when a path leads out of the project or cannot be read.
    pub fn preview(&self, disk: &Disk) -> Result<Vec<(String, String, Change)>, Failure> {
        let mut due = Vec::new();
        for (path, change) in &self.changes {
            let target = disk.resolve(path, &disk.join(path)?)?;
            let old = read_old(path, &target)?;
            if !is_done(change, old.as_deref()) {
                let old = String::from_utf8_lossy(&old.unwrap_or_default()).into_owned();
                due.push((path.clone(), old, change.clone()));
            }
        }
        Ok(due)
    }

    /// Makes all changes, or none.
    ///
    /// The lock is that of [`Disk::lock`]. A run that is killed leaves every file either old or new; the next
    /// one to take the lock completes the batch if all new texts were safe on disk, else clears them away.
    ///
    /// # Errors
    ///
    /// [`Failure::Write`] and nothing has changed, or [`Failure::Halted`] when a rename failed half-way.
    pub fn commit(self, disk: &Disk, _lock: &RunLock) -> Result<Committed, Failure> {
        let mut done = Committed::default();
        let mut steps = Vec::new();
        let mut texts = Vec::new();
        for (path, change) in self.changes {
            let target = disk.resolve(&path, &disk.join(&path)?)?;
            let old = read_old(&path, &target)?;
            if is_done(&change, old.as_deref()) {
                done.unchanged += 1;
                continue;
            }
            let (temporary, text) = match change {
                Change::Write(text) => (Some(temporary(&target)), Some(text)),
                Change::Remove => (None, None),
            };
            let list = if temporary.is_some() {
                &mut done.written
            } else {
                &mut done.removed
            };
            list.push(path.clone());
            texts.push(text);
            steps.push(Step {
                path,
                target,
                temporary,
                old,
            });
        }
        if steps.is_empty() {
            return Ok(done);
        }
        journal::prepare(disk, &steps)?;
        if let Err((path, source)) = write_temporaries(disk, &steps, &texts) {
            journal::abandon(disk, &steps);
            return Err(Failure::Write { path, source });
        }
        if let Err(failure) = journal::promise(disk) {
            journal::abandon(disk, &steps);
            return Err(failure);
        }
        for step in &steps {
            apply(&step.target, step.temporary.as_deref()).map_err(|source| Failure::Halted {
                path: step.path.clone(),
                source,
            })?;
        }
        journal::forget(disk);
        Ok(done)
    }
}

/// Writes one file that somebody named, in a project or not: old or new, never half. A link is followed, and what is no
/// file, such as a pipe or `/dev/stdout`, is written into.
///
/// # Errors
///
/// [`Failure::Write`], and what stood there still does.
pub fn write_file(path: &Path, shown: &str, text: &str) -> Result<(), Failure> {
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if fs::metadata(&real).is_ok_and(|data| !data.is_file()) {
        return fs::write(&real, text).map_err(|source| Failure::Write {
            path: shown.to_owned(),
            source,
        });
    }
    write_bytes(&real, shown, text.as_bytes())
}

/// The same for what is no text.
pub(super) fn write_bytes(path: &Path, shown: &str, bytes: &[u8]) -> Result<(), Failure> {
    let waiting = temporary(path);
    let result = write_new(&waiting, bytes, path).and_then(|()| apply(path, Some(&waiting)));
    result.map_err(|source| {
        // Best effort: its name says what it is.
        let _ = remove_if_present(&waiting);
        Failure::Write {
            path: shown.to_owned(),
            source,
        }
    })
}

/// Writes a temporary file with the permissions its target has.
fn write_new(temporary: &Path, bytes: &[u8], target: &Path) -> io::Result<()> {
    // A leftover of the same name, or a link somebody put there, must not be written through.
    remove_if_present(temporary)?;
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(temporary)?;
    file.write_all(bytes)?;
    if let Ok(data) = fs::metadata(target) {
        file.set_permissions(data.permissions())?;
    }
    flush_one(&file)
}

fn is_done(change: &Change, old: Option<&[u8]>) -> bool {
    match (change, old) {
        (Change::Write(text), Some(old)) => text.as_bytes() == old,
        (Change::Remove, None) => true,
        _ => false,
    }
}

fn read_old(path: &str, target: &Path) -> Result<Option<Vec<u8>>, Failure> {
    match fs::metadata(target) {
        Ok(data) if data.is_file() => fs::read(target).map(Some).map_err(|source| Failure::Write {
            path: path.to_owned(),
            source,
        }),
        Ok(_) => Err(Failure::NotAFile {
            path: path.to_owned(),
            what: "a folder",
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(Failure::Write {
            path: path.to_owned(),
            source,
        }),
    }
}

/// The temporary file of a target: in the same folder, so that a rename is enough; always the same name, so that a
/// later run finds it; short, so that a long page name stays within the system's limit.
fn temporary(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default();
    let hash = blake3::hash(name.as_encoded_bytes()).to_hex();
    target.with_file_name(format!("{TEMPORARY}{}", hash.get(..16).unwrap_or(&hash)))
}

/// Writes all new texts and sees to it that they survive a power cut.
fn write_temporaries(
    disk: &Disk,
    steps: &[Step],
    texts: &[Option<String>],
) -> Result<(), (String, io::Error)> {
    let mut folders: BTreeSet<&Path> = BTreeSet::new();
    for (step, text) in steps.iter().zip(texts) {
        let (Some(temporary), Some(text)) = (&step.temporary, text) else {
            continue;
        };
        let result = (|| {
            if let Some(folder) = temporary.parent()
                && folders.insert(folder)
            {
                fs::create_dir_all(folder)?;
            }
            write_new(temporary, text.as_bytes(), &step.target)
        })();
        result.map_err(|source| (step.path.clone(), source))?;
    }
    flush_all(disk, &folders).map_err(|source| (".".to_owned(), source))
}

pub(super) fn apply(target: &Path, temporary: Option<&Path>) -> io::Result<()> {
    match temporary {
        Some(temporary) => fs::rename(temporary, target),
        None => remove_if_present(target),
    }
}

pub(super) fn remove_if_present(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// On Linux one flush serves a whole file system; a flush per file would cost ten times the run.
#[cfg(target_os = "linux")]
#[expect(
    clippy::unnecessary_wraps,
    reason = "other systems flush here, and can fail"
)]
pub(super) fn flush_one(_: &File) -> io::Result<()> {
    Ok(())
}

#[cfg(not(target_os = "linux"))]
pub(super) fn flush_one(file: &File) -> io::Result<()> {
    file.sync_all()
}

#[cfg(target_os = "linux")]
pub(super) fn flush_all(disk: &Disk, folders: &BTreeSet<&Path>) -> io::Result<()> {
    use std::os::unix::fs::MetadataExt as _;
    let mut devices = BTreeSet::new();
    for folder in folders.iter().copied().chain([disk.root()]) {
        if devices.insert(fs::metadata(folder)?.dev()) {
            rustix::fs::syncfs(File::open(folder)?)?;
        }
    }
    Ok(())
}

#[cfg(not(target_os = "linux"))]
#[expect(clippy::unnecessary_wraps, reason = "Linux flushes here, and can fail")]
pub(super) fn flush_all(_: &Disk, _: &BTreeSet<&Path>) -> io::Result<()> {
    Ok(())
}
