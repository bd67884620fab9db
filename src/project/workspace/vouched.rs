//! Which older texts may speak for the translations that were made from them.
//!
//! Older texts lie in a file that anybody can write into, and a commit to compare with is not always at hand
//! (`touched::distrust`). Words are taken from them on trust: nobody but a reader of both languages could tell. What
//! runs, is read by a generator or hides is not: an older text that brings such a thing which today's does not hold
//! speaks for nobody, and the translation is judged by today's. Where it would lead readers, or have them copy, what
//! today's does not hold, the page itself has to vouch for it, as it stands or as it stood on the project's own line of
//! history: no site leads on where it has stopped to lead, unless it did once. Deliberately absent: what an older text
//! lacks.

use super::outdated::{self, Older};
use super::review::NO_TARGETS;
use super::{PageFile, Workspace};
use crate::check::{self, Context, Pair, Standing};
use crate::model::{Fingerprint, Message, Piece, RegistryEntry, Slot};
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

/// Checks whose findings the page has to answer for.
const ANSWERED: &[&str] = &["code-span", "foreign-target", "token-changed"];

/// The text that a unit's translation was made from, if it is known, is not `today`'s, and may speak for it.
pub(super) fn of<'a>(
    workspace: &Workspace,
    page: &'a PageFile,
    entry: &RegistryEntry,
    today: &Message,
    source: Fingerprint,
) -> Option<Older<'a>> {
    let older = outdated::made_from(page, &entry.id, source)?;
    let unit = page.page.units.iter().find(|unit| unit.id == entry.id)?;
    let said = spelt_out(page, older);
    let question = Question {
        workspace,
        entry,
        slot: unit.slot,
        said: &said,
    };
    let found = question.beside(today, &entry.variables);
    if found.iter().any(|code| NEVER.contains(code)) {
        return None;
    }
    let is_answered = |found: &[&str]| !found.iter().any(|code| ANSWERED.contains(code));
    let held = |text: &str| {
        let text = Message::text(text);
        is_answered(&question.beside(&text, &[]))
    };
    let did_hold = |path: &String| workspace.past.texts(path).iter().any(|text| held(text));
    let about = || (page.name.clone(), entry.id.clone(), source);
    let speaks = is_answered(&found)
        || workspace.is_reviewed
        || workspace.past.settle(about(), || {
            held(&page.source.text) || places(workspace, page).iter().any(did_hold)
        });
    speaks.then_some(older)
}

/// Where the text of a page's units may have stood: on the page, and among the source locale's messages.
fn places(workspace: &Workspace, page: &PageFile) -> Vec<String> {
    let file = page.locales.get(&workspace.config.source_locale);
    let messages = file.map(|file| file.catalog.path.clone());
    std::iter::once(page.source.path.clone())
        .chain(messages)
        .filter(|path| !path.is_empty())
        .collect()
}

/// What an older text of a unit says, to be held against what may vouch for it.
struct Question<'a> {
    workspace: &'a Workspace,
    entry: &'a RegistryEntry,
    slot: Slot,
    said: &'a Message,
}

impl Question<'_> {
    /// The checks that find something in it which a text and its variables do not hold.
    fn beside(&self, text: &Message, variables: &[(String, String)]) -> Vec<&'static str> {
        let config = &self.workspace.config;
        let context = Context {
            locale: &config.source_locale,
            flavour: config.flavour,
            targets: &NO_TARGETS,
            terms: &self.workspace.terms,
            units: &[],
        };
        let pair = Pair {
            id: &self.entry.id,
            kind: self.entry.kind,
            slot: self.slot,
            source_locale: &config.source_locale,
            source: text,
            variables,
            target: self.said,
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
        found.into_iter().map(|found| found.code).collect()
    }
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
