//! `> [!NOTE] title`: an alert whose title GitHub would not read, but others do.

use crate::markdown::containers::ClaimKind;
use crate::markdown::extension::{Extension, Opening, Place, Then};
use crate::model::unit::{Slot, UnitKind};

/// Alerts with a title. Those without stay in the view, where the CommonMark parser knows them.
#[derive(Debug)]
pub(super) struct Alert;

impl Extension for Alert {
    fn name(&self) -> &'static str {
        "alert"
    }

    fn first(&self) -> &'static [u8] {
        b"["
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        let line = place.trimmed();
        let (name, rest) = line
            .strip_prefix("[!")
            .filter(|_| place.opens_quote)?
            .split_once(']')?;
        let title = rest.strip_prefix(['-', '+']).unwrap_or(rest);
        let is_name =
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-');
        if !is_name || !title.starts_with([' ', '\t']) || title.trim().is_empty() {
            return None;
        }
        let name = name.to_ascii_lowercase();
        let opening =
            Opening::new(Then::Resume(place.end)).leaf(place.at, &format!("alert {name}"));
        let kind = ClaimKind::Title {
            kind: UnitKind::BlockTitle,
            slot: Slot::LineTitle,
            hint: name,
        };
        Some(opening.claim(place.span_of(title.trim()), kind))
    }
}
