//! `settings-changed`: lines of the project's own rules that a change touched, for a reviewer to look at.

use crate::check::{Row, found::shown, pair::surplus};
use crate::diagnostic::Diagnostic;
use crate::text::{Source, Span};

/// Lines that `before` does not have, and those of `before` that are gone. See `source/checks/settings-changed.md`.
pub(crate) fn compare(now: &Source, before: &str, row: &Row) -> Vec<Diagnostic> {
    let (new, old) = (lines(&now.text), lines(before));
    let text = |line: &Line<'_>| line.text.to_owned();
    let added = surplus(&new, old.iter().map(text), text);
    let gone = surplus(&old, new.iter().map(text), text);
    let say = |what: &str, line: &Line<'_>, span: Span| {
        Diagnostic::new(
            row.code,
            row.severity,
            format!("`{}` is {what}", shown(line.text)),
        )
        .at(now.path.clone(), span)
        .help("Look whether it lets something through that was not let through before.")
    };
    let added = added.into_iter().map(|line| say("new", line, line.span));
    let gone = gone
        .into_iter()
        .map(|line| say("gone", line, Span::new(0, 0)));
    added.chain(gone).collect()
}

struct Line<'t> {
    text: &'t str,
    span: Span,
}

/// Lines that say something: neither blank nor comments.
fn lines(text: &str) -> Vec<Line<'_>> {
    let mut at = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        let said = line.trim();
        if !said.is_empty() && !said.starts_with('#') {
            let start = at + line.len() - line.trim_start().len();
            let span = Span::new(start, start + said.len());
            lines.push(Line { text: said, span });
        }
        at += line.len();
    }
    lines
}
