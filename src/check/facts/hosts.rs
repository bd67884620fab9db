//! Names of hosts: where one stands in running text, and which words can end one.
//!
//! `tlds.txt` is IANA's list of top-level domains, in Unicode form, sorted by bytes.

use std::sync::LazyLock;

use crate::text::Span;

static TOP_LEVEL: LazyLock<Vec<&str>> =
    LazyLock::new(|| include_str!("tlds.txt").lines().collect());

/// Names that other networks resolve, and that people copy money and secrets to.
const OUTSIDE_DNS: &[&str] = &["onion", "i2p", "eth", "bit", "loki"];

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
        let start = start_of(text, dot);
        if start < dot
            && let Some(end) = end_of(text, start, dot)
        {
            found.push(Span::new(start, end));
        }
    }
    found
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
        if text.as_bytes().get(next) != Some(&b'.') {
            break;
        }
        at = next + 1;
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
    (first.len() == 1 && label.len() <= 2 && closed && !in_mail) || (title(label) && !title(first))
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
    }

    #[test]
    fn what_is_no_host() {
        assert!(hosts("v1.2.3, z.B. so, m.in. tak, p. ex. 3.14 끝.그리고 …").is_empty());
        assert!(hosts("a.k.a. and so on.Then, le texte.Es").is_empty());
    }

    #[test]
    fn the_list_is_sorted() {
        assert!(TOP_LEVEL.is_sorted() && is_top_level("COM") && is_top_level("한국"));
    }
}
