//! `l10n export LOCALE`

use std::path::PathBuf;

use anyhow::Result;
use clap::builder::{PossibleValue, PossibleValuesParser};
use l10n::exchange::{self, FORMATS};
use l10n::project::workspace::exchange::document;
use l10n::project::workspace::survey;

use super::work::{Work, counted};
use crate::street::{Outcome, Street};

/// Write a locale's units for a translator's tool
///
/// One file with every unit that has something to translate: its source, its
/// translation, the headings above it and what its links lead to. `l10n import --from`
/// takes it back; what has changed in the project meanwhile is not overwritten.
///
///     l10n export ko --to po --output ko.po
///     l10n export ko --to xliff --page guide/index.md > index.xlf
///     l10n export ko --to tmx --output memory.tmx
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Export {
    /// The locale
    #[arg(value_name = "LOCALE")]
    locale: String,

    /// The file's format
    #[arg(long, value_name = "FORMAT", value_parser = exchange_format(), default_value = "po")]
    to: String,

    /// Only these pages, or folders of pages
    #[arg(long = "page", value_name = "PAGE")]
    pages: Vec<String>,

    /// Where to write it; without, to stdout
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// The names of [`FORMATS`], each with what it is.
pub(super) fn exchange_format() -> PossibleValuesParser {
    PossibleValuesParser::new(
        FORMATS
            .iter()
            .map(|format| PossibleValue::new(format.name).help(format.about)),
    )
}

impl Export {
    pub(super) fn run(&self, street: &Street) -> Result<Outcome> {
        let work = Work::to_read(street)?;
        let locale = work.locale(&self.locale)?;
        let pages = work.pages(&self.pages)?;
        let only = |page: &str| pages.as_ref().is_none_or(|pages| pages.contains(page));
        let survey = survey::read(&work.space, std::slice::from_ref(&locale));
        let coverage = survey.measure(&work.space, &locale, &only);
        let document = document(&work.space, &coverage);
        let format = exchange::find(&self.to);
        let text = format.map_or_else(String::new, |format| format.exchange.write(&document));
        match &self.output {
            None => street.terminal.result(&text)?,
            Some(file) => {
                let units = counted(document.records.len(), "unit");
                work.write(file, &text, &format!(": {units}"))?;
            }
        }
        Ok(work.failed())
    }
}
