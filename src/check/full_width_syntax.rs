//! `full-width-syntax`: signs of Markdown typed with an East Asian keyboard, or pulled apart.

use crate::check::Check;
use crate::check::case::Case;
use crate::check::found::{Found, Repair};
use crate::text::Span;

/// See `source/checks/full-width-syntax.md`.
pub(crate) struct FullWidthSyntax;

impl Check for FullWidthSyntax {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        if !case.pair.slot.is_markdown() {
            return;
        }
        // First bytes of full-width signs and of corner brackets, and a blank behind a bracket.
        let bytes = case.target.bytes;
        let is_candidate = bytes.has_any(&[0xE3, 0xEF])
            || (bytes.has(b']') && (case.target.text.contains("] ") || bytes.has(0xC2)));
        if !is_candidate {
            return;
        }
        let slips = slips(&case.target.text);
        if slips.is_empty() {
            return;
        }
        let own = self::slips(&case.source.text);
        if slips.len() <= own.len() {
            return;
        }
        for slip in slips {
            if slip
                .edits
                .iter()
                .any(|(at, _)| case.target.is_code(at.start))
            {
                continue;
            }
            let written = case.target.of(slip.span);
            if own
                .iter()
                .any(|known| known.span.of(&case.source.text) == written)
            {
                continue;
            }
            found.repairable(
                Some(slip.span),
                format!("`{written}` is not read as Markdown"),
                format!("Write `{}`.", slip.right),
                Some(Repair::Words {
                    edits: slip.edits,
                    safe: true,
                }),
            );
        }
    }
}

/// A place where syntax was meant.
struct Slip {
    span: Span,
    right: String,
    edits: Vec<(Span, String)>,
}

fn slips(text: &str) -> Vec<Slip> {
    let mut found = Vec::new();
    brackets(text, &mut found);
    for (wide, right) in [("＊＊", "**"), ("＿＿", "__"), ("｀", "`"), ("～～", "~~")] {
        let places: Vec<usize> = text.match_indices(wide).map(|(at, _)| at).collect();
        // One alone may be a sign of the language; a pair encloses something.
        if places.len() < 2 {
            continue;
        }
        for at in places {
            push(Span::new(at, at + wide.len()), right, &mut found);
        }
    }
    for (at, sign) in text.match_indices('＜') {
        let rest = text.get(at + sign.len()..).unwrap_or_default();
        let name = rest.strip_prefix(['/', '／']).unwrap_or(rest);
        if name.starts_with(|c: char| c.is_ascii_alphabetic())
            && let Some(close) = rest.find(['＞', '>'])
            && let Some(c) = rest.get(close..).and_then(|rest| rest.chars().next())
        {
            let end = at + sign.len() + close;
            let whole = Span::new(at, end + c.len_utf8());
            let mut edits = vec![(Span::new(at, at + sign.len()), "<".to_owned())];
            if c == '＞' {
                edits.push((Span::new(end, end + c.len_utf8()), ">".to_owned()));
            }
            let inner = rest.get(..close).unwrap_or_default();
            found.push(Slip {
                span: whole,
                right: format!("<{inner}>"),
                edits,
            });
        }
    }
    found
}

fn push(span: Span, right: &str, found: &mut Vec<Slip>) {
    found.push(Slip {
        span,
        right: right.to_owned(),
        edits: vec![(span, right.to_owned())],
    });
}

/// Where a label ends and a target begins, in any mixture of widths, and with a blank between.
fn brackets(text: &str, found: &mut Vec<Slip>) {
    for (at, close) in text.match_indices([']', '］', '】']) {
        let behind = at + close.len();
        let rest = text.get(behind..).unwrap_or_default();
        let blank = rest.len() - rest.trim_start_matches([' ', '\u{a0}', '\u{3000}']).len();
        let Some(open) = rest.get(blank..).and_then(|rest| rest.chars().next()) else {
            continue;
        };
        if !matches!(open, '(' | '（') {
            continue;
        }
        let inner_at = behind + blank + open.len_utf8();
        let inner = text.get(inner_at..).unwrap_or_default();
        let Some(end) = inner.find([')', '）']) else {
            continue;
        };
        let target = inner.get(..end).unwrap_or_default();
        let Some(end_sign) = inner.get(end..).and_then(|rest| rest.chars().next()) else {
            continue;
        };
        let opening = text
            .get(..at)
            .and_then(|before| before.rfind(['[', '［', '【']));
        let Some((opening, sign)) =
            opening.and_then(|at| Some((at, text.get(at..)?.chars().next()?)))
        else {
            continue;
        };
        let right = close == "]" && blank == 0 && open == '(' && end_sign == ')' && sign == '[';
        if right || !is_target(target) {
            continue;
        }
        let mut edits = Vec::new();
        if sign != '[' {
            edits.push((
                Span::new(opening, opening + sign.len_utf8()),
                "[".to_owned(),
            ));
        }
        edits.push((Span::new(at, inner_at), "](".to_owned()));
        if end_sign != ')' {
            let end = inner_at + end;
            edits.push((Span::new(end, end + end_sign.len_utf8()), ")".to_owned()));
        }
        found.push(Slip {
            span: Span::new(at, inner_at),
            right: "](".to_owned(),
            edits,
        });
    }
}

/// What a translator puts where a target belongs: a variable or an address, not an aside in brackets.
fn is_target(text: &str) -> bool {
    let text = text.trim();
    text == "\u{fffc}"
        || text.contains("://")
        || text.starts_with(['#', '/', '.'])
        || (!text.contains(char::is_whitespace) && (text.contains(".md") || text.contains(".html")))
}
