//! Scripts: which letters a locale writes with, and whose letters a text holds.
//!
//! In goes a character or a text, out come counts per side. Promised: ASCII is answered without a table. Deliberately
//! absent: languages; two locales of one script are told apart by `statistics` and by use.

use icu_properties::props::{GeneralCategory, GeneralCategoryGroup, Script};
use icu_properties::{CodePointMapData, PropertyParser};

use crate::model::locale::Locale;
use crate::text::Signs;

/// The scripts one locale writes with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Writing {
    scripts: Vec<Script>,
}

/// First bytes in UTF-8 of all Latin letters.
static FIRST_OF_LATIN: Signs = Signs::new(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz\
      \xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb\xcd\xe1\xe2\xea\xef\xf0",
);

/// Script subtags of locales that write with more than one script, and with which.
const COMPOSITE: &[(&str, &[Script])] = &[
    ("Jpan", &[Script::Hiragana, Script::Katakana, Script::Han]),
    ("Kore", &[Script::Hangul, Script::Han]),
    ("Hrkt", &[Script::Hiragana, Script::Katakana]),
    ("Hans", &[Script::Han, Script::Bopomofo]),
    ("Hant", &[Script::Han, Script::Bopomofo]),
];

impl Writing {
    /// The scripts of `locale`, by its script subtag, given or likely; Latin where none is known.
    pub(crate) fn of(locale: &Locale) -> Self {
        let subtag = locale.script().unwrap_or_else(|| "Latn".to_owned());
        let scripts = COMPOSITE
            .iter()
            .find(|(name, _)| *name == subtag)
            .map_or_else(
                || {
                    vec![
                        PropertyParser::<Script>::new()
                            .get_strict(&subtag)
                            .unwrap_or(Script::Latin),
                    ]
                },
                |(_, scripts)| scripts.to_vec(),
            );
        Self { scripts }
    }

    /// Whether the letter `c` belongs to these scripts.
    pub(crate) fn holds(&self, c: char) -> bool {
        letter_script(c).is_some_and(|script| self.has(script))
    }

    /// Whether the text holds a letter of these scripts.
    pub(crate) fn stands_in(&self, text: &str) -> bool {
        if self.scripts != [Script::Latin] {
            return text.chars().any(|c| self.holds(c));
        }
        // Most sources are Latin, and most letters of a translation cannot be by their first byte.
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(offset) = FIRST_OF_LATIN.find(&bytes[at..]) {
            at += offset;
            let c = text.get(at..).and_then(|rest| rest.chars().next());
            if c.is_some_and(|c| self.holds(c)) {
                return true;
            }
            at += c.map_or(1, char::len_utf8);
        }
        false
    }

    /// Whether the script is one of these.
    pub(crate) fn has(&self, script: Script) -> bool {
        // Nearly all locales have one, and this is asked for every letter of every text.
        match self.scripts.as_slice() {
            [only] => *only == script,
            several => several.contains(&script),
        }
    }

    /// Whether the scripts are the same, or share letters so that script alone tells nothing.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        self.scripts
            .iter()
            .any(|script| other.scripts.contains(script))
    }

    /// Whether the script has capitals, so that case can speak for prose or for names.
    pub(crate) fn is_cased(&self) -> bool {
        const CASED: &[Script] = &[
            Script::Latin,
            Script::Cyrillic,
            Script::Greek,
            Script::Armenian,
        ];
        self.scripts.iter().any(|script| CASED.contains(script))
    }

    /// English name of the script that tells most about the locale.
    pub(crate) fn name(&self) -> &'static str {
        NAMES
            .iter()
            .find(|(script, _)| self.scripts.first() == Some(script))
            .map_or("the locale's script", |(_, name)| name)
    }
}

/// Names for reasons shown to people.
const NAMES: &[(Script, &str)] = &[
    (Script::Latin, "Latin letters"),
    (Script::Hangul, "Hangul"),
    (Script::Hiragana, "kana"),
    (Script::Han, "Han characters"),
    (Script::Cyrillic, "Cyrillic letters"),
    (Script::Greek, "Greek letters"),
    (Script::Arabic, "Arabic letters"),
    (Script::Hebrew, "Hebrew letters"),
    (Script::Devanagari, "Devanagari"),
    (Script::Bengali, "Bengali letters"),
    (Script::Thai, "Thai letters"),
];

/// The script of a letter; `None` for what is no letter, and for letters of no script (symbols).
pub(crate) fn letter_script(c: char) -> Option<Script> {
    if c.is_ascii() {
        return c.is_ascii_alphabetic().then_some(Script::Latin);
    }
    match c {
        '가'..='힣' => return Some(Script::Hangul),
        '\u{4e00}'..='\u{9fff}' => return Some(Script::Han),
        // Dashes, quotation marks, full stops.
        '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{3004}' => return None,
        _ => {}
    }
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    let is_letter = GeneralCategoryGroup::Letter.contains(category)
        || GeneralCategoryGroup::Mark.contains(category);
    let script = CodePointMapData::<Script>::new().get(c);
    (is_letter && script != Script::Common && script != Script::Inherited).then_some(script)
}

/// Whether the text holds a letter of any script.
pub(crate) fn has_letter(text: &str) -> bool {
    text.chars().any(|c| letter_script(c).is_some())
}

/// How much a letter says: one sign of a syllabary or of Han stands for about two letters of an alphabet.
pub(crate) fn weight(script: Script) -> usize {
    match script {
        Script::Hangul | Script::Han | Script::Hiragana | Script::Katakana | Script::Bopomofo => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn writing(tag: &str) -> Writing {
        Writing::of(&Locale::parse(tag).expect("a tag"))
    }

    #[test]
    fn letters_belong_to_their_locales() {
        for (tag, c) in [
            ("ko", '글'),
            ("ja", 'の'),
            ("ja", '漢'),
            ("zh-Hant", '體'),
            ("ru", 'ж'),
            ("uk", 'ї'),
            ("ar", 'ش'),
            ("fa", 'گ'),
            ("he", 'ש'),
            ("el", 'ω'),
            ("hi", 'ह'),
            ("bn", 'ব'),
            ("th", 'ก'),
            ("vi", 'ệ'),
        ] {
            assert!(writing(tag).holds(c), "{tag} {c}");
        }
        assert!(
            !writing("ko").holds('a') && !writing("en").holds('글') && !writing("en").holds('.')
        );
    }

    #[test]
    fn no_latin_letter_is_passed_over() {
        let english = writing("en");
        for c in '\0'..=char::MAX {
            assert_eq!(english.stands_in(&c.to_string()), english.holds(c), "{c:?}");
        }
    }

    #[test]
    fn shared_scripts_overlap() {
        assert!(writing("en").overlaps(&writing("vi")));
        assert!(writing("ru").overlaps(&writing("uk")));
        assert!(writing("ja").overlaps(&writing("zh-Hans")));
        assert!(!writing("en").overlaps(&writing("ru")));
    }
}
