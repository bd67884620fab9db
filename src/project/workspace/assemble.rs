//! What `build` makes of a project: localized pages, pseudo-localized ones, and a summary per locale.
//!
//! In go a workspace and its survey, out comes a batch of files and what was refused. A translation with a safety
//! error, or one that would change its page, gives way to the page's own text (DESIGN §8). Deliberately absent:
//! writing, and any copy of images and other files.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use serde_json::json;

use super::links::{self, BuiltPage};
use super::outdated::Older;
use super::review::Reviewed;
use super::survey::Survey;
use super::targets::Retargeting;
use super::{LocaleFile, PageFile, Workspace, vouched};
use crate::build::{self, Order, Pseudo};
use crate::coverage::{LocaleCoverage, PageCoverage};
use crate::diagnostic::Diagnostic;
use crate::markdown;
use crate::model::{Locale, Message, Page, Piece, State};
use crate::project::config::{Anchors, Config, OutdatedBuild, Partial, inside_tree};
use crate::project::disk::Batch;

/// Name of the summary beside the pages; the pattern of built pages makes a path of it as of theirs.
pub const SUMMARY: &str = "l10n.json";

/// One locale, built.
#[derive(Debug, Default)]
pub struct Assembly {
    /// The pages and `l10n.json`.
    pub batch: Batch,
    /// What was refused, and why.
    pub diagnostics: Vec<Diagnostic>,
    /// Links that lead nowhere on the built pages and somewhere on the source's, and targets that a page cannot bear.
    pub broken_links: Vec<Diagnostic>,
    /// Pages written.
    pub pages: usize,
    /// Pages that show the source because they are below the minimum, and pages left out for that reason.
    pub below: (usize, usize),
    /// Units that show the page's own text although they have a translation.
    pub fallbacks: usize,
}

/// Builds the locale that `coverage` measured, all of its pages. `allow` names safety checks whose errors the user takes
/// upon himself; what is `reviewed` already is not looked at again.
///
/// # Panics
///
/// Never: the summary is made of strings and numbers.
pub fn assemble(
    workspace: &Workspace,
    coverage: &LocaleCoverage,
    allow: &BTreeSet<String>,
    reviewed: &Reviewed,
) -> Assembly {
    let locale = &coverage.locale;
    let retargeting = Retargeting::of(workspace, locale);
    let built: Vec<Option<Built>> = workspace
        .pages
        .par_iter()
        .map(|page| {
            let covered = coverage
                .pages
                .iter()
                .find(|covered| covered.page == page.name)?;
            Some(build_page(
                workspace,
                page,
                covered,
                &retargeting,
                locale,
                allow,
                reviewed,
            ))
        })
        .collect();
    let mut assembly = Assembly::default();
    if links::may_break(workspace, locale) {
        let pages = workspace.pages.iter().zip(&built);
        let site: Vec<BuiltPage<'_>> = pages
            .filter_map(|(page, built)| Some((page, built.as_ref()?)))
            .filter(|(_, built)| built.fate != Fate::Skipped)
            .map(|(file, built)| BuiltPage {
                file,
                text: &built.text,
                page: built.page.as_ref(),
            })
            .collect();
        let own = retargeting.origins(site.iter().map(|built| built.file));
        assembly.broken_links = links::broken(workspace, locale, &site, &own);
    }
    let mut summary = serde_json::Map::new();
    for (page, built) in workspace.pages.iter().zip(built) {
        let Some(built) = built else { continue };
        match built.fate {
            Fate::Mixed => assembly.pages += 1,
            Fate::Source => {
                assembly.pages += 1;
                assembly.below.0 += 1;
            }
            Fate::Skipped => assembly.below.1 += 1,
        }
        summary.insert(page.name.clone(), built.summary);
        assembly.fallbacks += built.fallbacks;
        assembly.diagnostics.extend(built.diagnostics);
        assembly.broken_links.extend(built.refused_targets);
        if built.fate != Fate::Skipped {
            assembly
                .batch
                .write(workspace.config.build_path(locale, &page.name), built.text);
        }
    }
    // Where pages of several locales share a folder, the pattern tells their summaries apart as it does pages.
    let text = json!({ "version": 1, "locale": locale.tag(), "coverage": coverage.words.coverage(), "pages": summary });
    let text =
        serde_json::to_string_pretty(&text).expect("maps of strings and numbers are JSON") + "\n";
    let path = workspace.config.build_path(locale, SUMMARY);
    assembly.batch.write(path, text);
    assembly
}

/// Pages that an earlier build of the locale has written, and which are none of its pages now.
///
/// `summary` is what that build said of itself; what it does not name is not ours to remove.
pub fn left_behind(config: &Config, locale: &Locale, summary: &str, now: &Batch) -> Vec<String> {
    let summary: serde_json::Value = serde_json::from_str(summary).unwrap_or_default();
    let pages = summary["pages"].as_object().into_iter().flatten();
    pages
        .filter(|(page, said)| said["built"] != "skip" && inside_tree(page).as_ref() == Some(*page))
        .map(|(page, _)| config.build_path(locale, page))
        .filter(|path| now.change(path).is_none())
        .collect()
}

/// Links that would lead nowhere if the locale were built now. Where links and anchors cannot have changed, nothing
/// is built to find out.
///
/// `measured` is the locale's whole coverage, where somebody has measured that already.
pub fn broken_links(
    workspace: &Workspace,
    survey: &Survey,
    locale: &Locale,
    measured: Option<&LocaleCoverage>,
    reviewed: &Reviewed,
) -> Vec<Diagnostic> {
    if !links::may_break(workspace, locale) {
        return Vec::new();
    }
    let build = |coverage| assemble(workspace, coverage, &BTreeSet::new(), reviewed).broken_links;
    match measured {
        Some(coverage) => build(coverage),
        None => build(&survey.measure(workspace, locale, &|_| true)),
    }
}

/// What a page became.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Mixed,
    Source,
    Skipped,
}

impl Fate {
    /// What `l10n.json` calls it: the words of `build-policy.partial`.
    fn word(self) -> &'static str {
        match self {
            Self::Mixed => "mix",
            Self::Source => "source",
            Self::Skipped => "skip",
        }
    }
}

struct Built {
    fate: Fate,
    text: String,
    page: Option<Page>,
    diagnostics: Vec<Diagnostic>,
    refused_targets: Vec<Diagnostic>,
    fallbacks: usize,
    summary: serde_json::Value,
}

fn build_page(
    workspace: &Workspace,
    page: &PageFile,
    covered: &PageCoverage,
    retargeting: &Retargeting<'_>,
    locale: &Locale,
    allow: &BTreeSet<String>,
    reviewed: &Reviewed,
) -> Built {
    let policy = &workspace.config.build_policy;
    let fate = match policy.partial {
        _ if covered.words.reaches(policy.minimum) => Fate::Mixed,
        Partial::Mix => Fate::Mixed,
        Partial::Source => Fate::Source,
        Partial::Skip => Fate::Skipped,
    };
    let in_state = |state| {
        let judged = covered
            .judged
            .iter()
            .filter(move |unit| unit.state == state);
        judged.map(|unit| unit.unit.as_str()).collect()
    };
    let outdated: BTreeSet<&str> = in_state(State::Outdated);
    let untranslated: BTreeSet<&str> = in_state(State::Untranslated);
    let summary = |fallback: &[&str]| {
        json!({
            "built": fate.word(), "coverage": covered.words.coverage(),
            "outdated": outdated, "fallback": fallback,
        })
    };
    let mut built = Built {
        fate,
        text: page.source.text.clone(),
        page: None,
        diagnostics: Vec::new(),
        refused_targets: Vec::new(),
        fallbacks: 0,
        summary: summary(&[]),
    };
    let Some(file) = page.locales.get(locale).filter(|_| fate == Fate::Mixed) else {
        return built;
    };
    let refused = refused(reviewed.refusals(workspace, page, locale), allow);
    let sources = page.sources(&workspace.config);
    let targets = retargeting.of_page(page);
    let mut order = Order {
        keep_anchors: policy.anchors == Anchors::Preserve,
        targets: targets.edits.clone(),
        ..Order::default()
    };
    for (entry, group) in page.registry.entries.iter().zip(&page.alignment.groups) {
        let Some(target) = file
            .targets
            .get(&entry.id)
            .filter(|target| target.message != entry.message)
        else {
            continue;
        };
        if outdated.contains(entry.id.as_str()) && policy.outdated == OutdatedBuild::Source {
            continue;
        }
        if untranslated.contains(entry.id.as_str()) {
            continue; // The source text again, or an older one: the page's own is never worse.
        }
        for unit in &group.units {
            let variables = &page.page.units[*unit].variables;
            let has = |name: &str| variables.iter().any(|variable| variable.name == name);
            let message = if target.message.variables().all(has) {
                target.message.clone()
            } else {
                let line = file.merged.lock.line(&entry.id, target.print);
                let today = sources.of(entry, locale);
                let made_from =
                    line.and_then(|line| vouched::of(workspace, page, entry, today, line.source));
                with_old_targets(&target.message, made_from, has)
            };
            order.values.insert(*unit, message);
            if refused.contains_key(entry.id.as_str()) {
                order.forbidden.insert(*unit);
            }
        }
    }
    let made = build::page(&page.source, &page.page, &workspace.options(), &order);
    built.diagnostics.extend(refused.into_values().flatten());
    built.diagnostics.extend(
        made.diagnostics
            .into_iter()
            .map(|found| point_at_file(found, file, locale)),
    );
    let refused_targets = made.refused_targets.iter();
    let refused_targets = refused_targets.filter_map(|number| targets.refused(*number, &page.name));
    built.refused_targets = refused_targets.collect();
    let fallback: BTreeSet<&str> = made
        .fallbacks
        .iter()
        .map(|unit| page.page.units[*unit].id.as_str())
        .collect();
    built.fallbacks = fallback.len();
    built.summary = summary(&fallback.into_iter().collect::<Vec<_>>());
    built.text = made.text;
    built.page = made.page;
    built
}

/// What refuses units of a page, by unit: these translations never reach a built page.
fn refused(found: Vec<Diagnostic>, allow: &BTreeSet<String>) -> BTreeMap<String, Vec<Diagnostic>> {
    let mut refused: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
    for found in found {
        // Whatever the configuration makes of a level: what harms by default does not get through.
        if !allow.contains(found.code)
            && let Some(unit) = found.unit.clone()
        {
            refused.entry(unit).or_default().push(found);
        }
    }
    refused
}

/// The message with variables that the page no longer has replaced by the values they had when it was translated.
fn with_old_targets(
    message: &Message,
    made_from: Option<Older<'_>>,
    has: impl Fn(&str) -> bool,
) -> Message {
    let Some((_, values)) = made_from else {
        return message.clone();
    };
    let old = |piece: &Piece| match piece {
        Piece::Variable(name) if !has(name) => {
            let own = values.iter().find(|(known, _)| known == name);
            own.map(|(_, value)| Piece::Text(value.clone()))
        }
        _ => None,
    };
    message
        .pieces
        .iter()
        .map(|piece| old(piece).unwrap_or_else(|| piece.clone()))
        .collect()
}

/// The place of a finding about a unit is the message a translator can change.
fn point_at_file(mut found: Diagnostic, file: &LocaleFile, locale: &Locale) -> Diagnostic {
    let entry = found
        .unit
        .as_deref()
        .and_then(|unit| file.catalog.message(unit));
    if let Some(entry) = entry {
        found = found.at(&file.catalog.path, entry.body);
    }
    found.locale = Some(locale.tag().to_owned());
    found
}

/// Every page with every unit's text made strange: what stays plain is out of translators' reach.
///
/// # Panics
///
/// Never: pseudo-locales have tags.
pub fn pseudo(workspace: &Workspace, pseudo: Pseudo) -> Assembly {
    let locale = Locale::parse(pseudo.tag()).expect("pseudo-locales have tags");
    let mut assembly = Assembly::default();
    let built: Vec<build::Built> = workspace
        .pages
        .par_iter()
        .map(|page| {
            let values = page.page.units.iter().enumerate().map(|(index, unit)| {
                let marked = markdown::mark(&unit.message, unit.slot, workspace.config.flavour);
                (index, build::pseudo(&unit.message, &marked, pseudo))
            });
            let order = Order {
                values: values.collect(),
                keep_anchors: true,
                ..Order::default()
            };
            build::page(&page.source, &page.page, &workspace.options(), &order)
        })
        .collect();
    for (page, built) in workspace.pages.iter().zip(built) {
        assembly.pages += 1;
        assembly.fallbacks += built.fallbacks.len();
        assembly.diagnostics.extend(built.diagnostics);
        assembly
            .batch
            .write(workspace.config.build_path(&locale, &page.name), built.text);
    }
    assembly
}
