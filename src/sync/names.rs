//! Names of variables: given once, matched by target, then by label, then by order; a text that comes back has those it
//! had.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Message, RegistryEntry, Variable, VariableKind};

/// Names for a unit's variables and the names it has given up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// One name per variable, in order.
    pub names: Vec<String>,
    /// Names used before and no longer, never to be given again in this unit; sorted.
    pub retired: Vec<String>,
}

/// Whether a variable of today is the one that had this name and value.
type Fits = fn(&Variable, &(String, String)) -> bool;

/// Names for `variables` that keep what `old` called them.
///
/// A parser proposes names from labels; here a variable whose target is known keeps its name, then one whose proposed
/// name is still free, then the next of its sort in order. A retired name is never used again (DESIGN §3).
pub fn keep(variables: &[Variable], old: &RegistryEntry) -> Names {
    let mut names: Vec<Option<String>> = vec![None; variables.len()];
    let mut free: Vec<Option<&(String, String)>> = old.variables.iter().map(Some).collect();
    let passes: [Fits; 3] = [
        |new, old| new.value == old.1,
        |new, old| new.name == old.0 && may_be(&old.1, new.kind),
        |new, old| may_be(&old.1, new.kind),
    ];
    for fits in passes {
        for (name, variable) in names.iter_mut().zip(variables) {
            if name.is_some() {
                continue;
            }
            let found = free
                .iter_mut()
                .find(|old| old.is_some_and(|old| fits(variable, old)));
            if let Some((known, _)) = found.and_then(Option::take) {
                *name = Some(known.clone());
            }
        }
    }
    let mut retired: BTreeSet<String> = old.retired.iter().cloned().collect();
    retired.extend(free.into_iter().flatten().map(|(name, _)| name.clone()));
    let mut used: BTreeSet<String> = names.iter().flatten().cloned().collect();
    let names = names
        .into_iter()
        .zip(variables)
        .map(|(name, variable)| {
            name.unwrap_or_else(|| {
                let fresh = unused(&variable.name, |name| {
                    used.contains(name) || retired.contains(name)
                });
                used.insert(fresh.clone());
                fresh
            })
        })
        .collect();
    Names {
        names,
        retired: retired.into_iter().collect(),
    }
}

/// The names that a text had before, for it has come back: what was made from it uses them. `old` is what stood there
/// meanwhile, if anything.
pub fn again(
    now: &Message,
    before: &Message,
    variables: &[Variable],
    old: Option<&RegistryEntry>,
) -> Names {
    let known: BTreeMap<&str, &str> = now.variables().zip(before.variables()).collect();
    let of = |variable: &Variable| {
        known
            .get(variable.name.as_str())
            .copied()
            .unwrap_or(&variable.name)
            .to_owned()
    };
    let names: Vec<String> = variables.iter().map(of).collect();
    let used = old.into_iter().flat_map(|old| {
        let names = old.variables.iter().map(|(name, _)| name);
        names.chain(&old.retired).cloned()
    });
    let retired: BTreeSet<String> = used.filter(|name| !names.contains(name)).collect();
    Names {
        names,
        retired: retired.into_iter().collect(),
    }
}

/// `name`, or `name-2`, `name-3` … if it is taken.
fn unused(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut candidate = name.to_owned();
    let mut count = 2;
    while taken(&candidate) {
        candidate = format!("{name}-{count}");
        count += 1;
    }
    candidate
}

/// Whether a variable with this value may have been of this kind: the registry keeps values alone, and a target may
/// begin with a macro or be one.
fn may_be(value: &str, kind: VariableKind) -> bool {
    let own = match value.as_bytes() {
        [b'{', b'{' | b'%', ..] => VariableKind::Macro,
        [b'{' | b'"' | b'\'', ..] => VariableKind::Attributes,
        [b'`', ..] => VariableKind::Code,
        [b'$', ..] | [b'\\', b'(' | b'[', ..] => VariableKind::Math,
        _ => VariableKind::Target,
    };
    kind == own || (own, kind) == (VariableKind::Macro, VariableKind::Target)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Locale, Message, UnitId, UnitKind};
    use crate::text::Span;

    fn target(name: &str, value: &str) -> Variable {
        Variable {
            name: name.to_owned(),
            kind: VariableKind::Target,
            value: value.to_owned(),
            span: Span::default(),
            label: name.to_owned(),
        }
    }

    fn entry(variables: &[(&str, &str)], retired: &[&str]) -> RegistryEntry {
        RegistryEntry {
            id: UnitId::default(),
            kind: UnitKind::Paragraph,
            language: Locale::parse("en").expect("a tag"),
            message: Message::default(),
            variables: variables
                .iter()
                .map(|(n, v)| ((*n).to_owned(), (*v).to_owned()))
                .collect(),
            retired: retired.iter().map(|name| (*name).to_owned()).collect(),
            uses: 1,
            places: Vec::new(),
            section: [].into(),
        }
    }

    #[test]
    fn a_changed_label_keeps_its_name() {
        let old = entry(&[("docs", "https://a/"), ("home", "https://b/")], &[]);
        let names = keep(
            &[
                target("homepage", "https://b/"),
                target("docs", "https://a/"),
            ],
            &old,
        );
        assert_eq!(names.names, ["home", "docs"]);
        assert!(names.retired.is_empty());
    }

    #[test]
    fn a_moved_target_keeps_its_name() {
        let old = entry(&[("docs", "https://old/")], &[]);
        assert_eq!(
            keep(&[target("docs", "https://new/")], &old).names,
            ["docs"]
        );
        assert_eq!(
            keep(&[target("manual", "https://new/")], &old).names,
            ["docs"]
        );
    }

    #[test]
    fn a_target_that_begins_with_a_macro_keeps_its_name() {
        for (before, now) in [
            ("{{#DOCS}}/old.html", "{{#DOCS}}/new.html"),
            ("{{< ref \"old.md\" >}}", "new.md"),
        ] {
            let old = entry(&[("docs", before)], &[]);
            assert_eq!(keep(&[target("docs", now)], &old).names, ["docs"]);
            assert_eq!(keep(&[target("manual", now)], &old).names, ["docs"]);
        }
    }

    #[test]
    fn a_retired_name_is_never_used_again() {
        let old = entry(&[("a", "https://a/")], &["b"]);
        let names = keep(
            &[target("b", "https://a/"), target("b", "https://b/")],
            &old,
        );
        assert_eq!(names.names, ["a", "b-2"]);
        let gone = keep(&[], &old);
        assert_eq!(gone.retired, ["a", "b"]);
    }
}
