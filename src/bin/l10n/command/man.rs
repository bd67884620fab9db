//! `l10n man`

use anyhow::Result;
use clap::ValueEnum;

use crate::args::Args;
use crate::street::{Outcome, Street};
use crate::trouble::Hinted;

/// Print the manual page
///
/// Prints the manual page of l10n, or of one of its commands, to stdout.
///
///     l10n man | man -l -
///     l10n man extract > l10n-extract.1
///     l10n man --format markdown > cli.md
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Man {
    /// Which command; none for l10n itself
    command: Option<String>,

    /// As roff for `man`, or everything as one Markdown page
    #[arg(long, value_enum, default_value_t = Format::Roff)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For `man`
    Roff,
    /// All commands on one page
    Markdown,
}

impl Man {
    pub(super) fn run(&self, street: &Street) -> Result<Outcome> {
        let definition = Args::definition();
        if self.format == Format::Markdown {
            street.terminal.raw(reference(&definition).as_bytes())?;
            return Ok(Outcome::Fine);
        }
        let command = match &self.command {
            None => definition,
            Some(name) => definition
                .find_subcommand(name)
                .map(|command| command.clone().display_name(format!("l10n-{name}")))
                .ok_or_else(|| {
                    Hinted::new(
                        format!("there is no command `{name}`"),
                        "`l10n --help` lists them",
                    )
                })?,
        };
        let mut page = Vec::new();
        clap_mangen::Man::new(command).render(&mut page)?;
        street.terminal.raw(&page)?;
        Ok(Outcome::Fine)
    }
}

/// Every command with its long help, as a page of the manual.
fn reference(definition: &clap::Command) -> String {
    let mut out = String::from(
        "---\ntitle: Commands\ndescription: Every command and option of l10n.\n---\n\n# Commands\n\n\
         This page is made from the program's own help, which `l10n <command> --help` prints.\n",
    );
    let mut section = |title: &str, command: &clap::Command| {
        let mut command = command.clone().term_width(100).disable_colored_help(true);
        let help = command.render_long_help().to_string();
        let lines: Vec<&str> = help.lines().map(str::trim_end).collect();
        let help = lines.join("\n");
        out.extend(["\n## ", title, "\n\n```text\n", help.trim_end(), "\n```\n"]);
    };
    section("l10n", definition);
    for command in definition
        .get_subcommands()
        // `help` is the parser's own, and says the same again.
        .filter(|command| !command.is_hide_set() && command.get_name() != "help")
    {
        let title = format!("l10n {}", command.get_name());
        section(&title, command);
    }
    out
}
