//! Text for people at a terminal, and for those who pipe it.

mod draw;
mod style;
mod table;
mod width;

use crate::coverage::phrase::{counted, lack};
use crate::coverage::{LocaleCoverage, PageCoverage};
use crate::report::finding::tally_words;
use crate::report::places::Places;
use crate::report::text::style::{COOL, FAINT, STRONG, paint};
use crate::report::text::width::{cut, left, safe, width};
use crate::report::{Model, Report, Subject, worst_first};

/// `--format text`, the default.
pub(crate) struct Text;

impl Report for Text {
    fn name(&self) -> &'static str {
        "text"
    }

    fn about(&self) -> &'static str {
        "for people, in colour on a terminal"
    }

    fn write(&self, model: &Model<'_>) -> String {
        let places = Places::new(model.sources);
        let mut parts = Vec::new();
        match model.subject {
            Subject::Coverage => {
                if model.locales.len() > 1 {
                    parts.push(table::locales(model));
                }
                for locale in model.locales {
                    parts.push(table::pages(model, locale));
                    parts.extend(fragments(model, &places, locale));
                }
                parts.extend(findings(model, &places));
            }
            Subject::Findings => {
                parts.extend(findings(model, &places));
                if !model.locales.is_empty() {
                    parts.push(table::locales(model));
                }
                parts.push(format!("{}\n", tally_words(model.findings)));
            }
        }
        parts.extend(hints(model));
        parts.join("\n")
    }
}

fn findings<'a>(
    model: &Model<'a>,
    places: &'a Places<'a>,
) -> impl Iterator<Item = String> + use<'a> {
    let width = model.detail.width;
    model
        .findings
        .iter()
        .map(move |finding| draw::finding(finding, places, width))
}

/// The open fragments of each page that has some, worst page first.
fn fragments(model: &Model<'_>, places: &Places<'_>, locale: &LocaleCoverage) -> Vec<String> {
    if model.detail.fragments == Some(0) {
        return Vec::new();
    }
    worst_first(locale)
        .into_iter()
        .take(model.detail.rows.unwrap_or(usize::MAX))
        .filter_map(|page| page_fragments(model, places, locale, page))
        .collect()
}

fn page_fragments(
    model: &Model<'_>,
    places: &Places<'_>,
    locale: &LocaleCoverage,
    page: &PageCoverage,
) -> Option<String> {
    let all = page.fragments();
    if all.is_empty() {
        return None;
    }
    let shown = model.detail.fragments.unwrap_or(usize::MAX).min(all.len());
    let rows: Vec<(String, &str, String, anstyle::Style)> = all
        .iter()
        .take(shown)
        .map(|(unit, fragment)| {
            (
                safe(&places.locate(&fragment.place)),
                unit.state.as_str(),
                safe(&fragment.text),
                style::of_state(unit.state),
            )
        })
        .collect();
    let at = rows.iter().map(|row| width(&row.0)).max().unwrap_or(0);
    let states = rows.iter().map(|row| row.1.len()).max().unwrap_or(0);
    let mut out = format!(
        "{}  {}\n",
        paint(STRONG, &safe(&page.page)),
        paint(FAINT, &format!("{}, {}", page.words.label(), lack(page))),
    );
    for (place, state, text, state_style) in rows {
        let head = 2 + at + 2 + states + 2;
        // A terminal narrower than the place itself gets some of the text all the same.
        let text = match model.detail.width {
            Some(columns) => cut(&text, columns.saturating_sub(head).max(20)),
            None => text,
        };
        put!(
            out,
            "  {}  {}  {text}\n",
            paint(COOL, &left(&place, at)),
            paint(state_style, &left(state, states)),
        );
    }
    if shown < all.len() {
        let more = counted(all.len() - shown, "more fragment");
        let command = model.detail.listing.page(locale.locale.tag(), &page.page);
        let line = format!("  … and {more}: {}", safe(&command));
        put!(out, "{}\n", paint(FAINT, &line));
    }
    Some(out)
}

/// What to do next.
fn hints(model: &Model<'_>) -> Option<String> {
    let lines: Vec<String> = model
        .detail
        .hints
        .iter()
        .map(|hint| format!("{} {}\n", paint(COOL, "hint:"), safe(hint)))
        .collect();
    (!lines.is_empty()).then(|| lines.concat())
}
