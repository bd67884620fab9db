//! The texts of a page with their markup marked: once for all locales and all who ask.
//!
//! In go a page and the locales whose texts are asked about more than once, out come the page's own texts and what each
//! of those locales says instead. Other locales' texts are marked when they are asked about, and are not held.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{PageFile, Workspace};
use crate::language::Shown;
use crate::markdown;
use crate::model::{Locale, MarkedText, Message, Unit};

/// Marked texts of one page.
pub(super) struct Texts {
    /// The page's own, one for each message.
    own: Vec<Arc<Shown>>,
    /// What a locale says otherwise, by message.
    said: BTreeMap<Locale, Vec<Option<Arc<Shown>>>>,
}

impl Texts {
    /// Marks the page's own texts and what `locales` say.
    pub(super) fn of(workspace: &Workspace, page: &PageFile, locales: &[Locale]) -> Self {
        let units = || page.alignment.groups.iter().map(|group| group.units[0]);
        let shown = |unit: usize, message: Option<&Message>| {
            Arc::new(mark(workspace, &page.page.units[unit], message).into())
        };
        let said = |locale: &Locale| {
            let targets = &page.locales.get(locale)?.targets;
            let entries = page.registry.entries.iter().zip(units());
            let said = entries.map(|(entry, unit)| {
                let target = targets.get(&entry.id)?;
                (target.message != entry.message).then(|| shown(unit, Some(&target.message)))
            });
            Some((locale.clone(), said.collect()))
        };
        Self {
            own: units().map(|unit| shown(unit, None)).collect(),
            said: locales.iter().filter_map(said).collect(),
        }
    }

    /// The page's own text of a message.
    pub(super) fn own(&self, group: usize) -> &Arc<Shown> {
        &self.own[group]
    }

    /// What a locale shows for a message, which is `message`: the page's own text or another.
    pub(super) fn shown(
        &self,
        workspace: &Workspace,
        page: &PageFile,
        group: usize,
        locale: &Locale,
        message: &Message,
    ) -> Arc<Shown> {
        if *message == page.registry.entries[group].message {
            return Arc::clone(&self.own[group]);
        }
        let known = self.said.get(locale).and_then(|said| said[group].as_ref());
        let unit = || &page.page.units[page.alignment.groups[group].units[0]];
        let marked = || Arc::new(mark(workspace, unit(), Some(message)).into());
        known.map_or_else(marked, Arc::clone)
    }
}

/// A message, or the unit's own, with its markup marked.
pub(super) fn mark(workspace: &Workspace, unit: &Unit, message: Option<&Message>) -> MarkedText {
    let message = message.unwrap_or(&unit.message);
    markdown::mark(message, unit.slot, workspace.config.flavour)
}
