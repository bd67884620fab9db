//! XLIFF 1.2 and 2.0 (OASIS), for translation tools of agencies.
//!
//! A page is a `file`, a unit a `trans-unit` or a `unit` with one segment. Variables are placeholders: `<x/>` in 1.2,
//! `<ph/>` in 2.0, which a tool shows as a chip and does not let a translator break. Either name reads both versions,
//! for the file says which it is.

use quick_xml::events::{BytesStart, Event};
use roxmltree::Node;

use super::xml::{self, Code, Line, Xml};
use super::{Document, Exchange, Languages, Record, Unreadable, inline, said};
use crate::model::{Fingerprint, Message};

/// XLIFF, written in one of its versions.
pub(super) struct Xliff {
    pub(super) version: Version,
}

/// The versions in use.
#[derive(Clone, Copy)]
pub(super) enum Version {
    /// 1.2.
    One,
    /// 2.0.
    Two,
}

/// Category of the note that holds the fingerprint of the translation as it was.
const BASE: &str = "l10n-base";
/// Category of the note that holds the text a translation was made from.
const WAS: &str = "l10n-was";
/// Category of every other note.
const NOTE: &str = "developer";

const ONE: &str = "urn:oasis:names:tc:xliff:document:1.2";
const TWO: &str = "urn:oasis:names:tc:xliff:document:2.0";

impl Exchange for Xliff {
    fn write(&self, document: &Document) -> String {
        let mut xml = Xml::new();
        let source = document.languages.source.tag();
        let target = document.languages.target.tag();
        let pages = document
            .records
            .chunk_by(|one, next| page_of(one) == page_of(next));
        match self.version {
            Version::One => {
                let head = [("version", "1.2"), ("xmlns", ONE)];
                xml.element("xliff", &head, |xml| {
                    for records in pages {
                        let file = [
                            ("original", page_of(&records[0])),
                            ("source-language", source),
                            ("target-language", target),
                            ("datatype", "x-markdown"),
                        ];
                        xml.element("file", &file, |xml| {
                            xml.element("body", &[], |xml| {
                                for record in records {
                                    write_one(xml, record);
                                }
                            });
                        });
                    }
                });
            }
            Version::Two => {
                let head = [
                    ("version", "2.0"),
                    ("xmlns", TWO),
                    ("srcLang", source),
                    ("trgLang", target),
                ];
                xml.element("xliff", &head, |xml| {
                    for (nth, records) in pages.enumerate() {
                        let id = format!("f{}", nth + 1);
                        let file = [("id", id.as_str()), ("original", page_of(&records[0]))];
                        xml.element("file", &file, |xml| {
                            for record in records {
                                write_two(xml, record);
                            }
                        });
                    }
                });
            }
        }
        xml.finish()
    }

    fn read(&self, text: &str, languages: &Languages) -> Result<Vec<Record>, Unreadable> {
        let document = xml::parse(text)?;
        let root = xml::root(&document, "xliff")?;
        languages.expect(root.attribute("trgLang"))?;
        let mut records = Vec::new();
        for file in xml::below(root, "file") {
            languages.expect(file.attribute("target-language"))?;
            let page = file.attribute("original").unwrap_or_default();
            let is_unit =
                |node: &Node<'_, '_>| matches!(node.tag_name().name(), "trans-unit" | "unit");
            let units = file.descendants().filter(is_unit);
            records.extend(units.filter_map(|unit| read_unit(page, unit)));
        }
        Ok(records)
    }
}

fn page_of(record: &Record) -> &str {
    let place = record.place.as_ref();
    place.map_or("", |(page, _)| page.as_str())
}

fn id_of(record: &Record) -> &str {
    let place = record.place.as_ref();
    place.map_or("", |(_, unit)| unit.as_str())
}

/// Notes with their categories, ours at the end.
fn notes(record: &Record) -> Vec<(&'static str, String)> {
    let notes = record.notes.iter().map(|note| (NOTE, note.clone()));
    let was = record.was.as_ref().map(|was| (WAS, inline::write(was)));
    let base = record.base.map(|base| (BASE, base.to_string()));
    notes.chain(was).chain(base).collect()
}

fn write_one(xml: &mut Xml, record: &Record) {
    let unit = [("id", id_of(record)), ("xml:space", "preserve")];
    xml.element("trans-unit", &unit, |xml| {
        xml.message("source", &[], &record.source, placeholder);
        if let Some(target) = &record.target {
            let state = if record.needs_work {
                "needs-adaptation"
            } else {
                "translated"
            };
            xml.message("target", &[("state", state)], target, placeholder);
        }
        for (from, note) in notes(record) {
            xml.note("note", &[("from", from)], &note);
        }
    });
}

fn write_two(xml: &mut Xml, record: &Record) {
    xml.element("unit", &[("id", id_of(record))], |xml| {
        let notes = notes(record);
        // The schema allows no empty list.
        if !notes.is_empty() {
            xml.element("notes", &[], |xml| {
                for (category, note) in &notes {
                    xml.note("note", &[("category", category)], note);
                }
            });
        }
        // Without a target there is no state: tools that add the one may not know the other.
        let state = if record.needs_work {
            "initial"
        } else {
            "translated"
        };
        let state = record.target.as_ref().map(|_| ("state", state));
        xml.element("segment", state.as_slice(), |xml| {
            let space = [("xml:space", "preserve")];
            xml.message("source", &space, &record.source, code);
            if let Some(target) = &record.target {
                xml.message("target", &space, target, code);
            }
        });
    });
}

/// `<x/>` of version 1.2.
fn placeholder(line: &mut Line, code: &Code) {
    let (id, shown) = (id(code), shown(code));
    let attributes = [("id", id.as_str()), ("equiv-text", shown.as_str())];
    let element = BytesStart::new("x").with_attributes(attributes);
    xml::put(line, Event::Empty(element));
}

/// `<ph/>` of version 2.0, or `<cp/>`, which it has for characters.
fn code(line: &mut Line, code: &Code) {
    let (id, shown) = (id(code), shown(code));
    let element = match code.name.strip_prefix("U+") {
        Some(hex) => BytesStart::new("cp").with_attributes([("hex", hex)]),
        None => BytesStart::new("ph").with_attributes([
            ("id", id.as_str()),
            ("equiv", code.name.as_str()),
            ("disp", shown.as_str()),
        ]),
    };
    xml::put(line, Event::Empty(element));
}

/// An id that stands once in its text: no name of a variable holds a dot.
fn id(code: &Code) -> String {
    match code.nth {
        0 => code.name.clone(),
        nth => format!("{}.{}", code.name, nth + 1),
    }
}

/// What a tool shows for it.
fn shown(code: &Code) -> String {
    format!("{{ ${} }}", code.name)
}

/// What an element of either version stands for.
fn named(node: Node<'_, '_>) -> Option<String> {
    let id = || {
        let id = node.attribute("id")?;
        id.split('.').next()
    };
    match node.tag_name().name() {
        "cp" => node.attribute("hex").map(|hex| format!("U+{hex}")),
        "x" | "ph" => node.attribute("equiv").or_else(id).map(str::to_owned),
        _ => None,
    }
}

/// The unit of a page; `None` where it has no source.
fn read_unit(page: &str, unit: Node<'_, '_>) -> Option<Record> {
    // A tool may have cut a unit of 2.0 into several segments, and keeps the white space between them as `ignorable`.
    let is_part = |node: &Node<'_, '_>| matches!(node.tag_name().name(), "segment" | "ignorable");
    let mut parts: Vec<Node<'_, '_>> = unit.children().filter(is_part).collect();
    if parts.is_empty() {
        parts.push(unit);
    }
    let source = joined(&parts, |part| xml::child(part, "source"))?;
    let target = joined(&parts, |part| {
        let source = xml::child(part, "source");
        let is_blank = part.tag_name().name() == "ignorable";
        xml::child(part, "target").or(source.filter(|_| is_blank))
    });
    let target = target.and_then(said);
    let of = |category: &str| {
        let mut notes = xml::below(unit, "note");
        let note = notes.find(|note| category_of(*note) == category);
        note.map(xml::text)
    };
    let notes = xml::below(unit, "note");
    let notes = notes.filter(|note| !matches!(category_of(*note), BASE | WAS));
    (!source.is_empty()).then(|| Record {
        place: unit
            .attribute("id")
            .map(|id| (page.to_owned(), id.to_owned())),
        notes: notes.map(xml::text).collect(),
        source,
        was: of(WAS).as_deref().map(inline::read),
        needs_work: target.is_some() && parts.iter().any(|part| is_open(*part)),
        target,
        base: of(BASE).as_deref().and_then(Fingerprint::parse),
    })
}

/// The texts of all parts as one; `None` where a part has none.
fn joined<'a, 'input>(
    parts: &[Node<'a, 'input>],
    text: impl Fn(Node<'a, 'input>) -> Option<Node<'a, 'input>>,
) -> Option<Message> {
    let mut pieces = Vec::new();
    for part in parts {
        pieces.extend(xml::message(text(*part)?, named).pieces.iter().cloned());
    }
    Some(pieces.into_iter().collect())
}

fn category_of<'a>(note: Node<'a, '_>) -> &'a str {
    let category = note.attribute("from").or(note.attribute("category"));
    category.unwrap_or_default()
}

/// Whether the tool says that somebody has to look at it again: by the `state` of a target in 1.2 (section 2.3), of a
/// segment in 2.0 (section 4.3.1.28).
fn is_open(part: Node<'_, '_>) -> bool {
    let state = match part.tag_name().name() {
        "segment" => part.attribute("state"),
        _ => xml::child(part, "target").and_then(|target| target.attribute("state")),
    };
    state.is_some_and(|state| matches!(state, "new" | "initial") || state.starts_with("needs-"))
}
