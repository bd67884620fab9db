//! Thresholds, and which of them holds for which page.

use std::collections::BTreeMap;

use globset::GlobMatcher;

use crate::model::State;

/// Whether a state may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Policy {
    /// It is only counted.
    #[default]
    Allow,
    /// It fails the gate.
    Deny,
}

impl Policy {
    /// The policy with that name: `allow` or `deny`.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "allow" => Some(Self::Allow),
            "deny" => Some(Self::Deny),
            _ => None,
        }
    }
}

/// One table of thresholds. What it leaves out is left to the table it refines.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rules {
    /// Percent of words that the locale, or the pages of a glob together, must reach.
    pub coverage: Option<f64>,
    /// Percent of words that each page must reach.
    pub page_coverage: Option<f64>,
    /// Whether outdated units may be.
    pub outdated: Option<Policy>,
    /// Whether units with leftover sentences may be.
    pub partial: Option<Policy>,
    /// Whether untranslated units may be.
    pub untranslated: Option<Policy>,
}

impl Rules {
    /// These rules, with `finer` ones over them.
    #[must_use]
    pub fn refined(self, finer: Self) -> Self {
        Self {
            coverage: finer.coverage.or(self.coverage),
            page_coverage: finer.page_coverage.or(self.page_coverage),
            outdated: finer.outdated.or(self.outdated),
            partial: finer.partial.or(self.partial),
            untranslated: finer.untranslated.or(self.untranslated),
        }
    }

    /// Whether a unit in that state fails the gate.
    pub fn denies(&self, state: State) -> bool {
        let policy = match state {
            State::Outdated => self.outdated,
            State::Partial => self.partial,
            State::Untranslated => self.untranslated,
            State::Translated | State::Neutral | State::Obsolete => None,
        };
        policy == Some(Policy::Deny)
    }
}

/// All thresholds of a project: `[gate]`, `[gate.<locale>]`, `[gate.pages."<glob>"]`.
#[derive(Clone, Debug, Default)]
pub struct Gate {
    /// For everything.
    pub rules: Rules,
    /// For a locale, by its tag.
    pub locales: BTreeMap<String, Rules>,
    /// For the pages of a glob, in the order of the file; later ones refine earlier ones.
    pub pages: Vec<(GlobMatcher, Rules)>,
}

impl Gate {
    /// What holds for a locale.
    pub fn of_locale(&self, locale: &str) -> Rules {
        match self.locales.get(locale) {
            Some(finer) => self.rules.refined(*finer),
            None => self.rules,
        }
    }

    /// What holds for a page of a locale: a page's own rules weigh more than its locale's.
    pub fn of_page(&self, locale: &str, page: &str) -> Rules {
        self.pages
            .iter()
            .filter(|(glob, _)| glob.is_match(page))
            .fold(self.of_locale(locale), |rules, (_, finer)| {
                rules.refined(*finer)
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finer_rules_win() {
        let percent = |coverage| Rules {
            page_coverage: Some(coverage),
            ..Rules::default()
        };
        let gate = Gate {
            rules: Rules {
                outdated: Some(Policy::Deny),
                ..percent(10.0)
            },
            locales: BTreeMap::from([("ko".to_owned(), percent(20.0))]),
            pages: vec![(
                globset::Glob::new("guide/**")
                    .expect("a glob")
                    .compile_matcher(),
                percent(30.0),
            )],
        };
        let of = |locale, page| gate.of_page(locale, page).page_coverage;
        assert_eq!(of("fr", "a.md"), Some(10.0));
        assert_eq!(of("ko", "a.md"), Some(20.0));
        assert_eq!(of("ko", "guide/a.md"), Some(30.0));
        assert!(gate.of_page("ko", "guide/a.md").denies(State::Outdated));
    }
}
