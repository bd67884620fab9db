//! What reading texts tells of a locale: words in prose, names, labels, who translated what.
//!
//! In go texts, one after the other, out come counts. Everything is counted, so that the order of reading changes
//! nothing (property `order_changes_nothing`), and what a page has told can be taken away again (property
//! `what_was_added_can_be_taken_away`). Deliberately absent: what the counts mean; see the questions of
//! [`super::Corpus`].

use crate::language::corpus::address;
use crate::language::corpus::table::{Key, Table};
use crate::language::corpus::tally::{Tally, one_more, tallies};
use crate::language::english;
use crate::language::form::{AllWords, Form, Word};
use crate::language::pair::Pair;
use crate::language::sentence::sentences;
use crate::language::statistics::{Side, side};
use crate::language::visible::Visible;
use crate::language::{Progress, Sample};
use crate::model::marked::MarkedText;

tallies! {
    /// How often the prose of the source language writes a word, opening words left out.
    #[derive(Copy)]
    pub(crate) struct Use {
        /// In lower case.
        pub(crate) lower: u32,
        /// With a capital.
        pub(crate) capital: u32,
    }
}

impl Use {
    /// How often the word is used at all.
    pub(crate) fn all(self) -> u32 {
        self.lower + self.capital
    }
}

tallies! {
    /// What other locales made of a text, by their numbers.
    pub(super) struct Elsewhere {
        /// Those that left it as it is somewhere.
        pub(super) kept: Table<u32>,
        /// Those that translated it somewhere.
        pub(super) translated: Table<u32>,
    }
}

tallies! {
    /// Counts of what was read.
    pub struct Facts {
        /// Words of source-language prose.
        pub(super) prose: Table<Use>,
        /// Words of the locale's own sentences, as they are written there.
        pub(super) own: Table<Use>,
        /// X of every "X logo".
        pub(super) logos: Table<u32>,
        /// How often the locale's own words for a logo stand before the name: "Logo de X".
        pub(super) logo_first: u32,
        /// Labels that follow a brand's icon.
        pub(super) branded: Table<u32>,
        /// Source-language runs in the locale's own sentences.
        pub(super) kept: Table<u32>,
        /// What addresses spell, without signs: `acmereader` of `acme.com/reader`.
        pub(super) spelled: Table<u32>,
        /// Hosts that a label leads to.
        pub(super) sites: Table<Table<u32>>,
        /// What sibling locales made of a text.
        pub(super) elsewhere: Table<Elsewhere>,
        /// Source texts that this locale has translated somewhere.
        pub(super) translated: Table<u32>,
        /// Source texts that it says as they are somewhere, where letters are shared.
        pub(super) left: Table<u32>,
        /// Sentences of the source pages.
        pub(super) sources: Table<u32>,
        /// Own sentences read: how much the absence of a word says.
        pub(super) own_sentences: u32,
        /// Words in them, where letters are shared.
        pub(super) own_words: u32,
        /// Those of them with letters that English has not.
        pub(super) lettered_words: u32,
        /// Words in lower case that English has not, in texts too short to say more; where letters are shared.
        pub(super) foreign_words: u32,
        /// Words of source-language prose read.
        pub(super) prose_words: u32,
    }
}

impl Facts {
    /// Adds what others have read.
    pub fn add(&mut self, more: &Self) {
        Tally::add(self, more);
    }

    /// Takes away what was added before.
    pub fn take_away(&mut self, less: &Self) {
        Tally::take_away(self, less);
    }

    /// How far the page that it was read from is translated, where letters are shared.
    pub fn progress(&self) -> Progress {
        if self.is_untouched(u64::from(self.prose_words)) {
            Progress::Untouched
        } else if self.prose_words > self.own_words {
            Progress::Begun
        } else {
            Progress::Translated
        }
    }

    /// Forgets which texts of the source were left as they are. On a page of which little is translated they were not
    /// chosen.
    pub fn forget_left(&mut self) {
        self.left = Table::default();
    }

    /// Whether the locale's own words are next to nothing beside `prose` words of the source.
    pub(super) fn is_untouched(&self, prose: u64) -> bool {
        prose >= 50 && u64::from(self.own_words) * 20 + u64::from(self.foreign_words) * 40 < prose
    }

    /// Appends it to `out`, for a run of the same program to read.
    pub fn write(&self, out: &mut Vec<u8>) {
        Tally::write(self, out);
    }

    /// Takes what [`Facts::write`] has written off the beginning of `bytes`.
    pub fn read(bytes: &mut &[u8]) -> Option<Self> {
        Tally::read(bytes)
    }

    /// Reads a unit of the judged locale.
    pub(super) fn hear(&mut self, pair: &Pair, sample: &Sample<'_>) {
        let visible = Visible::new(sample.text);
        let may_be_own = pair.shared || pair.holds_own(&visible.text);
        if !may_be_own {
            // Nothing of the locale's own: no need to know where a sentence ends.
            self.read_prose(&visible.text);
        } else if pair.shared || pair.holds_source(&visible.text) {
            let lead = visible.lead(sample.text);
            for span in sentences(&visible) {
                let text = span.of(&visible.text);
                if pair.shared {
                    self.read_alike(pair, text, lead.saturating_sub(span.start));
                } else if pair.holds_own(text) {
                    self.read_own(pair, text);
                } else {
                    self.read_prose(text);
                }
            }
        }
        self.note_logo(&visible.text);
        self.note_address(sample);
        if pair.shared || !may_be_own {
            self.read_label(pair, sample, &visible.text);
        }
        if let Some(source) = sample.source.filter(|_| may_be_own) {
            self.read_pair(pair, &visible.text, source);
        }
        for (locale, sibling) in sample.siblings {
            let sibling = Key::text(&Visible::new(sibling).text);
            let own = Key::text(&visible.text);
            let found = self.elsewhere.entry(own).or_default();
            if sibling == own {
                one_more(&mut found.kept, Key::number(*locale));
            } else {
                one_more(&mut found.translated, Key::number(*locale));
            }
        }
    }

    /// Reads a unit of the source locale: its words, and what the things around it tell of a label.
    pub(super) fn hear_source(&mut self, pair: &Pair, sample: &Sample<'_>) {
        let visible = Visible::new(sample.text);
        self.note_logo(&visible.text);
        self.note_address(sample);
        self.read_label(pair, sample, &visible.text);
        if !pair.shared {
            // Script tells the languages apart, so that no source sentence has to be found again.
            self.read_prose(&visible.text);
            return;
        }
        for span in sentences(&visible) {
            let sentence = span.of(&visible.text);
            self.read_prose(sentence);
            one_more(&mut self.sources, Key::text(sentence));
        }
    }

    /// A sentence of a locale that shares the source's letters, of which the first `lead` bytes are set off.
    fn read_alike(&mut self, pair: &Pair, text: &str, lead: usize) {
        let words = AllWords::of(text);
        match side(pair, text, &words) {
            Some(Side::Source) => self.count_prose(&words),
            Some(Side::Target) => {
                self.own_sentences += 1;
                self.own_words += amount(words.len());
                for word in &*words {
                    self.lettered_words += u32::from(english::has_foreign_letter(word.text));
                    count(&mut self.own, word);
                }
                self.read_runs(pair, text, &words, lead);
            }
            None => {
                self.foreign_words += amount(words.iter().filter(|word| is_foreign(word)).count());
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
    ///
    /// A capital that opens a sentence says nothing, unless what it opens is set off and the sentence goes on behind it:
    /// `**Acme Reader** est un lecteur`.
    fn read_runs(&mut self, pair: &Pair, text: &str, words: &[Word<'_>], lead: usize) {
        let mut behind = words.iter().skip_while(|word| word.span.start < lead);
        let lead = match behind.next() {
            Some(word) if word.form == Form::Lower => lead,
            _ => 0,
        };
        let mut run: Option<(usize, usize)> = None;
        for word in words {
            let name = !word.bracketed
                && (!word.opening || word.span.end <= lead)
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
            one_more(&mut self.kept, Key::exact(run));
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
        self.prose_words += amount(words.len());
        for word in words {
            count(&mut self.prose, word);
        }
    }

    /// What the things around a short unit tell of names.
    fn read_label(&mut self, pair: &Pair, sample: &Sample<'_>, text: &str) {
        let brand = sample.brand();
        let host = sample.target.and_then(address::host);
        if text.len() > 80 || brand.is_none() && host.is_none() || !pair.holds_source(text) {
            return;
        }
        let label = Key::text(text);
        if brand.is_some() {
            one_more(&mut self.branded, label);
        }
        if let Some(host) = host {
            one_more(self.sites.entry(label).or_default(), Key::exact(&host));
        }
    }

    fn note_logo(&mut self, text: &str) {
        let translated = translated_logo(text);
        self.logo_first += u32::from(translated.is_some());
        if let Some(name) = logo(text).or(translated) {
            one_more(&mut self.logos, Key::word(name));
        }
    }

    fn note_address(&mut self, sample: &Sample<'_>) {
        for name in sample.target.into_iter().flat_map(address::names) {
            one_more(&mut self.spelled, Key::exact(&name));
        }
    }

    fn read_pair(&mut self, pair: &Pair, text: &str, source: &MarkedText) {
        let source = Key::text(&Visible::new(source).text);
        if pair.shared && source == Key::text(text) {
            one_more(&mut self.left, source);
        } else {
            one_more(&mut self.translated, source);
        }
    }
}

/// A number of words of one text.
fn amount(words: usize) -> u32 {
    u32::try_from(words).unwrap_or(u32::MAX)
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

/// X of "Logo de X" and "X-Logo": languages that share the source's letters mostly have its word for it.
fn translated_logo(text: &str) -> Option<&str> {
    let text = text.trim();
    if let Some(name) = text.strip_suffix("-Logo") {
        return Some(name);
    }
    let (word, rest) = text.split_once(' ')?;
    let is_logo = word
        .get(..4)
        .is_some_and(|head| head.eq_ignore_ascii_case("logo"));
    let is_joint = |word: &str| word.len() < 4 && word.chars().all(char::is_lowercase);
    let name = match rest.split_once([' ', '\'', '’']) {
        Some((joint, name)) if is_joint(joint) => name,
        _ => rest,
    };
    (is_logo && name.starts_with(|c: char| !c.is_lowercase()) && name.len() <= 60).then_some(name)
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
            address::host("https://www.example.org:80/a?b"),
            Some("example.org".to_owned())
        );
        assert_eq!(address::host("./page.md"), None);
        assert_eq!(logo("Signal logo"), Some("Signal"));
        assert_eq!(logo("logo"), None);
        for (text, name) in [
            ("Logo de Acme Reader", Some("Acme Reader")),
            ("Logotipo d’Acme", Some("Acme")),
            ("Acme-Logo", Some("Acme")),
            ("logo di 7-Acme", Some("7-Acme")),
            ("Logos und Namen", Some("Namen")),
            ("Logo", None),
            ("logo del sito", None),
        ] {
            assert_eq!(translated_logo(text), name, "{text}");
        }
    }
}
