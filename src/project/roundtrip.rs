//! Law 1, on anybody's pages: what extraction and build do to a page when nobody translates anything.
//!
//! In goes a page, out comes every place where it would not come back. Both halves are tried through the text of a
//! real Fluent file: with the shortcut for unchanged texts the page must come back byte for byte, and without it,
//! every text written by its encoder, it must give the same units again. A text that falls back counts as a failure.
//! Deliberately absent: registries, locales and folders, which have laws of their own.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use rayon::prelude::*;

use crate::ftl::{self, Body, Wanted};
use crate::markdown::{self, Options, splice};
use crate::model::{Message, Page, Unit, UnitId, Value};
use crate::project::discover::TreeFile;
use crate::project::disk;
use crate::project::failure::Failure;
use crate::text::{Edits, LineIndex, Position, Source, Span};

/// What a page failed to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// A text did not survive its Fluent file.
    Fluent,
    /// The page did not come back byte for byte.
    Identity,
    /// A slot could not hold its own text.
    Slot,
    /// The page written by the encoders has other units or another structure.
    Reparse,
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Fluent => "lost in Fluent",
            Self::Identity => "not byte for byte",
            Self::Slot => "fell back",
            Self::Reparse => "other units when written anew",
        })
    }
}

/// A place where a page did not come back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// The page.
    pub page: String,
    /// What failed.
    pub step: Step,
    /// The unit, by the id a parser proposes; `None` where no unit is at fault.
    pub unit: Option<UnitId>,
    /// Where on the page: the first byte that differs, or the unit.
    pub at: Position,
    /// Both sides, in one line.
    pub detail: String,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Position { line, column } = self.at;
        write!(f, "{}:{line}:{column}: {}", self.page, self.step)?;
        if let Some(unit) = &self.unit {
            write!(f, " (unit {unit})")?;
        }
        write!(f, ": {}", self.detail)
    }
}

/// What was tried, and what failed.
#[derive(Debug, Default)]
pub struct Roundtrip {
    /// How many pages.
    pub pages: usize,
    /// How many of them came back.
    pub identical: usize,
    /// How many units.
    pub units: usize,
    /// How many bytes.
    pub bytes: usize,
    /// Everything that did not come back, by page.
    pub mismatches: Vec<Mismatch>,
    /// Pages that could not be read.
    pub failures: Vec<Failure>,
}

impl Roundtrip {
    /// Takes in what was tried elsewhere.
    pub fn add(&mut self, other: Self) {
        self.pages += other.pages;
        self.identical += other.identical;
        self.units += other.units;
        self.bytes += other.bytes;
        self.mismatches.extend(other.mismatches);
        self.failures.extend(other.failures);
    }
}

/// Tries the pages in `files`; `done` is called after each.
pub fn files(files: &[TreeFile], options: &Options, done: &(dyn Fn() + Sync)) -> Roundtrip {
    let results: Vec<_> = files
        .par_iter()
        .map(|file| {
            let result = disk::read_file(&file.path, &file.shown).map(|source| {
                let (units, mismatches) = page(&source, options);
                (units, source.text.len(), mismatches)
            });
            done();
            result
        })
        .collect();
    let mut total = Roundtrip::default();
    for result in results {
        match result {
            Ok((units, bytes, mismatches)) => {
                total.pages += 1;
                total.identical += usize::from(mismatches.is_empty());
                total.units += units;
                total.bytes += bytes;
                total.mismatches.extend(mismatches);
            }
            Err(failure) => total.failures.push(failure),
        }
    }
    total
}

/// Tries one page: how many units it has, and what did not come back.
///
/// ```
/// use l10n::{markdown::Options, project::roundtrip, text::Source};
///
/// let source = Source::new("a.md", "# Chat\r\n\r\n> Safe,\r\n> they *say*.\r\n");
/// assert_eq!(roundtrip::page(&source, &Options::default()), (2, vec![]));
/// ```
pub fn page(source: &Source, options: &Options) -> (usize, Vec<Mismatch>) {
    let (page, _) = markdown::parse(source, options);
    let trial = Trial {
        source,
        index: LineIndex::new(&source.text),
        page: &page,
    };
    let mut found = Vec::new();
    let values = trial.through_fluent(&mut found);
    trial.identity(&values, options, &mut found);
    trial.anew(&values, options, &mut found);
    (page.units.len(), found)
}

struct Trial<'a> {
    source: &'a Source,
    index: LineIndex,
    page: &'a Page,
}

impl Trial<'_> {
    /// What each unit says after its text has been in a Fluent file.
    fn through_fluent(&self, found: &mut Vec<Mismatch>) -> BTreeMap<usize, Message> {
        let id = |index: usize| UnitId::parse(&format!("u{index}")).unwrap_or_default();
        let wanted: Vec<Wanted> = self
            .page
            .units
            .iter()
            .enumerate()
            .map(|(index, unit)| Wanted {
                section: Arc::default(),
                id: id(index),
                notes: Vec::new(),
                body: Body::Set(unit.message.clone()),
            })
            .collect();
        let (empty, _) = ftl::parse(&Source::default());
        let text = ftl::update(&empty, &self.source.path, &wanted, false);
        let (catalog, findings) = ftl::parse(&Source::new(self.source.path.clone(), text));
        for finding in findings {
            found.push(self.mismatch(Step::Fluent, 0, None, finding.message));
        }
        let said: BTreeMap<&str, &Value> = catalog
            .entries
            .iter()
            .filter_map(|entry| Some((entry.id.as_str(), entry.message_value()?)))
            .collect();
        let mut values = BTreeMap::new();
        for (index, unit) in self.page.units.iter().enumerate() {
            match said.get(id(index).as_str()) {
                Some(Value::Plain(message)) if *message == unit.message => {
                    values.insert(index, message.clone());
                }
                other => {
                    let detail = format!("{:?} became {other:?}", unit.message.to_string());
                    found.push(self.mismatch(Step::Fluent, unit.span.start, Some(unit), detail));
                }
            }
        }
        values
    }

    /// The first half: the page itself, byte for byte.
    fn identity(
        &self,
        values: &BTreeMap<usize, Message>,
        options: &Options,
        found: &mut Vec<Mismatch>,
    ) {
        let spliced = splice::splice(
            self.source,
            self.page,
            values,
            &Edits::new(),
            options.flavour,
        );
        self.fallbacks(&spliced, found);
        let (before, after) = (self.source.text.as_str(), spliced.text.as_str());
        if before == after {
            return;
        }
        let mut pairs = before.bytes().zip(after.bytes());
        let at = pairs
            .position(|(a, b)| a != b)
            .unwrap_or_else(|| before.len().min(after.len()));
        let unit = self.unit_at(at);
        let detail = format!("{} became {}", shown(before, at), shown(after, at));
        found.push(self.mismatch(Step::Identity, at, unit, detail));
    }

    /// The second half: every text written by its encoder, and the page read again.
    fn anew(
        &self,
        values: &BTreeMap<usize, Message>,
        options: &Options,
        found: &mut Vec<Mismatch>,
    ) {
        let spliced = splice::splice_plain(
            self.source,
            self.page,
            values,
            &Edits::new(),
            options.flavour,
        );
        self.fallbacks(&spliced, found);
        let again = Source::new(self.source.path.clone(), spliced.text);
        let (page, _) = markdown::parse(&again, options);
        for (index, (unit, anew)) in self.page.units.iter().zip(&page.units).enumerate() {
            if traits(self.source, self.page, index) != traits(&again, &page, index) {
                let detail = difference(unit, anew);
                found.push(self.mismatch(Step::Reparse, unit.span.start, Some(unit), detail));
                return; // What follows would differ by having moved.
            }
        }
        let (before, after) = (self.page.units.len(), page.units.len());
        if before != after {
            let unit = self.page.units.get(after);
            let at = unit.map_or(self.source.text.len(), |unit| unit.span.start);
            let detail = format!("{before} units became {after}");
            found.push(self.mismatch(Step::Reparse, at, unit, detail));
        } else if self.page.outline != page.outline {
            let mut lines = self.page.outline.iter().zip(&page.outline);
            let (old, new) = lines
                .find(|(old, new)| old != new)
                .map_or(("", ""), |(old, new)| (old.as_str(), new.as_str()));
            let detail = format!("the structure changed: `{old}` became `{new}`");
            found.push(self.mismatch(Step::Reparse, 0, None, detail));
        }
    }

    fn fallbacks(&self, spliced: &splice::Spliced, found: &mut Vec<Mismatch>) {
        for (index, error) in &spliced.failed {
            let unit = self.page.units.get(*index);
            let at = unit.map_or(0, |unit| unit.span.start);
            found.push(self.mismatch(Step::Slot, at, unit, error.to_string()));
        }
    }

    fn mismatch(&self, step: Step, at: usize, unit: Option<&Unit>, detail: String) -> Mismatch {
        Mismatch {
            page: self.source.path.clone(),
            step,
            unit: unit.map(|unit| unit.id.clone()),
            at: self.index.position(&self.source.text, at),
            detail,
        }
    }

    /// The innermost unit around a byte.
    fn unit_at(&self, at: usize) -> Option<&Unit> {
        let mut units = self.page.units.iter().rev();
        units.find(|unit| unit.span.range().contains(&at))
    }
}

/// What must be the same when a page is read again.
fn traits<'p>(source: &Source, page: &'p Page, index: usize) -> impl PartialEq + use<'p> {
    let unit = &page.units[index];
    let inside = page.units.get(index + 1..).unwrap_or_default();
    let variables: Vec<_> = unit
        .variables
        .iter()
        .map(|variable| {
            // Units inside a variable are compared for themselves, and may be written otherwise.
            let first = inside.partition_point(|nested| nested.span.start < variable.span.start);
            let mut inside = inside
                .iter()
                .skip(first)
                .take_while(|nested| nested.span.start < variable.span.end)
                .filter(|nested| variable.span.contains(nested.span))
                .peekable();
            let value = if inside.peek().is_none() {
                variable.value.clone()
            } else {
                let mut at = variable.span.start;
                let mut around = String::new();
                for nested in inside {
                    around.push_str(Span::new(at, nested.span.start).of(&source.text));
                    around.push('\u{fffc}');
                    at = nested.span.end;
                }
                around + Span::new(at, variable.span.end).of(&source.text)
            };
            (variable.kind, variable.name.as_str(), value)
        })
        .collect();
    (unit.kind, unit.slot, &unit.message, variables)
}

fn difference(unit: &Unit, anew: &Unit) -> String {
    if unit.kind != anew.kind || unit.slot != anew.slot {
        return format!("{} became {}", unit.kind.name(), anew.kind.name());
    }
    if unit.message != anew.message {
        let (before, after) = (unit.message.to_string(), anew.message.to_string());
        let at = before
            .bytes()
            .zip(after.bytes())
            .position(|(a, b)| a != b)
            .unwrap_or_else(|| before.len().min(after.len()));
        return format!("{} became {}", shown(&before, at), shown(&after, at));
    }
    let mut pairs = unit.variables.iter().zip(&anew.variables);
    match pairs.find(|(old, new)| old.value != new.value || old.name != new.name) {
        Some((old, new)) => format!(
            "${} = {:?} became ${} = {:?}",
            old.name, old.value, new.name, new.value
        ),
        None => "its variables changed".to_owned(),
    }
}

/// A few characters around a byte, escaped.
fn shown(text: &str, at: usize) -> String {
    let mut start = at.saturating_sub(12).min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let tail = text.get(start..).unwrap_or_default();
    format!("{:?}", tail.chars().take(32).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found when one value comes back as another text.
    fn with_value(text: &str, unit: usize, value: &str) -> Vec<String> {
        let source = Source::new("a.md", text);
        let options = Options::default();
        let (page, _) = markdown::parse(&source, &options);
        let trial = Trial {
            source: &source,
            index: LineIndex::new(text),
            page: &page,
        };
        let mut found = Vec::new();
        let mut values = trial.through_fluent(&mut found);
        values.insert(unit, Message::text(value));
        trial.identity(&values, &options, &mut found);
        trial.anew(&values, &options, &mut found);
        found.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn differences_are_named_with_their_place() {
        let found = with_value("# 채팅\n\nOne *two*.\n", 1, "One *ten*.");
        assert_eq!(found.len(), 2, "{found:#?}");
        assert!(
            found[0].starts_with("a.md:3:7: not byte for byte (unit"),
            "{found:#?}"
        );
        assert!(
            found[1].starts_with("a.md:3:1: other units when written anew"),
            "{found:#?}"
        );
        let found = with_value("One\n\nTwo\n", 0, "One\n\nThree");
        assert!(
            found.iter().any(|line| line.contains("units became")) || found.len() > 1,
            "{found:#?}"
        );
    }

    #[test]
    fn odd_pages_come_back() {
        for text in [
            "",
            "\n",
            "\u{feff}# a",
            "---\ntitle: a\n---\r\nb\r\n",
            "> a\n\tb\n- [ ] c\\\n  d  \n  e",
            "| a | b |\n|--|--|\n| `x\\|y` | { b }",
            "![a](b \"c\"){ title=d }\u{0}",
            "!!! note \"x {{ y }}\"\n\n    z\n",
        ] {
            let (_, found) = page(&Source::new("a.md", text), &Options::default());
            assert_eq!(found, [], "{text:?}");
        }
    }
}
