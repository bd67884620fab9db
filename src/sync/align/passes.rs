//! The passes of the alignment, from what is certain to what is only near.

use std::collections::{BTreeMap, BTreeSet};

use super::item::{Item, likeness, words_of};
use super::pairs::{Pairs, best_in_order, gaps};
use super::{Group, Obsolete};
use crate::model::{Fingerprint, Page, Registry, UnitId, UnitKind};

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

/// Equal text: the same kind first, and among several the one with the same id, else in order.
pub(super) fn pair_equal(
    new: &[Item],
    old: &[Item],
    groups: &[Group],
    registry: &Registry,
    pairs: &mut Pairs,
) {
    // The same text may stand on a page a thousand times: its own name finds each at once.
    let entries = registry.entries.iter().enumerate();
    let by_id: BTreeMap<&UnitId, usize> =
        entries.map(|(index, entry)| (&entry.id, index)).collect();
    for same_kind in [true, false] {
        let key = |item: &Item| (same_kind.then_some(item.kind), item.print);
        let mut names: BTreeMap<(Option<UnitKind>, Fingerprint), Vec<&UnitId>> = BTreeMap::new();
        for (index, item) in new.iter().enumerate() {
            // The second of two equal texts is named after the first: an entry of that name may be the first one's, if
            // that came later than its neighbours. Their order tells them apart.
            let id = &groups[index].id;
            let names = names.entry(key(item)).or_default();
            if names.iter().any(|name| id.is_distinguished_from(name)) {
                continue;
            }
            names.push(id);
            let old_index = by_id.get(id).copied();
            if let Some(at) = old_index.filter(|at| pairs.new_of[*at].is_none())
                && pairs.old_of[index].is_none()
                && key(&old[at]) == key(item)
            {
                pairs.join(index, at);
            }
        }
        let mut by_text: BTreeMap<(Option<UnitKind>, Fingerprint), Vec<usize>> = BTreeMap::new();
        for (index, item) in old.iter().enumerate().rev() {
            if pairs.new_of[index].is_none() {
                by_text.entry(key(item)).or_default().push(index);
            }
        }
        for (index, item) in new.iter().enumerate() {
            if pairs.old_of[index].is_none()
                && let Some(old) = by_text.get_mut(&key(item)).and_then(Vec::pop)
            {
                pairs.join(index, old);
            }
        }
    }
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
        .filter(|index| pairs.old_of[*index].is_none())
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
