//! Stubs inside comments: `# <id> =` below the notes of what is missing.
//!
//! In go the lines of one `#` comment, out come its stubs and what is left. A stub is the line `<id> =` and the lines
//! above it from the first note on. Deliberately absent: whether anybody wants the stub.

use crate::ftl::note;
use crate::ftl::read::identifier_len;
use crate::text::Span;

/// One line of a comment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Its text without `# `.
    pub(super) text: &'a str,
    /// The whole line, newline included.
    pub(super) span: Span,
}

/// A run of lines of one comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Block<'a> {
    /// Somebody's words.
    Remark { from: usize, to: usize },
    /// A stub with its notes; the last line is `<id> =`.
    Stub { id: &'a str, from: usize, to: usize },
    /// A stub with text behind its `=` or below it; `head` is the line with the id.
    Commented {
        id: &'a str,
        from: usize,
        head: usize,
        to: usize,
    },
}

/// Cuts a comment into blocks. `attached` says that a message follows directly.
pub(super) fn split<'a>(lines: &[Line<'a>], attached: bool) -> Vec<Block<'a>> {
    let mut blocks = Vec::new();
    let mut from = 0;
    let mut at = 0;
    while at < lines.len() {
        let Some((id, text)) = head(lines[at].text) else {
            at += 1;
            continue;
        };
        let notes = notes_above(lines, from, at);
        let has_notes = notes < at;
        let below = written_below(lines, at, attached || !has_notes);
        let to = at + 1 + below;
        let block = if text.is_empty() && below == 0 {
            Block::Stub {
                id,
                from: notes,
                to,
            }
        } else if has_notes && (text.is_empty() || !belongs_to_message(lines, to, attached)) {
            Block::Commented {
                id,
                from: notes,
                head: at,
                to,
            }
        } else {
            at += 1;
            continue;
        };
        if from < notes {
            blocks.push(Block::Remark { from, to: notes });
        }
        blocks.push(block);
        from = to;
        at = to;
    }
    if from < lines.len() {
        blocks.push(Block::Remark {
            from,
            to: lines.len(),
        });
    }
    blocks
}

/// `id = text`, as a commented line may hold it.
pub(super) fn head(line: &str) -> Option<(&str, &str)> {
    let (id, rest) = line.split_at(identifier_len(line));
    let text = rest.trim_start_matches(' ').strip_prefix('=')?;
    (!id.is_empty() && !text.starts_with('=')).then_some((id, text.trim()))
}

/// Index of the first note line above line `at` in the same comment; remarks may stand between the notes.
fn notes_above(lines: &[Line<'_>], from: usize, at: usize) -> usize {
    let above = lines.get(from..at).unwrap_or_default();
    let first = above.iter().position(|line| {
        let tags = note::tag(line.text).map_or_else(Vec::new, |tag| vec![tag]);
        note::is_ours(line.text, &tags)
    });
    from + first.unwrap_or(above.len())
}

/// How many lines below a stub's line hold a text somebody wrote for it: indented ones, or any words where nothing
/// else follows that they could be about.
fn written_below(lines: &[Line<'_>], at: usize, only_indented: bool) -> usize {
    let below = lines.get(at + 1..).unwrap_or_default();
    let indented = below
        .iter()
        .take_while(|line| line.text.starts_with(' ') && !line.text.trim().is_empty())
        .count();
    let words = below
        .iter()
        .all(|line| head(line.text).is_none() && !note::is_ours(line.text, &[]));
    if indented == 0
        && words
        && !only_indented
        && below.iter().any(|line| !line.text.trim().is_empty())
    {
        below.len()
    } else {
        indented
    }
}

/// Whether the notes above are those of the message that follows: then nothing else between says what it is.
fn belongs_to_message(lines: &[Line<'_>], at: usize, attached: bool) -> bool {
    let is_entry = |line: &Line<'_>| {
        note::is_ours(line.text, &[]) || head(line.text).is_some_and(|(_, text)| text.is_empty())
    };
    attached && !lines.get(at..).unwrap_or_default().iter().any(is_entry)
}
