//! The second half of the round trip: every value written anew must read the same.

use std::collections::BTreeMap;

use crate::markdown::slot::SlotError;
use crate::markdown::{self, Options, splice};
use crate::model::{Message, Page, Unit, fingerprint};
use crate::text::{Edits, Source};

/// A unit that does not survive being written anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfaithful {
    /// Its index in the page; the number of units where the page's structure is to blame.
    pub unit: usize,
    /// Why, in words.
    pub reason: String,
}

/// Writes `values` (normally each unit's own message, after a trip through a file) into the page without the shortcut
/// for equal texts, parses the result, and says which units came out otherwise.
pub fn resplice(
    source: &Source,
    page: &Page,
    options: &Options,
    values: &BTreeMap<usize, Message>,
) -> (String, Vec<Unfaithful>) {
    let spliced = splice::splice_plain(source, page, values, &Edits::new(), options.flavour);
    let refused = |(unit, error): (usize, SlotError)| Unfaithful {
        unit,
        reason: error.to_string(),
    };
    let mut found: Vec<Unfaithful> = spliced.failed.into_iter().map(refused).collect();
    let built = Source::new(source.path.as_str(), spliced.text);
    let (again, _) = markdown::parse_unnamed(&built, options);
    for (unit, (old, new)) in page.units.iter().zip(&again.units).enumerate() {
        if let Some(reason) = difference(old, new) {
            found.push(Unfaithful { unit, reason });
        }
    }
    if page.units.len() != again.units.len() {
        found.push(Unfaithful {
            unit: page.units.len().min(again.units.len()),
            reason: format!("{} units became {}", page.units.len(), again.units.len()),
        });
    } else if page.outline != again.outline {
        found.push(Unfaithful {
            unit: page.units.len(),
            reason: "the page has another structure".to_owned(),
        });
    }
    found.sort_by_key(|one| one.unit);
    found.dedup_by_key(|one| one.unit);
    (built.text, found)
}

fn difference(old: &Unit, new: &Unit) -> Option<String> {
    if (old.kind, old.slot) != (new.kind, new.slot) {
        return Some(format!(
            "a {} became a {}",
            old.kind.name(),
            new.kind.name()
        ));
    }
    // A break inside a variable is where the page has it; only blanks may differ.
    let values = |unit: &Unit| -> Vec<String> {
        let values = unit.variables.iter();
        values
            .map(|variable| fingerprint::normalize_text(&variable.value).into_owned())
            .collect()
    };
    let is_same = old.message == new.message && values(old) == values(new);
    (!is_same).then(|| format!("`{}` became `{}`", old.message, new.message))
}
