//! Words that nobody reads and everybody copies: wallets, onions, fingerprints, keys, hashes.

use crate::check::facts::bytes::runs;
use crate::text::Span;

/// The tokens of a text: long runs of letters and digits that spell no word, and groups of them.
pub(crate) fn find(text: &str) -> Vec<Span> {
    if !may_hold(text) {
        return Vec::new();
    }
    let words = runs(text, |byte| byte.is_ascii_alphanumeric());
    let mut found: Vec<Span> = Vec::new();
    let mut index = 0;
    while let Some(word) = words.get(index).copied() {
        let piece = word.of(text);
        let may_open = piece.bytes().any(|byte| byte.is_ascii_digit())
            || piece.bytes().all(|byte| byte.is_ascii_hexdigit());
        let group = if may_open {
            group(text, &words, index)
        } else {
            0
        };
        if group > 1 {
            found.push(Span::new(word.start, words[index + group - 1].end));
            index += group;
            continue;
        }
        let long = account(text, &words, index)
            .or_else(|| pulled_apart(text, &words, index))
            .or_else(|| in_halves(text, &words, index))
            .or_else(|| in_fours(text, &words, index));
        if let Some(end) = long {
            found.push(Span::new(word.start, end));
            index += words[index..]
                .iter()
                .take_while(|word| word.end <= end)
                .count();
            continue;
        }
        if piece.len() >= 8 && is_token(piece) {
            found.push(word);
        }
        index += 1;
    }
    found
}

/// A token has a digit, or is a long run of letters.
fn may_hold(text: &str) -> bool {
    const LONG: usize = 16;
    let bytes = text.as_bytes();
    // No branch for each byte, so that the machine takes many at once.
    let has_digit = bytes
        .iter()
        .fold(false, |any, byte| any | byte.is_ascii_digit());
    let is_letter = |byte: &&u8| byte.is_ascii_alphabetic();
    has_digit
        // Of so many letters in a row, one stands at one of these places.
        || (LONG - 1..bytes.len()).step_by(LONG).any(|at| {
            let (before, behind) = bytes.split_at(at);
            let letters = |count| count >= LONG;
            behind.first().as_ref().is_some_and(is_letter)
                && letters(
                    before.iter().rev().take_while(is_letter).count()
                        + behind.iter().take_while(is_letter).count(),
                )
        })
}

/// What a token is compared by: letters and digits alone, case kept.
pub(crate) fn key(token: &str) -> String {
    token.chars().filter(char::is_ascii_alphanumeric).collect()
}

fn is_token(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 && word.len() < 16 {
        return false; // A word, as most are.
    }
    let letters = word.len() - digits;
    let is_hex = word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let pairs = word.as_bytes().windows(2);
    let changes = || {
        let is_change = |pair: &&[u8]| pair[0].is_ascii_digit() != pair[1].is_ascii_digit();
        pairs.filter(is_change).count()
    };
    if word.len() >= 8 && word.starts_with("0x") {
        return true;
    }
    match word.len() {
        // A short key id is upper-case hexadecimal; a word that long has no digits, a number no letters.
        8..=15 if is_hex && digits >= 2 && letters >= 2 && word == word.to_ascii_uppercase() => {
            true
        }
        0..=11 => false,
        12..=15 => digits >= 3 && letters >= 3 && changes() >= 4,
        16.. if is_hex => digits > 0,
        16..=19 => (digits > 0 && changes() >= 2) || is_noise(word),
        // Base 32 and base 58 may happen to hold no digit; no word is that long without a vowel in every six letters.
        _ => digits > 0 || is_noise(word),
    }
}

/// A long word that changes case inside, or goes seven letters without a vowel.
fn is_noise(word: &str) -> bool {
    let mut longest = 0;
    let mut run = 0;
    for byte in word.bytes() {
        run = if b"aeiouyAEIOUY".contains(&byte) {
            0
        } else {
            run + 1
        };
        longest = longest.max(run);
    }
    let turns = word
        .as_bytes()
        .windows(2)
        .filter(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase())
        .count();
    // `durchschnittliche`: German words of that length join seven consonants and more.
    let most = if word.len() < 24 { 9 } else { 7 };
    longest >= most || turns >= 5
}

/// The end of an account number (IBAN) that begins here: two letters, two digits, groups of four.
fn account(text: &str, words: &[Span], index: usize) -> Option<usize> {
    let is_account = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    let first = words.get(index)?.of(text).as_bytes();
    let opens = first.len() == 4
        && first[..2].iter().all(u8::is_ascii_uppercase)
        && first[2..].iter().all(u8::is_ascii_digit);
    opens.then_some(())?;
    let (mut size, mut digits, mut end) = (4, 2, words[index].end);
    for word in words.get(index + 1..)? {
        let piece = word.of(text).as_bytes();
        let is_glued = matches!(text.get(end..word.start), Some(" " | "." | "-"));
        if !is_glued || piece.len() > 4 || !piece.iter().all(|byte| is_account(*byte)) {
            break;
        }
        size += piece.len();
        digits += piece.iter().filter(|byte| byte.is_ascii_digit()).count();
        end = word.end;
        if piece.len() < 4 {
            break;
        }
    }
    (size >= 15 && digits >= 8).then_some(end)
}

/// The end of a wallet pulled apart by blanks that begins here: a name, `1`, and letters of its own alphabet
/// (`bc1qar 0srrr7 …`), which spells no words.
fn pulled_apart(text: &str, words: &[Span], index: usize) -> Option<usize> {
    let is_letter = |byte: u8| b"023456789acdefghjklmnpqrstuvwxyz".contains(&byte);
    let first = words.get(index)?;
    let (name, rest) = first.of(text).split_once('1')?;
    let opens = (2..=8).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_lowercase())
        && rest.bytes().all(is_letter);
    opens.then_some(())?;
    let is_glued = |end: usize, start: usize| {
        let between = text.get(end..start).unwrap_or_default();
        !between.is_empty() && between.chars().count() <= 2
    };
    let (mut size, mut digits, mut end) = (rest.len(), 0, first.end);
    for word in words.get(index + 1..)? {
        let piece = word.of(text);
        if !is_glued(end, word.start) || !piece.bytes().all(is_letter) {
            break;
        }
        size += piece.len();
        digits += piece.bytes().filter(u8::is_ascii_digit).count();
        end = word.end;
    }
    (size >= 24 && digits >= 4).then_some(end)
}

/// The end of a token cut in long pieces by single signs that begins here: `1A1zP1eP5Q-Gefi2DMPTfT-L5SLmv7DivfNa`.
fn in_halves(text: &str, words: &[Span], index: usize) -> Option<usize> {
    const PIECE: usize = 8;
    const WHOLE: usize = 24;
    let is_piece = |word: &Span| {
        let digits = word.of(text).bytes().filter(u8::is_ascii_digit).count();
        word.len() >= PIECE && digits > 0 && digits < word.len()
    };
    let rest = words.get(index..)?;
    let glued = rest.windows(2).take_while(|pair| {
        let between = text.get(pair[0].end..pair[1].start);
        is_piece(&pair[1]) && matches!(between, Some("-" | "_" | "." | "·"))
    });
    let pieces = rest.get(..=glued.count())?;
    let size: usize = pieces.iter().map(|piece| piece.len()).sum();
    let is_token = pieces.len() > 1 && is_piece(&pieces[0]) && size >= WHOLE;
    is_token.then(|| pieces[pieces.len() - 1].end)
}

/// The end of a token in groups of four that begins here, the last one maybe shorter: `3Kzh 9qAq VWQh EsfQ …`. Most
/// groups hold a digit or change case inside, which no row of short words does.
fn in_fours(text: &str, words: &[Span], index: usize) -> Option<usize> {
    const GROUP: usize = 4;
    const LEAST: usize = 6;
    let rest = words.get(index..)?;
    let is_whole = |word: &Span| word.len() == GROUP;
    let is_glued = |before: &Span, word: &Span| {
        let between = text.get(before.end..word.start);
        matches!(between, Some(" " | "-" | "." | "\u{a0}"))
    };
    if !rest.first().is_some_and(is_whole) {
        return None;
    }
    let next = rest.windows(2).take(GROUPS).take_while(|pair| {
        is_whole(&pair[0]) && pair[1].len() <= GROUP && is_glued(&pair[0], &pair[1])
    });
    let groups = rest.get(..=next.count())?;
    let is_odd = |word: &&Span| {
        let piece = word.of(text).as_bytes();
        let later = piece.get(1..).unwrap_or_default();
        let has_digit = piece.iter().any(u8::is_ascii_digit);
        let letters = piece.iter().any(u8::is_ascii_alphabetic);
        let turns =
            later.iter().any(u8::is_ascii_uppercase) && piece.iter().any(u8::is_ascii_lowercase);
        has_digit && letters || turns
    };
    let odd = groups.iter().filter(is_odd).count();
    (groups.len() >= LEAST && odd * 2 >= groups.len()).then(|| groups[groups.len() - 1].end)
}

/// More groups than any token has: who writes more of them would have each begin a search through all others.
const GROUPS: usize = 64;

/// How many words from `index` make one token written in groups: a fingerprint (`ABCD 1234 …`), a UUID, a key.
fn group(text: &str, words: &[Span], index: usize) -> usize {
    let mut len = 0;
    let mut mixed = 0;
    let mut size = 0;
    let mut digits = 0;
    let mut all_hex = true;
    let mut equal = true;
    for (at, word) in words.iter().enumerate().skip(index).take(GROUPS) {
        let glued = at == index
            || words.get(at - 1).is_some_and(|before| {
                matches!(
                    text.get(before.end..word.start),
                    Some(" " | "-" | ":" | "  " | "\u{a0}")
                )
            });
        let piece = word.of(text);
        let piece_digits = piece.bytes().filter(u8::is_ascii_digit).count();
        let is_hex = piece.bytes().all(|byte| byte.is_ascii_hexdigit());
        let is_mixed = piece_digits > 0 && piece_digits < piece.len();
        // A group is short, and spells no word: it holds a digit, or is upper-case hexadecimal.
        let is_group = (2..=12).contains(&piece.len())
            && (is_mixed || (is_hex && (piece_digits > 0 || piece == piece.to_ascii_uppercase())));
        if !glued || !is_group {
            break;
        }
        len += 1;
        size += piece.len();
        digits += piece_digits;
        mixed += usize::from(is_mixed);
        all_hex &= is_hex;
        equal &= piece.len() >= 4
            && words
                .get(index)
                .is_some_and(|first| first.len() == piece.len());
    }
    let is_token = size >= 16
        && digits < size
        && ((mixed >= 3 && equal) || (all_hex && len >= 4 && mixed >= 1));
    if is_token { len } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_long_run_is_passed_over(text in "[ a가]{0,20}[a-z]{13,18}[ 가a]{0,20}") {
            let is_letter = |c: char| c.is_ascii_alphabetic();
            let longest = text.split(|c| !is_letter(c)).map(str::len).max();
            prop_assert_eq!(may_hold(&text), longest >= Some(16));
        }
    }

    fn tokens(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn what_people_copy() {
        for token in [
            "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
            "1BoatSLRHtKNngkdXEeobR76b53LETtpyT",
            "3Kzh 9qAq VWQh EsfQ z7zE QL1E uSx5 tyNL NS",
            "0x52908400098527886E0F7030069857D2E4169EE7",
            "expyuzz4wqqyqhjn",
            "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid",
            "d41d8cd98f00b204e9800998ecf8427e",
            "6E75 9B4F 3C60 2D1A 5E77 8A3B 2F41 9C0D 7E68 1A2B",
            "123e4567-e89b-12d3-a456-426614174000",
            "GB29 NWBK 6016 1331 9268 19",
            "DE89.3704.0044.0532.0130.00",
            "58ACD84F",
            "bc1qar 0srrr7 xfkvy5 l643lyd nw9re5 9gtzzwf 5mdq",
            "1A1zP1eP5Q-Gefi2DMPTfT-L5SLmv7DivfNa",
        ] {
            let text = format!("주소는 {token}입니다.");
            assert_eq!(tokens(&text), [token], "{token}");
        }
    }

    #[test]
    fn words_are_no_tokens() {
        for text in [
            "internationalization counterrevolutionaries GrapheneOS F-Droid",
            "IPv6 HTTP2 SHA256 x86_64 2023-05-04 10:30:45 1,000,000",
            "durchschnittliche Angstschweißausbrüche",
            "Donaudampfschifffahrtsgesellschaft pneumonoultramicroscopic",
            "JavaScriptObjectNotation 2FA U2F FIDO2 ES2015",
        ] {
            assert!(tokens(text).is_empty(), "{text}: {:?}", tokens(text));
        }
    }
}
