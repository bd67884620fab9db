//! The verbs: one variant and one arm each.

mod accept;
mod build;
mod check;
mod completions;
mod diff;
mod explain;
mod export;
mod extract;
mod fill;
mod fix;
mod import;
mod init;
mod man;
mod overwrite;
mod report;
mod reporting;
mod roundtrip;
mod scan;
mod status;
mod work;

use anyhow::Result;
use clap::Subcommand;

use crate::street::{Outcome, Street};

/// What is to be done.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Init(init::Init),
    Extract(extract::Extract),
    Import(import::Import),
    Export(export::Export),
    Status(status::Status),
    Check(check::Check),
    Build(build::Build),
    Report(report::Report),
    Accept(accept::Accept),
    Fill(fill::Fill),
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
            Self::Extract(extract) => extract.run(street),
            Self::Import(import) => import.run(street),
            Self::Export(export) => export.run(street),
            Self::Status(status) => status.run(street),
            Self::Check(check) => check.run(street),
            Self::Build(build) => build.run(street),
            Self::Report(report) => report.run(street),
            Self::Accept(accept) => accept.run(street),
            Self::Fill(fill) => fill.run(street),
            Self::Scan(scan) => scan.run(street),
            Self::Roundtrip(roundtrip) => roundtrip.run(street),
            Self::Explain(explain) => explain.run(street),
            Self::Completions(completions) => completions.run(street),
            Self::Man(man) => man.run(street),
        }
    }
}
