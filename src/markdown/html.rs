//! Raw HTML: the texts and attributes in it that a reader sees.
//!
//! In goes a stretch of HTML, out come its texts and its text attributes, in order. Promise: broken HTML gives fewer
//! or odd spans, never a panic. Deliberately absent: where a text begins and ends, which `phrase` says; decoding and
//! encoding, which `slot` does; and Markdown inside HTML, which `containers` finds.

use std::borrow::Cow;

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

use crate::markdown::attributes;
use crate::markdown::containers::Directive;
use crate::markdown::extension::directive;
use crate::markdown::flavour::Flavour;
use crate::markdown::inline::Token;
use crate::markdown::jsx;
use crate::markdown::phrase::{self, Ground, Node, NodeKind};
use crate::markdown::reading::has_letter;
use crate::text::Span;

/// Elements whose text is no prose, or is nothing a reader sees.
const HIDDEN: &[&str] = &[
    "code", "kbd", "math", "noscript", "pre", "samp", "script", "style", "svg", "template",
    "textarea", "var",
];

/// How a line begins that PyMdown's snippets replace by a file, inside HTML as well.
const SNIPPET: &str = "--8<--";

/// Elements without an end tag.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// Whether the element `name` has no end tag.
pub(crate) fn is_void(name: &str) -> bool {
    VOID.iter().any(|void| void.eq_ignore_ascii_case(name))
}

/// Whether the text inside the element `name` is hidden from translation.
fn is_hidden(name: &str) -> bool {
    HIDDEN
        .iter()
        .any(|hidden| hidden.eq_ignore_ascii_case(name))
}

/// The end tag behind which text is seen again, if the start tag `tag` hides what follows.
pub(crate) fn hides(tag: &str) -> Option<String> {
    let inside = tag.strip_prefix('<')?.strip_suffix('>')?;
    let name = inside.split([' ', '\t', '\n', '\r', '/']).next()?;
    let is_untranslated = || {
        let attributes = inside.to_ascii_lowercase();
        ["translate=\"no\"", "translate='no'", "translate=no"]
            .iter()
            .any(|no| attributes.contains(no))
    };
    let is_open = !inside.ends_with('/') && !VOID.contains(&name);
    (is_open && (is_hidden(name) || is_untranslated())).then(|| format!("</{name}>"))
}

/// The element that hides text just now. Kept from one stretch of HTML to the next only for `translate="no"`, whose
/// Markdown stands between two stretches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hidden {
    name: Vec<u8>,
    depth: usize,
    lasts: bool,
}

impl Hidden {
    /// Whether text is hidden here.
    pub(crate) fn is_on(&self) -> bool {
        self.depth > 0
    }
}

/// Elements that show what others made: their title may be its title.
const EMBEDDED: &[&str] = &["iframe", "embed", "object", "video", "audio"];

/// Attributes that lead somewhere: nothing for a reader, and long.
const TARGETS: &[&str] = &[
    "action",
    "cite",
    "data",
    "formaction",
    "href",
    "poster",
    "src",
    "srcset",
];

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// A text node, blanks at its ends left out.
    Text(Span),
    /// Words with tags of inline elements between them, and what else is in it than words.
    Phrase(Span, Vec<Token>),
    /// A word to us in a comment.
    Directive(Directive, Span),
    /// The value of an attribute, with its quotes if it has some.
    Attribute {
        /// The attribute's name, behind that of its element where that shows something from elsewhere.
        name: String,
        /// The value.
        value: Span,
    },
    /// The value of an attribute that is an expression of JSX, with its braces. Only looked for in lone tags.
    Expression {
        /// The attribute's name.
        name: String,
        /// The value.
        value: Span,
    },
    /// The value of an attribute that leads somewhere, without quotes. Only looked for in lone tags.
    Target {
        /// The attribute's name.
        name: String,
        /// The value.
        value: Span,
    },
}

/// Everything for a reader in `html`; spans are relative to it.
pub(crate) fn texts(html: &str, hidden: &mut Hidden, ground: Ground) -> Vec<Found> {
    read(html, hidden, ground, false)
}

fn read(html: &str, hidden: &mut Hidden, ground: Ground, is_lone: bool) -> Vec<Found> {
    let mut reader = Reader {
        html,
        hidden,
        ground,
        found: Vec::new(),
        nodes: Vec::new(),
        text_at: 0,
        tag_at: 0,
        hidden_at: None,
        tag: Vec::new(),
        element: "",
        attribute: Vec::new(),
        pending: Vec::new(),
        untranslated: false,
        is_lone,
    };
    let mut emitter =
        CallbackEmitter::new(|event: CallbackEvent<'_>, span: html5gum::Span<usize>| {
            reader.take(&event, span.start, span.end);
            None::<()>
        });
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(&*shallow(html), emitter) {
        // Reading from memory cannot fail, and the callback makes no tokens.
        debug_assert!(token.is_ok());
    }
    reader.text(html.len());
    reader.flush();
    let found = reader.found;
    if !hidden.lasts {
        *hidden = Hidden::default();
    }
    found
}

/// The same markup, byte for byte as long, that the tokenizer reads without calling itself: it does so once for every
/// quoted attribute behind another, and a tag may have as many as it likes. A slash between attributes counts as the
/// blank that stood there (WHATWG HTML, 13.2.5.40, "unexpected-solidus-in-tag"), and ends such a row.
fn shallow(html: &str) -> Cow<'_, str> {
    /// Attributes in a row that no stack minds.
    const ROW: usize = 200;
    if memchr::memmem::find_iter(html.as_bytes(), b"=\"")
        .nth(ROW)
        .is_none()
    {
        return Cow::Borrowed(html);
    }
    let mut shallow = html.as_bytes().to_vec();
    for at in memchr::memchr_iter(b'"', html.as_bytes()) {
        if let Some([blank, next]) = shallow.get_mut(at + 1..at + 3)
            && blank.is_ascii_whitespace()
            // Before the end it would close the element.
            && *next != b'>'
        {
            *blank = b'/';
        }
    }
    String::from_utf8(shallow).map_or(Cow::Borrowed(html), Cow::Owned)
}

/// The attributes of a lone tag that a reader sees, those that lead somewhere, and expressions.
pub(crate) fn attributes_of(tag: &str, flavour: Flavour) -> Vec<Found> {
    // Most tags have no attribute at all: nothing to read.
    if memchr::memchr(b'=', tag.as_bytes()).is_some() {
        let tag = match flavour {
            Flavour::Docusaurus => jsx::blotted(tag),
            _ => Cow::Borrowed(tag),
        };
        read(&tag, &mut Hidden::default(), Ground::default(), true)
    } else {
        Vec::new()
    }
}

/// Name and value of each attribute of the tag that a reader sees.
pub(crate) fn text_attributes(tag: &str, flavour: Flavour) -> impl Iterator<Item = (String, Span)> {
    attributes_of(tag, flavour)
        .into_iter()
        .filter_map(|found| match found {
            Found::Attribute { name, value } => Some((name, value)),
            _ => None,
        })
}

struct Reader<'a> {
    html: &'a str,
    hidden: &'a mut Hidden,
    ground: Ground,
    found: Vec<Found>,
    /// What stands behind the last tag of a block.
    nodes: Vec<Node>,
    /// Where the text after the last tag begins.
    text_at: usize,
    /// Where the last start tag begins.
    tag_at: usize,
    /// Where the content of the inline element begins that hides text just now.
    hidden_at: Option<usize>,
    tag: Vec<u8>,
    /// Its name as spelt in the page.
    element: &'a str,
    attribute: Vec<u8>,
    pending: Vec<Found>,
    untranslated: bool,
    /// Whether all there is to read is one tag.
    is_lone: bool,
}

impl Reader<'_> {
    fn take(&mut self, event: &CallbackEvent<'_>, start: usize, end: usize) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.text(start);
                self.text_at = end;
                self.tag.clear();
                self.tag.extend_from_slice(name);
                self.tag_at = start;
                let at = start + 1;
                self.element = self.html.get(at..at + name.len()).unwrap_or_default();
                self.untranslated = false;
            }
            CallbackEvent::AttributeName { name } => {
                self.attribute.clear();
                self.attribute.extend_from_slice(name);
            }
            CallbackEvent::AttributeValue { value } => self.value(value, start, end),
            CallbackEvent::CloseStartTag { self_closing } => {
                self.text_at = end;
                self.open(*self_closing, end);
            }
            CallbackEvent::EndTag { name } => {
                self.text(start);
                self.text_at = end;
                self.pending.clear();
                self.close(name, Span::new(start, end));
            }
            CallbackEvent::Comment { value } => {
                self.text(start);
                self.text_at = end;
                match std::str::from_utf8(value).ok().and_then(directive) {
                    Some(word) => {
                        self.flush();
                        self.found
                            .push(Found::Directive(word, Span::new(start, end)));
                    }
                    None => self.node(Span::new(start, end), NodeKind::Comment),
                }
            }
            CallbackEvent::Doctype { .. } => {
                self.text(start);
                self.text_at = end;
                self.flush();
            }
            CallbackEvent::String { .. } | CallbackEvent::Error(_) => {}
        }
    }

    /// The text between the last tag and `end`.
    fn text(&mut self, end: usize) {
        let start = self.text_at;
        self.text_at = self.text_at.max(end);
        if self.hidden.is_on() {
            return;
        }
        let Some(text) = self.html.get(start..end).filter(|text| !text.is_empty()) else {
            return;
        };
        if text.trim_start().starts_with(SNIPPET) {
            return self.flush();
        }
        self.node(Span::new(start, end), NodeKind::Text);
    }

    /// Adds a piece of what may become a text.
    fn node(&mut self, span: Span, kind: NodeKind) {
        if !self.hidden.is_on() {
            let found = std::mem::take(&mut self.pending);
            self.nodes.push(Node { span, kind, found });
        }
    }

    /// What may become a text ends here.
    fn flush(&mut self) {
        let nodes = std::mem::take(&mut self.nodes);
        phrase::resolve(self.html, nodes, self.ground, &mut self.found);
    }

    fn value(&mut self, value: &[u8], start: usize, end: usize) {
        if self.attribute.eq_ignore_ascii_case(b"translate") && value.eq_ignore_ascii_case(b"no") {
            self.untranslated = true;
        }
        let Ok(name) = std::str::from_utf8(&self.attribute) else {
            return;
        };
        if self.is_lone
            && let Some(found) = self.untold(name, start, end)
        {
            return self.pending.push(found);
        }
        // `title={…}` of a component is an expression.
        let is_expression = value.starts_with(b"{");
        if self.hidden.is_on() || is_expression || !attributes::is_text_of(self.element, name) {
            return;
        }
        let value = quoted(self.html, start, end);
        if self
            .html
            .get(value.range())
            .is_some_and(has_letter_outside_macros)
        {
            self.pending.push(Found::Attribute {
                name: name.to_owned(),
                value,
            });
        }
    }

    /// A value in a lone tag that is nothing for a reader: a target, or an expression of JSX.
    fn untold(&self, name: &str, start: usize, end: usize) -> Option<Found> {
        let name = name.to_owned();
        let value = quoted(self.html, start, end);
        let is_quoted = value.start < start;
        let inside = Span::new(start, value.end - usize::from(is_quoted));
        if !is_quoted && inside.of(self.html).starts_with('{') {
            return Some(Found::Expression {
                name,
                value: inside,
            });
        }
        let is_target = TARGETS.contains(&name.as_str()) && !inside.is_empty();
        is_target.then_some(Found::Target {
            name,
            value: inside,
        })
    }

    /// A start tag is complete, which ends at `end`.
    fn open(&mut self, self_closing: bool, end: usize) {
        let name = std::str::from_utf8(&self.tag).unwrap_or_default();
        if EMBEDDED.contains(&name) {
            for found in &mut self.pending {
                if let Found::Attribute {
                    name: attribute, ..
                } = found
                {
                    *attribute = format!("{name} {attribute}");
                }
            }
        }
        if self.untranslated {
            self.pending.clear();
        }
        let is_empty = self_closing || VOID.contains(&name);
        let is_inline = phrase::is_inline(name) && !self.is_lone;
        if self.hidden.is_on() {
            self.found.append(&mut self.pending);
            self.hidden.depth += usize::from(!is_empty && self.hidden.name == self.tag);
            return;
        }
        let hides = !is_empty && (self.untranslated || is_hidden(name));
        if is_inline {
            let kind = if is_empty {
                NodeKind::Void
            } else {
                NodeKind::Start
            };
            self.node(Span::new(self.tag_at, end), kind);
        } else {
            self.flush();
            self.found.append(&mut self.pending);
        }
        if hides {
            self.hidden_at = is_inline.then_some(end);
            self.hidden.name.clone_from(&self.tag);
            self.hidden.depth = 1;
            self.hidden.lasts = self.untranslated;
        }
    }

    /// An end tag is complete.
    fn close(&mut self, name: &[u8], tag: Span) {
        if self.hidden.is_on() {
            self.hidden.depth -= usize::from(self.hidden.name == *name);
            if !self.hidden.is_on() {
                self.hidden.lasts = false;
                if let Some(start) = self.hidden_at.take() {
                    self.node(Span::new(start, tag.start), NodeKind::Hidden);
                    self.node(tag, NodeKind::End);
                }
            }
        } else if std::str::from_utf8(name).is_ok_and(phrase::is_inline) {
            self.node(tag, NodeKind::End);
        } else {
            self.flush();
        }
    }
}

/// The value at `start..end` with the quotes around it.
fn quoted(html: &str, start: usize, end: usize) -> Span {
    let bytes = html.as_bytes();
    let before = start.checked_sub(1).and_then(|at| bytes.get(at));
    match before {
        Some(quote @ (b'"' | b'\'')) => {
            let rest = bytes.get(start..).unwrap_or_default();
            let len = memchr::memchr(*quote, rest).map_or(rest.len(), |at| at + 1);
            Span::new(start - 1, start + len)
        }
        _ => Span::new(start, end.max(start)),
    }
}

/// Whether there is a letter that no template engine takes away.
pub(crate) fn has_letter_outside_macros(text: &str) -> bool {
    let mut rest = text;
    // Signs that were looked for in vain stand nowhere behind.
    let mut missing: [&str; 2] = [""; 2];
    while let Some(at) = rest.find('{') {
        let (before, macros) = rest.split_at(at);
        if has_letter(before) {
            return true;
        }
        let (number, close) = match macros.as_bytes().get(1) {
            Some(b'{') => (0, "}}"),
            Some(b'%') => (1, "%}"),
            _ => (0, ""),
        };
        let is_sought = !close.is_empty() && missing[number] != close;
        let end = is_sought.then(|| macros.find(close)).flatten();
        if is_sought && end.is_none() {
            missing[number] = close;
        }
        let end = end.map_or(1, |end| end + close.len());
        rest = macros.get(end..).unwrap_or_default();
    }
    has_letter(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_has_as_many_attributes_as_it_likes() {
        for one in [
            "b=\"c\" ",
            "_b=\"'\"  ",
            "@b=\"d e\"\n",
            "b='c' d=\"e\"\t",
            "b=\"\"/",
        ] {
            let tag = format!("<p {}title=\"Say hi\" >", one.repeat(30_000));
            let found: Vec<(String, Span)> = text_attributes(&tag, Flavour::Gfm).collect();
            let values: Vec<&str> = found.iter().map(|(_, value)| value.of(&tag)).collect();
            assert_eq!(values, ["\"Say hi\""], "{one:?}");
        }
    }
}
