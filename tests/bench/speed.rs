//! How long each step takes, as multiples of bare `pulldown-cmark` over the same bytes in the same run.
//!
//! `cargo bench` prints the tables. The unit is user CPU time; kernel and wall time stand beside it. Reading and parsing
//! are measured in this process, commands as whole processes of the tool. Pages are those of `L10N_CORPUS` where it is
//! set, else invented ones of about the same size. `cargo bench -- scan` measures only rows whose names hold `scan`.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a bench reads the corpus, fills projects of its own and prints tables"
)]

mod measure;
mod site;

use std::hint::black_box;
use std::path::Path;

use l10n::markdown::{self, Options};
use l10n::text::Source;
use measure::{Cost, own, tool};
use site::{THIRTY, project, translate};

/// What is to be measured: rows whose names hold one of the words given, or all.
struct Choice(Vec<String>);

impl Choice {
    fn wants(&self, row: &str) -> bool {
        self.0.is_empty() || self.0.iter().any(|word| row.contains(word.as_str()))
    }

    fn wants_any(&self, rows: &[&str]) -> bool {
        rows.iter().any(|row| self.wants(row))
    }
}

/// One row, in multiples of `unit`.
fn row(name: &str, target: &str, unit: f64, measured: f64, cost: Cost) {
    let ms = |seconds: f64| seconds * 1e3;
    println!(
        "| {name} | {:.2} | {target} | {:.1} | {:.1} | {:.1} |",
        measured / unit,
        ms(cost.user),
        ms(cost.kernel),
        ms(cost.wall)
    );
}

fn head(unit: &str) {
    println!("\n| what | × {unit} | target | user ms | kernel ms | wall ms |");
    println!("| --- | -: | -: | -: | -: | -: |");
}

fn bare(pages: &[Source]) -> Cost {
    own(|| {
        for page in pages {
            for event in pulldown_cmark::Parser::new_ext(&page.text, pulldown_cmark::Options::all())
            {
                black_box(event);
            }
        }
    })
}

fn bytes(pages: &[Source]) -> usize {
    pages.iter().map(|page| page.text.len()).sum()
}

/// A project as it was before the first `extract`.
fn forget(folder: &Path) {
    for name in [".l10n", "locales"] {
        let _ = std::fs::remove_dir_all(folder.join(name));
    }
}

/// The source's pages and one locale.
fn one_locale(choice: &Choice, pages: &[Source]) {
    let unit = bare(pages);
    let rate = unit.user;
    println!("\n{} pages, {} bytes", pages.len(), bytes(pages));
    head("pulldown-cmark");
    row("pulldown-cmark", "1", rate, rate, unit);
    let options = Options::default();
    if choice.wants("text to units") {
        let cost = own(|| {
            for page in pages {
                black_box(markdown::parse(page, &options));
            }
        });
        row("text to units", "≤ 2", rate, cost.user, cost);
    }
    if choice.wants("process") {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let cost = tool(folder.path(), &["--version"], || {});
        row("process that does nothing", "", rate, cost.user, cost);
    }
    if choice.wants("extract, cold") {
        let project = project(pages, &["ko"]);
        let folder = project.path();
        let cost = tool(folder, &["extract"], || forget(folder));
        row("extract, cold", "≤ 4", rate, cost.user, cost);
    }
    if choice.wants_any(&["extract, warm", "status", "check", "build"]) {
        commands(choice, pages, rate);
    }
    if choice.wants("scan") {
        scan(pages);
    }
}

/// A project with nine of ten units translated.
fn commands(choice: &Choice, pages: &[Source], rate: f64) {
    let project = project(pages, &["ko"]);
    let folder = project.path();
    measure::run(folder, &["extract"]);
    translate(folder, &["ko"], |unit| unit % 10 != 9);
    let catalogs: u64 = measure::files(&folder.join("locales/ko"))
        .iter()
        .filter_map(|file| file.metadata().ok())
        .map(|file| file.len())
        .sum();
    // Commands on translations read two texts: pages, and about as many bytes of messages without their notes.
    let both = rate * 2.0;
    println!("| *nine of ten units translated; `locales/ko` has {catalogs} bytes* | | | | | |");
    for (name, target, args, unit) in [
        ("extract, warm", "", &["extract"][..], rate),
        ("status", "", &["status", "ko"], rate),
        ("check, of both texts", "≤ 10", &["check", "ko"], both),
        ("build", "≤ 4", &["build", "ko"], rate),
    ] {
        if choice.wants(name) {
            let cost = tool(folder, args, || {});
            row(name, target, unit, cost.user, cost);
        }
    }
}

/// A tree of pages beside its source, without a project.
fn scan(sources: &[Source]) {
    let pages = site::pages("ko");
    let folder = tempfile::tempdir().expect("a temporary folder");
    site::lay(&folder.path().join("en"), sources);
    site::lay(&folder.path().join("ko"), &pages);
    let args = [
        "scan",
        "ko",
        "--locale",
        "ko",
        "--source",
        "en",
        "--flavour",
        "mkdocs",
    ];
    let cost = tool(folder.path(), &args, || {});
    let both: Vec<Source> = sources.iter().chain(&pages).cloned().collect();
    let unit = bare(&both).user;
    row("scan, of both trees", "≤ 10", unit, cost.user, cost);
    let cost = tool(folder.path(), &args[..4], || {});
    row(
        "scan, of one tree",
        "≤ 10",
        bare(&pages).user,
        cost.user,
        cost,
    );
}

/// A large site: 120 pages in thirty locales, half of it translated.
fn thirty_locales(choice: &Choice, pages: &[Source]) {
    let rows = ["warm 120 × 30", "one page of 120 × 30", "memory 120 × 30"];
    if !choice.wants_any(&rows) {
        return;
    }
    let large: Vec<Source> = ["one", "two"]
        .into_iter()
        .flat_map(|part| {
            pages.iter().map(move |page| {
                let text = format!("{}\n\nThis page is of part {part}.\n", page.text);
                Source::new(format!("{part}/{}", page.path), text)
            })
        })
        .collect();
    let project = project(&large, &THIRTY);
    let folder = project.path();
    measure::run(folder, &["extract"]);
    translate(folder, &THIRTY, |unit| unit % 2 == 0);
    let reading = own(|| {
        for file in measure::files(folder) {
            black_box(std::fs::read(file).expect("a file of ours"));
        }
    });
    let files = measure::files(folder);
    let size = |file: &std::path::PathBuf| file.metadata().map_or(0, |file| file.len());
    let total: u64 = files.iter().map(size).sum();
    println!(
        "\n{} pages × {} locales: {} files, {total} bytes",
        large.len(),
        THIRTY.len(),
        files.len()
    );
    head("reading, user and kernel");
    row(
        "reading all files",
        "1",
        reading.cpu(),
        reading.cpu(),
        reading,
    );
    if choice.wants(rows[0]) {
        let cost = tool(folder, &["extract"], || {});
        row(
            "extract, warm 120 × 30",
            "≤ 3",
            reading.cpu(),
            cost.cpu(),
            cost,
        );
    }
    if choice.wants(rows[1]) {
        let page = folder.join("source").join(&large[7].path);
        let mut turn = 0;
        let cost = tool(folder, &["extract"], || {
            turn += 1;
            let text = format!("{}\n\nThe page has changed {turn} times.\n", large[7].text);
            std::fs::write(&page, text).expect("a page");
        });
        row(
            "extract, one page of 120 × 30 changed",
            "≤ 3",
            reading.cpu(),
            cost.cpu(),
            cost,
        );
    }
    if choice.wants(rows[2]) {
        let catalogs: u64 = measure::files(&folder.join("locales"))
            .iter()
            .map(size)
            .sum();
        let largest = large.iter().map(|page| page.text.len()).max().unwrap_or(0);
        let allowed = 10 * largest as u64 + 2 * catalogs;
        let peak = measure::peak_memory();
        println!(
            "| memory 120 × 30: {} MB, ten times the largest page and twice the catalogs are {} MB | {:.2} | ≤ 1 | | | |",
            peak / 1_000_000,
            allowed / 1_000_000,
            peak as f64 / allowed as f64
        );
    }
}

/// How the cost grows: each row is the cost per byte, page or locale against that of the smallest.
fn growth(choice: &Choice, pages: &[Source]) {
    if !choice.wants("linear") {
        return;
    }
    println!("\n| linear in | small | large | cost of each, large by small |");
    println!("| --- | -: | -: | -: |");
    let show = |what: &str, small: (usize, f64), large: (usize, f64)| {
        let each = |(count, cost): (usize, f64)| cost / count as f64;
        let ratio = each(large) / each(small);
        println!("| {what} | {} | {} | {ratio:.2} |", small.0, large.0);
    };
    let options = Options::default();
    let parse = |times: usize| {
        let text: String = pages.iter().map(|page| page.text.as_str()).collect();
        let page = Source::new("long.md", text.repeat(times));
        let cost = own(|| {
            black_box(markdown::parse(&page, &options));
        });
        (page.text.len(), cost.user)
    };
    show("bytes of one page (text to units)", parse(1), parse(8));
    let cold = |pages: &[Source], targets: &[&str], count: usize| {
        let project = project(pages, targets);
        let folder = project.path();
        (count, tool(folder, &["extract"], || forget(folder)).user)
    };
    let quarter = &pages[..pages.len() / 4];
    show(
        "bytes of pages (cold extract)",
        cold(quarter, &["ko"], bytes(quarter)),
        cold(pages, &["ko"], bytes(pages)),
    );
    show(
        "locales (cold extract)",
        cold(quarter, &THIRTY[..5], 5),
        cold(quarter, &THIRTY, 30),
    );
}

fn main() {
    let words = std::env::args().skip(1).filter(|word| word != "--bench");
    let choice = Choice(words.collect());
    if std::env::var_os("L10N_CORPUS").is_none() {
        println!("L10N_CORPUS is not set: the pages are invented");
    }
    let pages = site::pages("en");
    one_locale(&choice, &pages);
    thirty_locales(&choice, &pages);
    growth(&choice, &pages);
}
