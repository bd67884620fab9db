//! Older versions of files, as `git` has them.
//!
//! In go a path below the project's root and a revision, out come texts. The program of the same name is asked, for it
//! knows every kind of repository there is: worktrees, shallow and partial clones, alternates. Promised: nothing is
//! written, and no revision or path is taken for an option. Deliberately absent: other systems of version control.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::project::failure::Failure;
use crate::text::Source;

/// The history of a project.
#[derive(Clone, Debug)]
pub struct History {
    root: PathBuf,
}

/// A file as a commit had it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Version {
    /// The commit, shortened as `git` shows it.
    pub revision: String,
    /// The file.
    pub source: Source,
}

impl History {
    /// The history of the project at `root`.
    pub fn of(root: &Path) -> Self {
        let root = root.to_path_buf();
        Self { root }
    }

    /// The way from the top of the repository to the root, with a `/` at its end; empty at the top, and where there is
    /// no repository.
    pub fn prefix(&self) -> String {
        let output = self.git(".", &["rev-parse", "--show-prefix"], "");
        let said = output.map(|output| output.stdout).unwrap_or_default();
        String::from_utf8_lossy(&said)
            .trim_end_matches('\n')
            .to_owned()
    }

    /// The commit that a revision names.
    ///
    /// # Errors
    ///
    /// [`Failure::History`] when there is no such commit, or no `git`.
    pub fn commit(&self, revision: &str) -> Result<String, Failure> {
        let wanted = format!("{revision}^{{commit}}");
        let args = [
            "rev-parse",
            "--verify",
            "--quiet",
            "--short",
            "--end-of-options",
            &wanted,
        ];
        let output = self.git(".", &args, "")?;
        let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        if said.is_empty() {
            return Err(failure(".", format!("`{revision}` is no commit here")));
        }
        Ok(said)
    }

    /// A file as it was at a commit; `None` where it did not exist, or was no text.
    ///
    /// # Errors
    ///
    /// [`Failure::History`] when `git` cannot be asked.
    pub fn at(&self, commit: &str, path: &str) -> Result<Option<Version>, Failure> {
        let wanted = format!("{commit}:./{path}\n");
        let texts = self.texts(path, &wanted)?;
        let text = texts.into_iter().next().flatten();
        Ok(text.map(|text| version(commit, path, text)))
    }

    /// Files that differ from a commit, new ones that `git` does not ignore included, by path below the root.
    ///
    /// # Errors
    ///
    /// [`Failure::History`] when `git` cannot be asked.
    pub fn changed(&self, commit: &str) -> Result<Vec<String>, Failure> {
        let differ = [
            "diff",
            "--name-only",
            "-z",
            "--relative",
            "--no-renames",
            "--no-ext-diff",
            commit,
            "--",
        ];
        let new = ["ls-files", "--others", "--exclude-standard", "-z", "--"];
        let mut paths = Vec::new();
        for args in [&differ[..], &new[..]] {
            let output = checked(".", self.git(".", args, "")?)?;
            let said = String::from_utf8_lossy(&output.stdout);
            paths.extend(
                said.split('\0')
                    .filter(|path| !path.is_empty())
                    .map(str::to_owned),
            );
        }
        Ok(paths)
    }

    /// Every version of a file that a commit brought, the newest first, under the names it had.
    ///
    /// # Errors
    ///
    /// [`Failure::History`] when `git` cannot be asked.
    pub fn versions(&self, path: &str) -> Result<Vec<Version>, Failure> {
        self.log(path, &[])
    }

    /// The same along the first parents alone: of what was merged, its outcome, not what went back and forth in it.
    ///
    /// # Errors
    ///
    /// [`Failure::History`] when `git` cannot be asked.
    pub fn mainline(&self, path: &str) -> Result<Vec<Version>, Failure> {
        self.log(path, &["--first-parent", "--diff-merges=first-parent"])
    }

    fn log(&self, path: &str, along: &[&str]) -> Result<Vec<Version>, Failure> {
        let what = [
            "--follow",
            "--format=%h",
            "--raw",
            "--no-abbrev",
            "--no-ext-diff",
        ];
        let args = [&["log"], &what[..], along, &["--", path]].concat();
        let output = checked(path, self.git(path, &args, "")?)?;
        let (mut commits, mut wanted) = (Vec::new(), String::new());
        let mut commit = String::new();
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            // `:100644 100644 <blob before> <blob after> M<tab>path`
            match line.strip_prefix(':') {
                Some(change) => {
                    let blob = change.split(' ').nth(3);
                    wanted.push_str(blob.unwrap_or_default());
                    wanted.push('\n');
                    commits.push(commit.clone());
                }
                None if !line.is_empty() => line.clone_into(&mut commit),
                None => {}
            }
        }
        let texts = commits.into_iter().zip(self.texts(path, &wanted)?);
        Ok(texts
            .filter_map(|(commit, text)| Some(version(&commit, path, text?)))
            .collect())
    }

    /// The texts of objects, one name a line.
    fn texts(&self, path: &str, wanted: &str) -> Result<Vec<Option<String>>, Failure> {
        let output = checked(path, self.git(path, &["cat-file", "--batch"], wanted)?)?;
        let (mut rest, mut texts) = (&output.stdout[..], Vec::new());
        // `<name> blob <bytes>`, a newline, the bytes, a newline; `<name> missing` for what is not there.
        while let Some(end) = memchr::memchr(b'\n', rest) {
            let (head, tail) = rest.split_at(end);
            let head = String::from_utf8_lossy(head);
            rest = tail.get(1..).unwrap_or_default();
            let size = head
                .rsplit(' ')
                .next()
                .and_then(|size| size.parse::<usize>().ok());
            let body = size.and_then(|size| rest.split_at_checked(size));
            texts.push(body.and_then(|(body, _)| String::from_utf8(body.to_vec()).ok()));
            if let Some((_, tail)) = body {
                rest = tail.get(1..).unwrap_or_default();
            }
        }
        Ok(texts)
    }

    fn git(&self, path: &str, args: &[&str], input: &str) -> Result<Output, Failure> {
        let unasked =
            |error: std::io::Error| failure(path, format!("`git` cannot be run: {error}"));
        let mut child = Command::new("git")
            .args(["--no-optional-locks", "--literal-pathspecs", "-C"])
            .arg(&self.root)
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(unasked)?;
        let stdin = child.stdin.take();
        std::thread::scope(|scope| {
            // A reader that waits for a writer that waits: the names go in while the texts come out.
            scope.spawn(move || {
                // A `git` that has gone says why on its own.
                stdin.map(|mut stdin| stdin.write_all(input.as_bytes()));
            });
            child.wait_with_output()
        })
        .map_err(unasked)
    }
}

fn version(commit: &str, path: &str, text: String) -> Version {
    Version {
        revision: commit.to_owned(),
        source: Source::new(path, text),
    }
}

fn checked(path: &str, output: Output) -> Result<Output, Failure> {
    if output.status.success() {
        return Ok(output);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let line = said.lines().next().unwrap_or("it gives no reason");
    Err(failure(path, line.trim_start_matches("fatal: ").to_owned()))
}

fn failure(path: &str, reason: String) -> Failure {
    let path = path.to_owned();
    Failure::History { path, reason }
}
