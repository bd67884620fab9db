//! Where findings are collected: levels applied once, order settled once.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};

/// What a user wants done with a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Report at this severity.
    Report(Severity),
    /// Do not report.
    Off,
}

/// Collects findings.
///
/// Invariant: [`Sink::finish`] returns them sorted by path, span and code, each at the severity the user chose.
#[derive(Clone, Debug, Default)]
pub struct Sink {
    levels: BTreeMap<String, Level>,
    deny: Vec<String>,
    found: Vec<Diagnostic>,
}

impl Sink {
    /// A sink with the levels of the configuration (code to level).
    pub fn new(levels: BTreeMap<String, Level>) -> Self {
        Self {
            levels,
            ..Self::default()
        }
    }

    /// Raises a code, or every `warning`, to an error, whatever the configuration says.
    #[must_use]
    pub fn deny(mut self, codes: impl IntoIterator<Item = String>) -> Self {
        self.deny.extend(codes);
        self
    }

    /// Adds a finding unless its code is off.
    pub fn push(&mut self, mut found: Diagnostic) {
        match self.levels.get(found.code) {
            Some(Level::Off) => return,
            Some(Level::Report(severity)) => found.severity = *severity,
            None => {}
        }
        let denied = self.deny.iter().any(|word| {
            word == found.code || (word == "warning" && found.severity == Severity::Warning)
        });
        if denied {
            found.severity = Severity::Error;
        }
        self.found.push(found);
    }

    /// Adds several.
    pub fn extend(&mut self, found: impl IntoIterator<Item = Diagnostic>) {
        for one in found {
            self.push(one);
        }
    }

    /// The findings, sorted.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.found.sort_by(|a, b| {
            (&a.place, a.code, &a.unit, &a.locale, &a.message)
                .cmp(&(&b.place, b.code, &b.unit, &b.locale, &b.message))
        });
        self.found.dedup();
        self.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_apply_before_deny() {
        let levels = BTreeMap::from([
            ("quiet".to_owned(), Level::Off),
            ("mild".to_owned(), Level::Report(Severity::Warning)),
        ]);
        let mut sink = Sink::new(levels).deny(["warning".to_owned()]);
        sink.push(Diagnostic::new("quiet", Severity::Error, "gone"));
        sink.push(Diagnostic::new("mild", Severity::Note, "raised twice"));
        sink.push(Diagnostic::new("plain", Severity::Note, "stays"));
        let found = sink.finish();
        assert_eq!(
            found
                .iter()
                .map(|d| (d.code, d.severity))
                .collect::<Vec<_>>(),
            [("mild", Severity::Error), ("plain", Severity::Note)]
        );
    }
}
