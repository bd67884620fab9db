//! What the page's script draws, as JSON. Texts stand once, however many locales share them.

use std::cmp::Reverse;
use std::collections::HashMap;

use serde_json::{Value, json};

use crate::coverage::{Fragment, Judged, LocaleCoverage, PageCoverage, Reason, Units, Words};
use crate::diagnostic::Diagnostic;
use crate::model::{Locale, State};
use crate::report::Model;
use crate::report::places::Places;
use crate::text::Span;

/// Units above which only the open ones bring their texts: a browser has to hold all of it.
const MANY: usize = 40_000;

/// The whole data.
pub(super) fn of(model: &Model<'_>) -> Value {
    let places = Places::new(model.sources);
    let units: usize = model
        .locales
        .iter()
        .flat_map(|locale| &locale.pages)
        .map(|page| page.judged.len())
        .sum();
    let open_only = units > MANY;
    let mut texts = Texts::default();
    let locales: Vec<Value> = model
        .locales
        .iter()
        .map(|one| locale(one, &places, &mut texts, open_only))
        .collect();
    let source_is_rtl =
        Locale::parse(model.source_locale).is_ok_and(|locale| locale.is_right_to_left());
    json!({
        "source": { "tag": model.source_locale, "dir": direction(source_is_rtl) },
        "open_only": open_only,
        "locales": locales,
        "findings": model.findings.iter().map(|one| finding(one, &places)).collect::<Vec<_>>(),
        "texts": texts.list,
    })
}

/// Texts by number.
#[derive(Default)]
struct Texts {
    list: Vec<String>,
    /// Only looked up, never walked: its order does not show.
    numbers: HashMap<String, usize>,
}

impl Texts {
    fn number(&mut self, text: &str) -> usize {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = self.list.len();
        self.list.push(text.to_owned());
        self.numbers.insert(text.to_owned(), number);
        number
    }
}

fn direction(is_right_to_left: bool) -> &'static str {
    if is_right_to_left { "rtl" } else { "ltr" }
}

fn locale(
    locale: &LocaleCoverage,
    places: &Places<'_>,
    texts: &mut Texts,
    open_only: bool,
) -> Value {
    let pages: Vec<Value> = locale
        .pages
        .iter()
        .map(|one| page(one, places, texts, open_only))
        .collect();
    json!({
        "tag": locale.locale.tag(),
        "dir": direction(locale.locale.is_right_to_left()),
        "units": units(locale.units),
        "words": words(locale.words),
        "pages": pages,
    })
}

fn page(page: &PageCoverage, places: &Places<'_>, texts: &mut Texts, open_only: bool) -> Value {
    let list: Vec<Value> = page
        .judged
        .iter()
        .filter(|one| one.is_open() || !open_only)
        .map(|one| unit(one, places, texts))
        .collect();
    json!({
        "page": page.page,
        "units": units(page.units),
        "words": words(page.words),
        "list": list,
    })
}

fn units(units: Units) -> Value {
    json!([
        units.total,
        units.translated,
        units.partial,
        units.untranslated,
        units.outdated,
        units.neutral
    ])
}

fn words(words: Words) -> Value {
    json!([words.total, words.translated])
}

fn unit(unit: &Judged, places: &Places<'_>, texts: &mut Texts) -> Value {
    let source = match &unit.source {
        Some(source) => json!(texts.number(source.text())),
        None => json!(-1),
    };
    let mut because: Vec<usize> = Vec::new();
    for fragment in &unit.fragments {
        if !fragment.because.is_empty() {
            let number = texts.number(&fragment.because);
            if !because.contains(&number) {
                because.push(number);
            }
        }
    }
    json!({
        "id": unit.unit.as_str(),
        "kind": unit.kind.name(),
        "state": unit.state.as_str(),
        "reason": unit.why().map(Reason::as_str),
        "place": places.locate(&unit.place),
        "source": source,
        "target": texts.number(unit.target.text()),
        "section": texts.number(&unit.section.join(" › ")),
        "marks": marks(unit.target.text(), &leftover(unit)),
        "because": because,
    })
}

/// What of the text is in the wrong language; an outdated text as a whole is not.
fn leftover(unit: &Judged) -> Vec<Fragment> {
    if unit.state == State::Outdated {
        unit.fragments.clone()
    } else {
        unit.listed()
    }
}

/// Where the fragments stand in the text, in UTF-16 units, sorted and disjoint.
fn marks(text: &str, fragments: &[Fragment]) -> Vec<[usize; 2]> {
    let mut spans: Vec<Span> = Vec::new();
    let mut from = 0;
    for fragment in fragments {
        let given = fragment
            .within
            .filter(|span| text.get(span.range()).is_some());
        let found = given.or_else(|| {
            let at = from + text.get(from..)?.find(&fragment.text)?;
            Some(Span::new(at, at + fragment.text.len()))
        });
        if let Some(span) = found.filter(|span| !span.is_empty()) {
            from = span.end;
            spans.push(span);
        }
    }
    spans.sort_by_key(|span| (span.start, Reverse(span.end)));
    let mut at = 0;
    spans.retain(|span| {
        let apart = span.start >= at;
        if apart {
            at = span.end;
        }
        apart
    });
    let units = |end: usize| {
        text.get(..end)
            .map_or(0, |text| text.encode_utf16().count())
    };
    spans
        .into_iter()
        .map(|span| [units(span.start), units(span.end)])
        .collect()
}

fn finding(finding: &Diagnostic, places: &Places<'_>) -> Value {
    json!({
        "code": finding.code,
        "severity": finding.severity.as_str(),
        "message": finding.message,
        "locale": finding.locale,
        "place": finding.place.as_ref().map(|place| places.locate(place)),
        "labels": finding.labels.iter().map(|label| json!([label.name, label.text])).collect::<Vec<_>>(),
        "help": finding.help,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Place;

    fn fragment(text: &str, within: Option<Span>) -> Fragment {
        Fragment {
            place: Place::default(),
            text: text.to_owned(),
            within,
            rule: "",
            because: String::new(),
        }
    }

    #[test]
    fn marks_are_utf16_and_disjoint() {
        let text = "🙂 한 Left. Left.";
        let marks = marks(
            text,
            &[
                fragment("Left.", None),
                fragment("Left.", None),
                fragment("", Some(Span::new(9, 12))),
                fragment("", Some(Span::new(1, 99))),
                fragment("not there", None),
            ],
        );
        assert_eq!(marks, [[5, 10], [11, 16]]);
    }
}
