//! The checks on pages that no project knows: each translated unit beside the unit it was paired with.
//!
//! Deliberately absent: what needs a lock or a built site to be known (state, older sources, anchors).

use std::collections::BTreeSet;

use crate::check::{self, Context, Pair, Standing};
use crate::diagnostic::Diagnostic;
use crate::model::{Message, Piece, TargetMap, Unit, Variable, VariableKind};
use crate::project::scan::Options;
use crate::project::scan::pages::Read;

/// Checks one page's units, each with its source unit.
pub(super) fn check<'a>(
    page: &'a Read,
    source: &'a Read,
    units: impl Iterator<Item = (usize, usize)>,
    options: &Options,
) -> Vec<Diagnostic> {
    let named: Vec<Named<'a>> = units
        .map(|(unit, source_unit)| {
            Named::new(&page.page.units[unit], &source.page.units[source_unit])
        })
        .collect();
    let pairs: Vec<Pair<'_>> = named
        .iter()
        .map(|named| Pair {
            id: &named.unit.id,
            kind: named.unit.kind,
            slot: named.unit.slot,
            source_locale: &options.source_locale,
            source: &named.source.message,
            variables: &named.variables,
            target: &named.message,
            standing: Standing {
                file: &page.path,
                text: &page.text,
                value: named.unit.span,
            },
            complex: false,
            older: false,
            was_translated: false,
        })
        .collect();
    let context = Context {
        locale: &options.locale,
        flavour: options.markdown.flavour,
        targets: &TargetMap::EMPTY,
        terms: &options.terms,
        units: &[],
    };
    let mut found = check::run(&context, &pairs);
    // A link that leads elsewhere is one fact: that the source's own link is missing for it says no more.
    let led_away: BTreeSet<Option<String>> = found
        .iter()
        .filter(|found| found.code == "foreign-target")
        .map(|found| found.unit.clone())
        .collect();
    found.retain(|found| found.code != "missing-variable" || !led_away.contains(&found.unit));
    for found in &mut found {
        let named = named
            .iter()
            .find(|named| found.unit.as_deref() == Some(named.unit.id.as_str()));
        if let Some(named) = named {
            named.show(found, &page.text);
        }
    }
    found
}

/// A translated unit whose variables have the names of its source's.
struct Named<'a> {
    unit: &'a Unit,
    source: &'a Unit,
    message: Message,
    variables: Vec<(String, String)>,
}

impl<'a> Named<'a> {
    fn new(unit: &'a Unit, source: &'a Unit) -> Self {
        let mut free: Vec<&Variable> = source.variables.iter().collect();
        let mut take = |wanted: &dyn Fn(&Variable) -> bool| {
            let at = free.iter().position(|known| wanted(known))?;
            Some(free.remove(at).name.clone())
        };
        // What both sides have comes first, so that no page of the locale's own takes its place.
        let same = |one: &Variable| {
            let one = one.clone();
            move |known: &Variable| known.kind == one.kind && bare(&known.value) == bare(&one.value)
        };
        let mut names: Vec<Option<String>> = unit
            .variables
            .iter()
            .map(|variable| take(&same(variable)))
            .collect();
        for (name, variable) in names.iter_mut().zip(&unit.variables) {
            if name.is_none() && is_of_site(variable) {
                *name = take(&|known| known.kind == VariableKind::Target && is_of_site(known));
            }
        }
        let mut message = Message::default();
        for piece in unit.message.pieces.iter() {
            let of = |name: &String| unit.variables.iter().position(|one| one.name == *name);
            match piece {
                Piece::Text(text) => message.push_text(text),
                Piece::Variable(name) => match of(name).map(|at| (&names[at], at)) {
                    Some((Some(name), _)) => message.push_variable(name.clone()),
                    Some((None, at)) => message.push_text(&unit.variables[at].value),
                    None => message.push_variable(name.clone()),
                },
            }
        }
        let variables = source
            .variables
            .iter()
            .map(|one| (one.name.clone(), one.value.clone()))
            .collect();
        Self {
            unit,
            source,
            message,
            variables,
        }
    }
}

impl Named<'_> {
    /// Says it in the words of the pages: nobody who scans has seen a variable.
    fn show(&self, found: &mut Diagnostic, page: &str) {
        for label in &mut found.labels {
            match label.name.as_str() {
                "source" => label.text = self.source.message.resolve(|name| self.value(name)),
                "translation" => self.unit.span.of(page).clone_into(&mut label.text),
                _ => {}
            }
        }
        if found.code == "foreign-target" {
            found.help = Some(
                "Put the source's link there, unless this language has a page of its own."
                    .to_owned(),
            );
        }
    }

    fn value(&self, name: &str) -> String {
        let found = self.variables.iter().find(|(known, _)| known == name);
        found.map_or_else(String::new, |(_, value)| value.clone())
    }
}

/// Whether a link leads to the site itself, where a locale may have pages and anchors of its own.
fn is_of_site(variable: &Variable) -> bool {
    let target = bare(&variable.value);
    variable.kind == VariableKind::Target && !target.starts_with("//") && !target.contains(':')
}

/// A target without the title behind it, which exporters add and translators translate.
fn bare(value: &str) -> &str {
    value.split_whitespace().next().unwrap_or(value)
}
