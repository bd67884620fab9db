//! Pages to units and back: the only room that knows Markdown.
//!
//! In goes a page's source, out come its units, headings and outline, and a page again with other texts in the gaps.
//! Reading never fails: what is no construct of the flavour is skeleton or plain text. Deliberately absent: ids of
//! earlier runs, languages, Fluent.

pub mod anchors;
pub mod attributes;
pub mod blocks;
pub mod containers;
pub mod extension;
pub mod flavour;
pub mod front_matter;
pub mod html;
pub mod inline;
pub mod slot;
pub mod splice;

pub use flavour::Flavour;

/// How pages are to be read.
#[derive(Clone, Debug)]
pub struct Options {
    /// Which Markdown they are written in.
    pub flavour: Flavour,
    /// Front-matter keys that hold text; dotted paths reach into mappings.
    pub front_matter: Vec<String>,
    /// Whether comments inside fenced code are units.
    pub code_comments: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            flavour: Flavour::default(),
            front_matter: ["title", "description", "meta_title", "summary"]
                .map(str::to_owned)
                .to_vec(),
            code_comments: false,
        }
    }
}
