//! Words to us in comments: which blocks they are about, and what they do to those blocks' units.

use crate::diagnostic::{Diagnostic, Severity};
use crate::markdown::containers::Directive;
use crate::model::{Unit, UnitId};
use crate::text::Span;

/// Every directive, as an author types it.
const FORMS: &str = "there are `l10n:skip`, `l10n:off`, `l10n:on`, `l10n:split`, `l10n:note TEXT` and `l10n:id NAME`; a name is letters, digits, `-` and `_`, and begins with a letter";

/// What directives say about the place a walk has come to.
#[derive(Debug, Default)]
pub(crate) struct Directives {
    /// The `l10n:off` that holds.
    off: Option<Span>,
    /// Comments that begin as a directive does and are none.
    unknown: Vec<(Span, String)>,
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
    /// Hears the directive that stands at `span` of the page.
    pub(crate) fn hear(&mut self, directive: &Directive, span: Span) {
        let next = self.next.get_or_insert_default();
        match directive {
            Directive::Skip => next.skip = true,
            Directive::Note(note) => next.note = Some(note.clone()),
            Directive::Id(name) => next.id = Some(name.clone()),
            Directive::Split => {
                self.groups += 1;
                next.group = Some(self.groups);
            }
            Directive::Off => self.off = Some(span),
            Directive::On => self.off = None,
            Directive::Unknown(text) => self.unknown.push((span, text.clone())),
        }
    }

    /// What an author has not meant so, at the end of the page.
    pub(crate) fn into_findings(self) -> impl Iterator<Item = (Span, Diagnostic)> {
        let open = self.off.map(|span| {
            let message = "`l10n:off` takes the rest of the page out".to_owned();
            let found = Diagnostic::new("unclosed-block", Severity::Warning, message);
            (
                span,
                found.help("write `<!-- l10n:on -->` where texts are to be translated again"),
            )
        });
        let unknown = self.unknown.into_iter().map(|(span, text)| {
            let message = format!("`{text}` is no directive, and does nothing");
            let found = Diagnostic::new("unknown-directive", Severity::Warning, message);
            (span, found.help(FORMS))
        });
        unknown.chain(open)
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
        self.off.is_some() || self.scopes.iter().any(|scope| scope.skip)
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
