//! YAML heads: parser events with markers, and from them the exact bytes of each scalar.

use saphyr_parser::{Event, Parser, ScalarStyle, Span as Marked, Tag};

use super::{Broken, Field, Fields, Wanted, chunks, first_line};
use crate::model::Slot;
use crate::text::Span;

/// Deepest nesting whose keys are looked at; a configured path is never that long.
const MAX_DEPTH: usize = 64;

/// Reads the text between the fences; `None` if it is no mapping.
pub(super) fn read(text: &str, wanted: Wanted<'_>) -> Option<Fields> {
    match document(text, wanted) {
        Ok(Some(fields)) => Some(Fields {
            fields,
            broken: Vec::new(),
        }),
        Ok(None) => None,
        Err(reason) => key_by_key(text, wanted, reason),
    }
}

/// Reads each top-level key for itself; `None` if most of the lines at the margin look like none: then it is text
/// between two rules, of which a sentence may well hold a colon.
fn key_by_key(text: &str, wanted: Wanted<'_>, whole: String) -> Option<Fields> {
    let mut found = Fields::default();
    let mut others = 0_usize;
    let mut keys = 0_usize;
    for chunk in chunks(text, begins_key) {
        let count = if looks_like_key(chunk.of(text)) {
            &mut keys
        } else {
            &mut others
        };
        *count += 1;
        let reason = match document(chunk.of(text), wanted) {
            Ok(Some(fields)) => {
                found.fields.extend(fields.into_iter().map(|mut field| {
                    field.span =
                        Span::new(chunk.start + field.span.start, chunk.start + field.span.end);
                    field
                }));
                continue;
            }
            Ok(None) => "it is no `key: value`".to_owned(),
            Err(reason) => reason,
        };
        found.broken.push(Broken {
            span: first_line(text, chunk),
            reason,
        });
    }
    if found.broken.is_empty() {
        // Each key is fine for itself: they do not go together.
        found.broken.push(Broken {
            span: first_line(text, Span::new(0, text.len())),
            reason: whole,
        });
    }
    (keys > 0 && keys >= others).then_some(found)
}

/// Whether a line stands at the margin and is no comment, no sequence entry and no closing bracket.
fn begins_key(line: &str) -> bool {
    let is_entry = line.trim_end() == "-" || line.starts_with("- ");
    !is_entry && !line.starts_with([' ', '\t', '\r', '\n', '#', '}', ']'])
}

fn looks_like_key(chunk: &str) -> bool {
    let line = chunk.lines().next().unwrap_or_default();
    line.ends_with(':') || line.contains(": ")
}

/// A mapping or sequence around the place reached.
struct Frame {
    /// In a mapping, the key whose value comes next.
    key: Option<String>,
    is_mapping: bool,
    /// Whether this is itself a key, as YAML allows.
    is_key: bool,
}

/// The texts of one document; `Ok(None)` if it is no mapping.
fn document(text: &str, wanted: Wanted<'_>) -> Result<Option<Vec<Field>>, String> {
    let places = Places::new(text);
    let mut fields = Vec::new();
    let mut stack: Vec<Frame> = Vec::new();
    let mut is_mapping = false;
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        let (event, marked) = event.map_err(|error| error.info().to_owned())?;
        match event {
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                let mapping = matches!(event, Event::MappingStart(..));
                is_mapping |= mapping && stack.is_empty();
                let is_key = stack
                    .last()
                    .is_some_and(|frame| frame.is_mapping && frame.key.is_none());
                stack.push(Frame {
                    key: None,
                    is_mapping: mapping,
                    is_key,
                });
            }
            Event::MappingEnd | Event::SequenceEnd => {
                let ended = stack.pop();
                if let Some(frame) = stack.last_mut() {
                    // A key that is no scalar matches no configured path, but its value must not be taken for a key.
                    frame.key = ended.filter(|ended| ended.is_key).map(|_| String::new());
                }
            }
            Event::Alias(_) => {
                if let Some(frame) = stack.last_mut() {
                    frame.key = match frame.key {
                        None if frame.is_mapping => Some(String::new()),
                        _ => None,
                    };
                }
            }
            Event::Scalar(value, style, _, tag) => {
                let Some(frame) = stack.last_mut() else {
                    continue;
                };
                if frame.is_mapping && frame.key.is_none() {
                    frame.key = Some(value.into_owned());
                    continue;
                }
                let path = path(&stack).filter(|path| wanted.has(path));
                if let Some(frame) = stack.last_mut() {
                    frame.key = None;
                }
                let is_text = is_text(&value, style, tag.as_deref());
                if let (Some(path), true) = (path, is_text) {
                    fields.extend(field(text, path, &value, style, places.span(&marked)));
                }
            }
            Event::DocumentEnd => break,
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) => {}
        }
    }
    Ok(is_mapping.then_some(fields))
}

fn path(stack: &[Frame]) -> Option<String> {
    (stack.len() <= MAX_DEPTH).then(|| {
        let keys: Vec<&str> = stack
            .iter()
            .filter_map(|frame| frame.key.as_deref())
            .collect();
        keys.join(".")
    })
}

fn is_text(value: &str, style: ScalarStyle, tag: Option<&Tag>) -> bool {
    match tag {
        Some(tag) => tag.suffix == "str" || (tag.handle.is_empty() && tag.suffix == "!"),
        None => style != ScalarStyle::Plain || is_plain_text(value),
    }
}

/// Whether a scalar without quotes is a text to both YAML 1.1 and 1.2, not a number, truth value, date or nothing.
pub(in crate::markdown) fn is_plain_text(value: &str) -> bool {
    const WORDS: &[&str] = &[
        "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<", ".nan",
    ];
    let lower = value.to_ascii_lowercase();
    if WORDS.contains(&lower.as_str()) {
        return false;
    }
    let digits = lower.trim_start_matches(['+', '-']);
    let is_number = digits == ".inf"
        || digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
            && (digits
                .bytes()
                // Integers, floats, base 60, dates and times.
                .all(|b| b.is_ascii_digit() || b".,_:+-etz ".contains(&b))
                || digits.starts_with("0x")
                    && digits.bytes().skip(2).all(|b| b.is_ascii_hexdigit())
                || digits.starts_with("0o") && digits.bytes().skip(2).all(|b| b.is_ascii_digit())
                || digits.starts_with("0b")
                    && digits.bytes().skip(2).all(|b| b == b'0' || b == b'1'));
    !is_number
}

/// The scalar's exact bytes. The parser's own span may begin before an anchor or tag, or behind a block header, and
/// end behind a comment.
fn field(text: &str, path: String, value: &str, style: ScalarStyle, marked: Span) -> Option<Field> {
    let mut prefix = String::new();
    let mut message = value;
    let span = match style {
        ScalarStyle::Plain => {
            let start = skip_properties(text, marked);
            let len = text.get(start..marked.end)?.trim_end().len();
            Span::new(start, start + len)
        }
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
            let start = skip_properties(text, marked);
            Span::new(start, start + quoted_len(text.get(start..)?)?)
        }
        ScalarStyle::Literal | ScalarStyle::Folded => {
            let (span, indent) = block(text, marked, value)?;
            prefix = indent;
            // How many line breaks follow is settled by the header, which stays.
            message = value.trim_end_matches('\n');
            span
        }
    };
    Some(Field {
        path,
        span,
        slot: Slot::Yaml,
        text: message.to_owned(),
        prefix,
    })
}

/// Steps over anchors and tags before a scalar.
fn skip_properties(text: &str, marked: Span) -> usize {
    let mut at = marked.start;
    while let Some(rest) = text.get(at..marked.end) {
        if !rest.starts_with(['&', '!']) {
            break;
        }
        let len = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let tail = rest.get(len..).unwrap_or_default();
        at += len + (tail.len() - tail.trim_start().len());
    }
    at
}

/// Length of a quoted scalar with its quotes.
fn quoted_len(text: &str) -> Option<usize> {
    let quote = text.chars().next()?;
    let mut chars = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        if c == '\\' && quote == '"' {
            chars.next();
        } else if c == quote {
            let doubled = quote == '\'' && chars.peek().is_some_and(|(_, next)| *next == quote);
            if !doubled {
                return Some(at + 1);
            }
            chars.next();
        }
    }
    None
}

/// A block scalar from its header to its last line, and the indent of its lines.
fn block(text: &str, marked: Span, value: &str) -> Option<(Span, String)> {
    let before = text.get(..marked.start)?;
    let line_start = before.rfind('\n')? + 1;
    let above = text.get(..line_start)?.trim_end();
    let header_line = above.rfind('\n').map_or(0, |at| at + 1);
    let start = header_line + header(text.get(header_line..line_start)?)?;
    let content = text.get(marked.start..marked.end)?.trim_end();
    let end = marked.start + content.len();
    // White space at the end of the last line belongs to it.
    let end = end
        + text
            .get(end..marked.end)?
            .find(['\r', '\n'])
            .unwrap_or(marked.end - end);
    let blanks = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let source_line = text
        .get(above.len()..end)?
        .lines()
        .skip(1)
        .find(|line| !line.trim().is_empty())?;
    let value_line = value.lines().find(|line| !line.trim().is_empty())?;
    let indent = blanks(source_line).checked_sub(blanks(value_line))?;
    Some((Span::new(start, end), " ".repeat(indent)))
}

/// Where the block header stands in the line it ends.
fn header(line: &str) -> Option<usize> {
    let mut at = 0;
    for token in line.split_inclusive(char::is_whitespace) {
        let word = token.trim_end();
        let rest = line.get(at + token.len()..)?.trim();
        let is_header = word.strip_prefix(['|', '>']).is_some_and(|rest| {
            rest.len() <= 2
                && rest
                    .bytes()
                    .all(|b| b.is_ascii_digit() || b"+-".contains(&b))
        });
        if is_header && (rest.is_empty() || rest.starts_with('#')) {
            return Some(at);
        }
        at += token.len();
    }
    None
}

/// Byte offsets of a text's characters: the parser counts characters.
struct Places {
    /// Empty for ASCII, where both are the same.
    bytes: Vec<usize>,
    len: usize,
}

impl Places {
    fn new(text: &str) -> Self {
        let bytes = if text.is_ascii() {
            Vec::new()
        } else {
            text.char_indices().map(|(at, _)| at).collect()
        };
        Self {
            bytes,
            len: text.len(),
        }
    }

    fn byte(&self, index: usize) -> usize {
        if self.bytes.is_empty() {
            index.min(self.len)
        } else {
            self.bytes.get(index).copied().unwrap_or(self.len)
        }
    }

    fn span(&self, marked: &Marked) -> Span {
        let start = self.byte(marked.start.index());
        Span::new(start, self.byte(marked.end.index()).max(start))
    }
}
