//! `reverted-to-source`: a unit that was translated and holds the source text again.

use crate::check::Check;
use crate::check::case::Case;
use crate::check::found::Found;
use crate::model::fingerprint::normalize_text;

/// See `source/checks/reverted-to-source.md`.
pub(crate) struct RevertedToSource;

impl Check for RevertedToSource {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        let is_back = case.pair.was_translated
            && normalize_text(&case.target.text) == normalize_text(&case.source.text);
        if is_back {
            found.report(
                None,
                "this was translated, and is the source text again",
                format!(
                    "Bring the translation back; if it is meant to stay like this: `l10n accept {} {} --same`.",
                    case.context.locale.folder(),
                    case.pair.id
                ),
            );
        }
    }
}
