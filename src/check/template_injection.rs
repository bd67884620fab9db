//! `template-injection`: macros, shortcodes, snippets and attribute lists that the source does not have.

use crate::check::Check;
use crate::check::case::{Case, Side};
use crate::check::found::{Found, shown};
use crate::check::pair::surplus;
use crate::markdown::Flavour;
use crate::text::Span;

/// See `source/checks/template-injection.md`.
pub(crate) struct TemplateInjection;

/// Something a template engine, a preprocessor or an extension could act on.
struct Piece {
    text: String,
    span: Span,
}

impl Check for TemplateInjection {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        let target = pieces(&case.target);
        if target.is_empty() {
            return;
        }
        let have = pieces(&case.source).into_iter().map(|piece| piece.text);
        for piece in surplus(&target, have, |piece| piece.text.clone()) {
            if is_words_of_formula(case, piece) {
                continue;
            }
            let written = case.target.written(piece.span);
            // What entities spell is shown as it is read.
            let is_read_so = case.target.of(piece.span) == piece.text;
            let text = if is_read_so { &written } else { &piece.text };
            found.report(
                Some(piece.span),
                format!(
                    "`{}` is not in the source, and a site generator may run it",
                    shown(text)
                ),
                "Take it out. Write `{ $name }` for a variable of the source, and no other braces.",
            );
        }
    }
}

/// Whether a group is the words of a formula: `\\text{…}` with nothing but words in it, where the source's has such too.
/// In MDX a lone word in braces is code where no formula is read.
fn is_words_of_formula(case: &Case<'_>, piece: &Piece) -> bool {
    const WORDS: &str = "\\text";
    let before = case.target.text.get(..piece.span.start);
    let words = piece
        .text
        .strip_prefix('{')
        .and_then(|text| text.strip_suffix('}'));
    let is_plain = |text: &str| text.chars().all(|c| c.is_alphanumeric() || c == ' ');
    let mut values = case.pair.variables.iter().map(|(_, value)| value);
    case.context.flavour != Flavour::Docusaurus
        && before.is_some_and(|before| before.trim_end().ends_with(WORDS))
        && words.is_some_and(is_plain)
        && values.any(|value| value.contains("\\text{"))
}

fn pieces(side: &Side<'_>) -> Vec<Piece> {
    let mut found = Vec::new();
    let is_likely = side.bytes.has_any(b"{}%")
        || side.bytes.has_any(b"<[!@:\\")
        || WORDS_OF_MODULES.iter().any(|word| side.text.contains(word))
        || side.text.contains(".. include");
    if is_likely {
        collect(&side.text, None, &mut found);
    }
    if let Some(decoded) = side.decoded() {
        let seen = found.len();
        collect(decoded, Some(Span::new(0, side.text.len())), &mut found);
        let (known, hidden) = found.split_at(seen);
        let hidden: Vec<usize> = (0..hidden.len())
            .filter(|at| known.iter().any(|piece| piece.text == hidden[*at].text))
            .collect();
        for at in hidden.into_iter().rev() {
            found.remove(seen + at);
        }
    }
    found
}

fn collect(text: &str, instead: Option<Span>, found: &mut Vec<Piece>) {
    let mut push = |span: Span| {
        let words: Vec<&str> = span.of(text).split_whitespace().collect();
        found.push(Piece {
            text: words.join(" "),
            span: instead.unwrap_or(span),
        });
    };
    let bytes = text.as_bytes();
    let mut end = 0;
    for at in memchr::memchr2_iter(b'{', b'}', bytes) {
        if at < end {
            continue;
        }
        end = if bytes[at] == b'{' {
            braces(text, at)
        } else {
            at + 1
        };
        push(Span::new(at, end));
    }
    for at in memchr::memmem::find_iter(bytes, "include") {
        let before = text.get(..at).unwrap_or_default();
        if let Some(mark) = INCLUDES.iter().find(|mark| before.ends_with(**mark)) {
            push(Span::new(at - mark.len(), at + "include".len()));
        }
    }
    for span in modules(text) {
        push(span);
    }
    for at in memchr::memchr3_iter(b'<', b'[', b'%', bytes) {
        let rest = text.get(at..).unwrap_or_default();
        if let Some(mark) = MARKS.iter().find(|mark| rest.starts_with(**mark)) {
            push(Span::new(at, at + mark.len()));
        } else if let Some(span) = at.checked_sub(1).and_then(|at| snippet(text, at)) {
            push(span);
        }
    }
}

/// Openings that some preprocessor acts on.
const MARKS: &[&str] = &[
    "<%",
    "%>",
    "<?",
    "<<<",
    "[TOC]",
    "[toc]",
    "[[",
    "[!INCLUDE",
    "[=",
];

/// What stands before the word where a preprocessor brings in another file.
const INCLUDES: &[&str] = &["!", "@", "::", ".. ", "\\"];

/// What opens a line of code in MDX.
const WORDS_OF_MODULES: &[&str] = &["import ", "export "];

/// Lines that MDX runs as code wherever they open a block: `import 'x'`, `import x from 'x'`, `export default`.
fn modules(text: &str) -> Vec<Span> {
    const EXPORTED: &[&str] = &[
        "default", "const", "let", "var", "function", "class", "async",
    ];
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let words = line.trim_start();
        let rest = WORDS_OF_MODULES
            .iter()
            .find_map(|it| words.strip_prefix(it));
        let rest = rest.unwrap_or_default().trim_start();
        let word = rest.split(|c: char| !c.is_ascii_alphanumeric()).next();
        let is_from = || rest.contains(" from '") || rest.contains(" from \"");
        let is_code = rest.starts_with(['\'', '"', '{', '*'])
            || word.is_some_and(|word| EXPORTED.contains(&word))
            || is_from();
        if is_code {
            found.push(Span::new(start, start + line.len()));
        }
        start += line.len() + 1;
    }
    found
}

/// The end of the group that opens at `at`: as many closing braces as opening ones, or the end of the line.
fn braces(text: &str, at: usize) -> usize {
    let mut depth = 0_usize;
    for (offset, byte) in text.bytes().enumerate().skip(at) {
        match byte {
            b'{' => depth += 1,
            b'}' => {
                depth -= 1;
                if depth == 0 {
                    return offset + 1;
                }
            }
            _ => {}
        }
    }
    text.len()
}

/// A snippet's scissors: dashes on both sides of `8<`.
fn snippet(text: &str, at: usize) -> Option<Span> {
    text.get(at..)?.starts_with("8<").then_some(())?;
    let before = text.get(..at)?;
    let after = text.get(at + 2..)?;
    let lead = before.len() - before.trim_end_matches('-').len();
    let tail = after.len() - after.trim_start_matches('-').len();
    (lead > 0 && tail > 0).then(|| Span::new(at - lead, at + 2 + tail))
}
