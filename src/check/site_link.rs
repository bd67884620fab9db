//! Where links between pages lead, whichever way a site lets people write them.
//!
//! In go a page's path and a target, out come the pages it may mean, nearest first: `page.md`, `page/` and `page` as
//! sites with folders for addresses read them, `page.html`, and the same from the site's root. Deliberately absent:
//! other sites, and files that are no pages.

use crate::check::facts::{address, normal};

/// The pages a target may mean, and the anchor there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Aim {
    /// Paths below the folder of pages, nearest reading first.
    pub pages: Vec<String>,
    /// What stands behind `#`, decoded.
    pub fragment: Option<String>,
    /// Whether it is written from the site's root.
    pub from_root: bool,
}

const EXTENSIONS: &[&str] = &[".md", ".mdx", ".markdown"];

/// Pages that stand for their folder.
const INDEXES: &[&str] = &["index", "README", "readme", "_index"];

/// What `target`, as the page at `from` writes it, leads to; `None` for other sites and for files that are no pages.
pub(crate) fn aim(from: &str, target: &str) -> Option<Aim> {
    if address::scheme(target).is_some() || target.starts_with("//") {
        return None;
    }
    let (rest, fragment) = match target.split_once('#') {
        Some((rest, fragment)) => (rest, Some(fragment).filter(|text| !text.is_empty())),
        None => (target, None),
    };
    let path = normal::percent(rest.split('?').next().unwrap_or(rest)).into_owned();
    let fragment = fragment.map(|fragment| normal::percent(fragment).into_owned());
    if path.is_empty() {
        return fragment.map(|fragment| Aim {
            pages: vec![from.to_owned()],
            fragment: Some(fragment),
            from_root: false,
        });
    }
    let mut pages = Vec::new();
    for base in bases(from, &path) {
        if let Some(joined) = join(&base, &path) {
            add(&joined, &mut pages);
        }
    }
    (!pages.is_empty()).then(|| Aim {
        pages,
        fragment,
        from_root: path.starts_with('/'),
    })
}

/// Folders that a path may start from: the root, or the page's own and the one its address is.
fn bases(from: &str, path: &str) -> Vec<String> {
    if path.starts_with('/') {
        return vec![String::new()];
    }
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let stem = without_extension(from);
    let name = stem.rsplit('/').next().unwrap_or(stem);
    let mut bases = vec![folder.to_owned()];
    if !INDEXES.contains(&name) && !is_page(path) {
        bases.push(stem.to_owned());
    }
    bases
}

/// A path from a folder; `None` where it leaves the tree.
fn join(base: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = base.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    let slash = if path.ends_with('/') { "/" } else { "" };
    Some(parts.join("/") + slash)
}

/// The pages that a path from the root may be.
fn add(path: &str, pages: &mut Vec<String>) {
    let mut push = |page: String| {
        if !pages.contains(&page) {
            pages.push(page);
        }
    };
    if is_page(path) {
        return push(path.to_owned());
    }
    let stem = path
        .strip_suffix(".html")
        .or_else(|| path.strip_suffix(".htm"))
        .unwrap_or(path);
    let is_folder = path.is_empty() || path.ends_with('/');
    let last = stem.rsplit('/').next().unwrap_or(stem);
    if !is_folder && stem == path && last.contains('.') {
        return; // A file that is no page.
    }
    let stem = stem.trim_end_matches('/');
    for extension in EXTENSIONS {
        if !stem.is_empty() {
            push(format!("{stem}{extension}"));
        }
        let folder = stem
            .strip_suffix("index")
            .map_or(stem, |folder| folder.trim_end_matches('/'));
        let lead = if folder.is_empty() {
            String::new()
        } else {
            format!("{folder}/")
        };
        for index in INDEXES {
            push(format!("{lead}{index}{extension}"));
        }
    }
}

fn is_page(path: &str) -> bool {
    EXTENSIONS.iter().any(|end| path.ends_with(end))
}

fn without_extension(path: &str) -> &str {
    EXTENSIONS
        .iter()
        .find_map(|end| path.strip_suffix(end))
        .unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leads(from: &str, target: &str, page: &str) -> bool {
        aim(from, target).is_some_and(|aim| aim.pages.iter().any(|known| known == page))
    }

    #[test]
    fn ways_to_write_a_link() {
        for (from, target, page) in [
            ("a.md", "b.md", "b.md"),
            ("dir/a.md", "../b.md#x", "b.md"),
            ("dir/a.md", "../b/", "dir/b.md"),
            ("dir/a.md", "../../b/#x", "b.md"),
            ("dir/index.md", "../b/", "b.md"),
            ("a.md", "dir/", "dir/index.md"),
            ("a.md", "dir", "dir/README.md"),
            ("a.md", "b.html#x", "b.md"),
            ("dir/a.md", "/b", "b.md"),
            ("a.md", "/", "index.md"),
            ("a.md", "dir/index.html", "dir/README.md"),
            ("a.md", "my%20page.md", "my page.md"),
            ("a.md", "#x", "a.md"),
        ] {
            assert!(
                leads(from, target, page),
                "{from} {target}: {:?}",
                aim(from, target)
            );
        }
    }

    #[test]
    fn what_is_no_page() {
        for target in [
            "https://a.org/b",
            "//a.org/b",
            "mailto:x@y.z",
            "a.png",
            "../up.md",
            "#",
        ] {
            assert_eq!(aim("a.md", target), None, "{target}");
        }
    }
}
