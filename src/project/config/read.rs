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
        setting: None,
        folders: Vec::new(),
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
        reader.setting = Some(setting.origin.as_str());
        reader.setting(setting);
    }
    reader.shared_folders();
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
    /// Where the value that is read comes from, if not from the file.
    setting: Option<&'a str>,
    /// Which locale was given which folder, and where.
    folders: Vec<(Locale, Origin)>,
    errors: Vec<ConfigError>,
}

/// One `key = value`; offsets are those in the file, and mean nothing outside it.
struct Item<'a> {
    name: &'a str,
    at: usize,
    value: Raw<'a>,
    value_at: usize,
}

/// Names that a folder under `.l10n` cannot have, for the tool's own files stand there.
const RESERVED: &[&str] = &["pages", "cache"];

/// Entries in the order of the file: `toml` keeps them sorted by name.
fn items<'a>(table: &'a DeTable<'a>) -> Vec<Item<'a>> {
    let mut items: Vec<Item<'a>> = table
        .iter()
        .map(|(name, value)| Item {
            name: name.get_ref(),
            at: name.span().start,
            value: Raw::Toml(value.get_ref()),
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
            self.item("", &item);
        }
    }

    /// What stands at the top or in a section: a table of them, or a key.
    fn item(&mut self, section: &str, item: &Item) {
        match (section, item.value) {
            ("", Raw::Toml(DeValue::Table(table))) if SECTIONS.contains(&item.name) => {
                for inner in items(table) {
                    self.item(item.name, &inner);
                }
            }
            ("", _) if SECTIONS.contains(&item.name) => {
                let wrong = no_table(item.name, item.value);
                self.wrong(item.name, item, wrong);
            }
            ("directories", _) => self.directory(item),
            ("checks", _) => self.level(item),
            ("gate", Raw::Toml(DeValue::Table(table))) if item.name == "pages" => {
                for page in items(table) {
                    self.gate_of_pages(&page);
                }
            }
            ("gate", Raw::Toml(DeValue::Table(_))) => self.gate_of_locale(item),
            _ => self.key(section, item),
        }
    }

    /// A key of the table, at the top or in a section.
    fn key(&mut self, section: &str, item: &Item) {
        let name = dotted(section, item.name);
        if let Some(key) = KEYS.iter().find(|key| key.name == name) {
            if let Err(wrong) = (key.set)(&mut self.config, item.value) {
                self.wrong(&name, item, wrong);
            }
            return;
        }
        let nearest = nearest_key(section, item.name);
        // In the file, the section stands above the key; elsewhere it has to be typed.
        let nearest = nearest.map(|known| match self.setting {
            Some(_) if !known.contains('.') => dotted(section, &known),
            _ => known,
        });
        self.report(item.at, Fault::UnknownKey { key: name, nearest });
    }

    fn directory(&mut self, item: &Item) {
        let key = dotted("directories", item.name);
        let Some(locale) = self.locale(&key, item) else {
            return;
        };
        let refuse = |folder: String| Wrong {
            allowed: "the name of one folder, not hidden and not `pages` or `cache`, \
                      which are the tool's own under `.l10n`"
                .to_owned(),
            found: folder,
            nearest: None,
        };
        let folder = item.value.path().and_then(|folder| {
            let is_reserved = RESERVED
                .iter()
                .any(|name| folder.eq_ignore_ascii_case(name));
            if folder.starts_with('.') || folder.contains('/') || is_reserved {
                Err(refuse(folder))
            } else {
                Ok(folder)
            }
        });
        match folder {
            Ok(folder) => {
                let origin = self.origin(item.value_at);
                self.folders.push((locale.clone(), origin));
                self.config.directories.insert(locale, folder);
            }
            Err(wrong) => self.wrong(&key, item, wrong),
        }
    }

    /// Two locales in one folder would count each other's translations.
    fn shared_folders(&mut self) {
        let config = &self.config;
        let named = config.targets.iter().chain([&config.source_locale]);
        let all: Vec<&Locale> = config.directories.keys().chain(named).collect();
        let folder = |locale: &Locale| config.locale(locale.clone()).folder().to_lowercase();
        let faults: Vec<ConfigError> = self
            .folders
            .iter()
            .filter_map(|(locale, origin)| {
                let shares =
                    |other: &&&Locale| **other != locale && folder(other) == folder(locale);
                let other = all.iter().find(shares)?;
                Some(ConfigError {
                    origin: origin.clone(),
                    fault: Fault::SharedFolder {
                        folder: config.locale(locale.clone()).folder().to_owned(),
                        first: locale.tag().to_owned(),
                        second: other.tag().to_owned(),
                    },
                })
            })
            .collect();
        self.errors.extend(faults);
    }

    fn level(&mut self, item: &Item) {
        let key = dotted("checks", item.name);
        if !self.knows(item.name) {
            let nearest = nearest(item.name, self.codes.iter().copied());
            self.report(item.at, Fault::UnknownKey { key, nearest });
            return;
        }
        match item.value.choice(LEVELS) {
            Ok(level) => {
                self.config.checks.insert(item.name.to_owned(), level);
            }
            Err(wrong) => self.wrong(&key, item, wrong),
        }
    }

    fn knows(&self, code: &str) -> bool {
        let kebab = |code: &str| code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        self.codes.contains(&code) || (self.codes.is_empty() && kebab(code))
    }

    /// `[gate.pages."<glob>"]`.
    fn gate_of_pages(&mut self, item: &Item) {
        let mut rules = Rules::default();
        self.rules(&dotted("gate.pages", item.name), item, &mut rules);
        self.refine_pages(item, rules);
    }

    fn refine_pages(&mut self, item: &Item, rules: Rules) {
        let mut rows = self.config.gate.pages.iter_mut();
        if let Some(row) = rows.find(|row| row.0.glob().glob() == item.name) {
            row.1 = row.1.refined(rules);
            return;
        }
        match glob(item.name) {
            Some(glob) => self.config.gate.pages.push((glob.compile_matcher(), rules)),
            None => self.report(
                item.at,
                Fault::WrongValue {
                    key: "gate.pages".to_owned(),
                    found: item.name.to_owned(),
                    allowed: "a glob such as \"guide/**\"".to_owned(),
                    nearest: None,
                },
            ),
        }
    }

    /// `[gate.<locale>]`.
    fn gate_of_locale(&mut self, item: &Item) {
        let key = dotted("gate", item.name);
        let Some(locale) = self.locale(&key, item) else {
            return;
        };
        let tag = locale.tag().to_owned();
        let mut rules = self.config.gate.locales.remove(&tag).unwrap_or_default();
        self.rules(&key, item, &mut rules);
        self.config.gate.locales.insert(tag, rules);
    }

    /// A table that refines `[gate]`.
    fn rules(&mut self, key: &str, item: &Item, rules: &mut Rules) {
        match item.value {
            Raw::Toml(DeValue::Table(table)) => {
                for item in items(table) {
                    self.rule(key, &item, rules);
                }
            }
            other => self.wrong(key, item, no_table(key, other)),
        }
    }

    fn rule(&mut self, section: &str, item: &Item, rules: &mut Rules) {
        let name = dotted(section, item.name);
        if !RULES.contains(&item.name) {
            let fault = Fault::UnknownKey {
                key: name,
                nearest: nearest(item.name, RULES.iter().copied()),
            };
            self.report(item.at, fault);
        } else if let Err(wrong) = rule(rules, item.name, item.value) {
            self.wrong(&name, item, wrong);
        }
    }

    /// The locale that a key names.
    fn locale(&mut self, key: &str, item: &Item) -> Option<Locale> {
        let locale = Locale::parse(item.name).ok();
        if locale.is_none() {
            let fault = Fault::NoLocale {
                key: key.to_owned(),
                name: item.name.to_owned(),
            };
            self.report(item.at, fault);
        }
        locale
    }

    /// A value from outside the file; its key is dotted as in the file, `gate.pages."guide/**".coverage`.
    fn setting(&mut self, setting: &Setting) {
        let parts = parts(&setting.key);
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let item = |name| Item {
            name,
            at: 0,
            value: Raw::Text(&setting.value),
            value_at: 0,
        };
        match parts[..] {
            ["gate", "pages", pages, name] => {
                let mut rules = Rules::default();
                self.rule(&dotted("gate.pages", pages), &item(name), &mut rules);
                self.refine_pages(&item(pages), rules);
            }
            ["gate", locale, name] => {
                let key = dotted("gate", locale);
                if let Some(locale) = self.locale(&key, &item(locale)) {
                    let tag = locale.tag().to_owned();
                    let mut rules = self.config.gate.locales.remove(&tag).unwrap_or_default();
                    self.rule(&key, &item(name), &mut rules);
                    self.config.gate.locales.insert(tag, rules);
                }
            }
            [section, name] if SECTIONS.contains(&section) => self.item(section, &item(name)),
            _ => self.item("", &item(&setting.key)),
        }
    }

    fn wrong(&mut self, key: &str, item: &Item, wrong: Wrong) {
        self.report(item.value_at, Fault::value(key, wrong));
    }

    fn report(&mut self, at: usize, fault: Fault) {
        let origin = self.origin(at);
        self.errors.push(ConfigError { origin, fault });
    }

    fn origin(&self, at: usize) -> Origin {
        match (self.setting, &self.file) {
            (None, Some((source, index))) => {
                let position = index.position(&source.text, at);
                Origin::File {
                    path: source.path.clone(),
                    line: position.line,
                    column: position.column,
                }
            }
            (setting, _) => Origin::Setting(setting.unwrap_or_default().to_owned()),
        }
    }
}

/// That a value stands where a table is wanted.
fn no_table(section: &str, found: Raw) -> Wrong {
    Wrong {
        allowed: format!("a table `[{section}]`"),
        found: found.show(),
        nearest: None,
    }
}

/// The parts of a dotted key, quotes taken off; the key itself where it is none.
fn parts(key: &str) -> Vec<String> {
    let text = format!("{key} = 0");
    let mut parts = Vec::new();
    let Ok(table) = DeTable::parse(&text) else {
        return vec![key.to_owned()];
    };
    let mut table = table.get_ref();
    while let Some((name, value)) = table.iter().next() {
        parts.push(name.get_ref().to_string());
        match value.get_ref() {
            DeValue::Table(inner) => table = inner,
            _ => break,
        }
    }
    parts
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
    use crate::coverage::gate::Policy;
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
    fn settings_reach_into_tables() {
        let set = |key: &str, value: &str| {
            let setting = Setting {
                key: key.to_owned(),
                value: value.to_owned(),
                origin: format!("--set {key}"),
            };
            let file = Source::new(
                "l10n.toml",
                "[gate.ko]\noutdated = \"deny\"\n[gate.pages.\"a*\"]\ncoverage = 90\n",
            );
            resolve(Some(&file), &[setting], CODES)
        };
        let config = set("checks.outdated", "error").expect("a level");
        assert_eq!(config.checks["outdated"], Level::Report(Severity::Error));
        let gate = set("gate.ko.coverage", "30").expect("a locale's gate").gate;
        assert_eq!(gate.of_locale("ko").coverage, Some(30.0));
        assert_eq!(gate.of_locale("ko").outdated, Some(Policy::Deny));
        let gate = set("gate.pages.\"a*\".coverage", "30").expect("a gate of pages");
        assert_eq!(gate.gate.pages.len(), 1);
        assert_eq!(gate.gate.pages[0].1.coverage, Some(30.0));
        let config = set("directories.pt-BR", "brasil").expect("a folder");
        let locale = Locale::parse("pt-BR").expect("a tag");
        assert_eq!(config.locale(locale).folder(), "brasil");
        let hint = |key| set(key, "1").expect_err(key)[0].hint();
        assert_eq!(
            hint("gate.coverge").as_deref(),
            Some("did you mean `gate.coverage`?")
        );
        assert_eq!(hint("flavor").as_deref(), Some("did you mean `flavour`?"));
    }

    #[test]
    fn no_two_locales_have_one_folder() {
        for (text, said) in [
            (
                "targets = [\"ko\", \"fr\"]\n[directories]\nko = \"x\"\nfr = \"X\"\n",
                "l10n.toml:3:6: `x` is the folder of both `ko` and `fr`",
            ),
            (
                "targets = [\"ko\"]\n[directories]\nen = \"ko\"\n",
                "l10n.toml:3:6: `ko` is the folder of both `en` and `ko`",
            ),
            (
                "[directories]\nko = \"pages\"\n",
                "`directories.ko` is `pages`",
            ),
            ("[directories]\nko = \".ko\"\n", "`directories.ko` is `.ko`"),
            (
                "[directories]\nkorean = \"a\"\n",
                "`korean` is not a language tag",
            ),
            ("front-matter = [\"a..b\"]\n", "`front-matter` is `a..b`"),
        ] {
            assert!(first(text).contains(said), "{}", first(text));
        }
        let swapped = "targets = [\"ko\", \"fr\"]\n[directories]\nko = \"fr\"\nfr = \"ko\"\n";
        assert!(read(swapped).is_ok(), "each has one of its own");
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
