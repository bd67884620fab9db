//! What may stand behind a key: readers that either give a value or say what is allowed.

use globset::{Glob, GlobBuilder};
use toml::de::DeValue;

use crate::model::Locale;

/// A value as somebody wrote it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Raw<'a> {
    /// In the file.
    Toml(&'a DeValue<'a>),
    /// On the command line or in the environment, where everything is text.
    Text(&'a str),
}

/// A value that may not stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    /// What may.
    pub(super) allowed: String,
    /// The part of it that is wrong, for lists; else the whole value.
    pub(super) found: String,
    /// A known name that looks like it.
    pub(super) nearest: Option<String>,
}

impl Raw<'_> {
    /// The value as a person wrote it, shortened.
    pub(super) fn show(self) -> String {
        let text = match self {
            Self::Text(text) => text.to_owned(),
            Self::Toml(value) => match value {
                DeValue::String(text) => text.to_string(),
                DeValue::Integer(number) => number.to_string(),
                DeValue::Float(number) => number.to_string(),
                DeValue::Boolean(flag) => flag.to_string(),
                DeValue::Datetime(time) => time.to_string(),
                DeValue::Array(_) => "a list".to_owned(),
                DeValue::Table(_) => "a table".to_owned(),
            },
        };
        if text.chars().count() > 60 {
            text.chars().take(59).chain(['…']).collect()
        } else {
            text
        }
    }

    fn wrong(self, allowed: impl Into<String>) -> Wrong {
        Wrong {
            allowed: allowed.into(),
            found: self.show(),
            nearest: None,
        }
    }

    /// Any text.
    pub(super) fn text(self) -> Result<String, Wrong> {
        match self {
            Self::Text(text) => Ok(text.to_owned()),
            Self::Toml(DeValue::String(text)) => Ok(text.to_string()),
            Self::Toml(_) => Err(self.wrong("text in quotes")),
        }
    }

    /// `true` or `false`.
    pub(super) fn flag(self) -> Result<bool, Wrong> {
        match self {
            Self::Toml(DeValue::Boolean(flag)) => Ok(*flag),
            Self::Text("true" | "1" | "yes") => Ok(true),
            Self::Text("false" | "0" | "no") => Ok(false),
            _ => Err(self.wrong("`true` or `false`")),
        }
    }

    /// A number from 0 to 100.
    pub(super) fn percent(self) -> Result<f64, Wrong> {
        let number = match self {
            Self::Toml(DeValue::Integer(number)) => number.as_str().parse().ok(),
            Self::Toml(DeValue::Float(number)) => number.as_str().parse().ok(),
            Self::Text(text) => text.trim_end_matches('%').parse().ok(),
            Self::Toml(_) => None,
        };
        number
            .filter(|number: &f64| (0.0..=100.0).contains(number))
            .ok_or_else(|| self.wrong("a number from 0 to 100"))
    }

    /// A list of texts; on the command line and in the environment, separated by commas.
    pub(super) fn list(self) -> Result<Vec<String>, Wrong> {
        let refuse = || self.wrong("a list of texts such as [\"one\", \"two\"]");
        match self {
            Self::Text(text) => Ok(text
                .split(',')
                .map(|part| part.trim().to_owned())
                .filter(|part| !part.is_empty())
                .collect()),
            Self::Toml(DeValue::Array(items)) => items
                .iter()
                .map(|item| match item.get_ref() {
                    DeValue::String(text) => Ok(text.to_string()),
                    _ => Err(refuse()),
                })
                .collect(),
            Self::Toml(_) => Err(refuse()),
        }
    }

    /// One of a table of names.
    pub(super) fn choice<T: Copy>(self, table: &[(T, &str)]) -> Result<T, Wrong> {
        let known = table.iter().map(|(_, name)| *name);
        let text = self.text().map_err(|_| self.wrong(one_of(known.clone())))?;
        table
            .iter()
            .find(|(_, name)| *name == text)
            .map(|(value, _)| *value)
            .ok_or_else(|| Wrong {
                nearest: nearest(&text, known.clone()),
                ..self.wrong(one_of(known))
            })
    }

    /// A locale.
    pub(super) fn locale(self) -> Result<Locale, Wrong> {
        let text = self.text()?;
        Locale::parse(&text)
            .map_err(|_| self.wrong("a language tag such as \"ko\", \"pt-BR\" or \"zh-Hant\""))
    }

    /// A list of locales, each once.
    pub(super) fn locales(self) -> Result<Vec<Locale>, Wrong> {
        let mut locales: Vec<Locale> = Vec::new();
        for name in self.list()? {
            let locale = Raw::Text(&name).locale()?;
            if !locales.contains(&locale) {
                locales.push(locale);
            }
        }
        Ok(locales)
    }

    /// A path inside the project.
    pub(super) fn path(self) -> Result<String, Wrong> {
        let text = self.text()?;
        inside_tree(&text).ok_or_else(|| {
            self.wrong("a path inside the project, written with `/` and without `..`")
        })
    }
}

/// The path in its plainest spelling, or `None` if it is absolute, leaves its folder or is spelt for one system only.
///
/// `./docs/` becomes `docs`; the folder itself is `.`.
pub fn inside_tree(path: &str) -> Option<String> {
    let drive = path.as_bytes().get(1) == Some(&b':');
    if path.is_empty()
        || path.starts_with('/')
        || drive
        || path.contains(|c: char| c == '\\' || c.is_control())
    {
        return None;
    }
    let mut parts = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => return None,
            part => parts.push(part),
        }
    }
    Some(if parts.is_empty() {
        ".".to_owned()
    } else {
        parts.join("/")
    })
}

/// A glob over page names; `*` stays within a folder, `**` does not.
pub fn glob(pattern: &str) -> Option<Glob> {
    GlobBuilder::new(pattern)
        .literal_separator(true)
        .build()
        .ok()
}

/// The known name that looks most like `name`, if one does.
pub fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    let plain = name.to_lowercase().replace('_', "-");
    known
        .map(|known| (strsim::jaro_winkler(&plain, known), known))
        .filter(|(score, _)| *score > 0.8)
        // The first of equals wins, so that the answer does not depend on the order of comparison.
        .fold(None, |best: Option<(f64, &str)>, next| match best {
            Some(best) if best.0 >= next.0 => Some(best),
            _ => Some(next),
        })
        .map(|(_, known)| known.to_owned())
}

/// "`a`, `b` or `c`".
pub(super) fn one_of<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_leave_the_tree_are_refused() {
        for path in [
            "../x",
            "a/../../b",
            "/etc",
            "C:/x",
            "a\\b",
            "",
            "a/..",
            "x\0",
            "x\ty",
        ] {
            assert_eq!(inside_tree(path), None, "{path:?}");
        }
        assert_eq!(inside_tree("./docs//en/").as_deref(), Some("docs/en"));
        assert_eq!(inside_tree(".").as_deref(), Some("."));
    }

    #[test]
    fn the_nearest_name_is_found() {
        let known = ["flavour", "front-matter", "source-locale"];
        assert_eq!(
            nearest("flavor", known.into_iter()).as_deref(),
            Some("flavour")
        );
        assert_eq!(
            nearest("source_Locale", known.into_iter()).as_deref(),
            Some("source-locale")
        );
        assert_eq!(nearest("xyzzy", known.into_iter()), None);
    }
}
