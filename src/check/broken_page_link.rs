//! `broken-page-link`: a link to a page that is not there.

use crate::check::site::SiteLink;
use crate::diagnostic::Diagnostic;

/// See `source/checks/broken-page-link.md`.
pub(crate) fn report(link: &SiteLink) -> Diagnostic {
    Diagnostic::new(
        "broken-page-link",
        super::severity("broken-page-link"),
        format!("`{}` leads to no page", link.written),
    )
    .help(
        "Link to a page that the locale or the source has; look for the target in `_targets.tsv`.",
    )
}
