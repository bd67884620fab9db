//! What is in a project: pages and locales.
//!
//! In go the configuration and the disk, out come names in a fixed order. Hidden files and what `.gitignore` files of
//! the project leave out are no pages, whatever the user's own git settings are. Deliberately absent: opening pages.

mod alike;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};
use ignore::{DirEntry, WalkBuilder};

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::Locale;
use crate::project::config::{Config, glob, inside_tree};
use crate::project::disk::{Disk, show};
use crate::project::failure::Failure;
use crate::text::Span;

/// What a walk found: names, notes about what was left out, and what could not be looked at.
#[derive(Debug)]
pub struct Found<T> {
    /// The names, sorted.
    pub items: Vec<T>,
    /// What is worth knowing.
    pub notes: Vec<Diagnostic>,
    /// What could not be looked at; the rest goes on.
    pub failures: Vec<Failure>,
}

impl<T> Default for Found<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            notes: Vec::new(),
            failures: Vec::new(),
        }
    }
}

/// Code of the note about a folder that is no locale.
pub const NOT_A_LOCALE: &str = "not-a-locale";

/// The pages of a project, relative to `source`.
///
/// `locales` are those the project is known to have: what the build pattern makes for them is no page.
///
/// # Errors
///
/// [`Failure::NoFolder`] when there is no folder of pages. It is no project without pages: whoever went on would take
/// all pages for deleted ones.
pub fn pages(disk: &Disk, config: &Config, locales: &[Locale]) -> Result<Found<String>, Failure> {
    let base = disk.root().join(&config.source);
    let mut found = Found::default();
    if !base.is_dir() {
        let is_file = base.exists();
        let path = config.source.clone();
        return Err(Failure::NoFolder { path, is_file });
    }
    let wanted = Wanted {
        include: globs(&config.include),
        exclude: globs(&config.exclude),
    };
    // Where the project itself is the folder of pages, its locales are not pages of it.
    let ours = (config.source == ".").then(|| format!("{}/", config.locales));
    let mut names = Vec::new();
    for file in walk(&base, Some(disk.root()), &wanted) {
        match file {
            Ok(file) if ours.as_ref().is_some_and(|folder| file.starts_with(folder)) => {}
            Ok(file) => names.push(file),
            Err(failure) => found.failures.push(failure),
        }
    }
    names.sort();
    let built = |page: &String| {
        let path = config.page_path(page);
        config.build.read(&path).is_some_and(|(folder, origin)| {
            let Some(locale) = config.locale_of(&folder) else {
                return false;
            };
            let known = locales.contains(&locale) || config.targets.contains(&locale);
            // Without a list of locales, a page beside the one it would be built from is taken for its translation.
            let beside = names.binary_search(&origin).is_ok();
            locale != config.source_locale && (known || beside)
        })
    };
    found.items = names.iter().filter(|page| !built(page)).cloned().collect();
    found.failures.extend(clashes(config, &found.items));
    found.notes.extend(alike::find(config, &found.items));
    Ok(found)
}

/// Which files a walk is for.
struct Wanted {
    include: GlobSet,
    exclude: GlobSet,
}

impl Wanted {
    /// Markdown, whatever the case of its extension.
    fn markdown() -> Self {
        let glob = GlobBuilder::new("**/*.{md,mdx,markdown}")
            .case_insensitive(true)
            .build();
        let mut include = GlobSetBuilder::new();
        include.add(glob.expect("it is a glob"));
        Self {
            include: include.build().unwrap_or_default(),
            exclude: GlobSet::empty(),
        }
    }

    fn file(&self, name: &str) -> bool {
        self.include.is_match(name) && !self.exclude.is_match(name)
    }

    /// Whether anything in the folder may be wanted.
    fn folder(&self, name: &str) -> bool {
        // A file that nobody has stands for all files.
        let any = format!("{name}/\u{1}");
        !self.exclude.is_match(name) && !self.exclude.is_match(any)
    }
}

/// Pages whose messages would stand in one file, each with the one before it; the later one is not usable.
fn clashes(config: &Config, pages: &[String]) -> Vec<Failure> {
    let mut files: BTreeMap<String, &String> = BTreeMap::new();
    let mut failures = Vec::new();
    for page in pages {
        let file = config.catalog_path(&config.source_locale, page);
        if let Some(first) = files.insert(file.clone(), page) {
            failures.push(Failure::TwoPages {
                file,
                first: first.clone(),
                second: page.clone(),
            });
        }
    }
    failures
}

/// The locales of a project: `targets`, or the folders under `locales` where none are named; always the source
/// locale. Each is spelt as its folder on disk.
///
/// # Errors
///
/// [`Failure::TwoFolders`] when two folders mean one locale, and what else keeps the folder from being read.
pub fn locales(disk: &Disk, config: &Config) -> Result<Found<Locale>, Failure> {
    let mut found = Found::default();
    let mut known: BTreeMap<Locale, Locale> = BTreeMap::new();
    for folder in folders(disk, &config.locales)? {
        let path = format!("{}/{folder}", config.locales);
        let Some(locale) = config.locale_of(&folder) else {
            found.notes.push(
                Diagnostic::new(
                    NOT_A_LOCALE,
                    Severity::Note,
                    format!("`{folder}` is not a language tag, so its files are left alone"),
                )
                .at(path, Span::new(0, 0)),
            );
            continue;
        };
        if let Some(first) = known.get(&locale) {
            // The one that is spelt as the project has it is the one to keep.
            let named = config.directories.get(&locale).map(String::as_str);
            let (first, second) = if named.unwrap_or(locale.tag()) == folder {
                (path, config.locale_dir(first))
            } else {
                (config.locale_dir(first), path)
            };
            let tag = locale.tag().to_owned();
            return Err(Failure::TwoFolders { tag, first, second });
        }
        known.insert(locale.clone(), locale);
    }
    let wanted = |locale: &Locale| {
        config.targets.is_empty()
            || config.targets.contains(locale)
            || config.newcomer.as_ref() == Some(locale)
            || *locale == config.source_locale
    };
    let named = config.targets.iter().chain([&config.source_locale]);
    for locale in named.chain(&config.newcomer) {
        known
            .entry(locale.clone())
            .or_insert_with(|| config.locale(locale.clone()));
    }
    found.items = known.into_values().filter(wanted).collect();
    Ok(found)
}

/// The configuration with its source locale spelt as its folder on disk, where there is one.
pub fn spelt(disk: &Disk, mut config: Config) -> Config {
    // What is wrong with the folders is told by whoever opens the project.
    let found = locales(disk, &config).unwrap_or_default();
    let mut all = found.items.into_iter();
    if let Some(locale) = all.find(|locale| *locale == config.source_locale) {
        config.source_locale = locale;
    }
    config
}

/// Names of the folders in a folder, sorted; none where there is no such folder. Hidden ones are not listed.
fn folders(disk: &Disk, folder: &str) -> Result<Vec<String>, Failure> {
    let path = disk.root().join(folder);
    if !path.exists() {
        return Ok(Vec::new());
    }
    let failed = |source| Failure::Read {
        path: folder.to_owned(),
        source,
    };
    let mut names = Vec::new();
    for entry in std::fs::read_dir(&path).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        if entry.path().is_dir()
            && let Ok(name) = entry.file_name().into_string()
            && !name.starts_with('.')
        {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// A file of a tree that is no project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeFile {
    /// Where it is.
    pub path: PathBuf,
    /// Its path below the tree, with `/`; the file's name where the tree is that file.
    pub name: String,
    /// How reports call it.
    pub shown: String,
}

/// Markdown files below `path`, or the file itself, whatever its name; `shown` is what reports call that path.
pub fn markdown_files(path: &Path, shown: &str) -> Found<TreeFile> {
    let mut found = Found::default();
    if path.is_file() {
        let name = path.file_name().unwrap_or_default();
        found.items.push(TreeFile {
            path: path.to_path_buf(),
            name: show(Path::new(name)),
            shown: shown.to_owned(),
        });
        return found;
    }
    let base = shown.trim_end_matches('/');
    let name = |file: &str| match base {
        "" | "." => file.to_owned(),
        base => format!("{base}/{file}"),
    };
    if !path.exists() {
        let path = shown.to_owned();
        found.failures.push(Failure::Missing { path });
        return found;
    }
    for file in walk(path, None, &Wanted::markdown()) {
        match file {
            Ok(file) => found.items.push(TreeFile {
                path: path.join(&file),
                shown: name(&file),
                name: file,
            }),
            Err(failure) => found.failures.push(failure),
        }
    }
    found
}

/// What the names of pages end in.
const PAGES: &[&str] = &["md", "mdx", "markdown"];

/// Whether a file's name says Markdown.
pub fn is_markdown(name: &str) -> bool {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension);
    extension.is_some_and(|extension| {
        PAGES
            .iter()
            .any(|known| extension.eq_ignore_ascii_case(known))
    })
}

/// Wanted files below `base`, relative to it, with `/`, sorted. Links are followed as long as they stay below `inside`.
/// What is not wanted is no failure, whatever is wrong with it.
fn walk(base: &Path, inside: Option<&Path>, wanted: &Wanted) -> Vec<Result<String, Failure>> {
    let mut builder = WalkBuilder::new(base);
    builder
        .follow_links(true)
        .ignore(false)
        .require_git(false)
        .git_global(false)
        .git_exclude(false)
        .parents(inside.is_some())
        .sort_by_file_name(Ord::cmp);
    let limit = inside.map(Path::to_path_buf);
    let (refuse, refused) = std::sync::mpsc::channel();
    builder.filter_entry(move |entry| {
        let link = link(entry, limit.as_deref());
        if matches!(link, Link::Inside) {
            return true;
        }
        // The receiver lives as long as the walk.
        let _ = refuse.send((entry.path().to_path_buf(), link));
        false
    });
    let mut files: Vec<_> = builder
        .build()
        .filter_map(|entry| match entry {
            Ok(entry) => file(base, inside, &entry, wanted),
            Err(error) => walk_failure(base, &error, wanted).map(Err),
        })
        .collect();
    files.extend(refused.try_iter().filter_map(|(full, link)| {
        let path = show(full.strip_prefix(base).unwrap_or(&full));
        let is_wanted = if full.is_dir() {
            wanted.folder(&path)
        } else {
            wanted.file(&path)
        };
        let failure = match link {
            Link::Loop => Failure::LinkLoop { path },
            Link::Inside | Link::Outside => Failure::OutsideTree { path },
        };
        is_wanted.then_some(Err(failure))
    }));
    files
}

/// Where a symbolic link leads.
enum Link {
    /// It is none, or leads to something in the project.
    Inside,
    /// Out of the project.
    Outside,
    /// To a folder around itself.
    Loop,
}

fn link(entry: &DirEntry, inside: Option<&Path>) -> Link {
    let path = entry.path();
    if !entry.path_is_symlink() || entry.depth() == 0 {
        return Link::Inside;
    }
    // What does not exist is reported by the walk itself.
    let (Ok(real), Some(Ok(parent))) = (path.canonicalize(), path.parent().map(Path::canonicalize))
    else {
        return Link::Inside;
    };
    if parent.starts_with(&real) {
        Link::Loop
    } else if inside.is_some_and(|inside| !real.starts_with(inside)) {
        Link::Outside
    } else {
        Link::Inside
    }
}

/// The entry's name, if it is a file that is wanted.
fn file(
    base: &Path,
    inside: Option<&Path>,
    entry: &DirEntry,
    wanted: &Wanted,
) -> Option<Result<String, Failure>> {
    if !entry.file_type()?.is_file() {
        return None;
    }
    let relative = entry.path().strip_prefix(base).unwrap_or(entry.path());
    let name = show(relative);
    if !wanted.file(&name) {
        return None;
    }
    if relative.to_str().is_none() {
        return Some(Err(Failure::NameNotUtf8 { path: name }));
    }
    if inside.is_some() && inside_tree(&name).is_none() {
        return Some(Err(Failure::OddName { path: name }));
    }
    Some(Ok(name))
}

/// Why an entry could not be looked at, if it is a folder or a file that is wanted.
fn walk_failure(base: &Path, error: &ignore::Error, wanted: &Wanted) -> Option<Failure> {
    fn path_of(error: &ignore::Error) -> Option<&Path> {
        match error {
            ignore::Error::WithPath { path, .. } => Some(path),
            ignore::Error::Loop { child, .. } => Some(child),
            ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
                path_of(err)
            }
            _ => None,
        }
    }
    fn is_loop(error: &ignore::Error) -> bool {
        match error {
            ignore::Error::Loop { .. } => true,
            ignore::Error::WithPath { err, .. }
            | ignore::Error::WithDepth { err, .. }
            | ignore::Error::WithLineNumber { err, .. } => is_loop(err),
            _ => false,
        }
    }
    let full = path_of(error).unwrap_or(base);
    let path = show(full.strip_prefix(base).unwrap_or(full));
    // A link that leads nowhere may have been either.
    let is_dead = full.is_symlink() && !full.exists();
    let is_wanted = if is_dead {
        wanted.file(&path)
    } else {
        wanted.folder(&path)
    };
    let failure = if is_loop(error) {
        Failure::LinkLoop { path }
    } else if is_dead {
        Failure::DeadLink { path }
    } else {
        // The message names the path again, with the folders around the project.
        let kind = error
            .io_error()
            .map_or(std::io::ErrorKind::Other, std::io::Error::kind);
        let source = kind.into();
        Failure::Read { path, source }
    };
    is_wanted.then_some(failure)
}

/// A set of globs that the configuration has checked.
fn globs(patterns: &[String]) -> GlobSet {
    let mut set = GlobSetBuilder::new();
    for glob in patterns.iter().filter_map(|pattern| glob(pattern)) {
        set.add(glob);
    }
    set.build().unwrap_or_default()
}

#[cfg(test)]
mod tests;
