//! Reports: what was counted and found, written down in a format.
//!
//! In go coverage, findings and the files they point into; out comes one text. Promises: the same model gives the
//! same bytes, and no text of a page breaks out of its format (terminal, XML, Markdown, workflow command, script).
//! Deliberately absent: judging, thresholds, printing. Colours are ANSI styles in the text; the street takes them
//! out where nobody sees them.

/// Appends formatted text to a `String`, which takes any.
macro_rules! put {
    ($out:expr, $($arg:tt)*) => {
        std::fmt::Write::write_fmt(&mut $out, format_args!($($arg)*))
            .expect("a string takes any text")
    };
}

mod badge;
mod finding;
mod github;
mod html;
mod json;
mod junit;
mod markdown;
mod markup;
mod places;
mod sarif;
mod text;

use std::collections::BTreeMap;

use crate::coverage::{Listing, LocaleCoverage, PageCoverage};
use crate::diagnostic::Diagnostic;
use crate::text::Source;

/// The files a report points into, by the path its places use.
pub type Sources = BTreeMap<String, Source>;

/// What a report is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Subject {
    /// How much is translated: `status`, `scan`, `report`. Fragments are listed; findings stand beside them.
    #[default]
    Coverage,
    /// What is wrong: `check`, `build`, `extract`. Coverage is only summed up.
    Findings,
}

/// How much the formats for people show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Detail {
    /// Columns to fit into; `None` to cut nothing, as befits a pipe.
    pub width: Option<usize>,
    /// Rows of pages per locale at most; `None` for all.
    pub rows: Option<usize>,
    /// Fragments listed per page at most; `None` for all.
    pub fragments: Option<usize>,
    /// The command that lists a page's fragments.
    pub listing: Listing,
    /// What to do next, one line each.
    pub hints: Vec<String>,
}

/// Everything a report may show.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    /// What it is about.
    pub subject: Subject,
    /// Tag of the language the site is written in.
    pub source_locale: &'a str,
    /// Coverage, by locale.
    pub locales: &'a [LocaleCoverage],
    /// Findings, sorted as a [`crate::diagnostic::Sink`] leaves them.
    pub findings: &'a [Diagnostic],
    /// Files that places point into. A place in a file that is missing here is shown without line and column.
    pub sources: &'a Sources,
    /// The manual page of each code, in Markdown, for the formats that explain their rules.
    pub manual: &'a BTreeMap<String, String>,
    /// How much to show.
    pub detail: &'a Detail,
    /// The way from the top of the repository to what places count from, with a `/` at its end; for the formats that
    /// name files [from there](Report::is_read_at_top).
    pub folder: &'a str,
}

/// One format.
pub trait Report: Sync {
    /// What `--format` calls it.
    fn name(&self) -> &'static str;

    /// One line for the help.
    fn about(&self) -> &'static str;

    /// Whether its readers look for files from the top of the repository, wherever the project lies in it.
    fn is_read_at_top(&self) -> bool {
        false
    }

    /// The whole report, with a final newline.
    fn write(&self, model: &Model<'_>) -> String;
}

/// Every format, in the order the help shows them.
pub const FORMATS: &[&dyn Report] = &[
    &text::Text,
    &json::Json,
    &markdown::Markdown,
    &github::Github,
    &sarif::Sarif,
    &junit::Junit,
    &html::Html,
    &badge::Badge,
];

/// The format with that name.
pub fn find(name: &str) -> Option<&'static dyn Report> {
    FORMATS.iter().copied().find(|format| format.name() == name)
}

/// Pages of a locale, worst first: lowest coverage, then most words missing, then by name.
pub fn worst_first(locale: &LocaleCoverage) -> Vec<&PageCoverage> {
    let mut pages: Vec<&PageCoverage> = locale.pages.iter().collect();
    pages.sort_by(|a, b| {
        a.words
            .compare(b.words)
            .then(b.words.missing().cmp(&a.words.missing()))
            .then(a.page.cmp(&b.page))
    });
    pages
}

#[cfg(test)]
pub(crate) mod tests;
