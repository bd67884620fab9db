//! `icon`: an icon or emoji shortcode that the translation changed, dropped or brought.

use crate::check::Check;
use crate::check::case::{Case, Side};
use crate::check::found::Found;
use crate::check::pair::surplus;
use crate::text::Span;

/// See `source/checks/icon.md`.
pub(crate) struct Icon;

impl Check for Icon {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        let (source, target) = (icons(&case.source), icons(&case.target));
        if source.is_empty() && target.is_empty() {
            return;
        }
        let names = |side: &Side<'_>, spans: &[Span]| -> Vec<String> {
            spans.iter().map(|span| side.of(*span).to_owned()).collect()
        };
        let own = names(&case.source, &source);
        let here = names(&case.target, &target);
        for span in surplus(&target, own.iter().cloned(), |span| {
            case.target.of(*span).to_owned()
        }) {
            found.report(
                Some(*span),
                format!("the icon `{}` is not in the source", case.target.of(*span)),
                "Icons stay as they are in the source; only words are translated.",
            );
        }
        for name in surplus(&own, here, Clone::clone) {
            found.report(
                None,
                format!("the icon `{name}` is missing"),
                format!("Copy `{name}` from the source."),
            );
        }
    }
}

/// `:name:` outside code, with a letter in the name, so that `10:30:45` is none.
fn icons(side: &Side<'_>) -> Vec<Span> {
    let text = &*side.text;
    let mut found = Vec::new();
    if !side.bytes.has(b':') {
        return found;
    }
    let mut from = 0;
    let colons: Vec<usize> = memchr::memchr_iter(b':', text.as_bytes()).collect();
    for pair in colons.windows(2) {
        let (open, close) = (pair[0], pair[1]);
        if open < from {
            continue;
        }
        let name = text.get(open + 1..close).unwrap_or_default();
        let is_name = name.len() > 1
            && name.bytes().all(|byte| {
                byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_+-".contains(&byte)
            })
            && name.bytes().any(|byte| byte.is_ascii_lowercase());
        if is_name && !side.is_code(open) {
            found.push(Span::new(open, close + 1));
            from = close + 1;
        }
    }
    found
}
