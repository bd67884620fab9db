//! What people open, switch on and write to: files that run, options, names behind a messenger.
//!
//! In goes a text, out come places. Deliberately absent: what the source says of them (`known`).

use super::tables::{PROGRAMS, SERVICES};
use super::{Said, is_latin, key};
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

/// Commands of PowerShell: a verb, and a noun with a capital inside (`Set-ExecutionPolicy`).
pub(super) fn cmdlets(text: &str, words: &[Span]) -> Vec<Said> {
    let is_verb = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_uppercase())
            && word.len() > 2
            && word.bytes().skip(1).all(|byte| byte.is_ascii_lowercase())
    };
    let is_noun = |word: &str| {
        let mut letters = word.bytes();
        letters.next().is_some_and(|byte| byte.is_ascii_uppercase())
            && letters.next().is_some_and(|byte| byte.is_ascii_lowercase())
            && letters.any(|byte| byte.is_ascii_uppercase())
    };
    let pairs = words.windows(2).filter(|pair| {
        text.get(pair[0].end..pair[1].start) == Some("-")
            && is_verb(pair[0].of(text))
            && is_noun(pair[1].of(text))
    });
    let spans = pairs.map(|pair| Span::new(pair[0].start, pair[1].end));
    spans.map(|span| said(text, span)).collect()
}

/// Keys to press, as Python-Markdown's extension writes them: `++ctrl+v++`.
pub(super) fn keys(text: &str) -> Vec<Said> {
    const SIGN: &str = "++";
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = memchr::memmem::find(&text.as_bytes()[at..], SIGN.as_bytes()) {
        let start = at + open;
        let rest = text.get(start + SIGN.len()..).unwrap_or_default();
        let is_key = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-_\"".contains(byte);
        let run = rest.bytes().take_while(is_key).count();
        let inner = rest.get(..run).unwrap_or_default().find(SIGN);
        at = start + SIGN.len();
        if let Some(len) = inner.filter(|len| *len > 0) {
            at += len + SIGN.len();
            let span = Span::new(start, at);
            found.push(Said {
                span,
                key: span.of(text).to_lowercase(),
            });
        }
    }
    found
}

fn said(text: &str, span: Span) -> Said {
    Said {
        span,
        key: key(span.of(text)),
    }
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
    let mut names = words.iter().filter(is_name).peekable();
    if is_latin(text) || names.peek().is_none() {
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
