//! Small pages, what CommonMark sees of them, and what is claimed.

use super::*;
use crate::markdown::Flavour;

fn layout(flavour: Flavour, text: &str) -> Layout {
    let source = Source::new("page.md", text);
    let options = Options {
        flavour,
        ..Options::default()
    };
    scan(&source, Span::new(source.bom_len(), text.len()), &options)
}

/// The view, with `⁞` around characters of our own and separators as `%`, and the claims in its lines.
fn show(flavour: Flavour, text: &str) -> String {
    let layout = layout(flavour, text);
    let view = layout.view.text();
    let mut out = String::new();
    let mut claims = layout.claims.iter().peekable();
    let mut at = 0;
    for end in (0..=view.len()).filter(|at| view.is_char_boundary(*at)) {
        while let Some(claim) = claims.next_if(|claim| claim.view_at == end) {
            out.push_str(view.get(at..end).expect("boundaries"));
            at = end;
            let bytes = claim.span.of(text);
            out.push_str(&match &claim.kind {
                ClaimKind::Title { kind, .. } => format!("«{} {bytes}»", kind.name()),
                ClaimKind::Html => format!("«html {bytes}»"),
                ClaimKind::Directive(directive) => format!("«{directive:?}»"),
                ClaimKind::Open(name) => format!("«{name}:"),
                ClaimKind::Close => "»".to_owned(),
            });
        }
    }
    out.push_str(view.get(at..).expect("boundaries"));
    out.replace("<!-- -->", "%")
}

fn mkdocs(text: &str) -> String {
    show(Flavour::Mkdocs, text)
}

#[test]
fn admonitions_nest_in_lists_and_tabs() {
    let page = "- item\n\n    !!! note inline end \"Ti\\\"tle\"\n\n        Body\n\n        === \"Tab\"\n            - x\n\n    more\n";
    let view = "-   item\n\n    %\n«admonition note:«block-title \"Ti\\\"tle\"»\n    Body\n\n    %\n\
                «tab:«block-title \"Tab\"»    -   x\n»»\n    %\n    more\n";
    assert_eq!(mkdocs(page), view);
}
