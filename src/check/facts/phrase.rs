//! Seed phrases: twelve words or more of the list that wallets are restored from (BIP 39).
//!
//! No prose goes on like this: the list has none of the little words (`the`, `of`, `and`, `to`, `is`) that hold
//! English together, and words of other languages are hardly ever in it.

use bip39::Language;

use crate::text::Span;

/// Words of the shortest phrase.
const WORDS: usize = 12;

/// Bytes that may stand between two words: a blank, a comma, the number of a list.
const GAP: usize = 8;

/// The phrases of a text.
pub(crate) fn find(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut run: Option<(Span, usize)> = None;
    let is_letter = |byte: &u8| byte.is_ascii_alphabetic() || *byte >= 0x80;
    let mut at = 0;
    while let Some(skipped) = text
        .as_bytes()
        .get(at..)
        .and_then(|rest| rest.iter().position(is_letter))
    {
        let start = at + skipped;
        let rest = text.as_bytes().get(start..).unwrap_or_default();
        at = start + rest.iter().take_while(|byte| is_letter(byte)).count();
        let word = Span::new(start, at);
        let goes_on = is_word(word.of(text));
        run = match run {
            Some((span, count)) if goes_on && start - span.end <= GAP => {
                Some((Span::new(span.start, at), count + 1))
            }
            before => {
                found.extend(before.filter(|(_, count)| *count >= WORDS));
                goes_on.then_some((word, 1))
            }
        };
    }
    found.extend(run.filter(|(_, count)| *count >= WORDS));
    found.into_iter().map(|(span, _)| span).collect()
}

fn is_word(word: &str) -> bool {
    let may_be = (3..=8).contains(&word.len()) && word.is_ascii();
    may_be
        && Language::English
            .find_word(&word.to_ascii_lowercase())
            .is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_and_prose() {
        let words = "legal winner thank year wave sausage worth useful legal winner thank yellow";
        let text = format!("다음을 입력하세요: {words}.");
        assert_eq!(
            find(&text),
            [Span::new(
                text.find("legal").expect("it is there"),
                text.len() - 1
            )]
        );
        let list = words.replace(' ', "\n2. ");
        assert_eq!(find(&list).len(), 1);
        assert!(find("legal winner thank year wave sausage worth useful").is_empty());
        assert!(find("You can only use this phone when there is a network that will connect you to other people you know").is_empty());
    }
}
