//! A badge for a README: coverage as a small SVG that needs nothing from anywhere.

use crate::coverage::Words;
use crate::report::finding::tally_words;
use crate::report::markup::escape;
use crate::report::{Model, Report};

/// `--format badge`.
pub(crate) struct Badge;

impl Report for Badge {
    fn name(&self) -> &'static str {
        "badge"
    }

    fn about(&self) -> &'static str {
        "coverage as an SVG image"
    }

    fn write(&self, model: &Model<'_>) -> String {
        let mut words = Words::default();
        for locale in model.locales {
            words += locale.words;
        }
        let label = match model.locales {
            [only] => only.locale.tag().to_owned(),
            _ => "translated".to_owned(),
        };
        let percent = words.percent();
        // A run that measured no locale has no coverage to show.
        if model.locales.is_empty() {
            let tally = tally_words(model.findings);
            let colour = if model.findings.is_empty() { GOOD } else { BAD };
            return draw("l10n", &tally, &tally, colour);
        }
        let value = format!("{percent}%");
        draw(
            &label,
            &value,
            &format!("{value} translated"),
            colour(percent),
        )
    }
}

/// White text stays readable on these (WCAG AA).
const GOOD: &str = "#1a7f37";
const BAD: &str = "#b4232c";

fn colour(percent: usize) -> &'static str {
    match percent {
        95.. => GOOD,
        75..95 => "#4d7c0f",
        50..75 => "#9a6700",
        25..50 => "#bc4c00",
        _ => BAD,
    }
}

fn draw(label: &str, value: &str, title: &str, colour: &str) -> String {
    let (left, right) = (width(label) + 12, width(value) + 12);
    let all = left + right;
    let (label, title) = (escape(label), escape(&format!("{label}: {title}")));
    let text = |x: usize, width: usize, text: &str| {
        format!(
            "<text x=\"{x}\" y=\"14\" textLength=\"{width}\" lengthAdjust=\"spacingAndGlyphs\">{text}</text>"
        )
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{all}\" height=\"20\" viewBox=\"0 0 {all} 20\" role=\"img\" aria-label=\"{title}\">\n\
         <title>{title}</title>\n\
         <clipPath id=\"r\"><rect width=\"{all}\" height=\"20\" rx=\"4\"/></clipPath>\n\
         <g clip-path=\"url(#r)\"><rect width=\"{left}\" height=\"20\" fill=\"#444c56\"/>\
         <rect x=\"{left}\" width=\"{right}\" height=\"20\" fill=\"{colour}\"/></g>\n\
         <g fill=\"#fff\" font-family=\"Verdana,DejaVu Sans,Geneva,sans-serif\" font-size=\"11\">{}{}</g>\n\
         </svg>\n",
        text(6, left - 12, &label),
        text(left + 6, right - 12, &escape(value)),
    )
}

/// About how wide a text is in pixels; `textLength` makes it so.
fn width(text: &str) -> usize {
    text.chars()
        .map(|c| match c {
            'i' | 'j' | 'l' | 't' | 'f' | 'r' | '-' | '.' => 5,
            'm' | 'w' | 'M' | 'W' | '%' => 11,
            _ => 7,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::tests::sample;

    #[test]
    fn one_locale_is_named() {
        let sample = sample();
        let svg = Badge.write(&sample.coverage());
        assert!(svg.contains("aria-label=\"ko: 50% translated\""), "{svg}");
        assert!(draw("<b>", "0%", "", BAD).contains(">&lt;b&gt;</text>"));
    }

    #[test]
    fn what_measured_no_locale_shows_no_coverage() {
        let mut sample = sample();
        sample.locales.clear();
        let svg = Badge.write(&sample.findings());
        assert!(svg.contains("<title>l10n: 1 error</title>"), "{svg}");
        assert!(svg.contains(BAD) && !svg.contains('%'), "{svg}");
    }
}
