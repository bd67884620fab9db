//! What can be wrong with a configuration, where, and what to type instead.

use std::fmt;

use super::value::Wrong;

/// Where a faulty value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A place in the file: line and column are 1-based, columns in characters.
    File {
        /// Its path.
        path: String,
        /// Line.
        line: usize,
        /// Column.
        column: usize,
    },
    /// A flag or an environment variable.
    Setting(String),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { path, line, column } => write!(f, "{path}:{line}:{column}"),
            Self::Setting(name) => f.write_str(name),
        }
    }
}

/// What is wrong with a configuration.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A key nobody knows.
    #[error("unknown key `{key}`")]
    UnknownKey {
        /// The key as written.
        key: String,
        /// What may have been meant, ready to type.
        nearest: Option<String>,
    },
    /// A value that may not stand there.
    #[error("`{key}` is `{found}`; allowed: {allowed}")]
    WrongValue {
        /// The key.
        key: String,
        /// The value as written.
        found: String,
        /// What may stand there.
        allowed: String,
        /// The known name that looks most like it.
        nearest: Option<String>,
    },
    /// A key that should be a locale.
    #[error("`{key}`: `{name}` is not a language tag")]
    NoLocale {
        /// The key as written.
        key: String,
        /// Its part that is no locale.
        name: String,
    },
    /// Two locales whose files would be the same.
    #[error("`{folder}` is the folder of both `{first}` and `{second}`")]
    SharedFolder {
        /// The folder.
        folder: String,
        /// The locale that was given it.
        first: String,
        /// The other.
        second: String,
    },
    /// No TOML.
    #[error("{message}")]
    Syntax {
        /// What the parser says.
        message: String,
    },
    /// The file of that name belongs to another tool.
    #[error(
        "this is a compare-locales or Pontoon configuration, which has the same file name as ours"
    )]
    Foreign,
}

impl Fault {
    /// That `key` has a value which may not stand there.
    pub(super) fn value(key: &str, wrong: Wrong) -> Self {
        Self::WrongValue {
            key: key.to_owned(),
            found: wrong.found,
            allowed: wrong.allowed,
            nearest: wrong.nearest,
        }
    }
}

/// A fault with its place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{origin}: {fault}")]
pub struct ConfigError {
    /// Where.
    pub origin: Origin,
    /// What.
    pub fault: Fault,
}

impl ConfigError {
    /// What to type instead, if we have a guess.
    pub fn hint(&self) -> Option<String> {
        match &self.fault {
            Fault::UnknownKey { nearest, .. } | Fault::WrongValue { nearest, .. } => nearest
                .as_ref()
                .map(|name| format!("did you mean `{name}`?")),
            Fault::NoLocale { .. } => {
                Some("write one such as `ko`, `pt-BR` or `zh-Hant`".to_owned())
            }
            Fault::SharedFolder { .. } => {
                Some("give each locale a folder of its own in `[directories]`".to_owned())
            }
            Fault::Syntax { .. } => None,
            Fault::Foreign => Some(
                "keep it, and name ours otherwise: `l10n --config l10n-md.toml init`, \
                 then give `--config` or L10N_CONFIG to every command"
                    .to_owned(),
            ),
        }
    }
}
