//! `target-map-changed`: rows of `_targets.tsv` that a change touched, for a reviewer to look at.

use std::collections::BTreeSet;

use crate::check::Row;
use crate::diagnostic::Diagnostic;
use crate::model::{Locale, TargetMap};

/// Rows that `before` does not have. See `source/checks/target-map-changed.md`.
pub(crate) fn compare(
    locale: &Locale,
    map: &TargetMap,
    before: &TargetMap,
    row: &Row,
) -> Vec<Diagnostic> {
    let known: BTreeSet<(&str, &str)> = before
        .rows
        .iter()
        .map(|row| (row.source.as_str(), row.target.as_str()))
        .collect();
    map.rows
        .iter()
        .filter(|row| !known.contains(&(row.source.as_str(), row.target.as_str())))
        .map(|new| {
            let mut found = Diagnostic::new(
                row.code,
                row.severity,
                format!("`{}` now leads to `{}`", new.source, new.target),
            )
            .at(map.path.clone(), new.span)
            .label("source", new.source.clone())
            .label("translation", new.target.clone())
            .help("Open both: the row lets every page of this locale lead there.");
            if let Some(old) = before.get(&new.source) {
                found = found.label("before", old);
            }
            found.locale = Some(locale.tag().to_owned());
            found
        })
        .collect()
}
