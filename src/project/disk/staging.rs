//! Many files replaced as one: temporary files beside their targets, one flush, then renames.
//!
//! In go changes one after the other, so that nobody has to hold all new texts at once; out come files that are all new,
//! or all old. Deliberately absent: what a batch is as long as nobody writes it ([`super::Batch`]).

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::batch::{Change, Committed};
use super::journal::{self, Journal};
use super::trace::{Print, print};
use super::{Disk, RunLock};
use crate::project::failure::Failure;

/// How names of temporary files begin.
pub(super) const TEMPORARY: &str = ".l10n-tmp-";

/// What each file that was staged will hold, by path; `None` where there will be none.
pub type Left = BTreeMap<String, Option<Print>>;

/// A change that is due: what stands at the target now, and where the new text waits.
pub(super) struct Step {
    /// Relative to the root, for reports.
    pub(super) path: String,
    /// Links followed.
    pub(super) target: PathBuf,
    /// The new text; `None` removes the target.
    pub(super) temporary: Option<PathBuf>,
    /// What the target holds before; `None` if it does not exist.
    pub(super) old: Option<Print>,
}

/// A batch on its way to the disk: new texts wait in temporary files, and their targets are as they were.
///
/// A run that is killed leaves every file either old or new; the next one to take the lock completes the batch if all
/// new texts were safe on disk, else clears them away, as does whoever drops a staging that was not committed.
///
/// Invariant: one change per path; files are renamed in the order in which their paths were first named.
pub struct Staging<'a> {
    disk: &'a Disk,
    journal: Journal<'a>,
    /// By path, in order; `None` where a file already holds what it should.
    steps: Vec<Option<Step>>,
    index: BTreeMap<String, usize>,
    left: Left,
    folders: BTreeSet<PathBuf>,
}

impl<'a> Staging<'a> {
    /// Nothing yet. The lock is that of [`Disk::lock`].
    pub fn new(disk: &'a Disk, _lock: &'a RunLock) -> Self {
        Self {
            disk,
            journal: Journal::new(disk),
            steps: Vec::new(),
            index: BTreeMap::new(),
            left: Left::new(),
            folders: BTreeSet::new(),
        }
    }

    /// Stages one change; it takes the place of an earlier one of the same path.
    ///
    /// # Errors
    ///
    /// [`Failure`] when the path leads out of the project, or cannot be read or written.
    pub fn add(&mut self, path: String, change: &Change) -> Result<(), Failure> {
        let at = *self.index.entry(path.clone()).or_insert(self.steps.len());
        if at == self.steps.len() {
            self.steps.push(None);
        }
        if let Some(Step {
            temporary: Some(before),
            ..
        }) = self.steps[at].take()
        {
            remove_if_present(&before).map_err(|source| failed(&path, source))?;
        }
        let target = self.disk.resolve(&path, &self.disk.join(&path)?)?;
        let old = read_old(&path, &target)?.map(|old| print(&old));
        let new = match change {
            Change::Write(text) => Some(print(text.as_bytes())),
            Change::Remove => None,
        };
        self.left.insert(path.clone(), new.clone());
        if new == old {
            return Ok(());
        }
        let step = self.steps[at].insert(Step {
            path,
            temporary: new.map(|_| temporary(&target)),
            target,
            old,
        });
        self.journal.note(step)?;
        if let (Some(temporary), Change::Write(text)) = (&step.temporary, change) {
            write_new_in(&mut self.folders, temporary, text, &step.target)
                .map_err(|source| failed(&step.path, source))?;
        }
        Ok(())
    }

    /// What each file will hold that was staged.
    pub fn left(&self) -> &Left {
        &self.left
    }

    /// Makes all changes, or none.
    ///
    /// # Errors
    ///
    /// [`Failure::Write`] and nothing has changed, or [`Failure::Halted`] when a rename failed half-way.
    pub fn commit(mut self) -> Result<Committed, Failure> {
        let mut done = Committed::default();
        for step in &self.steps {
            match step {
                None => done.unchanged += 1,
                Some(step) if step.temporary.is_some() => done.written.push(step.path.clone()),
                Some(step) => done.removed.push(step.path.clone()),
            }
        }
        if done.written.is_empty() && done.removed.is_empty() {
            return Ok(done);
        }
        self.journal.close(self.steps.iter().flatten())?;
        flush_all(self.disk, &self.folders).map_err(|source| failed(".", source))?;
        self.journal.promise()?;
        for step in self.steps.iter().flatten() {
            apply(&step.target, step.temporary.as_deref()).map_err(|source| Failure::Halted {
                path: step.path.clone(),
                source,
            })?;
        }
        journal::forget(self.disk);
        Ok(done)
    }
}

impl Drop for Staging<'_> {
    fn drop(&mut self) {
        self.journal.abandon(self.steps.iter().flatten());
    }
}

fn failed(path: &str, source: io::Error) -> Failure {
    Failure::Write {
        path: path.to_owned(),
        source,
    }
}

/// Writes a temporary file, and makes its folder unless that is one of `folders`.
fn write_new_in(
    folders: &mut BTreeSet<PathBuf>,
    temporary: &Path,
    text: &str,
    target: &Path,
) -> io::Result<()> {
    if let Some(folder) = temporary.parent()
        && !folders.contains(folder)
    {
        fs::create_dir_all(folder)?;
        folders.insert(folder.to_owned());
    }
    write_new(temporary, text.as_bytes(), target)
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

pub(super) fn read_old(path: &str, target: &Path) -> Result<Option<Vec<u8>>, Failure> {
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
pub(super) fn flush_all(disk: &Disk, folders: &BTreeSet<PathBuf>) -> io::Result<()> {
    use std::os::unix::fs::MetadataExt as _;
    let mut devices = BTreeSet::new();
    let folders = folders.iter().map(PathBuf::as_path);
    for folder in folders.chain([disk.root()]) {
        if devices.insert(fs::metadata(folder)?.dev()) {
            rustix::fs::syncfs(File::open(folder)?)?;
        }
    }
    Ok(())
}

#[cfg(not(target_os = "linux"))]
#[expect(clippy::unnecessary_wraps, reason = "Linux flushes here, and can fail")]
pub(super) fn flush_all(_: &Disk, _: &BTreeSet<PathBuf>) -> io::Result<()> {
    Ok(())
}
