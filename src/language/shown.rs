//! A text that a page or a locale shows, with what follows from it: found once, and only if somebody asks.
//!
//! In goes a marked text, out come what a reader sees of it and how many words that has. Locales and occurrences share
//! it, so that neither the texts of a site nor their words are held or counted once for each of its locales.

use std::fmt;
use std::sync::OnceLock;

use crate::language::visible::readable;
use crate::language::words::visible_words;
use crate::model::marked::MarkedText;
use crate::text::Span;

/// A text as it is shown.
pub struct Shown {
    marked: MarkedText,
    text: OnceLock<String>,
    words: OnceLock<usize>,
}

impl Shown {
    /// The text with its markup marked.
    pub fn marked(&self) -> &MarkedText {
        &self.marked
    }

    /// All of it as a reader sees it; see [`readable`].
    pub fn text(&self) -> &str {
        let whole = || Span::new(0, self.marked.text.len());
        self.text.get_or_init(|| readable(&self.marked, whole()))
    }

    /// How many words a reader sees.
    pub fn words(&self) -> usize {
        *self.words.get_or_init(|| visible_words(&self.marked))
    }
}

impl From<MarkedText> for Shown {
    fn from(marked: MarkedText) -> Self {
        Self {
            marked,
            text: OnceLock::new(),
            words: OnceLock::new(),
        }
    }
}

impl From<&str> for Shown {
    fn from(text: &str) -> Self {
        MarkedText::plain(text).into()
    }
}

impl fmt::Debug for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.marked.fmt(f)
    }
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        self.marked == other.marked
    }
}

impl Eq for Shown {}
