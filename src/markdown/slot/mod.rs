//! One encoder per kind of slot: a value in, valid source text out, or why not.
//!
//! [`decode`] turns a slot's bytes into the text a translator sees, [`encode`] writes a text in its place and keeps
//! the page's own style (quotes, block scalars, hard breaks) wherever that style can hold it. A text that a slot
//! cannot hold is a [`SlotError`] in words a translator understands, never a broken page. Deliberately absent: any
//! judgement of the text, and what the page around the slot makes of it (`build` parses its result again).

mod entity;
mod quoted;
mod toml;
mod yaml;

use crate::model::Slot;

/// The text that a slot's bytes stand for.
///
/// For scalar slots `raw` are the bytes of the unit's span, delimiters included, and the result is the decoded text.
/// For Markdown slots the text stands there as it is; what the container does to it (prefixes, `\|` in a cell) is
/// settled by the unit's parts, so `raw` comes back unchanged.
pub fn decode(slot: Slot, raw: &str) -> String {
    match slot {
        Slot::Block | Slot::Line | Slot::Cell | Slot::Bracket | Slot::LineTitle | Slot::Comment => {
            raw.to_owned()
        }
        Slot::LinkTitle => quoted::decode_link_title(raw),
        Slot::QuotedTitle | Slot::Attribute => quoted::unquote(raw).to_owned(),
        Slot::HtmlAttribute => entity::decode_attribute(quoted::unquote(raw)),
        Slot::HtmlText => entity::decode_text(raw),
        Slot::Yaml => yaml::decode(raw),
        Slot::Toml => toml::decode(raw),
        Slot::Json => serde_json::from_str(raw).unwrap_or_else(|_| raw.to_owned()),
    }
}
