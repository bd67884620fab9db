//! `script-html`: HTML that runs code, loads other pages, restyles the page or hides a part of it; text struck out.

use crate::check::Check;
use crate::check::case::{Case, Side};
use crate::check::facts::bytes::ByteSet;
use crate::check::facts::normal;
use crate::check::facts::tags::{self, Tag, TagKind};
use crate::check::found::{Found, shown};
use crate::check::pair::surplus;
use crate::text::Span;

/// See `source/checks/script-html.md`.
pub(crate) struct ScriptHtml;

/// Elements that run, load, submit or restyle.
const ELEMENTS: &[&str] = &[
    "animate",
    "applet",
    "audio",
    "base",
    "basefont",
    "bgsound",
    "body",
    "button",
    "canvas",
    "command",
    "embed",
    "fencedframe",
    "foreignobject",
    "form",
    "frame",
    "frameset",
    "head",
    "html",
    "iframe",
    "image",
    "input",
    "isindex",
    "keygen",
    "layer",
    "link",
    "listing",
    "map",
    "marquee",
    "math",
    "meta",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "option",
    "param",
    "plaintext",
    "portal",
    "script",
    "select",
    "set",
    "slot",
    "source",
    "style",
    "svg",
    "template",
    "textarea",
    "title",
    "track",
    "use",
    "video",
    "xml",
    "xmp",
];

/// Attributes that run, load or restyle.
const ATTRIBUTES: &[&str] = &[
    "action",
    "background",
    "contenteditable",
    "dynsrc",
    "formaction",
    "http-equiv",
    "is",
    "lowsrc",
    "ping",
    "srcdoc",
    "srcset",
    "style",
    "xmlns",
];

/// One dangerous thing: what it is compared by, and where it stands.
struct Danger {
    key: String,
    span: Span,
}

impl Check for ScriptHtml {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        let target = dangers(&case.target);
        if target.is_empty() {
            return;
        }
        let have = dangers(&case.source).into_iter().map(|danger| danger.key);
        for danger in surplus(&target, have, |danger| danger.key.clone()) {
            found.report(
                Some(danger.span),
                format!("`{}` is not in the source", shown(&danger.key)),
                "Take it out: a translation brings words, not HTML that runs or restyles.",
            );
        }
    }
}

fn dangers(side: &Side<'_>) -> Vec<Danger> {
    let mut found = Vec::new();
    let is_code = |tag: &Tag| side.is_code(tag.span.start);
    collect(side.tags(), None, &is_code, &mut found);
    if side.bytes.has(b'=') {
        handlers(&side.text, &mut found);
    }
    if side.bytes.has(b'~') {
        struck(side, &mut found);
    }
    if let Some(decoded) = side.decoded() {
        // `&lt;script>` is text to a browser, but not to everything a site's theme does with a title.
        let whole = Span::new(0, side.text.len());
        let hidden = tags::find(decoded, &ByteSet::of(decoded));
        let mut behind = Vec::new();
        collect(&hidden, Some(whole), &|_| true, &mut behind);
        behind.retain(|danger| !found.iter().any(|known| known.key == danger.key));
        found.extend(behind);
    }
    found
}

/// `~~words~~`, and `~words~` around whole words: struck out, a warning says the opposite.
fn struck(side: &Side<'_>, found: &mut Vec<Danger>) {
    let text = &*side.text;
    let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let mut open: Option<Span> = None;
    let mut at = 0;
    while let Some(next) = memchr::memchr(b'~', text.as_bytes().get(at..).unwrap_or_default()) {
        let rest = text.get(at + next..).unwrap_or_default();
        let run = Span::new(at + next, text.len() - rest.trim_start_matches('~').len());
        at = run.end;
        let before = text
            .get(..run.start)
            .unwrap_or_default()
            .chars()
            .next_back();
        let after = text.get(run.end..).unwrap_or_default().chars().next();
        if run.len() > 2 || before == Some('\\') || side.is_code(run.start) {
            continue;
        }
        let is_word = |edge| run.len() == 2 || is_edge(edge);
        let closes = before.is_some_and(|c| !c.is_whitespace()) && is_word(after);
        let opens = after.is_some_and(|c| !c.is_whitespace()) && is_word(before);
        match open.filter(|open| open.len() == run.len() && closes) {
            Some(start) => {
                found.push(Danger {
                    key: "~~…~~".to_owned(),
                    span: Span::new(start.start, run.end),
                });
                open = None;
            }
            None if opens => open = Some(run),
            None => {}
        }
    }
}

/// `" onclick=`: a handler behind a quote, for themes that write a title into an attribute as it is.
fn handlers(text: &str, found: &mut Vec<Danger>) {
    for at in memchr::memchr3_iter(b'"', b'\'', b'`', text.as_bytes()) {
        let behind = text.get(at + 1..).unwrap_or_default();
        let rest = behind.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        let name = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let word = rest.get(..name).unwrap_or_default().to_ascii_lowercase();
        let is_set = rest
            .get(name..)
            .is_some_and(|rest| rest.trim_start().starts_with('='));
        // `only = 1` may be honest; no handler is as short.
        let is_long = name > 4;
        if rest.len() < behind.len() && is_set && is_long && is_dangerous_attribute(&word) {
            let start = at + 1 + behind.len() - rest.len();
            found.push(Danger {
                key: format!("{word}="),
                span: Span::new(start, start + name),
            });
        }
    }
}

/// A placeholder in code (`<your-name>`) is no custom element; what is hidden may have come from code, too.
fn collect(
    tags: &[Tag],
    instead: Option<Span>,
    is_code: &dyn Fn(&Tag) -> bool,
    found: &mut Vec<Danger>,
) {
    let mut open: Vec<&str> = Vec::new();
    for tag in tags {
        let span = instead.unwrap_or(tag.span);
        let is_element = tag.kind == TagKind::Open
            && (is_dangerous_element(&tag.name) || (tag.name.contains('-') && !is_code(tag)));
        if is_element {
            found.push(Danger {
                key: format!("<{}>", tag.name),
                span,
            });
        }
        match tag.kind {
            TagKind::Open => open.push(&tag.name),
            // What closes nothing of its own text closes something of the page; a comment may swallow the rest of it.
            TagKind::Close => match open.iter().rposition(|name| *name == tag.name) {
                Some(at) => {
                    open.remove(at);
                }
                None => found.push(Danger {
                    key: format!("</{}>", tag.name),
                    span,
                }),
            },
            TagKind::Declaration => found.push(Danger {
                key: "<!".to_owned(),
                span,
            }),
            TagKind::List => {}
        }
        for (name, value) in &tag.attributes {
            let name: String = normal::address(name);
            if is_dangerous_attribute(&name) {
                found.push(Danger {
                    key: format!("{name}={}", value.trim()),
                    span,
                });
            }
        }
    }
}

/// A name from the list, also with something glued to it (`script\u{0}`, `svg:script`).
fn is_dangerous_element(name: &str) -> bool {
    let plain = normal::address(name);
    let local = plain.rsplit(':').next().unwrap_or(&plain);
    let local = local.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    ELEMENTS.binary_search(&local).is_ok()
}

fn is_dangerous_attribute(name: &str) -> bool {
    let local = name.rsplit(':').next().unwrap_or(name);
    let local = local.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    ATTRIBUTES.binary_search(&local).is_ok()
        || (local.len() > 3
            && local.starts_with("on")
            && local.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handlers_behind_a_quote() {
        let count = |text: &str| {
            let mut found = Vec::new();
            handlers(text, &mut found);
            found.len()
        };
        assert_eq!(count("x\" onmouseover = alert(1) y=\""), 1);
        assert_eq!(count("x'/style='y"), 1);
        assert_eq!(count("\"one\" only=1, `a` = b, 'once' = 2"), 0);
    }

    #[test]
    fn lists_are_sorted() {
        assert!(ELEMENTS.is_sorted() && ATTRIBUTES.is_sorted());
    }
}
