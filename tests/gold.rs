//! How true verdicts are at the boundaries of labelled units; `L10N_CORPUS` says where the labels are.
//!
//! Here the room `language` is measured alone, without Markdown: each labelled text is one sample.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test reads the corpus and prints its figures"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use l10n::language::{Corpus, Sample, judge};
use l10n::markdown;
use l10n::model::locale::Locale;
use l10n::model::marked::{Mark, MarkKind, MarkedText};
use l10n::model::unit::UnitKind;
use l10n::project::scan::{Leaf, Options, scan};
use l10n::project::{discover, disk};
use l10n::text::{LineIndex, Source, Span};

/// A labelled unit with what stands around it on its page.
struct Row {
    page: String,
    kind: UnitKind,
    hint: String,
    is_key: bool,
    text: MarkedText,
    label: String,
    icon: Option<String>,
    target: Option<String>,
    /// First line and column, 1-based, in characters.
    start: (usize, usize),
    /// Line and column behind the last character.
    end: (usize, usize),
}

#[derive(Default)]
struct Score {
    right: f64,
    wrong: f64,
    missed: f64,
}

impl Score {
    fn count(&mut self, wanted: bool, hit: bool) {
        match (wanted, hit) {
            (true, true) => self.right += 1.0,
            (false, true) => self.wrong += 1.0,
            (true, false) => self.missed += 1.0,
            (false, false) => {}
        }
    }

    fn f1(&self) -> f64 {
        2.0 * self.right / (2.0 * self.right + self.wrong + self.missed).max(1.0)
    }
}

#[test]
fn verdicts_agree_with_labels() {
    let Ok(corpus) = std::env::var("L10N_CORPUS") else {
        println!("skipped: L10N_CORPUS is not set");
        return;
    };
    let rows = rows(Path::new(&corpus));
    let errors = std::env::var("L10N_ERRORS").is_ok();
    let (all, mixed, short, names) = measure(&rows, false, errors);
    println!("tree: all {all:.4} mixed {mixed:.4} short {short:.4} names {names:.4}");
    let lone = measure(&rows, true, std::env::var("L10N_ERRORS_LONE").is_ok());
    println!(
        "each page alone: all {:.4} mixed {:.4} short {:.4} names {:.4}",
        lone.0, lone.1, lone.2, lone.3
    );
    assert!(all >= 0.985 && mixed >= 0.985 && short >= 0.95 && names <= 0.03);
}

#[test]
fn scanned_pages_agree_with_labels() {
    let Ok(corpus) = std::env::var("L10N_CORPUS") else {
        println!("skipped: L10N_CORPUS is not set");
        return;
    };
    let corpus = Path::new(&corpus);
    let rows = rows(corpus);
    let names: BTreeSet<&str> = rows.iter().map(|row| row.page.as_str()).collect();
    let leaves = |folder: &str| -> Vec<Leaf> {
        let read = |page: &&str| {
            let text = std::fs::read_to_string(corpus.join(folder).join(page)).ok()?;
            Some(Leaf {
                page: (*page).to_owned(),
                source: Source::new(*page, text),
            })
        };
        names.iter().filter_map(read).collect()
    };
    let options = options("ko");
    let pages = leaves("ko");
    for (name, sources, least) in [
        ("tree", Vec::new(), 0.985),
        ("with source", leaves("en"), 0.988),
    ] {
        let scanned = scan(&pages, &sources, &[], &options);
        let mut score = Score::default();
        for (page, leaf) in scanned.coverage.pages.iter().zip(&pages) {
            let found: Vec<Span> = page
                .fragments()
                .iter()
                .map(|(_, fragment)| fragment.place.span)
                .collect();
            for row in rows.iter().filter(|row| row.page == page.page) {
                let span = row.place(&leaf.source.text);
                let covered: usize = found
                    .iter()
                    .map(|f| f.end.min(span.end).saturating_sub(f.start.max(span.start)))
                    .sum();
                score.count(
                    row.label == "untranslated",
                    2 * covered >= span.len().max(1),
                );
            }
        }
        println!("scan, {name}: {:.4}", score.f1());
        assert!(score.f1() >= least);
    }
}

/// F1 of all, of mixed pages, of short units, and the share of neutral units reported.
fn measure(rows: &[Row], lone: bool, errors: bool) -> (f64, f64, f64, f64) {
    let locales = ["en", "ko"].map(|tag| Locale::parse(tag).expect("a tag"));
    let mut pages: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        pages.entry(&row.page).or_default().push(row);
    }
    let empty = || Corpus::new(&locales[0], &locales[1]);
    let mut tree = empty();
    let readable = |row: &&&Row| !row.is_key;
    for row in rows.iter().filter(|row| !row.is_key) {
        tree.read(&row.sample());
    }
    let (mut all, mut mixed, mut short) = (Score::default(), Score::default(), Score::default());
    let (mut neutral, mut named) = (0.0_f64, 0.0_f64);
    let (mut page_sum, mut page_count) = (0.0, 0.0);
    for rows in pages.values() {
        let mut of_page = Score::default();
        let mut alone = empty();
        for row in rows.iter().filter(readable) {
            alone.read(&row.sample());
        }
        let untranslated = rows
            .iter()
            .filter(|row| row.label == "untranslated")
            .count();
        let translated = rows.iter().filter(|row| row.label == "translated").count();
        let is_mixed = translated * 10 >= untranslated + translated
            && translated * 10 <= 9 * (untranslated + translated);
        for row in rows {
            let verdict = judge(if lone { &alone } else { &tree }, &row.sample());
            let hit = !row.is_key
                && 2 * verdict
                    .fragments
                    .iter()
                    .map(|f| f.span.len())
                    .sum::<usize>()
                    >= row.text.text.len();
            let wanted = row.label == "untranslated";
            neutral += f64::from(u8::from(row.label == "neutral"));
            named += f64::from(u8::from(row.label == "neutral" && hit));
            let is_short = row.text.text.split_whitespace().count() < 5;
            for (score, counts) in [
                (&mut all, true),
                (&mut of_page, true),
                (&mut mixed, is_mixed),
                (&mut short, is_short),
            ] {
                if counts {
                    score.count(wanted, hit);
                }
            }
            if errors && wanted != hit {
                let reason = verdict.fragments.first().or(verdict.kept.first());
                println!(
                    "{} {} {:?} {:?} | {:?}",
                    if wanted { "missed" } else { "false " },
                    row.page,
                    row.kind,
                    row.text.text,
                    reason.map(|found| (found.rule, &found.because)),
                );
            }
        }
        if untranslated > 0 {
            page_sum += of_page.f1();
            page_count += 1.0;
        }
    }
    println!("mean over pages: {:.4}", page_sum / page_count);
    (all.f1(), mixed.f1(), short.f1(), named / neutral.max(1.0))
}

impl Row {
    /// Where the label's line and column are in the page.
    fn place(&self, text: &str) -> Span {
        let index = LineIndex::new(text);
        let at = |(line, column): (usize, usize)| {
            let start = index.line_start(line).unwrap_or(text.len());
            let rest = text.get(start..).unwrap_or_default();
            start
                + rest
                    .char_indices()
                    .nth(column - 1)
                    .map_or(rest.len(), |(at, _)| at)
        };
        Span::new(at(self.start), at(self.end))
    }

    fn sample(&self) -> Sample<'_> {
        Sample {
            hint: &self.hint,
            icon: self.icon.as_deref(),
            target: self.target.as_deref(),
            ..Sample::new(self.kind, &self.text)
        }
    }
}

fn rows(corpus: &Path) -> Vec<Row> {
    let labels = std::fs::read_to_string(corpus.join("gold/ko-2023.jsonl")).expect("labels");
    let mut pages: BTreeMap<String, Vec<String>> = BTreeMap::new();
    labels
        .lines()
        .filter(|line| !line.is_empty())
        .map(|line| {
            let row: serde_json::Value = serde_json::from_str(line).expect("JSON");
            let word = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
            let number =
                |key: &str| usize::try_from(row[key].as_u64().unwrap_or(1)).expect("small");
            let page = word("page");
            let lines = pages.entry(page.clone()).or_insert_with(|| {
                let text = std::fs::read_to_string(corpus.join("ko").join(&page)).expect("a page");
                text.lines().map(str::to_owned).collect()
            });
            let cut = |line: usize, from: usize, to: usize| -> String {
                lines.get(line - 1).map_or_else(String::new, |line| {
                    line.chars().take(to).skip(from).collect()
                })
            };
            let before = cut(number("line"), 0, number("column") - 1);
            let after = cut(number("end_line"), number("end_column") - 1, usize::MAX);
            let kind = word("kind");
            Row {
                page,
                is_key: kind.starts_with("fmkey"),
                kind: unit_kind(&kind),
                hint: kind
                    .split_once(':')
                    .map_or_else(String::new, |(_, hint)| hint.to_owned()),
                text: marked(&word("text")),
                label: word("label"),
                icon: icon_before(&before),
                target: target_around(&before, &after),
                start: (number("line"), number("column")),
                end: (number("end_line"), number("end_column")),
            }
        })
        .collect()
}

fn unit_kind(kind: &str) -> UnitKind {
    match kind.split(':').next().unwrap_or_default() {
        "fm" | "fmkey" => UnitKind::FrontMatter,
        "attr" => UnitKind::Attribute,
        "alt" => UnitKind::Alt,
        "cell" => UnitKind::Cell,
        "adm" | "details" | "tab" => UnitKind::BlockTitle,
        "html" => UnitKind::Html,
        "link" => UnitKind::Label,
        kind => UnitKind::parse(kind).unwrap_or(UnitKind::Paragraph),
    }
}

/// Code spans are the only markup that labels keep.
fn marked(text: &str) -> MarkedText {
    let mut marks = Vec::new();
    let mut open = None;
    for (at, _) in text.match_indices('`') {
        match open.take() {
            Some(start) => marks.push(Mark {
                span: Span::new(start, at + 1),
                kind: MarkKind::Code,
            }),
            None => open = Some(at),
        }
    }
    MarkedText {
        text: text.to_owned(),
        marks,
    }
}

/// `[:simple-signal: `
fn icon_before(before: &str) -> Option<String> {
    let icon = before.trim_end().strip_suffix(':')?;
    let icon = icon.rsplit_once(':')?.1;
    (!icon.is_empty() && icon.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
        .then(|| icon.to_owned())
}

/// `](target)` behind a label, or before the attribute list a title is in.
fn target_around(before: &str, after: &str) -> Option<String> {
    let behind = after.trim_start().strip_prefix("](").or_else(|| {
        let rest = after.trim_start().strip_prefix(':')?;
        rest.split_once(": ](")
            .or(rest.split_once(":]("))
            .map(|(_, target)| target)
    });
    let inside = || {
        before
            .rsplit_once("](")
            .filter(|(_, rest)| rest.contains("){"))
            .map(|(_, rest)| rest)
    };
    let target = behind.or_else(inside)?;
    Some(target.split([')', ' ']).next()?.to_owned())
}

/// Pages that nobody has translated: whatever is prose in them is reported, and next to nothing counts as done.
#[test]
fn untranslated_sites_are_reported_whole() {
    let Ok(corpus) = std::env::var("L10N_CORPUS") else {
        println!("skipped: L10N_CORPUS is not set");
        return;
    };
    for (folder, flavour) in [
        ("mdbook", markdown::Flavour::Mdbook),
        ("mkdocs-material", markdown::Flavour::Mkdocs),
    ] {
        let root = Path::new(&corpus).join(folder);
        let found = discover::markdown_files(&root, folder);
        assert!(!found.items.is_empty(), "{folder} holds no page");
        let pages: Vec<Leaf> = found
            .items
            .iter()
            .map(|file| Leaf {
                page: file.name.clone(),
                source: disk::read_file(&file.path, &file.shown).expect("a page"),
            })
            .collect();
        let options = Options {
            markdown: markdown::Options {
                flavour,
                ..markdown::Options::default()
            },
            ..options("ko")
        };
        let coverage = scan(&pages, &[], &[], &options).coverage;
        let missed: Vec<_> = coverage
            .pages
            .iter()
            .flat_map(|page| page.judged.iter().map(move |unit| (&page.page, unit)))
            .filter(|(_, unit)| is_plain_prose(unit.target.text()) && unit.fragments.is_empty())
            .map(|(page, unit)| format!("{page}: {}", unit.target.text()))
            .collect();
        let share = coverage.words.coverage();
        println!("{folder}: coverage {share:.4}, {} missed", missed.len());
        assert!(missed.is_empty() && share < 0.01, "{missed:#?}");
    }
}

/// Five words in plain letters, one behind the other: no rule of ours is asked whether it is English.
fn is_plain_prose(text: &str) -> bool {
    let mut run = 0;
    text.split_whitespace().any(|word| {
        let word = word.trim_matches(|c: char| c.is_ascii_punctuation());
        let plain = !word.is_empty() && word.bytes().all(|c| c.is_ascii_alphabetic());
        run = if plain { run + 1 } else { 0 };
        run >= 5
    })
}

fn options(locale: &str) -> Options {
    Options {
        locale: Locale::parse(locale).expect("a tag"),
        source_locale: Locale::parse("en").expect("a tag"),
        markdown: markdown::Options::default(),
        terms: Vec::new(),
        checks: false,
    }
}
