//! A run over the pages that are due, beside what is known of the others.
//!
//! A page that nobody has touched since the last run would be written as it stands, but for two things that come to it
//! from elsewhere. A text that a page has lost may leave its translation to one that stood here before: so each page's
//! texts are known by their hashes, and those of the texts that it has translations of and no longer says: they may come
//! back on a page that is due. And whether a text is a name or a word depends on what all pages say: so what they
//! said is kept as counts, and what was asked is asked again. Nothing else moves to it or from it, as it has no unit that
//! is new and none that is gone.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::record::{KnownPage, Record};
use crate::language::Corpus;
use crate::model::{Fingerprint, Locale};
use crate::project::disk::Disk;
use crate::project::workspace::evidence::Told;
use crate::project::workspace::question::Question;
use crate::project::workspace::survey::Survey;

/// What the last run left, and the pages that are due all the same.
#[derive(Debug)]
pub struct Part {
    record: Record,
    due: BTreeSet<String>,
}

impl Part {
    pub(super) fn new(record: Record, due: BTreeSet<String>) -> Self {
        Self { record, due }
    }

    /// The pages that are due, by name: changed, new or gone.
    pub fn pages(&self) -> &BTreeSet<String> {
        &self.due
    }

    /// Whether the last run was over these locales.
    pub(super) fn is_of(&self, locales: &[Locale]) -> bool {
        let tags = locales.iter().map(Locale::tag);
        tags.eq(self.record.locales.iter().map(String::as_str))
    }

    /// The other pages, and the questions that their numbers stand for.
    pub(super) fn others(&self) -> impl Iterator<Item = (&KnownPage, &[Question])> {
        let pages = self.record.pages.iter();
        pages
            .filter(|page| !self.due.contains(&page.name))
            .map(|page| (page, self.record.questions.as_slice()))
    }

    /// How many other pages there are, and units in them.
    pub fn others_count(&self) -> (usize, usize) {
        let units = self.others().map(|(page, _)| page.units);
        (self.others().count(), units.sum())
    }

    /// What the other pages tell.
    pub(super) fn told_by_others(&self, disk: &Disk) -> Option<Told> {
        let mut told = Told::from_bytes(&self.record.told_by_all(disk)?)?;
        let due = self.record.pages.iter();
        for page in due.filter(|page| self.due.contains(&page.name)) {
            told.take_away(&Told::from_bytes(&page.told(disk)?)?);
        }
        Some(told)
    }

    /// Other pages that may inherit what those that are due have lost are due, too. Whether there are any.
    pub(super) fn add_heirs(&mut self, left: &BTreeSet<Fingerprint>) -> bool {
        self.add(|page| !page.texts.is_disjoint(left))
    }

    /// Other pages that have translations of texts which are new to those that are due are due, too. Whether there are
    /// any.
    pub(super) fn add_memory(&mut self, new: &BTreeSet<Fingerprint>) -> bool {
        self.add(|page| !page.waiting.is_disjoint(new))
    }

    fn add(&mut self, is_due: impl Fn(&KnownPage) -> bool) -> bool {
        let others = self.others().filter(|(page, _)| is_due(page));
        let more: Vec<String> = others.map(|(page, _)| page.name.clone()).collect();
        let is_more = !more.is_empty();
        self.due.extend(more);
        is_more
    }

    /// Asks again about the texts of the other pages; those for which an answer is another now are due, too. Whether
    /// there are any.
    pub(super) fn add_otherwise(&mut self, survey: &Survey, locales: &[Locale]) -> bool {
        let corpora = locales.iter().map(|locale| survey.corpus(locale));
        let corpora: Vec<&Corpus> = corpora
            .collect::<Option<_>>()
            .expect("every locale of the workspace was surveyed");
        // Pages share questions, and where they share a locale, too, its answer.
        let mut asked: Vec<Vec<Option<bool>>> = vec![Vec::new(); self.record.questions.len()];
        for (page, _) in self.others() {
            for (number, answers) in &page.asked {
                let known = &mut asked[*number];
                known.resize(locales.len(), None);
                for (locale, is_neutral) in answers.iter() {
                    known[locale] = Some(is_neutral);
                }
            }
        }
        let questions = self.record.questions.par_iter().zip(&asked);
        let changed: Vec<BTreeSet<usize>> = questions
            .map(|(question, known)| {
                let before = known.iter().enumerate();
                let before: Vec<(usize, bool)> = before
                    .filter_map(|(locale, answer)| Some((locale, (*answer)?)))
                    .collect();
                let corpora = before.iter().map(|(locale, _)| corpora[*locale]);
                let now = question.is_neutral_in(corpora);
                let both = before.into_iter().zip(now);
                both.filter(|((_, before), now)| before != now)
                    .map(|((locale, _), _)| locale)
                    .collect()
            })
            .collect();
        self.add(|page| {
            let asked = page.asked.iter();
            asked
                .flat_map(|(number, answers)| {
                    answers.iter().map(move |(locale, _)| (number, locale))
                })
                .any(|(number, locale)| changed[*number].contains(&locale))
        })
    }
}
