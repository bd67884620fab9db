//! Changes of files that belong together, as data.

use std::collections::{BTreeMap, BTreeSet};

use super::staging::{Staging, read_old};
use super::{Disk, RunLock};
use crate::project::failure::Failure;

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

    /// Gives `path` this change, whatever was to become of it before.
    pub fn set(&mut self, path: String, change: Change) {
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

    /// Makes all changes, or none, as [`Staging`] does.
    ///
    /// # Errors
    ///
    /// [`Failure::Write`] and nothing has changed, or [`Failure::Halted`] when a rename failed half-way.
    pub fn commit(self, disk: &Disk, lock: &RunLock) -> Result<Committed, Failure> {
        let mut staging = Staging::new(disk, lock);
        for (path, change) in self.changes {
            staging.add(path, &change)?;
        }
        staging.commit()
    }
}

fn is_done(change: &Change, old: Option<&[u8]>) -> bool {
    match (change, old) {
        (Change::Write(text), Some(old)) => text.as_bytes() == old,
        (Change::Remove, None) => true,
        _ => false,
    }
}
