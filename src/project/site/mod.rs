//! What a tree is before it is a project: whose configuration lies there, and which Markdown it is written in.
//!
//! In go file names, a few lines of foreign configuration and the pages' own syntax, out come a flavour and the
//! `l10n.toml` that `init` writes. Everything here is a guess that the written file lets people correct.
//! Deliberately absent: a parser for each generator's configuration; one key at the start of a line is enough.

mod generator;
mod init;
mod syntax;

pub use init::{Init, init};
pub use syntax::flavour_of_texts;

use std::path::Path;

use crate::markdown::Flavour;
use crate::project::config::FILE_NAME;
use crate::project::discover::TreeFile;
use crate::project::disk::read_file;
use crate::text::Source;
use generator::GENERATORS;

/// Pages that a guess looks at, at most.
const SAMPLE: usize = 200;

/// The flavour that the configuration nearest above `path` asks for: ours, or a generator's.
pub fn flavour_near(path: &Path) -> Option<Flavour> {
    let folder = if path.is_dir() { path } else { path.parent()? };
    let folder = folder.canonicalize().ok()?;
    for folder in folder.ancestors() {
        if let Ok(source) = read_file(&folder.join(FILE_NAME), FILE_NAME)
            && let Ok(config) = crate::project::config::resolve(Some(&source), &[], &[])
        {
            return Some(config.flavour);
        }
        let generator = GENERATORS.iter().find(|generator| {
            let mut files = generator.files.iter();
            files.any(|file| folder.join(file).is_file()) && (generator.is_here)(folder)
        });
        if let Some(generator) = generator {
            return Some(generator.flavour);
        }
        if folder.join(".git").exists() {
            return None; // What lies above a repository is not about it.
        }
    }
    None
}

/// The flavour of a tree: what the nearest configuration says, else what its pages write, else the default.
pub fn guess_flavour(path: &Path, pages: &[TreeFile]) -> Flavour {
    flavour_near(path)
        .or_else(|| {
            let texts: Vec<String> = pages
                .iter()
                .take(SAMPLE)
                .filter_map(|page| read_file(&page.path, &page.shown).ok())
                .map(|source| source.text)
                .collect();
            flavour_of_texts(texts.iter().map(String::as_str))
        })
        .unwrap_or_default()
}

/// The value of a key that begins a line, as YAML, TOML and INI write it, without quotes and comments.
fn line_value(source: &Source, key: &str) -> Option<String> {
    source.text.lines().find_map(|line| value_after(line, key))
}

fn value_after(line: &str, key: &str) -> Option<String> {
    let rest = line.strip_prefix(key)?.trim_start();
    let value = rest.strip_prefix([':', '='])?.trim();
    let value = match value.chars().next() {
        Some(quote @ ('"' | '\'')) => value.get(1..)?.split(quote).next()?,
        _ => value.split(" #").next()?.trim_end(),
    };
    (!value.is_empty()).then(|| value.to_owned())
}

#[cfg(test)]
mod tests;
