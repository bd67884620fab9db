//! The nouns everybody shares: pages, units, messages, catalogs, registries, locks, locales, terms.
//!
//! Plain data with public fields. Deliberately absent: parsing, judging, reading and writing.

pub mod catalog;
pub mod fingerprint;
pub mod locale;
pub mod lock;
pub mod marked;
pub mod message;
pub mod page;
pub mod registry;
pub mod target_map;
pub mod terms;
pub mod unit;

pub use catalog::{Attribute, Catalog, Entry, EntryKind, Value};
pub use fingerprint::Fingerprint;
pub use locale::{Locale, LocaleError};
pub use lock::{Flags, Lock, LockError, LockLine, State};
pub use marked::{Mark, MarkKind, MarkedText};
pub use message::{Message, Piece};
pub use page::{Heading, Page, Segment};
pub use registry::{Place, Registry, RegistryEntry, Section};
pub use target_map::{TargetMap, TargetRow};
pub use terms::Term;
pub use unit::{Ids, Part, Slot, Unit, UnitId, UnitKind, Variable, VariableKind};
