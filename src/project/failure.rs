//! Why the job could not be done: files, folders, the lock. Findings about documents are `Diagnostic`s instead.

use std::io;

use crate::project::config::ConfigError;
use crate::project::discover::is_markdown;

/// A job that could not be done. One of them makes the exit status 2; the other pages go on.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A file that is no UTF-8.
    #[error("{path}: not UTF-8 at byte {offset}")]
    NotUtf8 {
        /// The file.
        path: String,
        /// Offset in bytes, from 0, of the first byte that is no UTF-8.
        offset: usize,
        /// Encoding it looks like, if it begins with a byte order mark.
        looks_like: Option<&'static str>,
    },
    /// A folder, device or pipe where a file is expected.
    #[error("{path}: {what}, not a file (nothing was read, byte 0)")]
    NotAFile {
        /// The path.
        path: String,
        /// What it is: `a folder`.
        what: &'static str,
    },
    /// A file or folder that cannot be read.
    #[error("{path}: cannot be read (byte 0): {source}")]
    Read {
        /// The path.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// A file that somebody has changed while it was worked on.
    #[error("{path}: has changed since this run began, so nothing was written")]
    Changed {
        /// The path.
        path: String,
    },
    /// A file that cannot be written. Nothing of the batch has been changed.
    #[error("{path}: cannot be written, so nothing was changed: {source}")]
    Write {
        /// The path.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// A batch that stopped between two renames; the next run completes it.
    #[error("{path}: cannot be replaced: {source}")]
    Halted {
        /// The path.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// A path that leads out of the project.
    #[error("{path}: leads out of the project")]
    OutsideTree {
        /// The path as given.
        path: String,
    },
    /// A symbolic link to a folder around it.
    #[error("{path}: a symbolic link that leads back to a folder around it")]
    LinkLoop {
        /// The link.
        path: String,
    },
    /// A name that is no UTF-8.
    #[error("{path}: the name is not UTF-8")]
    NameNotUtf8 {
        /// The name, with replacement characters.
        path: String,
    },
    /// A name with signs that mean something else on other systems.
    #[error("{path:?}: not every system can have a file of that name")]
    OddName {
        /// The name.
        path: String,
    },
    /// A symbolic link to something that is not there.
    #[error("{path}: a symbolic link that leads nowhere")]
    DeadLink {
        /// The link.
        path: String,
    },
    /// No folder of pages.
    #[error("{path}: {}", if *.is_file { "a file, not the folder of pages" } else { "there is no such folder of pages" })]
    NoFolder {
        /// The folder as the configuration names it.
        path: String,
        /// Something is there, but no folder.
        is_file: bool,
    },
    /// Two folders for one locale.
    #[error("{first} and {second} are both folders of the locale `{tag}`")]
    TwoFolders {
        /// The locale's tag.
        tag: String,
        /// One folder.
        first: String,
        /// The other.
        second: String,
    },
    /// Two pages whose messages would stand in one file.
    #[error("the pages {first} and {second} would share the file {file}")]
    TwoPages {
        /// The file.
        file: String,
        /// One page.
        first: String,
        /// The other.
        second: String,
    },
    /// A path that does not exist.
    #[error("{path}: no such file or folder")]
    Missing {
        /// The path as given.
        path: String,
    },
    /// A folder without pages.
    #[error("{path}: no Markdown pages there")]
    NoPages {
        /// The folder.
        path: String,
    },
    /// The lock of the project cannot be taken.
    #[error("{path}: cannot be locked, so nothing was done: {source}")]
    Lock {
        /// The lock file.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// A lock of a version that this program does not know.
    #[error("{path}: {source}")]
    NewerLock {
        /// The lock's file.
        path: String,
        /// Which version it has.
        source: crate::model::LockError,
    },
    /// Older versions of pages that cannot be had.
    #[error("{path}: the history cannot be read: {reason}")]
    History {
        /// The page, or the root of the project.
        path: String,
        /// What `git` said, or why it could not be asked.
        reason: String,
    },
    /// A configuration with faults.
    #[error("{0}")]
    Config(Box<ConfigError>),
}

impl Failure {
    /// The file or folder it is about; `None` for faults of a configuration.
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::NotUtf8 { path, .. }
            | Self::NotAFile { path, .. }
            | Self::Read { path, .. }
            | Self::Changed { path }
            | Self::Write { path, .. }
            | Self::Halted { path, .. }
            | Self::OutsideTree { path }
            | Self::LinkLoop { path }
            | Self::NameNotUtf8 { path }
            | Self::OddName { path }
            | Self::DeadLink { path }
            | Self::NoFolder { path, .. }
            | Self::Missing { path }
            | Self::NoPages { path }
            | Self::NewerLock { path, .. }
            | Self::History { path, .. }
            | Self::Lock { path, .. } => Some(path),
            Self::TwoFolders { second, .. } | Self::TwoPages { second, .. } => Some(second),
            Self::Config(_) => None,
        }
    }

    /// What to do about it, if that can be said.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::NotUtf8 {
                path, looks_like, ..
            } => {
                let seen = looks_like.map_or_else(String::new, |encoding| {
                    format!("the file looks like {encoding}; ")
                });
                if path.starts_with(".l10n/") {
                    return Some("restore it from version control, or delete it and run `l10n extract`".to_owned());
                }
                // Only pages can be left out.
                let or = if is_markdown(path) {
                    ", or leave it out with `exclude`"
                } else {
                    ""
                };
                Some(format!("{seen}save it as UTF-8{or}"))
            }
            Self::NameNotUtf8 { .. } | Self::OddName { .. } => {
                Some("rename it, or leave it out with `exclude`".to_owned())
            }
            Self::LinkLoop { .. } | Self::DeadLink { .. } => {
                Some("remove the link, or leave it out with `exclude`".to_owned())
            }
            Self::NoFolder { .. } => Some(
                "set `source` in l10n.toml to the folder your pages are in; `l10n init` writes that file"
                    .to_owned(),
            ),
            Self::OutsideTree { .. } => {
                Some("use paths inside the project; run from a folder above with `-C`".to_owned())
            }
            Self::TwoFolders { first, second, .. } => Some(format!(
                "move the files of {second} to {first}, and delete it"
            )),
            Self::TwoPages { second, .. } => {
                Some(format!("rename {second}, or leave it out with `exclude`"))
            }
            Self::Halted { .. } => {
                Some("run the same command again; it completes the change".to_owned())
            }
            Self::Config(error) => error.hint(),
            Self::NoPages { .. } => Some(
                "pages end in .md, .mdx or .markdown; hidden and git-ignored files are left out"
                    .to_owned(),
            ),
            Self::History { .. } => Some(
                "older versions come from `git`; run it where the source pages are under version control".to_owned(),
            ),
            Self::Changed { .. } => Some("run the same command again".to_owned()),
            Self::Missing { .. } => {
                Some("paths are seen from the folder you are in, or from that of `-C`".to_owned())
            }
            Self::NotAFile { .. }
            | Self::Read { .. }
            | Self::Write { .. }
            | Self::NewerLock { .. }
            | Self::Lock { .. } => None,
        }
    }
}
