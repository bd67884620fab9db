//! anchors.
