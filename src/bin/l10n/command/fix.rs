//! `l10n check --fix`: safe repairs, in the translators' own files.

use std::collections::BTreeSet;

use anyhow::Result;
use l10n::project::workspace::{repair, review};

use super::diff;
use super::work::{Work, counted};
use crate::street::Street;
use crate::trouble::Failures;

/// Repairs that overlap wait for the next round; a text that is not done after so many is nobody's.
const ROUNDS: usize = 8;

/// Applies every safe repair to the locales' files, or shows what it would do.
pub(super) fn run(
    street: &Street,
    locales: &[String],
    pages: &[String],
    dry_run: bool,
) -> Result<()> {
    let mut applied = 0;
    let mut files = BTreeSet::new();
    for _ in 0..ROUNDS {
        let work = if dry_run {
            Work::to_read(street)?
        } else {
            Work::to_write(street)?
        };
        let chosen = work.pages(pages)?;
        let only = |page: &str| chosen.as_ref().is_none_or(|chosen| chosen.contains(page));
        let mut found = Vec::new();
        for locale in &work.locales(locales)? {
            found.extend(review::translations(&work.space, locale, &only).into_findings());
        }
        let found = work.settle(&[], found);
        let made = repair::gather(&work.project.disk, &found).map_err(Failures::from)?;
        if dry_run {
            let changes = made
                .batch
                .preview(&work.project.disk)
                .map_err(Failures::from)?;
            street.terminal.result(&diff::unified(&changes))?;
            return Ok(());
        }
        if made.batch.is_empty() {
            break;
        }
        applied += made.applied;
        files.extend(work.commit(made.batch)?.written);
    }
    street.terminal.say(&match applied {
        0 => "nothing to repair".to_owned(),
        _ => format!(
            "{} in {}",
            counted(applied, "repair"),
            counted(files.len(), "file")
        ),
    });
    Ok(())
}
