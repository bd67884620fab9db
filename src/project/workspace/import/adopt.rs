//! A translation with the source's variable names.

use std::collections::BTreeMap;

use crate::model::{Message, Unit, Variable, VariableKind};
use crate::sync::pairing;

/// What of a translated unit can be used.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Adopted {
    /// The translation, or `None` where it has a variable for which the source has none.
    pub(super) message: Option<Message>,
    /// Whether a link of the source is missing in it.
    pub(super) lacks_link: bool,
    /// Targets of both sides that stand for each other, equal ones too.
    pub(super) targets: Vec<(String, String)>,
}

/// Names the translation's variables as the source's: the same value first; then what leads to the same site; then,
/// where as many of a kind are left on both sides, in order. What is left after that is no variable of the source.
pub(super) fn adopt(own: &Unit, unit: &Unit) -> Adopted {
    let mut adopted = Adopted::default();
    if let (Some(source), Some(target)) = (&own.target, &unit.target) {
        adopted.link(source, target);
    }
    let mut renamed: BTreeMap<&str, &str> = BTreeMap::new();
    let mut free: Vec<&Variable> = own.variables.iter().collect();
    let mut open: Vec<&Variable> = unit.variables.iter().collect();
    let fits: [fn(&Variable, &Variable) -> bool; 3] = [
        |known, variable| bare(&known.value) == bare(&variable.value),
        |known, variable| {
            known.kind == VariableKind::Target
                && pairing::site(bare(&known.value)) == pairing::site(bare(&variable.value))
        },
        |_, _| true,
    ];
    for (pass, fits) in fits.into_iter().enumerate() {
        let count = |all: &[&Variable], kind| all.iter().filter(|one| one.kind == kind).count();
        let (known, unknown) = (free.clone(), open.clone());
        let as_many = |kind| count(&known, kind) == count(&unknown, kind);
        open.retain(|variable| {
            let same = |known: &&Variable| {
                known.kind == variable.kind
                    && fits(known, variable)
                    && (pass < 2 || as_many(variable.kind))
            };
            let Some(at) = free.iter().position(same) else {
                return true;
            };
            let known = free.remove(at);
            if known.kind == VariableKind::Target {
                adopted.link(&known.value, &variable.value);
            }
            renamed.insert(&variable.name, &known.name);
            false
        });
    }
    if !open.is_empty() {
        return adopted;
    }
    adopted.lacks_link = free
        .iter()
        .any(|variable| variable.kind != VariableKind::Attributes);
    let message = unit
        .message
        .renamed(|name| renamed.get(name).map_or(name, |name| name).to_owned());
    adopted.message = Some(message);
    adopted
}

impl Adopted {
    fn link(&mut self, source: &str, target: &str) {
        self.targets
            .push((bare(source).to_owned(), bare(target).to_owned()));
    }
}

/// A target without the title behind it: exporters add empty ones.
fn bare(value: &str) -> &str {
    value.split_whitespace().next().unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{self, Options};
    use crate::text::Source;

    fn unit(text: &str) -> Unit {
        let (page, _) = markdown::parse(&Source::new("a.md", text), &Options::default());
        page.units.into_iter().next().expect("one paragraph")
    }

    /// The translation with the source's names, if it can be adopted.
    fn adopted(source: &str, translated: &str) -> Option<String> {
        let adopted = adopt(&unit(source), &unit(translated));
        adopted.message.map(|message| message.to_string())
    }

    #[test]
    fn links_are_told_by_their_targets_and_then_by_their_sites() {
        let source = "See [one](a.md) or [two](https://en.wiki.example/Two).";
        let turned = "[둘](https://ko.wiki.example/둘)이나 [하나](a.md)를 보세요.";
        let expected = "[둘]({ $two })이나 [하나]({ $one })를 보세요.";
        assert_eq!(adopted(source, turned).as_deref(), Some(expected));
        // One link on each side that nothing else tells: the author has changed its target since.
        let moved = "[하나](a.md)나 [둘](https://old.test/)을 보세요.";
        let expected = "[하나]({ $one })나 [둘]({ $two })을 보세요.";
        assert_eq!(adopted(source, moved).as_deref(), Some(expected));
    }

    #[test]
    fn a_translation_of_other_links_is_none() {
        let source = "Use a [tunnel](a.md), an [onion](b.md) or a [model](c.md).";
        let other = "[파일](https://files.test/)과 [사슬](https://chain.test/)을 씁니다.";
        assert_eq!(adopted(source, other), None);
    }
}
