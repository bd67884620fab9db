//! Who belongs to whom, and the stretches between those who have found each other.

/// Who belongs to whom, both ways.
pub(super) struct Pairs {
    pub(super) old_of: Vec<Option<usize>>,
    pub(super) new_of: Vec<Option<usize>>,
    /// New items that belong to no entry, for they have messages of their own.
    closed: Vec<bool>,
}

impl Pairs {
    pub(super) fn new(new: usize, old: usize) -> Self {
        Self {
            old_of: vec![None; new],
            new_of: vec![None; old],
            closed: vec![false; new],
        }
    }

    /// Lets nothing that is only near have this item.
    pub(super) fn close(&mut self, new: usize) {
        self.closed[new] = true;
    }

    pub(super) fn is_free(&self, new: usize) -> bool {
        self.old_of[new].is_none() && !self.closed[new]
    }

    pub(super) fn join(&mut self, new: usize, old: usize) {
        if self.is_free(new) && self.new_of[old].is_none() {
            self.old_of[new] = Some(old);
            self.new_of[old] = Some(new);
        }
    }
}

/// A stretch of unpaired items on both sides between two paired ones.
pub(super) struct Gap {
    pub(super) new: Vec<usize>,
    pub(super) old: Vec<usize>,
}

/// The stretches between pairs that stand in the same order on both sides.
pub(super) fn gaps(pairs: &Pairs) -> Vec<Gap> {
    let spine = spine(&pairs.old_of);
    let mut gaps = Vec::with_capacity(spine.len() + 1);
    let (mut from_new, mut from_old) = (0, 0);
    let ends = (pairs.old_of.len(), pairs.new_of.len());
    for (new_end, old_end) in spine.into_iter().chain([ends]) {
        let new: Vec<usize> = (from_new..new_end)
            .filter(|index| pairs.is_free(*index))
            .collect();
        let old: Vec<usize> = (from_old..old_end)
            .filter(|index| pairs.new_of[*index].is_none())
            .collect();
        if !new.is_empty() && !old.is_empty() {
            gaps.push(Gap { new, old });
        }
        (from_new, from_old) = (new_end + 1, old_end + 1);
    }
    gaps
}

/// The longest run of pairs in the same order on both sides (patience: longest increasing subsequence).
fn spine(old_of: &[Option<usize>]) -> Vec<(usize, usize)> {
    let pairs: Vec<(usize, usize)> = old_of
        .iter()
        .enumerate()
        .filter_map(|(new, old)| Some((new, (*old)?)))
        .collect();
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    for (index, (_, old)) in pairs.iter().enumerate() {
        let at = tails.partition_point(|tail| pairs[*tail].1 < *old);
        before[index] = at.checked_sub(1).map(|at| tails[at]);
        if at == tails.len() {
            tails.push(index);
        } else {
            tails[at] = index;
        }
    }
    let mut spine = Vec::with_capacity(tails.len());
    let mut next = tails.last().copied();
    while let Some(index) = next {
        spine.push(pairs[index]);
        next = before[index];
    }
    spine.reverse();
    spine
}

/// Pairs in increasing order on both sides with the greatest sum of `score`; pairs of score 0 are none.
pub(super) fn best_in_order(
    rows: usize,
    columns: usize,
    score: impl Fn(usize, usize) -> f32,
) -> Vec<(usize, usize)> {
    let width = columns + 1;
    let mut scores = vec![0.0_f32; rows * columns];
    let mut best = vec![0.0_f32; (rows + 1) * width];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            let value = score(row, column);
            scores[row * columns + column] = value;
            let paired = if value > 0.0 {
                value + best[(row + 1) * width + column + 1]
            } else {
                0.0
            };
            best[row * width + column] = paired
                .max(best[(row + 1) * width + column])
                .max(best[row * width + column + 1]);
        }
    }
    let (mut row, mut column, mut pairs) = (0, 0, Vec::new());
    while row < rows && column < columns {
        let here = best[row * width + column];
        let value = scores[row * columns + column];
        if value > 0.0 && here <= value + best[(row + 1) * width + column + 1] {
            pairs.push((row, column));
            row += 1;
            column += 1;
        } else if here <= best[(row + 1) * width + column] {
            row += 1;
        } else {
            column += 1;
        }
    }
    pairs
}
