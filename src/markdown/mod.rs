//! Pages to units and back: the only room that knows Markdown.
//!
//! In goes a page's source, out come its units, headings and outline, and a page again with other texts in the gaps.
//! Reading never fails: what is no construct of the flavour is skeleton or plain text. Deliberately absent: ids of
//! earlier runs, languages, Fluent.

pub mod anchors;
mod attributes;
mod blocks;
mod builder;
mod code;
pub mod containers;
mod directives;
mod dollars;
pub mod elements;
pub mod extension;
pub mod flavour;
pub mod front_matter;
mod headings;
mod html;
mod inline;
mod inside;
mod jsx;
#[cfg(test)]
mod laws;
mod leaf;
mod mark;
mod names;
mod naming;
mod outline;
mod peel;
mod phrase;
mod reading;
mod settle;
mod sigils;
pub mod slot;
pub mod splice;
mod target;

pub use flavour::Flavour;
pub use mark::mark;

use crate::diagnostic::Diagnostic;
use crate::model::Page;
use crate::text::{Source, Span};

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

/// Takes a page apart. Never fails: what is no construct of the flavour is skeleton or plain text.
pub fn parse(source: &Source, options: &Options) -> (Page, Vec<Diagnostic>) {
    let (mut page, diagnostics) = parse_unnamed(source, options);
    naming::name(&mut page.units, &page.headings);
    (page, diagnostics)
}

/// The same for a page whose units are known by their places alone: their ids are empty, which a quarter of the work
/// goes into.
pub fn parse_unnamed(source: &Source, options: &Options) -> (Page, Vec<Diagnostic>) {
    let head = front_matter::parse(source, options);
    let (mut units, mut diagnostics, start) = match head {
        Some(head) => (head.units, head.diagnostics, head.span.end),
        None => (Vec::new(), Vec::new(), source.bom_len()),
    };
    let body = Span::new(start, source.text.len());
    let mut layout = containers::scan(source, body, options);
    diagnostics.append(&mut layout.diagnostics);
    let blocks = blocks::walk(&source.text, &layout, options);
    let found = blocks.findings.into_iter();
    diagnostics.extend(found.map(|(span, found)| found.at(source.path.clone(), span)));
    let mut page = Page {
        headings: blocks.headings,
        targets: blocks.targets,
        outline: blocks.outline,
        len: source.text.len(),
        units: Vec::new(),
    };
    for heading in &mut page.headings {
        heading.unit = heading.unit.map(|unit| unit + units.len());
    }
    units.extend(blocks.units);
    page.units = units;
    (page, diagnostics)
}
