//! What commands on a project have in common: the project read, locales and pages by name, files for a report.

use std::collections::BTreeSet;
use std::mem::ManuallyDrop;
use std::path::Path;

use anyhow::Result;
use l10n::coverage::LocaleCoverage;
use l10n::diagnostic::{Diagnostic, Sink};
use l10n::model::Locale;
use l10n::project::cache::{self, Draft, Kept, Known, Part, Recalled};
use l10n::project::config::nearest;
use l10n::project::disk::{Batch, Change, Committed, RunLock, Staging, Trace, show, write_file};
use l10n::project::layout;
use l10n::project::workspace::extract::{self, Extraction};
use l10n::project::workspace::survey::{Notes, Survey};
use l10n::project::workspace::{self, Workspace};
use l10n::project::{Failure, Project};
use l10n::report::Sources;

use crate::street::{Outcome, Street};
use crate::trouble::{Failures, Hinted};

/// A project that has been read.
pub(super) struct Work<'a> {
    pub(super) street: &'a Street<'a>,
    pub(super) project: Project,
    /// What was read of it. The process ends with the command: giving back each of its many small texts first would
    /// be a twentieth of the run.
    pub(super) space: ManuallyDrop<Workspace>,
    /// Held by commands that write.
    lock: Option<RunLock>,
}

/// What an `extract` of the whole project knows besides the pages that are due.
pub(super) struct Due {
    trace: Trace,
    notes: Notes<Kept>,
    /// What is known of the other pages.
    part: Option<Box<Part>>,
}

impl Due {
    /// Pages that are not due, and the units in them.
    pub(super) fn others(&self) -> (usize, usize) {
        self.part
            .as_ref()
            .map_or((0, 0), |part| part.others_count())
    }
}

impl<'a> Work<'a> {
    /// Reads the project, to look only.
    pub(super) fn to_read(street: &'a Street) -> Result<Self> {
        Self::to_read_of(street, &[])
    }

    /// The same, of the locales named; of all, where none is.
    pub(super) fn to_read_of(street: &'a Street, locales: &[String]) -> Result<Self> {
        let project = street.project()?;
        Self::open(street, project, locales, None)
    }

    /// Reads the project while no other run writes.
    pub(super) fn to_write(street: &'a Street) -> Result<Self> {
        Self::to_write_of(street, &[])
    }

    /// The same, of the locales named, for a run that writes nothing into others; of all, where none is.
    pub(super) fn to_write_of(street: &'a Street, locales: &[String]) -> Result<Self> {
        let project = street.project()?;
        let lock = locked(street, &project)?;
        Self::open(street, project, locales, Some(lock))
    }

    /// The same for an `extract` of the whole project, of which only what is due is read; the last run may have left
    /// nothing for this one to do.
    pub(super) fn to_extract(street: &'a Street) -> Result<Result<(Self, Survey, Due), Known>> {
        let project = street.project()?;
        let lock = locked(street, &project)?;
        let part = match cache::recall(&project.disk, &project.config) {
            Recalled::Same(known) => return Ok(Err(known)),
            Recalled::Part(part) => Some(part),
            Recalled::Nothing => None,
        };
        let (disk, trace) = project.disk.traced();
        let renewed = cache::renew(&disk, &project.config, part).map_err(Failures::from)?;
        let due = Due {
            trace,
            notes: renewed.notes,
            part: renewed.part,
        };
        let (others, _) = due.others();
        let work = Self::new(street, project, Some(lock), renewed.workspace, others)?;
        Ok(Ok((work, renewed.survey, due)))
    }

    /// The same, for a locale that the project may not have yet.
    pub(super) fn to_write_for(street: &'a Street, locale: &str) -> Result<Self> {
        let mut project = street.project()?;
        project.config.newcomer = project.config.locale_of(locale);
        let lock = locked(street, &project)?;
        Self::open(street, project, &[], Some(lock))
    }

    fn open(
        street: &'a Street,
        project: Project,
        locales: &[String],
        lock: Option<RunLock>,
    ) -> Result<Self> {
        let named = locales.iter().map(|name| project.config.locale_of(name));
        // What is no locale is told once the project's own are known.
        let named: Option<Vec<Locale>> = named.collect();
        let only = named.filter(|named| !named.is_empty());
        let space = workspace::open_for(&project.disk, &project.config, only.as_deref());
        Self::new(street, project, lock, space.map_err(Failures::from)?, 0)
    }

    /// `others` are pages that need not be read.
    fn new(
        street: &'a Street,
        project: Project,
        lock: Option<RunLock>,
        space: Workspace,
        others: usize,
    ) -> Result<Self> {
        let pages = space.pages.len() + others;
        let locales: Vec<&str> = space.locales.iter().map(Locale::tag).collect();
        street.terminal.detail(&format!(
            "{}; locales: {}",
            counted(pages, "page"),
            locales.join(", ")
        ));
        if pages == 0 && space.failures.is_empty() {
            let path = project.config.source.clone();
            return Err(Failures(vec![Failure::NoPages { path }]).into());
        }
        Ok(Self {
            street,
            project,
            space: ManuallyDrop::new(space),
            lock,
        })
    }

    /// Writes a result into a file that somebody named, and says so with `what` behind its name.
    pub(super) fn write(&self, file: &Path, text: &str, what: &str) -> Result<()> {
        let (path, shown) = (self.street.start.join(file), show(file));
        let config = &self.project.config;
        let own = self.project.disk.inside(&path).filter(|inside| {
            let folders = [
                config.source.as_str(),
                config.locales.as_str(),
                layout::STATE,
            ];
            let is_own = |folder: &&str| {
                inside
                    .strip_prefix(*folder)
                    .is_some_and(|rest| rest.starts_with('/'))
            };
            path.exists()
                && (folders.iter().any(is_own)
                    || self.project.config_file.as_deref() == Some(inside))
        });
        if let Some(own) = own {
            return Err(Hinted::new(
                format!("{own} is a file of the project"),
                "give `--output` a file outside of its folders",
            )
            .into());
        }
        write_file(&path, &shown, text).map_err(Failures::from)?;
        self.street.terminal.say(&format!("wrote {shown}{what}"));
        Ok(())
    }

    /// The project as it stands on disk by now.
    pub(super) fn reopened(&self) -> Result<Workspace> {
        Ok(workspace::open(&self.project.disk, &self.project.config).map_err(Failures::from)?)
    }

    /// The target locales named, or all.
    pub(super) fn locales(&self, names: &[String]) -> Result<Vec<Locale>> {
        if names.is_empty() {
            return Ok(self.space.locales.clone());
        }
        let mut locales = Vec::new();
        for name in names {
            let locale = self.locale(name)?;
            if !locales.contains(&locale) {
                locales.push(locale);
            }
        }
        Ok(locales)
    }

    /// A locale of the project, by tag or folder; the source locale too.
    pub(super) fn locale(&self, name: &str) -> Result<Locale> {
        let known = self.space.all_locales();
        let wanted = self.project.config.locale_of(name);
        if let Some(locale) = known.iter().find(|locale| Some(*locale) == wanted.as_ref()) {
            return Ok(locale.clone());
        }
        let tags: Vec<&str> = known.iter().map(Locale::tag).collect();
        let folder = self.project.config.locales.as_str();
        Err(match wanted {
            Some(_) => Hinted::new(
                format!(
                    "this project has no locale `{name}` (it has: {})",
                    tags.join(", ")
                ),
                format!("to begin one, make the folder {folder}/{name}"),
            ),
            None => Hinted::new(
                format!("`{name}` is not a language tag"),
                format!("this project has: {}", tags.join(", ")),
            ),
        }
        .into())
    }

    /// Names of pages, from what people type: a page's name, its path, or a folder of pages. `None` for all.
    pub(super) fn pages(&self, typed: &[String]) -> Result<Option<BTreeSet<String>>> {
        if typed.is_empty() {
            return Ok(None);
        }
        let config = &self.project.config;
        let mut chosen = BTreeSet::new();
        for name in typed {
            let path = name.trim_start_matches("./").trim_end_matches('/');
            let here = self.street.start.join(path);
            let here = self.project.disk.inside(&here).unwrap_or_default();
            let names = [
                config.page_of(path).unwrap_or(path),
                path,
                config.page_of(&here).unwrap_or(path),
            ];
            let fits = |page: &str| {
                names.iter().any(|name| {
                    page == *name
                        || page
                            .strip_prefix(name)
                            .is_some_and(|rest| rest.starts_with('/'))
                })
            };
            let known = self.space.pages.iter().map(|page| page.name.as_str());
            let gone = self.space.gone.iter().map(|page| page.name.as_str());
            let found: Vec<&str> = known
                .clone()
                .chain(gone)
                .filter(|page| fits(page))
                .collect();
            if found.is_empty() {
                return Err(self.no_page(name, known).into());
            }
            chosen.extend(found.into_iter().map(str::to_owned));
        }
        Ok(Some(chosen))
    }

    fn no_page<'n>(&self, name: &str, known: impl Iterator<Item = &'n str> + Clone) -> Hinted {
        // People leave folders and extensions away.
        let ends = |page: &&str| {
            let plain = page.strip_suffix(".md").unwrap_or(page);
            plain.ends_with(&format!("/{name}")) || page.ends_with(&format!("/{name}"))
        };
        let nearest = match known.clone().find(ends) {
            Some(page) => Some(page.to_owned()),
            None => nearest(name, known),
        };
        let source = &self.project.config.source;
        Hinted::new(
            format!("there is no page `{name}` in {source}/"),
            match nearest {
                Some(page) => format!("did you mean `{page}`?"),
                None => "`l10n status` lists all pages".to_owned(),
            },
        )
    }

    /// The findings with the levels of the configuration, sorted.
    pub(super) fn settle(&self, deny: &[String], found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let mut sink = Sink::new(self.project.config.checks.clone()).deny(deny.iter().cloned());
        sink.extend(found);
        sink.finish()
    }

    /// The files that findings and fragments point into.
    pub(super) fn sources(&self, findings: &[Diagnostic], locales: &[LocaleCoverage]) -> Sources {
        let mut files: BTreeSet<&str> = BTreeSet::new();
        for found in findings {
            let labels = found.labels.iter().filter_map(|label| label.place.as_ref());
            files.extend(
                found
                    .place
                    .iter()
                    .chain(labels)
                    .map(|place| place.file.as_str()),
            );
        }
        let fragments: Vec<_> = locales
            .iter()
            .flat_map(|locale| &locale.pages)
            .flat_map(|page| &page.judged)
            .flat_map(l10n::coverage::Judged::listed)
            .collect();
        files.extend(
            fragments
                .iter()
                .map(|fragment| fragment.place.file.as_str()),
        );
        files
            .into_iter()
            .filter_map(|file| Some((file.to_owned(), self.project.disk.read(file).ok()?)))
            .collect()
    }

    /// Writes what `extract` says. With `due`, the run was over the whole project, and leaves word for the next one if
    /// there was nothing to tell.
    pub(super) fn extract(
        &self,
        survey: &Survey,
        only: Option<&BTreeSet<String>>,
        prune: bool,
        due: Option<Due>,
    ) -> Result<(Extraction, Committed)> {
        let spared = self.space.untouchable();
        let mut staging = Staging::new(&self.project.disk, self.lock());
        let take = &mut |path, change| {
            if spared.contains(&path) {
                return Ok(());
            }
            staging.add(path, &change)
        };
        let extraction = extract::extract(&self.space, survey, only, prune, take);
        let mut extraction = extraction.map_err(Failures::from)?;
        for path in self.forgotten(only, prune)? {
            let added = staging.add(path, &Change::Remove);
            added.map_err(Failures::from)?;
        }
        let asked = std::mem::take(&mut extraction.asked);
        let draft = due.and_then(|Due { trace, notes, part }| {
            let part = part.as_deref();
            Draft::new(&self.space, &trace, staging.left(), asked, notes, part)
        });
        let done = staging.commit().map_err(Failures::from)?;
        self.tell(&done);
        if let Some(draft) = draft {
            draft.keep(&self.project.disk);
        }
        Ok((extraction, done))
    }

    /// Files of pages that are long gone, which `--prune` removes with the obsolete messages.
    pub(super) fn forgotten(
        &self,
        only: Option<&BTreeSet<String>>,
        prune: bool,
    ) -> Result<Vec<String>> {
        if !prune || only.is_some() {
            return Ok(Vec::new());
        }
        let forgotten = workspace::forgotten(&self.project.disk, &self.space);
        Ok(forgotten.map_err(Failures::from)?)
    }

    /// Writes a batch.
    pub(super) fn commit(&self, mut batch: Batch) -> Result<Committed> {
        batch.spare(&self.space.untouchable());
        let done = batch.commit(&self.project.disk, self.lock());
        let done = done.map_err(Failures::from)?;
        self.tell(&done);
        Ok(done)
    }

    fn lock(&self) -> &RunLock {
        let lock = self.lock.as_ref();
        lock.expect("only commands that opened the project to write come here")
    }

    fn tell(&self, done: &Committed) {
        for path in &done.written {
            self.street.terminal.detail(&format!("wrote {path}"));
        }
        for path in &done.removed {
            self.street.terminal.detail(&format!("removed {path}"));
        }
    }

    /// Tells what could not be read; it makes the run a failed one.
    pub(super) fn failed(&self) -> Outcome {
        self.street.failed(&self.space.failures)
    }
}

/// Waits until no other run writes.
fn locked(street: &Street, project: &Project) -> Result<RunLock> {
    let waiting = || {
        street
            .terminal
            .say("another l10n run is at work here; waiting for it");
    };
    Ok(project.disk.lock(waiting).map_err(Failures::from)?)
}

/// "1 page", "2 pages".
pub(super) fn counted(count: usize, what: &str) -> String {
    if count == 1 {
        format!("1 {what}")
    } else {
        format!("{count} {what}s")
    }
}
