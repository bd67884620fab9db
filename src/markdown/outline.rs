//! The structure of a page as lines that can be compared.

use std::fmt::Write as _;

/// Writes the lines of [`crate::model::Page::outline`]: the depth, what it is, and a number where it has one.
///
/// The depth is a number and no indent, so that a deep page costs linear memory.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    lines: Vec<String>,
}

impl Outline {
    /// A block or container called `name` at `depth`.
    pub(crate) fn push(&mut self, depth: usize, name: &str) {
        let mut line = String::with_capacity(name.len() + 4);
        write_number(&mut line, depth);
        line.push(' ');
        line.push_str(name);
        self.lines.push(line);
    }

    /// The same with a level or a count.
    pub(crate) fn numbered(&mut self, depth: usize, name: &str, number: usize) {
        self.push(depth, name);
        if let Some(line) = self.lines.last_mut() {
            line.push(' ');
            write_number(line, number);
        }
    }

    /// The lines.
    pub(crate) fn into_lines(self) -> Vec<String> {
        self.lines
    }
}

fn write_number(line: &mut String, number: usize) {
    match u8::try_from(number) {
        Ok(digit @ 0..=9) => line.push(char::from(b'0' + digit)),
        _ => write!(line, "{number}").expect("writing to a string cannot fail"),
    }
}
