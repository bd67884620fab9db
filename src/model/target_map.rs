//! `_targets.tsv`: which targets of links and images a locale has instead of the source's.

use std::borrow::Cow;
use std::fmt;

use crate::text::Span;

/// One row: where the source points, and where this locale points instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetRow {
    /// The source's target, as the page writes it.
    pub source: String,
    /// This locale's target.
    pub target: String,
    /// The pages it holds on: a name or a glob. Without one it holds everywhere.
    pub pages: Option<String>,
    /// The row's bytes in its file, newline excluded.
    pub span: Span,
}

impl TargetRow {
    /// How closely it says where it holds: everywhere, on the pages of a glob (more letters say more), on one page.
    pub fn closeness(&self) -> (bool, bool, usize) {
        let Some(pages) = &self.pages else {
            return (false, false, 0);
        };
        let letters = pages.chars().filter(|c| !is_glob_sign(*c)).count();
        (true, !is_glob(pages), letters)
    }
}

/// Whether the pages of a row may be more than the one that has this name.
pub fn is_glob(pages: &str) -> bool {
    pages.contains(is_glob_sign)
}

fn is_glob_sign(c: char) -> bool {
    "*?[]{},!\\".contains(c)
}

/// A locale's own targets.
///
/// Rows are kept in file order; of two rows for one source the closer one counts, else the last, as in all our files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TargetMap {
    /// Path for reports.
    pub path: String,
    /// The rows.
    pub rows: Vec<TargetRow>,
    /// Lines that are no row: without a tab, or with an empty side. See `source/checks/target-rows.md`.
    pub broken: Vec<Span>,
}

impl TargetMap {
    /// The map of a locale that has no targets of its own.
    pub const EMPTY: Self = Self {
        path: String::new(),
        rows: Vec::new(),
        broken: Vec::new(),
    };

    /// Reads the file: `source<TAB>target` a line, or `source<TAB>target<TAB>pages`; blank lines and lines that begin
    /// with `#` are comments.
    pub fn parse(path: impl Into<String>, text: &str) -> Self {
        let mut map = Self {
            path: path.into(),
            ..Self::default()
        };
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let row = line.trim_end_matches(['\n', '\r']);
            let span = Span::new(at, at + row.len());
            at += line.len();
            let row = row.trim_start_matches('\u{feff}');
            if row.trim().is_empty() || row.starts_with('#') {
                continue;
            }
            let mut cells = row.split('\t').map(str::trim);
            let (source, target) = (cells.next(), cells.next().unwrap_or_default());
            let (pages, more) = (cells.next(), cells.next());
            match source {
                Some(source) if !source.is_empty() && !target.is_empty() && more.is_none() => {
                    map.rows.push(TargetRow {
                        source: source.to_owned(),
                        target: target.to_owned(),
                        pages: pages.filter(|pages| !pages.is_empty()).map(str::to_owned),
                        span,
                    });
                }
                _ => map.broken.push(span),
            }
        }
        map
    }

    /// The rows that hold on one page, the closest last; `holds` says whether a name or a glob means that page.
    pub fn on(&self, holds: impl Fn(&str) -> bool) -> Cow<'_, Self> {
        if self.rows.iter().all(|row| row.pages.is_none()) {
            return Cow::Borrowed(self);
        }
        let rows = self.rows.iter();
        let mut here: Vec<TargetRow> = rows
            .filter(|row| row.pages.as_deref().is_none_or(&holds))
            .cloned()
            .collect();
        here.sort_by_key(TargetRow::closeness);
        Cow::Owned(Self {
            path: self.path.clone(),
            rows: here,
            broken: Vec::new(),
        })
    }

    /// This locale's target for a target of the source, where all rows hold.
    pub fn get(&self, source: &str) -> Option<&str> {
        let row = self.rows.iter().rev().find(|row| row.source == source)?;
        Some(&row.target)
    }
}

impl fmt::Display for TargetMap {
    /// The rows as a file: one a line, comments left out.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in &self.rows {
            write!(f, "{}\t{}", row.source, row.target)?;
            if let Some(pages) = &row.pages {
                write!(f, "\t{pages}")?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_comments_and_lines_that_are_neither() {
        let text = "# ours\nhttps://a.org/\thttps://ko.a.org/\r\n\nno tab\nhttps://b.org/\t\n";
        let map = TargetMap::parse("_targets.tsv", text);
        assert_eq!(map.get("https://a.org/"), Some("https://ko.a.org/"));
        assert_eq!(map.get("https://b.org/"), None);
        assert_eq!(map.broken.len(), 2);
        assert_eq!(
            map.rows[0].span.of(text),
            "https://a.org/\thttps://ko.a.org/"
        );
        assert_eq!(map.to_string(), "https://a.org/\thttps://ko.a.org/\n");
    }

    #[test]
    fn the_closest_row_counts() {
        let text = "a\tpage\tguide/a.md\na\tglob\tguide/**\na\twider\t**\na\tall\nx\ty\tz\tmore\n";
        let map = TargetMap::parse("_targets.tsv", text);
        assert_eq!((map.rows.len(), map.broken.len()), (4, 1));
        let on = |known: &[&str]| {
            let here = map.on(|pages| known.contains(&pages));
            here.get("a").map(str::to_owned)
        };
        assert_eq!(
            on(&["guide/a.md", "guide/**", "**"]).as_deref(),
            Some("page")
        );
        assert_eq!(on(&["guide/**", "**"]).as_deref(), Some("glob"));
        assert_eq!(on(&["**"]).as_deref(), Some("wider"));
        assert_eq!(on(&[]).as_deref(), Some("all"));
        let rows = text.lines().take(4).collect::<Vec<_>>().join("\n");
        assert_eq!(map.to_string(), format!("{rows}\n"));
    }

    #[test]
    fn the_last_row_counts() {
        let map = TargetMap::parse("_targets.tsv", "a\tb\na\tc\n");
        assert_eq!(map.get("a"), Some("c"));
    }
}
