//! What the texts of a project tell of its languages, page by page, before one of them is judged.
//!
//! In goes a workspace, out come the corpora of its locales. What each page tells is counted by itself and then added
//! up, so that a later run can take away what a page told before and add what it tells now. Deliberately absent:
//! judging.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::texts::Texts;
use super::{PageFile, Workspace};
use crate::language::{Common, Corpus, Facts, Sample};
use crate::model::{Locale, MarkedText, Unit};

/// What some pages tell: of the source, once for locales that share its letters and once for those that do not, and
/// then of each locale. Empty where nobody has told anything yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told(Vec<Facts>);

impl Told {
    /// Adds what others tell.
    pub fn add(&mut self, more: &Self) {
        self.0
            .resize_with(self.0.len().max(more.0.len()), Facts::default);
        for (facts, more) in self.0.iter_mut().zip(&more.0) {
            facts.add(more);
        }
    }

    /// Takes away what was added before.
    pub fn take_away(&mut self, less: &Self) {
        for (facts, less) in self.0.iter_mut().zip(&less.0) {
            facts.take_away(less);
        }
    }

    /// As bytes, for a run of the same program over the same locales.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for facts in &self.0 {
            facts.write(&mut bytes);
        }
        bytes
    }

    /// Reads what [`Told::to_bytes`] has written.
    pub fn from_bytes(mut bytes: &[u8]) -> Option<Self> {
        let mut told = Self::default();
        while !bytes.is_empty() {
            told.0.push(Facts::read(&mut bytes)?);
        }
        Some(told)
    }
}

/// Who listens to the pages of a project.
pub(super) struct Ears {
    /// What the source says is read once for all locales, or twice where some share its letters and some do not.
    commons: Vec<Common>,
    /// The locales asked about, with the terms they keep.
    corpora: Vec<Corpus>,
}

impl Ears {
    /// For these locales.
    pub(super) fn new(workspace: &Workspace, locales: &[Locale]) -> Self {
        let source = &workspace.config.source_locale;
        let mut commons: Vec<Common> = Vec::new();
        for locale in locales.iter().filter(|locale| *locale != source) {
            if !commons.iter().any(|common| common.serves(locale)) {
                commons.push(Common::new(source, locale));
            }
        }
        let corpus = |locale| {
            let mut corpus = Corpus::new(source, locale);
            for term in workspace.terms.iter().filter(|term| term.keep) {
                corpus.keep(&term.term);
            }
            corpus
        };
        Self {
            commons,
            corpora: locales.iter().map(corpus).collect(),
        }
    }

    /// Hears all pages: what they tell together, and what `keep` makes of what each of them tells.
    pub(super) fn hear<K: Send>(
        &self,
        workspace: &Workspace,
        texts: &[Texts],
        keep: impl Fn(&Told) -> K + Sync,
    ) -> (Told, Vec<K>) {
        // One part for each thread: every part more is one more to be added up.
        let threads = rayon::current_num_threads();
        let part = workspace.pages.len().div_ceil(threads).max(1);
        let parts = workspace.pages.par_chunks(part).zip(texts.par_chunks(part));
        let parts: Vec<(Told, Vec<K>)> = parts
            .map(|(pages, texts)| {
                let mut sum = Told::default();
                let kept = pages.iter().zip(texts).map(|(page, texts)| {
                    let told = self.page(workspace, page, texts);
                    sum.add(&told);
                    keep(&told)
                });
                let kept = kept.collect();
                (sum, kept)
            })
            .collect();
        let mut all = (Told::default(), Vec::new());
        for (told, kept) in parts {
            all.0.add(&told);
            all.1.extend(kept);
        }
        all
    }

    /// What one page tells.
    fn page(&self, workspace: &Workspace, page: &PageFile, texts: &Texts) -> Told {
        let mut told = vec![Facts::default(); self.commons.len() + self.corpora.len()];
        let (of_source, of_locales) = told.split_at_mut(self.commons.len());
        for (common, facts) in self.commons.iter().zip(of_source) {
            source(workspace, page, texts, |sample| common.tell(facts, sample));
        }
        for (corpus, facts) in self.corpora.iter().zip(of_locales) {
            // Nothing is left over from the source language in the source language.
            if *corpus.locale() != workspace.config.source_locale {
                locale(workspace, page, texts, corpus.locale(), |sample| {
                    corpus.tell(facts, sample);
                });
            }
        }
        Told(told)
    }

    /// The corpora, once everybody has been heard.
    pub(super) fn corpora(self, told: Told) -> BTreeMap<Locale, Corpus> {
        let mut facts = told.0.into_iter();
        let mut next = || facts.next().unwrap_or_default();
        let mut commons = Vec::with_capacity(self.commons.len());
        for mut common in self.commons {
            *common.facts() = next();
            commons.push(Arc::new(common));
        }
        let mut corpora = BTreeMap::new();
        for mut corpus in self.corpora {
            *corpus.facts() = next();
            let locale = corpus.locale().clone();
            if let Some(common) = commons.iter().find(|common| common.serves(&locale)) {
                corpus = corpus.beside(Arc::clone(common));
            }
            corpora.insert(locale, corpus);
        }
        corpora
    }
}

/// A text where a unit stands.
pub(super) fn sample<'a>(unit: &'a Unit, text: &'a MarkedText) -> Sample<'a> {
    Sample {
        hint: &unit.hint,
        icon: unit.icon.as_deref(),
        target: unit.target.as_deref(),
        ..Sample::new(unit.kind, text)
    }
}

/// What the source locale says on a page.
fn source(
    workspace: &Workspace,
    page: &PageFile,
    texts: &Texts,
    mut tell: impl FnMut(&Sample<'_>),
) {
    let said = page.sources(&workspace.config).messages;
    let source = &workspace.config.source_locale;
    let groups = page.registry.entries.iter().zip(&page.alignment.groups);
    for (number, (entry, group)) in groups.enumerate() {
        let unit = &page.page.units[group.units[0]];
        match said.get(&entry.id).map(|target| &target.message) {
            Some(message) if *message != entry.message => {
                let said = texts.shown(workspace, page, number, source, message);
                tell(&sample(unit, said.marked()));
            }
            None if entry.language != *source => {}
            _ => tell(&sample(unit, texts.own(number).marked())),
        }
    }
}

/// What a locale says on a page.
fn locale(
    workspace: &Workspace,
    page: &PageFile,
    texts: &Texts,
    locale: &Locale,
    mut tell: impl FnMut(&Sample<'_>),
) {
    let sources = page.sources(&workspace.config);
    let Some(file) = page.locales.get(locale) else {
        return;
    };
    let groups = page.registry.entries.iter().zip(&page.alignment.groups);
    for (number, (entry, group)) in groups.enumerate() {
        let unit = &page.page.units[group.units[0]];
        let in_source = sources.locale_of(entry, locale) == sources.source_locale;
        let said = file.targets.get(&entry.id).map(|target| &target.message);
        let target = said.filter(|message| **message != entry.message);
        if target.is_none() && in_source {
            continue; // The locale shows the source's text, and that has been read.
        }
        let shown = |locale, message| texts.shown(workspace, page, number, locale, message);
        let text = shown(locale, target.unwrap_or(&entry.message));
        let source = in_source.then(|| shown(sources.source_locale, sources.of(entry, locale)));
        tell(&Sample {
            source: source.as_ref().map(|source| source.marked()),
            ..sample(unit, text.marked())
        });
    }
}
