//! Addresses without the shape of one: a host with a port, a scheme that an app listens to, a host whose dots are full
//! stops of its own script.

use crate::check::facts::hosts;
use crate::text::Span;

/// Schemes without slashes that a phone, a wallet or an app answers to; sorted.
const SCHEMES: &[&str] = &[
    "bitcoin",
    "bitcoincash",
    "callto",
    "dogecoin",
    "ed2k",
    "ethereum",
    "facetime",
    "geo",
    "intent",
    "ipfs",
    "ipns",
    "irc",
    "lightning",
    "litecoin",
    "magnet",
    "market",
    "monero",
    "sip",
    "sips",
    "sms",
    "smsto",
    "tel",
    "upi",
    "viber",
    "whatsapp",
    "xmpp",
    "zcash",
];

/// All of them that stand in a text.
pub(crate) fn find(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    for colon in memchr::memchr_iter(b':', text.as_bytes()) {
        found.extend(behind_colon(text, colon));
    }
    for stop in memchr::memmem::find_iter(text.as_bytes(), STOP) {
        found.extend(around_stop(text, stop));
    }
    for sign in memchr::memchr2_iter(b'#', b'@', text.as_bytes()) {
        found.extend(of_repository(text, sign));
    }
    found
}

/// What forges make a link of: `owner/name#7`, `owner/name@1f2e3d4`.
fn of_repository(text: &str, sign: usize) -> Option<Span> {
    let (before, behind) = (text.get(..sign)?, text.get(sign + 1..)?);
    let is_name = |b: &u8| b.is_ascii_alphanumeric() || b"-_.".contains(b);
    let name = before.bytes().rev().take_while(is_name).count();
    let owner = before.get(..sign - name)?.strip_suffix('/')?;
    let len = owner.bytes().rev().take_while(is_name).count();
    let start = owner.len() - len;
    let digits = |is_digit: fn(&u8) -> bool| behind.bytes().take_while(is_digit).count();
    let is_edge = !owner
        .get(..start)?
        .ends_with(['/', ':', '@', '#', '?', '&', '=']);
    let (tail, least) = match text.as_bytes().get(sign)? {
        b'#' => (digits(u8::is_ascii_digit), 1),
        _ => (digits(u8::is_ascii_hexdigit), 7),
    };
    let is_link = is_edge && name > 0 && len > 0 && tail >= least;
    is_link.then(|| Span::new(start, sign + 1 + tail))
}

/// What stands around a colon: `tel:1588`, `server:8080`.
fn behind_colon(text: &str, colon: usize) -> Option<Span> {
    let (before, behind) = (text.get(..colon)?, text.get(colon + 1..)?);
    let is_name = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    let len = before.bytes().rev().take_while(|b| is_name(b)).count();
    let start = colon - len;
    let name = before.get(start..)?;
    if before
        .get(..start)?
        .ends_with(['.', '/', '#', '@', ':', '&', '$', '+'])
    {
        return None;
    }
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    let rest = behind.get(digits..)?;
    let is_port = (2..=5).contains(&digits)
        && !behind.starts_with('0')
        && name.len() > 2
        && name.bytes().any(|b| b.is_ascii_lowercase())
        && !rest.starts_with(|c: char| c.is_ascii_alphabetic() || ":%".contains(c))
        && !rest
            .strip_prefix(['.', ','])
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let lower = name.to_ascii_lowercase();
    let is_scheme = SCHEMES.binary_search(&lower.as_str()).is_ok()
        && behind.starts_with(|c: char| c.is_ascii_alphanumeric() || "+?/*#".contains(c));
    if !is_port && !is_scheme {
        return None;
    }
    let goes_on = |b: &u8| {
        b.is_ascii_graphic() && !matches!(b, b'<' | b'>' | b'"' | b'`' | b'|' | b')' | b']')
    };
    let tail = behind.bytes().take_while(|b| goes_on(b)).count();
    Some(Span::new(start, colon + 1 + tail))
}

const STOP: &str = "。";

/// Two labels around an ideographic full stop that fill a word, the second of which ends hosts: `例子。中国`. One with a
/// capital begins a sentence: `設定します。Windows`.
fn around_stop(text: &str, stop: usize) -> Option<Span> {
    /// More letters than a label of that kind has: a sentence is longer.
    const LONGEST: usize = 15;
    let (before, behind) = (text.get(..stop)?, text.get(stop + STOP.len()..)?);
    let is_label = |c: &char| c.is_alphanumeric() || *c == '-';
    let first: usize = before
        .chars()
        .rev()
        .take_while(is_label)
        .map(char::len_utf8)
        .sum();
    let label = before.get(stop - first..)?;
    let last: usize = behind
        .chars()
        .take_while(is_label)
        .map(char::len_utf8)
        .sum();
    let opens = before.get(..stop - first)?.chars().next_back();
    let rest = behind.get(last..)?.chars().next();
    let is_edge = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || c.is_ascii_punctuation());
    let is_host = (1..=LONGEST).contains(&label.chars().count())
        && is_edge(opens)
        && is_edge(rest)
        && !behind.starts_with(|c: char| c.is_ascii_uppercase())
        && hosts::is_top_level(behind.get(..last)?);
    is_host.then(|| Span::new(stop - first, stop + STOP.len() + last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loose(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn addresses_without_their_shape() {
        assert_eq!(
            loose("서버 evil:8080에, localhost:3000."),
            ["evil:8080", "localhost:3000."]
        );
        assert_eq!(loose("evilhost:443/pay"), ["evilhost:443/pay"]);
        assert_eq!(
            loose("tel:1588 magnet:?xt=urn"),
            ["tel:1588", "magnet:?xt=urn"]
        );
        assert_eq!(
            loose("문의 evil/pay#7, evil/pay@1f2e3d4"),
            ["evil/pay#7", "evil/pay@1f2e3d4"]
        );
        assert_eq!(loose("访问 例子。中国 吧"), ["例子。中国"]);
    }

    #[test]
    fn what_is_no_address() {
        for text in [
            "Tel.: 1588, Tel: 1177, 10:30, at 10:30, ratio 1:2, H:12",
            "它是一个例子。中国是一个国家。",
            "設定します。Windows では。",
            "设置完成。App 会重启。",
            "Python:3.11 Note: 2023 제목:2023 [^1]: x :icon: a:b c::d::e",
            "Seite:5 SMS: nein",
        ] {
            assert_eq!(loose(text), Vec::<&str>::new(), "{text}");
        }
        assert!(SCHEMES.is_sorted());
    }
}
