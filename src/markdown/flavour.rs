//! Which Markdown a site is written in, and what that switches on.

/// A Markdown as a site generator reads it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flavour {
    /// Python-Markdown with the extension set of MkDocs Material.
    #[default]
    Mkdocs,
    /// CommonMark 0.31.
    Commonmark,
    /// GitHub Flavored Markdown.
    Gfm,
    /// Hugo (Goldmark).
    Hugo,
    /// mdBook.
    Mdbook,
    /// Docusaurus (MDX).
    Docusaurus,
}

/// Every flavour and its name in `l10n.toml`.
pub const FLAVOURS: &[(Flavour, &str)] = &[
    (Flavour::Mkdocs, "mkdocs"),
    (Flavour::Commonmark, "commonmark"),
    (Flavour::Gfm, "gfm"),
    (Flavour::Hugo, "hugo"),
    (Flavour::Mdbook, "mdbook"),
    (Flavour::Docusaurus, "docusaurus"),
];

impl Flavour {
    /// Its name in `l10n.toml`.
    pub fn as_str(self) -> &'static str {
        FLAVOURS
            .iter()
            .find(|(flavour, _)| *flavour == self)
            .map_or("", |(_, name)| name)
    }

    /// The flavour with that name.
    pub fn parse(name: &str) -> Option<Self> {
        FLAVOURS
            .iter()
            .find(|(_, known)| *known == name)
            .map(|(flavour, _)| *flavour)
    }
}
