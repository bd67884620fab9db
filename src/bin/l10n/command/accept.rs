//! `l10n accept LOCALE ID…`

use anyhow::Result;
use clap::ArgGroup;
use l10n::model::UnitId;
use l10n::project::config::nearest;
use l10n::project::workspace::accept::{self, Acceptance};
use l10n::project::workspace::survey;

use super::work::{Work, counted};
use crate::street::{Outcome, Street};
use crate::trouble::Hinted;

/// Confirm that outdated translations still fit
///
/// Locks translations to today's source, unchanged. With `--same`, marks them as
/// identical to their source on purpose.
///
///     l10n accept ko intro-signal-supports-private
///     l10n accept ko --page guide/intro.md
///     l10n accept ko h-signal --same
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment, group = ArgGroup::new("what").required(true).multiple(true).args(["ids", "page"]))]
pub(crate) struct Accept {
    /// The locale
    locale: String,

    /// Units, by id
    #[arg(value_name = "ID")]
    ids: Vec<String>,

    /// Every translation of this page; with ids, only those on this page
    #[arg(long, value_name = "PAGE")]
    page: Option<String>,

    /// They are the same as their source on purpose; what has no translation yet is given the source's text
    #[arg(long)]
    same: bool,
}

impl Accept {
    pub(super) fn run(&self, street: &Street) -> Result<Outcome> {
        let mut work = Work::to_write(street)?;
        let locale = work.locale(&self.locale)?;
        let typed: Vec<String> = self.page.iter().cloned().collect();
        let pages = work.pages(&typed)?;
        let ids = self
            .ids
            .iter()
            .map(|id| UnitId::parse(id).ok_or_else(|| unknown(id)))
            .collect::<Result<_, _>>()?;
        let mut what = Acceptance {
            ids,
            page: None,
            same: self.same,
        };
        let mut outcome = Outcome::Fine;
        let chosen: Vec<Option<String>> = match pages {
            Some(pages) => pages.into_iter().map(Some).collect(),
            None => vec![None],
        };
        for page in chosen {
            what.page = page;
            let accepted = accept::accept(&mut work.space, &locale, &what);
            work.commit(accepted.batch)?;
            if !accepted.given.is_empty() {
                let survey = survey::read(&work.space, &work.space.all_locales());
                work.extract(&survey, Some(&accepted.given), false, None)?;
            }
            for (page, id) in &accepted.units {
                street
                    .terminal
                    .say(&format!("accepted: {locale} {page} {id}"));
            }
            let count = counted(accepted.units.len(), "unit");
            let asked = accepted.unknown.is_empty() && accepted.untranslated.is_empty();
            street.terminal.say(&if accepted.units.is_empty() && asked {
                format!("{count} accepted: all are locked to today's source already")
            } else {
                format!("{count} accepted")
            });
            for (page, id) in &accepted.untranslated {
                let file = work.project.config.catalog_path(&locale, page);
                street.terminal.error(
                    &format!("`{id}` of {page} has no {locale} translation yet"),
                    Some(&format!(
                        "write it into {file}; where it is to stay as in the source, add `--same`"
                    )),
                );
                outcome = Outcome::Failed;
            }
            for id in &accepted.unknown {
                let pages = work.space.pages.iter();
                let known = pages
                    .flat_map(|page| &page.registry.entries)
                    .map(|entry| entry.id.as_str());
                let hint = match nearest(id.as_str(), known) {
                    Some(known) => format!("did you mean `{known}`?"),
                    None => format!(
                        "ids stand in the files under {}/",
                        work.project.config.locale_dir(&locale)
                    ),
                };
                let text = format!("no page has a unit called `{id}`");
                street.terminal.error(&text, Some(&hint));
                outcome = Outcome::Failed;
            }
        }
        Ok(outcome.max(work.failed()))
    }
}

fn unknown(id: &str) -> Hinted {
    Hinted::new(
        format!("`{id}` cannot be an id"),
        "ids are letters, digits, `-` and `_`, and begin with a letter",
    )
}
