//! Honest translations pass, harmed ones do not: measured on pairs of real pages, aligned in memory.
//!
//! Needs the corpus: `L10N_CORPUS=…/corpus cargo test --test honest -- --nocapture`.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::string_slice,
    reason = "a test over the corpus reads files, says what it measured, and slices where it has just searched"
)]

mod support;

use std::collections::BTreeMap;
use std::path::Path;

use l10n::check::{self, Group};
use l10n::diagnostic::Severity;
use l10n::ftl;
use l10n::markdown::{self, Options};
use l10n::model::{Message, Piece, TargetMap, TargetRow, Unit};
use l10n::sync::pairing;
use l10n::text::{Source, Span};

use support::{Sample, Site};

/// Units of a page and of its translation, paired with confidence, untranslated ones left out.
struct Pairs {
    samples: Vec<Sample>,
    targets: Vec<TargetRow>,
}

fn corpus() -> Option<String> {
    let corpus = std::env::var("L10N_CORPUS").ok();
    if corpus.is_none() {
        println!("skipped: L10N_CORPUS is not set");
    }
    corpus
}

fn pages(corpus: &str, locale: &str) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        let here = Path::new(corpus).join("en").join(&folder);
        for entry in std::fs::read_dir(&here).expect("the corpus is there") {
            let entry = entry.expect("an entry");
            let name = format!("{folder}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                folders.push(format!("{name}/"));
                continue;
            }
            let other = Path::new(corpus).join(locale).join(&name);
            if let (Ok(source), Ok(target)) = (
                std::fs::read_to_string(entry.path()),
                std::fs::read_to_string(other),
            ) {
                found.push((name, source, target));
            }
        }
    }
    found.sort();
    found
}

/// The translation's message with the source's variable names: by value, then what is left in order, as import does
/// and writes down in `_targets.tsv`.
fn renamed(own: &Unit, other: &Unit, targets: &mut Vec<TargetRow>) -> Option<Message> {
    let mut free: Vec<(&str, &str)> = own
        .variables
        .iter()
        .map(|one| (one.name.as_str(), one.value.as_str()))
        .collect();
    let mut names: BTreeMap<&str, String> = BTreeMap::new();
    let mut rest = Vec::new();
    for variable in &other.variables {
        match free.iter().position(|(_, value)| {
            without_empty_title(value) == without_empty_title(&variable.value)
        }) {
            Some(at) => {
                names.insert(&variable.name, free.remove(at).0.to_owned());
            }
            None => rest.push(variable),
        }
    }
    if rest.len() != free.len() {
        return None;
    }
    for (variable, (name, value)) in rest.into_iter().zip(free) {
        names.insert(&variable.name, name.to_owned());
        targets.push(TargetRow {
            source: value.to_owned(),
            target: variable.value.clone(),
            pages: None,
            span: Span::new(0, 0),
        });
    }
    Some(
        other
            .message
            .pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => Piece::Text(text.clone()),
                Piece::Variable(name) => Piece::Variable(
                    names
                        .get(name.as_str())
                        .cloned()
                        .unwrap_or_else(|| name.clone()),
                ),
            })
            .collect(),
    )
}

/// The exporter of the corpus adds empty titles.
fn without_empty_title(value: &str) -> &str {
    value.trim_end_matches("\"\"").trim_end()
}

fn pairs(source: &str, target: &str, name: &str) -> Pairs {
    let options = Options::default();
    let (source, _) = markdown::parse(&Source::new(name, source), &options);
    let (target, _) = markdown::parse(&Source::new(name, target), &options);
    let mut found = Pairs {
        samples: Vec::new(),
        targets: Vec::new(),
    };
    for paired in pairing::pair(&source, &target) {
        let (own, other) = (&source.units[paired.source], &target.units[paired.target]);
        let is_translated = own.message.flat() != other.message.flat();
        if paired.confidence < 0.8
            || !is_translated
            || own.kind != other.kind
            || is_still_english(other)
        {
            continue;
        }
        let Some(message) = renamed(own, other, &mut found.targets) else {
            continue;
        };
        found.samples.push(Sample {
            id: format!("unit-{}", found.samples.len()),
            kind: own.kind,
            source: own.message.clone(),
            variables: own
                .variables
                .iter()
                .map(|one| (one.name.clone(), one.value.clone()))
                .collect(),
            target: ftl::escape(&message),
            older: false,
            was_translated: false,
        });
    }
    found
}

/// Korean pages hold English paragraphs of another date.
fn is_still_english(unit: &Unit) -> bool {
    let text = unit.message.flat();
    let words = ["the ", " of ", " to ", " and ", " is ", " for "];
    words.iter().filter(|word| text.contains(**word)).count() >= 2
}

/// What cannot be true of honest texts, or is the exporter's or the translator's real fault.
#[test]
fn honest_translations_pass() {
    let Some(corpus) = corpus() else { return };
    for locale in ["ko", "fr"] {
        let mut units = 0;
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let mut safety = Vec::new();
        for (name, source, target) in pages(&corpus, locale) {
            let found = pairs(&source, &target, &name);
            let mut site = Site::new(locale);
            site.targets = TargetMap {
                path: "_targets.tsv".to_owned(),
                rows: found.targets,
                broken: Vec::new(),
            };
            units += found.samples.len();
            let text = support::file(&found.samples);
            for one in support::run(&site, &name, &text, &found.samples) {
                *counts.entry(one.code).or_default() += 1;
                let row = check::find(one.code);
                let is_error = one.severity == Severity::Error
                    && row.is_some_and(|row| row.group == Group::Safety);
                if is_error
                    || std::env::var("L10N_SHOW")
                        .is_ok_and(|code| code == "all" || code == one.code)
                {
                    let labels: Vec<String> = one
                        .labels
                        .iter()
                        .map(|label| format!("    {}: {}", label.name, label.text))
                        .collect();
                    let line = format!(
                        "{locale}/{name} [{}] {} ({})\n{}",
                        one.code,
                        one.message,
                        one.help.as_deref().unwrap_or_default(),
                        labels.join("\n")
                    );
                    println!("{line}");
                    if is_error {
                        safety.push(line);
                    }
                }
            }
        }
        println!(
            "{locale}: {units} units, {} safety errors; all findings: {counts:?}",
            safety.len()
        );
    }
}

/// One kind of harm: its name, and what it makes of a value.
type Harm = (&'static str, fn(&str) -> String);

const HARMS: &[Harm] = &[
    ("link", |value| {
        format!("{value} [x](https://evil.example/)")
    }),
    ("scheme", |value| {
        format!("{value} [x](java&Tab;script:alert(1))")
    }),
    ("host", |value| format!("{value} evil.com")),
    ("script", |value| format!("{value} <script>x</script>")),
    ("handler", |value| format!("<b onclick=x>{value}</b>")),
    ("macro", |value| format!("{value} {{\"{{{{ x }}}}\"}}")),
    ("snippet", |value| format!("{value}\n--8<-- \"x\"")),
    ("wallet", |value| {
        format!("{value} bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq")
    }),
    ("override", |value| format!("{value} {{\"\\u202E\"}}x")),
    ("invisible", |value| format!("{value}{{\"\\u200B\"}}x")),
    ("look-alike", |value| format!("{value} sіgnаl.org")),
    ("block", |value| format!("{value}\n# x")),
    ("paragraph", |value| {
        format!("{value}{{\"\\u000A\\u000A\"}}x")
    }),
    ("variable dropped", |value| without_first_variable(value)),
    ("variable unknown", |value| format!("{value} {{ $evil }}")),
    ("variable moved", |value| {
        value.replacen("]({ $", "] ({ $", 1)
    }),
    ("wallet inside", |value| {
        insert(value, "1BoatSLRHtKNngkdXEeobR76b53LETtpyT")
    }),
    ("script inside", |value| {
        insert(value, "<img src=x onerror=alert(1)>")
    }),
    ("link inside", |value| insert(value, "[x](//evil.example)")),
    ("footnote", |value| format!("{value}[^evil]")),
    ("code", |value| value.replacen('`', "`x", 1)),
    ("tag dropped", |value| value.replacen("</", "<", 1)),
    ("number", |value| change_number(value)),
];

fn without_first_variable(value: &str) -> String {
    let Some((before, rest)) = value.split_once("{ $") else {
        return value.to_owned();
    };
    let behind = rest.split_once(" }").map_or("", |(_, behind)| behind);
    format!("{before}{behind}")
}

/// Puts something behind the first word that ends in a plain blank.
fn insert(value: &str, what: &str) -> String {
    let at = value
        .match_indices(' ')
        .map(|(at, _)| at)
        .find(|at| !value[..*at].contains(['{', '`', '<', '[']))
        .unwrap_or(0);
    if at == 0 {
        format!("{what} {value}")
    } else {
        format!("{} {what}{}", &value[..at], &value[at..])
    }
}

/// Changes the first number of two digits or more that stands alone.
fn change_number(value: &str) -> String {
    let bytes = value.as_bytes();
    for at in 0..bytes.len() {
        let is_start = bytes[at].is_ascii_digit() && (at == 0 || bytes[at - 1] == b' ');
        let len = bytes[at..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        if is_start && len >= 2 && !value[..at].contains(['`', '{', '<']) {
            let new = if bytes[at] == b'9' { "1" } else { "9" };
            return format!("{}{new}{}", &value[..at], &value[at + 1..]);
        }
    }
    value.to_owned()
}

#[test]
fn harm_in_honest_units_is_found() {
    let Some(corpus) = corpus() else { return };
    let mut tried = 0;
    let mut missed: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for locale in ["ko", "fr"] {
        for (name, source, target) in pages(&corpus, locale) {
            let found = pairs(&source, &target, &name);
            let site = Site::new(locale);
            let text = support::file(&found.samples);
            let before = codes(&support::run(&site, &name, &text, &found.samples));
            for (harm, make) in HARMS {
                let harmed: Vec<Sample> = found
                    .samples
                    .iter()
                    .map(|sample| Sample {
                        target: make(&sample.target),
                        ..sample.clone()
                    })
                    .collect();
                let text = support::file(&harmed);
                let after = codes(&support::run(&site, &name, &text, &harmed));
                for (old, new) in found.samples.iter().zip(&harmed) {
                    if old.target == new.target {
                        continue;
                    }
                    tried += 1;
                    let none = Vec::new();
                    let is_found = after.get(&old.id).unwrap_or(&none).len()
                        > before.get(&old.id).unwrap_or(&none).len();
                    if !is_found {
                        missed
                            .entry(harm)
                            .or_default()
                            .push(format!("{locale}/{name} {:?}: {}", new.kind, new.target));
                    }
                }
            }
        }
    }
    let count: usize = missed.values().map(Vec::len).sum();
    for (harm, list) in &missed {
        println!(
            "{harm}: {} missed, such as\n  {}",
            list.len(),
            list.iter()
                .take(4)
                .cloned()
                .collect::<Vec<_>>()
                .join("\n  ")
        );
    }
    println!("{tried} harmed units, {count} not found");
    assert!(
        tried > 1000 && count * 1000 <= tried * 5,
        "{count} of {tried} missed"
    );
}

/// Findings that count as found: errors, and what the harm is a warning for.
fn codes(found: &[l10n::diagnostic::Diagnostic]) -> BTreeMap<String, Vec<&'static str>> {
    let mut codes: BTreeMap<String, Vec<&'static str>> = BTreeMap::new();
    for one in found {
        let counts = one.severity == Severity::Error || one.code == "number-changed";
        if let (true, Some(unit)) = (counts, &one.unit) {
            codes.entry(unit.clone()).or_default().push(one.code);
        }
    }
    codes
}
