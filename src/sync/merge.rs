//! An aligned page becomes a registry, and the entries each locale's file wants.

use std::collections::BTreeMap;

use crate::model::{
    Fingerprint, Flags, Locale, Lock, LockLine, Message, Page, Registry, RegistryEntry, Section,
    UnitId,
};
use crate::sync::align::{Alignment, Match, places};
use crate::sync::change::is_typographic;
use crate::sync::names;
use crate::sync::settle::{Sources, Target, Targets};

/// Writes ids and names of the alignment into the page and returns the page's new registry.
///
/// `language(unit)` decides for texts that are new or have changed; the others keep what was decided before.
/// `past(id, print)` is the text of this flat print that a message was made from before, where it is still known.
pub fn register<'a>(
    page: &mut Page,
    alignment: &Alignment,
    old: &Registry,
    language: &dyn Fn(usize) -> Locale,
    past: &dyn Fn(&UnitId, Fingerprint) -> Option<&'a Message>,
) -> Registry {
    let languages: Vec<Locale> = alignment
        .groups
        .iter()
        .map(|group| match (group.how, group.entry) {
            (Match::Same, Some(entry)) => old.entries[entry].language.clone(),
            _ => language(group.units[0]),
        })
        .collect();
    let mut places = places(page, &alignment.groups);
    let mut entries = Vec::with_capacity(alignment.groups.len());
    let mut sections: BTreeMap<Option<usize>, Section> = BTreeMap::new();
    for (index, (group, language)) in alignment.groups.iter().zip(languages).enumerate() {
        let first = &page.units[group.units[0]];
        let known = group
            .entry
            .filter(|_| group.how != Match::New)
            .map(|entry| &old.entries[entry]);
        let has_changed = group.how != Match::Same && !first.variables.is_empty();
        let before = has_changed.then(|| past(&group.id, Fingerprint::of_flat(&first.message)));
        let kept = match before.flatten() {
            Some(before) => Some(names::again(
                &first.message,
                before,
                &first.variables,
                known,
            )),
            None => known.map(|entry| names::keep(&first.variables, entry)),
        };
        let path = || page.heading_path(first.heading).into_iter();
        let section = sections.entry(first.heading);
        let section = section.or_insert_with(|| path().map(str::to_owned).collect());
        let section = Section::clone(section);
        for index in &group.units {
            let unit = &mut page.units[*index];
            unit.id = group.id.clone();
            let names = unit.variables.iter().map(|variable| &variable.name);
            if let Some(kept) = kept.as_ref().filter(|kept| names.ne(&kept.names)) {
                let rename: BTreeMap<String, String> = unit
                    .variables
                    .iter()
                    .map(|variable| variable.name.clone())
                    .zip(kept.names.iter().cloned())
                    .collect();
                unit.message = unit
                    .message
                    .renamed(|name| rename.get(name).cloned().unwrap_or_else(|| name.to_owned()));
                for variable in &mut unit.variables {
                    if let Some(name) = rename.get(&variable.name) {
                        variable.name.clone_from(name);
                    }
                }
            }
        }
        let first = &page.units[group.units[0]];
        entries.push(RegistryEntry {
            id: group.id.clone(),
            kind: first.kind,
            language,
            message: first.message.clone(),
            variables: first
                .variables
                .iter()
                .map(|variable| (variable.name.clone(), variable.value.clone()))
                .collect(),
            retired: kept.map(|kept| kept.retired).unwrap_or_default(),
            uses: group.units.len(),
            places: places.remove(&index).unwrap_or_default(),
            section,
        });
    }
    Registry { entries }
}

/// Notes in an entry what the first of its units says: the text, the values of its variables, and the section.
pub fn describe(entry: &mut RegistryEntry, page: &Page, first: usize) {
    let first = &page.units[first];
    let values = first.variables.iter();
    let path = page.heading_path(first.heading).into_iter();
    entry.message = first.message.clone();
    entry.variables = values
        .map(|variable| (variable.name.clone(), variable.value.clone()))
        .collect();
    entry.section = path.map(str::to_owned).collect();
}

/// What becomes of one locale's messages when a page has a new registry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// The locale's lock after the merge.
    pub lock: Lock,
    /// Messages to write: texts of the page in this language, and translations that moved along.
    pub set: BTreeMap<UnitId, Message>,
    /// Outdated messages that made room for a translation that moved along, by ids that no unit has: there they wait
    /// for the text they were made from.
    pub aside: Vec<Aside>,
}

/// An outdated message that made room for another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Its id from now on.
    pub id: UnitId,
    /// The unit whose message it was.
    pub from: UnitId,
    /// What it says.
    pub message: Message,
}

/// A translation that comes along with its text from another page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// What it says.
    pub message: Message,
    /// Its lock.
    pub line: LockLine,
    /// What its unit said there.
    pub text: Message,
}

impl Arrival {
    /// Whether it was made from exactly what its unit said.
    pub fn is_exact(&self) -> bool {
        self.line.source == Fingerprint::of(&self.text)
    }

    /// The same for a unit that says the same, whatever that calls its variables.
    fn for_text(&self, text: &Message) -> (Message, LockLine) {
        let pairs = || self.text.variables().zip(text.variables());
        let names: BTreeMap<&str, &str> = pairs().collect();
        let back: BTreeMap<&str, &str> = pairs().map(|(old, new)| (new, old)).collect();
        let is_same_but_names = Fingerprint::of_flat(&self.text) == Fingerprint::of_flat(text)
            && pairs().all(|(old, new)| names[old] == new && back[new] == old);
        if self.text == *text || !self.is_exact() || !is_same_but_names {
            return (self.message.clone(), self.line.clone());
        }
        let of = |name: &str| names.get(name).copied().unwrap_or(name).to_owned();
        let message = self.message.renamed(of);
        let line = LockLine {
            source: Fingerprint::of(text),
            target: Fingerprint::of(&message),
            flags: self.line.flags.clone(),
        };
        (message, line)
    }
}

impl Merged {
    /// Puts an outdated message aside, under an id that is not `taken`.
    fn put_aside(&mut self, from: &UnitId, target: &Target, taken: impl Fn(&UnitId) -> bool) {
        let Some(line) = self.lock.line(from, target.print).cloned() else {
            return;
        };
        // The same in every locale whose message was made from the same text: that text comes back as one unit.
        let text = Message::text(line.source.to_string());
        let ids = (0..).map(|salt| from.distinguished(&text, salt));
        let mut free = ids.filter(|id| !taken(id) && !self.lock.lines.contains_key(id));
        let id = free.next().expect("there are more numbers than ids");
        self.lock.set(id.clone(), line);
        self.aside.push(Aside {
            id,
            from: from.clone(),
            message: target.message.clone(),
        });
    }
}

/// Carries one locale from the old registry to the new one.
///
/// The page's own texts in this language are filed: an untouched message follows the page, one that somebody has edited
/// stays and becomes outdated. `came` are translations that moved along from another page; one that was made from what
/// the unit says takes the place of an outdated one, which is put aside.
pub fn merge(
    locale: &Locale,
    (old, new): (&Registry, &Registry),
    alignment: &Alignment,
    targets: &Targets,
    sources: Sources<'_>,
    settled: &Lock,
    came: &BTreeMap<UnitId, Arrival>,
) -> Merged {
    let mut merged = Merged {
        lock: settled.clone(),
        ..Merged::default()
    };
    for (group, entry) in alignment.groups.iter().zip(&new.entries) {
        let before = group.entry.map(|index| &old.entries[index]);
        let target = targets.get(&entry.id);
        if let Some(came) = came.get(&entry.id) {
            let (message, line) = came.for_text(&entry.message);
            let is_better = |target: &&Target| {
                let today = Fingerprint::of(sources.of(entry, locale));
                let from = settled.line(&entry.id, target.print);
                // A value with selectors stays: only what it comes to is known here.
                entry.language != *locale
                    && line.source == today
                    && from.is_some_and(|from| from.source != today)
                    && target.print == Fingerprint::of(&target.message)
            };
            let outdated = target.filter(is_better);
            if let Some(target) = outdated {
                let taken = |id: &UnitId| targets.contains_key(id) || new.get(id).is_some();
                merged.put_aside(&entry.id, target, taken);
            }
            if target.is_none() || outdated.is_some() {
                merged.set.insert(entry.id.clone(), message);
                merged.lock.set(entry.id.clone(), line);
                continue;
            }
        }
        if entry.language == *locale {
            let own = Fingerprint::of(&entry.message);
            let untouched = match (target, before) {
                (None, _) => true,
                // The page has come to say what the message says already.
                (Some(target), _) if target.message == entry.message => true,
                (Some(target), Some(before)) => target.message == before.message,
                // A text that came back: what stands there was filed from the page unless its lock says otherwise.
                (Some(target), None) => settled
                    .line(&entry.id, target.print)
                    .is_some_and(|line| line.source == target.print),
            };
            if untouched {
                if target.is_none_or(|target| target.message != entry.message) {
                    merged.set.insert(entry.id.clone(), entry.message.clone());
                }
                let is_locked = merged
                    .lock
                    .line(&entry.id, own)
                    .is_some_and(|line| line.source == own && line.target == own);
                if is_locked {
                    merged.lock.keep(&entry.id, own);
                } else {
                    let flags = flags_of(&merged.lock, &entry.id, own);
                    merged.lock.set(
                        entry.id.clone(),
                        LockLine {
                            source: own,
                            target: own,
                            flags,
                        },
                    );
                }
                continue;
            }
        }
        if let Some(target) = target {
            follow_typography(&mut merged.lock, entry, target, before);
            lock_if_new(&mut merged.lock, entry, locale, target, sources, before);
        } else if let Some(parted) =
            // A text that parts ways, and one that a `l10n:id` has given another name.
            before.filter(|before| group.how == Match::New || before.id != entry.id)
        {
            let Some(target) = targets.get(&parted.id) else {
                continue;
            };
            let Some(line) = settled.line(&parted.id, target.print) else {
                continue;
            };
            merged.set.insert(entry.id.clone(), target.message.clone());
            merged.lock.set(entry.id.clone(), line.clone());
        }
    }
    merged
}

/// A translation of the text before follows it where only the shape of its quotes and dashes has changed.
fn follow_typography(
    lock: &mut Lock,
    entry: &RegistryEntry,
    target: &Target,
    before: Option<&RegistryEntry>,
) {
    let Some(before) = before.filter(|before| before.message != entry.message) else {
        return;
    };
    let (was, is) = (
        Fingerprint::of(&before.message),
        Fingerprint::of(&entry.message),
    );
    let line = lock.line(&entry.id, target.print);
    let line = line.filter(|line| line.source == was && line.target == target.print);
    if let Some(line) = line.cloned()
        && was != is
        && is_typographic(&before.message, &entry.message)
    {
        lock.set(entry.id.clone(), LockLine { source: is, ..line });
    }
}

/// A message beside a unit that is new to the registry, and one that was its page's own text until the page came to speak
/// another language, are locked to the text of today.
fn lock_if_new(
    lock: &mut Lock,
    entry: &RegistryEntry,
    locale: &Locale,
    target: &Target,
    sources: Sources<'_>,
    before: Option<&RegistryEntry>,
) {
    let turned = before.is_some_and(|before| {
        let line = lock.line(&entry.id, target.print);
        before.language == *locale
            && entry.language != *locale
            && line.is_none_or(|line| line.source == Fingerprint::of(&before.message))
    });
    if turned || !lock.lines.contains_key(&entry.id) {
        let flags = flags_of(lock, &entry.id, target.print);
        let source = Fingerprint::of(sources.of(entry, locale));
        lock.set(
            entry.id.clone(),
            LockLine {
                source,
                target: target.print,
                flags,
            },
        );
    }
}

fn flags_of(lock: &Lock, id: &UnitId, target: Fingerprint) -> Flags {
    lock.line(id, target)
        .filter(|line| line.target == target)
        .map(|line| line.flags.clone())
        .unwrap_or_default()
}
