//! What of a unit survives translation: what two units of two languages can be compared by.
//!
//! Deliberately absent: how much each of it counts (`fit`).

use std::hash::BuildHasher as _;

use foldhash::quality::FixedState;

use crate::model::{Unit, UnitKind, VariableKind};
use crate::text::Signs;

/// Characters added to each length: that a word has three letters in one language and nine in another says nothing.
const LEEWAY: f32 = 8.0;

/// What of a unit survives translation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Traits {
    pub(super) kind: Option<UnitKind>,
    pub(super) hint: String,
    /// Targets, macros, mathematics, code: what no translator changes.
    pub(super) anchors: Bag,
    /// Where targets lead, as far as it is the same in every language.
    pub(super) sites: Bag,
    /// Numbers and words with a capital: names, acronyms, versions, which most translators keep. The first word of a
    /// text has a capital anyway.
    pub(super) tokens: Bag,
    /// Logarithm of the length in characters without variables, with some leeway for short texts; wide characters count
    /// double, as they say more.
    pub(super) length: Option<f32>,
    pub(super) text: String,
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

    pub(super) fn is_heading(&self) -> bool {
        matches!(self.kind, Some(UnitKind::Heading(_)))
    }

    /// The same, with links to be known by the whole of their targets alone.
    pub(super) fn without_sites(&self) -> Self {
        Self {
            sites: Bag::default(),
            ..self.clone()
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
pub(super) struct Bag {
    /// Invariant: sorted.
    hashes: Vec<u64>,
}

impl Bag {
    fn add(&mut self, text: &str) {
        let hash = FixedState::default().hash_one(text);
        let at = self.hashes.partition_point(|other| *other < hash);
        self.hashes.insert(at, hash);
    }

    pub(super) fn len(&self) -> usize {
        self.hashes.len()
    }
}

/// Shared and all entries of two multisets.
pub(super) fn overlap(a: &Bag, b: &Bag) -> (usize, usize) {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while let (Some(one), Some(other)) = (a.hashes.get(i), b.hashes.get(j)) {
        shared += usize::from(one == other);
        i += usize::from(one <= other);
        j += usize::from(other <= one);
    }
    (shared, a.len() + b.len() - shared)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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
}
