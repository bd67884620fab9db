//! `not-nfc`: characters taken apart, as some keyboards and file systems write them.

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::check::Check;
use crate::check::case::Case;
use crate::check::found::{Found, Repair};

/// See `source/checks/not-nfc.md`.
pub(crate) struct NotNfc;

impl Check for NotNfc {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        if case.target.is_plain {
            return;
        }
        let nfc = ComposingNormalizerBorrowed::new_nfc();
        let text = &*case.target.text;
        if nfc.is_normalized(text) || case.source.text == case.target.text {
            return;
        }
        let standing = case.pair.standing;
        let raw = standing.value.of(standing.text);
        let mended = nfc.normalize(raw).into_owned();
        let repair = (mended != raw).then_some(Repair::Value {
            text: mended,
            safe: true,
        });
        found.repairable(
            None,
            "letters are taken apart (not Unicode NFC), so that search does not find them",
            "Run `l10n check --fix`, or type the words again.",
            repair,
        );
    }
}
