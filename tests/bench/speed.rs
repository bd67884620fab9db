//! How long each step takes, as multiples of bare `pulldown-cmark` over the same bytes in the same process.
//!
//! `cargo bench` prints the table. The unit is user CPU time; kernel and wall time stand beside it. Pages are those of
//! `L10N_CORPUS` where it is set, else invented ones of about the same size.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a bench reads the corpus, fills a project of its own and prints a table"
)]

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use l10n::markdown::{self, Options};
use l10n::model::Locale;
use l10n::project::{Config, Disk, workspace};
use l10n::text::Source;
use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike as _;

/// Shortest time a row is measured for, in seconds of user CPU time.
const LEAST: f64 = 0.5;

/// Seconds of one run.
#[derive(Clone, Copy, Debug, Default)]
struct Cost {
    user: f64,
    kernel: f64,
    wall: f64,
}

fn now() -> (f64, f64) {
    let usage = getrusage(UsageWho::RUSAGE_SELF).expect("the system counts CPU time");
    let seconds = |time: nix::sys::time::TimeVal| time.num_microseconds() as f64 / 1e6;
    (seconds(usage.user_time()), seconds(usage.system_time()))
}

/// The mean cost of `work` over as many runs as fill the least time.
fn measure(mut work: impl FnMut()) -> Cost {
    work();
    let (user, kernel) = now();
    let wall = Instant::now();
    let mut runs = 0.0;
    loop {
        work();
        runs += 1.0;
        let (user_now, kernel_now) = now();
        if user_now - user >= LEAST {
            return Cost {
                user: (user_now - user) / runs,
                kernel: (kernel_now - kernel) / runs,
                wall: wall.elapsed().as_secs_f64() / runs,
            };
        }
    }
}

struct Table {
    unit: Cost,
    text: String,
}

impl Table {
    fn row(&mut self, name: &str, target: &str, cost: Cost) {
        let ratio = cost.user / self.unit.user;
        let ms = |seconds: f64| seconds * 1e3;
        writeln!(
            self.text,
            "| {name} | {ratio:.2} | {target} | {:.1} | {:.1} | {:.1} |",
            ms(cost.user),
            ms(cost.kernel),
            ms(cost.wall)
        )
        .expect("a string takes every text");
    }
}

/// Pages of a folder of the corpus, or invented ones.
fn pages() -> Vec<Source> {
    let folder = std::env::var_os("L10N_CORPUS").map(|corpus| Path::new(&corpus).join("en"));
    let mut found = Vec::new();
    if let Some(folder) = folder.filter(|folder| folder.is_dir()) {
        collect(&folder, &folder, &mut found);
    }
    if found.is_empty() {
        println!("L10N_CORPUS is not set: the pages are invented");
        found = (0..60).map(invented).collect();
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder)
        .expect("the corpus is readable")
        .flatten()
    {
        let path = entry.path();
        if path.is_dir() {
            collect(root, &path, found);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            let name = path
                .strip_prefix(root)
                .expect("below the root")
                .to_string_lossy()
                .replace('\\', "/");
            found.push(Source::new(
                name,
                std::fs::read_to_string(&path).expect("pages are UTF-8"),
            ));
        }
    }
}

fn invented(page: usize) -> Source {
    let mut text =
        format!("---\ntitle: Page {page}\ndescription: What page {page} is about.\n---\n\n");
    for section in 0..20 {
        write!(
            text,
            "## Section {section} of page {page}\n\nThe server keeps [no record]({section}.md) of what you do on page {page}, \
             and nobody can ask for it. Each message takes route {section} and leaves **no trace** behind.\n\n\
             !!! note \"Mind step {section}\"\n\n    - Open the `settings` of part {section}.\n    - Choose [the option](https://example.org/{page}/{section}){{ .md-button }}\n\n\
             | Name | Value |\n| --- | --- |\n| Entry {section} | The value of entry {section} |\n\n"
        )
        .expect("a string takes every text");
    }
    Source::new(format!("page-{page}.md"), text)
}

/// A project in a folder of its own.
fn project(pages: &[Source]) -> (tempfile::TempDir, Disk, Config) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for page in pages {
        let path = folder.path().join("source").join(&page.path);
        std::fs::create_dir_all(path.parent().expect("pages stand in a folder")).expect("a folder");
        std::fs::write(path, &page.text).expect("a page");
    }
    let config = Config {
        targets: vec![Locale::parse("ko").expect("a tag")],
        ..Config::default()
    };
    let disk = Disk::open(folder.path()).expect("the folder is there");
    (folder, disk, config)
}

fn extract(disk: &Disk, config: &Config) {
    let lock = disk.lock(|| {}).expect("nobody else is here");
    let workspace = workspace::open(disk, config).expect("the project can be read");
    let survey = workspace::survey::read(&workspace, &workspace.all_locales());
    let extraction = workspace::extract::extract(&workspace, &survey, None, false);
    extraction
        .batch
        .commit(disk, &lock)
        .expect("the disk takes it");
}

fn main() {
    let pages = pages();
    let bytes: usize = pages.iter().map(|page| page.text.len()).sum();
    let options = Options::default();
    let bare = measure(|| {
        for page in &pages {
            for event in pulldown_cmark::Parser::new_ext(&page.text, pulldown_cmark::Options::all())
            {
                black_box(event);
            }
        }
    });
    println!(
        "{} pages, {bytes} bytes; the unit is {:.1} ms of user CPU time\n",
        pages.len(),
        bare.user * 1e3
    );
    let mut table = Table { unit: bare, text: "| what | × | target | user ms | kernel ms | wall ms |\n| --- | -: | -: | -: | -: | -: |\n".to_owned() };
    table.row("pulldown-cmark alone", "1", bare);
    let parse = measure(|| {
        for page in &pages {
            black_box(markdown::parse(page, &options));
        }
    });
    table.row("text to units", "≤ 2", parse);

    let cold = {
        let (folder, disk, config) = project(&pages);
        let cost = measure(|| {
            for name in [".l10n", "locales"] {
                let _ = std::fs::remove_dir_all(folder.path().join(name));
            }
            extract(&disk, &config);
        });
        drop(folder);
        cost
    };
    table.row("extract, cold, one locale", "≤ 4", cold);

    let (_folder, disk, config) = project(&pages);
    extract(&disk, &config);
    table.row(
        "extract, warm, no change",
        "",
        measure(|| extract(&disk, &config)),
    );
    let ko = Locale::parse("ko").expect("a tag");
    table.row(
        "status",
        "",
        measure(|| {
            let workspace = workspace::open(&disk, &config).expect("the project can be read");
            let survey = workspace::survey::read(&workspace, std::slice::from_ref(&ko));
            black_box(survey.measure(&workspace, &ko, &|_| true));
        }),
    );
    println!("{}", table.text);
}
