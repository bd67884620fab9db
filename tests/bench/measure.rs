//! What work costs: user, kernel and wall time of this process or of the tool run as users run it, and memory.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use nix::sys::resource::{Usage, UsageWho, getrusage};
use nix::sys::time::TimeValLike as _;

/// Shortest time a row is measured for, in seconds of CPU time.
const LEAST: f64 = 0.4;

/// Seconds of one run.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cost {
    pub(crate) user: f64,
    pub(crate) kernel: f64,
    pub(crate) wall: f64,
}

impl Cost {
    /// User and kernel time: what reading files costs is almost all kernel time.
    pub(crate) fn cpu(self) -> f64 {
        self.user + self.kernel
    }
}

fn usage(who: UsageWho) -> Usage {
    getrusage(who).expect("the system counts CPU time")
}

fn times(usage: &Usage) -> (f64, f64) {
    let seconds = |time: nix::sys::time::TimeVal| time.num_microseconds() as f64 / 1e6;
    (seconds(usage.user_time()), seconds(usage.system_time()))
}

/// The mean cost of `work` in `who`, over as many runs as fill the least time; `before` each is not counted.
fn measure(who: UsageWho, mut before: impl FnMut(), mut work: impl FnMut()) -> Cost {
    before();
    work();
    let mut sum = Cost::default();
    let mut runs = 0.0;
    while sum.cpu() < LEAST {
        before();
        let (user, kernel) = times(&usage(who));
        let wall = Instant::now();
        work();
        let (user_now, kernel_now) = times(&usage(who));
        sum.wall += wall.elapsed().as_secs_f64();
        sum.user += user_now - user;
        sum.kernel += kernel_now - kernel;
        runs += 1.0;
    }
    Cost {
        user: sum.user / runs,
        kernel: sum.kernel / runs,
        wall: sum.wall / runs,
    }
}

/// The cost of `work` in this process.
pub(crate) fn own(work: impl FnMut()) -> Cost {
    measure(UsageWho::RUSAGE_SELF, || {}, work)
}

/// The cost of a run of the tool in `folder`; `before` each run is not counted.
pub(crate) fn tool(folder: &Path, args: &[&str], before: impl FnMut()) -> Cost {
    measure(UsageWho::RUSAGE_CHILDREN, before, || run(folder, args))
}

/// Runs the tool once. It finds much in these texts, so exit status 1 is fine; 2 is not.
pub(crate) fn run(folder: &Path, args: &[&str]) {
    let status = Command::new(env!("CARGO_BIN_EXE_l10n"))
        .args(args)
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("the tool runs");
    assert!(status.code().is_some_and(|code| code < 2), "l10n {args:?}");
}

/// The largest memory that any run of the tool has held so far, in bytes.
pub(crate) fn peak_memory() -> u64 {
    u64::try_from(usage(UsageWho::RUSAGE_CHILDREN).max_rss()).unwrap_or_default() * 1024
}

/// Files below a folder, hidden ones too, the cache aside.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder)
            .expect("a folder of ours")
            .flatten()
        {
            let path = entry.path();
            if !path.is_dir() {
                found.push(path);
            } else if !path.ends_with(".l10n/cache") {
                open.push(path);
            }
        }
    }
    found.sort();
    found
}
