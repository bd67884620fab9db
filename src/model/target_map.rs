//! `_targets.tsv`: which targets of links and images a locale has instead of the source's.

use std::fmt;

use crate::text::Span;

/// One row: where the source points, and where this locale points instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetRow {
    /// The source's target, as the page writes it.
    pub source: String,
    /// This locale's target.
    pub target: String,
    /// The row's bytes in its file, newline excluded.
    pub span: Span,
}

/// A locale's own targets.
///
/// Rows are kept in file order; of two rows for one source the last one counts, as in all our files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TargetMap {
    /// Path for reports.
    pub path: String,
    /// The rows.
    pub rows: Vec<TargetRow>,
    /// Lines that are no row: without a tab, or with an empty side.
    pub broken: Vec<Span>,
}

impl TargetMap {
    /// The map of a locale that has no targets of its own.
    pub const EMPTY: Self = Self {
        path: String::new(),
        rows: Vec::new(),
        broken: Vec::new(),
    };

    /// Reads the file: `source<TAB>target` a line; blank lines and lines that begin with `#` are comments.
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
            match row.split_once('\t') {
                Some((source, target))
                    if !source.trim().is_empty() && !target.trim().is_empty() =>
                {
                    map.rows.push(TargetRow {
                        source: source.trim().to_owned(),
                        target: target.trim().to_owned(),
                        span,
                    });
                }
                _ => map.broken.push(span),
            }
        }
        map
    }

    /// This locale's target for a target of the source.
    pub fn get(&self, source: &str) -> Option<&str> {
        let row = self.rows.iter().rev().find(|row| row.source == source)?;
        Some(&row.target)
    }
}

impl fmt::Display for TargetMap {
    /// The rows as a file: one a line, comments left out.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in &self.rows {
            writeln!(f, "{}\t{}", row.source, row.target)?;
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
    fn the_last_row_counts() {
        let map = TargetMap::parse("_targets.tsv", "a\tb\na\tc\n");
        assert_eq!(map.get("a"), Some("c"));
    }
}
