//! `broken-anchor`: a link to an anchor that the locale's page does not have.

use crate::check::site::SiteLink;
use crate::diagnostic::Diagnostic;

/// See `source/checks/broken-anchor.md`.
pub(crate) fn report(link: &SiteLink) -> Diagnostic {
    let fragment = link.aim.fragment.as_deref().unwrap_or_default();
    Diagnostic::new(
        "broken-anchor",
        super::severity("broken-anchor"),
        format!("`{}` leads to no anchor of the built page", link.written),
    )
    .help(format!(
        "Keep the source's anchor on the heading: `{{ #{fragment} }}`. `l10n build` writes it with `anchors = \"preserve\"`."
    ))
}
