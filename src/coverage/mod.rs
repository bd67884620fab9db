//! Room coverage.
