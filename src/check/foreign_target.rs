//! `foreign-target`: a link, address or host that neither the source nor `_targets.tsv` has.

use std::collections::BTreeSet;

use crate::check::Check;
use crate::check::case::Case;
use crate::check::facts::address::{self, Address, AddressKind};
use crate::check::facts::normal;
use crate::check::found::{Found, shown};
use crate::text::Span;

/// See `source/checks/foreign-target.md`.
pub(crate) struct ForeignTarget;

impl Check for ForeignTarget {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        let mut foreign = case
            .target
            .addresses()
            .iter()
            .filter(|address| !address.is_variable())
            .filter(|address| {
                address.kind != AddressKind::Bare || !case.is_refused_code(address.span.start)
            })
            .peekable();
        if foreign.peek().is_none() {
            return;
        }
        let allowed = allowed(case);
        for address in foreign {
            let key = address.key();
            // What the source writes just so is known, also where nothing is left of it to compare (`…`).
            let is_same = |own: &Address| own.plain == address.plain;
            let is_known = allowed.contains(&key)
                || own_targets(case).contains(&key)
                || case.source.addresses().iter().any(is_same)
                || is_host_of(case, address, &key, &allowed)
                || is_kept_name(case, address, &key)
                || goes_on(case, address, &allowed);
            if is_known {
                continue;
            }
            let written = if address.plain.contains('\u{fffc}') {
                case.target.written(address.span)
            } else {
                address.plain.clone()
            };
            found.report(
                Some(address.span),
                format!("`{}` is not in the source", shown(&written)),
                help(case, address),
            );
        }
    }
}

/// Keys of everything that this translation may lead to.
fn allowed(case: &Case<'_>) -> Vec<String> {
    let mut allowed: Vec<String> = case.source.addresses().iter().map(Address::key).collect();
    for (_, value) in case.pair.variables {
        allowed.extend(keys_of_value(value));
        if let Some(own) = case.context.targets.get(first_word(value)) {
            allowed.extend(keys_of_value(own));
        }
    }
    allowed.retain(|key| !key.is_empty());
    allowed
}

/// Keys of all rows of `_targets.tsv` that hold on the page: what a reviewer let in there.
fn own_targets<'c>(case: &'c Case<'_>) -> &'c BTreeSet<String> {
    case.own_targets.get_or_init(|| {
        let rows = case.context.targets.rows.iter();
        rows.flat_map(|row| keys_of_value(&row.target))
            .filter(|key| !key.is_empty())
            .collect()
    })
}

/// A variable's value as addresses: the whole of it, and what stands before a title.
fn keys_of_value(value: &str) -> [String; 2] {
    [value, first_word(value)]
        .map(|text| address::key(&normal::address(text.trim_matches(['<', '>']))))
}

fn first_word(value: &str) -> &str {
    value.split_whitespace().next().unwrap_or(value)
}

/// A host named in running text is no news where the source, or the locale's own targets, lead to it.
fn is_host_of(case: &Case<'_>, address: &Address, key: &str, allowed: &[String]) -> bool {
    address.kind == AddressKind::Bare
        && !key.contains(['/', '@', '?', '#'])
        && allowed
            .iter()
            .chain(own_targets(case))
            .any(|known| address::host(known) == key)
}

/// A name that looks like a host (`Booking.com`) and is kept everywhere may be named; nothing may lead there for it.
fn is_kept_name(case: &Case<'_>, address: &Address, key: &str) -> bool {
    let mut kept = case.context.terms.iter().filter(|term| term.keep);
    address.kind == AddressKind::Bare
        && !address.plain.contains("//")
        && kept.any(|term| address::key(&normal::address(&term.term)) == key)
}

/// Where an address ends and a particle begins is unsure in scripts without spaces: what the site knows may be longer.
fn goes_on(case: &Case<'_>, address: &Address, allowed: &[String]) -> bool {
    let rest = case.target.text.get(address.span.end..).unwrap_or_default();
    let run: usize = rest
        .chars()
        .take_while(|c| !c.is_whitespace() && !c.is_ascii())
        .map(char::len_utf8)
        .sum();
    address.kind == AddressKind::Bare
        && rest
            .get(..run)
            .unwrap_or_default()
            .char_indices()
            .any(|(at, c)| {
                let longer = Span::new(address.span.start, address.span.end + at + c.len_utf8());
                let key = address::key(&normal::address(case.target.of(longer)));
                allowed.contains(&key) || own_targets(case).contains(&key)
            })
}

fn help(case: &Case<'_>, address: &Address) -> String {
    let own = case
        .pair
        .variables
        .iter()
        .find(|(_, value)| {
            let host = address::host(&address::key(value)).to_owned();
            !host.is_empty() && host == address::host(&address.key())
        })
        .or(match case.pair.variables {
            [only] => Some(only),
            _ => None,
        });
    let instead = match (address.kind, own) {
        (AddressKind::Bare, None) => "Take it out.".to_owned(),
        (_, Some((name, _))) => format!("Write `{{ ${name} }}` in its place."),
        (_, None) => "Take the link out.".to_owned(),
    };
    format!(
        "{instead} If this language has a page of its own, a maintainer adds a row to `locales/{}/_targets.tsv`: source target, tab, own target.",
        case.context.locale.folder()
    )
}
