//! Which values cannot stay on a page.
//!
//! The page is built and compared; where it differs, the unit to blame is looked for: the slot itself says so, or the
//! difference lies in that unit alone, or it is the first unit with which the page breaks, found by halving. Most
//! pages need one parse, and the number of parses is bounded however many values are bad.

use std::collections::{BTreeMap, BTreeSet};

use super::compare::{Comparison, Difference};
use super::{Reason, anchor};
use crate::markdown::{self, Options, splice};
use crate::model::{Message, Page};
use crate::text::{Edits, Source};

/// Offenders that are looked for one by one; a page with more of them gives up every unit that looks odd.
const MAX_SEARCHES: usize = 8;

/// What a page is built from.
#[derive(Clone, Copy)]
pub(super) struct Bench<'a> {
    pub(super) source: &'a Source,
    pub(super) page: &'a Page,
    pub(super) options: &'a Options,
    /// Whether a heading whose text changes keeps its anchor.
    pub(super) keep_anchors: bool,
}

/// A page that may stay, and who was sent off.
#[derive(Clone, Debug, Default)]
pub(super) struct Verdict {
    pub(super) text: String,
    /// The text taken apart, where it had to be.
    pub(super) page: Option<Page>,
    pub(super) offenders: BTreeMap<usize, Reason>,
}

/// One try.
struct Trial {
    text: String,
    /// The text taken apart, where it is compared.
    page: Option<Page>,
    refused: Vec<(usize, Reason)>,
    difference: Option<Difference>,
    /// Headings whose anchor came out otherwise although their text changed.
    moved: BTreeSet<usize>,
}

/// Builds the page with as many of `values` as can stay.
pub(super) fn settle(bench: &Bench<'_>, mut values: BTreeMap<usize, Message>) -> Verdict {
    let mut offenders = BTreeMap::new();
    let mut anchored = BTreeSet::new();
    let mut searches = 0;
    loop {
        let trial = bench.attempt(&values, &anchored);
        let before = values.len();
        if !trial.refused.is_empty() {
            for (index, reason) in trial.refused {
                values.remove(&index);
                offenders.insert(index, reason);
            }
        } else if let Some(difference) = trial.difference {
            let reason = difference
                .outline
                .clone()
                .map_or(Reason::Text, |(has, gets)| Reason::Structure { has, gets });
            let guilty = if difference.is_local() && searches < MAX_SEARCHES {
                let first = bench.first_of_each_block(&difference.suspects);
                searches += usize::from(first.len() < difference.suspects.len());
                first
            } else if difference.is_local() {
                difference.suspects
            } else if searches < MAX_SEARCHES {
                searches += 1;
                bench
                    .search(&values, &anchored, &difference)
                    .into_iter()
                    .collect()
            } else if searches == MAX_SEARCHES && !difference.suspects.is_empty() {
                searches += 1;
                difference.suspects
            } else {
                values.keys().copied().collect()
            };
            for index in guilty {
                values.remove(&index);
                offenders.insert(index, reason.clone());
            }
        } else if trial.moved.is_subset(&anchored) {
            return Verdict {
                text: trial.text,
                page: trial.page,
                offenders,
            };
        } else {
            anchored.extend(trial.moved);
            continue;
        }
        if values.len() == before {
            // Nobody to blame: without any value it is the page itself.
            values.clear();
        }
        if values.is_empty() {
            return Verdict {
                text: bench.attempt(&values, &anchored).text,
                page: None,
                offenders,
            };
        }
    }
}

impl Bench<'_> {
    /// Builds with `values` and compares; `anchored` are headings that get their anchor in any case.
    fn attempt(&self, values: &BTreeMap<usize, Message>, anchored: &BTreeSet<usize>) -> Trial {
        let flavour = self.options.flavour;
        let mut edits = Edits::new();
        if self.keep_anchors {
            anchor::keep(
                self.source,
                self.page,
                values,
                anchored,
                flavour,
                &mut edits,
            );
        }
        let spliced = splice::splice(self.source, self.page, values, &edits, flavour);
        let mut trial = Trial {
            text: spliced.text,
            page: None,
            refused: spliced
                .failed
                .into_iter()
                .map(|(index, error)| (index, Reason::Slot(error)))
                .collect(),
            difference: None,
            moved: BTreeSet::new(),
        };
        if !trial.refused.is_empty() || values.is_empty() {
            return trial;
        }
        let built = Source::new(self.source.path.as_str(), std::mem::take(&mut trial.text));
        let (page, _) = markdown::parse_unnamed(&built, self.options);
        trial.difference = Comparison {
            page: self.page,
            built: &page,
            text: &built.text,
            values,
            placed: &spliced.placed,
            flavour,
        }
        .difference();
        if self.keep_anchors && trial.difference.is_none() {
            trial.moved = anchor::moved(self.page, &page, flavour);
        }
        trial.text = built.text;
        trial.page = Some(page);
        trial
    }

    /// Those suspects that no other one stands before in the same block: a tag in one label may be what makes the next
    /// one odd.
    fn first_of_each_block(&self, suspects: &[usize]) -> Vec<usize> {
        let units = &self.page.units;
        let is_parted = |before: usize, after: usize| {
            let (before, after) = (units[before].span, units[after].span);
            let between = self.source.text.get(before.end..after.start);
            let mut lines = between.unwrap_or_default().lines().skip(1);
            lines.any(|line| line.trim().is_empty())
        };
        let mut first = Vec::with_capacity(suspects.len());
        for (place, suspect) in suspects.iter().enumerate() {
            let before = place.checked_sub(1).map(|before| suspects[before]);
            if before.is_none_or(|before| is_parted(before, *suspect)) {
                first.push(*suspect);
            }
        }
        first
    }

    fn is_broken(&self, values: &BTreeMap<usize, Message>, anchored: &BTreeSet<usize>) -> bool {
        self.attempt(values, anchored).difference.is_some()
    }

    /// The first unit (in page order) with whose value the page breaks.
    fn search(
        &self,
        values: &BTreeMap<usize, Message>,
        anchored: &BTreeSet<usize>,
        difference: &Difference,
    ) -> Option<usize> {
        let units: Vec<usize> = values.keys().copied().collect();
        let first_of = |count: usize| -> BTreeMap<usize, Message> {
            let units = units.get(..count).unwrap_or_default();
            units
                .iter()
                .map(|index| (*index, values[index].clone()))
                .collect()
        };
        // The first `good` values are fine together, the first `bad` ones are not.
        let (mut good, mut bad) = (0, units.len());
        let mut ask = |count: usize| {
            if good < count && count < bad {
                if self.is_broken(&first_of(count), anchored) {
                    bad = count;
                } else {
                    good = count;
                }
            }
            (good, bad)
        };
        // Damage begins where it is done or below: most often the first odd unit did it.
        let odd = difference.suspects.iter().chain(&difference.victims).min();
        if let Some(odd) = odd {
            let guess = units.partition_point(|unit| unit <= odd);
            ask(guess.saturating_sub(1));
            ask(guess);
        }
        let (mut good, mut bad) = ask(0);
        while bad - good > 1 {
            (good, bad) = ask(good + (bad - good) / 2);
        }
        units.get(good).copied()
    }
}
