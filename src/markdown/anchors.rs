//! The anchors that sites give headings.
//!
//! In goes a heading's visible text, out comes the name its flavour makes of it, repeats numbered. Deliberately
//! absent: anchors written out on the page, which the caller reserves.

use std::collections::HashMap;

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

use crate::markdown::flavour::Flavour;

/// The anchors of one page.
#[derive(Debug)]
pub(crate) struct Anchors {
    flavour: Flavour,
    /// Anchors that are taken, with the number the last repeat got.
    taken: HashMap<String, usize>,
}

impl Anchors {
    /// No anchors yet.
    pub(crate) fn new(flavour: Flavour) -> Self {
        Self {
            flavour,
            taken: HashMap::new(),
        }
    }

    /// Takes an anchor that the page spells out.
    pub(crate) fn reserve(&mut self, anchor: &str) {
        self.taken.entry(anchor.to_owned()).or_default();
    }

    /// The anchor of a heading with this text.
    pub(crate) fn give(&mut self, text: &str) -> String {
        let slug = slug(self.flavour, text);
        // Python-Markdown numbers an empty name as well.
        let is_nothing = slug.is_empty() && self.is_python();
        let is_free = !is_nothing && !self.taken.contains_key(&slug);
        if is_free {
            self.taken.insert(slug.clone(), 0);
            return slug;
        }
        let (stem, separator, mut number) = self.repeat(&slug);
        number = number.max(self.taken.get(&slug).copied().unwrap_or_default());
        loop {
            number += 1;
            let next = format!("{stem}{separator}{number}");
            if !self.taken.contains_key(&next) {
                self.taken.insert(slug, number);
                self.taken.insert(next.clone(), 0);
                return next;
            }
        }
    }

    fn is_python(&self) -> bool {
        self.flavour == Flavour::Mkdocs
    }

    /// How a repeat is numbered: stem, separator, number it counts on from.
    fn repeat<'a>(&self, slug: &'a str) -> (&'a str, char, usize) {
        if !self.is_python() {
            return (slug, '-', 0);
        }
        // `name_1` counts on to `name_2`, even where the text ended so by itself.
        let counted = slug
            .rsplit_once('_')
            .and_then(|(stem, number)| Some((stem, number.parse::<usize>().ok()?)));
        match counted {
            Some((stem, number)) if number < usize::MAX / 2 => (stem, '_', number),
            _ => (slug, '_', 0),
        }
    }
}

/// The name that a flavour makes of a text.
pub(crate) fn slug(flavour: Flavour, text: &str) -> String {
    match flavour {
        Flavour::Mkdocs => python(text),
        Flavour::Mdbook => text
            .trim()
            .to_lowercase()
            .chars()
            .filter_map(|c| match c {
                c if c.is_alphanumeric() || matches!(c, '_' | '-') => Some(c),
                c if c.is_whitespace() => Some('-'),
                _ => None,
            })
            .collect(),
        Flavour::Hugo => spelt(text, is_letter_or_digit),
        Flavour::Commonmark | Flavour::Gfm | Flavour::Docusaurus => {
            spelt(text, |c| is_mark(c) || (c.is_alphanumeric() && !is_sign(c)))
        }
    }
}

/// Raised and ringed numbers and fractions, which are signs to GitHub.
fn is_sign(c: char) -> bool {
    matches!(u32::from(c),
        0xB2..=0xB3 | 0xB9 | 0xBC..=0xBE | 0x2070..=0x2079 | 0x2080..=0x2089 | 0x2150..=0x215F | 0x2460..=0x249B
        | 0x24EA..=0x24FF | 0x2776..=0x2793)
}

/// What Go calls a letter or a digit: no mark, no Roman numeral, no letter in a ring.
fn is_letter_or_digit(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    GeneralCategoryGroup::Letter.contains(category) || category == GeneralCategory::DecimalNumber
}

/// GitHub's rule: lower case, blanks to dashes, and of the rest what `keeps` says.
fn spelt(text: &str, keeps: impl Fn(char) -> bool) -> String {
    text.trim()
        .to_lowercase()
        .chars()
        .filter_map(|c| match c {
            '_' | '-' => Some(c),
            ' ' => Some('-'),
            c if keeps(c) => Some(c),
            _ => None,
        })
        .collect()
}

/// Signs that sit on the letter or the picture before them, such as the selector that makes a picture coloured.
fn is_mark(c: char) -> bool {
    !c.is_ascii()
        && (matches!(c, '\u{fe00}'..='\u{fe0f}')
            || CanonicalCombiningClassMapBorrowed::new().get_u8(c) != 0)
}

/// `markdown.extensions.toc.slugify` with its defaults: ASCII only, after NFKD.
fn python(text: &str) -> String {
    let kept: String = if text.is_ascii() {
        text.chars().filter(|c| is_python_word(*c)).collect()
    } else {
        let plain = DecomposingNormalizerBorrowed::new_nfkd().normalize(text);
        plain.chars().filter(|c| is_python_word(*c)).collect()
    };
    let mut out = String::with_capacity(kept.len());
    for c in kept.trim().chars() {
        if c == '-' || c.is_whitespace() {
            if !out.ends_with('-') {
                out.push('-');
            }
        } else {
            out.push(c.to_ascii_lowercase());
        }
    }
    out
}

fn is_python_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | ' ' | '\t' | '\n' | '\r' | '\x0b' | '\x0c')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn python_markdown_takes_ascii() {
        let of = |text| slug(Flavour::Mkdocs, text);
        assert_eq!(of("Don't  panic -- now!"), "dont-panic-now");
        assert_eq!(of("Café & crème"), "cafe-creme");
        assert_eq!(of("snake_case 1.2"), "snake_case-12");
        assert_eq!(of("한국어"), "");
    }

    #[test]
    fn github_keeps_letters() {
        assert_eq!(
            slug(Flavour::Gfm, "Don't  Panic — 한국어_1"),
            "dont--panic--한국어_1"
        );
        assert_eq!(slug(Flavour::Mdbook, "What's `x`?"), "whats-x");
        // As github-slugger has it.
        for (text, anchor) in [
            ("⚙️ Settings", "\u{fe0f}-settings"),
            ("हिन्दी", "हिन्दी"),
            ("a²b ½", "ab-"),
            ("a\tb", "ab"),
            ("Ⅳ x_y", "ⅳ-x_y"),
        ] {
            assert_eq!(slug(Flavour::Docusaurus, text), anchor, "{text}");
        }
        assert_eq!(slug(Flavour::Hugo, "⚙️ Settings"), "-settings");
        assert_eq!(slug(Flavour::Hugo, "Ⅳ हिन्दी Ⓐ²x٣"), "-हनद-x٣");
        assert_eq!(slug(Flavour::Mdbook, "Über ÉTÉ"), "über-été");
    }

    #[test]
    fn repeats_are_numbered() {
        let mut python = Anchors::new(Flavour::Mkdocs);
        python.reserve("b");
        let given = ["a", "a", "a", "b", "a 1", "한", "국", "a_1"].map(|text| python.give(text));
        assert_eq!(given, ["a", "a_1", "a_2", "b_1", "a-1", "_1", "_2", "a_3"]);
        let mut github = Anchors::new(Flavour::Gfm);
        let given = ["a", "a", "a 1", "a"].map(|text| github.give(text));
        assert_eq!(given, ["a", "a-1", "a-1-1", "a-2"]);
    }
}
