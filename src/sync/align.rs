//! Which unit of a page is which entry of its registry.
//!
//! Equal text first, wherever it moved; then near text between equal neighbours, in order; then near text anywhere on
//! the page; then the same place, for a text that changed its language. What is left is new, and what is left of the
//! registry is gone.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Fingerprint, Page, Registry, UnitId, UnitKind};
use crate::sync::similarity::Words;

/// Least share of common words for near text between equal neighbours, where place speaks for it too.
const NEAR_IN_PLACE: f32 = 0.5;
/// Least share of common words for near text that has moved.
const NEAR_ANYWHERE: f32 = 0.7;
/// Least share of common words for texts of less than four words, headings aside.
const NEAR_SHORT: f32 = 0.6;
/// A gap with more pairs than this is aligned by rare words alone, so that time stays linear in the page.
const MOST_PAIRS: usize = 20_000;

/// How a group found its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// The text is the same; only variables may have changed.
    Same,
    /// The text has changed.
    Changed,
    /// Nothing in the registry is like it.
    New,
}

/// Units of a page that share one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its id from now on.
    pub id: UnitId,
    /// Indices in [`Page::units`], in document order.
    pub units: Vec<usize>,
    /// Index in the registry of the entry it continues; for a new group, of the shared entry it parted from.
    pub entry: Option<usize>,
    /// How it was found.
    pub how: Match,
}

/// A page against its registry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alignment {
    /// Every message of the page, in document order.
    pub groups: Vec<Group>,
    /// Indices of registry entries that no group continues.
    pub gone: Vec<usize>,
}

/// One side of the comparison.
struct Item {
    kind: UnitKind,
    flat: String,
    targets: Vec<String>,
    print: Fingerprint,
}

/// Aligns a page with its registry. `taken` are ids that must not be given to new units: those of obsolete messages.
///
/// `foreign(unit, entry)` says whether a unit and a registry entry are in different languages.
pub fn align(
    page: &Page,
    registry: &Registry,
    taken: &BTreeSet<UnitId>,
    foreign: &dyn Fn(usize, usize) -> bool,
) -> Alignment {
    let mut groups = group(page);
    let new: Vec<Item> = groups
        .iter()
        .map(|group| item_of_unit(page, group.units[0]))
        .collect();
    let old: Vec<Item> = registry.entries.iter().map(item_of_entry).collect();
    let mut pairs = Pairs::new(new.len(), old.len());

    pair_pinned(page, &groups, registry, &mut pairs);
    pair_equal(&new, &old, &groups, registry, &mut pairs);
    pair_in_gaps(&new, &old, &mut pairs);
    pair_anywhere(&new, &old, &mut pairs);
    pair_by_place(&new, &old, &groups, foreign, &mut pairs);

    let spare = spare_uses(&groups, registry, &pairs);
    let mut given: BTreeSet<UnitId> = taken.clone();
    given.extend(registry.entries.iter().map(|entry| entry.id.clone()));
    for (index, group) in groups.iter_mut().enumerate() {
        let pinned = page.units[group.units[0]].pinned.clone();
        if let Some(entry) = pairs.old_of[index] {
            group.entry = Some(entry);
            group.how = if new[index].print == old[entry].print {
                Match::Same
            } else {
                Match::Changed
            };
            group.id = pinned.unwrap_or_else(|| registry.entries[entry].id.clone());
            continue;
        }
        group.entry = parted_from(&new[index], &old, &spare, registry);
        if let Some(pinned) = pinned {
            group.id = pinned;
        } else {
            let message = &page.units[group.units[0]].message;
            let mut salt = 0;
            let base = group.id.clone();
            while given.contains(&group.id) {
                group.id = base.distinguished(message, salt);
                salt += 1;
            }
        }
        given.insert(group.id.clone());
    }
    let gone = (0..old.len())
        .filter(|entry| pairs.new_of[*entry].is_none())
        .collect();
    Alignment { groups, gone }
}

/// Units that a parser gave the same id share a message.
fn group(page: &Page) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut by_id: BTreeMap<&UnitId, usize> = BTreeMap::new();
    for (index, unit) in page.units.iter().enumerate() {
        let at = *by_id.entry(&unit.id).or_insert(groups.len());
        if at == groups.len() {
            groups.push(Group {
                id: unit.id.clone(),
                units: Vec::new(),
                entry: None,
                how: Match::New,
            });
        }
        groups[at].units.push(index);
    }
    groups
}

fn item_of_unit(page: &Page, unit: usize) -> Item {
    let unit = &page.units[unit];
    item(
        unit.kind,
        unit.message.flat(),
        unit.variables.iter().map(|v| v.value.clone()).collect(),
    )
}

fn item_of_entry(entry: &crate::model::RegistryEntry) -> Item {
    item(
        entry.kind,
        entry.message.flat(),
        entry
            .variables
            .iter()
            .map(|(_, value)| value.clone())
            .collect(),
    )
}

fn item(kind: UnitKind, flat: String, targets: Vec<String>) -> Item {
    let print = Fingerprint::of(&crate::model::Message::text(flat.clone()));
    Item {
        kind,
        flat,
        targets,
        print,
    }
}

/// Who belongs to whom, both ways.
struct Pairs {
    old_of: Vec<Option<usize>>,
    new_of: Vec<Option<usize>>,
}

impl Pairs {
    fn new(new: usize, old: usize) -> Self {
        Self {
            old_of: vec![None; new],
            new_of: vec![None; old],
        }
    }

    fn join(&mut self, new: usize, old: usize) {
        if self.old_of[new].is_none() && self.new_of[old].is_none() {
            self.old_of[new] = Some(old);
            self.new_of[old] = Some(new);
        }
    }
}

fn pair_pinned(page: &Page, groups: &[Group], registry: &Registry, pairs: &mut Pairs) {
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
fn pair_equal(
    new: &[Item],
    old: &[Item],
    groups: &[Group],
    registry: &Registry,
    pairs: &mut Pairs,
) {
    for same_kind in [true, false] {
        let mut by_text: BTreeMap<(Option<UnitKind>, Fingerprint), Vec<usize>> = BTreeMap::new();
        let key = |item: &Item| (same_kind.then_some(item.kind), item.print);
        for (index, item) in old.iter().enumerate().rev() {
            if pairs.new_of[index].is_none() {
                by_text.entry(key(item)).or_default().push(index);
            }
        }
        let mut waiting = Vec::new();
        for (index, item) in new
            .iter()
            .enumerate()
            .filter(|(index, _)| pairs.old_of[*index].is_none())
            .collect::<Vec<_>>()
        {
            let Some(candidates) = by_text.get_mut(&key(item)) else {
                continue;
            };
            match candidates
                .iter()
                .position(|old| registry.entries[*old].id == groups[index].id)
            {
                Some(at) => pairs.join(index, candidates.remove(at)),
                None => waiting.push(index),
            }
        }
        for index in waiting {
            if let Some(old) = by_text.get_mut(&key(&new[index])).and_then(Vec::pop) {
                pairs.join(index, old);
            }
        }
    }
}

/// A stretch of unpaired items on both sides between two paired ones.
struct Gap {
    new: Vec<usize>,
    old: Vec<usize>,
}

/// The stretches between pairs that stand in the same order on both sides.
fn gaps(pairs: &Pairs) -> Vec<Gap> {
    let spine = spine(&pairs.old_of);
    let mut gaps = Vec::with_capacity(spine.len() + 1);
    let (mut from_new, mut from_old) = (0, 0);
    let ends = (pairs.old_of.len(), pairs.new_of.len());
    for (new_end, old_end) in spine.into_iter().chain([ends]) {
        let new: Vec<usize> = (from_new..new_end)
            .filter(|index| pairs.old_of[*index].is_none())
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

/// Near text between equal neighbours, in order: the pairing with the greatest sum of likeness.
fn pair_in_gaps(new: &[Item], old: &[Item], pairs: &mut Pairs) {
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

fn words_of(items: &[Item], which: &[usize]) -> Vec<Words> {
    which
        .iter()
        .map(|index| Words::of(&items[*index].flat))
        .collect()
}

/// Share of common words, raised by common targets; 0 below `least`, and 0 where one is a heading and the other not.
fn likeness(new: &Item, new_words: &Words, old: &Item, old_words: &Words, least: f32) -> f32 {
    let is_heading = |item: &Item| matches!(item.kind, UnitKind::Heading(_));
    if is_heading(new) != is_heading(old)
        || (new.kind == UnitKind::FrontMatter) != (old.kind == UnitKind::FrontMatter)
    {
        return 0.0;
    }
    let targets = !new.targets.is_empty()
        && new
            .targets
            .iter()
            .all(|target| old.targets.contains(target));
    // One word of two says little: `Signal logo` is not a new wording of `Briar logo`.
    let is_short = new_words.len().max(old_words.len()) < 4 && !is_heading(new);
    let least = match (targets, is_short) {
        (true, _) => least * 0.7,
        (false, true) => least.max(NEAR_SHORT),
        (false, false) => least,
    };
    let ratio = new_words.ratio_above(old_words, least);
    if ratio == 0.0 {
        0.0
    } else {
        ratio + if new.kind == old.kind { 0.01 } else { 0.0 } + if targets { 0.01 } else { 0.0 }
    }
}

/// Pairs in increasing order on both sides with the greatest sum of `score`; pairs of score 0 are none.
fn best_in_order(
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

/// Near text that has moved: candidates share a rare word, the nearest pair goes first.
fn pair_anywhere(new: &[Item], old: &[Item], pairs: &mut Pairs) {
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
fn pair_by_place(
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

/// How many units each continued entry has lost since the registry was written.
fn spare_uses(groups: &[Group], registry: &Registry, pairs: &Pairs) -> Vec<usize> {
    let uses = |entry: usize| pairs.new_of[entry].map_or(usize::MAX, |new| groups[new].units.len());
    registry
        .entries
        .iter()
        .enumerate()
        .map(|(index, entry)| entry.uses.saturating_sub(uses(index)))
        .collect()
}

/// The shared entry that a new text parted from: one that lost a unit on this page and is near to it.
fn parted_from(new: &Item, old: &[Item], spare: &[usize], registry: &Registry) -> Option<usize> {
    let words = Words::of(&new.flat);
    (0..old.len())
        .filter(|entry| spare[*entry] > 0 && registry.entries[*entry].kind == new.kind)
        .find(|entry| words.ratio_above(&Words::of(&old[*entry].flat), NEAR_IN_PLACE) > 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Locale, Message, RegistryEntry, Slot, Unit};
    use crate::text::Span;

    fn unit(kind: UnitKind, text: &str, at: usize) -> Unit {
        let mut unit = Unit {
            id: UnitId::default(),
            kind,
            slot: Slot::Block,
            span: Span::new(at, at),
            parts: Vec::new(),
            variables: Vec::new(),
            message: Message::text(text),
            prefix: String::new(),
            hard_break: String::new(),
            heading: None,
            hint: String::new(),
            anchor: None,
            icon: None,
            target: None,
            note: None,
            pinned: None,
            group: 0,
        };
        unit.id = UnitId::propose(&unit, None);
        unit
    }

    fn page(texts: &[&str]) -> Page {
        let units = texts
            .iter()
            .enumerate()
            .map(|(at, text)| unit(UnitKind::Paragraph, text, at))
            .collect();
        Page {
            units,
            ..Page::default()
        }
    }

    fn registry(texts: &[&str]) -> Registry {
        let entries = texts
            .iter()
            .map(|text| RegistryEntry {
                id: UnitId::parse(&format!("old-{}", crate::model::unit::slug(text)))
                    .expect("a slug is an id"),
                kind: UnitKind::Paragraph,
                language: Locale::parse("en").expect("a tag"),
                message: Message::text(*text),
                variables: Vec::new(),
                retired: Vec::new(),
                uses: 1,
                section: Vec::new(),
            })
            .collect();
        Registry { entries }
    }

    fn entries(new: &[&str], old: &[&str]) -> Vec<Option<usize>> {
        let alignment = align(&page(new), &registry(old), &BTreeSet::new(), &|_, _| false);
        alignment.groups.iter().map(|group| group.entry).collect()
    }

    #[test]
    fn moved_text_keeps_its_entry() {
        assert_eq!(
            entries(&["c", "a", "b"], &["a", "b", "c"]),
            [Some(2), Some(0), Some(1)]
        );
    }

    #[test]
    fn a_typo_between_equal_neighbours_is_the_same_unit() {
        let old = [
            "First one here.",
            "The sentense has a typo in it.",
            "Last one here.",
        ];
        let new = [
            "First one here.",
            "Something wholly new and unlike.",
            "The sentence has a typo in it.",
            "Last one here.",
        ];
        assert_eq!(entries(&new, &old), [Some(0), None, Some(1), Some(2)]);
    }

    #[test]
    fn one_word_of_two_is_another_text() {
        let old = ["First one here.", "Briar logo", "Last one here."];
        let new = ["First one here.", "Signal logo", "Last one here."];
        assert_eq!(entries(&new, &old), [Some(0), None, Some(2)]);
    }

    #[test]
    fn moved_and_changed_text_is_found_by_its_words() {
        let old = ["Alpha beta gamma delta epsilon zeta.", "x", "y"];
        let new = ["x", "y", "Alpha beta gamma delta epsilon eta."];
        assert_eq!(entries(&new, &old), [Some(1), Some(2), Some(0)]);
    }

    #[test]
    fn a_text_in_another_language_is_found_by_place() {
        let old = registry(&["a b c", "Some English text here.", "d e f"]);
        let new = page(&["a b c", "한국어 문장입니다.", "d e f"]);
        let alignment = align(&new, &old, &BTreeSet::new(), &|unit, _| unit == 1);
        assert_eq!(alignment.groups[1].entry, Some(1));
        assert_eq!(alignment.groups[1].how, Match::Changed);
    }

    #[test]
    fn a_new_text_never_takes_an_id_that_was_given() {
        let new = page(&["Hello there"]);
        let taken = BTreeSet::from([new.units[0].id.clone()]);
        let alignment = align(&new, &Registry::default(), &taken, &|_, _| false);
        assert_ne!(alignment.groups[0].id, new.units[0].id);
    }

    #[test]
    fn shared_text_that_parts_ways_remembers_where_it_came_from() {
        let mut old = registry(&["Download for Linux now"]);
        old.entries[0].uses = 2;
        let new = page(&["Download for Linux now", "Download for Windows now"]);
        let alignment = align(&new, &old, &BTreeSet::new(), &|_, _| false);
        assert_eq!(
            (alignment.groups[1].entry, alignment.groups[1].how),
            (Some(0), Match::New)
        );
        assert_ne!(alignment.groups[0].id, alignment.groups[1].id);
    }
}
