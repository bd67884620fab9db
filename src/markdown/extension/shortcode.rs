//! Hugo's shortcodes on lines of their own: `{{< name … >}}`, `{{% name … %}}`, `{{< /name >}}`.
//!
//! A call ends the paragraph above it where it opens or closes something; one that stands alone amid a paragraph's lines
//! is a part of its text. The body of a pair is Markdown, but for those whose name says that they hold code.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use memchr::memmem;

use crate::markdown::containers::ClaimKind;
use crate::markdown::extension::{Extension, Opening, Place, Region, Then, template};
use crate::text::Span;

/// Lines of shortcodes.
#[derive(Debug)]
pub(super) struct Shortcode;

/// How the names of shortcodes begin whose body is code or data, in Hugo itself and in its themes.
const CODE: &[&str] = &[
    "chart",
    "code",
    "command",
    "console",
    "csv",
    "diagram",
    "goat",
    "graphviz",
    "highlight",
    "json",
    "katex",
    "latex",
    "math",
    "mermaid",
    "output",
    "plantuml",
    "terminal",
    "toml",
    "yaml",
];

/// A call: `{{< name argument >}}`.
struct Call<'s> {
    name: &'s str,
    /// `{{< /name >}}`.
    is_end: bool,
    /// What follows it on the line.
    rest: &'s str,
}

/// Reads the call that `text` begins with, if it ends there.
fn call(text: &str) -> Option<Call<'_>> {
    let close = closing(text)?;
    let inner = text.get(3..)?.trim_start();
    let (is_end, inner) = match inner.strip_prefix('/') {
        Some(name) => (true, name.trim_start()),
        None => (false, inner),
    };
    let (name, arguments) = inner.split_at(name_in(inner).len());
    let (arguments, rest) = split_at_sign(arguments, close)?;
    // What closes itself has no body; `{{</* … */>}}` shows a call instead of making it.
    let name = if arguments.trim_end().ends_with('/') || name.ends_with('/') {
        ""
    } else {
        name
    };
    Some(Call { name, is_end, rest })
}

/// The name that `text` begins with.
fn name_in(text: &str) -> &str {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    let end = text.find(|c| !is_name(c)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// The sign that ends the call which `text` begins with.
fn closing(text: &str) -> Option<&'static str> {
    match text.as_bytes() {
        [b'{', b'{', b'<', ..] => Some(">}}"),
        [b'{', b'{', b'%', ..] => Some("%}}"),
        _ => None,
    }
}

/// Splits at the first `sign` that is in no quotes.
fn split_at_sign<'s>(text: &'s str, sign: &str) -> Option<(&'s str, &'s str)> {
    let bytes = text.as_bytes();
    let mut quote = None;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match (quote, byte) {
            (Some(b'"'), b'\\') => at += 1,
            (Some(open), byte) if open == *byte => quote = None,
            (None, b'"' | b'`') => quote = Some(*byte),
            (None, _) if text.get(at..).is_some_and(|rest| rest.starts_with(sign)) => {
                return Some((text.get(..at)?, text.get(at + sign.len()..)?));
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// The last end of each shortcode of a page, looked up when the first one is met.
#[derive(Debug, Default)]
pub(crate) struct Ends(OnceCell<BTreeMap<String, usize>>);

impl Ends {
    /// Whether a shortcode of that name ends behind `at`.
    fn is_behind(&self, name: &str, at: usize, text: &str) -> bool {
        let ends = self.0.get_or_init(|| {
            let starts = memmem::find_iter(text.as_bytes(), b"{{");
            let ends = starts.filter_map(|at| {
                let rest = text.get(at..)?;
                closing(rest)?;
                let end = rest.get(3..)?.trim_start().strip_prefix('/')?;
                Some((name_in(end.trim_start()).to_owned(), at))
            });
            ends.collect()
        });
        ends.get(name).is_some_and(|end| *end > at)
    }
}

impl Extension for Shortcode {
    fn name(&self) -> &'static str {
        "shortcode"
    }

    fn first(&self) -> &'static [u8] {
        b"{"
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        let line = place.trimmed();
        let close = closing(line).filter(|_| place.indent <= 3)?;
        let mut rest = line;
        let mut is_edge = !place.in_paragraph;
        let mut code = None;
        while !rest.is_empty() {
            let Some(call) = call(rest) else {
                // Its arguments may run over several lines.
                let is_call = is_edge && rest.len() == line.len();
                return is_call.then(|| Opening::new(Then::Region(template::lines(close))));
            };
            let is_pair = !call.name.is_empty()
                && (call.is_end || place.ends.is_behind(call.name, place.at, place.text));
            is_edge |= is_pair;
            let holds_code = CODE.iter().any(|word| call.name.starts_with(word));
            code = (is_pair && !call.is_end && holds_code).then(|| call.name.to_owned());
            rest = call.rest.trim_start();
            if code.is_some() {
                break;
            }
        }
        if !is_edge {
            return None;
        }
        let opening = match code {
            Some(name) => Opening::new(Then::Region(Box::new(Code { name }))),
            None => Opening::new(Then::Resume(place.end)).leaf(place.at, "template"),
        };
        Some(opening)
    }
}

/// A pair of shortcodes with code between them.
#[derive(Debug)]
struct Code {
    name: String,
}

impl Region for Code {
    fn feed(&mut self, text: &str, from: usize, to: usize) -> Option<usize> {
        let mut rest = text.get(from..to)?;
        while let Some(at) = memmem::find(rest.as_bytes(), b"{{") {
            let found = rest.get(at..)?;
            if closing(found).is_none() {
                rest = found.get(2..)?;
                continue;
            }
            let call = call(found)?;
            if call.is_end && call.name == self.name {
                return Some(to - call.rest.len());
            }
            rest = call.rest;
        }
        None
    }

    fn claims(&self, _text: &str, span: Span) -> Vec<(Span, ClaimKind)> {
        vec![
            (
                Span::new(span.start, span.start),
                ClaimKind::Open("template".to_owned()),
            ),
            (Span::new(span.end, span.end), ClaimKind::Close),
        ]
    }
}
