//! What is known of every unit of a page, kept between runs.

use crate::model::locale::Locale;
use crate::model::message::Message;
use crate::model::unit::{UnitId, UnitKind};

/// A unit as the last `extract` saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistryEntry {
    /// Its name.
    pub id: UnitId,
    /// What it is.
    pub kind: UnitKind,
    /// The language it is in.
    pub language: Locale,
    /// Its own text.
    pub message: Message,
    /// Values of its variables, in order of appearance: real targets, attribute lists, macros.
    pub variables: Vec<(String, String)>,
    /// Variable names that this unit used once; never given again.
    pub retired: Vec<String>,
    /// How many units of the page share it: 1 or more.
    pub uses: usize,
    /// Titles of the headings above it, outermost first.
    pub section: Vec<String>,
}

/// Every unit of a page, in document order; a shared message stands once, where it occurs first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Registry {
    /// The units.
    pub entries: Vec<RegistryEntry>,
}

impl Registry {
    /// The entry with that id.
    pub fn get(&self, id: &UnitId) -> Option<&RegistryEntry> {
        self.entries.iter().find(|entry| entry.id == *id)
    }
}
