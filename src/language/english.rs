//! What has to be known of English, the language most pages are written in: its function words and its endings.
//!
//! Only words of grammar stand here, never a topic, a brand or a site's vocabulary: those are learned from the pages.

use std::sync::LazyLock;

/// Function words that no other language we know of writes alike as a common word: each speaks for English.
const DISTINCT: &[&str] = &[
    "about", "above", "after", "also", "and", "any", "are", "aren't", "be", "because", "been",
    "before", "being", "below", "between", "both", "but", "by", "can", "can't", "cannot", "could",
    "did", "does", "doesn't", "doing", "don't", "each", "either", "every", "few", "for", "from",
    "further", "get", "had", "has", "have", "having", "he", "her", "here", "his", "how", "however",
    "if", "into", "is", "isn't", "it", "it's", "its", "just", "let's", "like", "many", "may",
    "might", "more", "most", "much", "must", "my", "neither", "not", "now", "of", "off", "only",
    "other", "others", "our", "ours", "out", "over", "own", "please", "same", "she", "should",
    "some", "such", "than", "that", "that's", "the", "their", "them", "then", "there", "these",
    "they", "this", "those", "through", "too", "under", "until", "up", "very", "via", "we",
    "we're", "we've", "were", "what", "what's", "when", "where", "whether", "which", "while",
    "who", "whom", "whose", "why", "will", "with", "within", "without", "won't", "would", "yes",
    "yet", "you", "you're", "you've", "your", "yours",
];

/// Function words that other languages in Latin letters use too, for other things.
const SHARED: &[&str] = &[
    "a", "all", "am", "an", "as", "at", "do", "him", "i", "in", "me", "no", "nor", "on", "or",
    "so", "to", "us", "was",
];

/// Endings that make nouns, and verbs' forms, out of English words.
const ENDINGS: &[&str] = &[
    "ing", "tion", "sion", "ment", "ness", "ity", "ance", "ence", "ship",
];

/// Months and days of the week, as English writes them.
const CALENDAR: &[&str] = &[
    "April",
    "August",
    "December",
    "February",
    "Friday",
    "January",
    "July",
    "June",
    "March",
    "May",
    "Monday",
    "November",
    "October",
    "Saturday",
    "September",
    "Sunday",
    "Thursday",
    "Tuesday",
    "Wednesday",
];

/// Whether a word is a month or a day of the week.
pub(crate) fn is_calendar(word: &str) -> bool {
    CALENDAR.binary_search(&word).is_ok()
}

/// Whether a word holds a letter that English words are not written with.
pub(crate) fn has_foreign_letter(word: &str) -> bool {
    !word.is_ascii() && word.chars().any(|c| !c.is_ascii() && c.is_alphabetic())
}

/// Whether a word, in any case, is a function word of English.
pub(crate) fn is_function_word(word: &str) -> bool {
    packed(word).is_some_and(|word| is_distinct_packed(word) || is_shared_packed(word))
}

/// Whether a word, in any case, is a function word of English: of any language, and of hardly any other.
pub(crate) fn function_word(word: &str) -> (bool, bool) {
    packed(word).map_or((false, false), |word| {
        let distinct = is_distinct_packed(word);
        (distinct || is_shared_packed(word), distinct)
    })
}

/// A short word as a number that sorts as it does: every word of a page is looked up in the lists above, and numbers
/// are found without a `String` or a loop over letters. `None` for what is too long for them or no English.
fn packed(word: &str) -> Option<u64> {
    if word.contains('\0') {
        return None; // It fills the numbers of shorter words.
    }
    if word.len() <= WIDTH && word.is_ascii() {
        return Some(pack(word));
    }
    // The only sign outside ASCII that a function word has.
    let typographic = word.len() <= WIDTH + '’'.len_utf8() && word.contains('’');
    let plain = typographic.then(|| word.replace('’', "'"))?;
    (plain.len() <= WIDTH && plain.is_ascii()).then(|| pack(&plain))
}

/// Letters that fit into a number.
const WIDTH: usize = size_of::<u64>();

const fn pack(word: &str) -> u64 {
    assert!(word.len() <= WIDTH, "a function word is short");
    let mut number = [0; WIDTH];
    let mut at = 0;
    while at < word.len() {
        number[at] = word.as_bytes()[at].to_ascii_lowercase();
        at += 1;
    }
    u64::from_be_bytes(number)
}

const fn pack_all<const N: usize>(words: &[&str]) -> [u64; N] {
    let mut numbers = [0; N];
    let mut at = 0;
    while at < N {
        numbers[at] = pack(words[at]);
        at += 1;
    }
    numbers
}

fn is_distinct_packed(word: u64) -> bool {
    static NUMBERS: [u64; DISTINCT.len()] = pack_all(DISTINCT);
    NUMBERS.binary_search(&word).is_ok()
}

fn is_shared_packed(word: u64) -> bool {
    static NUMBERS: [u64; SHARED.len()] = pack_all(SHARED);
    NUMBERS.binary_search(&word).is_ok()
}

/// The ending by which a word, in lower case, shows that it was made from another: `encryption`.
pub(crate) fn ending(word: &str) -> Option<&'static str> {
    ENDINGS
        .iter()
        .find(|ending| word.len() >= ending.len() + 3 && word.ends_with(**ending))
        .copied()
}

/// Whether a general list of common English words holds the word, in lower case, or one it is a form of.
pub(crate) fn is_common(word: &str) -> bool {
    static COMMON: LazyLock<Vec<&str>> = LazyLock::new(|| {
        include_str!("words.en.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .collect()
    });
    let listed = |word: &str| COMMON.binary_search(&word).is_ok();
    listed(word) || stems(word).any(|(stem, ending)| listed(&format!("{stem}{ending}")))
}

/// Whether English has the word, as far as grammar and the general list know. It writes `I`, other languages join with `i`.
pub(crate) fn is_known(word: &str) -> bool {
    word != "i" && is_made_of(word, |part| is_function_word(part) || is_common(part))
}

/// Whether a word is one of those that `is_word` knows in lower case, or a compound of them.
///
/// One known part of more than three letters is enough for `Self-Hostable`; a compound without a capital, such as
/// `mini-brushpad-server`, is as likely a name that was made of words, and needs all its parts known.
pub(crate) fn is_made_of(word: &str, is_word: impl Fn(&str) -> bool) -> bool {
    let lower = word.to_lowercase();
    let mut parts = lower.split(['-', '‑']);
    if word.starts_with(char::is_lowercase) {
        parts.all(is_word)
    } else if lower.contains(['-', '‑']) {
        parts.any(|part| part.len() > 3 && is_word(part))
    } else {
        is_word(&lower)
    }
}

/// The words a word, in lower case, may be a form of: `providers` of `provider`.
///
/// Each comes in two parts, so that nobody has to put it together in order to look it up.
pub(crate) fn stems(word: &str) -> impl Iterator<Item = (&str, &'static str)> {
    const FORMS: &[(&str, &str)] = &[
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
        ("ied", "y"),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
        ("ings", ""),
        ("ings", "e"),
        ("er", ""),
        ("er", "e"),
        ("ers", ""),
        ("ers", "e"),
        ("ly", ""),
        ("’s", ""),
        ("'s", ""),
    ];
    FORMS.iter().filter_map(move |(from, to)| {
        let stem = word.strip_suffix(from)?;
        let is_whole = *from != "es" || stem.ends_with(['s', 'x', 'z', 'h', 'o']);
        (stem.len() >= 3 && is_whole).then_some((stem, *to))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_disjoint() {
        assert!(DISTINCT.is_sorted() && SHARED.is_sorted() && CALENDAR.is_sorted());
        assert!(
            is_common("archive")
                && is_common("archives")
                && is_common("zone")
                && !is_common("tshark")
        );
        assert!(
            include_str!("words.en.txt")
                .lines()
                .skip_while(|line| line.starts_with('#'))
                .is_sorted()
        );
        assert!(SHARED.iter().all(|word| !DISTINCT.contains(word)));
    }

    #[test]
    fn words_of_grammar() {
        for word in DISTINCT {
            assert_eq!(function_word(word), (true, true), "{word}");
            let typographic = word.replace('\'', "’").to_uppercase();
            assert_eq!(function_word(&typographic), (true, true), "{typographic}");
        }
        for word in SHARED {
            assert_eq!(function_word(word), (true, false), "{word}");
        }
        for word in ["", "signal", "thé", "the\0", "conversations", "’’’’"] {
            assert_eq!(function_word(word), (false, false), "{word:?}");
        }
    }

    #[test]
    fn forms_of_words() {
        assert!(stems("providers").any(|stem| stem == ("provider", "")));
        assert!(stems("boxes").any(|stem| stem == ("box", "")));
        assert!(!stems("minimales").any(|stem| stem == ("minimal", "")));
        for (word, stem) in [("trackers", ("track", "")), ("savings", ("sav", "e"))] {
            assert!(stems(word).any(|found| found == stem), "{word}");
        }
        assert!(is_known("I") && is_known("all") && !is_known("i"));
        assert!(stems("hosting").any(|stem| stem == ("host", "e")));
        assert_eq!(ending("encryption"), Some("tion"));
        assert_eq!(ending("king"), None);
    }
}
