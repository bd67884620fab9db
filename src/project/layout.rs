//! Which file holds what: pages, catalogs, registries, locks and built pages, by name.
//!
//! Pure text: in go page names and locales, out come paths relative to the project, with `/`. Deliberately absent:
//! whether any of these files exists.

use crate::model::Locale;
use crate::project::config::Config;

/// Folder of our own state.
pub const STATE: &str = ".l10n";

/// Folder of what may be deleted at any time.
pub const CACHE: &str = ".l10n/cache";

const LOCALE: &str = "{locale}";
const PAGE: &str = "{page}";

/// Where built pages go: a path with `{locale}` and `{page}`.
///
/// Invariant: holds each of both exactly once, is inside the tree, and gives different paths for different pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildPattern {
    pattern: String,
}

impl Default for BuildPattern {
    fn default() -> Self {
        Self {
            pattern: format!("build/{LOCALE}/{PAGE}"),
        }
    }
}

impl BuildPattern {
    /// Reads a pattern; `None` unless both placeholders stand in it once.
    pub fn parse(pattern: &str) -> Option<Self> {
        let once = |name: &str| pattern.matches(name).count() == 1;
        let rest = pattern.replace(LOCALE, "").replace(PAGE, "");
        // Placeholders that touch could not be told apart again.
        let apart = !pattern.contains("}{");
        (once(LOCALE) && once(PAGE) && apart && !rest.contains(['{', '}'])).then(|| Self {
            pattern: pattern.to_owned(),
        })
    }

    /// As written.
    pub fn as_str(&self) -> &str {
        &self.pattern
    }

    /// The file that `page` becomes in the locale with that folder.
    ///
    /// At the end, `{page}` is the page's whole name. Elsewhere it lacks the extension, and the pattern's own
    /// extension stands for the page's: `docs/{page}.{locale}.md` makes `docs/a.ko.mdx` of `a.mdx`.
    pub fn output(&self, folder: &str, page: &str) -> String {
        let pattern = self.pattern.replace(LOCALE, folder);
        if self.pattern.ends_with(PAGE) {
            return pattern.replace(PAGE, page);
        }
        let (stem, extension) = split_extension(page);
        let (head, _) = split_extension(&pattern);
        format!("{head}{extension}").replace(PAGE, stem)
    }

    /// The folder that holds all built pages of the locale with that folder, and perhaps others; `.` for the tree.
    pub fn top(&self, folder: &str) -> String {
        let head = self.pattern.split(PAGE).next().unwrap_or_default();
        let head = head.rsplit_once('/').map_or(".", |(top, _)| top);
        head.replace(LOCALE, folder)
    }

    /// The folder name and page that would be built into `path`, if the pattern can produce it.
    pub fn read(&self, path: &str) -> Option<(String, String)> {
        let (pattern, path, extension) = if self.pattern.ends_with(PAGE) {
            (self.pattern.as_str(), path, "")
        } else {
            let (path, extension) = split_extension(path);
            (split_extension(&self.pattern).0, path, extension)
        };
        let locale_at = pattern.find(LOCALE)?;
        let page_at = pattern.find(PAGE)?;
        let (first, second) = if locale_at < page_at {
            (LOCALE, PAGE)
        } else {
            (PAGE, LOCALE)
        };
        let (head, rest) = pattern.split_once(first)?;
        let (middle, tail) = rest.split_once(second)?;
        let inner = path.strip_prefix(head)?.strip_suffix(tail)?;
        // A locale is one name without separators: it ends at the first, begins at the last `middle`.
        let (folder, stem) = if first == LOCALE {
            inner.split_once(middle)?
        } else {
            let (stem, folder) = inner.rsplit_once(middle)?;
            (folder, stem)
        };
        let sound = !folder.is_empty() && !folder.contains('/') && !stem.is_empty();
        sound.then(|| (folder.to_owned(), format!("{stem}{extension}")))
    }
}

/// A path without its last extension, and the extension with its dot; names that begin with the dot have none.
fn split_extension(path: &str) -> (&str, &str) {
    let name_at = path.rfind('/').map_or(0, |at| at + 1);
    match path.rfind('.') {
        Some(at) if at > name_at => path.split_at(at),
        _ => (path, ""),
    }
}

/// The name of a page without `.md`; other extensions stay, and so do names that would be taken for our own files.
fn stem(page: &str) -> &str {
    match split_extension(page) {
        (stem, ".md") if stem != "_terms" && split_extension(stem).1 != ".old" => stem,
        _ => page,
    }
}

fn join(folder: &str, name: &str) -> String {
    if folder == "." {
        name.to_owned()
    } else {
        format!("{folder}/{name}")
    }
}

impl Config {
    /// `source/<page>`.
    pub fn page_path(&self, page: &str) -> String {
        join(&self.source, page)
    }

    /// The page whose file `path` is, if it lies under `source`.
    pub fn page_of<'a>(&self, path: &'a str) -> Option<&'a str> {
        if self.source == "." {
            return Some(path);
        }
        path.strip_prefix(&self.source)?.strip_prefix('/')
    }

    /// `locales/<locale>`.
    pub fn locale_dir(&self, locale: &Locale) -> String {
        join(&self.locales, locale.folder())
    }

    /// `locales/<locale>/<page>.ftl`.
    pub fn catalog_path(&self, locale: &Locale, page: &str) -> String {
        format!("{}/{}.ftl", self.locale_dir(locale), stem(page))
    }

    /// The page of a locale's Fluent file, by its path inside the locale's folder; `None` for our own files.
    pub fn page_of_catalog(file: &str) -> Option<String> {
        let stem = file.strip_suffix(".ftl")?;
        if stem == "_terms" {
            return None;
        }
        let (_, extension) = split_extension(stem);
        // `a.b.md` keeps its inner dot: only what looks like a file's extension counts as one.
        let is_page = matches!(
            extension,
            ".md" | ".mdx" | ".markdown" | ".yml" | ".yaml" | ".html" | ".MD"
        );
        Some(if is_page {
            stem.to_owned()
        } else {
            format!("{stem}.md")
        })
    }

    /// `locales/<locale>/_terms.ftl`.
    pub fn terms_path(&self, locale: &Locale) -> String {
        format!("{}/_terms.ftl", self.locale_dir(locale))
    }

    /// `locales/<locale>/_targets.tsv`.
    pub fn targets_path(&self, locale: &Locale) -> String {
        format!("{}/_targets.tsv", self.locale_dir(locale))
    }

    /// `.l10n/pages/<page>.ftl`.
    pub fn registry_path(page: &str) -> String {
        format!("{STATE}/pages/{}.ftl", stem(page))
    }

    /// `.l10n/pages/<page>.old.ftl`.
    pub fn older_path(page: &str) -> String {
        format!("{STATE}/pages/{}.old.ftl", stem(page))
    }

    /// `.l10n/<locale>/<page>.lock`.
    pub fn lock_path(locale: &Locale, page: &str) -> String {
        format!("{STATE}/{}/{}.lock", locale.folder(), stem(page))
    }

    /// Where `page` is built for `locale`.
    pub fn build_path(&self, locale: &Locale, page: &str) -> String {
        self.build.output(locale.folder(), page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_md_is_dropped() {
        let ko = Locale::parse("ko").expect("a tag");
        let config = Config::default();
        for (page, file) in [
            ("a.md", "locales/ko/a.ftl"),
            ("guide/a.b.md", "locales/ko/guide/a.b.ftl"),
            ("a.mdx", "locales/ko/a.mdx.ftl"),
            ("mkdocs.yml", "locales/ko/mkdocs.yml.ftl"),
            ("_index.md", "locales/ko/_index.ftl"),
            ("_terms.md", "locales/ko/_terms.md.ftl"),
            ("a.old.md", "locales/ko/a.old.md.ftl"),
        ] {
            assert_eq!(config.catalog_path(&ko, page), file);
            assert_eq!(
                Config::page_of_catalog(file.strip_prefix("locales/ko/").expect("a prefix"))
                    .as_deref(),
                Some(page)
            );
        }
        assert_eq!(Config::older_path("a.md"), ".l10n/pages/a.old.ftl");
        assert_eq!(Config::lock_path(&ko, "x/a.md"), ".l10n/ko/x/a.lock");
    }

    #[test]
    fn patterns_read_what_they_write() {
        for (pattern, path, top) in [
            ("build/{locale}/{page}", "build/ko/guide/a.mdx", "build/ko"),
            ("docs/{page}.{locale}.md", "docs/guide/a.ko.mdx", "docs"),
            ("{locale}/{page}", "ko/guide/a.mdx", "ko"),
            ("{page}.{locale}.md", "guide/a.ko.mdx", "."),
            ("site/{page}/{locale}.md", "site/guide/a/ko.mdx", "site"),
        ] {
            let pattern = BuildPattern::parse(pattern).expect("a pattern");
            assert_eq!(pattern.top("ko"), top);
            assert_eq!(pattern.output("ko", "guide/a.mdx"), path);
            assert_eq!(
                pattern.read(path),
                Some(("ko".to_owned(), "guide/a.mdx".to_owned()))
            );
        }
        for pattern in ["build/{page}", "{locale}{page}", "{locale}/{page}/{x}", "a"] {
            assert_eq!(BuildPattern::parse(pattern), None, "{pattern}");
        }
    }
}
