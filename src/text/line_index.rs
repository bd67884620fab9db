//! Offsets to lines and columns, for reports only.

use memchr::memchr_iter;

/// A place as people count it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, 1-based.
    pub line: usize,
    /// Column, 1-based, in characters.
    pub column: usize,
}

/// Where each line of a text begins.
#[derive(Clone, Debug)]
pub struct LineIndex {
    /// Byte offset of the first byte of each line. Invariant: sorted, begins with 0.
    starts: Vec<usize>,
}

impl LineIndex {
    /// Reads `text` once; lines end with `\n`.
    pub fn new(text: &str) -> Self {
        let mut starts = vec![0];
        starts.extend(memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1));
        Self { starts }
    }

    /// The position of byte `offset` in `text`, the same text the index was made from.
    ///
    /// An offset past the end gives the end; one inside a character gives the place behind it.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let offset = offset.min(text.len());
        let line = self.starts.partition_point(|start| *start <= offset) - 1;
        let start = self.starts[line];
        let column = text.as_bytes()[start..offset]
            .iter()
            // Continuation bytes of UTF-8 begin no character.
            .filter(|byte| (**byte & 0b1100_0000) != 0b1000_0000)
            .count();
        Position {
            line: line + 1,
            column: column + 1,
        }
    }

    /// Byte offset where `line` (1-based) begins, if the text has that line.
    pub fn line_start(&self, line: usize) -> Option<usize> {
        self.starts.get(line.checked_sub(1)?).copied()
    }

    /// Number of lines; a final newline opens one more, empty line.
    pub fn lines(&self) -> usize {
        self.starts.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let text = "가나\n다b";
        let index = LineIndex::new(text);
        let at = index.position(text, text.find('b').expect("b is there"));
        assert_eq!(at, Position { line: 2, column: 2 });
        assert_eq!(index.position(text, 999), Position { line: 2, column: 3 });
    }
}
