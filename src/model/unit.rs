//! Units: what is translated as one piece, and what it is called.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::fingerprint::Fingerprint;
use crate::model::message::{Message, Piece};
use crate::text::{Signs, Span};

/// The name of a unit, given once and kept for good.
///
/// Invariant: a Fluent identifier of at most [`UnitId::MAX`] bytes: `[a-z][a-z0-9-]*` as we make them; what
/// `l10n:id` gives may be any `[a-zA-Z][a-zA-Z0-9_-]*`. Copies share their text.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitId {
    /// The first bytes as a number, which is compared first: ids are looked up all the time.
    head: u64,
    text: Arc<str>,
}

impl UnitId {
    /// Longest id, in bytes.
    pub const MAX: usize = 70;

    /// An id as somebody wrote it; `None` if Fluent could not read it.
    pub fn parse(text: &str) -> Option<Self> {
        static INSIDE: Signs =
            Signs::new(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");
        let first = text.as_bytes().first()?;
        (first.is_ascii_alphabetic() && INSIDE.lead(text.as_bytes()) == text.len())
            .then(|| Self::of(text))
    }

    /// An identifier.
    fn of(text: impl Into<Arc<str>>) -> Self {
        let text = text.into();
        let mut head = [0; 8];
        for (to, from) in head.iter_mut().zip(text.bytes()) {
            *to = from;
        }
        let head = u64::from_be_bytes(head);
        Self { head, text }
    }

    /// The id a new unit would like to have, before clashes are known.
    ///
    /// `fm-<key>`, `h-<slug>`, `label-<slug>`, `<type>-title-<slug>`, `alt-<slug>`, else
    /// `<heading slug>-<first words>`; the kind and six letters of the hash where the text has no ASCII letter. The
    /// heading's slug is one of [`slug`].
    pub fn propose(unit: &Unit, heading_slug: Option<&str>) -> Self {
        /// Words of a text that its id has.
        const WORDS: usize = 3;
        let kind = unit.kind;
        if kind == UnitKind::FrontMatter {
            return Self::fitted("fm", &slug(&unit.hint));
        }
        if let Some(anchor) = unit
            .anchor
            .as_deref()
            .map(slug)
            .filter(|slug| !slug.is_empty())
        {
            let prefix = if matches!(kind, UnitKind::Heading(_)) {
                "h"
            } else {
                kind.prefix()
            };
            return Self::fitted(prefix, &anchor);
        }
        let section = heading_slug.filter(|slug| !slug.is_empty());
        let section = cut(section.unwrap_or("intro"), 30);
        // A whole text may be long: most ids have no more of it than a few words behind their heading's.
        let enough = match kind {
            UnitKind::Heading(_)
            | UnitKind::Label
            | UnitKind::Alt
            | UnitKind::BlockTitle
            | UnitKind::LinkTitle
            | UnitKind::Attribute => usize::MAX,
            _ => section.split('-').count() + WORDS,
        };
        let words = words_of(&unit.message, enough);
        if words.is_empty() {
            let letters = Fingerprint::of(&unit.message).letters(6);
            return Self::of(format!("{}-{letters}", kind.prefix()));
        }
        match kind {
            UnitKind::Heading(_) | UnitKind::Label | UnitKind::Alt => {
                Self::fitted(kind.prefix(), &words)
            }
            UnitKind::BlockTitle => {
                let name = slug(&unit.hint);
                let name = if name.is_empty() { "block" } else { &name };
                Self::fitted(&format!("{name}-title"), &words)
            }
            UnitKind::ImpliedTitle | UnitKind::LinkTitle | UnitKind::Attribute => {
                Self::fitted("title", &words)
            }
            _ => {
                // A paragraph that begins with its heading's words says them once.
                let rest = words
                    .strip_prefix(section)
                    .and_then(|rest| rest.strip_prefix('-'));
                let rest = rest.unwrap_or(&words);
                let end = rest.match_indices('-').nth(WORDS - 1);
                Self::fitted(
                    section,
                    rest.get(..end.map_or(rest.len(), |(at, _)| at))
                        .unwrap_or(rest),
                )
            }
        }
    }

    /// The same id made distinct by four letters of the text's hash; `salt` counts further clashes.
    #[must_use]
    pub fn distinguished(&self, message: &Message, salt: u64) -> Self {
        let print = Fingerprint::of(message);
        let letters = Fingerprint(
            print
                .0
                .rotate_left(u32::try_from(salt % 64).unwrap_or_default())
                ^ salt,
        )
        .letters(4);
        Self::of(format!("{}-{letters}", cut(&self.text, Self::MAX - 5)))
    }

    /// The id itself.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// `prefix` and `rest` are slugs.
    fn fitted(prefix: &str, rest: &str) -> Self {
        let mut id = String::with_capacity(prefix.len() + rest.len() + 3);
        if has_letter(prefix) {
            id.push_str(prefix);
        }
        if !id.starts_with(|c: char| c.is_ascii_alphabetic()) {
            id.insert_str(0, "s-");
        }
        if !rest.is_empty() {
            id.push('-');
            id.push_str(rest);
        }
        Self::of(cut(&id, Self::MAX - 5))
    }
}

impl fmt::Display for UnitId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Lower-case ASCII words joined by `-`; empty where the text has no ASCII letter.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    feed(&mut out, text, usize::MAX, &mut { usize::MAX });
    finished(out)
}

/// Appends the words of `text` to a slug, until it is longer than `limit` or has `words` more of them, and a letter.
fn feed(out: &mut String, text: &str, limit: usize, words: &mut usize) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() && out.len() <= limit {
        let room = (limit - out.len()).saturating_add(1);
        let mut run = bytes[at..].iter().take(room);
        let run = run
            .position(|byte| !byte.is_ascii_alphanumeric())
            .unwrap_or(room.min(bytes.len() - at));
        if run > 0 {
            let start = out.len();
            out.push_str(text.get(at..at + run).unwrap_or_default());
            out.get_mut(start..).map(str::make_ascii_lowercase);
            at += run;
            continue;
        }
        let byte = bytes[at];
        at += 1;
        if byte == 0xe2 && bytes.get(at..at + 2) == Some(&[0x80, 0x99]) {
            at += 2; // U+2019, the apostrophe of print, joins like the other one.
        } else if byte != b'\'' && out.as_bytes().last().is_some_and(|last| *last != b'-') {
            out.push('-');
            *words = words.saturating_sub(1);
            if *words == 0 && has_letter(out) {
                return;
            }
        }
    }
}

fn has_letter(slug: &str) -> bool {
    slug.bytes().any(|b| b.is_ascii_alphabetic())
}

fn finished(mut out: String) -> String {
    out.truncate(out.trim_end_matches('-').len());
    if has_letter(&out) { out } else { String::new() }
}

/// The slug of a message without its variables and tags: as many words as asked for, as far as an id can hold them.
fn words_of(message: &Message, mut enough: usize) -> String {
    const ENOUGH: usize = 3 * UnitId::MAX;
    let mut out = String::with_capacity(ENOUGH);
    let mut in_tag = false;
    for piece in message.pieces.iter() {
        let mut rest = match piece {
            Piece::Text(text) => text.as_str(),
            Piece::Variable(_) => {
                feed(&mut out, " ", ENOUGH, &mut enough);
                continue;
            }
        };
        while out.len() <= ENOUGH && !rest.is_empty() && (enough > 0 || !has_letter(&out)) {
            let end = if in_tag {
                rest.find('>').map(|end| end + 1)
            } else {
                tag(rest)
            };
            let (before, behind) = rest.split_at(end.unwrap_or(rest.len()));
            let text = if in_tag { " " } else { before };
            feed(&mut out, text, ENOUGH, &mut enough);
            in_tag ^= end.is_some();
            rest = behind;
        }
    }
    finished(out)
}

/// Where the first tag outside code begins.
fn tag(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut in_code = false;
    let mut at = 0;
    while let Some(found) = memchr::memchr2(b'<', b'`', bytes.get(at..)?) {
        at += found;
        match bytes.get(at + 1) {
            _ if bytes[at] == b'`' => in_code = !in_code,
            Some(b'/' | b'a'..=b'z' | b'A'..=b'Z') if !in_code => return Some(at),
            _ => {}
        }
        at += 1;
    }
    None
}

/// The first bytes of a slug, cut between words where there is a place to cut.
fn cut(slug: &str, max: usize) -> &str {
    let Some(head) = slug.get(..max) else {
        return slug;
    };
    let whole_word = slug.as_bytes().get(max) == Some(&b'-');
    let end = if whole_word {
        max
    } else {
        head.rfind('-').filter(|at| *at * 2 > max).unwrap_or(max)
    };
    slug.get(..end).unwrap_or(head).trim_end_matches('-')
}

/// What a unit is on its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum UnitKind {
    /// Value of a front-matter key; the key is the unit's hint.
    FrontMatter,
    /// Heading of level 1–6.
    Heading(u8),
    /// Paragraph, in any container.
    Paragraph,
    /// Text of a list item (tight, or its first paragraph).
    Item,
    /// Term of a definition list.
    Term,
    /// Definition of a definition list.
    Definition,
    /// First paragraph of a footnote.
    Footnote,
    /// Expansion of an abbreviation; the abbreviation is the hint.
    Abbreviation,
    /// Table cell.
    Cell,
    /// Label of a link that stands alone (cards, buttons, link lists).
    Label,
    /// Title of an admonition, details block, tab or generic block; its type is the hint.
    BlockTitle,
    /// Title that the renderer gives an admonition or block where the page writes none; its type is the hint.
    ImpliedTitle,
    /// Title of a link or of a reference definition.
    LinkTitle,
    /// Alternative text of an image that stands alone.
    Alt,
    /// Value of an attribute (`title`, `alt`, `aria-label`, …); the attribute's name is the hint.
    Attribute,
    /// Text inside an HTML block.
    Html,
    /// Title of a fenced code block.
    CodeTitle,
    /// Comment inside code, only with `code-comments`.
    CodeComment,
}

impl UnitKind {
    /// Name used in the registry and in reports. `Heading` has its level: `h2`.
    pub fn name(self) -> String {
        match self {
            Self::Heading(level) => format!("h{level}"),
            _ => KINDS
                .iter()
                .find(|(kind, _, _)| *kind == self)
                .map_or_else(String::new, |(_, name, _)| (*name).to_owned()),
        }
    }

    /// The kind with that name.
    pub fn parse(name: &str) -> Option<Self> {
        if let Some(level) = name.strip_prefix('h').and_then(|level| level.parse().ok()) {
            return (1..=6).contains(&level).then_some(Self::Heading(level));
        }
        KINDS
            .iter()
            .find(|(_, known, _)| *known == name)
            .map(|(kind, _, _)| *kind)
    }

    /// How ids of this kind begin.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Heading(_) => "h",
            _ => KINDS
                .iter()
                .find(|(kind, _, _)| *kind == self)
                .map_or("p", |(_, _, prefix)| prefix),
        }
    }

    /// Whether nobody need translate it: the page shows it without writing it.
    pub fn is_optional(self) -> bool {
        self == Self::ImpliedTitle
    }

    /// Whether equal texts of this kind on one page are one message.
    pub fn is_shared(self) -> bool {
        matches!(
            self,
            Self::Label
                | Self::Alt
                | Self::BlockTitle
                | Self::ImpliedTitle
                | Self::LinkTitle
                | Self::Attribute
                | Self::CodeTitle
                | Self::Cell
                | Self::Item
                | Self::Html
        )
    }
}

/// Kind, name in files, prefix of ids. Headings carry a level and are spelt in code.
const KINDS: &[(UnitKind, &str, &str)] = &[
    (UnitKind::FrontMatter, "front-matter", "fm"),
    (UnitKind::Paragraph, "paragraph", "p"),
    (UnitKind::Item, "item", "item"),
    (UnitKind::Term, "term", "term"),
    (UnitKind::Definition, "definition", "definition"),
    (UnitKind::Footnote, "footnote", "footnote"),
    (UnitKind::Abbreviation, "abbreviation", "abbreviation"),
    (UnitKind::Cell, "cell", "cell"),
    (UnitKind::Label, "label", "label"),
    (UnitKind::BlockTitle, "block-title", "block-title"),
    (UnitKind::ImpliedTitle, "implied-title", "title"),
    (UnitKind::LinkTitle, "link-title", "title"),
    (UnitKind::Alt, "alt", "alt"),
    (UnitKind::Attribute, "attribute", "title"),
    (UnitKind::Html, "html-text", "html"),
    (UnitKind::CodeTitle, "code-title", "code-title"),
    (UnitKind::CodeComment, "code-comment", "code-comment"),
];

/// How a value is written where the unit stands. `markdown::slot` has one encoder for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// Markdown that may run over several lines: paragraph, item, quote.
    Block,
    /// Markdown on one line: ATX heading, term.
    Line,
    /// Markdown in a table cell: one line, `|` escaped.
    Cell,
    /// Markdown between `[` and `]`: a label or an alternative text.
    Bracket,
    /// Plain text between quotes: a link's title. Its span includes the delimiters.
    LinkTitle,
    /// Markdown on what is left of a line: a block's title (`/// note | …`, `:::note …`, `!!! note "…"`).
    LineTitle,
    /// The place of a title that a page leaves out: nothing, or a blank and a title in quotes (`!!! note "…"`).
    ImpliedQuoted,
    /// The same for a title behind a bar (`/// note | …`).
    ImpliedBar,
    /// Value in an attribute list `{ title=… }`. Its span includes the quotes, if any.
    Attribute,
    /// Value of an HTML attribute. Its span includes the quotes, if any.
    HtmlAttribute,
    /// Text node of HTML.
    HtmlText,
    /// YAML scalar; the span is the scalar with its quotes or block header.
    Yaml,
    /// TOML string with its quotes.
    Toml,
    /// JSON string with its quotes.
    Json,
    /// Plain text in a comment of a code block.
    Comment,
}

impl Slot {
    /// Whether the message is Markdown as written; else it is decoded text.
    pub fn is_markdown(self) -> bool {
        matches!(
            self,
            Self::Block
                | Self::Line
                | Self::Cell
                | Self::Bracket
                | Self::LineTitle
                | Self::ImpliedQuoted
                | Self::ImpliedBar
        )
    }
}

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

    /// Where byte `offset` of the flat message ([`Message::flat`]) stands on the page, for slots that are Markdown;
    /// the start of the unit for the others.
    pub fn locate(&self, offset: usize) -> usize {
        let mut at = 0;
        for part in &self.parts {
            let (span, len) = match part {
                Part::Text(span) => (*span, span.len()),
                Part::Escape(span, c) => (*span, c.len_utf8()),
                Part::Soft(span) => (*span, 1),
                Part::Hard(span) => (*span, "\\\n".len()),
                Part::Reference(span, len) => (*span, *len),
                Part::Variable(span, _) => (*span, '\u{fffc}'.len_utf8()),
            };
            if offset < at + len {
                let is_text = matches!(part, Part::Text(_));
                return if is_text {
                    span.start + (offset - at)
                } else {
                    span.start
                };
            }
            at += len;
        }
        if self.parts.is_empty() {
            self.span.start
        } else {
            self.span.end
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn unit(kind: UnitKind, text: &str) -> Unit {
        Unit {
            message: Message::text(text),
            ..Unit::new(kind, Slot::Block, Span::default())
        }
    }

    proptest! {
        /// However few words are asked for, they are the first of all, and whole.
        #[test]
        fn few_words_are_the_first_of_all(text in "([a-c]{1,3}|[0-9]{1,2}|’|<b>|<i a=\"x\">|가|`|[ .-]){0,24}", enough in 1_usize..5) {
            let message = Message::text(text);
            let (all, few) = (words_of(&message, usize::MAX), words_of(&message, enough));
            let rest = all.strip_prefix(few.as_str()).expect("the first of all");
            prop_assert!(rest.is_empty() || rest.starts_with('-') && few.split('-').count() >= enough);
        }
    }

    #[test]
    fn ids_are_readable() {
        let id = |kind, text, section| UnitId::propose(&unit(kind, text), section).to_string();
        assert_eq!(
            id(
                UnitKind::Paragraph,
                "These are our recommendations for it.",
                None
            ),
            "intro-these-are-our"
        );
        assert_eq!(
            id(UnitKind::Heading(2), "Don’t panic!", None),
            "h-dont-panic"
        );
        assert_eq!(
            id(UnitKind::Label, "Homepage", Some("Signal")),
            "label-homepage"
        );
        let tags = "<b id=\"x\">Bold</b> `<i>` <br/>text 1 < 2";
        assert_eq!(id(UnitKind::Alt, tags, None), "alt-bold-i-text-1-2");
        let korean = id(UnitKind::Paragraph, "모든 통신", Some("Signal"));
        assert!(korean.starts_with("p-") && korean.len() == 8, "{korean}");
    }

    #[test]
    fn long_ids_end_at_a_word() {
        let text = "word ".repeat(40);
        let id = UnitId::propose(&unit(UnitKind::Heading(1), &text), None);
        assert!(id.as_str().len() <= UnitId::MAX && id.as_str().ends_with("-word"));
        assert!(id.distinguished(&Message::text("x"), 0).as_str().len() <= UnitId::MAX);
    }

    #[test]
    fn every_kind_has_a_name() {
        for (kind, name, _) in KINDS {
            assert_eq!(UnitKind::parse(name), Some(*kind));
            assert_eq!(kind.name(), *name);
        }
        assert_eq!(UnitKind::parse("h3"), Some(UnitKind::Heading(3)));
        assert_eq!(UnitKind::parse("h7"), None);
    }
}
