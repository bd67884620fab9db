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

/// What each flavour knows beyond CommonMark's blocks: names of rows in [`crate::markdown::extension::EXTENSIONS`].
const CONSTRUCTS: &[(Flavour, &[&str])] = &[
    (
        Flavour::Mkdocs,
        &[
            "comment",
            "fence",
            "snippet",
            "admonition",
            "details",
            "content-tabs",
            "generic-block",
            "html-element",
            "template",
            "math",
            "footnote",
            "abbreviation",
            "definition-list",
            "reference",
        ],
    ),
    (Flavour::Commonmark, &["comment", "fence", "reference"]),
    (
        Flavour::Gfm,
        &["comment", "fence", "alert", "math", "reference"],
    ),
    (
        Flavour::Hugo,
        &["comment", "fence", "alert", "template", "math", "reference"],
    ),
    (
        Flavour::Mdbook,
        &["comment", "fence", "alert", "template", "reference"],
    ),
    (
        Flavour::Docusaurus,
        &[
            "comment",
            "fence",
            "directive-block",
            "component",
            "esm",
            "math",
            "reference",
        ],
    ),
];

impl Flavour {
    /// Names of the extensions it switches on.
    pub(crate) fn constructs(self) -> &'static [&'static str] {
        CONSTRUCTS
            .iter()
            .find(|(flavour, _)| *flavour == self)
            .map_or(&[], |(_, names)| names)
    }
}
