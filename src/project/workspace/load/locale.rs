//! Reads one page's files in each locale, and settles them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Keep, Talk, apart, share};
use crate::diagnostic::{Diagnostic, Severity};
use crate::ftl;
use crate::model::{
    Catalog, EntryKind, Fingerprint, Ids, Locale, Lock, LockError, Message, Registry, UnitId, Value,
};
use crate::project::config::Config;
use crate::project::disk::Disk;
use crate::project::failure::Failure;
use crate::project::workspace::{Extras, LocaleFile, LockFile, PageFile, Seal, sources_of};
use crate::sync::{self, Settled, Target};
use crate::text::{Source, Span};

/// Reads and settles all locales of a page.
pub(super) fn read_all(
    disk: &Disk,
    config: &Config,
    page: &mut PageFile,
    (locales, extras): (&[Locale], &BTreeMap<Locale, Extras>),
    keep: Keep,
) -> Result<Talk, Failure> {
    let mut talk = Talk::default();
    let disk = &apart(disk, page.trace.as_ref());
    let stored = page.stored.iter().flat_map(|registry| &registry.entries);
    let ids: Ids = stored.map(|entry| entry.id.clone()).collect();
    for locale in std::iter::once(&config.source_locale).chain(locales) {
        if page.locales.contains_key(locale) {
            continue;
        }
        let terms = extras.get(locale).and_then(|extras| extras.terms.as_ref());
        let mut file = read(disk, config, locale, (page, &ids), terms, &mut talk)?;
        if keep == Keep::Facts && file.exists {
            file.put_away();
        }
        page.locales.insert(locale.clone(), file);
    }
    let locales: Vec<Locale> = page.locales.keys().cloned().collect();
    for locale in locales {
        let settled = settle(page, config, &locale);
        let is_told = matches!(page.locales[&locale].lock_file, LockFile::Damaged);
        if settled.lost && !is_told {
            talk.findings.push(lost_lock(page, config, &locale));
        }
        if let Some(file) = page.locales.get_mut(&locale) {
            file.settled = settled;
        }
    }
    Ok(talk)
}

fn read(
    disk: &Disk,
    config: &Config,
    locale: &Locale,
    (page, ids): (&PageFile, &Ids),
    terms: Option<&Catalog>,
    talk: &mut Talk,
) -> Result<LocaleFile, Failure> {
    let mut file = LocaleFile::default();
    let (path, source) = read_either(disk, page, |name| config.catalog_path(locale, name), talk);
    if source.is_some() && path != config.catalog_path(locale, &page.name) {
        file.came_from = Some(path.clone());
    }
    file.exists = source.is_some();
    let source = source.unwrap_or_else(|| Source::new(path, ""));
    let (mut catalog, findings) = ftl::parse(&source);
    let texts = catalog.entries.iter_mut().map(|entry| &mut entry.kind);
    let texts = texts.filter_map(|kind| match kind {
        EntryKind::Message(Value::Plain(message)) => Some(message),
        _ => None,
    });
    share(texts, page.stored.as_ref());
    talk.findings
        .extend(findings.into_iter().map(|finding| Diagnostic {
            locale: Some(locale.tag().to_owned()),
            ..finding
        }));
    file.catalog = catalog;
    let (path, lock) = read_either(disk, page, |name| Config::lock_path(locale, name), talk);
    if let Some(lock) = lock {
        file.lock_file = match Lock::parse_beside(&lock.text, ids) {
            Ok(lock) => LockFile::Present(lock),
            Err(source @ LockError::Newer { .. }) => {
                return Err(Failure::NewerLock { path, source });
            }
            Err(error) => {
                talk.findings.push(damaged_lock(
                    &path,
                    &lock.text,
                    &error,
                    (locale, &page.name),
                ));
                LockFile::Damaged
            }
        };
        file.lock_seal = Some(Seal::of(&lock.text));
    }
    let known = (page.stored.as_ref(), ids);
    read_targets(&mut file, known, locale, terms, talk);
    Ok(file)
}

/// A file of a page: under the page's own name, else under the name it had before.
fn read_either(
    disk: &Disk,
    page: &PageFile,
    path: impl Fn(&str) -> String,
    talk: &mut Talk,
) -> (String, Option<Source>) {
    let own = path(&page.name);
    let source = talk.take(disk.read_if_present(&own));
    match &page.renamed_from {
        Some(before) if source.is_none() => {
            let before = path(before);
            let source = talk.take(disk.read_if_present(&before));
            (before, source)
        }
        _ => (own, source),
    }
}

/// What the messages of a file say.
fn read_targets(
    file: &mut LocaleFile,
    (registry, ids): (Option<&Registry>, &Ids),
    locale: &Locale,
    terms: Option<&Catalog>,
    talk: &mut Talk,
) {
    // Of several messages of one id, the last one counts, as for whoever collects them.
    let mut written = Vec::new();
    let mut complex = Vec::new();
    for entry in &file.catalog.entries {
        let EntryKind::Message(value) = &entry.kind else {
            continue;
        };
        let Some(id) = ids.parse(&entry.id) else {
            continue;
        };
        match value {
            Value::Plain(message) => {
                written.push((id, Target::plain(message.clone())));
            }
            Value::Complex => complex.push((id, entry.body)),
            Value::None => {}
        }
    }
    if !complex.is_empty() {
        let resolver = ftl::Resolver::new(&file.catalog, terms, locale);
        for (id, body) in complex {
            let variables = registry
                .and_then(|registry| registry.get(&id))
                .map_or(&[][..], |entry| &entry.variables);
            match resolver.message(id.as_str(), variables) {
                Ok(message) => {
                    let print = Fingerprint::of(&Message::text(body.of(&file.catalog.text)));
                    written.push((id, Target { message, print }));
                }
                Err(errors) => {
                    talk.findings
                        .push(unresolved(&file.catalog.path, &id, body, locale, &errors));
                    file.unresolved.insert(id, errors.join("; "));
                }
            }
        }
    }
    file.written = Arc::new(written.into_iter().collect());
}

fn unresolved(
    path: &str,
    id: &UnitId,
    span: Span,
    locale: &Locale,
    errors: &[String],
) -> Diagnostic {
    Diagnostic::new("ftl-syntax", Severity::Error, format!("`{id}` cannot be resolved: {}", errors.join("; ")))
        .at(path, span)
        .about(id.as_str(), Some(locale.tag()))
        .help("the page's own text is used instead; write plain text, or define what the message refers to")
}

fn damaged_lock(
    path: &str,
    text: &str,
    error: &LockError,
    (locale, page): (&Locale, &str),
) -> Diagnostic {
    let before = text.split_inclusive('\n').take(error.line() - 1);
    let start = before.map(str::len).sum();
    let line = text
        .get(start..)
        .and_then(|rest| rest.lines().next())
        .unwrap_or_default();
    Diagnostic::new("lock-lost", Severity::Error, format!("the lock cannot be read: {error}"))
        .at(path, Span::new(start, start + line.len()))
        .help(format!(
            "restore it from version control, or type `l10n accept {} --page {page}` to confirm that the translations fit today's source",
            locale.folder()
        ))
}

fn lost_lock(page: &PageFile, config: &Config, locale: &Locale) -> Diagnostic {
    let mut found = Diagnostic::new(
        "lock-lost",
        Severity::Error,
        format!("translations of {} stand without their lock {}", page.name, Config::lock_path(locale, &page.name)),
    )
    .at(config.catalog_path(locale, &page.name), Span::default())
    .help(format!(
        "restore the lock from version control, or type `l10n accept {} --page {}` to confirm that the translations fit today's source",
        locale.folder(),
        page.name
    ));
    found.locale = Some(locale.tag().to_owned());
    found
}

/// Settles one locale of a page against the registry on disk; without one, there is nothing to settle.
fn settle(page: &PageFile, config: &Config, locale: &Locale) -> Settled {
    let file = &page.locales[locale];
    let sources = sources_of(&page.locales, config, |file| &file.written);
    sync::settle(
        page.stored.as_ref(),
        sources,
        locale,
        &file.written,
        file.lock_file.lock(),
    )
}
