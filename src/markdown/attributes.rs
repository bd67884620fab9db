//! attributes.
