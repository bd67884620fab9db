//! Which older texts may speak for the translations that were made from them.
//!
//! Older texts lie in a file that anybody can write into, and a commit to compare with is not always at hand
//! (`touched::distrust`). Words, numbers and targets are taken from them on trust: the page held them once. What runs,
//! is read by a generator or hides is not: an older text that brings such a thing which today's does not hold speaks for
//! nobody, and the translation is judged by today's. Deliberately absent: what an older text lacks.

use super::outdated::{self, Older};
use super::review::NO_TARGETS;
use super::{PageFile, Workspace};
use crate::check::{self, Context, Pair, Standing};
use crate::model::{Fingerprint, Message, Piece, RegistryEntry};
use crate::text::Span;

/// Checks whose findings no older text excuses.
const NEVER: &[&str] = &[
    "bidi-control",
    "invisible-character",
    "look-alike",
    "script-html",
    "template-injection",
    "unsafe-scheme",
];

/// The text that a unit's translation was made from, if it is known, is not `today`'s, and may speak for it.
pub(super) fn of<'a>(
    workspace: &Workspace,
    page: &'a PageFile,
    entry: &RegistryEntry,
    today: &Message,
    source: Fingerprint,
) -> Option<Older<'a>> {
    let older = outdated::made_from(page, &entry.id, source)?;
    let source_locale = &workspace.config.source_locale;
    let context = Context {
        locale: source_locale,
        flavour: workspace.config.flavour,
        targets: &NO_TARGETS,
        terms: &workspace.terms,
    };
    let unit = page.page.units.iter().find(|unit| unit.id == entry.id)?;
    let pair = Pair {
        id: &entry.id,
        kind: entry.kind,
        slot: unit.slot,
        source_locale,
        source: today,
        variables: &entry.variables,
        target: &spelt_out(page, older),
        standing: Standing {
            file: "",
            text: "",
            value: Span::default(),
        },
        complex: true,
        older: false,
        was_translated: false,
    };
    let found = check::refusals(&context, &[pair]);
    let speaks = !found.iter().any(|one| NEVER.contains(&one.code));
    speaks.then_some(older)
}

/// The older text with those of its values in place that no unit of the page has today: a build would put them there.
fn spelt_out(page: &PageFile, (message, values): Older<'_>) -> Message {
    let is_known = |value: &str| {
        let mut variables = page.page.units.iter().flat_map(|unit| &unit.variables);
        variables.any(|variable| variable.value == value)
    };
    let written = |piece: &Piece| match piece {
        Piece::Variable(name) => {
            let own = values.iter().find(|(known, _)| known == name);
            match own.filter(|(_, value)| !is_known(value)) {
                Some((_, value)) => Piece::Text(value.clone()),
                None => piece.clone(),
            }
        }
        Piece::Text(_) => piece.clone(),
    };
    message.pieces.iter().map(written).collect()
}
