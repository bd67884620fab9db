//! `html-tag`: an HTML tag that the translation changed, dropped or brought.

use crate::check::Check;
use crate::check::case::{Case, Side};
use crate::check::facts::code::is_escaped;
use crate::check::facts::tags::{Tag, TagKind};
use crate::check::found::{Found, shown};
use crate::check::pair::surplus;
use crate::markdown::Flavour;
use crate::model::Slot;
use crate::text::Span;

/// See `source/checks/html-tag.md`.
pub(crate) struct HtmlTag;

/// Attributes that hold words for the reader.
const WORDS: &[&str] = &["alt", "aria-label", "dir", "lang", "placeholder", "title"];

impl Check for HtmlTag {
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>) {
        if !case.source.bytes.has(b'<') && !case.target.bytes.has(b'<') {
            return;
        }
        let is_mdx = case.context.flavour == Flavour::Docusaurus;
        let (source, target) = (tags(&case.source), tags(&case.target));
        let of_source = |tag: &&Tag| key(&case.source, tag, is_mdx);
        let of_target = |tag: &&Tag| key(&case.target, tag, is_mdx);
        let own = source.iter().map(of_source).collect::<Vec<_>>();
        let here = target.iter().map(of_target).collect::<Vec<_>>();
        for tag in surplus(&target, own, of_target) {
            let message = format!("`{}` is not in the source", shown(case.target.of(tag.span)));
            let help =
                "Keep the tags of the source as they are; where you mean a sign, write `&lt;`.";
            let is_whole = !is_mdx || is_closed(&case.target, tag);
            if tag.name == "br" && tag.attributes.is_empty() && is_whole {
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
        let slot = case.pair.slot;
        if is_mdx && (slot.is_markup() || slot == Slot::HtmlText) {
            lone(case, found);
        }
    }
}

/// Signs that MDX takes for the beginning of a tag, and that begin none: the whole site would not be built.
fn lone(case: &Case<'_>, found: &mut Found<'_, '_>) {
    let (target, source) = (signs(&case.target), signs(&case.source));
    let own = source.iter().map(|span| case.source.of(*span));
    for span in surplus(&target, own, |span| case.target.of(*span)) {
        found.refuse(
            Some(*span),
            format!(
                "`{}` begins a tag in MDX, and is none",
                shown(case.target.of(*span))
            ),
            "Write `&lt;` where you mean the sign, and addresses as `[words](…)`.",
        );
    }
}

/// Each `<` outside code and tags, with what follows it up to a blank.
fn signs(side: &Side<'_>) -> Vec<Span> {
    let text = &*side.text;
    let in_tag = |at: usize| {
        let mut tags = side.tags().iter().filter(|tag| tag.kind != TagKind::List);
        tags.any(|tag| tag.span.start <= at && at < tag.span.end)
    };
    memchr::memchr_iter(b'<', text.as_bytes())
        .filter(|at| !side.is_code(*at) && !in_tag(*at) && !is_escaped(text, *at))
        .filter_map(|at| {
            let rest = text.get(at..)?;
            let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
            Some(Span::new(at, at + end))
        })
        .collect()
}

/// Whether a tag closes itself: `<br />`.
fn is_closed(side: &Side<'_>, tag: &Tag) -> bool {
    side.of(tag.span).ends_with("/>")
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
/// another declaration. In MDX also whether it closes itself: one that does not must be closed.
fn key(side: &Side<'_>, tag: &Tag, is_mdx: bool) -> String {
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
    let end = if is_mdx && is_closed(side, tag) {
        "/"
    } else {
        ""
    };
    format!("{kind}{} {}{end}", tag.name, attributes.join(" "))
}
