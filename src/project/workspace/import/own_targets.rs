//! Which targets the locale has of its own.
//!
//! A row of `_targets.tsv` holds wherever its source target stands, so it takes the evidence of the whole site: most
//! translated units with that target say it, and it is the same site or the same file in another language. An author's
//! newer link beside an older translation is no target of the locale's own. A page most of whose units say something
//! else gets a row for itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Locale;

/// How often each target stands for one of the source.
type Said = BTreeMap<String, usize>;

/// What the translated pages say for each target of the source.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    /// In translated units of all pages.
    site: BTreeMap<String, Said>,
    /// In all units of one page, those in the source language among them.
    pages: BTreeMap<String, BTreeMap<String, Said>>,
}

/// The locale's own targets as one page has them.
#[derive(Clone, Debug, Default)]
pub(super) struct Own {
    /// Those that hold everywhere.
    pub(super) everywhere: BTreeMap<String, String>,
    /// Those that hold on this page alone; where it keeps the source's, that.
    pub(super) here: BTreeMap<String, String>,
}

impl Evidence {
    /// Takes a pair of targets into account, equal ones too; `translated` says whether its unit is.
    pub(super) fn add(&mut self, page: &str, (source, target): (&str, &str), translated: bool) {
        let of_page = self.pages.entry(page.to_owned()).or_default();
        let of_site = translated.then_some(&mut self.site);
        for said in of_site.into_iter().chain([of_page]) {
            let said = said.entry(source.to_owned()).or_default();
            *said.entry(target.to_owned()).or_default() += 1;
        }
    }

    /// What a page has of its own.
    pub(super) fn of_page(&self, page: &str, tags: &Tags) -> Own {
        let mut own = Own::default();
        for (source, said) in self.pages.get(page).into_iter().flatten() {
            let is_own = |target: &&str| *target != source && tags.is_version(source, target);
            let usual = self.site.get(source).and_then(most).filter(is_own);
            if let Some(usual) = usual.filter(|usual| said.contains_key(*usual)) {
                own.everywhere.insert(source.clone(), usual.to_owned());
            }
            let here = most(said).filter(|here| here == source || is_own(here));
            if let Some(here) = here.filter(|here| *here != usual.unwrap_or(source)) {
                own.here.insert(source.clone(), here.to_owned());
            }
        }
        own
    }
}

/// What more than half say.
fn most(said: &Said) -> Option<&str> {
    let all: usize = said.values().sum();
    let mut most = said.iter().filter(|(_, count)| **count * 2 > all);
    most.next().map(|(target, _)| target.as_str())
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
        let own = |evidence: &Evidence, page| {
            let own = evidence.of_page(page, &tags());
            let row = |(source, target): (String, String)| format!("{source} {target}");
            let rows = |rows: BTreeMap<String, String>| rows.into_iter().map(row).next();
            (rows(own.everywhere), rows(own.here))
        };
        let (row, kept) = (format!("{source} {target}"), format!("{source} {source}"));
        evidence.add("a.md", (source, target), true);
        assert_eq!(own(&evidence, "a.md"), (Some(row.clone()), None));
        evidence.add("a.md", (source, target), true);
        evidence.add("b.md", (source, source), true);
        assert_eq!(own(&evidence, "a.md"), (Some(row.clone()), None));
        assert_eq!(own(&evidence, "b.md"), (None, Some(kept)));
        evidence.add("b.md", (source, source), true);
        assert_eq!(own(&evidence, "a.md"), (None, Some(row)));
        assert_eq!(own(&evidence, "b.md"), (None, None));
    }

    #[test]
    fn a_page_in_the_source_language_says_nothing_of_others() {
        let mut evidence = Evidence::default();
        let (source, target) = ("https://en.wiki.example/Tor", "https://fr.wiki.example/Tor");
        evidence.add("a.md", (source, target), true);
        for _ in 0..3 {
            evidence.add("b.md", (source, source), false);
        }
        assert_eq!(evidence.of_page("a.md", &tags()).everywhere[source], target);
        assert_eq!(evidence.of_page("b.md", &tags()).here[source], source);
    }
}
