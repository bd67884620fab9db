//! Phrases of raw HTML: words with the tags of inline elements between them, which read as one text.
//!
//! In go the texts and tags that stand between two tags of blocks, out comes what a translator gets: a phrase where
//! words stand beside markup, plain texts where they stand alone, and attributes. Promise: linear, however deep the
//! elements. Deliberately absent: reading HTML (`html`) and making units (`blocks`).

use crate::markdown::elements;
use crate::markdown::html::{Found, has_letter_outside_macros};
use crate::markdown::inline::{Token, TokenKind};
use crate::markdown::jsx;
use crate::markdown::reading::{SPELT_BLANKS, is_blank, line_start};
use crate::text::Span;

/// Elements that stand inside a text; sorted. Those that this table does not know end it.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "button", "cite", "code", "data",
    "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt",
    "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
];

/// Whether the element `name`, in lower case, stands inside a text.
pub(crate) fn is_inline(name: &str) -> bool {
    INLINE.binary_search(&name).is_ok()
}

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NodeKind {
    /// Text between tags.
    Text,
    /// A start tag.
    Start,
    /// An end tag.
    End,
    /// A tag of an element without content.
    Void,
    /// What is in an element whose content is nothing to translate, such as code.
    Hidden,
    /// A comment.
    Comment,
}

/// A piece of HTML between two tags of blocks.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    /// Where.
    pub(crate) span: Span,
    /// What.
    pub(crate) kind: NodeKind,
    /// Attributes of the tag that a reader sees.
    pub(crate) found: Vec<Found>,
}

/// How HTML stands on its page.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Ground {
    /// Number of quotes around it.
    pub(crate) quotes: usize,
    /// Whether braces are expressions.
    pub(crate) has_expressions: bool,
}

impl Ground {
    /// A text node without the blanks at its ends, spelt as characters or as references, and without the signs of
    /// quotes that stand alone before and behind it.
    fn trimmed(self, text: &str) -> Span {
        let mut start = 0;
        while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
            let spelt = SPELT_BLANKS.iter().find(|blank| rest.starts_with(**blank));
            start += match spelt {
                Some(blank) => blank.len(),
                None if rest.starts_with('\n') => {
                    line_start(text, start + 1, text.len(), self.quotes) - start
                }
                None => {
                    let blanks = rest.len() - rest.trim_start_matches([' ', '\t', '\r']).len();
                    if blanks == 0 {
                        break;
                    }
                    blanks
                }
            };
        }
        let mut end = text.len();
        loop {
            let rest = text.get(start..end).unwrap_or_default();
            let rest = rest.trim_end();
            end = start + rest.len();
            let sign = rest.trim_end_matches(['>', ' ', '\t', '\r']);
            if let Some(blank) = SPELT_BLANKS.iter().find(|blank| rest.ends_with(**blank)) {
                end -= blank.len();
            } else if self.quotes > 0 && sign.len() < rest.len() && sign.ends_with('\n') {
                end = start + sign.len();
            } else {
                break;
            }
        }
        Span::new(start, end)
    }
}

/// Appends what a translator gets of `nodes` to `found`.
pub(crate) fn resolve(html: &str, nodes: Vec<Node>, ground: Ground, found: &mut Vec<Found>) {
    let is_plain = |node: &Node| node.kind == NodeKind::Text;
    if nodes.iter().all(is_plain) {
        return found.extend(nodes.iter().filter_map(|node| text(html, node, ground)));
    }
    let partners = partners(html, &nodes);
    let mut solid = Vec::with_capacity(nodes.len() + 1);
    let mut count = 0_usize;
    solid.push(count);
    for node in &nodes {
        count += usize::from(is_solid(html, node, ground));
        solid.push(count);
    }
    Resolver {
        html,
        nodes,
        partners,
        solid,
        ground,
        work: Vec::new(),
        found,
    }
    .run();
}

fn is_solid(html: &str, node: &Node, ground: Ground) -> bool {
    match node.kind {
        NodeKind::Text => !ground.trimmed(node.span.of(html)).is_empty(),
        NodeKind::Hidden => !node.span.is_empty(),
        _ => false,
    }
}

/// The text of a node, if there is one for a reader.
fn text(html: &str, node: &Node, ground: Ground) -> Option<Found> {
    let inside = ground.trimmed(node.span.of(html));
    let start = node.span.start;
    let span = Span::new(start + inside.start, start + inside.end);
    has_letter_outside_macros(span.of(html)).then_some(Found::Text(span))
}

/// For each start tag its end tag and the other way round; tags without one have none.
fn partners(html: &str, nodes: &[Node]) -> Vec<Option<usize>> {
    /// How many open elements an end tag looks through.
    const DEEPEST: usize = 32;
    let mut partners = vec![None; nodes.len()];
    let mut open: Vec<usize> = Vec::new();
    for (index, node) in nodes.iter().enumerate() {
        match node.kind {
            NodeKind::Start => open.push(index),
            NodeKind::End => {
                let name = elements::name(node.span.of(html));
                let is_start = |start: &&usize| {
                    elements::name(nodes[**start].span.of(html)).eq_ignore_ascii_case(name)
                };
                let behind = open.iter().rev().take(DEEPEST).position(|at| is_start(&at));
                if let Some(behind) = behind {
                    // What is left open inside ends nowhere.
                    open.truncate(open.len() - behind);
                    if let Some(start) = open.pop() {
                        partners[start] = Some(index);
                        partners[index] = Some(start);
                    }
                }
            }
            _ => {}
        }
    }
    partners
}

/// What is still to be looked at.
#[derive(Clone, Copy, Debug)]
enum Work {
    /// The attributes of tags that are no part of a phrase.
    Attributes(usize, usize),
    /// A text alone.
    Text(usize),
    /// Words with markup.
    Phrase(usize, usize),
    /// Nodes beside each other, and what is in them.
    Level(usize, usize),
}

struct Resolver<'a> {
    html: &'a str,
    nodes: Vec<Node>,
    partners: Vec<Option<usize>>,
    /// How many nodes before each one show something.
    solid: Vec<usize>,
    ground: Ground,
    /// The next thing is the last one.
    work: Vec<Work>,
    found: &'a mut Vec<Found>,
}

impl Resolver<'_> {
    fn run(mut self) {
        // A tag without a partner would be half an element: texts end there.
        let mut first = 0;
        let mut whole = Vec::new();
        for (index, node) in self.nodes.iter().enumerate() {
            let is_tag = matches!(node.kind, NodeKind::Start | NodeKind::End);
            if is_tag && self.partners[index].is_none() {
                whole.extend([
                    Work::Level(first, index),
                    Work::Attributes(index, index + 1),
                ]);
                first = index + 1;
            }
        }
        whole.push(Work::Level(first, self.nodes.len()));
        self.work.extend(whole.into_iter().rev());
        while let Some(work) = self.work.pop() {
            match work {
                Work::Attributes(first, end) => {
                    for node in &mut self.nodes[first..end] {
                        self.found.append(&mut node.found);
                    }
                }
                Work::Text(index) => {
                    self.found
                        .extend(text(self.html, &self.nodes[index], self.ground));
                }
                Work::Phrase(first, end) => self.phrase(first, end),
                Work::Level(first, end) => self.level(first, end),
            }
        }
    }

    /// The node behind the one at `index` and all that is in it.
    fn behind(&self, index: usize) -> usize {
        match (self.nodes[index].kind, self.partners[index]) {
            (NodeKind::Start, Some(end)) => end + 1,
            _ => index + 1,
        }
    }

    /// Whether nothing stands from `first` to `end` but pictures, breaks and blanks.
    fn is_empty(&self, first: usize, end: usize) -> bool {
        self.solid[first] == self.solid[end]
    }

    fn is_break(&self, index: usize) -> bool {
        let node = &self.nodes[index];
        let name = || elements::name(node.span.of(self.html));
        node.kind == NodeKind::Void && name().eq_ignore_ascii_case("br")
    }

    /// Reads nodes that stand beside each other: a phrase as far as words and markup go, up to two breaks in a row.
    fn level(&mut self, first: usize, end: usize) {
        let mut start = first;
        while start < end && self.is_empty(start, self.behind(start)) {
            start = self.behind(start);
        }
        let (mut at, mut last) = (start, start);
        let mut has_words = false;
        let mut breaks = 0;
        while at < end && breaks < 2 {
            let behind = self.behind(at);
            if self.is_empty(at, behind) {
                breaks += usize::from(self.is_break(at));
            } else {
                let node = &self.nodes[at];
                has_words |=
                    node.kind == NodeKind::Text && text(self.html, node, self.ground).is_some();
                last = behind;
                breaks = 0;
            }
            at = behind;
        }
        let from = self.work.len();
        self.work.push(Work::Attributes(first, start));
        if has_words && last > start + 1 {
            self.work.push(Work::Phrase(start, last));
        } else {
            self.apart(start, last);
        }
        self.work.push(Work::Attributes(last, at));
        if at < end {
            self.work.push(Work::Level(at, end));
        }
        self.work[from..].reverse();
    }

    /// Plans to look at each of the nodes that stand beside each other for itself.
    fn apart(&mut self, first: usize, end: usize) {
        let mut at = first;
        while at < end {
            let behind = self.behind(at);
            self.work.push(match self.nodes[at].kind {
                NodeKind::Text => Work::Text(at),
                _ => Work::Attributes(at, at + 1),
            });
            if behind > at + 1 {
                self.work.push(Work::Level(at + 1, behind - 1));
            }
            at = behind;
        }
    }

    fn phrase(&mut self, first: usize, end: usize) {
        let nodes = &self.nodes[first..end];
        let edge = |node: &Node| match node.kind {
            NodeKind::Text => self.ground.trimmed(node.span.of(self.html)),
            _ => Span::new(0, node.span.len()),
        };
        let [head, .., tail] = nodes else {
            return;
        };
        let span = Span::new(
            head.span.start + edge(head).start,
            tail.span.start + edge(tail).end,
        );
        let mut tokens = Vec::with_capacity(nodes.len());
        for node in nodes {
            let kind = match node.kind {
                NodeKind::Text => {
                    let start = node.span.start.max(span.start);
                    let inside = Span::new(start, node.span.end.min(span.end));
                    texts(self.html, inside, self.ground, &mut tokens);
                    continue;
                }
                NodeKind::Hidden => TokenKind::Code,
                _ => TokenKind::Html,
            };
            let span = node.span;
            tokens.push(Token { span, kind });
        }
        self.found.push(Found::Phrase(span, tokens));
    }
}

/// Line breaks and what a template engine takes away, in a text.
fn texts(html: &str, span: Span, ground: Ground, tokens: &mut Vec<Token>) {
    let bytes = &html.as_bytes()[..span.end];
    let mut at = span.start;
    // Signs that were looked for in vain stand nowhere behind.
    let mut missing = Vec::new();
    while let Some(found) = memchr::memchr2(b'\n', b'{', &bytes[at..]) {
        let sign = at + found;
        let (span, kind) = if bytes[sign] == b'{' {
            let end = macro_end(bytes, sign, ground, &mut missing).unwrap_or(sign + 1);
            (Span::new(sign, end), TokenKind::Macro)
        } else {
            let blanks = bytes[at..sign].iter().rev();
            let start = sign - blanks.take_while(|byte| is_blank(**byte)).count();
            let mut end = sign;
            while bytes[end..].starts_with(b"\n") || bytes[end..].starts_with(b"\r\n") {
                let newline = end + usize::from(bytes[end] == b'\r');
                end = line_start(html, newline + 1, span.end, ground.quotes);
            }
            (Span::new(start, end), TokenKind::Soft)
        };
        at = span.end;
        if kind == TokenKind::Soft || span.len() > 1 {
            tokens.push(Token { span, kind });
        }
    }
}

/// Where the macro at `at` ends, if one begins there.
fn macro_end(
    bytes: &[u8],
    at: usize,
    ground: Ground,
    missing: &mut Vec<&'static str>,
) -> Option<usize> {
    let close = match bytes.get(at + 1)? {
        _ if ground.has_expressions => "}",
        b'{' => "}}",
        b'%' => "%}",
        _ => return None,
    };
    if missing.contains(&close) {
        return None;
    }
    let end = if ground.has_expressions {
        jsx::end(bytes, at)
    } else {
        let found = memchr::memmem::find(bytes.get(at + 2..)?, close.as_bytes());
        found.map(|found| at + 2 + found + close.len())
    };
    if end.is_none() {
        missing.push(close);
    }
    end
}
