//! The project's own rules, compared with a commit: configuration, terms, baseline.

use crate::check;
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::project::config::FILE_NAME;
use crate::project::failure::Failure;
use crate::project::history::History;
use crate::text::Source;

/// What a change did to the files that say what is checked and how strictly.
///
/// # Errors
///
/// [`Failure::History`] when `git` cannot be asked, and what keeps a file from being read.
pub fn changed(
    project: &Project,
    history: &History,
    commit: &str,
) -> Result<Vec<Diagnostic>, Failure> {
    let config = &project.config;
    let files = history.changed(commit)?;
    // A configuration that the change took away is told as well.
    let own = project.config_file.as_deref().or(Some(FILE_NAME));
    let own = own
        .into_iter()
        .chain([config.terms.as_str(), config.baseline.as_str()]);
    let mut found = Vec::new();
    for path in own.filter(|path| files.iter().any(|file| file == path)) {
        let now = project.disk.read_if_present(path)?;
        let now = now.unwrap_or_else(|| Source::new(path, ""));
        let before = history.at(commit, path)?.map(|old| old.source.text);
        found.extend(check::settings(&now, &before.unwrap_or_default()));
    }
    Ok(found)
}
