//! `import`: translated pages that already exist become messages.
//!
//! In goes a workspace and a locale's pages, each with the older versions of its source page where they are known; out
//! come messages, each with how sure it is. Nothing is guessed in silence: a pair below the limit is listed with both
//! texts and left out, and text that is still in the source language is not adopted as a translation. Deliberately
//! absent: writing; `extract` does that with what is set here.

mod adopt;
mod origin;
mod own_targets;
mod repair;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::{PageFile, Workspace};
use crate::language::{self, Corpus, Sample};
use crate::markdown::{self, Flavour};
use crate::model::{Fingerprint, Flags, Locale, LockLine, MarkedText, Message, Page, Unit, UnitId};
use crate::project::history::Version;
use crate::sync::Target;
use crate::sync::pairing::{self, Paired};
use crate::text::{Source, Span};

use own_targets::{Evidence, Tags};

/// Least confidence of a pair that is adopted.
pub const LIMIT: f32 = 0.5;

/// A translated page that exists already.
#[derive(Clone, Debug, Default)]
pub struct Translated {
    /// Its text.
    pub source: Source,
    /// What it was made from.
    pub from: From,
}

/// Which version of its source page a translation was made from.
#[derive(Clone, Debug, Default)]
pub enum From {
    /// Today's.
    #[default]
    Today,
    /// This one.
    Version(Version),
    /// Today's or one of these, the newest first: the one it fits best.
    Best(Vec<Version>),
}

/// What became of one unit of the source page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// Its translation is a message now.
    Adopted,
    /// Its translation may be the right one; left out.
    Uncertain,
    /// Its translation cannot be used: it does not fit the slot, or brings links the source does not have.
    Rejected,
    /// The translated page still says it in the source language.
    English,
}

impl Fate {
    /// Every fate.
    pub const ALL: [Self; 4] = [
        Self::Adopted,
        Self::Uncertain,
        Self::Rejected,
        Self::English,
    ];

    /// The word in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Adopted => "adopted",
            Self::Uncertain => "uncertain",
            Self::Rejected => "rejected",
            Self::English => "english",
        }
    }
}

/// A pair that was not adopted, or one that was.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The unit.
    pub unit: UnitId,
    /// What became of it.
    pub fate: Fate,
    /// How sure the pair is, 0 to 1.
    pub confidence: f32,
    /// What the source says.
    pub source: String,
    /// What the translated page says.
    pub target: String,
    /// Whether today's source says something else than the version it was made from.
    pub outdated: bool,
}

/// One page, imported.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// Its name.
    pub page: String,
    /// The commit of the source page it fits best, where that is not today's.
    pub revision: Option<String>,
    /// Every pair, in document order of the source page.
    pub verdicts: Vec<Verdict>,
    /// Units of the source page without a counterpart, and blocks of the translated page without one.
    pub unpaired: (usize, usize),
    /// Targets that the locale has of its own: source's, locale's.
    pub targets: BTreeMap<String, String>,
}

impl Imported {
    /// How many pairs had that fate.
    pub fn count(&self, fate: Fate) -> usize {
        let all = self.verdicts.iter();
        all.filter(|verdict| verdict.fate == fate).count()
    }
}

/// A translated page beside the source page it was made from.
struct Beside<'a> {
    page: &'a PageFile,
    other: Page,
    /// The version it was made from, with the ids and names of today; `None` where that is today's page.
    old: Option<(String, Page)>,
    pairs: Vec<Paired>,
}

impl<'a> Beside<'a> {
    fn new(page: &'a PageFile, translated: &Translated, workspace: &Workspace) -> Self {
        let options = workspace.options();
        let source = &translated.source;
        let mended = Source::new(source.path.as_str(), repair::definitions(&source.text));
        let (other, _) = markdown::parse(&mended, &options);
        let best = match &translated.from {
            From::Today => None,
            From::Version(version) => Some((version, markdown::parse(&version.source, &options).0)),
            From::Best(versions) => origin::best(&page.page, &other, versions, &options),
        };
        let source = &workspace.config.source_locale;
        let old =
            best.map(|(version, old)| (version.revision.clone(), origin::date(old, page, source)));
        let mut beside = Self {
            page,
            other,
            old,
            pairs: Vec::new(),
        };
        beside.pairs = pairing::pair(beside.own(), &beside.other);
        beside
    }

    /// The source page it was made from.
    fn own(&self) -> &Page {
        self.old.as_ref().map_or(&self.page.page, |(_, old)| old)
    }

    /// Pairs of units whose source still stands on the page.
    fn units(&self) -> impl Iterator<Item = (&Unit, &Unit, f32)> {
        let all = self.pairs.iter().map(|pair| {
            let own = &self.own().units[pair.source];
            (own, &self.other.units[pair.target], pair.confidence)
        });
        all.filter(|(own, _, _)| self.page.registry.get(&own.id).is_some())
    }
}

/// Adopts the pages of `locale`, by page name, into the workspace. With `draft`, uncertain pairs are adopted too and
/// flagged so.
pub fn import(
    workspace: &mut Workspace,
    locale: &Locale,
    translated: &BTreeMap<String, Translated>,
    draft: bool,
) -> Vec<Imported> {
    let beside: Vec<Beside<'_>> = workspace
        .pages
        .par_iter()
        .filter_map(|page| Some(Beside::new(page, translated.get(&page.name)?, workspace)))
        .collect();
    let corpus = read(workspace, locale, &beside);
    let mut found: Vec<Found> = beside
        .par_iter()
        .map(|beside| judge(beside, &corpus, workspace.config.flavour, draft))
        .collect();
    drop(beside);
    let mut evidence = Evidence::default();
    for (source, target) in found.iter().flat_map(|one| &one.targets) {
        evidence.add(source, target);
    }
    let tags = Tags::of([&workspace.config.source_locale, locale]);
    for one in &mut found {
        let own = one.targets.iter();
        let own = own.filter(|(source, target)| evidence.allows(source, target, &tags));
        one.imported.targets = own.cloned().collect();
    }
    let mut imported = Vec::new();
    for one in found {
        write(workspace, locale, &one);
        imported.push(one.imported);
    }
    imported
}

/// What a page's pairs came to.
struct Found {
    imported: Imported,
    adopted: BTreeMap<UnitId, Chosen>,
    /// Targets that stand for each other in the units adopted.
    targets: Vec<(String, String)>,
}

/// The translation that was chosen for a unit; one that is shared may have several.
struct Chosen {
    message: Message,
    flags: Flags,
    confidence: f32,
    /// The source it was made from, with the values of its variables.
    source: (Message, Vec<(String, String)>),
}

/// Reads both sides of every pair before one of them is judged.
fn read(workspace: &Workspace, locale: &Locale, all: &[Beside<'_>]) -> Corpus {
    let mut corpus = Corpus::new(&workspace.config.source_locale, locale);
    for term in workspace.terms.iter().filter(|term| term.keep) {
        corpus.keep(&term.term);
    }
    for (own, unit, _) in all.iter().flat_map(Beside::units) {
        let source = markdown::mark(&own.message, own.slot, workspace.config.flavour);
        let text = markdown::mark(&unit.message, unit.slot, workspace.config.flavour);
        corpus.read_source(&source);
        corpus.read(&sample(unit, &text, Some(&source)));
    }
    corpus
}

fn sample<'a>(unit: &'a Unit, text: &'a MarkedText, source: Option<&'a MarkedText>) -> Sample<'a> {
    Sample {
        hint: &unit.hint,
        icon: unit.icon.as_deref(),
        target: unit.target.as_deref(),
        source,
        ..Sample::new(unit.kind, text)
    }
}

fn judge(beside: &Beside<'_>, corpus: &Corpus, flavour: Flavour, draft: bool) -> Found {
    let mut found = Found {
        imported: Imported {
            page: beside.page.name.clone(),
            revision: beside.old.as_ref().map(|(revision, _)| revision.clone()),
            unpaired: (
                beside.own().units.len() - beside.pairs.len(),
                beside.other.units.len() - beside.pairs.len(),
            ),
            ..Imported::default()
        },
        adopted: BTreeMap::new(),
        targets: Vec::new(),
    };
    // A title that the translated page leaves to the renderer is nobody's translation.
    let written = |(_, unit, _): &(&Unit, &Unit, f32)| !unit.kind.is_optional();
    for (own, unit, sure) in beside.units().filter(written) {
        let source = markdown::mark(&own.message, own.slot, flavour);
        let text = markdown::mark(&unit.message, unit.slot, flavour);
        let verdict = language::judge(corpus, &sample(unit, &text, Some(&source)));
        let whole =
            |marked: &MarkedText| language::readable(marked, Span::new(0, marked.text.len()));
        let (says, said) = (whole(&source), whole(&text));
        let adopted = adopt::adopt(own, unit);
        let confidence = if adopted.lacks_link {
            sure - 0.25
        } else {
            sure
        };
        let same = says == said;
        let fate = match &adopted.message {
            _ if same && !is_kept(corpus, &sample(own, &source, None), &verdict)
                || verdict.is_untranslated() && !adds_script(&said, &says) =>
            {
                Fate::English
            }
            None => Fate::Rejected,
            Some(_) if confidence >= LIMIT => Fate::Adopted,
            Some(_) => Fate::Uncertain,
        };
        let known = found.adopted.get(&own.id).map(|chosen| chosen.confidence);
        if let Some(message) = adopted.message
            && (fate == Fate::Adopted || draft && fate == Fate::Uncertain)
        {
            found.targets.extend(adopted.targets);
            if known.is_none_or(|known| known < confidence) {
                let values = own.variables.iter();
                let values = values.map(|one| (one.name.clone(), one.value.clone()));
                let flags = [("draft", fate == Fate::Uncertain), ("same", same)];
                let flags = flags.into_iter().filter(|(_, is_set)| *is_set);
                let chosen = Chosen {
                    message,
                    flags: flags.map(|(flag, _)| flag.to_owned()).collect(),
                    confidence,
                    source: (own.message.clone(), values.collect()),
                };
                found.adopted.insert(own.id.clone(), chosen);
            }
        }
        let today = beside.page.registry.get(&own.id);
        let outdated = today
            .is_some_and(|today| Fingerprint::of(&today.message) != Fingerprint::of(&own.message));
        found.imported.verdicts.push(Verdict {
            unit: own.id.clone(),
            fate,
            confidence,
            source: says,
            target: said,
            outdated,
        });
    }
    found
}

/// Whether a text that the translated page shows as the source has it is the locale's own all the same, as
/// `Documentation` is in French: there is something to translate in it, and nothing speaks for a gap.
fn is_kept(corpus: &Corpus, source: &Sample<'_>, verdict: &language::Verdict) -> bool {
    let source = Sample {
        certain: true,
        ..*source
    };
    verdict.fragments.is_empty() && !language::is_neutral(corpus, &source)
}

/// Whether a text has letters of a script of its own: somebody has begun to translate it.
fn adds_script(said: &str, says: &str) -> bool {
    let foreign = |c: char| c.is_alphabetic() && u32::from(c) >= 0x0370;
    said.chars().any(|c| foreign(c) && !says.contains(c))
}

/// Sets what was found for a page, each message locked to the text it was made from.
fn write(workspace: &mut Workspace, locale: &Locale, found: &Found) {
    let config = &workspace.config;
    let page = workspace
        .pages
        .iter_mut()
        .find(|page| page.name == found.imported.page)
        .expect("only pages of the workspace are imported");
    for (id, chosen) in &found.adopted {
        let entry = page
            .registry
            .get(id)
            .expect("only units that still stand are paired");
        let today = Fingerprint::of(page.sources(config).of(entry, locale));
        let from = Fingerprint::of(&chosen.source.0);
        let is_old = from != Fingerprint::of(&entry.message);
        let Some(file) = page.locales.get_mut(locale) else {
            continue;
        };
        if file.written.contains_key(id) {
            continue; // What a translator has written counts for more.
        }
        let target = Target::plain(chosen.message.clone());
        let line = LockLine {
            source: if is_old { from } else { today },
            target: target.print,
            flags: chosen.flags.clone(),
        };
        file.merged.lock.set(id.clone(), line);
        file.merged.set.insert(id.clone(), chosen.message.clone());
        Arc::make_mut(&mut file.targets).insert(id.clone(), target);
        if is_old {
            page.older.insert((id.clone(), from), chosen.source.clone());
        }
    }
}

/// Rows for `_targets.tsv` that the locale does not have yet, as text to append.
pub fn target_rows(
    workspace: &Workspace,
    locale: &Locale,
    imported: &[Imported],
) -> Option<String> {
    let known = workspace.extras.get(locale).map(|extras| &extras.targets);
    let mut rows: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (source, target) in imported.iter().flat_map(|page| &page.targets) {
        if known.is_none_or(|known| known.get(source).is_none()) {
            rows.insert((source, target));
        }
    }
    let text: String = rows
        .into_iter()
        .map(|(source, target)| format!("{source}\t{target}\n"))
        .collect();
    (!text.is_empty()).then_some(text)
}
