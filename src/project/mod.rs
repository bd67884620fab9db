//! Projects: configuration, folders and files around the rooms that know none of these.
//!
//! In go a folder and the settings of one run, out comes a [`Project`] whose pages and locales can be listed, read
//! and written. Deliberately absent: printing, the environment, exit codes.

pub mod cache;
pub mod config;
pub mod discover;
pub mod disk;
pub mod failure;
pub mod history;
pub mod layout;
pub mod roundtrip;
pub mod scan;
pub mod site;
pub mod terms;
pub mod workspace;

use std::path::{Path, PathBuf};

pub use config::{Config, Setting};
pub use disk::Disk;
pub use failure::Failure;

use crate::check;

/// A project as one run sees it.
#[derive(Clone, Debug)]
pub struct Project {
    /// Its files.
    pub disk: Disk,
    /// Its configuration, all layers resolved.
    pub config: Config,
    /// The configuration file, as reports show it; `None` where the defaults hold.
    pub config_file: Option<String>,
}

impl Project {
    /// Opens the project around `start`, or that of the configuration file `explicit`.
    ///
    /// The root is the folder of the configuration file; without one, the nearest folder above `start` that has
    /// `.l10n`, else `start` itself. Paths in a configuration are relative to its folder.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the configuration, or why it cannot be read.
    pub fn open(
        start: &Path,
        explicit: Option<&Path>,
        settings: &[Setting],
    ) -> Result<Self, Vec<Failure>> {
        let (root, file) = locate(start, explicit);
        let source = match &file {
            Some(file) => {
                let shown = disk::show(file.strip_prefix(start).unwrap_or(file));
                Some(disk::read_file(file, &shown).map_err(|failure| vec![failure])?)
            }
            None => None,
        };
        let config = config::resolve(source.as_ref(), settings, &codes()).map_err(|errors| {
            errors
                .into_iter()
                .map(|error| Failure::Config(Box::new(error)))
                .collect::<Vec<_>>()
        })?;
        let disk = Disk::open(&root).map_err(|failure| vec![failure])?;
        Ok(Self {
            config: discover::spelt(&disk, config),
            disk,
            config_file: source.map(|source| source.path),
        })
    }
}

/// Every code that `[checks]` may name.
fn codes() -> Vec<&'static str> {
    check::CHECKS.iter().map(|row| row.code).collect()
}

/// The root of a project and its configuration file.
fn locate(start: &Path, explicit: Option<&Path>) -> (PathBuf, Option<PathBuf>) {
    if let Some(file) = explicit {
        let file = start.join(file);
        let root = file.parent().unwrap_or(start).to_path_buf();
        return (root, Some(file));
    }
    let configured = start.ancestors().find_map(|folder| {
        let file = folder.join(config::FILE_NAME);
        // Whatever has that name is meant to be read; what cannot be is an error, and not as if nothing were there.
        let is_there = file.symlink_metadata().is_ok();
        is_there.then(|| (folder.to_path_buf(), Some(file)))
    });
    configured.unwrap_or_else(|| {
        let root = start
            .ancestors()
            .find(|folder| folder.join(layout::STATE).join("pages").is_dir())
            .unwrap_or(start);
        (root.to_path_buf(), None)
    })
}
