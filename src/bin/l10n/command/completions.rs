//! `l10n completions SHELL`

use anyhow::Result;
use clap_complete::Shell;

use crate::args::Args;
use crate::street::{Outcome, Street};

/// Print a completion script for a shell
///
/// Prints the script to stdout. For bash:
///
///     l10n completions bash > ~/.local/share/bash-completion/completions/l10n
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Completions {
    /// Which shell
    shell: Shell,
}

impl Completions {
    pub(super) fn run(&self, street: &Street) -> Result<Outcome> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Args::definition(), "l10n", &mut script);
        street.terminal.raw(&script)?;
        Ok(Outcome::Fine)
    }
}
