//! What reading texts tells of a locale: words in prose, names, labels, who translated what.
//!
//! In go texts, one after the other, out come counts. Everything is counted, so that the order of reading changes
//! nothing (property `order_changes_nothing`). Deliberately absent: what the counts mean; see the questions of
//! [`super::Corpus`].

use std::collections::BTreeSet;

use crate::language::Sample;
use crate::language::corpus::table::{Key, Seen, Table};
use crate::language::english;
use crate::language::form::{AllWords, Form, Word};
use crate::language::pair::Pair;
use crate::language::sentence::sentences;
use crate::language::statistics::{Side, side};
use crate::language::visible::Visible;
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
pub(super) struct Elsewhere {
    /// Those that left it as it is somewhere.
    pub(super) kept: BTreeSet<u16>,
    /// Those that translated it somewhere.
    pub(super) translated: BTreeSet<u16>,
}

/// Counts of what was read.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    /// Words of source-language prose.
    pub(super) prose: Table<Use>,
    /// Words of the locale's own sentences, as they are written there.
    pub(super) own: Table<Use>,
    /// X of every "X logo".
    pub(super) logos: Seen,
    /// Labels that follow a brand's icon.
    pub(super) branded: Seen,
    /// Source-language runs in the locale's own sentences.
    pub(super) kept: Table<u32>,
    /// Hosts that a label leads to.
    pub(super) sites: Table<BTreeSet<Key>>,
    /// What sibling locales made of a text.
    pub(super) elsewhere: Table<Elsewhere>,
    /// Source texts that this locale has translated somewhere.
    pub(super) translated: Table<u32>,
    /// Sentences of the source pages.
    pub(super) sources: Seen,
    /// Own sentences read: how much the absence of a word says.
    pub(super) own_sentences: usize,
    /// Words in them, where letters are shared.
    pub(super) own_words: usize,
    /// Words in lower case that English has not, in texts too short to say more; where letters are shared.
    pub(super) foreign_words: usize,
    /// Words of source-language prose read.
    pub(super) prose_words: usize,
}

impl Facts {
    /// Reads a unit of the judged locale.
    pub(super) fn read(&mut self, pair: &Pair, sample: &Sample<'_>) {
        let visible = Visible::new(sample.text);
        if !pair.shared && !pair.holds_own(&visible.text) {
            // Nothing of the locale's own: no need to know where a sentence ends.
            self.read_prose(&visible.text);
        } else if pair.shared || pair.holds_source(&visible.text) {
            for span in sentences(&visible) {
                let text = span.of(&visible.text);
                if pair.shared {
                    self.read_alike(pair, text);
                } else if pair.holds_own(text) {
                    self.read_own(pair, text);
                } else {
                    self.read_prose(text);
                }
            }
        }
        self.note_logo(&visible.text);
        if pair.shared || !pair.holds_own(&visible.text) {
            self.read_label(pair, sample, &visible.text);
        }
        if let Some(source) = sample.source {
            self.read_pair(pair, &visible.text, source);
        }
        for (locale, sibling) in sample.siblings {
            let sibling = Key::text(&Visible::new(sibling).text);
            let own = Key::text(&visible.text);
            let found = self.elsewhere.entry(own).or_default();
            if sibling == own {
                found.kept.insert(*locale);
            } else {
                found.translated.insert(*locale);
            }
        }
    }

    /// Reads a unit of the source locale: its words, and what the things around it tell of a label.
    pub(super) fn read_source(&mut self, pair: &Pair, sample: &Sample<'_>) {
        let visible = Visible::new(sample.text);
        self.note_logo(&visible.text);
        self.read_label(pair, sample, &visible.text);
        if !pair.shared {
            // Script tells the languages apart, so that no source sentence has to be found again.
            self.read_prose(&visible.text);
            return;
        }
        for span in sentences(&visible) {
            let sentence = span.of(&visible.text);
            self.read_prose(sentence);
            self.sources.insert(Key::text(sentence));
        }
    }

    /// Takes over everything that others have read.
    pub(super) fn merge(&mut self, other: Self) {
        fn add<T: Default>(table: &mut Table<T>, more: Table<T>, sum: impl Fn(&mut T, T)) {
            if table.is_empty() {
                *table = more;
                return;
            }
            #[expect(
                clippy::iter_over_hash_type,
                reason = "counts add up to the same in any order"
            )]
            for (key, value) in more {
                sum(table.entry(key).or_default(), value);
            }
        }
        fn uses(sum: &mut Use, more: Use) {
            sum.lower += more.lower;
            sum.capital += more.capital;
        }
        add(&mut self.prose, other.prose, uses);
        add(&mut self.own, other.own, uses);
        self.logos.extend(other.logos);
        self.branded.extend(other.branded);
        self.sources.extend(other.sources);
        add(&mut self.kept, other.kept, |sum, more| *sum += more);
        add(&mut self.translated, other.translated, |sum, more| {
            *sum += more;
        });
        add(&mut self.sites, other.sites, BTreeSet::extend);
        add(&mut self.elsewhere, other.elsewhere, |found, more| {
            found.kept.extend(more.kept);
            found.translated.extend(more.translated);
        });
        self.own_sentences += other.own_sentences;
        self.own_words += other.own_words;
        self.foreign_words += other.foreign_words;
        self.prose_words += other.prose_words;
    }

    /// A sentence of a locale that shares the source's letters.
    fn read_alike(&mut self, pair: &Pair, text: &str) {
        let words = AllWords::of(text);
        match side(pair, text, &words) {
            Some(Side::Source) => self.count_prose(&words),
            Some(Side::Target) => {
                self.own_sentences += 1;
                self.own_words += words.len();
                for word in &*words {
                    count(&mut self.own, word);
                }
                self.read_runs(pair, text, &words);
            }
            None => {
                self.foreign_words += words.iter().filter(|word| is_foreign(word)).count();
            }
        }
    }

    /// A sentence of the locale's own: source-language words in it are kept on purpose.
    fn read_own(&mut self, pair: &Pair, text: &str) {
        self.own_sentences += 1;
        if !pair.holds_source(text) {
            return;
        }
        let mut depth = 0_usize;
        let mut start = None;
        for (at, c) in text.char_indices() {
            let inside = pair.from.holds(c)
                || c.is_ascii_digit()
                || start.is_some() && matches!(c, ' ' | '-' | '.' | '&' | '\'' | '’' | '+' | '/');
            if inside && depth == 0 {
                start.get_or_insert(at);
                continue;
            }
            if let Some(from) = start.take() {
                self.keep_run(pair, text.get(from..at).unwrap_or_default());
            }
            match c {
                '(' | '[' | '（' | '［' => depth += 1,
                ')' | ']' | '）' | '］' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        if let Some(from) = start {
            self.keep_run(pair, text.get(from..).unwrap_or_default());
        }
    }

    /// Runs of capitalized words in a sentence of the locale's own language, where letters are shared.
    fn read_runs(&mut self, pair: &Pair, text: &str, words: &[Word<'_>]) {
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
                    self.end_run(pair, text, run);
                    run = Some((word.span.start, word.span.end));
                }
                (false, _) => {
                    self.end_run(pair, text, run);
                    run = None;
                }
            }
        }
        self.end_run(pair, text, run);
    }

    fn end_run(&mut self, pair: &Pair, text: &str, run: Option<(usize, usize)>) {
        if let Some((start, end)) = run {
            self.keep_run(pair, text.get(start..end).unwrap_or_default());
        }
    }

    fn keep_run(&mut self, pair: &Pair, run: &str) {
        let run = run.trim_matches(|c: char| !c.is_alphanumeric());
        if run.len() > 1 && run.split(' ').count() <= 6 && pair.holds_source(run) {
            *self.kept.entry(Key::exact(run)).or_default() += 1;
        }
    }

    /// Words of a sentence that is prose of the source language.
    fn read_prose(&mut self, text: &str) {
        let words = AllWords::of(text);
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

    /// What the things around a short unit tell of names.
    fn read_label(&mut self, pair: &Pair, sample: &Sample<'_>, text: &str) {
        let brand = sample.brand();
        let host = sample.target.and_then(host);
        if text.len() > 80 || brand.is_none() && host.is_none() || !pair.holds_source(text) {
            return;
        }
        let label = Key::text(text);
        if brand.is_some() {
            self.branded.insert(label);
        }
        if let Some(host) = host {
            self.sites
                .entry(label)
                .or_default()
                .insert(Key::exact(&host));
        }
    }

    fn note_logo(&mut self, text: &str) {
        if let Some(name) = logo(text) {
            self.logos.insert(Key::word(name));
        }
    }

    fn read_pair(&mut self, pair: &Pair, text: &str, source: &MarkedText) {
        if !pair.shared && !pair.holds_own(text) {
            return;
        }
        let source = Key::text(&Visible::new(source).text);
        if !pair.shared || source != Key::text(text) {
            *self.translated.entry(source).or_default() += 1;
        }
    }
}

/// Whether a word is written small as words are, and is none that English has.
pub(crate) fn is_foreign(word: &Word<'_>) -> bool {
    word.form == Form::Lower && word.text.len() > 3 && !english::is_known(word.text)
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
fn host(target: &str) -> Option<String> {
    let rest = target.split_once("://")?.1;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    let host = host.rsplit('@').next()?.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    (!host.is_empty()).then(|| host.to_owned())
}

fn count(uses: &mut Table<Use>, word: &Word<'_>) {
    if word.opening || !matches!(word.form, Form::Lower | Form::Capital) {
        return;
    }
    let found = uses.entry(Key::word(word.text)).or_default();
    if word.form == Form::Lower {
        found.lower += 1;
    } else {
        found.capital += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
