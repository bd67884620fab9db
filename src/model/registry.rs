//! What is known of every unit of a page, kept between runs.

use std::fmt;
use std::sync::Arc;

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
    /// Where it stands, where its text has other messages on the page as well; else empty.
    pub places: Vec<Place>,
    /// Where it stands among the headings.
    pub section: Section,
}

/// Titles of the headings above a unit, outermost first. All that stands below a heading shares them: a site has
/// hundreds of thousands of units in its locales.
pub type Section = Arc<[String]>;

/// One of the places of a text that has several messages on its page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The nearest unit before it that shares its message with no other; `None` above all of these.
    pub after: Option<UnitId>,
    /// How many places of the text there are from there to this one, itself included.
    pub nth: usize,
}

impl Place {
    /// A place as it is written: `unit:nth`.
    pub fn parse(text: &str) -> Option<Self> {
        let (after, nth) = text.rsplit_once(':')?;
        let after = match after {
            "" => None,
            id => Some(UnitId::parse(id)?),
        };
        let nth = nth.parse().ok()?;
        Some(Self { after, nth })
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let after = self.after.as_ref().map_or("", UnitId::as_str);
        write!(f, "{after}:{}", self.nth)
    }
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
