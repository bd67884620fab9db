//! `target-map-changed`: rows of `_targets.tsv` that a change touched, for a reviewer to look at.

use std::collections::BTreeSet;

use crate::check::Row;
use crate::diagnostic::Diagnostic;
use crate::model::{Locale, TargetMap, TargetRow};

/// Rows that `before` does not have. See `source/checks/target-map-changed.md`.
pub(crate) fn compare(
    locale: &Locale,
    map: &TargetMap,
    before: &TargetMap,
    row: &Row,
) -> Vec<Diagnostic> {
    let known: BTreeSet<_> = before.rows.iter().map(says).collect();
    map.rows
        .iter()
        .filter(|row| !known.contains(&says(row)))
        .map(|new| {
            let (message, help) = match &new.pages {
                None => (
                    format!("`{}` now leads to `{}`", new.source, new.target),
                    "Open both: the row lets every page of this locale lead there.".to_owned(),
                ),
                Some(pages) => (
                    format!(
                        "`{}` now leads to `{}` on `{pages}`",
                        new.source, new.target
                    ),
                    format!("Open both: the row lets `{pages}` of this locale lead there."),
                ),
            };
            let mut found = Diagnostic::new(row.code, row.severity, message)
                .at(map.path.clone(), new.span)
                .label("source", new.source.clone())
                .label("translation", new.target.clone())
                .help(help);
            let here = before.on(|pages| new.pages.as_deref() == Some(pages));
            if let Some(old) = here.get(&new.source) {
                found = found.label("before", old);
            }
            found.locale = Some(locale.tag().to_owned());
            found
        })
        .collect()
}

/// What a row says, wherever it stands in the file.
fn says(row: &TargetRow) -> (&str, &str, Option<&str>) {
    (&row.source, &row.target, row.pages.as_deref())
}
