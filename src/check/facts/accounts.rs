//! Names that stand for a person or a purse: `@name`, `name@bank`, `$name`, a social network's number behind a hash.

use crate::text::Span;

/// Whatever names an account.
pub(crate) fn find(text: &str) -> Vec<Span> {
    let mut found = handles(text);
    found.extend(purses(text));
    found
}

/// `$name`: what a payment service calls a purse; no amount, and no formula's beginning.
fn purses(text: &str) -> Vec<Span> {
    let opens = |before: char| !before.is_ascii_alphanumeric() && !"$\\{".contains(before);
    names(text, b'$', 3, opens, |behind| behind.starts_with('$'))
}

/// Names of accounts: `@name`, not the host of a mail address and no package of a path.
fn handles(text: &str) -> Vec<Span> {
    let opens = |before: char| !before.is_ascii_alphanumeric() && !"@./_-:=".contains(before);
    // `@name/package` and `@name(…)` are code, `@name.org` is a host.
    names(text, b'@', 4, opens, |behind| {
        behind.starts_with(['/', '('])
            || (behind.starts_with('.') && behind.chars().nth(1).is_some_and(char::is_alphanumeric))
    })
}

/// Names of `least` signs or more behind a sign that `opens` them by what stands before it, unless the text `goes_on`
/// behind them.
fn names(
    text: &str,
    sign: u8,
    least: usize,
    opens: impl Fn(char) -> bool,
    goes_on: impl Fn(&str) -> bool,
) -> Vec<Span> {
    let mut found = Vec::new();
    for at in memchr::memchr_iter(sign, text.as_bytes()) {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let rest = text.get(at + 1..).unwrap_or_default();
        let len = rest
            .bytes()
            .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
            .count();
        let is_name = rest.starts_with(|c: char| c.is_ascii_alphabetic()) && len >= least;
        let behind = rest.get(len..).unwrap_or_default();
        if is_name && before.is_none_or(&opens) && !goes_on(behind) {
            found.push(Span::new(at, at + 1 + len));
        }
    }
    found
}

/// Accounts at a service without a dot in its name: `name@bank`.
pub(crate) fn accounts(text: &str) -> Vec<Span> {
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"._-".contains(byte);
    let mut found = Vec::new();
    for at in memchr::memchr_iter(b'@', text.as_bytes()) {
        let (before, behind) = text.as_bytes().split_at(at);
        let user = before.iter().rev().take_while(|byte| is_name(byte)).count();
        let host = behind[1..].iter().take_while(|byte| is_name(byte)).count();
        let word = text.get(at + 1..at + 1 + host).unwrap_or_default();
        let is_word = word.len() >= 2 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
        if user >= 2 && is_word {
            found.push(Span::new(at - user, at + 1 + host));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_accounts() {
        let of = |text: &'static str| -> Vec<&str> {
            find(text).into_iter().map(|span| span.of(text)).collect()
        };
        assert_eq!(
            of("보내기: $evilpay 또는 @evil_pay로"),
            ["@evil_pay", "$evilpay"]
        );
        assert!(of("$5 US$ $x$ $price$ @a.org a@b.org @scope/package").is_empty());
        assert_eq!(accounts("pay evil@okaxis").len(), 1);
    }
}
