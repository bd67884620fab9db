//! Fluent files: the only room that says `fluent`.
//!
//! In goes the text of an `.ftl` file, out come a catalog with byte spans and findings in plain words; and the other
//! way round, texts become patterns and catalogs are edited by span. Promises: any text survives text → FTL → text
//! (Law 4); edits touch only the entries concerned (Law 3); reading never fails. Deliberately absent: what is
//! translated, outdated or neutral, and every question of Markdown.

mod cause;
mod conflict;
mod depth;
mod escape;
mod explain;
mod fate;
mod layout;
pub mod note;
mod pattern;
mod place;
mod read;
mod references;
mod registry_file;
mod resolve;
mod rewrite;
mod stub;
#[cfg(test)]
mod tests;
mod write;

pub use escape::escape;
pub use read::parse;
pub use registry_file::{OldTexts, read_old, read_registry, write_old, write_registry};
pub use resolve::{Resolver, resolve};
pub use write::{Body, Wanted, update};
