//! One run at a time: a lock on `.l10n/cache/lock` that the system lets go of when the process ends.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;

use super::Disk;
use crate::project::failure::Failure;
use crate::project::layout::CACHE;

/// Holds the project's lock until dropped.
#[derive(Debug)]
pub struct RunLock {
    _file: File,
}

impl RunLock {
    pub(super) fn take(disk: &Disk, wait: impl FnOnce()) -> Result<Self, Failure> {
        let shown = format!("{CACHE}/lock");
        let failed = |source| Failure::Lock {
            path: shown.clone(),
            source,
        };
        let path = disk.resolve(&shown, &disk.join(&shown)?)?;
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
            ignore_in_git(folder).map_err(failed)?;
        }
        if let Some(file) = system::lock(&path, false).map_err(failed)? {
            return Ok(Self { _file: file });
        }
        wait();
        match system::lock(&path, true).map_err(failed)? {
            Some(file) => Ok(Self { _file: file }),
            None => Err(failed(io::Error::from(io::ErrorKind::WouldBlock))),
        }
    }
}

/// Keeps the cache out of the repository, whatever the project's own ignore file says.
fn ignore_in_git(cache: &Path) -> io::Result<()> {
    match OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(cache.join(".gitignore"))
    {
        Ok(mut file) => io::Write::write_all(&mut file, b"*\n"),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}

#[cfg(unix)]
mod system {
    use std::fs::{File, OpenOptions};
    use std::io;
    use std::path::Path;

    use rustix::fs::{FlockOperation, flock};

    /// `None` if somebody else holds it and we are not to wait.
    pub(super) fn lock(path: &Path, wait: bool) -> io::Result<Option<File>> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path)?;
        let operation = if wait {
            FlockOperation::LockExclusive
        } else {
            FlockOperation::NonBlockingLockExclusive
        };
        loop {
            match flock(&file, operation) {
                Ok(()) => return Ok(Some(file)),
                Err(rustix::io::Errno::WOULDBLOCK) => return Ok(None),
                Err(rustix::io::Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
}

#[cfg(not(unix))]
mod system {
    use std::fs::{File, OpenOptions};
    use std::io;
    use std::path::Path;
    use std::time::Duration;

    /// `None` if somebody else holds it and we are not to wait. A file opened without sharing is a lock.
    pub(super) fn lock(path: &Path, wait: bool) -> io::Result<Option<File>> {
        const SHARING_VIOLATION: i32 = 32;
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        #[cfg(windows)]
        std::os::windows::fs::OpenOptionsExt::share_mode(&mut options, 0);
        loop {
            match options.open(path) {
                Ok(file) => return Ok(Some(file)),
                Err(error) if error.raw_os_error() == Some(SHARING_VIOLATION) => {
                    if !wait {
                        return Ok(None);
                    }
                    std::thread::sleep(Duration::from_millis(50));
                }
                Err(error) => return Err(error),
            }
        }
    }
}
