//! Names of the variables of one unit.
//!
//! A name is the slug of the label, or the kind of thing with a number. Deliberately absent: names given in earlier
//! runs, which `sync` puts back.

use std::collections::BTreeMap;

use crate::model::VariableKind;
use crate::model::unit::slug;

/// Longest name that a label gives, in bytes.
const LONGEST: usize = 40;

/// Gives names that are unique in their unit.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// How often each name was wanted. Invariant: every name given is a key.
    wanted: BTreeMap<String, usize>,
}

impl Names {
    /// A name for a variable of `kind` with the visible text `label`.
    pub(crate) fn give(&mut self, kind: VariableKind, label: &str) -> String {
        let slug = shorten(slug(label));
        if slug.is_empty() {
            let word = match kind {
                VariableKind::Target => "link",
                VariableKind::Attributes => "attributes",
                VariableKind::Macro => "macro",
                VariableKind::Math => "math",
                VariableKind::Code => "code",
            };
            return self.numbered(word, 1);
        }
        let name = if slug.starts_with(|c: char| c.is_ascii_alphabetic()) {
            slug
        } else {
            format!("link-{slug}")
        };
        if !self.wanted.contains_key(&name) {
            self.wanted.insert(name.clone(), 1);
            return name;
        }
        self.numbered(&name, 2)
    }

    fn numbered(&mut self, word: &str, first: usize) -> String {
        let mut number = self
            .wanted
            .get(word)
            .map_or(first, |count| count + 1)
            .max(first);
        loop {
            let name = format!("{word}-{number}");
            if !self.wanted.contains_key(&name) {
                self.wanted.insert(word.to_owned(), number);
                self.wanted.insert(name.clone(), 1);
                return name;
            }
            number += 1;
        }
    }
}

/// Cuts between words.
fn shorten(mut slug: String) -> String {
    if slug.len() > LONGEST {
        let end = slug
            .get(..=LONGEST)
            .and_then(|head| head.rfind('-'))
            .filter(|end| *end > 0)
            .unwrap_or(LONGEST);
        slug.truncate(end);
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique() {
        let mut names = Names::default();
        let mut give = |label: &str| names.give(VariableKind::Target, label);
        assert_eq!(give("Sealed Sender"), "sealed-sender");
        assert_eq!(give("sealed sender"), "sealed-sender-2");
        assert_eq!(give("Sealed Sender 2"), "sealed-sender-2-2");
        assert_eq!(give("sealed sender"), "sealed-sender-3");
        assert_eq!(give("홈페이지"), "link-1");
        assert_eq!(give(""), "link-2");
        assert_eq!(give("Link 3"), "link-3");
        assert_eq!(give("여기"), "link-4");
        assert_eq!(give("2FA"), "link-2fa");
    }
}
