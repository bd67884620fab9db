//! Names of hosts: where one stands in running text, and which words can end one.
//!
//! `tlds.txt` is IANA's list of top-level domains, in Unicode form, sorted by bytes.

use std::borrow::Cow;
use std::sync::LazyLock;

use memchr::memmem;

use crate::check::facts::bytes::ByteSet;
use crate::text::Span;

static TOP_LEVEL: LazyLock<Vec<&str>> =
    LazyLock::new(|| include_str!("tlds.txt").lines().collect());

/// Names that other networks resolve, and that people copy money and secrets to; and those that no public one does.
const OUTSIDE_DNS: &[&str] = &[
    "alt",
    "bazar",
    "bit",
    "bitcoin",
    "blockchain",
    "bnb",
    "coin",
    "crypto",
    "dao",
    "eth",
    "example",
    "i2p",
    "internal",
    "invalid",
    "localhost",
    "loki",
    "near",
    "nft",
    "onion",
    "sol",
    "test",
    "wallet",
    "zil",
];

/// Top-level domains that are no word's end and no file's: before them a name may be in a script without spaces.
const PLAIN: &[&str] = &[
    "com",
    "info",
    "jp",
    "kr",
    "net",
    "org",
    "tw",
    "xyz",
    "みんな",
    "コム",
    "中国",
    "中國",
    "公司",
    "台湾",
    "台灣",
    "商店",
    "在线",
    "网站",
    "网络",
    "网址",
    "香港",
    "닷넷",
    "닷컴",
    "한국",
];

/// The top-level domains that people spell out: `evil dot com`.
const SPELT: &[&str] = &["com", "crypto", "eth", "io", "net", "onion", "org", "xyz"];

/// The same, made to be looked for in every text.
static SPELT_FINDERS: LazyLock<Vec<memmem::Finder<'static>>> =
    LazyLock::new(|| SPELT.iter().map(memmem::Finder::new).collect());

/// What they say for the dot, in the languages of translators.
const DOT_WORDS: &[&str] = &[
    ".",
    "dot",
    "kropka",
    "nokta",
    "point",
    "ponto",
    "punkt",
    "punto",
    "titik",
    "точка",
    "נקודה",
    "نقطة",
    "ドット",
    "点",
    "닷",
    "쩜",
    "점",
];

/// First labels of names that are written back to front: `org.example.app`.
const REVERSED: &[&str] = &["app", "com", "dev", "io", "net", "org"];

/// Whether a label may end a host's name; `xn--` counts as one that may.
pub(crate) fn is_top_level(label: &str) -> bool {
    let label = label.to_lowercase();
    label.starts_with("xn--")
        || OUTSIDE_DNS.contains(&label.as_str())
        || TOP_LEVEL.binary_search(&label.as_str()).is_ok()
}

/// Hosts that stand bare in a text, in order: `signal.org`, `www.example`, `t.me`; not versions, numbers or
/// abbreviations. Letters of scripts written without spaces end a host, others belong to it (`еxample.com`).
pub(crate) fn find(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut found: Vec<Span> = Vec::new();
    for dot in memchr::memchr_iter(b'.', bytes) {
        if found.last().is_some_and(|last| dot < last.end) {
            continue;
        }
        if !bytes.get(dot + 1).is_some_and(|next| is_label_byte(*next)) {
            continue;
        }
        let mut start = start_of(text, dot);
        if start == dot {
            start = start_before_plain(text, dot);
        }
        if start < dot
            && let Some(end) = end_of(text, start, dot)
        {
            found.push(Span::new(start, end));
        }
    }
    found
}

/// Whether a text begins with a top-level domain that people spell out.
pub(crate) fn begins_with_known(text: &str) -> bool {
    SPELT.iter().any(|top| {
        text.strip_prefix(top)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-'))
    })
}

/// What may stand before an ending that a text is about, `[.onion service]`.
const OPENING: [char; 5] = ['(', '[', '"', '“', '«'];

/// Hosts whose dot is a word: `evil dot com`, with the name they stand for.
pub(crate) fn spelt(text: &str, bytes: &ByteSet) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    let is_loud = |word: &&str| bytes.may_hold(word) && text.contains(*word);
    let text = match [" DOT ", " Dot ", "(DOT)", "[DOT]"]
        .iter()
        .find(|word| is_loud(word))
    {
        Some(_) => Cow::Owned(text.to_ascii_lowercase()),
        None => Cow::Borrowed(text),
    };
    let may_stand = |top: &&str| bytes.may_hold(top) || matches!(text, Cow::Owned(_));
    let known = SPELT.iter().zip(&*SPELT_FINDERS);
    for (top, finder) in known.filter(|(top, _)| may_stand(top)) {
        for at in finder.find_iter(text.as_bytes()) {
            let end = at + top.len();
            let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-';
            let before = text.get(..at).unwrap_or_default();
            if text
                .get(end..)
                .is_some_and(|rest| rest.starts_with(is_word))
            {
                continue;
            }
            // A blank before the dot alone: the ending may be what the text is about, so it counts without the name.
            let is_apart = before.strip_suffix('.').is_some_and(|apart| {
                let name = apart.strip_suffix(' ').unwrap_or_default();
                name.ends_with(is_word) || apart.ends_with(OPENING)
            });
            if is_apart {
                found.push((Span::new(at - 1, end), format!(".{top}")));
            }
            if !before.ends_with(' ') {
                continue;
            }
            let before = before.trim_end_matches([' ', ')', ']']);
            let label = DOT_WORDS
                .iter()
                .find_map(|dot| before.strip_suffix(dot))
                .filter(|label| label.ends_with([' ', '(', '[']))
                .map(|label| label.trim_end_matches([' ', '(', '[']));
            let Some(label) = label else { continue };
            let name = label.trim_end_matches(is_word).len();
            let word = label.get(name..).unwrap_or_default();
            if !word.is_empty() {
                found.push((Span::new(name, end), format!("{word}.{top}")));
            }
        }
    }
    found
}

/// Hosts that are numbers: `203.0.113.7`, `2001:db8::1`.
pub(crate) fn numeric(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let is_part = |byte: &u8| byte.is_ascii_hexdigit() || matches!(byte, b'.' | b':');
    let mut found = Vec::new();
    let mut at = 0;
    for sign in memchr::memchr2_iter(b'.', b':', bytes) {
        if sign < at {
            continue;
        }
        let (before, behind) = bytes.split_at(sign);
        let start = sign - before.iter().rev().take_while(|byte| is_part(byte)).count();
        at = sign + behind.iter().take_while(|byte| is_part(byte)).count();
        let glued = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
        let run = text.get(start..at).unwrap_or_default();
        let lead = run.len() - run.trim_start_matches(['.']).len();
        let run = run.trim_matches('.');
        let is_six = || {
            run.bytes().any(|byte| byte.is_ascii_digit())
                && run.len() > 3
                && run.parse::<std::net::Ipv6Addr>().is_ok()
        };
        // A port is no part of the host.
        let four = run.split(':').next().unwrap_or(run);
        let is_four = is_four(four);
        let host = if is_four { four } else { run };
        let is_whole = !glued(start.checked_sub(1).and_then(|before| bytes.get(before)))
            && !glued(bytes.get(at));
        if is_whole && (is_four || is_six()) {
            found.push(Span::new(start + lead, start + lead + host.len()));
        }
    }
    found
}

/// Four numbers of a byte each, which browsers read in base eight too: `0313.0.0161.07`.
fn is_four(text: &str) -> bool {
    let is_byte = |part: &str| {
        let digits = part.trim_start_matches('0');
        let radix = if part.len() > 1 && digits.len() < part.len() {
            8
        } else {
            10
        };
        let is_number = !part.is_empty() && part.len() <= 4;
        is_number && (digits.is_empty() || u8::from_str_radix(digits, radix).is_ok())
    };
    text.split('.').count() == 4 && text.split('.').all(is_byte)
}

fn is_label_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte >= 0x80
}

/// Walks back over the letters of the label before a dot.
fn start_of(text: &str, dot: usize) -> usize {
    let before = text.get(..dot).unwrap_or_default();
    before
        .char_indices()
        .rev()
        .take_while(|(_, c)| is_label_char(*c))
        .last()
        .map_or(dot, |(at, _)| at)
}

/// The same for a label in a script without spaces (`예시.com`), where nothing but a host goes on like this.
fn start_before_plain(text: &str, dot: usize) -> usize {
    let behind = text.get(dot + 1..).unwrap_or_default();
    let label = behind.get(..label_len(behind)).unwrap_or_default();
    if !PLAIN.contains(&label) {
        return dot;
    }
    let before = text.get(..dot).unwrap_or_default();
    let label = before.char_indices().rev();
    label
        .take_while(|(_, c)| c.is_alphanumeric())
        .last()
        .map_or(dot, |(at, _)| at)
}

/// No name of a host has more labels: it has 253 signs at most, a dot behind each label (RFC 1035, section 2.3.4).
const LABELS: usize = 127;

/// The end of the longest name from `start` whose last label may end one.
fn end_of(text: &str, start: usize, dot: usize) -> Option<usize> {
    let name = text.get(start..)?;
    let is_www = name
        .get(..4)
        .is_some_and(|head| head.eq_ignore_ascii_case("www."));
    let mut at = dot + 1;
    let mut end = None;
    let mut labels = 1;
    loop {
        let rest = text.get(at..)?;
        let len = label_len(rest);
        if len == 0 {
            break;
        }
        labels += 1;
        let label = rest.get(..len)?;
        let next = at + len;
        if is_top_level(label) || (is_www && label.chars().all(char::is_alphanumeric)) {
            end = Some(next);
        }
        if text.as_bytes().get(next) != Some(&b'.') || labels == LABELS {
            break;
        }
        at = next + 1;
    }
    let whole = name.get(..at + label_len(text.get(at..)?) - start)?;
    let is_reversed = labels > 2
        && whole.is_ascii()
        && whole
            .split_once('.')
            .is_some_and(|(first, _)| REVERSED.contains(&first));
    if is_reversed {
        return Some(start + whole.len());
    }
    let end = end?;
    if labels == 2 && !is_www && is_abbreviation_or_sentence(text, Span::new(start, end), dot) {
        return None;
    }
    Some(end)
}

/// `m.in.` and `p.es.`: an abbreviation, closed by its own full stop. `mot.Les`: two sentences without a blank.
fn is_abbreviation_or_sentence(text: &str, name: Span, dot: usize) -> bool {
    let closed = text.as_bytes().get(name.end) == Some(&b'.');
    let label = text.get(dot + 1..name.end).unwrap_or_default();
    let title = |word: &str| {
        word.starts_with(char::is_uppercase) && word.chars().skip(1).all(char::is_lowercase)
    };
    let first = text.get(name.start..dot).unwrap_or_default();
    let in_mail = text
        .get(..name.start)
        .is_some_and(|before| before.ends_with('@'));
    // What goes on with a path is an address: `PayPal.Me/name`.
    let has_path = text.get(name.end..).is_some_and(|rest| {
        let path = rest.strip_prefix('/').unwrap_or_default();
        path.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '@')
    });
    (first.len() == 1 && label.len() <= 2 && closed && !in_mail)
        || (title(label) && !title(first) && !has_path)
}

/// Length of the label at the start of `text`. A label that begins in ASCII ends where another script begins, so
/// that a particle (`signal.org에서`) is none of it.
fn label_len(text: &str) -> usize {
    let ascii = text
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
        .count();
    let behind = text.get(ascii..).unwrap_or_default();
    if ascii > 0 && !behind.starts_with(is_joined_letter) {
        return ascii;
    }
    text.char_indices()
        .find(|(_, c)| !(is_label_char(*c) || (ascii == 0 && c.is_alphanumeric())))
        .map_or(text.len(), |(at, _)| at)
}

/// Letters of a label: those of any script that puts spaces between words.
fn is_label_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || is_joined_letter(c)
}

fn is_joined_letter(c: char) -> bool {
    !c.is_ascii() && c.is_alphanumeric() && !is_unspaced(c)
}

/// Hangul (particles), Han, kana, Thai, Lao, Khmer, Myanmar: their letters follow a foreign word without a space.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(u32::from(c),
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1100..=0x11FF | 0x1780..=0x17FF | 0x3005..=0x3007 | 0x3040..=0x30FF
        | 0x3100..=0x318F | 0x31A0..=0x31FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xA960..=0xA97F | 0xAC00..=0xD7FF
        | 0xF900..=0xFAFF | 0xFF66..=0xFF9F | 0x20000..=0x3FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn bare_hosts() {
        assert_eq!(
            hosts("사이트는signal.org에서, t.me/x"),
            ["signal.org", "t.me"]
        );
        assert_eq!(hosts("siehe еvil.com."), ["еvil.com"]);
        assert_eq!(hosts("a.b.co.uk www.evil x"), ["a.b.co.uk", "www.evil"]);
        assert_eq!(hosts("пример.рф"), ["пример.рф"]);
        assert_eq!(hosts("PayPal.Me/evil"), ["PayPal.Me"]);
        assert_eq!(
            hosts("그리고 예시.com에서 evil.example"),
            ["예시.com", "evil.example"]
        );
    }

    #[test]
    fn hosts_without_a_dot() {
        let of = |text: &str| -> Vec<String> {
            spelt(text, &ByteSet::of(text))
                .into_iter()
                .map(|(_, name)| name)
                .collect()
        };
        for text in [
            "evil dot com",
            "help at evil (dot) com으로",
            "evil 점 com",
            "evil . com",
        ] {
            assert_eq!(of(text), ["evil.com"], "{text}");
        }
        assert!(of("a dot company, the dot, com. point de com").is_empty());
        assert_eq!(of("evil .com으로, or evil .netted"), [".com"]);
        // The ending that both sides are about.
        assert_eq!(of("over a [.onion service]"), of("un service .onion"));
        assert_eq!(hosts("앱 com.evil.signal 설치"), ["com.evil.signal"]);
        assert_eq!(hosts("pay.evil.crypto"), ["pay.evil.crypto"]);
    }

    #[test]
    fn hosts_of_numbers() {
        let of = |text: &'static str| -> Vec<&str> {
            numeric(text)
                .into_iter()
                .map(|span| span.of(text))
                .collect()
        };
        assert_eq!(
            of("주소 203.0.113.7:80에서, [2001:db8::1] 203.0.113.9."),
            ["203.0.113.7", "2001:db8::1", "203.0.113.9"]
        );
        assert_eq!(of("0313.0.0161.07"), ["0313.0.0161.07"]);
        assert!(of("v1.2.3.4 120.0.6099.71 10:30:45 a::b 3.14 dead::beef:").is_empty());
    }

    #[test]
    fn what_is_no_host() {
        assert!(hosts("v1.2.3, z.B. so, m.in. tak, p. ex. 3.14 끝.그리고 …").is_empty());
        assert!(hosts("a.k.a. and so on.Then, le texte.Es").is_empty());
        assert!(hosts("파일.zip 설정.md 합니다.그리고").is_empty());
    }

    #[test]
    fn the_list_is_sorted() {
        assert!(TOP_LEVEL.is_sorted() && is_top_level("COM") && is_top_level("한국"));
    }
}
