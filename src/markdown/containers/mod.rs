//! Which lines belong to which container, before CommonMark sees them.
//!
//! In goes a page behind its front matter, out come one [`View`] that pulldown-cmark parses in one go, and the
//! claims: what the flavour knows and CommonMark does not. Promise: linear in bytes for every input, no recursion
//! on its depth; pieces of the view and spans of claims are disjoint but for those that say otherwise, and in order.
//! Deliberately absent: inline markup, and what becomes a unit.

mod commonmark;
mod commonmark_rules;
mod line;
mod output;
mod pieces;
mod python;
mod python_rules;
mod scanner;
mod stack;

pub(crate) use line::Line;

use crate::diagnostic::Diagnostic;
use crate::markdown::Options;
use crate::model::unit::{Slot, UnitId, UnitKind};
use crate::text::{Source, Span, View};

/// A page's body as lines and containers: see the module.
#[derive(Clone, Debug, Default)]
pub(crate) struct Layout {
    /// The text for pulldown-cmark: extension containers are flattened, their own lines left out.
    ///
    /// A virtual line `<!-- -->` separates what must not run together. Whatever pulldown-cmark finds that has no
    /// byte in the source (such a comment, a virtual `<i>` that keeps a tag inline) is to be passed over.
    pub view: View,
    /// What the flavour knows and CommonMark does not, in source order.
    pub claims: Vec<Claim>,
    /// Findings: what is open and never closed.
    pub diagnostics: Vec<Diagnostic>,
}

/// Something the line scanner found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Claim {
    /// Source bytes; empty for [`ClaimKind::Open`], [`ClaimKind::Close`] and [`ClaimKind::Implied`].
    pub span: Span,
    /// Offset in the view: the claim comes before what stands there.
    pub view_at: usize,
    /// What it is.
    pub kind: ClaimKind,
}

/// What a claim is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ClaimKind {
    /// Text in a slot; the span is the slot's. Not in the view, except for titles of code blocks and of reference
    /// definitions ([`UnitKind::CodeTitle`], [`UnitKind::LinkTitle`]), whose lines stay there.
    Title {
        /// What the text is.
        kind: UnitKind,
        /// How it is written.
        slot: Slot,
        /// Type of the block, or the abbreviation.
        hint: String,
    },
    /// A title that the page leaves to the renderer; the span is empty, at the place where one would be written.
    Implied {
        /// How it is written.
        slot: Slot,
        /// Type of the block.
        hint: String,
        /// What the renderer shows.
        text: String,
    },
    /// Raw HTML: single tags or a whole region, not in the view.
    Html,
    /// A `l10n:` comment, not in the view.
    Directive(Directive),
    /// A container opens; the text says which, for the outline: its first word is one of `admonition`, `details`,
    /// `tab`, `block`, `directive`, `alert`, `footnote`, `term`, `definition`, `element`, `component`, or, closed at
    /// once, `abbreviation`, `comment`, `html`, `template`, `snippet`, `math`, `code`, `esm`.
    Open(String),
    /// The innermost open container ends.
    Close,
}

/// A word to us in a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Directive {
    /// `l10n:skip`: the next block stays as it is.
    Skip,
    /// `l10n:off`: nothing from here on …
    Off,
    /// `l10n:on`: … to here.
    On,
    /// `l10n:note text` for the translators of the next block.
    Note(String),
    /// `l10n:id name` for the next block's first unit.
    Id(UnitId),
    /// `l10n:split`: the next block's units share messages with no other.
    Split,
    /// Anything else that begins with `l10n:`, as it is written.
    Unknown(String),
}

/// Reads the lines of `source` under `body`.
pub(crate) fn scan(source: &Source, body: Span, options: &Options) -> Layout {
    scanner::Scanner::new(source, body, options).run()
}

#[cfg(test)]
mod tests;
