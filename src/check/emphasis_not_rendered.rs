//! `emphasis-not-rendered`: emphasis whose signs readers would see, because a renderer does not pair them.

use crate::check::Check;
use crate::check::case::{Case, Side};
use crate::check::facts::emphasis::{self, Rendering, Rule};
use crate::check::found::{Found, Repair, shown};
use crate::markdown::Flavour;
use crate::text::Span;

/// See `source/checks/emphasis-not-rendered.md`.
pub(crate) struct EmphasisNotRendered;

/// So many places are enough to mend: each is rendered again with what it might be.
const MOST: usize = 20;
/// So many signs that are left over are enough to find them.
const LEFT: usize = 400;

impl Check for EmphasisNotRendered {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        if !case.pair.slot.is_markdown() || !case.target.bytes.has_any(b"*_") {
            return;
        }
        let text = &*case.target.text;
        let of = |text: &str, rule| broken(text, &emphasis::render(text, rule));
        let (strict, lax) = (of(text, Rule::Strict), of(text, Rule::Lax));
        if strict.is_empty() && lax.is_empty() {
            return;
        }
        let own = [Rule::Strict, Rule::Lax].map(|rule| of(&case.source.text, rule).len());
        let mut places: Vec<(Span, Span)> = Vec::new();
        if strict.len() > own[0] {
            places.extend(&strict);
        }
        // Python-Markdown's own pairing matters only where pages go through it.
        if lax.len() > own[1] && case.context.flavour == Flavour::Mkdocs {
            places.extend(&lax);
        }
        places.sort_unstable();
        places.dedup();
        for (open, close) in places.into_iter().take(MOST) {
            let whole = Span::new(open.start, close.end);
            let betterem = reads_like_commonmark(text, open, close);
            let renderers = renderers(
                betterem,
                strict.contains(&(open, close)),
                lax.contains(&(open, close)),
            );
            let proposal = propose(text, open, close);
            let help = proposal.as_ref().map_or_else(
                || {
                    "Put a blank behind the closing signs, or choose other words for the emphasis."
                        .to_owned()
                },
                |proposal| format!("Write `{}`.", named(&proposal.shown, &case.target, whole)),
            );
            let repair = proposal
                .filter(|proposal| proposal.safe)
                .map(|proposal| Repair::Words {
                    edits: proposal.edits,
                    safe: true,
                });
            found.repairable(
                Some(whole),
                format!(
                    "`{}` is not emphasized in {renderers}",
                    shown(&case.target.written(whole))
                ),
                help,
                repair,
            );
        }
    }
}

/// A wording with the variables that stand in `whole`, in their order.
fn named(wording: &str, side: &Side<'_>, whole: Span) -> String {
    let mut names = side
        .variables
        .iter()
        .filter(|(at, _)| whole.start <= *at && *at < whole.end)
        .map(|(_, name)| *name);
    let mut out = String::new();
    for (index, part) in wording.split('\u{fffc}').enumerate() {
        if index > 0 {
            let name = names.next().unwrap_or("…");
            out.push_str("{ $");
            out.push_str(name);
            out.push_str(" }");
        }
        out.push_str(part);
    }
    out
}

fn renderers(betterem: bool, strict: bool, lax: bool) -> &'static str {
    match (strict, lax) {
        (true, true) => "any renderer",
        (true, false) if betterem => "CommonMark renderers and PyMdown's betterem",
        (true, false) => "CommonMark renderers",
        _ => "Python-Markdown",
    }
}

/// Where links, code and tags touch the signs, betterem sees its own placeholders instead, and pairs more.
fn reads_like_commonmark(text: &str, open: Span, close: Span) -> bool {
    let first = text.get(open.end..).and_then(|text| text.chars().next());
    let before = text.get(..close.start).unwrap_or_default();
    let is_link = before.ends_with(')')
        && before
            .rfind('(')
            .and_then(|at| before.get(..at))
            .is_some_and(|head| head.ends_with(']'));
    !is_link && !before.ends_with(['`', '>']) && !first.is_some_and(|c| "[`<!".contains(c))
}

/// Pairs of signs that were meant as emphasis and are not paired so: two left over of one kind, or strong emphasis
/// that came out inside strong emphasis.
fn broken(text: &str, rendering: &Rendering) -> Vec<(Span, Span)> {
    let mut found = Vec::new();
    let mut open: Vec<Span> = Vec::new();
    for left in rendering.left.iter().take(LEFT) {
        match open
            .iter()
            .position(|start| start.of(text) == left.of(text))
        {
            Some(at) => found.push((open.swap_remove(at), *left)),
            None => open.push(*left),
        }
    }
    for outer in rendering
        .pairs
        .iter()
        .filter(|pair| pair.is_strong())
        .take(LEFT)
    {
        let inner = rendering.pairs.iter().find(|pair| {
            pair.is_strong()
                && outer.open.end <= pair.open.start
                && pair.close.end <= outer.close.start
        });
        if let Some(inner) = inner {
            // As meant, the inner opening signs close the outer ones.
            found.push((outer.open, inner.open));
        }
    }
    found
}

struct Proposal {
    shown: String,
    edits: Vec<(Span, String)>,
    safe: bool,
}

/// The nearest wording of signs that every renderer pairs: tried one after the other, and rendered.
fn propose(text: &str, open: Span, close: Span) -> Option<Proposal> {
    let inner = Span::new(open.end, close.start);
    let content = inner.of(text);
    let sign = open.of(text);
    let stars = sign.replace('_', "*");
    let trimmed = content.trim();
    if trimmed.is_empty() {
        return None;
    }
    let lead = content.len() - content.trim_start().len();
    let tail = content.len() - content.trim_end().len();
    let head = |words: &str| {
        text.get(..open.start)
            .is_some_and(|head| head.ends_with(words))
    };
    let after = text.get(close.end..).unwrap_or_default();
    let mut tries: Vec<(String, usize, bool)> = Vec::new();
    if lead + tail > 0 {
        tries.push((format!("{stars}{trimmed}{stars}"), 0, true));
    }
    if sign.contains('_') {
        tries.push((format!("{stars}{trimmed}{stars}"), 0, true));
    }
    // A gloss or a mark at the end moves out: `**한글**(English)은`, `**끝**.그리고`.
    if let Some(at) = gloss(trimmed) {
        let (words, gloss) = trimmed.split_at(at);
        tries.push((
            format!("{stars}{}{stars}{gloss}", words.trim_end()),
            0,
            false,
        ));
    }
    let words = trimmed.trim_end_matches(|c: char| ".,:;!?…。、，：；！？".contains(c));
    if words.len() < trimmed.len() && !words.is_empty() {
        let mark = trimmed.get(words.len()..).unwrap_or_default();
        tries.push((format!("{stars}{words}{stars}{mark}"), 0, false));
    }
    // Signs around a quotation move inside: `“**인용**”이라고`.
    if let Some((before, words, behind)) = quoted(trimmed) {
        tries.push((format!("{before}{stars}{words}{stars}{behind}"), 0, false));
    }
    // Else the particle joins: `**[링크](x)은** `.
    let particle = after
        .char_indices()
        .find(|(_, c)| !c.is_alphanumeric())
        .map_or(after.len(), |(at, _)| at);
    if particle > 0 {
        let letters = after.get(..particle).unwrap_or_default();
        tries.push((format!("{stars}{trimmed}{letters}{stars}"), particle, false));
    }
    if !head(" ") && open.start > 0 {
        tries.push((format!(" {stars}{trimmed}{stars}"), 0, false));
    }
    tries.push((format!("{stars}{trimmed}{stars} "), 0, false));
    tries.into_iter().find_map(|(words, taken, safe)| {
        let before = text.get(..open.start)?;
        let rest = text.get(close.end + taken..)?;
        let new = format!("{before}{words}{rest}");
        let renders = [Rule::Strict, Rule::Lax].iter().all(|rule| {
            let old = broken(text, &emphasis::render(text, *rule)).len();
            let now = emphasis::render(&new, *rule);
            let here = Span::new(before.len(), before.len() + words.len());
            let made = now
                .pairs
                .iter()
                .any(|pair| here.contains(pair.open) && here.contains(pair.close));
            made && broken(&new, &now).len() <= old.saturating_sub(usize::from(old > 0))
        });
        // A blank at the edge is the whole difference: it is shown between the words it parts.
        let word_before = words.starts_with(' ').then(|| last_word(before));
        let word_behind = words.ends_with(' ').then(|| first_word(rest));
        renders.then(|| Proposal {
            shown: format!(
                "{}{words}{}",
                word_before.unwrap_or_default(),
                word_behind.unwrap_or_default()
            )
            .trim()
            .to_owned(),
            edits: if safe {
                signs(open, close, &stars, lead, tail)
            } else {
                Vec::new()
            },
            safe,
        })
    })
}

/// The word, or the sign, that ends a text.
fn last_word(text: &str) -> &str {
    let head = text.trim_end_matches(char::is_alphanumeric);
    let sign = text
        .strip_suffix(|c| c != '\u{fffc}')
        .map_or(text.len(), str::len);
    text.get(head.len().min(sign)..).unwrap_or_default()
}

/// The word, or the sign, that begins a text.
fn first_word(text: &str) -> &str {
    let rest = text.trim_start_matches(char::is_alphanumeric);
    let sign = text
        .strip_prefix(|c| c != '\u{fffc}')
        .map_or(0, |rest| text.len() - rest.len());
    let len = (text.len() - rest.len()).max(sign);
    text.get(..len).unwrap_or_default()
}

/// The repair that touches signs and inner blanks alone.
fn signs(open: Span, close: Span, stars: &str, lead: usize, tail: usize) -> Vec<(Span, String)> {
    vec![
        (Span::new(open.start, open.end + lead), stars.to_owned()),
        (Span::new(close.start - tail, close.end), stars.to_owned()),
    ]
}

/// Where a bracket at the end opens.
fn gloss(words: &str) -> Option<usize> {
    let close = words.chars().next_back()?;
    let open = match close {
        ')' => '(',
        '）' => '（',
        _ => return None,
    };
    let at = words.rfind(open)?;
    // `[words](target)` ends in no gloss.
    words
        .get(..at)
        .is_some_and(|head| !head.is_empty() && !head.ends_with(']'))
        .then_some(at)
}

/// A quotation's marks and what they enclose.
fn quoted(words: &str) -> Option<(&str, &str, &str)> {
    const MARKS: &[(char, char)] = &[
        ('“', '”'),
        ('‘', '’'),
        ('"', '"'),
        ('\'', '\''),
        ('«', '»'),
        ('「', '」'),
        ('『', '』'),
        ('《', '》'),
        ('〈', '〉'),
        ('(', ')'),
        ('（', '）'),
    ];
    let first = words.chars().next()?;
    let last = words.chars().next_back()?;
    MARKS.contains(&(first, last)).then_some(())?;
    let inner = words.get(first.len_utf8()..words.len() - last.len_utf8())?;
    let before = words.get(..first.len_utf8())?;
    let behind = words.get(words.len() - last.len_utf8()..)?;
    (!inner.trim().is_empty()).then_some((before, inner, behind))
}
