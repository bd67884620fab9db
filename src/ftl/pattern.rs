//! Patterns that need no resolver: text, literals and variables alone.

use fluent_bundle::types::FluentNumber;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::model::{Message, Value};

/// What a pattern says: walked directly, so that no limit of a resolver ever cuts it.
pub(super) fn value(pattern: &Pattern<&str>) -> Value {
    let mut message = Message::default();
    for element in &pattern.elements {
        let plain = match element {
            PatternElement::TextElement { value } => {
                message.push_text(value);
                true
            }
            PatternElement::Placeable { expression } => push(&mut message, expression),
        };
        if !plain {
            return Value::Complex;
        }
    }
    Value::Plain(message)
}

/// Appends a literal or a variable; `false` for what only a bundle can say.
fn push(message: &mut Message, expression: &Expression<&str>) -> bool {
    let Expression::Inline(inline) = expression else {
        return false;
    };
    match inline {
        InlineExpression::StringLiteral { value } => {
            message.push_text(&unescape_unicode_to_string(value));
            true
        }
        // A bundle shows numbers its own way (`007` is `7`), and we must agree with it.
        InlineExpression::NumberLiteral { value } => match value.parse::<FluentNumber>() {
            Ok(number) => {
                message.push_text(&number.as_string());
                true
            }
            Err(_) => false,
        },
        InlineExpression::VariableReference { id } => {
            message.push_variable(id.name);
            true
        }
        // As deep as `depth` allows.
        InlineExpression::Placeable { expression } => push(message, expression),
        InlineExpression::FunctionReference { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => false,
    }
}
