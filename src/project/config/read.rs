//! The layers in order: defaults, then the file, then the environment, then flags.

use toml::de::{DeTable, DeValue};

use super::Config;
use super::fault::{ConfigError, Fault, Origin};
use super::keys::{KEYS, Key, RULES, rule};
use super::value::{Raw, Wrong, glob, nearest};
use crate::coverage::gate::Rules;
use crate::diagnostic::{Level, Severity};
use crate::model::Locale;
use crate::text::{LineIndex, Source};

/// A value from outside the file, which beats it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Name of a [`Key`].
    pub key: String,
    /// The value as typed; lists are separated by commas.
    pub value: String,
    /// How it was given, for errors: `--flavour` or `L10N_FLAVOUR`.
    pub origin: String,
}

/// The configuration that file and settings give; later settings beat earlier ones.
///
/// `codes` are the known checks; where none are given, any name will do.
///
/// # Errors
///
/// Every fault of the file and the settings, in order.
pub fn resolve(
    file: Option<&Source>,
    settings: &[Setting],
    codes: &[&str],
) -> Result<Config, Vec<ConfigError>> {
    let mut reader = Reader {
        config: Config::default(),
        codes,
        file: file.map(|source| (source, LineIndex::new(&source.text))),
        errors: Vec::new(),
    };
    if let Some(source) = file {
        match DeTable::parse(&source.text) {
            Ok(table) => reader.document(table.get_ref()),
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                let message = error.message().to_owned();
                reader.report(at, Fault::Syntax { message });
            }
        }
    }
    for setting in settings {
        reader.setting(setting);
    }
    if reader.errors.is_empty() {
        Ok(reader.config)
    } else {
        Err(reader.errors)
    }
}

/// Tables of the file.
const SECTIONS: &[&str] = &["directories", "terms", "build-policy", "gate", "checks"];

/// What a check can be set to.
const LEVELS: &[(Level, &str)] = &[
    (Level::Report(Severity::Error), "error"),
    (Level::Report(Severity::Warning), "warning"),
    (Level::Report(Severity::Note), "note"),
    (Level::Off, "off"),
];

struct Reader<'a> {
    config: Config,
    codes: &'a [&'a str],
    file: Option<(&'a Source, LineIndex)>,
    errors: Vec<ConfigError>,
}

/// One `key = value`, as it stands in the file.
struct Item<'a> {
    name: &'a str,
    at: usize,
    value: &'a DeValue<'a>,
    value_at: usize,
}

/// Entries in the order of the file: `toml` keeps them sorted by name.
fn items<'a>(table: &'a DeTable<'a>) -> Vec<Item<'a>> {
    let mut items: Vec<Item<'a>> = table
        .iter()
        .map(|(name, value)| Item {
            name: name.get_ref(),
            at: name.span().start,
            value: value.get_ref(),
            value_at: value.span().start,
        })
        .collect();
    items.sort_by_key(|item| item.at);
    items
}

impl Reader<'_> {
    fn document(&mut self, table: &DeTable) {
        let foreign = |value: &DeValue| matches!(value, DeValue::Array(_));
        if table.iter().any(|(name, value)| {
            matches!(name.get_ref().as_ref(), "paths" | "filters") && foreign(value.get_ref())
        }) {
            self.report(0, Fault::Foreign);
            return;
        }
        for item in items(table) {
            match (item.name, item.value) {
                ("directories", DeValue::Table(table)) => self.directories(table),
                ("checks", DeValue::Table(table)) => self.checks(table),
                ("gate", DeValue::Table(table)) => self.gate(table),
                (section, DeValue::Table(table)) if SECTIONS.contains(&section) => {
                    for item in items(table) {
                        self.key(section, &item);
                    }
                }
                (section, _) if SECTIONS.contains(&section) => self.wrong(
                    section,
                    &item,
                    Wrong {
                        allowed: format!("a table `[{section}]`"),
                        found: Raw::Toml(item.value).show(),
                        nearest: None,
                    },
                ),
                _ => self.key("", &item),
            }
        }
    }

    /// A key of the table, at the top or in a section.
    fn key(&mut self, section: &str, item: &Item) {
        let name = dotted(section, item.name);
        match KEYS.iter().find(|key| key.name == name) {
            Some(key) => {
                if let Err(wrong) = (key.set)(&mut self.config, Raw::Toml(item.value)) {
                    self.wrong(&name, item, wrong);
                }
            }
            None => self.report(
                item.at,
                Fault::UnknownKey {
                    nearest: nearest_key(section, item.name),
                    key: name,
                },
            ),
        }
    }

    fn directories(&mut self, table: &DeTable) {
        for item in items(table) {
            let key = dotted("directories", item.name);
            let Some(locale) = self.locale(&key, &item) else {
                continue;
            };
            let folder = Raw::Toml(item.value).path().and_then(|folder| {
                if folder == "." || folder.contains('/') {
                    Err(Wrong {
                        allowed: "the name of one folder".to_owned(),
                        found: folder,
                        nearest: None,
                    })
                } else {
                    Ok(folder)
                }
            });
            match folder {
                Ok(folder) => {
                    self.config.directories.insert(locale, folder);
                }
                Err(wrong) => self.wrong(&key, &item, wrong),
            }
        }
    }

    fn checks(&mut self, table: &DeTable) {
        for item in items(table) {
            let key = dotted("checks", item.name);
            if !self.knows(item.name) {
                let nearest = nearest(item.name, self.codes.iter().copied());
                self.report(item.at, Fault::UnknownKey { key, nearest });
                continue;
            }
            match Raw::Toml(item.value).choice(LEVELS) {
                Ok(level) => {
                    self.config.checks.insert(item.name.to_owned(), level);
                }
                Err(wrong) => self.wrong(&key, &item, wrong),
            }
        }
    }

    fn knows(&self, code: &str) -> bool {
        let kebab = |code: &str| code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        self.codes.contains(&code) || (self.codes.is_empty() && kebab(code))
    }

    fn gate(&mut self, table: &DeTable) {
        for item in items(table) {
            match (item.name, item.value) {
                ("pages", DeValue::Table(pages)) => {
                    for page in items(pages) {
                        let key = dotted("gate.pages", page.name);
                        let rules = self.rules(&key, &page);
                        match glob(page.name) {
                            Some(glob) => {
                                let row = (glob.compile_matcher(), rules);
                                self.config.gate.pages.push(row);
                            }
                            None => self.report(
                                page.at,
                                Fault::WrongValue {
                                    key: "gate.pages".to_owned(),
                                    found: page.name.to_owned(),
                                    allowed: "a glob such as \"guide/**\"".to_owned(),
                                    nearest: None,
                                },
                            ),
                        }
                    }
                }
                (name, DeValue::Table(_)) => {
                    let key = dotted("gate", name);
                    let rules = self.rules(&key, &item);
                    if let Some(locale) = self.locale(&key, &item) {
                        let tag = locale.tag().to_owned();
                        self.config.gate.locales.insert(tag, rules);
                    }
                }
                _ => self.key("gate", &item),
            }
        }
    }

    /// A table that refines `[gate]`.
    fn rules(&mut self, key: &str, item: &Item) -> Rules {
        let mut rules = Rules::default();
        let DeValue::Table(table) = item.value else {
            let wrong = Wrong {
                allowed: format!("a table `[{key}]`"),
                found: Raw::Toml(item.value).show(),
                nearest: None,
            };
            self.wrong(key, item, wrong);
            return rules;
        };
        for item in items(table) {
            let name = dotted(key, item.name);
            if !RULES.contains(&item.name) {
                let fault = Fault::UnknownKey {
                    key: name,
                    nearest: nearest(item.name, RULES.iter().copied()),
                };
                self.report(item.at, fault);
            } else if let Err(wrong) = rule(&mut rules, item.name, Raw::Toml(item.value)) {
                self.wrong(&name, &item, wrong);
            }
        }
        rules
    }

    /// The locale that a key names.
    fn locale(&mut self, key: &str, item: &Item) -> Option<Locale> {
        let locale = Locale::parse(item.name).ok();
        if locale.is_none() {
            let fault = Fault::UnknownKey {
                key: key.to_owned(),
                nearest: None,
            };
            self.report(item.at, fault);
        }
        locale
    }

    fn setting(&mut self, setting: &Setting) {
        let origin = || Origin::Setting(setting.origin.clone());
        let Some(key) = KEYS.iter().find(|key| key.name == setting.key) else {
            self.errors.push(ConfigError {
                origin: origin(),
                fault: Fault::UnknownKey {
                    key: setting.key.clone(),
                    nearest: nearest_key("", &setting.key),
                },
            });
            return;
        };
        if let Err(wrong) = (key.set)(&mut self.config, Raw::Text(&setting.value)) {
            self.errors.push(ConfigError {
                origin: origin(),
                fault: Fault::value(key.name, wrong),
            });
        }
    }

    fn wrong(&mut self, key: &str, item: &Item, wrong: Wrong) {
        self.report(item.value_at, Fault::value(key, wrong));
    }

    fn report(&mut self, at: usize, fault: Fault) {
        let origin = match &self.file {
            Some((source, index)) => {
                let position = index.position(&source.text, at);
                Origin::File {
                    path: source.path.clone(),
                    line: position.line,
                    column: position.column,
                }
            }
            None => Origin::Setting(String::new()),
        };
        self.errors.push(ConfigError { origin, fault });
    }
}

fn dotted(section: &str, name: &str) -> String {
    if section.is_empty() {
        name.to_owned()
    } else {
        format!("{section}.{name}")
    }
}

/// The key meant by an unknown name: in its own section first, then the same name in another one.
fn nearest_key(section: &str, name: &str) -> Option<String> {
    let split = |key: &Key| -> (&'static str, &'static str) {
        key.name.split_once('.').unwrap_or(("", key.name))
    };
    let here = KEYS.iter().map(split).filter(|(s, _)| *s == section);
    let top = SECTIONS.iter().copied().filter(|_| section.is_empty());
    nearest(name, here.map(|(_, name)| name).chain(top)).or_else(|| {
        KEYS.iter()
            .map(split)
            .find(|(_, known)| *known == name)
            .map(|(section, known)| dotted(section, known))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::State;
    use crate::project::config::Notes;

    const CODES: &[&str] = &["missing-variable", "outdated"];

    fn read(text: &str) -> Result<Config, Vec<ConfigError>> {
        resolve(Some(&Source::new("l10n.toml", text)), &[], CODES)
    }

    fn first(text: &str) -> String {
        let error = &read(text).expect_err(text)[0];
        match error.hint() {
            Some(hint) => format!("{error} | {hint}"),
            None => error.to_string(),
        }
    }

    #[test]
    fn defaults_in_the_table_are_the_defaults() {
        let mut text = String::new();
        let mut section = "";
        for key in KEYS {
            let (table, name) = key.name.split_once('.').unwrap_or(("", key.name));
            if table != section {
                text.extend(["[", table, "]\n"]);
                section = table;
            }
            text.extend([name, " = ", key.default, "\n"]);
        }
        let read = read(&text).expect("the defaults are valid");
        assert_eq!(format!("{read:?}"), format!("{:?}", Config::default()));
    }

    #[test]
    fn unknown_keys_name_the_nearest() {
        assert_eq!(
            first("source = \"docs\"\nflavor = \"gfm\"\n"),
            "l10n.toml:2:1: unknown key `flavor` | did you mean `flavour`?"
        );
        assert_eq!(
            first("partial = \"mix\""),
            "l10n.toml:1:1: unknown key `partial` | did you mean `build-policy.partial`?"
        );
        assert_eq!(
            first("[checks]\nmissing-varable = \"off\""),
            "l10n.toml:2:1: unknown key `checks.missing-varable` | did you mean `missing-variable`?"
        );
        assert_eq!(
            first("[gate.ko]\ncovrage = 3"),
            "l10n.toml:2:1: unknown key `gate.ko.covrage` | did you mean `coverage`?"
        );
    }

    #[test]
    fn wrong_values_say_what_is_allowed() {
        assert!(first("flavour = \"mkdoc\"").ends_with("did you mean `mkdocs`?"));
        assert!(first("[gate]\ncoverage = 101").contains("allowed: a number from 0 to 100"));
        assert!(
            first("source = \"../docs\"").contains("`source` is `../docs`; allowed: a path inside")
        );
        assert!(first("build = \"out/{page}\"").contains("`{locale}` and `{page}`"));
        assert!(first("targets = [\"ko\", \"korean\"]").contains("`korean`"));
        assert!(first("terms = 3").contains("a table `[terms]`"));
        assert!(first("source = ").starts_with("l10n.toml:1:"));
        assert!(first("[[paths]]\nl10n = \"x\"").contains("compare-locales"));
        let all = read("flavor = 1\nmixed = 2\n").expect_err("two faults");
        assert_eq!(all.len(), 2);
    }

    #[test]
    fn settings_beat_the_file() {
        let source = Source::new("l10n.toml", "flavour = \"gfm\"\nnotes = [\"ko\"]\n");
        let setting = |key: &str, value: &str| Setting {
            key: key.to_owned(),
            value: value.to_owned(),
            origin: format!("--{key}"),
        };
        let settings = [setting("flavour", "hugo"), setting("targets", "ko, fr")];
        let config = resolve(Some(&source), &settings, CODES).expect("all is well");
        assert_eq!(config.flavour.as_str(), "hugo");
        assert_eq!(config.targets.len(), 2);
        assert!(matches!(config.notes, Notes::Only(_)));
        let error = &resolve(None, &[setting("mixed", "maybe")], CODES).expect_err("no flag")[0];
        assert_eq!(
            error.to_string(),
            "--mixed: `mixed` is `maybe`; allowed: `true` or `false`"
        );
    }

    #[test]
    fn gates_refine_in_order() {
        let config = read(
            "[gate]\ncoverage = 10\n[gate.ko]\ncoverage = 50\n\
             [gate.pages.\"guide/**\"]\npage-coverage = 80\noutdated = \"deny\"\n",
        )
        .expect("a gate");
        let page = config.gate.of_page("ko", "guide/a.md");
        assert_eq!(page.coverage, Some(50.0));
        assert_eq!(page.page_coverage, Some(80.0));
        assert!(page.denies(State::Outdated));
        assert_eq!(config.gate.of_page("fr", "a.md").coverage, Some(10.0));
        assert!(!config.gate.of_page("fr", "a.md").denies(State::Outdated));
    }
}
