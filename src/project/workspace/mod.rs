//! A project in memory: every page aligned with its registry, every locale settled and merged, nothing written.
//!
//! All commands see the project through this door, so `status`, `check` and `build` tell the truth on a fresh clone
//! whose registry is behind; only `extract` writes what is found here (DESIGN §4). Deliberately absent: judging texts
//! ([`survey`]), and what any command does with the result.

pub mod accept;
pub mod assemble;
mod away;
pub mod evidence;
pub mod exchange;
pub mod extract;
mod filing;
pub mod fill;
pub mod import;
mod links;
mod load;
mod memory;
mod moves;
mod outdated;
mod parting;
mod past;
pub mod question;
pub mod repair;
pub mod review;
pub mod settings;
pub mod survey;
mod targets;
mod texts;
pub mod touched;
mod vouched;

pub use away::Seal;
pub use load::{forgotten, of_no_page, open, open_for, open_to_extract, strays};
pub use past::Past;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::ftl::OldTexts;
use crate::markdown::Options;
use crate::model::{
    Catalog, Fingerprint, Flags, Locale, Lock, LockLine, Message, Page, Registry, RegistryEntry,
    TargetMap, Term, UnitId,
};
use crate::project::config::Config;
use crate::project::disk::{Disk, Trace};
use crate::project::failure::Failure;
use crate::sync::{Alignment, Merged, Settled, Sources, Target, Targets};
use crate::text::Source;

/// A project in memory.
#[derive(Debug, Default)]
pub struct Workspace {
    /// Its configuration.
    pub config: Config,
    /// Target locales, sorted: folders, configuration, and what the pages prove.
    pub locales: Vec<Locale>,
    /// Its pages, sorted by name.
    pub pages: Vec<PageFile>,
    /// Pages that have a registry or messages and no file any more, by name.
    pub gone: Vec<GonePage>,
    /// Words the site keeps or translates in one way.
    pub terms: Vec<Term>,
    /// Each locale's own terms for Fluent, and its own targets.
    pub extras: BTreeMap<Locale, Extras>,
    /// Findings about files: syntax, lost locks, names.
    pub findings: Vec<Diagnostic>,
    /// What could not be read; it makes the exit status 2.
    pub failures: Vec<Failure>,
    /// The disk that has the Fluent files which were put away.
    pub disk: Option<Disk>,
    /// What its files held before.
    pub past: Past,
    /// Whether a commit that people have reviewed knows every older text that is left.
    pub is_reviewed: bool,
}

/// What a locale has besides its pages.
#[derive(Clone, Debug, Default)]
pub struct Extras {
    /// `_terms.ftl`.
    pub terms: Option<Catalog>,
    /// `_targets.tsv`.
    pub targets: TargetMap,
}

/// A page and all that is known of it.
#[derive(Clone, Debug, Default)]
pub struct PageFile {
    /// Path below the folder of pages.
    pub name: String,
    /// Its file.
    pub source: Source,
    /// The page, with ids and variable names as in `registry`.
    pub page: Page,
    /// The registry as it stands on disk; that of the old name where the page was renamed.
    pub stored: Option<Registry>,
    /// The registry's file as it stands on disk, if there is one under the page's own name.
    pub stored_text: Option<String>,
    /// What the page was compared with: `stored`, and entries that came from other pages.
    pub known: Registry,
    /// How page and `known` belong together.
    pub alignment: Alignment,
    /// The registry as it should be.
    pub registry: Registry,
    /// Older texts that a lock refers to.
    pub older: OldTexts,
    /// The file of older texts as it stands on disk.
    pub older_text: Option<String>,
    /// Its locales that were read, the source locale among them.
    pub locales: BTreeMap<Locale, LocaleFile>,
    /// The name the page had when its registry was written, if another.
    pub renamed_from: Option<String>,
    /// What was asked of the disk for this page alone, where somebody listens.
    pub trace: Option<Trace>,
}

/// What a lock's file was found to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum LockFile {
    /// There is none.
    #[default]
    Missing,
    /// It cannot be read.
    Damaged,
    /// It could be read.
    Present(Lock),
}

impl LockFile {
    /// The lock, if there is one that can be read.
    pub fn lock(&self) -> Option<&Lock> {
        match self {
            Self::Present(lock) => Some(lock),
            Self::Missing | Self::Damaged => None,
        }
    }
}

/// One page in one locale.
#[derive(Clone, Debug, Default)]
pub struct LocaleFile {
    /// The locale's Fluent file as it stands on disk; empty where there is none, and where it was put away.
    pub catalog: Catalog,
    /// What the file is known by, where it was put away.
    pub away: Option<Seal>,
    /// Whether that file exists, under the page's own name or the one it had before.
    pub exists: bool,
    /// The name of that file, where the page had another name before.
    pub came_from: Option<String>,
    /// Its lock's file.
    pub lock_file: LockFile,
    /// What the lock's text is known by, as it stands on disk.
    pub lock_seal: Option<Seal>,
    /// What its messages say as they stand on disk.
    pub written: Arc<Targets>,
    /// The lock settled against the registry on disk.
    pub settled: Settled,
    /// What becomes of its messages and its lock.
    pub merged: Merged,
    /// What its messages say once `merged` is written; the same as `written` where nothing is to be.
    pub targets: Arc<Targets>,
    /// Translations of near texts, to be shown above stubs.
    pub suggestions: BTreeMap<UnitId, Message>,
    /// Ids whose value Fluent could not resolve: the page's own text stands in for them.
    pub unresolved: BTreeMap<UnitId, String>,
}

/// A page whose file is gone.
#[derive(Clone, Debug, Default)]
pub struct GonePage {
    /// The name it had.
    pub name: String,
    /// Its registry.
    pub registry: Registry,
    /// Older texts that its locks refer to.
    pub older: OldTexts,
    /// Its locales.
    pub locales: BTreeMap<Locale, LocaleFile>,
}

impl PageFile {
    /// What the page says to its locales, as the workspace would leave it.
    pub fn sources<'a>(&'a self, config: &'a Config) -> Sources<'a> {
        sources_of(&self.locales, config, |file| &file.targets)
    }

    /// Gives a unit of a locale a translation, locked to today's source, in the workspace; `extract` then writes it.
    fn translate(
        &mut self,
        config: &Config,
        locale: &Locale,
        (id, message): (&UnitId, Message),
        flags: Flags,
    ) {
        let Some(entry) = self.registry.get(id) else {
            return;
        };
        let source = Fingerprint::of(self.sources(config).of(entry, locale));
        let Some(file) = self.locales.get_mut(locale) else {
            return;
        };
        let target = Target::plain(message.clone());
        let line = LockLine {
            source,
            target: target.print,
            flags,
        };
        file.merged.lock.set(id.clone(), line);
        file.merged.set.insert(id.clone(), message);
        Arc::make_mut(&mut file.targets).insert(id.clone(), target);
    }

    /// The registry entry of a unit.
    pub fn entry(&self, unit: usize) -> Option<&RegistryEntry> {
        let group = self
            .alignment
            .groups
            .iter()
            .position(|group| group.units.contains(&unit))?;
        self.registry.entries.get(group)
    }
}

static NO_TARGETS: Targets = Targets::new();

/// What the source locale of a page says, read off one side of its files.
fn sources_of<'a>(
    locales: &'a BTreeMap<Locale, LocaleFile>,
    config: &'a Config,
    side: impl Fn(&'a LocaleFile) -> &'a Targets,
) -> Sources<'a> {
    Sources {
        source_locale: &config.source_locale,
        messages: locales.get(&config.source_locale).map_or(&NO_TARGETS, side),
    }
}

impl PageFile {
    /// Hashes of its texts, for [`Workspace::left_texts`].
    pub fn texts(&self) -> BTreeSet<Fingerprint> {
        moves::texts(self)
    }

    /// Hashes of texts that it has translations of and does not say, for [`Workspace::new_texts`].
    pub fn waiting(&self) -> BTreeSet<Fingerprint> {
        memory::waiting(self)
    }
}

impl Workspace {
    /// Hashes of translated texts that their pages have lost: where one of them stands, also on a page that was not
    /// read, its translation may move.
    pub fn left_texts(&self) -> BTreeSet<Fingerprint> {
        moves::left(&self.pages, &self.gone)
    }

    /// Hashes of texts that are new to their pages: where one of them was translated before, also on a page that was
    /// not read, its translation comes back.
    pub fn new_texts(&self) -> BTreeSet<Fingerprint> {
        memory::wanted(&self.pages)
    }

    /// How pages are read.
    pub fn options(&self) -> Options {
        self.config.options()
    }

    /// Files of ours that must stay as they are, because they or what belongs to them could not be read: writing
    /// them would put what we know in the place of what somebody has.
    pub fn untouchable(&self) -> BTreeSet<String> {
        let failed: BTreeSet<&str> = self.failures.iter().filter_map(Failure::path).collect();
        if failed.is_empty() {
            return BTreeSet::new();
        }
        let pages = self.pages.iter().map(|page| page.name.as_str());
        let gone = self.gone.iter().map(|page| page.name.as_str());
        let mut spared = BTreeSet::new();
        for page in pages.chain(gone) {
            let own = [Config::registry_path(page), Config::older_path(page)];
            let whole = own.iter().any(|path| failed.contains(path.as_str()));
            for locale in self.all_locales() {
                let files = [
                    self.config.catalog_path(&locale, page),
                    Config::lock_path(&locale, page),
                ];
                if whole || files.iter().any(|path| failed.contains(path.as_str())) {
                    spared.extend(files);
                }
            }
            if whole {
                spared.extend(own);
            }
        }
        spared
    }

    /// The source locale and all targets.
    pub fn all_locales(&self) -> Vec<Locale> {
        std::iter::once(self.config.source_locale.clone())
            .chain(self.locales.iter().cloned())
            .collect()
    }
}
