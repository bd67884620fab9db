//! Which Markdown a site is written in, and what that switches on.
//!
//! # How `mkdocs` differs from CommonMark
//!
//! Pages of this flavour are read as Python-Markdown reads them with the extensions of MkDocs Material. Each line was
//! tried with Python-Markdown 3.11 and PyMdown Extensions.
//!
//! - Content of a list item is indented by four columns, whatever its marker's width; an item with less indent is a
//!   sibling, a paragraph with less indent ends the list. Bullets and numbers may share a list; `1)` is no marker.
//! - A list does not interrupt a paragraph. In the first paragraph of an item, items alone may begin; headings,
//!   quotes and admonitions need a blank line before them.
//! - `#Title` is a heading; ` # Title`, with a blank before it, is not. Closing marks need no blank: `# C#` is "C".
//! - `---` makes a heading of one line only: below a longer paragraph it is a rule, and `===` is text.
//! - A rule has at most two blanks between its marks. Rules, headings, `!!!`, `???`, `===` and `///` end lists and
//!   quotes even without a blank line; any other line without indent still belongs to them (lazy lines).
//! - Block-level HTML that begins a line (up to three blanks before it) is raw up to its closing tag, over blank lines
//!   and all, or up to the page's end; text behind the tag is a new paragraph. Indented deeper, in a list, a quote or
//!   an admonition, tags are inline and Markdown goes on around them; so do tags of inline elements anywhere.
//! - With `markdown`, `markdown="1"`, `"block"` or `"span"` an element holds Markdown, but for `pre`, `script`,
//!   `style`, `textarea`, `option`, `canvas` and `math`. An element within it is raw unless it says so, too. Its end
//!   tag ends it wherever it stands.
//! - Fenced code is found before anything else: in raw HTML, in the first paragraph of an item, at any indent. Its
//!   lines must be indented as its fence is. A fence that nothing closes is code up to its container's end here, with
//!   a warning, where Python-Markdown shows its text.
//! - `!!! type "title"`, `??? type "title"`, `=== "title"` begin at their container's first column, their bodies are
//!   indented by four; a line with less indent ends them, with or without a blank line.
//! - `> [!type] title` begins a quote of a kind of its own.
//! - `/// type | title` … `///` nests by the number of slashes, which must be equal; options are indented lines below.
//! - `:   definition` stands below its terms, each a line of its own, or below one blank line.
//! - `[^x]: text` and `*[X]: text` interrupt paragraphs, as does `[label]: target`. Further paragraphs of a footnote or
//!   a definition are indented by four.
//! - Bars within code spans do not part the cells of a table. A table is read where its head is a block's first line.
//! - `<ANY_NAME>` is a tag, whatever signs the name holds but `@`; nobody sees it.
//! - A backslash at a line's end breaks no line; two blanks do.
//! - `[label](my file.md)` and `[label] [name]` are links. No name of a reference holds code or escapes.
//! - Titles in quotes are Markdown up to the last quote of their line; they know no escape of a quote.
//! - `::: package.module`, with its options indented below, is mkdocstrings' and no text.
//! - `--8<-- "file"`, lines of `{% … %}`, `{{ … }}`, `{* … *}`, `{! … !}` and mathematics in lines of their own
//!   (`$$`, `\[ \]`, `\begin{}`) are no text, nor is a paragraph `[TOC]`.
//!
//! In every flavour, quotes and lists nest a hundred deep at most; deeper markers are text.

use pulldown_cmark::Options;

/// Where a flavour knows attribute lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lists {
    /// Nowhere: braces are text.
    None,
    /// `{#id}` at a block's end and `{…}` directly behind a parenthesis, without a blank behind the brace. Sites
    /// read them; on GitHub braces are text, but no one writes these there.
    Tight,
    /// Behind every element, and as a line of their own.
    Everywhere,
}

/// A Markdown as a site generator reads it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flavour {
    /// Python-Markdown with the extension set of MkDocs Material.
    #[default]
    Mkdocs,
    /// CommonMark 0.31.
    Commonmark,
    /// GitHub Flavored Markdown, and what sites that render it put around it.
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

    /// What the CommonMark parser is to know beyond CommonMark.
    pub(crate) fn parser(self) -> Options {
        let tables = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
        let common = tables | Options::ENABLE_TASKLISTS | Options::ENABLE_FOOTNOTES;
        match self {
            Self::Commonmark => Options::empty(),
            // Footnotes are containers, and their references need no definition in the same view.
            Self::Mkdocs => tables | Options::ENABLE_TASKLISTS | Options::ENABLE_MATH,
            Self::Gfm => common | Options::ENABLE_GFM | Options::ENABLE_MATH,
            Self::Hugo | Self::Mdbook => {
                common | Options::ENABLE_GFM | Options::ENABLE_DEFINITION_LIST
            }
            Self::Docusaurus => common | Options::ENABLE_MATH,
        }
    }

    /// Where attribute lists are known.
    pub(crate) fn lists(self) -> Lists {
        match self {
            Self::Commonmark => Lists::None,
            Self::Gfm => Lists::Tight,
            Self::Mkdocs | Self::Hugo | Self::Mdbook | Self::Docusaurus => Lists::Everywhere,
        }
    }

    /// Whether `{{ … }}` and `{% … %}` are for a template engine.
    pub(crate) fn has_macros(self) -> bool {
        self != Self::Commonmark
    }

    /// What begins and ends mathematics in brackets.
    pub(crate) fn bracketed_math(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Mkdocs => &[("\\(", "\\)"), ("\\[", "\\]")],
            Self::Mdbook => &[("\\\\(", "\\\\)"), ("\\\\[", "\\\\]")],
            _ => &[],
        }
    }

    /// Whether a backslash at a line's end breaks the line.
    pub(crate) fn has_backslash_breaks(self) -> bool {
        self != Self::Mkdocs
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
            "alert",
            "admonition",
            "details",
            "content-tabs",
            "generic-block",
            "identifier",
            "html-element",
            "template",
            "math",
            "footnote",
            "abbreviation",
            "definition-list",
            "stand-in",
            "reference",
        ],
    ),
    (Flavour::Commonmark, &["comment", "fence", "reference"]),
    (
        Flavour::Gfm,
        // Sites that render it put containers and template engines around it: VitePress, GitBook, Jekyll.
        &[
            "comment",
            "fence",
            "alert",
            "directive-block",
            "template",
            "math",
            "stand-in",
            "reference",
        ],
    ),
    (
        Flavour::Hugo,
        &[
            "comment",
            "fence",
            "alert",
            "shortcode",
            "template",
            "math",
            "reference",
        ],
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
