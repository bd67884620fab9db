//! Bytes and places: what is true of any text file.
//!
//! In go whole files, out come byte ranges, line numbers and edits. Deliberately absent: anything about Markdown or
//! Fluent.

pub mod edit;
pub mod line_index;
pub mod plain;
pub mod source;
pub mod span;
pub mod view;

pub use edit::{Edit, Edits, OverlapError};
pub use line_index::{LineIndex, Position};
pub use plain::is_printable_ascii;
pub(crate) use plain::{Signs, has_double_blank, is_alphanumeric, is_letter};
pub use source::{Newline, Source};
pub use span::Span;
pub use view::View;
