//! A message with its inline markup marked, so that rooms that know no Markdown can tell text from the rest.

use serde::{Deserialize, Serialize};

use crate::text::Span;

/// What a range of a message is to a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum MarkKind {
    /// Signs a reader does not see: emphasis, brackets of a link, the backslash of an escape, footnote references.
    Markup,
    /// `{ $variable }`: one U+FFFC.
    Variable,
    /// Code span, with its backticks.
    Code,
    /// Autolink, bare address, e-mail address.
    Address,
    /// `:octicons-home-16:`, `:smile:`.
    Icon,
    /// An HTML tag or comment.
    Tag,
    /// Keys, `++ctrl+c++`.
    Keys,
    /// Mathematics that is no variable.
    Math,
    /// Visible text of a link, without its brackets.
    Label,
    /// Alternative text of an image, without its brackets.
    Alt,
    /// Text set off by emphasis, without its signs.
    Emphasis,
}

impl MarkKind {
    /// Whether the range is text for the reader; the other kinds are masked when language is judged.
    pub fn is_text(self) -> bool {
        matches!(self, Self::Label | Self::Alt | Self::Emphasis)
    }
}

/// A range of a flat text and what it is. Marks of text kinds may hold others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Mark {
    /// Bytes of the flat text.
    pub span: Span,
    /// What they are.
    pub kind: MarkKind,
}

/// A flat message ([`crate::model::Message::flat`]) and its marks, sorted by start, longer first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct MarkedText {
    /// The flat text: variables are U+FFFC.
    pub text: String,
    /// What is not plain text in it.
    pub marks: Vec<Mark>,
}

impl MarkedText {
    /// Text without any markup.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            marks: Vec::new(),
        }
    }
}
