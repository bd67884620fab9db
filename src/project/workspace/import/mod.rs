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

use super::{PageFile, Workspace, parting};
use crate::check;
use crate::diagnostic::Severity;
use crate::language::{self, Corpus, Sample};
use crate::markdown::{self, Flavour};
use crate::model::{
    Fingerprint, Flags, Locale, LockLine, MarkedText, Message, Page, TargetMap, TargetRow, Unit,
    UnitId,
};
use crate::project::config::Config;
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
    /// The locale has a message for it already, which stays.
    Kept,
    /// Its translation may be the right one; left out.
    Uncertain,
    /// Its translation cannot be used: it does not fit the slot, or brings links the source does not have.
    Rejected,
    /// The translated page still says it in the source language.
    English,
}

impl Fate {
    /// Every fate.
    pub const ALL: [Self; 5] = [
        Self::Adopted,
        Self::Kept,
        Self::Uncertain,
        Self::Rejected,
        Self::English,
    ];

    /// The word in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Adopted => "adopted",
            Self::Kept => "kept",
            Self::Uncertain => "uncertain",
            Self::Rejected => "rejected",
            Self::English => "english",
        }
    }
}

/// A pair that was not adopted, or one that was.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The id of the unit; of none that is there, where a file names one.
    pub unit: String,
    /// What became of it.
    pub fate: Fate,
    /// Why, where its confidence is not the reason; else empty.
    pub why: &'static str,
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
    /// Those that hold on this page alone, where others have it otherwise.
    pub targets_here: BTreeMap<String, String>,
}

impl Imported {
    /// How many pairs had that fate.
    pub fn count(&self, fate: Fate) -> usize {
        let all = self.verdicts.iter();
        all.filter(|verdict| verdict.fate == fate).count()
    }
}

/// An older version of a source page.
struct Old {
    revision: String,
    page: Page,
    /// Which unit of today its units are.
    now: BTreeMap<usize, usize>,
}

/// A translated page beside the source page it was made from.
struct Beside<'a> {
    page: &'a PageFile,
    other: Page,
    /// The version it was made from, with the ids and names of today; `None` where that is today's page.
    old: Option<Old>,
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
        let old = best.map(|(version, old)| {
            let (old, now) = origin::date(old, page, source);
            Old {
                revision: version.revision.clone(),
                page: old,
                now,
            }
        });
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
        self.old.as_ref().map_or(&self.page.page, |old| &old.page)
    }

    /// The unit of today's page that a unit of it is.
    fn now(&self, unit: usize) -> Option<usize> {
        match &self.old {
            Some(old) => old.now.get(&unit).copied(),
            None => Some(unit),
        }
    }

    /// Pairs of units whose source still stands on the page.
    fn units(&self) -> impl Iterator<Item = (&Unit, &Unit, &Paired)> {
        let all = self.pairs.iter().map(|pair| {
            let own = &self.own().units[pair.source];
            (own, &self.other.units[pair.target], pair)
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
        .map(|beside| judge(beside, &corpus, (workspace.config.flavour, locale), draft))
        .collect();
    drop(beside);
    let mut evidence = Evidence::default();
    for one in &found {
        for (targets, translated) in &one.targets {
            let (source, target) = targets;
            if source != target && is_refused(locale, source, target) {
                continue;
            }
            evidence.add(&one.imported.page, (source, target), *translated);
        }
    }
    let tags = Tags::of([&workspace.config.source_locale, locale]);
    for one in &mut found {
        let own = evidence.of_page(&one.imported.page, &tags);
        one.imported.targets = own.everywhere;
        one.imported.targets_here = own.here;
    }
    let mut imported = Vec::new();
    for one in found {
        write(workspace, locale, &one);
        imported.push(one.imported);
    }
    imported
}

/// Whether a row of these targets is one that `check` calls an error: nobody could build with it.
fn is_refused(locale: &Locale, source: &str, target: &str) -> bool {
    let row = TargetRow {
        source: source.to_owned(),
        target: target.to_owned(),
        pages: None,
        span: Span::default(),
    };
    let map = TargetMap {
        rows: vec![row],
        ..TargetMap::default()
    };
    let found = check::target_map(locale, &map, None);
    found.iter().any(|found| found.severity == Severity::Error)
}

/// What a page's pairs came to.
struct Found {
    imported: Imported,
    /// What was found for each message, place by place.
    adopted: BTreeMap<UnitId, Vec<Chosen>>,
    /// Targets that stand for each other, and whether their unit is translated.
    targets: Vec<((String, String), bool)>,
}

/// What was found for a message in one of its places.
struct Chosen {
    /// The unit of today's page that stands there, if that is known.
    unit: Option<usize>,
    /// The translation; `None` where the place is still in the source language.
    message: Option<Message>,
    flags: Flags,
    confidence: f32,
    /// The source it was made from, with the values of its variables.
    source: (Message, Vec<(String, String)>),
}

impl Chosen {
    /// A place without a translation.
    fn none(unit: Option<usize>, confidence: f32) -> Self {
        Self {
            unit,
            message: None,
            flags: Flags::default(),
            confidence,
            source: (Message::default(), Vec::new()),
        }
    }
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

fn judge(
    beside: &Beside<'_>,
    corpus: &Corpus,
    (flavour, locale): (Flavour, &Locale),
    draft: bool,
) -> Found {
    let file = beside.page.locales.get(locale);
    let is_written = |id: &UnitId| file.is_some_and(|file| file.written.contains_key(id));
    let mut found = Found {
        imported: Imported {
            page: beside.page.name.clone(),
            revision: beside.old.as_ref().map(|old| old.revision.clone()),
            unpaired: (
                beside.own().units.len() - beside.pairs.len(),
                beside.other.units.len() - beside.pairs.len(),
            ),
            ..Imported::default()
        },
        adopted: BTreeMap::new(),
        targets: Vec::new(),
    };
    for (own, unit, pair) in beside.units() {
        if unit.kind.is_optional() {
            // A title that the translated page leaves to the renderer is nobody's translation.
            let place = Chosen::none(beside.now(pair.source), pair.confidence);
            found.adopted.entry(own.id.clone()).or_default().push(place);
            continue;
        }
        let source = markdown::mark(&own.message, own.slot, flavour);
        let text = markdown::mark(&unit.message, unit.slot, flavour);
        let verdict = language::judge(corpus, &sample(unit, &text, Some(&source)));
        let whole =
            |marked: &MarkedText| language::readable(marked, Span::new(0, marked.text.len()));
        let (says, said) = (whole(&source), whole(&text));
        let adopted = adopt::adopt(own, unit);
        let confidence = if adopted.lacks_link {
            pair.confidence - 0.25
        } else {
            pair.confidence
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
        let is_adopted = fate == Fate::Adopted || draft && fate == Fate::Uncertain;
        let is_english = fate == Fate::English && confidence >= LIMIT;
        let place = beside.now(pair.source);
        let chosen = match adopted.message.filter(|_| is_adopted) {
            Some(message) => {
                let values = own.variables.iter();
                let values = values.map(|one| (one.name.clone(), one.value.clone()));
                let flags = [("draft", fate == Fate::Uncertain), ("same", same)];
                let flags = flags.into_iter().filter(|(_, is_set)| *is_set);
                Some(Chosen {
                    message: Some(message),
                    flags: flags.map(|(flag, _)| flag.to_owned()).collect(),
                    source: (own.message.clone(), values.collect()),
                    ..Chosen::none(place, confidence)
                })
            }
            None => is_english.then(|| Chosen::none(place, confidence)),
        };
        if let Some(chosen) = chosen {
            let places = found.adopted.entry(own.id.clone()).or_default();
            places.push(chosen);
        }
        if is_adopted || is_english {
            let targets = adopted.targets.into_iter();
            found.targets.extend(targets.map(|pair| (pair, is_adopted)));
        }
        let today = beside.page.registry.get(&own.id);
        let outdated = today
            .is_some_and(|today| Fingerprint::of(&today.message) != Fingerprint::of(&own.message));
        found.imported.verdicts.push(Verdict {
            unit: own.id.to_string(),
            fate: if is_adopted && is_written(&own.id) {
                Fate::Kept
            } else {
                fate
            },
            why: match fate {
                Fate::Rejected => "a link, tag or macro that the source does not have there",
                _ => "",
            },
            confidence,
            source: says,
            target: said,
            outdated,
        });
    }
    found
}

/// Whether a text that the translated page shows as the source has it is the locale's own all the same, as
/// `Documentation` is in French: there is something to translate in it, and nothing speaks for a gap. Several words of
/// which nothing is known are left open.
fn is_kept(corpus: &Corpus, source: &Sample<'_>, verdict: &language::Verdict) -> bool {
    let source = Sample {
        certain: true,
        ..*source
    };
    verdict.fragments.is_empty() && !verdict.is_unknown() && !language::is_neutral(corpus, &source)
}

/// Whether a text has letters of a script of its own: somebody has begun to translate it.
fn adds_script(said: &str, says: &str) -> bool {
    let foreign = |c: char| c.is_alphabetic() && u32::from(c) >= 0x0370;
    said.chars().any(|c| foreign(c) && !says.contains(c))
}

/// Sets what was found for a page, each message locked to the text it was made from. A message that is translated in
/// several ways, or in some of its places alone, is parted: its id stays with what most of its translations say.
fn write(workspace: &mut Workspace, locale: &Locale, found: &Found) {
    let config = &workspace.config;
    let page = workspace
        .pages
        .iter_mut()
        .find(|page| page.name == found.imported.page)
        .expect("only pages of the workspace are imported");
    for (id, chosen) in &found.adopted {
        let file = page.locales.get(locale);
        if file.is_none_or(|file| file.written.contains_key(id)) {
            continue; // What a translator has written counts for more.
        }
        let mut wordings = wordings(chosen).into_iter();
        let usual = wordings.next().filter(|usual| usual[0].message.is_some());
        let Some(usual) = usual else {
            continue; // Nothing but the source language.
        };
        for other in wordings {
            let units = other.iter().filter_map(|chosen| chosen.unit).collect();
            if let Some(own) = parting::part(page, id, &units) {
                set(page, config, locale, &own, surest(&other));
            }
        }
        set(page, config, locale, id, surest(&usual));
    }
}

/// What was found for one message, by what it says; the usual translation first, and the source language last.
fn wordings(chosen: &[Chosen]) -> Vec<Vec<&Chosen>> {
    let mut wordings: Vec<Vec<&Chosen>> = Vec::new();
    for one in chosen {
        let says = |other: &&mut Vec<&Chosen>| other[0].message == one.message;
        match wordings.iter_mut().find(says) {
            Some(wording) => wording.push(one),
            None => wordings.push(vec![one]),
        }
    }
    wordings.sort_by_key(|says| (says[0].message.is_none(), std::cmp::Reverse(says.len())));
    wordings
}

fn surest<'a>(wording: &[&'a Chosen]) -> &'a Chosen {
    let mut all = wording.iter().copied();
    let first = all.next().expect("a wording is somewhere");
    all.fold(first, |best, one| {
        if one.confidence > best.confidence {
            one
        } else {
            best
        }
    })
}

fn set(page: &mut PageFile, config: &Config, locale: &Locale, id: &UnitId, chosen: &Chosen) {
    let entry = page
        .registry
        .get(id)
        .expect("only units that still stand are paired");
    let today = Fingerprint::of(page.sources(config).of(entry, locale));
    let from = Fingerprint::of(&chosen.source.0);
    let is_old = from != Fingerprint::of(&entry.message);
    let (Some(file), Some(message)) = (page.locales.get_mut(locale), &chosen.message) else {
        return;
    };
    let target = Target::plain(message.clone());
    let line = LockLine {
        source: if is_old { from } else { today },
        target: target.print,
        flags: chosen.flags.clone(),
    };
    file.merged.lock.set(id.clone(), line);
    file.merged.set.insert(id.clone(), message.clone());
    Arc::make_mut(&mut file.targets).insert(id.clone(), target);
    if is_old {
        page.older.insert((id.clone(), from), chosen.source.clone());
    }
}

/// Rows for `_targets.tsv` that the locale does not have yet, as text to append.
pub fn target_rows(
    workspace: &Workspace,
    locale: &Locale,
    imported: &[Imported],
) -> Option<String> {
    let known = workspace.extras.get(locale).map(|extras| &extras.targets);
    let is_new = |source: &str| known.is_none_or(|known| known.get(source).is_none());
    let mut rows: BTreeSet<(&str, &str, Option<&str>)> = BTreeSet::new();
    for page in imported {
        let everywhere = page.targets.iter().map(|row| (row, None));
        let here = page.targets_here.iter();
        let here = here.map(|row| (row, Some(page.page.as_str())));
        let all = everywhere.chain(here);
        let new = all.filter(|((source, _), _)| is_new(source));
        rows.extend(new.map(|((source, target), page)| (source.as_str(), target.as_str(), page)));
    }
    let rows = rows.into_iter().map(|(source, target, page)| TargetRow {
        source: source.to_owned(),
        target: target.to_owned(),
        pages: page.map(str::to_owned),
        span: Span::default(),
    });
    let map = TargetMap {
        rows: rows.collect(),
        ..TargetMap::default()
    };
    let text = map.to_string();
    (!text.is_empty()).then_some(text)
}
