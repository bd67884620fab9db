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

/// Bytes between two checkpoints of the character count.
const BLOCK: usize = 1024;

/// Where each line of a text begins, and how many characters stand before every block of it.
///
/// The blocks make every column as cheap in one line of 5 MB as in a short one.
#[derive(Clone, Debug)]
pub struct LineIndex {
    /// Byte offset of the first byte of each line. Invariant: sorted, begins with 0.
    starts: Vec<usize>,
    /// Characters that begin before each block.
    characters: Vec<usize>,
}

impl LineIndex {
    /// Reads `text` once; lines end with `\n`.
    pub fn new(text: &str) -> Self {
        let mut starts = vec![0];
        starts.extend(memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1));
        let mut characters = vec![0];
        let mut before = 0;
        for block in text.as_bytes().chunks(BLOCK) {
            before += count(block);
            characters.push(before);
        }
        Self { starts, characters }
    }

    /// The position of byte `offset` in `text`, the same text the index was made from.
    ///
    /// An offset past the end gives the end; one inside a character gives the place behind it.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let offset = offset.min(text.len());
        let line = self.starts.partition_point(|start| *start <= offset) - 1;
        let start = self.starts[line];
        let before = if offset - start <= BLOCK {
            count(&text.as_bytes()[start..offset])
        } else {
            self.before(text, offset) - self.before(text, start)
        };
        Position {
            line: line + 1,
            column: before + 1,
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

    /// Characters that begin before `offset`.
    fn before(&self, text: &str, offset: usize) -> usize {
        let block = offset / BLOCK;
        self.characters[block] + count(&text.as_bytes()[block * BLOCK..offset])
    }
}

/// Characters that begin in `bytes`: continuation bytes of UTF-8 begin none.
fn count(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .filter(|byte| (**byte & 0b1100_0000) != 0b1000_0000)
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn columns_count_characters() {
        let text = "가나\n다b";
        let index = LineIndex::new(text);
        let at = index.position(text, text.find('b').expect("b is there"));
        assert_eq!(at, Position { line: 2, column: 2 });
        assert_eq!(index.position(text, 999), Position { line: 2, column: 3 });
    }

    proptest! {
        #[test]
        fn blocks_change_no_column(line in "[a가\n]{0,3}", times in 0usize..1500, at in 0usize..9000) {
            let text = line.repeat(times);
            let at = at.min(text.len());
            let before = &text.as_bytes()[..at];
            let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
            let position = LineIndex::new(&text).position(&text, at);
            prop_assert_eq!(position.column, count(&before[start..]) + 1);
            prop_assert_eq!(position.line, memchr_iter(b'\n', before).count() + 1);
        }
    }
}
