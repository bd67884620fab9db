//! What is known of a whole locale before one page of it is judged.
//!
//! In go all units of the locale, and of the source and of sibling locales where they are given; out come answers about
//! words and labels: is this a word or a name, who else has translated it, how many sites does this label lead to.
//! Everything is counted, so that the order of reading changes nothing (property `order_changes_nothing`). What the
//! source says is the same for all locales that share its letters, and for all that do not: [`Common`] is read once for
//! each of these two, and every [`Corpus`] asks it beside what its own locale says.

mod address;
mod facts;
mod table;
mod tally;

use std::collections::BTreeSet;
use std::sync::Arc;

pub use facts::Facts;
pub(crate) use facts::{Use, is_foreign, is_prose, logo};
pub(crate) use table::comparable;

use table::{Key, Table};

use crate::language::Sample;
use crate::language::english;
use crate::language::form::AllWords;
use crate::language::pair::Pair;
use crate::language::script::Writing;
use crate::model::locale::Locale;
use crate::model::marked::MarkedText;
use crate::model::unit::UnitKind;

/// What the source locale's own texts tell, to be shared by the corpora of many locales.
#[derive(Clone, Debug)]
pub struct Common {
    pair: Pair,
    facts: Facts,
}

impl Common {
    /// For locales that stand to the source as `target` does.
    pub fn new(source: &Locale, target: &Locale) -> Self {
        Self {
            pair: Pair::new(source, target),
            facts: Facts::default(),
        }
    }

    /// Whether it serves `target` too: what is read of the source depends on shared letters alone.
    pub fn serves(&self, target: &Locale) -> bool {
        Writing::of(target).overlaps(&self.pair.from) == self.pair.shared
    }

    /// Reads a unit of the source locale into `facts`, to be added later. What no author wrote says nothing of the site.
    pub fn tell(&self, facts: &mut Facts, sample: &Sample<'_>) {
        if !sample.kind.is_optional() {
            facts.hear_source(&self.pair, sample);
        }
    }

    /// What was read.
    pub fn facts(&mut self) -> &mut Facts {
        &mut self.facts
    }
}

/// Everything read of a locale before one page is judged.
#[derive(Clone, Debug)]
pub struct Corpus {
    pub(crate) pair: Pair,
    common: Option<Arc<Common>>,
    facts: Facts,
    /// Terms that stay as they are.
    keep: BTreeSet<String>,
}

/// Words of the locale's own sentences below which it is chance whether one was left in the source language among them.
const FEW: u32 = 100;

impl Corpus {
    /// An empty corpus for a locale beside its source locale.
    pub fn new(source: &Locale, target: &Locale) -> Self {
        Self {
            pair: Pair::new(source, target),
            common: None,
            facts: Facts::default(),
            keep: BTreeSet::new(),
        }
    }

    /// The same, beside what has been read of the source.
    #[must_use]
    pub fn beside(self, common: Arc<Common>) -> Self {
        Self {
            common: Some(common),
            ..self
        }
    }

    /// The judged locale.
    pub fn locale(&self) -> &Locale {
        &self.pair.target
    }

    /// Adds a term that stays as it is (`keep` in `terms.csv`).
    pub fn keep(&mut self, term: &str) {
        self.keep.insert(term.to_owned());
    }

    /// Reads a unit of the judged locale. What no author wrote says nothing of the site.
    pub fn read(&mut self, sample: &Sample<'_>) {
        if !sample.kind.is_optional() {
            self.facts.hear(&self.pair, sample);
        }
    }

    /// Reads a unit of the judged locale into `facts`, to be added later.
    pub fn tell(&self, facts: &mut Facts, sample: &Sample<'_>) {
        if !sample.kind.is_optional() {
            facts.hear(&self.pair, sample);
        }
    }

    /// What was read of the locale itself.
    pub fn facts(&mut self) -> &mut Facts {
        &mut self.facts
    }

    /// Reads a text of the source locale.
    pub fn read_source(&mut self, text: &MarkedText) {
        let sample = Sample::new(UnitKind::Paragraph, text);
        self.facts.hear_source(&self.pair, &sample);
    }

    /// Takes over everything that another corpus of the same locale has read.
    pub fn merge(&mut self, other: Self) {
        self.keep.extend(other.keep);
        self.facts.add(&other.facts);
    }
}

/// Questions.
impl Corpus {
    /// What is known, the locale's own first.
    fn known(&self) -> impl Iterator<Item = &Facts> {
        let common = self.common.iter().map(|common| &common.facts);
        std::iter::once(&self.facts).chain(common)
    }

    fn uses(&self, of: impl Fn(&Facts) -> &Table<Use>, word: Key) -> Use {
        let mut sum = Use::default();
        for found in self.known().filter_map(|facts| of(facts).get(&word)) {
            sum.lower += found.lower;
            sum.capital += found.capital;
        }
        sum
    }

    fn prose(&self, word: Key) -> Use {
        self.uses(|facts| &facts.prose, word)
    }

    /// How the source language's prose writes a word.
    pub(crate) fn prose_use(&self, word: &str) -> Use {
        self.prose(Key::word(word))
    }

    /// How the locale's own sentences write a word.
    pub(crate) fn own_use(&self, word: &str) -> Use {
        self.uses(|facts| &facts.own, Key::word(word))
    }

    /// Whether prose writes the word, or one it is a form of, in lower case at least as often as with a capital.
    pub(crate) fn is_ordinary(&self, word: &str) -> bool {
        let ordinary = |found: Use| found.lower > 0 && found.lower >= found.capital;
        let seen = self.prose_use(word);
        if ordinary(seen) {
            return true;
        }
        if word.contains(['-', '‑']) {
            return english::is_made_of(word, |part| self.is_ordinary(part));
        }
        if seen.capital > 0 || !self.pair.english {
            return false;
        }
        let lower = word.replace('’', "'").to_lowercase();
        english::stems(&lower).any(|(stem, ending)| ordinary(self.prose(Key::ended(stem, ending))))
            || ["s", "es", "ed", "d", "ing"]
                .iter()
                .any(|ending| ordinary(self.prose(Key::ended(&lower, ending))))
    }

    pub(crate) fn is_logo(&self, name: &str) -> bool {
        let name = Key::word(name);
        self.known().any(|facts| facts.logos.contains_key(&name))
    }

    /// Whether an address on the site spells the name.
    pub(crate) fn is_spelled(&self, name: &str) -> bool {
        let name = Key::exact(&address::squeezed(name));
        self.known().any(|facts| facts.spelled.contains_key(&name))
    }

    /// Whether the locale puts its word for a logo before the name.
    pub(crate) fn puts_logo_first(&self) -> bool {
        self.facts.logo_first > 0
    }

    pub(crate) fn is_branded(&self, label: &str) -> bool {
        let label = Key::text(label);
        self.known().any(|facts| facts.branded.contains_key(&label))
    }

    pub(crate) fn is_term(&self, text: &str) -> bool {
        self.keep.contains(text)
    }

    /// Whether a term that stays as it is may be a whole sentence.
    pub(crate) fn keeps_prose(&self) -> bool {
        self.keep.iter().any(|term| is_prose(&AllWords::of(term)))
    }

    /// Whether a term that stays as it is holds letters of the locale's own.
    pub(crate) fn keeps_own(&self) -> bool {
        self.keep.iter().any(|term| self.pair.holds_own(term))
    }

    pub(crate) fn kept(&self, run: &str) -> u32 {
        let run = Key::exact(run);
        self.known().filter_map(|facts| facts.kept.get(&run)).sum()
    }

    pub(crate) fn sites(&self, label: &str) -> usize {
        let label = Key::text(label);
        let sites: BTreeSet<&Key> = self
            .known()
            .filter_map(|facts| facts.sites.get(&label))
            .flat_map(Table::keys)
            .collect();
        sites.len()
    }

    /// How many other locales keep a text, and how many translate it. Who translates it anywhere, translates it.
    pub(crate) fn elsewhere(&self, text: &str) -> (usize, usize) {
        if self.facts.elsewhere.is_empty() {
            return (0, 0);
        }
        let found = self.facts.elsewhere.get(&Key::text(text));
        found.map_or((0, 0), |found| {
            let is_kept = |locale: &&Key| !found.translated.contains_key(locale);
            (
                found.kept.keys().filter(is_kept).count(),
                found.translated.len(),
            )
        })
    }

    pub(crate) fn translated(&self, text: &str) -> u32 {
        if self.facts.translated.is_empty() {
            return 0;
        }
        let found = self.facts.translated.get(&Key::text(text));
        found.copied().unwrap_or_default()
    }

    /// How often the locale leaves a source text as it is, where letters are shared.
    pub(crate) fn left(&self, text: &str) -> u32 {
        let found = self.facts.left.get(&Key::text(text));
        found.copied().unwrap_or_default()
    }

    /// Whether source pages were read.
    pub(crate) fn has_sources(&self) -> bool {
        self.known().any(|facts| !facts.sources.is_empty())
    }

    pub(crate) fn is_source_sentence(&self, sentence: &str) -> bool {
        let sentence = Key::text(sentence);
        self.known()
            .any(|facts| facts.sources.contains_key(&sentence))
    }

    fn prose_words(&self) -> u64 {
        self.known().map(|facts| u64::from(facts.prose_words)).sum()
    }

    pub(crate) fn own_sentences(&self) -> u32 {
        self.facts.own_sentences
    }

    /// Whether next to nothing in the locale's own language was read beside prose of the source: then words that the
    /// locale could have too are the source's all the same.
    pub(crate) fn is_untouched(&self) -> bool {
        self.facts.is_untouched(self.prose_words())
    }

    /// Whether prose of the source is more than a few words among the locale's own sentences, or those are too few
    /// to tell.
    pub(crate) fn may_hold_leftovers(&self) -> bool {
        self.facts.own_words < FEW || self.prose_words() * 20 >= u64::from(self.facts.own_words)
    }

    /// Whether a text must be taken for the locale's own for want of letters that would prove otherwise.
    pub(crate) fn is_doubtful(&self) -> bool {
        self.pair.shared && !self.is_untouched()
    }

    /// Whether of so many words of the locale's own, less than one text in fifty has no letter that English has not.
    pub(crate) fn is_seldom_without_own_letters(&self, words: usize) -> bool {
        const SELDOM: f64 = 0.02;
        let all = self.facts.own_words;
        let plain = all.saturating_sub(self.facts.lettered_words);
        let share = f64::from(plain) / f64::from(all.max(1));
        all >= FEW && i32::try_from(words).is_ok_and(|words| share.powi(words) < SELDOM)
    }

    /// How often the locale's own sentences must write a word before it counts as theirs although the text around it
    /// speaks for the source: as often as only their words of grammar are.
    pub(crate) fn own_grammar(&self) -> u32 {
        self.facts.own_words / 250
    }

    /// Whether the locale's own sentences, which could well have used the word by now, leave it to the source's prose.
    ///
    /// Names stand in both alike, and so do the words that two languages share.
    pub(crate) fn is_left_to_source(&self, word: &str) -> bool {
        if self.pair.shares(word) {
            return false;
        }
        let is_known = self.pair.habit(word).is_some();
        let prose = u64::from(self.prose_use(word).all());
        let expected = prose * u64::from(self.facts.own_words) / self.prose_words().max(1);
        match u64::from(self.own_use(word).all()) {
            0 => is_known || self.own_sentences() >= 20 || self.is_untouched(),
            used => used * 8 <= expected,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn empty() -> Corpus {
        let locale = |tag| Locale::parse(tag).expect("a tag");
        Corpus::new(&locale("en"), &locale("ko"))
    }

    fn reading(texts: &[String]) -> Corpus {
        let mut corpus = empty();
        for text in texts {
            corpus.read(&Sample::new(
                UnitKind::Paragraph,
                &MarkedText::plain(text.clone()),
            ));
        }
        corpus
    }

    fn told(corpus: &Corpus, word: &str) -> (Use, u32, bool, bool) {
        (
            corpus.prose_use(word),
            corpus.kept(word),
            corpus.is_logo(word),
            corpus.is_ordinary(word),
        )
    }

    proptest! {
        #[test]
        fn what_was_added_can_be_taken_away(
            texts in prop::collection::vec("(we |You |keep |the |Signal |logo|통신 |note |tools |[.] ){0,12}", 0..6),
            others in prop::collection::vec("(we |You |keep |the |Signal |logo|통신 |note |tools |[.] ){0,12}", 0..6),
        ) {
            let before = reading(&texts).facts;
            let mut facts = before.clone();
            let more = reading(&others).facts;
            let mut bytes = Vec::new();
            more.write(&mut bytes);
            facts.add(&more);
            facts.take_away(&Facts::read(&mut bytes.as_slice()).expect("what was written can be read"));
            prop_assert_eq!(facts, before);
            prop_assert_eq!(Facts::read(&mut &bytes[..bytes.len() - 1]), None);
        }

        #[test]
        fn order_changes_nothing(
            texts in prop::collection::vec("(we|You|keep|the|Signal|logo|통신|note|tools|[.] ){0,12}", 0..12),
            cut in 0_usize..12,
        ) {
            let texts: Vec<String> = texts.iter().map(|text| text.replace("we", " we ").replace("the", " the ")).collect();
            let whole = reading(&texts);
            let (head, tail) = texts.split_at(cut.min(texts.len()));
            let mut parts = reading(tail);
            parts.merge(reading(head));
            for word in ["we", "keep", "Signal", "note", "tools"] {
                prop_assert_eq!(told(&whole, word), told(&parts, word));
            }
        }
    }
}
