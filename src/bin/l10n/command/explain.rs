//! `l10n explain CODE|ID|PLACE`

use anyhow::Result;
use l10n::check::CHECKS;
use l10n::project::config::nearest;
use l10n::project::workspace::survey;
use l10n::text::LineIndex;

use super::work::Work;
use crate::manual;
use crate::street::{Outcome, Street};
use crate::trouble::Hinted;

/// Explain a check, a unit or a place
///
/// For the code of a check, prints what it finds, why it matters and how to switch it off. For the id of a unit, or a
/// place such as `guide/index.md:12`, prints how the unit stands in each locale, and the evidence for it. Without
/// anything, lists all codes.
///
///     l10n explain missing-variable
///     l10n explain index.md:12
///     l10n explain intro-these-are-our ko
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Explain {
    /// Code of a check, id of a unit, or `page:line`
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
        let work = Work::to_read(street).map_err(|_| unknown(what, std::iter::empty()))?;
        let locales = work.locales(&self.locales)?;
        let survey = survey::read(&work.space, &locales);
        let mut text = String::new();
        for (index, page) in work.space.pages.iter().enumerate() {
            for (group, entry) in page.registry.entries.iter().enumerate() {
                let units = &page.alignment.groups[group].units;
                let mut spans = units.iter().map(|unit| page.page.units[*unit].span);
                let is_meant = entry.id.as_str() == what
                    || place(what).is_some_and(|(file, line)| {
                        let lines = LineIndex::new(&page.source.text);
                        let at = |offset| lines.position(&page.source.text, offset).line;
                        let is_page = file == page.name || file == page.source.path;
                        (is_page || page.name.strip_suffix(".md") == Some(file))
                            && spans.any(|span| (at(span.start)..=at(span.end)).contains(&line))
                    });
                if !is_meant {
                    continue;
                }
                text += &format!(
                    "{} of {} ({}, {})\n",
                    entry.id,
                    page.name,
                    entry.kind.name(),
                    entry.language
                );
                text += &format!("  text    {}\n", entry.message);
                for locale in &locales {
                    let Some(found) = survey.explain(&work.space, index, group, locale) else {
                        continue;
                    };
                    let reason = found.judged.reason.map_or("", |reason| reason.as_str());
                    text += &format!(
                        "  {:7} {}  {reason}\n",
                        locale.tag(),
                        found.judged.state.as_str()
                    );
                    if found.judged.target != found.judged.source.clone().unwrap_or_default() {
                        text += &format!("          {}\n", found.judged.target);
                    }
                    for one in &found.evidence {
                        let verb = if one.is_left { "left over" } else { "stays" };
                        text += &format!(
                            "          {verb} [{}]: {} — {}\n",
                            one.rule, one.because, one.text
                        );
                    }
                    if let Some(lock) = &found.lock {
                        text += &format!("          lock: {lock}\n");
                    }
                }
            }
        }
        if text.is_empty() {
            let entries = work.space.pages.iter();
            let ids = entries
                .flat_map(|page| &page.registry.entries)
                .map(|entry| entry.id.as_str());
            return Err(unknown(what, ids).into());
        }
        Ok(text)
    }
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

fn codes() -> impl Iterator<Item = (&'static str, &'static str)> {
    CHECKS.iter().map(|row| (row.code, row.summary))
}

fn list() -> String {
    let width = codes()
        .map(|(code, _)| code.len())
        .max()
        .unwrap_or_default();
    codes()
        .map(|(code, summary)| format!("{code:width$}  {summary}\n"))
        .collect()
}

/// The manual page.
fn explain(code: &str) -> Option<String> {
    let row = CHECKS.iter().find(|row| row.code == code)?;
    let page = manual::page(code).map(str::to_owned);
    Some(page.unwrap_or_else(|| format!("# {code}\n\nFinds {}.\n", row.summary)))
}

/// `ids` are those of the project, where there is one.
fn unknown<'a>(what: &str, ids: impl Iterator<Item = &'a str>) -> Hinted {
    let hint = match nearest(what, codes().map(|(code, _)| code).chain(ids)) {
        Some(known) => format!("did you mean `{known}`?"),
        None => "`l10n explain` lists all codes; a place is written `page.md:12`".to_owned(),
    };
    Hinted::new(format!("there is no check, unit or place `{what}`"), hint)
}
