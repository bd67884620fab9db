//! How well two units fit: what each trait that they share, or do not, counts.
//!
//! Deliberately absent: their neighbours and their rivals (`confidence`).

use crate::model::UnitKind;

use super::traits::{Traits, overlap};

/// What fits no better is no pair.
pub(super) const NEVER: f32 = -2.0;

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of links in one paragraph"
)]
fn share((shared, all): (usize, usize)) -> Option<f32> {
    (all > 0).then(|| shared as f32 / all as f32)
}

/// How well two units fit, about -2 (cannot be) to 4 (certain).
pub fn fit(a: &Traits, b: &Traits) -> f32 {
    let kinds = kinds_fit(a, b);
    if kinds <= NEVER {
        return kinds;
    }
    kinds_and_texts_fit(kinds, a, b)
}

/// The same for units whose kinds fit so well.
pub(super) fn kinds_and_texts_fit(kinds: f32, a: &Traits, b: &Traits) -> f32 {
    let mut score = kinds;
    if let Some(share) = alike(a, b) {
        score += 2.4 * share - 0.9;
    }
    // Words with a capital begin sentences too, so the side with fewer of them says how many could be shared.
    let fewer = a.tokens.len().min(b.tokens.len());
    if fewer > 0
        && let Some(share) = share((overlap(&a.tokens, &b.tokens).0, fewer))
    {
        score += share - 0.3;
    }
    if a.text == b.text {
        score += 1.2;
    } else if let (Some(one), Some(other)) = (a.length, b.length) {
        // The ratio of lengths is near 1 for most pairs of languages once wide characters count double.
        let ratio = (one - other).abs();
        score += (0.5 - ratio * 0.6).max(-1.0);
    }
    score
}

/// How much of what no translator changes is the same; another page of the same site counts for less.
pub(super) fn alike(a: &Traits, b: &Traits) -> Option<f32> {
    const OF_A_SITE: f32 = 0.6;
    let same = share(overlap(&a.anchors, &b.anchors))?;
    let site = share(overlap(&a.sites, &b.sites)).unwrap_or_default();
    Some(same.max(OF_A_SITE * site))
}

pub(super) fn kinds_fit(a: &Traits, b: &Traits) -> f32 {
    // A title may be written on one side alone.
    let written = |kind| match kind {
        UnitKind::ImpliedTitle => UnitKind::BlockTitle,
        kind => kind,
    };
    let (Some(first), Some(second)) = (a.kind.map(written), b.kind.map(written)) else {
        return -3.0;
    };
    match (first, second) {
        (UnitKind::FrontMatter, UnitKind::FrontMatter) if a.hint == b.hint => 3.0,
        (UnitKind::FrontMatter, _) | (_, UnitKind::FrontMatter) => -3.0,
        (UnitKind::Heading(m), UnitKind::Heading(n)) => {
            if m == n {
                0.8
            } else {
                -0.2
            }
        }
        _ if first == second => {
            if a.hint == b.hint {
                0.5
            } else {
                0.1
            }
        }
        // What exporters do to Markdown: definition lists and items fall apart into paragraphs.
        _ if is_prose(first) && is_prose(second) => -0.2,
        (UnitKind::Html, _) if is_prose(second) => -0.3,
        (_, UnitKind::Html) if is_prose(first) => -0.3,
        _ => -3.0,
    }
}

fn is_prose(kind: UnitKind) -> bool {
    matches!(
        kind,
        UnitKind::Paragraph
            | UnitKind::Item
            | UnitKind::Definition
            | UnitKind::Footnote
            | UnitKind::Term
    )
}
