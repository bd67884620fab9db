//! Why Fluent could not read an entry, and what to type instead.
//!
//! In go the junk and what the parser said about it, out comes the likely mistake. The parser says which sign it
//! expected; people need to know what they did. Deliberately absent: texts that are cut off (`explain`).

use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::ftl::read::identifier_len;
use crate::ftl::stub;
use crate::text::Span;

/// The likely mistake.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cause {
    /// What is wrong.
    pub(super) message: String,
    /// What to type.
    pub(super) help: String,
    /// Where.
    pub(super) span: Span,
}

/// What is wrong with the junk under `span`; `error` is `None` where braces are nested too deep to be read.
pub(super) fn cause(
    text: &str,
    span: Span,
    error: Option<&ParserError>,
    below_message: bool,
) -> Cause {
    let first = span.of(text).lines().next().unwrap_or_default();
    let line = Span::new(span.start, span.start + first.trim_end().len());
    let Some(error) = error else {
        let message = "braces are nested more than 100 deep here".to_owned();
        let help = "write texts that hold many braces in quotes: `{\"{{{ … }}}\"}`".to_owned();
        return Cause {
            message,
            help,
            span: line,
        };
    };
    let at = error.pos.start;
    // Within the entry's head, what stands there says more than what was expected.
    if at <= line.start + head_len(first)
        && let Some((message, help)) = in_head(first, below_message)
    {
        return Cause {
            message,
            help,
            span: line,
        };
    }
    let (message, help) = in_value(text, span, at, &error.kind);
    Cause {
        message,
        help,
        span: sign_at(text, span, at).unwrap_or(line),
    }
}

/// The id of a line that looks like `id text`: a message without its `=`.
pub(super) fn unsigned_id(line: &str) -> Option<&str> {
    let (id, rest) = line.split_at(identifier_len(line));
    let is_id = id.contains('-') && !id.ends_with('-') && rest.starts_with([' ', ':', '＝', '：']);
    is_id.then_some(id)
}

/// Length of the first line up to its `=`, or all of it.
fn head_len(line: &str) -> usize {
    line.find('=').unwrap_or(line.len())
}

/// The character at `at`, if it lies in the entry and can be shown.
fn sign_at(text: &str, span: Span, at: usize) -> Option<Span> {
    let rest = text.get(at..span.end)?;
    let sign = rest.chars().next().filter(|sign| !sign.is_whitespace())?;
    Some(Span::new(at, at + sign.len_utf8()))
}

/// Mistakes before the value.
fn in_head(line: &str, below_message: bool) -> Option<(String, String)> {
    let say = |message: &str, help: String| Some((message.to_owned(), help));
    let text = line.trim();
    if let Some(found) = as_comment(line) {
        return Some(found);
    }
    if line.starts_with(' ') || line.starts_with('\t') {
        let help = if text.contains('=') {
            format!("begin the line at its left edge: `{text}`")
        } else {
            format!("write the id of the message first: `some-id = {text}`")
        };
        return say(
            "this line is indented, but no message stands above it",
            help,
        );
    }
    let dash = usize::from(line.starts_with('-'));
    let name = identifier_len(line.get(dash..).unwrap_or_default());
    let (id, rest) = line.split_at(if name == 0 { 0 } else { dash + name });
    let rest = rest.trim_start();
    if id.is_empty() {
        let head = text.split('=').next().unwrap_or_default().trim();
        if text.contains('=') && !head.contains(' ') {
            return say(
                "an id begins with a letter from a to z, and goes on with letters, digits, `-` and `_`",
                "give the message the id that stands in its stub".to_owned(),
            );
        }
        let help = if below_message {
            format!(
                "if it belongs to the message above, type `    {text}`; else `some-id = {text}`"
            )
        } else {
            format!("type `some-id = {text}`, or `# {text}` for a comment")
        };
        return say("this line is neither a message nor a comment", help);
    }
    for sign in ["＝", "：", ":"] {
        if let Some(value) = rest.strip_prefix(sign) {
            let value = value.trim_start_matches('=').trim();
            return say(
                &format!("`{sign}` stands where Fluent needs `=`"),
                typed(&format!("{id} = {value}")),
            );
        }
    }
    if rest.starts_with('=') {
        return None;
    }
    if rest.is_empty() {
        return say(
            "a message needs `=` and a text behind its id",
            typed(&format!("{id} = …")),
        );
    }
    if let Some((head, value)) = line.split_once('=')
        && !id.contains('-')
        && head.trim().len() > id.len()
    {
        return say(
            &format!(
                "`{}` is no id: an id holds letters, digits, `-` and `_` only",
                head.trim()
            ),
            typed(&format!(
                "{} = {}",
                head.trim().replace([' ', '.'], "-"),
                value.trim()
            )),
        );
    }
    say("this line has no `=`", {
        if unsigned_id(line).is_some() {
            typed(&format!("{id} = {rest}"))
        } else {
            format!(
                "if it belongs to the text above, put four spaces before this line: `    {text}`; if it is a message, type `{id} = {rest}`"
            )
        }
    })
}

/// Lines that were meant as comments.
fn as_comment(line: &str) -> Option<(String, String)> {
    let say = |message: &str, help: String| Some((message.to_owned(), help));
    let text = line.trim();
    if let Some(rest) = line.strip_prefix('#') {
        let rest = rest.trim_start_matches('#');
        let signs = line.strip_suffix(rest).unwrap_or("#");
        let signs = signs.get(..signs.len().min(3)).unwrap_or("#");
        let comment = typed(&format!("{signs} {}", rest.trim()));
        let is_message = stub::head(rest).is_some_and(|(_, text)| !text.is_empty());
        let help = if is_message {
            format!(
                "if this is a translation, type `{}`; for a comment {comment}",
                rest.trim()
            )
        } else {
            comment
        };
        return say("a comment needs a space behind its `#`", help);
    }
    if ["//", ";", "<!--", "/*", "＃"]
        .iter()
        .any(|sign| text.starts_with(sign))
    {
        let rest = text.trim_start_matches(['/', ';', '<', '!', '-', '*', '＃']);
        let rest = rest.trim_end_matches("-->").trim_end_matches("*/").trim();
        return say("this is no comment in Fluent", typed(&format!("# {rest}")));
    }
    None
}

fn typed(line: &str) -> String {
    format!("type `{line}`")
}

/// Mistakes in the value.
fn in_value(text: &str, span: Span, at: usize, kind: &ErrorKind) -> (String, String) {
    let say = |message: &str, help: &str| (message.to_owned(), help.to_owned());
    match kind {
        ErrorKind::ExpectedMessageField { entry_id } => signed_line(text, span).map_or_else(|| (
            format!("`{entry_id}` has no text"),
            format!(
                "type the text behind `=`, or with four spaces before it on the next line; for an empty text type `{entry_id} = {{\"\"}}`; to leave it for later put `# ` before it"
            ),
        ), |(sign, line)| (
            format!("the text of `{entry_id}` is not read: a line of it cannot begin with `{sign}`"),
            format!("type the text behind `=`, on the same line: `{entry_id} = {line}`"),
        )),
        ErrorKind::ExpectedTermField { entry_id } => (
            format!("the term `-{entry_id}` has no text"),
            format!("type `-{entry_id} = …`"),
        ),
        ErrorKind::UnbalancedClosingBrace => say(
            "`}` stands without a `{` before it",
            "to show the sign itself, type `{\"}\"}`",
        ),
        ErrorKind::ExpectedInlineExpression
        | ErrorKind::ExpectedToken(_)
        | ErrorKind::ExpectedCharRange { .. }
        | ErrorKind::ForbiddenCallee => in_braces(text, span, at),
        ErrorKind::MissingDefaultVariant => say(
            "one of the variants must be the one for all other cases",
            "put `*` before its `[`: `*[other] …`",
        ),
        ErrorKind::MultipleDefaultVariants => say(
            "two variants have a `*`",
            "leave the `*` only before the variant for all other cases",
        ),
        ErrorKind::MissingValue => say(
            "there is no text behind this key",
            "type the text behind it on the same line; for an empty text type `{\"\"}`",
        ),
        ErrorKind::UnterminatedStringLiteral => say(
            "a text in quotes does not end on its line",
            "put `\"` where it ends, before the `}`",
        ),
        ErrorKind::UnknownEscapeSequence(sign) => (
            format!("`\\{sign}` means nothing between quotes"),
            "type `\\\\` for a backslash and `\\\"` for a quote".to_owned(),
        ),
        ErrorKind::InvalidUnicodeEscapeSequence(_) => say(
            "a character by number has four digits behind `\\u`, or six behind `\\U`",
            "type for instance `\\u00A0`, or the character itself",
        ),
        ErrorKind::TermAttributeAsPlaceable => say(
            "what a term has behind its dot cannot be shown",
            "use the term itself: `{ -term }`",
        ),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::ExpectedSimpleExpressionAsSelector => say(
            "before `->` there must be a variable",
            "type `{ $name -> …`",
        ),
        ErrorKind::PositionalArgumentFollowsNamed
        | ErrorKind::DuplicatedNamedArgument(_)
        | ErrorKind::ExpectedLiteral => say(
            "the words between the parentheses are not in order",
            "first values, then each `name: \"value\"` once",
        ),
    }
}

/// The line below the id, where it begins with a sign that opens no text at the start of a line (Fluent 1.0,
/// `indented_char`), with that sign. Behind the `=` the same sign is text.
fn signed_line(text: &str, span: Span) -> Option<(char, &str)> {
    let mut below = span.of(text).lines().skip(1).map(str::trim);
    let line = below.find(|line| !line.is_empty())?;
    let sign = line.chars().next().filter(|sign| ".[*".contains(*sign))?;
    Some((sign, line))
}

/// Mistakes between braces.
fn in_braces(text: &str, span: Span, at: usize) -> (String, String) {
    let before = text.get(span.start..at.min(span.end)).unwrap_or_default();
    let Some(open) = before.rfind('{') else {
        return (
            "Fluent cannot read this line".to_owned(),
            "compare it with its neighbours: `id = text`, later lines with four spaces before them"
                .to_owned(),
        );
    };
    // `{{ x }}` is one thing to whoever wrote it.
    let run = before.get(..open).unwrap_or_default();
    let open = span.start + run.trim_end_matches('{').len();
    let rest = Span::new(open, span.end).of(text);
    let line = rest.lines().next().unwrap_or_default();
    let inside = line.find('}').map(|end| line.get(..=end).unwrap_or(line));
    if line.contains(['“', '”', '„', '«', '＂']) {
        return (
            "quotes between braces must be straight ones".to_owned(),
            "type `\"` instead".to_owned(),
        );
    }
    if line.contains('＄') {
        return (
            "`＄` is a full-width sign".to_owned(),
            "type `{ $name }` with the plain `$`".to_owned(),
        );
    }
    match inside {
        None => (
            "`{` needs a `}` on its line".to_owned(),
            "close it behind the variable: `{ $name }`; to show the sign itself, type `{\"{\"}`"
                .to_owned(),
        ),
        Some(inside) => {
            let run = if line.starts_with("{{") {
                line.rfind("}}").and_then(|end| line.get(..end + 2))
            } else {
                None
            };
            let run = run
                .unwrap_or(inside)
                .replace('\\', "\\\\")
                .replace('"', "\\\"");
            (
                format!(
                    "`{inside}` is nothing that Fluent knows; between braces stands a variable `{{ $name }}`, a term `{{ -name }}` or a text in quotes"
                ),
                format!(
                    "to show these words with their braces, type `{{\"{run}\"}}`; `{{\"{{\"}}` is `{{` alone"
                ),
            )
        }
    }
}
