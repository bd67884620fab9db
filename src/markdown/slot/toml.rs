//! TOML strings.

use toml_edit::Value;

/// The text of a string; the bytes themselves where it is none.
pub(super) fn decode(raw: &str) -> String {
    raw.parse::<Value>()
        .ok()
        .and_then(|value| value.as_str().map(|text| text.replace("\r\n", "\n")))
        .unwrap_or_else(|| raw.to_owned())
}
