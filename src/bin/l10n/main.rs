//! The command line of `l10n`: reads arguments and the environment, prints, and decides the exit status.
//!
//! Exit status: 0 nothing to report, 1 findings or a failed gate, 2 the job could not be done. A closed pipe is 0.

mod args;
mod command;
mod manual;
mod street;
mod terminal;
mod trouble;

use std::process::ExitCode;

use args::Args;
use street::Street;
use terminal::Terminal;

/// Pages, catalogs and locks are thousands of small texts each: the system's allocator took a fifth of every run. The
/// library leaves the choice to whoever uses it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let args = match Args::read() {
        Ok(args) => args,
        Err(error) => return terminal::usage(&error),
    };
    let terminal = Terminal::new(args.global.color, args.global.loudness());
    let outcome = Street::new(&args.global, &terminal).and_then(|street| args.command.run(&street));
    match outcome {
        Ok(outcome) => ExitCode::from(outcome.status()),
        Err(error) if trouble::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            trouble::tell(&terminal, &error);
            ExitCode::from(2)
        }
    }
}
