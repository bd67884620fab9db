//! One line under a cursor that counts columns.

/// A line of the page, from a cursor on to its end.
///
/// Tabs stop at multiples of four columns of the page's own line, as both Python-Markdown and CommonMark have it.
#[derive(Clone, Debug)]
pub(crate) struct Line<'s> {
    text: &'s str,
    /// First byte of the line.
    pub start: usize,
    /// Behind its last byte, line ending excluded.
    pub end: usize,
    /// First byte of the next line.
    pub next: usize,
    /// The cursor: next byte to read.
    at: usize,
    /// Columns left of the cursor.
    column: usize,
    /// Columns of the tab before the cursor that are not taken yet.
    spare: usize,
    /// First byte from the cursor on that is no blank, or the line's end.
    solid: usize,
    /// Columns left of it.
    solid_column: usize,
}

impl<'s> Line<'s> {
    /// The line that begins at `start`; nothing at or behind `limit` is read.
    pub(crate) fn new(text: &'s str, start: usize, limit: usize) -> Self {
        let bytes = text.as_bytes();
        let end =
            memchr::memchr2(b'\n', b'\r', &bytes[start..limit]).map_or(limit, |at| start + at);
        let next = match bytes.get(end) {
            _ if end == limit => limit,
            Some(b'\r') if end + 1 < limit && bytes[end + 1] == b'\n' => end + 2,
            _ => end + 1,
        };
        let mut line = Self {
            text,
            start,
            end,
            next,
            at: start,
            column: 0,
            spare: 0,
            solid: start,
            solid_column: 0,
        };
        line.find_solid();
        line
    }

    /// The cursor.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// The first byte from the cursor on that is no blank.
    pub(crate) fn solid(&self) -> usize {
        self.solid
    }

    /// Whether only blanks follow.
    pub(crate) fn is_blank(&self) -> bool {
        self.solid == self.end
    }

    /// Columns of blanks that follow.
    pub(crate) fn indent(&self) -> usize {
        self.solid_column - self.column
    }

    /// The first byte that is no blank.
    pub(crate) fn first(&self) -> Option<u8> {
        (self.solid < self.end).then(|| self.text.as_bytes()[self.solid])
    }

    /// What stands from the first byte that is no blank to the line's end.
    pub(crate) fn rest(&self) -> &'s str {
        self.text.get(self.solid..self.end).unwrap_or_default()
    }

    /// Columns of a tab before the cursor that still count as blanks.
    pub(crate) fn spare(&self) -> usize {
        self.spare
    }

    /// Takes blanks of `columns` columns; the caller knows that they are there.
    pub(crate) fn take_columns(&mut self, columns: usize) {
        let target = (self.column + columns).min(self.solid_column);
        while self.column < target {
            if self.spare == 0 {
                self.spare = match self.text.as_bytes()[self.at] {
                    b'\t' => 4 - self.column % 4,
                    _ => 1,
                };
                self.at += 1;
            }
            let taken = self.spare.min(target - self.column);
            self.spare -= taken;
            self.column += taken;
        }
    }

    /// Takes all blanks that follow.
    pub(crate) fn take_blanks(&mut self) {
        self.at = self.solid;
        self.column = self.solid_column;
        self.spare = 0;
    }

    /// Puts the cursor on a later byte of the line.
    pub(crate) fn jump(&mut self, at: usize) {
        debug_assert!(self.at <= at && at <= self.end);
        if at < self.solid {
            return self.take_columns(at - self.at);
        }
        self.take_blanks();
        // Wide characters are one column each: columns matter to tabs alone.
        self.column += at - self.at;
        self.at = at;
        self.find_solid();
    }

    /// Takes the marker of a quote: `>` and one column of blanks.
    pub(crate) fn take_quote(&mut self) {
        self.jump(self.solid + 1);
        if self.indent() > 0 {
            self.take_columns(1);
        }
    }

    fn find_solid(&mut self) {
        self.solid = self.at;
        self.solid_column = self.column;
        for byte in &self.text.as_bytes()[self.at..self.end] {
            match byte {
                b' ' => self.solid_column += 1,
                b'\t' => self.solid_column += 4 - self.solid_column % 4,
                _ => break,
            }
            self.solid += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_are_taken_by_columns() {
        let text = ">\t\tx\r\nnext";
        let mut line = Line::new(text, 0, text.len());
        assert_eq!((line.end, line.next), (4, 6));
        line.take_quote();
        assert_eq!((line.at(), line.spare(), line.indent()), (2, 2, 6));
        line.take_columns(4);
        assert_eq!((line.at(), line.spare(), line.indent()), (3, 2, 2));
        assert_eq!(line.rest(), "x");
    }

    #[test]
    fn a_lone_carriage_return_ends_a_line() {
        let line = Line::new("a\rb", 0, 3);
        assert_eq!((line.end, line.next), (1, 2));
    }
}
