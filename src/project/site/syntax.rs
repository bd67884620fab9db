//! Flavours by what pages write: a mark that one flavour reads and the others show as plain text.

use crate::markdown::Flavour;

/// Beginnings of lines, blanks taken off.
const LINES: &[(&str, Flavour)] = &[
    ("!!! ", Flavour::Mkdocs),
    ("??? ", Flavour::Mkdocs),
    ("???+ ", Flavour::Mkdocs),
    ("=== \"", Flavour::Mkdocs),
    ("/// ", Flavour::Mkdocs),
    ("--8<--", Flavour::Mkdocs),
    ("{* ", Flavour::Mkdocs),
    ("*[", Flavour::Mkdocs),
    (":::note", Flavour::Docusaurus),
    (":::tip", Flavour::Docusaurus),
    (":::info", Flavour::Docusaurus),
    (":::warning", Flavour::Docusaurus),
    (":::caution", Flavour::Docusaurus),
    (":::danger", Flavour::Docusaurus),
    ("> [!NOTE]", Flavour::Gfm),
    ("> [!TIP]", Flavour::Gfm),
    ("> [!IMPORTANT]", Flavour::Gfm),
    ("> [!WARNING]", Flavour::Gfm),
    ("> [!CAUTION]", Flavour::Gfm),
];

/// Marks anywhere.
const ANYWHERE: &[(&str, Flavour)] = &[
    ("{{#include", Flavour::Mdbook),
    ("{{#rustdoc_include", Flavour::Mdbook),
    ("{{#playground", Flavour::Mdbook),
    ("{{#title", Flavour::Mdbook),
    ("```rust,editable", Flavour::Mdbook),
    ("```rust,ignore", Flavour::Mdbook),
    ("```rust,compile_fail", Flavour::Mdbook),
    ("{{< ", Flavour::Hugo),
    ("{{% ", Flavour::Hugo),
    (":material-", Flavour::Mkdocs),
    (":octicons-", Flavour::Mkdocs),
    (":fontawesome-", Flavour::Mkdocs),
    (":simple-", Flavour::Mkdocs),
    ("{ .md-button", Flavour::Mkdocs),
    (" markdown>", Flavour::Mkdocs),
    (" markdown=\"", Flavour::Mkdocs),
];

/// The flavour that most of the texts speak for; `None` where none says anything.
pub fn flavour_of_texts<'a>(texts: impl Iterator<Item = &'a str>) -> Option<Flavour> {
    let flavours = [
        Flavour::Mkdocs,
        Flavour::Mdbook,
        Flavour::Docusaurus,
        Flavour::Hugo,
        Flavour::Gfm,
    ];
    let mut votes = [0_usize; 5];
    for text in texts {
        let spoken_for = flavours_of(text);
        for (flavour, votes) in flavours.iter().zip(&mut votes) {
            *votes += usize::from(spoken_for.contains(flavour));
        }
    }
    let most = votes.iter().copied().max().filter(|most| *most > 0)?;
    flavours
        .iter()
        .zip(votes)
        .find(|(_, count)| *count == most)
        .map(|(flavour, _)| *flavour)
}

/// The flavours whose marks a text holds.
fn flavours_of(text: &str) -> Vec<Flavour> {
    let mut found: Vec<Flavour> = Vec::new();
    for (mark, of) in ANYWHERE {
        // One mark speaks for a flavour; another one says no more.
        if !found.contains(of) && memchr::memmem::find(text.as_bytes(), mark.as_bytes()).is_some() {
            found.push(*of);
        }
    }
    // Most lines begin with a letter, and no mark does.
    let lines = text
        .lines()
        .map(str::trim_start)
        .filter(|line| !line.starts_with(|c: char| c.is_alphanumeric()));
    for line in lines {
        let marks = LINES.iter().filter(|(mark, _)| line.starts_with(mark));
        found.extend(marks.map(|(_, of)| *of));
    }
    found
}
