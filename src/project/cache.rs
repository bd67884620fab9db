//! What the last `extract` heard and left, so that the next one can see at once that there is nothing to do.
//!
//! An `extract` is a function of the program, of the configuration and of what it hears from the disk; and one that
//! follows another changes nothing. So what the last one asked is asked again, without reading any of it as Markdown or
//! Fluent: the same answers mean the same result, which is none. Whatever differs, be it one byte of one file, of the
//! configuration or of the program, and whatever is damaged in the record itself, means a whole run. Promised: with the
//! record, without it, with an older one or with that of another folder, the files end up the same (test
//! `the_cache_changes_no_result`). Deliberately absent: results. A run that had anything to tell leaves no record.

use serde::{Deserialize, Serialize};

use crate::model::Locale;
use crate::project::config::Config;
use crate::project::discover;
use crate::project::disk::{Disk, Heard, write_file};
use crate::project::layout::CACHE;

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

/// The file's content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Record {
    /// Program and configuration.
    key: String,
    known: Known,
    heard: Heard,
}

fn path() -> String {
    format!("{CACHE}/extract")
}

fn hash(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex().to_string()
}

/// Everything besides files that a run depends on.
fn key(config: &Config) -> String {
    let (version, build) = (env!("CARGO_PKG_VERSION"), env!("BUILD_NUMBER"));
    hash(&format!("{version} {build} {config:?}"))
}

/// What the last run over the whole project came to, if a run of today would come to the same and change nothing.
pub fn unchanged(disk: &Disk, config: &Config) -> Option<Known> {
    let file = disk.read_if_present(&path()).ok()??;
    // The first line is the hash of the others: a record that was cut short or mended is none.
    let (sum, text) = file.text.split_once('\n')?;
    if sum != hash(text) {
        return None;
    }
    let record: Record = serde_json::from_str(text).ok()?;
    let known = record.known;
    if record.key != key(config) {
        return None;
    }
    let mut locales = discover::locales(disk, config).ok()?;
    locales.items.sort();
    let pages = discover::pages(disk, config, &locales.items).ok()?;
    let is_quiet = locales.notes.is_empty()
        && locales.failures.is_empty()
        && pages.notes.is_empty()
        && pages.failures.is_empty();
    let mut tags: Vec<&str> = locales.items.iter().map(Locale::tag).collect();
    tags.sort_unstable();
    let mut known_tags: Vec<&str> = known.locales.iter().map(String::as_str).collect();
    known_tags.sort_unstable();
    (is_quiet && pages.items == known.pages && tags == known_tags && disk.still_says(&record.heard))
        .then_some(known)
}

/// Keeps what a run heard for the next one. Best effort: without it, the next run takes longer.
pub fn remember(disk: &Disk, config: &Config, known: Known, heard: Heard) {
    let record = Record {
        key: key(config),
        known,
        heard,
    };
    if let Ok(text) = serde_json::to_string(&record) {
        let shown = path();
        let _ = write_file(
            &disk.root().join(&shown),
            &shown,
            &format!("{}\n{text}", hash(&text)),
        );
    }
}
