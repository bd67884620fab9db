//! One folder a case: `tests/pages/<case>/` holds `input.md`, `units.txt`, and `flavour.txt` where the page is not
//! written in the default flavour, with `code-comments` behind it where these are units. `SNAPSHOTS=overwrite cargo test
//! --test pages` writes `units.txt` anew.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use l10n::markdown::{self, Flavour, Options};
use l10n::model::{Page, Unit};
use l10n::text::Source;

fn main() {
    let snapshots = snapbox::Assert::new().action_env("SNAPSHOTS");
    tryfn::Harness::new("tests/pages", case, units)
        .select(["input.md"])
        .with_assert(snapshots)
        .test();
}

fn case(input: PathBuf) -> tryfn::Case {
    let folder = input.parent().expect("every case has a folder");
    let name = folder.file_name().expect("a folder has a name");
    tryfn::Case {
        name: name.to_string_lossy().into_owned(),
        expected: tryfn::Data::read_from(&folder.join("units.txt"), None).raw(),
        fixture: input,
    }
}

#[expect(clippy::disallowed_methods, reason = "a test reads its own fixtures")]
fn units(input: &Path) -> Result<String, Box<dyn Error>> {
    let text = String::from_utf8(std::fs::read(input)?)?;
    let words = std::fs::read_to_string(input.with_file_name("flavour.txt")).unwrap_or_default();
    let mut words = words.split_whitespace();
    let flavour = match words.next() {
        Some(name) => Flavour::parse(name).ok_or("no such flavour")?,
        None => Flavour::default(),
    };
    let options = Options {
        flavour,
        code_comments: words.next() == Some("code-comments"),
        ..Options::default()
    };
    let (page, diagnostics) = markdown::parse(&Source::new("input.md", text), &options);
    let mut out = String::new();
    for unit in &page.units {
        write_unit(&mut out, &page, unit)?;
    }
    for heading in &page.headings {
        writeln!(
            out,
            "# {} {} {} {:?}",
            heading.level,
            if heading.explicit { "set" } else { "made" },
            heading.anchor,
            heading.text
        )?;
    }
    for line in &page.outline {
        writeln!(out, "| {line}")?;
    }
    for diagnostic in diagnostics {
        writeln!(out, "! {} {}", diagnostic.code, diagnostic.message)?;
    }
    Ok(out)
}

fn write_unit(out: &mut String, page: &Page, unit: &Unit) -> std::fmt::Result {
    write!(out, "{}: {} {:?}", unit.id, unit.kind.name(), unit.slot)?;
    let path = page.heading_path(unit.heading);
    if !path.is_empty() {
        write!(out, " under {}", path.join(" / "))?;
    }
    writeln!(out)?;
    for line in unit.message.to_string().lines() {
        writeln!(out, "    {line}")?;
    }
    for variable in &unit.variables {
        let (kind, name, value) = (variable.kind, &variable.name, &variable.value);
        writeln!(out, "  ${name} {kind:?} {:?} = {value:?}", variable.label)?;
    }
    let notes = [
        (
            "hint",
            Some(unit.hint.as_str()).filter(|hint| !hint.is_empty()),
        ),
        ("anchor", unit.anchor.as_deref()),
        ("icon", unit.icon.as_deref()),
        ("target", unit.target.as_deref()),
        ("note", unit.note.as_deref()),
        (
            "prefix",
            Some(unit.prefix.as_str()).filter(|prefix| !prefix.is_empty()),
        ),
    ];
    for (name, value) in notes {
        if let Some(value) = value {
            writeln!(out, "  {name} {value:?}")?;
        }
    }
    if unit.group > 0 {
        writeln!(out, "  group {}", unit.group)?;
    }
    writeln!(out)
}
