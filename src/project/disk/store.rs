//! What a run leaves for itself: bytes in the cache that may be damaged, old or gone at any time.

use std::fs;
use std::path::PathBuf;

use super::{Disk, staging, write_bytes};
use crate::project::layout::CACHE;

impl Disk {
    fn cached(&self, name: &str) -> Option<PathBuf> {
        let path = format!("{CACHE}/{name}");
        self.resolve(&path, &self.join(&path).ok()?).ok()
    }

    /// Bytes that an earlier run has left.
    pub fn left(&self, name: &str) -> Option<Vec<u8>> {
        fs::read(self.cached(name)?).ok()
    }

    /// Leaves bytes for a later run; whether that worked.
    pub fn leave(&self, name: &str, bytes: &[u8]) -> bool {
        let Some(path) = self.cached(name) else {
            return false;
        };
        let folder = path.parent().map(fs::create_dir_all);
        folder.is_some_and(|made| made.is_ok()) && write_bytes(&path, name, bytes).is_ok()
    }

    /// Clears away what earlier runs have left in a folder of the cache, but for what is `wanted`.
    pub fn clear(&self, folder: &str, wanted: impl Fn(&str) -> bool) {
        let Some(entries) = self.cached(folder).and_then(|path| fs::read_dir(path).ok()) else {
            return;
        };
        for entry in entries.flatten() {
            if !wanted(&entry.file_name().to_string_lossy()) {
                // Best effort: what stays takes room and nothing else.
                let _ = staging::remove_if_present(&entry.path());
            }
        }
    }
}
