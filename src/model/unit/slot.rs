//! How a unit's value is written where it stands.

/// How a value is written where the unit stands. `markdown::slot` has one encoder for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// Markdown that may run over several lines: paragraph, item, quote.
    Block,
    /// Markdown on one line: ATX heading, term.
    Line,
    /// Markdown in a table cell: one line, `|` escaped.
    Cell,
    /// Markdown between `[` and `]`: a label or an alternative text.
    Bracket,
    /// Plain text between quotes: a link's title. Its span includes the delimiters.
    LinkTitle,
    /// Markdown on what is left of a line: a block's title (`/// note | …`, `:::note …`, `!!! note "…"`).
    LineTitle,
    /// The place of a title that a page leaves out: nothing, or a blank and a title in quotes (`!!! note "…"`).
    ImpliedQuoted,
    /// The same for a title behind a bar (`/// note | …`).
    ImpliedBar,
    /// Value in an attribute list `{ title=… }`. Its span includes the quotes, if any.
    Attribute,
    /// Value of an HTML attribute. Its span includes the quotes, if any.
    HtmlAttribute,
    /// Text node of HTML.
    HtmlText,
    /// Words of HTML with tags of inline elements between them, as written.
    HtmlPhrase,
    /// YAML scalar; the span is the scalar with its quotes or block header.
    Yaml,
    /// TOML string with its quotes.
    Toml,
    /// JSON string with its quotes.
    Json,
    /// Plain text in a comment of a code block.
    Comment,
}

impl Slot {
    /// Whether the message is Markdown as written.
    pub fn is_markdown(self) -> bool {
        matches!(
            self,
            Self::Block
                | Self::Line
                | Self::Cell
                | Self::Bracket
                | Self::LineTitle
                | Self::ImpliedQuoted
                | Self::ImpliedBar
        )
    }

    /// Whether the message is markup as written, with variables in it; else it is decoded text.
    pub fn is_markup(self) -> bool {
        self.is_markdown() || self == Self::HtmlPhrase
    }
}
