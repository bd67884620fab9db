//! Block-level HTML as Python-Markdown reads it: raw up to the closing tag, or with Markdown inside.

use std::collections::BTreeMap;

use memchr::{memchr, memmem};

use crate::markdown::containers::ClaimKind;
use crate::markdown::extension::tags::{Endless, Syntax, Tag, tag};
use crate::markdown::extension::{Body, Extension, Opening, Place, Region, Then, fence, snippet};
use crate::markdown::{Flavour, elements};
use crate::text::Span;

/// Elements that begin at a line's start, or directly behind another tag.
#[derive(Debug)]
pub(super) struct HtmlElement;

/// Elements whose content Python-Markdown never parses.
const RAW: &[&str] = &[
    "canvas", "math", "option", "pre", "script", "style", "textarea",
];

impl Extension for HtmlElement {
    fn name(&self) -> &'static str {
        "html-element"
    }

    fn first(&self) -> &'static [u8] {
        b"<"
    }

    fn open(&self, place: &Place<'_>) -> Option<Opening> {
        if !place.is_outermost || place.indent > 3 {
            return None;
        }
        let html = |span: Span| Opening::new(Then::Resume(span.end)).claim(span, ClaimKind::Html);
        if let Some(end) = declaration(place) {
            return Some(html(Span::new(place.at, end)));
        }
        let tag = tag(
            place.text,
            place.at,
            place.limit,
            Syntax::Html,
            place.endless,
        )?;
        let name = tag.name.to_ascii_lowercase();
        if !elements::is_block(&name, place.flavour) {
            return None;
        }
        if name == "hr" || tag.is_empty || tag.is_end {
            return Some(html(tag.span));
        }
        let is_markdown = matches!(
            tag.markdown.as_deref(),
            Some("" | "1" | "block" | "span" | "markdown")
        );
        if is_markdown && !RAW.contains(&name.as_str()) {
            let open = ClaimKind::Open(format!("element {name}"));
            let opening = Opening::new(Then::Container(Body::Element(name), tag.span.end));
            return Some(
                opening
                    .claim(tag.span, ClaimKind::Html)
                    .claim(Span::new(tag.span.end, tag.span.end), open),
            );
        }
        Some(Opening::new(Then::Region(Box::new(Raw {
            inside: place.in_element,
            ..Raw::default()
        }))))
    }
}

/// The end of `<!DOCTYPE …>` or `<?…?>` on this line.
fn declaration(place: &Place<'_>) -> Option<usize> {
    let rest = place.rest();
    let close = match rest.as_bytes().get(..2)? {
        b"<?" => "?>",
        b"<!" if !rest.starts_with("<!--") => ">",
        _ => return None,
    };
    rest.find(close).map(|at| place.at + at + close.len())
}

/// A raw element, up to the tag that closes it.
#[derive(Debug, Default)]
struct Raw {
    /// Open tags, and how often each name is among them: looking through the stack would not be linear.
    stack: Vec<String>,
    open: BTreeMap<String, usize>,
    /// Where reading goes on: a tag may end on a later line.
    at: usize,
    /// Where tags are known not to end.
    endless: Endless,
    /// What ends the text at hand: `-->` in a comment, `</script` in a script.
    until: Option<String>,
    /// An element with Markdown is around it, whose end tag ends it too.
    inside: bool,
    /// The first line has been read.
    begun: bool,
    /// Fenced code and snippets, which are found before HTML is, and the fence that is open.
    code: Vec<Span>,
    fence: Option<(u8, usize)>,
}

impl Raw {
    fn push(&mut self, tag: &Tag) {
        let name = tag.name.to_ascii_lowercase();
        if matches!(name.as_str(), "script" | "style") {
            self.until = Some(format!("</{name}"));
        }
        *self.open.entry(name.clone()).or_default() += 1;
        self.stack.push(name);
    }

    /// Closes the element and all that is open in it; whether it was open.
    fn pop(&mut self, name: &str) -> bool {
        if self.open.get(name).is_none_or(|count| *count == 0) {
            return false;
        }
        while let Some(top) = self.stack.pop() {
            if let Some(count) = self.open.get_mut(&top) {
                *count -= 1;
            }
            if top == name {
                break;
            }
        }
        true
    }

    /// Reads on where a comment or a script ends; `None` if it does not on this line.
    fn behind_text(&mut self, text: &str, at: usize, to: usize) -> Option<usize> {
        let Some(until) = &self.until else {
            return Some(at);
        };
        let line = text.as_bytes().get(at..to)?;
        let found = if until.starts_with("</") {
            find_ignoring_case(line, until.as_bytes())?
        } else {
            memmem::find(line, until.as_bytes())? + until.len()
        };
        self.until = None;
        Some(at + found)
    }
}

impl Raw {
    /// Whether the line is no HTML but code or a snippet.
    fn takes_as_code(&mut self, text: &str, from: usize, to: usize) -> bool {
        if !std::mem::replace(&mut self.begun, true) || self.at > from {
            return false;
        }
        let line = text.get(from..to).unwrap_or_default().trim();
        let header = fence::header(line);
        match self.fence {
            Some((mark, len)) if fence::closes(line, mark, len) => self.fence = None,
            None if header.is_some() => self.fence = header,
            None if snippet::behind_mark(line).is_none() => return false,
            _ => {}
        }
        match self.code.last_mut() {
            // The next line of the same code: only a line ending lies between.
            Some(last) if from - last.end <= 2 => last.end = to,
            _ => self.code.push(Span::new(from, to)),
        }
        true
    }
}

/// Where `needle`, in lower case, stands in `line`, whatever its case there.
fn find_ignoring_case(line: &[u8], needle: &[u8]) -> Option<usize> {
    line.windows(needle.len())
        .position(|window| window.eq_ignore_ascii_case(needle))
}

impl Region for Raw {
    fn feed(&mut self, text: &str, from: usize, to: usize) -> Option<usize> {
        if self.takes_as_code(text, from, to) {
            return None;
        }
        self.at = self.at.max(from);
        while self.at < to {
            let Some(at) = self.behind_text(text, self.at, to) else {
                self.at = to;
                return None;
            };
            let Some(angle) = memchr(b'<', text.as_bytes().get(at..to)?).map(|found| at + found)
            else {
                self.at = to;
                return None;
            };
            self.at = angle + 1;
            if text.get(angle..to)?.starts_with("<!--") {
                self.at = angle + 4;
                self.until = Some("-->".to_owned());
                continue;
            }
            let Some(tag) = tag(text, angle, text.len(), Syntax::Html, &self.endless) else {
                continue;
            };
            let name = tag.name.to_ascii_lowercase();
            if tag.is_end {
                let is_ours = self.pop(&name);
                if !is_ours && self.inside && elements::is_block(&name, Flavour::Mkdocs) {
                    return Some(angle);
                }
                self.at = tag.span.end;
                if self.stack.is_empty() {
                    return Some(tag.span.end);
                }
            } else {
                self.at = tag.span.end;
                if !tag.is_empty && name != "hr" {
                    self.push(&tag);
                }
            }
        }
        None
    }

    fn claims(&self, _text: &str, span: Span) -> Vec<(Span, ClaimKind)> {
        let mut claims = Vec::new();
        let mut at = span.start;
        for code in &self.code {
            let place = Span::new(code.start, code.start);
            claims.push((Span::new(at, code.start), ClaimKind::Html));
            claims.push((place, ClaimKind::Open("code".to_owned())));
            claims.push((place, ClaimKind::Close));
            at = code.end;
        }
        claims.push((Span::new(at, span.end.max(at)), ClaimKind::Html));
        claims
    }
}
