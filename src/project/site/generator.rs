//! The generators and platforms we know, one row each.

use std::path::Path;

use super::{line_value, value_after};
use crate::markdown::Flavour;
use crate::text::Source;

/// A site generator.
pub(super) struct Generator {
    /// As people call it.
    pub(super) name: &'static str,
    /// What it reads.
    pub(super) flavour: Flavour,
    /// Its configuration files.
    pub(super) files: &'static [&'static str],
    /// Whether a folder with such a file is its site: some names are shared.
    pub(super) is_here: fn(&Path) -> bool,
    /// Where it keeps pages and translations.
    pub(super) layout: fn(&Source, &Path) -> Layout,
}

/// Where a generator keeps pages, as far as its configuration says; what is `None` keeps our default.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) source: Option<String>,
    pub(super) build: Option<String>,
    pub(super) locale: Option<String>,
    pub(super) targets: Vec<String>,
    pub(super) include: Vec<&'static str>,
    /// Keys of front matter that hold text there, besides the usual ones.
    pub(super) keys: Vec<&'static str>,
}

pub(super) const GENERATORS: &[Generator] = &[
    Generator {
        name: "MkDocs",
        flavour: Flavour::Mkdocs,
        files: &[
            "mkdocs.yml",
            "mkdocs.yaml",
            "properdocs.yml",
            "zensical.toml",
        ],
        is_here: |_| true,
        layout: mkdocs,
    },
    Generator {
        name: "mdBook",
        flavour: Flavour::Mdbook,
        files: &["book.toml"],
        is_here: |_| true,
        layout: |source, _| Layout {
            source: Some(line_value(source, "src").unwrap_or_else(|| "src".to_owned())),
            locale: line_value(source, "language"),
            ..Layout::default()
        },
    },
    Generator {
        name: "Docusaurus",
        flavour: Flavour::Docusaurus,
        files: &[
            "docusaurus.config.js",
            "docusaurus.config.ts",
            "docusaurus.config.mjs",
            "docusaurus.config.cjs",
        ],
        is_here: |_| true,
        layout: |source, root| Layout {
            build: Some("i18n/{locale}/docusaurus-plugin-content-docs/current/{page}".to_owned()),
            keys: vec!["sidebar_label", "pagination_label"],
            locale: indented(source, "defaultLocale"),
            ..mdx("docs", root)
        },
    },
    Generator {
        name: "VitePress",
        flavour: Flavour::Gfm,
        files: &[
            "docs/.vitepress/config.ts",
            "docs/.vitepress/config.mts",
            "docs/.vitepress/config.js",
            "docs/.vitepress/config.mjs",
            "docs/.vuepress/config.ts",
            "docs/.vuepress/config.js",
        ],
        is_here: |_| true,
        layout: |_, _| Layout {
            source: Some("docs".to_owned()),
            build: Some("docs/{locale}/{page}".to_owned()),
            keys: vec!["titleTemplate", "hero.name", "hero.text", "hero.tagline"],
            ..Layout::default()
        },
    },
    Generator {
        name: "Starlight",
        flavour: Flavour::Docusaurus,
        files: &["astro.config.mjs", "astro.config.ts", "astro.config.js"],
        is_here: |folder| folder.join("src/content/docs").is_dir(),
        layout: |_, root| Layout {
            build: Some("src/content/docs/{locale}/{page}".to_owned()),
            keys: vec!["sidebar.label", "hero.title", "hero.tagline"],
            ..mdx("src/content/docs", root)
        },
    },
    Generator {
        name: "Hugo",
        flavour: Flavour::Hugo,
        files: &[
            "hugo.toml",
            "hugo.yaml",
            "hugo.yml",
            "hugo.json",
            "config.toml",
            "config.yaml",
            "config/_default/hugo.toml",
            "config/_default/config.toml",
        ],
        is_here: |folder| folder.join("content").is_dir() || folder.join("hugo.toml").is_file(),
        layout: hugo,
    },
];

/// Platforms that show translators the source text themselves, so that our notes would be noise to them.
pub(super) const PLATFORMS: &[(&str, &[&str])] = &[
    (
        "Weblate",
        &[
            ".weblate",
            "weblate.ini",
            ".weblate.ini",
            "weblate.yml",
            ".weblate.yml",
        ],
    ),
    (
        "Crowdin",
        &[
            "crowdin.yml",
            "crowdin.yaml",
            ".crowdin.yml",
            ".crowdin.yaml",
        ],
    ),
    ("Pontoon", &["pontoon.toml", ".pontoon.toml"]),
];

/// Pages that may be MDX, in `folder`, or in its folder for English where each language has one.
fn mdx(folder: &str, root: &Path) -> Layout {
    let english = format!("{folder}/en");
    Layout {
        source: Some(if root.join(&english).is_dir() {
            english
        } else {
            folder.to_owned()
        }),
        include: vec!["**/*.md", "**/*.mdx"],
        ..Layout::default()
    }
}

/// The first value of a key at any depth.
fn indented(source: &Source, key: &str) -> Option<String> {
    let lines = source.text.lines();
    let mut values =
        lines.filter_map(|line| value_after(line.trim_start_matches([' ', '\t', '-']), key));
    values.next()
}

/// `docs_dir`, and the layout of mkdocs-static-i18n where it is used.
fn mkdocs(source: &Source, root: &Path) -> Layout {
    let docs = line_value(source, "docs_dir").unwrap_or_else(|| "docs".to_owned());
    let mut layout = Layout {
        locale: source
            .text
            .lines()
            .find(|line| line.starts_with([' ', '\t']))
            .and_then(|_| indented(source, "language"))
            .filter(|tag| tag.len() <= 7),
        ..Layout::default()
    };
    let mut locales: Vec<String> = source
        .text
        .lines()
        .filter_map(|line| value_after(line.trim_start_matches([' ', '-']), "locale"))
        .collect();
    let structure = indented(source, "docs_structure");
    if let (Some(structure), false) = (&structure, locales.is_empty()) {
        // The plugin's first language is the default one, or the one it marks so.
        let first = locales.remove(default_locale(source).min(locales.len() - 1));
        layout.targets = locales;
        if structure == "folder" {
            layout.build = Some(format!("{docs}/{{locale}}/{{page}}"));
            // Pages of the default language may stand above the folders of the others.
            let own = format!("{docs}/{first}");
            layout.source = root.join(&own).is_dir().then_some(own);
        } else {
            layout.build = Some(format!("{docs}/{{page}}.{{locale}}.md"));
        }
        layout.locale = Some(first);
    }
    layout.source.get_or_insert(docs);
    layout
}

/// Which of the `locale:` entries has `default: true`.
fn default_locale(source: &Source) -> usize {
    let mut index = 0;
    let mut seen = 0;
    for line in source.text.lines() {
        let line = line.trim_start_matches([' ', '-']);
        if value_after(line, "locale").is_some() {
            seen += 1;
        } else if value_after(line, "default").as_deref() == Some("true") && seen > 0 {
            index = seen - 1;
        }
    }
    index
}

/// `contentDir`; translations beside the pages, as Hugo keeps them, or in a folder per language where there are such.
fn hugo(source: &Source, root: &Path) -> Layout {
    let locale = line_value(source, "defaultContentLanguage").unwrap_or_else(|| "en".to_owned());
    let content = line_value(source, "contentDir").unwrap_or_else(|| "content".to_owned());
    // The key may be that of the first language.
    let content = content
        .strip_suffix(&format!("/{locale}"))
        .unwrap_or(&content);
    let folder = format!("{content}/{locale}");
    let (pages, build) = if root.join(&folder).is_dir() {
        (folder, format!("{content}/{{locale}}/{{page}}"))
    } else {
        let build = format!("{content}/{{page}}.{{locale}}.md");
        (content.to_owned(), build)
    };
    Layout {
        source: Some(pages),
        build: Some(build),
        locale: Some(locale),
        keys: vec!["linkTitle"],
        ..Layout::default()
    }
}
