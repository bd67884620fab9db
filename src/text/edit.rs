//! Replacements in a text, collected first and applied once.

use crate::text::span::Span;

/// One replacement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Bytes that go away; empty to insert.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// Two edits touch the same bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("edits overlap at byte {at}")]
pub struct OverlapError {
    /// First byte that both edits touch.
    pub at: usize,
}

/// Replacements in one text.
///
/// Invariant: disjoint and sorted when applied; insertions at one place keep the order they were made in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edits {
    edits: Vec<Edit>,
}

impl Edits {
    /// No edits.
    pub fn new() -> Self {
        Self::default()
    }

    /// Replaces the bytes under `span`.
    pub fn replace(&mut self, span: Span, text: impl Into<String>) {
        self.edits.push(Edit {
            span,
            text: text.into(),
        });
    }

    /// Inserts before the byte at `at`.
    pub fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.replace(Span::new(at, at), text);
    }

    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// The edits in the order they were made.
    pub fn iter(&self) -> impl Iterator<Item = &Edit> {
        self.edits.iter()
    }

    /// The text with every edit in it.
    ///
    /// # Errors
    ///
    /// [`OverlapError`] when two edits replace the same byte; nothing is merged by luck.
    pub fn apply(&self, text: &str) -> Result<String, OverlapError> {
        let mut edits: Vec<&Edit> = self.edits.iter().collect();
        edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for edit in edits {
            if edit.span.start < at {
                return Err(OverlapError {
                    at: edit.span.start,
                });
            }
            out.push_str(Span::new(at, edit.span.start).of(text));
            out.push_str(&edit.text);
            at = edit.span.end;
        }
        out.push_str(Span::new(at, text.len()).of(text));
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlap_is_refused() {
        let mut edits = Edits::new();
        edits.replace(Span::new(0, 2), "x");
        edits.replace(Span::new(1, 3), "y");
        assert_eq!(edits.apply("abcd"), Err(OverlapError { at: 1 }));
    }

    #[test]
    fn insertions_keep_their_order() {
        let mut edits = Edits::new();
        edits.insert(1, "x");
        edits.insert(1, "y");
        edits.replace(Span::new(1, 2), "B");
        assert_eq!(edits.apply("abc").as_deref(), Ok("axyBc"));
    }
}
