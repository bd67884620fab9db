//! PO, the format of gettext, as its manual describes it ("The Format of PO Files").
//!
//! A unit's page and id are its `msgctxt`, headings and link targets are extracted comments, outdated translations are
//! `fuzzy` with the text they were made from as `previous msgid`. Reader and writer are our own: of the crates that
//! read PO, two index past the ends of damaged lines and panic, and the third brings a parser generator.

use super::{Document, Exchange, Languages, Record, Unreadable, inline, join, part, said};
use crate::model::Fingerprint;

/// PO.
pub(super) struct Po;

/// Before the fingerprint in an extracted comment.
const BASE: &str = "l10n:base ";

impl Exchange for Po {
    fn write(&self, document: &Document) -> String {
        // PO has the separator of POSIX locales: `pt_BR`.
        let language = document.languages.target.tag().replace('-', "_");
        let head = format!(
            "MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\
             Language: {language}\nX-Generator: l10n {}\n",
            env!("CARGO_PKG_VERSION")
        );
        let mut out = field("msgid", "") + &field("msgstr", &head);
        for record in &document.records {
            out.push('\n');
            let base = record.base.map(|base| format!("{BASE}{base}"));
            for line in record
                .notes
                .iter()
                .flat_map(|note| note.lines())
                .chain(base.as_deref())
            {
                out.push_str(&format!("#. {line}\n"));
            }
            if record.needs_work && record.target.is_some() {
                out.push_str("#, fuzzy\n");
            }
            if let Some(was) = &record.was {
                for line in field("msgid", &inline::write(was)).lines() {
                    out.push_str(&format!("#| {line}\n"));
                }
            }
            if let Some(context) = join(record.place.as_ref()) {
                out.push_str(&field("msgctxt", &context));
            }
            let target = record.target.as_ref().map(inline::write);
            out.push_str(&field("msgid", &inline::write(&record.source)));
            out.push_str(&field("msgstr", &target.unwrap_or_default()));
        }
        out
    }

    fn read(&self, text: &str, languages: &Languages) -> Result<Vec<Record>, Unreadable> {
        let mut records = Vec::new();
        for entry in entries(text)? {
            if entry.id.is_empty() {
                let mut head = entry.string.lines();
                let language = head.find_map(|line| line.strip_prefix("Language:"));
                languages.expect(language.map(str::trim))?;
                continue;
            }
            if entry.is_plural {
                continue;
            }
            records.push(Record {
                place: part(&entry.context),
                notes: entry.notes,
                source: inline::read(&entry.id),
                was: (!entry.previous.is_empty()).then(|| inline::read(&entry.previous)),
                target: said(inline::read(&entry.string)),
                needs_work: entry.is_fuzzy,
                base: entry.base,
            });
        }
        Ok(records)
    }
}

/// A keyword with its text: on one line, or a line for each line of the text.
fn field(keyword: &str, text: &str) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let one = |line: &str| format!("\"{}\"\n", escaped(line));
    match lines.as_slice() {
        [] => format!("{keyword} \"\"\n"),
        [line] => format!("{keyword} {}", one(line)),
        lines => {
            let lines: String = lines.iter().map(|line| one(line)).collect();
            format!("{keyword} \"\"\n{lines}")
        }
    }
}

/// The escapes of C that PO shares.
const ESCAPES: &[(char, char)] = &[
    ('"', '"'),
    ('\\', '\\'),
    ('n', '\n'),
    ('t', '\t'),
    ('r', '\r'),
    ('a', '\u{7}'),
    ('b', '\u{8}'),
    ('f', '\u{c}'),
    ('v', '\u{b}'),
];

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match ESCAPES.iter().find(|(_, meant)| *meant == c) {
            Some((name, _)) => out.extend(['\\', *name]),
            None => out.push(c),
        }
    }
    out
}

/// What a quoted string says; `None` where it is none.
fn unescaped(quoted: &str) -> Option<String> {
    let inner = quoted.trim().strip_prefix('"')?;
    let mut out = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    loop {
        match chars.next()? {
            '"' => return chars.as_str().is_empty().then_some(out),
            '\\' => {
                let name = chars.next()?;
                let known = ESCAPES.iter().find(|(known, _)| *known == name);
                out.push(known?.1);
            }
            c => out.push(c),
        }
    }
}

/// An entry as it is read.
#[derive(Default)]
struct Entry {
    notes: Vec<String>,
    base: Option<Fingerprint>,
    is_fuzzy: bool,
    is_plural: bool,
    context: String,
    previous: String,
    id: String,
    string: String,
    /// Whether its `msgstr` has been seen: what is no part of that begins the next entry.
    is_whole: bool,
}

/// Which text a line goes on with.
#[derive(Clone, Copy, PartialEq)]
enum Field {
    Context,
    Id,
    Plural,
    String,
    /// Another plural form.
    Form,
}

const KEYWORDS: &[(&str, Field)] = &[
    ("msgctxt", Field::Context),
    ("msgid_plural", Field::Plural),
    ("msgid", Field::Id),
    ("msgstr[", Field::Form),
    ("msgstr", Field::String),
];

/// The entries of a file, in its order; obsolete ones (`#~`) are left out.
fn entries(text: &str) -> Result<Vec<Entry>, Unreadable> {
    let mut all = Vec::new();
    let mut entry = Entry::default();
    let (mut field, mut previous) = (None, None);
    for (index, line) in text.lines().enumerate() {
        let wrong = |message: &str| Unreadable {
            line: index + 1,
            message: message.to_owned(),
        };
        let line = line.trim();
        if line.is_empty() || line.starts_with("#~") {
            continue;
        }
        let comment = line.strip_prefix('#');
        let begins = |keyword: &str| line.starts_with(keyword);
        if entry.is_whole && (comment.is_some() || begins("msgctxt") || begins("msgid")) {
            all.push(std::mem::take(&mut entry));
            (field, previous) = (None, None);
        }
        if let Some(comment) = comment {
            match comment.split_at_checked(1) {
                Some((".", note)) => match note.trim().strip_prefix(BASE) {
                    Some(base) => entry.base = Fingerprint::parse(base),
                    None => entry.notes.push(note.trim().to_owned()),
                },
                Some((",", flags)) => {
                    entry.is_fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
                }
                Some(("|", old)) => {
                    let (now, text) = keyword(old.trim(), previous);
                    previous = now;
                    if now == Some(Field::Id) {
                        entry.previous += &unescaped(text).unwrap_or_default();
                    }
                }
                _ => {}
            }
            continue;
        }
        let (now, text) = keyword(line, field);
        field = now;
        let text =
            unescaped(text).ok_or_else(|| wrong("a text in double quotes is wanted here"))?;
        match now {
            Some(Field::Context) => entry.context += &text,
            Some(Field::Id) => entry.id += &text,
            Some(Field::String) => entry.string += &text,
            Some(Field::Plural) => entry.is_plural = true,
            Some(Field::Form) => {}
            None => return Err(wrong("`msgid` or `msgstr` is wanted before a text")),
        }
        entry.is_whole |= matches!(now, Some(Field::String | Field::Form));
    }
    if entry.is_whole {
        all.push(entry);
    } else if !entry.id.is_empty() {
        return Err(Unreadable {
            line: text.lines().count(),
            message: "the last entry has no `msgstr`: the file is cut off".to_owned(),
        });
    }
    Ok(all)
}

/// The keyword that a line begins with, and its text; a line of text alone goes on with `field`.
fn keyword(line: &str, field: Option<Field>) -> (Option<Field>, &str) {
    if line.starts_with('"') {
        return (field, line);
    }
    let known = KEYWORDS.iter().find_map(|(name, field)| {
        let rest = line.strip_prefix(name)?;
        // The number of a plural form.
        let rest = if *field == Field::Form {
            rest.split_once(']')?.1
        } else {
            rest
        };
        Some((Some(*field), rest))
    });
    known.unwrap_or((None, line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::tests::languages;

    fn read(text: &str) -> Result<Vec<Record>, Unreadable> {
        Po.read(text, &languages())
    }

    #[test]
    fn files_of_other_tools_are_read() {
        let text = "msgid \"\"\nmsgstr \"\"\n\"Language: ko_KR\\n\"\n\n\
            # said by a person\n#: a.md:1\n#, python-format,fuzzy\n#| msgid \"old\"\n#| \"er\"\nmsgid \"a \"\n\"b\"\nmsgstr \"\\\"가\\\"\"\n\
            msgid \"c\"\nmsgid_plural \"cs\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n\n\
            msgctxt \"a.md#b\"\nmsgid \"d\"\nmsgstr \"\"\n\n#~ msgid \"e\"\n#~ msgstr \"\"\n";
        let records = read(text).expect("a file");
        assert_eq!(records.len(), 2);
        assert_eq!(records[0].source.to_string(), "a b");
        assert_eq!(
            records[0].was.as_ref().map(ToString::to_string).as_deref(),
            Some("older")
        );
        assert_eq!(
            records[0]
                .target
                .as_ref()
                .map(ToString::to_string)
                .as_deref(),
            Some("\"가\"")
        );
        assert!(records[0].needs_work);
        assert_eq!(records[1].place, Some(("a.md".to_owned(), "b".to_owned())));
        assert_eq!(records[1].target, None);
    }

    #[test]
    fn damage_is_named_by_its_line() {
        for (text, said) in [
            (
                "msgid \"a\nmsgstr \"\"\n",
                "line 1: a text in double quotes is wanted here",
            ),
            (
                "msgid \"a\"\nmsgstr \"b\" c\n",
                "line 2: a text in double quotes is wanted here",
            ),
            (
                "msgid \"a\"\n",
                "line 1: the last entry has no `msgstr`: the file is cut off",
            ),
            (
                "\"a\"\n",
                "line 1: `msgid` or `msgstr` is wanted before a text",
            ),
            (
                "msgid \"\"\nmsgstr \"Language: fr\\n\"\n",
                "line 1: the file is in `fr`, and not in `ko`",
            ),
        ] {
            assert_eq!(read(text).expect_err(text).to_string(), said);
        }
    }
}
