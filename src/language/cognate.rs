//! Words of English that another language writes alike: `documentation` in French, `homepage` in German.
//!
//! In go an English word and a language, out comes whether that language has the word too or another one for it. The
//! table beside this file was counted in translations of programs, and says how. Deliberately absent: what words mean.

use std::sync::LazyLock;

use crate::language::english::stems;

/// What the table says.
struct Table {
    /// The languages it was counted in, as ISO 639-1 codes.
    languages: Vec<&'static str>,
    /// Words in lower case, sorted, with the languages that have them too.
    words: Vec<(&'static str, &'static str)>,
}

/// Starts the line that names the languages.
const LANGUAGES: &str = "#languages ";

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let text = include_str!("words.shared.txt");
    let languages = text.lines().find_map(|line| line.strip_prefix(LANGUAGES));
    let words = text.lines().filter(|line| !line.starts_with('#'));
    Table {
        languages: languages.unwrap_or_default().split(' ').collect(),
        words: words
            .map(|line| line.split_once(' ').unwrap_or((line, "")))
            .collect(),
    }
});

/// What a language does with an English word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Habit {
    /// It has another word.
    Translates,
    /// It has the word too, for this or for something else.
    Shares,
    /// It has the word too, and whoever translates mostly keeps it.
    Keeps,
}

/// What a language (ISO 639-1) does with an English word; `None` where that is not known.
///
/// A form that was not counted is another language's own word only if the word it is made of is.
pub(crate) fn habit(word: &str, language: &str) -> Option<Habit> {
    if !TABLE.languages.contains(&language) {
        return None;
    }
    let of = |languages: &str| {
        let mut all = languages.split(' ');
        match all.find(|one| one.eq_ignore_ascii_case(language)) {
            None => Habit::Translates,
            Some(code) if code == language => Habit::Shares,
            Some(_) => Habit::Keeps,
        }
    };
    let lower = word.to_lowercase();
    if let Some(languages) = counted(&lower) {
        return Some(of(languages));
    }
    let mut whole = stems(&lower).filter_map(|(stem, ending)| counted(&format!("{stem}{ending}")));
    whole
        .next()
        .map(of)
        .filter(|habit| *habit == Habit::Translates)
}

/// The languages that have a word too, if it was counted.
fn counted(word: &str) -> Option<&'static str> {
    let at = TABLE.words.binary_search_by_key(&word, |entry| entry.0);
    Some(TABLE.words[at.ok()?].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted_and_names_known_languages() {
        assert!(TABLE.languages.is_sorted() && TABLE.words.is_sorted_by(|a, b| a.0 < b.0));
        for (word, languages) in &TABLE.words {
            let mut languages = languages.split_whitespace();
            assert!(
                languages.all(|code| TABLE.languages.contains(&&*code.to_lowercase())),
                "{word}"
            );
        }
    }

    #[test]
    fn languages_share_words() {
        for (word, language, expected) in [
            ("Documentation", "fr", Some(Habit::Keeps)),
            ("Documentation", "de", Some(Habit::Translates)),
            ("Homepage", "de", Some(Habit::Shares)),
            ("homepage", "es", Some(Habit::Translates)),
            ("contributes", "es", Some(Habit::Translates)),
            ("contribute", "ko", None),
            ("flibberty", "de", None),
        ] {
            assert_eq!(habit(word, language), expected, "{word}: {language}");
        }
    }
}
