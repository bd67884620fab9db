//! Which unit of a translated page is the translation of which unit of its source page.
//!
//! A dynamic programme over both pages, after Gale and Church (1993): order and length as they have it, and besides
//! them what survives translation: kind, heading level, targets of links, images, code, numbers and names. Nothing is
//! decided by position alone. Deliberately absent: what is done with a pair (`project::import`).

mod confidence;
mod fit;
mod path;
mod traits;

use std::collections::BTreeSet;

use crate::model::Page;

use confidence::{framed, rate};
use path::{GAP, Step, best_path};

pub use fit::fit;
pub use traits::{Traits, site};

/// How much less sure a pair is that stands out of order: its place speaks against it, so that it needs more than the
/// same kind and length.
const OUT_OF_ORDER: f32 = 0.3;

/// Two units that belong together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paired {
    /// Index of the unit in the source page.
    pub source: usize,
    /// Index of the unit in the translated page.
    pub target: usize,
    /// How sure it is: 0 (a guess) to 1 (certain).
    pub confidence: f32,
}

/// Pairs the units of a source page with those of a translated page: in order on both sides, then what stands elsewhere.
pub fn pair(source: &Page, target: &Page) -> Vec<Paired> {
    let a: Vec<Traits> = source.units.iter().map(Traits::of).collect();
    let b: Vec<Traits> = target.units.iter().map(Traits::of).collect();
    let path = best_path(&a, &b);
    let framed = framed(&path, &a, &b);
    let mut pairs: Vec<Paired> = (0..path.len())
        .map(|at| rate(&path, at, framed[at], &a, &b))
        .collect();
    pairs.extend(moved(&path, &a, &b));
    pairs.sort_by_key(|pair| pair.source);
    pairs
}

/// How well two pages fit: the sum over their best pairing, with what leaving units out costs. Says which of several
/// versions of a source page a translation was made from.
pub fn score(source: &Page, target: &Page) -> f32 {
    let a: Vec<Traits> = source.units.iter().map(Traits::of).collect();
    let b: Vec<Traits> = target.units.iter().map(Traits::of).collect();
    let path = best_path(&a, &b);
    let left_out = a.len() + b.len() - 2 * path.len();
    let gaps: f32 = std::iter::repeat_n(GAP, left_out).sum();
    path.iter().map(|(_, _, fit)| fit).sum::<f32>() + gaps
}

/// What the path left out on both sides, paired in the same way: exporters gather footnotes at the end of a page, and
/// authors move sections.
fn moved(path: &[Step], a: &[Traits], b: &[Traits]) -> Vec<Paired> {
    let (on_a, on_b): (BTreeSet<usize>, BTreeSet<usize>) = path
        .iter()
        .map(|(source, target, _)| (*source, *target))
        .unzip();
    let left_a: Vec<usize> = (0..a.len()).filter(|at| !on_a.contains(at)).collect();
    let left_b: Vec<usize> = (0..b.len()).filter(|at| !on_b.contains(at)).collect();
    if left_a.is_empty() || left_b.is_empty() {
        return Vec::new();
    }
    // A page leads to a few sites again and again: without its place, a link to one of them is any of those links.
    let pick = |all: &[Traits], which: &[usize]| -> Vec<Traits> {
        which.iter().map(|at| all[*at].without_sites()).collect()
    };
    let path = best_path(&pick(a, &left_a), &pick(b, &left_b));
    // Who stands beside whom is asked of the pages, not of what is left of them: two leftovers are no neighbours.
    let path: Vec<Step> = path
        .into_iter()
        .map(|(source, target, fit)| (left_a[source], left_b[target], fit))
        .collect();
    let framed = framed(&path, a, b);
    let rated = (0..path.len()).map(|at| rate(&path, at, framed[at], a, b));
    rated
        .map(|pair| Paired {
            confidence: (pair.confidence - OUT_OF_ORDER).max(0.0),
            ..pair
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Message, Slot, Unit, UnitKind};
    use crate::text::Span;

    fn page(units: &[(UnitKind, &str, &str)]) -> Page {
        let unit = |at: usize, kind: UnitKind, text: &str, target: &str| Unit {
            message: Message::text(text),
            target: (!target.is_empty()).then(|| target.to_owned()),
            ..Unit::new(kind, Slot::Block, Span::new(at, at))
        };
        let units = units
            .iter()
            .enumerate()
            .map(|(at, (kind, text, target))| unit(at, *kind, text, target))
            .collect();
        Page {
            units,
            ..Page::default()
        }
    }

    fn pairs(source: &Page, target: &Page) -> Vec<(usize, usize)> {
        pair(source, target)
            .iter()
            .map(|pair| (pair.source, pair.target))
            .collect()
    }

    #[test]
    fn a_missing_block_moves_nobody() {
        use UnitKind::{Heading, Label, Paragraph};
        let source = page(&[
            (Heading(2), "Messengers", ""),
            (Paragraph, "These are good for privacy.", ""),
            (Paragraph, "Signal was audited in 2016 by experts.", ""),
            (Label, "Homepage", "https://signal.org/"),
            (Label, "Documentation", "https://support.signal.org/"),
        ]);
        let target = page(&[
            (Heading(2), "메신저", ""),
            (
                Paragraph,
                "Signal은 2016년에 전문가의 감사를 받았습니다.",
                "",
            ),
            (Label, "홈페이지", "https://signal.org/"),
            (Label, "문서", "https://support.signal.org/"),
        ]);
        assert_eq!(pairs(&source, &target), [(0, 0), (2, 1), (3, 2), (4, 3)]);
    }

    #[test]
    fn a_link_to_the_same_site_in_another_language_contradicts_nothing() {
        use UnitKind::{Heading, Label, Paragraph};
        let text = "Each of them is told in a paper of its own.";
        let source = page(&[
            (Heading(2), "Rights", ""),
            (Paragraph, "Everybody has some of them.", ""),
            (Label, text, "https://www.rights.example/en/declaration"),
        ]);
        let sure = |target: &str| {
            let translated = page(&[
                (Heading(2), "권리", ""),
                (Label, "저마다의 문서에 적혀 있습니다.", target),
            ]);
            pair(&source, &translated)[1].confidence
        };
        let (same, other) = ("https://rights.example/ko/1948", "https://shop.test/ko");
        assert!(
            sure(same) > sure(other) + 0.2,
            "{} {}",
            sure(same),
            sure(other)
        );
    }

    #[test]
    fn a_heading_goes_with_the_text_below_it() {
        use UnitKind::{Heading, Label, Paragraph};
        let source = page(&[
            (Heading(2), "Contributing", ""),
            (Paragraph, "Take a look at the guide.", ""),
            (Heading(2), "Maintainers", ""),
            (Label, "first", "https://hub.example/first"),
            (Heading(2), "Security vulnerabilities", ""),
            (Paragraph, "Please write to us.", ""),
            (Heading(2), "Project goals and alternatives", ""),
            (Paragraph, "See the paper of 2016 by Acme.", ""),
        ]);
        let target = page(&[
            (Heading(2), "Разработчики", ""),
            (Label, "first", "https://hub.example/first"),
            (Heading(2), "Цели и альтернативы", ""),
            (Paragraph, "Смотрите статью Acme от 2016 года.", ""),
        ]);
        assert_eq!(pairs(&source, &target), [(2, 0), (3, 1), (6, 2), (7, 3)]);
        let source = page(&[
            (Heading(2), "Troubleshooting", ""),
            (Heading(3), "Garbled output", ""),
            (Paragraph, "Colors may come from elsewhere.", ""),
            (Heading(3), "Terminals & colors", ""),
            (Paragraph, "Use one that has 24 bits, as Acme does.", ""),
        ]);
        let target = page(&[
            (Heading(2), "문제 해결", ""),
            (Heading(3), "터미널과 색상", ""),
            (Paragraph, "Acme처럼 24비트인 것을 쓰세요.", ""),
        ]);
        assert_eq!(pairs(&source, &target), [(0, 0), (3, 1), (4, 2)]);
    }

    #[test]
    fn out_of_order_a_site_that_all_share_says_nothing() {
        use UnitKind::{Heading, Label};
        let source = page(&[
            (Heading(2), "Install", ""),
            (Heading(2), "Maintainers", ""),
            (Label, "first", "https://hub.example/first"),
            (Label, "second", "https://hub.example/second"),
            (Label, "third", "https://hub.example/third"),
        ]);
        let target = page(&[
            (Heading(2), "Install", ""),
            (Label, "銀河", "https://galaxy.test/role"),
            (Label, "倉庫", "https://hub.example/role"),
            (Heading(2), "Maintainers", ""),
            (Label, "first", "https://hub.example/first"),
        ]);
        let sure = |pair: &&Paired| pair.confidence >= 0.5;
        let found = pair(&source, &target);
        let sure: Vec<_> = found.iter().filter(sure).collect();
        let sure: Vec<_> = sure.iter().map(|pair| (pair.source, pair.target)).collect();
        assert_eq!(sure, [(0, 0), (1, 3), (2, 4)], "{found:?}");
    }

    #[test]
    fn front_matter_pairs_by_key() {
        let unit = |hint: &str| {
            let mut page = page(&[(UnitKind::FrontMatter, "text", "")]);
            page.units[0].hint = hint.to_owned();
            page
        };
        assert!(pairs(&unit("title"), &unit("description")).is_empty());
        assert_eq!(pairs(&unit("title"), &unit("title")).len(), 1);
    }

    #[test]
    fn leftovers_of_two_places_are_no_pair_for_want_of_others() {
        use UnitKind::{Attribute, Heading, Paragraph};
        let source = page(&[
            (Heading(1), "Tools", ""),
            (Attribute, "Supported versions of it", ""),
            (Paragraph, "Signal was audited in 2016 by experts.", ""),
            (Paragraph, "It works on every telephone since 2019.", ""),
        ]);
        let target = page(&[
            (Heading(1), "도구", ""),
            (
                Paragraph,
                "Signal은 2016년에 전문가의 감사를 받았습니다.",
                "",
            ),
            (Paragraph, "2019년 이후의 모든 전화에서 작동합니다.", ""),
            (Attribute, "오류를 찾아서 고치는 일", ""),
        ]);
        let found = pair(&source, &target);
        let sure = found.iter().filter(|pair| pair.confidence >= 0.5);
        let sure: Vec<_> = sure.map(|pair| (pair.source, pair.target)).collect();
        assert_eq!(sure, [(0, 0), (2, 1), (3, 2)], "{found:?}");
    }
}
