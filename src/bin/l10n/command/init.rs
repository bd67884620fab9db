//! `l10n init`

use std::path::Path;

use anyhow::Result;
use l10n::project::config::FILE_NAME;
use l10n::project::disk::{Disk, write_file};
use l10n::project::site;

use crate::street::{Outcome, Street};
use crate::trouble::{Failures, Hinted};

/// Write l10n.toml from what is here
///
/// Looks for mkdocs.yml, book.toml, hugo.toml, docusaurus.config.js and for Weblate, Crowdin or Pontoon, and writes
/// an l10n.toml that fits. Asks nothing, and never overwrites a file. Without l10n.toml the defaults hold, so a tree
/// with pages in source/ needs no init at all.
///
///     l10n init
///     l10n --config l10n-docs.toml init
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Init {
    /// Print the file instead of writing it
    #[arg(long)]
    dry_run: bool,
}

impl Init {
    pub(super) fn run(&self, street: &Street) -> Result<Outcome> {
        let file = street
            .start
            .join(street.config.as_deref().unwrap_or(Path::new(FILE_NAME)));
        let name = file
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or(FILE_NAME);
        let folder = file.parent().unwrap_or(&street.start);
        let disk = Disk::open(folder).map_err(Failures::from)?;
        let found = site::init(&disk).map_err(Failures::from)?;
        if self.dry_run {
            street.terminal.result(&found.text)?;
            return Ok(Outcome::Fine);
        }
        if disk.exists(name) {
            return Err(Hinted::new(
                format!("{name} is already there, and init overwrites nothing"),
                "edit it, or see what init would write: `l10n init --dry-run`",
            )
            .into());
        }
        write_file(&file, name, &found.text).map_err(Failures::from)?;
        let terminal = street.terminal;
        match found.seen.as_slice() {
            [] => terminal.say(&format!("wrote {name}")),
            seen => terminal.say(&format!("wrote {name}; seen: {}", seen.join(", "))),
        }
        terminal.hint(&next(&found, name));
        Ok(Outcome::Fine)
    }
}

/// What to type next.
fn next(found: &site::Init, name: &str) -> String {
    let (source, exists) = &found.source;
    if !exists {
        return format!("put pages into {source}/, or set `source` in {name}");
    }
    match found.translated.first() {
        Some((tag, folder)) => {
            format!("next: `l10n import {tag} {folder}` adopts what is translated there")
        }
        None => {
            "next: `mkdir -p locales/ko` for each language you want, then `l10n extract`".to_owned()
        }
    }
}
