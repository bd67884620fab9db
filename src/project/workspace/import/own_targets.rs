//! Which targets the locale has of its own.
//!
//! One row of `_targets.tsv` holds wherever its source target stands, so it takes the evidence of the whole site: most
//! translated units with that target say it, and it is the same site or the same file in another language. An author's
//! newer link beside an older translation is no target of the locale's own.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Locale;

/// What the translated pages say for each target of the source.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    said: BTreeMap<String, BTreeMap<String, usize>>,
}

impl Evidence {
    /// Takes one pair of targets into account, equal ones too.
    pub(super) fn add(&mut self, source: &str, target: &str) {
        let said = self.said.entry(source.to_owned()).or_default();
        *said.entry(target.to_owned()).or_default() += 1;
    }

    /// Whether this target is the locale's own.
    pub(super) fn allows(&self, source: &str, target: &str, tags: &Tags) -> bool {
        let is_usual = self.said.get(source).is_some_and(|said| {
            let all: usize = said.values().sum();
            said.get(target).is_some_and(|count| count * 2 > all)
        });
        source != target && is_usual && tags.is_version(source, target)
    }
}

/// How the two locales are written in addresses.
#[derive(Clone, Debug)]
pub(super) struct Tags(BTreeSet<String>);

impl Tags {
    pub(super) fn of(locales: [&Locale; 2]) -> Self {
        let mut tags = BTreeSet::new();
        for locale in locales {
            for tag in [locale.tag(), locale.folder()] {
                let tag = tag.to_lowercase().replace('_', "-");
                tags.extend(tag.split('-').next().map(str::to_owned));
                tags.insert(tag);
            }
        }
        Self(tags)
    }

    /// Whether an address is another language's version of `source`: the same site, or in our own tree the same file.
    fn is_version(&self, source: &str, target: &str) -> bool {
        match (host(source), host(target)) {
            (Some(a), Some(b)) => self.site(a) == self.site(b),
            (None, None) => self.words(source) == self.words(target),
            _ => false,
        }
    }

    /// The last two labels of a host: what one owner holds under most top-level domains.
    fn site(&self, host: &str) -> Vec<String> {
        let labels: Vec<String> = host.split('.').map(str::to_lowercase).collect();
        let kept = labels
            .iter()
            .filter(|label| !self.0.contains(*label))
            .rev()
            .take(2);
        kept.cloned().collect()
    }

    /// The words of a path without those that name a language.
    fn words(&self, path: &str) -> Vec<String> {
        path.to_lowercase()
            .split(['/', '.', '_'])
            .filter(|word| !word.is_empty() && !self.0.contains(*word))
            .map(str::to_owned)
            .collect()
    }
}

/// The host of an absolute address.
fn host(target: &str) -> Option<&str> {
    let (_, rest) = target.split_once("//")?;
    rest.split(['/', '?', '#', ':']).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags() -> Tags {
        let locale = |tag| Locale::parse(tag).expect("a tag");
        Tags::of([&locale("en"), &locale("fr")])
    }

    #[test]
    fn another_language_of_the_same_site_is_a_version() {
        for (source, target) in [
            (
                "https://en.wiki.example/Tor",
                "https://fr.wiki.example/Tor_(logiciel)",
            ),
            ("https://shop.example/en/", "https://www.shop.example/fr/"),
            ("img/en/map.png", "img/fr/map.png"),
            ("map.png", "map.fr.png"),
        ] {
            assert!(tags().is_version(source, target), "{target}");
        }
        for (source, target) in [
            ("https://one.example/", "https://two.test/"),
            ("vpn.md", "https://vpn.example/"),
            ("passwords.md#local", "/passwords/#all"),
        ] {
            assert!(!tags().is_version(source, target), "{target}");
        }
    }

    #[test]
    fn what_half_the_places_deny_is_not_usual() {
        let mut evidence = Evidence::default();
        let (source, target) = ("https://en.wiki.example/Tor", "https://fr.wiki.example/Tor");
        evidence.add(source, target);
        assert!(evidence.allows(source, target, &tags()));
        evidence.add(source, target);
        evidence.add(source, source);
        assert!(evidence.allows(source, target, &tags()));
        evidence.add(source, source);
        assert!(!evidence.allows(source, target, &tags()));
    }
}
