//! The rules that tell a leftover from what is meant to stay: a table, asked in order; the first that answers counts.
//!
//! One family, one file. Each answer is a sentence that `explain` shows.

mod exempt;
mod name;
mod prose;
mod source;
#[cfg(test)]
mod tests;
mod usage;

use std::cell::OnceCell;

use self::source::Said;
use crate::language::form::{AllWords, Word};
use crate::language::{Corpus, Progress, Sample};

/// The source texts of a unit, each read when a rule first asks for it, and once for all sentences of the unit.
pub(crate) struct Sources<'a> {
    sample: &'a Sample<'a>,
    today: OnceCell<Option<Said>>,
    older: OnceCell<Vec<Said>>,
}

impl<'a> Sources<'a> {
    pub(crate) fn of(sample: &'a Sample<'a>) -> Self {
        Self {
            sample,
            today: OnceCell::new(),
            older: OnceCell::new(),
        }
    }

    fn today(&self) -> Option<&Said> {
        let read = || self.sample.source.map(Said::of);
        self.today.get_or_init(read).as_ref()
    }

    fn older(&self) -> &[Said] {
        let read = || self.sample.older.iter().map(Said::of).collect();
        self.older.get_or_init(read)
    }
}

/// A sentence, or a short unit, of which the script does not prove that it is the locale's own.
pub(crate) struct Case<'a> {
    pub(crate) corpus: &'a Corpus,
    pub(crate) sample: &'a Sample<'a>,
    /// What the unit's source texts say.
    pub(crate) sources: &'a Sources<'a>,
    /// The visible text.
    pub(crate) text: &'a str,
    pub(crate) words: &'a AllWords<'a>,
    /// Whether it is the whole unit.
    pub(crate) whole: bool,
    /// The text without what emphasis, the label of a link or quotation marks set off in it, where letters are shared.
    pub(crate) around: Option<String>,
}

impl<'a> Case<'a> {
    /// A sentence of a unit, or the whole of it.
    pub(crate) fn of(
        corpus: &'a Corpus,
        sources: &'a Sources<'a>,
        words: &'a AllWords<'a>,
        whole: bool,
    ) -> Self {
        Self {
            corpus,
            sample: sources.sample,
            sources,
            text: words.sentence(),
            words,
            whole,
            around: None,
        }
    }

    /// Whether the text may be the locale's own for all its letters tell.
    fn shares_letters(&self) -> bool {
        self.corpus.pair.shared && !self.sample.certain
    }

    /// Its words that are written as words of prose are.
    fn plain_words(&self) -> impl Iterator<Item = &Word<'a>> + Clone {
        self.words.iter().filter(|word| word.is_plain())
    }

    /// Whether the unit's source says it too, as far as the source is known.
    fn says_as_source(&self) -> bool {
        self.sources
            .today()
            .is_some_and(|said| said.holds(self.text))
    }

    /// Whether it must be taken for the locale's own for want of letters that would prove otherwise.
    fn is_doubtful(&self) -> bool {
        self.corpus.is_doubtful()
            && !self.sample.certain
            && self.sample.progress != Progress::Untouched
    }
}

/// What a rule says, with its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// Still in the source language.
    Leftover(String),
    /// Meant to stay: a name, code, a term.
    Neutral(String),
    /// The locale's own language.
    Own(String),
}

/// A rule: its name, what it looks for in words, and what it says of a case.
pub(crate) struct Rule {
    pub(crate) code: &'static str,
    about: &'static str,
    pub(crate) ask: fn(&Case<'_>) -> Option<Answer>,
}

macro_rules! rules {
    ($($code:literal => $ask:path, $about:literal;)*) => {
        &[$(Rule { code: $code, about: $about, ask: $ask }),*]
    };
}

/// Every rule, in the order of evidence.
pub(crate) const RULES: &[Rule] = rules! {
    "same-on-purpose" => exempt::same_on_purpose,
        "stays: somebody marked the unit with `l10n accept --same`";
    "implied-title" => exempt::implied_title,
        "stays: a title that the page leaves to the renderer, as `!!! note` does";
    "no-letters" => exempt::no_letters,
        "stays: no letter outside code, icons and variables";
    "kept-term" => exempt::kept_term,
        "stays: `terms.csv` keeps the term";
    "no-prose" => exempt::no_prose,
        "stays: addresses, handles, file names, versions, or a code of two letters";
    "behind-code" => exempt::behind_code,
        "stays: one word with a capital directly behind code, a type: `name` String";
    "signature" => exempt::signature,
        "stays: a name and its type, as programs write them: `title (string)`, `value: number | string`";
    "name-of-file" => exempt::name_of_file,
        "stays: one word in lower case that the file it leads to is called by: `[socket](api/socket.md)`";
    "own-script" => source::own_script,
        "translated: it holds letters that only the locale writes, and is no sentence of the source around them";
    "embedded" => exempt::embedded,
        "stays: the title of something shown from elsewhere, such as a video";
    "names-in-a-row" => name::in_a_row,
        "stays: names between commas, no ordinary word among them";
    "older-source" => source::older_source,
        "left over: an older text of the source says exactly this, and today's does not";
    "source-text" => source::source_text,
        "left over: a sentence of the source, or nearly one";
    "own-language" => source::own_language,
        "translated, where letters are shared: words or statistics speak for the locale";
    "own-around" => source::own_around,
        "translated, where letters are shared: what stands around quoted words, emphasis or links is the locale's own";
    "not-in-source" => source::not_in_source,
        "translated, where letters are shared: a short text that no page of the source has";
    "other-script" => prose::other_script,
        "left over: the source's script has no capitals, and the locale does not use it";
    "calendar" => exempt::calendar,
        "left over: a month or a day of the week beside numbers, `April 2013`";
    "prose" => prose::prose,
        "left over: five words, three of them in lower case; where letters are shared, they also read as the source";
    "logo-of" => prose::logo_of,
        "left over: `Acme logo`, of which only the name may stay";
    "acronym" => name::acronym,
        "stays, where letters are shared: the long form of the acronym in brackets behind it";
    "siblings-agree" => usage::siblings_agree,
        "three other locales or more agree: most keep it (stays), or half of them translate it (left over)";
    "name-in-logo" => name::in_logo,
        "stays: an image of the site is its logo";
    "name-of-icon" => name::of_icon,
        "stays: it stands beside the icon of a brand, here or elsewhere on the site";
    "name-in-address" => name::in_address,
        "stays: an address on the site spells it, as `acme.com/reader` does Acme Reader";
    "function-word" => prose::function_word,
        "left over: two words or more, one of them of the grammar of the source's language";
    "name-kept" => name::kept,
        "stays: translated sentences use it as it is";
    "shouted" => prose::shouted,
        "left over: words of English in capitals throughout, as in `GETTING STARTED`";
    "name-in-capitals" => name::in_capitals,
        "stays: capitals, as names and acronyms have them";
    "name-of-names" => name::of_names,
        "stays: made of names that the site uses elsewhere";
    "sibling-translates" => usage::sibling_translates,
        "left over: more of the other locales translate it than keep it";
    "translated-elsewhere" => usage::translated_elsewhere,
        "left over: this locale has translated the same text in another place";
    "shared-words" => usage::of_both,
        "stays, where letters are shared: the locale's language has all its words too";
    "many-sites" => usage::many_sites,
        "left over: the same label leads to three sites or more, so it is no name of one";
    "ordinary-word" => usage::ordinary_word,
        "left over: it holds a word that the site's prose writes in lower case";
    "word-ending" => usage::word_ending,
        "left over: it holds a word with an ending such as `-tion` or `-ing`";
    "describes" => usage::describes,
        "left over: a tooltip, a title of two words, or four words, and no known name";
    "common-word" => usage::common_word,
        "left over: it holds one of the 6,800 words of a general list, and no prose uses it as a name";
};

/// The names of all rules in the order of evidence, and of the answer when none knows, with what each looks for.
pub fn rules() -> impl Iterator<Item = (&'static str, &'static str)> {
    let others = [
        (
            LABEL,
            "left over: the label of a link in a translated sentence, with a word that no name has",
        ),
        (
            NO_EVIDENCE,
            "stays: nothing shows that it is a word rather than a name",
        ),
    ];
    RULES
        .iter()
        .map(|rule| (rule.code, rule.about))
        .chain(others)
}

pub(crate) use prose::label_in_sentence;
pub(crate) use source::unquoted;

/// The label of a link inside a translated sentence: seldom a gap, so only words decide.
pub(crate) const LABEL: &str = "label-in-sentence";

/// No evidence is no finding.
pub(crate) const NO_EVIDENCE: &str = "no-evidence";
