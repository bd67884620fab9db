//! Which messages others are made of.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{self, Expression, InlineExpression, PatternElement};
use fluent_syntax::parser;

use crate::model::{Catalog, EntryKind, Value};
use crate::text::Span;

/// Ids of the messages that terms and the messages in `roots` refer to, near or far. The values of the entries that
/// `is_replaced` (by index) no longer count.
pub(super) fn reached<'a>(
    catalog: &Catalog,
    roots: impl Iterator<Item = &'a str>,
    is_replaced: impl Fn(usize) -> bool,
) -> BTreeSet<String> {
    let mut by_id: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut open: Vec<String> = Vec::new();
    for (index, entry) in catalog.entries.iter().enumerate() {
        let is_plain = |value: &Value| matches!(value, Value::Plain(_) | Value::None);
        let found = match &entry.kind {
            EntryKind::Message(value)
                if is_plain(value) && entry.attributes.iter().all(|it| is_plain(&it.value)) =>
            {
                continue;
            }
            EntryKind::Message(_) if is_replaced(index) => {
                let head = Span::new(entry.body.start, entry.value.start);
                let attributes = Span::new(entry.value.end, entry.body.end);
                let text = [head, attributes]
                    .map(|span| span.of(&catalog.text))
                    .concat();
                references(&text)
            }
            EntryKind::Message(_) | EntryKind::Term => references(entry.body.of(&catalog.text)),
            _ => continue,
        };
        if entry.kind == EntryKind::Term {
            open.extend(found);
        } else if !found.is_empty() {
            by_id.entry(&entry.id).or_default().extend(found);
        }
    }
    if by_id.is_empty() && open.is_empty() {
        return BTreeSet::new();
    }
    open.extend(roots.filter_map(|id| by_id.get(id)).flatten().cloned());
    let mut reached = BTreeSet::new();
    while let Some(id) = open.pop() {
        if let Some(more) = by_id.get(id.as_str()) {
            open.extend(more.iter().filter(|id| !reached.contains(*id)).cloned());
        }
        reached.insert(id);
    }
    reached
}

/// Messages that the entry in `text` refers to.
fn references(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    if !text.contains('{') {
        return found;
    }
    let (Ok(resource) | Err((resource, _))) = parser::parse_runtime(text);
    for entry in &resource.body {
        let (value, attributes) = match entry {
            ast::Entry::Message(message) => (message.value.as_ref(), &message.attributes),
            ast::Entry::Term(term) => (Some(&term.value), &term.attributes),
            _ => continue,
        };
        let values = attributes.iter().map(|attribute| &attribute.value);
        for pattern in value.into_iter().chain(values) {
            in_pattern(pattern, &mut found);
        }
    }
    found
}

fn in_pattern(pattern: &ast::Pattern<&str>, found: &mut Vec<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

// As deep as `depth` lets files be.
fn in_expression(expression: &Expression<&str>, found: &mut Vec<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut Vec<String>) {
    match inline {
        InlineExpression::MessageReference { id, .. } => found.push(id.name.to_owned()),
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => in_arguments(arguments, found),
        InlineExpression::TermReference { arguments, .. } => {
            if let Some(arguments) = arguments {
                in_arguments(arguments, found);
            }
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::VariableReference { .. } => {}
    }
}

fn in_arguments(arguments: &ast::CallArguments<&str>, found: &mut Vec<String>) {
    for argument in &arguments.positional {
        in_inline(argument, found);
    }
}
