//! `reference`: a reference link whose name the translation changed: `[words][name]`.

use crate::check::Check;
use crate::check::case::{Case, Side};
use crate::check::found::{Found, shown};
use crate::check::pair::surplus;
use crate::markdown::Flavour;
use crate::text::Span;

/// See `source/checks/reference.md`.
pub(crate) struct Reference;

/// A reference: its name as it is looked up, and where it stands.
struct Named {
    name: String,
    span: Span,
}

impl Check for Reference {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        if !case.source.bytes.has(b']') && !case.target.bytes.has(b']') {
            return;
        }
        let flavour = case.context.flavour;
        let (source, target) = (names(&case.source, flavour), names(&case.target, flavour));
        let lost = surplus(&source, target.iter().map(|one| one.name.clone()), |one| {
            one.name.clone()
        });
        let mut lost = lost.into_iter();
        for new in surplus(&target, source.iter().map(|one| one.name.clone()), |one| {
            one.name.clone()
        }) {
            let help = lost.next().map_or_else(
                || "Take it out: the source has no such reference.".to_owned(),
                |own| {
                    format!(
                        "Write `[words][{}]`: the words are yours, the name is the page's.",
                        own.name
                    )
                },
            );
            found.refuse(
                Some(new.span),
                format!("`{}` is no reference of the source", shown(&new.name)),
                help,
            );
        }
        for own in lost {
            found.report(
                None,
                format!("the reference `[{}]` is missing", shown(&own.name)),
                format!("Write `[words][{}]`.", own.name),
            );
        }
    }
}

/// `][name]`, and `[words][]`, whose words are the name. Case and white space do not count. A blank may stand between
/// the brackets in Python-Markdown.
fn names(side: &Side<'_>, flavour: Flavour) -> Vec<Named> {
    let text = &*side.text;
    let mut found = Vec::new();
    for at in memchr::memchr_iter(b']', text.as_bytes()) {
        if side.is_code(at) {
            continue;
        }
        let behind = text.get(at + 1..).unwrap_or_default();
        let loose = (flavour == Flavour::Mkdocs).then(|| behind.strip_prefix(' '));
        let Some(rest) = loose.flatten().unwrap_or(behind).strip_prefix('[') else {
            continue;
        };
        let open = text.len() - rest.len() - 1;
        let Some(len) = rest.find(']') else {
            continue;
        };
        let name = rest.get(..len).unwrap_or_default();
        // `[^1] [words](target)`: a bracket with a target of its own is no name.
        let is_link = rest
            .get(len + 1..)
            .is_some_and(|rest| rest.starts_with('('));
        if name.starts_with('^') || is_link {
            continue;
        }
        let collapsed = name.trim().is_empty();
        let label = if collapsed {
            let before = text.get(..at).unwrap_or_default();
            before
                .rfind('[')
                .and_then(|open| before.get(open + 1..))
                .unwrap_or_default()
        } else {
            name
        };
        let words: Vec<&str> = label.split_whitespace().collect();
        // A picture is loaded where a link is followed.
        let sign = if is_picture(text, at) { "!" } else { "" };
        found.push(Named {
            name: format!("{sign}{}", words.join(" ").to_lowercase()),
            span: Span::new(open, open + len + 2),
        });
    }
    found
}

/// Whether the bracket that closes at `at` was opened as a picture's: `![`.
fn is_picture(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let mut depth = 0_usize;
    for (open, c) in before.char_indices().rev() {
        match c {
            ']' => depth += 1,
            '[' if depth == 0 => return before.get(..open).is_some_and(|it| it.ends_with('!')),
            '[' => depth -= 1,
            _ => {}
        }
    }
    false
}
