//! `l10n fill [LOCALE…]`

use anyhow::Result;
use l10n::project::workspace::{self, fill, survey};

use super::work::{Work, counted};
use crate::street::{Outcome, Street};
use crate::trouble::Failures;

/// Fill in what the locale has translated elsewhere
///
/// Takes translations of the same text from other pages and from messages whose units
/// are gone. With `--fuzzy`, translations of similar texts become notes above the
/// message; a translator decides.
///
///     l10n fill ko
///     l10n fill ko --fuzzy
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Fill {
    /// Locales; none for all
    #[arg(value_name = "LOCALE")]
    locales: Vec<String>,

    /// Suggest translations of similar texts in notes
    #[arg(long)]
    fuzzy: bool,
}

impl Fill {
    pub(super) fn run(&self, street: &Street) -> Result<Outcome> {
        let mut work = Work::to_write(street)?;
        let locales = work.locales(&self.locales)?;
        let survey = survey::read(&work.space, &work.space.all_locales());
        let (mut exact, mut near) = (0, 0);
        for locale in &locales {
            let config = &work.project.config;
            if *locale == config.source_locale {
                continue; // It is what the others are made from.
            }
            let neutral = neutral_groups(&work, &survey, locale);
            let strays = workspace::strays(&work.project.disk, &work.space, locale)
                .map_err(Failures::from)?;
            let is_neutral = |page, group| neutral.contains(&(page, group));
            let filled = fill::fill(&mut work.space, &strays, locale, self.fuzzy, &is_neutral);
            for one in &filled {
                let how = if one.exact { "filled" } else { "suggested" };
                let (page, unit) = &one.from;
                street.terminal.say(&format!(
                    "{how}: {locale} {} {} (from {page} {unit})",
                    one.page, one.unit
                ));
            }
            exact += filled.iter().filter(|one| one.exact).count();
            near += filled.iter().filter(|one| !one.exact).count();
        }
        work.extract(&survey, None, false, None)?;
        let suggested = if self.fuzzy {
            format!(", {near} suggested")
        } else {
            String::new()
        };
        street
            .terminal
            .say(&format!("{} filled{suggested}", counted(exact, "unit")));
        Ok(work.failed())
    }
}

/// Page and group of each message that has nothing to translate. What may be translated is filled where the locale
/// has done so elsewhere.
fn neutral_groups(
    work: &Work,
    survey: &survey::Survey,
    locale: &l10n::model::Locale,
) -> std::collections::BTreeSet<(usize, usize)> {
    let pages = work.space.pages.iter().enumerate();
    let groups = pages.flat_map(|(index, page)| {
        let entries = page.registry.entries.iter().enumerate();
        let entries = entries.filter(|(_, entry)| !entry.kind.is_optional());
        entries.map(move |(group, _)| (index, group))
    });
    groups
        .filter(|(page, group)| survey.is_neutral(&work.space, *page, *group, locale))
        .collect()
}
