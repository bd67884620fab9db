//! The manual follows the tables it describes. `SNAPSHOTS=overwrite` writes what is made of a table anew.
#![expect(
    clippy::disallowed_methods,
    reason = "a test reads and, when asked, writes the manual"
)]

use std::path::Path;

use l10n::check::CHECKS;
use l10n::project::config::KEYS;

const HEAD: &str = "| key | default | environment | what it is |\n| --- | --- | --- | --- |\n";

/// The table of keys in `source/reference/configuration.md` is the one the program reads.
#[test]
fn every_key_stands_in_the_manual() {
    let rows = KEYS.iter().map(|key| {
        let default = key.default.replace('|', "\\|");
        let about = key.about.replace('|', "\\|");
        format!(
            "| `{}` | `{default}` | `{}` | {about} |\n",
            key.name,
            key.variable()
        )
    });
    follows(
        "source/reference/configuration.md",
        HEAD,
        &rows.collect::<String>(),
    );
}

/// The table of rules in `source/reference/evidence.md` is the one that texts are judged by.
#[test]
fn every_rule_stands_in_the_manual() {
    let rows = l10n::language::rules().map(|(code, about)| format!("| `{code}` | {about} |\n"));
    let head = "| rule | what it says |\n| --- | --- |\n";
    follows(
        "source/reference/evidence.md",
        head,
        &rows.collect::<String>(),
    );
}

/// A page has this table, and a section behind it.
fn follows(page: &str, head: &str, rows: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(page);
    let text = std::fs::read_to_string(&path).expect("the page is there");
    let (before, rest) = text.split_once(head).expect("the table has its head");
    let (_, after) = rest.split_once("\n## ").expect("a section follows");
    let should = format!("{before}{head}{rows}\n## {after}");
    if std::env::var_os("SNAPSHOTS").is_some_and(|word| word == "overwrite") {
        std::fs::write(&path, should).expect("the page is written");
        return;
    }
    assert!(
        text == should,
        "{page} is behind; SNAPSHOTS=overwrite writes it anew"
    );
}

/// What a translator may meet is explained where translators look.
#[test]
fn codes_named_in_the_guides_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("source/guide");
    let page = std::fs::read_to_string(root.join("translators.md")).expect("the guide is there");
    let (_, table) = page
        .split_once("| message | what to type |")
        .expect("the guide has its table");
    let mut seen = 0;
    for row in table.lines().filter(|row| row.starts_with("| `")) {
        let code = row.split('`').nth(1).expect("a code in the first cell");
        assert!(CHECKS.iter().any(|row| row.code == code), "{code}");
        seen += 1;
    }
    assert!(seen > 3, "the table was not found");
}
