//! Sites to measure: pages of the corpus or invented ones, and projects whose locales are translated by machine-made text.

use std::fmt::Write as _;
use std::path::Path;

use l10n::ftl::{self, Body, Wanted};
use l10n::markdown;
use l10n::model::{Locale, Message, Piece};
use l10n::project::{Config, Disk, workspace};
use l10n::text::Source;

use crate::measure;

/// Pages of a folder of the corpus; invented ones of about the same size where there is no corpus.
pub(crate) fn pages(folder: &str) -> Vec<Source> {
    let root = std::env::var_os("L10N_CORPUS").map(|corpus| Path::new(&corpus).join(folder));
    let Some(root) = root.filter(|root| root.is_dir()) else {
        return (0..60).map(|page| invented(page, folder)).collect();
    };
    let is_page = |path: &std::path::PathBuf| path.extension().is_some_and(|kind| kind == "md");
    let files = measure::files(&root).into_iter().filter(is_page);
    files
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("pages are UTF-8");
            let name = path.strip_prefix(&root).expect("below the root");
            Source::new(name.to_string_lossy().replace('\\', "/"), text)
        })
        .collect()
}

fn invented(page: usize, language: &str) -> Source {
    let mut text =
        format!("---\ntitle: Page {page}\ndescription: What page {page} is about.\n---\n\n");
    for section in 0..20 {
        // Every other section of a page that is not English is translated.
        let prose = if language == "en" || section % 2 == 0 {
            "The server keeps [no record](a.md) of what you do here, and nobody can ask for it. Each message takes another route and leaves **no trace** behind."
        } else {
            "서버는 여기에서 하는 일을 [기록하지](a.md) 않으며 아무도 그것을 요구할 수 없습니다. 모든 메시지는 다른 길을 지나고 **흔적을** 남기지 않습니다."
        };
        write!(
            text,
            "## Section {section} of page {page}\n\n{prose}\n\n\
             !!! note \"Mind step {section}\"\n\n    - Open the `settings` of part {section}.\n    - Choose [the option](https://example.org/{page}/{section}){{ .md-button }}\n\n\
             | Name | Value |\n| --- | --- |\n| Entry {section} | The value of entry {section} |\n\n"
        )
        .expect("a string takes every text");
    }
    Source::new(format!("page-{page}.md"), text)
}

/// Writes pages below a folder.
pub(crate) fn lay(folder: &Path, pages: &[Source]) {
    for page in pages {
        let path = folder.join(&page.path);
        std::fs::create_dir_all(path.parent().expect("pages stand in a folder")).expect("a folder");
        std::fs::write(path, &page.text).expect("a page");
    }
}

/// A project in a folder of its own, with a configuration that names its targets.
pub(crate) fn project(pages: &[Source], targets: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    lay(&folder.path().join("source"), pages);
    let targets = targets
        .iter()
        .map(|tag| format!("\"{tag}\""))
        .collect::<Vec<_>>()
        .join(", ");
    std::fs::write(
        folder.path().join("l10n.toml"),
        format!("targets = [{targets}]\n"),
    )
    .expect("a configuration");
    folder
}

/// Thirty target locales: eleven scripts, and Latin letters for the rest.
pub(crate) const THIRTY: [&str; 30] = [
    "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hi", "hu", "id",
    "it", "ja", "ko", "nl", "pl", "pt", "ro", "ru", "sv", "th", "tr", "uk", "vi", "zh-Hans",
];

/// The first of some twenty letters that stand in for a locale's alphabet.
fn alphabet(tag: &str) -> (char, u32) {
    match tag {
        "ar" | "fa" => ('ب', 1),
        "bg" | "ru" | "uk" => ('а', 1),
        "bn" => ('ক', 1),
        "el" => ('α', 1),
        "he" => ('א', 1),
        "hi" => ('क', 1),
        "ja" => ('か', 1),
        // Twenty-two steps of this width end within the syllables.
        "ko" => ('가', 500),
        "th" => ('ก', 1),
        "zh-Hans" => ('一', 7),
        _ => ('a', 1),
    }
}

/// Translates each unit for which `chosen` is true, letter by letter, markup left alone; then extracts once more, so
/// that the locks know it.
pub(crate) fn translate(folder: &Path, targets: &[&str], chosen: impl Fn(usize) -> bool) {
    let disk = Disk::open(folder).expect("the folder is there");
    let config = Config {
        targets: targets
            .iter()
            .map(|tag| Locale::parse(tag).expect("a tag"))
            .collect(),
        ..Config::default()
    };
    let workspace = workspace::open(&disk, &config).expect("the project can be read");
    for page in &workspace.pages {
        for (locale, file) in &page.locales {
            if *locale == config.source_locale {
                continue;
            }
            let wanted: Vec<Wanted> = page
                .registry
                .entries
                .iter()
                .enumerate()
                .map(|(index, entry)| {
                    let unit = &page.page.units[page.alignment.groups[index].units[0]];
                    Wanted {
                        section: entry.section.clone(),
                        id: entry.id.clone(),
                        notes: Vec::new(),
                        body: if chosen(index) {
                            let marked = markdown::mark(&entry.message, unit.slot, config.flavour);
                            Body::Set(in_letters(
                                &entry.message,
                                &marked.marks,
                                alphabet(locale.tag()),
                            ))
                        } else {
                            Body::Stub
                        },
                    }
                })
                .collect();
            let text = ftl::update(&file.catalog, &page.name, &wanted, false);
            std::fs::write(folder.join(&file.catalog.path), text).expect("a Fluent file");
        }
    }
    measure::run(folder, &["extract"]);
}

fn in_letters(
    message: &Message,
    marks: &[l10n::model::Mark],
    (first, step): (char, u32),
) -> Message {
    const VARIABLE: usize = '\u{fffc}'.len_utf8();
    let mut at = 0;
    let mut made = Message::default();
    for piece in message.pieces.iter() {
        match piece {
            Piece::Text(text) => {
                let letter = |(offset, c): (usize, char)| {
                    let place = at + offset;
                    let is_markup = marks.iter().any(|mark| {
                        !mark.kind.is_text() && mark.span.start <= place && place < mark.span.end
                    });
                    if is_markup || !c.is_ascii_alphabetic() {
                        return c;
                    }
                    let nth = u32::from(c.to_ascii_lowercase()) - u32::from('a');
                    // Latin letters change places, so that the words are of no language.
                    let nth = if first == 'a' {
                        (nth + 13) % 26
                    } else {
                        nth % 22
                    };
                    char::from_u32(u32::from(first) + nth * step).unwrap_or(c)
                };
                made.push_text(&text.char_indices().map(letter).collect::<String>());
                at += text.len();
            }
            Piece::Variable(name) => {
                made.push_variable(name.clone());
                at += VARIABLE;
            }
        }
    }
    made
}
