//! What is wrong with a Fluent file, in words a translator can act on.
//!
//! In go a catalog and what the parser said about its junk, out come findings with place and cure. Promise: one
//! finding for one mistake; every finding says what to type. Deliberately absent: whether a text is a translation.

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::FixedState;

use crate::diagnostic::{Diagnostic, Fix, Label, Place, Severity};
use crate::ftl::cause::{self, Cause};
use crate::ftl::conflict;
use crate::ftl::read::JunkError;
use crate::model::{Catalog, Entry, EntryKind};
use crate::text::{Edits, Span};

/// Everything wrong with the file, by place.
pub(super) fn explain(catalog: &Catalog, errors: &[JunkError]) -> Vec<Diagnostic> {
    let (conflicts, mut found) = conflict::find(catalog);
    let is_inside = |span: Span| conflicts.iter().any(|conflict| conflict.contains(span));
    let by_entry: BTreeMap<usize, &JunkError> =
        errors.iter().map(|error| (error.entry, error)).collect();
    let mut index = 0;
    while index < catalog.entries.len() {
        let entry = &catalog.entries[index];
        let run = match by_entry.get(&index) {
            Some(error) if !conflict::is_marked(catalog, entry) => {
                let run = run(catalog, index);
                found.push(junk(catalog, index..index + run, error));
                run
            }
            _ => 1,
        };
        if entry.kind == EntryKind::Commented {
            found.push(commented(catalog, entry));
        }
        index += run;
    }
    let twice = duplicates(catalog)
        .into_iter()
        .filter(|(first, second)| !(is_inside(first.body) && is_inside(second.body)));
    found.extend(twice.map(|(first, second)| duplicate(catalog, first, second)));
    found.sort_by(|a, b| (&a.place, a.code).cmp(&(&b.place, b.code)));
    found
}

fn error(code: &'static str, catalog: &Catalog, span: Span, message: String) -> Diagnostic {
    Diagnostic::new(code, Severity::Error, message).at(catalog.path.clone(), span)
}

/// How many entries of junk, from `index` on, are one mistake: lines without an id of their own below the first.
fn run(catalog: &Catalog, index: usize) -> usize {
    let rest = &catalog.entries[index + 1..];
    1 + rest
        .iter()
        .zip(&catalog.entries[index..])
        .take_while(|(entry, above)| {
            entry.kind == EntryKind::Junk
                && entry.id.is_empty()
                && entry.span.start == above.span.end
                && !conflict::is_marked(catalog, entry)
        })
        .count()
}

fn junk(catalog: &Catalog, run: std::ops::Range<usize>, error: &JunkError) -> Diagnostic {
    let entry = &catalog.entries[run.start];
    let above = run
        .start
        .checked_sub(1)
        .and_then(|above| catalog.entries.get(above))
        .filter(|above| matches!(above.kind, EntryKind::Message(_) | EntryKind::Term));
    let end = catalog.entries[run.end - 1].span.end;
    let span = Span::new(entry.span.start, end);
    match above {
        Some(above) if is_cut(catalog, above, entry) => cut(catalog, above, span),
        _ => syntax(catalog, entry, error, above.is_some()),
    }
}

/// Whether junk looks like the rest of the message above it.
fn is_cut(catalog: &Catalog, above: &Entry, junk: &Entry) -> bool {
    let text = junk.span.of(&catalog.text);
    let is_near = above.span.end == junk.span.start;
    text.starts_with(' ') || (is_near && junk.id.is_empty() && !text.starts_with('#'))
}

fn cut(catalog: &Catalog, above: &Entry, span: Span) -> Diagnostic {
    let text = span.of(&catalog.text);
    let typed: String = text.split_inclusive('\n').map(as_continuation).collect();
    let first = typed.lines().next().unwrap_or_default().to_owned();
    let what = match text.trim_start_matches(' ').chars().next() {
        Some(sign @ ('.' | '[' | '*' | '}')) => {
            format!(
                "the text of `{}` is cut off here: a line of it cannot begin with `{sign}`",
                above.id
            )
        }
        _ => format!(
            "the text of `{}` is cut off here: its later lines must be indented",
            above.id
        ),
    };
    let mut edits = Edits::new();
    edits.replace(span, typed);
    let mut found = error("cut-message", catalog, trimmed(catalog, span), what)
        .about(above.id.clone(), None)
        .label("is read as", above.value.of(&catalog.text).trim())
        .help(format!(
            "if this line belongs to the text above, type it so: `{first}`; if it is a message of its own, begin it with `id =`"
        ));
    found.fix = Some(Fix {
        file: catalog.path.clone(),
        edits,
        safe: false,
    });
    found
}

/// A line as a later line of a value.
fn as_continuation(line: &str) -> String {
    let text = line.trim_start_matches(' ');
    match text.chars().next() {
        Some(sign @ ('.' | '[' | '*' | '}')) => {
            let (_, rest) = text.split_at(1);
            format!("    {{\"{sign}\"}}{rest}")
        }
        Some('\n' | '\r') | None => text.to_owned(),
        Some(_) => format!("    {text}"),
    }
}

fn syntax(catalog: &Catalog, entry: &Entry, junk: &JunkError, below_message: bool) -> Diagnostic {
    let Cause {
        message,
        help,
        span,
    } = cause::cause(
        &catalog.text,
        entry.span,
        junk.error.as_ref(),
        below_message,
    );
    let found = error("ftl-syntax", catalog, span, message).help(help);
    if entry.id.is_empty() {
        found
    } else {
        found.about(entry.id.clone(), None)
    }
}

fn commented(catalog: &Catalog, entry: &Entry) -> Diagnostic {
    let text = entry.span.of(&catalog.text);
    let head = format!("# {}", entry.id);
    let mut edits = Edits::new();
    let mut typed = None;
    let mut place = entry.span;
    let mut at = entry.span.start;
    for line in text.split_inclusive('\n') {
        let is_head = line
            .strip_prefix(head.as_str())
            .is_some_and(|rest| rest.trim_start_matches(' ').starts_with('='));
        if is_head && typed.is_none() {
            edits.replace(Span::new(at, at + 2), "");
            place = Span::new(at, at + line.len());
            typed = Some(line.trim_end().trim_start_matches("# ").to_owned());
        } else if typed.is_some() {
            let signs = line.len() - line.trim_start_matches('#').trim_start_matches(' ').len();
            edits.replace(Span::new(at, at + signs), "    ");
        }
        at += line.len();
    }
    let mut found = error(
        "commented-translation",
        catalog,
        trimmed(catalog, place),
        format!("the translation of `{}` is still a comment, so nobody gets to read it", entry.id),
    )
    .about(entry.id.clone(), None)
    .help(format!(
        "take the `# ` off the line, so that it reads `{}`; further lines begin with four spaces instead",
        typed.unwrap_or_default()
    ));
    found.fix = Some(Fix {
        file: catalog.path.clone(),
        edits,
        safe: false,
    });
    found
}

/// Entries whose id an entry of the same kind above has, with that one.
fn duplicates(catalog: &Catalog) -> Vec<(&Entry, &Entry)> {
    let mut seen: HashMap<(bool, &str), &Entry, FixedState> = HashMap::default();
    let mut found = Vec::new();
    for entry in &catalog.entries {
        let key = match entry.kind {
            EntryKind::Message(_) => (false, entry.id.as_str()),
            EntryKind::Term => (true, entry.id.as_str()),
            _ => continue,
        };
        match seen.get(&key) {
            Some(first) => found.push((*first, entry)),
            None => {
                seen.insert(key, entry);
            }
        }
    }
    found
}

fn duplicate(catalog: &Catalog, first: &Entry, second: &Entry) -> Diagnostic {
    let id = &second.id;
    let head = Span::new(second.body.start, second.value.start.max(second.body.start));
    let mut found = error(
        "duplicate-message",
        catalog,
        trimmed(catalog, head),
        format!("`{id}` stands twice in this file; only this one counts"),
    )
    .about(id.clone(), None)
    .help("keep the one that is right and delete the other, with the lines below it that belong to it");
    found.labels.push(Label {
        name: "first".to_owned(),
        text: first.body.of(&catalog.text).to_owned(),
        place: Some(Place {
            file: catalog.path.clone(),
            span: first.body,
        }),
    });
    found
}

/// The span without the newline and blanks at its end.
fn trimmed(catalog: &Catalog, span: Span) -> Span {
    let text = span.of(&catalog.text).trim_end();
    Span::new(span.start, span.start + text.len())
}

#[cfg(test)]
mod tests {
    use crate::ftl::parse;
    use crate::text::Source;

    /// Codes of the findings, and the first one's message and help.
    fn findings(text: &str) -> (Vec<&'static str>, String) {
        let (_, found) = parse(&Source::new("ko/a.ftl", text));
        let words = found.first().map(|first| {
            format!(
                "{} / {}",
                first.message,
                first.help.as_deref().unwrap_or_default()
            )
        });
        let codes = found.iter().map(|found| found.code).collect();
        (codes, words.unwrap_or_default())
    }

    #[test]
    fn each_mistake_is_named_once() {
        for (text, code, words) in [
            (
                "a = x\nbroken words here\nand more\n",
                "cut-message",
                "`    broken words here`",
            ),
            ("a = x\n    [b] c\n", "cut-message", "`    {\"[\"}b] c`"),
            ("a = x\n\n    .b\n", "cut-message", "cannot begin with `.`"),
            ("a = x\n둘째 줄\n", "cut-message", "`    둘째 줄`"),
            ("a = x\n- item\n", "cut-message", "`    - item`"),
            ("my-id text\n", "ftl-syntax", "`my-id = text`"),
            ("a = x\n\nmy-id text\n", "ftl-syntax", "`my-id = text`"),
            ("my-id: text\n", "ftl-syntax", "`my-id = text`"),
            ("my-id ＝ text\n", "ftl-syntax", "`my-id = text`"),
            ("my id = text\n", "ftl-syntax", "`my-id = text`"),
            ("my.id = text\n", "ftl-syntax", "`my-id = text`"),
            ("a =\n", "ftl-syntax", "`a` has no text"),
            ("a =\n    [b](c) d\n", "ftl-syntax", "`a = [b](c) d`"),
            ("a =\n\n  *b* c\n", "ftl-syntax", "cannot begin with `*`"),
            ("#comment\n", "ftl-syntax", "`# comment`"),
            ("#a = 번역\n", "ftl-syntax", "type `a = 번역`"),
            ("// comment\n", "ftl-syntax", "`# comment`"),
            ("   a = b\n", "ftl-syntax", "`a = b`"),
            ("번역\n", "ftl-syntax", "`some-id = 번역`"),
            ("1a = b\n", "ftl-syntax", "begins with a letter"),
            ("a = b } c\n", "ftl-syntax", "`{\"}\"}`"),
            ("a = b { c\n", "ftl-syntax", "needs a `}`"),
            (
                "a = { hello world }\n",
                "ftl-syntax",
                "`{\"{ hello world }\"}`",
            ),
            ("a = {% if x %}\n", "ftl-syntax", "`{\"{% if x %}\"}`"),
            ("a = {{ x.y() }}\n", "ftl-syntax", "`{\"{{ x.y() }}\"}`"),
            ("a = { “x” }\n", "ftl-syntax", "straight"),
            ("a = { ＄x }\n", "ftl-syntax", "full-width"),
            ("a = { \"x }\n", "ftl-syntax", "does not end"),
            ("a = { \"\\n\" }\n", "ftl-syntax", "means nothing"),
            (
                "a = { $x ->\n    [one] 1\n}\n",
                "ftl-syntax",
                "`*[other] …`",
            ),
            ("-a =\n", "ftl-syntax", "`-a = …`"),
            ("a = x\nb = y\na = z\n", "duplicate-message", "stands twice"),
            (
                "-a = x\na = y\n-a = z\n",
                "duplicate-message",
                "stands twice",
            ),
            (
                "# en: X\n# a = 번역\n",
                "commented-translation",
                "`a = 번역`",
            ),
            (
                "# en: X\n# a =\n#     번역\n#     둘\n",
                "commented-translation",
                "four spaces",
            ),
            (
                "# en: X\n# a =\n# 번역\n",
                "commented-translation",
                "four spaces",
            ),
            (
                "<<<<<<< HEAD\na = x\n=======\na = y\n>>>>>>> b\n",
                "merge-markers",
                "`>>>>>>> b`",
            ),
            ("a = x\n=======\n", "merge-markers", "`=======`"),
        ] {
            let (codes, said) = findings(text);
            assert_eq!(codes, [code], "{text}: {said}");
            assert!(said.contains(words), "{text}: {said}");
        }
    }

    #[test]
    fn sound_files_have_no_findings() {
        for text in [
            "",
            "\u{feff}a = x\r\n",
            "# en: X\n# a =\n",
            "# a = b is how one writes it\na = x\n",
            "# en: X\n# a = b, says the style guide\na = x\n",
            "a = x\n\n    y\n-t = z\n",
            "a = x   ",
            "   ",
            "# en: A\n# a =\n# en: B\n# b =\n",
        ] {
            assert_eq!(findings(text).0, Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn fixes_repair_and_are_done_then() {
        for (text, repaired) in [
            (
                "a = x\nmore words\n[odd]\n",
                "a = x\n    more words\n    {\"[\"}odd]\n",
            ),
            ("# en: X\n# a = 번역\n", "# en: X\na = 번역\n"),
            (
                "# en: X\n# a =\n#     번역\n#     둘\n",
                "# en: X\na =\n    번역\n    둘\n",
            ),
        ] {
            let (_, found) = parse(&Source::new("a.ftl", text));
            let fix = found[0].fix.as_ref().expect("a fix");
            let fixed = fix.edits.apply(text).expect("disjoint edits");
            assert_eq!(fixed, repaired);
            assert_eq!(findings(&fixed).0, Vec::<&str>::new());
        }
    }

    #[test]
    fn deep_nesting_is_junk_and_its_neighbours_count() {
        let deep = format!("a = x\n# c\nb = {}\nc = y\n", "{".repeat(100_000));
        let (catalog, found) = parse(&Source::new("a.ftl", deep));
        assert_eq!(
            found.iter().map(|found| found.code).collect::<Vec<_>>(),
            ["ftl-syntax"]
        );
        assert_eq!(found[0].unit.as_deref(), Some("b"));
        assert!(catalog.message("a").is_some() && catalog.message("c").is_some());
        let calls = format!("b = {{ {}", "A(".repeat(100_000));
        assert!(parse(&Source::new("a.ftl", calls)).0.message("b").is_none());
        let hidden = format!("a = {{\nb = \" {0}\nc = \" {0}\n", "{".repeat(100_000));
        assert!(parse(&Source::new("a.ftl", hidden)).0.entries.len() >= 2);
        let wide = format!("b = {}\n", "{ $x } ( { \"{{{\" }".repeat(5_000));
        assert!(parse(&Source::new("a.ftl", wide)).0.message("b").is_some());
    }
}
