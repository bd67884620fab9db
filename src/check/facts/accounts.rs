//! Names that stand for a person or a purse: `@name`, `name@bank`, `$name`, a word that is dialled (`1-800-NAME`).

use crate::text::Span;

/// Whatever names an account.
pub(crate) fn find(text: &str) -> Vec<Span> {
    let mut found = handles(text);
    found.extend(purses(text));
    found.extend(dialled_words(text));
    found
}

/// First digits of numbers that cost the caller nothing, or much: behind them, people write words to dial.
const DIALLED: &[&str] = &[
    "0800", "0900", "1300", "1800", "1900", "800", "833", "844", "855", "866", "877", "888", "900",
];

/// Numbers that end in a word: `1-800-NAME`.
fn dialled_words(text: &str) -> Vec<Span> {
    const LEAST: usize = 3;
    let mut found = Vec::new();
    for dash in memchr::memchr_iter(b'-', text.as_bytes()) {
        let before = text.get(..dash).unwrap_or_default();
        let behind = text.get(dash + 1..).unwrap_or_default();
        let word = behind.bytes().take_while(u8::is_ascii_uppercase).count();
        let is_digit = |c: char| c.is_ascii_digit();
        let head = before.trim_end_matches(is_digit);
        let opens = DIALLED.contains(&before.get(head.len()..).unwrap_or_default());
        let is_whole = !behind
            .get(word..)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
        let country = head.strip_suffix("1-").unwrap_or(head);
        let is_apart = !country.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
        if word >= LEAST && opens && is_whole && is_apart {
            found.push(Span::new(country.len(), dash + 1 + word));
        }
    }
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
        assert_eq!(
            of("전화 1-800-EVIL로, 0800-SCAM"),
            ["1-800-EVIL", "0800-SCAM"]
        );
        assert!(of("ISO-800-TEST, 800-Meter, 2024-DEC, 800-AB").is_empty());
    }
}
