//! The `l10n.toml` of a tree that has none.

use std::collections::{BTreeMap, BTreeSet};

use super::generator::{GENERATORS, Layout, PLATFORMS};
use super::{SAMPLE, flavour_of_texts};
use crate::markdown::Flavour;
use crate::model::Locale;
use crate::project::config::{Config, inside_tree};
use crate::project::discover::markdown_files;
use crate::project::disk::{Disk, read_file};
use crate::project::failure::Failure;
use crate::project::layout::BuildPattern;

/// What `init` would write, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Init {
    /// The file.
    pub text: String,
    /// What was seen, in words: `MkDocs (mkdocs.yml)`.
    pub seen: Vec<String>,
    /// Folder of pages it names, and whether that exists.
    pub source: (String, bool),
    /// Languages that have translated pages already, each with the folder they are in.
    pub translated: Vec<(String, String)>,
}

/// Looks at a tree and writes its configuration.
///
/// # Errors
///
/// [`Failure`] when a generator's configuration cannot be read.
pub fn init(disk: &Disk) -> Result<Init, Failure> {
    let mut seen = Vec::new();
    let mut rows: Vec<(&str, String, String)> = Vec::new();
    let mut flavour = None;
    let mut layout = Layout::default();
    for generator in GENERATORS {
        let file = generator.files.iter().find(|file| disk.exists(file));
        if let Some(file) = file
            && (generator.is_here)(disk.root())
        {
            let source = disk.read(file)?;
            layout = (generator.layout)(&source, disk.root());
            flavour = Some((generator, *file));
            seen.push(format!("{} ({file})", generator.name));
            break;
        }
    }
    if flavour.is_none() && !USUAL.iter().any(|folder| disk.exists(folder)) && disk.exists(README) {
        layout = readme();
    }
    let (source, found) = source(disk, layout.source);
    rows.push(("source", quoted(&source), "folder of pages".to_owned()));
    let pattern = layout.build.filter(|build| {
        inside_tree(build).is_some_and(|build| BuildPattern::parse(&build).is_some())
    });
    if let Some(build) = &pattern {
        let about = "where built pages go".to_owned();
        rows.push(("build", quoted(build), about));
    }
    let locale = layout
        .locale
        .and_then(|tag| Locale::parse(&tag).ok())
        .map_or_else(|| "en".to_owned(), |locale| locale.tag().to_owned());
    let about = "language the pages are written in".to_owned();
    rows.push(("source-locale", quoted(&locale), about));
    let mut targets: BTreeSet<String> = layout.targets.into_iter().collect();
    let translated = pattern.map_or_else(BTreeMap::new, |build| translated(disk, &source, &build));
    // A folder of pages may be named like a language: what the generator lists is all there is.
    let is_listed = !targets.is_empty();
    targets.extend(translated.keys().filter(|_| !is_listed).cloned());
    targets.retain(|tag| Locale::parse(tag).is_ok_and(|found| found.tag() != locale));
    if !targets.is_empty() {
        let targets = list(targets.iter().map(String::as_str));
        rows.push(("targets", targets, "languages to translate into".to_owned()));
    }
    let flavour = match flavour {
        Some((generator, _)) => generator.flavour,
        None => flavour_of_pages(disk, &source),
    };
    let about = "mkdocs | commonmark | gfm | hugo | mdbook | docusaurus".to_owned();
    rows.push(("flavour", quoted(flavour.as_str()), about));
    if !layout.include.is_empty() {
        let about = "which files there are pages".to_owned();
        rows.push(("include", list(layout.include.into_iter()), about));
    }
    if !layout.keys.is_empty() {
        let usual = Config::default().front_matter;
        let keys = usual.iter().map(String::as_str).chain(layout.keys);
        let about = "keys of front matter that hold text".to_owned();
        rows.push(("front-matter", list(keys), about));
    }
    for (platform, files) in PLATFORMS {
        if let Some(file) = files.iter().find(|file| disk.exists(file)) {
            seen.push(format!("{platform} ({file})"));
            let about = format!("{platform} shows the source text itself");
            rows.push(("notes", "false".to_owned(), about));
            break;
        }
    }
    Ok(Init {
        text: write(&rows),
        seen,
        source: (source, found),
        translated: translated
            .into_iter()
            .filter(|(tag, _)| targets.contains(tag))
            .collect(),
    })
}

/// The page of a repository that has no folder of pages.
const README: &str = "README.md";

/// `README.md` alone; its translations stand beside it.
fn readme() -> Layout {
    Layout {
        source: Some(".".to_owned()),
        build: Some("{page}.{locale}.md".to_owned()),
        include: vec![README],
        ..Layout::default()
    }
}

/// Languages that have pages where `build` would put them, and the folder these are in.
fn translated(disk: &Disk, source: &str, build: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let Some(pattern) = BuildPattern::parse(build) else {
        return found;
    };
    let head = build.split('{').next().unwrap_or_default();
    let folder = head.rsplit_once('/').map_or("", |(folder, _)| folder);
    for file in markdown_files(&disk.root().join(folder), folder).items {
        let Some((tag, page)) = pattern.read(&file.shown) else {
            continue;
        };
        let is_page = disk.exists(&format!("{source}/{page}"));
        if is_page && Locale::parse(&tag).is_ok() && !found.contains_key(&tag) {
            let there = pattern.output(&tag, "");
            let folder = match there.strip_suffix('/') {
                Some(own) => own.to_owned(),
                None => source.to_owned(),
            };
            found.insert(tag, folder);
        }
    }
    found
}

/// What the pages write; a tree of plain pages is most likely shown by a forge.
fn flavour_of_pages(disk: &Disk, source: &str) -> Flavour {
    let pages = markdown_files(&disk.root().join(source), source).items;
    if pages.is_empty() {
        return Flavour::default();
    }
    let sample = pages.iter().take(SAMPLE);
    let texts: Vec<String> = sample
        .filter_map(|page| read_file(&page.path, &page.shown).ok())
        .map(|source| source.text)
        .collect();
    flavour_of_texts(texts.iter().map(String::as_str)).unwrap_or(Flavour::Gfm)
}

fn list<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let texts: Vec<String> = texts.map(quoted).collect();
    format!("[{}]", texts.join(", "))
}

/// Folders of pages that need no configuration to be told by.
const USUAL: [&str; 4] = ["source", "docs", "src", "content"];

/// The folder of pages: what the generator says, else the first usual one, and whether it exists.
fn source(disk: &Disk, said: Option<String>) -> (String, bool) {
    let said = said.and_then(|path| inside_tree(&path));
    let usual = USUAL.map(str::to_owned);
    let found = said
        .iter()
        .chain(&usual)
        .find(|path| disk.exists(path))
        .cloned();
    match (said, found) {
        (Some(said), _) => {
            let exists = disk.exists(&said);
            (said, exists)
        }
        (None, Some(found)) => (found, true),
        (None, None) => ("source".to_owned(), false),
    }
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// Rows with their comments in one column.
fn write(rows: &[(&str, String, String)]) -> String {
    let settings: Vec<String> = rows
        .iter()
        .map(|(key, value, _)| format!("{key} = {value}"))
        .collect();
    let width = settings.iter().map(String::len).max().unwrap_or_default();
    let mut out = "# What is not set here has its default; all keys: reference/configuration in the manual.\n"
        .to_owned();
    for (setting, (_, _, about)) in settings.iter().zip(rows) {
        out.extend([
            setting.as_str(),
            &" ".repeat(width - setting.len()),
            "  # ",
            about,
            "\n",
        ]);
    }
    out
}
