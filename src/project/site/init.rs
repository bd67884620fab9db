//! The `l10n.toml` of a tree that has none.

use super::generator::{GENERATORS, Layout, PLATFORMS};
use crate::model::Locale;
use crate::project::config::inside_tree;
use crate::project::disk::Disk;
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
    let why = flavour.map_or_else(String::new, |(_, file)| format!("seen in {file}"));
    let (source, found) = source(disk, layout.source);
    rows.push(("source", quoted(&source), "folder of pages".to_owned()));
    let pattern = layout.build.filter(|build| {
        inside_tree(build).is_some_and(|build| BuildPattern::parse(&build).is_some())
    });
    if let Some(build) = pattern {
        rows.push(("build", quoted(&build), why.clone()));
    }
    let locale = layout
        .locale
        .and_then(|tag| Locale::parse(&tag).ok())
        .map_or_else(|| "en".to_owned(), |locale| locale.tag().to_owned());
    let about = "language the pages are written in".to_owned();
    rows.push(("source-locale", quoted(&locale), about));
    let targets: Vec<String> = layout
        .targets
        .iter()
        .filter(|tag| Locale::parse(tag).is_ok())
        .map(|tag| quoted(tag))
        .collect();
    if !targets.is_empty() {
        rows.push(("targets", format!("[{}]", targets.join(", ")), why.clone()));
    }
    let name = flavour.map_or("mkdocs", |(generator, _)| generator.flavour.as_str());
    let about = "mkdocs | commonmark | gfm | hugo | mdbook | docusaurus".to_owned();
    rows.push(("flavour", quoted(name), about));
    if !layout.include.is_empty() {
        let globs: Vec<String> = layout.include.iter().map(|glob| quoted(glob)).collect();
        rows.push(("include", format!("[{}]", globs.join(", ")), why));
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
    })
}

/// The folder of pages: what the generator says, else the first usual one, and whether it exists.
fn source(disk: &Disk, said: Option<String>) -> (String, bool) {
    let said = said.and_then(|path| inside_tree(&path));
    let usual = ["source", "docs", "src", "content"].map(str::to_owned);
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
