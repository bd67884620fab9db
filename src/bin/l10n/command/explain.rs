//! `l10n explain CODE`

use anyhow::Result;
use l10n::check::CHECKS;

use crate::manual;
use crate::street::{Outcome, Street};
use crate::trouble::Hinted;

/// Explain a check
///
/// Prints what a check finds, why it matters and how to switch it off. Without a code, lists all codes.
///
///     l10n explain missing-variable
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Explain {
    /// Code of a check, as reports show it
    code: Option<String>,
}

impl Explain {
    pub(super) fn run(&self, street: &Street) -> Result<Outcome> {
        let text = match &self.code {
            None => list(),
            Some(code) => explain(code).ok_or_else(|| unknown(code))?,
        };
        street.terminal.result(&text)?;
        Ok(Outcome::Fine)
    }
}

fn codes() -> impl Iterator<Item = (&'static str, &'static str)> {
    CHECKS.iter().map(|row| (row.code, row.summary))
}

fn list() -> String {
    let width = codes()
        .map(|(code, _)| code.len())
        .max()
        .unwrap_or_default();
    codes()
        .map(|(code, summary)| format!("{code:width$}  {summary}\n"))
        .collect()
}

/// The manual page.
fn explain(code: &str) -> Option<String> {
    let row = CHECKS.iter().find(|row| row.code == code)?;
    let page = manual::page(code).map(str::to_owned);
    Some(page.unwrap_or_else(|| format!("# {code}\n\nFinds {}.\n", row.summary)))
}

fn unknown(code: &str) -> Hinted {
    let nearest = codes()
        .map(|(known, _)| (strsim::jaro_winkler(code, known), known))
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .filter(|(score, _)| *score > 0.8);
    let hint = match nearest {
        Some((_, known)) => format!("did you mean `{known}`?"),
        None => "`l10n explain` lists all codes".to_owned(),
    };
    Hinted::new(format!("there is no check `{code}`"), hint)
}
