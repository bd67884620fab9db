//! What stands on a line behind its prefixes: constructs, markers and text, one after the other.

use crate::markdown::Flavour;
use crate::markdown::containers::scanner::{Flow, Leaf, Scanner};
use crate::markdown::containers::stack::Shape;
use crate::markdown::containers::{ClaimKind, Line};
use crate::markdown::extension::tags::{Syntax, Tag, tag};
use crate::markdown::extension::{Body, EXTENSIONS, Opening, Place, Then};
use crate::text::Span;

/// How deep containers nest that take a prefix of each line: deeper markers are text. Nobody writes so, Python-Markdown
/// gives up earlier, and each line would cost as much as the stack is deep, here and in the CommonMark parser.
const MAX_DEPTH: usize = 100;

/// How many constructs one line may hold: what follows is text, as looking for the next one costs the line's length.
const MAX_PIECES: usize = 32;

/// What a step has done with a line.
pub(super) enum Step {
    /// It is used up.
    Done,
    /// A quote or a list item begins on it: the cursor has moved.
    Inner { quote: bool },
    /// A construct was read up to this offset, maybe on a later line.
    Skip(usize),
    /// Lines are read on from the cursor in another way.
    Proceed,
}

impl<'s> Scanner<'s> {
    /// Reads what stands on a line behind its prefixes, piece by piece.
    pub(super) fn pieces(&mut self, mut line: Line<'s>, mut tail: bool) -> Flow<'s> {
        let mut opens_quote = false;
        // The line as it was before it was cut at the end tag of an open element.
        let mut cut: Option<Line<'s>> = None;
        loop {
            if line.is_blank() {
                if self.out.owes() {
                    self.push_empty(&line);
                }
                match cut.take() {
                    Some(whole) => line = self.goto(&whole, line.end),
                    None => return Flow::Next(line.next),
                }
                continue;
            }
            if cut.is_none()
                && let Some(tag) = self.find_end_tag(&line)
            {
                self.here.pieces += 1;
                if tag.span.start == line.solid() {
                    line = self.close_element(&line, &tag);
                    tail = true;
                    continue;
                }
                cut = Some(line.clone());
                (line.end, line.next) = (tag.span.start, tag.span.start);
            }
            if self.apart && !self.out.owes() {
                self.apart = false;
                self.out.separate(self.stack.prefix(), line.at());
            }
            match self.step(&mut line, tail, opens_quote) {
                Step::Done => match cut.take() {
                    Some(whole) => line = self.goto(&whole, line.end),
                    None => return Flow::Next(line.next),
                },
                Step::Inner { quote } => (opens_quote, tail) = (quote, false),
                Step::Skip(at) => {
                    self.here.pieces += 1;
                    self.out.drop_lead();
                    line = self.goto(&cut.take().unwrap_or(line), at);
                    (opens_quote, tail) = (false, true);
                }
                Step::Proceed => {
                    self.here.pieces += 1;
                    let whole = cut.take().unwrap_or_else(|| line.clone());
                    return Flow::Rest(self.goto(&whole, line.solid()));
                }
            }
        }
    }

    /// A list item or a quote with nothing in it on its first line.
    fn push_empty(&mut self, line: &Line<'s>) {
        if self.python {
            self.out.separate(self.stack.prefix(), line.end);
        } else {
            self.emit(line, line.end);
        }
    }

    fn step(&mut self, line: &mut Line<'s>, tail: bool, opens_quote: bool) -> Step {
        if matches!(self.leaf, Leaf::Html(_)) {
            return self.push_html(line);
        }
        let in_paragraph = matches!(self.leaf, Leaf::Paragraph { .. } | Leaf::Terms);
        if line.indent() > 3 && !in_paragraph && !tail {
            if self.flavour != Flavour::Docusaurus {
                return self.push_code(line);
            }
            let columns = line.indent();
            self.cut_indent(line, columns);
        }
        let near = line.indent() <= 3;
        let is_outermost = self.stack.depth() == 0;
        let found = self.look(line, in_paragraph, is_outermost, opens_quote);
        if let Some(opening) = found.filter(|_| self.here.pieces < MAX_PIECES) {
            return self.apply(opening, line);
        }
        // The first paragraph of an item keeps the indent of its lines: nothing but items begins there.
        let is_head = self.is_head();
        if near && line.first() == Some(b'>') && !is_head && !self.is_deep() {
            line.take_quote();
            self.leaf = Leaf::None;
            self.out.marker("> ");
            self.stack.push(Shape::Quote, "> ");
            return Step::Inner { quote: true };
        }
        if self.python {
            self.step_python(line, in_paragraph, is_head)
        } else {
            self.step_commonmark(line, in_paragraph)
        }
    }

    /// Whether the line goes on with the first paragraph of a list item, by its indent.
    fn is_head(&self) -> bool {
        self.python
            && self.here.lazy.is_none()
            && matches!(self.leaf, Leaf::Paragraph { head: true, .. })
    }

    /// Whether no further container may open.
    pub(super) fn is_deep(&self) -> bool {
        self.stack.depth() >= MAX_DEPTH
    }

    /// What an extension sees at the cursor.
    pub(super) fn look(
        &self,
        line: &Line<'s>,
        in_paragraph: bool,
        is_outermost: bool,
        opens_quote: bool,
    ) -> Option<Opening> {
        let mut rows = self.dispatch[usize::from(line.first()?)];
        if rows == 0 {
            return None;
        }
        let is_head = self.is_head();
        let place = Place {
            text: self.text,
            line: line.start,
            at: line.solid(),
            end: line.end,
            limit: self.limit,
            indent: line.indent(),
            in_paragraph,
            is_outermost,
            is_first: self.out.is_empty(),
            opens_quote,
            in_element: self.stack.has_elements(),
            python: self.python,
            flavour: self.flavour,
            endless: &self.endless,
            ends: &self.ends,
        };
        while rows != 0 {
            let row = rows.trailing_zeros() as usize;
            rows &= rows - 1;
            let extension = EXTENSIONS[row];
            if is_head && in_paragraph && !is_outermost && !extension.is_indifferent() {
                continue;
            }
            let too_deep = |then: &Then| {
                self.is_deep() && matches!(then, Then::Container(Body::Indented { .. }, _))
            };
            if let Some(opening) = extension
                .open(&place)
                .filter(|opening| !too_deep(&opening.then))
            {
                return Some(opening);
            }
        }
        None
    }

    fn apply(&mut self, opening: Opening, line: &mut Line<'s>) -> Step {
        let was_paragraph = matches!(self.leaf, Leaf::Paragraph { .. } | Leaf::Terms);
        let stays = matches!(opening.then, Then::Fence { .. } | Then::Keep(_));
        self.leaf = Leaf::None;
        if !stays || was_paragraph && matches!(opening.then, Then::Keep(_)) {
            self.out.separate(self.stack.prefix(), line.solid());
        }
        for (span, kind) in opening.claims {
            self.out.claim(span, kind);
        }
        match opening.then {
            Then::Resume(at) => Step::Skip(at),
            Then::Container(body, at) => {
                self.stack.push(Shape::Extension(body), "");
                Step::Skip(at)
            }
            Then::Region(region) => {
                let (depth, start) = (self.depth_here(), line.solid());
                self.leaf = Leaf::Region {
                    region,
                    depth,
                    start,
                    last: line.end,
                };
                Step::Proceed
            }
            Then::Fence { mark, len } => {
                let (indent, depth, start) = (
                    line.indent() + self.here.cut,
                    self.depth_here(),
                    line.solid(),
                );
                self.leaf = Leaf::Fence {
                    mark,
                    len,
                    indent,
                    depth,
                    start,
                };
                self.emit(line, if self.python { start } else { line.at() });
                Step::Done
            }
            Then::Keep(end) => {
                let mut at = line.clone();
                while at.end < end {
                    self.emit(&at, at.at());
                    at = Line::new(self.text, at.next, self.limit);
                    if !self.python {
                        self.out.lead_source(at.start);
                    }
                }
                self.emit(&at, at.at());
                Step::Skip(at.end)
            }
        }
    }

    fn push_code(&mut self, line: &mut Line<'s>) -> Step {
        self.leaf = Leaf::None;
        if self.python {
            line.take_columns(4);
            let at = line.at();
            let blanks = format!("    {}", " ".repeat(line.spare()));
            self.out
                .piece(self.stack.prefix(), at, &blanks, Span::new(at, line.end));
            self.out.end_line(Span::new(line.end, line.next));
        } else {
            self.emit(line, line.at());
        }
        Step::Done
    }

    /// Leaves an indent out of the view: MDX knows no code by indent.
    pub(super) fn cut_indent(&mut self, line: &mut Line<'s>, columns: usize) {
        self.out.cut_lead(line.at());
        self.here.cut += columns;
        line.take_columns(columns);
    }

    /// Gives the line from `from` on to the view.
    pub(super) fn emit(&mut self, line: &Line<'s>, from: usize) {
        let spare = if self.python && from == line.at() {
            line.spare()
        } else {
            0
        };
        self.out.piece(
            self.stack.prefix(),
            from,
            &" ".repeat(spare),
            Span::new(from, line.end),
        );
        self.out.end_line(Span::new(line.end, line.next));
    }

    /// The first end tag on the line of an element that is open.
    fn find_end_tag(&self, line: &Line<'s>) -> Option<Tag> {
        if !self.stack.has_elements() || self.here.pieces >= MAX_PIECES {
            return None;
        }
        let rest = self.text.as_bytes().get(line.solid()..line.end)?;
        let syntax = if self.python {
            Syntax::Html
        } else {
            Syntax::Jsx
        };
        // Where a span of code is open: behind an odd number of backticks.
        let (mut seen, mut in_code) = (0, false);
        memchr::memmem::find_iter(rest, b"</").find_map(|offset| {
            let ticks = memchr::memchr_iter(b'`', &rest[seen..offset]).count();
            (seen, in_code) = (offset, in_code ^ (ticks % 2 == 1));
            let at = line.solid() + offset;
            let mut tag = tag(self.text, at, self.limit, syntax, &self.endless)?;
            if self.python {
                tag.name.make_ascii_lowercase();
            }
            let is_shown = !self.python && in_code;
            (!is_shown && self.stack.has_element(&tag.name)).then_some(tag)
        })
    }

    fn close_element(&mut self, line: &Line<'s>, tag: &Tag) -> Line<'s> {
        if let Some(len) = self.stack.len_at_element(&tag.name) {
            self.close_to(len, tag.span.start);
        }
        self.out.claim(tag.span, ClaimKind::Html);
        self.out.drop_lead();
        self.goto(line, tag.span.end)
    }
}
