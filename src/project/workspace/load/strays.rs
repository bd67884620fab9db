//! Files that pages have left behind.
//!
//! In go the workspace and the disk, out come Fluent files of pages that nobody knows any more: to read what they still
//! say, and to remove them. Deliberately absent: pages that are gone and still have a registry; those the workspace has.

use std::collections::{BTreeMap, BTreeSet};

use super::{Keep, Talk, locale, read_older};
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{Locale, Lock};
use crate::project::config::Config;
use crate::project::disk::Disk;
use crate::project::failure::Failure;
use crate::project::workspace::memory::{self, Wanted};
use crate::project::workspace::{GonePage, LocaleFile, PageFile, Workspace};
use crate::text::Span;

/// Files of a locale whose pages nobody knows any more, by the names those had.
///
/// # Errors
///
/// [`Failure`] when the locale's folder cannot be listed, or for a lock of a newer version.
pub fn strays(
    disk: &Disk,
    workspace: &Workspace,
    locale: &Locale,
) -> Result<BTreeMap<String, LocaleFile>, Failure> {
    let config = &workspace.config;
    let mut strays = BTreeMap::new();
    for name in stray_names(disk, workspace, locale)? {
        let mut page = PageFile {
            name,
            ..PageFile::default()
        };
        let locales = std::slice::from_ref(locale);
        let none = BTreeMap::new();
        locale::read_all(disk, config, &mut page, (locales, &none), Keep::Files)?;
        if let Some(file) = page.locales.remove(locale) {
            strays.insert(page.name, file);
        }
    }
    Ok(strays)
}

/// Pages that are long gone and have translations of texts that are wanted. Only `known` pages are there, or were until
/// now. What cannot be read is remembered by nobody, and is told by whoever needs it.
pub(super) fn remembered(
    disk: &Disk,
    config: &Config,
    locales: &[Locale],
    known: &BTreeSet<&str>,
    wanted: &Wanted,
) -> Vec<GonePage> {
    let mut found: BTreeMap<String, Vec<Locale>> = BTreeMap::new();
    for locale in std::iter::once(&config.source_locale).chain(locales) {
        let names = strange_names(disk, config, locale, known).unwrap_or_default();
        for name in names {
            let older = read_older(disk, &name, &mut Talk::default()).0;
            let lock = disk.read_if_present(&Config::lock_path(locale, &name));
            let lock = lock.ok().flatten().map(|file| Lock::parse(&file.text));
            if let Some(Ok(lock)) = lock
                && memory::knows(&lock, &older, wanted)
            {
                found.entry(name).or_default().push(locale.clone());
            }
        }
    }
    let read = found.into_iter().filter_map(|(name, locales)| {
        let mut page = PageFile {
            name,
            ..PageFile::default()
        };
        let none = BTreeMap::new();
        locale::read_all(disk, config, &mut page, (&locales, &none), Keep::Files).ok()?;
        Some(GonePage {
            older: read_older(disk, &page.name, &mut Talk::default()).0,
            name: page.name,
            locales: page.locales,
            ..GonePage::default()
        })
    });
    read.collect()
}

fn stray_names(
    disk: &Disk,
    workspace: &Workspace,
    locale: &Locale,
) -> Result<Vec<String>, Failure> {
    let pages = workspace.pages.iter().map(|page| page.name.as_str());
    let gone = workspace.gone.iter().map(|page| page.name.as_str());
    let known: BTreeSet<&str> = pages.chain(gone).collect();
    strange_names(disk, &workspace.config, locale, &known)
}

/// Pages that a locale has files of and that are not known.
fn strange_names(
    disk: &Disk,
    config: &Config,
    locale: &Locale,
    known: &BTreeSet<&str>,
) -> Result<Vec<String>, Failure> {
    let files = disk.list(&config.locale_dir(locale), ".ftl")?;
    let names = files
        .iter()
        .filter_map(|file| Config::page_of_catalog(file));
    Ok(names
        .filter(|name| !known.contains(name.as_str()))
        .collect())
}

/// Says of files below a locale's folder that no page has them, and none ever had. Files of other programs may stand
/// there, so it is a note; a translator's slip in a name looks the same.
///
/// # Errors
///
/// [`Failure`] when a locale's folder cannot be listed.
pub fn of_no_page(disk: &Disk, workspace: &Workspace) -> Result<Vec<Diagnostic>, Failure> {
    let mut found = Vec::new();
    if !workspace.failures.is_empty() {
        return Ok(found);
    }
    for locale in workspace.all_locales() {
        for name in stray_names(disk, workspace, &locale)? {
            if disk.exists(&Config::lock_path(&locale, &name)) {
                continue;
            }
            let path = workspace.config.catalog_path(&locale, &name);
            let example = workspace.pages.first().map(|page| {
                let catalog = workspace.config.catalog_path(&locale, &page.name);
                format!("; that of {} is {catalog}", page.name)
            });
            let help = format!(
                "a page's file has the page's name{}",
                example.unwrap_or_default()
            );
            let message = format!("there is no page {name}, so nobody reads this file");
            let mut note = Diagnostic::new("no-page", Severity::Note, message)
                .at(path, Span::default())
                .help(help);
            note.locale = Some(locale.tag().to_owned());
            found.push(note);
        }
    }
    Ok(found)
}

/// Files that pages have left behind of which nothing else is left, in every locale. A file without a lock is none of
/// ours, whatever it holds; and where something could not be read, nobody knows which pages there are.
///
/// # Errors
///
/// [`Failure`] when a locale's folder cannot be listed.
pub fn forgotten(disk: &Disk, workspace: &Workspace) -> Result<Vec<String>, Failure> {
    let mut forgotten = Vec::new();
    if !workspace.failures.is_empty() {
        return Ok(forgotten);
    }
    for locale in workspace.all_locales() {
        for name in stray_names(disk, workspace, &locale)? {
            let lock = Config::lock_path(&locale, &name);
            if disk.exists(&lock) {
                let catalog = workspace.config.catalog_path(&locale, &name);
                forgotten.extend([catalog, lock, Config::older_path(&name)]);
            }
        }
    }
    Ok(forgotten)
}
