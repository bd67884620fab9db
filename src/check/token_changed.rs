//! `token-changed`: a wallet, onion, e-mail address, key or hash that differs from the source's.

use crate::check::Check;
use crate::check::case::{Case, Side};
use crate::check::facts::address::AddressKind;
use crate::check::facts::digits::Dialled;
use crate::check::facts::numbers::may_hold_digits;
use crate::check::facts::{accounts, digits, phrase, said, tokens};
use crate::check::found::{Found, shown};
use crate::check::pair::surplus;
use crate::text::Span;

/// See `source/checks/token-changed.md`.
pub(crate) struct TokenChanged;

struct Token {
    span: Span,
    key: String,
    shown: String,
}

impl Check for TokenChanged {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        let target = of(&case.target);
        let source = of(&case.source);
        let mut lost = surplus(
            &source,
            target.iter().map(|token| token.key.clone()),
            |token| token.key.clone(),
        )
        .into_iter();
        for token in surplus(
            &target,
            source.iter().map(|token| token.key.clone()),
            |token| token.key.clone(),
        ) {
            if is_in_a_value(case, &token.key) {
                continue;
            }
            let help = lost.next().map_or_else(
                || "Take it out: the source has nothing of the kind here.".to_owned(),
                |own| format!("Copy it from the source: `{}`.", own.shown),
            );
            found.report(
                Some(token.span),
                format!("`{}` is not in the source", shown(&token.shown)),
                help,
            );
        }
        numbers(case, found);
        words(case, found);
        for own in lost {
            found.report(
                None,
                format!("`{}` of the source is missing", shown(&own.shown)),
                format!("Copy it from the source: `{}`.", own.shown),
            );
        }
    }
}

/// Numbers to dial and to pay to.
fn numbers(case: &Case<'_>, found: &mut Found<'_, '_>) {
    let side = &case.target;
    if !may_hold_digits(&side.bytes) && side.has_no_view() {
        return;
    }
    let mut numbers: Vec<(Option<Span>, &str, Dialled)> = digits::find(&side.text)
        .into_iter()
        .map(|number| (Some(number.span), side.of(number.span), number))
        .collect();
    for view in side.views() {
        let hidden = digits::find(view);
        numbers.extend(
            hidden
                .into_iter()
                .map(|number| (None, number.span.of(view), number)),
        );
    }
    if numbers.is_empty() {
        return;
    }
    let known = known_digits(case);
    let groups: Vec<&str> = known.iter().flat_map(|digits| digits.split(' ')).collect();
    let is_own = |group: &String| groups.contains(&group.as_str());
    // What only is long may be several numbers of the source beside each other.
    let numbers = numbers
        .into_iter()
        .filter(|(_, _, number)| number.is_shaped || !number.groups.iter().all(is_own))
        .map(|(span, written, number)| (span, written, number.digits));
    let help = "Copy telephone, card and account numbers from the source; their digits stay.";
    let known: Vec<String> = known.iter().map(|digits| digits.replace(' ', "")).collect();
    brought(numbers.collect(), known.join(" "), help, found);
}

/// Reports each thing, by where it stands, how it is written and what it is compared by, that is not known; once.
fn brought(
    things: Vec<(Option<Span>, &str, String)>,
    mut known: String,
    help: &str,
    found: &mut Found<'_, '_>,
) {
    for (span, written, key) in things {
        if known.contains(&key) {
            continue;
        }
        let message = format!("`{}` is not in the source", shown(written));
        found.report(span, message, help);
        known.push(' ');
        known.push_str(&key);
    }
}

/// Commands, names of accounts and numbers in words that the source does not hold anywhere.
fn words(case: &Case<'_>, found: &mut Found<'_, '_>) {
    if case.target.text == case.source.text {
        return;
    }
    let mut said: Vec<_> = said::find(&case.target.text)
        .into_iter()
        .filter(|said| !case.is_refused_code(said.span.start))
        .map(|said| (Some(said.span), case.target.of(said.span), said.key))
        .collect();
    for view in case.target.views() {
        let hidden = said::find(view).into_iter();
        said.extend(hidden.map(|said| (None, said.span.of(view), said.key)));
    }
    if said.is_empty() {
        return;
    }
    let mut known = said::known(&case.source.text);
    for (_, value) in case.pair.variables {
        known.push(' ');
        known.push_str(&said::known(value));
    }
    let help = "Take it out: a reader would type, dial or write to it.";
    brought(said, known, help, found);
}

/// Written out where the source has it in a target.
fn is_in_a_value(case: &Case<'_>, key: &str) -> bool {
    case.pair
        .variables
        .iter()
        .any(|(_, value)| tokens::key(value).contains(key))
}

/// All digits that the source and its targets hold, in order, a text at a time: a number may be grouped anew, not
/// altered.
fn known_digits(case: &Case<'_>) -> Vec<String> {
    let values = case.pair.variables.iter().map(|(_, value)| value.as_str());
    let texts = std::iter::once(&*case.source.text).chain(values);
    texts.map(digits::of).collect()
}

fn of(side: &Side<'_>) -> Vec<Token> {
    let mut found: Vec<Token> = tokens::find(&side.text)
        .into_iter()
        .chain(accounts::find(&side.text))
        .chain(accounts::accounts(&side.text))
        .chain(phrase::find(&side.text))
        .map(|span| Token {
            span,
            key: tokens::key(side.of(span)),
            shown: side.of(span).to_owned(),
        })
        .collect();
    for view in side.views() {
        let hidden = tokens::find(view).into_iter().chain(accounts::find(view));
        for span in hidden {
            let key = tokens::key(span.of(view));
            if !found.iter().any(|known| known.key.contains(&key)) {
                found.push(Token {
                    span: Span::new(0, side.text.len()),
                    key,
                    shown: span.of(view).to_owned(),
                });
            }
        }
    }
    if !side.bytes.has(b'@') && side.has_no_view() {
        return found;
    }
    let mail = side.addresses().iter().filter(|address| {
        matches!(address.kind, AddressKind::Bare | AddressKind::Autolink)
            && address.plain.contains('@')
            && !address.plain.contains("//")
    });
    found.extend(mail.map(|address| Token {
        span: address.span,
        key: address.key(),
        shown: address.plain.clone(),
    }));
    found
}
