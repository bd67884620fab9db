//! Room language.
