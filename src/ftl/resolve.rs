//! What a message says, with variables left as they are.
//!
//! In go a locale's catalog and its terms, out come messages. Text, literals and variables are walked directly; all
//! else is a bundle's to say, isolation off. Promise: any error is an `Err` in words and never half a text.
//! Deliberately absent: what to show instead.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use fluent::{FluentArgs, FluentBundle, FluentError, FluentResource, FluentValue};
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;

use crate::ftl::escape::MAX_PLACEABLES;
use crate::model::{Catalog, Entry, EntryKind, Locale, Message, Value};
use crate::text::Span;

/// Marks where a variable's name begins and ends in a resolved text. Noncharacters: Unicode keeps them for such use.
const OPEN: char = '\u{fdd0}';
const CLOSE: char = '\u{fdd1}';
/// What a function says that cannot do its work; the bundle would write its name and call that no error.
const FAILED: char = '\u{fdd2}';

/// Resolves the messages of one catalog; its bundle is made when a message first needs it.
pub struct Resolver<'a> {
    catalog: &'a Catalog,
    terms: Option<&'a Catalog>,
    locale: &'a Locale,
    /// The messages that count, by id.
    entries: BTreeMap<&'a str, &'a Entry>,
    bundle: OnceCell<FluentBundle<FluentResource>>,
}

/// What the message `id` says; see [`Resolver::message`].
///
/// # Errors
///
/// As [`Resolver::message`].
pub fn resolve(
    catalog: &Catalog,
    terms: Option<&Catalog>,
    locale: &Locale,
    id: &str,
    variables: &[(String, String)],
) -> Result<Message, Vec<String>> {
    Resolver::new(catalog, terms, locale).message(id, variables)
}

impl<'a> Resolver<'a> {
    /// A resolver for a catalog; `terms` are the locale's own, for all its pages.
    pub fn new(catalog: &'a Catalog, terms: Option<&'a Catalog>, locale: &'a Locale) -> Self {
        let messages = catalog
            .entries
            .iter()
            .filter(|entry| entry.message_value().is_some());
        Self {
            catalog,
            terms,
            locale,
            // Of two messages with one id the last counts, as in `Catalog::message`.
            entries: messages.map(|entry| (entry.id.as_str(), entry)).collect(),
            bundle: OnceCell::new(),
        }
    }

    /// What the message `id` says; the given variables (name and value) stay variables.
    ///
    /// # Errors
    ///
    /// What is wrong, in words, one for each error: a missing message, an unknown term, function or variable, a
    /// circle, too many placeables.
    pub fn message(
        &self,
        id: &str,
        variables: &[(String, String)],
    ) -> Result<Message, Vec<String>> {
        let missing = || vec![format!("there is no message `{id}`")];
        let entry = self.entries.get(id).ok_or_else(missing)?;
        match entry.message_value().ok_or_else(missing)? {
            Value::Plain(message) => Ok(message.clone()),
            Value::None => Err(vec![format!(
                "`{id}` has attributes but no text of its own"
            )]),
            Value::Complex => self.resolved(id, variables),
        }
    }

    fn resolved(&self, id: &str, variables: &[(String, String)]) -> Result<Message, Vec<String>> {
        let bundle = self.bundle.get_or_init(|| self.make_bundle());
        let pattern = bundle
            .get_message(id)
            .and_then(|message| message.value())
            .ok_or_else(|| vec![format!("there is no message `{id}`")])?;
        let mut args = FluentArgs::new();
        for (name, _) in variables {
            // No variant's key can equal this, so selectors on targets take their default.
            args.set(
                name.as_str(),
                FluentValue::from(format!("{OPEN}{name}{CLOSE}")),
            );
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
        if text.contains(FAILED) {
            Err(vec![
                "`NUMBER()` takes a number; a variable is text".to_owned(),
            ])
        } else if errors.is_empty() {
            Ok(unmark(&text, variables))
        } else {
            Err(errors.iter().map(words).collect())
        }
    }

    fn make_bundle(&self) -> FluentBundle<FluentResource> {
        let mut bundle = FluentBundle::new(vec![self.locale.id().clone()]);
        bundle.set_use_isolating(false);
        bundle
            .add_function("NUMBER", number)
            .expect("a new bundle has no functions yet");
        for catalog in self.terms.into_iter().chain([self.catalog]) {
            let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(sound_part(catalog));
            bundle.add_resource_overriding(resource);
        }
        bundle
    }
}

/// Fluent's `NUMBER()`, but that a failure can be told from text.
fn number<'n>(positional: &[FluentValue<'n>], named: &FluentArgs) -> FluentValue<'n> {
    match positional.first() {
        Some(FluentValue::Number(number)) => {
            let mut number = number.clone();
            number.options.merge(named);
            FluentValue::Number(number)
        }
        _ => FluentValue::from(String::from(FAILED)),
    }
}

/// Messages and terms alone: no comments, and no junk that could nest too deep for a parser.
fn sound_part(catalog: &Catalog) -> String {
    let mut text = String::with_capacity(catalog.text.len());
    for entry in &catalog.entries {
        if matches!(entry.kind, EntryKind::Message(_) | EntryKind::Term) {
            let whole = Span::new(entry.body.start, entry.span.end);
            text.push_str(whole.of(&catalog.text));
            text.push('\n');
        }
    }
    text
}

/// A resolved text with its marks as variables again. Marks that no variable made are text.
fn unmark(text: &str, variables: &[(String, String)]) -> Message {
    let mut message = Message::default();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(OPEN) {
        message.push_text(before);
        let known = after
            .split_once(CLOSE)
            .filter(|(name, _)| variables.iter().any(|(known, _)| known == name));
        if let Some((name, behind)) = known {
            message.push_variable(name);
            rest = behind;
        } else {
            message.push_text(OPEN.encode_utf8(&mut [0; 4]));
            rest = after;
        }
    }
    message.push_text(rest);
    message
}

/// An error as a translator understands it.
fn words(error: &FluentError) -> String {
    let FluentError::ResolverError(error) = error else {
        return error.to_string();
    };
    match error {
        ResolverError::Reference(reference) => match reference {
            ReferenceKind::Function { id } => {
                format!("there is no function `{id}()`; `NUMBER()` is the only one")
            }
            ReferenceKind::Message {
                id,
                attribute: None,
            } => {
                format!(
                    "there is no message `{id}` in this file; a variable is written `{{ ${id} }}`"
                )
            }
            ReferenceKind::Message {
                id,
                attribute: Some(attribute),
            } => {
                format!("there is no `{id}.{attribute}` in this file")
            }
            ReferenceKind::Term {
                id,
                attribute: None,
            } => {
                format!("there is no term `-{id}`; write `-{id} = …` into `_terms.ftl`")
            }
            ReferenceKind::Term {
                id,
                attribute: Some(attribute),
            } => {
                format!("the term `-{id}` has no `.{attribute}`")
            }
            ReferenceKind::Variable { id } => {
                format!("this message has no variable `${id}`")
            }
        },
        ResolverError::NoValue(id) => format!("`{id}` has no text of its own"),
        ResolverError::MissingDefault => "no variant fits, and none is marked with `*`".to_owned(),
        ResolverError::Cyclic => "it is made of itself, round in a circle".to_owned(),
        ResolverError::TooManyPlaceables => {
            format!("it holds more than {MAX_PLACEABLES} parts in braces; split it or use fewer")
        }
    }
}
