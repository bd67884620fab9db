//! Errors as people see them: what, where, and what to type.

use std::io;

use l10n::project::Failure;

use crate::terminal::Terminal;

/// Several failures at once, such as all faults of a configuration.
#[derive(Debug, thiserror::Error)]
#[error("{} failures", .0.len())]
pub(crate) struct Failures(pub(crate) Vec<Failure>);

impl From<Failure> for Failures {
    fn from(failure: Failure) -> Self {
        Self(vec![failure])
    }
}

/// An error of this room, with what to type instead.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub(crate) struct Hinted {
    message: String,
    hint: String,
}

impl Hinted {
    pub(crate) fn new(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            hint: hint.into(),
        }
    }
}

/// Whether somebody closed our output: they have seen enough.
pub(crate) fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// Prints an error with its hint.
pub(crate) fn tell(terminal: &Terminal, error: &anyhow::Error) {
    if let Some(Failures(failures)) = error.downcast_ref() {
        for failure in failures {
            terminal.failure(failure);
        }
    } else if let Some(failure) = error.downcast_ref::<Failure>() {
        terminal.failure(failure);
    } else {
        let hint = error
            .downcast_ref::<Hinted>()
            .map(|error| error.hint.as_str());
        terminal.error(&format!("{error:#}"), hint);
    }
}
