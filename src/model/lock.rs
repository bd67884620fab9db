//! The lock: from which text each translation was made.
//!
//! ```text
//! # l10n lock 1
//! h-signal 8f14e45fceea167a c9f0f895fb98ab91
//! intro-these-are 45c48cce2e2d7fbd d3d9446802a44259 reviewed
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use crate::model::fingerprint::Fingerprint;
use crate::model::unit::{Ids, UnitId};

/// Flags of a lock line. Unknown ones are kept.
pub type Flags = BTreeSet<String>;

/// One message's line in a lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockLine {
    /// Hash of the source the translation was made from.
    pub source: Fingerprint,
    /// Hash of the translation.
    pub target: Fingerprint,
    /// `same`, `reviewed`, `machine`, `draft`, and whatever else stood there.
    pub flags: Flags,
}

/// Why a lock cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LockError {
    /// Written by a later version of this program.
    #[error(
        "this lock has version {version}, and this l10n knows {}; install a newer l10n",
        Lock::VERSION
    )]
    Newer {
        /// Its version.
        version: u64,
    },
    /// Two branches changed it, and nobody has put them together.
    #[error(
        "line {line} of this lock is a merge marker; take out the markers and keep the lines of both sides"
    )]
    MergeMarkers {
        /// Line of the first marker, 1-based.
        line: usize,
    },
    /// Nothing at all.
    #[error("it is empty")]
    Empty,
    /// A line that says nothing, or no first line.
    #[error("line {line} of this lock is damaged: `{text}`")]
    Damaged {
        /// The line, 1-based.
        line: usize,
        /// What stands there.
        text: String,
    },
}

/// State of one page in one locale, by unit. A union merge may leave two lines for one id; both are kept until the
/// translation decides.
///
/// Invariant: a copy shares its lines with the original until one of the two is changed, which few are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// Lines by id.
    pub lines: Arc<BTreeMap<UnitId, Vec<LockLine>>>,
}

impl LockError {
    /// The line that keeps the lock from being read, 1-based.
    pub fn line(&self) -> usize {
        match self {
            Self::MergeMarkers { line } | Self::Damaged { line, .. } => *line,
            Self::Newer { .. } | Self::Empty => 1,
        }
    }
}

impl Lock {
    /// Version of the format that is written.
    pub const VERSION: u64 = 1;

    /// Reads a lock: its lines in any order, as a union merge leaves them; two lines for one id are both kept.
    ///
    /// ```
    /// use l10n::model::Lock;
    ///
    /// let text = "# l10n lock 1\nb 0000000000000002 0000000000000003 same\na 0000000000000001 0000000000000001\n";
    /// let lock = Lock::parse(text).expect("a sound lock");
    /// assert!(lock.to_string().starts_with("# l10n lock 1\na 0000000000000001"));
    /// assert!(Lock::parse("# l10n lock 2\n").is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// [`LockError`] when a line cannot be read, when there is no version, or one that is newer than ours.
    pub fn parse(text: &str) -> Result<Self, LockError> {
        Self::parse_beside(text, &Ids::default())
    }

    /// The same beside other files of the page, whose `ids` it shares.
    ///
    /// # Errors
    ///
    /// As [`Lock::parse`].
    pub fn parse_beside(text: &str, ids: &Ids) -> Result<Self, LockError> {
        let mut read: Vec<(UnitId, Vec<LockLine>)> = Vec::new();
        let mut version = None;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        for (index, line) in text.lines().enumerate() {
            let line_number = index + 1;
            let damaged = || LockError::Damaged {
                line: line_number,
                text: line.to_owned(),
            };
            let is_marker = |marker: &&str| line.starts_with(*marker);
            if line.starts_with(['<', '|', '=', '>']) && MARKERS.iter().any(is_marker) {
                return Err(LockError::MergeMarkers { line: line_number });
            }
            if let Some(found) = line.strip_prefix(HEAD) {
                let found: u64 = found.trim().parse().map_err(|_| damaged())?;
                if found > Self::VERSION {
                    return Err(LockError::Newer { version: found });
                }
                version = Some(found);
            } else if !line.trim().is_empty() && !line.starts_with('#') {
                let (id, line) = parse_line(line, ids).ok_or_else(damaged)?;
                read.push((id, vec![line]));
            }
        }
        if version == Some(Self::VERSION) {
            // As a rule they are sorted, and no two are of one id.
            read.sort_by(|(a, _), (b, _)| a.cmp(b));
            read.dedup_by(|(id, later), (before, lines)| {
                let is_same = id == before;
                if is_same && !lines.contains(&later[0]) {
                    lines.append(later);
                }
                is_same
            });
            Ok(Self {
                lines: Arc::new(read.into_iter().collect()),
            })
        } else {
            let first = text.lines().next().filter(|_| !text.trim().is_empty());
            let damaged = |text: &str| LockError::Damaged {
                line: 1,
                text: text.to_owned(),
            };
            Err(first.map_or(LockError::Empty, damaged))
        }
    }

    /// The line that counts for `id` when its translation has the hash `target`: the one that fits, else the first.
    pub fn line(&self, id: &UnitId, target: Fingerprint) -> Option<&LockLine> {
        let lines = self.lines.get(id)?;
        lines
            .iter()
            .find(|line| line.target == target)
            .or_else(|| lines.first())
    }

    /// Of several lines of `id`, keeps the one whose translation has the hash `target`.
    pub fn keep(&mut self, id: &UnitId, target: Fingerprint) {
        let lines = self.lines.get(id).filter(|lines| lines.len() > 1);
        let mut lines = lines.into_iter().flatten();
        if let Some(line) = lines.find(|line| line.target == target).cloned() {
            self.set(id.clone(), line);
        }
    }

    /// Writes the one line of `id`.
    pub fn set(&mut self, id: UnitId, line: LockLine) {
        Arc::make_mut(&mut self.lines).insert(id, vec![line]);
    }
}

/// What the first line says before the version.
const HEAD: &str = "# l10n lock ";

/// What an unfinished merge leaves at the start of lines.
const MARKERS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// `id source-hash target-hash [flags]`.
fn parse_line(line: &str, ids: &Ids) -> Option<(UnitId, LockLine)> {
    let mut words = line.split_whitespace();
    let id = ids.parse(words.next()?)?;
    let source = Fingerprint::parse(words.next()?)?;
    let target = Fingerprint::parse(words.next()?)?;
    let flags = words.map(str::to_owned).collect();
    let line = LockLine {
        source,
        target,
        flags,
    };
    Some((id, line))
}

impl fmt::Display for LockLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.source, self.target)?;
        for flag in &self.flags {
            write!(f, " {flag}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Lock {
    /// The file: the version, then one line per message, sorted.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEAD}{}", Self::VERSION)?;
        for (id, lines) in &*self.lines {
            for line in lines {
                writeln!(f, "{id} {line}")?;
            }
        }
        Ok(())
    }
}

/// How a unit stands in a locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Nothing there, or the source text again.
    Untranslated,
    /// Translated, with source-language sentences inside.
    Partial,
    /// Translated from a source that has changed since.
    Outdated,
    /// Translated.
    Translated,
    /// Nothing to translate: names, code, numbers. Outside coverage.
    Neutral,
    /// A message whose unit is gone. Outside coverage.
    Obsolete,
}

impl State {
    /// The word in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Untranslated => "untranslated",
            Self::Partial => "partial",
            Self::Outdated => "outdated",
            Self::Translated => "translated",
            Self::Neutral => "neutral",
            Self::Obsolete => "obsolete",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = "a 0000000000000001 0000000000000002";

    #[test]
    fn union_merges_are_read() {
        let text =
            format!("{LINE} reviewed\n# l10n lock 1\r\n{LINE} odd-flag\n{LINE} odd-flag\n\n");
        let lock = Lock::parse(&text).expect("sound");
        assert_eq!(
            lock.to_string(),
            format!("# l10n lock 1\n{LINE} reviewed\n{LINE} odd-flag\n")
        );
    }

    #[test]
    fn damage_is_named() {
        let parse = |rest: &str| Lock::parse(&format!("# l10n lock 1\n{rest}\n"));
        for damaged in [
            "a",
            "a 1 2",
            "a 0000000000000001",
            "1a 0000000000000001 0000000000000002",
        ] {
            let error = LockError::Damaged {
                line: 2,
                text: damaged.to_owned(),
            };
            assert_eq!(parse(damaged), Err(error));
        }
        for marker in ["<<<<<<< HEAD", "=======", ">>>>>>> other", "||||||| base"] {
            assert_eq!(parse(marker), Err(LockError::MergeMarkers { line: 2 }));
        }
        assert_eq!(
            Lock::parse("# l10n lock 7\n"),
            Err(LockError::Newer { version: 7 })
        );
        assert_eq!(Lock::parse("\n"), Err(LockError::Empty));
        for text in [LINE, "# l10n lock x\n", "# l10n lock 0\n"] {
            assert!(
                matches!(Lock::parse(text), Err(LockError::Damaged { line: 1, .. })),
                "{text}"
            );
        }
    }
}
