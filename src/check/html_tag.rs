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
        let of_source = |tag: &&Tag| key(&case.source, tag);
        let of_target = |tag: &&Tag| key(&case.target, tag);
        let own = source.iter().map(of_source).collect::<Vec<_>>();
        let here = target.iter().map(of_target).collect::<Vec<_>>();
        for tag in surplus(&target, own, of_target) {
            let message = format!("`{}` is not in the source", shown(case.target.of(tag.span)));
            let help =
                "Keep the tags of the source as they are; where you mean a sign, write `&lt;`.";
            if tag.name == "br" && tag.attributes.is_empty() {
                found.report(Some(tag.span), message, help);
            } else {
                found.refuse(Some(tag.span), message, help);
            }
        }
        for tag in surplus(&source, here, of_source) {
            let written = shown(case.source.of(tag.span));
            let message = format!("`{written}` is missing");
            let help = format!("Copy `{written}` from the source.");
            // Half an element reaches as far as a browser likes.
            if is_half(&source, tag) == is_half(&target, tag) {
                found.report(None, message, help);
            } else {
                found.refuse(None, message, help);
            }
        }
    }
}

/// Whether an element is opened more often than it is closed, or the other way round.
fn is_half(tags: &[&Tag], one: &Tag) -> bool {
    let count = |kind| {
        let same = |tag: &&&Tag| tag.kind == kind && tag.name == one.name;
        tags.iter().filter(same).count()
    };
    count(TagKind::Open) != count(TagKind::Close)
}

/// Tags outside code.
fn tags<'s>(side: &'s Side<'_>) -> Vec<&'s Tag> {
    side.tags()
        .iter()
        .filter(|tag| tag.kind != TagKind::List && !side.is_code(tag.span.start))
        .collect()
}

/// What a tag is compared by: name and attributes in any order, words for the reader left out; all of a comment or
/// another declaration.
fn key(side: &Side<'_>, tag: &Tag) -> String {
    let kind = match tag.kind {
        TagKind::Declaration => return side.of(tag.span).to_owned(),
        TagKind::Close => "/",
        TagKind::Open | TagKind::List => "",
    };
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
    format!("{kind}{} {}", tag.name, attributes.join(" "))
}
