//! What a unit is on its page: the table of kinds with their names in files and in ids.

use serde::{Deserialize, Serialize};

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

#[cfg(test)]
mod tests {
    use super::*;

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
