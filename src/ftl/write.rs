//! Wanted entries into a locale's file, by byte span.
//!
//! In go a catalog and what each unit should have in it, out comes the file's new text. Promises (Law 3): a message
//! stays where it is, with its bytes; only note lines of ours, stubs of ours and values that are set are touched;
//! nothing is deleted but stubs, unless pruning is asked for; doing it twice changes nothing. Deliberately absent:
//! deciding what is wanted (`sync`).

use crate::ftl::fate::Facts;
use crate::ftl::layout::Writer;
use crate::ftl::place::{Ground, Places};
use crate::ftl::rewrite;
use crate::model::{Catalog, Message, Section, UnitId};

/// What a unit should have in a locale's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Where it stands among the headings.
    pub section: Section,
    /// Its id.
    pub id: UnitId,
    /// Note lines above it, as [`crate::ftl::note`] makes them.
    pub notes: Vec<String>,
    /// The entry itself.
    pub body: Body,
}

/// The entry of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// A stub, unless there is a message.
    Stub,
    /// The message that is there, if there is one; no stub.
    Keep,
    /// This text, whatever is there.
    Set(Message),
    /// This text among the obsolete ones: it has made room for another, and no unit has this id.
    Aside(Message),
}

/// The file with every wanted entry in it; `wanted` is in document order.
///
/// `title` heads a new file. With `prune`, messages that no unit wants are removed; without, they are gathered under
/// `## Obsolete`.
///
/// ```
/// use l10n::ftl::{self, Body, Wanted};
/// use l10n::{model::UnitId, text::Source};
///
/// let wanted = Wanted {
///     section: ["Signal".to_owned()].into(),
///     id: UnitId::parse("h-signal").expect("an id"),
///     notes: vec!["en: Signal".to_owned()],
///     body: Body::Stub,
/// };
/// let (catalog, _) = ftl::parse(&Source::default());
/// let text = ftl::update(&catalog, "chat.md", &[wanted], false);
/// assert_eq!(text, "### chat.md\n\n## Signal\n\n# en: Signal\n# h-signal =\n");
/// ```
pub fn update(catalog: &Catalog, title: &str, wanted: &[Wanted], prune: bool) -> String {
    let facts = Facts::new(catalog, wanted);
    let fates = facts.fates(prune);
    let standing: Vec<Option<usize>> = (0..wanted.len())
        .map(|index| facts.standing(index, &fates))
        .collect();
    let mut places = Places::new(Ground {
        catalog,
        wanted,
        by_id: &facts.by_id,
        fates: &fates,
        standing: &standing,
        gathered: &facts.gathered,
    });
    for (index, entry) in standing.iter().enumerate() {
        match entry {
            Some(entry) => places.found(index, *entry),
            None => place(&facts, index, prune, &mut places),
        }
    }
    let mut writer = Writer::new(catalog, facts.newline);
    for item in places.into_items(title, |entry| rewrite::rewritten(&facts, entry)) {
        writer.push(&item);
    }
    writer.finish()
}

/// Makes the entry of a wanted unit that has none, or brings one back.
fn place(facts: &Facts<'_>, index: usize, prune: bool, places: &mut Places<'_>) {
    let want = &facts.wanted[index];
    let id = want.id.as_str();
    if let Body::Aside(message) = &want.body {
        if facts.is_settable(id) && !prune {
            places.put_aside(rewrite::message_entry(want, message));
        }
        return;
    }
    if facts.by_id.get(id) != Some(&index) {
        return;
    }
    if let Some(message) = facts.messages.get(id) {
        places.bring_back(index, *message, rewrite::rewritten(facts, *message));
        return;
    }
    match &want.body {
        Body::Set(message) if facts.is_settable(id) => {
            places.insert(index, rewrite::message_entry(want, message));
        }
        Body::Stub if facts.is_stubbable(id) => {
            places.insert(index, rewrite::stub_entry(want));
        }
        _ => {}
    }
}
