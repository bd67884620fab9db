//! `l10n.toml`: every key, its default, and what may stand there.
//!
//! In go the file and the settings that beat it (flags, then environment), out comes one [`Config`] or every fault
//! at once, each with its place and the nearest known name. One table, [`KEYS`], serves the file, the environment,
//! `init` and the manual. Deliberately absent: finding the file and asking the environment.

mod fault;
mod keys;
mod read;
mod value;

use std::collections::BTreeMap;

pub use fault::{ConfigError, Fault, Origin};
pub use keys::{KEYS, Key};
pub use read::{Setting, resolve};
pub use value::{glob, inside_tree, nearest};

use crate::coverage::gate::{Gate, Policy, Rules};
use crate::diagnostic::Level;
use crate::markdown::{Flavour, Options};
use crate::model::Locale;
use crate::project::layout::BuildPattern;

/// Name of the configuration file.
pub const FILE_NAME: &str = "l10n.toml";

/// Everything a project can configure, resolved.
#[derive(Clone, Debug)]
pub struct Config {
    /// Folder of pages.
    pub source: String,
    /// Folder of Fluent files, one folder per locale in it.
    pub locales: String,
    /// Where built pages go.
    pub build: BuildPattern,
    /// Language the pages are written in.
    pub source_locale: Locale,
    /// Locales to translate into; empty: the folders under `locales` and the languages proven in the pages.
    pub targets: Vec<Locale>,
    /// A locale to be had besides, though nothing may name it yet: the one whose pages are imported. It has no key.
    pub newcomer: Option<Locale>,
    /// Which Markdown the pages are written in.
    pub flavour: Flavour,
    /// Globs of pages, relative to `source`.
    pub include: Vec<String>,
    /// Globs of what is no page, relative to `source`.
    pub exclude: Vec<String>,
    /// Whether units are filed by the language they are in.
    pub mixed: bool,
    /// Front-matter keys that hold text.
    pub front_matter: Vec<String>,
    /// Which locale files get notes.
    pub notes: Notes,
    /// Whether comments inside fenced code are units.
    pub code_comments: bool,
    /// Folder names of locales that are not spelt as their tag.
    pub directories: BTreeMap<Locale, String>,
    /// File of terms.
    pub terms: String,
    /// What `build` does with what is missing.
    pub build_policy: BuildPolicy,
    /// What `check` demands.
    pub gate: Gate,
    /// File of the ratchet.
    pub baseline: String,
    /// Severity of checks, by code.
    pub checks: BTreeMap<String, Level>,
}

impl Default for Config {
    fn default() -> Self {
        let options = Options::default();
        Self {
            source: "source".to_owned(),
            locales: "locales".to_owned(),
            build: BuildPattern::default(),
            source_locale: Locale::parse("en").expect("`en` is a language tag"),
            targets: Vec::new(),
            newcomer: None,
            flavour: options.flavour,
            include: vec!["**/*.md".to_owned()],
            exclude: Vec::new(),
            mixed: true,
            front_matter: options.front_matter,
            notes: Notes::All,
            code_comments: options.code_comments,
            directories: BTreeMap::new(),
            terms: "terms.csv".to_owned(),
            build_policy: BuildPolicy::default(),
            gate: Gate {
                rules: Rules {
                    coverage: Some(0.0),
                    page_coverage: Some(0.0),
                    outdated: Some(Policy::Allow),
                    partial: Some(Policy::Allow),
                    untranslated: Some(Policy::Allow),
                },
                ..Gate::default()
            },
            baseline: ".l10n/baseline.json".to_owned(),
            checks: BTreeMap::new(),
        }
    }
}

impl Config {
    /// How pages are to be read.
    pub fn options(&self) -> Options {
        Options {
            flavour: self.flavour,
            front_matter: self.front_matter.clone(),
            code_comments: self.code_comments,
        }
    }

    /// The locale with the folder name that this project gives it.
    #[must_use]
    pub fn locale(&self, locale: Locale) -> Locale {
        match self.directories.get(&locale) {
            Some(folder) => locale.in_folder(folder),
            None => locale,
        }
    }

    /// The locale whose folder is called `folder`.
    pub fn locale_of(&self, folder: &str) -> Option<Locale> {
        self.directories
            .iter()
            .find(|(_, name)| name.as_str() == folder)
            .map(|(locale, _)| locale.clone().in_folder(folder))
            .or_else(|| Locale::parse(folder).ok())
    }

    /// Whether the files of `locale` get notes above their messages.
    pub fn has_notes(&self, locale: &Locale) -> bool {
        match &self.notes {
            Notes::All => true,
            Notes::None => false,
            Notes::Only(locales) => locales.contains(locale),
        }
    }
}

/// Which locale files get the source text above each message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notes {
    /// All.
    All,
    /// None.
    None,
    /// Those of these locales.
    Only(Vec<Locale>),
}

/// What `build` does with pages and units that are not fully translated.
#[derive(Clone, Debug, PartialEq)]
pub struct BuildPolicy {
    /// What a page below `minimum` becomes.
    pub partial: Partial,
    /// Percent of words, 0–100.
    pub minimum: f64,
    /// Which anchors translated headings have.
    pub anchors: Anchors,
    /// What stands for an outdated unit.
    pub outdated: OutdatedBuild,
    /// What happens to links into the source locale.
    pub links: Links,
}

impl Default for BuildPolicy {
    fn default() -> Self {
        Self {
            partial: Partial::Mix,
            minimum: 0.0,
            anchors: Anchors::Preserve,
            outdated: OutdatedBuild::Translation,
            links: Links::Keep,
        }
    }
}

/// What a page below the minimum becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Partial {
    /// Translated units beside the page's own text.
    Mix,
    /// The page as it is.
    Source,
    /// No page.
    Skip,
}

/// Which anchors translated headings have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchors {
    /// Those of the source heading.
    Preserve,
    /// Those the site makes of the translated text.
    Translate,
}

/// What stands for an outdated unit in a built page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutdatedBuild {
    /// Its translation.
    Translation,
    /// The page's own text.
    Source,
}

/// What happens to links into the source locale's part of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Links {
    /// Nothing.
    Keep,
    /// Path prefixes of the source locale become the locale's.
    Follow,
}
