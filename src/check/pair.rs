//! What a check is given: a unit's own text, its translation, and where the translation stands.

use std::collections::BTreeMap;

use crate::markdown::Flavour;
use crate::model::{
    Entry, Locale, Message, RegistryEntry, Slot, TargetMap, Term, UnitId, UnitKind,
};
use crate::text::Span;

/// What is the same for every unit of a locale's page.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The locale of the translations.
    pub locale: &'a Locale,
    /// Which Markdown the page is written in.
    pub flavour: Flavour,
    /// The locale's own targets.
    pub targets: &'a TargetMap,
    /// Words the site keeps or always translates in one way.
    pub terms: &'a [Term],
    /// The units of the page, translated or not.
    pub units: &'a [RegistryEntry],
}

/// One unit: the text its translation was made from, and the translation.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// The unit's name.
    pub id: &'a UnitId,
    /// What it is.
    pub kind: UnitKind,
    /// How its value is written on the page.
    pub slot: Slot,
    /// The language of `source`.
    pub source_locale: &'a Locale,
    /// The text the translation was made from: today's, or the older one where `older` says so.
    pub source: &'a Message,
    /// Values of the source's variables at that time, in order of appearance.
    pub variables: &'a [(String, String)],
    /// The translation, resolved; variables stay variables.
    pub target: &'a Message,
    /// Where the translation stands.
    pub standing: Standing<'a>,
    /// Whether the value needed a resolver (selectors, terms, functions), so that `.ftl` and message differ.
    pub complex: bool,
    /// Whether `source` is older than the page: the unit is outdated.
    pub older: bool,
    /// Whether the lock knows another translation of this unit, one that was not the source's text.
    pub was_translated: bool,
}

impl Pair<'_> {
    /// The value of a variable of the source.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.variables
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }
}

/// A message's value in its `.ftl` file.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// Path for reports.
    pub file: &'a str,
    /// The file's whole text.
    pub text: &'a str,
    /// The value's bytes: from behind `=` and blanks to the last byte of the pattern.
    pub value: Span,
}

impl<'a> Standing<'a> {
    /// The value of a message's entry in the file it was read from.
    pub fn of(file: &'a str, text: &'a str, entry: &Entry) -> Self {
        let rest = entry.value.of(text);
        // Blanks as Fluent knows them: a tab is text.
        let blanks = [' ', '\n', '\r'];
        let lead = rest.len() - rest.trim_start_matches(blanks).len();
        let len = rest.trim_matches(blanks).len();
        let start = entry.value.start + lead;
        Self {
            file,
            text,
            value: Span::new(start, start + len),
        }
    }

    /// Where bytes of the flat message stand in the file: the same words in the value, counted from its start; the
    /// whole value where they are not to be found as they are (escapes, line breaks, selectors, terms).
    pub fn locate(&self, flat: &str, range: Span) -> Span {
        self.locate_exactly(flat, range).unwrap_or(self.value)
    }

    /// The same, or `None` where the words do not stand in the value just so.
    pub fn locate_exactly(&self, flat: &str, range: Span) -> Option<Span> {
        let words = flat.get(range.range())?;
        let raw = self.value.of(self.text);
        if words == "\u{fffc}" {
            let all = placeables(raw);
            let at = all.get(count(flat.get(..range.start)?, words))?;
            let start = self.value.start + at.start;
            return (all.len() == count(flat, words)).then(|| Span::new(start, start + at.len()));
        }
        if words.is_empty() || words.contains(['\u{fffc}', '\n']) {
            return None;
        }
        let before = count(flat.get(..range.start)?, words);
        if count(flat, words) != count(raw, words) {
            return None;
        }
        let (at, _) = raw.match_indices(words).nth(before)?;
        let start = self.value.start + at;
        Some(Span::new(start, start + words.len()))
    }
}

/// Where a value shows its variables, as far as can be told without reading Fluent.
fn placeables(raw: &str) -> Vec<Span> {
    let opens = raw.match_indices('{');
    let variables = opens.filter_map(|(at, _)| {
        let inner = raw.get(at + 1..)?;
        let end = inner.find('}')?;
        let name = inner.get(..end)?.trim();
        name.starts_with('$')
            .then(|| Span::new(at, at + 1 + end + 1))
    });
    variables.collect()
}

fn count(text: &str, words: &str) -> usize {
    text.matches(words).count()
}

/// Counts of things that may occur several times: what the source has, a translation may use.
pub(crate) type Multiset<K> = BTreeMap<K, usize>;

/// The items whose keys are not covered by `have`, in their own order; each key covers as often as it was counted.
pub(crate) fn surplus<T, K: Ord>(
    items: &[T],
    have: impl IntoIterator<Item = K>,
    key: impl Fn(&T) -> K,
) -> Vec<&T> {
    let mut left: Multiset<K> = Multiset::new();
    for one in have {
        *left.entry(one).or_default() += 1;
    }
    items
        .iter()
        .filter(|item| match left.get_mut(&key(item)) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_where_they_stand() {
        let text = "# en: x\nid =\n    one { $link } two\n    one three\n";
        let value = Span::new(17, text.len() - 1);
        let standing = Standing {
            file: "ko.ftl",
            text,
            value,
        };
        let flat = "one \u{fffc} two\none three";
        let second = flat.rfind("one").expect("it is there");
        let found = standing.locate(flat, Span::new(second, second + 3));
        assert_eq!(found.of(text), "one");
        assert_eq!(found.start, text.rfind("one").expect("it is there"));
        let variable = flat.find('\u{fffc}').expect("it is there");
        let found = standing.locate(flat, Span::new(variable, variable + 3));
        assert_eq!(found.of(text), "{ $link }");
        // A word that the file spells otherwise is shown by the whole value.
        assert_eq!(standing.locate(flat, Span::new(0, 7)), value);
    }

    #[test]
    fn each_source_item_covers_one() {
        let left = surplus(&["a", "a", "b"], ["a", "b"], |word| *word);
        assert_eq!(left, [&"a"]);
    }
}
