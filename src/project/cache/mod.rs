//! What the last `extract` heard and left, so that the next one does only what is due.
//!
//! An `extract` is a function of the program, of the configuration and of what it hears from the disk; and one that
//! follows another changes nothing. So what the last one asked is asked again, without reading any of it as Markdown or
//! Fluent. The same answers mean the same result, which is none. Where only pages answer otherwise, those are read, and
//! the others only if what all pages say together changes what is known of one of their texts ([`Part`]). Whatever else
//! differs, be it one byte of the configuration or of the program, and whatever is damaged in the record itself, means a
//! whole run. Promised: with the record, without it, with an older one or with that of another folder, the files end up
//! the same (tests `the_cache_changes_no_result`, `any_edits_with_and_without_a_cache`). Deliberately absent: results. A
//! run that had anything to tell leaves no record.

mod part;
mod record;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use part::Part;
pub use record::{Draft, Kept};

use crate::model::Locale;
use crate::project::config::Config;
use crate::project::discover;
use crate::project::disk::{Disk, Heard};
use crate::project::failure::Failure;
use crate::project::workspace::evidence::Told;
use crate::project::workspace::survey::{self, Notes, Survey};
use crate::project::workspace::{self, Workspace};
use record::{Record, keeper};

/// What a run over a whole project came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// Its pages, by name.
    pub pages: Vec<String>,
    /// Tags of its locales, the source locale first.
    pub locales: Vec<String>,
    /// Units in all pages.
    pub units: usize,
}

/// What the last run left for one of today.
#[derive(Debug)]
pub enum Recalled {
    /// Nothing that can be relied on.
    Nothing,
    /// Nothing to do: a run would come to the same as the last one.
    Same(Known),
    /// Some pages are due.
    Part(Box<Part>),
}

/// Asks again what the last run over the whole project asked.
pub fn recall(disk: &Disk, config: &Config) -> Recalled {
    recalled(disk, config).unwrap_or(Recalled::Nothing)
}

fn recalled(disk: &Disk, config: &Config) -> Option<Recalled> {
    let record = Record::read(disk, config)?;
    let locales = discover::locales(disk, config).ok()?;
    let mut tags: Vec<&str> = locales.items.iter().map(Locale::tag).collect();
    tags.sort_unstable();
    let mut known_tags: Vec<&str> = record.locales.iter().map(String::as_str).collect();
    known_tags.sort_unstable();
    let mut locales_now = locales.items.clone();
    locales_now.sort();
    let pages = discover::pages(disk, config, &locales_now).ok()?;
    let is_quiet = locales.notes.is_empty()
        && locales.failures.is_empty()
        && pages.notes.is_empty()
        && pages.failures.is_empty();
    if !is_quiet || tags != known_tags {
        return None;
    }
    let heard: Vec<&Heard> = record.heard().collect();
    let otherwise = disk.speaks_otherwise(&heard);
    let (shared, own): (Vec<usize>, Vec<usize>) = otherwise.iter().partition(|who| **who == 0);
    if !shared.is_empty() {
        return None;
    }
    let mut due: BTreeSet<String> = own
        .iter()
        .map(|who| record.pages[who - 1].name.clone())
        .collect();
    let before: BTreeSet<&str> = record.pages.iter().map(|page| page.name.as_str()).collect();
    let now: BTreeSet<&str> = pages.items.iter().map(String::as_str).collect();
    due.extend(
        before
            .symmetric_difference(&now)
            .map(|page| (*page).to_owned()),
    );
    Some(if due.is_empty() {
        Recalled::Same(record.known())
    } else {
        Recalled::Part(Box::new(Part::new(record, due)))
    })
}

/// A project read to be extracted.
pub struct Renewed {
    /// Its pages: all, or those that are due.
    pub workspace: Workspace,
    /// What is known of its languages, from all pages.
    pub survey: Survey,
    /// The same, for the next run.
    pub notes: Notes<Kept>,
    /// What is known of the other pages, where not all were read.
    pub part: Option<Box<Part>>,
}

/// Reads what is due: everything, or the pages of `part` and those to which something comes from there.
///
/// # Errors
///
/// As [`workspace::open_to_extract`].
pub fn renew(
    disk: &Disk,
    config: &Config,
    mut part: Option<Box<Part>>,
) -> Result<Renewed, Failure> {
    loop {
        let Some(due) = &mut part else {
            let workspace = workspace::open_to_extract(disk, config, None)?;
            let (survey, notes) =
                survey::follow(&workspace, &Told::default(), keeper(disk, &workspace));
            return Ok(Renewed {
                workspace,
                survey,
                notes,
                part,
            });
        };
        let workspace = workspace::open_to_extract(disk, config, Some(due.pages()))?;
        let has_heirs = due.add_heirs(&workspace.left_texts());
        if due.add_memory(&workspace.new_texts()) || has_heirs {
            continue;
        }
        let locales = workspace.all_locales();
        let before = due.told_by_others(disk);
        let Some(before) = before.filter(|_| due.is_of(&locales)) else {
            part = None;
            continue;
        };
        let (survey, notes) = survey::follow(&workspace, &before, keeper(disk, &workspace));
        if !due.add_otherwise(&survey, &locales) {
            return Ok(Renewed {
                workspace,
                survey,
                notes,
                part,
            });
        }
    }
}
