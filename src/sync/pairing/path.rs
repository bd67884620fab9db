//! The best pairing of two rows of units in order: the dynamic programme.
//!
//! Deliberately absent: what stands in another place on the other side, which the caller seeks among what is left.

use std::collections::HashMap;

use crate::model::UnitKind;

use super::fit::{NEVER, fit, kinds_and_texts_fit, kinds_fit};
use super::traits::Traits;

/// Pairs of a page with more cells than this are sought in a band around the diagonal, so that time stays bounded.
const MOST_CELLS: usize = 4_000_000;
/// What leaving out a unit on either side costs.
pub(super) const GAP: f32 = -0.6;

/// A pair of the path: the places on either side, and how well they fit.
pub(super) type Step = (usize, usize, f32);

/// Cells of the table that are looked at: all of them, or a band around the diagonal.
fn band(rows: usize, columns: usize) -> usize {
    if rows * columns <= MOST_CELLS {
        rows.max(columns) + 1
    } else {
        (MOST_CELLS / rows.max(1)).max(64) / 2
    }
}

/// The path with the greatest sum of fits and gaps.
pub(super) fn best_path(a: &[Traits], b: &[Traits]) -> Vec<Step> {
    let (rows, columns) = (a.len(), b.len());
    let half = band(rows, columns);
    let middle = |row: usize| (row * columns).checked_div(rows).unwrap_or(0);
    let range = |row: usize| {
        (
            middle(row).saturating_sub(half),
            (middle(row) + half).min(columns),
        )
    };
    let kinds = Kinds::of(b);
    // For each cell the step that leads there; scores are kept of two rows alone.
    let mut steps: Vec<Vec<u8>> = Vec::with_capacity(rows + 1);
    let (mut before, mut scores): (Vec<f32>, Vec<f32>) = (Vec::new(), Vec::new());
    for row in 0..=rows {
        let (from, to) = range(row);
        let start = row.checked_sub(1).map_or(0, |before| range(before).0);
        let here = row.checked_sub(1).map(|row| (&a[row], kinds.fit(&a[row])));
        let above = |column: usize| {
            let score = before.get(column.wrapping_sub(start));
            score.copied().unwrap_or(f32::NEG_INFINITY)
        };
        let (mut left, mut above_left) = (f32::NEG_INFINITY, above(from.wrapping_sub(1)));
        let mut line = Vec::with_capacity(to + 1 - from);
        for column in from..=to {
            let above = above(column);
            let is_first = row == 0 && column == 0;
            let mut cell = (if is_first { 0.0 } else { f32::NEG_INFINITY }, 0);
            if let Some((unit, fits)) = &here
                && let Some(other) = column.checked_sub(1)
                && fits[kinds.of[other]] > NEVER
                && above_left > f32::NEG_INFINITY
            {
                let fit = kinds_and_texts_fit(fits[kinds.of[other]], unit, &b[other]);
                if fit > NEVER && above_left + fit > cell.0 {
                    cell = (above_left + fit, 1);
                }
            }
            for (score, step) in [(above + GAP, 2), (left + GAP, 3)] {
                if score > cell.0 {
                    cell = (score, step);
                }
            }
            (left, above_left) = (cell.0, above);
            scores.push(cell.0);
            line.push(cell.1);
        }
        steps.push(line);
        std::mem::swap(&mut before, &mut scores);
        scores.clear();
    }
    let (mut row, mut column, mut path) = (rows, columns, Vec::new());
    while row > 0 || column > 0 {
        let (from, _) = range(row);
        match steps[row].get(column.wrapping_sub(from)) {
            Some(1) => {
                row -= 1;
                column -= 1;
                path.push((row, column, fit(&a[row], &b[column])));
            }
            Some(2) => row -= 1,
            Some(3) => column -= 1,
            _ => break,
        }
    }
    path.reverse();
    path
}

/// The kinds of a page's units: a table asks for each of them in each row, and there are few.
struct Kinds<'a> {
    /// One unit of each kind.
    samples: Vec<&'a Traits>,
    /// For each unit the place of its kind among them.
    of: Vec<usize>,
}

impl<'a> Kinds<'a> {
    fn of(units: &'a [Traits]) -> Self {
        let mut samples = Vec::new();
        let mut known: HashMap<(Option<UnitKind>, &str), usize> = HashMap::new();
        let places = units.iter().map(|unit| {
            *known.entry((unit.kind, &unit.hint)).or_insert_with(|| {
                samples.push(unit);
                samples.len() - 1
            })
        });
        let of = places.collect();
        Self { samples, of }
    }

    /// How well each kind fits a unit's.
    fn fit(&self, unit: &Traits) -> Vec<f32> {
        let fits = self.samples.iter().map(|other| kinds_fit(unit, other));
        fits.collect()
    }
}
