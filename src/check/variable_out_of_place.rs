//! `variable-out-of-place`: a variable stands where the source's does not: a target outside `](…)`, a macro inside.

use std::collections::BTreeMap;

use crate::check::Check;
use crate::check::case::{Case, Side};
use crate::check::found::Found;
use crate::text::Span;

/// See `source/checks/variable-out-of-place.md`.
pub(crate) struct VariableOutOfPlace;

/// Where a variable stands, as far as it decides what it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// All of a link's target: `[…]({ $x })`.
    Link,
    /// All of an image's target.
    Image,
    /// Part of a target, with something else around it.
    PartOfTarget,
    /// Directly behind what it belongs to: `[…](…){ $x }`, `**…**{ $x }`.
    Behind,
    /// In a tag or an autolink.
    Tag,
    /// In a code span.
    Code,
    /// In running text.
    Text,
}

impl Check for VariableOutOfPlace {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        let source = Known::of(&case.source);
        for (at, name) in &case.target.variables {
            let Some(wanted) = source.roles.get(name) else {
                continue; // `unknown-variable` says so.
            };
            let is = role(&case.target, *at);
            if wanted.contains(&is) {
                if is == Role::Link
                    && let Some(other) = source.label_of_another(label(&case.target, *at), name)
                {
                    found.refuse(
                        Some(Span::new(*at, at + '\u{fffc}'.len_utf8())),
                        format!(
                            "`{}` leads where another link of the source does",
                            label(&case.target, *at)
                        ),
                        format!("In the source these words lead to `{{ ${other} }}`."),
                    );
                }
                continue;
            }
            // An attribute list moves with its link; behind a word or a code span it still attaches to something.
            found.refuse(
                Some(Span::new(*at, at + '\u{fffc}'.len_utf8())),
                format!(
                    "`{{ ${name} }}` stands {}, but the source has it {}",
                    place(is),
                    place(wanted[0])
                ),
                format!("Write `{}`.", pattern(wanted[0], name)),
            );
        }
    }
}

/// The words of the link whose target stands at `at`.
fn label<'s>(side: &'s Side<'_>, at: usize) -> &'s str {
    let before = side.text.get(..at).unwrap_or_default();
    let words = before.strip_suffix("](").unwrap_or_default();
    words
        .rfind('[')
        .and_then(|open| words.get(open + 1..))
        .unwrap_or_default()
        .trim_matches(['*', '_', '`', ' '])
}

/// The variables of the source.
struct Known<'s> {
    /// What each is there for, by name.
    roles: BTreeMap<&'s str, Vec<Role>>,
    /// Names of the variables that links with these words lead to.
    led_to_by: BTreeMap<&'s str, Vec<&'s str>>,
}

impl<'s> Known<'s> {
    fn of(side: &'s Side<'_>) -> Self {
        let mut known = Self {
            roles: BTreeMap::new(),
            led_to_by: BTreeMap::new(),
        };
        for (at, name) in &side.variables {
            let role = role(side, *at);
            known.roles.entry(name).or_default().push(role);
            if role == Role::Link {
                let names = known.led_to_by.entry(label(side, *at)).or_default();
                names.push(name);
            }
        }
        known
    }

    /// Another variable whose link has exactly these words, while the source's own link of this one has others: names
    /// that are kept, with their targets swapped.
    fn label_of_another(&self, words: &str, name: &str) -> Option<&'s str> {
        let names = self.led_to_by.get(words).filter(|_| !words.is_empty())?;
        let first = *names.first()?;
        (!names.contains(&name)).then_some(first)
    }
}

/// What the variable at `at` is there for.
fn role(side: &Side<'_>, at: usize) -> Role {
    let before = side.text.get(..at).unwrap_or_default();
    let after = side
        .text
        .get(at + '\u{fffc}'.len_utf8()..)
        .unwrap_or_default();
    if let Some(label) = before.strip_suffix("](") {
        if after.starts_with(')') {
            return if is_image(label) {
                Role::Image
            } else {
                Role::Link
            };
        }
        return Role::PartOfTarget;
    }
    if let Some(open) = before.rfind("](") {
        let inner = before.get(open + 2..).unwrap_or_default();
        if !inner.contains([')', '\n']) {
            return Role::PartOfTarget;
        }
    }
    if side.bytes.has(b'<')
        && before
            .rfind('<')
            .is_some_and(|open| is_open_tag(before.get(open + 1..).unwrap_or_default()))
    {
        return Role::Tag;
    }
    if side.bytes.has(b'`') && is_in_code(&side.text, at) {
        return Role::Code;
    }
    if before.ends_with([')', ']', '*', '_', '`', '>']) {
        return Role::Behind;
    }
    Role::Text
}

/// Whether the label that ends here was opened by `![`.
fn is_image(label: &str) -> bool {
    let mut depth = 0_usize;
    for (at, c) in label.char_indices().rev() {
        match c {
            ']' => depth += 1,
            '[' if depth == 0 => return label.get(..at).is_some_and(|head| head.ends_with('!')),
            '[' => depth -= 1,
            _ => {}
        }
    }
    false
}

/// Whether what follows a `<` is a tag that is still open.
fn is_open_tag(inner: &str) -> bool {
    inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') && !inner.contains('>')
}

/// Whether an odd number of equally long backtick runs stands before `at`, and one more behind.
fn is_in_code(text: &str, at: usize) -> bool {
    let mut open: Option<usize> = None;
    let mut rest = 0;
    while let Some(found) = memchr::memchr(b'`', text.as_bytes().get(rest..).unwrap_or_default()) {
        let start = rest + found;
        let len = text
            .bytes()
            .skip(start)
            .take_while(|byte| *byte == b'`')
            .count();
        if start > at {
            return open == Some(len);
        }
        open = match open {
            Some(known) if known == len => None,
            Some(known) => Some(known),
            None => Some(len),
        };
        rest = start + len;
    }
    false
}

fn place(role: Role) -> &'static str {
    match role {
        Role::Link => "as the target of a link",
        Role::Image => "as the target of an image",
        Role::PartOfTarget => "inside a target, with other characters around it",
        Role::Behind => "directly behind its link",
        Role::Tag => "inside an HTML tag",
        Role::Code => "in a code span",
        Role::Text => "in the text",
    }
}

fn pattern(role: Role, name: &str) -> String {
    match role {
        Role::Link | Role::PartOfTarget => format!("[words]({{ ${name} }})"),
        Role::Image => format!("![words]({{ ${name} }})"),
        Role::Behind => format!("[words](…){{ ${name} }}"),
        Role::Tag => format!("<tag attribute=\"{{ ${name} }}\">"),
        Role::Code => format!("`{{ ${name} }}`"),
        Role::Text => format!("words {{ ${name} }} words"),
    }
}
