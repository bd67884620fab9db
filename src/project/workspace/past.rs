//! What files of the project held before, as version control has it.
//!
//! In goes a path, out come the texts that the project's own line of history gave it: of what a merge brought, only the
//! outcome. A file is asked for once, and only when somebody doubts what it held. Without version control, or in a clone
//! without history, there is no past. Deliberately absent: what that past is good for (`vouched`).

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use crate::model::{Fingerprint, UnitId};
use crate::project::history::History;

/// An older text: its page, its unit and its print.
type OfUnit = (String, UnitId, Fingerprint);

/// The past of a project's files.
#[derive(Debug, Default)]
pub struct Past {
    history: Option<History>,
    known: Mutex<BTreeMap<String, Arc<Vec<String>>>>,
    settled: Mutex<BTreeMap<OfUnit, bool>>,
}

impl Past {
    /// The past of the project at `root`.
    pub(super) fn of(root: &Path) -> Self {
        Self {
            history: Some(History::of(root)),
            ..Self::default()
        }
    }

    /// What a file held, the newest first.
    pub(super) fn texts(&self, path: &str) -> Arc<Vec<String>> {
        once(&self.known, path.to_owned(), || Arc::new(self.ask(path)))
    }

    /// The answer to a question about an older text, which all locales have in common.
    pub(super) fn settle(&self, about: OfUnit, answer: impl FnOnce() -> bool) -> bool {
        once(&self.settled, about, answer)
    }

    fn ask(&self, path: &str) -> Vec<String> {
        let history = self.history.as_ref();
        let versions = history.and_then(|history| history.mainline(path).ok());
        let versions = versions.unwrap_or_default().into_iter();
        versions.map(|version| version.source.text).collect()
    }
}

/// What is known by a key, found out where it is not. Not under the lock: others need not wait for it.
fn once<K: Ord, V: Clone>(known: &Mutex<BTreeMap<K, V>>, key: K, find: impl FnOnce() -> V) -> V {
    let known = || known.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(value) = known().get(&key) {
        return value.clone();
    }
    let value = find();
    known().insert(key, value.clone());
    value
}
