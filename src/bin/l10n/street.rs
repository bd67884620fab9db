//! What every command walks on: the terminal, and the project around the working directory.

use std::path::PathBuf;

use anyhow::Result;
use l10n::project::{Failure, Project, Setting};

use crate::args::{Global, mistyped_variables};
use crate::terminal::Terminal;
use crate::trouble::Failures;

/// How a run ended, if it did its job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// Nothing to report.
    Fine,
    /// Findings, a failed gate, or work to do.
    Found,
    /// Part of the job could not be done; the rest was.
    Failed,
}

impl Outcome {
    pub(crate) fn status(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Found => 1,
            Self::Failed => 2,
        }
    }
}

/// One run: where it stands and whom it talks to.
pub(crate) struct Street<'a> {
    pub(crate) terminal: &'a Terminal,
    /// The folder the run starts in.
    pub(crate) start: PathBuf,
    /// The configuration file that was named.
    pub(crate) config: Option<PathBuf>,
    settings: Vec<Setting>,
}

impl<'a> Street<'a> {
    pub(crate) fn new(global: &Global, terminal: &'a Terminal) -> Result<Self> {
        let start = global.start()?;
        if !start.is_dir() {
            let path = l10n::project::disk::show(&start);
            return Err(Failures(vec![Failure::Missing { path }]).into());
        }
        for (odd, meant) in mistyped_variables() {
            terminal.warning(
                &format!("{odd} is set, and no key of the configuration has that name"),
                &format!("did you mean {meant}?"),
            );
        }
        Ok(Self {
            terminal,
            start,
            config: global.config(),
            settings: global.all_settings(),
        })
    }

    /// The project around the working directory, or that of `--config`.
    pub(crate) fn project(&self) -> Result<Project> {
        let project =
            Project::open(&self.start, self.config.as_deref(), &self.settings).map_err(Failures)?;
        match &project.config_file {
            Some(file) => self.terminal.detail(&format!("configuration: {file}")),
            None => self
                .terminal
                .detail("configuration: defaults (no l10n.toml)"),
        }
        Ok(project)
    }

    /// Tells each failure; they make the run a failed one, whatever else it did.
    pub(crate) fn failed(&self, failures: &[Failure]) -> Outcome {
        for failure in failures {
            self.terminal.failure(failure);
        }
        if failures.is_empty() {
            Outcome::Fine
        } else {
            Outcome::Failed
        }
    }
}
