//! One locale, three pages, and what the gate says of them.

use super::*;
use crate::coverage::measure;
use crate::coverage::tests::unit;
use crate::model::Locale;
use crate::text::Span;
use globset::Glob;

/// Twenty words each: `done.md` complete, `half.md` lacks ten words, `old.md` has an outdated unit.
fn locale() -> LocaleCoverage {
    use State::{Outdated, Translated, Untranslated};
    let pages = [
        ("done.md", [Translated, Translated]),
        ("half.md", [Translated, Untranslated]),
        ("guide/old.md", [Outdated, Translated]),
    ];
    let pages = pages
        .into_iter()
        .map(|(page, [a, b])| (page.to_owned(), vec![unit("a", a, 0), unit("b", b, 0)]));
    measure(Locale::parse("ko").expect("a tag"), pages)
}

fn codes(gate: &Gate, baseline: Option<&Baseline>, scope: &Scope) -> Vec<(&'static str, Severity)> {
    judge(gate, &[locale()], baseline, scope, &Listing::default())
        .into_iter()
        .map(|one| (one.code, one.severity))
        .collect()
}

fn demanding() -> Gate {
    Gate {
        rules: Rules {
            coverage: Some(90.0),
            page_coverage: Some(60.0),
            outdated: Some(Policy::Deny),
            ..Rules::default()
        },
        ..Gate::default()
    }
}

#[test]
fn no_thresholds_no_findings() {
    assert_eq!(codes(&Gate::default(), None, &Scope::All), []);
}

#[test]
fn the_unit_to_blame_is_pointed_at() {
    use State::{Outdated, Untranslated};
    let mut units = vec![unit("old", Outdated, 0), unit("new", Untranslated, 0)];
    for (at, unit) in units.iter_mut().enumerate() {
        unit.place.span = Span::new(at, at + 1);
    }
    let pages = [("a.md".to_owned(), units)];
    let locale = measure(Locale::parse("ko").expect("a tag"), pages);
    let mut gate = demanding();
    gate.rules.coverage = None;
    gate.rules.untranslated = Some(Policy::Deny);
    let judged = judge(&gate, &[locale], None, &Scope::All, &Listing::default());
    let places = judged.iter().map(|one| {
        let place = one.place.as_ref().expect("a place");
        (one.code, place.span.start)
    });
    let places: Vec<_> = places.collect();
    assert_eq!(places, [(PAGE_COVERAGE, 1), (STATE, 1), (STATE, 0)]);
}

#[test]
fn messages_name_page_words_and_command() {
    let found = judge(
        &demanding(),
        &[locale()],
        None,
        &Scope::All,
        &Listing::default(),
    );
    let said: Vec<String> = found
        .iter()
        .map(|one| {
            format!(
                "{} {} | {}",
                one.code,
                one.message,
                one.help.as_deref().unwrap_or("")
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            "gate-coverage ko is 83% translated, 90% is wanted: 4 words to go | `l10n status ko` lists what is missing",
            "gate-state guide/old.md has 1 outdated unit in ko, which the gate denies | \
             `l10n status ko --page guide/old.md` lists them",
            "gate-page-coverage half.md is 50% translated in ko, 60% is wanted: it lacks 10 words in 1 unit | \
             `l10n status ko --page half.md` lists them",
        ]
    );
    assert_eq!(found[0].labels[0].text, "half.md: lacks 10 words in 1 unit");
    assert_eq!(
        found[2].place.as_ref().map(|place| place.file.as_str()),
        Some("source/page.md")
    );
}

#[test]
fn a_threshold_is_exact() {
    let at = |coverage| Gate {
        rules: Rules {
            coverage: Some(coverage),
            ..Rules::default()
        },
        ..Gate::default()
    };
    // 50 of 60 words are 83.33… percent.
    assert_eq!(codes(&at(83.3), None, &Scope::All).len(), 0);
    assert_eq!(codes(&at(83.34), None, &Scope::All).len(), 1);
    let globbed = Gate {
        pages: vec![(
            Glob::new("{half,done}.md")
                .expect("a glob")
                .compile_matcher(),
            Rules {
                coverage: Some(80.0),
                ..Rules::default()
            },
        )],
        ..Gate::default()
    };
    assert_eq!(
        codes(&globbed, None, &Scope::All),
        [(COVERAGE, Severity::Error)]
    );
}

#[test]
fn old_debts_block_nobody_and_new_ones_do() {
    let written = Baseline::default().updated(&[locale()], None);
    assert_eq!(codes(&demanding(), Some(&written), &Scope::All), []);

    let mut tighter = written.clone();
    tighter.locales.get_mut("ko").expect("ko").remove("half.md");
    assert_eq!(
        codes(&Gate::default(), Some(&tighter), &Scope::All),
        [(BASELINE, Severity::Error)]
    );
    let sums = Gate {
        rules: Rules {
            coverage: Some(90.0),
            ..Rules::default()
        },
        ..Gate::default()
    };
    assert_eq!(
        codes(&sums, Some(&tighter), &Scope::All),
        [(BASELINE, Severity::Error)],
        "the page that got worse is told, not the old debts of all"
    );

    let mut looser = written;
    looser.locales.get_mut("ko").expect("ko").insert(
        "gone.md".to_owned(),
        Debt {
            missing: 7,
            outdated: 0,
        },
    );
    assert_eq!(
        codes(&Gate::default(), Some(&looser), &Scope::All),
        [(BEHIND, Severity::Note)]
    );
    assert_eq!(
        codes(&Gate::default(), Some(&Baseline::default()), &Scope::All),
        [(BEHIND, Severity::Note)]
    );
}

#[test]
fn outdated_counts_against_the_baseline_where_it_is_denied() {
    let mut baseline = Baseline::default().updated(&[locale()], None);
    baseline
        .locales
        .get_mut("ko")
        .expect("ko")
        .remove("guide/old.md");
    assert_eq!(codes(&Gate::default(), Some(&baseline), &Scope::All), []);
    let found = codes(&demanding(), Some(&baseline), &Scope::All);
    assert!(found.contains(&(BASELINE, Severity::Error)), "{found:?}");
}

#[test]
fn a_change_answers_for_what_it_touched() {
    let touched = |units: Option<&[&str]>| {
        let units = units.map(|units| units.iter().filter_map(|id| UnitId::parse(id)).collect());
        Scope::Touched(BTreeMap::from([("half.md".to_owned(), units)]))
    };
    assert_eq!(
        codes(&demanding(), None, &touched(None)),
        [(PAGE_COVERAGE, Severity::Error)]
    );
    assert_eq!(codes(&demanding(), None, &touched(Some(&["a"]))), []);
    assert_eq!(
        codes(&demanding(), None, &touched(Some(&["b"]))),
        [(PAGE_COVERAGE, Severity::Error)]
    );
}
