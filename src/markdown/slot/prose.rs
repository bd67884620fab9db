//! Slots that hold Markdown: blocks, lines, cells, labels, titles up to the line's end.
//!
//! The text goes out as it was written. What is settled here is white space (soft line breaks become blanks, edges
//! are trimmed), hard breaks in the page's own style, the container's own escapes, and what would make the text leak
//! out of its place.

use std::borrow::Cow;

use super::opener::{Opener, opener, task};
use super::{SlotError, Style};
use crate::markdown::Flavour;
use crate::model::{Message, Part, Piece, Slot, Unit, UnitKind};

/// A run of a value.
#[derive(Clone, Debug)]
pub(in crate::markdown) enum Run<'a> {
    /// Text of the translator.
    Text(&'a str),
    /// Bytes of a variable, which go out as they are.
    Raw(&'a str),
}

/// A run whose white space is settled.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Settled<'a> {
    Text(String),
    Raw(&'a str),
}

/// Writes a value into a Markdown slot; `raw` are the unit's own bytes.
pub(in crate::markdown) fn encode(
    unit: &Unit,
    raw: &str,
    runs: &[Run<'_>],
    style: Style,
) -> Result<String, SlotError> {
    let lines = settle(runs)?;
    if lines.iter().all(Vec::is_empty) && unit.slot != Slot::Cell && unit.kind != UnitKind::Alt {
        return Err(SlotError::Empty);
    }
    let line_break = match (unit.slot, lines.len()) {
        (_, ..=1) => String::new(),
        (Slot::Block, _) => {
            let sign = if unit.hard_break.is_empty() {
                "\\"
            } else {
                &unit.hard_break
            };
            format!("{sign}{}{}", style.newline.as_str(), unit.prefix)
        }
        // A label may run over lines; how the next one begins shows where it does already.
        (Slot::Bracket, _) => own_break(unit, raw).ok_or(SlotError::LineBreak)?.to_owned(),
        _ => return Err(SlotError::LineBreak),
    };
    // The label of a link that fills a cell stands in the cell, too.
    let in_cell = unit.slot == Slot::Cell || unit.kind == UnitKind::Cell;
    let mut owes_break = style.above_underline && unit.slot == Slot::Block && lines.len() == 1;
    let mut out = String::with_capacity(raw.len());
    for (number, line) in lines.iter().enumerate() {
        if number > 0 {
            // A backslash before ours would make it an escaped one.
            let is_escaped = out.ends_with('\\') && line_break.starts_with('\\');
            let rest = line_break.trim_start_matches('\\');
            if is_escaped {
                out.push_str("  ");
            }
            out.push_str(if is_escaped { rest } else { &line_break });
        }
        let text = flat(line);
        leak(unit, &text, number == 0, style.flavour)?;
        for run in line {
            match run {
                Settled::Raw(raw) => out.push_str(raw),
                Settled::Text(text) if in_cell => {
                    cell(&mut out, text, style.flavour);
                }
                Settled::Text(text) if owes_break && text.contains(' ') => {
                    let soft = format!("{}{}", style.newline.as_str(), unit.prefix);
                    out.push_str(&text.replacen(' ', &soft, 1));
                    owes_break = false;
                }
                Settled::Text(text) => out.push_str(text),
            }
        }
    }
    if unit.slot == Slot::HtmlPhrase && ends_in_tag(&out) {
        return Err(SlotError::OpenTag);
    }
    let is_label =
        unit.slot == Slot::Bracket || matches!(unit.kind, UnitKind::Label | UnitKind::Alt);
    if is_label && !is_balanced(&lines) {
        return Err(SlotError::Brackets);
    }
    Ok(match unit.slot {
        // What the renderer shows by itself need not be written.
        Slot::ImpliedQuoted | Slot::ImpliedBar if out == unit.message.flat() => String::new(),
        Slot::ImpliedQuoted => format!(" \"{out}\""),
        Slot::ImpliedBar => format!(" | {out}"),
        _ => out,
    })
}

/// Whether the last `<` of a phrase begins a tag or comment that nothing ends.
fn ends_in_tag(text: &str) -> bool {
    let tail = text.rsplit_once('<').map(|(_, tail)| tail);
    tail.is_some_and(|tail| {
        let opens = tail.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c));
        opens && !tail.contains('>')
    })
}

/// The message a Markdown slot holds once `message` has been written into it.
pub(in crate::markdown) fn canonical(slot: Slot, message: &Message) -> Message {
    let runs: Vec<Run<'_>> = message
        .pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => Run::Text(text),
            Piece::Variable(name) => Run::Raw(name),
        })
        .collect();
    let Ok(lines) = settle(&runs) else {
        return message.clone();
    };
    let mut out = Message::default();
    for (number, line) in lines.iter().enumerate() {
        if number > 0 {
            out.push_text("\\\n");
        }
        for run in line {
            match run {
                Settled::Text(text) if slot == Slot::Cell => {
                    out.push_text(&without_bar_escapes(text));
                }
                Settled::Text(text) => out.push_text(text),
                Settled::Raw(name) => out.push_variable(*name),
            }
        }
    }
    out
}

/// Cuts a value at its hard breaks (`\` and a line break); other line breaks become blanks, and edges are trimmed.
fn settle<'a>(runs: &[Run<'a>]) -> Result<Vec<Vec<Settled<'a>>>, SlotError> {
    let mut lines: Vec<Vec<Settled<'a>>> = vec![Vec::new()];
    let mut blank_line = false;
    for run in runs {
        match run {
            Run::Raw(raw) => {
                if let Some(line) = lines.last_mut() {
                    line.push(Settled::Raw(raw));
                }
            }
            Run::Text(text) => {
                let text = if text.contains('\r') {
                    Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
                } else {
                    Cow::Borrowed(*text)
                };
                let inside = text.trim_matches(['\n', ' ', '\t']);
                blank_line |=
                    inside.contains('\n') && inside.split('\n').any(|line| line.trim().is_empty());
                fold(&text, &mut lines);
            }
        }
    }
    for line in &mut lines {
        trim(line);
    }
    // Breaks at the very end or beginning break nothing.
    while lines.len() > 1 && lines.last().is_some_and(Vec::is_empty) {
        lines.pop();
    }
    let empty = lines.iter().take_while(|line| line.is_empty()).count();
    lines.drain(..empty.min(lines.len() - 1));
    if blank_line || (lines.len() > 1 && lines.iter().any(Vec::is_empty)) {
        return Err(SlotError::BlankLine);
    }
    Ok(lines)
}

/// Appends the lines of one text: hard breaks open a line, soft ones are a blank.
fn fold(value: &str, lines: &mut Vec<Vec<Settled<'_>>>) {
    let mut text = String::new();
    for (number, source_line) in value.split('\n').enumerate() {
        if number == 0 {
            text.push_str(source_line);
        } else if text.ends_with('\\') {
            text.pop();
            push_text(lines, &mut text);
            lines.push(Vec::new());
            text.push_str(source_line.trim_start_matches([' ', '\t']));
        } else {
            text.truncate(text.trim_end_matches([' ', '\t']).len());
            text.push(' ');
            text.push_str(source_line.trim_start_matches([' ', '\t']));
        }
    }
    push_text(lines, &mut text);
}

fn push_text(lines: &mut [Vec<Settled<'_>>], text: &mut String) {
    if let (Some(line), false) = (lines.last_mut(), text.is_empty()) {
        line.push(Settled::Text(std::mem::take(text)));
    }
}

/// Takes blanks off both ends of a line.
fn trim(line: &mut Vec<Settled<'_>>) {
    const BLANKS: [char; 2] = [' ', '\t'];
    while let Some(Settled::Text(text)) = line.last_mut() {
        text.truncate(text.trim_end_matches(BLANKS).len());
        if !text.is_empty() {
            break;
        }
        line.pop();
    }
    while let Some(Settled::Text(text)) = line.first_mut() {
        text.drain(..text.len() - text.trim_start_matches(BLANKS).len());
        if !text.is_empty() {
            break;
        }
        line.remove(0);
    }
}

fn flat(line: &[Settled<'_>]) -> String {
    line.iter()
        .map(|run| match run {
            Settled::Text(text) => text.as_str(),
            Settled::Raw(raw) => raw,
        })
        .collect()
}

/// The bytes of the unit's first hard break, next line's prefix included.
fn own_break<'r>(unit: &Unit, raw: &'r str) -> Option<&'r str> {
    unit.parts.iter().find_map(|part| match part {
        Part::Hard(span) => raw.get(span.start - unit.span.start..span.end - unit.span.start),
        _ => None,
    })
}

/// Refuses a line that would not stay what the unit is.
fn leak(unit: &Unit, line: &str, is_first: bool, flavour: Flavour) -> Result<(), SlotError> {
    let is_heading = matches!(unit.kind, UnitKind::Heading(_));
    if is_heading && unit.slot == Slot::Line {
        let body = line.trim_end_matches('#');
        let is_closing = body.len() < line.len()
            && !body.ends_with('\\')
            && (flavour == Flavour::Mkdocs || body.is_empty() || body.ends_with([' ', '\t']));
        return if is_closing && !unit.message.flat().ends_with('#') {
            Err(SlotError::ClosingSign)
        } else {
            Ok(())
        };
    }
    let stands_alone =
        unit.slot == Slot::Block || unit.kind == UnitKind::Term && unit.slot == Slot::Line;
    if !stands_alone {
        return Ok(());
    }
    let judge = |line: &str| -> Option<Opener> {
        let task = (is_first && unit.kind == UnitKind::Item).then(|| task(line, flavour));
        task.flatten().or_else(|| opener(line, is_first, flavour))
    };
    let Some(found) = judge(line) else {
        return Ok(());
    };
    // What the page's own text begins with is text where it stands.
    let is_own = unit
        .message
        .flat()
        .split("\\\n")
        .filter_map(judge)
        .any(|own| own.opens == found.opens);
    if is_own {
        return Ok(());
    }
    Err(SlotError::Opens {
        sign: found.sign,
        opens: found.opens,
    })
}

/// Writes text into a cell: bars are escaped, in code too, except where Python-Markdown leaves code alone.
fn cell(out: &mut String, text: &str, flavour: Flavour) {
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or_default();
        match c {
            '\\' => {
                // An escape stays what it is: `\|` is a bar already.
                let escaped = rest.chars().nth(1).map_or(0, char::len_utf8);
                out.push_str(rest.get(..1 + escaped).unwrap_or_default());
                at += 1 + escaped;
                continue;
            }
            '`' => {
                let len = code_span(rest);
                let code = rest.get(..len).unwrap_or_default();
                if flavour == Flavour::Mkdocs {
                    out.push_str(code);
                } else {
                    out.push_str(&code.replace('|', "\\|"));
                }
                at += len;
                continue;
            }
            '|' => out.push_str("\\|"),
            _ => out.push(c),
        }
        at += c.len_utf8();
    }
}

/// The bars of a cell's text without the escapes a translator may have given them.
fn without_bar_escapes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\\' && chars.peek() == Some(&'|') {
            continue;
        }
        out.push(c);
        if c == '\\' {
            out.extend(chars.next());
        }
    }
    out
}

/// Length of the code span at the beginning of `text`; of its backticks where none closes it.
fn code_span(text: &str) -> usize {
    let ticks = text.len() - text.trim_start_matches('`').len();
    let mut at = ticks;
    while let Some(found) = text
        .get(at..)
        .and_then(|rest| memchr::memchr(b'`', rest.as_bytes()))
    {
        let rest = text.get(at + found..).unwrap_or_default();
        let run = rest.len() - rest.trim_start_matches('`').len();
        at += found + run;
        if run == ticks {
            return at;
        }
    }
    ticks
}

/// Whether square brackets pair up outside code and escapes.
fn is_balanced(lines: &[Vec<Settled<'_>>]) -> bool {
    let mut depth = 0_usize;
    for run in lines.iter().flatten() {
        let Settled::Text(text) = run else {
            continue;
        };
        let mut at = 0;
        while let Some(byte) = text.as_bytes().get(at) {
            match byte {
                b'\\' => at += 1,
                b'`' => {
                    at += code_span(text.get(at..).unwrap_or_default());
                    continue;
                }
                b'[' => depth += 1,
                b']' => match depth.checked_sub(1) {
                    Some(less) => depth = less,
                    None => return false,
                },
                _ => {}
            }
            at += 1;
        }
    }
    depth == 0
}
