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

/// Letters of the longest word.
const LONGEST: usize = 8;

/// The phrases of a text.
pub(crate) fn find(text: &str) -> Vec<Span> {
    if !may_hold(text) {
        return Vec::new();
    }
    let words = runs(text, is_letter);
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

/// Whether a phrase may stand in a text: looked for at few places, which no phrase fits between.
fn may_hold(text: &str) -> bool {
    /// Words in a row that are looked at: prose hardly ever goes on like a phrase for so many.
    const ROW: usize = 4;
    /// A phrase that begins behind one place has so many words left from the next place on, however short they are.
    const STEP: usize = (SHORTEST + 1) * (WORDS - ROW);
    let bytes = text.as_bytes();
    let is_long = bytes.len() >= WORDS * SHORTEST;
    is_long
        && (0..bytes.len()).step_by(STEP).any(|place| {
            let mut at = place;
            while at > 0 && place - at <= LONGEST && is_letter(bytes[at - 1]) {
                at -= 1;
            }
            let mut row = [Span::default(); ROW];
            for word in &mut row {
                let found = next_word(bytes, at).filter(|word| bytes[word.range()].is_ascii());
                let Some(found) = found else {
                    return false;
                };
                (*word, at) = (found, found.end);
            }
            row.iter().all(|word| is_word(word.of(text)))
        })
}

/// What may be a word of a phrase, not too far behind `at`. Looks no further: a run of letters may be as long as the
/// text.
fn next_word(bytes: &[u8], at: usize) -> Option<Span> {
    let mut start = at;
    while !is_letter(*bytes.get(start)?) {
        start += 1;
        if start > at + GAP {
            return None;
        }
    }
    let mut end = start;
    while end - start <= LONGEST && bytes.get(end).is_some_and(|byte| is_letter(*byte)) {
        end += 1;
    }
    let word = Span::new(start, end);
    (SHORTEST..=LONGEST).contains(&word.len()).then_some(word)
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte >= 0x80
}

fn is_word(word: &str) -> bool {
    let may_be = (SHORTEST..=LONGEST).contains(&word.len()) && word.is_ascii();
    may_be
        && Language::English
            .find_word(&word.to_ascii_lowercase())
            .is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// A phrase of short words that stands anywhere in a text is found.
        #[test]
        fn no_phrase_is_passed_over(
            before in "[ a-z가.]{0,70}",
            words in prop_oneof![
                prop::collection::vec("(act|add|zoo) ", WORDS),
                prop::collection::vec("(act|add|zoo|wear|abandon|accident)[ ,0-9.]{1,8}", WORDS..WORDS + 4),
            ],
            behind in "( [ a-z가.]{0,40})?",
        ) {
            let text = format!("{before} {}{behind}", words.concat());
            prop_assert_eq!(find(&text).len(), 1, "{:?}", text);
        }
    }

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
