//! XML, for XLIFF and TMX: written by `quick-xml`, read by `roxmltree`.
//!
//! A message is text with elements for its variables. XML 1.0 has no way to write most control characters, and a
//! translation may hold one by mistake: these are elements, too, named `U+0008`. How an element names what it stands
//! for differs by format; that is all a format says here.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use roxmltree::{Document, Node, ParsingOptions};

use super::Unreadable;
use crate::model::{Message, Piece};

/// A document while it is written.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
}

/// What stands in a text for something that is none.
pub(super) struct Code {
    /// The variable's name, or the character's: `U+0008`.
    pub(super) name: String,
    /// How many codes of that name stand before it in the text.
    pub(super) nth: usize,
}

/// Names and values.
type Attributes<'a> = &'a [(&'a str, &'a str)];

/// Content of one element, on one line.
pub(super) type Line = Writer<Vec<u8>>;

impl Xml {
    /// A document with its declaration, indented by two blanks.
    pub(super) fn new() -> Self {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
        put(
            &mut writer,
            Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)),
        );
        Self { writer }
    }

    /// An element with what `inside` writes.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: Attributes,
        inside: impl FnOnce(&mut Self),
    ) {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        put(&mut self.writer, Event::Start(start));
        inside(self);
        put(&mut self.writer, Event::End(BytesEnd::new(name)));
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &str, attributes: Attributes) {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        put(&mut self.writer, Event::Empty(start));
    }

    /// An element that holds text alone; what XML cannot hold is left out of it.
    pub(super) fn note(&mut self, name: &str, attributes: Attributes, text: &str) {
        let text: String = text.chars().filter(|c| is_allowed(*c)).collect();
        self.line(name, attributes, |line| put_text(line, &text));
    }

    /// An element that holds a message; `code` writes what is no text.
    pub(super) fn message(
        &mut self,
        name: &str,
        attributes: Attributes,
        message: &Message,
        code: fn(&mut Line, &Code),
    ) {
        self.line(name, attributes, |line| {
            let mut seen: Vec<String> = Vec::new();
            let mut code = |line: &mut Line, name: String| {
                let nth = seen.iter().filter(|known| **known == name).count();
                seen.push(name.clone());
                code(line, &Code { name, nth });
            };
            for piece in message.pieces.iter() {
                let text = match piece {
                    Piece::Variable(name) => {
                        code(line, name.clone());
                        continue;
                    }
                    Piece::Text(text) => text,
                };
                let mut parts = text.split(|c| !is_allowed(c));
                put_text(line, parts.next().unwrap_or_default());
                let odd = text.chars().filter(|c| !is_allowed(*c));
                for (c, part) in odd.zip(parts) {
                    code(line, format!("U+{:04X}", u32::from(c)));
                    put_text(line, part);
                }
            }
        });
    }

    /// An element whose content stands on its line: an indent would become text.
    fn line(&mut self, name: &str, attributes: Attributes, inside: impl FnOnce(&mut Line)) {
        let mut line = Writer::new(Vec::new());
        inside(&mut line);
        let content = String::from_utf8(line.into_inner()).expect("made of strings");
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        put(&mut self.writer, Event::Start(start));
        put(
            &mut self.writer,
            Event::Text(BytesText::from_escaped(content)),
        );
        put(&mut self.writer, Event::End(BytesEnd::new(name)));
    }

    /// The text of the document.
    pub(super) fn finish(self) -> String {
        let text = String::from_utf8(self.writer.into_inner()).expect("made of strings");
        text + "\n"
    }
}

/// Writes one event.
pub(super) fn put(writer: &mut Writer<Vec<u8>>, event: Event) {
    writer.write_event(event).expect("memory takes everything");
}

/// Text as XML has it. A reader would take a carriage return for a newline, so that one is named.
fn put_text(line: &mut Line, text: &str) {
    let text = quick_xml::escape::escape(text).replace('\r', "&#13;");
    put(line, Event::Text(BytesText::from_escaped(text)));
}

/// What XML 1.0 can hold: section 2.2, `Char`.
pub(super) fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// The document of a text. A document type may be there, for TMX has one; what it declares is bounded by the parser.
pub(super) fn parse(text: &str) -> Result<Document<'_>, Unreadable> {
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options).map_err(|error| Unreadable {
        line: usize::try_from(error.pos().row).unwrap_or(1),
        message: error.to_string(),
    })
}

/// The outermost element, which must have that name.
pub(super) fn root<'a, 'input>(
    document: &'a Document<'input>,
    name: &str,
) -> Result<Node<'a, 'input>, Unreadable> {
    let root = document.root_element();
    let found = root.tag_name().name();
    if found == name {
        return Ok(root);
    }
    let line = usize::try_from(document.text_pos_at(root.range().start).row).unwrap_or(1);
    let message = format!("the document is `{found}`, and `{name}` is wanted");
    Err(Unreadable { line, message })
}

/// Elements of that name anywhere below a node, whatever their namespace.
pub(super) fn below<'a, 'input>(
    node: Node<'a, 'input>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'input>> {
    node.descendants()
        .filter(move |node| node.tag_name().name() == name)
}

/// The first child of that name.
pub(super) fn child<'a, 'input>(node: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
    node.children().find(|node| node.tag_name().name() == name)
}

/// The text of a node and of all that is inside.
pub(super) fn text(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(Node::is_text);
    texts.filter_map(|node| node.text()).collect()
}

/// The message that stands in a node. `code` says what an element stands for, by a variable's name or a character's;
/// of an element that stands for nothing, what is inside counts.
pub(super) fn message(node: Node<'_, '_>, code: fn(Node<'_, '_>) -> Option<String>) -> Message {
    let mut message = Message::default();
    // Steps, not recursion: a file may nest as deep as it likes.
    let mut steps: Vec<Node<'_, '_>> = node.children().rev().collect();
    while let Some(node) = steps.pop() {
        if node.is_text() {
            message.push_text(node.text().unwrap_or_default());
        } else if node.is_element() {
            match code(node) {
                Some(name) => match character(&name) {
                    Some(c) => message.push_text(c.encode_utf8(&mut [0; 4])),
                    None => message.push_variable(name),
                },
                None => steps.extend(node.children().rev()),
            }
        }
    }
    message
}

/// The character that `U+0008` names.
fn character(name: &str) -> Option<char> {
    char::from_u32(u32::from_str_radix(name.strip_prefix("U+")?, 16).ok()?)
}
