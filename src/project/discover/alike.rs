//! Pages whose names some systems take for one: they differ in the case of letters or in how an accent is spelt.
//!
//! In go the names, out come findings. Deliberately absent: locales, which are told apart by their tags.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::fingerprint::normalize_text;
use crate::project::config::Config;
use crate::text::Span;

/// Each page that has the name of an earlier one on Windows or macOS.
pub(super) fn find(config: &Config, pages: &[String]) -> Vec<Diagnostic> {
    let mut known: BTreeMap<String, &String> = BTreeMap::new();
    let mut found = Vec::new();
    for page in pages {
        let Some(first) = known.insert(normalize_text(page).to_lowercase(), page) else {
            continue;
        };
        let message = format!("`{page}` and `{first}` are one file on Windows and macOS");
        let finding = Diagnostic::new("alike-pages", Severity::Warning, message)
            .at(config.page_path(page), Span::default())
            .help("Rename one of them: where they are one, its texts and translations take the place of the other's.");
        found.push(finding);
    }
    found
}
