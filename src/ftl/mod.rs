//! Room ftl.
