//! One folder per check: `source.ftl` and a locale's `.ftl` go in, `found.txt` comes out.
//!
//! In `source.ftl`, comment lines above a message say what it is: `# kind: cell`, `# $link = https://a.org/`,
//! `# term: Signal` (kept), `# term: key = 열쇠 | 키`, `# was translated`,
//! `# flavour: gfm`. Messages whose ids begin with `ok` have no finding, those that begin with `bad` have the
//! folder's.

#![allow(clippy::disallowed_methods, reason = "a test reads its fixtures")]

mod support;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use l10n::check::{self, Group};
use l10n::ftl;
use l10n::markdown::Flavour;
use l10n::model::{EntryKind, Locale, TargetMap, Term, UnitKind, Value};
use l10n::text::{LineIndex, Source};

use support::{Sample, Site, excerpt};

fn main() {
    every_row_has_its_folder_and_its_page();
    tryfn::Harness::new("tests/checks", setup, test)
        .select(["*/source.ftl"])
        .test();
}

fn setup(path: PathBuf) -> tryfn::Case {
    let folder = path.parent().expect("a fixture stands in a folder");
    tryfn::Case {
        name: folder
            .file_name()
            .expect("the folder has a name")
            .to_string_lossy()
            .into_owned(),
        expected: tryfn::Data::read_from(&folder.join("found.txt"), None).raw(),
        fixture: path,
    }
}

/// The manual and the fixtures follow the table, and no fixture is left of a check that is gone.
fn every_row_has_its_folder_and_its_page() {
    let codes: Vec<&str> = check::CHECKS.iter().map(|row| row.code).collect();
    for row in check::CHECKS {
        let page = Path::new("source/checks").join(format!("{}.md", row.code));
        assert!(page.is_file(), "{} is missing", page.display());
        // The parser proves its own findings; states and sites need a whole project.
        let is_pairs = matches!(
            row.group,
            Group::Variables | Group::Markup | Group::Safety | Group::Text
        );
        let folder = Path::new("tests/checks").join(row.code);
        assert!(
            !is_pairs || folder.is_dir(),
            "{} is missing",
            folder.display()
        );
    }
    for entry in read_dir("tests/checks") {
        let name = entry
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        let name = name.expect("an entry has a name");
        assert!(
            !entry.is_dir() || codes.contains(&name.as_str()),
            "no check is called {name}"
        );
    }
}

fn read_dir(path: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(path).expect("the folder is there");
    entries
        .map(|entry| entry.expect("an entry").path())
        .collect()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("the file can be read")
}

fn test(path: &Path) -> Result<String, std::fmt::Error> {
    let folder = path.parent().expect("a fixture stands in a folder");
    let code = folder
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    let locale_file = read_dir(&folder.to_string_lossy())
        .into_iter()
        .find(|path| {
            path.extension().is_some_and(|end| end == "ftl") && !path.ends_with("source.ftl")
        })
        .expect("a fixture has a locale's file");
    let locale = locale_file
        .file_stem()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    let text = read(&locale_file);
    let mut site = Site::new(&locale);
    let samples = samples(&read(path), &mut site);
    let targets = folder.join("_targets.tsv");
    if targets.is_file() {
        site.targets = TargetMap::parse("_targets.tsv", &read(&targets));
    }
    let file = format!("{locale}.ftl");
    let mut found = support::run(&site, &file, &text, &samples);
    let before = folder.join("_targets.before.tsv");
    if before.is_file() {
        let before = TargetMap::parse("_targets.tsv", &read(&before));
        found.extend(check::target_map(
            &Locale::parse(&locale).expect("a locale"),
            &site.targets,
            Some(&before),
        ));
    }
    let index = LineIndex::new(&text);
    let mut out = String::new();
    for one in &found {
        let position = one
            .place
            .as_ref()
            .map(|place| index.position(&text, place.span.start));
        let (line, column) = position.map_or((0, 0), |at| (at.line, at.column));
        writeln!(
            out,
            "{}[{}] {line}:{column} {}: {}",
            one.severity.as_str(),
            one.code,
            one.unit.as_deref().unwrap_or("-"),
            one.message
        )?;
        if one.place.as_ref().is_some_and(|place| place.file == file) {
            writeln!(out, "  at `{}`", excerpt(one, &text).escape_debug())?;
        }
        if let Some(help) = &one.help {
            writeln!(out, "  help: {help}")?;
        }
        if let Some(fix) = &one.fix {
            let mended = fix.edits.apply(&text).expect("edits of a fix are disjoint");
            let line = mended.lines().nth(line - 1).unwrap_or_default();
            writeln!(out, "  fix: {line}")?;
        }
    }
    for sample in &samples {
        let mine: Vec<&str> = found
            .iter()
            .filter(|one| one.unit.as_deref() == Some(&sample.id))
            .map(|one| one.code)
            .collect();
        let is_right = if sample.id.starts_with("ok") {
            mine.is_empty()
        } else {
            !sample.id.starts_with("bad") || mine.contains(&code.as_str())
        };
        assert!(is_right, "{}: {mine:?}", sample.id);
    }
    Ok(out)
}

/// The messages of `source.ftl` with what their comments say; targets are filled in by the caller's file.
fn samples(text: &str, site: &mut Site) -> Vec<Sample> {
    let (catalog, problems) = ftl::parse(&Source::new("source.ftl", text));
    assert!(problems.is_empty(), "{problems:?}");
    let mut samples = Vec::new();
    for entry in &catalog.entries {
        let EntryKind::Message(value) = &entry.kind else {
            continue;
        };
        let Value::Plain(source) = value else {
            panic!("{} is no plain message", entry.id);
        };
        let mut sample = Sample {
            id: entry.id.clone(),
            kind: UnitKind::Paragraph,
            source: source.clone(),
            variables: Vec::new(),
            target: String::new(),
            older: false,
            was_translated: false,
        };
        for line in entry.remarks(&catalog.text) {
            if let Some(kind) = line.strip_prefix("kind: ") {
                sample.kind = UnitKind::parse(kind).expect("a kind's name");
            } else if let Some(flavour) = line.strip_prefix("flavour: ") {
                site.flavour = Flavour::parse(flavour).expect("a flavour's name");
            } else if let Some(term) = line.strip_prefix("term: ") {
                site.terms.push(term_of(term, site.locale.tag()));
            } else if line == "was translated" {
                sample.was_translated = true;
            } else if let Some((name, value)) = line
                .strip_prefix('$')
                .and_then(|line| line.split_once(" = "))
            {
                sample.variables.push((name.to_owned(), value.to_owned()));
            }
        }
        samples.push(sample);
    }
    samples
}

fn term_of(text: &str, tag: &str) -> Term {
    match text.split_once(" = ") {
        Some((term, translation)) => Term {
            term: term.to_owned(),
            translations: [(tag.to_owned(), translation.to_owned())].into(),
            ..Term::default()
        },
        None => Term {
            term: text.to_owned(),
            keep: true,
            ..Term::default()
        },
    }
}
