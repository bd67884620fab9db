//! The head of a page: which of its values are text, and where exactly they stand.
//!
//! In goes a page's source, out come the head's span and one unit per configured key: YAML between `---`, TOML
//! between `+++`, and for Hugo a JSON object. A head is never written anew: units are the scalars themselves, with
//! their quotes or block header, and everything else stays as it is. Where a head does not parse, it is read key by
//! key, so that one broken line makes only its own key skeleton. Deliberately absent: what values mean.

mod json;
mod toml;
mod yaml;

pub(in crate::markdown) use yaml::is_plain_text;

use crate::diagnostic::{Diagnostic, Severity};
use crate::markdown::{Flavour, Options};
use crate::model::{Message, Slot, Unit, UnitId, UnitKind};
use crate::text::{Source, Span};

/// A page's head.
#[derive(Clone, Debug, Default)]
pub(crate) struct Head {
    /// The whole head with its fences and final newline; empty (behind the byte order mark) where a head was begun
    /// but not closed.
    pub(crate) span: Span,
    /// Its texts.
    pub(crate) units: Vec<Unit>,
    /// What could not be read.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// A value that is text.
#[derive(Clone, Debug)]
struct Field {
    /// Keys from the top, joined by dots; places in sequences are left out.
    path: String,
    /// The scalar, with its quotes or block header.
    span: Span,
    slot: Slot,
    text: String,
    /// Indent of a block scalar's lines.
    prefix: String,
}

/// A run of a head that could not be read, and why.
#[derive(Clone, Debug)]
struct Broken {
    span: Span,
    reason: String,
}

/// What a head holds.
#[derive(Clone, Debug, Default)]
struct Fields {
    fields: Vec<Field>,
    broken: Vec<Broken>,
}

/// The keys whose values are text.
#[derive(Clone, Copy)]
struct Wanted<'a>(&'a [String]);

impl Wanted<'_> {
    fn has(self, path: &str) -> bool {
        self.0.iter().any(|key| key == path)
    }
}

/// Reads the head of a page, if it has one.
pub(crate) fn parse(source: &Source, options: &Options) -> Option<Head> {
    let mut start = source.bom_len();
    let mut text = source.text.get(start..)?;
    // Hugo reads over blank lines before a head.
    if options.flavour == Flavour::Hugo {
        let head = text.trim_ascii_start();
        start += text.len() - head.len();
        text = head;
    }
    let wanted = Wanted(&options.front_matter);
    let (len, inner, fields) = match text.as_bytes().first()? {
        b'-' => match fenced(text, "---", &["---", "..."])? {
            Fenced::Closed { inner, len } => {
                let fields = yaml::read(inner.of(text), wanted)
                    .or_else(|| may_be_empty(inner.of(text), options).then(Fields::default))?;
                (len, inner, fields)
            }
            Fenced::Open { inner } => return open(source, inner.of(text), start, "---"),
        },
        b'+' => match fenced(text, "+++", &["+++"])? {
            Fenced::Closed { inner, len } => (len, inner, toml::read(inner.of(text), wanted)?),
            Fenced::Open { inner } => return open(source, inner.of(text), start, "+++"),
        },
        b'{' if options.flavour == Flavour::Hugo => {
            let (len, fields) = json::read(text, wanted)?;
            (len, Span::new(0, len), fields)
        }
        _ => return None,
    };
    let base = start + inner.start;
    let place = |span: Span| Span::new(base + span.start, base + span.end);
    Some(Head {
        span: Span::new(start, start + len),
        units: fields
            .fields
            .into_iter()
            .filter(|field| field.text.chars().any(char::is_alphabetic))
            .map(|field| unit(place(field.span), field))
            .collect(),
        diagnostics: fields
            .broken
            .into_iter()
            .map(|broken| {
                Diagnostic::new(
                    "front-matter",
                    Severity::Warning,
                    format!(
                        "this part of the front matter cannot be read: {}",
                        broken.reason
                    ),
                )
                .at(&source.path, place(broken.span))
                .help("it is copied as it stands; the other keys are translated")
            })
            .collect(),
    })
}

enum Fenced {
    /// Text between the fences, and the length of all of it.
    Closed { inner: Span, len: usize },
    /// Text behind a fence that nothing closes.
    Open { inner: Span },
}

/// Finds the fences around a head: lines that hold nothing else but blanks.
fn fenced(text: &str, opening: &str, closing: &[&str]) -> Option<Fenced> {
    let first = text.split_inclusive('\n').next()?;
    if first.trim_end() != opening || !first.ends_with('\n') {
        return None;
    }
    let mut at = first.len();
    for line in text.get(first.len()..)?.split_inclusive('\n') {
        if closing.contains(&line.trim_end()) {
            return Some(Fenced::Closed {
                inner: Span::new(first.len(), at),
                len: at + line.len(),
            });
        }
        at += line.len();
    }
    Some(Fenced::Open {
        inner: Span::new(first.len(), text.len()),
    })
}

/// Generators that insist on a head take an empty one, too; for the others two fences are two rules.
fn may_be_empty(inner: &str, options: &Options) -> bool {
    matches!(options.flavour, Flavour::Hugo | Flavour::Docusaurus)
        && inner.lines().all(|line| {
            let line = line.trim();
            line.is_empty() || line.starts_with('#')
        })
}

/// A page that opens with a rule is fine; one that opens with a rule and a key has lost its closing fence.
fn open(source: &Source, inner: &str, start: usize, fence: &str) -> Option<Head> {
    let line = inner.lines().next()?;
    let key = line.split_once([':', '=']).map(|(key, _)| key.trim_end())?;
    let is_key = !key.is_empty()
        && key
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
    is_key.then(|| Head {
        span: Span::new(start, start),
        units: Vec::new(),
        diagnostics: vec![
            Diagnostic::new(
                "front-matter",
                Severity::Warning,
                format!(
                    "the front matter has no closing `{fence}`, so it is read as text of the page"
                ),
            )
            .at(&source.path, Span::new(start, start + fence.len()))
            .help(format!(
                "write `{fence}` on a line of its own behind the last key"
            )),
        ],
    })
}

fn unit(span: Span, field: Field) -> Unit {
    let mut unit = Unit {
        message: Message::text(field.text),
        prefix: field.prefix,
        hint: field.path,
        ..Unit::new(UnitKind::FrontMatter, field.slot, span)
    };
    unit.id = UnitId::propose(&unit, None);
    unit
}

/// The text cut before each line that `begins` accepts: keys with all that belongs to them. What stands before the
/// first is left out.
fn chunks(text: &str, begins: impl Fn(&str) -> bool) -> Vec<Span> {
    let mut starts = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if begins(line) {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| Span::new(*start, end))
        .collect()
}

/// The first line of a chunk, for reports.
fn first_line(text: &str, chunk: Span) -> Span {
    let len = chunk.of(text).lines().next().map_or(0, str::len);
    Span::new(chunk.start, chunk.start + len)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(text: &str, flavour: Flavour) -> Option<Head> {
        let options = Options {
            flavour,
            front_matter: ["title", "description", "hero.title", "tags"]
                .map(str::to_owned)
                .to_vec(),
            ..Options::default()
        };
        parse(&Source::new("a.md", text), &options)
    }

    /// Key, bytes and text of each unit.
    fn units(text: &str) -> Vec<(String, String, String)> {
        let head = head(text, Flavour::Hugo).expect("a head");
        assert_eq!(head.diagnostics, [], "{text}");
        head.units
            .iter()
            .map(|unit| {
                assert_eq!(unit.kind, UnitKind::FrontMatter);
                (
                    unit.hint.clone(),
                    unit.span.of(text).to_owned(),
                    unit.message.to_string(),
                )
            })
            .collect()
    }

    fn one(key: &str, raw: &str, text: &str) -> (String, String, String) {
        (key.to_owned(), raw.to_owned(), text.to_owned())
    }

    #[test]
    fn yaml_scalars_of_every_style() {
        for (value, raw, text) in [
            ("Plain: no", "", ""),
            ("Plain text # comment", "Plain text", "Plain text"),
            ("Two\n  lines", "Two\n  lines", "Two lines"),
            ("'It''s' # it's", "'It''s'", "It's"),
            (
                "\"A \\\"b\\\"\\u00e9\" # \"c\"",
                "\"A \\\"b\\\"\\u00e9\"",
                "A \"b\"é",
            ),
            ("&here 한국어 *x", "한국어 *x", "한국어 *x"),
            ("!!str &a 'x'", "'x'", "x"),
            (
                "| # c | d\n  one\n   two\n\n",
                "| # c | d\n  one\n   two",
                "one\n two",
            ),
            (
                ">-\n    one\n    two\n\n    three\n# c",
                ">-\n    one\n    two\n\n    three",
                "one two\nthree",
            ),
            ("|2\n    deep\n  x", "|2\n    deep\n  x", "  deep\nx"),
        ] {
            let page = format!("---\r\na: 1\r\ntitle: {value}\nz: *q\n...\nBody\n");
            let page = page.replace("z: *q\n", "z: b\n");
            if raw.is_empty() {
                let head = head(&page, Flavour::Mkdocs).expect("a head");
                assert_eq!((head.units.len(), head.diagnostics.len()), (0, 1), "{page}");
            } else {
                assert_eq!(units(&page), [one("title", raw, text)], "{page}");
            }
        }
    }

    #[test]
    fn paths_reach_into_mappings_and_sequences() {
        let page = "\u{feff}---\n? [a, b]\n: title\ntitle: Top\nhero: {title: 'In', x: y}\ntags:\n- one\n- - two\n- title: no\n- 3\n---\n";
        assert_eq!(
            units(page),
            [
                one("title", "Top", "Top"),
                one("hero.title", "'In'", "In"),
                one("tags", "one", "one"),
                one("tags", "two", "two")
            ]
        );
        let head = head(page, Flavour::Mkdocs).expect("a head");
        assert_eq!(head.span, Span::new(3, page.len()));
    }

    #[test]
    fn text_between_rules_is_no_head() {
        let text = "---\n\n#Done!\n\nYou got it.\n\nNow go on, and:\n\nmake next\n\n---\n";
        assert!(head(text, Flavour::Mkdocs).is_none());
        let broken = "---\ntitle: One: two\ntags: [a\nlayout page\n---\n";
        assert!(head(broken, Flavour::Mkdocs).is_some());
    }

    #[test]
    fn what_is_no_text_is_no_unit() {
        for value in [
            "12",
            "1.5e3",
            "true",
            "No",
            "2024-01-02T10:00:00Z",
            "~",
            "",
            "*a",
            "!!int 3",
            "0x1F",
            "\"12\"",
        ] {
            let page = format!("---\nx: &a b\ntitle: {value}\n---\n");
            assert_eq!(units(&page), [], "{value}");
        }
    }

    #[test]
    fn a_broken_line_breaks_its_own_key_alone() {
        let page = "---\n# c\ntitle: One\nbad: [x\n  title: y\ndescription: 'Two'\ntags:\n- three\n---\nText\n";
        let head = head(page, Flavour::Mkdocs).expect("a head");
        let texts: Vec<String> = head
            .units
            .iter()
            .map(|unit| unit.message.to_string())
            .collect();
        assert_eq!(texts, ["One", "Two", "three"]);
        assert_eq!(head.diagnostics.len(), 1);
        let place = head.diagnostics[0].place.as_ref().expect("a place");
        assert_eq!(place.span.of(page), "bad: [x");

        let page = "+++\ntitle = 'One'\nbad = [\n[hero]\ntitle = \"Two\"\n+++\n";
        let head = super::tests::head(page, Flavour::Hugo).expect("a head");
        let texts: Vec<&str> = head.units.iter().map(|unit| unit.span.of(page)).collect();
        assert_eq!(
            (texts, head.diagnostics.len()),
            (vec!["'One'", "\"Two\""], 1)
        );

        let page = "{\n  \"title\": \"One\",\n  \"bad\": x,\n  \"hero\": {\n    \"title\": \"no\"\n  }\n}\n";
        let head = super::tests::head(page, Flavour::Hugo).expect("a head");
        let texts: Vec<&str> = head.units.iter().map(|unit| unit.span.of(page)).collect();
        assert_eq!((texts, head.diagnostics.len()), (vec!["\"One\""], 1));
    }

    #[test]
    fn toml_and_json_strings() {
        let page = "+++\ntitle = \"\"\"\r\na\r\nb\"\"\" # c\ntags = ['x', \"y\"]\n[hero]\ntitle = 'h'\n[[tags]]\n+++\n";
        let broken = head(page, Flavour::Hugo).expect("a head");
        assert_eq!(broken.diagnostics.len(), 1, "`tags` cannot be both");
        assert_eq!(broken.units.len(), 4, "{:?}", broken.units);
        let page = page.replace("[[tags]]\n", "");
        assert_eq!(
            units(&page),
            [
                one("title", "\"\"\"\r\na\r\nb\"\"\"", "a\nb"),
                one("tags", "'x'", "x"),
                one("tags", "\"y\"", "y"),
                one("hero.title", "'h'", "h")
            ]
        );
        let page = "{\"a\": {\"title\": \"no\"}, \"title\" : \"\\\"t\\\"\\u00e9\", \"tags\": [\"p\", 1, \"q\"], \"hero\": {\"x\": [], \"title\": \"h\"}} \nText";
        assert_eq!(
            units(page),
            [
                one("title", "\"\\\"t\\\"\\u00e9\"", "\"t\"é"),
                one("tags", "\"p\"", "p"),
                one("tags", "\"q\"", "q"),
                one("hero.title", "\"h\"", "h")
            ]
        );
    }

    #[test]
    fn rules_are_no_heads() {
        for page in [
            "---\nText\n---\nmore\n",
            "---\n",
            "--- \n---\n",
            "----\na: b\n---\n",
            "+++\ntext\n+++\n",
            "{ x }",
            "{{ x }}\n",
            "---",
            "---\n\nText: x",
        ] {
            assert!(head(page, Flavour::Mkdocs).is_none(), "{page:?}");
        }
        assert!(head("---\n# c\n---\n", Flavour::Hugo).is_some());
        let open = head("---\ntitle: x\nText\n", Flavour::Mkdocs).expect("a begun head");
        assert!(open.span.is_empty() && open.diagnostics.len() == 1);
    }

    #[test]
    fn huge_heads_end() {
        // No clock: quadratic time over so many lines would be an hour, and nobody would wait for it.
        for line in ["a: b\n", "- ", "{a: ", "a: [\n", "title: \"x\n", "[", "  "] {
            let page = format!("---\ntitle: x\n{}\n---\n", line.repeat(200_000));
            head(&page, Flavour::Mkdocs);
        }
    }
}
