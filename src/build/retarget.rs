//! Targets that differ in a locale, written before anything else.
//!
//! In go a page and the caller's edits of it, out comes the page as it would be with them, under the same names: what
//! is built and compared afterwards knows nothing of edits any more. Promises: the page keeps its structure; an edit
//! that would change it is left out and named. Deliberately absent: where the edits come from and what they may say.

use std::collections::{BTreeMap, BTreeSet};

use crate::markdown::{self, Options};
use crate::model::{Message, Page, Piece, Unit};
use crate::text::{Edit, Edits, Source};

/// A page with other targets.
pub(super) struct Retargeted {
    pub(super) source: Source,
    pub(super) page: Page,
    /// Edits (by their number) that the page does not bear.
    pub(super) refused: BTreeSet<usize>,
}

/// Applies as many of `edits` as the page bears.
pub(super) fn retarget(
    source: &Source,
    page: &Page,
    options: &Options,
    edits: &Edits,
) -> Retargeted {
    let edits: Vec<&Edit> = edits.iter().collect();
    let mut bench = Bench {
        source,
        page,
        options,
        edits: &edits,
        failures: 0,
        made: None,
    };
    let everything: Vec<usize> = (0..edits.len()).collect();
    let mut kept = Vec::with_capacity(edits.len());
    let mut refused = BTreeSet::new();
    bench.sift(&everything, &mut kept, &mut refused);
    let made = bench.made.take();
    let (source, page) = made.unwrap_or_else(|| (source.clone(), page.clone()));
    Retargeted {
        source,
        page,
        refused,
    }
}

/// After so many tries in vain, what has not been kept is refused: a page's cost stays bounded whatever it is given.
const MAX_FAILURES: usize = 64;

struct Bench<'a> {
    source: &'a Source,
    page: &'a Page,
    options: &'a Options,
    edits: &'a [&'a Edit],
    failures: usize,
    /// The page with the edits kept so far.
    made: Option<(Source, Page)>,
}

impl Bench<'_> {
    /// Sorts `candidates` into those that can stand beside the ones kept so far and those that cannot, by halving.
    fn sift(&mut self, candidates: &[usize], kept: &mut Vec<usize>, refused: &mut BTreeSet<usize>) {
        let before = kept.len();
        kept.extend(candidates);
        if self.failures < MAX_FAILURES
            && let Some(made) = self.attempt(kept)
        {
            self.made = Some(made);
            return;
        }
        self.failures += 1;
        kept.truncate(before);
        if candidates.len() < 2 || self.failures >= MAX_FAILURES {
            refused.extend(candidates);
            return;
        }
        let (first, second) = candidates.split_at(candidates.len() / 2);
        self.sift(first, kept, refused);
        self.sift(second, kept, refused);
    }

    /// The page with these edits, or nothing where it would be another page.
    fn attempt(&self, chosen: &[usize]) -> Option<(Source, Page)> {
        let mut edits = Edits::new();
        let mut written = BTreeMap::new();
        for edit in chosen.iter().filter_map(|index| self.edits.get(*index)) {
            edits.replace(edit.span, edit.text.as_str());
            written.insert(edit.span, edit.text.as_str());
        }
        let text = edits.apply(&self.source.text).ok()?;
        let source = Source::new(self.source.path.as_str(), text);
        let (mut page, _) = markdown::parse_unnamed(&source, self.options);
        let is_same_page = page.outline == self.page.outline
            && page.units.len() == self.page.units.len()
            && page.targets.len() == self.page.targets.len()
            && page
                .targets
                .iter()
                .zip(&self.page.targets)
                .all(|(new, old)| {
                    // Each target reads as it was written, to its last byte.
                    let wanted = written.get(old).copied();
                    new.of(&source.text) == wanted.unwrap_or_else(|| old.of(&self.source.text))
                });
        if !is_same_page {
            return None;
        }
        for (new, known) in page.units.iter_mut().zip(&self.page.units) {
            adopt(new, known)?;
        }
        Some((source, page))
    }
}

/// Gives a unit the names it has on the page; nothing where it is another unit.
fn adopt(new: &mut Unit, known: &Unit) -> Option<()> {
    let is_same = (new.kind, new.slot, &new.hint) == (known.kind, known.slot, &known.hint)
        && new.variables.len() == known.variables.len();
    is_same.then_some(())?;
    new.id = known.id.clone();
    let pieces = std::mem::take(&mut new.message).into_pieces().into_iter();
    let variables = &new.variables;
    let renamed = pieces.map(|piece| match piece {
        Piece::Variable(name) => Piece::Variable(
            variables
                .iter()
                .zip(&known.variables)
                .find(|(variable, _)| variable.name == name)
                .map_or(name, |(_, known)| known.name.clone()),
        ),
        text @ Piece::Text(_) => text,
    });
    new.message = renamed.collect::<Message>();
    for (variable, known) in new.variables.iter_mut().zip(&known.variables) {
        variable.name.clone_from(&known.name);
    }
    Some(())
}
