//! One encoder per kind of slot: a value in, valid source text out, or why not.
//!
//! [`decode`] turns a slot's bytes into the text a translator sees, [`encode`] writes a text in its place and keeps
//! the page's own style (quotes, block scalars, hard breaks) wherever that style can hold it. A text that a slot
//! cannot hold is a [`SlotError`] in words a translator understands, never a broken page. Deliberately absent: any
//! judgement of the text, and what the page around the slot makes of it (`build` parses its result again).

mod entity;
mod error;
mod opener;
mod prose;
mod quoted;
mod toml;
mod yaml;

pub use error::SlotError;
pub(in crate::markdown) use prose::{Run, encode as encode_prose};

use crate::markdown::{Flavour, code};
use crate::model::{Message, Slot, Unit};
use crate::text::{Newline, Source};

/// How a page is written, as far as its slots care.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// How its lines end.
    pub newline: Newline,
    /// Which Markdown it is.
    pub flavour: Flavour,
    /// Whether what stands directly below the unit would make a heading of a single line.
    pub above_underline: bool,
}

impl Style {
    /// The style of a page.
    pub fn of(source: &Source, flavour: Flavour) -> Self {
        Self {
            newline: source.newline(),
            flavour,
            above_underline: false,
        }
    }
}

/// The text that a slot's bytes stand for.
///
/// For scalar slots `raw` are the bytes of the unit's span, delimiters included, and the result is the decoded text.
/// For Markdown slots the text stands there as it is; what the container does to it (prefixes, `\|` in a cell) is
/// settled by the unit's parts, so `raw` comes back unchanged.
pub fn decode(slot: Slot, raw: &str) -> String {
    match slot {
        Slot::Block
        | Slot::Line
        | Slot::Cell
        | Slot::Bracket
        | Slot::LineTitle
        | Slot::ImpliedQuoted
        | Slot::ImpliedBar
        | Slot::HtmlPhrase
        | Slot::Comment => raw.to_owned(),
        Slot::LinkTitle => quoted::decode_link_title(raw),
        Slot::Attribute => quoted::unquote(raw).to_owned(),
        Slot::HtmlAttribute => entity::decode_attribute(quoted::unquote(raw)),
        Slot::HtmlText => entity::decode_text(raw),
        Slot::Yaml => yaml::decode(raw),
        Slot::Toml => toml::decode(raw),
        Slot::Json => serde_json::from_str(raw).unwrap_or_else(|_| raw.to_owned()),
    }
}

/// Writes `value` in the place of the unit's own bytes, `raw`.
///
/// # Errors
///
/// [`SlotError`] when the slot cannot hold the value.
///
/// # Examples
///
/// ```
/// use l10n::markdown::slot::{self, Style};
/// use l10n::markdown::{self, Options};
/// use l10n::text::Source;
///
/// let source = Source::new("a.md", "---\ntitle: Chat\n---\n");
/// let (page, _) = markdown::parse(&source, &Options::default());
/// let written = slot::encode(&page.units[0], "Chat", "Chat: safe", Style::default());
/// assert_eq!(written.as_deref(), Ok("\"Chat: safe\""));
/// ```
pub fn encode(unit: &Unit, raw: &str, value: &str, style: Style) -> Result<String, SlotError> {
    Ok(match unit.slot {
        Slot::Block
        | Slot::Line
        | Slot::Cell
        | Slot::Bracket
        | Slot::LineTitle
        | Slot::ImpliedQuoted
        | Slot::ImpliedBar
        | Slot::HtmlPhrase => {
            return prose::encode(unit, raw, &[Run::Text(value)], style);
        }
        Slot::LinkTitle => quoted::encode_link_title(raw, value),
        Slot::Attribute => quoted::encode_attribute(raw, value)?,
        Slot::HtmlAttribute => quoted::encode_html_attribute(raw, value),
        Slot::HtmlText => quoted::encode_html_text(value, style.flavour == Flavour::Docusaurus),
        Slot::Yaml => yaml::encode(raw, value, &unit.prefix, style.newline),
        Slot::Toml => toml::encode(raw, value, style.newline),
        Slot::Json => serde_json::Value::from(value).to_string(),
        Slot::Comment => comment(raw, value)?,
    })
}

/// Writes the text of a comment in code, which lasts up to its line's end or to a sign.
fn comment(raw: &str, value: &str) -> Result<String, SlotError> {
    let value = value.trim();
    if value.is_empty() {
        return Err(SlotError::Empty);
    }
    if value.contains(['\n', '\r']) {
        return Err(SlotError::LineBreak);
    }
    if let Some(sign) = code::ends().find(|sign| value.contains(sign) && !raw.contains(sign)) {
        return Err(SlotError::CommentEnd { sign });
    }
    // In a comment over lines, nothing need stand before the text.
    if let Some(sign) = ["```", "~~~"]
        .into_iter()
        .find(|sign| value.starts_with(sign))
    {
        let sign = sign.to_owned();
        let opens = "code block";
        return Err(SlotError::Opens { sign, opens });
    }
    Ok(value.to_owned())
}

/// The message a slot holds once `message` has been written into it.
///
/// Scalars hold any text as it is. Markdown loses what Markdown does not show: white space at the edges, line breaks
/// that are no hard ones, and the backslash before a bar in a cell.
#[must_use]
pub fn canonical(slot: Slot, message: &Message) -> Message {
    match slot {
        _ if slot.is_markup() => prose::canonical(slot, message),
        Slot::Comment => Message::text(message.flat().trim()),
        _ => message.clone(),
    }
}

#[cfg(test)]
mod tests;
