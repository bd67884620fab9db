//! Pages change every week; no edit of a page costs a translation (DESIGN §6).
//!
//! After every change of a site, in memory of all that was: a translated text that still stands somewhere has its
//! translation, nothing is called outdated whose text did not change, no id is given twice, and running again changes
//! nothing. Once over invented pages and random edits; with `L10N_CORPUS`, over real pages as well.

#![allow(
    clippy::case_sensitive_file_extension_comparisons,
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::string_slice,
    reason = "a test names its files, lays out folders, says what it measured, and slices where it has just searched"
)]

mod replay;

use l10n::model::{Locale, RegistryEntry};
use proptest::prelude::*;
use replay::commits::commits;
use replay::edits::{Chance, EDITS};
use replay::site::{Losses, Pages, Site};

const GUIDE: &str = "\
---
title: Walking in winter
description: How to stay warm on long walks through the snow.
---

# Walking in winter

Snow makes every path longer than it looks. Start early, and tell somebody [where you go](plan.md).
Carry water, for cold air dries the mouth.

## What to wear

Several thin layers keep more warmth than one thick coat. Wool stays warm when it is wet.

- A hat that covers both ears
- Gloves with long cuffs
- Two pairs of socks, one of them dry
- Boots

!!! warning \"Frostbite\"

    White skin without feeling is a bad sign. Go indoors and [call a doctor](https://doctor.example/).

## What to eat

Bread, cheese and chocolate keep well in the cold. Tea in a flask is worth its weight.

| Food | Weight |
| --- | --- |
| Brown bread | 500 grams of it |
| Hard cheese | 200 grams of it |

## The way back

Turn around before noon. The way back always takes longer than the way out, for you are tired.
";

const PLAN: &str = "\
# Making a plan

A plan names the way, the hour and the people. Leave a copy of it with somebody who stays at home.

- A hat that covers both ears
- A map on paper, for [batteries](https://power.example/) die in the cold

## Who goes with you

Never walk alone when it snows. The slowest walker goes first and sets the pace for all others.

Boots

## Weather

Read the forecast twice, once on the evening before and once in the morning.
Wind matters more than cold. If both are bad, stay where you are.
";

fn small_site() -> Pages {
    [("guide/winter.md", GUIDE), ("plan.md", PLAN)]
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .into()
}

/// A page half in the target language: the next export may have more of it.
const MIXED: &str = "\
---
title: 겨울에 걷기
description: How to stay warm on long walks through the snow.
---

# Walking in winter

눈이 오면 모든 길이 보기보다 깁니다. 일찍 떠나고 [가는 곳](plan.md)을 누군가에게 알리십시오.

## What to wear

Several thin layers keep more warmth than one thick coat. Wool stays warm when it is wet.

- 두 귀를 덮는 따뜻한 모자 하나
- Gloves with long cuffs
- 마른 양말 한 켤레를 더 챙기십시오
- Boots

!!! warning \"동상을 조심하십시오\"

    White skin without feeling is a bad sign. Go indoors and [call a doctor](https://doctor.example/).

## 무엇을 먹을까요

빵과 치즈와 초콜릿은 추위에도 오래 갑니다. 보온병에 담은 차는 그 무게만큼 값어치가 있습니다.

Turn around before noon. The way back always takes longer than the way out, for you are tired.
";

/// Texts that stand many times on a page.
const SHELF: &str = "\
# Everything on the shelf

The first one is small and fits into every pocket of a coat.

- Source code
- Every question answered

The second one is larger, and you may want a bag for it.

- Source code
- Every question answered

## What else there is

The third one has been here for longer than anybody remembers.

- Source code

| Which one | Works in the cold |
| --- | --- |
| The brass compass | It does |
| The paper map | It does |
| The pocket lamp | It does |

The fourth one came last week and nobody has opened it yet.

- Every question answered
- Source code
";

/// Plays edits on a site that is translated.
fn play(pages: Pages, edits: &[(usize, u64)], translate: bool) -> Result<Losses, String> {
    let mut site = Site::new(&["ko", "fr"]);
    site.publish(&pages);
    site.translate();
    play_on(site, pages, edits, translate)
}

/// Plays edits one after the other; now and then, an older version comes back instead.
fn play_on(
    mut site: Site,
    pages: Pages,
    edits: &[(usize, u64)],
    translate: bool,
) -> Result<Losses, String> {
    let mut all = Losses::default();
    let mut past = vec![pages];
    for (which, seed) in edits {
        let mut now = past.last().expect("it began with one").clone();
        let name = if let Some((name, edit)) = EDITS.get(*which) {
            edit(&mut now, &mut Chance(*seed));
            name
        } else {
            now.clone_from(&past[Chance(*seed).below(past.len())]);
            "take back"
        };
        past.push(now.clone());
        let losses = site.publish(&now);
        if !losses.grave().is_empty() {
            let said: Vec<String> = losses.grave().into_iter().cloned().collect();
            return Err(format!("after `{name}`:\n{}\n{now:#?}", said.join("\n")));
        }
        all.absorb(losses);
        if translate {
            site.translate();
        }
    }
    Ok(all)
}

/// So many cases, unless `PROPTEST_CASES` says otherwise.
fn config(cases: u32) -> ProptestConfig {
    let given = ProptestConfig::default();
    let is_given = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig {
        cases: if is_given { given.cases } else { cases },
        failure_persistence: None,
        ..given
    }
}

proptest! {
    #![proptest_config(config(24))]

    /// Any edits of any pages.
    #[test]
    fn no_edit_costs_a_translation(
        edits in proptest::collection::vec((0..=EDITS.len() + 1, any::<u64>()), 1..6),
        translate in any::<bool>(),
    ) {
        if let Err(said) = play(small_site(), &edits, translate) {
            return Err(TestCaseError::fail(said));
        }
    }
}

proptest! {
    #![proptest_config(config(12))]

    /// Any edits of pages that are half in the target language.
    #[test]
    fn no_edit_of_mixed_pages_costs_a_translation(
        edits in proptest::collection::vec((0..=EDITS.len() + 1, any::<u64>()), 1..6),
        translate in any::<bool>(),
    ) {
        let mut pages = small_site();
        pages.insert("guide/mixed.md".to_owned(), MIXED.to_owned());
        let mut site = Site::new(&["ko"]);
        site.publish(&pages);
        site.translate();
        if let Err(said) = play_on(site, pages, &edits, translate) {
            return Err(TestCaseError::fail(said));
        }
    }

    /// Any edits of pages on which a text is translated in two ways.
    #[test]
    fn no_edit_merges_two_translations_of_one_text(
        edits in proptest::collection::vec((0..=EDITS.len() + 1, any::<u64>()), 1..4),
    ) {
        let mut pages = small_site();
        pages.insert("shelf.md".to_owned(), SHELF.to_owned());
        let mut site = Site::new(&["ko", "fr"]);
        site.publish(&pages);
        site.adopt("ko");
        prop_assert_eq!(site.parted(), 3);
        if let Err(said) = play_on(site, pages, &edits, false) {
            return Err(TestCaseError::fail(said));
        }
    }
}

/// A paragraph is cut in two, its first half goes, and the whole comes back: found by the property above.
#[test]
fn a_text_comes_back_after_it_was_cut() {
    let whole = PLAN;
    let cut = whole.replace(" If both are bad", "\n\nIf both are bad");
    let without = whole.replace("Read the forecast twice, once on the evening before and once in the morning.\nWind matters more than cold. ", "");
    let page = |text: &str| Pages::from([("plan.md".to_owned(), text.to_owned())]);
    let mut site = Site::new(&["ko"]);
    site.publish(&page(whole));
    site.translate();
    for text in [&cut, &without, &whole.to_owned()] {
        let losses = site.publish(&page(text));
        assert!(losses.grave().is_empty(), "{:#?}", losses.grave());
        site.translate();
    }
}

/// A text comes to stand on a second page, where nobody translates it, and then leaves the first.
#[test]
fn a_text_that_stays_elsewhere_keeps_its_translation() {
    let boots = "# Walking\n\nTake your [boots](boots.md) along.\n";
    let pages = |names: &[&str]| -> Pages {
        let both = ["a.md", "b.md"].map(|name| {
            let text = if names.contains(&name) {
                boots
            } else {
                "# Another page\n"
            };
            (name.to_owned(), text.to_owned())
        });
        both.into()
    };
    let mut site = Site::new(&["ko"]);
    site.publish(&pages(&["a.md"]));
    site.translate();
    for names in [&["a.md", "b.md"][..], &["b.md"]] {
        let losses = site.publish(&pages(names));
        assert!(losses.grave().is_empty(), "{:#?}", losses.grave());
    }
}

#[test]
fn every_edit_alone() {
    let mut near = Vec::new();
    for which in 0..EDITS.len() {
        for seed in 0..2 {
            match play(small_site(), &[(which, seed)], false) {
                Ok(losses) => near.extend(losses.near),
                Err(said) => panic!("{said}"),
            }
        }
    }
    assert!(near.is_empty(), "{}", near.join("\n"));
}

/// Plays versions of one page, and expects that nothing is lost.
fn play_page(site: &mut Site, versions: &[&str]) {
    for text in versions {
        let losses = site.publish(&Pages::from([("a.md".to_owned(), (*text).to_owned())]));
        assert!(losses.grave().is_empty(), "{text}\n{:#?}", losses.grave());
    }
}

/// Pages by name, each with this paragraph.
fn paragraphs(pages: &[(&str, &str)]) -> Pages {
    let page = |(name, text): &(&str, &str)| {
        let words = "Words that stand on this page alone, and stay:";
        (
            (*name).to_owned(),
            format!("# {name}\n\n{words} {name}.\n\n{text}\n"),
        )
    };
    pages.iter().map(page).collect()
}

const FRESH: &str = "Fresh bread smells of malt and of the oven it was baked in.";
const STALE: &str = "Old bread smells of malt and of the oven it was baked in.";
const OTHER: &str = "Nothing is said here.";

/// A text stands on two pages, on one of them with a translation that is outdated, and moves to a third.
#[test]
fn the_exact_of_two_translations_moves() {
    for (stale, exact) in [("a.md", "c.md"), ("c.md", "a.md")] {
        let mut site = Site::new(&["ko"]);
        site.publish(&paragraphs(&[(stale, STALE), (exact, FRESH)]));
        site.translate();
        for pages in [
            &[(stale, FRESH), (exact, FRESH)][..],
            &[(stale, OTHER), (exact, OTHER), ("b.md", FRESH)],
        ] {
            let losses = site.publish(&paragraphs(pages));
            assert!(losses.grave().is_empty(), "{:#?}", losses.grave());
        }
    }
}

/// The same, and the text stays where its translation is outdated; what that was made from comes back.
#[test]
fn an_exact_translation_takes_the_place_of_an_outdated_one() {
    for stale_text in [
        STALE,
        "[Old](old.md) bread smells of malt and of the oven it was baked in.",
    ] {
        for (stale, exact) in [("a.md", "c.md"), ("c.md", "a.md")] {
            let mut site = Site::new(&["ko", "fr"]);
            site.publish(&paragraphs(&[(stale, stale_text), (exact, FRESH)]));
            site.translate();
            for pages in [
                &[(stale, FRESH), (exact, FRESH)][..],
                &[(stale, FRESH), (exact, OTHER)],
                &[(stale, stale_text), (exact, OTHER)],
                &[(stale, stale_text), (exact, FRESH)],
            ] {
                let losses = site.publish(&paragraphs(pages));
                assert!(losses.grave().is_empty(), "{:#?}", losses.grave());
            }
        }
    }
}

/// A text stands twice on a page, each time translated into another language; one of the two goes.
#[test]
fn one_of_two_equal_texts_has_the_translations_of_both() {
    for (left, second) in [
        ("## A", true),
        ("## B", true),
        ("## A", false),
        ("## B", false),
    ] {
        let mut site = Site::new(&["ko", "fr"]);
        play_page(
            &mut site,
            &[&format!("# Bread\n\n## A\n\n{STALE}\n\n## B\n\n{FRESH}\n")],
        );
        site.translate_where(&|locale, _| locale.tag() == "ko");
        play_page(
            &mut site,
            &[&format!("# Bread\n\n## A\n\n{FRESH}\n\n## B\n\n{FRESH}\n")],
        );
        // Else what is outdated in one language alone is told from what is not.
        site.translate_where(&|locale, entry| {
            second == (locale.tag() == "fr") && entry.id.as_str().starts_with("a-")
        });
        play_page(
            &mut site,
            &[&format!("# Bread\n\n{left}\n\n{FRESH}\n\n{OTHER}\n")],
        );
    }
}

/// A page is gone and comes back with a text that waited for it in one language, while another page has it in another.
#[test]
fn a_text_that_comes_back_finds_what_moves_there() {
    let mut site = Site::new(&["ko", "fr"]);
    site.publish(&paragraphs(&[("b.md", FRESH)]));
    site.translate_where(&|locale, _| locale.tag() == "fr");
    for pages in [&[("a.md", OTHER)][..], &[("a.md", OTHER), ("c.md", FRESH)]] {
        site.publish(&paragraphs(pages));
    }
    site.translate_where(&|locale, _| locale.tag() == "ko");
    let losses = site.publish(&paragraphs(&[("b.md", FRESH), ("c.md", OTHER)]));
    assert!(losses.grave().is_empty(), "{:#?}", losses.grave());
}

/// A text goes and comes back later on another page, in one locale or in both; its own page stays or is long gone.
#[test]
fn a_text_comes_back_on_another_page() {
    let link = "Fresh bread smells of [malt](malt.md) and of the oven it was baked in.";
    for (text, meanwhile) in [
        (FRESH, &[("a.md", OTHER)][..]),
        (FRESH, &[("a.md", STALE)]),
        (FRESH, &[("c.md", OTHER)]),
        (link, &[("a.md", OTHER)]),
        (link, &[("c.md", OTHER)]),
    ] {
        for second in ["ko", "fr"] {
            let mut site = Site::new(&["ko", "fr"]);
            site.publish(&paragraphs(&[("a.md", text)]));
            site.translate_where(&|locale, _| locale.tag() == second);
            for pages in [
                meanwhile,
                &[("d.md", OTHER)],
                &[("b.md", text), ("d.md", OTHER)],
            ] {
                let losses = site.publish(&paragraphs(pages));
                assert!(losses.grave().is_empty(), "{:#?}", losses.grave());
            }
        }
    }
}

/// The same, where another text moves there at the same time that is near to it.
#[test]
fn a_text_comes_back_where_a_near_one_moves() {
    let mut site = Site::new(&["ko"]);
    let both = format!("{FRESH}\n\n{STALE}");
    site.publish(&paragraphs(&[("a.md", &both)]));
    site.translate();
    for pages in [
        &[("a.md", STALE)][..],
        &[("a.md", OTHER), ("b.md", FRESH)],
        &[("a.md", &both), ("b.md", OTHER)],
    ] {
        let losses = site.publish(&paragraphs(pages));
        assert!(losses.grave().is_empty(), "{:#?}", losses.grave());
    }
}

/// A paragraph of a mixed page is in one language, in the other, and in the first again, some of it changed meanwhile.
#[test]
fn a_paragraph_that_changes_its_language_rests() {
    const KOREAN: &str = "갓 구운 빵에서는 맥아 냄새와 빵을 구운 화덕 냄새가 납니다.";
    let page = |text: &str| format!("# Bread\n\nIt keeps for a week.\n\n{text}\n\nSo it is.\n");
    let longer = format!("{KOREAN} 아침마다 그렇습니다.");
    for texts in [
        &[KOREAN, FRESH, KOREAN][..],
        &[FRESH, KOREAN, FRESH],
        &[KOREAN, FRESH, &longer, KOREAN],
        &[FRESH, KOREAN, STALE, FRESH],
        &[FRESH, KOREAN, &longer, FRESH],
    ] {
        for translate in [false, true] {
            let mut site = Site::configured(&["ko", "en"], "mixed = true\n");
            for text in texts {
                play_page(&mut site, &[&page(text)]);
                if translate {
                    site.translate();
                }
            }
        }
    }
}

/// A page becomes part of another, comes to stand alone under a new name, and then under its own again.
#[test]
fn a_page_that_comes_back_takes_what_moved_meanwhile() {
    let [one, two] = ["One", "Two"].map(|title| {
        format!("# {title}\n\n- A hat for {title}\n- Boots\n\n{title} says so.\n\n{FRESH}\n")
    });
    let site_of = |pages: &[(&str, &str)]| -> Pages {
        let pages = pages.iter();
        pages
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect()
    };
    let both = format!("{one}\n{two}");
    let mut site = Site::new(&["ko"]);
    let first = [("one.md", one.as_str()), ("two.md", &two)];
    site.publish(&site_of(&first));
    site.translate();
    for pages in [
        &[("one.md", both.as_str())][..],
        &[("one.md", &one), ("new.md", &two)],
        &first,
    ] {
        let losses = site.publish(&site_of(pages));
        assert!(losses.grave().is_empty(), "{:#?}", losses.grave());
    }
}

/// Release notes: every release has headings that others have too, and their level changes.
#[test]
fn equal_headings_stay_as_they_were() {
    let mut site = Site::new(&["ko"]);
    play_page(&mut site, &["## Fixed\n\n### Fixed\n"]);
    site.translate();
    play_page(
        &mut site,
        &[
            "### Fixed\n\n### Fixed\n",
            "## Fixed\n\n## Fixed\n\n### Fixed\n",
        ],
    );
}

/// Two texts come to say the same; the place of the one that was translated so goes.
#[test]
fn the_translation_made_from_a_text_stays_with_it() {
    let page =
        |second: &str| format!("# Tape\n\n## Old\n\nRecord all of it.\n\n## New\n\n{second}\n");
    let mut site = Site::new(&["ko"]);
    play_page(&mut site, &[&page("Record most of it.")]);
    site.translate();
    let new = "# Tape\n\n## New\n\nRecord all of it.\n";
    play_page(&mut site, &[&page("Record all of it."), new]);
}

/// A link goes and comes back: translations name its target as they did, and are as good as before.
#[test]
fn a_text_with_links_comes_back_as_it_was() {
    let three = "# Servers\n\nYou also need a server such as [one](https://a.example/), [two](https://b.example/), or [three](https://c.example/).\n";
    let other = "# Servers\n\nYou also need a server such as [one](https://a.example/) or any of the [others](https://o.example/).\n";
    let gone = "# Servers\n\nNothing is needed.\n";
    for meanwhile in [other, gone, "# Other things\n"] {
        for translate in [true, false] {
            let mut site = Site::new(&["ko"]);
            play_page(&mut site, &[&three.replace("two", "too"), three]);
            site.translate();
            play_page(&mut site, &[meanwhile]);
            if translate {
                site.translate();
            }
            play_page(&mut site, &[three, meanwhile, three]);
        }
    }
}

/// The same where the links had got their names from other labels.
#[test]
fn a_text_with_renamed_links_comes_back_as_it_was() {
    let text = |label: &str| {
        format!("# Servers\n\nYou also need a server such as [{label}](https://a.example/).\n")
    };
    for meanwhile in ["# Servers\n\nNothing is needed.\n", ""] {
        let mut site = Site::new(&["ko"]);
        play_page(&mut site, &[&text("one"), &text("the first")]);
        site.translate();
        play_page(&mut site, &[meanwhile, &text("the first")]);
        let other = Pages::from([("b.md".to_owned(), "# Other\n".to_owned())]);
        let none = site.publish(&other);
        assert!(none.grave().is_empty(), "{:#?}", none.grave());
        play_page(&mut site, &[&text("the first")]);
    }
}

/// A text comes back where another one stands that is near to it and was never translated.
#[test]
fn a_text_that_comes_back_is_not_taken_for_a_near_one() {
    let page = |label: &str| format!("# Contents\n\n- [{label}](safe.md)\n\nWords that stay.\n");
    let mut site = Site::new(&["ko"]);
    play_page(&mut site, &[&page("Safety")]);
    site.translate();
    play_page(
        &mut site,
        &[
            &page("Things of another kind"),
            &page("Application Safety"),
            &page("Safety"),
        ],
    );
}

/// The same on one page: the paragraph is written a second time, and the translated one goes.
#[test]
fn a_text_that_stays_on_its_page_keeps_its_translation() {
    let (boots, again) = (
        "Take your boots along.\n",
        "## Later\n\nTake your boots along.\n",
    );
    let mut site = Site::new(&["ko"]);
    let page = |text: String| Pages::from([("a.md".to_owned(), text)]);
    site.publish(&page(format!("# Walking\n\n{boots}")));
    site.translate();
    for text in [
        format!("# Walking\n\n{boots}\n{again}"),
        format!("# Walking\n\n{again}"),
    ] {
        let losses = site.publish(&page(text));
        assert!(losses.grave().is_empty(), "{:#?}", losses.grave());
    }
}

/// The pages below a folder.
fn pages_below(root: &std::path::Path) -> Pages {
    let mut pages = Pages::new();
    for entry in ignore::Walk::new(root).flatten() {
        let name = entry.path().strip_prefix(root).expect("below it");
        let name = name.to_string_lossy().into_owned();
        if name.ends_with(".md") || name.ends_with(".mdx") {
            pages.insert(name, std::fs::read_to_string(entry.path()).expect("read"));
        }
    }
    pages
}

fn corpus(folder: &str) -> Option<Pages> {
    let Ok(corpus) = std::env::var("L10N_CORPUS") else {
        println!("skipped: L10N_CORPUS is not set");
        return None;
    };
    let root = std::path::Path::new(&corpus).join(folder);
    Some(pages_below(&root))
}

/// Four dates of a real site, translated at the first.
#[test]
fn three_years_of_a_site() {
    let Some(first) = corpus("drift/2023-04") else {
        return;
    };
    let mut site = Site::new(&["ko"]);
    site.publish(&first);
    site.translate();
    let mut all = Losses::default();
    for date in ["2024-01", "2025-01", "2026-03"] {
        let losses = site.publish(&corpus(&format!("drift/{date}")).expect("it is there"));
        println!(
            "{date}: {} kept, {} near texts lost",
            losses.kept,
            losses.near.len()
        );
        all.absorb(losses);
    }
    for near in &all.near {
        println!("near: {near}");
    }
    assert!(all.grave().is_empty(), "{:#?}", all.grave());
}

/// The same years in small commits, of which some are taken back; what is new is translated now and then.
#[test]
fn three_years_of_commits() {
    let Some(first) = corpus("drift/2023-04") else {
        return;
    };
    let mut chance = Chance(7);
    let mut site = Site::new(&["ko"]);
    site.publish(&first);
    site.translate();
    let (mut before, mut failed, mut kept) = (first, Vec::new(), 0);
    for date in ["2024-01", "2025-01", "2026-03"] {
        let after = corpus(&format!("drift/{date}")).expect("it is there");
        for (at, state) in commits(&before, &after, 5, &mut chance).iter().enumerate() {
            let losses = site.publish(state);
            kept += losses.kept;
            failed.extend(
                losses
                    .grave()
                    .iter()
                    .map(|loss| format!("{date} {at}: {loss}")),
            );
            if chance.below(3) == 0 {
                site.translate();
            }
        }
        before = after;
    }
    println!("{kept} kept");
    assert!(failed.is_empty(), "{}: {:#?}", failed.len(), failed);
}

/// Real pages under random edits.
#[test]
fn real_pages_under_random_edits() {
    let Some(pages) = corpus("drift/2026-03") else {
        return;
    };
    let pages: Pages = pages.into_iter().take(4).collect();
    let rounds: u64 = std::env::var("L10N_ROUNDS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(4);
    let mut failed = Vec::new();
    let mut all = Losses::default();
    for round in 0..rounds {
        let mut chance = Chance(round);
        let edits: Vec<(usize, u64)> = (0..8)
            .map(|_| {
                (
                    chance.below(EDITS.len()),
                    u64::try_from(chance.below(1 << 30)).expect("small"),
                )
            })
            .collect();
        match play(pages.clone(), &edits, round % 2 == 0) {
            Ok(losses) => all.absorb(losses),
            Err(said) => failed.push(said.chars().take(1500).collect::<String>()),
        }
    }
    println!("{} kept, {} near texts lost", all.kept, all.near.len());
    for near in &all.near {
        println!("near: {near}");
    }
    assert!(
        failed.is_empty(),
        "{} of {rounds}\n{}",
        failed.len(),
        failed.join("\n")
    );
}

/// Histories of real sites: `L10N_HISTORIES` is a folder of histories, each a folder of versions in the order of their
/// names and, where the site is not of the default flavour, its `l10n.toml`. Everything is translated once; every locale translates its part at every date; and the site goes back again.
#[test]
fn histories_of_real_sites() {
    let Ok(root) = std::env::var("L10N_HISTORIES") else {
        println!("skipped: L10N_HISTORIES is not set");
        return;
    };
    let mut grave = Vec::new();
    for history in folders(std::path::Path::new(&root)) {
        let versions: Vec<(String, Pages)> = folders(&history)
            .into_iter()
            .map(|version| (version.display().to_string(), pages_below(&version)))
            .collect();
        let config = std::fs::read_to_string(history.join("l10n.toml")).unwrap_or_default();
        for (plan, share) in [("once", 1), ("at every date", 3), ("and back", 2)] {
            grave.extend(replay_history(&config, &versions, plan, share));
        }
    }
    assert!(grave.is_empty(), "{} losses", grave.len());
}

fn folders(below: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(below).expect("a folder");
    let mut folders: Vec<_> = entries.map(|entry| entry.expect("read").path()).collect();
    folders.retain(|path| path.is_dir());
    folders.sort();
    folders
}

/// Plays all versions, and says what was lost. Of every `share` texts a locale leaves one as it is.
fn replay_history(
    config: &str,
    versions: &[(String, Pages)],
    plan: &str,
    share: usize,
) -> Vec<String> {
    // On a mixed site the source locale has its translators, too.
    let is_mixed = config.contains("mixed = true");
    let locales = ["ko", if is_mixed { "en" } else { "fr" }];
    // A page may quote other languages: nobody translates those into English first.
    let translates = |locale: &Locale, entry: &RegistryEntry| {
        let which = locales.iter().position(|tag| *tag == locale.tag());
        which.is_some_and(|which| share == 1 || entry.message.flat().len() % share != which)
    };
    let locales = if share == 1 { &locales[..1] } else { &locales };
    let mut site = Site::configured(locales, config);
    let mut grave = Vec::new();
    let back = versions.iter().rev().filter(|_| plan == "and back");
    for (at, (name, pages)) in versions.iter().chain(back.skip(1)).enumerate() {
        let losses = site.publish(pages);
        println!(
            "{name} {plan}: {} kept, lost {}, falsely outdated {}, silent {}, ids {}, restless {}, merged {}, near {}",
            losses.kept,
            losses.lost.len(),
            losses.falsely_outdated.len(),
            losses.silent.len(),
            losses.ids.len(),
            losses.restless.len(),
            losses.merged.len(),
            losses.near.len()
        );
        for loss in losses.grave() {
            println!("  grave: {loss}");
        }
        for near in &losses.near {
            println!("  near: {near}");
        }
        grave.extend(losses.grave().into_iter().cloned());
        if at == 0 || share > 1 {
            site.translate_where(&translates);
        }
    }
    grave
}
