//! A translation with the source's variable names.

use std::collections::BTreeMap;

use crate::model::{Message, Unit, Variable, VariableKind};

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

/// Names the translation's variables as the source's: the same value first; then, where as many of a kind are left,
/// in order.
pub(super) fn adopt(own: &Unit, unit: &Unit) -> Adopted {
    let mut adopted = Adopted::default();
    if let (Some(source), Some(target)) = (&own.target, &unit.target) {
        adopted.link(source, target);
    }
    let mut renamed: BTreeMap<&str, &str> = BTreeMap::new();
    let mut free: Vec<&Variable> = own.variables.iter().collect();
    let mut open: Vec<&Variable> = unit.variables.iter().collect();
    open.retain(|variable| {
        let same = |known: &&Variable| {
            known.kind == variable.kind && bare(&known.value) == bare(&variable.value)
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
    for variable in open {
        let Some(at) = free.iter().position(|known| known.kind == variable.kind) else {
            return adopted;
        };
        let known = free.remove(at);
        if variable.kind == VariableKind::Target {
            adopted.link(&known.value, &variable.value);
        }
        renamed.insert(&variable.name, &known.name);
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
