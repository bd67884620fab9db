//! How a check says what it found: one builder that knows the place in the `.ftl`, the two texts and the row.

use std::fmt::Write as _;

use crate::check::Row;
use crate::check::case::Case;
use crate::diagnostic::{Diagnostic, Fix, Label};
use crate::text::{Edits, Span};

/// A repair.
#[derive(Clone, Debug)]
pub(crate) enum Repair {
    /// Replacements of ranges of the flat translation, disjoint.
    Words {
        edits: Vec<(Span, String)>,
        /// Whether the result means the same for certain.
        safe: bool,
    },
    /// Another text for the whole value as it stands in the file.
    Value {
        text: String,
        /// Whether the result means the same for certain.
        safe: bool,
    },
}

/// Collects the findings of one check about one pair.
pub(crate) struct Found<'f, 'a> {
    row: &'static Row,
    case: &'f Case<'a>,
    out: &'f mut Vec<Diagnostic>,
    /// How many findings there were before.
    from: usize,
    /// How many were left out.
    more: usize,
}

/// How many findings one check has of one unit: a hostile text holds thousands, each of which would show all of it.
const MOST: usize = 20;
/// How many of them are kept where each is a repair.
const REPAIRS: usize = 200;

impl<'f, 'a> Found<'f, 'a> {
    /// For what `row` finds in a case, behind what `out` holds.
    pub(super) fn new(row: &'static Row, case: &'f Case<'a>, out: &'f mut Vec<Diagnostic>) -> Self {
        let from = out.len();
        Self {
            row,
            case,
            out,
            from,
            more: 0,
        }
    }
}

impl Drop for Found<'_, '_> {
    fn drop(&mut self) {
        if let Some(last) = self.out.last_mut().filter(|_| self.more > 0) {
            last.labels.push(Label {
                name: "more".to_owned(),
                text: format!("{} of the kind in this text", self.more),
                place: None,
            });
        }
    }
}

impl Found<'_, '_> {
    /// Reports a finding over a range of the flat translation; `None` points to the whole value.
    pub(crate) fn report(
        &mut self,
        over: Option<Span>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.repairable(over, message, help, None);
    }

    /// The same for something that the source lacks and the translation may not bring: `build` refuses the unit.
    pub(crate) fn refuse(
        &mut self,
        over: Option<Span>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        debug_assert!(self.row.may_refuse(), "`refusals` asks no such row");
        self.repairable(over, message, help, None);
        if let Some(found) = self.out.last_mut() {
            found.refused = true;
        }
    }

    /// The same, with a repair where there is one.
    pub(crate) fn repairable(
        &mut self,
        over: Option<Span>,
        message: impl Into<String>,
        help: impl Into<String>,
        repair: Option<Repair>,
    ) {
        let pair = self.case.pair;
        let standing = pair.standing;
        let before = self.out.len() - self.from;
        let is_told = before >= MOST;
        if is_told && (repair.is_none() || before >= REPAIRS) {
            self.more += 1;
            return;
        }
        let flat = &self.case.target.text;
        let place = over.map_or(standing.value, |range| standing.locate(flat, range));
        let mut found = Diagnostic::new(self.row.code, self.row.severity, message)
            .at(standing.file, place)
            .help(help)
            .about(pair.id.as_str(), Some(self.case.context.locale.tag()));
        if !is_told {
            let source = if pair.older {
                "source it was made from"
            } else {
                "source"
            };
            found = found
                .label(source, pair.source.to_string())
                .label("translation", pair.target.to_string());
        }
        found.refused = self.row.is_safety();
        found.fix = repair.and_then(|repair| self.fix(repair));
        self.out.push(found);
    }

    /// A repair as edits of the file: each where its words stand, else none at all. A value that a resolver made
    /// (`complex`) is its author's to mend.
    fn fix(&self, repair: Repair) -> Option<Fix> {
        let standing = self.case.pair.standing;
        if self.case.pair.complex {
            return None;
        }
        let mut edits = Edits::new();
        let safe = match repair {
            Repair::Value { text, safe } => {
                edits.replace(standing.value, text);
                safe
            }
            Repair::Words { edits: words, safe } => {
                for (range, text) in words {
                    let span = standing.locate_exactly(&self.case.target.text, range)?;
                    if reads_otherwise(standing.text, span, &text) {
                        return None;
                    }
                    edits.replace(span, text);
                }
                safe
            }
        };
        (!edits.is_empty()).then(|| Fix {
            file: standing.file.to_owned(),
            edits,
            safe,
        })
    }
}

/// Whether Fluent would take a replacement for syntax: braces and line breaks anywhere, and signs that open an
/// attribute, a variant or a comment where a line begins.
fn reads_otherwise(file: &str, span: Span, text: &str) -> bool {
    let before = file.get(..span.start).unwrap_or_default();
    let opens_line = before.trim_end_matches(' ').ends_with('\n');
    let after = file.get(span.end..).unwrap_or_default();
    let first = text.chars().chain(after.chars()).next();
    text.contains(['{', '}', '\n']) || (opens_line && first.is_none_or(|c| ".*[}#\n".contains(c)))
}

/// Shortens a text for a message: no line breaks, at most 60 characters.
pub(crate) fn shown(text: &str) -> String {
    let mut out = String::new();
    for (count, c) in text.chars().enumerate() {
        if count == 60 {
            out.push('…');
            break;
        }
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            // What cannot be seen is spelt, so that a finding never hides what it is about.
            c if is_unseen(c) => {
                let _ = write!(out, "U+{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// Characters without a picture of their own, or that change the direction of what follows.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(u32::from(c),
            0xAD | 0x34F | 0x61C | 0x115F..=0x1160 | 0x180B..=0x180F | 0x200B..=0x200F | 0x202A..=0x202E
            | 0x2060..=0x206F | 0x3164 | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0 | 0xFFF9..=0xFFFC | 0xE0000..=0xE0FFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unseen_characters_are_spelt() {
        assert_eq!(shown("a\u{200b}b\nc"), "aU+200Bb c");
    }
}
