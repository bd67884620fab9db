//! Other people's formats: what translators' tools read and write.
//!
//! In goes a [`Document`], the units of one locale with what they say in both languages, and out comes a file's text; in
//! goes such a text, and out come its [`Record`]s. A format may drop layout of its own, never a text: what it wrote is
//! read back as it was, characters that it cannot hold included. Deliberately absent: files, and which of the records a
//! project takes over (`project::workspace::exchange`).

mod csv;
mod inline;
mod jsonl;
mod po;
mod tmx;
mod xliff;
mod xml;

use crate::model::{Fingerprint, Locale, Message};

/// The units of one locale, for translators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The languages of its texts.
    pub languages: Languages,
    /// Its units, page after page.
    pub records: Vec<Record>,
}

/// From which language into which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Languages {
    /// The language of sources.
    pub source: Locale,
    /// The language of targets.
    pub target: Locale,
}

impl Languages {
    /// Refuses a file that says it is in another language than `target`. Language and script count, and only where the
    /// file names them: `ko-KR` is Korean, and so may be a file that says nothing.
    fn expect(&self, tag: Option<&str>) -> Result<(), Unreadable> {
        let Some(locale) = tag.and_then(|tag| Locale::parse(&tag.replace('_', "-")).ok()) else {
            return Ok(());
        };
        if self.is_target(&locale) {
            return Ok(());
        }
        let message = format!("the file is in `{locale}`, and not in `{}`", self.target);
        Err(Unreadable { line: 1, message })
    }

    fn is_target(&self, locale: &Locale) -> bool {
        locale.language() == self.target.language() && locale.script() == self.target.script()
    }
}

/// One unit in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Page and id; `None` where the file does not name them, as in a memory of another tool.
    pub place: Option<(String, String)>,
    /// What a translator should know: headings above it, targets of links.
    pub notes: Vec<String>,
    /// The text to translate.
    pub source: Message,
    /// The text that the target was made from, where that is another one.
    pub was: Option<Message>,
    /// The translation; `None` where there is none, never empty.
    pub target: Option<Message>,
    /// Whether somebody has to look at the translation again.
    pub needs_work: bool,
    /// What the project's translation was when the file was written: `None` where it had none, or where the file comes
    /// from elsewhere.
    pub base: Option<Fingerprint>,
}

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct Unreadable {
    /// Where, 1-based.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

/// Writes and reads one format.
pub trait Exchange: Sync {
    /// The text of the file.
    fn write(&self, document: &Document) -> String;

    /// The records of a file, in its order; those without a source text are left out.
    ///
    /// # Errors
    ///
    /// [`Unreadable`] where the text is no such file, or is in another language. Nothing is read of it then.
    fn read(&self, text: &str, languages: &Languages) -> Result<Vec<Record>, Unreadable>;
}

/// A row of [`FORMATS`].
pub struct Format {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it is, in a few words.
    pub about: &'static str,
    /// Who writes and reads it.
    pub exchange: &'static dyn Exchange,
}

const fn format(
    name: &'static str,
    about: &'static str,
    exchange: &'static dyn Exchange,
) -> Format {
    Format {
        name,
        about,
        exchange,
    }
}

/// Every format.
#[rustfmt::skip]
pub const FORMATS: &[Format] = &[
    format("po", "gettext, for Poedit, Weblate, Lokalize and most others", &po::Po),
    format("xliff", "XLIFF 1.2, for translation tools of agencies", &xliff::Xliff { version: xliff::Version::One }),
    format("xliff-2", "XLIFF 2.0", &xliff::Xliff { version: xliff::Version::Two }),
    format("tmx", "TMX 1.4, what is translated, for a translation memory", &tmx::Tmx),
    format("csv", "comma-separated values, for a spreadsheet", &csv::Csv),
    format("jsonl", "a JSON object per line, for programs", &jsonl::JsonLines),
];

/// The format of that name.
pub fn find(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// Page and id in one word, for formats that have one name per unit: no id holds a `#`, so the last one parts them.
fn join(place: Option<&(String, String)>) -> Option<String> {
    place.map(|(page, unit)| format!("{page}#{unit}"))
}

fn part(name: &str) -> Option<(String, String)> {
    let (page, unit) = name.rsplit_once('#')?;
    Some((page.to_owned(), unit.to_owned()))
}

/// A target as a record has it: an empty one is none.
fn said(target: Message) -> Option<Message> {
    (!target.is_empty()).then_some(target)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::Piece;

    pub(super) fn languages() -> Languages {
        Languages {
            source: Locale::parse("en").expect("a tag"),
            target: Locale::parse("ko").expect("a tag"),
        }
    }

    /// Any text, variables, braces, signs of every format, and what XML cannot hold.
    fn message() -> impl Strategy<Value = Message> {
        let text = prop_oneof![
            any::<String>(),
            "[ -~]{1,12}",
            "[{}\"\\\\#|<>&;,\n\r\t $]{1,8}",
            "[가-힣 \u{0}-\u{8}\u{fffe}]{1,4}",
        ];
        let piece = prop_oneof![
            3 => text.prop_map(Piece::Text),
            1 => "[a-z][a-z0-9-]{0,5}".prop_map(Piece::Variable),
        ];
        prop::collection::vec(piece, 0..5).prop_map(|pieces| pieces.into_iter().collect())
    }

    fn record() -> impl Strategy<Value = Record> {
        (
            ("[a-z가-힣#/ .]{1,12}", "[a-z][a-z0-9-]{0,12}"),
            message().prop_filter("a source", |source| !source.is_empty()),
            prop::option::of(message()),
            prop::option::of(message()),
            any::<bool>(),
            prop::option::of(any::<u64>()),
        )
            .prop_map(|(place, source, was, target, needs_work, base)| {
                let target = target.and_then(said);
                Record {
                    place: Some(place),
                    notes: vec!["$link = a.md".to_owned()],
                    source,
                    was: was.and_then(said),
                    needs_work: needs_work && target.is_some(),
                    target,
                    base: base.map(Fingerprint),
                }
            })
    }

    proptest! {
            #![proptest_config(ProptestConfig::with_cases(200))]

            #[test]
            fn what_is_written_is_read(records in prop::collection::vec(record(), 0..4)) {
                let document = Document { languages: languages(), records };
                for format in FORMATS {
                    let text = format.exchange.write(&document);
                    let read = format.exchange.read(&text, &document.languages);
                    let mut wanted = document.records.clone();
                    if format.name == "tmx" {
                        wanted.retain(|record| record.target.is_some() && !record.needs_work);
                        for record in &mut wanted {
     record.was = None;
    }
                    }
                    prop_assert_eq!(read, Ok(wanted), "{}:\n{}", format.name, text);
                }
            }

            #[test]
            fn no_file_breaks_a_reader(text in any::<String>(), seed in any::<u64>(), records in prop::collection::vec(record(), 1..3)) {
                let document = Document { languages: languages(), records };
                for format in FORMATS {
                    let _ = format.exchange.read(&text, &document.languages);
                    // A file of ours with a hole in it.
                    let whole = format.exchange.write(&document);
                    let chars: Vec<char> = whole.chars().collect();
                    let at = usize::try_from(seed % chars.len() as u64).expect("below a length");
                    let holed: String = chars[..at].iter().chain(chars.iter().skip(at + 1 + at % 7)).collect();
                    let _ = format.exchange.read(&holed, &document.languages);
                }
            }
        }

    #[test]
    fn a_file_in_another_language_is_refused() {
        let mut document = Document {
            languages: languages(),
            records: vec![Record {
                source: Message::text("Home"),
                target: Some(Message::text("홈")),
                place: Some(("a.md".to_owned(), "home".to_owned())),
                ..Record::default()
            }],
        };
        let texts: Vec<String> = FORMATS
            .iter()
            .map(|format| format.exchange.write(&document))
            .collect();
        document.languages.target = Locale::parse("ja").expect("a tag");
        for (format, text) in FORMATS.iter().zip(texts) {
            let read = format.exchange.read(&text, &document.languages);
            match format.name {
                // A row does not say its language.
                "csv" => assert_eq!(read.map(|records| records.len()), Ok(1)),
                // A memory may hold many languages.
                "tmx" => assert_eq!(read.map(|records| records.len()), Ok(0)),
                _ => assert!(read.is_err(), "{}", format.name),
            }
        }
    }
}
