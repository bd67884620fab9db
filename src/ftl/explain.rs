use crate::diagnostic::{Diagnostic, Severity};
use crate::ftl::read::JunkError;
use crate::model::Catalog;
pub(super) fn explain(catalog: &Catalog, errors: &[JunkError]) -> Vec<Diagnostic> {
    errors
        .iter()
        .map(|e| {
            Diagnostic::new("ftl-syntax", Severity::Error, "x")
                .at(catalog.path.clone(), catalog.entries[e.entry].span)
        })
        .collect()
}
