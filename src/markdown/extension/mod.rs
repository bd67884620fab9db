//! What flavours add to CommonMark's blocks: one file and one row each.
//!
//! An extension looks at the place where a block could begin and says what it sees; `containers` does the rest.
//! Deliberately absent: inline constructs, and state of any kind between lines but that of a region.

mod abbreviation;
mod admonition;
mod alert;
mod comment;
mod component;
mod content_tabs;
pub(crate) mod definition_list;
mod details;
mod directive_block;
mod esm;
pub(crate) mod fence;
mod footnote;
mod generic_block;
mod html_element;
mod identifier;
mod math;
mod quoted_title;
pub(crate) mod reference;
pub(crate) mod shortcode;
mod snippet;
mod stand_in;
pub(crate) mod tags;
mod template;

pub(crate) use comment::directive;

use std::fmt::Debug;

use crate::markdown::Flavour;
use crate::markdown::containers::ClaimKind;
use crate::text::Span;

/// A place where a block may begin.
#[derive(Clone, Copy, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not depend on each other"
)]
pub(crate) struct Place<'s> {
    /// The whole page.
    pub text: &'s str,
    /// First byte of the line, container prefixes included.
    pub line: usize,
    /// First byte that is no blank.
    pub at: usize,
    /// End of the line.
    pub end: usize,
    /// End of the page's body.
    pub limit: usize,
    /// Columns of blanks before `at` in the innermost container.
    pub indent: usize,
    /// A paragraph is open that the construct would interrupt.
    pub in_paragraph: bool,
    /// No container takes a prefix of this line.
    pub is_outermost: bool,
    /// Nothing stands before it on the page.
    pub is_first: bool,
    /// A quote opens directly before it.
    pub opens_quote: bool,
    /// An element with Markdown in it is open.
    pub in_element: bool,
    /// Lines are read as Python-Markdown reads them.
    pub python: bool,
    /// The flavour at large.
    pub flavour: Flavour,
    /// Where tags and formulas are known not to end.
    pub endless: &'s tags::Endless,
    /// Which shortcodes end further down.
    pub ends: &'s shortcode::Ends,
}

impl<'s> Place<'s> {
    /// The line from its first byte that is no blank.
    pub(crate) fn rest(&self) -> &'s str {
        self.text.get(self.at..self.end).unwrap_or_default()
    }

    /// The same without blanks at its end.
    pub(crate) fn trimmed(&self) -> &'s str {
        self.rest().trim_end_matches([' ', '\t'])
    }

    /// The span of a piece of the line.
    pub(crate) fn span_of(&self, piece: &str) -> Span {
        let start = piece.as_ptr() as usize - self.text.as_ptr() as usize;
        Span::new(start, start + piece.len())
    }
}

/// What an extension sees at a place.
#[derive(Debug)]
pub(crate) struct Opening {
    /// Claims, in order.
    pub claims: Vec<(Span, ClaimKind)>,
    /// What becomes of the lines.
    pub then: Then,
}

impl Opening {
    /// An opening without claims.
    pub(crate) fn new(then: Then) -> Self {
        Self {
            claims: Vec::new(),
            then,
        }
    }

    /// Adds a claim.
    #[must_use]
    pub(crate) fn claim(mut self, span: Span, kind: ClaimKind) -> Self {
        self.claims.push((span, kind));
        self
    }

    /// A construct without content, for the outline: opened and closed.
    #[must_use]
    pub(crate) fn leaf(self, at: usize, name: &str) -> Self {
        let span = Span::new(at, at);
        self.claim(span, ClaimKind::Open(name.to_owned()))
            .claim(span, ClaimKind::Close)
    }
}

/// What becomes of the lines of a construct.
#[derive(Debug)]
pub(crate) enum Then {
    /// It ends at this offset, maybe on a later line; what follows there is read anew.
    Resume(usize),
    /// A container opens, whose content begins at this offset of the line. It is closed by a claim.
    Container(Body, usize),
    /// Lines are no text until the region ends.
    Region(Box<dyn Region>),
    /// The line begins fenced code; it stays in the view.
    Fence { mark: u8, len: usize },
    /// The lines up to this offset, the end of one, stay in the view as they are.
    Keep(usize),
}

/// How the lines of an extension's container are told from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Body {
    /// By their indent, in columns. Where `lazy`, lines without it belong to it until a blank one.
    Indented { columns: usize, lazy: bool },
    /// Until a line of as many marks.
    Fenced { mark: u8, len: usize },
    /// Until the end tag.
    Element(String),
}

/// Lines that are no text: a comment, raw HTML, mathematics.
pub(crate) trait Region: Debug {
    /// Reads the part of a line from `from` to `to`; the offset behind the region's end if it ends there.
    fn feed(&mut self, text: &str, from: usize, to: usize) -> Option<usize>;

    /// Whether a blank line ends it, whatever is still open.
    fn ends_at_blank(&self) -> bool {
        false
    }

    /// What it was, once its bytes are known.
    fn claims(&self, text: &str, span: Span) -> Vec<(Span, ClaimKind)>;
}

/// A construct that begins where a block can begin.
pub(crate) trait Extension: Debug + Sync {
    /// Name in `flavour`'s table.
    fn name(&self) -> &'static str;

    /// Bytes its first line can begin with.
    fn first(&self) -> &'static [u8];

    /// Whether Python-Markdown finds it before it looks for blocks, whatever its indent.
    fn is_indifferent(&self) -> bool {
        false
    }

    /// What it sees at `place`.
    fn open(&self, place: &Place<'_>) -> Option<Opening>;
}

/// Every extension; of two that see the same, the one that stands first wins.
pub(crate) const EXTENSIONS: &[&dyn Extension] = &[
    &comment::Comment,
    &fence::Fence,
    &snippet::Snippet,
    &admonition::Admonition,
    &details::Details,
    &content_tabs::ContentTabs,
    &generic_block::GenericBlock,
    &identifier::Identifier,
    &directive_block::DirectiveBlock,
    &html_element::HtmlElement,
    &component::Component,
    &esm::Esm,
    &alert::Alert,
    &shortcode::Shortcode,
    &template::Template,
    &math::Math,
    &footnote::Footnote,
    &abbreviation::Abbreviation,
    &definition_list::DefinitionList,
    &reference::Reference,
    &stand_in::StandIn,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::flavour::FLAVOURS;

    #[test]
    fn every_row_has_a_name_that_flavours_know() {
        let names: Vec<&str> = EXTENSIONS
            .iter()
            .map(|extension| extension.name())
            .collect();
        for (flavour, _) in FLAVOURS {
            for name in flavour.constructs() {
                assert!(
                    names.contains(name),
                    "{name} of {} is a row",
                    flavour.as_str()
                );
            }
        }
        for name in names {
            let is_used = FLAVOURS
                .iter()
                .any(|(flavour, _)| flavour.constructs().contains(&name));
            assert!(is_used, "{name} is switched on somewhere");
        }
        // The dispatch table has a bit for each.
        assert!(EXTENSIONS.len() <= 32);
    }
}
