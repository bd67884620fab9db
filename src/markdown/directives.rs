//! Words to us in comments: which blocks they are about, and what they do to those blocks' units.

use crate::markdown::containers::Directive;
use crate::model::{Unit, UnitId};

/// What directives say about the place a walk has come to.
#[derive(Debug, Default)]
pub(crate) struct Directives {
    off: bool,
    /// Said of the next block.
    next: Option<Scope>,
    /// Blocks that are open and that something was said of, outermost first.
    scopes: Vec<Scope>,
    groups: usize,
}

/// A block that something was said of.
#[derive(Clone, Debug, Default)]
struct Scope {
    /// Containers around the block.
    depth: usize,
    skip: bool,
    note: Option<String>,
    id: Option<UnitId>,
    group: Option<usize>,
}

impl Directives {
    /// Hears a directive.
    pub(crate) fn hear(&mut self, directive: &Directive) {
        let next = self.next.get_or_insert_default();
        match directive {
            Directive::Skip => next.skip = true,
            Directive::Note(note) => next.note = Some(note.clone()),
            Directive::Id(name) => next.id = UnitId::parse(name),
            Directive::Split => {
                self.groups += 1;
                next.group = Some(self.groups);
            }
            Directive::Off => self.off = true,
            Directive::On => self.off = false,
        }
    }

    /// A block begins inside `depth` containers.
    pub(crate) fn enter(&mut self, depth: usize) {
        if let Some(scope) = self.next.take() {
            self.scopes.push(Scope { depth, ..scope });
        }
    }

    /// A block ends inside `depth` containers.
    pub(crate) fn leave(&mut self, depth: usize) {
        while self.scopes.last().is_some_and(|scope| scope.depth >= depth) {
            self.scopes.pop();
        }
    }

    /// Whether no units are made here.
    pub(crate) fn is_off(&self) -> bool {
        self.off || self.scopes.iter().any(|scope| scope.skip)
    }

    /// Tells the units of a text block what was said of it.
    pub(crate) fn mark(&mut self, units: &mut [Unit]) {
        for scope in self.scopes.iter_mut().rev() {
            for unit in &mut *units {
                if unit.note.is_none() {
                    unit.note.clone_from(&scope.note);
                }
                if unit.group == 0 {
                    unit.group = scope.group.unwrap_or_default();
                }
            }
            if let Some(first) = units.first_mut()
                && first.pinned.is_none()
            {
                first.pinned = scope.id.take();
            }
        }
    }
}
