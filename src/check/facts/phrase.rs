//! Seed phrases: twelve words or more of the list that wallets are restored from (BIP 39).
//!
//! No prose goes on like this: the list has none of the little words (`the`, `of`, `and`, `to`, `is`) that hold
//! English together, and words of other languages are hardly ever in it.

use bip39::Language;

use crate::check::facts::bytes::runs;
use crate::text::Span;

/// Words of the shortest phrase.
const WORDS: usize = 12;

/// Letters of the shortest word.
const SHORTEST: usize = 3;

/// Bytes that may stand between two words: a blank, a comma, the number of a list.
const GAP: usize = 8;

/// The phrases of a text.
pub(crate) fn find(text: &str) -> Vec<Span> {
    if text.len() < WORDS * SHORTEST {
        return Vec::new();
    }
    let words = runs(text, |byte| byte.is_ascii_alphabetic() || byte >= 0x80);
    let is_near = |at: usize| at > 0 && words[at].start - words[at - 1].end <= GAP;
    let mut found = Vec::new();
    let mut first = 0;
    while first + WORDS <= words.len() {
        // From the last of twelve words back: most are none of the list, and no phrase goes on over them.
        let mut row = (first..first + WORDS).rev();
        let broken = row.find_map(|at| {
            if is_word(words[at].of(text)) {
                (at > first && !is_near(at)).then_some(at)
            } else {
                Some(at + 1)
            }
        });
        if let Some(next) = broken {
            first = next;
            continue;
        }
        let mut end = first + WORDS;
        while end < words.len() && is_near(end) && is_word(words[end].of(text)) {
            end += 1;
        }
        found.push(Span::new(words[first].start, words[end - 1].end));
        first = end;
    }
    found
}

fn is_word(word: &str) -> bool {
    let may_be = (SHORTEST..=8).contains(&word.len()) && word.is_ascii();
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
