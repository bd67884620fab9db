//! Why a slot cannot hold a value.

/// Why a slot cannot hold a value, in words a translator understands.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SlotError {
    /// Nothing is left to write.
    #[error("the text is empty")]
    Empty,
    /// The place has one line.
    #[error("the text has a line break, but there is only one line here")]
    LineBreak,
    /// A blank line ends the block.
    #[error("the text has a blank line, which would end the block")]
    BlankLine,
    /// The beginning of a line means something else than text.
    #[error("a line begins with `{sign}`, which would begin a {opens}")]
    Opens {
        /// The characters that do it.
        sign: String,
        /// What they would begin.
        opens: &'static str,
    },
    /// `#` at the end of a heading is a closing sign.
    #[error("the heading ends with `#`, which would not be shown")]
    ClosingSign,
    /// Square brackets do not pair up inside a label.
    #[error("the text has a `[` or `]` without its partner, which would break the link around it")]
    Brackets,
    /// A tag that does not end would take what stands behind it into itself.
    #[error("the text ends inside a tag, which would go on behind it")]
    OpenTag,
    /// Both kinds of quotes in a place that knows no escapes.
    #[error("the text has both `\"` and `'`, and no way to write both here")]
    Quotes,
    /// A brace would close the attribute list around the value.
    #[error("the text has a `{sign}`, which would break the attribute list around it")]
    Brace {
        /// The brace.
        sign: char,
    },
    /// A sign would end the comment around the value.
    #[error("the text has `{sign}`, which would end the comment around it")]
    CommentEnd {
        /// The sign.
        sign: &'static str,
    },
    /// The unit has no such variable.
    #[error("there is no variable `{{ ${name} }}` here")]
    UnknownVariable {
        /// The name as written.
        name: String,
        /// The names there are.
        known: Vec<String>,
    },
}

impl SlotError {
    /// The code a diagnostic about it has.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownVariable { .. } => "unknown-variable",
            _ => "block-leak",
        }
    }

    /// What to type instead.
    pub fn help(&self) -> String {
        match self {
            Self::Empty => "write a text, or remove the message to show the page's own".to_owned(),
            Self::LineBreak => {
                "write the text on one line, without `\\` at a line's end".to_owned()
            }
            Self::BlankLine => {
                "remove the blank line; `\\` at a line's end breaks the line".to_owned()
            }
            Self::Opens { sign, .. } => {
                let word = sign.trim_end();
                let (digits, mark) = word.split_at(word.len().saturating_sub(1));
                if digits.bytes().all(|b| b.is_ascii_digit()) {
                    format!("write `{digits}\\{mark}`, or let the sentence begin with another word")
                } else {
                    format!("write `\\{word}`, or let the sentence begin with another word")
                }
            }
            Self::ClosingSign => "write `\\#`".to_owned(),
            Self::Brackets => "write `\\[` and `\\]` for brackets that are text".to_owned(),
            Self::OpenTag => "end the tag with `>`, or write `&lt;` for the sign".to_owned(),
            Self::Quotes => "write typographic quotes such as “…” or ’ instead".to_owned(),
            Self::Brace { .. } => "write the text without braces".to_owned(),
            Self::CommentEnd { .. } => "write it in other words".to_owned(),
            Self::UnknownVariable { known, .. } if known.is_empty() => {
                "write the text itself: this unit has no variables".to_owned()
            }
            Self::UnknownVariable { known, .. } => {
                let names: Vec<String> = known
                    .iter()
                    .map(|name| format!("`{{ ${name} }}`"))
                    .collect();
                format!("the variables here are {}", names.join(", "))
            }
        }
    }
}
