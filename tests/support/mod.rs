//! Pairs from texts as people write them in `.ftl` files, for tests of checks.

#![allow(dead_code, unreachable_pub, reason = "each test uses a part of it")]

use std::collections::BTreeMap;

use l10n::check::{self, Context, Pair, Standing};
use l10n::diagnostic::Diagnostic;
use l10n::ftl;
use l10n::markdown::Flavour;
use l10n::model::{
    EntryKind, Locale, Message, RegistryEntry, Section, Slot, TargetMap, Term, UnitId, UnitKind,
    Value,
};
use l10n::text::{Source, Span};

/// One unit to be checked.
#[derive(Clone, Debug)]
pub struct Sample {
    pub id: String,
    pub kind: UnitKind,
    pub source: Message,
    pub variables: Vec<(String, String)>,
    /// What stands behind `id = ` in the locale's file.
    pub target: String,
    pub older: bool,
    pub was_translated: bool,
}

/// What surrounds the units.
#[derive(Clone, Debug)]
pub struct Site {
    pub locale: Locale,
    pub flavour: Flavour,
    pub targets: TargetMap,
    pub terms: Vec<Term>,
    /// Text of the locale's `_terms.ftl`.
    pub fluent_terms: String,
}

impl Site {
    pub fn new(locale: &str) -> Self {
        Self {
            locale: Locale::parse(locale).expect("tests name real locales"),
            flavour: Flavour::default(),
            targets: TargetMap::default(),
            terms: Vec::new(),
            fluent_terms: String::new(),
        }
    }
}

/// How a value of this kind is usually written.
pub fn slot(kind: UnitKind) -> Slot {
    match kind {
        UnitKind::Heading(_) | UnitKind::Term | UnitKind::Abbreviation => Slot::Line,
        UnitKind::Paragraph | UnitKind::Item | UnitKind::Definition | UnitKind::Footnote => {
            Slot::Block
        }
        UnitKind::Cell => Slot::Cell,
        UnitKind::Label | UnitKind::Alt => Slot::Bracket,
        UnitKind::FrontMatter => Slot::Yaml,
        UnitKind::BlockTitle => Slot::LineTitle,
        UnitKind::ImpliedTitle => Slot::ImpliedQuoted,
        UnitKind::LinkTitle => Slot::LinkTitle,
        UnitKind::Attribute | UnitKind::CodeTitle => Slot::Attribute,
        UnitKind::Html => Slot::HtmlText,
        UnitKind::CodeComment => Slot::Comment,
    }
}

/// The locale's file: one message a sample; values of several lines are indented.
pub fn file(samples: &[Sample]) -> String {
    let mut text = String::new();
    for sample in samples {
        let value = sample.target.replace('\n', "\n    ");
        text.push_str(&format!(
            "{} = {}\n",
            sample.id,
            value.trim_end_matches(' ')
        ));
    }
    text
}

/// Runs the checks over samples; findings in the order of the samples. Values that cannot be resolved count as a
/// finding `unresolved`, as a build would fall back.
pub fn run(site: &Site, path: &str, text: &str, samples: &[Sample]) -> Vec<Diagnostic> {
    let (catalog, mut found) = ftl::parse(&Source::new(path, text));
    let (terms, _) = ftl::parse(&Source::new("_terms.ftl", &site.fluent_terms));
    let source_locale = Locale::parse("en").expect("English is a language");
    let ids: BTreeMap<&str, UnitId> = samples
        .iter()
        .map(|sample| {
            (
                sample.id.as_str(),
                UnitId::parse(&sample.id).expect("an id"),
            )
        })
        .collect();
    let mut resolved: Vec<Option<Message>> = Vec::new();
    for sample in samples {
        let value = ftl::resolve(
            &catalog,
            Some(&terms),
            &site.locale,
            &sample.id,
            &sample.variables,
        );
        resolved.push(value.ok());
    }
    let mut pairs = Vec::new();
    for (sample, message) in samples.iter().zip(&resolved) {
        let (Some(entry), Some(target)) = (catalog.message(&sample.id), message) else {
            continue;
        };
        let complex = matches!(entry.kind, EntryKind::Message(Value::Complex));
        pairs.push(Pair {
            id: &ids[sample.id.as_str()],
            kind: sample.kind,
            slot: slot(sample.kind),
            source_locale: &source_locale,
            source: &sample.source,
            variables: &sample.variables,
            target,
            standing: Standing::of(path, text, entry),
            complex,
            older: sample.older,
            was_translated: sample.was_translated,
        });
    }
    let units: Vec<RegistryEntry> = ids
        .values()
        .map(|id| RegistryEntry {
            id: id.clone(),
            kind: UnitKind::Paragraph,
            language: source_locale.clone(),
            message: Message::default(),
            variables: Vec::new(),
            retired: Vec::new(),
            uses: 1,
            places: Vec::new(),
            section: Section::default(),
        })
        .collect();
    let context = Context {
        locale: &site.locale,
        flavour: site.flavour,
        targets: &site.targets,
        terms: &site.terms,
        units: &units,
    };
    found.extend(check::target_map(&site.locale, &site.targets, None));
    found.extend(check::run(&context, &pairs));
    found
}

/// Ids whose value could not be resolved or read at all: a build shows the page's own text there.
pub fn unreadable(site: &Site, text: &str, samples: &[Sample]) -> Vec<String> {
    let (catalog, _) = ftl::parse(&Source::new("x.ftl", text));
    let (terms, _) = ftl::parse(&Source::new("_terms.ftl", &site.fluent_terms));
    samples
        .iter()
        .filter(|sample| {
            ftl::resolve(
                &catalog,
                Some(&terms),
                &site.locale,
                &sample.id,
                &sample.variables,
            )
            .is_err()
        })
        .map(|sample| sample.id.clone())
        .collect()
}

/// A source text as people write it: `{ $name }` for variables, all else as it is.
pub fn message(text: &str) -> Message {
    let mut message = Message::default();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{ $") {
        let Some((name, behind)) = after.split_once(" }") else {
            break;
        };
        message.push_text(before);
        message.push_variable(name);
        rest = behind;
    }
    message.push_text(rest);
    message
}

/// The text under a finding's place.
pub fn excerpt<'t>(found: &Diagnostic, text: &'t str) -> &'t str {
    found
        .place
        .as_ref()
        .and_then(|place| text.get(Span::new(place.span.start, place.span.end).range()))
        .unwrap_or_default()
}
