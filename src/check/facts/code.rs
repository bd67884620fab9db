//! Code spans, by CommonMark's rule: a run of backticks and the next run of equal length.

use crate::text::Span;

/// The code spans of a text with their backticks. A backslash before the opening run escapes its first backtick.
pub(crate) fn find(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut runs: Vec<Span> = Vec::new();
    let mut at = 0;
    while let Some(found) = memchr::memchr(b'`', bytes.get(at..).unwrap_or_default()) {
        let start = at + found;
        let len = bytes
            .iter()
            .skip(start)
            .take_while(|byte| **byte == b'`')
            .count();
        runs.push(Span::new(start, start + len));
        at = start + len;
    }
    let mut spans = Vec::new();
    let mut index = 0;
    while let Some(open) = runs.get(index).copied() {
        let escaped = bytes
            .iter()
            .take(open.start)
            .rev()
            .take_while(|byte| **byte == b'\\')
            .count()
            % 2
            == 1;
        let open = Span::new(open.start + usize::from(escaped), open.end);
        let close = runs
            .iter()
            .skip(index + 1)
            .position(|run| !open.is_empty() && run.len() == open.len())
            .map(|skipped| index + 1 + skipped);
        if let Some(close) = close {
            spans.push(Span::new(open.start, runs[close].end));
            index = close + 1;
        } else {
            index += 1;
        }
    }
    spans
}

/// Whether a backslash takes the sign at `at` for itself.
pub(crate) fn is_escaped(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    (before.len() - before.trim_end_matches('\\').len()) % 2 == 1
}

/// The first backtick that is neither escaped nor part of a code span.
pub(crate) fn lone(text: &str, spans: &[Span]) -> Option<Span> {
    let is_code = |at: usize| spans.iter().any(|span| span.start <= at && at < span.end);
    memchr::memchr_iter(b'`', text.as_bytes())
        .find(|at| !is_code(*at) && !is_escaped(text, *at))
        .map(|at| Span::new(at, at + 1))
}

/// What a code span shows: without its backticks, one blank off each side, line breaks as blanks.
pub(crate) fn content(span: &str) -> String {
    let inner = span.trim_matches('`').replace('\n', " ");
    inner.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_equal_length() {
        let text = "a `b` ``c ` d`` \\`e` `f";
        let found: Vec<&str> = find(text).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(found, ["`b`", "``c ` d``", "` `"]);
        assert_eq!(content("`` c ` d ``"), "c ` d");
    }
}
