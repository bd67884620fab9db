//! What is known of a whole locale before one page of it is judged.
//!
//! In go all units of the locale, and of the source and of sibling locales where they are given; out come answers about
//! words and labels: is this a word or a name, who else has translated it, how many sites does this label lead to.
//! Everything is counted, so that the order of reading changes nothing (property `order_changes_nothing`).

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::language::Sample;
use crate::language::english;
use crate::language::form::{Form, Word, words};
use crate::language::pair::Pair;
use crate::language::sentence::sentences;
use crate::language::statistics::{Side, side};
use crate::language::visible::Visible;
use crate::model::fingerprint::normalize_text;
use crate::model::locale::Locale;
use crate::model::marked::MarkedText;

/// How often the prose of the source language writes a word, opening words left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Use {
    /// In lower case.
    pub(crate) lower: u32,
    /// With a capital.
    pub(crate) capital: u32,
}

impl Use {
    /// How often the word is used at all.
    pub(crate) fn all(self) -> u32 {
        self.lower + self.capital
    }
}

/// What other locales made of a text, by their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Elsewhere {
    /// Those that left it as it is somewhere.
    kept: BTreeSet<u16>,
    /// Those that translated it somewhere.
    translated: BTreeSet<u16>,
}

/// Everything read of a locale before one page is judged.
#[derive(Clone, Debug)]
pub struct Corpus {
    pub(crate) pair: Pair,
    /// Words of source-language prose, in lower case.
    prose: HashMap<Box<str>, Use>,
    /// Words of the locale's own sentences, in lower case, as they are written there.
    own: HashMap<Box<str>, Use>,
    /// X of every "X logo".
    logos: HashSet<Box<str>>,
    /// Labels that follow a brand's icon.
    branded: HashSet<Box<str>>,
    /// Source-language runs in the locale's own sentences.
    kept: HashMap<Box<str>, u32>,
    /// Hosts that a label leads to.
    sites: HashMap<Box<str>, BTreeSet<Box<str>>>,
    /// What sibling locales made of a text.
    elsewhere: HashMap<Box<str>, Elsewhere>,
    /// Source texts that this locale has translated somewhere.
    translated: HashMap<Box<str>, u32>,
    /// Sentences of the source pages.
    sources: HashSet<Box<str>>,
    /// Terms that stay as they are.
    keep: BTreeSet<String>,
    /// Own sentences read: how much the absence of a word says.
    own_sentences: usize,
    /// Words in them, where letters are shared.
    own_words: usize,
    /// Words of source-language prose read.
    prose_words: usize,
}

/// Words of prose below which a corpus is small: a handful of pages.
const SMALL: usize = 10_000;

impl Corpus {
    /// An empty corpus for a locale beside its source locale.
    pub fn new(source: &Locale, target: &Locale) -> Self {
        Self {
            pair: Pair::new(source, target),
            prose: HashMap::new(),
            own: HashMap::new(),
            logos: HashSet::new(),
            branded: HashSet::new(),
            kept: HashMap::new(),
            sites: HashMap::new(),
            elsewhere: HashMap::new(),
            translated: HashMap::new(),
            sources: HashSet::new(),
            keep: BTreeSet::new(),
            own_sentences: 0,
            own_words: 0,
            prose_words: 0,
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

    /// Reads a unit of the judged locale.
    pub fn read(&mut self, sample: &Sample<'_>) {
        let visible = Visible::new(sample.text);
        if !self.pair.shared && !self.pair.holds_own(&visible.text) {
            // Nothing of the locale's own: no need to know where a sentence ends.
            self.read_prose(&visible.text);
        } else if self.pair.shared || self.pair.holds_source(&visible.text) {
            for span in sentences(&visible) {
                let text = span.of(&visible.text);
                if self.pair.shared {
                    self.read_alike(text);
                } else if self.pair.holds_own(text) {
                    self.read_own(text);
                } else {
                    self.read_prose(text);
                }
            }
        }
        self.read_label(sample, &visible.text);
        if let Some(source) = sample.source {
            self.read_pair(&visible.text, source);
        }
        for (locale, sibling) in sample.siblings {
            let sibling = Visible::new(sibling);
            let entry = self.elsewhere.entry(key(&visible.text)).or_default();
            if key(&sibling.text) == key(&visible.text) {
                entry.kept.insert(*locale);
            } else {
                entry.translated.insert(*locale);
            }
        }
    }

    /// Reads a unit of the source locale.
    pub fn read_source(&mut self, text: &MarkedText) {
        let visible = Visible::new(text);
        self.note_logo(&visible.text);
        if !self.pair.shared {
            // Script tells the languages apart, so that no source sentence has to be found again.
            self.read_prose(&visible.text);
            return;
        }
        for span in sentences(&visible) {
            let sentence = span.of(&visible.text);
            self.read_prose(sentence);
            self.sources.insert(key(sentence));
        }
    }

    /// Takes over everything that another corpus of the same locale has read.
    pub fn merge(&mut self, other: Self) {
        add_uses(&mut self.prose, other.prose);
        add_uses(&mut self.own, other.own);
        self.logos.extend(other.logos);
        self.branded.extend(other.branded);
        self.sources.extend(other.sources);
        self.keep.extend(other.keep);
        self.own_sentences += other.own_sentences;
        self.own_words += other.own_words;
        self.prose_words += other.prose_words;
        other
            .kept
            .into_iter()
            .for_each(|(key, count)| *self.kept.entry(key).or_default() += count);
        other
            .translated
            .into_iter()
            .for_each(|(key, count)| *self.translated.entry(key).or_default() += count);
        other
            .sites
            .into_iter()
            .for_each(|(key, sites)| self.sites.entry(key).or_default().extend(sites));
        other.elsewhere.into_iter().for_each(|(key, more)| {
            let entry = self.elsewhere.entry(key).or_default();
            entry.kept.extend(more.kept);
            entry.translated.extend(more.translated);
        });
    }

    /// A sentence of a locale that shares the source's letters.
    fn read_alike(&mut self, text: &str) {
        let words = words(text);
        match side(&self.pair, text, &words) {
            Some(Side::Source) => self.count_prose(&words),
            Some(Side::Target) => {
                self.own_sentences += 1;
                self.own_words += words.len();
                for word in &words {
                    count(&mut self.own, word);
                }
                self.read_runs(text, &words);
            }
            None => {}
        }
    }

    /// A sentence of the locale's own: source-language words in it are kept on purpose.
    fn read_own(&mut self, text: &str) {
        self.own_sentences += 1;
        if !self.pair.holds_source(text) {
            return;
        }
        let mut depth = 0_usize;
        let mut start = None;
        for (at, c) in text.char_indices() {
            let inside = self.pair.from.holds(c)
                || c.is_ascii_digit()
                || start.is_some() && matches!(c, ' ' | '-' | '.' | '&' | '\'' | '’' | '+' | '/');
            if inside && depth == 0 {
                start.get_or_insert(at);
                continue;
            }
            if let Some(from) = start.take() {
                self.keep_run(text.get(from..at).unwrap_or_default());
            }
            match c {
                '(' | '[' | '（' | '［' => depth += 1,
                ')' | ']' | '）' | '］' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        if let Some(from) = start {
            self.keep_run(text.get(from..).unwrap_or_default());
        }
    }

    /// Runs of capitalized words in a sentence of the locale's own language, where letters are shared.
    fn read_runs(&mut self, text: &str, words: &[Word<'_>]) {
        let mut run: Option<(usize, usize)> = None;
        for word in words {
            let name = !word.bracketed
                && !word.opening
                && matches!(word.form, Form::Capital | Form::Capitals | Form::Technical);
            let joined = run.is_some_and(|(_, end)| {
                text.get(end..word.span.start).is_some_and(|gap| gap == " ")
            });
            match (name, run) {
                (true, Some((start, _))) if joined => run = Some((start, word.span.end)),
                (true, _) => {
                    self.end_run(text, run);
                    run = Some((word.span.start, word.span.end));
                }
                (false, _) => {
                    self.end_run(text, run);
                    run = None;
                }
            }
        }
        self.end_run(text, run);
    }

    fn end_run(&mut self, text: &str, run: Option<(usize, usize)>) {
        if let Some((start, end)) = run {
            self.keep_run(text.get(start..end).unwrap_or_default());
        }
    }

    fn keep_run(&mut self, run: &str) {
        let run = run.trim_matches(|c: char| !c.is_alphanumeric());
        if run.len() > 1 && run.split(' ').count() <= 6 && self.pair.holds_source(run) {
            add(&mut self.kept, run);
        }
    }

    /// Words of a sentence that is prose of the source language.
    fn read_prose(&mut self, text: &str) {
        let words = words(text);
        if is_prose(&words) {
            self.count_prose(&words);
        }
    }

    fn count_prose(&mut self, words: &[Word<'_>]) {
        self.prose_words += words.len();
        for word in words {
            count(&mut self.prose, word);
        }
    }

    /// What a short unit and the things around it tell of names.
    fn read_label(&mut self, sample: &Sample<'_>, text: &str) {
        self.note_logo(text);
        if text.len() > 80
            || !self.pair.holds_source(text)
            || !self.pair.shared && self.pair.holds_own(text)
        {
            return;
        }
        if sample.brand().is_some() {
            self.branded.insert(key(text));
        }
        if let Some(host) = sample.target.and_then(host) {
            self.sites.entry(key(text)).or_default().insert(host.into());
        }
    }

    fn note_logo(&mut self, text: &str) {
        if let Some(name) = logo(text) {
            self.logos.insert(name.to_lowercase().into());
        }
    }

    fn read_pair(&mut self, text: &str, source: &MarkedText) {
        let source = Visible::new(source);
        let own = if self.pair.shared {
            key(text) != key(&source.text)
        } else {
            self.pair.holds_own(text)
        };
        if own {
            add(&mut self.translated, &key(&source.text));
        }
    }
}

/// Questions.
impl Corpus {
    /// How the source language's prose writes a word.
    pub(crate) fn prose_use(&self, word: &str) -> Use {
        self.prose
            .get(word.to_lowercase().as_str())
            .copied()
            .unwrap_or_default()
    }

    /// How the locale's own sentences write a word.
    pub(crate) fn own_use(&self, word: &str) -> Use {
        self.own
            .get(word.to_lowercase().as_str())
            .copied()
            .unwrap_or_default()
    }

    /// Whether prose writes the word, or one it is a form of, in lower case at least as often as with a capital.
    pub(crate) fn is_ordinary(&self, word: &str) -> bool {
        let lower = word.replace('’', "'").to_lowercase();
        let ordinary = |word: &str| {
            let found = self.prose.get(word).copied().unwrap_or_default();
            found.lower > 0 && found.lower >= found.capital
        };
        if ordinary(&lower) {
            return true;
        }
        if lower.contains(['-', '‑']) {
            return english::is_made_of(word, |part| self.is_ordinary(part));
        }
        let seen = self.prose.get(lower.as_str()).copied().unwrap_or_default();
        seen.capital == 0
            && self.pair.english
            && (english::stems(&lower).any(|stem| ordinary(&stem))
                || ["s", "es", "ed", "d", "ing"]
                    .iter()
                    .any(|ending| ordinary(&format!("{lower}{ending}"))))
    }

    pub(crate) fn is_logo(&self, name: &str) -> bool {
        self.logos.contains(name.to_lowercase().as_str())
    }

    pub(crate) fn is_branded(&self, label: &str) -> bool {
        self.branded.contains(&key(label))
    }

    pub(crate) fn is_term(&self, text: &str) -> bool {
        self.keep.contains(text)
    }

    pub(crate) fn kept(&self, run: &str) -> u32 {
        self.kept.get(run).copied().unwrap_or_default()
    }

    pub(crate) fn sites(&self, label: &str) -> usize {
        self.sites.get(&key(label)).map_or(0, BTreeSet::len)
    }

    /// How many other locales keep a text, and how many translate it. Who translates it anywhere, translates it.
    pub(crate) fn elsewhere(&self, text: &str) -> (usize, usize) {
        self.elsewhere.get(&key(text)).map_or((0, 0), |found| {
            let kept = found.kept.difference(&found.translated).count();
            (kept, found.translated.len())
        })
    }

    pub(crate) fn translated(&self, text: &str) -> u32 {
        self.translated.get(&key(text)).copied().unwrap_or_default()
    }

    /// Whether source pages were read.
    pub(crate) fn has_sources(&self) -> bool {
        !self.sources.is_empty()
    }

    pub(crate) fn is_source_sentence(&self, sentence: &str) -> bool {
        self.sources.contains(&key(sentence))
    }

    /// Whether so little prose of the source language was read that the absence of a word says nothing.
    pub(crate) fn is_small(&self) -> bool {
        self.prose_words < SMALL
    }

    pub(crate) fn own_sentences(&self) -> usize {
        self.own_sentences
    }

    /// How often the locale's own sentences must write a word before it counts as theirs although the text around it
    /// speaks for the source: as often as only their words of grammar are.
    pub(crate) fn own_grammar(&self) -> u32 {
        u32::try_from(self.own_words / 250).unwrap_or(u32::MAX)
    }

    /// Whether the locale's own sentences, which could well have used the word by now, leave it to the source's prose.
    ///
    /// Names stand in both alike, and so do the words that two languages share.
    pub(crate) fn is_left_to_source(&self, word: &str) -> bool {
        let prose = u64::from(self.prose_use(word).all());
        let expected = prose * self.own_words as u64 / (self.prose_words as u64).max(1);
        match u64::from(self.own_use(word).all()) {
            0 => self.own_sentences >= 20,
            used => used * 8 <= expected,
        }
    }
}

/// Five words, three of them in lower case.
pub(crate) fn is_prose(words: &[Word<'_>]) -> bool {
    words.len() >= 5 && words.iter().filter(|word| word.form == Form::Lower).count() >= 3
}

/// X of "X logo".
pub(crate) fn logo(text: &str) -> Option<&str> {
    let name = text
        .trim()
        .strip_suffix("logo")
        .or_else(|| text.trim().strip_suffix("Logo"))?;
    let name = name.strip_suffix(' ')?.trim();
    (!name.is_empty() && name.len() <= 60).then_some(name)
}

/// The host of an address, without `www.`.
pub(crate) fn host(target: &str) -> Option<String> {
    let rest = target.split_once("://")?.1;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    let host = host.rsplit('@').next()?.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    (!host.is_empty()).then(|| host.to_owned())
}

/// How texts are compared: normalized, without typographic differences or a final sign.
pub(crate) fn key(text: &str) -> Box<str> {
    let folded = normalize_text(text);
    let trimmed = folded.trim_end_matches(['.', ':', ' ']);
    if trimmed.is_ascii() {
        trimmed.into()
    } else {
        trimmed
            .replace(['’', '‘'], "'")
            .replace(['“', '”'], "\"")
            .into()
    }
}

fn add(counts: &mut HashMap<Box<str>, u32>, key: &str) {
    if let Some(count) = counts.get_mut(key) {
        *count += 1;
    } else {
        counts.insert(key.into(), 1);
    }
}

fn count(uses: &mut HashMap<Box<str>, Use>, word: &Word<'_>) {
    if word.opening || !matches!(word.form, Form::Lower | Form::Capital) {
        return;
    }
    let lower = word.text.replace('’', "'").to_lowercase();
    let found = uses.entry(lower.into()).or_default();
    if word.form == Form::Lower {
        found.lower += 1;
    } else {
        found.capital += 1;
    }
}

fn add_uses(uses: &mut HashMap<Box<str>, Use>, more: HashMap<Box<str>, Use>) {
    #[expect(
        clippy::iter_over_hash_type,
        reason = "counts add up to the same in any order"
    )]
    for (key, more) in more {
        let found = uses.entry(key).or_default();
        found.lower += more.lower;
        found.capital += more.capital;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::unit::UnitKind;
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

    #[test]
    fn hosts_and_logos() {
        assert_eq!(
            host("https://www.example.org:80/a?b"),
            Some("example.org".to_owned())
        );
        assert_eq!(host("./page.md"), None);
        assert_eq!(logo("Signal logo"), Some("Signal"));
        assert_eq!(logo("logo"), None);
    }
}
