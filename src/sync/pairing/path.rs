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
/// What a pair of texts directly below a pair of headings counts besides: of several headings that fit about as well,
/// the one above the same text is meant.
const UNDER_HEADING: f32 = 0.6;

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
    let mut steps: Vec<Vec<Way>> = Vec::with_capacity(rows + 1);
    let (mut before, mut scores): (Vec<Score>, Vec<Score>) = (Vec::new(), Vec::new());
    for row in 0..=rows {
        let (from, to) = range(row);
        let start = row.checked_sub(1).map_or(0, |before| range(before).0);
        let here = row.checked_sub(1).map(|row| (&a[row], kinds.fit(&a[row])));
        let above = |column: usize| {
            let score = before.get(column.wrapping_sub(start));
            score.copied().unwrap_or(Score::NONE)
        };
        let (mut left, mut above_left) = (Score::NONE, above(from.wrapping_sub(1)));
        let mut line = Vec::with_capacity(to + 1 - from);
        for column in from..=to {
            let above = above(column);
            let is_first = row == 0 && column == 0;
            let mut cell = Score {
                best: if is_first { 0.0 } else { f32::NEG_INFINITY },
                ..Score::NONE
            };
            let mut way = Way::default();
            if let Some((unit, fits)) = &here
                && let Some(other) = column.checked_sub(1)
                && fits[kinds.of[other]] > NEVER
                && above_left.best > f32::NEG_INFINITY
            {
                let fit = kinds_and_texts_fit(fits[kinds.of[other]], unit, &b[other]);
                let under = above_left.headings + UNDER_HEADING;
                way.is_under = !unit.is_heading() && under > above_left.best;
                let score = fit + if way.is_under { under } else { above_left.best };
                if fit > NEVER && unit.is_heading() {
                    cell.headings = score;
                }
                if fit > NEVER && score > cell.best {
                    (cell.best, way.step) = (score, Some(Move::Pair));
                }
            }
            for (score, step) in [(above, Move::Up), (left, Move::Left)] {
                if score.best + GAP > cell.best {
                    (cell.best, way.step) = (score.best + GAP, Some(step));
                }
            }
            (left, above_left) = (cell, above);
            scores.push(cell);
            line.push(way);
        }
        steps.push(line);
        std::mem::swap(&mut before, &mut scores);
        scores.clear();
    }
    let (mut row, mut column, mut path) = (rows, columns, Vec::new());
    let mut is_under = false;
    while row > 0 || column > 0 {
        let (from, _) = range(row);
        let Some(way) = steps[row].get(column.wrapping_sub(from)) else {
            break;
        };
        // What stands below a pair of headings comes from that pair, whatever is best there.
        let step = if is_under { Some(Move::Pair) } else { way.step };
        is_under = false;
        match step {
            Some(Move::Pair) => {
                is_under = way.is_under;
                row -= 1;
                column -= 1;
                path.push((row, column, fit(&a[row], &b[column])));
            }
            Some(Move::Up) => row -= 1,
            Some(Move::Left) => column -= 1,
            None => break,
        }
    }
    path.reverse();
    path
}

/// What the best paths to a cell come to.
#[derive(Clone, Copy)]
struct Score {
    best: f32,
    /// The best that ends with a pair of headings.
    headings: f32,
}

impl Score {
    const NONE: Self = Self {
        best: f32::NEG_INFINITY,
        headings: f32::NEG_INFINITY,
    };
}

/// How a path goes through the table.
#[derive(Clone, Copy)]
enum Move {
    Pair,
    Up,
    Left,
}

/// The last step of the best path to a cell.
#[derive(Clone, Copy, Default)]
struct Way {
    step: Option<Move>,
    /// Whether a pair here stands below a pair of headings.
    is_under: bool,
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
