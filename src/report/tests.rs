//! A small invented project that every format is shown, and what holds for all formats.

use std::sync::Arc;

use super::*;
use crate::coverage::{Fragment, Judged, measure};
use crate::diagnostic::{Place, Severity};
use crate::model::{Locale, State, UnitId, UnitKind};
use crate::text::Span;

/// Everything a model borrows.
pub(crate) struct Sample {
    pub(crate) locales: Vec<LocaleCoverage>,
    pub(crate) findings: Vec<Diagnostic>,
    pub(crate) sources: Sources,
    pub(crate) manual: BTreeMap<String, String>,
    pub(crate) detail: Detail,
}

impl Sample {
    pub(crate) fn coverage(&self) -> Model<'_> {
        Model {
            subject: Subject::Coverage,
            source_locale: "en",
            locales: &self.locales,
            findings: &self.findings,
            sources: &self.sources,
            manual: &self.manual,
            detail: &self.detail,
            folder: "",
        }
    }

    pub(crate) fn findings(&self) -> Model<'_> {
        Model {
            subject: Subject::Findings,
            ..self.coverage()
        }
    }
}

const GUIDE: &str = "# 안내\n\nSee the docs.\n\n우리는 빠릅니다. It is small too.\n";
const FTL: &str = "h-guide = 안내\nlink-docs = 문서를 보세요.\n";

fn place(file: &str, text: &str, part: &str) -> Place {
    let start = text.find(part).expect("the part is in the text");
    Place {
        file: file.to_owned(),
        span: Span::new(start, start + part.len()),
    }
}

fn judged(id: &str, state: State, source: &str, target: &str) -> Judged {
    Judged {
        unit: UnitId::parse(id).expect("an id"),
        kind: UnitKind::Paragraph,
        state,
        reason: None,
        weight: source.split_whitespace().count(),
        words: target.split_whitespace().count(),
        leftover: 0,
        change: None,
        fragments: Vec::new(),
        source: Some(Arc::new(source.into())),
        target: Arc::new(target.into()),
        section: ["안내".to_owned()].into(),
        place: place("source/guide.md", GUIDE, target),
    }
}

pub(crate) fn sample() -> Sample {
    let guide = vec![
        judged("h-guide", State::Outdated, "The guide", "안내"),
        judged(
            "link-docs",
            State::Untranslated,
            "See the docs.",
            "See the docs.",
        ),
        Judged {
            leftover: 4,
            fragments: vec![Fragment {
                place: place("source/guide.md", GUIDE, "It is small too."),
                text: "It is small too.".to_owned(),
                within: None,
                rule: "prose",
                because: "five words, one a function word".to_owned(),
            }],
            ..judged(
                "p-small",
                State::Partial,
                "We are fast. It is small too.",
                "우리는 빠릅니다. It is small too.",
            )
        },
    ];
    let index = vec![Judged {
        place: Place {
            file: "source/index.md".to_owned(),
            span: Span::new(0, 9),
        },
        ..judged("h-home", State::Translated, "Home is here now", "안내")
    }];
    let finding = Diagnostic {
        place: Some(place("locales/ko/guide.ftl", FTL, "문서를 보세요.")),
        ..Diagnostic::new(
            "missing-variable",
            Severity::Error,
            "`{ $link }` is missing",
        )
        .label("source", "See [the docs]({ $link }).")
        .label("translation", "문서를 보세요.")
        .help("write `[문서]({ $link })를 보세요.`")
        .about("link-docs", Some("ko"))
    };
    Sample {
        locales: vec![measure(
            Locale::parse("ko").expect("a tag"),
            [
                ("guide.md".to_owned(), guide),
                ("index.md".to_owned(), index),
            ],
        )],
        findings: vec![finding],
        sources: [
            ("source/guide.md", GUIDE),
            ("source/index.md", "# 안내\n"),
            ("locales/ko/guide.ftl", FTL),
        ]
        .into_iter()
        .map(|(path, text)| (path.to_owned(), Source::new(path, text)))
        .collect(),
        manual: BTreeMap::from([(
            "missing-variable".to_owned(),
            "# missing-variable\n\nA variable of the source\nis missing.\n\nMore.\n".to_owned(),
        )]),
        detail: Detail::default(),
    }
}

#[test]
fn names_are_unique_and_found() {
    for format in FORMATS {
        let found = find(format.name()).expect("the table holds it");
        assert_eq!(found.about(), format.about());
    }
    assert!(find("pdf").is_none());
}

#[test]
fn a_report_is_the_same_twice_and_ends_its_last_line() {
    let sample = sample();
    for format in FORMATS {
        for model in [sample.coverage(), sample.findings()] {
            let text = format.write(&model);
            assert_eq!(text, format.write(&model), "{}", format.name());
            assert!(
                text.ends_with('\n') && !text.ends_with("\n\n"),
                "{}",
                format.name()
            );
        }
    }
}

#[test]
fn an_empty_project_is_no_error() {
    let sample = Sample {
        locales: Vec::new(),
        findings: Vec::new(),
        sources: Sources::new(),
        ..sample()
    };
    for format in FORMATS {
        format.write(&sample.coverage());
        format.write(&sample.findings());
    }
}
