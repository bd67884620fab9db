//! New pages against what is known of them: ids and names that stay, locks, states, and what each file shall hold.
//!
//! In go units, registries, catalogs and locks, out come aligned units, a new registry, new locks and the entries each
//! locale's file wants. Deliberately absent: files, Markdown, Fluent syntax; texts come and go as messages.

pub mod align;
pub mod change;
pub mod merge;
pub mod names;
pub mod pairing;
pub mod settle;
pub mod similarity;
pub mod state;

pub use align::{Alignment, Group, Match, Obsolete, align, nearest, places};
pub use change::{Change, is_typographic};
pub use merge::{Arrival, Aside, Merged, describe, merge, register};
pub use settle::{Settled, Sources, Target, Targets, settle};
pub use state::{Case, Standing, stand};
