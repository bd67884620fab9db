//! extension/mod.
