//! The passes of the alignment, from what is certain to what is only near.

use std::collections::{BTreeMap, BTreeSet};

use super::item::{Item, likeness, words_of};
use super::pairs::{Pairs, best_in_order, gaps};
use super::places::{pair as pair_spots, spots_of};
use super::{Group, Obsolete, Returned};
use crate::model::{Fingerprint, Page, Registry};

/// Least share of common words for near text between equal neighbours, where place speaks for it too.
pub(super) const NEAR_IN_PLACE: f32 = 0.5;
/// Least share of common words for near text that has moved.
const NEAR_ANYWHERE: f32 = 0.7;
/// A gap with more pairs than this is aligned by rare words alone, so that time stays linear in the page.
const MOST_PAIRS: usize = 20_000;

pub(super) fn pair_pinned(page: &Page, groups: &[Group], registry: &Registry, pairs: &mut Pairs) {
    for (new, group) in groups.iter().enumerate() {
        let Some(pinned) = &page.units[group.units[0]].pinned else {
            continue;
        };
        if let Some(old) = registry
            .entries
            .iter()
            .position(|entry| entry.id == *pinned)
        {
            pairs.join(new, old);
        }
    }
}

/// Equal text: the same kind first. A text that stands once on both sides is that one wherever it moved; one that stands
/// several times is told apart by what stands before it, and else by order. So a page as it was finds every entry as it
/// was, whatever the ids are. `is_stale` says of an entry whether a translation of it was made from another text.
pub(super) fn pair_equal(
    new: &[Item],
    old: &[Item],
    is_stale: impl Fn(usize) -> bool,
    pairs: &mut Pairs,
) {
    for same_kind in [true, false] {
        let key = |item: &Item| (same_kind.then_some(item.kind), item.print);
        let sorted = |items: &[Item], partners: &[Option<usize>]| {
            let free = (0..items.len()).filter(|at| partners[*at].is_none());
            let mut keys: Vec<_> = free.map(|at| (key(&items[at]), at)).collect();
            keys.sort_unstable();
            keys
        };
        let (new_keys, old_keys) = (sorted(new, &pairs.old_of), sorted(old, &pairs.new_of));
        let mut several: Vec<(Vec<usize>, Vec<usize>)> = Vec::new();
        let mut rest = old_keys.as_slice();
        for same in new_keys.chunk_by(|a, b| a.0 == b.0) {
            rest = &rest[rest.partition_point(|old| old.0 < same[0].0)..];
            let (found, behind) = rest.split_at(rest.partition_point(|old| old.0 == same[0].0));
            rest = behind;
            if let ([(_, new)], [(_, old)]) = (same, found) {
                pairs.join(*new, *old);
            } else if !found.is_empty() {
                let places = |keys: &[(_, usize)]| keys.iter().map(|(_, at)| *at).collect();
                several.push((places(same), places(found)));
            }
        }
        if several.is_empty() {
            continue;
        }
        let before_new = before(pairs.old_of.iter().copied());
        let paired = pairs.new_of.iter().enumerate();
        let before_old = before(paired.map(|(at, new)| new.map(|_| at)));
        for (new, mut old) in several {
            // Where places are lost, those are that some translation was not made for.
            while old.len() > new.len()
                && let Some(at) = old.iter().rposition(|old| is_stale(*old))
            {
                old.remove(at);
            }
            let (spots, old_spots) = (spots_of(&new, &before_new), spots_of(&old, &before_old));
            let found = pair_spots(&spots, &old_spots);
            for (new, old_at) in new.iter().zip(&found) {
                if let Some(at) = old_at {
                    pairs.join(*new, old[*at]);
                }
            }
            let mut left = old
                .into_iter()
                .filter(|old| pairs.new_of[*old].is_none())
                .collect::<Vec<_>>()
                .into_iter();
            for new in new {
                if pairs.old_of[new].is_none()
                    && let Some(old) = left.next()
                {
                    pairs.join(new, old);
                }
            }
        }
    }
}

/// For each place the number of the last one before it that has a number, counted from 1; 0 for none.
fn before(numbers: impl Iterator<Item = Option<usize>>) -> Vec<usize> {
    let mut last = 0;
    let before = numbers.map(|number| {
        let before = last;
        last = number.map_or(last, |number| number + 1);
        before
    });
    before.collect()
}

/// A text that an entry had before, and that its translations were made from: an author took an edit back, or parted
/// again what was joined.
pub(super) fn pair_past(new: &[Item<'_>], registry: &Registry, past: &Obsolete, pairs: &mut Pairs) {
    let mut by_text: BTreeMap<Fingerprint, usize> = BTreeMap::new();
    for (index, entry) in registry.entries.iter().enumerate() {
        let prints = past
            .get(&entry.id)
            .filter(|_| pairs.new_of[index].is_none());
        by_text.extend(prints.into_iter().flatten().map(|print| (*print, index)));
    }
    if by_text.is_empty() {
        return; // As on most pages.
    }
    for (index, item) in new.iter().enumerate() {
        if let Some(old) = by_text.get(&item.print) {
            pairs.join(index, *old);
        }
    }
}

/// A text that a message waits for whose unit had gone: what is only near to it stays for others.
pub(super) fn keep_returned(new: &[Item<'_>], returned: &Returned<'_>, pairs: &mut Pairs) {
    for (index, item) in new.iter().enumerate() {
        if pairs.old_of[index].is_none() && returned.has(item.message) {
            pairs.close(index);
        }
    }
}

/// Near text between equal neighbours, in order: the pairing with the greatest sum of likeness.
pub(super) fn pair_in_gaps(new: &[Item], old: &[Item], pairs: &mut Pairs) {
    for gap in gaps(pairs) {
        if gap.new.len() * gap.old.len() > MOST_PAIRS {
            continue; // Rare words find what is near in so large a gap, in `pair_anywhere`.
        }
        let (new_words, old_words) = (words_of(new, &gap.new), words_of(old, &gap.old));
        for (a, b) in best_in_order(gap.new.len(), gap.old.len(), |a, b| {
            likeness(
                &new[gap.new[a]],
                &new_words[a],
                &old[gap.old[b]],
                &old_words[b],
                NEAR_IN_PLACE,
            )
        }) {
            pairs.join(gap.new[a], gap.old[b]);
        }
    }
}

/// Near text that has moved: candidates share a rare word, the nearest pair goes first.
pub(super) fn pair_anywhere(new: &[Item], old: &[Item], pairs: &mut Pairs) {
    /// A word that more entries hold than this finds nothing.
    const COMMON: usize = 12;
    let free_old: Vec<usize> = (0..old.len())
        .filter(|index| pairs.new_of[*index].is_none())
        .collect();
    let free_new: Vec<usize> = (0..new.len())
        .filter(|index| pairs.is_free(*index))
        .collect();
    if free_old.is_empty() || free_new.is_empty() {
        return;
    }
    let (old_words, new_words) = (words_of(old, &free_old), words_of(new, &free_new));
    let mut holders: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (at, words) in old_words.iter().enumerate() {
        for word in words.iter() {
            holders.entry(word).or_default().insert(at);
        }
    }
    let mut found: Vec<(f32, usize, usize)> = Vec::new();
    for (at, words) in new_words.iter().enumerate() {
        let candidates: BTreeSet<usize> = words
            .iter()
            .filter_map(|word| holders.get(word))
            .filter(|held| held.len() <= COMMON)
            .flatten()
            .copied()
            .collect();
        for candidate in candidates {
            let score = likeness(
                &new[free_new[at]],
                words,
                &old[free_old[candidate]],
                &old_words[candidate],
                NEAR_ANYWHERE,
            );
            if score > 0.0 {
                found.push((score, at, candidate));
            }
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    for (_, at, candidate) in found {
        pairs.join(free_new[at], free_old[candidate]);
    }
}

/// The same place between equal neighbours: for a text that now is in another language, and for one that kept all its
/// targets.
pub(super) fn pair_by_place(
    new: &[Item],
    old: &[Item],
    groups: &[Group],
    foreign: &dyn Fn(usize, usize) -> bool,
    pairs: &mut Pairs,
) {
    for gap in gaps(pairs) {
        if gap.new.len() * gap.old.len() > MOST_PAIRS {
            continue;
        }
        let score = |a: usize, b: usize| {
            let (new_at, old_at) = (gap.new[a], gap.old[b]);
            let (new, old) = (&new[new_at], &old[old_at]);
            if new.kind != old.kind {
                return 0.0;
            }
            let same_targets = new.targets == old.targets;
            if same_targets && foreign(groups[new_at].units[0], old_at) {
                return if new.targets.is_empty() { 1.0 } else { 2.0 };
            }
            0.0
        };
        for (a, b) in best_in_order(gap.new.len(), gap.old.len(), score) {
            pairs.join(gap.new[a], gap.old[b]);
        }
    }
}
