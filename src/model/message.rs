//! The text of a unit: what a translator sees, with variables for what must not be touched.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use crate::model::fingerprint::Fingerprint;

/// A run of a message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Piece {
    /// Text to translate; `\n` only where the slot keeps line breaks.
    Text(String),
    /// `{ $name }`, by name without the dollar.
    Variable(String),
}

impl Piece {
    /// The text, if it is some.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Variable(_) => None,
        }
    }
}

/// The runs of a message in order.
///
/// All that share a text share its hashes, too: whoever asks first computes them.
#[derive(Clone, Debug, Default)]
pub struct Pieces {
    runs: Vec<Piece>,
    pub(super) print: OnceLock<Fingerprint>,
    /// The same whatever the variables are called.
    pub(super) flat_print: OnceLock<Fingerprint>,
}

impl Deref for Pieces {
    type Target = Vec<Piece>;

    fn deref(&self) -> &Self::Target {
        &self.runs
    }
}

impl PartialEq for Pieces {
    fn eq(&self, other: &Self) -> bool {
        self.runs == other.runs
    }
}

impl Eq for Pieces {}

/// The text of a unit.
///
/// Invariant: no two neighbouring text pieces and no empty one; [`Message::push_text`] and `FromIterator` keep it. A
/// copy shares its runs with the original: a page's text stands in its unit, its registry and its locales' files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// The runs in order.
    pub pieces: Arc<Pieces>,
}

impl Message {
    /// A message of text alone.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            return Self::default();
        }
        Self::of_pieces(vec![Piece::Text(text)])
    }

    /// A message of runs that keep the invariant.
    pub(crate) fn of_pieces(pieces: Vec<Piece>) -> Self {
        Self {
            pieces: Arc::new(Pieces {
                runs: pieces,
                ..Pieces::default()
            }),
        }
    }

    /// The runs, to be changed: whatever hashes were known are those of another text then.
    fn pieces_mut(&mut self) -> &mut Vec<Piece> {
        let shared = Arc::make_mut(&mut self.pieces);
        shared.print.take();
        shared.flat_print.take();
        &mut shared.runs
    }

    /// The runs alone; they are copied where somebody shares them.
    pub(crate) fn into_pieces(self) -> Vec<Piece> {
        Arc::unwrap_or_clone(self.pieces).runs
    }

    /// Appends text, joined to the text before it.
    pub fn push_text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let pieces = self.pieces_mut();
        if let Some(Piece::Text(last)) = pieces.last_mut() {
            last.push_str(text);
        } else {
            // Most messages are one run, and a site has hundreds of thousands of them.
            pieces.reserve_exact(usize::from(pieces.is_empty()));
            pieces.push(Piece::Text(text.to_owned()));
        }
    }

    /// Appends a variable by name.
    pub fn push_variable(&mut self, name: impl Into<String>) {
        self.pieces_mut().push(Piece::Variable(name.into()));
    }

    /// Names of the variables, in order, with repetitions.
    pub fn variables(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Variable(name) => Some(name.as_str()),
            Piece::Text(_) => None,
        })
    }

    /// Whether the message has no text and no variable.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The same message with each variable renamed by `rename`.
    #[must_use]
    pub fn renamed(&self, rename: impl Fn(&str) -> String) -> Self {
        self.pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => Piece::Text(text.clone()),
                Piece::Variable(name) => Piece::Variable(rename(name)),
            })
            .collect()
    }

    /// The text with U+FFFC (object replacement character) for each variable: what language is judged on.
    pub fn flat(&self) -> String {
        self.resolve(|_| "\u{fffc}".to_owned())
    }

    /// The text with every variable replaced by what `value` says.
    pub fn resolve(&self, value: impl Fn(&str) -> String) -> String {
        self.pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => text.clone(),
                Piece::Variable(name) => value(name),
            })
            .collect()
    }
}

impl FromIterator<Piece> for Message {
    fn from_iter<I: IntoIterator<Item = Piece>>(pieces: I) -> Self {
        let mut message = Self::default();
        for piece in pieces {
            match piece {
                Piece::Text(text) => message.push_text(&text),
                Piece::Variable(name) => message.push_variable(name),
            }
        }
        message
    }
}

impl fmt::Display for Message {
    /// As people write it in a `.ftl` file: text as it is, variables as `{ $name }`, nothing escaped.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for piece in self.pieces.iter() {
            match piece {
                Piece::Text(text) => f.write_str(text)?,
                Piece::Variable(name) => write!(f, "{{ ${name} }}")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_text_is_one_piece() {
        let message: Message = ["a", "", "b"]
            .into_iter()
            .map(|text| Piece::Text(text.to_owned()))
            .chain([Piece::Variable("link".to_owned())])
            .collect();
        assert_eq!(message.pieces.len(), 2);
        assert_eq!(message.to_string(), "ab{ $link }");
    }
}
