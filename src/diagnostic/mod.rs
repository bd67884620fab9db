//! Findings about documents: what, where, how bad, and what to do.
//!
//! Deliberately absent: printing, exit codes, and any decision about what a finding means for the run.

mod sink;

pub use sink::{Level, Sink};

use crate::text::{Edits, Span};

/// How bad a finding is. Ordered: a note is the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Worth a look; never fails a run by itself.
    Warning,
    /// Fails the run.
    Error,
}

impl Severity {
    /// The word reports use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A range of bytes in a named file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Path relative to the project, with `/`.
    pub file: String,
    /// Bytes in that file.
    pub span: Span,
}

/// A second place or text that explains a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// What it is: `source`, `translation`, `first defined here`.
    pub name: String,
    /// The text itself, as a reader sees it.
    pub text: String,
    /// Where it stands, if it stands somewhere.
    pub place: Option<Place>,
}

/// A text as long as anybody reads beside a finding: a unit of a megabyte may have a finding in each of its sentences.
fn beginning(text: &str) -> String {
    const CHARACTERS: usize = 4_000;
    match text.char_indices().nth(CHARACTERS) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// Edits that repair a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// File the edits are for.
    pub file: String,
    /// The edits. Applied twice they change nothing the second time.
    pub edits: Edits,
    /// Whether the result means the same for certain, so that `--fix` may apply it unasked.
    pub safe: bool,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Kebab-case code, for ever the same.
    pub code: &'static str,
    /// How bad; a [`Sink`] settles it by the user's levels.
    pub severity: Severity,
    /// What is wrong, in one line.
    pub message: String,
    /// Where; `None` only for findings about a whole project.
    pub place: Option<Place>,
    /// Source and translation, and other places.
    pub labels: Vec<Label>,
    /// What to do next, in words a translator can type.
    pub help: Option<String>,
    /// A repair.
    pub fix: Option<Fix>,
    /// Locale tag it belongs to, if it is about a translation.
    pub locale: Option<String>,
    /// Unit id it belongs to.
    pub unit: Option<String>,
    /// Whether `build` shows the page's own text in the unit's place, whatever level the user gives the code.
    pub refused: bool,
}

impl Diagnostic {
    /// A finding with the given code, severity and message; the builder methods add the rest.
    pub fn new(code: &'static str, severity: Severity, message: impl Into<String>) -> Self {
        Self {
            code,
            severity,
            message: message.into(),
            place: None,
            labels: Vec::new(),
            help: None,
            fix: None,
            locale: None,
            unit: None,
            refused: false,
        }
    }

    /// Says where.
    #[must_use]
    pub fn at(mut self, file: impl Into<String>, span: Span) -> Self {
        self.place = Some(Place {
            file: file.into(),
            span,
        });
        self
    }

    /// Shows a text that explains the finding, such as the source; of a very long one, its beginning.
    #[must_use]
    pub fn label(mut self, name: impl Into<String>, text: impl AsRef<str>) -> Self {
        self.labels.push(Label {
            name: name.into(),
            text: beginning(text.as_ref()),
            place: None,
        });
        self
    }

    /// Says what to do next.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Names the unit and, for translations, the locale.
    #[must_use]
    pub fn about(mut self, unit: impl Into<String>, locale: Option<&str>) -> Self {
        self.unit = Some(unit.into());
        self.locale = locale.map(str::to_owned);
        self
    }
}
