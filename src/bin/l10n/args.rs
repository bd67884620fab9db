//! What people type: global options and the environment. Verbs are in `command`.

use std::path::PathBuf;

use clap::{ArgAction, ColorChoice, CommandFactory as _, Parser};
use l10n::project::Setting;
use l10n::project::config::{KEYS, nearest};

use crate::command::Command;

/// Localizes Markdown sites
///
/// l10n cuts Markdown pages into translation units, keeps them as Fluent files per locale, says to the sentence what
/// is still untranslated, and puts localized pages together again without touching a byte that nobody translated.
///
/// Begin with `l10n init` and `l10n extract`, then `l10n status` and `l10n build`.
#[derive(Debug, Parser)]
#[command(
    name = "l10n",
    version,
    max_term_width = 100,
    subcommand_required = true,
    arg_required_else_help = true
)]
#[command(
    after_help = "Exit status: 0 nothing to report, 1 findings or a failed gate, 2 the job could not be done."
)]
pub(crate) struct Args {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Options of every command.
#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = "Global options")]
pub(crate) struct Global {
    /// Run as if started in this folder
    #[arg(short = 'C', long = "directory", value_name = "DIR", global = true)]
    pub(crate) directory: Option<PathBuf>,

    /// Configuration file [default: l10n.toml here or in a folder above]
    ///
    /// Paths in the file are relative to its folder. Without a file, the defaults hold. `L10N_CONFIG` in the
    /// environment says the same.
    #[arg(long, value_name = "FILE", global = true)]
    config: Option<PathBuf>,

    /// Set a key of the configuration for this run, as in `--set build-policy.minimum=80`
    ///
    /// May be given several times. Flags beat the environment (`L10N_BUILD_POLICY_MINIMUM=80`), which beats the file.
    /// Lists are separated by commas. Keys in tables are dotted as well: `--set checks.outdated=error`,
    /// `--set gate.ko.coverage=80`.
    #[arg(long = "set", value_name = "KEY=VALUE", global = true, value_parser = setting)]
    pub(crate) settings: Vec<Setting>,

    /// When to use colours; `NO_COLOR` is obeyed
    #[arg(
        long,
        value_name = "WHEN",
        global = true,
        default_value = "auto",
        hide_possible_values = false
    )]
    pub(crate) color: ColorChoice,

    /// Say less: results and errors only
    #[arg(short, long, action = ArgAction::Count, global = true)]
    quiet: u8,

    /// Say more: notes, and what is read and written
    #[arg(short, long, action = ArgAction::Count, global = true, conflicts_with = "quiet")]
    verbose: u8,
}

impl Global {
    /// How much to say: 0 is usual.
    pub(crate) fn loudness(&self) -> i8 {
        let level = |count: u8| i8::try_from(count).unwrap_or(i8::MAX);
        level(self.verbose).saturating_sub(level(self.quiet))
    }

    /// The folder the run starts in.
    pub(crate) fn start(&self) -> std::io::Result<PathBuf> {
        #[expect(
            clippy::disallowed_methods,
            reason = "the one place that asks for the working directory"
        )]
        let here = std::env::current_dir()?;
        Ok(match &self.directory {
            Some(folder) => here.join(folder),
            None => here,
        })
    }

    /// The configuration file that was asked for: the flag beats the environment, where an empty variable, as build
    /// servers leave it, is none.
    pub(crate) fn config(&self) -> Option<PathBuf> {
        let variable = || std::env::var_os("L10N_CONFIG").filter(|value| !value.is_empty());
        self.config
            .clone()
            .or_else(|| variable().map(PathBuf::from))
    }

    /// Settings from the environment, then those of flags: later ones beat earlier ones.
    pub(crate) fn all_settings(&self) -> Vec<Setting> {
        let environment = KEYS.iter().filter_map(|key| {
            #[expect(
                clippy::disallowed_methods,
                reason = "the one place that reads the environment"
            )]
            let value = std::env::var(key.variable()).ok()?;
            Some(Setting {
                key: key.name.to_owned(),
                value,
                origin: key.variable(),
            })
        });
        environment.chain(self.settings.iter().cloned()).collect()
    }
}

/// Variables of the environment that look like a key of the configuration and are none, each with the one that may be
/// meant: a gate that was mistyped would hold nothing.
pub(crate) fn mistyped_variables() -> Vec<(String, String)> {
    let names = std::env::vars_os().filter_map(|(name, _)| name.into_string().ok());
    let plain = |variable: &str| variable.trim_start_matches("L10N_").to_lowercase();
    let known: Vec<(String, String)> = KEYS
        .iter()
        .map(|key| (plain(&key.variable()), key.variable()))
        .collect();
    let mut odd: Vec<(String, String)> = names
        .filter(|name| name.starts_with("L10N_") && name != "L10N_CONFIG")
        .filter(|name| known.iter().all(|(_, variable)| variable != name))
        .filter_map(|name| {
            let meant = nearest(&plain(&name), known.iter().map(|(plain, _)| plain.as_str()))?;
            let (_, variable) = known.iter().find(|(plain, _)| *plain == meant)?;
            Some((name, variable.clone()))
        })
        .collect();
    odd.sort();
    odd
}

impl Args {
    /// Reads the command line.
    pub(crate) fn read() -> Result<Self, clap::Error> {
        Self::try_parse()
    }

    /// The whole command line as data: for completions, manual pages and the reference.
    pub(crate) fn definition() -> clap::Command {
        let mut command = Self::command();
        command.build();
        command
    }
}

/// `KEY=VALUE`.
fn setting(text: &str) -> Result<Setting, String> {
    let (key, value) = text
        .split_once('=')
        .ok_or("write KEY=VALUE, as in `--set flavour=gfm`")?;
    Ok(Setting {
        key: key.trim().to_owned(),
        value: value.trim().to_owned(),
        origin: format!("--set {}", key.trim()),
    })
}
