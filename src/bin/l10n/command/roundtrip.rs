//! `l10n roundtrip PATH…`

use std::path::PathBuf;

use anyhow::Result;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use l10n::markdown::flavour::FLAVOURS;
use l10n::markdown::{Flavour, Options};
use l10n::project::{Failure, discover, disk, roundtrip, site};

use crate::street::{Outcome, Street};

/// Prove that pages come back byte for byte
///
/// Takes every Markdown page below each PATH apart, writes its texts to Fluent, reads
/// them again and puts the page together: it must be the same bytes. Then every text
/// is written by its encoder, without the shortcut for unchanged texts, and the page is
/// read again: it must give the same units and variables. Nothing is written to disk,
/// and no project is needed.
///
///     l10n roundtrip docs
///     l10n roundtrip --flavour gfm README.md
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Roundtrip {
    /// Pages, or folders of pages
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Which Markdown the pages are written in [default: guessed from the tree]
    ///
    /// Guessed from the l10n.toml, mkdocs.yml, book.toml … nearest above PATH, else from
    /// what the pages write.
    #[arg(long, value_name = "FLAVOUR", value_parser = flavour_parser())]
    flavour: Option<Flavour>,

    /// How many failures to list; 0 for all
    #[arg(long, value_name = "N", default_value_t = 20)]
    list: usize,
}

/// Reads a flavour by name.
pub(super) fn flavour_parser() -> impl clap::builder::TypedValueParser<Value = Flavour> {
    PossibleValuesParser::new(FLAVOURS.iter().map(|(_, name)| *name))
        .map(|name| Flavour::parse(&name).unwrap_or_default())
}

impl Roundtrip {
    pub(super) fn run(&self, street: &Street) -> Result<Outcome> {
        let mut total = roundtrip::Roundtrip::default();
        for path in &self.paths {
            let shown = disk::show(path);
            let path = street.start.join(path);
            let found = discover::markdown_files(&path, &shown);
            if found.items.is_empty() && found.failures.is_empty() {
                total.failures.push(Failure::NoPages {
                    path: shown.clone(),
                });
            }
            total.failures.extend(found.failures);
            let flavour = self
                .flavour
                .unwrap_or_else(|| site::guess_flavour(&path, &found.items));
            let pages = found.items.len();
            street
                .terminal
                .detail(&format!("{shown}: {pages} pages, {}", flavour.as_str()));
            let options = Options {
                flavour,
                ..Options::default()
            };
            let progress = street.terminal.progress("pages", pages);
            total.add(roundtrip::files(&found.items, &options, &|| {
                progress.step();
            }));
        }
        street.terminal.result(&self.report(&total))?;
        let outcome = if total.mismatches.is_empty() {
            Outcome::Fine
        } else {
            Outcome::Found
        };
        Ok(outcome.max(street.failed(&total.failures)))
    }

    /// Failures, then one line that sums up.
    fn report(&self, total: &roundtrip::Roundtrip) -> String {
        let mut lines: Vec<String> = total.mismatches.iter().map(ToString::to_string).collect();
        let more = match self.list {
            0 => 0,
            most => lines.len().saturating_sub(most),
        };
        lines.truncate(lines.len() - more);
        if more > 0 {
            lines.push(format!("… and {more} more; `--list 0` lists all"));
        }
        lines.push(format!(
            "{} of {} pages came back byte for byte, with the same units when written anew ({} units, {} bytes)",
            total.identical, total.pages, total.units, total.bytes
        ));
        lines.push(String::new());
        lines.join("\n")
    }
}
