//! What a batch is about to do, written down, so that the next run can complete or clear what a killed one left.
//!
//! Two files in the cache: `batch.new`, which grows while texts are being written (leftovers are cleared), renamed to
//! `batch` once all of them are safe on disk (leftovers are renamed into place). A target that somebody has edited since
//! is left as it is: people beat machines.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::Disk;
use super::staging::{Step, apply, remove_if_present};
use super::trace::print;
use crate::project::failure::Failure;
use crate::project::layout::CACHE;

const PREPARED: &str = "batch.new";
const WHOLE: &str = "batch.all";
const PROMISED: &str = "batch";

/// Last line of a journal that was not cut short.
const END: &str = "end\n";

/// Hash of a target that does not exist.
const ABSENT: &str = "-";

fn path(disk: &Disk, name: &str) -> PathBuf {
    disk.root().join(CACHE).join(name)
}

fn failed(source: io::Error) -> Failure {
    Failure::Write {
        path: format!("{CACHE}/{PROMISED}"),
        source,
    }
}

/// The journal of a batch that is being staged.
pub(super) struct Journal<'a> {
    disk: &'a Disk,
    /// Made with the first step, closed with the promise.
    file: Option<File>,
}

impl<'a> Journal<'a> {
    /// Nothing is written down yet.
    pub(super) fn new(disk: &'a Disk) -> Self {
        Self { disk, file: None }
    }

    /// Writes down a step, before its new text is written.
    pub(super) fn note(&mut self, step: &Step) -> Result<(), Failure> {
        if self.file.is_none() {
            let path = path(self.disk, PREPARED);
            let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
            let file = folder.and_then(|()| File::create(path)).map_err(failed)?;
            self.file = Some(file);
        }
        let file = self.file.as_mut().expect("it has just been made");
        file.write_all(line(self.disk, step).as_bytes())
            .map_err(failed)
    }

    /// Writes down the steps that are to be made after all, once all new texts are written.
    pub(super) fn close<'s>(
        &mut self,
        steps: impl Iterator<Item = &'s Step>,
    ) -> Result<(), Failure> {
        let mut text: String = steps.map(|step| line(self.disk, step)).collect();
        text.push_str(END);
        let (whole, prepared) = (path(self.disk, WHOLE), path(self.disk, PREPARED));
        fs::write(&whole, text)
            .and_then(|()| fs::rename(&whole, &prepared))
            .map_err(failed)
    }

    /// Declares that every new text is safe on disk: from here on the batch will happen.
    pub(super) fn promise(&mut self) -> Result<(), Failure> {
        fs::rename(path(self.disk, PREPARED), path(self.disk, PROMISED)).map_err(failed)?;
        self.file = None;
        Ok(())
    }

    /// Clears the new texts of a batch that was not promised and will not happen.
    pub(super) fn abandon<'s>(&mut self, mut steps: impl Iterator<Item = &'s Step>) {
        // Best effort: what stays is in the journal, for the next run.
        if self.file.take().is_some()
            && steps.all(|step| {
                let temporary = step.temporary.as_deref();
                temporary.is_none_or(|temporary| remove_if_present(temporary).is_ok())
            })
        {
            forget(self.disk);
        }
    }
}

fn line(disk: &Disk, step: &Step) -> String {
    let temporary = step.temporary.as_deref();
    let temporary = temporary.map_or("", |path| inside(disk, path));
    let target = inside(disk, &step.target);
    format!(
        "{}\t{temporary}\t{target}\n",
        step.old.as_deref().unwrap_or(ABSENT)
    )
}

/// Removes the journal: nothing is pending.
pub(super) fn forget(disk: &Disk) {
    for name in [PREPARED, WHOLE, PROMISED] {
        // A journal that stays is read again and finds nothing to do.
        let _ = remove_if_present(&path(disk, name));
    }
}

/// Completes a promised batch, clears a prepared one.
pub(super) fn recover(disk: &Disk) -> Result<(), Failure> {
    let promised = fs::read_to_string(path(disk, PROMISED)).ok();
    if let Some(text) = promised.as_deref().and_then(|text| text.strip_suffix(END)) {
        for (hash, temporary, target) in entries(disk, text) {
            let pending = temporary.as_deref().is_none_or(Path::exists);
            let now = fs::read(&target).ok().map(|now| print(&now));
            if pending && now.as_deref().unwrap_or(ABSENT) == hash {
                apply(&target, temporary.as_deref()).map_err(|source| Failure::Halted {
                    path: super::show(&target),
                    source,
                })?;
            } else if let Some(temporary) = temporary {
                let _ = remove_if_present(&temporary);
            }
        }
    }
    if let Ok(text) = fs::read_to_string(path(disk, PREPARED)) {
        for (_, temporary, _) in entries(disk, &text) {
            if let Some(temporary) = temporary {
                let _ = remove_if_present(&temporary);
            }
        }
    }
    forget(disk);
    Ok(())
}

/// The steps of a journal.
fn entries(disk: &Disk, text: &str) -> Vec<(String, Option<PathBuf>, PathBuf)> {
    text.lines()
        .filter_map(|line| {
            let mut fields = line.splitn(3, '\t');
            let (hash, temporary, target) = (fields.next()?, fields.next()?, fields.next()?);
            let full = |path: &str| disk.join(path).ok();
            let temporary = if temporary.is_empty() {
                None
            } else {
                Some(full(temporary).filter(|path| super::is_temporary(&super::show(path)))?)
            };
            Some((hash.to_owned(), temporary, full(target)?))
        })
        .collect()
}

fn inside<'a>(disk: &Disk, path: &'a Path) -> &'a str {
    path.strip_prefix(disk.root())
        .ok()
        .and_then(Path::to_str)
        .unwrap_or("")
}
