//! Units: what is translated as one piece, what it is called, and how it is written back.

mod id;
mod ids;
mod kind;
mod slot;

pub use id::{UnitId, slug};
pub use ids::Ids;
pub use kind::UnitKind;
pub use slot::Slot;

use crate::model::message::Message;
use crate::text::Span;

/// Why something inside a unit is a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VariableKind {
    /// Target of a link or image, with its title if it has one.
    Target,
    /// Attribute list `{ … }`, or the value of a tag's attribute that a reader sees.
    Attributes,
    /// Macro, shortcode, snippet, template expression.
    Macro,
    /// Mathematics.
    Math,
    /// Code span that holds braces.
    Code,
}

/// What must not be touched inside a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    /// Name without the dollar, unique in the unit.
    pub name: String,
    /// Why it is one.
    pub kind: VariableKind,
    /// Its bytes on the page, container prefixes folded away: what `{ $name }` stands for.
    pub value: String,
    /// Where it stands. Units may lie inside (a link's title, a `title=`).
    pub span: Span,
    /// Visible text it belongs to, such as the link's label; empty where it has none.
    pub label: String,
}

/// A run of a Markdown unit's bytes, in order. Parts tile the unit's span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text taken into the message as it is.
    Text(Span),
    /// The container's escape of one character (`\|` in a cell): the message holds the character alone.
    Escape(Span, char),
    /// A soft line break with the blanks around it and the prefix of the next line: one space in the message.
    Soft(Span),
    /// A hard line break, likewise: `\` and a newline in the message.
    Hard(Span),
    /// The end of a link that is looked up by its label: the message spells the name out, in so many bytes, so that
    /// the label can be translated (`[label]` is `[label][label]`).
    Reference(Span, usize),
    /// The variable with this index in [`Unit::variables`].
    Variable(Span, usize),
}

impl Part {
    /// Its bytes.
    pub fn span(self) -> Span {
        match self {
            Self::Text(span)
            | Self::Escape(span, _)
            | Self::Soft(span)
            | Self::Hard(span)
            | Self::Reference(span, _)
            | Self::Variable(span, _) => span,
        }
    }

    /// Bytes it takes in the flat message.
    fn flat_len(self) -> usize {
        match self {
            Self::Text(span) => span.len(),
            Self::Escape(_, c) => c.len_utf8(),
            Self::Soft(_) => 1,
            Self::Hard(_) => "\\\n".len(),
            Self::Reference(_, len) => len,
            Self::Variable(..) => '\u{fffc}'.len_utf8(),
        }
    }
}

/// One piece to translate, where it stands on its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its name. A parser proposes; `sync` gives the one the registry knows. Units that share a message share it.
    pub id: UnitId,
    /// What it is.
    pub kind: UnitKind,
    /// How a value is written back.
    pub slot: Slot,
    /// First to last byte on the page, prefixes of continuation lines included.
    pub span: Span,
    /// For Markdown slots, what the span consists of; empty for the others, and where nothing is written.
    pub parts: Vec<Part>,
    /// What must stay, in order of appearance.
    pub variables: Vec<Variable>,
    /// The unit's own text.
    pub message: Message,
    /// What a new line of the unit begins with: container prefixes and indent.
    pub prefix: String,
    /// How this page writes a hard break, newline excluded: two or more spaces, or a backslash.
    pub hard_break: String,
    /// Index in [`crate::model::Page::headings`] of the heading above it (for a heading: its own).
    pub heading: Option<usize>,
    /// Front-matter key, block type, attribute name or abbreviation; see [`UnitKind`].
    pub hint: String,
    /// Explicit anchor `{ #id }`, if it has one.
    pub anchor: Option<String>,
    /// Name, without colons, of the icon directly before a label, where it was peeled into the skeleton.
    pub icon: Option<String>,
    /// Target of the link that the whole unit labels, or of the image it describes, where that is skeleton.
    pub target: Option<String>,
    /// Text of a `l10n:note` directive.
    pub note: Option<String>,
    /// Name given by a `l10n:id` directive.
    pub pinned: Option<UnitId>,
    /// Units share messages only within one group; `l10n:split` opens groups.
    pub group: usize,
}

impl Unit {
    /// A unit with nothing in it, and without a name.
    pub fn new(kind: UnitKind, slot: Slot, span: Span) -> Self {
        Self {
            id: UnitId::default(),
            kind,
            slot,
            span,
            parts: Vec::new(),
            variables: Vec::new(),
            message: Message::default(),
            prefix: String::new(),
            hard_break: String::new(),
            heading: None,
            hint: String::new(),
            anchor: None,
            icon: None,
            target: None,
            note: None,
            pinned: None,
            group: 0,
        }
    }

    /// Finds places of the flat message ([`Message::flat`]) on the page.
    pub fn locator(&self) -> Locator<'_> {
        let mut at = 0;
        let ends = self.parts.iter().map(|part| {
            at += part.flat_len();
            at
        });
        Locator {
            ends: ends.collect(),
            unit: self,
        }
    }
}

/// Where a unit's flat message stands on its page; made once for all fragments of a unit.
#[derive(Clone, Debug)]
pub struct Locator<'a> {
    /// Behind which byte of the flat message each part ends.
    ends: Vec<usize>,
    unit: &'a Unit,
}

impl Locator<'_> {
    /// Where byte `offset` of the flat message stands on the page, for slots that are Markdown; the start of the unit
    /// for the others.
    pub fn locate(&self, offset: usize) -> usize {
        let index = self.ends.partition_point(|end| *end <= offset);
        match self.unit.parts.get(index) {
            Some(Part::Text(span)) => span.end - (self.ends[index] - offset),
            Some(part) => part.span().start,
            None if self.unit.parts.is_empty() => self.unit.span.start,
            None => self.unit.span.end,
        }
    }
}
