//! The file that one run leaves for the next.
//!
//! What each page told of its languages stands in files of its own, which are read only when the page is due; the
//! record knows their hashes, so that none of another run is trusted.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use foldhash::fast::FixedState;
use serde::{Deserialize, Serialize};

use super::{Known, Part};
use crate::model::{Fingerprint, Locale};
use crate::project::config::Config;
use crate::project::disk::{Disk, Heard, Left, Trace};
use crate::project::workspace::Workspace;
use crate::project::workspace::evidence::Told;
use crate::project::workspace::question::{Answers, Question};
use crate::project::workspace::survey::Notes;

const RECORD: &str = "extract";
const TOLD: &str = "told";

/// What a run leaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Record {
    /// Program and configuration.
    key: String,
    /// Tags of the locales, the source locale first.
    pub(super) locales: Vec<String>,
    /// What was asked for all pages together.
    shared: Heard,
    /// Its pages, by name.
    pub(super) pages: Vec<KnownPage>,
    /// What was asked about the language of texts.
    pub(super) questions: Vec<Question>,
    /// Hash of what all pages told.
    all: String,
}

/// What is known of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KnownPage {
    pub(super) name: String,
    pub(super) units: usize,
    heard: Heard,
    /// Hash of what it told.
    told: String,
    /// Hashes of its texts.
    pub(super) texts: BTreeSet<Fingerprint>,
    /// Hashes of texts that it has translations of and does not say.
    pub(super) waiting: BTreeSet<Fingerprint>,
    /// Questions about its texts, by number.
    pub(super) asked: Vec<(usize, Answers)>,
}

fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

/// Everything besides files that a run depends on.
fn key(config: &Config) -> String {
    let (version, build) = (env!("CARGO_PKG_VERSION"), env!("BUILD_NUMBER"));
    hash(format!("{version} {build} {config:?}").as_bytes())
}

/// What something told is kept as: the hash of its bytes, which is the name of its file; `None` where it is not kept.
pub type Kept = Option<String>;

/// Keeps what pages of a workspace tell as soon as they do: a large site tells much. Deliberately absent: what a run
/// tells that will leave no record.
pub(super) fn keeper(disk: &Disk, workspace: &Workspace) -> impl Fn(&Told) -> Kept {
    let is_quiet = is_quiet(workspace);
    move |told| {
        let bytes = is_quiet.then(|| told.to_bytes())?;
        let name = hash(&bytes);
        disk.leave(&format!("{TOLD}/{name}"), &bytes)
            .then_some(name)
    }
}

/// Whether a run had nothing to tell.
fn is_quiet(workspace: &Workspace) -> bool {
    workspace.findings.is_empty() && workspace.failures.is_empty() && !workspace.locales.is_empty()
}

fn told(disk: &Disk, name: &str) -> Option<Vec<u8>> {
    let bytes = disk.left(&format!("{TOLD}/{name}"))?;
    (hash(&bytes) == *name).then_some(bytes)
}

impl Record {
    /// The last run's record, if it is whole and of this program and configuration.
    pub(super) fn read(disk: &Disk, config: &Config) -> Option<Self> {
        let text = String::from_utf8(disk.left(RECORD)?).ok()?;
        // The first line is the hash of the others: a record that was cut short or mended is none.
        let (sum, text) = text.split_once('\n')?;
        if sum != hash(text.as_bytes()) {
            return None;
        }
        let record: Self = serde_json::from_str(text).ok()?;
        (record.key == key(config)).then_some(record)
    }

    /// What was heard: for all pages together, then for each of them.
    pub(super) fn heard(&self) -> impl Iterator<Item = &Heard> {
        std::iter::once(&self.shared).chain(self.pages.iter().map(|page| &page.heard))
    }

    /// What the run came to.
    pub(super) fn known(&self) -> Known {
        Known {
            pages: self.pages.iter().map(|page| page.name.clone()).collect(),
            locales: self.locales.clone(),
            units: self.pages.iter().map(|page| page.units).sum(),
        }
    }

    /// What all pages told.
    pub(super) fn told_by_all(&self, disk: &Disk) -> Option<Vec<u8>> {
        told(disk, &self.all)
    }
}

impl KnownPage {
    /// What it told.
    pub(super) fn told(&self, disk: &Disk) -> Option<Vec<u8>> {
        told(disk, &self.told)
    }
}

/// A record that is kept once what it speaks of is written.
#[derive(Debug)]
pub struct Draft {
    record: Record,
}

impl Draft {
    /// What a run leaves after which files are as `left`; `None` if it had anything to tell. `part` are pages it has not read.
    pub fn new(
        workspace: &Workspace,
        trace: &Trace,
        left: &Left,
        asked: Vec<(String, Vec<(Question, Answers)>)>,
        notes: Notes<Kept>,
        part: Option<&Part>,
    ) -> Option<Self> {
        if !is_quiet(workspace) {
            return None;
        }
        let mut questions = Questions::default();
        let mut pages: BTreeMap<String, KnownPage> = part
            .into_iter()
            .flat_map(Part::others)
            .map(|(page, before)| {
                let mut page = page.clone();
                for (number, _) in &mut page.asked {
                    *number = questions.number(before[*number].clone());
                }
                (page.name.clone(), page)
            })
            .collect();
        let mut asked: BTreeMap<String, Vec<(Question, Answers)>> = asked.into_iter().collect();
        for (page, told) in workspace.pages.iter().zip(notes.pages) {
            let asked = asked.remove(&page.name).unwrap_or_default();
            let asked = asked.into_iter();
            let known = KnownPage {
                name: page.name.clone(),
                units: page.page.units.len(),
                heard: page.trace.as_ref()?.after(left)?,
                told: told?,
                texts: page.texts(),
                waiting: page.waiting(),
                asked: asked
                    .map(|(question, answers)| (questions.number(question), answers))
                    .collect(),
            };
            pages.insert(page.name.clone(), known);
        }
        let pages: Vec<KnownPage> = pages.into_values().collect();
        let mut shared = trace.after(left)?;
        let own: Vec<&Heard> = pages.iter().map(|page| &page.heard).collect();
        shared.add_unasked(left, &own);
        let locales = workspace.all_locales();
        let record = Record {
            key: key(&workspace.config),
            locales: locales.iter().map(Locale::tag).map(str::to_owned).collect(),
            shared,
            pages,
            questions: questions.into_list(),
            all: notes.all?,
        };
        Some(Self { record })
    }

    /// Keeps it for the next run. Best effort: without it, the next run takes longer.
    pub fn keep(&self, disk: &Disk) {
        let pages = self.record.pages.iter().map(|page| page.told.as_str());
        let wanted: BTreeSet<&str> = pages.chain([self.record.all.as_str()]).collect();
        disk.clear(TOLD, |name| wanted.contains(name));
        if let Ok(text) = serde_json::to_string(&self.record) {
            disk.leave(
                RECORD,
                format!("{}\n{text}", hash(text.as_bytes())).as_bytes(),
            );
        }
    }
}

/// Questions, each of them once, with its number.
#[derive(Default)]
struct Questions(HashMap<Question, usize, FixedState>);

impl Questions {
    fn number(&mut self, question: Question) -> usize {
        let next = self.0.len();
        *self.0.entry(question).or_insert(next)
    }

    /// All of them, in the order of their numbers.
    fn into_list(self) -> Vec<Question> {
        let mut all: Vec<(Question, usize)> = self.0.into_iter().collect();
        all.sort_unstable_by_key(|(_, number)| *number);
        all.into_iter().map(|(question, _)| question).collect()
    }
}
