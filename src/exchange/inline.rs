//! Messages as plain text, for formats that know no markup inside a text.
//!
//! Variables and braces are written as in a Fluent file, `{ $name }` and `{"{"}`, so that translators meet one notation
//! everywhere. Promise: any message is read back as it was. A brace that a translator types is that brace.

use super::xml;
use crate::model::{Message, Piece};

/// `text` and `{ $name }`; braces of the text are quoted, and characters that XML cannot hold.
pub(super) fn write(message: &Message) -> String {
    let mut out = String::new();
    for piece in message.pieces.iter() {
        match piece {
            Piece::Variable(name) => out.push_str(&format!("{{ ${name} }}")),
            Piece::Text(text) => {
                for c in text.chars() {
                    match c {
                        '{' | '}' => out.push_str(&format!("{{\"{c}\"}}")),
                        // Nobody sees it, and half of the tools drop it.
                        _ if c == '\r' || !xml::is_allowed(c) => {
                            out.push_str(&format!("{{\"\\u{:04X}\"}}", u32::from(c)));
                        }
                        _ => out.push(c),
                    }
                }
            }
        }
    }
    out
}

/// The message that was written, or typed.
pub(super) fn read(text: &str) -> Message {
    let mut message = Message::default();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        message.push_text(before);
        let placeable = after.split_once('}').and_then(|(inner, behind)| {
            // A quoted `}` does not end the placeable.
            match inner.trim_start().strip_prefix('"') {
                Some(_) => quoted(after),
                None => Some((Piece::Variable(variable(inner)?.to_owned()), behind)),
            }
        });
        rest = match placeable {
            Some((Piece::Variable(name), behind)) => {
                message.push_variable(name);
                behind
            }
            Some((Piece::Text(text), behind)) => {
                message.push_text(&text);
                behind
            }
            None => {
                message.push_text("{");
                after
            }
        };
    }
    message.push_text(rest);
    message
}

/// The name in `$name`, blanks around it allowed; Fluent's own rule for identifiers.
pub(super) fn variable(inner: &str) -> Option<&str> {
    let name = inner.trim().strip_prefix('$')?;
    let mut chars = name.chars();
    let is_name = chars.next().is_some_and(|c| c.is_ascii_alphabetic())
        && chars.all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    is_name.then_some(name)
}

/// `"…"}`, with what stands behind it.
fn quoted(after: &str) -> Option<(Piece, &str)> {
    let mut text = String::new();
    let mut chars = after.trim_start().strip_prefix('"')?.chars();
    loop {
        match chars.next()? {
            '"' => break,
            '\\' => match chars.next()? {
                c @ ('"' | '\\') => text.push(c),
                'u' => text.push(code_point(&mut chars, 4)?),
                'U' => text.push(code_point(&mut chars, 6)?),
                _ => return None,
            },
            c => text.push(c),
        }
    }
    let behind = chars.as_str().trim_start().strip_prefix('}')?;
    Some((Piece::Text(text), behind))
}

fn code_point(chars: &mut std::str::Chars<'_>, digits: usize) -> Option<char> {
    let digits: String = chars.by_ref().take(digits).collect();
    char::from_u32(u32::from_str_radix(&digits, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_and_variables_are_told_apart() {
        for (typed, meant) in [
            ("see { $link }", "see «link»"),
            ("see {$link}", "see «link»"),
            ("{\"{\"} $link {\"}\"}", "{ $link }"),
            ("{\"{ $link }\"}", "{ $link }"),
            ("{ \"\\u0020a\\\"\" }", " a\""),
            ("a } b { c", "a } b { c"),
            ("{ $9 } {}", "{ $9 } {}"),
            ("{ $a { $b }", "{ $a «b»"),
        ] {
            let said = read(typed).resolve(|name| format!("«{name}»"));
            assert_eq!(said, meant, "{typed}");
        }
    }
}
