//! `import`: translated pages that already exist become messages.
//!
//! In goes a workspace and a locale's pages, out come messages, each with how sure it is. Nothing is guessed in silence:
//! a pair below the limit is listed with both texts and left out, and text that is still in the source language is not
//! adopted as a translation. Deliberately absent: writing; `extract` does that with what is set here.

use std::collections::{BTreeMap, BTreeSet};

use super::{PageFile, Workspace};
use crate::language::{self, Corpus, Sample};
use crate::markdown;
use crate::model::{
    Fingerprint, Flags, Locale, LockLine, MarkedText, Message, Page, Unit, UnitId, VariableKind,
};
use crate::sync::Target;
use crate::sync::pairing::{self, Paired};
use crate::text::{Source, Span};

/// Least confidence of a pair that is adopted.
pub const LIMIT: f32 = 0.5;

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
}

/// One page, imported.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// Its name.
    pub page: String,
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
        self.verdicts
            .iter()
            .filter(|verdict| verdict.fate == fate)
            .count()
    }
}

/// Adopts the pages of `locale`, by page name, into the workspace. With `draft`, uncertain pairs are adopted too and
/// flagged so.
pub fn import(
    workspace: &mut Workspace,
    locale: &Locale,
    translated: &BTreeMap<String, Source>,
    draft: bool,
) -> Vec<Imported> {
    let options = workspace.options();
    let parsed: BTreeMap<&str, Page> = translated
        .iter()
        .map(|(name, source)| (name.as_str(), markdown::parse(source, &options).0))
        .collect();
    let pairs: BTreeMap<&str, Vec<Paired>> = workspace
        .pages
        .iter()
        .filter_map(|page| {
            let (name, other) = parsed.get_key_value(page.name.as_str())?;
            Some((*name, pairing::pair(&page.page, other)))
        })
        .collect();
    let corpus = read(workspace, locale, &parsed, &pairs);
    let mut imported = Vec::new();
    let config = workspace.config.clone();
    for page in &mut workspace.pages {
        let (Some(other), Some(pairs)) = (
            parsed.get(page.name.as_str()),
            pairs.get(page.name.as_str()),
        ) else {
            continue;
        };
        let (result, messages) = of_page(page, other, pairs, &corpus, config.flavour, draft);
        for (id, (message, flags)) in messages {
            let Some(entry) = page.registry.get(&id) else {
                continue;
            };
            let source = Fingerprint::of(page.sources(&config).of(entry, locale));
            let Some(file) = page.locales.get_mut(locale) else {
                continue;
            };
            if file.written.contains_key(&id) {
                continue; // What a translator has written counts for more.
            }
            let target = Target::plain(message.clone());
            file.merged.lock.set(
                id.clone(),
                LockLine {
                    source,
                    target: target.print,
                    flags,
                },
            );
            file.merged.set.insert(id.clone(), message);
            file.targets.insert(id, target);
        }
        imported.push(result);
    }
    imported
}

fn mark(workspace: &Workspace, unit: &Unit) -> MarkedText {
    markdown::mark(&unit.message, unit.slot, workspace.config.flavour)
}

/// Reads both sides of every pair before one of them is judged.
fn read(
    workspace: &Workspace,
    locale: &Locale,
    parsed: &BTreeMap<&str, Page>,
    pairs: &BTreeMap<&str, Vec<Paired>>,
) -> Corpus {
    let mut corpus = Corpus::new(&workspace.config.source_locale, locale);
    for term in workspace.terms.iter().filter(|term| term.keep) {
        corpus.keep(&term.term);
    }
    for page in &workspace.pages {
        let (Some(other), Some(pairs)) = (
            parsed.get(page.name.as_str()),
            pairs.get(page.name.as_str()),
        ) else {
            continue;
        };
        for pair in pairs {
            let (own, unit) = (&page.page.units[pair.source], &other.units[pair.target]);
            let (source, text) = (mark(workspace, own), mark(workspace, unit));
            corpus.read_source(&source);
            corpus.read(&sample(unit, &text, Some(&source)));
        }
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

type Messages = BTreeMap<UnitId, (Message, Flags)>;

fn of_page(
    page: &PageFile,
    other: &Page,
    pairs: &[Paired],
    corpus: &Corpus,
    flavour: markdown::Flavour,
    draft: bool,
) -> (Imported, Messages) {
    let mut result = Imported {
        page: page.name.clone(),
        ..Imported::default()
    };
    let mut messages = Messages::new();
    let mut sure: BTreeMap<UnitId, f32> = BTreeMap::new();
    for pair in pairs {
        let (own, unit) = (&page.page.units[pair.source], &other.units[pair.target]);
        let (source, text) = (
            markdown::mark(&own.message, own.slot, flavour),
            markdown::mark(&unit.message, unit.slot, flavour),
        );
        let verdict = language::judge(corpus, &sample(unit, &text, Some(&source)));
        let whole =
            |marked: &MarkedText| language::readable(marked, Span::new(0, marked.text.len()));
        let is_same = whole(&source) == whole(&text);
        let (adopted, targets) = adopt(own, unit);
        let (confidence, fate) = match &adopted {
            _ if is_same || verdict.is_untranslated() => (pair.confidence, Fate::English),
            None => (pair.confidence, Fate::Rejected),
            Some((_, missing)) => {
                let confidence = if *missing {
                    pair.confidence - 0.25
                } else {
                    pair.confidence
                };
                (
                    confidence,
                    if confidence >= LIMIT {
                        Fate::Adopted
                    } else {
                        Fate::Uncertain
                    },
                )
            }
        };
        if let Some((message, _)) = adopted
            && (fate == Fate::Adopted || draft && fate == Fate::Uncertain)
            && sure.get(&own.id).is_none_or(|known| *known < confidence)
        {
            let flags = if fate == Fate::Uncertain {
                Flags::from(["draft".to_owned()])
            } else {
                Flags::new()
            };
            messages.insert(own.id.clone(), (message, flags));
            sure.insert(own.id.clone(), confidence);
            result.targets.extend(targets);
        }
        let (source, target) = (whole(&source), whole(&text));
        result.verdicts.push(Verdict {
            unit: own.id.clone(),
            fate,
            confidence,
            source,
            target,
        });
    }
    result.unpaired = (
        page.page.units.len() - pairs.len(),
        other.units.len() - pairs.len(),
    );
    (result, messages)
}

/// The translation with the source's variable names, whether a link of the source is missing in it, and the targets
/// that are the locale's own. `None` where it has a variable for which the source has none.
fn adopt(own: &Unit, unit: &Unit) -> (Option<(Message, bool)>, BTreeMap<String, String>) {
    let mut targets = BTreeMap::new();
    if let (Some(source), Some(target)) = (&own.target, &unit.target)
        && source != target
    {
        targets.insert(source.clone(), target.clone());
    }
    let mut renamed: BTreeMap<&str, &str> = BTreeMap::new();
    let mut free: Vec<_> = own.variables.iter().collect();
    let mut open: Vec<_> = unit.variables.iter().collect();
    // The same value first; then, where as many of a kind are left on both sides, in order.
    open.retain(|variable| {
        let found = free.iter().position(|known| {
            known.kind == variable.kind && bare(&known.value) == bare(&variable.value)
        });
        found
            .map(|at| renamed.insert(&variable.name, &free.remove(at).name))
            .is_none()
    });
    let count = |variables: &[&crate::model::Variable], kind: VariableKind| {
        variables
            .iter()
            .filter(|variable| variable.kind == kind)
            .count()
    };
    for variable in open {
        if count(&free, variable.kind) == 0 {
            return (None, targets);
        }
        let Some(at) = free.iter().position(|known| known.kind == variable.kind) else {
            return (None, targets);
        };
        let known = free.remove(at);
        if variable.kind == VariableKind::Target {
            targets.insert(
                bare(&known.value).to_owned(),
                bare(&variable.value).to_owned(),
            );
        }
        renamed.insert(&variable.name, &known.name);
    }
    let missing = free
        .iter()
        .any(|variable| variable.kind != VariableKind::Attributes);
    let message = unit
        .message
        .renamed(|name| renamed.get(name).map_or(name, |name| name).to_owned());
    (Some((message, missing)), targets)
}

/// A target without the title behind it: exporters add empty ones.
fn bare(value: &str) -> &str {
    value.split_whitespace().next().unwrap_or(value)
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
