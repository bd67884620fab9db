//! Links between the pages of a site: what resolves in the source must resolve in every locale.
//!
//! In go the pages as they are built, once for the source and once for a locale; out come links that find no page or
//! no anchor, where the source's own find theirs. Deliberately absent: how a link may be written (`site_link`), links
//! to other sites, and files that are no pages.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::check::facts::address;
use crate::check::facts::bytes::ByteSet;
use crate::check::facts::tags::{self, Tag};
use crate::check::site_link::{Aim, aim};
use crate::check::{broken_anchor, broken_page_link};
use crate::diagnostic::Diagnostic;
use crate::model::{Locale, Page};
use crate::text::Span;

/// One page of a site.
#[derive(Clone, Copy, Debug)]
pub struct SitePage<'a> {
    /// Path relative to the folder of pages, with `/`: `guide/start.md`. The same for all locales.
    pub path: &'a str,
    /// The page's text.
    pub text: &'a str,
    /// The page taken apart: its headings' anchors.
    pub page: &'a Page,
}

/// A link of a locale's page that leads nowhere.
#[derive(Clone, Debug)]
pub struct Broken<'a> {
    /// The page it stands on.
    pub page: &'a str,
    /// Where, in the page as built.
    pub span: Span,
    /// Its target, spellings taken off.
    pub target: String,
    /// What is wrong, without a place.
    pub finding: Diagnostic,
}

/// A link to a page of the same site.
pub(crate) struct SiteLink {
    span: Span,
    /// As written.
    pub written: String,
    pub aim: Aim,
}

/// The pages of one language: by path, with their anchors.
struct Tree<'a> {
    anchors: BTreeMap<&'a str, BTreeSet<String>>,
}

impl<'a> Tree<'a> {
    fn of(pages: &[Marked<'a>]) -> Self {
        let anchors = pages.iter().map(|page| (page.page.path, page.anchors()));
        Self {
            anchors: anchors.collect(),
        }
    }
}

/// A page with what is looked for in all of it.
struct Marked<'a> {
    page: SitePage<'a>,
    bytes: ByteSet,
    tags: Vec<Tag>,
}

impl<'a> Marked<'a> {
    fn of(page: SitePage<'a>) -> Self {
        let bytes = ByteSet::of(page.text);
        let tags = tags::find(page.text, &bytes);
        Self { page, bytes, tags }
    }

    /// Anchors that headings, attribute lists and HTML give.
    fn anchors(&self) -> BTreeSet<String> {
        let headings = self.page.page.headings.iter();
        let mut found: BTreeSet<String> = headings.map(|heading| heading.anchor.clone()).collect();
        for (name, value) in self.tags.iter().flat_map(|tag| &tag.attributes) {
            if name == "id" || name == "name" {
                found.insert(value.clone());
            } else if let Some(id) = name.strip_prefix('#') {
                found.insert(id.to_owned());
            }
        }
        found
    }

    /// Links to pages: targets, definitions and HTML, not those of other sites.
    fn links(&self) -> impl Iterator<Item = SiteLink> {
        let page = self.page;
        let addresses = address::marked_up(page.text, &self.bytes, &self.tags);
        addresses.into_iter().filter_map(move |address| {
            Some(SiteLink {
                aim: aim(page.path, &address.plain)?,
                span: address.span,
                written: address.plain,
            })
        })
    }
}

/// Compares the links of a locale's pages with what resolves in the source. `own` says what the source has where a
/// target of the locale differs.
pub fn site<'a>(
    locale: &Locale,
    source: &[SitePage<'a>],
    built: &[SitePage<'a>],
    own: &BTreeMap<String, BTreeSet<String>>,
) -> Vec<Broken<'a>> {
    let marked = |pages: &[SitePage<'a>]| -> Vec<Marked<'a>> {
        pages.iter().map(|page| Marked::of(*page)).collect()
    };
    let (source, built) = (marked(source), marked(built));
    let (tree, here) = (Tree::of(&source), Tree::of(&built));
    // Hardly ever asked: most links lead somewhere.
    let broken_in_source = LazyCell::new(|| {
        let links = source.iter().flat_map(|page| {
            let links = page.links();
            let broken = links.filter(|link| !resolves(&link.aim, &tree, &tree).is_whole());
            broken.map(|link| (page.page.path, link.written))
        });
        links.collect::<BTreeSet<_>>()
    });
    let mut found = Vec::new();
    for marked in &built {
        let page = marked.page;
        for link in marked.links() {
            let state = resolves(&link.aim, &here, &tree);
            if state.is_whole() {
                continue;
            }
            let is_old =
                |written: &String| broken_in_source.contains(&(page.path, written.clone()));
            let is_known = is_old(&link.written)
                || own
                    .get(&link.written)
                    .is_some_and(|own| own.iter().any(is_old));
            if is_known {
                continue;
            }
            let mut finding = match state {
                Resolved::NoPage => broken_page_link::report(&link),
                _ => broken_anchor::report(&link),
            };
            finding.locale = Some(locale.tag().to_owned());
            found.push(Broken {
                page: page.path,
                span: link.span,
                target: link.written,
                finding,
            });
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
/// A path from the root may begin with folders of the site or of a language that are none of the pages'.
fn resolves(aim: &Aim, here: &Tree<'_>, own: &Tree<'_>) -> Resolved {
    let mut state = Resolved::NoPage;
    for page in &aim.pages {
        let mut path = page.as_str();
        for _ in 0..3 {
            if let Some(anchors) = here.anchors.get(path).or_else(|| own.anchors.get(path)) {
                match &aim.fragment {
                    Some(fragment) if !anchors.contains(fragment) => state = Resolved::NoAnchor,
                    _ => return Resolved::Whole,
                }
            }
            match path.split_once('/').filter(|_| aim.from_root) {
                Some((_, rest)) => path = rest,
                None => break,
            }
        }
    }
    state
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
        let locale = Locale::parse("ko").expect("a tag");
        site(&locale, &own, &here, &BTreeMap::new())
            .into_iter()
            .map(|one| (one.finding.code, one.finding.message))
            .collect()
    }

    fn site_pages<'a>(texts: &[(&'a str, &'a str)], pages: &'a [Page]) -> Vec<SitePage<'a>> {
        texts
            .iter()
            .zip(pages)
            .map(|((path, text), page)| SitePage { path, text, page })
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
