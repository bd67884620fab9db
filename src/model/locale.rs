//! Locales: BCP 47 tags with the spelling their folder has on disk.

use std::fmt;
use std::str::FromStr;

use unic_langid::{CharacterDirection, LanguageIdentifier};

/// A locale.
///
/// Equality and order are those of the tag; `folder` only remembers how the folder is spelt (`pt_BR`).
#[derive(Clone, Debug)]
pub struct Locale {
    id: LanguageIdentifier,
    tag: String,
    folder: String,
}

/// A name that is no locale.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{name}` is not a language tag; write one such as `ko`, `pt-BR` or `zh-Hant`")]
pub struct LocaleError {
    /// The name as given.
    pub name: String,
}

impl Locale {
    /// Reads a tag or a folder's name; `_` and `-` both separate.
    ///
    /// # Errors
    ///
    /// [`LocaleError`] unless the name is a language tag whose language has two or three letters.
    pub fn parse(name: &str) -> Result<Self, LocaleError> {
        let error = || LocaleError {
            name: name.to_owned(),
        };
        let id: LanguageIdentifier = name.parse().map_err(|_| error())?;
        let language = id.language.as_str();
        if !(2..=3).contains(&language.len()) || language == "und" {
            return Err(error());
        }
        Ok(Self {
            tag: id.to_string(),
            id,
            folder: name.to_owned(),
        })
    }

    /// The same locale, spelt `folder` on disk.
    #[must_use]
    pub fn in_folder(mut self, folder: impl Into<String>) -> Self {
        self.folder = folder.into();
        self
    }

    /// The BCP 47 tag, as reports spell it: `pt-BR`.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The folder's name as it stands on disk: `pt_BR`.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The language subtag alone: `pt`.
    pub fn language(&self) -> &str {
        self.id.language.as_str()
    }

    /// The script subtag, given or likely (CLDR likely subtags): `Kore`, `Hant`, `Latn`.
    pub fn script(&self) -> Option<String> {
        let mut id = self.id.clone();
        id.maximize();
        id.script.map(|script| script.as_str().to_owned())
    }

    /// Whether text in this locale runs from right to left.
    pub fn is_right_to_left(&self) -> bool {
        self.id.character_direction() == CharacterDirection::RTL
    }

    /// The identifier, for Fluent bundles.
    pub fn id(&self) -> &LanguageIdentifier {
        &self.id
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl Eq for Locale {}

impl PartialOrd for Locale {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Locale {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.tag.cmp(&other.tag)
    }
}

impl std::hash::Hash for Locale {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.tag.hash(state);
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.tag)
    }
}

impl FromStr for Locale {
    type Err = LocaleError;

    fn from_str(name: &str) -> Result<Self, LocaleError> {
        Self::parse(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_that_are_no_locales() {
        for name in ["images", "shared", "assets", "x", "", "und", ".ko"] {
            assert!(Locale::parse(name).is_err(), "{name}");
        }
        let locale = Locale::parse("pt_BR").expect("a tag");
        assert_eq!((locale.tag(), locale.folder()), ("pt-BR", "pt_BR"));
        assert_eq!(
            Locale::parse("zh-Hant").expect("a tag").script().as_deref(),
            Some("Hant")
        );
        assert_eq!(
            Locale::parse("ko").expect("a tag").script().as_deref(),
            Some("Kore")
        );
        assert!(Locale::parse("he").expect("a tag").is_right_to_left());
    }
}
