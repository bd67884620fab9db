//! Markdown for a comment on a pull request.

use crate::coverage::LocaleCoverage;
use crate::coverage::phrase::{counted, thousands};
use crate::diagnostic::{Diagnostic, Severity};
use crate::report::finding::tally_words;
use crate::report::places::Places;
use crate::report::{Model, Report, Subject, worst_first};

/// Bytes after which nothing more is listed: GitHub refuses comments of more than 65,536 characters.
const BUDGET: usize = 60_000;

/// `--format markdown`.
pub(crate) struct Markdown;

impl Report for Markdown {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn about(&self) -> &'static str {
        "for a comment on a pull request"
    }

    fn write(&self, model: &Model<'_>) -> String {
        let places = Places::new(model.sources);
        let mut out = String::new();
        match model.subject {
            Subject::Coverage => out += "### Translations\n\n",
            Subject::Findings => {
                put!(out, "### Translations: {}\n\n", tally_words(model.findings));
            }
        }
        out += &locales(model);
        if !model.findings.is_empty() {
            out += &list(
                model.findings.iter().map(|one| finding(one, &places)),
                "finding",
                BUDGET / 2,
            );
        }
        if model.subject == Subject::Coverage {
            for locale in model.locales {
                out += &details(model, &places, locale, out.len());
            }
        }
        for hint in &model.detail.hints {
            put!(out, "> {}\n", prose(hint));
        }
        format!("{}\n", out.trim_end())
    }
}

/// One row per locale.
fn locales(model: &Model<'_>) -> String {
    if model.locales.is_empty() {
        return String::new();
    }
    let mut out = format!("| locale | coverage | {HEADS}\n| --- | ---: {RULES}\n");
    for locale in model.locales {
        let open = locale.units.untranslated + locale.units.partial;
        put!(
            out,
            "| {} | {}% {}",
            code(locale.locale.tag()),
            locale.words.percent(),
            figures(locale.words.missing(), open, locale.units.outdated)
        );
    }
    out + "\n"
}

const HEADS: &str = "words left | units left | outdated |";
const RULES: &str = "| ---: | ---: | ---: |";

fn figures(words: usize, units: usize, outdated: usize) -> String {
    format!(
        "| {} | {} | {} |\n",
        thousands(words),
        thousands(units),
        thousands(outdated)
    )
}

/// A locale's open pages and their fragments, folded away.
fn details(model: &Model<'_>, places: &Places<'_>, locale: &LocaleCoverage, used: usize) -> String {
    let open: Vec<_> = worst_first(locale)
        .into_iter()
        .filter(|page| page.words.missing() > 0 || page.units.outdated > 0)
        .collect();
    if open.is_empty() {
        return String::new();
    }
    let mut out = format!(
        "<details><summary><code>{}</code>: {} to finish</summary>\n\n| page | coverage | {HEADS}\n| --- | ---: {RULES}\n",
        locale.locale.tag(),
        counted(open.len(), "page"),
    );
    let rows = model.detail.rows.unwrap_or(usize::MAX);
    let mut shown = 0;
    for page in open.iter().take(rows) {
        if used + out.len() > BUDGET * 3 / 4 {
            break;
        }
        shown += 1;
        put!(
            out,
            "| {} | {}% {}",
            cell(&code(&page.page)),
            page.words.percent(),
            figures(
                page.words.missing(),
                page.units.untranslated + page.units.partial,
                page.units.outdated
            )
        );
    }
    if shown < open.len() {
        put!(
            out,
            "\n… and {}\n",
            counted(open.len() - shown, "more page")
        );
    }
    out += "\n";
    let limit = model.detail.fragments.unwrap_or(usize::MAX);
    let fragments = open.iter().take(rows).flat_map(|page| {
        page.fragments()
            .into_iter()
            .take(limit)
            .map(|(unit, fragment)| {
                let change = unit.change.as_deref().map(code);
                format!(
                    "- {} {}: {}{}\n",
                    code(&places.locate(&fragment.place)),
                    unit.state.as_str(),
                    code(&fragment.text),
                    change.map_or_else(String::new, |change| format!(" ({change})"))
                )
            })
    });
    let room = BUDGET.saturating_sub(used + out.len());
    out += &list(fragments, "fragment", room);
    out + "</details>\n\n"
}

/// Items as long as there is room, then how many there are besides.
fn list(items: impl Iterator<Item = String>, noun: &str, room: usize) -> String {
    let mut out = String::new();
    let mut left = 0;
    for item in items {
        if left == 0 && out.len() + item.len() <= room {
            out += &item;
        } else {
            left += 1;
        }
    }
    if left > 0 {
        put!(out, "- … and {}\n", counted(left, &format!("more {noun}")));
    }
    out + "\n"
}

fn finding(finding: &Diagnostic, places: &Places<'_>) -> String {
    let sign = match finding.severity {
        Severity::Error => "❌",
        Severity::Warning => "⚠️",
        Severity::Note => "ℹ️",
    };
    let place = finding.place.as_ref().map_or(String::new(), |place| {
        format!("{} ", code(&places.locate(place)))
    });
    let mut out = format!(
        "- {sign} {place}**{}**: {}\n",
        finding.code,
        prose(&finding.message)
    );
    for label in &finding.labels {
        put!(out, "  - {}: {}\n", prose(&label.name), code(&label.text));
    }
    if let Some(help) = &finding.help {
        put!(out, "  - help: {}\n", prose(help));
    }
    out
}

/// Text of a page as code: nothing in it is Markdown, a mention or a link.
fn code(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return String::new();
    }
    let longest = text
        .split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let edge = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    format!("{fence}{edge}{text}{edge}{fence}")
}

/// Code inside a table: even there a bar ends the cell.
fn cell(code: &str) -> String {
    code.replace('|', "\\|")
}

/// A message: its own code spans stay, all else is plain text.
fn prose(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    if parts.len().is_multiple_of(2) {
        return plain(text);
    }
    parts
        .iter()
        .enumerate()
        .map(|(index, part)| {
            if index % 2 == 1 {
                code(part)
            } else {
                plain(part)
            }
        })
        .collect()
}

fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            // A comment keeps GitHub from making a mention, a reference or a link of what follows.
            '@' | '#' | ':' => {
                out.push(c);
                out.push_str("<!-- -->");
            }
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            c if "\\`*_[]()~|!>{}$".contains(c) => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::tests::sample;

    #[test]
    fn page_text_stays_text() {
        assert_eq!(code("a `b`"), "`` a `b` ``");
        assert_eq!(
            prose("see `a*b` and *c* @all"),
            "see `a*b` and \\*c\\* @<!-- -->all"
        );
        assert_eq!(plain("</details>\n# x"), "&lt;/details\\> #<!-- --> x");
    }

    #[test]
    fn comments_fit() {
        let mut sample = sample();
        let one = sample.findings[0].clone();
        sample.findings = vec![one; 5000];
        let text = Markdown.write(&sample.findings());
        assert!(
            text.len() < 65_536 && text.contains("more findings"),
            "{}",
            text.len()
        );
    }

    #[test]
    fn fragments_are_folded_away() {
        let sample = sample();
        let text = Markdown.write(&sample.coverage());
        assert!(text.contains("| `ko` | 50% | 8 | 2 | 1 |"), "{text}");
        assert!(
            text.contains("- `source/guide.md:3:1` untranslated: `See the docs.`"),
            "{text}"
        );
    }
}
