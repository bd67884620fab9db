//! `html-tag`: an HTML tag that the translation changed, dropped or brought.

use crate::check::Check;
use crate::check::case::{Case, Side};
use crate::check::facts::tags::{Tag, TagKind};
use crate::check::found::{Found, shown};
use crate::check::pair::surplus;

/// See `source/checks/html-tag.md`.
pub(crate) struct HtmlTag;

/// Attributes that hold words for the reader.
const WORDS: &[&str] = &["alt", "aria-label", "dir", "lang", "placeholder", "title"];

impl Check for HtmlTag {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        if !case.source.bytes.has(b'<') && !case.target.bytes.has(b'<') {
            return;
        }
        let (source, target) = (tags(&case.source), tags(&case.target));
        let own = source.iter().map(|tag| key(tag)).collect::<Vec<_>>();
        let here = target.iter().map(|tag| key(tag)).collect::<Vec<_>>();
        for tag in surplus(&target, own.iter().cloned(), |tag| key(tag)) {
            let written = case.target.of(tag.span);
            found.report(
                Some(tag.span),
                format!("`{}` is not in the source", shown(written)),
                "Keep the tags of the source as they are; where you mean a sign, write `&lt;`.",
            );
        }
        for tag in surplus(&source, here, |tag| key(tag)) {
            let written = case.source.of(tag.span);
            found.report(
                None,
                format!("`{}` is missing", shown(written)),
                format!("Copy `{}` from the source.", shown(written)),
            );
        }
    }
}

/// Tags outside code.
fn tags<'s>(side: &'s Side<'_>) -> Vec<&'s Tag> {
    side.tags()
        .iter()
        .filter(|tag| tag.kind != TagKind::List && !side.is_code(tag.span.start))
        .collect()
}

/// What a tag is compared by: name and attributes in any order, words for the reader left out.
fn key(tag: &Tag) -> String {
    let mut attributes: Vec<String> = tag
        .attributes
        .iter()
        .map(|(name, value)| {
            if WORDS.contains(&name.as_str()) {
                name.clone()
            } else {
                format!("{name}={value}")
            }
        })
        .collect();
    attributes.sort();
    let kind = match tag.kind {
        TagKind::Close => "/",
        TagKind::Declaration => "!",
        TagKind::Open | TagKind::List => "",
    };
    format!("{kind}{} {}", tag.name, attributes.join(" "))
}
