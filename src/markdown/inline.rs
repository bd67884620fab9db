//! inline.
