//! Every report format of one invented project, written below `target/` for other people's tools to read.
//!
//! `tests/clients/report/run.sh` has them read: a SARIF schema, a `JUnit` reader, our own JSON Schemas, a browser.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use l10n::coverage::{Fragment, Judged, LocaleCoverage, measure};
use l10n::diagnostic::{Diagnostic, Place, Severity};
use l10n::model::{Locale, State, UnitId, UnitKind};
use l10n::report::{Detail, FORMATS, Model, Sources, Subject};
use l10n::text::{Source, Span};

/// Text that tries to leave every format it is put into.
const HOSTILE: &str =
    "</script><img src=x onerror=alert(1)> ]]> %0A::error::x `|` @all \u{1b}[2J \u{202e}gnp.exe 🙂";

/// A page under construction: its text grows with its units.
struct Page {
    name: &'static str,
    /// Path of its file.
    path: String,
    text: String,
    units: Vec<Judged>,
}

impl Page {
    fn new(tag: &str, name: &'static str) -> Self {
        Self {
            name,
            path: format!("{tag}/{name}"),
            text: format!("# {name}\n"),
            units: Vec::new(),
        }
    }

    fn unit(&mut self, state: State, source: &str, target: &str) -> &mut Judged {
        self.text.push('\n');
        let start = self.text.len();
        self.text.push_str(target);
        let span = Span::new(start, self.text.len());
        self.text.push('\n');
        let words = |text: &str| text.split_whitespace().count();
        let number = self.units.len();
        self.units.push(Judged {
            unit: UnitId::parse(&format!("section-unit-{number}")).expect("an id"),
            kind: UnitKind::Paragraph,
            state,
            reason: None,
            weight: words(source),
            words: words(target),
            leftover: if state == State::Untranslated {
                words(target)
            } else {
                0
            },
            change: None,
            fragments: Vec::new(),
            source: Some(Arc::new(source.into())),
            target: Arc::new(target.into()),
            section: [self.name.to_owned(), "A section".to_owned()].into(),
            place: Place {
                file: self.path.clone(),
                span,
            },
        });
        self.units.last_mut().expect("just added")
    }

    /// A unit of two sentences, the second one left over.
    fn partial(&mut self, first: &str, left: &str) {
        let target = format!("{first} {left}");
        let unit = self.unit(
            State::Partial,
            &format!("Its first sentence. {left}"),
            &target,
        );
        let start = unit.place.span.start + first.len() + 1;
        unit.leftover = left.split_whitespace().count();
        unit.fragments.push(Fragment {
            place: Place {
                file: unit.place.file.clone(),
                span: Span::new(start, start + left.len()),
            },
            text: left.to_owned(),
            within: Some(Span::new(first.len() + 1, target.len())),
            rule: "prose",
            because: "seven words, “of” is a function word".to_owned(),
        });
    }
}

fn locale(tag: &str, own: &str, sources: &mut Sources) -> LocaleCoverage {
    let mut pages = Vec::new();
    for (name, gaps) in [
        ("index.md", 0),
        ("guide/start.md", 3),
        ("guide/deep/more.md", 140),
        ("api/reference.md", 1),
    ] {
        let mut page = Page::new(tag, name);
        page.unit(State::Translated, "A heading", own);
        page.unit(State::Neutral, "Signal", "Signal");
        for gap in 0..gaps {
            let text = format!("This is sentence number {gap} of the manual.");
            page.unit(State::Untranslated, &text, &text);
            page.unit(State::Translated, &text, own);
        }
        if gaps > 0 {
            page.partial(own, "This part of it was forgotten.");
            page.unit(State::Outdated, "What it says has changed.", own);
            page.unit(State::Untranslated, HOSTILE, HOSTILE);
        }
        sources.insert(page.path.clone(), Source::new(page.path, page.text));
        pages.push((name.to_owned(), page.units));
    }
    measure(Locale::parse(tag).expect("a tag"), pages)
}

fn findings(sources: &mut Sources) -> Vec<Diagnostic> {
    let path = "locales/ko/가이드 1.ftl";
    let text = "h-start = 시작\nsee-docs = 문서를 🙂 보세요.\n";
    sources.insert(path.to_owned(), Source::new(path, text));
    let start = text.find("문서를").expect("it is there");
    vec![
        Diagnostic::new(
            "missing-variable",
            Severity::Error,
            "`{ $docs }` is missing, as in `]]>`",
        )
        .at(path, Span::new(start, text.len() - 1))
        .label("source", "See [the docs]({ $docs }).")
        .label("translation", HOSTILE)
        .help("write `[문서]({ $docs })를 보세요.`")
        .about("see-docs", Some("ko")),
        Diagnostic::new(
            "obsolete-message",
            Severity::Note,
            "`h-start` belongs to no unit any more",
        )
        .at(path, Span::new(0, 7))
        .about("h-start", Some("ko")),
        Diagnostic::new("gate-coverage", Severity::Error, HOSTILE)
            .help("`l10n status he` lists what is missing"),
    ]
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the files are for other programs to read"
)]
fn formats_for_other_peoples_tools() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("report");
    std::fs::create_dir_all(&folder).expect("a folder below target");
    let mut sources = Sources::new();
    let locales = [
        locale("fr", "Ceci est bien traduit.", &mut sources),
        locale("he", "זה מתורגם היטב, גם עם Signal.", &mut sources),
        locale("ko", "이것은 잘 번역되었습니다.", &mut sources),
    ];
    let findings = findings(&mut sources);
    let manual = BTreeMap::from([(
        "missing-variable".to_owned(),
        "# missing-variable\n\nA variable of the source is missing.\n".to_owned(),
    )]);
    let detail = Detail {
        hints: vec!["l10n report draws all of this".to_owned()],
        ..Detail::default()
    };
    for (subject, name) in [(Subject::Coverage, "status"), (Subject::Findings, "check")] {
        let model = Model {
            subject,
            source_locale: "en",
            locales: &locales,
            findings: &findings,
            sources: &sources,
            manual: &manual,
            detail: &detail,
            folder: "",
        };
        for format in FORMATS {
            let text = format.write(&model);
            assert!(
                !text.contains('\u{202e}') || format.name() != "text",
                "text repaints the terminal"
            );
            std::fs::write(folder.join(format!("{name}.{}", format.name())), text)
                .expect("the file is ours");
        }
    }
}
