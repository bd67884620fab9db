//! Links between the pages of a site: what resolves in the source must resolve in every locale.
//!
//! In go the pages as they are built, once for the source and once for a locale; out come links that find no page or
//! no anchor, where the source's own find theirs. Deliberately absent: links to other sites, and files that are no
//! pages.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::facts::address::{self, AddressKind};
use crate::check::facts::bytes::ByteSet;
use crate::check::facts::tags;
use crate::check::{broken_anchor, broken_page_link};
use crate::diagnostic::Diagnostic;
use crate::model::{Locale, Page};
use crate::text::Span;

/// One page of a site.
#[derive(Clone, Copy, Debug)]
pub struct SitePage<'a> {
    /// Path relative to the folder of pages, with `/`: `guide/start.md`. The same for all locales.
    pub path: &'a str,
    /// Path for reports: the built file, or the source page.
    pub file: &'a str,
    /// The page's text.
    pub text: &'a str,
    /// The page taken apart: its headings' anchors.
    pub page: &'a Page,
}

/// A link to a page of the same site.
pub(crate) struct SiteLink<'a> {
    pub from: SitePage<'a>,
    pub span: Span,
    /// As written.
    pub written: String,
    /// The page it leads to.
    pub path: String,
    pub fragment: Option<String>,
}

/// The pages of one language: by path, with their anchors.
struct Tree<'a> {
    anchors: BTreeMap<&'a str, BTreeSet<String>>,
}

impl<'a> Tree<'a> {
    fn of(pages: &[SitePage<'a>]) -> Self {
        Self {
            anchors: pages
                .iter()
                .map(|page| (page.path, anchors(page)))
                .collect(),
        }
    }
}

/// Compares the links of a locale's pages with what resolves in the source.
pub fn site(locale: &Locale, source: &[SitePage<'_>], built: &[SitePage<'_>]) -> Vec<Diagnostic> {
    let own = Tree::of(source);
    let here = Tree::of(built);
    let mut broken_in_source: BTreeSet<(&str, String)> = BTreeSet::new();
    for page in source {
        for link in links(page) {
            if !resolves(&link, &own, &own).is_whole() {
                broken_in_source.insert((page.path, link.written));
            }
        }
    }
    let mut found = Vec::new();
    for page in built {
        for link in links(page) {
            let state = resolves(&link, &here, &own);
            if state.is_whole() || broken_in_source.contains(&(page.path, link.written.clone())) {
                continue;
            }
            let mut one = match state {
                Resolved::NoPage => broken_page_link::report(&link),
                _ => broken_anchor::report(&link),
            };
            one.locale = Some(locale.tag().to_owned());
            found.push(one);
        }
    }
    found
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Resolved {
    Whole,
    NoPage,
    NoAnchor,
}

impl Resolved {
    fn is_whole(self) -> bool {
        self == Self::Whole
    }
}

/// Whether a link finds its page, in the locale or, where the locale lacks it, in the source, and there its anchor.
fn resolves(link: &SiteLink<'_>, here: &Tree<'_>, own: &Tree<'_>) -> Resolved {
    let path = link.path.as_str();
    let Some(anchors) = here.anchors.get(path).or_else(|| own.anchors.get(path)) else {
        return Resolved::NoPage;
    };
    match &link.fragment {
        Some(fragment) if !anchors.contains(fragment) => Resolved::NoAnchor,
        _ => Resolved::Whole,
    }
}

/// Anchors that headings, attribute lists and HTML give.
fn anchors(page: &SitePage<'_>) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = page
        .page
        .headings
        .iter()
        .map(|heading| heading.anchor.clone())
        .collect();
    for tag in tags::find(page.text, &ByteSet::of(page.text)) {
        for (name, value) in &tag.attributes {
            if name == "id" || name == "name" {
                found.insert(value.clone());
            } else if let Some(id) = name.strip_prefix('#') {
                found.insert(id.to_owned());
            }
        }
    }
    found
}

/// Links to pages: targets, definitions and HTML, not those of other sites.
fn links<'a>(page: &SitePage<'a>) -> Vec<SiteLink<'a>> {
    let bytes = ByteSet::of(page.text);
    let tags = tags::find(page.text, &bytes);
    address::find(page.text, &[], &bytes, &tags)
        .into_iter()
        .filter(|address| !matches!(address.kind, AddressKind::Bare | AddressKind::Autolink))
        .filter_map(|address| {
            let (path, fragment) = resolve(page.path, &address.plain)?;
            Some(SiteLink {
                from: *page,
                span: address.span,
                written: address.plain,
                path,
                fragment,
            })
        })
        .collect()
}

/// The page and the fragment that a target means, seen from the page at `from`; `None` for other sites and for files
/// that are no pages.
fn resolve(from: &str, target: &str) -> Option<(String, Option<String>)> {
    if address::scheme(target).is_some() || target.starts_with('/') {
        return None;
    }
    let (rest, fragment) = match target.split_once('#') {
        Some((rest, fragment)) => (rest, Some(fragment).filter(|text| !text.is_empty())),
        None => (target, None),
    };
    let path = rest.split('?').next().unwrap_or(rest);
    let fragment = fragment.map(str::to_owned);
    if path.is_empty() {
        return fragment.map(|fragment| (from.to_owned(), Some(fragment)));
    }
    let is_page = [".md", ".mdx", ".markdown"]
        .iter()
        .any(|end| path.ends_with(end));
    is_page.then_some(())?;
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some((parts.join("/"), fragment))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{self, Options};
    use crate::text::Source;

    fn found(source: &[(&str, &str)], built: &[(&str, &str)]) -> Vec<(&'static str, String)> {
        let parse = |texts: &[(&str, &str)]| -> Vec<Page> {
            let page = |(path, text): &(&str, &str)| {
                markdown::parse(&Source::new(*path, *text), &Options::default()).0
            };
            texts.iter().map(page).collect()
        };
        let (own_pages, built_pages) = (parse(source), parse(built));
        let own = site_pages(source, &own_pages);
        let here = site_pages(built, &built_pages);
        site(&Locale::parse("ko").expect("a tag"), &own, &here)
            .into_iter()
            .map(|one| (one.code, one.message))
            .collect()
    }

    fn site_pages<'a>(texts: &[(&'a str, &'a str)], pages: &'a [Page]) -> Vec<SitePage<'a>> {
        texts
            .iter()
            .zip(pages)
            .map(|((path, text), page)| SitePage {
                path,
                file: path,
                text,
                page,
            })
            .collect()
    }

    const SOURCE: &[(&str, &str)] = &[
        (
            "a.md",
            "# One\n\n[b](b.md#two) [gone](gone.md) [x](dir/c.md)\n",
        ),
        ("b.md", "# Two\n"),
        ("dir/c.md", "# Three\n\n[back](../a.md#one)\n"),
    ];

    #[test]
    fn anchors_that_a_translation_loses() {
        let built = [
            (
                "a.md",
                "# 하나 { #one }\n\n[b](b.md#two) [gone](gone.md) [x](dir/c.md)\n",
            ),
            ("b.md", "# 둘\n"),
        ];
        let found = found(SOURCE, &built);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].0, "broken-anchor");
    }

    #[test]
    fn pages_that_are_not_there() {
        let built = [("a.md", "# 하나 { #one }\n\n[b](b.ko.md) [gone](gone.md)\n")];
        let found = found(SOURCE, &built);
        assert_eq!(
            found.iter().map(|one| one.0).collect::<Vec<_>>(),
            ["broken-page-link"]
        );
    }
}
