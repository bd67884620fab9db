//! Spellings taken off: entities, percent-encoding, white space and controls in addresses, compatibility forms.
//!
//! What a browser or a template engine would read behind another spelling is what checks look at. Deliberately more
//! than any one of them decodes: a spelling that needs three rounds has no honest reader.

use std::borrow::Cow;
use std::hash::BuildHasher as _;

use foldhash::quality::FixedState;
use icu_normalizer::ComposingNormalizerBorrowed;

use crate::check::facts::bytes::ByteSet;
use crate::check::facts::hosts;
use crate::text::Signs;

/// Named character references for the ASCII signs of Markdown, HTML, addresses and templates, and for characters
/// that cannot be seen. Letters have no names of their own in HTML.
const NAMED: &[(&str, char)] = &[
    ("AMP", '&'),
    ("GT", '>'),
    ("Hat", '^'),
    ("LT", '<'),
    ("NegativeMediumSpace", '\u{200b}'),
    ("NegativeThickSpace", '\u{200b}'),
    ("NegativeThinSpace", '\u{200b}'),
    ("NegativeVeryThinSpace", '\u{200b}'),
    ("NewLine", '\n'),
    ("NoBreak", '\u{2060}'),
    ("QUOT", '"'),
    ("Tab", '\t'),
    ("UnderBar", '_'),
    ("VerticalLine", '|'),
    ("ZeroWidthSpace", '\u{200b}'),
    ("amp", '&'),
    ("apos", '\''),
    ("ast", '*'),
    ("bsol", '\\'),
    ("colon", ':'),
    ("comma", ','),
    ("commat", '@'),
    ("dollar", '$'),
    ("equals", '='),
    ("excl", '!'),
    ("grave", '`'),
    ("gt", '>'),
    ("lbrace", '{'),
    ("lbrack", '['),
    ("lcub", '{'),
    ("lowbar", '_'),
    ("lpar", '('),
    ("lrm", '\u{200e}'),
    ("lsqb", '['),
    ("lt", '<'),
    ("midast", '*'),
    ("nbsp", '\u{a0}'),
    ("num", '#'),
    ("percnt", '%'),
    ("period", '.'),
    ("plus", '+'),
    ("quest", '?'),
    ("quot", '"'),
    ("rbrace", '}'),
    ("rbrack", ']'),
    ("rcub", '}'),
    ("rlm", '\u{200f}'),
    ("rpar", ')'),
    ("rsqb", ']'),
    ("semi", ';'),
    ("shy", '\u{ad}'),
    ("sol", '/'),
    ("verbar", '|'),
    ("vert", '|'),
    ("zwj", '\u{200d}'),
    ("zwnj", '\u{200c}'),
];

/// The text with character references decoded, numeric ones also without their `;`, as browsers do.
pub(crate) fn entities(text: &str) -> Cow<'_, str> {
    if memchr::memchr(b'&', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        if let Some((c, len)) = reference(from) {
            out.push(c);
            rest = from.get(len..).unwrap_or_default();
        } else {
            out.push('&');
            rest = from.get(1..).unwrap_or_default();
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The character a reference at the start of `text` stands for, and the reference's length in bytes.
fn reference(text: &str) -> Option<(char, usize)> {
    let body = text.strip_prefix('&')?;
    if let Some(number) = body.strip_prefix('#') {
        let (digits, radix, lead) = match number.strip_prefix(['x', 'X']) {
            Some(digits) => (digits, 16, 3),
            None => (number, 10, 2),
        };
        let len = digits
            .bytes()
            .take_while(|byte| char::from(*byte).is_digit(radix))
            .count();
        let value = u32::from_str_radix(digits.get(..len)?, radix).ok()?;
        let semicolon = usize::from(digits.as_bytes().get(len) == Some(&b';'));
        return Some((char::from_u32(value)?, lead + len + semicolon));
    }
    let len = body.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let name = body.get(..len)?;
    if body.as_bytes().get(len) != Some(&b';') {
        // Browsers read the oldest names without their `;`, whatever follows.
        return [
            ("lt", '<'),
            ("LT", '<'),
            ("gt", '>'),
            ("GT", '>'),
            ("quot", '"'),
        ]
        .into_iter()
        .find(|(known, _)| name.starts_with(known))
        .map(|(known, c)| (c, known.len() + 1));
    }
    let found = NAMED
        .binary_search_by(|(known, _)| (*known).cmp(name))
        .ok()?;
    Some((NAMED[found].1, len + 2))
}

/// The text with `%41` decoded; sequences that are no UTF-8 stay replaced by U+FFFD.
pub(crate) fn percent(text: &str) -> Cow<'_, str> {
    if memchr::memchr(b'%', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let pair = bytes
            .get(at + 1..at + 3)
            .and_then(|pair| Some((hex(pair[0])?, hex(pair[1])?)));
        match pair {
            Some((high, low)) if bytes[at] == b'%' => {
                out.push(high * 16 + low);
                at += 3;
            }
            _ => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    Cow::Owned(String::from_utf8_lossy(&out).into_owned())
}

fn hex(byte: u8) -> Option<u8> {
    u8::try_from(char::from(byte).to_digit(16)?).ok()
}

/// Whether compatibility forms of ASCII letters or signs occur: full width, mathematical, small, raised, ringed.
/// Blanks and the ellipsis are left out; they hide nothing, and honest texts are full of them.
pub(crate) fn may_hide_ascii(text: &str, bytes: ByteSet) -> bool {
    // First bytes of those ranges in UTF-8.
    bytes.has_any(&[0xCA, 0xCB, 0xE1, 0xE2, 0xEF, 0xF0])
        && text.chars().any(|c| {
            matches!(u32::from(c),
                0x2B0..=0x2B8 | 0x1D2C..=0x1D6A | 0x2024..=0x2025 | 0x2047..=0x2049 | 0x2070..=0x209C
                | 0x2100..=0x214F | 0x2460..=0x24FF | 0xFB00..=0xFB06 | 0xFE10..=0xFE19 | 0xFE30..=0xFE6F
                | 0xFF01..=0xFF5E | 0x1D400..=0x1D7FF | 0x1F100..=0x1F1E5)
        })
}

/// The letters of a text as a reader puts them together: without escapes, emphasis and what cannot be seen, with other
/// full stops made dots where an address would have one. `None` where that is the text itself.
pub(crate) fn revealed(text: &str, bytes: ByteSet) -> Option<String> {
    // First bytes of the signs in question in UTF-8.
    let may = bytes.has_any(b"\\*~[(<_")
        || bytes.has_any(&[0xC2, 0xC9, 0xCA, 0xDB, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0, 0xF3]);
    if !may {
        return None;
    }
    let mut out = String::new();
    let (mut copied, mut at) = (0, 0);
    while let Some(found) = FIRST_OF_SIGNS.find(&text.as_bytes()[at..]) {
        at += found;
        if !may_be_sign(&text.as_bytes()[at..]) {
            at += 1;
            continue;
        }
        let (before, rest) = text.split_at(at);
        let before = before.get(copied..).unwrap_or_default();
        let Some((put, len)) =
            unveiled(rest, before.chars().next_back().or(out.chars().next_back()))
        else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        out.push_str(before);
        out.extend(put);
        at += len;
        copied = at;
    }
    if copied == 0 {
        return None; // Whatever is changed takes at least a byte.
    }
    out.push_str(text.get(copied..).unwrap_or_default());
    Some(out)
}

/// First bytes in UTF-8 of everything that [`unveiled`] may answer.
static FIRST_OF_SIGNS: Signs =
    Signs::new(b"\\*~[(<_\xC2\xC9\xCA\xCD\xD8\xDB\xE1\xE2\xE3\xEA\xEF\xF0\xF3");

/// Whether a text that begins with one of those goes on as such a sign does: whole alphabets share the first byte.
fn may_be_sign(text: &[u8]) -> bool {
    match text {
        [first, ..] if first.is_ascii() => true,
        [first, second, ..] => match first {
            0xC2 => matches!(second, 0xAD | 0xB7),
            0xCD => *second == 0x8F,
            0xD8 => *second == 0x9C,
            0xDB => *second == 0x94,
            0xE1 => matches!(second, 0x85 | 0x9E | 0xA0 | 0xB4),
            0xE2 => matches!(
                second,
                0x80 | 0x81 | 0x88 | 0x8B | 0x93 | 0x9D | 0x9E | 0xA7
            ),
            0xE3 => matches!(second, 0x80 | 0x83 | 0x85),
            0xEA => *second == 0x9C,
            0xEF => *second >= 0xB8,
            0xF0 => matches!(second, 0x9B | 0x9D | 0x9F),
            _ => true,
        },
        _ => false,
    }
}

/// What a reader sees instead of the sign that `text` begins with, and how many bytes that sign takes; `None` where it
/// is seen as it is. `before` is what was seen last.
fn unveiled(text: &str, before: Option<char>) -> Option<(Option<char>, usize)> {
    let in_address = |behind: &str| {
        before.is_some_and(|c| c.is_ascii_alphanumeric())
            && behind.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    let mut chars = text.chars();
    let sign = chars.next()?;
    let (len, behind) = (sign.len_utf8(), chars.as_str());
    match sign {
        '<' => behind_line_break(behind).map(|behind| (None, text.len() - behind.len())),
        // What leads to a host goes on with slashes, in whatever dress.
        '\\' if before == Some(':') && behind.starts_with('\\') => Some((Some('/'), len)),
        '\\' | '⁄' | '∕' | '⧸' if matches!(before, Some('/')) => Some((Some('/'), len)),
        '⁄' | '∕' | '⧸' if before == Some(':') => Some((Some('/'), len)),
        '\\' => behind
            .starts_with(|c: char| c.is_ascii_punctuation())
            .then_some((None, len)),
        '*' | '~' => Some((None, len)),
        // Inside a word it is a letter.
        '_' if !before.is_some_and(char::is_alphanumeric)
            || !behind.starts_with(char::is_alphanumeric) =>
        {
            Some((None, len))
        }
        '[' | '(' => ["[.]", "(.)", "[dot]", "(dot)"]
            .iter()
            .find(|dot| text.strip_prefix(**dot).is_some_and(in_address))
            .map(|dot| (Some('.'), dot.len())),
        _ if is_invisible(sign) => Some((None, len)),
        _ if DOTS.contains(&sign)
            || MIDDLE_DOTS.contains(&sign) && hosts::begins_with_known(behind) =>
        {
            in_address(behind).then_some((Some('.'), len))
        }
        _ => folded(sign).map(|letter| (Some(letter), len)),
    }
}

/// What follows `br>` or `wbr/>`: tags that stand within a word without a trace.
fn behind_line_break(behind: &str) -> Option<&str> {
    ["br", "wbr"]
        .iter()
        .find_map(|name| behind.strip_prefix(name))?
        .trim_start_matches([' ', '/'])
        .strip_prefix('>')
}

/// Full stops that people take for the dot of an address.
const DOTS: &[char] = &['۔', '․', '。', '﹒', '．', '｡'];

/// Signs in the middle of a line; words are full of them (`cel·la`), so a name must end as the best known do.
const MIDDLE_DOTS: &[char] = &['·', '•', '‧', '∙', '⋅', '・'];

/// Small capitals in the order of their letters: Latin ones that compatibility forms leave alone.
const SMALL_CAPITALS: &[(char, char)] = &[
    ('a', 'ᴀ'),
    ('b', 'ʙ'),
    ('c', 'ᴄ'),
    ('d', 'ᴅ'),
    ('e', 'ᴇ'),
    ('f', 'ꜰ'),
    ('g', 'ɢ'),
    ('h', 'ʜ'),
    ('i', 'ɪ'),
    ('j', 'ᴊ'),
    ('k', 'ᴋ'),
    ('l', 'ʟ'),
    ('m', 'ᴍ'),
    ('n', 'ɴ'),
    ('o', 'ᴏ'),
    ('p', 'ᴘ'),
    ('r', 'ʀ'),
    ('s', 'ꜱ'),
    ('t', 'ᴛ'),
    ('u', 'ᴜ'),
    ('v', 'ᴠ'),
    ('w', 'ᴡ'),
    ('y', 'ʏ'),
    ('z', 'ᴢ'),
];

/// The letter or digit in another dress: a small capital, one in a dark ring or square, a half of a flag.
fn folded(c: char) -> Option<char> {
    let nth = |first: u32| u8::try_from(u32::from(c) - first).ok();
    let digit = |first: u32| char::from_digit(u32::from(c) - first + 1, 10);
    let offset = match u32::from(c) {
        0x262..=0x29F | 0x1D00..=0x1D22 | 0xA730..=0xA731 => {
            return SMALL_CAPITALS
                .iter()
                .find(|(_, small)| *small == c)
                .map(|(letter, _)| *letter);
        }
        0x24F5..=0x24FD => return digit(0x24F5),
        0x24FF => return Some('0'),
        0x2776..=0x277E => return digit(0x2776),
        0x2780..=0x2788 => return digit(0x2780),
        0x278A..=0x2792 => return digit(0x278A),
        0x1F150..=0x1F169 => nth(0x1F150),
        0x1F170..=0x1F189 => nth(0x1F170),
        0x1F1E6..=0x1F1FF => nth(0x1F1E6),
        _ => None,
    };
    offset.map(|offset| char::from(b'a' + offset))
}

/// Unicode NFKC; ASCII is that already.
pub(crate) fn compatible(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    ComposingNormalizerBorrowed::new_nfkc().normalize(text)
}

/// An address with every spelling taken off: entities and percent signs decoded (three rounds), white space,
/// controls, backslashes and invisible characters dropped, NFKC. Of what is too long for any address, the rest is a hash:
/// where nothing closes them, thousands of addresses reach to the end of a hostile text.
pub(crate) fn address(text: &str) -> String {
    let head = address_head(text);
    if head.len() == text.len() {
        return short_address(text);
    }
    let hash = FixedState::default().hash_one(text.get(head.len()..));
    format!("{}…{hash:016x}", short_address(head))
}

/// As much of a text as an address may have.
pub(crate) fn address_head(text: &str) -> &str {
    const LONGEST: usize = 4096;
    let mut ends = (0..=LONGEST.min(text.len())).rev();
    let end = ends.find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}

fn short_address(text: &str) -> String {
    if text == "\u{fffc}" || text.bytes().all(is_plain_in_address) {
        return text.to_owned();
    }
    let mut out = text.to_owned();
    for _ in 0..3 {
        let decoded = percent(&entities(&out)).into_owned();
        if decoded == out {
            break;
        }
        out = decoded;
    }
    compatible(&out)
        .chars()
        .filter(|c| !c.is_whitespace() && !c.is_control() && *c != '\\' && !is_invisible(*c))
        .collect()
}

fn is_plain_in_address(byte: u8) -> bool {
    byte.is_ascii_graphic() && !matches!(byte, b'&' | b'%' | b'\\')
}

/// Characters that have no width and no place in an address.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(u32::from(c),
        0xAD | 0x34F | 0x61C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F | 0x200B..=0x200F
        | 0x202A..=0x202E | 0x2060..=0x206F | 0x3164 | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFFB
        | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A | 0xE0000..=0xE0FFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(NAMED.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn long_addresses_differ_where_their_ends_do() {
        let long = |end: &str| address(&format!("https://a.org/{}{end}", "가".repeat(5000)));
        assert_eq!(long("x"), long("x"));
        assert_ne!(long("x"), long("y"));
        assert!(long("x").len() < 5000);
    }

    #[test]
    fn spellings_of_one_scheme() {
        for text in [
            "javascript:x",
            "&#106;avascript:x",
            "&#106avascript:x",
            "&#x6A;avascript&colon;x",
            "java\tscript:x",
            "java&Tab;script&#58;x",
            "%6a%61vascript:x",
            "%256aavascript:x",
            "ｊavascript:x",
            "java\u{200b}script:x",
            "java\\script:x",
        ] {
            assert_eq!(address(text), "javascript:x", "{text}");
        }
    }

    #[test]
    fn no_sign_is_passed_over() {
        for c in '\0'..=char::MAX {
            let text = format!("{c}com");
            if unveiled(&text, Some('a')).is_some() && c.len_utf8() > 1 {
                let bytes = text.as_bytes();
                assert_eq!(
                    FIRST_OF_SIGNS.find(bytes),
                    Some(0),
                    "U+{:04X}",
                    u32::from(c)
                );
                assert!(may_be_sign(bytes), "U+{:04X}", u32::from(c));
            }
        }
    }

    #[test]
    fn letters_are_put_together() {
        let of = |text: &str| revealed(text, ByteSet::of(text));
        for text in [
            "evil**.**com",
            "evil\\.com",
            "evil[.]com",
            "evil。com",
            "ev\u{ad}il.com",
            "*evil*.com",
            "__evil__.com",
            "evil·com",
            "evil۔com",
            "ᴇᴠɪʟ.ᴄᴏᴍ",
            "🅴🆅🅸🅻.🅲🅾🅼",
            "🇪🇻🇮🇱.com",
        ] {
            assert_eq!(of(text).as_deref(), Some("evil.com"), "{text}");
        }
        assert_eq!(of("支持 Linux。Android 也"), None);
        assert_eq!(of("a (b) [c] 가나"), None);
    }

    #[test]
    fn what_is_no_reference_stays() {
        assert_eq!(
            entities("R&D &unknown; &#; &#xffffffff; &amp"),
            "R&D &unknown; &#; &#xffffffff; &amp"
        );
        assert_eq!(percent("100% %zz %e"), "100% %zz %e");
    }
}
