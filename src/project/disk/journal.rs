//! What a batch is about to do, written down, so that the next run can complete or clear what a killed one left.
//!
//! Two files in the cache: `batch.new` while texts are being written (leftovers are cleared), renamed to `batch` once
//! all of them are safe on disk (leftovers are renamed into place). A target that somebody has edited since is left
//! as it is: people beat machines.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Disk;
use super::batch::{Step, apply, remove_if_present};
use crate::project::failure::Failure;
use crate::project::layout::CACHE;

const PREPARED: &str = "batch.new";
const PROMISED: &str = "batch";

/// Hash of a target that does not exist.
const ABSENT: &str = "-";

fn path(disk: &Disk, name: &str) -> PathBuf {
    disk.root().join(CACHE).join(name)
}

fn fingerprint(old: Option<&[u8]>) -> String {
    old.map_or_else(
        || ABSENT.to_owned(),
        |old| blake3::hash(old).to_hex().to_string(),
    )
}

fn failed(source: io::Error) -> Failure {
    Failure::Write {
        path: format!("{CACHE}/{PROMISED}"),
        source,
    }
}

/// Writes down the steps, before anything else is written.
pub(super) fn prepare(disk: &Disk, steps: &[Step]) -> Result<(), Failure> {
    let mut text = String::new();
    for step in steps {
        let temporary = step
            .temporary
            .as_deref()
            .map_or("", |path| inside(disk, path));
        let target = inside(disk, &step.target);
        let hash = fingerprint(step.old.as_deref());
        text.push_str(&[hash.as_str(), temporary, target].join("\t"));
        text.push('\n');
    }
    text.push_str("end\n");
    let path = path(disk, PREPARED);
    path.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(&path, text))
        .map_err(failed)
}

/// Declares that every new text is safe on disk: from here on the batch will happen.
pub(super) fn promise(disk: &Disk) -> Result<(), Failure> {
    fs::rename(path(disk, PREPARED), path(disk, PROMISED)).map_err(failed)
}

/// Clears the new texts of a batch that will not happen.
pub(super) fn abandon(disk: &Disk, steps: &[Step]) {
    for temporary in steps.iter().filter_map(|step| step.temporary.as_deref()) {
        // Best effort: what stays is in the journal, for the next run.
        if remove_if_present(temporary).is_err() {
            return;
        }
    }
    forget(disk);
}

/// Removes the journal: nothing is pending.
pub(super) fn forget(disk: &Disk) {
    for name in [PREPARED, PROMISED] {
        // A journal that stays is read again and finds nothing to do.
        let _ = remove_if_present(&path(disk, name));
    }
}

/// Completes a promised batch, clears a prepared one.
pub(super) fn recover(disk: &Disk) -> Result<(), Failure> {
    if let Ok(text) = fs::read_to_string(path(disk, PROMISED)) {
        for (hash, temporary, target) in entries(disk, &text) {
            let pending = temporary.as_deref().is_none_or(Path::exists);
            let now = fs::read(&target).ok();
            if pending && fingerprint(now.as_deref()) == hash {
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

/// The steps of a journal; none if it was cut short.
fn entries(disk: &Disk, text: &str) -> Vec<(String, Option<PathBuf>, PathBuf)> {
    let Some(body) = text.strip_suffix("end\n") else {
        return Vec::new();
    };
    body.lines()
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
