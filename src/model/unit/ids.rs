//! Ids that many files have in common.

use crate::model::unit::UnitId;

/// Ids of a page: each of its locales has most of them twice, in its Fluent file and in its lock, and they share one
/// text.
///
/// Invariant: sorted.
#[derive(Clone, Debug, Default)]
pub struct Ids(Vec<UnitId>);

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
        let known = self.0.binary_search_by(|id| id.as_str().cmp(text));
        known.map_or_else(|_| UnitId::parse(text), |at| Some(self.0[at].clone()))
    }
}

impl FromIterator<UnitId> for Ids {
    fn from_iter<I: IntoIterator<Item = UnitId>>(ids: I) -> Self {
        let mut ids: Vec<UnitId> = ids.into_iter().collect();
        ids.sort_unstable_by(|a, b| a.as_str().cmp(b.as_str()));
        Self(ids)
    }
}
