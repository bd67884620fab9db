//! The only place that prints. Results go to stdout, talk goes to stderr, progress appears on terminals only.

use std::io::{self, IsTerminal as _, Write as _};
use std::process::ExitCode;
use std::time::Duration;

use anstream::{AutoStream, ColorChoice as StreamChoice};
use anstyle::{AnsiColor, Style};
use clap::ColorChoice;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use l10n::project::Failure;

const ERROR: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const HINT: Style = AnsiColor::Cyan.on_default().bold();
const STRONG: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();

/// Work shorter than this shows no progress.
const PATIENCE: Duration = Duration::from_millis(400);

/// Where this run prints.
#[derive(Debug)]
pub(crate) struct Terminal {
    choice: StreamChoice,
    loudness: i8,
}

impl Terminal {
    pub(crate) fn new(choice: ColorChoice, loudness: i8) -> Self {
        let choice = match choice {
            ColorChoice::Auto => StreamChoice::Auto,
            ColorChoice::Always => StreamChoice::Always,
            ColorChoice::Never => StreamChoice::Never,
        };
        Self { choice, loudness }
    }

    /// Prints a result: text that ends its own lines.
    ///
    /// # Errors
    ///
    /// What keeps stdout from taking it, a closed pipe included.
    pub(crate) fn result(&self, text: &str) -> io::Result<()> {
        // Without a control character there is no colour to take out, and a report may be long.
        let is_plain = |byte: u8| byte >= b' ' && byte != 0x7f || byte == b'\n';
        if text
            .bytes()
            .fold(true, |plain, byte| plain & is_plain(byte))
        {
            return self.raw(text.as_bytes());
        }
        let mut out = AutoStream::new(io::stdout(), self.choice);
        out.write_all(text.as_bytes())?;
        out.flush()
    }

    /// Prints bytes as they are, for files that others read.
    ///
    /// # Errors
    ///
    /// As [`Terminal::result`].
    #[expect(
        clippy::unused_self,
        reason = "everything printed goes through a terminal"
    )]
    pub(crate) fn raw(&self, bytes: &[u8]) -> io::Result<()> {
        let mut out = io::stdout();
        out.write_all(bytes)?;
        out.flush()
    }

    /// Columns of the terminal that results go to; `None` where they go to a pipe or a file.
    #[expect(clippy::unused_self, reason = "whoever draws asks the terminal")]
    pub(crate) fn width(&self) -> Option<usize> {
        if !io::stdout().is_terminal() {
            return None;
        }
        terminal_size::terminal_size().map(|(width, _)| usize::from(width.0))
    }

    /// Says what was done, unless quiet.
    pub(crate) fn say(&self, text: &str) {
        if self.loudness >= 0 {
            self.talk(text);
        }
    }

    /// Whether less was asked for.
    pub(crate) fn is_quiet(&self) -> bool {
        self.loudness < 0
    }

    /// Whether more was asked for.
    pub(crate) fn is_verbose(&self) -> bool {
        self.loudness > 0
    }

    /// Says what only `-v` wants to know.
    pub(crate) fn detail(&self, text: &str) {
        if self.loudness > 0 {
            self.talk(&format!("{FAINT}{text}{FAINT:#}"));
        }
    }

    /// Says what to type next, unless quiet.
    pub(crate) fn hint(&self, text: &str) {
        if self.loudness >= 0 {
            self.talk(&format!("{HINT}hint:{HINT:#} {text}"));
        }
    }

    /// Says what went wrong and what to type instead.
    pub(crate) fn error(&self, text: &str, hint: Option<&str>) {
        self.talk(&format!("{ERROR}error:{ERROR:#} {STRONG}{text}{STRONG:#}"));
        if let Some(hint) = hint {
            self.talk(&format!("{HINT}hint:{HINT:#} {hint}"));
        }
    }

    /// Says what was passed over and what may have been meant, even if quiet: nobody asked for that.
    pub(crate) fn warning(&self, text: &str, hint: &str) {
        self.talk(&format!("{WARNING}warning:{WARNING:#} {text}"));
        self.hint(hint);
    }

    /// Says why part of the job could not be done.
    pub(crate) fn failure(&self, failure: &Failure) {
        self.error(&failure.to_string(), failure.hint().as_deref());
    }

    /// A bar for work of `steps` steps; it shows itself only on a terminal, and only if the work lasts.
    pub(crate) fn progress(&self, what: &'static str, steps: usize) -> Progress {
        if self.loudness < 0 || !io::stderr().is_terminal() {
            return Progress(None);
        }
        let bar = ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}") {
            bar.set_style(style);
        }
        bar.set_message(what);
        Progress(Some(bar))
    }

    fn talk(&self, text: &str) {
        let mut out = AutoStream::new(io::stderr(), self.choice);
        // Nobody can be told that nobody listens.
        let _ = writeln!(out, "{text}");
    }
}

/// Work in progress; the bar goes away when this is dropped.
pub(crate) struct Progress(Option<ProgressBar>);

impl Progress {
    /// One step is done.
    pub(crate) fn step(&self) {
        let Some(bar) = &self.0 else { return };
        bar.inc(1);
        if bar.is_hidden() && bar.elapsed() > PATIENCE {
            bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(10));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}

/// Prints what clap says of a command line: help and version go to stdout and are fine, the rest is a usage error.
pub(crate) fn usage(error: &clap::Error) -> ExitCode {
    let printed = error.print();
    if error.use_stderr() && printed.is_ok() {
        return ExitCode::from(2);
    }
    ExitCode::SUCCESS
}
