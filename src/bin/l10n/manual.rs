//! The manual page of each check, as it stands in `source/checks/`.

use std::collections::BTreeMap;

/// Code and page, by code; `build.rs` makes it.
const PAGES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/manual.rs"));

/// The page of a code, without its front matter.
pub(crate) fn page(code: &str) -> Option<&'static str> {
    let (_, page) = PAGES.iter().find(|(known, _)| *known == code)?;
    let body = page
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---\n"))
        .map_or(*page, |(_, body)| body);
    Some(body.trim_start())
}

/// Every page, for reports that explain their rules.
pub(crate) fn pages() -> BTreeMap<String, String> {
    PAGES
        .iter()
        .filter_map(|(code, _)| Some(((*code).to_owned(), page(code)?.to_owned())))
        .collect()
}
