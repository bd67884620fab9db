//! Laws of Fluent files: what `l10n::ftl` promises for any text and any file.
//!
//! Number of cases: `PROPTEST_CASES`, 2,000 by default.

use fluent::{FluentArgs, FluentBundle, FluentResource};
use fluent_syntax::ast;
use l10n::ftl::{self, Body, Wanted};
use l10n::model::{
    Catalog, EntryKind, Fingerprint, Locale, Message, Piece, Place, Registry, RegistryEntry,
    UnitId, UnitKind, Value,
};
use l10n::text::{Source, Span};
use proptest::prelude::*;

fn config() -> ProptestConfig {
    // `proptest` reads the variable itself; it has another number of cases by default.
    let given = ProptestConfig::default();
    let cases = if given.cases == 256 {
        2000
    } else {
        given.cases
    };
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..given
    }
}

fn parse(text: &str) -> Catalog {
    ftl::parse(&Source::new("ko/page.ftl", text)).0
}

/// Text that Fluent is known to eat, beside any other.
fn any_text() -> impl Strategy<Value = String> {
    let special = prop_oneof![
        Just("\n"),
        Just("\n\n"),
        Just(" "),
        Just("   "),
        Just("\t"),
        Just("\r"),
        Just("\r\n"),
        Just("{"),
        Just("}"),
        Just("{{ x }}"),
        Just("{ $x }"),
        Just("\""),
        Just("\\"),
        Just("\\u"),
        Just("."),
        Just("["),
        Just("*"),
        Just("#"),
        Just("-"),
        Just("="),
        Just("[one] x"),
        Just(".a = b"),
        Just("# a"),
        Just("\u{0}"),
        Just("\u{2028}"),
        Just("\u{feff}"),
        Just("\u{85}"),
        Just("\u{a0}"),
        Just("\u{3000}"),
        Just("가나"),
        Just("🙂"),
        Just("a"),
        Just("->"),
        Just("\u{fdd0}"),
        Just("\u{10ffff}"),
        Just("\u{202e}"),
    ]
    .prop_map(str::to_owned);
    let piece = prop_oneof![4 => special, 1 => any::<String>(), 1 => "[a-z ]{0,12}"];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn any_message() -> impl Strategy<Value = Message> {
    let piece = prop_oneof![
        3 => any_text().prop_map(Piece::Text),
        1 => prop_oneof![Just("x"), Just("link-1"), Just("A_b")]
            .prop_map(|name| Piece::Variable(name.to_owned())),
    ];
    prop::collection::vec(piece, 0..5).prop_map(|pieces| pieces.into_iter().collect())
}

fn read_back(text: &str) -> Option<Message> {
    let catalog = parse(text);
    assert!(
        catalog
            .entries
            .iter()
            .all(|entry| entry.kind != EntryKind::Junk),
        "junk in {text:?}"
    );
    match catalog.message("a").and_then(|entry| entry.message_value()) {
        Some(Value::Plain(message)) => Some(message.clone()),
        _ => None,
    }
}

/// What a bundle says, variables as `<name>`; `None` where its limit of placeables cuts the text.
fn bundle_says(text: &str, message: &Message) -> Option<String> {
    let resource = FluentResource::try_new(text.to_owned()).expect("no junk");
    let mut bundle = FluentBundle::new(vec![]);
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).expect("one message");
    let mut args = FluentArgs::new();
    for name in message.variables() {
        args.set(name.to_owned(), format!("<{name}>"));
    }
    let pattern = bundle.get_message("a")?.value()?;
    let mut errors = Vec::new();
    let said = bundle
        .format_pattern(pattern, Some(&args), &mut errors)
        .into_owned();
    errors.is_empty().then_some(said)
}

proptest! {
    #![proptest_config(config())]

    /// Law 4, through our reader and through bundles.
    #[test]
    fn any_text_survives(message in any_message()) {
        for newline in ["\n", "\r\n"] {
            let text = format!("a ={}\nb = next\n", ftl::escape(&message)).replace('\n', newline);
            prop_assert_eq!(read_back(&text), Some(message.clone()), "{}", text);
            let expected = message.resolve(|name| format!("<{name}>"));
            prop_assert_eq!(bundle_says(&text, &message), Some(expected), "{}", text);
        }
    }

    /// A text with more braces than bundles resolve still comes out whole.
    #[test]
    fn many_braces_survive(unit in any_text(), count in 50_usize..200) {
        let message = Message::text(format!("{{{unit}").repeat(count));
        let text = format!("a ={}\n", ftl::escape(&message));
        prop_assert_eq!(read_back(&text), Some(message.clone()));
        prop_assert_eq!(bundle_says(&text, &message), Some(message.flat()));
    }
}

/// Lines of which files are made up: good, odd and broken.
fn any_line() -> impl Strategy<Value = String> {
    let odd = prop_oneof![
        Just(""),
        Just("   "),
        Just("    more text"),
        Just("      deeper { $x }"),
        Just("    .attr = value"),
        Just("    .attr"),
        Just("    [one] x"),
        Just("    { \"}\" }"),
        Just("{ $x }"),
        Just("{"),
        Just("}"),
        Just("    }"),
        Just("{ a"),
        Just("# my own remark"),
        Just("#"),
        Just("#broken"),
        Just("## Group"),
        Just("### File"),
        Just("## Obsolete"),
        Just("-term = Term"),
        Just("broken line"),
        Just("번역"),
        Just("<<<<<<< HEAD"),
        Just("======="),
        Just(">>>>>>> x"),
        Just("=== x"),
        Just("  \t "),
        Just("\t"),
        Just("s = { $x ->"),
        Just("    [a] A"),
        Just("   *[b] B"),
        Just("# en: Text of c"),
        Just("# en: Old"),
        Just("# was: Older"),
        Just("# $x = https://example.org"),
        Just("#     indented"),
        Just("\u{feff}"),
        Just("r = { -term } { h }"),
        Just("x = { \"{\" "),
        Just("(((("),
        Just("{{{{"),
        Just("q = {"),
        Just("w ={"),
        Just("\r"),
        Just("e ="),
        Just("# a = 번역"),
        Just("# Section › A"),
        Just("## A"),
        Just("## A › B"),
    ]
    .prop_map(str::to_owned);
    let id = prop::sample::select(IDS);
    prop_oneof![
        6 => odd,
        3 => (id.clone(), "[a-z가-나{}\"# .\\[]{0,9}").prop_map(|(id, text)| format!("{id} = {text}")),
        3 => id.clone().prop_map(|id| format!("{id} = text")),
        2 => id.prop_map(|id| format!("# {id} =")),
        1 => any::<String>().prop_map(|text| text.replace('\n', " ")),
    ]
}

const IDS: &[&str] = &["a", "b", "c", "d", "gone", "h"];

/// Files as editors write them: no carriage return but before a newline.
fn edited_file() -> impl Strategy<Value = String> {
    any_file().prop_map(|text| {
        let lines: Vec<String> = text
            .split("\r\n")
            .map(|part| part.replace('\r', ""))
            .collect();
        lines.join("\r\n")
    })
}

fn any_file() -> impl Strategy<Value = String> {
    let newline = prop_oneof![4 => Just("\n"), 1 => Just("\r\n")];
    (
        prop::collection::vec(any_line(), 0..24),
        newline,
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(lines, newline, last, mark)| {
            let mut text = if mark {
                "\u{feff}".to_owned()
            } else {
                String::new()
            };
            text.push_str(&lines.join(newline));
            if last {
                text.push_str(newline);
            }
            text
        })
}

fn any_wanted() -> impl Strategy<Value = Vec<Wanted>> {
    let body = prop_oneof![
        2 => Just(None),
        1 => Just(Some(Body::Stub)),
        1 => Just(Some(Body::Keep)),
        1 => any_message().prop_map(|message| Some(Body::Set(message))),
        2 => Just(Some(Body::Set(Message::text("new text")))),
        1 => any_message().prop_map(|message| Some(Body::Aside(message))),
    ];
    let sections = prop::collection::vec(
        prop_oneof![
            Just(vec![]),
            Just(vec!["A"]),
            Just(vec!["A", "B"]),
            Just(vec!["Obsolete"])
        ],
        IDS.len(),
    );
    let notes = prop::collection::vec(
        prop_oneof![
            Just(vec![]),
            Just(vec!["en: Text of c"]),
            Just(vec!["en: New", "$x = https://example.org"]),
            Just(vec!["l10n:note short", "ko: 글", "was: Older"]),
        ],
        IDS.len(),
    );
    let order = Just(IDS.to_vec()).prop_shuffle();
    (
        order,
        prop::collection::vec(body, IDS.len()),
        sections,
        notes,
    )
        .prop_map(|(order, bodies, sections, notes)| {
            let owned = |texts: Vec<&str>| texts.into_iter().map(str::to_owned).collect::<Vec<_>>();
            let rest = bodies.into_iter().zip(sections).zip(notes);
            order
                .into_iter()
                .zip(rest)
                .filter(|(id, _)| *id != "gone")
                .filter_map(|(id, ((body, section), notes))| {
                    Some(Wanted {
                        section: owned(section).into(),
                        id: UnitId::parse(id)?,
                        notes: owned(notes),
                        body: body?,
                    })
                })
                .collect()
        })
}

/// Id, value and attributes of what `fluent_syntax` reads, one line an entry.
fn outline(resource: &ast::Resource<&str>) -> Vec<String> {
    let mut lines = Vec::new();
    for entry in &resource.body {
        match entry {
            ast::Entry::Message(message) => lines.push(format!(
                "{} {:?} {:?}",
                message.id.name, message.value, message.attributes
            )),
            ast::Entry::Term(term) => {
                lines.push(format!(
                    "-{} {:?} {:?}",
                    term.id.name, term.value, term.attributes
                ));
            }
            ast::Entry::Junk { content } => {
                let content = content.trim_end_matches([' ', '\r', '\n']);
                if !content.is_empty() {
                    lines.push(format!("junk {content}"));
                }
            }
            _ => {}
        }
    }
    lines
}

fn outline_of(text: &str) -> Vec<String> {
    let (Ok(resource) | Err((resource, _))) = fluent_syntax::parser::parse(text);
    outline(&resource)
}

/// All non-blank bytes of an entry that nobody may touch.
fn untouchable(catalog: &Catalog, wanted: &[Wanted]) -> Vec<String> {
    let is_wanted = |id: &str| wanted.iter().any(|want| want.id.as_str() == id);
    let mut texts: Vec<String> = catalog
        .entries
        .iter()
        .filter(|entry| match entry.kind {
            // Headings below which nothing is left go away.
            EntryKind::Stub | EntryKind::Comment(2) => false,
            EntryKind::Message(_) => !is_wanted(&entry.id),
            _ => true,
        })
        .map(|entry| {
            entry
                .span
                .of(&catalog.text)
                .trim_end_matches(['\r', '\n'])
                .to_owned()
        })
        .collect();
    texts.sort();
    texts
}

proptest! {
    #![proptest_config(config())]

    /// The catalog's entries, each read alone, are what the parser says of the whole file; between them is nothing
    /// but blank lines.
    #[test]
    fn entries_are_what_the_parser_says(text in any_file()) {
        let catalog = parse(&text);
        let mut at = if text.starts_with('\u{feff}') { 3 } else { 0 };
        let mut alone = Vec::new();
        for entry in &catalog.entries {
            prop_assert!(entry.span.start >= at && !entry.span.is_empty());
            prop_assert!(entry.span.contains(entry.body) && entry.body.contains(entry.value));
            prop_assert!(Span::new(at, entry.span.start).of(&text).bytes().all(|b| b" \r\n".contains(&b)));
            at = entry.span.end;
            if matches!(entry.kind, EntryKind::Message(_) | EntryKind::Term | EntryKind::Junk) {
                alone.extend(outline_of(Span::new(entry.body.start, entry.span.end).of(&text)));
            }
        }
        prop_assert!(Span::new(at, text.len()).of(&text).bytes().all(|b| b" \r\n".contains(&b)));
        prop_assert_eq!(alone, outline_of(text.strip_prefix('\u{feff}').unwrap_or(&text)));
    }

    /// Updating twice changes nothing the second time, whether pruning or not.
    #[test]
    fn update_is_idempotent(text in edited_file(), wanted in any_wanted(), prune in any::<bool>()) {
        let once = ftl::update(&parse(&text), "page.md", &wanted, prune);
        let twice = ftl::update(&parse(&once), "page.md", &wanted, prune);
        prop_assert_eq!(&once, &twice, "first: {}", text);
    }

    /// Law 3: what is not wanted, not ours or broken keeps its bytes.
    #[test]
    fn untouched_bytes_survive(text in edited_file(), wanted in any_wanted()) {
        let before = parse(&text);
        let after = ftl::update(&before, "page.md", &wanted, false);
        let kept = untouchable(&before, &wanted);
        for text in &kept {
            let count = kept.iter().filter(|other| *other == text).count();
            prop_assert!(after.matches(text.as_str()).count() >= count, "lost: {}", text);
        }
    }

    /// Keeping everything that is there, with the notes that are there, is the identity.
    #[test]
    fn nothing_to_do_changes_no_byte(text in edited_file()) {
        let catalog = parse(&text);
        let wanted: Vec<Wanted> = catalog.entries.iter().filter_map(|entry| {
            let id = UnitId::parse(&entry.id)?;
            let body = match entry.kind {
                EntryKind::Message(_) => Body::Keep,
                EntryKind::Stub => Body::Stub,
                _ => return None,
            };
            let ours = |line: &&str| ftl::note::is_ours(line, &[]);
            let notes = entry.remarks(&catalog.text).filter(ours).map(str::to_owned).collect();
            Some(Wanted { section: [].into(), id, notes, body })
        }).collect();
        let broken = |entry: &l10n::model::Entry| {
            matches!(entry.kind, EntryKind::Junk | EntryKind::Commented)
        };
        let unclear = catalog.entries.iter().any(|entry| {
            broken(entry) && wanted.iter().any(|want| want.id.as_str() == entry.id)
        });
        let mut ids: Vec<&UnitId> = wanted.iter().map(|want| &want.id).collect();
        ids.sort();
        ids.dedup();
        if !unclear && ids.len() == wanted.len() && !text.contains("## Obsolete") {
            prop_assert_eq!(ftl::update(&catalog, "page.md", &wanted, false), text);
        }
    }

    /// Every wanted text is there afterwards, unless a broken message has its id.
    #[test]
    fn what_is_set_or_put_aside_is_there(text in edited_file(), wanted in any_wanted()) {
        let before = parse(&text);
        let after = parse(&ftl::update(&before, "page.md", &wanted, false));
        for want in &wanted {
            let broken = before.entries.iter().any(|entry| {
                entry.kind == EntryKind::Junk && entry.id == want.id.as_str()
            });
            let twice = before.entries.iter().filter(|entry| {
                entry.id == want.id.as_str() && entry.message_value().is_some()
            }).count() > 1;
            // What is put aside takes nobody's place.
            let stood = before.message(want.id.as_str()).is_some();
            let text = match &want.body {
                Body::Set(message) => Some(message),
                Body::Aside(message) if !stood => Some(message),
                _ => None,
            };
            if let (Some(message), false, false) = (text, broken, twice) {
                let value = after.message(want.id.as_str()).and_then(|entry| entry.message_value());
                prop_assert_eq!(value, Some(&Value::Plain(message.clone())));
            }
        }
    }
}

fn any_values() -> impl Strategy<Value = Vec<(String, String)>> {
    prop::collection::btree_map("[a-z][a-z0-9-]{0,6}", any_text(), 0..3)
        .prop_map(|map| map.into_iter().collect())
}

fn any_places() -> impl Strategy<Value = Vec<Place>> {
    let after = prop::option::of("[a-z][a-z0-9-]{0,6}");
    let place = (after, 1_usize..4).prop_map(|(after, nth)| Place {
        after: after.map(|id| UnitId::parse(&id).expect("an id")),
        nth,
    });
    prop::collection::vec(place, 0..3)
}

fn any_registry() -> impl Strategy<Value = Registry> {
    let kinds = prop_oneof![
        Just(UnitKind::Heading(2)),
        Just(UnitKind::Paragraph),
        Just(UnitKind::FrontMatter)
    ];
    let languages = prop::sample::select(vec!["en", "ko", "pt-BR"]);
    let section = prop::collection::vec(
        prop_oneof![
            any_text(),
            Just(" › ".to_owned()),
            Just("\\u".to_owned()),
            Just(String::new())
        ],
        0..3,
    );
    let retired = prop::collection::vec("[a-z][a-z0-9-]{0,6}", 0..3);
    let entry = (
        kinds,
        languages,
        any_message(),
        any_values(),
        retired,
        (section, 1_usize..4, any_places()),
    );
    prop::collection::vec(entry, 0..6).prop_map(|entries| Registry {
        entries: entries
            .into_iter()
            .enumerate()
            .map(
                |(
                    index,
                    (kind, language, message, variables, retired, (section, uses, places)),
                )| {
                    RegistryEntry {
                        id: UnitId::parse(&format!("unit_{index}")).expect("an id"),
                        kind,
                        language: Locale::parse(language).expect("a tag"),
                        message,
                        variables,
                        retired,
                        uses,
                        places,
                        section: section.into(),
                    }
                },
            )
            .collect(),
    })
}

proptest! {
    #![proptest_config(config())]

    /// A registry is read back as it was written.
    #[test]
    fn registries_survive(registry in any_registry()) {
        let text = ftl::write_registry("a\nb.md", &registry);
        let (read, found) = ftl::read_registry(&Source::new("page.ftl", text.clone()));
        prop_assert_eq!(found, vec![], "{}", text);
        prop_assert_eq!(read, registry, "{}", text);
    }

    /// Older texts are read back as they were written.
    #[test]
    fn old_texts_survive(entries in prop::collection::vec((any_message(), any_values()), 0..5)) {
        let texts: ftl::OldTexts = entries
            .into_iter()
            .map(|(message, values)| {
                let id = UnitId::parse("a_b-c").expect("an id");
                ((id, Fingerprint::of(&message)), (message, values))
            })
            .collect();
        let text = ftl::write_old("page.md", &texts);
        let (read, found) = ftl::read_old(&Source::new("page.old.ftl", text));
        prop_assert_eq!(found, vec![]);
        prop_assert_eq!(read, texts);
    }
}

/// Files for the readers of other people, `tests/clients/ftl`: random texts, and what they are meant to say.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "tests write below the target folder"
)]
fn files_for_other_readers() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("ftl");
    std::fs::create_dir_all(&folder).expect("a folder below target");
    let mut runner = TestRunner::deterministic();
    for number in 0..40 {
        let mut meant = serde_json::Map::new();
        let mut wanted = Vec::new();
        for index in 0..50 {
            let message = any_message()
                .new_tree(&mut runner)
                .expect("nothing is rejected")
                .current();
            let id = UnitId::parse(&format!("unit-{index}")).expect("an id");
            let notes = vec![ftl::note::source(
                &Locale::parse("en").expect("a tag"),
                &message,
            )];
            if index % 5 == 4 {
                wanted.push(Wanted {
                    section: [message.flat()].into(),
                    id,
                    notes,
                    body: Body::Stub,
                });
                continue;
            }
            meant.insert(id.to_string(), message.to_string().into());
            wanted.push(Wanted {
                section: ["A".to_owned()].into(),
                id,
                notes,
                body: Body::Set(message),
            });
        }
        let text = ftl::update(&parse(""), "page.md", &wanted, false);
        let path = folder.join(format!("page-{number}.ftl"));
        std::fs::write(&path, text).expect("the file is ours");
        let meant = serde_json::to_string(&meant).expect("texts are JSON");
        std::fs::write(path.with_extension("ftl.json"), meant).expect("the file is ours");
    }
}
