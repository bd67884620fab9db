//! Terms: words that a site keeps, or always translates in one way.

use std::collections::BTreeMap;

/// One row of the terms file (`term,keep,<locale>…,note`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// The word or words in the source, as written there.
    pub term: String,
    /// Whether every locale keeps it as it is.
    pub keep: bool,
    /// Its translation by locale tag; several accepted ones are separated by `|`.
    pub translations: BTreeMap<String, String>,
    /// What translators should know about it.
    pub note: String,
}

impl Term {
    /// Accepted translations for a locale, given for its tag or for its language alone.
    pub fn accepted(&self, tag: &str) -> impl Iterator<Item = &str> {
        let language = tag.split('-').next().unwrap_or(tag);
        self.translations
            .get(tag)
            .or_else(|| self.translations.get(language))
            .into_iter()
            .flat_map(|list| list.split('|'))
            .map(str::trim)
            .filter(|word| !word.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_serves_its_regions() {
        let term = Term {
            translations: BTreeMap::from([("pt".to_owned(), "senha | palavra-passe".to_owned())]),
            ..Term::default()
        };
        assert_eq!(
            term.accepted("pt-BR").collect::<Vec<_>>(),
            ["senha", "palavra-passe"]
        );
        assert_eq!(term.accepted("fr").count(), 0);
    }
}
