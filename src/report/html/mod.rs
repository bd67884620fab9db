//! `l10n report`: everything on one page that needs nothing from anywhere.
//!
//! The page is a plain template with a style and a script beside it; what it shows travels as JSON inside it.
//! Deliberately absent: drawing. The script does that, and only ever through text nodes.

mod data;

use crate::coverage::phrase::counted;
use crate::report::markup::escape;
use crate::report::{Model, Report};

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// `--format html`.
pub(crate) struct Html;

impl Report for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn about(&self) -> &'static str {
        "one self-contained page, to look at and to search"
    }

    fn write(&self, model: &Model<'_>) -> String {
        let tags: Vec<&str> = model.locales.iter().map(|one| one.locale.tag()).collect();
        let title = match tags.as_slice() {
            [] => "Translation report".to_owned(),
            [only] => format!("Translation report: {only}"),
            many => format!("Translation report: {} locales", many.len()),
        };
        let pages = model.locales.iter().map(|one| one.pages.len()).max();
        let about = format!(
            "{} in {}, translated from {}.",
            counted(pages.unwrap_or(0), "page"),
            counted(tags.len(), "locale"),
            model.source_locale
        );
        fill(
            PAGE,
            &[
                ("version", env!("CARGO_PKG_VERSION")),
                ("title", &escape(&title)),
                ("about", &escape(&about)),
                ("style", STYLE),
                ("summary", &summary(model)),
                ("data", &inert(&data::of(model).to_string())),
                ("script", SCRIPT),
            ],
        )
    }
}

/// The template with each `{{ name }}` replaced. What is filled in is not looked at again.
///
/// # Panics
///
/// When the template names what nobody gives: both are ours.
fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{ ") {
        let (name, after) = after.split_once(" }}").expect("a placeholder is closed");
        let (_, value) = values
            .iter()
            .find(|(known, _)| *known == name)
            .expect("every placeholder has a value");
        out.push_str(before);
        out.push_str(value);
        rest = after;
    }
    out + rest
}

/// JSON that no HTML parser finds anything in: not the end of its element, not the start of another.
fn inert(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                put!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// Coverage as a table, for readers whose browser runs no scripts.
fn summary(model: &Model<'_>) -> String {
    let mut out = String::from("<table><tr><th>locale</th><th>page</th><th>coverage</th></tr>\n");
    for locale in model.locales {
        let tag = escape(locale.locale.tag());
        put!(
            out,
            "<tr><th>{tag}</th><th>all</th><th>{}%</th></tr>\n",
            locale.words.percent()
        );
        for page in &locale.pages {
            let name = escape(&page.page);
            put!(
                out,
                "<tr><td>{tag}</td><td>{name}</td><td>{}%</td></tr>\n",
                page.words.percent()
            );
        }
    }
    out + "</table>"
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::report::tests::sample;

    #[test]
    fn hostile_text_stays_in_its_element() {
        let mut sample = sample();
        let hostile = "</script><script>alert(1)</script><!--<script>{{ script }}&quot;\u{2028}";
        sample.locales[0].pages[0].page = hostile.to_owned();
        sample.locales[0].pages[0].judged[0].target = Arc::new(hostile.into());
        let page = Html.write(&sample.coverage());
        let plain = Html.write(&self::sample().coverage());
        let count = |text: &str, what: &str| text.matches(what).count();
        for tag in ["<script", "</script", "<!--", "<style"] {
            assert_eq!(count(&page, tag), count(&plain, tag), "{tag}");
        }
        assert_eq!(inert("\u{2028}"), "\\u2028");
    }

    #[test]
    fn our_own_files_end_no_element() {
        assert!(!SCRIPT.contains("</") && !SCRIPT.contains("<!--"));
        assert!(!STYLE.contains("</"));
    }

    #[test]
    fn nothing_is_fetched() {
        let page = Html.write(&sample().coverage());
        assert!(
            !page.contains("http://") && !page.contains("https://"),
            "{page}"
        );
    }
}
