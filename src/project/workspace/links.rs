//! Whether a locale's built pages still lead where the source's lead.
//!
//! In go the pages as they are built, out come the links that broke, each at the place that can mend it: the row of
//! `_targets.tsv`, else the message that holds the link, else the page. Pages whose links and anchors cannot have
//! changed are not looked at: an anchor is kept and a target copied, unless the configuration says otherwise.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::{PageFile, Workspace};
use crate::check::{self, Broken, SitePage};
use crate::diagnostic::Diagnostic;
use crate::markdown;
use crate::model::{Locale, Page};
use crate::project::config::{Anchors, Links, Partial};
use crate::text::{Source, Span};

/// Whether anything but words may differ between the source's pages and a locale's.
pub(super) fn may_break(workspace: &Workspace, locale: &Locale) -> bool {
    let policy = &workspace.config.build_policy;
    let has_rows = |extras: &super::Extras| !extras.targets.rows.is_empty();
    policy.anchors == Anchors::Translate
        || policy.links == Links::Follow
        || policy.partial == Partial::Skip
        || workspace.extras.get(locale).is_some_and(has_rows)
}

/// A page as it is built: its text, and that taken apart where somebody has done it already.
#[derive(Clone, Copy)]
pub(super) struct BuiltPage<'a> {
    pub(super) file: &'a PageFile,
    pub(super) text: &'a str,
    pub(super) page: Option<&'a Page>,
}

/// Links of `built` that lead nowhere. `own` names what the source has where a target differs.
pub(super) fn broken(
    workspace: &Workspace,
    locale: &Locale,
    built: &[BuiltPage<'_>],
    own: &BTreeMap<String, BTreeSet<String>>,
) -> Vec<Diagnostic> {
    let parsed: Vec<Option<Page>> = built
        .par_iter()
        .map(|built| {
            let own = &built.file.source;
            let source = || Source::new(own.path.as_str(), built.text);
            (built.page.is_none() && built.text != own.text)
                .then(|| markdown::parse_unnamed(&source(), &workspace.options()).0)
        })
        .collect();
    let source: Vec<SitePage<'_>> = workspace
        .pages
        .iter()
        .map(|page| SitePage {
            path: &page.name,
            text: &page.source.text,
            page: &page.page,
        })
        .collect();
    let here: Vec<SitePage<'_>> = built
        .iter()
        .zip(&parsed)
        .map(|(built, parsed)| SitePage {
            path: &built.file.name,
            text: built.text,
            page: built.page.or(parsed.as_ref()).unwrap_or(&built.file.page),
        })
        .collect();
    let pages: BTreeMap<&str, (&PageFile, &Page)> = built
        .iter()
        .zip(&here)
        .map(|(built, site)| (site.path, (built.file, site.page)))
        .collect();
    check::site(locale, &source, &here, own)
        .into_iter()
        .map(|broken| placed(workspace, locale, &pages, broken))
        .collect()
}

/// The finding at the place where somebody can mend it.
fn placed(
    workspace: &Workspace,
    locale: &Locale,
    pages: &BTreeMap<&str, (&PageFile, &Page)>,
    broken: Broken<'_>,
) -> Diagnostic {
    let Broken {
        page,
        span,
        target,
        finding,
    } = broken;
    let extras = workspace.extras.get(locale);
    let map = extras.map(|extras| extras.targets_on(page));
    let mut rows = map.iter().flat_map(|map| &map.rows);
    let row = rows.find(|row| row.target == target && row.source != target);
    if let (Some(map), Some(row)) = (&map, row) {
        return finding
            .at(map.path.as_str(), row.span)
            .label("source", row.source.as_str())
            .label("translation", target);
    }
    let path = workspace.config.page_path(page);
    let Some((file, built)) = pages.get(page) else {
        return finding.at(path, Span::default());
    };
    let index = built
        .units
        .iter()
        .rposition(|unit| unit.span.contains(span));
    let unit = index
        .filter(|_| built.units.len() == file.page.units.len())
        .and_then(|index| file.page.units.get(index));
    let Some(unit) = unit else {
        return finding
            .at(path, Span::default())
            .label("translation", target);
    };
    let messages = file.locales.get(locale).map(|file| &file.catalog);
    let entry = messages.and_then(|catalog| Some((catalog, catalog.message(unit.id.as_str())?)));
    match entry {
        Some((catalog, entry)) => finding.at(catalog.path.as_str(), entry.body),
        None => finding.at(path, unit.span),
    }
    .label("source", unit.message.to_string())
    .about(unit.id.as_str(), Some(locale.tag()))
}
