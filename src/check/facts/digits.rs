//! Numbers that nobody reads and everybody dials or pays to: telephones, cards, accounts.
//!
//! Found by their shape, in the digits of any script; what is a date, a version or an amount to a reader is none. A
//! row of so many digits that no reader makes it up is found as well, whatever its shape: it was copied from somewhere.

use crate::check::facts::numbers::{digit, next_digit};
use crate::text::Span;

/// A number by its digits alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Dialled {
    /// Where it stands.
    pub span: Span,
    /// Its digits, in ASCII.
    pub digits: String,
    /// The same, a group at a time.
    pub groups: Vec<String>,
    /// Whether its shape says what it is for; else it is only long, and may be made of other numbers.
    pub is_shaped: bool,
}

/// All digits of a text, in ASCII and in order, with a blank wherever anything stands between them.
pub(crate) fn of(text: &str) -> String {
    let mut digits = String::new();
    for c in text.chars() {
        match digit(c) {
            Some(digit) => digits.push(digit),
            None if digits.ends_with(' ') => {}
            None => digits.push(' '),
        }
    }
    digits
}

/// Telephone, card and account numbers, and other long ones.
pub(crate) fn find(text: &str) -> Vec<Dialled> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_digit(text, at) {
        let run = Run::of(text, start);
        at = run.end;
        let glued = text
            .get(..start)
            .and_then(|before| before.chars().next_back())
            .is_some_and(|c| c.is_ascii_alphabetic() || c == '_');
        if glued {
            continue;
        }
        let is_shaped = run.is_dialled(text, start);
        if is_shaped || run.is_long() {
            let from = start - lead(text, start);
            found.push(Dialled {
                span: Span::new(from, run.end),
                digits: run.digits(),
                groups: run.groups,
                is_shaped,
            });
        }
    }
    found
}

/// Groups of digits with single signs between them.
struct Run {
    groups: Vec<String>,
    separators: Vec<String>,
    end: usize,
}

impl Run {
    fn of(text: &str, start: usize) -> Self {
        let mut run = Self {
            groups: vec![String::new()],
            separators: Vec::new(),
            end: start,
        };
        let mut between = String::new();
        for (offset, c) in text.get(start..).unwrap_or_default().char_indices() {
            if let Some(digit) = digit(c) {
                if !between.is_empty() {
                    run.separators.push(plain(&between));
                    between.clear();
                    run.groups.push(String::new());
                }
                if let Some(group) = run.groups.last_mut() {
                    group.push(digit);
                }
                run.end = start + offset + c.len_utf8();
            } else if is_keycap(c) {
                // A digit on a key is a digit.
            } else if may_follow(&between, c) {
                between.push(c);
            } else {
                break;
            }
        }
        run
    }

    /// All digits but the zero that is dialled inside the country alone: `+33 (0)1`.
    fn digits(&self) -> String {
        let is_inland = |at: usize| {
            let before = at.checked_sub(1).and_then(|at| self.separators.get(at));
            self.groups[at] == "0" && before.is_some_and(|between| between.ends_with('('))
        };
        let groups = self.groups.iter().enumerate();
        groups
            .filter(|(at, _)| !is_inland(*at))
            .map(|(_, group)| group.as_str())
            .collect()
    }

    fn is_dialled(&self, text: &str, start: usize) -> bool {
        let is_time = |between: &String| between == ":";
        if self.separators.iter().any(is_time) && !self.separators.iter().all(is_time) {
            return false;
        }
        let count: usize = self.groups.iter().map(String::len).sum();
        let sign = text
            .get(start - lead(text, start)..start)
            .unwrap_or_default();
        let sizes: Vec<usize> = self.groups.iter().map(String::len).collect();
        if sign.contains('+') {
            return (7..=15).contains(&count);
        }
        match sizes.as_slice() {
            // An amount ends in zeros; what has ten other digits is nobody's amount.
            [only] => *only >= 10 && self.groups[0].trim_end_matches('0').len() >= 7,
            // Thousands: `1 000 000`.
            [first, rest @ ..]
                if *first <= 3 && rest.iter().all(|size| *size == 3) && rest.len() > 2 =>
            {
                false
            }
            // Two groups are a range, unless a dash joins what is no pair of years.
            [_, _] => self.separators[0] == "-" && count >= 7 && !self.is_years(),
            all => {
                let dashed = self
                    .separators
                    .iter()
                    .any(|between| between.contains(['-', '(', ')']));
                let dotted = self
                    .separators
                    .iter()
                    .any(|between| between.contains(['.', '/', ',', ':', '·', '_']));
                let pairs = all.len() >= 5 && all.iter().all(|size| *size == 2);
                let is_card = all.len() >= 4 && all.iter().all(|size| *size == 4);
                let is_date = self.is_date();
                let has_ones = all.iter().skip(1).any(|size| *size == 1);
                let inland = self.groups[0].len() > 1 && self.groups[0].starts_with('0');
                let dials = dashed || inland || sign.contains('(');
                // Digit by digit, as it is read out.
                let is_read_out = all.iter().all(|size| *size == 1) && self.groups[0] == "0";
                let is_account = !dotted && count >= 10 && sizes.iter().any(|size| *size > 4);
                is_card
                    || is_account
                    || is_read_out && (9..=15).contains(&count)
                    || (dials
                        && !is_date
                        && !has_ones
                        && (pairs || inland || !dotted)
                        && (9..=15).contains(&count))
            }
        }
    }
}

impl Run {
    /// Whether it has so many digits that tell that nobody would write them who has not read them; zeros at either end
    /// tell the size alone. A day, an hour and a span of years are made of little numbers.
    fn is_long(&self) -> bool {
        const MANY: usize = 7;
        if self.groups.iter().map(String::len).sum::<usize>() < MANY {
            return false; // As nearly all are.
        }
        let digits: String = self.groups.concat();
        let is_time = self.separators.iter().any(|between| between == ":");
        digits.trim_matches('0').len() >= MANY && !is_time && !self.is_date() && !self.is_years()
    }

    /// A day, in either order, with whatever follows it; also without signs between (`20230504`).
    fn is_date(&self) -> bool {
        let group = |at: usize| self.groups.get(at).map_or("", String::as_str);
        let joined =
            [(0, 4), (4, 6), (6, 8)].map(|(from, to)| group(0).get(from..to).unwrap_or_default());
        let parts = if group(0).len() == 8 {
            joined
        } else {
            [group(0), group(1), group(2)]
        };
        let is_up_to = |part: &str, most: u8| {
            part.len() <= 2
                && part
                    .parse::<u8>()
                    .is_ok_and(|number| (1..=most).contains(&number))
        };
        let is_day = |a: &str, b: &str| {
            is_up_to(a, 31) && is_up_to(b, 31) && (is_up_to(a, 12) || is_up_to(b, 12))
        };
        match parts {
            [year, month, day] if year.len() == 4 => is_day(month, day),
            [day, month, year] if year.len() == 4 => is_day(day, month),
            _ => false,
        }
    }

    /// Two years, the earlier one first.
    fn is_years(&self) -> bool {
        let year = |group: &String| {
            let year = group.parse::<u16>().ok();
            year.filter(|year| (1000..=2100).contains(year))
        };
        match self.groups.as_slice() {
            [first, last] => year(first)
                .zip(year(last))
                .is_some_and(|(first, last)| first <= last),
            _ => false,
        }
    }
}

/// Bytes before the first digit that belong to the number: `+`, `(`.
fn lead(text: &str, start: usize) -> usize {
    let before = text.get(..start).unwrap_or_default();
    before.len() - before.trim_end_matches(['+', '(']).len()
}

/// What makes a digit a key.
fn is_keycap(c: char) -> bool {
    matches!(c, '\u{fe0f}' | '\u{20e3}')
}

fn is_separator(c: char) -> bool {
    is_dash(c)
        || matches!(
            c,
            ' ' | '\u{a0}' | '\u{202f}' | '.' | '(' | ')' | '/' | ',' | ':' | '·' | '_'
        )
}

/// Whether a sign may stand behind others between digits. A comma or colon stands alone: behind it, a blank begins
/// the next number of several.
fn may_follow(between: &str, c: char) -> bool {
    let is_lone = |c: char| matches!(c, ',' | ':');
    is_separator(c)
        && between.chars().count() < 3
        && (between.is_empty() || !is_lone(c) && !between.contains(is_lone))
}

/// Hyphens, dashes and what people type for them.
fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐'..='―' | '−' | '~' | '～' | '﹘' | '－')
}

/// Signs between digits, dashes as hyphens.
fn plain(between: &str) -> String {
    let of = |c: char| if is_dash(c) { '-' } else { c };
    between.trim().chars().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_to_dial_and_to_pay() {
        for text in [
            "+1 (555) 010-0199",
            "010-1234-5678",
            "+82 10 1234 5678",
            "010 1234 5678",
            "5550100199",
            "01.23.45.67.89",
            "4111 1111 1111 1111",
            "٠١٠-١٢٣٤-٥٦٧٨",
            "0️⃣1️⃣0️⃣-1️⃣2️⃣3️⃣4️⃣-5️⃣6️⃣7️⃣8️⃣",
            "010.1234.5678",
            "010/1234/5678",
            "1588-0000",
            "1588-1234",
            "123-45-678901",
            "1002 345 678901",
            "010·1234·5678",
            "010 – 1234 – 5678",
            "010−1234−5678",
            "010,1234,5678",
            "0 1 0 1 2 3 4 5 6 7 8",
        ] {
            let line = format!("전화 {text}로");
            let found = find(&line);
            assert_eq!(found.len(), 1, "{text}");
            assert!(found[0].is_shaped, "{text}");
        }
    }

    #[test]
    fn numbers_to_read() {
        for text in [
            "2023-05-04 2023-06-05",
            "1 000 000 000",
            "10 000 000 000",
            "10.0.19045.3803",
            "10000000000",
            "2019-2023",
            "v1.2.3.4.5.6.7.8.9.10",
            "0.000000001",
            "5 4 3 2 1 0 9 8 7",
            "1,234,567,890",
            "1–2, 3–4, 5–6, 7–8",
            "1990–2000, 2010–2020",
            "10:30:45, 11:30:45, 12:00",
            "09:00:00–17:00:00 2023",
            "1,000–5,000",
            "1, 2, 3, 4, 5, 6, 7, 8, 9",
            "04.05.2023 06",
        ] {
            let found = find(text);
            assert!(!found.iter().any(|found| found.is_shaped), "{text}");
        }
    }

    #[test]
    fn numbers_that_nobody_makes_up() {
        for text in [
            "15881234",
            "1588 1234",
            "1544.1234",
            "1.900.555.0199",
            "123.456.789-09",
            "12.345.678/0001-95",
            "302 0123 4567 81",
            "123 456 789",
            "०९८७६ ५४३२१",
            "99.99.1234.5",
        ] {
            assert_eq!(find(text).len(), 1, "{text}");
        }
        for text in [
            "20230504",
            "2023. 5. 4",
            "04.05.2023 06",
            "2023-05-04 2023-06-05",
            "1990–2024",
            "12,000,000",
            "10:30:45:123456",
            "100.000.000",
            "1 234",
        ] {
            assert_eq!(find(text), [], "{text}");
        }
    }
}
