//! YAML scalars.

use saphyr_parser::{Event, Parser};

/// The text of a scalar; the bytes themselves where it is none.
pub(super) fn decode(raw: &str) -> String {
    let document = format!("key: {raw}\n");
    let text = Parser::new_from_str(&document)
        .filter_map(|event| match event {
            Ok((Event::Scalar(text, ..), _)) => Some(text.into_owned()),
            _ => None,
        })
        .nth(1);
    match text {
        // How many line breaks end a block scalar is settled by its header.
        Some(text) if raw.starts_with(['|', '>']) => text.trim_end_matches('\n').to_owned(),
        Some(text) => text,
        None => raw.to_owned(),
    }
}
