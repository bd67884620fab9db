//! TMX 1.4b (LISA), a translation memory: what is translated, in pairs.
//!
//! Only what needs no more work is written, for a memory is proposed again and again. Read, a pair counts for the unit
//! it names, or for whichever unit has its text: memories come from other tools as well.

use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};
use roxmltree::Node;

use super::xml::{self, Code, Line, Xml};
use super::{Document, Exchange, Languages, Record, Unreadable, inline, join, part, said};
use crate::model::{Fingerprint, Locale};

/// TMX.
pub(super) struct Tmx;

/// Type of the property that holds the fingerprint of the translation as it was.
const BASE: &str = "x-l10n-base";

/// The namespace that every XML document knows.
const XML: &str = "http://www.w3.org/XML/1998/namespace";

impl Exchange for Tmx {
    fn write(&self, document: &Document) -> String {
        let mut xml = Xml::new();
        xml.element("tmx", &[("version", "1.4")], |xml| {
            let head = [
                ("creationtool", "l10n"),
                ("creationtoolversion", env!("CARGO_PKG_VERSION")),
                ("segtype", "block"),
                ("o-tmf", "l10n"),
                ("adminlang", "en"),
                ("srclang", document.languages.source.tag()),
                ("datatype", "x-markdown"),
            ];
            xml.empty("header", &head);
            xml.element("body", &[], |xml| {
                for record in &document.records {
                    write_unit(xml, record, &document.languages);
                }
            });
        });
        xml.finish()
    }

    fn read(&self, text: &str, languages: &Languages) -> Result<Vec<Record>, Unreadable> {
        let document = xml::parse(text)?;
        let root = xml::root(&document, "tmx")?;
        let units = xml::below(root, "tu");
        Ok(units
            .filter_map(|unit| read_unit(unit, languages))
            .collect())
    }
}

fn write_unit(xml: &mut Xml, record: &Record, languages: &Languages) {
    let Some(target) = record.target.as_ref().filter(|_| !record.needs_work) else {
        return;
    };
    let name = join(record.place.as_ref());
    let id = name.as_deref().map(|name| ("tuid", name));
    xml.element("tu", id.as_slice(), |xml| {
        for note in &record.notes {
            xml.note("note", &[], note);
        }
        if let Some(base) = record.base {
            xml.note("prop", &[("type", BASE)], &base.to_string());
        }
        let (from, into) = (languages.source.tag(), languages.target.tag());
        for (language, text) in [(from, &record.source), (into, target)] {
            xml.element("tuv", &[("xml:lang", language)], |xml| {
                xml.message("seg", &[], text, placeholder);
            });
        }
    });
}

/// A pair; `None` where it lacks one of the languages.
fn read_unit(unit: Node<'_, '_>, languages: &Languages) -> Option<Record> {
    let said_in = |is_it: &dyn Fn(&Locale) -> bool| {
        let is_wanted = |node: &Node<'_, '_>| {
            let tag = node.attribute((XML, "lang")).or(node.attribute("lang"));
            let locale = tag.and_then(|tag| Locale::parse(tag).ok());
            locale.is_some_and(|locale| is_it(&locale))
        };
        let variant = xml::below(unit, "tuv").find(is_wanted)?;
        Some(xml::message(xml::child(variant, "seg")?, named))
    };
    let source = said_in(&|locale| locale.language() == languages.source.language())?;
    let target = said_in(&|locale| languages.is_target(locale))?;
    let mut properties = xml::below(unit, "prop");
    let base = properties.find(|node| node.attribute("type") == Some(BASE));
    (!source.is_empty()).then(|| Record {
        place: unit.attribute("tuid").and_then(part),
        notes: xml::below(unit, "note").map(xml::text).collect(),
        source,
        was: None,
        target: said(target),
        needs_work: false,
        base: base.map(xml::text).as_deref().and_then(Fingerprint::parse),
    })
}

/// `<ph>{ $name }</ph>`: TMX keeps what a code says as its content.
fn placeholder(line: &mut Line, code: &Code) {
    let shown = if code.name.starts_with("U+") {
        code.name.clone()
    } else {
        format!("{{ ${} }}", code.name)
    };
    xml::put(line, Event::Start(BytesStart::new("ph")));
    xml::put(line, Event::Text(BytesText::new(&shown)));
    xml::put(line, Event::End(BytesEnd::new("ph")));
}

/// What a code of ours stands for; what is inside those of other tools counts as text.
fn named(node: Node<'_, '_>) -> Option<String> {
    if node.tag_name().name() != "ph" {
        return None;
    }
    let said = xml::text(node);
    let inner = said.trim().strip_prefix('{');
    let inner = inner.and_then(|said| said.strip_suffix('}'));
    match inner.and_then(inline::variable) {
        Some(name) => Some(name.to_owned()),
        None => said.starts_with("U+").then_some(said),
    }
}
