//! Real pages through the whole of `markdown` and `build`; `L10N_CORPUS` says where they are.

#![allow(
    clippy::case_sensitive_file_extension_comparisons,
    reason = "the corpus spells its extensions in lower case"
)]
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test reads the corpus and prints its figures"
)]

use std::collections::BTreeMap;

use l10n::build::{self, Order, Pseudo};
use l10n::markdown::{self, Flavour, Options, splice};
use l10n::model::{Message, Page};
use l10n::text::{Edits, Source};

/// Both halves of the round trip, and a page full of pseudo-texts that keeps its structure and anchors.
#[test]
fn real_pages_survive() {
    let Ok(corpus) = std::env::var("L10N_CORPUS") else {
        println!("skipped: L10N_CORPUS is not set");
        return;
    };
    let mut failures = Vec::new();
    let (mut pages, mut units) = (0, 0);
    for entry in ignore::Walk::new(&corpus).flatten() {
        let path = entry.path().to_string_lossy().into_owned();
        let Some(text) = path
            .ends_with(".md")
            .then(|| std::fs::read_to_string(&path).ok())
            .flatten()
        else {
            continue;
        };
        let flavour = if path.contains("/mdbook/") {
            Flavour::Mdbook
        } else {
            Flavour::Mkdocs
        };
        let source = Source::new(path, text);
        pages += 1;
        units += survive(&source, flavour, &mut failures);
    }
    println!("{units} units in {pages} pages");
    assert!(
        failures.is_empty(),
        "{} failures\n{}",
        failures.len(),
        failures.join("\n")
    );
}

/// Judges one page and gives the number of its units.
fn survive(source: &Source, flavour: Flavour, failures: &mut Vec<String>) -> usize {
    let options = Options {
        flavour,
        ..Options::default()
    };
    let (page, _) = markdown::parse(source, &options);
    let mut fail = |what: String| failures.push(format!("{}: {what}", source.path));
    let own: BTreeMap<usize, Message> = page
        .units
        .iter()
        .map(|unit| unit.message.clone())
        .enumerate()
        .collect();
    let same = splice::splice(source, &page, &own, &Edits::new(), flavour);
    if same.text != source.text {
        fail("own texts make another page".to_owned());
    }
    for one in build::resplice(source, &page, &options, &own).1 {
        fail(format!("unit {}: {}", one.unit, one.reason));
    }
    let values = page.units.iter().enumerate().map(|(index, unit)| {
        let marked = markdown::mark(&unit.message, unit.slot, flavour);
        (
            index,
            build::pseudo(&unit.message, &marked, Pseudo::Accented),
        )
    });
    let order = Order {
        values: values.collect(),
        keep_anchors: true,
        ..Order::default()
    };
    let built = build::page(source, &page, &options, &order);
    for found in &built.diagnostics {
        fail(format!("{} {:?}", found.message, found.labels));
    }
    let (again, _) = markdown::parse(&Source::new(source.path.as_str(), built.text), &options);
    let anchors = |page: &Page| -> Vec<String> {
        page.headings
            .iter()
            .map(|heading| heading.anchor.clone())
            .collect()
    };
    if anchors(&page) != anchors(&again) {
        fail("other anchors".to_owned());
    }
    page.units.len()
}
