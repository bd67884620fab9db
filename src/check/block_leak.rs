//! `block-leak`: a translation that opens a block of its own: a heading, a list, a quote, code, a table, a paragraph.

use crate::check::Check;
use crate::check::case::Case;
use crate::check::found::Found;
use crate::markdown::{Flavour, elements};
use crate::model::Slot;
use crate::text::Span;

/// See `source/checks/block-leak.md`.
pub(crate) struct BlockLeak;

impl Check for BlockLeak {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        let target = leaks(&case.target.text, case);
        if target.is_empty() {
            return;
        }
        let source = leaks(&case.source.text, case);
        let mut own: Vec<&str> = source.iter().map(|leak| leak.what).collect();
        for leak in target {
            if let Some(at) = own.iter().position(|what| *what == leak.what) {
                own.swap_remove(at);
                continue;
            }
            found.refuse(
                Some(leak.span),
                format!("this opens {}", leak.what),
                leak.help,
            );
        }
    }
}

struct Leak {
    span: Span,
    what: &'static str,
    help: String,
}

fn leaks(text: &str, case: &Case<'_>) -> Vec<Leak> {
    let slot = case.pair.slot;
    let mut found = Vec::new();
    if slot == Slot::Cell {
        // The encoder escapes a bar; a translation that brings one still means to open a cell.
        found.extend(memchr::memchr_iter(b'|', text.as_bytes()).map(|at| Leak {
            span: Span::new(at, at + 1),
            what: "a table cell",
            help: "Take the bar `|` out, or write `&#124;`.".to_owned(),
        }));
    }
    let end = text.trim_end_matches('\\').len();
    if slot.is_markdown() && (text.len() - end) % 2 == 1 {
        // What stands behind a text is the page's: an attribute list, a bracket, a bar.
        found.push(Leak {
            span: Span::new(text.len() - 1, text.len()),
            what: "an escape of what stands behind it",
            help: "Take the backslash out, or write two where you mean the sign itself.".to_owned(),
        });
    }
    let mut at = 0;
    for (number, line) in text.split('\n').enumerate() {
        let start = at;
        at += line.len() + 1;
        if line.trim().is_empty() {
            if number > 0 && at < text.len() {
                found.push(Leak {
                    span: Span::new(start.saturating_sub(1), start + line.len()),
                    what: "a new paragraph",
                    help: "Take the empty line out; a message is one paragraph.".to_owned(),
                });
            }
            continue;
        }
        // A title or a cell is never read for blocks where it begins: something stands before it on its line.
        let reads_blocks =
            number > 0 || matches!(slot, Slot::Block | Slot::HtmlText | Slot::HtmlPhrase);
        if !reads_blocks {
            continue;
        }
        if let Some((what, len)) = opens(line, number, case.context.flavour) {
            let lead = line.len() - line.trim_start().len();
            let from = start + lead;
            let sign = line.get(lead..lead + len).unwrap_or(line);
            found.push(Leak {
                span: Span::new(from, from + len),
                what,
                help: format!(
                    "Begin the line with a word, or write a backslash before it: `\\{}`.",
                    sign.trim()
                ),
            });
        }
    }
    found
}

/// The block that a line opens, and how many bytes open it.
fn opens(line: &str, number: usize, flavour: Flavour) -> Option<(&'static str, usize)> {
    let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
    let text = line.trim_start();
    if number == 0 && (indent >= 4 || line.starts_with('\t')) {
        return Some(("a code block", 1));
    }
    let first = text.chars().next()?;
    let run = text.len() - text.trim_start_matches(first).len();
    let behind = text.get(run..).unwrap_or_default();
    let blank = behind.is_empty() || behind.starts_with([' ', '\t']);
    let extended = flavour == Flavour::Mkdocs;
    match first {
        '#' if run <= 6 && (blank || extended) => Some(("a heading", run)),
        '>' => Some(("a quote", 1)),
        '-' | '*' | '+' | '_' if is_rule(text, first) => Some(("a rule", text.trim_end().len())),
        '-' | '*' | '+' if run == 1 && blank => Some(("a list", 1)),
        '=' if number > 0 && text.trim_end().bytes().all(|byte| byte == b'=') => {
            Some(("a heading", run))
        }
        '=' if run == 3 && behind.trim_start().starts_with(['"', '!', '+']) => Some(("a tab", run)),
        '`' | '~' if run >= 3 && !(first == '`' && behind.contains('`')) => {
            Some(("a code block", run))
        }
        '!' if run == 3 && behind.starts_with([' ', '\t']) => Some(("an admonition", run)),
        '?' if run == 3 && behind.starts_with([' ', '+', '\t']) => Some(("an admonition", run)),
        ':' if run >= 3 => Some(("a block", run)),
        ':' if run == 1 && number > 0 && behind.starts_with([' ', '\t']) => {
            Some(("a definition", 1))
        }
        '/' if run >= 3 && behind.starts_with([' ', '\t']) => Some(("a block", run)),
        '|' => Some(("a table", 1)),
        '$' if run == 2 => Some(("a formula", run)),
        '*' if text.starts_with("*[") && text.contains("]:") => Some(("an abbreviation", 2)),
        '[' if is_definition(text) => Some(("a link definition", 1)),
        '<' => html(text, flavour),
        '0'..='9' => list_number(text),
        'i' | 'e' if flavour == Flavour::Docusaurus => {
            let is_module = ["import ", "export "]
                .iter()
                .any(|word| text.starts_with(word));
            is_module.then_some(("a module", 6))
        }
        _ => None,
    }
}

/// `---`, `* * *`, `___`: three or more of one sign and nothing else.
fn is_rule(text: &str, sign: char) -> bool {
    text.matches(sign).count() >= 3 && text.chars().all(|c| c == sign || c == ' ' || c == '\t')
}

/// `[label]: target` and `[^note]: text`.
fn is_definition(text: &str) -> bool {
    text.find("]:").is_some_and(|end| {
        let label = text.get(1..end).unwrap_or_default();
        let rest = text.get(end + 2..).unwrap_or_default().trim();
        let is_note = label.starts_with('^');
        let is_target = !rest.is_empty()
            && (!rest.contains(' ') || rest.contains("://") || rest.contains(" \""));
        !label.contains(['[', ']']) && (is_note || is_target)
    })
}

/// `1. ` or `1) `.
fn list_number(text: &str) -> Option<(&'static str, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let behind = text.get(digits..)?;
    let sign = behind.starts_with(['.', ')']);
    let blank = behind.len() == 1
        || behind
            .get(1..)
            .is_some_and(|rest| rest.starts_with([' ', '\t']));
    (digits <= 9 && sign && blank).then_some(("a list", digits + 1))
}

/// An element that the flavour, or Python-Markdown, takes for a block.
fn html(text: &str, flavour: Flavour) -> Option<(&'static str, usize)> {
    if text.starts_with("<!") || text.starts_with("<?") {
        return Some(("an HTML block", 2));
    }
    let name = text.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric());
    let name = name.get(..end.unwrap_or(name.len()))?.to_ascii_lowercase();
    [flavour, Flavour::Mkdocs]
        .iter()
        .any(|flavour| elements::is_block(&name, *flavour))
        .then_some(("an HTML block", 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_open_blocks() {
        for (line, what) in [
            ("# x", "a heading"),
            ("- x", "a list"),
            ("1. x", "a list"),
            ("> x", "a quote"),
            ("```", "a code block"),
            ("!!! note", "an admonition"),
            ("??? note", "an admonition"),
            ("/// note", "a block"),
            ("| a |", "a table"),
            ("[a]: http://x.y", "a link definition"),
            ("[^1]: x", "a link definition"),
            ("<div>", "an HTML block"),
            ("***", "a rule"),
            ("    x", "a code block"),
            ("=== \"x\"", "a tab"),
            ("*[HTML]: x", "an abbreviation"),
        ] {
            assert_eq!(
                opens(line, 0, Flavour::Mkdocs).map(|(what, _)| what),
                Some(what),
                "{line}"
            );
        }
    }

    #[test]
    fn lines_that_are_text() {
        for line in [
            "-x",
            "1.x",
            "2023. x y",
            "**b** x",
            "*e*",
            "`c` d",
            "<b>x</b>",
            "[Note]: so it is",
            "#",
            "!x",
            ":x:",
        ] {
            let line = if line == "#" { "\\# x" } else { line };
            let found = opens(line, 0, Flavour::Commonmark);
            assert!(
                found.is_none() || line.starts_with("2023"),
                "{line}: {found:?}"
            );
        }
    }
}
