//! `l10n explain CODE|ID|PLACE`

use std::ops::RangeInclusive;

use anyhow::Result;
use l10n::check::CHECKS;
use l10n::coverage::fold;
use l10n::language;
use l10n::model::{Entry, EntryKind, Locale};
use l10n::project::config::nearest;
use l10n::project::workspace::PageFile;
use l10n::project::workspace::survey::{self, Explained};
use l10n::text::{LineIndex, Span};

use super::work::Work;
use crate::manual;
use crate::street::{Outcome, Street};
use crate::trouble::Hinted;

/// Explain a check, a rule, a unit or a place
///
/// For the code of a check, prints what it finds, why it matters and how to switch it off; for a rule of evidence, what
/// it looks for. For the id of a unit, or a place such as `guide/index.md:12`, prints how the unit stands in each
/// locale, and the evidence for it. Without anything, lists all checks and rules.
///
///     l10n explain missing-variable
///     l10n explain index.md:12
///     l10n explain intro-these-are-our ko
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Explain {
    /// Code of a check or rule, id of a unit, or `page:line`
    #[arg(value_name = "CODE|ID|PLACE")]
    what: Option<String>,

    /// Locales to look at, for a unit or a place; none for all
    #[arg(value_name = "LOCALE")]
    locales: Vec<String>,
}

impl Explain {
    pub(super) fn run(&self, street: &Street) -> Result<Outcome> {
        let text = match &self.what {
            None => list(),
            Some(what) => match explain(what) {
                Some(page) => page,
                None => self.units(street, what)?,
            },
        };
        street.terminal.result(&text)?;
        Ok(Outcome::Fine)
    }

    /// How the units meant by `what` stand.
    fn units(&self, street: &Street, what: &str) -> Result<String> {
        // Somebody who mistypes a code may stand anywhere; the project only has a say where nothing is near.
        let work = Work::to_read(street).map_err(|error| match nearest(what, codes()) {
            Some(_) => unknown(what, std::iter::empty()).into(),
            None => error,
        })?;
        let locales = work.locales(&self.locales)?;
        let survey = survey::read(&work.space, &locales);
        let meant = Meant {
            id: what,
            place: place(what),
        };
        let mut text = String::new();
        for (index, page) in work.space.pages.iter().enumerate() {
            for (group, entry) in page.registry.entries.iter().enumerate() {
                let Some(line) = meant.line(page, group) else {
                    continue;
                };
                if !text.is_empty() {
                    text.push('\n');
                }
                text += &format!(
                    "{} ({}, {})  {}:{line}\n",
                    entry.id,
                    entry.kind.name(),
                    entry.language,
                    page.source.path,
                );
                text += &row(
                    "text",
                    &fold(&entry.message.flat().replace('\u{fffc}', "…")),
                );
                for locale in &locales {
                    let found = survey.explain(&work.space, index, group, locale);
                    text += &found.map_or_else(String::new, |found| stands(locale, &found));
                }
            }
        }
        if text.is_empty() {
            return Err(meant.missed(&work.space.pages).into());
        }
        Ok(text)
    }
}

/// The units that are meant: by id, or by a place on the page or in a locale's file.
struct Meant<'a> {
    id: &'a str,
    place: Option<(&'a str, usize)>,
}

impl Meant<'_> {
    /// The line of the unit on its page, if it is one of them.
    fn line(&self, page: &PageFile, group: usize) -> Option<usize> {
        let id = &page.registry.entries[group].id;
        let spans = page.alignment.groups[group]
            .units
            .iter()
            .map(|unit| page.page.units[*unit].span);
        let mut on_page = spans.map(|span| lines(&page.source.text, span));
        let first = on_page.clone().next().map_or(1, |lines| *lines.start());
        let is_here = id.as_str() == self.id
            || self.place.is_some_and(|(file, line)| {
                is_page(page, file) && on_page.any(|lines| lines.contains(&line))
                    || page.locales.values().any(|locale| {
                        let catalog = &locale.catalog;
                        // What stands above a message belongs to it: its notes are there.
                        let below = |entry: &&Entry| {
                            matches!(entry.kind, EntryKind::Message(_))
                                && *lines(&catalog.text, entry.body).end() >= line
                        };
                        file == catalog.path
                            && catalog
                                .entries
                                .iter()
                                .find(below)
                                .is_some_and(|entry| entry.id == id.as_str())
                    })
            });
        is_here.then_some(first)
    }

    /// What to say where nothing is meant.
    fn missed(&self, pages: &[PageFile]) -> Hinted {
        let ids = pages.iter().flat_map(|page| &page.registry.entries);
        let missed = || unknown(self.id, ids.map(|entry| entry.id.as_str()));
        let Some((file, line)) = self.place else {
            return missed();
        };
        let Some(page) = pages.iter().find(|page| is_page(page, file)) else {
            let names = pages.iter().map(|page| page.name.as_str());
            return nearest(file, names).map_or_else(missed, |near| {
                let hint = format!("did you mean `{near}:{line}`?");
                Hinted::new(format!("there is no page `{file}`"), hint)
            });
        };
        let starts = page.page.units.iter();
        let starts = starts.map(|unit| *lines(&page.source.text, unit.span).start());
        let hint = match starts.min_by_key(|start| start.abs_diff(line)) {
            Some(near) => {
                format!("the nearest begins in line {near}: `l10n explain {file}:{near}`")
            }
            None => "the page holds no text to translate".to_owned(),
        };
        Hinted::new(format!("{file}: no unit stands in line {line}"), hint)
    }
}

/// Whether `file` means that page: by its name, with or without `.md`, or by its path in the project.
fn is_page(page: &PageFile, file: &str) -> bool {
    file == page.name || file == page.source.path || page.name.strip_suffix(".md") == Some(file)
}

/// The lines, 1-based, that a span of `text` touches.
fn lines(text: &str, span: Span) -> RangeInclusive<usize> {
    let index = LineIndex::new(text);
    let at = |offset| index.position(text, offset).line;
    at(span.start)..=at(span.end)
}

/// How a unit stands in one locale, and why.
fn stands(locale: &Locale, found: &Explained) -> String {
    let judged = &found.judged;
    let why = judged
        .why()
        .map_or_else(String::new, |reason| format!(": {}", reason.in_words()));
    let mut text = format!("\n  {}  {}{why}\n", locale.tag(), judged.state.as_str());
    let source = judged.source.as_ref().map(|source| source.text());
    if source != Some(judged.target.text()) {
        text += &row("shows", judged.target.text());
    }
    if let Some(source) = source {
        text += &row("source", source);
    }
    if let Some(older) = &found.made_from {
        text += &row("made from", older);
        if let Some(change) = &judged.change {
            text += &row("change", change);
        }
    }
    for one in &found.evidence {
        let name = if one.is_left { "left over" } else { "stays" };
        text += &row(name, &one.text);
        text += &row("", &format!("{}: {}", one.rule, one.because));
    }
    if let Some(lock) = &found.lock {
        text += &row("lock", lock);
    }
    text
}

fn row(name: &str, text: &str) -> String {
    format!("    {name:10} {text}\n")
}

/// A page and a line, 1-based, from `page:line` or `page:line:column`.
fn place(what: &str) -> Option<(&str, usize)> {
    let (head, last) = what.rsplit_once(':')?;
    let last: usize = last.parse().ok()?;
    match head.rsplit_once(':') {
        Some((file, line)) => line
            .parse()
            .ok()
            .map(|line| (file, line))
            .or(Some((head, last))),
        None => Some((head, last)),
    }
}

fn checks() -> impl Iterator<Item = (&'static str, &'static str)> {
    CHECKS.iter().map(|row| (row.code, row.summary))
}

fn codes() -> impl Iterator<Item = &'static str> {
    checks().chain(language::rules()).map(|(code, _)| code)
}

fn list() -> String {
    let width = codes().map(str::len).max().unwrap_or_default();
    let row = |(code, summary)| format!("{code:width$}  {summary}\n");
    let (checks, rules): (String, String) = (
        checks().map(row).collect(),
        language::rules().map(row).collect(),
    );
    format!("Checks\n\n{checks}\nRules of evidence, in their order\n\n{rules}")
}

/// The manual page, or what a rule looks for.
fn explain(code: &str) -> Option<String> {
    if let Some((_, about)) = language::rules().find(|(rule, _)| *rule == code) {
        return Some(format!(
            "# `{code}`\n\nA rule of evidence. {}{}.\n",
            about.get(..1)?.to_uppercase(),
            about.get(1..)?
        ));
    }
    let row = CHECKS.iter().find(|row| row.code == code)?;
    let page = manual::page(code).map(str::to_owned);
    Some(page.unwrap_or_else(|| format!("# {code}\n\nFinds {}.\n", row.summary)))
}

/// `ids` are those of the project, where there is one.
fn unknown<'a>(what: &str, ids: impl Iterator<Item = &'a str>) -> Hinted {
    let codes = codes().map(|code| -> &str { code });
    let hint = match nearest(what, codes.chain(ids)) {
        Some(known) => format!("did you mean `{known}`?"),
        None => "`l10n explain` lists all codes; a place is written `page.md:12`".to_owned(),
    };
    Hinted::new(
        format!("there is no check, rule, unit or place `{what}`"),
        hint,
    )
}
