//! `broken-anchor`: a link to an anchor that the locale's page does not have.

use crate::check::site::SiteLink;
use crate::diagnostic::Diagnostic;

/// See `source/checks/broken-anchor.md`.
pub(crate) fn report(link: &SiteLink<'_>) -> Diagnostic {
    let fragment = link.fragment.as_deref().unwrap_or_default();
    Diagnostic::new(
        "broken-anchor",
        super::severity("broken-anchor"),
        format!("`{}` has no anchor `{fragment}`", link.path),
    )
    .at(link.from.file, link.span)
    .label("translation", link.written.clone())
    .help(format!(
        "Keep the source's anchor on the heading: `{{ #{fragment} }}`. `l10n build` writes it with `anchors = \"preserve\"`."
    ))
}
