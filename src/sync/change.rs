//! What has changed between two texts: in kind, and word by word.
//!
//! In go the text a translation was made from and today's; out come the kinds of change a translator looks for, and a
//! difference in words that works in scripts without blanks too. Deliberately absent: whether it matters; whoever reads
//! the translation decides that.

use std::collections::BTreeMap;
use std::fmt;

use similar::{ChangeTag, TextDiff};

use crate::model::Message;

/// A difference between two texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// What sort of change it is: some of `words`, `number`, `negation`, `link`, `new sentence`, `typography`.
    pub kinds: Vec<&'static str>,
    /// Both texts in one: `[-old-]`, `{+new+}`, and what is the same as it is.
    pub words: String,
}

impl Change {
    /// Compares the text a translation was made from with today's.
    ///
    /// ```
    /// use l10n::model::Message;
    /// use l10n::sync::Change;
    ///
    /// let change = Change::between(&Message::text("It takes 10 days."), &Message::text("It never takes 20 days."));
    /// assert_eq!(change.kinds, ["words", "number", "negation"]);
    /// assert_eq!(change.words, "It {+never +}takes [-10-]{+20+} days.");
    /// ```
    pub fn between(old: &Message, new: &Message) -> Self {
        let (before, after) = (old.to_string(), new.to_string());
        let mut words = String::new();
        let diff = TextDiff::from_unicode_words(&before, &after);
        let mut open = ChangeTag::Equal;
        for change in diff.iter_all_changes() {
            if change.tag() != open {
                words.push_str(closing(open));
                open = change.tag();
                words.push_str(match open {
                    ChangeTag::Equal => "",
                    ChangeTag::Delete => "[-",
                    ChangeTag::Insert => "{+",
                });
            }
            words.push_str(change.value());
        }
        words.push_str(closing(open));
        Self {
            kinds: kinds(old, new),
            words,
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kinds.join(", "), self.words)
    }
}

fn closing(tag: ChangeTag) -> &'static str {
    match tag {
        ChangeTag::Equal => "",
        ChangeTag::Delete => "-]",
        ChangeTag::Insert => "+}",
    }
}

/// Whether two texts differ in nothing but the shape of quotes, dashes, apostrophes, ellipses and blanks: no
/// translation has to follow such a change.
pub fn is_typographic(old: &Message, new: &Message) -> bool {
    plain(&old.to_string()) == plain(&new.to_string())
}

/// The text in the characters of a typewriter.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{2032}' => out.push('\''),
            '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{2033}' => out.push('"'),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => out.push('-'),
            '\u{2026}' => out.push_str("..."),
            '\u{ad}' => {}
            c if c.is_whitespace() => out.push(' '),
            c => out.push(c),
        }
    }
    let dashed = out.replace("--", "-").replace("--", "-");
    dashed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words that turn a sentence round; in Korean they are parts of words.
const NEGATIONS: &[&str] = &[
    "not", "no", "never", "none", "nor", "neither", "nothing", "nobody", "without", "cannot",
];
const NEGATIVE_PARTS: &[&str] = &["n't", "않", "못", "없", "아니", "마세요", "마십시오"];

fn kinds(old: &Message, new: &Message) -> Vec<&'static str> {
    if is_typographic(old, new) {
        return vec!["typography"];
    }
    let (before, after) = (plain(&old.flat()), plain(&new.flat()));
    let differs = |of: &dyn Fn(&str) -> Vec<String>| counted(of(&before)) != counted(of(&after));
    let links = |message: &Message| message.variables().count();
    let ends = |text: &str| text.matches(['.', '!', '?', '。', '！', '？']).count();
    let table = [
        ("words", differs(&|text| words(text, false))),
        ("number", differs(&|text| words(text, true))),
        ("negation", differs(&negations)),
        ("link", links(old) != links(new)),
        (
            "new sentence",
            ends(&after) > ends(&before) && after.len() > before.len(),
        ),
    ];
    let found: Vec<&str> = table
        .into_iter()
        .filter(|(_, is)| *is)
        .map(|(kind, _)| kind)
        .collect();
    // The same words in another order, or other punctuation.
    if found.is_empty() {
        vec!["words"]
    } else {
        found
    }
}

fn words(text: &str, numbers: bool) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| {
            !word.is_empty() && word.starts_with(|c: char| c.is_ascii_digit()) == numbers
        })
        .map(str::to_lowercase)
        .collect()
}

fn negations(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let whole = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| NEGATIONS.contains(word))
        .map(str::to_owned);
    let parts = NEGATIVE_PARTS
        .iter()
        .flat_map(|part| text.matches(part).map(str::to_owned));
    whole.chain(parts).collect()
}

fn counted(words: Vec<String>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds_of(old: &str, new: &str) -> Vec<&'static str> {
        Change::between(&Message::text(old), &Message::text(new)).kinds
    }

    #[test]
    fn every_kind_is_told() {
        for (old, new, kinds) in [
            ("Use a strong key.", "Use a long key.", &["words"][..]),
            ("It has 12 words.", "It has 24 words.", &["number"]),
            (
                "You should wait.",
                "You shouldn't wait.",
                &["words", "negation"],
            ),
            (
                "키를 저장합니다.",
                "키를 저장하지 않습니다.",
                &["words", "negation"],
            ),
            (
                "Wait here.",
                "Wait here. Then go on.",
                &["words", "new sentence"],
            ),
            (
                "“Yes” — it’s true…",
                "\"Yes\" - it's true...",
                &["typography"],
            ),
        ] {
            assert_eq!(kinds_of(old, new), kinds, "{old} / {new}");
        }
        let mut link = Message::text("See ");
        link.push_variable("page");
        assert_eq!(kinds(&Message::text("See "), &link), ["link"]);
    }

    #[test]
    fn differences_are_in_words_of_any_script() {
        let words = |old, new| Change::between(&Message::text(old), &Message::text(new)).words;
        assert_eq!(
            words("한국어 문장입니다.", "한국어 문서입니다."),
            "한국어 [-문장입니다-]{+문서입니다+}."
        );
        assert_eq!(words("a red fox", "a fox"), "a [-red -]fox");
    }
}
