//! Ids that many files have in common.

use std::collections::HashSet;

use foldhash::fast::FixedState;

use crate::model::unit::UnitId;

/// Ids of a page: each of its locales has most of them twice, in its Fluent file and in its lock, and they share one
/// text.
#[derive(Clone, Debug, Default)]
pub struct Ids(HashSet<UnitId, FixedState>);

impl Ids {
    /// The id that is `text`: a known one, else as [`UnitId::parse`] reads it.
    ///
    /// ```
    /// use l10n::model::{Ids, UnitId};
    ///
    /// let ids: Ids = UnitId::parse("h-signal").into_iter().collect();
    /// assert_eq!(ids.parse("h-signal"), UnitId::parse("h-signal"));
    /// assert_eq!(ids.parse("h-other"), UnitId::parse("h-other"));
    /// assert_eq!(ids.parse("no id"), None);
    /// ```
    pub fn parse(&self, text: &str) -> Option<UnitId> {
        self.0.get(text).cloned().or_else(|| UnitId::parse(text))
    }
}

impl FromIterator<UnitId> for Ids {
    fn from_iter<I: IntoIterator<Item = UnitId>>(ids: I) -> Self {
        Self(ids.into_iter().collect())
    }
}
