//! Pages read for a scan, which belong together, and how one is judged.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::coverage::{Fragment, Judged, Reason};
use crate::diagnostic::{Diagnostic, Place};
use crate::language::{Corpus, Facts, Progress, Sample, Shown, Verdict, judge, readable};
use crate::markdown;
use crate::model::unit::Locator;
use crate::model::{MarkedText, Page, State, Unit};
use crate::project::scan::{Leaf, Options, checks};
use crate::project::workspace::import;
use crate::sync::pairing;
use crate::text::Span;

/// A page taken apart, with the markup of its messages marked.
pub(super) struct Read {
    pub(super) name: String,
    pub(super) path: String,
    pub(super) text: String,
    pub(super) page: Page,
    /// One for each unit.
    pub(super) marked: Vec<Arc<Shown>>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Read {
    /// Reads a page of the tree that is scanned.
    pub(super) fn new(leaf: &Leaf, options: &markdown::Options) -> Self {
        Self::of(leaf, markdown::parse(&leaf.source, options), options)
    }

    /// Reads a page to compare with: nobody asks for its units by name.
    pub(super) fn beside(leaf: &Leaf, options: &markdown::Options) -> Self {
        Self::of(
            leaf,
            markdown::parse_unnamed(&leaf.source, options),
            options,
        )
    }

    fn of(
        leaf: &Leaf,
        (page, diagnostics): (Page, Vec<Diagnostic>),
        options: &markdown::Options,
    ) -> Self {
        let marked = page
            .units
            .iter()
            .map(|unit| markdown::mark(&unit.message, unit.slot, options.flavour))
            .map(|marked| Arc::new(marked.into()))
            .collect();
        Self {
            name: leaf.page.clone(),
            path: leaf.source.path.clone(),
            text: leaf.source.text.clone(),
            page,
            marked,
            diagnostics,
        }
    }
}

/// The trees of a scan, and which page and unit belongs to which.
pub(super) struct Trees<'a> {
    pub(super) pages: &'a [Read],
    pub(super) sources: &'a [Read],
    /// For each page, its source page and the pairs of units.
    source_of: Vec<Option<Match<'a>>>,
    /// For each page, its page in each sibling locale and the pairs of units.
    siblings_of: Vec<Vec<Option<Match<'a>>>>,
}

/// Another tree's page with, for each of our units, its unit there.
struct Match<'a> {
    read: &'a Read,
    units: Vec<Option<(usize, f32)>>,
}

/// How sure a pair must be for its source to count as the unit's source.
const SURE: f32 = 0.3;

impl<'a> Match<'a> {
    fn new(read: &'a Read, page: &Read) -> Self {
        let mut units = vec![None; page.page.units.len()];
        for pair in pairing::pair(&read.page, &page.page) {
            if pair.confidence >= SURE {
                units[pair.target] = Some((pair.source, pair.confidence));
            }
        }
        Self { read, units }
    }

    /// What its unit says there, if the pair is as sure as `least` and the page does not leave it to the renderer.
    fn written(&self, unit: usize, least: f32) -> Option<&'a Arc<Shown>> {
        let (there, _) = self.units.get(unit)?.filter(|pair| pair.1 >= least)?;
        let is_optional = self.read.page.units.get(there)?.kind.is_optional();
        self.read.marked.get(there).filter(|_| !is_optional)
    }
}

impl<'a> Trees<'a> {
    pub(super) fn new(pages: &'a [Read], sources: &'a [Read], siblings: &'a [Vec<Read>]) -> Self {
        let by_name = |reads: &'a [Read]| -> BTreeMap<&'a str, &'a Read> {
            reads
                .iter()
                .map(|read| (read.name.as_str(), read))
                .collect()
        };
        let find = |tree: &BTreeMap<&'a str, &'a Read>, page: &Read| {
            tree.get(page.name.as_str())
                .map(|read| Match::new(read, page))
        };
        let source = by_name(sources);
        let siblings: Vec<_> = siblings.iter().map(|reads| by_name(reads)).collect();
        Self {
            pages,
            sources,
            source_of: pages.par_iter().map(|page| find(&source, page)).collect(),
            siblings_of: pages
                .par_iter()
                .map(|page| siblings.iter().map(|tree| find(tree, page)).collect())
                .collect(),
        }
    }

    /// What a page's units tell of the locale.
    pub(super) fn told(&self, index: usize, corpus: &Corpus) -> Facts {
        let mut facts = Facts::default();
        let siblings = &self.siblings_of[index];
        let is_witness: Vec<bool> = (0..siblings.len())
            .map(|sibling| self.is_translated(index, sibling))
            .collect();
        for unit in 0..self.pages[index].page.units.len() {
            let own = &self.pages[index].marked[unit];
            let siblings: Vec<(u16, &MarkedText)> = (0..)
                .zip(siblings)
                .zip(&is_witness)
                .filter_map(|((locale, found), is_witness)| {
                    let text = found.as_ref()?.written(unit, import::LIMIT)?;
                    (*is_witness || text.marked() != own.marked()).then(|| (locale, text.marked()))
                })
                .collect();
            let sample = Sample {
                siblings: &siblings,
                ..self.sample(index, unit)
            };
            corpus.tell(&mut facts, &sample);
        }
        facts
    }

    /// Whether less than a fifth of a sibling page's prose stands alike in the source or in another locale: only then is
    /// what it keeps kept on purpose.
    fn is_translated(&self, index: usize, sibling: usize) -> bool {
        /// Bytes of a text that is hardly a name.
        const PROSE: usize = 40;
        let siblings = &self.siblings_of[index];
        let at =
            |found: &Option<Match<'a>>, unit| Some(found.as_ref()?.written(unit, SURE)?.marked());
        let (mut all, mut alike) = (0, 0);
        for unit in 0..self.pages[index].page.units.len() {
            let Some(text) = at(&siblings[sibling], unit).filter(|text| text.text.len() > PROSE)
            else {
                continue;
            };
            let own = self.pages[index].marked[unit].marked();
            let others = (0..).zip(siblings).filter(|(other, _)| *other != sibling);
            let mut beside = others
                .filter_map(|(_, found)| at(found, unit))
                .chain(at(&self.source_of[index], unit))
                .chain([own]);
            all += 1;
            alike += usize::from(beside.any(|other| other == text));
        }
        alike * 5 < all
    }

    /// Judges the units of a page that is translated as far as `progress` says.
    pub(super) fn judge(&self, index: usize, corpus: &Corpus, progress: Progress) -> Vec<Judged> {
        (0..self.pages[index].page.units.len())
            .map(|unit| {
                let sample = Sample {
                    progress,
                    ..self.sample(index, unit)
                };
                self.judged(index, unit, judge(corpus, &sample))
            })
            .collect()
    }

    /// Checks a page's translated units against those they were surely made from.
    pub(super) fn check(
        &self,
        index: usize,
        judged: &[Judged],
        options: &Options,
    ) -> Vec<Diagnostic> {
        let Some(found) = &self.source_of[index] else {
            return Vec::new();
        };
        let pairs = judged.iter().zip(&found.units).enumerate();
        let pairs = pairs.filter_map(|(unit, (judged, pair))| {
            let (source, confidence) = (*pair)?;
            let is_translated = matches!(judged.state, State::Translated | State::Partial);
            (is_translated && confidence >= import::LIMIT).then_some((unit, source))
        });
        checks::check(&self.pages[index], found.read, pairs, options)
    }

    /// What the source says where it has a unit's text.
    fn source_of(&self, index: usize, unit: usize) -> Option<&'a Arc<Shown>> {
        self.source_of[index].as_ref()?.written(unit, SURE)
    }

    fn sample(&self, index: usize, unit: usize) -> Sample<'a> {
        let page = &self.pages[index];
        let found = &page.page.units[unit];
        Sample {
            hint: &found.hint,
            icon: found.icon.as_deref(),
            target: found.target.as_deref(),
            source: self.source_of(index, unit).map(|source| source.marked()),
            ..Sample::new(found.kind, page.marked[unit].marked())
        }
    }

    fn judged(&self, index: usize, unit: usize, verdict: Verdict) -> Judged {
        let page = &self.pages[index];
        let found = &page.page.units[unit];
        let marked = page.marked[unit].marked();
        let source = self.source_of(index, unit);
        let state = if verdict.neutral {
            State::Neutral
        } else if verdict.fragments.is_empty() {
            State::Translated
        } else if verdict.is_untranslated() {
            State::Untranslated
        } else {
            State::Partial
        };
        let older = verdict
            .fragments
            .iter()
            .any(|fragment| fragment.rule == "older-source");
        let locator = found.locator();
        Judged {
            unit: found.id.clone(),
            kind: found.kind,
            state,
            reason: (state == State::Untranslated && older).then_some(Reason::OlderSource),
            weight: source.map_or(verdict.words, |source| source.words()),
            words: verdict.words,
            leftover: verdict.leftover_words,
            fragments: verdict
                .fragments
                .into_iter()
                .map(|fragment| Fragment {
                    place: Place {
                        file: page.path.clone(),
                        span: located(found, &locator, &page.text, &marked.text, fragment.span),
                    },
                    text: readable(marked, fragment.span),
                    within: None,
                    rule: fragment.rule,
                    because: fragment.because,
                })
                .collect(),
            change: None,
            source: source.cloned(),
            target: Arc::clone(&page.marked[unit]),
            section: page
                .page
                .heading_path(found.heading)
                .into_iter()
                .map(str::to_owned)
                .collect(),
            place: Place {
                file: page.path.clone(),
                span: found.span,
            },
        }
    }
}

/// Where a range of a unit's flat text stands on its page.
fn located(unit: &Unit, locator: &Locator<'_>, page: &str, flat: &str, range: Span) -> Span {
    if unit.parts.is_empty() {
        // A scalar: its text stands in it as it is unless something had to be escaped.
        let raw = unit.span.of(page);
        let wanted = range.of(flat);
        return raw.find(wanted).map_or(unit.span, |at| {
            Span::new(unit.span.start + at, unit.span.start + at + wanted.len())
        });
    }
    let last = flat
        .get(..range.end)
        .and_then(|head| head.char_indices().next_back())
        .map_or(range.start, |(at, _)| at);
    let start = locator.locate(range.start);
    let end = locator.locate(last);
    let len = page
        .get(end..)
        .and_then(|rest| rest.chars().next())
        .map_or(0, char::len_utf8);
    Span::new(start, (end + len).max(start))
}
