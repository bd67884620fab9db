//! Numbers as values, whatever digits, separators and counting words a locale writes them with.

use crate::check::facts::bytes::ByteSet;
use crate::check::facts::characters::needs_joiners;
use crate::check::facts::hosts::is_unspaced;
use crate::text::{Signs, Span};

/// A number in a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Number {
    /// Where its digits stand.
    pub span: Span,
    /// The values it may mean, as decimal text without separators: `1.000` may be a thousand or one.
    pub values: Vec<String>,
    /// The same with the counting word behind it (`2 million`); empty where there is none.
    pub counted: Vec<String>,
    /// Whether letters of the Latin alphabet touch it (`2FA`, `10GB`): a name or a unit, which locales spell anew.
    pub glued: bool,
}

impl Number {
    /// Whether both may mean the same.
    pub(crate) fn agrees(&self, other: &Self) -> bool {
        let meet = |a: &[String], b: &[String]| a.iter().any(|value| b.contains(value));
        if !self.counted.is_empty() && !other.counted.is_empty() {
            return meet(&self.counted, &other.counted);
        }
        meet(&self.values, &other.values)
            || meet(&self.counted, &other.values)
            || meet(&self.values, &other.counted)
    }

    /// Whether it is small enough to be written as a word.
    pub(crate) fn is_small(&self) -> bool {
        self.values
            .first()
            .and_then(|value| value.parse::<f64>().ok())
            .is_some_and(|value| value <= 12.0)
    }
}

/// Zeros of the decimal digits in use; the nine others follow each.
const ZEROS: &[u32] = &[
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66,
    0xE50, 0xED0, 0xF20, 0x1040, 0x17E0, 0x1810, 0xFF10,
];

/// Counting words behind a number, and by how many zeros they move it.
const MULTIPLIERS: &[(&str, usize)] = &[
    ("thousand", 3),
    ("million", 6),
    ("billion", 9),
    ("trillion", 12),
    ("mille", 3),
    ("milliard", 9),
    ("tausend", 3),
    ("tsd", 3),
    ("mrd", 9),
    ("mio", 6),
    ("milione", 6),
    ("millón", 6),
    ("millones", 6),
    ("mil", 3),
    ("milh", 6),
    ("bilh", 9),
    ("тыс", 3),
    ("миллион", 6),
    ("млн", 6),
    ("миллиард", 9),
    ("млрд", 9),
    ("천", 3),
    ("만", 4),
    ("백만", 6),
    ("천만", 7),
    ("억", 8),
    ("조", 12),
    ("千", 3),
    ("万", 4),
    ("萬", 4),
    ("百万", 6),
    ("亿", 8),
    ("億", 8),
    ("兆", 12),
    ("लाख", 5),
    ("करोड़", 7),
    ("हज़ार", 3),
    ("ألف", 3),
    ("مليون", 6),
    ("مليار", 9),
    ("هزار", 3),
    ("میلیون", 6),
    ("میلیارد", 9),
    ("אלף", 3),
    ("מיליון", 6),
    ("bin", 3),
    ("milyon", 6),
    ("milyar", 9),
    ("k", 3),
    ("M", 6),
];

/// Digits of ASCII, and first bytes of the scripts that have digits of their own.
const FIRST_BYTES: &[u8] = b"0123456789\xD9\xDB\xDF\xE0\xE1\xEF";

/// Whether a text may hold digits.
pub(crate) fn may_hold_digits(bytes: &ByteSet) -> bool {
    bytes.has_any(FIRST_BYTES)
}

/// Where the next digit from `at` on stands.
pub(crate) fn next_digit(text: &str, mut at: usize) -> Option<usize> {
    static FIRST: Signs = Signs::new(FIRST_BYTES);
    loop {
        at += FIRST.find(text.as_bytes().get(at..)?)?;
        let c = text.get(at..)?.chars().next()?;
        if digit(c).is_some() {
            return Some(at);
        }
        at += c.len_utf8();
    }
}

/// The numbers of a text.
pub(crate) fn find(text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut end = 0;
    while let Some(start) = next_digit(text, end) {
        let before = text.get(..start).and_then(|text| text.chars().next_back());
        let mut written = String::new();
        for (offset, c) in text.get(start..).unwrap_or_default().char_indices() {
            let at = start + offset;
            if let Some(digit) = digit(c) {
                written.push(digit);
            } else if is_separator(c) && digit_behind(text, at + c.len_utf8(), c) {
                written.push(if is_comma(c) {
                    ','
                } else if c == '.' || c == '٫' {
                    '.'
                } else {
                    ' '
                });
            } else {
                break;
            }
            end = at + c.len_utf8();
        }
        let rest = text.get(end..).unwrap_or_default();
        let glued = before.is_some_and(|c: char| is_latin(c)) || rest.starts_with(is_latin);
        let values = values(&written);
        found.push(Number {
            span: Span::new(start, end),
            counted: counted(&values, rest),
            values,
            glued,
        });
    }
    found
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || c == '_' || matches!(u32::from(c), 0xC0..=0x24F)
}

pub(crate) fn digit(c: char) -> Option<char> {
    if c.is_ascii_digit() {
        return Some(c);
    }
    if c.is_ascii() {
        return None;
    }
    let code = u32::from(c);
    if !(0x660..0x1820).contains(&code) && !(0xFF10..0xFF1A).contains(&code) {
        return None;
    }
    ZEROS
        .iter()
        .find(|zero| (**zero..**zero + 10).contains(&code))
        .and_then(|zero| char::from_digit(code - zero, 10))
}

fn is_separator(c: char) -> bool {
    is_comma(c)
        || matches!(
            c,
            '.' | '٫' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’' | '٬'
        )
}

fn is_comma(c: char) -> bool {
    matches!(c, ',' | '，')
}

/// Whether a separator joins what follows: a digit, and behind a blank exactly three.
fn digit_behind(text: &str, at: usize, separator: char) -> bool {
    let digits = text
        .get(at..)
        .unwrap_or_default()
        .chars()
        .take_while(|c| digit(*c).is_some())
        .take(4)
        .count();
    match separator {
        '.' | '٫' | ',' | '，' => digits > 0,
        _ => digits == 3,
    }
}

/// What a number as written may mean.
fn values(written: &str) -> Vec<String> {
    let separators: Vec<char> = written.chars().filter(|c| !c.is_ascii_digit()).collect();
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let mut values = Vec::new();
    let last = written.rfind(|c: char| !c.is_ascii_digit());
    let (head, tail) = last.map_or((written, ""), |at| {
        (
            written.get(..at).unwrap_or_default(),
            written.get(at + 1..).unwrap_or_default(),
        )
    });
    let same = separators.windows(2).all(|pair| pair[0] == pair[1]);
    let groups: Vec<&str> = written.split(|c: char| !c.is_ascii_digit()).collect();
    let is_grouped = groups.len() > 1
        && groups
            .first()
            .is_some_and(|first| (1..=3).contains(&first.len()))
        && groups
            .iter()
            .skip(1)
            .all(|group| group.len() == 3 || group.len() == 2)
        && tail.len() == 3;
    match separators.len() {
        0 => values.push(integer(&digits)),
        _ if same && is_grouped => {
            values.push(integer(&digits));
            if separators.len() == 1 && separators[0] != ' ' {
                values.push(decimal(head, tail));
            }
        }
        1 => values.push(decimal(head, tail)),
        // `1.234,5`: the last separator is the decimal one; `1.2.3` is a version or a date.
        _ if !same && separators.last() != separators.first() => {
            values.push(decimal(head, tail));
        }
        _ => values.push(
            groups
                .iter()
                .map(|group| integer(group))
                .collect::<Vec<_>>()
                .join("."),
        ),
    }
    values
}

/// The values moved by the counting word that follows, if one does. Words of an alphabet count whole, long ones also
/// with an ending; signs of Han and Hangul count as they stand.
fn counted(values: &[String], rest: &str) -> Vec<String> {
    let unit = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '-']);
    let word: String = unit
        .chars()
        .take_while(|c| c.is_alphabetic() || needs_joiners(*c))
        .take(12)
        .collect();
    if word.is_empty() {
        return Vec::new();
    }
    let lower = word.to_lowercase();
    let zeros = MULTIPLIERS
        .iter()
        .filter(|(known, _)| {
            if known.len() == 1 {
                return word == *known;
            }
            let is_prefix = lower.starts_with(known);
            let may_go_on = known.chars().count() >= 5 || known.starts_with(is_unspaced);
            is_prefix && (may_go_on || lower == *known)
        })
        .max_by_key(|(known, _)| known.len());
    zeros.map_or_else(Vec::new, |(_, zeros)| {
        values.iter().map(|value| shift(value, *zeros)).collect()
    })
}

fn integer(digits: &str) -> String {
    let plain = digits.trim_start_matches('0');
    if plain.is_empty() {
        "0".to_owned()
    } else {
        plain.to_owned()
    }
}

fn decimal(head: &str, tail: &str) -> String {
    let head: String = head.chars().filter(char::is_ascii_digit).collect();
    let tail = tail.trim_end_matches('0');
    if tail.is_empty() {
        integer(&head)
    } else {
        format!("{}.{tail}", integer(&head))
    }
}

/// A value with its point moved to the right.
fn shift(value: &str, zeros: usize) -> String {
    let (head, tail) = value.split_once('.').unwrap_or((value, ""));
    let taken = tail.len().min(zeros);
    let (moved, left) = tail.split_at(taken);
    let head = format!("{head}{moved}{}", "0".repeat(zeros - taken));
    decimal(&head, left)
}

/// Values that English words of a text stand for: `two`, `third`, `May`, `dozen`.
pub(crate) fn spelt(text: &str) -> Vec<u32> {
    const WORDS: &[(&str, u32)] = &[
        ("zero", 0),
        ("one", 1),
        ("once", 1),
        ("first", 1),
        ("single", 1),
        ("two", 2),
        ("twice", 2),
        ("second", 2),
        ("double", 2),
        ("both", 2),
        ("half", 2),
        ("pair", 2),
        ("three", 3),
        ("third", 3),
        ("triple", 3),
        ("four", 4),
        ("fourth", 4),
        ("quarter", 4),
        ("five", 5),
        ("fifth", 5),
        ("six", 6),
        ("sixth", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("decade", 10),
        ("eleven", 11),
        ("twelve", 12),
        ("dozen", 12),
        ("fifteen", 15),
        ("twenty", 20),
        ("thirty", 30),
        ("forty", 40),
        ("fifty", 50),
        ("hundred", 100),
        ("century", 100),
        ("thousand", 1000),
        ("january", 1),
        ("february", 2),
        ("march", 3),
        ("april", 4),
        ("may", 5),
        ("june", 6),
        ("july", 7),
        ("august", 8),
        ("september", 9),
        ("october", 10),
        ("november", 11),
        ("december", 12),
        ("jan", 1),
        ("feb", 2),
        ("mar", 3),
        ("apr", 4),
        ("jun", 6),
        ("jul", 7),
        ("aug", 8),
        ("sep", 9),
        ("sept", 9),
        ("oct", 10),
        ("nov", 11),
        ("dec", 12),
        ("noon", 12),
        ("midnight", 0),
    ];
    text.split(|c: char| !c.is_ascii_alphabetic())
        .filter(|word| word.len() > 2)
        .filter_map(|word| {
            let word = word.to_ascii_lowercase();
            WORDS
                .iter()
                .find(|(known, _)| *known == word)
                .map(|(_, value)| *value)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agree(a: &str, b: &str) -> bool {
        let (a, b) = (find(a), find(b));
        a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| a.agrees(b))
    }

    #[test]
    fn one_value_in_many_spellings() {
        for (a, b) in [
            ("1,000", "1 000"),
            ("1,000", "1.000"),
            ("1,000", "1\u{202f}000"),
            ("1,000.5", "1.000,5"),
            ("3.14", "3,14"),
            ("1,234,567", "12,34,567"),
            ("25", "٢٥"),
            ("25", "۲۵"),
            ("2,500", "۲٬۵۰۰"),
            ("25", "२५"),
            ("25", "２５"),
            ("2 million", "200만"),
            ("2.5 billion", "25亿"),
            ("2.5 million", "2,5 Millionen"),
            ("1.2.3", "1.2.3"),
            ("007", "7"),
            ("30,000", "3만"),
        ] {
            assert!(agree(a, b), "{a} {b}: {:?} {:?}", find(a), find(b));
        }
    }

    #[test]
    fn other_values_differ() {
        for (a, b) in [
            ("1,000", "10,000"),
            ("3.14", "314"),
            ("1.2.3", "1.2.4"),
            ("2 million", "2 thousand"),
            ("15", "51"),
        ] {
            assert!(!agree(a, b), "{a} {b}");
        }
    }

    #[test]
    fn sentences_do_not_join_numbers() {
        assert_eq!(find("in 2023. 15 Leute, 3 Hunde").len(), 3);
        assert_eq!(find("10, 20").len(), 2);
        assert_eq!(spelt("The second of May, twice"), [2, 5, 2]);
        assert!(find("2FA")[0].glued && !find("2개")[0].glued);
    }
}
