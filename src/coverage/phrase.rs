//! How counts are said, in messages and reports alike.

use crate::coverage::PageCoverage;

/// A number with a comma between thousands.
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `1 page`, `2 pages`, `12,345 words`.
pub fn counted(count: usize, noun: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{} {noun}{s}", thousands(count))
}

/// `lacks 512 words in 31 units, 2 outdated`; `complete` where nothing is left to do.
pub fn lack(page: &PageCoverage) -> String {
    let open = page.units.untranslated + page.units.partial;
    let mut parts = Vec::new();
    if page.words.missing() > 0 {
        let words = counted(page.words.missing(), "word");
        parts.push(format!("lacks {words} in {}", counted(open, "unit")));
    }
    if page.units.outdated > 0 {
        parts.push(format!("{} outdated", thousands(page.units.outdated)));
    }
    if parts.is_empty() {
        parts.push("complete".to_owned());
    }
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_readable() {
        assert_eq!(counted(1, "word"), "1 word");
        assert_eq!(counted(1_234_567, "word"), "1,234,567 words");
        assert_eq!(thousands(999), "999");
    }
}
