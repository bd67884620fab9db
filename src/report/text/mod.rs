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
    let mut told = None;
    let rows: Vec<(String, &str, String, anstyle::Style, Option<String>)> = all
        .iter()
        .take(shown)
        .map(|(unit, fragment)| {
            let is_first = told.replace(&unit.unit) != Some(&unit.unit);
            (
                safe(&places.locate(&fragment.place)),
                unit.state.as_str(),
                safe(&fragment.text),
                style::of_state(unit.state),
                unit.change.as_deref().filter(|_| is_first).map(safe),
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
    for (place, state, text, state_style, change) in rows {
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
        // What is outdated says how, below the text that has to follow.
        if let Some(change) = change {
            let change = match model.detail.width {
                Some(columns) => cut(&change, columns.saturating_sub(6).max(20)),
                None => change,
            };
            put!(out, "      {}\n", paint(FAINT, &change));
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::Words;
    use crate::report::tests::sample;

    /// The text as a reader without colours sees it.
    fn plain(text: &str) -> String {
        text.split('\u{1b}')
            .enumerate()
            .map(|(index, part)| match part.split_once('m') {
                Some((_, rest)) if index > 0 => rest,
                _ => part,
            })
            .collect()
    }

    #[test]
    fn coverage_is_a_table_and_its_gaps() {
        let mut sample = sample();
        sample.findings.clear();
        sample.detail.width = Some(60);
        sample.detail.fragments = Some(2);
        sample.detail.hints = vec!["`l10n report` draws it".to_owned()];
        let expected = "\
ko  50% translated  8 of 16 words, 2 pages

  cover  words left  units left  outdated  page
    33%           8           2         1  guide.md
  1 page is complete

guide.md  33%, lacks 8 words in 2 units, 1 outdated
  source/guide.md:1:3  outdated      안내
  source/guide.md:3:1  untranslated  See the docs.
  … and 1 more fragment: l10n status ko --page guide.md

hint: `l10n report` draws it
";
        assert_eq!(plain(&Text.write(&sample.coverage())), expected);
    }

    #[test]
    fn what_is_outdated_says_how() {
        let mut sample = sample();
        sample.locales[0].pages[0].judged[0].change =
            Some("words: The [-old-]{+new+} guide".into());
        let text = plain(&Text.write(&sample.coverage()));
        let expected =
            "  source/guide.md:1:3   outdated      안내\n      words: The [-old-]{+new+} guide\n";
        assert!(text.contains(expected), "{text}");
    }

    #[test]
    fn findings_are_drawn() {
        let sample = sample();
        let expected = "\
error[missing-variable]: `{ $link }` is missing
 --> locales/ko/guide.ftl:2:13
2 | link-docs = 문서를 보세요.
  |             ^^^^^^^^^^^^^^
  = source       See [the docs]({ $link }).
  = translation  문서를 보세요.
  = help         write `[문서]({ $link })를 보세요.`

  cover  words left  units left  outdated  locale
    50%           8           2         1  ko

1 error
";
        assert_eq!(plain(&Text.write(&sample.findings())), expected);
    }

    #[test]
    fn the_worst_page_comes_first() {
        let mut sample = sample();
        let pages = &mut sample.locales[0].pages;
        pages[0].words = Words {
            total: 10,
            translated: 5,
        };
        pages[1].words = Words {
            total: 1000,
            translated: 4,
        };
        let names: Vec<&str> = worst_first(&sample.locales[0])
            .iter()
            .map(|page| page.page.as_str())
            .collect();
        assert_eq!(names, ["index.md", "guide.md"]);
        assert_eq!(sample.locales[0].pages[1].words.label(), "<1%");
    }
}
