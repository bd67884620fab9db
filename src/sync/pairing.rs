//! Which unit of a translated page is the translation of which unit of its source page.
//!
//! A dynamic programme over both pages, after Gale and Church (1993): order and length as they have it, and besides
//! them what survives translation: kind, heading level, targets of links, images, code, numbers and names. Nothing is
//! decided by position alone. Deliberately absent: what is done with a pair (`project::import`).

use std::collections::{BTreeSet, HashMap};
use std::hash::BuildHasher as _;

use foldhash::quality::FixedState;

use crate::model::{Page, Unit, UnitKind, VariableKind};
use crate::text::Signs;

/// Pairs of a page with more cells than this are sought in a band around the diagonal, so that time stays bounded.
const MOST_CELLS: usize = 4_000_000;
/// Characters added to each length: that a word has three letters in one language and nine in another says nothing.
const LEEWAY: f32 = 8.0;
/// What leaving out a unit on either side costs.
const GAP: f32 = -0.6;
/// What fits no better is no pair.
const NEVER: f32 = -2.0;

/// Two units that belong together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paired {
    /// Index of the unit in the source page.
    pub source: usize,
    /// Index of the unit in the translated page.
    pub target: usize,
    /// How sure it is: 0 (a guess) to 1 (certain).
    pub confidence: f32,
}

/// What of a unit survives translation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Traits {
    kind: Option<UnitKind>,
    hint: String,
    /// Targets, macros, mathematics, code: what no translator changes.
    anchors: Bag,
    /// Where targets lead, as far as it is the same in every language.
    sites: Bag,
    /// Numbers and words with a capital: names, acronyms, versions, which most translators keep. The first word of a
    /// text has a capital anyway.
    tokens: Bag,
    /// Logarithm of the length in characters without variables, with some leeway for short texts; wide characters count
    /// double, as they say more.
    length: Option<f32>,
    text: String,
}

impl Traits {
    /// Reads a unit.
    pub fn of(unit: &Unit) -> Self {
        let text = unit.message.flat();
        let (mut anchors, mut sites) = (Bag::default(), Bag::default());
        for variable in unit
            .variables
            .iter()
            .filter(|variable| variable.kind != VariableKind::Attributes)
        {
            anchors.add(bare(&variable.value));
            if variable.kind == VariableKind::Target {
                sites.add(site(bare(&variable.value)));
            }
        }
        if let Some(target) = &unit.target {
            anchors.add(bare(target));
            sites.add(site(bare(target)));
        }
        if let Some(icon) = &unit.icon {
            anchors.add(&format!(":{icon}:"));
        }
        for code in text.split('`').skip(1).step_by(2) {
            anchors.add(code);
        }
        let mut tokens = Bag::default();
        for word in words_to_keep(&text) {
            tokens.add(word);
        }
        let widths = text.chars().filter(|c| *c != '\u{fffc}');
        let width: usize = if text.is_ascii() {
            text.len()
        } else {
            widths.map(|c| 1 + usize::from(c >= '\u{1100}')).sum()
        };
        #[expect(
            clippy::cast_precision_loss,
            reason = "a logarithm of a length needs no more than f32 holds"
        )]
        let length = width as f32;
        Self {
            kind: Some(unit.kind),
            hint: unit.hint.clone(),
            anchors,
            sites,
            tokens,
            length: (length > 0.0).then(|| (length + LEEWAY).ln()),
            text,
        }
    }
}

/// What versions of a target in other languages have in common: the last two labels of its host, or, on the same site,
/// its fragment or the name of its file.
pub fn site(target: &str) -> &str {
    if let Some((_, rest)) = target.split_once("//") {
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or(rest);
        let second = host.rmatch_indices('.').nth(1);
        return second.map_or(host, |(at, _)| host.get(at + 1..).unwrap_or(host));
    }
    if let Some((_, fragment)) = target.split_once('#') {
        return fragment.trim_end_matches(')');
    }
    let path = target.trim_matches(['(', ')', '/']);
    let file = path.rsplit('/').next().unwrap_or(path);
    file.split('.').next().unwrap_or(file)
}

/// A target without the empty or translated title behind it.
fn bare(value: &str) -> &str {
    let value = value.trim();
    let end = value.find([' ', '\t']).unwrap_or(value.len());
    value.get(..end).unwrap_or(value)
}

/// The words of ASCII that most translators may keep: those with a digit or a capital, which at the first letter of
/// all says nothing.
fn words_to_keep(text: &str) -> impl Iterator<Item = &str> {
    static KEPT: Signs = Signs::new(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    let bytes = text.as_bytes();
    let first = bytes.iter().position(u8::is_ascii_alphanumeric);
    let mut at = first.map_or(bytes.len(), |first| first + 1);
    std::iter::from_fn(move || {
        let sign = at + KEPT.find(&bytes[at..])?;
        let (before, behind) = bytes.split_at(sign);
        let is_inside = |byte: &&u8| byte.is_ascii_alphanumeric();
        let start = sign - before.iter().rev().take_while(is_inside).count();
        at = sign + behind.iter().take_while(is_inside).count();
        text.get(start..at)
    })
}

/// A multiset of texts, by hash: the table of a page compares each with many others.
#[derive(Clone, Debug, Default, PartialEq)]
struct Bag {
    /// Invariant: sorted.
    hashes: Vec<u64>,
}

impl Bag {
    fn add(&mut self, text: &str) {
        let hash = FixedState::default().hash_one(text);
        let at = self.hashes.partition_point(|other| *other < hash);
        self.hashes.insert(at, hash);
    }

    fn len(&self) -> usize {
        self.hashes.len()
    }
}

/// Shared and all entries of two multisets.
fn overlap(a: &Bag, b: &Bag) -> (usize, usize) {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while let (Some(one), Some(other)) = (a.hashes.get(i), b.hashes.get(j)) {
        shared += usize::from(one == other);
        i += usize::from(one <= other);
        j += usize::from(other <= one);
    }
    (shared, a.len() + b.len() - shared)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of links in one paragraph"
)]
fn share((shared, all): (usize, usize)) -> Option<f32> {
    (all > 0).then(|| shared as f32 / all as f32)
}

/// How well two units fit, about -2 (cannot be) to 4 (certain).
pub fn fit(a: &Traits, b: &Traits) -> f32 {
    let kinds = kinds_fit(a, b);
    if kinds <= NEVER {
        return kinds;
    }
    kinds_and_texts_fit(kinds, a, b)
}

/// The same for units whose kinds fit so well.
fn kinds_and_texts_fit(kinds: f32, a: &Traits, b: &Traits) -> f32 {
    let mut score = kinds;
    if let Some(share) = alike(a, b) {
        score += 2.4 * share - 0.9;
    }
    // Words with a capital begin sentences too, so the side with fewer of them says how many could be shared.
    let fewer = a.tokens.len().min(b.tokens.len());
    if fewer > 0
        && let Some(share) = share((overlap(&a.tokens, &b.tokens).0, fewer))
    {
        score += share - 0.3;
    }
    if a.text == b.text {
        score += 1.2;
    } else if let (Some(one), Some(other)) = (a.length, b.length) {
        // The ratio of lengths is near 1 for most pairs of languages once wide characters count double.
        let ratio = (one - other).abs();
        score += (0.5 - ratio * 0.6).max(-1.0);
    }
    score
}

/// How much of what no translator changes is the same; another page of the same site counts for less.
fn alike(a: &Traits, b: &Traits) -> Option<f32> {
    const OF_A_SITE: f32 = 0.6;
    let same = share(overlap(&a.anchors, &b.anchors))?;
    let site = share(overlap(&a.sites, &b.sites)).unwrap_or_default();
    Some(same.max(OF_A_SITE * site))
}

fn kinds_fit(a: &Traits, b: &Traits) -> f32 {
    // A title may be written on one side alone.
    let written = |kind| match kind {
        UnitKind::ImpliedTitle => UnitKind::BlockTitle,
        kind => kind,
    };
    let (Some(first), Some(second)) = (a.kind.map(written), b.kind.map(written)) else {
        return -3.0;
    };
    match (first, second) {
        (UnitKind::FrontMatter, UnitKind::FrontMatter) if a.hint == b.hint => 3.0,
        (UnitKind::FrontMatter, _) | (_, UnitKind::FrontMatter) => -3.0,
        (UnitKind::Heading(m), UnitKind::Heading(n)) => {
            if m == n {
                0.8
            } else {
                -0.2
            }
        }
        _ if first == second => {
            if a.hint == b.hint {
                0.5
            } else {
                0.1
            }
        }
        // What exporters do to Markdown: definition lists and items fall apart into paragraphs.
        _ if is_prose(first) && is_prose(second) => -0.2,
        (UnitKind::Html, _) if is_prose(second) => -0.3,
        (_, UnitKind::Html) if is_prose(first) => -0.3,
        _ => -3.0,
    }
}

fn is_prose(kind: UnitKind) -> bool {
    matches!(
        kind,
        UnitKind::Paragraph
            | UnitKind::Item
            | UnitKind::Definition
            | UnitKind::Footnote
            | UnitKind::Term
    )
}

/// Pairs the units of a source page with those of a translated page: in order on both sides, then what stands elsewhere.
pub fn pair(source: &Page, target: &Page) -> Vec<Paired> {
    let a: Vec<Traits> = source.units.iter().map(Traits::of).collect();
    let b: Vec<Traits> = target.units.iter().map(Traits::of).collect();
    let path = best_path(&a, &b);
    let framed = framed(&path, &a, &b);
    let mut pairs: Vec<Paired> = (0..path.len())
        .map(|at| rate(&path, at, framed[at], &a, &b))
        .collect();
    pairs.extend(moved(&path, &a, &b));
    pairs.sort_by_key(|pair| pair.source);
    pairs
}

/// How well two pages fit: the sum over their best pairing, with what leaving units out costs. Says which of several
/// versions of a source page a translation was made from.
pub fn score(source: &Page, target: &Page) -> f32 {
    let a: Vec<Traits> = source.units.iter().map(Traits::of).collect();
    let b: Vec<Traits> = target.units.iter().map(Traits::of).collect();
    let path = best_path(&a, &b);
    let left_out = a.len() + b.len() - 2 * path.len();
    let gaps: f32 = std::iter::repeat_n(GAP, left_out).sum();
    path.iter().map(|(_, _, fit)| fit).sum::<f32>() + gaps
}

/// What the path left out on both sides, paired in the same way: exporters gather footnotes at the end of a page, and
/// authors move sections.
fn moved(path: &[(usize, usize, f32)], a: &[Traits], b: &[Traits]) -> Vec<Paired> {
    let (on_a, on_b): (BTreeSet<usize>, BTreeSet<usize>) = path
        .iter()
        .map(|(source, target, _)| (*source, *target))
        .unzip();
    let left_a: Vec<usize> = (0..a.len()).filter(|at| !on_a.contains(at)).collect();
    let left_b: Vec<usize> = (0..b.len()).filter(|at| !on_b.contains(at)).collect();
    if left_a.is_empty() || left_b.is_empty() {
        return Vec::new();
    }
    let pick = |all: &[Traits], which: &[usize]| -> Vec<Traits> {
        which.iter().map(|at| all[*at].clone()).collect()
    };
    let (rest_a, rest_b) = (pick(a, &left_a), pick(b, &left_b));
    let path = best_path(&rest_a, &rest_b);
    let framed = framed(&path, &rest_a, &rest_b);
    let rated = (0..path.len()).map(|at| rate(&path, at, framed[at], &rest_a, &rest_b));
    rated
        .map(|pair| Paired {
            source: left_a[pair.source],
            target: left_b[pair.target],
            ..pair
        })
        .collect()
}

/// Cells of the table that are looked at: all of them, or a band around the diagonal.
fn band(rows: usize, columns: usize) -> usize {
    if rows * columns <= MOST_CELLS {
        rows.max(columns) + 1
    } else {
        (MOST_CELLS / rows.max(1)).max(64) / 2
    }
}

/// The path with the greatest sum of fits and gaps.
fn best_path(a: &[Traits], b: &[Traits]) -> Vec<(usize, usize, f32)> {
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

/// Which pairs of the path stand in a section that has the same kinds of units on both sides, none left out: then place
/// speaks for what has nothing else to be told by.
fn framed(path: &[(usize, usize, f32)], a: &[Traits], b: &[Traits]) -> Vec<bool> {
    let mut framed = vec![false; path.len()];
    let is_border = |at: usize| {
        path.get(at)
            .is_some_and(|(s, _, _)| matches!(a[*s].kind, Some(UnitKind::Heading(_))))
    };
    let follows = |at: usize| match (at.checked_sub(1).map(|before| path[before]), path.get(at)) {
        (None, Some((s, t, _))) => (*s, *t) == (0, 0),
        (Some((s, t, _)), Some(next)) => (s + 1, t + 1) == (next.0, next.1),
        (Some((s, t, _)), None) => (s + 1, t + 1) == (a.len(), b.len()),
        (None, None) => false,
    };
    let mut start = 0;
    for end in 1..=path.len() {
        if !is_border(end) && end < path.len() {
            continue;
        }
        let is_whole = (start..=end).all(follows)
            && (start..end).all(|at| a[path[at].0].kind == b[path[at].1].kind);
        if is_whole {
            framed[start..end].fill(true);
        }
        start = end;
    }
    framed
}

/// How sure a pair of the path is: its own fit, what its neighbours and its section say, and how much better it is than
/// its rivals.
fn rate(
    path: &[(usize, usize, f32)],
    at: usize,
    framed: bool,
    a: &[Traits],
    b: &[Traits],
) -> Paired {
    let (source, target, own) = path[at];
    let contradict = alike(&a[source], &b[target]) == Some(0.0);
    let is_beside = |other: Option<&(usize, usize, f32)>, step: isize| {
        other.is_some_and(|(s, t, fit)| {
            *fit > 0.3
                && source.checked_add_signed(step) == Some(*s)
                && target.checked_add_signed(step) == Some(*t)
        })
    };
    let mut score = own;
    let at_edge = |step: isize| {
        let s = source.checked_add_signed(step).filter(|s| *s < a.len());
        let t = target.checked_add_signed(step).filter(|t| *t < b.len());
        s.is_none() && t.is_none()
    };
    for (step, other) in [
        (-1, at.checked_sub(1).and_then(|at| path.get(at))),
        (1, path.get(at + 1)),
    ] {
        if is_beside(other, step) || at_edge(step) {
            score += 0.5;
        }
    }
    let rival = |s: Option<usize>, t: Option<usize>| match (
        s.and_then(|s| a.get(s)),
        t.and_then(|t| b.get(t)),
    ) {
        (Some(x), Some(y)) => fit(x, y),
        _ => -3.0,
    };
    let best_rival = [
        rival(source.checked_sub(1), Some(target)),
        rival(Some(source + 1), Some(target)),
        rival(Some(source), target.checked_sub(1)),
        rival(Some(source), Some(target + 1)),
    ]
    .into_iter()
    .fold(f32::NEG_INFINITY, f32::max);
    score -= (best_rival - own).clamp(0.0, 0.4);
    if framed && !contradict {
        score += 0.5;
    }
    let confidence = (score / 1.6).clamp(0.0, 1.0);
    Paired {
        source,
        target,
        confidence,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Message, Slot};
    use crate::text::Span;
    use proptest::prelude::*;

    fn page(units: &[(UnitKind, &str, &str)]) -> Page {
        let unit = |at: usize, kind: UnitKind, text: &str, target: &str| Unit {
            message: Message::text(text),
            target: (!target.is_empty()).then(|| target.to_owned()),
            ..Unit::new(kind, Slot::Block, Span::new(at, at))
        };
        let units = units
            .iter()
            .enumerate()
            .map(|(at, (kind, text, target))| unit(at, *kind, text, target))
            .collect();
        Page {
            units,
            ..Page::default()
        }
    }

    fn pairs(source: &Page, target: &Page) -> Vec<(usize, usize)> {
        pair(source, target)
            .iter()
            .map(|pair| (pair.source, pair.target))
            .collect()
    }

    proptest! {
        #[test]
        fn words_with_a_digit_or_a_capital_are_kept(text in "[ a-cA-C0-1가.]{0,24}") {
            let is_kept = |word: &&str| word.bytes().any(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
            let words = text.split(|c: char| !c.is_ascii_alphanumeric());
            let words = words.filter(|word| !word.is_empty()).enumerate();
            let expected: Vec<&str> = words
                .filter(|(at, word)| is_kept(&word.get(usize::from(*at == 0)..).unwrap_or_default()))
                .map(|(_, word)| word)
                .collect();
            prop_assert_eq!(words_to_keep(&text).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn a_missing_block_moves_nobody() {
        use UnitKind::{Heading, Label, Paragraph};
        let source = page(&[
            (Heading(2), "Messengers", ""),
            (Paragraph, "These are good for privacy.", ""),
            (Paragraph, "Signal was audited in 2016 by experts.", ""),
            (Label, "Homepage", "https://signal.org/"),
            (Label, "Documentation", "https://support.signal.org/"),
        ]);
        let target = page(&[
            (Heading(2), "메신저", ""),
            (
                Paragraph,
                "Signal은 2016년에 전문가의 감사를 받았습니다.",
                "",
            ),
            (Label, "홈페이지", "https://signal.org/"),
            (Label, "문서", "https://support.signal.org/"),
        ]);
        assert_eq!(pairs(&source, &target), [(0, 0), (2, 1), (3, 2), (4, 3)]);
    }

    #[test]
    fn a_link_to_the_same_site_in_another_language_contradicts_nothing() {
        use UnitKind::{Heading, Label, Paragraph};
        let text = "Each of them is told in a paper of its own.";
        let source = page(&[
            (Heading(2), "Rights", ""),
            (Paragraph, "Everybody has some of them.", ""),
            (Label, text, "https://www.rights.example/en/declaration"),
        ]);
        let sure = |target: &str| {
            let translated = page(&[
                (Heading(2), "권리", ""),
                (Label, "저마다의 문서에 적혀 있습니다.", target),
            ]);
            pair(&source, &translated)[1].confidence
        };
        let (same, other) = ("https://rights.example/ko/1948", "https://shop.test/ko");
        assert!(
            sure(same) > sure(other) + 0.2,
            "{} {}",
            sure(same),
            sure(other)
        );
    }

    #[test]
    fn targets_are_told_by_what_languages_share() {
        for (target, shared) in [
            ("(https://fr.wiki.example/Tor)", "wiki.example"),
            ("https://localhost:80/", "localhost"),
            ("(../email.md#aliases)", "aliases"),
            ("(/fr/email/)", "email"),
            ("(img/map.fr.png)", "map"),
        ] {
            assert_eq!(site(target), shared);
        }
    }

    #[test]
    fn front_matter_pairs_by_key() {
        let unit = |hint: &str| {
            let mut page = page(&[(UnitKind::FrontMatter, "text", "")]);
            page.units[0].hint = hint.to_owned();
            page
        };
        assert!(pairs(&unit("title"), &unit("description")).is_empty());
        assert_eq!(pairs(&unit("title"), &unit("title")).len(), 1);
    }
}
