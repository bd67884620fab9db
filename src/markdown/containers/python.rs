//! Lines as Python-Markdown reads them.

use crate::markdown::containers::pieces::Step;
use crate::markdown::containers::python_rules::{self as rules, Guard};
use crate::markdown::containers::scanner::{Found, Leaf, Scanner};
use crate::markdown::containers::stack::Shape;
use crate::markdown::containers::{ClaimKind, Line};
use crate::markdown::extension::Body;
use crate::markdown::extension::definition_list::definition;
use crate::text::Span;

/// How deep containers may be for a block without their prefixes to belong to them: the view has the prefixes, and
/// would be much longer than the page.
const LAZY_DEPTH: usize = 8;

impl<'s> Scanner<'s> {
    pub(super) fn settle_python(&self, line: &mut Line<'s>, matched: usize) -> usize {
        let depth = self.stack.depth();
        let rest = line.rest();
        let near = line.indent() <= 3;
        // These are looked for in a block before lists and quotes are.
        let is_stronger = near
            && (self.is_rule(line, 2)
                || line.indent() == 0 && rest.starts_with('#')
                || matches!(
                    rest.as_bytes().first(),
                    Some(b'!' | b'?' | b'=' | b'/' | b'<')
                ) && self.look(line, true, matched == 0, false).is_some());
        let is_far = depth > LAZY_DEPTH && !matches!(self.leaf, Leaf::Paragraph { .. });
        if !self.in_block || is_stronger || is_far {
            return matched;
        }
        let is_item = near && rules::marker(rest).is_some();
        let is_next = near
            && matches!(rest.as_bytes().first(), Some(b'[' | b':' | b'*'))
            && self.look(line, true, matched == 0, false).is_some();
        (matched..depth)
            .find(|at| match self.stack.wide(*at) {
                Some(Shape::Item(_)) => is_item,
                Some(Shape::Extension(Body::Indented { lazy, .. })) => !lazy || is_next,
                Some(Shape::Quote) => {
                    if line.indent() <= 3 && line.first() == Some(b'>') {
                        line.take_quote();
                    }
                    false
                }
                _ => false,
            })
            .unwrap_or(depth)
    }

    pub(super) fn step_python(
        &mut self,
        line: &mut Line<'s>,
        in_paragraph: bool,
        is_head: bool,
    ) -> Step {
        let rest = line.rest();
        let near = line.indent() <= 3;
        let free = near && !is_head;
        let lines = match self.leaf {
            Leaf::Paragraph { lines, .. } => lines,
            _ => 0,
        };
        if free && lines == 1 && line.indent() == 0 && rules::is_underline(rest) {
            self.leaf = Leaf::None;
            self.emit(line, line.solid());
            return Step::Done;
        }
        if free && self.is_rule(line, 2) {
            if in_paragraph {
                self.out.separate(self.stack.prefix(), line.solid());
            }
            self.leaf = Leaf::None;
            self.emit(line, line.solid());
            return Step::Done;
        }
        if free && line.indent() == 0 && rest.starts_with('#') {
            self.push_heading(line);
            return Step::Done;
        }
        if near
            && (!in_paragraph
                || self.stack.is_in_item()
                    && matches!(self.leaf, Leaf::Paragraph { head: true, .. }))
            && !self.is_deep()
            && let Some((marker, len)) = rules::marker(rest)
        {
            self.leaf = Leaf::None;
            line.jump(line.solid() + len);
            line.take_blanks();
            self.out.marker(marker);
            self.stack.push(Shape::Item(4), "    ");
            return Step::Inner { quote: false };
        }
        self.push_text(line, in_paragraph, lines);
        Step::Done
    }

    /// A line of a paragraph, of a table, or a term.
    fn push_text(&mut self, line: &Line<'s>, in_paragraph: bool, lines: usize) {
        let rest = line.rest();
        if !in_paragraph && self.terms && self.terms_ahead(line) {
            self.leaf = Leaf::Terms;
        }
        if matches!(self.leaf, Leaf::Terms) {
            let (solid, end) = (line.solid(), line.end);
            self.out.separate(self.stack.prefix(), solid);
            self.out
                .claim(Span::new(solid, solid), ClaimKind::Open("term".to_owned()));
            self.push_guarded(line, rules::guard(rest, false), &[]);
            self.out.claim(Span::new(end, end), ClaimKind::Close);
            return;
        }
        let (head, table) = match self.leaf {
            Leaf::Paragraph { head, table, .. } => (head, table),
            _ => (
                self.out.owes() && self.stack.is_in_item(),
                rest.contains('|') && self.delimiter_follows(line),
            ),
        };
        let bars = if table {
            rules::bars_in_code(rest)
        } else {
            Vec::new()
        };
        if in_paragraph && self.here.lazy.is_some() {
            // Paragraphs go on without prefixes to CommonMark, too, which keeps the view small.
            self.out.lead_virtual("");
        }
        self.push_guarded(line, rules::guard(rest, in_paragraph), &bars);
        self.leaf = Leaf::Paragraph {
            lines: lines + 1,
            head,
            table,
        };
    }

    pub(super) fn push_guarded(&mut self, line: &Line<'s>, guard: Guard, bars: &[usize]) {
        let head = if let Guard::Before(head) = guard {
            head
        } else {
            ""
        };
        let escape = if let Guard::Escape(at) = guard {
            Some(at)
        } else {
            None
        };
        let start = line.solid();
        self.out
            .piece(self.stack.prefix(), start, head, Span::new(start, start));
        let mut from = start;
        for at in escape.iter().chain(bars) {
            self.out.push_source(Span::new(from, start + at));
            self.out.push_virtual("\\");
            from = start + at;
        }
        self.out.push_source(Span::new(from, line.end));
        self.out.end_line(Span::new(line.end, line.next));
    }

    fn push_heading(&mut self, line: &Line<'s>) {
        self.leaf = Leaf::None;
        let Some((level, closing)) = rules::heading(line.rest()) else {
            return;
        };
        let (start, close) = (line.solid(), line.end - closing);
        let bytes = self.text.as_bytes();
        self.out.piece(
            self.stack.prefix(),
            start,
            "",
            Span::new(start, start + level),
        );
        let mut from = start + level;
        if from < close && !matches!(bytes[from], b' ' | b'\t') {
            self.out.push_virtual(" ");
        }
        if from < close
            && !matches!(bytes[close - 1], b' ' | b'\t' | b'\\')
            && bytes.get(close) == Some(&b'#')
        {
            self.out.push_source(Span::new(from, close));
            self.out.push_virtual(" ");
            from = close;
        }
        self.out.push_source(Span::new(from, line.end));
        self.out.end_line(Span::new(line.end, line.next));
    }

    /// Whether the line below makes the line at hand the head of a table.
    fn delimiter_follows(&self, line: &Line<'s>) -> bool {
        if line.next >= self.limit {
            return false;
        }
        let next = Line::new(self.text, line.next, self.limit);
        let rest = self.text.get(next.start..next.end).unwrap_or_default();
        rules::is_table_delimiter(rest.trim_start_matches([' ', '\t', '>']))
    }

    /// Whether the paragraph that begins with this line ends in a definition, or has one behind one blank line.
    fn terms_ahead(&mut self, line: &Line<'s>) -> bool {
        if line.start >= self.terms_seen.0 {
            self.terms_seen = self.find_definition(line.next);
        }
        // One that stands further to the left belongs to another container.
        self.terms_seen
            .1
            .is_some_and(|found| found.line > line.start && found.offset >= self.stack.columns())
    }

    fn find_definition(&self, from: usize) -> (usize, Option<Found>) {
        let mut at = from;
        let mut after_blank = false;
        while at < self.limit {
            let line = Line::new(self.text, at, self.limit);
            let whole = self.text.get(line.start..line.end).unwrap_or_default();
            let rest = whole.trim_start_matches([' ', '\t', '>']);
            if definition(rest).is_some() {
                let offset = whole.len() - rest.len();
                return (line.next, Some(Found { line: at, offset }));
            }
            if after_blank || matches!(rest.as_bytes().first(), Some(b'#' | b'`' | b'~')) {
                return (at, None);
            }
            after_blank = rest.is_empty();
            at = line.next;
        }
        (at, None)
    }
}
