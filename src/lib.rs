//! Localizes Markdown sites: pages become translation units, units become Fluent messages, messages become pages again.
//!
//! The rooms lean on each other in one direction only, from the ground up: `text`, `diagnostic` and `model` are
//! plain data; `markdown`, `ftl` and `language` each know one foreign world; `sync`, `check`, `coverage`, `build`,
//! `exchange` and `report` do the work; `project` knows folders and files. The library prints nothing, never exits
//! and reads no environment; only `project::disk` opens files.

pub mod build;
pub mod check;
pub mod coverage;
pub mod diagnostic;
pub mod exchange;
pub mod ftl;
pub mod language;
pub mod markdown;
pub mod model;
pub mod project;
pub mod report;
pub mod sync;
pub mod text;
