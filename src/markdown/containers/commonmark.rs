//! Lines as CommonMark reads them.

use crate::markdown::Flavour;
use crate::markdown::containers::Line;
use crate::markdown::containers::commonmark_rules as rules;
use crate::markdown::containers::pieces::Step;
use crate::markdown::containers::python_rules::{Guard, guard, is_underline};
use crate::markdown::containers::scanner::{Leaf, Scanner};
use crate::markdown::containers::stack::Shape;

impl<'s> Scanner<'s> {
    pub(super) fn settle_lazy(&self, line: &Line<'s>, matched: usize) -> usize {
        let is_paragraph = matches!(self.leaf, Leaf::Paragraph { .. });
        let is_text = line.indent() > 3
            || !rules::begins_block(line.rest()) && self.look(line, true, false, false).is_none();
        if is_paragraph && is_text {
            self.stack.depth()
        } else {
            matched
        }
    }

    pub(super) fn step_commonmark(&mut self, line: &mut Line<'s>, in_paragraph: bool) -> Step {
        let rest = line.rest();
        let near = line.indent() <= 3;
        let lines = if let Leaf::Paragraph { lines, .. } = self.leaf {
            lines
        } else {
            0
        };
        let ends = near
            && (rules::is_heading(rest)
                || in_paragraph && is_underline(rest)
                || self.is_rule(line, usize::MAX));
        if ends {
            self.leaf = Leaf::None;
            self.emit(line, line.at());
            return Step::Done;
        }
        if near
            && let Some(marker) = rules::marker(rest)
            && (!in_paragraph || marker.interrupts)
            && !self.is_deep()
        {
            self.leaf = Leaf::None;
            let before = line.indent();
            line.jump(line.solid() + marker.len);
            let blanks = if line.is_blank() || line.indent() > 4 {
                line.indent().min(1)
            } else {
                line.indent()
            };
            line.take_columns(blanks);
            let columns = before + marker.len + blanks.max(1);
            self.out.marker("");
            self.stack.push(Shape::Item(columns), &" ".repeat(columns));
            return Step::Inner { quote: false };
        }
        if near
            && self.flavour != Flavour::Docusaurus
            && let Some(until) = rules::html_block(rest, in_paragraph)
        {
            self.leaf = Leaf::Html(until);
            return self.push_html(line);
        }
        self.leaf = Leaf::Paragraph {
            lines: lines + 1,
            head: false,
            table: false,
        };
        if self.is_deep() {
            // Its marker is text here: the view must say so.
            self.push_guarded(line, guard(rest, in_paragraph), &[]);
        } else if in_paragraph && self.flavour == Flavour::Hugo && rules::is_colon_of_text(rest) {
            // The parser would read a definition.
            let is_row = rest.bytes().all(|byte| b":-| \t".contains(&byte));
            let before = if is_row { "|" } else { "\\" };
            self.push_guarded(line, Guard::Before(before), &[]);
        } else {
            self.emit(line, line.at());
        }
        Step::Done
    }

    pub(super) fn push_html(&mut self, line: &Line<'s>) -> Step {
        if let Leaf::Html(Some(until)) = self.leaf
            && rules::holds(line.rest(), until)
        {
            self.leaf = Leaf::None;
        }
        self.emit(line, line.at());
        Step::Done
    }

    /// Whether the rest of the line is a rule, with at most so many blanks behind each mark.
    pub(super) fn is_rule(&self, line: &Line<'s>, blanks: usize) -> bool {
        let at = line.solid();
        // What keeps one marker from being a rule's first mark keeps the markers behind it, too.
        if at < self.here.no_rule.get() {
            return false;
        }
        let found = rules::rule(line.rest(), blanks);
        if let Err(foreign) = found {
            self.here.no_rule.set(at + foreign);
        }
        found.is_ok()
    }
}
