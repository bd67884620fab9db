//! Targets that differ in a locale: rows of `_targets.tsv`, and with `links = "follow"` the locale's own folder.
//!
//! In goes a page, out come edits of its targets with the row each came from. A row that `check` calls an error is
//! not used. Deliberately absent: whether the page bears a target (`build` sees to that).

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use foldhash::fast::FixedState;

use super::{Extras, PageFile, Workspace};
use crate::check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::target_map::is_glob;
use crate::model::{Locale, TargetMap, TargetRow};
use crate::project::config::{Links, glob};
use crate::text::Edits;

/// What becomes of a locale's targets.
pub(super) struct Retargeting<'a> {
    locale: &'a Locale,
    path: &'a str,
    /// Rows that may be used everywhere, by the source's target.
    rows: BTreeMap<&'a str, &'a TargetRow>,
    /// Rows that may be used on some pages, the closest last.
    paged: Vec<&'a TargetRow>,
    /// The source locale's folder, where links follow the locale.
    followed: Option<&'a str>,
}

/// The targets of one page.
pub(super) struct Targets<'a> {
    pub(super) edits: Edits,
    /// For each edit the row it came from, if it came from one.
    rows: Vec<Option<&'a TargetRow>>,
    locale: &'a Locale,
    path: &'a str,
}

impl<'a> Retargeting<'a> {
    pub(super) fn of(workspace: &'a Workspace, locale: &'a Locale) -> Self {
        let map = workspace.extras.get(locale).map(|extras| &extras.targets);
        let found = map.map_or_else(Vec::new, |map| check::target_map(locale, map, None));
        let harmful: BTreeSet<_> = found
            .iter()
            .filter(|found| found.severity == Severity::Error)
            .filter_map(|found| found.place.as_ref().map(|place| place.span))
            .collect();
        let rows = map.into_iter().flat_map(|map| &map.rows);
        let safe = rows.filter(|row| !harmful.contains(&row.span));
        let (mut paged, everywhere): (Vec<_>, Vec<_>) = safe.partition(|row| row.pages.is_some());
        paged.sort_by_key(|row| row.closeness());
        let follows = workspace.config.build_policy.links == Links::Follow;
        Self {
            locale,
            path: map.map_or("", |map| &map.path),
            rows: by_source(everywhere),
            paged,
            followed: follows.then(|| workspace.config.source_locale.folder()),
        }
    }

    /// The targets of a page that this locale has otherwise.
    pub(super) fn of_page(&self, page: &PageFile) -> Targets<'a> {
        let mut targets = Targets {
            edits: Edits::new(),
            rows: Vec::new(),
            locale: self.locale,
            path: self.path,
        };
        if self.rows.is_empty() && self.paged.is_empty() && self.followed.is_none() {
            return targets;
        }
        let here = self.paged.iter().copied();
        let here = by_source(here.filter(|row| {
            row.pages
                .as_deref()
                .is_some_and(|pages| means(pages, &page.name))
        }));
        for span in &page.page.targets {
            let value = span.of(&page.source.text);
            if let Some(row) = here.get(value).or_else(|| self.rows.get(value)) {
                if row.target == value {
                    continue; // This page keeps what others have otherwise.
                }
                targets.edits.replace(*span, row.target.as_str());
                targets.rows.push(Some(row));
            } else if let Some(own) = self.followed.and_then(|source| self.follow(value, source)) {
                targets.edits.replace(*span, own);
                targets.rows.push(None);
            }
        }
        targets
    }

    /// For each target that differs on one of the pages, what the source has.
    pub(super) fn origins<'p>(
        &self,
        pages: impl Iterator<Item = &'p PageFile>,
    ) -> BTreeMap<String, BTreeSet<String>> {
        let mut origins: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for page in pages {
            for edit in self.of_page(page).edits.iter() {
                let own = edit.span.of(&page.source.text).to_owned();
                origins.entry(edit.text.clone()).or_default().insert(own);
            }
        }
        origins
    }

    /// A target whose path begins with the source locale's folder, with the locale's folder instead.
    fn follow(&self, value: &str, source: &str) -> Option<String> {
        let path = value.trim_start_matches(['.', '/']);
        let lead = value.strip_suffix(path)?;
        let is_path = lead.is_empty() || (lead.ends_with('/') && !lead.contains("//"));
        let rest = path.strip_prefix(source)?;
        let is_folder = rest.starts_with('/') || (!lead.is_empty() && rest.is_empty());
        (is_path && is_folder).then(|| format!("{lead}{}{rest}", self.locale.folder()))
    }
}

/// Of several rows for one source, the last.
fn by_source<'a>(
    rows: impl IntoIterator<Item = &'a TargetRow>,
) -> BTreeMap<&'a str, &'a TargetRow> {
    let rows = rows.into_iter();
    rows.map(|row| (row.source.as_str(), row)).collect()
}

/// Whether the pages of a row, a name or a glob, are this one among others.
fn means(pages: &str, page: &str) -> bool {
    let matches = || glob(pages).is_some_and(|glob| glob.compile_matcher().is_match(page));
    pages == page || is_glob(pages) && matches()
}

/// Rows of a locale that change no page: those for a target that no page has, and those for pages that are not there.
pub(super) fn idle(workspace: &Workspace, locale: &Locale) -> Vec<Diagnostic> {
    let map = workspace.extras.get(locale).map(|extras| &extras.targets);
    let Some(map) = map.filter(|map| !map.rows.is_empty()) else {
        return Vec::new();
    };
    let pages = workspace.pages.iter();
    let all: HashSet<&str, FixedState> = pages
        .flat_map(|page| {
            let targets = page.page.targets.iter();
            targets.map(|span| span.of(&page.source.text))
        })
        .collect();
    // A target that stands in a text is the translator's to write: a row lets it in.
    let is_held = |row: &TargetRow, page: &PageFile| page.source.text.contains(&row.source);
    let idle = map.rows.iter().filter_map(|row| {
        let mut here = workspace.pages.iter().filter(|page| {
            let pages = row.pages.as_deref();
            pages.is_none_or(|pages| means(pages, &page.name))
        });
        let everywhere = row.pages.is_none();
        if everywhere && all.contains(row.source.as_str()) {
            return None;
        }
        match (&row.pages, here.clone().next()) {
            (Some(pages), None) => Some((row, format!("no page is called `{pages}`"))),
            _ if here.any(|page| is_held(row, page)) => None,
            (Some(pages), _) => Some((row, format!("`{pages}` does not lead to `{}`", row.source))),
            (None, _) => Some((row, format!("no page leads to `{}`", row.source))),
        }
    });
    idle.map(|(row, message)| {
        let mut found = Diagnostic::new("target-rows", Severity::Warning, message)
            .at(map.path.clone(), row.span)
            .help(
                "Write target and pages as the pages of the source have them, or take the row out.",
            );
        found.locale = Some(locale.tag().to_owned());
        found
    })
    .collect()
}

impl Extras {
    /// The targets that the locale has of its own on one page.
    pub fn targets_on(&self, page: &str) -> Cow<'_, TargetMap> {
        self.targets.on(|pages| means(pages, page))
    }
}

impl Targets<'_> {
    /// What to say of an edit that the page does not bear.
    pub(super) fn refused(&self, number: usize, page: &str) -> Option<Diagnostic> {
        let row = self.rows.get(number).copied().flatten()?;
        let mut found = Diagnostic::new(
            "block-leak",
            Severity::Error,
            format!("as a target, `{}` would change {page}", row.target),
        )
        .at(self.path, row.span)
        .label("source", row.source.clone())
        .label("translation", row.target.clone())
        .help("Write the target alone: no title, and blanks and brackets as `%20`, `%28`, `%29`.");
        found.locale = Some(self.locale.tag().to_owned());
        Some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_source_folder_gives_way_to_the_locale() {
        let locale = Locale::parse("pt_BR").expect("a tag");
        let follow = Retargeting {
            locale: &locale,
            path: "",
            rows: BTreeMap::new(),
            paged: Vec::new(),
            followed: Some("en"),
        };
        let of = |value| follow.follow(value, "en");
        for (value, own) in [
            ("/en/guide/", "/pt_BR/guide/"),
            ("en/guide.md#x", "pt_BR/guide.md#x"),
            ("../../en/a.png", "../../pt_BR/a.png"),
            ("/en", "/pt_BR"),
        ] {
            assert_eq!(of(value).as_deref(), Some(own), "{value}");
        }
        for value in [
            "/english/",
            "en",
            "https://a.org/en/",
            "//en/x",
            "/fr/en/",
            "en.md",
        ] {
            assert_eq!(of(value), None, "{value}");
        }
    }
}
