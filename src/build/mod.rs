//! A page and texts to a localized page that is still the same page.
//!
//! In go a page and a value for each unit that gets another text, out comes the localized page with a diagnostic for
//! each value that could not stay. Promises: the result has the structure of the page, every unit without a value is
//! the same in it, every other holds its value or the page's own text, and headings keep their anchors. What a value
//! does to a page is not guessed but seen: the result is parsed again. Deliberately absent: which text a locale
//! shows (`sync`, `ftl`), what is safe (`check`), files and policies (`project`).

mod anchor;
mod blame;
mod compare;
mod pseudo;
mod resplice;
mod retarget;

pub use pseudo::{PSEUDOS, Pseudo, pseudo};
pub use resplice::{Unfaithful, resplice};

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Severity};
use crate::markdown::Options;
use crate::markdown::slot::SlotError;
use crate::model::{Message, Page, Unit};
use crate::text::{Edits, Source, Span};

/// What is to be written into a page.
#[derive(Clone, Debug, Default)]
pub struct Order {
    /// Texts by unit index; a unit without one shows the page's own.
    pub values: BTreeMap<usize, Message>,
    /// Units that must show the page's own text whatever `values` says: safety findings. The caller reports them.
    pub forbidden: BTreeSet<usize>,
    /// Targets that differ in this locale: replacements of some of [`Page::targets`].
    pub targets: Edits,
    /// Whether a heading whose text changes keeps the anchor the site gives the source heading.
    pub keep_anchors: bool,
}

/// A localized page.
#[derive(Clone, Debug, Default)]
pub struct Built {
    /// Its text.
    pub text: String,
    /// Its text taken apart, units unnamed, where it had to be to see what its values did.
    pub page: Option<Page>,
    /// Units that show the page's own text although they had a value, forbidden ones included.
    pub fallbacks: BTreeSet<usize>,
    /// Why, for each that was not forbidden. The place is the unit on the page.
    pub diagnostics: Vec<Diagnostic>,
    /// Targets (by their number in the order) that would change the page; it keeps its own there.
    pub refused_targets: BTreeSet<usize>,
}

/// Builds one page.
///
/// # Examples
///
/// ```
/// use l10n::build::{self, Order};
/// use l10n::markdown::{self, Options};
/// use l10n::model::Message;
/// use l10n::text::Source;
///
/// let source = Source::new("a.md", "# Chat\n\nSafe.\n\n- One\n");
/// let options = Options::default();
/// let (page, _) = markdown::parse(&source, &options);
/// let order = Order {
///     values: [(0, "채팅"), (1, "1. 안전"), (2, "하나")].map(|(unit, text)| (unit, Message::text(text))).into(),
///     keep_anchors: true,
///     ..Order::default()
/// };
/// let built = build::page(&source, &page, &options, &order);
/// assert_eq!(built.text, "# 채팅 { #chat }\n\nSafe.\n\n- 하나\n");
/// assert_eq!(built.diagnostics[0].code, "block-leak");
/// ```
pub fn page(source: &Source, page: &Page, options: &Options, order: &Order) -> Built {
    let given = order.values.iter().filter(|(index, value)| {
        page.units
            .get(**index)
            .is_some_and(|unit| unit.message != **value)
    });
    let (allowed, forbidden): (Vec<_>, Vec<_>) =
        given.partition(|(index, _)| !order.forbidden.contains(index));
    let mut built = Built {
        fallbacks: forbidden.into_iter().map(|(index, _)| *index).collect(),
        ..Built::default()
    };
    let values = allowed
        .into_iter()
        .map(|(index, value)| (*index, value.clone()))
        .collect();
    let retargeted = (!order.targets.is_empty())
        .then(|| retarget::retarget(source, page, options, &order.targets));
    let bench = blame::Bench {
        source: retargeted.as_ref().map_or(source, |made| &made.source),
        page: retargeted.as_ref().map_or(page, |made| &made.page),
        options,
        keep_anchors: order.keep_anchors,
    };
    let verdict = blame::settle(&bench, values);
    built.text = verdict.text;
    built.page = verdict.page;
    for (index, reason) in verdict.offenders {
        let value = order
            .values
            .get(&index)
            .map(Message::to_string)
            .unwrap_or_default();
        built
            .diagnostics
            .push(fallback(source, &page.units[index], &value, &reason));
        built.fallbacks.insert(index);
    }
    built.refused_targets = retargeted.map_or_else(BTreeSet::new, |made| made.refused);
    built
}

/// Why a value could not stay.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Reason {
    /// Its slot cannot hold it.
    Slot(SlotError),
    /// The page would become another one.
    Structure {
        /// What the page has there.
        has: String,
        /// What it would have instead.
        gets: String,
    },
    /// The unit, or another one, would read otherwise than what was put in.
    Text,
}

fn fallback(source: &Source, unit: &Unit, value: &str, reason: &Reason) -> Diagnostic {
    const ESCAPES: &str =
        "write `\\` before the sign that is meant as text; the page's own text is shown until then";
    let (code, message, help) = match reason {
        Reason::Slot(error) => (error.code(), error.to_string(), error.help()),
        Reason::Structure { has, gets } => (
            "block-leak",
            format!("the text would change the page: {gets} instead of {has}"),
            ESCAPES.to_owned(),
        ),
        Reason::Text => (
            "block-leak",
            "the text would be read as something else in its place".to_owned(),
            ESCAPES.to_owned(),
        ),
    };
    Diagnostic::new(code, Severity::Error, message)
        .at(&source.path, unit.span)
        .label("source", unit.message.to_string())
        .label("translation", value)
        .help(help)
        .about(unit.id.as_str(), None)
}

/// The span of a unit's place in a built page, moved to its start.
fn relative(span: Span, base: usize) -> Span {
    Span::new(span.start - base, span.end - base)
}

#[cfg(test)]
mod tests;
