//! What language a text is in, where its sentences end, and how many words it has.
//!
//! In go units as marked texts ([`Sample`]) and what is known of the whole locale ([`Corpus`]); out comes a
//! [`Verdict`]: the fragments still in the source language, each with the rule that says so and its reason in words.
//! The whole locale is read before one page is judged, because names and words are told apart by use, not by a list.
//! Promised: the same samples give the same verdicts in any order; every fragment has a reason. Deliberately absent:
//! Markdown (marks say what is text), files, counting over pages, and opinions about a translation's quality.

mod cognate;
mod corpus;
mod english;
mod filing;
mod form;
mod grammar;
mod judge;
mod pair;
mod rule;
mod script;
mod sentence;
mod shown;
mod statistics;
mod visible;
mod words;

pub use corpus::{Common, Corpus, Facts};
pub use filing::Candidates;
pub use judge::{Fragment, Verdict, is_neutral, is_neutral_in, is_plainly_left, judge};
pub use rule::rules;
pub use shown::Shown;
pub use visible::readable;
pub use words::{visible_words, words};

use crate::model::marked::MarkedText;
use crate::model::unit::UnitKind;

/// How far a page is translated, as its sentences tell where letters are shared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    /// The locale's own words outweigh the source's.
    #[default]
    Translated,
    /// The source's words outweigh the locale's own: English words in a label are more likely left than chosen.
    Begun,
    /// It holds next to nothing of the locale's own: what both languages could say there is the source's.
    Untouched,
}

/// One unit to be judged, with all that stands around it.
#[derive(Clone, Copy, Debug)]
pub struct Sample<'a> {
    /// What the unit is on its page.
    pub kind: UnitKind,
    /// Front-matter key, attribute name (`title`, `iframe title`), block type or abbreviation; empty where there is none.
    pub hint: &'a str,
    /// The unit's text in the locale.
    pub text: &'a MarkedText,
    /// Name of the icon directly before the label (`simple-signal`), where it was peeled off.
    pub icon: Option<&'a str>,
    /// Target of the link that the whole unit labels.
    pub target: Option<&'a str>,
    /// The same unit in the source locale, where it is known.
    pub source: Option<&'a MarkedText>,
    /// Older texts of it.
    pub older: &'a [MarkedText],
    /// The same unit in other locales of the site, each with a number that stands for its locale.
    pub siblings: &'a [(u16, &'a MarkedText)],
    /// Whether somebody marked it as identical on purpose.
    pub same: bool,
    /// Whether it stands on a page that holds nothing in the locale's own language, so that letters leave no doubt.
    pub certain: bool,
    /// How far its page is translated.
    pub progress: Progress,
}

impl<'a> Sample<'a> {
    /// A unit of which nothing but its text is known.
    pub fn new(kind: UnitKind, text: &'a MarkedText) -> Self {
        Self {
            kind,
            hint: "",
            text,
            icon: None,
            target: None,
            source: None,
            older: &[],
            siblings: &[],
            same: false,
            certain: false,
            progress: Progress::Translated,
        }
    }

    /// The icon beside the label, if it is a brand's. It says nothing of the tooltip of the same link.
    fn brand(&self) -> Option<&'a str> {
        const BRANDS: [&str; 2] = ["simple-", "fontawesome-brands-"];
        let is_tooltip = matches!(self.kind, UnitKind::Attribute | UnitKind::LinkTitle);
        self.icon
            .filter(|icon| !is_tooltip && BRANDS.iter().any(|brand| icon.starts_with(brand)))
    }
}
