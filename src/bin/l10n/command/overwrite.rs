//! What `build` never writes over: source pages, and translated pages that nobody has imported yet.

use std::collections::BTreeSet;

use anyhow::Result;
use l10n::model::Locale;
use l10n::project::disk::{Batch, Change};
use l10n::project::layout::STATE;
use l10n::project::workspace::assemble::{self, SUMMARY};

use super::work::Work;
use crate::trouble::Hinted;

/// Refuses to build over what everything is made from, also where a symbolic link leads there: pages, and the files of
/// translators and of the tool.
pub(super) fn spare_pages(work: &Work, batch: &Batch) -> Result<()> {
    let (config, disk) = (&work.project.config, &work.project.disk);
    let pages = work.space.pages.iter();
    let pages: BTreeSet<String> = pages.map(|page| config.page_path(&page.name)).collect();
    let build = config.build.as_str();
    for (path, _) in batch.changes() {
        if pages.contains(path) {
            return Err(Hinted::new(
                format!("{path} is a source page, and building would overwrite it"),
                format!("choose another `build` than \"{build}\", or leave this locale out"),
            )
            .into());
        }
        let Some(real) = disk.real(path).filter(|real| real != path) else {
            continue;
        };
        let is_page = || {
            pages
                .iter()
                .any(|page| disk.real(page).as_ref() == Some(&real))
        };
        let ours = [config.source.as_str(), config.locales.as_str(), STATE];
        let is_below = |folder: &&str| {
            let folder = disk.real(folder).unwrap_or_default();
            let below = real.strip_prefix(&folder);
            !folder.is_empty() && below.is_some_and(|rest| rest.starts_with('/'))
        };
        if ours.iter().any(is_below) || is_page() {
            return Err(Hinted::new(
                format!("{path} is a symbolic link that leads to {real}, and building would overwrite that"),
                "remove the link; `build` makes the folders it needs",
            )
            .into());
        }
    }
    Ok(())
}

/// Takes away pages that an earlier build has written and this one does not: readers would go on getting them.
pub(super) fn sweep(work: &Work, locale: &Locale, batch: &mut Batch) -> usize {
    let (config, disk) = (&work.project.config, &work.project.disk);
    let Ok(summary) = disk.read(&config.build_path(locale, SUMMARY)) else {
        return 0;
    };
    let pages = work.space.pages.iter();
    let sources: Vec<String> = pages.map(|page| config.page_path(&page.name)).collect();
    let gone = assemble::left_behind(config, locale, &summary.text, batch);
    let gone = gone
        .into_iter()
        .filter(|path| disk.exists(path) && !sources.contains(path));
    gone.map(|path| batch.remove(path)).count()
}

/// Refuses to build source text over pages that stand where nothing was ever built, in a locale without any
/// translation: they are translations that nobody has imported.
pub(super) fn spare_translations(work: &Work, locale: &Locale, batch: &Batch) -> Result<()> {
    let (config, disk) = (&work.project.config, &work.project.disk);
    if disk.exists(&config.build_path(locale, SUMMARY)) {
        return Ok(());
    }
    let mut lost = None;
    for page in &work.space.pages {
        let path = config.build_path(locale, &page.name);
        let Some(Change::Write(text)) = batch.change(&path) else {
            continue;
        };
        if *text != page.source.text {
            return Ok(());
        }
        let is_other = || disk.read(&path).is_ok_and(|there| there.text != *text);
        if lost.is_none() && disk.exists(&path) && is_other() {
            lost = Some(path);
        }
    }
    match lost {
        None => Ok(()),
        Some(path) => Err(Hinted::new(
            format!(
                "{path} is already there, and {} holds no translation to build it from",
                config.locale_dir(locale)
            ),
            format!(
                "`l10n import {locale} DIR` adopts pages that are already translated; what is no translation, delete"
            ),
        )
        .into()),
    }
}
