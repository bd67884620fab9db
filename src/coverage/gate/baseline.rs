//! The ratchet: what each page lacked when the baseline was written.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::coverage::{LocaleCoverage, PageCoverage};

/// What a page owes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Debt {
    /// Words not translated.
    #[serde(default)]
    pub missing: usize,
    /// Units outdated.
    #[serde(default)]
    pub outdated: usize,
}

impl Debt {
    /// What a page owes now.
    pub fn of(page: &PageCoverage) -> Self {
        Self {
            missing: page.words.missing(),
            outdated: page.units.outdated,
        }
    }
}

/// Debts of pages by locale. A page that is not named owes nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    /// By locale tag, then by page.
    pub locales: BTreeMap<String, BTreeMap<String, Debt>>,
}

/// The file as it stands on disk.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    locales: BTreeMap<String, BTreeMap<String, Debt>>,
}

/// The version this program writes, and the newest it reads.
const VERSION: u32 = 1;

/// A baseline that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BaselineError {
    /// Not the JSON that [`Baseline::write`] gives.
    #[error("the baseline cannot be read: {0}; write it anew with `l10n check --write-baseline`")]
    Syntax(#[from] serde_json::Error),
    /// Written by a newer `l10n`.
    #[error("the baseline has version {0}, this l10n knows version {VERSION}; use a newer l10n")]
    Version(u32),
}

impl Baseline {
    /// Reads a baseline file.
    ///
    /// # Errors
    ///
    /// [`BaselineError`] when the text is no baseline or one of a newer version.
    pub fn parse(text: &str) -> Result<Self, BaselineError> {
        /// The version alone: a newer file may look otherwise.
        #[derive(Deserialize)]
        struct Head {
            version: u32,
        }
        let head: Head = serde_json::from_str(text)?;
        if head.version > VERSION {
            return Err(BaselineError::Version(head.version));
        }
        let file: File = serde_json::from_str(text)?;
        Ok(Self {
            locales: file.locales,
        })
    }

    /// The file's text: sorted, one line per page, so that branches merge.
    pub fn write(&self) -> String {
        let locales = self.locales.iter().map(|(locale, pages)| {
            let pages = pages.iter().map(|(page, Debt { missing, outdated })| {
                let page = quoted(page);
                format!("      {page}: {{ \"missing\": {missing}, \"outdated\": {outdated} }}")
            });
            format!("    {}: {}", quoted(locale), object(pages, "    "))
        });
        let locales = object(locales, "  ");
        format!("{{\n  \"version\": {VERSION},\n  \"locales\": {locales}\n}}\n")
    }

    /// The baseline moved to where these locales are now; others keep what they have. With `only`, so do all pages but
    /// these.
    #[must_use]
    pub fn updated(mut self, locales: &[LocaleCoverage], only: Option<&BTreeSet<String>>) -> Self {
        for locale in locales {
            let debts = self
                .locales
                .entry(locale.locale.tag().to_owned())
                .or_default();
            debts.retain(|page, _| only.is_some_and(|only| !only.contains(page)));
            let now = locale.pages.iter();
            let now = now.map(|page| (page.page.clone(), Debt::of(page)));
            debts.extend(now.filter(|(_, debt)| *debt != Debt::default()));
        }
        self
    }
}

/// Members in braces, one a line.
fn object(members: impl Iterator<Item = String>, indent: &str) -> String {
    let members: Vec<String> = members.collect();
    if members.is_empty() {
        return "{}".to_owned();
    }
    format!("{{\n{}\n{indent}}}", members.join(",\n"))
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// What is written is read again.
        #[test]
        fn baselines_survive_their_file(
            locales in prop::collection::btree_map(
                "[a-z]{2}",
                prop::collection::btree_map("\\PC{0,12}", (0usize..99, 0usize..9), 0..4),
                0..4,
            )
        ) {
            let baseline = Baseline {
                locales: locales
                    .into_iter()
                    .map(|(locale, pages)| {
                        let pages = pages
                            .into_iter()
                            .map(|(page, (missing, outdated))| (page, Debt { missing, outdated }))
                            .collect();
                        (locale, pages)
                    })
                    .collect(),
            };
            let text = baseline.write();
            prop_assert_eq!(Baseline::parse(&text).expect("our own file"), baseline);
        }
    }

    #[test]
    fn newer_and_broken_files_are_refused() {
        let newer = Baseline::parse("{\"version\": 2, \"pages\": []}");
        assert!(matches!(newer, Err(BaselineError::Version(2))));
        assert!(matches!(
            Baseline::parse("<<<<<<<"),
            Err(BaselineError::Syntax(_))
        ));
    }
}
