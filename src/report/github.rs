//! Annotations of GitHub Actions: workflow commands, one per finding.

use crate::diagnostic::{Diagnostic, Severity};
use crate::report::finding;
use crate::report::places::Places;
use crate::report::{Model, Report};

/// `--format github`.
pub(crate) struct Github;

impl Report for Github {
    fn name(&self) -> &'static str {
        "github"
    }

    fn about(&self) -> &'static str {
        "annotations on a pull request, for GitHub Actions"
    }

    fn is_read_at_top(&self) -> bool {
        true
    }

    fn write(&self, model: &Model<'_>) -> String {
        let places = Places::new(model.sources).below(model.folder);
        let mut found = finding::all(model);
        // A step shows ten annotations of a kind: the worst come first, otherwise in order.
        found.sort_by_key(|one| std::cmp::Reverse(one.severity));
        found.iter().map(|one| annotation(one, &places)).collect()
    }
}

fn annotation(finding: &Diagnostic, places: &Places<'_>) -> String {
    let command = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut properties = Vec::new();
    if let Some(place) = &finding.place {
        properties.push(format!("file={}", property(&places.path(place))));
        if let Some(region) = places.region(place) {
            properties.push(format!("line={}", region.start.line));
            // Columns are honoured within one line only.
            if region.start.line == region.end.line {
                properties.push(format!("col={}", region.start.column));
                properties.push(format!("endLine={}", region.end.line));
                properties.push(format!("endColumn={}", region.end.column));
            } else {
                properties.push(format!("endLine={}", region.end.line));
            }
        }
    }
    properties.push(format!("title={}", property(finding.code)));
    format!(
        "::{command} {}::{}\n",
        properties.join(","),
        data(&full(finding))
    )
}

/// The message with what explains it, one line each.
fn full(finding: &Diagnostic) -> String {
    let mut lines = vec![finding.message.clone()];
    for label in &finding.labels {
        lines.push(format!("{}: {}", label.name, label.text));
    }
    if let Some(help) = &finding.help {
        lines.push(format!("help: {help}"));
    }
    lines.join("\n")
}

/// Text after the second `::`: a line break would begin a command of the text's own.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property's value.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::tests::{Sample, sample};

    #[test]
    fn annotations_have_places() {
        let sample = sample();
        let text = Github.write(&sample.findings());
        let first = text.lines().next().expect("a line");
        assert_eq!(
            first,
            "::error file=locales/ko/guide.ftl,line=2,col=13,endLine=2,endColumn=21,title=missing-variable::\
             `{ $link }` is missing%0Asource: See [the docs]({ $link }).%0Atranslation: 문서를 보세요.%0A\
             help: write `[문서]({ $link })를 보세요.`"
        );
    }

    #[test]
    fn no_text_begins_a_command() {
        let mut sample: Sample = sample();
        sample.findings[0].message = "x\n::error::owned\r\n100%".to_owned();
        sample.findings[0].place.as_mut().expect("a place").file = "a,b:c.ftl".to_owned();
        let text = Github.write(&sample.findings());
        assert!(
            text.lines().all(|line| !line.starts_with("::error::")),
            "{text}"
        );
        assert!(text.contains("file=a%2Cb%3Ac.ftl,title="), "{text}");
        assert!(text.contains("x%0A::error::owned%0D%0A100%25"), "{text}");
    }
}
