//! The registry of a page as a Fluent file, and the older texts beside it.
//!
//! In goes a registry, out comes `.l10n/pages/<page>.ftl`, and the other way round: one message per unit, in document
//! order, with its facts as attributes and the headings above it as a `##` comment, so that a diff reads like the
//! page. Promises: what is written is read back, any text included; what is damaged is reported and left out.
//! Deliberately absent: what the registry means for a run.
//!
//! ```text
//! ## Signal › Groups
//!
//! signal-supports-private-groups = Signal supports [private groups]({ $private-groups }).
//!     .kind = paragraph
//!     .language = en
//!     .var-private-groups = https://signal.org/blog/signal-private-group-system/
//!     .retired = link-1
//! ```

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Severity};
use crate::ftl::escape::{push_escaped, push_text};
use crate::ftl::{note, read};
use crate::model::{
    Attribute, Catalog, Entry, EntryKind, Fingerprint, Locale, Message, Place, Registry,
    RegistryEntry, Section, UnitId, UnitKind, Value,
};
use crate::text::Source;

/// Older texts of units with the values of their variables, by unit and by the text's fingerprint.
pub type OldTexts = BTreeMap<(UnitId, Fingerprint), (Message, Vec<(String, String)>)>;

/// Indent of the later lines of an attribute's value.
const INDENT: &str = "        ";

/// Between the titles of a heading path.
const PATH: &str = " › ";

/// The comment for units above the first heading: a path without titles.
const NO_PATH: &str = "›";

/// The registry of a page, as it is stored.
///
/// ```
/// use l10n::{ftl, model::Registry};
///
/// let text = ftl::write_registry("chat.md", &Registry::default());
/// assert!(text.starts_with("### l10n: every unit of chat.md."));
/// ```
pub fn write_registry(page: &str, registry: &Registry) -> String {
    let mut out = head(&format!("every unit of {page}"));
    let mut section: &[String] = &[];
    for entry in &registry.entries {
        if *entry.section != *section {
            section = &entry.section;
            write!(out, "\n## {}\n", path_line(section)).expect("a String takes any text");
        }
        push_message(&mut out, entry.id.as_str(), &entry.message);
        push_attribute(&mut out, "kind", &entry.kind.name());
        push_attribute(&mut out, "language", entry.language.tag());
        push_variables(&mut out, &entry.variables);
        if !entry.retired.is_empty() {
            push_attribute(&mut out, "retired", &entry.retired.join(" "));
        }
        if entry.uses != 1 {
            push_attribute(&mut out, "uses", &entry.uses.to_string());
        }
        if !entry.places.is_empty() {
            let places: Vec<String> = entry.places.iter().map(Place::to_string).collect();
            push_attribute(&mut out, "places", &places.join(" "));
        }
    }
    out
}

/// A stored registry, and what is damaged in it.
pub fn read_registry(source: &Source) -> (Registry, Vec<Diagnostic>) {
    let (catalog, mut found) = read::parse(source);
    let mut registry = Registry::default();
    let mut section = Section::default();
    let mut seen = std::collections::BTreeSet::new();
    for entry in &catalog.entries {
        match &entry.kind {
            EntryKind::Comment(2) => section = path(&entry.id).into(),
            EntryKind::Message(Value::Plain(message)) => {
                match unit(entry, message, &section) {
                    // Two lines for one id are what a merge leaves; `ftl::parse` has reported it.
                    Some(unit) if seen.insert(unit.id.clone()) => registry.entries.push(unit),
                    Some(_) => {}
                    None => found.push(damaged(&catalog, entry)),
                }
            }
            EntryKind::Message(_) | EntryKind::Term => found.push(damaged(&catalog, entry)),
            _ => {}
        }
    }
    (registry, found)
}

/// Older texts of a page's units, as they are stored.
pub fn write_old(page: &str, texts: &OldTexts) -> String {
    let mut out = head(&format!(
        "older texts of units of {page} that translations were made from"
    ));
    for ((id, fingerprint), (message, variables)) in texts {
        push_message(&mut out, &format!("{id}_{fingerprint}"), message);
        push_variables(&mut out, variables);
    }
    out
}

/// Stored older texts, and what is damaged among them.
pub fn read_old(source: &Source) -> (OldTexts, Vec<Diagnostic>) {
    let (catalog, mut found) = read::parse(source);
    let mut texts = OldTexts::new();
    for entry in &catalog.entries {
        let EntryKind::Message(value) = &entry.kind else {
            continue;
        };
        let key = entry.id.rsplit_once('_').and_then(|(id, fingerprint)| {
            Some((UnitId::parse(id)?, Fingerprint::parse(fingerprint)?))
        });
        match (key, value) {
            // A text under another one's fingerprint is nobody's older text.
            (Some(key), Value::Plain(message)) if Fingerprint::of(message) == key.1 => {
                texts.insert(key, (message.clone(), variables(entry)));
            }
            _ => found.push(damaged(&catalog, entry)),
        }
    }
    (texts, found)
}

fn head(what: &str) -> String {
    format!(
        "### {}\n",
        note::line(&format!(
            "l10n: {what}. Written by `l10n extract`, not by hand."
        ))
    )
}

fn push_message(out: &mut String, id: &str, message: &Message) {
    out.extend(["\n", id, " ="]);
    push_escaped(out, message);
    out.push('\n');
}

fn push_attribute(out: &mut String, name: &str, value: &str) {
    out.extend(["    .", name, " ="]);
    push_text(out, value, INDENT);
    out.push('\n');
}

fn push_variables(out: &mut String, variables: &[(String, String)]) {
    for (name, value) in variables {
        push_attribute(out, &format!("var-{name}"), value);
    }
}

/// A unit from its message; `None` where its facts are missing.
fn unit(entry: &Entry, message: &Message, section: &Section) -> Option<RegistryEntry> {
    let retired = text(entry, "retired").unwrap_or_default();
    let places = text(entry, "places").unwrap_or_default();
    Some(RegistryEntry {
        id: UnitId::parse(&entry.id)?,
        kind: UnitKind::parse(&text(entry, "kind")?)?,
        language: Locale::parse(&text(entry, "language")?).ok()?,
        message: message.clone(),
        variables: variables(entry),
        retired: retired.split_whitespace().map(str::to_owned).collect(),
        uses: text(entry, "uses").map_or(Some(1), |uses| uses.parse().ok())?,
        places: places.split_whitespace().filter_map(Place::parse).collect(),
        section: Arc::clone(section),
    })
}

fn text(entry: &Entry, name: &str) -> Option<String> {
    let attribute = entry
        .attributes
        .iter()
        .find(|attribute| attribute.id == name)?;
    plain(attribute)
}

fn variables(entry: &Entry) -> Vec<(String, String)> {
    entry
        .attributes
        .iter()
        .filter_map(|attribute| {
            let name = attribute.id.strip_prefix("var-")?;
            Some((name.to_owned(), plain(attribute)?))
        })
        .collect()
}

fn plain(attribute: &Attribute) -> Option<String> {
    match &attribute.value {
        Value::Plain(message) => Some(message.resolve(|name| format!("{{ ${name} }}"))),
        Value::Complex | Value::None => None,
    }
}

fn damaged(catalog: &Catalog, entry: &Entry) -> Diagnostic {
    Diagnostic::new(
        "registry-stale",
        Severity::Error,
        format!("the registry cannot tell what `{}` is", entry.id),
    )
    .at(catalog.path.clone(), entry.body)
    .help("run `l10n extract`; if that finds no such unit, take the file from version control")
}

/// A heading path on one line. Titles may hold anything.
fn path_line(section: &[String]) -> String {
    if section.is_empty() {
        return NO_PATH.to_owned();
    }
    let titles: Vec<String> = section.iter().map(|title| title_text(title)).collect();
    titles.join(PATH)
}

fn title_text(title: &str) -> String {
    let mut out = String::new();
    for c in title.chars() {
        match c {
            '\\' | '›' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                write!(out, "\\u{:04X}", u32::from(c)).expect("a String takes any text");
            }
            c => out.push(c),
        }
    }
    out
}

/// The titles that [`path_line`] joined.
fn path(line: &str) -> Vec<String> {
    if line == NO_PATH {
        return Vec::new();
    }
    let mut titles = vec![String::new()];
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let title = titles.last_mut().expect("there is one at first");
        if let Some(after) = rest.strip_prefix(PATH) {
            titles.push(String::new());
            rest = after;
        } else if let Some(after) = rest.strip_prefix("\\u") {
            let (digits, after) = after.split_at_checked(4).unwrap_or((after, ""));
            title.extend(
                u32::from_str_radix(digits, 16)
                    .ok()
                    .and_then(char::from_u32),
            );
            rest = after;
        } else {
            let escaped = rest.strip_prefix('\\').unwrap_or(rest);
            let c = escaped.chars().next().unwrap_or(c);
            title.push(c);
            rest = escaped.get(c.len_utf8()..).unwrap_or_default();
        }
    }
    titles
}
