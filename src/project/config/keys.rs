//! The table of keys. What the file, the environment and the manual know of a key stands in its row.

use super::value::{Raw, Wrong, glob};
use super::{Anchors, Config, Links, Notes, OutdatedBuild, Partial};
use crate::coverage::gate::{Policy, Rules};
use crate::markdown::flavour::FLAVOURS;
use crate::project::layout::BuildPattern;

/// One key of `l10n.toml`.
pub struct Key {
    /// Its name; `section.name` inside a table.
    pub name: &'static str,
    /// Its default, as it would stand in the file.
    pub default: &'static str,
    /// What it does, in one line.
    pub about: &'static str,
    pub(super) set: fn(&mut Config, Raw) -> Result<(), Wrong>,
}

impl Key {
    /// The environment variable that sets it: `L10N_BUILD_POLICY_PARTIAL`.
    pub fn variable(&self) -> String {
        format!("L10N_{}", self.name.to_uppercase().replace(['-', '.'], "_"))
    }
}

/// Every key with a fixed name, in the order of the manual. `[directories]`, `[checks]`, `[gate.<locale>]` and
/// `[gate.pages."<glob>"]` have names of their own; `read` knows them.
pub const KEYS: &[Key] = &[
    Key {
        name: "source",
        default: "\"source\"",
        about: "folder of pages",
        set: |config, raw| put(&mut config.source, raw.path()),
    },
    Key {
        name: "locales",
        default: "\"locales\"",
        about: "folder of Fluent files, one folder per locale in it",
        set: |config, raw| put(&mut config.locales, raw.path()),
    },
    Key {
        name: "build",
        default: "\"build/{locale}/{page}\"",
        about: "where built pages go; may also be \"docs/{page}.{locale}.md\"",
        set: |config, raw| put(&mut config.build, pattern(raw)),
    },
    Key {
        name: "source-locale",
        default: "\"en\"",
        about: "language the pages are written in",
        set: |config, raw| put(&mut config.source_locale, raw.locale()),
    },
    Key {
        name: "targets",
        default: "[]",
        about: "locales to translate into; empty: the folders under `locales` and the languages proven in the pages",
        set: |config, raw| put(&mut config.targets, raw.locales()),
    },
    Key {
        name: "flavour",
        default: "\"mkdocs\"",
        about: "mkdocs | commonmark | gfm | hugo | mdbook | docusaurus",
        set: |config, raw| put(&mut config.flavour, raw.choice(FLAVOURS)),
    },
    Key {
        name: "include",
        default: "[\"**/*.md\"]",
        about: "globs of pages, relative to `source`",
        set: |config, raw| put(&mut config.include, globs(raw)),
    },
    Key {
        name: "exclude",
        default: "[]",
        about: "globs of files that are no pages",
        set: |config, raw| put(&mut config.exclude, globs(raw)),
    },
    Key {
        name: "mixed",
        default: "true",
        about: "file units by the language they are in; labels of links alone prove none",
        set: |config, raw| put(&mut config.mixed, raw.flag()),
    },
    Key {
        name: "front-matter",
        default: "[\"title\", \"description\", \"meta_title\", \"summary\"]",
        about: "front-matter keys that hold text; dotted paths reach into mappings",
        set: |config, raw| put(&mut config.front_matter, dotted_keys(raw)),
    },
    Key {
        name: "notes",
        default: "true",
        about: "source text above each message: true, false, or a list of locales",
        set: |config, raw| put(&mut config.notes, notes(raw)),
    },
    Key {
        name: "code-comments",
        default: "false",
        about: "translate comments inside fenced code",
        set: |config, raw| put(&mut config.code_comments, raw.flag()),
    },
    Key {
        name: "terms.file",
        default: "\"terms.csv\"",
        about: "table of terms: term,keep,<locale>…,note",
        set: |config, raw| put(&mut config.terms, raw.path()),
    },
    Key {
        name: "build-policy.partial",
        default: "\"mix\"",
        about: "mix | source | skip: what a page below `minimum` becomes",
        set: |config, raw| put(&mut config.build_policy.partial, raw.choice(PARTIAL)),
    },
    Key {
        name: "build-policy.minimum",
        default: "0",
        about: "percent of words",
        set: |config, raw| put(&mut config.build_policy.minimum, raw.percent()),
    },
    Key {
        name: "build-policy.anchors",
        default: "\"preserve\"",
        about: "preserve | translate: anchors of translated headings",
        set: |config, raw| put(&mut config.build_policy.anchors, raw.choice(ANCHORS)),
    },
    Key {
        name: "build-policy.outdated",
        default: "\"translation\"",
        about: "translation | source: what stands for an outdated unit",
        set: |config, raw| put(&mut config.build_policy.outdated, raw.choice(OUTDATED)),
    },
    Key {
        name: "build-policy.links",
        default: "\"keep\"",
        about: "keep | follow: rewrite source-locale path prefixes to the locale's",
        set: |config, raw| put(&mut config.build_policy.links, raw.choice(LINKS)),
    },
    Key {
        name: "gate.coverage",
        default: "0",
        about: "percent of words a locale must reach",
        set: |config, raw| rule(&mut config.gate.rules, "coverage", raw),
    },
    Key {
        name: "gate.page-coverage",
        default: "0",
        about: "percent of words every page must reach",
        set: |config, raw| rule(&mut config.gate.rules, "page-coverage", raw),
    },
    Key {
        name: "gate.outdated",
        default: "\"allow\"",
        about: "allow | deny: units whose source has changed",
        set: |config, raw| rule(&mut config.gate.rules, "outdated", raw),
    },
    Key {
        name: "gate.partial",
        default: "\"allow\"",
        about: "allow | deny: units that still hold sentences of the source language",
        set: |config, raw| rule(&mut config.gate.rules, "partial", raw),
    },
    Key {
        name: "gate.untranslated",
        default: "\"allow\"",
        about: "allow | deny: units without a translation",
        set: |config, raw| rule(&mut config.gate.rules, "untranslated", raw),
    },
    Key {
        name: "gate.baseline",
        default: "\".l10n/baseline.json\"",
        about: "the ratchet: where present, nothing may get worse than it says",
        set: |config, raw| put(&mut config.baseline, raw.path()),
    },
];

const PARTIAL: &[(Partial, &str)] = &[
    (Partial::Mix, "mix"),
    (Partial::Source, "source"),
    (Partial::Skip, "skip"),
];

const ANCHORS: &[(Anchors, &str)] = &[
    (Anchors::Preserve, "preserve"),
    (Anchors::Translate, "translate"),
];

const OUTDATED: &[(OutdatedBuild, &str)] = &[
    (OutdatedBuild::Translation, "translation"),
    (OutdatedBuild::Source, "source"),
];

const LINKS: &[(Links, &str)] = &[(Links::Keep, "keep"), (Links::Follow, "follow")];

const POLICY: &[(Policy, &str)] = &[(Policy::Allow, "allow"), (Policy::Deny, "deny")];

/// What `[gate]` and the tables that refine it may set.
pub(super) const RULES: &[&str] = &[
    "coverage",
    "page-coverage",
    "outdated",
    "partial",
    "untranslated",
];

/// Sets one of [`RULES`].
pub(super) fn rule(rules: &mut Rules, name: &str, raw: Raw) -> Result<(), Wrong> {
    let percent = || raw.percent().map(Some);
    let policy = || raw.choice(POLICY).map(Some);
    match name {
        "coverage" => put(&mut rules.coverage, percent()),
        "page-coverage" => put(&mut rules.page_coverage, percent()),
        "outdated" => put(&mut rules.outdated, policy()),
        "partial" => put(&mut rules.partial, policy()),
        "untranslated" => put(&mut rules.untranslated, policy()),
        _ => unreachable!("only names of `RULES` come here"),
    }
}

fn put<T>(slot: &mut T, value: Result<T, Wrong>) -> Result<(), Wrong> {
    *slot = value?;
    Ok(())
}

fn globs(raw: Raw) -> Result<Vec<String>, Wrong> {
    let globs = raw.list()?;
    match globs.iter().find(|pattern| glob(pattern).is_none()) {
        None => Ok(globs),
        Some(pattern) => Err(Wrong {
            allowed: "globs such as \"**/*.md\" or \"drafts/**\"".to_owned(),
            found: pattern.clone(),
            nearest: None,
        }),
    }
}

fn dotted_keys(raw: Raw) -> Result<Vec<String>, Wrong> {
    let keys = raw.list()?;
    let is_odd = |key: &&String| key.split('.').any(|part| part.trim().is_empty());
    match keys.iter().find(is_odd) {
        None => Ok(keys),
        Some(key) => Err(Wrong {
            allowed: "keys such as \"title\", or paths such as \"seo.title\"".to_owned(),
            found: key.clone(),
            nearest: None,
        }),
    }
}

fn notes(raw: Raw) -> Result<Notes, Wrong> {
    if let Ok(flag) = raw.flag() {
        return Ok(if flag { Notes::All } else { Notes::None });
    }
    raw.locales().map(Notes::Only).map_err(|wrong| Wrong {
        allowed: "`true`, `false` or a list of locales such as [\"ko\"]".to_owned(),
        ..wrong
    })
}

fn pattern(raw: Raw) -> Result<BuildPattern, Wrong> {
    let text = raw.path()?;
    BuildPattern::parse(&text).ok_or_else(|| Wrong {
        allowed: "a path inside the project with `{locale}` and `{page}` once each, \
                  such as \"build/{locale}/{page}\" or \"docs/{page}.{locale}.md\""
            .to_owned(),
        found: text,
        nearest: None,
    })
}
