//! The status of any tree of pages, without a project: what of it is still in the source language.
//!
//! In go the texts of the pages, and of their source and sibling locales where there are any; out comes the coverage of
//! the locale. The whole tree is read before one page is judged. Promised: the same texts give the same result, with
//! one thread or many. Deliberately absent: walking folders (`project::disk` does), writing, and thresholds.

mod checks;
mod pages;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::coverage::{Judged, LocaleCoverage, measure};
use crate::diagnostic::Diagnostic;
use crate::language::{Corpus, Progress};
use crate::markdown;
use crate::model::{Locale, Term};
use crate::project::scan::pages::{Read, Trees};
use crate::text::Source;

/// A page to be scanned, or to compare with.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// Its path below the scanned folder: pages of different trees belong together by it.
    pub page: String,
    /// Its text; the path in it is the one reports show.
    pub source: Source,
}

/// How a tree is scanned.
#[derive(Clone, Debug)]
pub struct Options {
    /// The locale the pages should be in.
    pub locale: Locale,
    /// The locale they are translated from.
    pub source_locale: Locale,
    /// How pages are read.
    pub markdown: markdown::Options,
    /// Terms that stay as they are, or are translated in one way.
    pub terms: Vec<Term>,
    /// Whether translations are checked against their source pages.
    pub checks: bool,
}

/// What a scan found.
#[derive(Clone, Debug)]
pub struct Scanned {
    /// Counts and fragments, page by page.
    pub coverage: LocaleCoverage,
    /// What the parser had to say about the pages.
    pub diagnostics: Vec<Diagnostic>,
    /// What the checks found, where they were asked for.
    pub checked: Vec<Diagnostic>,
}

/// Scans pages of one locale, beside their source pages and those of sibling locales, where given.
pub fn scan(
    pages: &[Leaf],
    sources: &[Leaf],
    siblings: &[Vec<Leaf>],
    options: &Options,
) -> Scanned {
    let read = |leaves: &[Leaf], read: fn(&Leaf, &markdown::Options) -> Read| -> Vec<Read> {
        let leaves = leaves.par_iter();
        leaves.map(|leaf| read(leaf, &options.markdown)).collect()
    };
    let siblings: Vec<Vec<Read>> = siblings
        .iter()
        .map(|leaves| read(leaves, Read::beside))
        .collect();
    let (pages, sources) = rayon::join(|| read(pages, Read::new), || read(sources, Read::beside));
    let trees = Trees::new(&pages, &sources, &siblings);

    let (corpus, progress) = corpus(&trees, options);
    let judged: Vec<(String, Vec<Judged>)> = (0..pages.len())
        .into_par_iter()
        .map(|index| {
            let judged = trees.judge(index, &corpus, progress[&index]);
            (pages[index].name.clone(), judged)
        })
        .collect();
    let checked = if options.checks {
        (0..pages.len())
            .into_par_iter()
            .flat_map_iter(|index| trees.check(index, &judged[index].1, options))
            .collect()
    } else {
        Vec::new()
    };
    Scanned {
        checked,
        coverage: measure(options.locale.clone(), judged),
        diagnostics: pages
            .into_iter()
            .flat_map(|page| page.diagnostics)
            .collect(),
    }
}

/// Everything the trees tell of the locale, and how far each page is translated. Parts are merged in the order of pages;
/// counting makes any order the same.
fn corpus(trees: &Trees<'_>, options: &Options) -> (Corpus, BTreeMap<usize, Progress>) {
    let empty = || Corpus::new(&options.source_locale, &options.locale);
    let none = || (empty(), BTreeMap::new());
    let of_pages =
        (0..trees.pages.len())
            .into_par_iter()
            .fold(none, |(mut corpus, mut progress), index| {
                let mut told = trees.told(index, &corpus);
                let page = told.progress();
                if page != Progress::Translated {
                    told.forget_left();
                }
                progress.insert(index, page);
                corpus.facts().add(&told);
                (corpus, progress)
            });
    let of_sources = trees
        .sources
        .par_iter()
        .fold(none, |(mut corpus, progress), source| {
            let texts = source.page.units.iter().zip(&source.marked);
            texts
                .filter(|(unit, _)| !unit.kind.is_optional())
                .for_each(|(_, text)| corpus.read_source(text.marked()));
            (corpus, progress)
        });
    let (mut corpus, progress) = of_pages.chain(of_sources).reduce(none, |mut one, other| {
        one.0.merge(other.0);
        one.1.extend(other.1);
        one
    });
    let kept = options.terms.iter().filter(|term| term.keep);
    kept.for_each(|term| corpus.keep(&term.term));
    (corpus, progress)
}
