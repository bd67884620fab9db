use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Match, Obsolete, align};
use crate::model::{
    Fingerprint, Locale, Message, Page, Registry, RegistryEntry, Slot, Unit, UnitId, UnitKind,
};
use crate::sync::register;
use crate::text::Span;

fn unit(kind: UnitKind, text: &str, at: usize) -> Unit {
    let mut unit = Unit {
        message: Message::text(text),
        ..Unit::new(kind, Slot::Block, Span::new(at, at))
    };
    unit.id = UnitId::propose(&unit, None);
    unit
}

fn page(texts: &[&str]) -> Page {
    let units = texts
        .iter()
        .enumerate()
        .map(|(at, text)| unit(UnitKind::Paragraph, text, at))
        .collect();
    Page {
        units,
        ..Page::default()
    }
}

fn registry(texts: &[&str]) -> Registry {
    let entries = texts
        .iter()
        .map(|text| RegistryEntry {
            id: UnitId::parse(&format!("old-{}", crate::model::unit::slug(text)))
                .expect("a slug is an id"),
            kind: UnitKind::Paragraph,
            language: Locale::parse("en").expect("a tag"),
            message: Message::text(*text),
            variables: Vec::new(),
            retired: Vec::new(),
            uses: 1,
            places: Vec::new(),
            section: Arc::default(),
        })
        .collect();
    Registry { entries }
}

fn entries(new: &[&str], old: &[&str]) -> Vec<Option<usize>> {
    let alignment = align(&page(new), &registry(old), &Obsolete::new(), &|_, _| false);
    alignment.groups.iter().map(|group| group.entry).collect()
}

#[test]
fn moved_text_keeps_its_entry() {
    assert_eq!(
        entries(&["c", "a", "b"], &["a", "b", "c"]),
        [Some(2), Some(0), Some(1)]
    );
}

#[test]
fn a_typo_between_equal_neighbours_is_the_same_unit() {
    let old = [
        "First one here.",
        "The sentense has a typo in it.",
        "Last one here.",
    ];
    let new = [
        "First one here.",
        "Something wholly new and unlike.",
        "The sentence has a typo in it.",
        "Last one here.",
    ];
    assert_eq!(entries(&new, &old), [Some(0), None, Some(1), Some(2)]);
}

#[test]
fn one_word_of_two_is_another_text() {
    let old = ["First one here.", "Briar logo", "Last one here."];
    let new = ["First one here.", "Signal logo", "Last one here."];
    assert_eq!(entries(&new, &old), [Some(0), None, Some(2)]);
}

#[test]
fn moved_and_changed_text_is_found_by_its_words() {
    let old = ["Alpha beta gamma delta epsilon zeta.", "x", "y"];
    let new = ["x", "y", "Alpha beta gamma delta epsilon eta."];
    assert_eq!(entries(&new, &old), [Some(1), Some(2), Some(0)]);
}

#[test]
fn a_text_in_another_language_is_found_by_place() {
    let old = registry(&["a b c", "Some English text here.", "d e f"]);
    let new = page(&["a b c", "한국어 문장입니다.", "d e f"]);
    let alignment = align(&new, &old, &Obsolete::new(), &|unit, _| unit == 1);
    assert_eq!(alignment.groups[1].entry, Some(1));
    assert_eq!(alignment.groups[1].how, Match::Changed);
}

#[test]
fn a_new_text_never_takes_an_id_that_was_given() {
    let new = page(&["Hello there"]);
    let taken = Obsolete::from([(new.units[0].id.clone(), BTreeSet::new())]);
    let alignment = align(&new, &Registry::default(), &taken, &|_, _| false);
    assert_ne!(alignment.groups[0].id, new.units[0].id);
}

#[test]
fn a_text_that_comes_back_has_its_id_again() {
    let new = page(&["Hello there"]);
    let id = UnitId::parse("once-hello").expect("an id");
    let print = Fingerprint::of(&new.units[0].message);
    let past = Obsolete::from([(id.clone(), BTreeSet::from([print]))]);
    let alignment = align(&new, &Registry::default(), &past, &|_, _| false);
    assert_eq!(alignment.groups[0].id, id);
}

#[test]
fn shared_text_that_parts_ways_remembers_where_it_came_from() {
    let mut old = registry(&["Download for Linux now"]);
    old.entries[0].uses = 2;
    let new = page(&["Download for Linux now", "Download for Windows now"]);
    let alignment = align(&new, &old, &Obsolete::new(), &|_, _| false);
    assert_eq!(
        (alignment.groups[1].entry, alignment.groups[1].how),
        (Some(0), Match::New)
    );
    assert_ne!(alignment.groups[0].id, alignment.groups[1].id);
}

#[test]
fn a_text_that_an_entry_had_before_finds_it() {
    let joined = "Read it twice. Then put it back on the shelf where it was.";
    let old = registry(&["One here.", joined]);
    let new = page(&[
        "One here.",
        "Read it twice.",
        "Then put it back on the shelf where it was.",
    ]);
    let print = Fingerprint::of(&new.units[1].message);
    let past = Obsolete::from([(old.entries[1].id.clone(), BTreeSet::from([print]))]);
    let entries = |past: &Obsolete| -> Vec<Option<usize>> {
        let alignment = align(&new, &old, past, &|_, _| false);
        alignment.groups.iter().map(|group| group.entry).collect()
    };
    assert_eq!(entries(&Obsolete::new()), [Some(0), None, Some(1)]);
    assert_eq!(entries(&past), [Some(0), Some(1), None]);
}

/// A page of paragraphs, in which what stands more than once is a label that shares its message.
fn shared(texts: &[&str]) -> Page {
    let is_shared = |text: &str| texts.iter().filter(|other| **other == text).count() > 1;
    let kind = |text: &str| {
        if is_shared(text) {
            UnitKind::Label
        } else {
            UnitKind::Paragraph
        }
    };
    let units = texts.iter().enumerate();
    Page {
        units: units.map(|(at, text)| unit(kind(text), text, at)).collect(),
        ..Page::default()
    }
}

/// Which of the messages `a` and `b` of one text its places on a page have, once the registry knew a page of these
/// places, and whether looking again changes something.
fn wordings(before: &[&str], owners: &str, now: &[&str]) -> String {
    let language = |_| Locale::parse("en").expect("a tag");
    let mut page = shared(before);
    let mut first = align(&page, &Registry::default(), &Obsolete::new(), &|_, _| false);
    let at = first
        .groups
        .iter()
        .position(|group| group.units.len() > 1)
        .expect("a shared text");
    let mut second = first.groups[at].clone();
    let text = first.groups[at].id.clone();
    let of = |units: &[usize], letter| -> Vec<usize> {
        let letters = units.iter().zip(owners.chars());
        letters
            .filter(|(_, owner)| *owner == letter)
            .map(|(unit, _)| *unit)
            .collect()
    };
    let (a, b) = (of(&second.units, 'a'), of(&second.units, 'b'));
    first.groups[at].units = a;
    first.groups[at].id = UnitId::parse("a").expect("an id");
    second.units = b;
    second.id = UnitId::parse("b").expect("an id");
    for group in [&mut first.groups[at], &mut second] {
        group.text = Some(text.clone());
    }
    first.groups.push(second);
    first.groups.sort_by_key(|group| group.units[0]);
    let registry = register(
        &mut page,
        &first,
        &Registry::default(),
        &language,
        &|_, _| None,
    );

    let mut page = shared(now);
    let again = align(&page, &registry, &Obsolete::new(), &|_, _| false);
    let after = register(&mut page, &again, &registry, &language, &|_, _| None);
    let mut same = shared(now);
    let third = align(&same, &after, &Obsolete::new(), &|_, _| false);
    assert_eq!(
        register(&mut same, &third, &after, &language, &|_, _| None),
        after
    );
    let ids = page.units.iter().map(|unit| unit.id.as_str());
    ids.filter(|id| ["a", "b"].contains(id)).collect()
}

#[test]
fn a_text_of_two_messages_is_never_one_again() {
    let before = ["One.", "Docs", "Two.", "Docs", "Docs", "Three.", "Docs"];
    assert_eq!(wordings(&before, "abab", &before), "abab");
}

#[test]
fn places_move_with_what_stands_before_them() {
    let before = ["One.", "Docs", "Two.", "Docs", "Three.", "Docs"];
    let now = ["Three.", "Docs", "One.", "Docs", "Two.", "Docs"];
    assert_eq!(wordings(&before, "aab", &now), "baa");
}

#[test]
fn a_place_without_what_stood_before_it_is_found_by_its_neighbours() {
    let before = ["One.", "Docs", "Two.", "Docs", "Three.", "Docs"];
    let now = ["One.", "Docs", "Docs", "Three.", "Docs"];
    assert_eq!(wordings(&before, "aba", &now), "aba");
}

#[test]
fn a_new_place_has_the_message_of_its_neighbour() {
    let before = ["One.", "Docs", "Two.", "Docs"];
    let now = ["One.", "Docs", "Two.", "Docs", "Three.", "Docs"];
    assert_eq!(wordings(&before, "ab", &now), "abb");
}

#[test]
fn a_typo_in_all_places_merges_nothing() {
    let before = ["One.", "Read teh docs", "Two.", "Read teh docs"];
    let now = ["One.", "Read the docs", "Two.", "Read the docs"];
    assert_eq!(wordings(&before, "ab", &now), "ab");
}
