//! One finding drawn: what, where, the line itself, source and translation, what to do.

use crate::diagnostic::Diagnostic;
use crate::report::places::Places;
use crate::report::text::style::{COOL, STRONG, of_severity, paint};
use crate::report::text::width::{cut, cut_front, left, right, safe, width};
use crate::text::Span;

/// Columns of an excerpt where nothing says how wide the terminal is: lines of 5 MB exist.
const EXCERPT: usize = 160;

/// A finding as a block of lines.
pub(crate) fn finding(finding: &Diagnostic, places: &Places<'_>, columns: Option<usize>) -> String {
    let style = of_severity(finding.severity);
    let mut out = format!(
        "{} {}\n",
        paint(
            style,
            &format!("{}[{}]:", finding.severity.as_str(), finding.code)
        ),
        paint(STRONG, &safe(&finding.message)),
    );
    // Gutter of a line number, so that all blocks of a finding line up.
    let line = finding
        .place
        .as_ref()
        .and_then(|place| places.region(place))
        .map_or(String::new(), |region| region.start.line.to_string());
    let gutter = width(&line).max(1);
    if let Some(place) = &finding.place {
        put!(
            out,
            "{} {}\n",
            paint(COOL, &format!("{}-->", " ".repeat(gutter))),
            safe(&places.locate(place))
        );
        if let Some((text, part)) = places.line(place) {
            let room = columns
                .unwrap_or(EXCERPT)
                .saturating_sub(gutter + 3)
                .max(20);
            let (text, from, marked) = excerpt(text, part, room);
            if !text.trim().is_empty() {
                let bar = paint(COOL, "|");
                put!(out, "{} {bar} {text}\n", paint(COOL, &right(&line, gutter)));
                put!(
                    out,
                    "{} {bar} {}{}\n",
                    " ".repeat(gutter),
                    " ".repeat(from),
                    paint(style, &"^".repeat(marked)),
                );
            }
        }
    }
    let names = finding.labels.iter().map(|label| width(&label.name)).max();
    let names = names.unwrap_or(0).max("help".len());
    let mut note = |name: &str, text: &str, faint: bool| {
        let head = format!(
            "{} {}",
            " ".repeat(gutter),
            paint(COOL, &format!("= {}", left(name, names)))
        );
        let text = safe(text);
        let text = match columns {
            // The cure is never cut: it is there to be typed.
            Some(columns) if faint => {
                cut(&text, columns.saturating_sub(gutter + names + 5).max(20))
            }
            _ => text,
        };
        put!(out, "{head}  {text}\n");
    };
    for label in &finding.labels {
        let text = match &label.place {
            Some(place) if label.text.is_empty() => places.locate(place),
            Some(place) => format!("{} ({})", label.text, places.locate(place)),
            None => label.text.clone(),
        };
        note(&label.name, &text, true);
    }
    if let Some(help) = &finding.help {
        note("help", help, false);
    }
    if finding.fix.as_ref().is_some_and(|fix| fix.safe) {
        note("fix", "`--fix` repairs this", false);
    }
    out
}

/// The part of a line that shows the marked bytes within `room` columns: its text, the columns before the mark and
/// the mark's own.
fn excerpt(line: &str, part: Span, room: usize) -> (String, usize, usize) {
    let before = line.get(..part.start).unwrap_or_default();
    let marked = line.get(part.range()).unwrap_or_default();
    let after = line.get(part.end..).unwrap_or_default();
    // One character more than can be shown says whether something is missing; the rest of a long line stays unread.
    let head = |text: &str| safe(&text.chars().take(room + 1).collect::<String>());
    let before = {
        let tail: Vec<char> = before.chars().rev().take(room + 1).collect();
        safe(&tail.into_iter().rev().collect::<String>())
    };
    let marked = head(marked);
    let before = if width(&before) + width(&marked) > room {
        // At most a third of the room is for what stands before.
        cut_front(&before, (room / 3).max(1))
    } else {
        before
    };
    let marked = cut(&marked, room.saturating_sub(width(&before)).max(1));
    let used = width(&before) + width(&marked);
    let mut text = format!("{before}{marked}");
    if used < room {
        text += &cut(&head(after), room - used);
    }
    (
        text.trim_end().to_owned(),
        width(&before),
        width(&marked).max(1),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_under_their_text() {
        assert_eq!(
            excerpt("한글 text here", Span::new(7, 11), 40),
            ("한글 text here".to_owned(), 5, 4)
        );
        let long = format!("{}word{}", "a".repeat(500), "b".repeat(500));
        let (text, from, marked) = excerpt(&long, Span::new(500, 504), 30);
        assert_eq!(text, "…aaaaaaaaawordbbbbbbbbbbbbbbb…");
        assert_eq!((from, marked, width(&text)), (10, 4, 30));
    }
}
