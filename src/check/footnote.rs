//! `footnote`: a footnote reference that the translation lacks, changed or brought.

use crate::check::Check;
use crate::check::case::{Case, Side};
use crate::check::facts::code::is_escaped;
use crate::check::found::Found;
use crate::check::pair::surplus;
use crate::text::Span;

/// See `source/checks/footnote.md`.
pub(crate) struct Footnote;

impl Check for Footnote {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        if !case.source.bytes.has(b'^') && !case.target.bytes.has(b'^') {
            return;
        }
        let (source, target) = (notes(&case.source), notes(&case.target));
        let key = |side: &Side<'_>, span: Span| side.of(span).to_owned();
        let own: Vec<String> = source.iter().map(|span| key(&case.source, *span)).collect();
        let here: Vec<String> = target.iter().map(|span| key(&case.target, *span)).collect();
        for span in surplus(&target, own.iter().cloned(), |span| {
            key(&case.target, *span)
        }) {
            found.refuse(
                Some(*span),
                format!(
                    "the footnote `{}` is not in the source",
                    case.target.of(*span)
                ),
                "Keep the footnotes of the source, each under its own name.",
            );
        }
        for name in surplus(&own, here, Clone::clone) {
            found.report(
                None,
                format!("the footnote `{name}` is missing"),
                format!("Write `{name}` behind the words it belongs to."),
            );
        }
    }
}

/// `[^name]` outside code and without a backslash, with the colon of a definition.
fn notes(side: &Side<'_>) -> Vec<Span> {
    let text = &*side.text;
    memchr::memmem::find_iter(text.as_bytes(), "[^")
        .filter(|at| !side.is_code(*at) && !is_escaped(text, *at))
        .filter_map(|at| {
            let rest = text.get(at + 2..)?;
            let len = rest.find([']', '\n', ' '])?;
            let closes = rest.as_bytes().get(len) == Some(&b']') && len > 0;
            let line = text.get(..at)?.rsplit('\n').next().unwrap_or_default();
            let opens = line.trim_start_matches([' ', '\t', '>']).is_empty();
            let colon = usize::from(opens && rest.as_bytes().get(len + 1) == Some(&b':'));
            closes.then(|| Span::new(at, at + 2 + len + 1 + colon))
        })
        .collect()
}
