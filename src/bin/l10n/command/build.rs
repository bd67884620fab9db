//! `l10n build [LOCALE…]`

use std::collections::BTreeSet;

use anyhow::Result;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use l10n::build::{PSEUDOS, Pseudo};
use l10n::diagnostic::Diagnostic;
use l10n::project::workspace::assemble::{self, Assembly};
use l10n::project::workspace::review::Reviewed;
use l10n::project::workspace::survey;

use super::check::denied;
use super::overwrite;
use super::reporting::Reporting;
use super::work::{Work, counted};
use crate::street::{Outcome, Street};

/// Put localized pages together
///
/// Writes the pages of each locale: its translations, and the page's own text where
/// there is none. Not a byte around a text changes. Each page is parsed again; a text
/// that would change its structure, that fails a safety check, or that brings markup
/// which its source lacks gives way to the page's own and is reported.
///
///     l10n build
///     l10n build ko --set build-policy.partial=skip --set build-policy.minimum=80
///     l10n build --pseudo accented     # text that stays plain cannot be translated
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Build {
    /// Locales; none for all. Files of the others are not looked at
    #[arg(value_name = "LOCALE", conflicts_with = "pseudo")]
    locales: Vec<String>,

    /// Build a pseudo-locale instead, to see what translators can reach
    #[arg(long, value_name = "KIND", value_parser = pseudo_parser())]
    pseudo: Option<Pseudo>,

    /// Let through what this check refuses, at your own risk
    #[arg(long, value_name = "CODE", value_parser = denied)]
    allow: Vec<String>,

    #[command(flatten)]
    reporting: Reporting,
}

fn pseudo_parser() -> impl TypedValueParser<Value = Pseudo> {
    PossibleValuesParser::new(PSEUDOS.iter().map(|(_, name)| *name)).map(|name| {
        let known = PSEUDOS.iter().find(|(_, known)| *known == name);
        known.map_or(Pseudo::Accented, |(pseudo, _)| *pseudo)
    })
}

impl Build {
    pub(super) fn run(&self, street: &Street) -> Result<Outcome> {
        let work = Work::to_write_of(street, &self.locales)?;
        let mut found = work.space.findings.clone();
        if let Some(pseudo) = self.pseudo {
            let made = assemble::pseudo(&work.space, pseudo);
            found.extend(write(&work, pseudo.tag(), pseudo.tag(), made)?);
        } else {
            let locales = work.locales(&self.locales)?;
            let survey = survey::read(&work.space, &locales);
            let allow: BTreeSet<String> = self.allow.iter().cloned().collect();
            for locale in &locales {
                let coverage = survey.measure(&work.space, locale, &|_| true);
                let mut made =
                    assemble::assemble(&work.space, &coverage, &allow, &Reviewed::default());
                overwrite::spare_translations(&work, locale, &made.batch)?;
                overwrite::sweep(&work, locale, &mut made.batch);
                found.extend(write(&work, locale.tag(), locale.folder(), made)?);
            }
            if locales.is_empty() {
                let folder = &work.project.config.locales;
                street.terminal.hint(&format!(
                    "no locales yet: make a folder for each, such as {folder}/ko, then `l10n extract`"
                ));
            }
        }
        self.reporting.findings(&work, found)
    }
}

/// Writes one locale's pages and says so; gives back what was refused.
fn write(work: &Work, tag: &str, folder: &str, mut made: Assembly) -> Result<Vec<Diagnostic>> {
    made.diagnostics.append(&mut made.broken_links);
    overwrite::spare_pages(work, &made.batch)?;
    let done = work.commit(made.batch)?;
    let top = work.project.config.build.top(folder);
    let mut said = format!("{tag}: {} in {top}", counted(made.pages, "page"));
    if done.written.is_empty() && done.removed.is_empty() {
        said.push_str(", nothing new");
    }
    if !done.removed.is_empty() {
        let gone = counted(done.removed.len(), "page");
        said.push_str(&format!(", {gone} of an earlier build removed"));
    }
    match made.below {
        (0, 0) => {}
        (shown, 0) => said.push_str(&format!(", {shown} of them in the source language")),
        (_, skipped) => said.push_str(&format!(", {skipped} left out")),
    }
    if made.fallbacks > 0 {
        let units = counted(made.fallbacks, "unit");
        said.push_str(&format!(", {units} refused and shown as in the source"));
    }
    work.street.terminal.say(&said);
    Ok(made.diagnostics)
}
