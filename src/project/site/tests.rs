use super::*;
use crate::project::config;
use crate::project::disk::Disk;

#[expect(clippy::disallowed_methods, reason = "tests lay out folders")]
fn tree(files: &[(&str, &str)]) -> (tempfile::TempDir, Disk) {
    let dir = tempfile::tempdir().expect("a temporary folder");
    for (file, text) in files {
        let path = dir.path().join(file);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("made");
        std::fs::write(path, text).expect("written");
    }
    let disk = Disk::open(dir.path()).expect("it opens");
    (dir, disk)
}

fn config_of(files: &[(&str, &str)]) -> (config::Config, Init) {
    let (_dir, disk) = tree(files);
    let init = init(&disk).expect("readable");
    let source = Source::new("l10n.toml", init.text.clone());
    let config = config::resolve(Some(&source), &[], &[]).expect(&init.text);
    (config, init)
}

#[test]
fn generators_are_recognized() {
    let (config, init) = config_of(&[
        (
            "mkdocs.yml",
            "site_name: x\ndocs_dir: 'pages' # here\ntheme:\n  language: de\n",
        ),
        ("pages/a.md", ""),
        ("crowdin.yml", ""),
    ]);
    assert_eq!(
        (config.source.as_str(), config.source_locale.tag()),
        ("pages", "de")
    );
    assert_eq!(config.notes, config::Notes::None);
    assert_eq!(init.seen, ["MkDocs (mkdocs.yml)", "Crowdin (crowdin.yml)"]);

    let (config, _) = config_of(&[("book.toml", "[book]\nlanguage = \"fr\"\nsrc = \"text\"\n")]);
    assert_eq!(
        (config.source.as_str(), config.flavour),
        ("text", Flavour::Mdbook)
    );

    let (config, _) = config_of(&[("hugo.toml", ""), ("content/a.md", "")]);
    assert_eq!(config.build.as_str(), "content/{page}.{locale}.md");
    let (config, _) = config_of(&[("hugo.toml", ""), ("content/en/a.md", "")]);
    assert_eq!(config.source, "content/en");
    assert_eq!(config.build.as_str(), "content/{locale}/{page}");

    let (config, _) = config_of(&[("docusaurus.config.ts", "")]);
    assert_eq!(config.include, ["**/*.md", "**/*.mdx"]);
    assert_eq!(config.flavour, Flavour::Docusaurus);

    let (config, init) = config_of(&[("docs/a.md", "")]);
    assert_eq!(
        (config.source.as_str(), config.flavour),
        ("docs", Flavour::Gfm)
    );
    assert!(init.seen.is_empty());
    let (config, _) = config_of(&[("docs/a.md", "!!! note\n")]);
    assert_eq!(config.flavour, Flavour::Mkdocs);
}

#[test]
fn pages_that_are_translated_already_are_seen() {
    let of = |files: &[(&str, &str)]| {
        let (config, init) = config_of(files);
        let targets: Vec<String> = config.targets.iter().map(ToString::to_string).collect();
        (config, init, targets)
    };
    let (config, init, targets) = of(&[
        ("hugo.toml", "[languages.en]\ncontentDir = \"content/en\"\n"),
        ("content/en/_index.md", ""),
        ("content/ko/_index.md", ""),
        ("content/images/other.md", ""),
    ]);
    assert_eq!(
        (config.source.as_str(), targets),
        ("content/en", vec!["ko".to_owned()])
    );
    assert_eq!(
        init.translated,
        [("ko".to_owned(), "content/ko".to_owned())]
    );
    assert!(config.front_matter.iter().any(|key| key == "linkTitle"));

    let (_, init, targets) = of(&[
        ("docusaurus.config.ts", "i18n: { defaultLocale: 'en' }"),
        ("docs/a.mdx", ""),
        (
            "i18n/pt-BR/docusaurus-plugin-content-docs/current/a.mdx",
            "",
        ),
        ("i18n/fr/code.json", ""),
    ]);
    assert_eq!(
        (targets, init.translated.len()),
        (vec!["pt-BR".to_owned()], 1)
    );

    let (_, init, targets) = of(&[
        ("hugo.toml", ""),
        ("content/a.md", ""),
        ("content/a.ko.md", ""),
    ]);
    assert_eq!(
        (targets, init.translated),
        (
            vec!["ko".to_owned()],
            vec![("ko".to_owned(), "content".to_owned())]
        )
    );
}

#[test]
fn a_readme_alone_is_a_site() {
    let (config, init) = config_of(&[
        ("README.md", "# x\n"),
        ("README.ko.md", ""),
        ("LICENSE.md", ""),
    ]);
    assert_eq!(
        (config.source.as_str(), config.flavour),
        (".", Flavour::Gfm)
    );
    assert_eq!(config.include, ["README.md"]);
    assert_eq!(config.build.as_str(), "{page}.{locale}.md");
    assert!(init.source.1 && config.targets.len() == 1);
}

#[test]
fn the_i18n_plugin_of_mkdocs_is_recognized() {
    let plugin = "plugins:\n  - i18n:\n      docs_structure: suffix\n      languages:\n        \
                  - locale: ko\n          name: x\n        - locale: en\n          default: true\n";
    let (config, _) = config_of(&[("mkdocs.yml", plugin), ("docs/a.md", "")]);
    assert_eq!(config.build.as_str(), "docs/{page}.{locale}.md");
    assert_eq!(config.source_locale.tag(), "en");
    assert_eq!(config.targets.len(), 1);
    let plugin = plugin.replace("suffix", "folder");
    let (config, _) = config_of(&[("mkdocs.yml", &plugin), ("docs/en/a.md", "")]);
    assert_eq!(config.source, "docs/en");
    assert_eq!(config.build.as_str(), "docs/{locale}/{page}");
    let (config, _) = config_of(&[
        ("mkdocs.yml", &plugin),
        ("docs/index.md", ""),
        ("docs/ko/index.md", ""),
        ("docs/ref/index.md", ""),
    ]);
    assert_eq!(config.source, "docs");
    assert_eq!(config.targets.len(), 1);
    assert_eq!(config.build.as_str(), "docs/{locale}/{page}");
}

#[test]
fn foreign_values_cannot_break_our_file() {
    let (config, init) = config_of(&[("mkdocs.yml", "docs_dir: \"../x\\ny\"\n")]);
    assert_eq!(config.source, "source");
    assert!(!init.source.1);
}

#[test]
fn the_nearest_configuration_says_the_flavour() {
    let (dir, _) = tree(&[
        ("book.toml", ""),
        ("src/a.md", ""),
        ("sub/l10n.toml", "flavour = \"gfm\""),
    ]);
    assert_eq!(
        flavour_near(&dir.path().join("src/a.md")),
        Some(Flavour::Mdbook)
    );
    assert_eq!(flavour_near(&dir.path().join("sub")), Some(Flavour::Gfm));
}

#[test]
fn pages_say_their_flavour() {
    let of = |text: &str| flavour_of_texts([text].into_iter());
    assert_eq!(of("# Plain\n"), None);
    assert_eq!(of("a\n\n  !!! note\n"), Some(Flavour::Mkdocs));
    assert_eq!(of("{{#include x.rs}}\n"), Some(Flavour::Mdbook));
    assert_eq!(of("> [!NOTE]\n> x\n"), Some(Flavour::Gfm));
}
