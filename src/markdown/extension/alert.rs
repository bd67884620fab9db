//! `> [!NOTE] title` and `> [!tldr]`: alerts that GitHub would read as text, but others do not.

use crate::markdown::containers::ClaimKind;
use crate::markdown::extension::{Extension, Opening, Place, Then};
use crate::model::unit::{Slot, UnitKind};

/// Alerts with a title or of a kind of their own. The rest stays in the view, where the CommonMark parser knows it.
#[derive(Debug)]
pub(super) struct Alert;

/// Kinds that the CommonMark parser knows.
const KNOWN: &[&str] = &["caution", "important", "note", "tip", "warning"];

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
        // PyMdown Extensions: classes behind the kind.
        let name = match name.split_once('|') {
            Some((name, _)) if place.python => name.trim_end(),
            _ => name,
        };
        let is_name =
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-');
        let name = name.to_ascii_lowercase();
        let has_title = title.starts_with([' ', '\t']) && !title.trim().is_empty();
        let is_known = !place.python && KNOWN.contains(&name.as_str());
        let is_lone = title.trim().is_empty() && !is_known;
        if !is_name || !(has_title || is_lone) {
            return None;
        }
        let opening =
            Opening::new(Then::Resume(place.end)).leaf(place.at, &format!("alert {name}"));
        if is_lone {
            return Some(opening);
        }
        let kind = ClaimKind::Title {
            kind: UnitKind::BlockTitle,
            slot: Slot::LineTitle,
            hint: name,
        };
        Some(opening.claim(place.span_of(title.trim()), kind))
    }
}
