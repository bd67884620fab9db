//! Settling: every translation present is locked against the text its translator saw.
//!
//! Runs before the pages are read, against the registry as it stands on disk (DESIGN §6). Deliberately absent: any
//! look at the pages of today.

use std::collections::BTreeMap;

use crate::model::{
    Fingerprint, Flags, Locale, Lock, LockLine, Message, Registry, RegistryEntry, UnitId,
};

/// What a locale says for a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The text, selectors and terms resolved; variables stay variables.
    pub message: Message,
    /// Hash of the value as written, so that an edit inside a selector counts as an edit.
    pub print: Fingerprint,
}

impl Target {
    /// A target whose value is plain.
    pub fn plain(message: Message) -> Self {
        let print = Fingerprint::of(&message);
        Self { message, print }
    }
}

/// All translations of a page in one locale.
pub type Targets = BTreeMap<UnitId, Target>;

/// What a page says to one locale: which text each of its messages is made from.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'a> {
    /// The locale that pages are written in.
    pub source_locale: &'a Locale,
    /// The source locale's own messages of the page.
    pub messages: &'a Targets,
}

impl<'a> Sources<'a> {
    /// The text a translation of `entry` into `locale` is made from.
    ///
    /// For the language the unit is in, and for the source locale, that is the page's own text; for others the source
    /// locale's message where there is one (DESIGN §4).
    pub fn of(&self, entry: &'a RegistryEntry, locale: &Locale) -> &'a Message {
        if entry.language == *locale || locale == self.source_locale {
            return &entry.message;
        }
        self.messages
            .get(&entry.id)
            .map_or(&entry.message, |target| &target.message)
    }

    /// The locale that text is in.
    pub fn locale_of(&self, entry: &'a RegistryEntry, locale: &Locale) -> &'a Locale {
        let is_own = entry.language == *locale || locale == self.source_locale;
        if !is_own && self.messages.contains_key(&entry.id) {
            self.source_locale
        } else {
            &entry.language
        }
    }
}

/// A lock after settling.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// The lock as it should be now.
    pub lock: Lock,
    /// Units whose translation was changed by somebody and is locked anew.
    pub updated: Vec<UnitId>,
    /// Whether translations stand beside a lock that is missing or damaged: nothing was locked.
    pub lost: bool,
}

/// Locks every message present against the registry as it stands on disk.
///
/// `lock` is `None` where its file is missing or cannot be read. On the first run of a page there is no `registry`, and
/// nothing to settle.
pub fn settle(
    registry: Option<&Registry>,
    sources: Sources<'_>,
    locale: &Locale,
    targets: &Targets,
    lock: Option<&Lock>,
) -> Settled {
    let Some(registry) = registry else {
        return Settled {
            lock: lock.cloned().unwrap_or_default(),
            ..Settled::default()
        };
    };
    let foreign = registry
        .entries
        .iter()
        .any(|entry| entry.language != *locale && targets.contains_key(&entry.id));
    let Some(lock) = lock else {
        return Settled {
            lost: foreign,
            ..Settled::default()
        };
    };
    let mut settled = Settled {
        lock: lock.clone(),
        ..Settled::default()
    };
    for entry in &registry.entries {
        let Some(target) = targets.get(&entry.id) else {
            continue;
        };
        let source = || Fingerprint::of(sources.of(entry, locale));
        match lock.line(&entry.id, target.print) {
            Some(line) if line.target == target.print => {
                settled.lock.keep(&entry.id, target.print);
            }
            // Two lines of a union merge, none of them for this text: nobody knows which source it saw.
            Some(line)
                if lock
                    .lines
                    .get(&entry.id)
                    .is_some_and(|lines| lines.len() > 1) =>
            {
                settled.lock.set(
                    entry.id.clone(),
                    LockLine {
                        target: target.print,
                        flags: without_review(&line.flags),
                        ..line.clone()
                    },
                );
            }
            Some(line) => {
                let flags = without_review(&line.flags);
                settled.lock.set(
                    entry.id.clone(),
                    LockLine {
                        source: source(),
                        target: target.print,
                        flags,
                    },
                );
                settled.updated.push(entry.id.clone());
            }
            None => settled.lock.set(
                entry.id.clone(),
                LockLine {
                    source: source(),
                    target: target.print,
                    flags: Flags::new(),
                },
            ),
        }
    }
    settled
}

/// What a changed text keeps of its flags: nobody has reviewed it, and it is the same on purpose no longer.
fn without_review(flags: &Flags) -> Flags {
    flags
        .iter()
        .filter(|flag| !matches!(flag.as_str(), "reviewed" | "same" | "draft" | "machine"))
        .cloned()
        .collect()
}
