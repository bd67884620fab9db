//! What stands outside the parser's view, and raw HTML in it: claims of the line scanner become units.
//!
//! In go claims in the order of the page, out come units of titles and of texts in HTML. Deliberately absent: which
//! lines are claimed, which `containers` decides.

use std::borrow::Cow;

use crate::markdown::blocks::{Open, Walker, folded};
use crate::markdown::containers::{Claim, ClaimKind};
use crate::markdown::html::{self, Found};
use crate::markdown::inline::{Collector, Token};
use crate::markdown::leaf::{self, Ground, Leaf};
use crate::markdown::reading::{has_letter, unfold};
use crate::markdown::{Flavour, jsx, mark, phrase, slot};
use crate::model::{Message, Slot, Unit, UnitKind};
use crate::text::{Span, View};

impl<'a> Walker<'a> {
    /// Takes the claims that come before `at` of the view.
    pub(super) fn claims_before(&mut self, at: usize) {
        while let Some(claim) = self.claims.next_if(|claim| claim.view_at <= at) {
            self.flush();
            self.claim(claim);
        }
    }

    fn claim(&mut self, claim: &'a Claim) {
        match &claim.kind {
            ClaimKind::Title { kind, slot, hint } => self.title(claim.span, *kind, *slot, hint),
            ClaimKind::Implied { slot, hint, text } => self.implied(claim.span, *slot, hint, text),
            ClaimKind::Html => {
                let html = claim.span.of(self.ground.source);
                self.outline.push(self.depth(), "html");
                // A tag around Markdown is part of the block that it begins or ends.
                let opens = self.claims.peek().is_some_and(|next| {
                    next.span.start == claim.span.end && matches!(next.kind, ClaimKind::Open(_))
                });
                let is_block = !opens && !html.starts_with("</");
                if is_block {
                    self.directives.enter(self.depth());
                }
                let mut view = View::new();
                view.push_source(self.ground.source, claim.span);
                self.html(&view, Span::new(0, view.text().len()));
                if is_block {
                    self.directives.leave(self.depth());
                }
            }
            ClaimKind::Directive(directive) => self.directives.hear(directive, claim.span),
            ClaimKind::Open(name) => {
                self.directives.enter(self.depth());
                self.outline.push(self.depth(), name);
                let kind = match name.split(' ').next() {
                    Some("footnote") => UnitKind::Footnote,
                    Some("term") => UnitKind::Term,
                    Some("definition") => UnitKind::Definition,
                    _ => UnitKind::Paragraph,
                };
                let depth = self.frames.len();
                self.opens.push(Open { kind, depth });
            }
            ClaimKind::Close => {
                self.opens.pop();
                self.directives.leave(self.depth());
            }
        }
    }

    /// Makes a unit of a title that stands outside the view.
    fn title(&mut self, span: Span, kind: UnitKind, slot: Slot, hint: &str) {
        let from = self.units.len();
        let source = self.ground.source;
        if slot.is_markdown() {
            let mut view = View::new();
            view.push_virtual(mark::GUARD);
            view.push_source(source, span);
            let mut collector = Collector::default();
            mark::collect(
                view.text(),
                self.ground.flavour,
                |name| self.references.contains(&folded(name)),
                &mut collector,
            );
            let ground = Ground {
                view: &view,
                ..self.ground
            };
            let leaf = Leaf {
                kind,
                slot,
                span: Span::new(mark::GUARD.len(), view.text().len()),
                tokens: collector.finish(view.text(), self.ground.flavour),
                quotes: self.quotes,
            };
            self.targets.extend(leaf.targets(ground));
            leaf::cut(ground, &leaf, &mut self.units);
        } else {
            let text = slot::decode(slot, span.of(source));
            if has_letter(&text) {
                self.units.push(Unit {
                    message: Message::text(text),
                    ..Unit::new(kind, slot, span)
                });
            }
        }
        for unit in self.units.iter_mut().skip(from) {
            if unit.hint.is_empty() {
                hint.clone_into(&mut unit.hint);
            }
        }
        self.adopt(from);
    }

    /// Makes a unit of a title that the page leaves to the renderer. Names and notes are for what is on the page.
    fn implied(&mut self, span: Span, slot: Slot, hint: &str, text: &str) {
        if has_letter(text) && !self.directives.is_off() {
            self.units.push(Unit {
                message: Message::text(text),
                hint: hint.to_owned(),
                heading: self.headings.last(),
                ..Unit::new(UnitKind::ImpliedTitle, slot, span)
            });
        }
    }

    pub(super) fn html_block(&mut self, range: Span) {
        let view = self.ground.view;
        // What has no byte in the source is a separator of the line scanner.
        if !view.source_span(range).is_empty() {
            self.outline.push(self.depth(), "html");
            self.html(view, range);
        }
    }

    /// Makes units of the raw HTML at `range` of `view`.
    fn html(&mut self, view: &View, range: Span) {
        let html = range.of(view.text());
        let has_expressions = self.ground.flavour == Flavour::Docusaurus;
        let read = if has_expressions {
            jsx::blotted(html)
        } else {
            Cow::Borrowed(html)
        };
        let was_hidden = self.hidden.is_on();
        let ground = phrase::Ground {
            quotes: self.quotes,
            has_expressions,
        };
        let found = html::texts(&read, &mut self.hidden, ground);
        if was_hidden && found.is_empty() {
            return;
        }
        let place = |span: Span| Span::new(range.start + span.start, range.start + span.end);
        // Each text is a block to the words that are said of the next one.
        let depth = self.depth() + 1;
        for found in found {
            let (kind, slot, hint, span) = match found {
                Found::Text(span) => (UnitKind::Html, Slot::HtmlText, String::new(), span),
                Found::Attribute { name, value } => {
                    (UnitKind::Attribute, Slot::HtmlAttribute, name, value)
                }
                Found::Directive(directive, span) => {
                    let span = view.source_span(place(span));
                    self.directives.hear(&directive, span);
                    continue;
                }
                Found::Phrase(span, mut tokens) => {
                    for token in &mut tokens {
                        token.span = place(token.span);
                    }
                    let from = self.units.len();
                    self.directives.enter(depth);
                    self.phrase(view, place(span), &tokens);
                    self.adopt(from);
                    self.directives.leave(depth);
                    continue;
                }
                Found::Target { .. } | Found::Expression { .. } => continue,
            };
            let from = self.units.len();
            self.directives.enter(depth);
            let text = unfold(span.of(html), self.quotes);
            let message = Message::text(slot::decode(slot, &text));
            self.units.push(Unit {
                message,
                hint,
                ..Unit::new(kind, slot, view.source_span(place(span)))
            });
            self.adopt(from);
            self.directives.leave(depth);
        }
    }

    /// Makes a unit of words and inline elements, and of each attribute in it.
    fn phrase(&mut self, view: &View, span: Span, tokens: &[Token]) {
        let leaf = Leaf {
            kind: UnitKind::Html,
            slot: Slot::HtmlPhrase,
            span,
            tokens,
            quotes: self.quotes,
        };
        let ground = Ground {
            view,
            ..self.ground
        };
        leaf::phrase(ground, &leaf, &mut self.units);
    }
}
