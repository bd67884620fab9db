//! What is settled once a page's units are all there: their order, what overlaps, how hard breaks are written.

use crate::markdown::flavour::Flavour;
use crate::model::{Heading, Slot, Unit, VariableKind};
use crate::text::Span;

/// Sorts the units, and drops what overlaps another: where the line scanner and the parser read a broken page
/// differently, both may have found a text.
pub(crate) fn order(units: &mut Vec<Unit>, headings: &mut [Heading]) {
    let key = |unit: &Unit| (unit.span.start, usize::MAX - unit.span.end);
    let mut order: Vec<usize> = (0..units.len()).collect();
    // Titles in the view are claimed by the line scanner and may come late.
    if !units.is_sorted_by_key(key) {
        order.sort_by_key(|index| key(&units[*index]));
    }
    let mut outer: Option<usize> = None;
    let mut end_inside = 0;
    let before = order.len();
    order.retain(|index| {
        let span = units[*index].span;
        match outer.map(|outer| &units[outer]) {
            Some(around) if span.start < around.span.end => {
                let is_kept = span.start >= end_inside && holds(around, span);
                if is_kept {
                    end_inside = span.end;
                }
                is_kept
            }
            _ => {
                outer = Some(*index);
                end_inside = span.start;
                true
            }
        }
    });
    if order.len() == before && order.is_sorted() {
        return;
    }
    let mut place = vec![None; units.len()];
    for (new, old) in order.iter().enumerate() {
        place[*old] = Some(new);
    }
    for heading in headings {
        heading.unit = heading.unit.and_then(|unit| place[unit]);
    }
    let mut left: Vec<Option<Unit>> = std::mem::take(units).into_iter().map(Some).collect();
    units.extend(order.iter().filter_map(|index| left[*index].take()));
}

/// Whether `span` lies in a variable of `around` that may hold units.
fn holds(around: &Unit, span: Span) -> bool {
    let after = around
        .variables
        .partition_point(|variable| variable.span.end < span.end);
    around.variables.get(after).is_some_and(|variable| {
        let may_hold = matches!(
            variable.kind,
            VariableKind::Target | VariableKind::Attributes
        );
        may_hold && variable.span.contains(span)
    })
}

/// Gives units without a hard break the way this page writes one.
pub(crate) fn settle_breaks(units: &mut [Unit], flavour: Flavour) {
    let own = units.iter().find(|unit| !unit.hard_break.is_empty());
    let style = match own {
        Some(unit) => unit.hard_break.clone(),
        None if flavour.has_backslash_breaks() => "\\".to_owned(),
        None => "  ".to_owned(),
    };
    for unit in units
        .iter_mut()
        .filter(|unit| unit.hard_break.is_empty() && unit.slot == Slot::Block)
    {
        unit.hard_break.clone_from(&style);
    }
}
