//! Texts inside the markup of a block: titles of links, attributes in lists and tags; and what stands beside a label.

use crate::markdown::attributes;
use crate::markdown::html;
use crate::markdown::inline::{Token, TokenKind};
use crate::markdown::leaf::Cutter;
use crate::markdown::reading::{has_letter, unfold};
use crate::markdown::slot;
use crate::markdown::target;
use crate::model::{Message, Slot, Unit, UnitKind};
use crate::text::Span;

impl Cutter<'_> {
    /// Name of the last icon among the tokens from `first` to `end`: those peeled before a label.
    pub(crate) fn icon_before(&self, first: usize, end: usize) -> Option<String> {
        let peeled = self.leaf.tokens.get(first..end)?;
        let icon = peeled
            .iter()
            .rev()
            .find(|token| token.kind == TokenKind::Icon)?;
        let name = icon.span.of(self.text());
        Some(name.trim_matches(':').to_owned())
    }

    /// Destination of the link that ends with the token at `close`.
    pub(crate) fn target(&self, close: usize) -> Option<String> {
        let TokenKind::Close { target, .. } = self.token(close).kind else {
            return None;
        };
        let target = unfold(target?.of(self.text()), self.leaf.quotes);
        Some(target::destination(&target).to_owned())
    }

    /// Destination of the first link that ends behind the token at `index`.
    pub(crate) fn target_behind(&self, index: usize) -> Option<String> {
        let is_close = |token: &Token| matches!(token.kind, TokenKind::Close { .. });
        let behind = self.leaf.tokens.get(index..)?;
        self.target(index + behind.iter().position(is_close)?)
    }

    /// A unit for each title and each attribute that a reader sees, wherever in the block.
    pub(crate) fn slots(&self, units: &mut Vec<Unit>) {
        for (index, token) in self.leaf.tokens.iter().enumerate() {
            let before = units.len();
            let mut link = None;
            match token.kind {
                TokenKind::Close {
                    target: Some(target),
                    titled: true,
                    ..
                } => {
                    link = Some(index);
                    if let Some(title) = target::title(self.text(), target) {
                        let (kind, slot) = (UnitKind::LinkTitle, Slot::LinkTitle);
                        self.scalar(kind, slot, title, String::new(), units);
                    }
                }
                TokenKind::Attributes(true) => {
                    link = index.checked_sub(1);
                    let list = attributes::read(self.text(), token.span.start).unwrap_or_default();
                    for (name, value) in list.texts {
                        let (kind, slot) = (UnitKind::Attribute, Slot::Attribute);
                        let name = name.of(self.text()).to_owned();
                        self.scalar(kind, slot, value, name, units);
                    }
                }
                TokenKind::Html | TokenKind::Cut => {
                    let at = token.span.start;
                    for (name, value) in
                        html::text_attributes(token.span.of(self.text()), self.ground.flavour)
                    {
                        let span = Span::new(at + value.start, at + value.end);
                        let (kind, slot) = (UnitKind::Attribute, Slot::HtmlAttribute);
                        self.scalar(kind, slot, span, name, units);
                    }
                }
                _ => {}
            }
            if let Some((icon, target)) = link.and_then(|close| self.beside(close)) {
                for unit in units.iter_mut().skip(before) {
                    unit.icon.clone_from(&icon);
                    unit.target.clone_from(&target);
                }
            }
        }
    }

    /// Icon and destination of the link that ends with the token at `close`.
    fn beside(&self, close: usize) -> Option<(Option<String>, Option<String>)> {
        let TokenKind::Close { open, .. } = self.token(close).kind else {
            return None;
        };
        Some((self.icon_before(open, close), self.target(close)))
    }

    fn scalar(&self, kind: UnitKind, slot: Slot, span: Span, hint: String, units: &mut Vec<Unit>) {
        let raw = unfold(span.of(self.text()), self.leaf.quotes);
        // The row took its escapes before anything in its cells was read.
        let text = if self.leaf.kind == UnitKind::Cell && raw.contains("\\|") {
            slot::decode(slot, &raw.replace("\\|", "|"))
        } else {
            slot::decode(slot, &raw)
        };
        if has_letter(&text) {
            let span = self.ground.view.source_span(span);
            units.push(Unit {
                hint,
                message: Message::text(text),
                ..Unit::new(kind, slot, span)
            });
        }
    }
}
