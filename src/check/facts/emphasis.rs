//! What becomes of `*` and `_`: pairing of delimiter runs as renderers do it.
//!
//! Two rules are in use. [`Rule::Strict`] is CommonMark's (flanking runs, punctuation, multiples of three), which
//! PyMdown's `betterem` follows too since its pairing was rewritten; [`Rule::Lax`] is Python-Markdown's own: a run of
//! `*` opens before anything but a blank and closes behind anything but a blank. In both, `_` inside a word is a letter.

use crate::check::facts::code;
use crate::check::facts::hosts::is_unspaced;
use crate::text::Span;

/// How a renderer pairs delimiter runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rule {
    /// CommonMark, and PyMdown's `betterem`.
    Strict,
    /// Python-Markdown without `betterem`.
    Lax,
}

/// Emphasis that a renderer makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Pairing {
    /// Where the opening signs stand.
    pub open: Span,
    /// Where the closing signs stand.
    pub close: Span,
}

impl Pairing {
    /// Whether it is strong emphasis.
    pub(crate) fn is_strong(&self) -> bool {
        self.open.len() == 2
    }
}

/// What a renderer makes of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rendering {
    /// Emphasis, by its opening signs.
    pub pairs: Vec<Pairing>,
    /// Signs that a reader sees, in order; lone ones between blanks and `_` inside words left out.
    pub left: Vec<Span>,
}

/// A run of one sign.
#[derive(Clone, Debug)]
struct Run {
    sign: char,
    span: Span,
    /// What is left of it: pairs take signs from its inner end.
    start: usize,
    end: usize,
    opens: bool,
    closes: bool,
    scope: usize,
    /// Whether it can be meant as emphasis at all.
    counts: bool,
}

impl Run {
    fn len(&self) -> usize {
        self.end - self.start
    }
}

/// Pairs the delimiter runs of a text.
pub(crate) fn render(text: &str, rule: Rule) -> Rendering {
    let mut runs = runs(text, rule);
    let mut pairs = Vec::new();
    let mut by_scope: Vec<usize> = (0..runs.len()).collect();
    by_scope.sort_by_key(|at| runs[*at].scope);
    let scopes: Vec<Vec<usize>> = by_scope
        .chunk_by(|one, other| runs[*one].scope == runs[*other].scope)
        .map(<[usize]>::to_vec)
        .collect();
    for mut here in scopes {
        pair(&mut runs, &mut here, rule, &mut pairs);
    }
    pairs.sort();
    let left = runs
        .iter()
        .filter(|run| run.len() > 0 && run.counts)
        .map(|run| Span::new(run.start, run.end))
        .collect();
    Rendering { pairs, left }
}

/// The delimiter stack, as in CommonMark's appendix: from each closer back to the nearest opener that fits.
fn pair(runs: &mut [Run], here: &mut Vec<usize>, rule: Rule, pairs: &mut Vec<Pairing>) {
    let mut at = 0;
    while at < here.len() {
        let closer = here[at];
        if !runs[closer].closes || runs[closer].len() == 0 {
            at += 1;
            continue;
        }
        let opener_at = (0..at).rev().find(|before| {
            let (open, close) = (&runs[here[*before]], &runs[closer]);
            let fits = open.opens && open.sign == close.sign && open.len() > 0;
            let both = (open.closes || close.opens) && rule == Rule::Strict;
            let thirds = (open.span.len() + close.span.len()) % 3 == 0
                && !(open.span.len() % 3 == 0 && close.span.len() % 3 == 0);
            fits && !(both && thirds)
        });
        let Some(opener_at) = opener_at else {
            at += 1;
            continue;
        };
        let opener = here[opener_at];
        let take = if runs[opener].len() >= 2 && runs[closer].len() >= 2 {
            2
        } else {
            1
        };
        let open = Span::new(runs[opener].end - take, runs[opener].end);
        let close = Span::new(runs[closer].start, runs[closer].start + take);
        runs[opener].end -= take;
        runs[closer].start += take;
        pairs.push(Pairing { open, close });
        // What stood between them can no longer pair with what stands outside.
        here.drain(opener_at + 1..at);
        at = opener_at + 1;
        if runs[opener].len() == 0 {
            here.remove(opener_at);
            at = opener_at;
        }
    }
}

fn runs(text: &str, rule: Rule) -> Vec<Run> {
    let masked = masked(text);
    let labels = labels(text, &masked);
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(offset) = memchr::memchr2(b'*', b'_', bytes.get(at..).unwrap_or_default()) {
        let start = at + offset;
        let sign = bytes[start];
        let len = bytes
            .iter()
            .skip(start)
            .take_while(|byte| **byte == sign)
            .count();
        at = start + len;
        if let Some(mask) = masked
            .iter()
            .find(|mask| mask.start <= start && start < mask.end)
        {
            at = at.max(mask.end);
            continue;
        }
        let escaped = bytes
            .iter()
            .take(start)
            .rev()
            .take_while(|byte| **byte == b'\\')
            .count()
            % 2
            == 1;
        let start = start + usize::from(escaped);
        if start >= at {
            continue;
        }
        let before = text.get(..start).and_then(|text| text.chars().next_back());
        let after = text.get(at..).and_then(|text| text.chars().next());
        found.push(run(
            sign.into(),
            Span::new(start, at),
            before,
            after,
            rule,
            &labels,
        ));
    }
    found
}

fn run(
    sign: char,
    span: Span,
    before: Option<char>,
    after: Option<char>,
    rule: Rule,
    labels: &[Span],
) -> Run {
    let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_punctuation = |c: Option<char>| {
        c.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace() && !is_mark(c))
    };
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || is_mark(c));
    let (mut opens, mut closes) = (!is_space(after), !is_space(before));
    if rule == Rule::Strict {
        let left = opens && (!is_punctuation(after) || is_space(before) || is_punctuation(before));
        let right = closes && (!is_punctuation(before) || is_space(after) || is_punctuation(after));
        (opens, closes) = (left, right);
        if sign == '_' {
            opens = left && (!right || is_punctuation(before));
            closes = right && (!left || is_punctuation(after));
        }
    } else if sign == '_' {
        opens = opens && !is_word(before);
        closes = closes && !is_word(after);
    }
    // `snake_case` is a word; `_한글_은` is emphasis that a particle spoilt.
    let inside_word = sign == '_'
        && is_word(before)
        && is_word(after)
        && !before.is_some_and(is_unspaced)
        && !after.is_some_and(is_unspaced);
    let alone = is_space(before) && is_space(after) && span.len() == 1;
    let scope = labels
        .iter()
        .enumerate()
        .filter(|(_, label)| label.contains(span))
        .min_by_key(|(_, label)| label.len())
        .map_or(0, |(index, _)| index + 1);
    Run {
        sign,
        span,
        start: span.start,
        end: span.end,
        opens,
        closes,
        scope,
        counts: !inside_word && !alone && span.len() <= 3,
    }
}

/// Combining marks belong to their letter.
fn is_mark(c: char) -> bool {
    matches!(u32::from(c), 0x300..=0x36F | 0x483..=0x489 | 0x591..=0x5BD | 0x64B..=0x65F | 0x900..=0x903 | 0x93A..=0x94F
        | 0x981..=0x983 | 0x9BC..=0x9CD | 0xE31 | 0xE34..=0xE3A | 0xE47..=0xE4E | 0x200C..=0x200D | 0x3099..=0x309A)
}

/// What is no text to the pairing: code, targets, tags and autolinks, icons.
fn masked(text: &str) -> Vec<Span> {
    let mut masked = if memchr::memchr(b'`', text.as_bytes()).is_some() {
        code::find(text)
    } else {
        Vec::new()
    };
    for open in memchr::memchr_iter(b']', text.as_bytes()) {
        let target = text.get(open + 1..).and_then(|rest| rest.strip_prefix('('));
        if let Some(close) = target.and_then(|target| target.find(')')) {
            masked.push(Span::new(open + 1, open + 2 + close + 1));
        }
    }
    for (open, _) in text.match_indices('<') {
        let rest = text.get(open + 1..).unwrap_or_default();
        let is_tag = rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        if let Some(close) = rest.find('>').filter(|_| is_tag) {
            masked.push(Span::new(open, open + 1 + close + 1));
        }
    }
    masked.extend(icons(text));
    masked
}

/// `:simple-x_y:`, whose underscores are letters of its name.
fn icons(text: &str) -> Vec<Span> {
    let colons: Vec<usize> = memchr::memchr_iter(b':', text.as_bytes()).collect();
    colons
        .windows(2)
        .filter(|pair| {
            let name = text.get(pair[0] + 1..pair[1]).unwrap_or_default();
            !name.is_empty()
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"_+-".contains(&byte))
        })
        .map(|pair| Span::new(pair[0], pair[1] + 1))
        .collect()
}

/// Labels of links and images: emphasis inside pairs only inside.
fn labels(text: &str, masked: &[Span]) -> Vec<Span> {
    let mut open = Vec::new();
    let mut found = Vec::new();
    for at in memchr::memchr2_iter(b'[', b']', text.as_bytes()) {
        let byte = text.as_bytes()[at];
        let inside = masked.iter().any(|mask| mask.start <= at && at < mask.end);
        if inside {
            continue;
        }
        if byte == b'[' {
            open.push(at);
        } else if let Some(start) = open.pop()
            && matches!(text.as_bytes().get(at + 1), Some(b'(' | b'['))
        {
            found.push(Span::new(start + 1, at));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str, rule: Rule) -> (usize, usize) {
        let rendering = render(text, rule);
        (rendering.pairs.len(), rendering.left.len())
    }

    #[test]
    fn both_rules() {
        for (text, strict, lax) in [
            ("**한글(English)**은", (0, 2), (1, 0)),
            ("한글**(English)**은", (0, 2), (1, 0)),
            ("**한글**은", (1, 0), (1, 0)),
            ("_한글_은", (0, 2), (0, 2)),
            ("** 한글 **은", (0, 2), (0, 2)),
            ("**한글 **은", (0, 2), (0, 2)),
            ("**`code`**은", (0, 2), (1, 0)),
            ("**[링크](x_y_)**은", (0, 2), (1, 0)),
            ("snake_case_x 3 * 4", (0, 0), (0, 0)),
            ("***굵게***은", (2, 0), (2, 0)),
            ("**a *b* c** \\*d\\*", (2, 0), (2, 0)),
            ("[*a](x) b*", (0, 2), (0, 2)),
            ("**가(나)**다**라**", (2, 0), (2, 0)),
        ] {
            assert_eq!(shape(text, Rule::Strict), strict, "strict {text}");
            assert_eq!(shape(text, Rule::Lax), lax, "lax {text}");
        }
    }
}
