//! Counting: judged units in, coverage per page and locale out.
//!
//! Promises: the figures of a locale are the sums of its pages', every count is a whole number, and coverage is 1.0
//! only where no word is missing. Deliberately absent: judging what language a text is in, and drawing tables.

pub mod gate;
pub mod judged;
pub mod listing;
pub mod phrase;

pub use judged::{Fragment, Judged, Reason, fold};
pub use listing::Listing;

use std::cmp::Ordering;
use std::ops::AddAssign;

use serde::Serialize;

use crate::model::{Locale, State};

/// How many units stand how.
///
/// Invariant: `total == translated + partial + untranslated`; `outdated` ones are among the translated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Units {
    /// All that count; neutral and obsolete ones do not.
    pub total: usize,
    /// Translated, outdated ones included.
    pub translated: usize,
    /// Translated with source-language sentences inside.
    pub partial: usize,
    /// Not translated.
    pub untranslated: usize,
    /// Of the translated ones, those made from a source that has changed since.
    pub outdated: usize,
    /// Nothing to translate; outside `total`.
    pub neutral: usize,
}

impl AddAssign for Units {
    fn add_assign(&mut self, other: Self) {
        self.total += other.total;
        self.translated += other.translated;
        self.partial += other.partial;
        self.untranslated += other.untranslated;
        self.outdated += other.outdated;
        self.neutral += other.neutral;
    }
}

/// Words to translate, and how many are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Words {
    /// Words of every unit that counts.
    pub total: usize,
    /// How many of them are translated, never more than `total`.
    pub translated: usize,
}

impl Words {
    /// Words still to translate.
    pub fn missing(self) -> usize {
        self.total - self.translated
    }

    /// `translated / total`; 1.0 where there are none.
    #[expect(
        clippy::cast_precision_loss,
        reason = "exact below 2^53 words, and 1.0 only for equal counts"
    )]
    pub fn coverage(self) -> f64 {
        if self.total == 0 {
            1.0
        } else {
            self.translated as f64 / self.total as f64
        }
    }

    /// Coverage in whole percent, rounded down: 100 means complete.
    pub fn percent(self) -> usize {
        (self.translated * 100)
            .checked_div(self.total)
            .unwrap_or(100)
    }

    /// Coverage for people: `46%`, and `<1%` where something is translated but not a hundredth.
    pub fn label(self) -> String {
        match self.percent() {
            0 if self.translated > 0 => "<1%".to_owned(),
            percent => format!("{percent}%"),
        }
    }

    /// Which of two coverages is lower, compared exactly.
    pub fn compare(self, other: Self) -> Ordering {
        let fraction = |words: Self| match words.total {
            0 => (1, 1),
            total => (words.translated as u128, total as u128),
        };
        let ((a, all_a), (b, all_b)) = (fraction(self), fraction(other));
        (a * all_b).cmp(&(b * all_a))
    }

    /// How many words more it takes to reach `percent`.
    pub fn short_of(self, percent: f64) -> usize {
        // The first count that reaches: the comparison stays the one of `reaches`, whatever rounding does.
        let reached = |translated| Self { translated, ..self }.reaches(percent);
        let (mut low, mut high) = (self.translated, self.total);
        while low < high {
            let middle = low.midpoint(high);
            if reached(middle) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        low - self.translated
    }

    /// Whether at least `percent` of the words are translated.
    #[expect(clippy::cast_precision_loss, reason = "exact below 2^46 words")]
    pub fn reaches(self, percent: f64) -> bool {
        // Products instead of a quotient: 57 of 100 words reach 57 percent.
        self.total == 0 || self.translated as f64 * 100.0 >= percent * self.total as f64
    }
}

impl AddAssign for Words {
    fn add_assign(&mut self, other: Self) {
        self.total += other.total;
        self.translated += other.translated;
    }
}

/// One page in one locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageCoverage {
    /// Path below the folder of pages, with `/` and its extension.
    pub page: String,
    /// Its units.
    pub units: Units,
    /// Its words.
    pub words: Words,
    /// What was counted, in document order.
    pub judged: Vec<Judged>,
}

impl PageCoverage {
    /// Counts one page.
    pub fn new(page: impl Into<String>, judged: Vec<Judged>) -> Self {
        let mut units = Units::default();
        let mut words = Words::default();
        for unit in &judged {
            match unit.state {
                State::Translated => units.translated += 1,
                State::Outdated => {
                    units.translated += 1;
                    units.outdated += 1;
                }
                State::Partial => units.partial += 1,
                State::Untranslated => units.untranslated += 1,
                State::Neutral => units.neutral += 1,
                State::Obsolete => {}
            }
            units.total += usize::from(unit.counts());
            words.total += unit.total();
            words.translated += unit.translated();
        }
        Self {
            page: page.into(),
            units,
            words,
            judged,
        }
    }

    /// What is to be listed, each fragment with its unit, in document order.
    pub fn fragments(&self) -> Vec<(&Judged, Fragment)> {
        self.judged
            .iter()
            .flat_map(|unit| unit.listed().into_iter().map(move |one| (unit, one)))
            .collect()
    }
}

/// One locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocaleCoverage {
    /// The locale.
    pub locale: Locale,
    /// Units of all its pages.
    pub units: Units,
    /// Words of all its pages.
    pub words: Words,
    /// Its pages, by path.
    pub pages: Vec<PageCoverage>,
}

/// Counts a locale: each page's path with its judged units.
///
/// ```
/// use l10n::coverage::measure;
/// use l10n::model::Locale;
///
/// let empty = measure(Locale::parse("ko").unwrap(), [("index.md".to_owned(), Vec::new())]);
/// assert_eq!(empty.words.coverage(), 1.0);
/// ```
pub fn measure(
    locale: Locale,
    pages: impl IntoIterator<Item = (String, Vec<Judged>)>,
) -> LocaleCoverage {
    let mut pages: Vec<PageCoverage> = pages
        .into_iter()
        .map(|(page, judged)| PageCoverage::new(page, judged))
        .collect();
    pages.sort_by(|a, b| a.page.cmp(&b.page));
    let mut units = Units::default();
    let mut words = Words::default();
    for page in &pages {
        units += page.units;
        words += page.words;
    }
    LocaleCoverage {
        locale,
        units,
        words,
        pages,
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diagnostic::Place;
    use crate::model::{UnitId, UnitKind};
    use crate::text::Span;
    use proptest::prelude::*;

    /// A unit of ten words in `page.md`, of which `leftover` are not translated.
    pub(crate) fn unit(id: &str, state: State, leftover: usize) -> Judged {
        Judged {
            unit: UnitId::parse(id).expect("an id"),
            kind: UnitKind::Paragraph,
            state,
            reason: None,
            weight: 10,
            words: 8,
            leftover,
            change: None,
            fragments: Vec::new(),
            source: None,
            target: Arc::new("some text".into()),
            section: Arc::default(),
            place: Place {
                file: "source/page.md".to_owned(),
                span: Span::new(0, 9),
            },
        }
    }

    #[test]
    fn counts_are_those_of_the_contract() {
        let page = PageCoverage::new(
            "page.md",
            vec![
                unit("a", State::Translated, 0),
                unit("b", State::Outdated, 0),
                unit("c", State::Partial, 3),
                unit("d", State::Untranslated, 8),
                unit("e", State::Neutral, 0),
                unit("f", State::Obsolete, 0),
            ],
        );
        let units = Units {
            total: 4,
            translated: 2,
            partial: 1,
            untranslated: 1,
            outdated: 1,
            neutral: 1,
        };
        assert_eq!(page.units, units);
        // 10 + 10 + floor(10 × 5 / 8) + 0 of 40.
        assert_eq!((page.words.total, page.words.translated), (40, 26));
        let listed: Vec<&str> = page
            .fragments()
            .iter()
            .map(|(unit, _)| unit.state.as_str())
            .collect();
        assert_eq!(listed, ["outdated", "partial", "untranslated"]);
    }

    #[test]
    fn whole_percents_are_reached_exactly() {
        for total in 1..=300 {
            for percent in 0..=100u32 {
                let needed = (total * percent as usize).div_ceil(100);
                let words = |translated| Words { total, translated };
                assert!(
                    words(needed).reaches(f64::from(percent)),
                    "{needed} of {total}"
                );
                assert!(needed == 0 || !words(needed - 1).reaches(f64::from(percent)));
                assert_eq!(words(0).short_of(f64::from(percent)), needed);
            }
        }
    }

    #[test]
    fn a_gap_without_words_still_counts() {
        let mut gap = unit("a", State::Untranslated, 0);
        gap.weight = 0;
        let page = PageCoverage::new("page.md", vec![gap]);
        assert_eq!((page.words.total, page.words.percent()), (1, 0));
    }

    proptest! {
        /// Invariant of [`Judged::translated`]: one leftover word and the unit is not complete.
        #[test]
        fn complete_means_complete(weight in 0usize..5000, words in 0usize..5000, leftover in 1usize..5000) {
            let mut partial = unit("a", State::Partial, leftover);
            partial.weight = weight;
            partial.words = words;
            let page = PageCoverage::new("page.md", vec![partial]);
            prop_assert!(page.words.translated < page.words.total);
            prop_assert!(page.words.coverage() < 1.0 && page.words.percent() < 100);
        }
    }
}
