//! The name of a unit: the one place that decides what an id is.
//!
//! In goes a unit with the slug of the heading above it, out comes the id it would like to have. Promise: what comes
//! out is an identifier of Fluent. Deliberately absent: which ids are taken, and which one a registry knows.

use std::borrow::Borrow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use icu_normalizer::DecomposingNormalizerBorrowed;

use crate::model::fingerprint::Fingerprint;
use crate::model::message::{Message, Piece};
use crate::model::unit::{Unit, UnitKind};
use crate::text::Signs;

/// The name of a unit, given once and kept for good.
///
/// Invariant: a Fluent identifier of at most [`UnitId::MAX`] bytes: `[a-z][a-z0-9-]*` as we make them; what
/// `l10n:id` gives may be any `[a-zA-Z][a-zA-Z0-9_-]*`. Copies share their text.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnitId {
    /// The first bytes as a number, which is compared first: ids are looked up all the time.
    head: u64,
    text: Arc<str>,
}

impl UnitId {
    /// Longest id, in bytes.
    pub const MAX: usize = 70;

    /// An id as somebody wrote it; `None` if Fluent could not read it.
    pub fn parse(text: &str) -> Option<Self> {
        static INSIDE: Signs =
            Signs::new(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");
        let first = text.as_bytes().first()?;
        (first.is_ascii_alphabetic() && INSIDE.lead(text.as_bytes()) == text.len())
            .then(|| Self::of(text))
    }

    /// An identifier.
    fn of(text: impl Into<Arc<str>>) -> Self {
        let text = text.into();
        let mut head = [0; 8];
        for (to, from) in head.iter_mut().zip(text.bytes()) {
            *to = from;
        }
        let head = u64::from_be_bytes(head);
        Self { head, text }
    }

    /// The id a new unit would like to have, before clashes are known.
    ///
    /// `fm-<key>`, `h-<slug>`, `label-<slug>`, `<type>-title-<slug>`, `alt-<slug>`, else
    /// `<heading slug>-<first words>`; the kind and six letters of the hash where the text has no ASCII letter. The
    /// heading's slug is one of [`slug`].
    pub fn propose(unit: &Unit, heading_slug: Option<&str>) -> Self {
        /// Words of a text that its id has.
        const WORDS: usize = 3;
        let kind = unit.kind;
        if kind == UnitKind::FrontMatter {
            return Self::fitted("fm", &slug(&unit.hint));
        }
        if let Some(anchor) = unit
            .anchor
            .as_deref()
            .map(slug)
            .filter(|slug| !slug.is_empty())
        {
            let prefix = if matches!(kind, UnitKind::Heading(_)) {
                "h"
            } else {
                kind.prefix()
            };
            return Self::fitted(prefix, &anchor);
        }
        let section = heading_slug.filter(|slug| !slug.is_empty());
        let section = cut(section.unwrap_or("intro"), 30);
        // A whole text may be long: most ids have no more of it than a few words behind their heading's.
        let enough = match kind {
            UnitKind::Heading(_)
            | UnitKind::Label
            | UnitKind::Alt
            | UnitKind::BlockTitle
            | UnitKind::LinkTitle
            | UnitKind::Attribute => usize::MAX,
            _ => section.split('-').count() + WORDS,
        };
        let words = words_of(&unit.message, enough);
        if words.is_empty() {
            let letters = Fingerprint::of(&unit.message).letters(6);
            return Self::of(format!("{}-{letters}", kind.prefix()));
        }
        match kind {
            UnitKind::Heading(_) | UnitKind::Label | UnitKind::Alt => {
                Self::fitted(kind.prefix(), &words)
            }
            UnitKind::BlockTitle => {
                let name = slug(&unit.hint);
                let name = if name.is_empty() { "block" } else { &name };
                Self::fitted(&format!("{name}-title"), &words)
            }
            UnitKind::ImpliedTitle | UnitKind::LinkTitle | UnitKind::Attribute => {
                Self::fitted("title", &words)
            }
            _ => {
                // A paragraph that begins with its heading's words says them once.
                let rest = words
                    .strip_prefix(section)
                    .and_then(|rest| rest.strip_prefix('-'));
                let rest = rest.unwrap_or(&words);
                let end = rest.match_indices('-').nth(WORDS - 1);
                Self::fitted(
                    section,
                    rest.get(..end.map_or(rest.len(), |(at, _)| at))
                        .unwrap_or(rest),
                )
            }
        }
    }

    /// The same id made distinct by four letters of the text's hash; `salt` counts further clashes.
    #[must_use]
    pub fn distinguished(&self, message: &Message, salt: u64) -> Self {
        let print = Fingerprint::of(message);
        let letters = Fingerprint(
            print
                .0
                .rotate_left(u32::try_from(salt % 64).unwrap_or_default())
                ^ salt,
        )
        .letters(4);
        Self::of(format!("{}-{letters}", cut(&self.text, Self::MAX - 5)))
    }

    /// The id itself.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// `prefix` and `rest` are slugs.
    fn fitted(prefix: &str, rest: &str) -> Self {
        let mut id = String::with_capacity(prefix.len() + rest.len() + 3);
        if has_letter(prefix) {
            id.push_str(prefix);
        }
        if !id.starts_with(|c: char| c.is_ascii_alphabetic()) {
            id.insert_str(0, "s-");
        }
        if !rest.is_empty() {
            id.push('-');
            id.push_str(rest);
        }
        Self::of(cut(&id, Self::MAX - 5))
    }
}

impl Hash for UnitId {
    /// As the text, by which a set can be asked for it.
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl Borrow<str> for UnitId {
    fn borrow(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for UnitId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Lower-case ASCII words joined by `-`, Latin letters without their marks; empty where the text has no such letter.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    feed(&mut out, text, usize::MAX, &mut { usize::MAX });
    finished(out)
}

/// Appends the words of `text` to a slug, until it is longer than `limit` or has `words` more of them, and a letter.
fn feed(out: &mut String, text: &str, limit: usize, words: &mut usize) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() && out.len() <= limit {
        let room = (limit - out.len()).saturating_add(1);
        let mut run = bytes[at..].iter().take(room);
        let run = run
            .position(|byte| !byte.is_ascii_alphanumeric())
            .unwrap_or(room.min(bytes.len() - at));
        if run > 0 {
            let start = out.len();
            out.push_str(text.get(at..at + run).unwrap_or_default());
            out.get_mut(start..).map(str::make_ascii_lowercase);
            at += run;
            continue;
        }
        let c = text.get(at..).and_then(|rest| rest.chars().next());
        at += c.map_or(1, char::len_utf8);
        match c {
            Some('\'' | '’' | '\u{300}'..='\u{36f}') => {} // An apostrophe joins, and so does a mark on a letter.
            Some(c) if push_unmarked(out, c) => {}
            _ if out.as_bytes().last().is_some_and(|last| *last != b'-') => {
                out.push('-');
                *words = words.saturating_sub(1);
                if *words == 0 && has_letter(out) {
                    return;
                }
            }
            _ => {}
        }
    }
}

/// Appends a Latin letter without its marks, as `e` for `ế` and `ss` for `ß`; whether it was one.
fn push_unmarked(out: &mut String, c: char) -> bool {
    /// Letters that Unicode does not take apart, and how they are written where there is ASCII alone.
    const WHOLE: &[(&str, &str)] = &[
        ("ßẞ", "ss"),
        ("æÆ", "ae"),
        ("œŒ", "oe"),
        ("øØ", "o"),
        ("đĐðÐ", "d"),
        ("łŁ", "l"),
        ("þÞ", "th"),
        ("ı", "i"),
    ];
    if !matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') {
        return false;
    }
    if let Some((_, letters)) = WHOLE.iter().find(|(written, _)| written.contains(c)) {
        out.push_str(letters);
        return true;
    }
    let parts = DecomposingNormalizerBorrowed::new_nfd();
    let letter = parts.normalize_iter(std::iter::once(c)).next();
    let letter = letter.filter(char::is_ascii_alphabetic);
    out.extend(letter.map(|letter| letter.to_ascii_lowercase()));
    letter.is_some()
}

fn has_letter(slug: &str) -> bool {
    slug.bytes().any(|b| b.is_ascii_alphabetic())
}

fn finished(mut out: String) -> String {
    out.truncate(out.trim_end_matches('-').len());
    if has_letter(&out) { out } else { String::new() }
}

/// The slug of a message without its variables and tags: as many words as asked for, as far as an id can hold them.
fn words_of(message: &Message, mut enough: usize) -> String {
    const ENOUGH: usize = 3 * UnitId::MAX;
    let mut out = String::with_capacity(ENOUGH);
    let mut in_tag = false;
    for piece in message.pieces.iter() {
        let mut rest = match piece {
            Piece::Text(text) => text.as_str(),
            Piece::Variable(_) => {
                feed(&mut out, " ", ENOUGH, &mut enough);
                continue;
            }
        };
        while out.len() <= ENOUGH && !rest.is_empty() && (enough > 0 || !has_letter(&out)) {
            let end = if in_tag {
                rest.find('>').map(|end| end + 1)
            } else {
                tag(rest)
            };
            let (before, behind) = rest.split_at(end.unwrap_or(rest.len()));
            let text = if in_tag { " " } else { before };
            feed(&mut out, text, ENOUGH, &mut enough);
            in_tag ^= end.is_some();
            rest = behind;
        }
    }
    finished(out)
}

/// Where the first tag outside code begins.
fn tag(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut in_code = false;
    let mut at = 0;
    while let Some(found) = memchr::memchr2(b'<', b'`', bytes.get(at..)?) {
        at += found;
        match bytes.get(at + 1) {
            _ if bytes[at] == b'`' => in_code = !in_code,
            Some(b'/' | b'a'..=b'z' | b'A'..=b'Z') if !in_code => return Some(at),
            _ => {}
        }
        at += 1;
    }
    None
}

/// The first bytes of a slug, cut between words where there is a place to cut.
fn cut(slug: &str, max: usize) -> &str {
    let Some(head) = slug.get(..max) else {
        return slug;
    };
    let whole_word = slug.as_bytes().get(max) == Some(&b'-');
    let end = if whole_word {
        max
    } else {
        head.rfind('-').filter(|at| *at * 2 > max).unwrap_or(max)
    };
    slug.get(..end).unwrap_or(head).trim_end_matches('-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Slot;
    use crate::text::Span;
    use proptest::prelude::*;

    fn unit(kind: UnitKind, text: &str) -> Unit {
        Unit {
            message: Message::text(text),
            ..Unit::new(kind, Slot::Block, Span::default())
        }
    }

    proptest! {
        /// However few words are asked for, they are the first of all, and whole.
        #[test]
        fn few_words_are_the_first_of_all(text in "([a-c]{1,3}|[0-9]{1,2}|’|<b>|<i a=\"x\">|가|`|[ .-]){0,24}", enough in 1_usize..5) {
            let message = Message::text(text);
            let (all, few) = (words_of(&message, usize::MAX), words_of(&message, enough));
            let rest = all.strip_prefix(few.as_str()).expect("the first of all");
            prop_assert!(rest.is_empty() || rest.starts_with('-') && few.split('-').count() >= enough);
        }
    }

    #[test]
    fn ids_are_readable() {
        let id = |kind, text, section| UnitId::propose(&unit(kind, text), section).to_string();
        assert_eq!(
            id(
                UnitKind::Paragraph,
                "These are our recommendations for it.",
                None
            ),
            "intro-these-are-our"
        );
        assert_eq!(
            id(UnitKind::Heading(2), "Don’t panic!", None),
            "h-dont-panic"
        );
        assert_eq!(
            id(UnitKind::Label, "Homepage", Some("Signal")),
            "label-homepage"
        );
        let tags = "<b id=\"x\">Bold</b> `<i>` <br/>text 1 < 2";
        assert_eq!(id(UnitKind::Alt, tags, None), "alt-bold-i-text-1-2");
        assert_eq!(
            id(
                UnitKind::Heading(1),
                "Über Größe à la ca\u{302}rte; ŁÓDŹ, Ngôn ngữ, ×2",
                None
            ),
            "h-uber-grosse-a-la-carte-lodz-ngon-ngu-2"
        );
        let korean = id(UnitKind::Paragraph, "모든 통신", Some("Signal"));
        assert!(korean.starts_with("p-") && korean.len() == 8, "{korean}");
    }

    #[test]
    fn long_ids_end_at_a_word() {
        let text = "word ".repeat(40);
        let id = UnitId::propose(&unit(UnitKind::Heading(1), &text), None);
        assert!(id.as_str().len() <= UnitId::MAX && id.as_str().ends_with("-word"));
        assert!(id.distinguished(&Message::text("x"), 0).as_str().len() <= UnitId::MAX);
    }
}
