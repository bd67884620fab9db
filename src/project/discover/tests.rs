use super::*;

#[expect(clippy::disallowed_methods, reason = "tests lay out folders")]
fn project(files: &[&str]) -> (tempfile::TempDir, Disk) {
    let dir = tempfile::tempdir().expect("a temporary folder");
    for file in files {
        let path = dir.path().join(file);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("made");
        let text = if file.ends_with(".gitignore") {
            "drafts/\n"
        } else {
            ""
        };
        std::fs::write(path, text).expect("written");
    }
    let disk = Disk::open(dir.path()).expect("it opens");
    (dir, disk)
}

fn config(text: &str) -> Config {
    let source = crate::text::Source::new("l10n.toml", text);
    crate::project::config::resolve(Some(&source), &[], &[]).expect("a configuration")
}

#[test]
fn pages_by_globs() {
    let (_dir, disk) = project(&[
        "source/b.md",
        "source/a.mdx",
        "source/_index.md",
        "source/guide/a.md",
        "source/guide/old/x.md",
        "source/drafts/a.md",
        "source/.hidden/a.md",
        "source/image.png",
        "source/.gitignore",
    ]);
    let pages = |text: &str| super::pages(&disk, &config(text), &[]);
    let found = pages("exclude = [\"guide/old/**\"]").expect("pages");
    assert_eq!(found.items, ["_index.md", "b.md", "guide/a.md"]);
    assert!(found.failures.is_empty());
    let found = pages("include = [\"*.md*\"]").expect("pages");
    assert_eq!(found.items, ["_index.md", "a.mdx", "b.md"]);
    let none = |text| pages(text).expect_err("no folder").to_string();
    assert!(none("source = \"docs\"").contains("no such folder"));
    assert!(none("source = \"source/b.md\"").contains("a file, not"));
}

#[test]
fn what_is_built_is_no_page() {
    let files = [
        "docs/a.md",
        "docs/a.ko.md",
        "docs/a.min.md",
        "docs/b.v2.md",
        "docs/c.fr.md",
    ];
    let (_dir, disk) = project(&files);
    let config = config("source = \"docs\"\nbuild = \"docs/{page}.{locale}.md\"");
    let fr = Locale::parse("fr").expect("a tag");
    let pages = |locales: &[Locale]| pages(&disk, &config, locales).expect("pages").items;
    assert_eq!(pages(&[fr]), ["a.md", "b.v2.md"]);
    assert_eq!(pages(&[]), ["a.md", "b.v2.md", "c.fr.md"]);
}

#[test]
fn the_project_itself_may_hold_the_pages() {
    let (_dir, disk) = project(&[
        "README.md",
        "docs/a.md",
        "build/ko/README.md",
        "locales/ko/x.md",
    ]);
    let config = config("source = \".\"\ntargets = [\"ko\"]");
    let found = pages(&disk, &config, &[]).expect("pages");
    assert_eq!(found.items, ["README.md", "docs/a.md"]);
}

#[test]
fn folders_that_are_locales() {
    let (_dir, disk) = project(&[
        "locales/pt_BR/a.ftl",
        "locales/images/a.png",
        "locales/ko/a.ftl",
    ]);
    let found = locales(&disk, &config("")).expect("locales");
    let names: Vec<_> = found.items.iter().map(|l| (l.tag(), l.folder())).collect();
    assert_eq!(names, [("en", "en"), ("ko", "ko"), ("pt-BR", "pt_BR")]);
    assert!(found.notes[0].message.contains("`images`"));
    let found = locales(&disk, &config("targets = [\"fr\", \"pt-BR\"]")).expect("locales");
    let names: Vec<_> = found.items.iter().map(|l| (l.tag(), l.folder())).collect();
    assert_eq!(names, [("en", "en"), ("fr", "fr"), ("pt-BR", "pt_BR")]);
    let found = locales(&disk, &config("[directories]\nja = \"images\"")).expect("locales");
    assert!(found.notes.is_empty());
    assert!(
        found
            .items
            .iter()
            .any(|l| (l.tag(), l.folder()) == ("ja", "images"))
    );
}

#[test]
fn the_source_locale_is_spelt_as_its_folder() {
    let (_dir, disk) = project(&["locales/pt_BR/a.ftl"]);
    let config = spelt(&disk, config("source-locale = \"pt-BR\""));
    assert_eq!(config.source_locale.folder(), "pt_BR");
    let all = locales(&disk, &config).expect("one folder");
    assert_eq!(all.items, [config.source_locale]);
}

#[test]
fn two_folders_for_one_locale_are_refused() {
    let (_dir, disk) = project(&["locales/pt_BR/a.ftl", "locales/pt-BR/a.ftl"]);
    let error = locales(&disk, &config("")).expect_err("two folders");
    assert_eq!(
        error.to_string(),
        "locales/pt-BR and locales/pt_BR are both folders of the locale `pt-BR`"
    );
    // The one to keep is the one that is spelt as it should be, wherever it stands in the alphabet.
    let (_dir, disk) = project(&["locales/KO/a.ftl", "locales/ko/a.ftl"]);
    let error = locales(&disk, &config("")).expect_err("two folders");
    let hint = error.hint().expect("a hint");
    assert!(hint.contains("of locales/KO to locales/ko"), "{hint}");
}

#[test]
fn pages_that_share_a_file_are_named() {
    let (_dir, disk) = project(&["source/a.mdx", "source/a.mdx.md"]);
    let found = pages(&disk, &config("include = [\"**\"]"), &[]).expect("pages");
    assert!(matches!(&found.failures[..], [Failure::TwoPages { .. }]));
}

#[cfg(target_os = "linux")]
#[test]
fn pages_that_are_one_elsewhere_are_named() {
    let names = [
        "Guide.md",
        "caf\u{e9}.md",
        "cafe.md",
        "cafe\u{301}.md",
        "guide.md",
    ];
    let files: Vec<String> = names.iter().map(|name| format!("source/{name}")).collect();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let (_dir, disk) = project(&files);
    let found = pages(&disk, &config(""), &[]).expect("pages");
    assert_eq!(found.items.len(), names.len());
    let said: Vec<&str> = found
        .notes
        .iter()
        .map(|note| note.message.as_str())
        .collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(
        said.iter()
            .any(|text| text.starts_with("`guide.md` and `Guide.md`")),
        "{said:?}"
    );
}

#[cfg(unix)]
#[test]
fn links_are_followed_inside_only() {
    use std::os::unix::fs::symlink;
    let (_dir, disk) = project(&["source/a.md", "shared/b.md"]);
    let other = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| disk.root().join("source").join(name);
    symlink("../shared", at("shared")).expect("linked");
    symlink("..", at("up")).expect("linked");
    symlink(other.path(), at("away")).expect("linked");
    symlink("nowhere", at("dangling.md")).expect("linked");
    symlink("/etc/hostname", at("host.md")).expect("linked");
    // Nobody wants these.
    symlink("/etc/hostname", at("host.png")).expect("linked");
    symlink("nowhere", at("dangling.png")).expect("linked");
    symlink("..", at("left-out")).expect("linked");
    let config = config("exclude = [\"left-out/**\"]");
    let found = pages(&disk, &config, &[]).expect("pages");
    assert_eq!(found.items, ["a.md", "shared/b.md"]);
    let mut failures: Vec<String> = found.failures.iter().map(ToString::to_string).collect();
    failures.sort();
    assert_eq!(failures.len(), 4, "{failures:#?}");
    assert!(failures[0].starts_with("away: leads out"), "{failures:#?}");
    assert!(
        failures[1].starts_with("dangling.md: a symbolic link that leads nowhere"),
        "{failures:#?}"
    );
    assert!(
        failures[2].starts_with("host.md: leads out"),
        "{failures:#?}"
    );
    assert!(failures[3].contains("leads back"), "{failures:#?}");
}
