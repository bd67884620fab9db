//! The verbs: one variant and one arm each.

mod completions;
mod explain;
mod init;
mod man;
mod reporting;
mod roundtrip;
mod scan;

use anyhow::Result;
use clap::Subcommand;

use crate::street::{Outcome, Street};

/// What is to be done.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Init(init::Init),
    Scan(scan::Scan),
    Roundtrip(roundtrip::Roundtrip),
    Explain(explain::Explain),
    Completions(completions::Completions),
    Man(man::Man),
}

impl Command {
    /// Does it.
    ///
    /// # Errors
    ///
    /// Why it could not be done at all.
    pub(crate) fn run(&self, street: &Street) -> Result<Outcome> {
        match self {
            Self::Init(init) => init.run(street),
            Self::Scan(scan) => scan.run(street),
            Self::Roundtrip(roundtrip) => roundtrip.run(street),
            Self::Explain(explain) => explain.run(street),
            Self::Completions(completions) => completions.run(street),
            Self::Man(man) => man.run(street),
        }
    }
}
