//! What people open, switch on and write to: files that run, options, names behind a messenger.
//!
//! In goes a text, out come places. Deliberately absent: what the source says of them (`known`).

use super::tables::{PROGRAMS, SERVICES};
use super::{Said, key};
use crate::text::Span;

/// Names of files that run when they are opened: `setup.exe`.
pub(super) fn programs(text: &str) -> Vec<Said> {
    let is_name = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let mut found = Vec::new();
    for dot in memchr::memchr_iter(b'.', text.as_bytes()) {
        let (before, behind) = (text.get(..dot), text.get(dot + 1..));
        let (before, behind) = (before.unwrap_or_default(), behind.unwrap_or_default());
        let end = behind.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let kind = behind.get(..end).unwrap_or_default();
        if !PROGRAMS.contains(&kind) {
            continue;
        }
        let name = before.chars().rev().take_while(is_name).count();
        if name > 0 {
            let span = Span::new(dot - name, dot + 1 + end);
            found.push(Said {
                span,
                key: key(span.of(text)),
            });
        }
    }
    found
}

/// Options of commands: `--insecure`, as no sentence writes it.
pub(super) fn options(text: &str) -> Vec<Said> {
    const LEAST: usize = 4;
    let mut found = Vec::new();
    for at in memchr::memmem::find_iter(text.as_bytes(), "--") {
        let before = text.get(..at).unwrap_or_default();
        let behind = text.get(at + 2..).unwrap_or_default();
        let is_letter = |byte: &u8| byte.is_ascii_lowercase() || *byte == b'-';
        let len = behind.bytes().take_while(is_letter).count();
        let opens = before.is_empty() || before.ends_with(char::is_whitespace);
        if opens && len >= LEAST && !behind.starts_with('-') {
            let span = Span::new(at, at + 2 + len);
            found.push(Said {
                span,
                key: key(span.of(text)),
            });
        }
    }
    found
}

/// Names and numbers behind a service through which people are reached or paid. In Latin script any word may stand
/// there; in others, one in small Latin letters is a name.
pub(super) fn reached(text: &str, words: &[Span]) -> Vec<Said> {
    /// How far behind the service, in bytes: some words of another script.
    const NEAR: usize = 40;
    const LEAST: usize = 4;
    let is_name = |word: &&Span| {
        let is_sign = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let (before, behind) = (text.get(..word.start), text.get(word.end..));
        word.len() >= LEAST
            && word.of(text).bytes().all(is_sign)
            && !before.is_some_and(|it| it.ends_with(['.', '/', '-', '`']))
            && !behind.is_some_and(|it| it.starts_with(['.', '/', '-', '`']))
    };
    let is_latin = text.bytes().filter(u8::is_ascii).count() * 2 > text.len();
    let mut names = words.iter().filter(is_name).peekable();
    if is_latin || names.peek().is_none() {
        return Vec::new();
    }
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return Vec::new();
    }
    let ends: Vec<usize> = SERVICES
        .iter()
        .flat_map(|name| lower.match_indices(name).map(|(at, name)| at + name.len()))
        .collect();
    let is_near = |word: &&Span| {
        let mut ends = ends.iter();
        ends.any(|end| *end <= word.start && word.start - end <= NEAR)
    };
    names
        .filter(is_near)
        .map(|word| Said {
            span: *word,
            key: key(word.of(text)),
        })
        .collect()
}
