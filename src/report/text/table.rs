//! Coverage as tables: one of the locales, one of each locale's pages, worst first.

use anstyle::Style;

use crate::coverage::phrase::{counted, thousands};
use crate::coverage::{LocaleCoverage, Words};
use crate::report::text::style::{COOL, FAINT, STRONG, of_percent, paint};
use crate::report::text::width::{cut_front, left, right, safe, width};
use crate::report::{Model, worst_first};

/// Cells of the bar in a locale's headline.
const BAR: usize = 30;

/// A cell: its text and its style.
type Cell = (String, Style);

/// The locales, worst first.
pub(crate) fn locales(model: &Model<'_>) -> String {
    let mut locales: Vec<&LocaleCoverage> = model.locales.iter().collect();
    locales.sort_by(|a, b| a.words.compare(b.words).then(a.locale.cmp(&b.locale)));
    let rows = locales
        .iter()
        .map(|locale| {
            let mut row = figures(
                locale.words,
                locale.units.untranslated + locale.units.partial,
                locale.units.outdated,
            );
            row.push((locale.locale.tag().to_owned(), STRONG));
            row
        })
        .collect();
    draw("locale", rows, model.detail.width)
}

/// A locale: a headline with a bar, its pages, and a line for those that are complete.
pub(crate) fn pages(model: &Model<'_>, locale: &LocaleCoverage) -> String {
    let percent = locale.words.percent();
    let mut headline = format!(
        "{}  {}",
        paint(STRONG, locale.locale.tag()),
        paint(
            of_percent(percent),
            &format!("{} translated", locale.words.label())
        ),
    );
    if model.detail.width.is_none_or(|columns| columns >= 80) {
        put!(headline, "  {}", bar(locale.words));
    }
    let counts = format!(
        "{} of {}, {}",
        thousands(locale.words.translated),
        counted(locale.words.total, "word"),
        counted(locale.pages.len(), "page"),
    );
    put!(headline, "  {}\n", paint(FAINT, &counts));

    let open: Vec<_> = worst_first(locale)
        .into_iter()
        .filter(|page| page.words.missing() > 0 || page.units.outdated > 0)
        .collect();
    let shown = model.detail.rows.unwrap_or(usize::MAX).min(open.len());
    let rows: Vec<Vec<Cell>> = open
        .iter()
        .take(shown)
        .map(|page| {
            let mut row = figures(
                page.words,
                page.units.untranslated + page.units.partial,
                page.units.outdated,
            );
            row.push((safe(&page.page), Style::new()));
            row
        })
        .collect();
    let mut out = headline;
    if !rows.is_empty() {
        put!(out, "\n{}", draw("page", rows, model.detail.width));
    }
    let complete = locale.pages.len() - open.len();
    if shown < open.len() {
        out += &faint(&format!(
            "… and {}",
            counted(open.len() - shown, "more page")
        ));
    }
    if complete > 0 && !open.is_empty() {
        let verb = if complete == 1 { "is" } else { "are" };
        out += &faint(&format!("{} {verb} complete", counted(complete, "page")));
    }
    out
}

fn faint(line: &str) -> String {
    format!("  {}\n", paint(FAINT, line))
}

/// The numbers of a row: coverage, words left, units left, outdated. Nothing stands where there is nothing to do.
fn figures(words: Words, open: usize, outdated: usize) -> Vec<Cell> {
    let percent = words.percent();
    let number = |count: usize, style| {
        let text = if count == 0 {
            String::new()
        } else {
            thousands(count)
        };
        (text, style)
    };
    vec![
        (words.label(), of_percent(percent)),
        number(words.missing(), Style::new()),
        number(open, Style::new()),
        number(outdated, COOL),
    ]
}

/// Columns of numbers, flush right, then the name.
fn draw(name: &str, rows: Vec<Vec<Cell>>, columns: Option<usize>) -> String {
    let heads = ["cover", "words left", "units left", "outdated", name];
    let widths: Vec<usize> = heads
        .iter()
        .enumerate()
        .map(|(column, head)| {
            let widest = rows
                .iter()
                .map(|row| width(&row[column].0))
                .max()
                .unwrap_or(0);
            // A column in which no row says anything is left out.
            if widest == 0 {
                0
            } else {
                widest.max(width(head))
            }
        })
        .collect();
    let last = heads.len() - 1;
    let before: usize = widths[..last]
        .iter()
        .filter(|width| **width > 0)
        .map(|width| width + 2)
        .sum();
    let line = |cells: Vec<Cell>| {
        let mut out = String::new();
        for (column, (text, style)) in cells.into_iter().enumerate() {
            if column == last {
                let text = match columns {
                    Some(columns) => cut_front(&text, columns.saturating_sub(before + 2).max(12)),
                    None => text,
                };
                put!(out, "  {}", paint(style, &text));
            } else if widths[column] > 0 {
                put!(out, "  {}", paint(style, &right(&text, widths[column])));
            }
        }
        out + "\n"
    };
    let mut out = line(
        heads
            .iter()
            .map(|head| ((*head).to_owned(), FAINT))
            .collect(),
    );
    for row in rows {
        out += &line(row);
    }
    out
}

/// Coverage as a bar, in eighths of a cell.
fn bar(words: Words) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let all = BAR * 8;
    let filled = words
        .translated
        .saturating_mul(all)
        .checked_div(words.total)
        .unwrap_or(all);
    let full = format!("{}{}", "█".repeat(filled / 8), EIGHTHS[filled % 8]);
    let rest = left("", BAR - width(&full)).replace(' ', "·");
    format!(
        "{}{}",
        paint(of_percent(words.percent()), &full),
        paint(FAINT, &rest)
    )
}
