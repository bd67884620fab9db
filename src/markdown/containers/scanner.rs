//! The walk over the lines.

use crate::diagnostic::{Diagnostic, Severity};
use crate::markdown::containers::output::Output;
use crate::markdown::containers::python::{self, Guard};
use crate::markdown::containers::stack::{Shape, Stack};
use crate::markdown::containers::{ClaimKind, Layout, Line, commonmark};
use crate::markdown::extension::definition_list::{self, definition};
use crate::markdown::extension::tags::{Syntax, Tag, tag};
use crate::markdown::extension::{Body, EXTENSIONS, Opening, Place, Region, Then, fence};
use crate::markdown::{Flavour, Options};
use crate::text::{Source, Span};

/// How deep containers may be for a line without their prefixes to belong to them: a page of deep containers and
/// short lines would cost their product otherwise.
const LAZY_DEPTH: usize = 64;

/// What the last line was part of.
#[derive(Debug, Default)]
enum Leaf {
    /// Nothing that the next line could belong to.
    #[default]
    None,
    /// A paragraph of so many lines; `head` where a list item begins with it, `table` where it is a table.
    Paragraph {
        lines: usize,
        head: bool,
        table: bool,
    },
    /// Terms of a definition list.
    Terms,
    /// Fenced code, `depth` containers deep, indented by `indent` columns.
    Fence {
        mark: u8,
        len: usize,
        indent: usize,
        depth: usize,
        start: usize,
    },
    /// Lines that are no text, up to `last` so far.
    Region {
        region: Box<dyn Region>,
        depth: usize,
        start: usize,
        last: usize,
    },
    /// An HTML block of CommonMark, which ends with a line that holds the text, or else before a blank line.
    Html(Option<&'static str>),
}

/// What a step has done with a line.
enum Step {
    /// It is used up.
    Done,
    /// A quote or a list item begins on it: the cursor has moved.
    Inner { quote: bool },
    /// A construct was read up to this offset, maybe on a later line.
    Skip(usize),
    /// Lines are read on from the cursor in another way.
    Proceed,
}

/// A definition further down.
#[derive(Clone, Copy, Debug)]
struct Found {
    /// Where its line begins.
    line: usize,
    /// How far its colon stands from there.
    offset: usize,
}

/// Reads lines, one after the other.
pub(super) struct Scanner<'s> {
    source: &'s Source,
    text: &'s str,
    start: usize,
    limit: usize,
    flavour: Flavour,
    /// Lines are read as Python-Markdown reads them, and the view's prefixes are ours.
    python: bool,
    /// Bit `n` is set where the extension in row `n` can begin with the byte.
    dispatch: [u32; 256],
    terms: bool,
    out: Output<'s>,
    stack: Stack,
    leaf: Leaf,
    /// The line before was not blank.
    in_block: bool,
    /// Where the line at hand lacks prefixes of containers that it belongs to all the same: how many it has, and how
    /// many containers are open.
    lazy: Option<(usize, usize)>,
    /// Columns of indent on the line at hand that were left out of the view.
    cut: usize,
    /// An extension's container has ended, and nothing has kept apart what follows.
    apart: bool,
    /// Up to where it is known whether a definition follows, and where.
    terms_seen: (usize, Option<Found>),
    diagnostics: Vec<Diagnostic>,
}

impl<'s> Scanner<'s> {
    pub(super) fn new(source: &'s Source, body: Span, options: &Options) -> Self {
        let flavour = options.flavour;
        let mut dispatch = [0; 256];
        let mut terms = false;
        for (row, extension) in EXTENSIONS.iter().enumerate() {
            if flavour.constructs().contains(&extension.name()) {
                terms |= extension.name() == definition_list::NAME;
                for byte in extension.first() {
                    dispatch[usize::from(*byte)] |= 1 << row;
                }
            }
        }
        Self {
            source,
            text: &source.text,
            start: body.start,
            limit: body.end,
            flavour,
            python: flavour == Flavour::Mkdocs,
            dispatch,
            terms,
            out: Output::new(&source.text),
            stack: Stack::default(),
            leaf: Leaf::None,
            in_block: false,
            lazy: None,
            cut: 0,
            apart: false,
            terms_seen: (0, None),
            diagnostics: Vec::new(),
        }
    }

    pub(super) fn run(mut self) -> Layout {
        let mut at = self.start;
        while at < self.limit {
            let line = Line::new(self.text, at, self.limit);
            let is_blank = line.is_blank();
            let next = self.line(line);
            debug_assert!(next > at, "every line is read once");
            at = next;
            self.in_block = !is_blank;
        }
        self.end_leaf(self.limit);
        self.close_to(0, self.limit);
        Layout {
            view: self.out.view,
            claims: self.out.claims,
            diagnostics: self.diagnostics,
        }
    }

    /// Reads a line; where the next one begins.
    fn line(&mut self, mut line: Line<'s>) -> usize {
        let depth = match &self.leaf {
            Leaf::Fence { depth, .. } | Leaf::Region { depth, .. } => *depth,
            _ => self.stack.depth(),
        };
        let matched = self.stack.take_prefixes(&mut line, 0, depth);
        (self.lazy, self.cut) = (None, 0);
        if self.python {
            self.out.lead_virtual(self.stack.prefix());
        } else {
            self.out.lead_source(line.start);
        }
        if matches!(self.leaf, Leaf::Fence { .. } | Leaf::Region { .. }) {
            if matched == depth {
                return self.proceed(line);
            }
            self.end_leaf(line.start);
        } else if let Some(next) = self.close_fence(&line, matched) {
            return next;
        }
        if line.is_blank() {
            return self.blank(&line, matched);
        }
        if matched < self.stack.depth() {
            self.settle(&mut line, matched);
            if self.python {
                self.out.lead_virtual(self.stack.prefix());
            }
        }
        self.pieces(line, false)
    }

    /// A line within code or a region.
    fn proceed(&mut self, mut line: Line<'s>) -> usize {
        if let Leaf::Fence {
            mark, len, indent, ..
        } = self.leaf
        {
            // CommonMark measures from the container, the others from the fence, which they let stand anywhere.
            let strips = self.python || self.flavour == Flavour::Docusaurus;
            let deepest = if strips { indent + 3 } else { 3 };
            let is_end = line.indent() <= deepest && fence::closes(line.rest(), mark, len);
            if is_end {
                self.leaf = Leaf::None;
            }
            if line.is_blank() {
                return self.push_blank(&line);
            }
            if strips {
                let columns = indent.min(line.indent());
                self.cut_indent(&mut line, columns);
            }
            self.emit(&line, line.at());
            return line.next;
        }
        let Leaf::Region {
            mut region,
            depth,
            start,
            last,
        } = std::mem::take(&mut self.leaf)
        else {
            return line.next;
        };
        if line.is_blank() && region.ends_at_blank() {
            self.end_region(region.as_ref(), Span::new(start, last));
            return self.blank(&line, self.stack.depth());
        }
        match region.feed(self.text, line.at(), line.end) {
            None => {
                self.leaf = Leaf::Region {
                    region,
                    depth,
                    start,
                    last: line.end,
                };
                line.next
            }
            Some(end) => {
                self.end_region(region.as_ref(), Span::new(start, end));
                self.resume(&line, end)
            }
        }
    }

    /// Reads on at `at`, on this line or a later one; where the next line begins.
    fn resume(&mut self, line: &Line<'s>, at: usize) -> usize {
        self.out.drop_lead();
        let line = self.goto(line, at);
        if line.is_blank() {
            line.next
        } else {
            self.pieces(line, true)
        }
    }

    fn goto(&self, line: &Line<'s>, at: usize) -> Line<'s> {
        if at < line.at() || at > line.end {
            return Line::new(self.text, at, self.limit);
        }
        let mut line = line.clone();
        line.jump(at);
        line
    }

    /// Ends code or a region that nothing has closed.
    fn end_leaf(&mut self, at: usize) {
        match std::mem::take(&mut self.leaf) {
            Leaf::Fence { start, mark, len, .. } => {
                self.unclosed(start, at, "code");
                if self.python {
                    // The container that ends with it is flattened: the view must hear of its end.
                    self.out.push_virtual_line(self.stack.prefix(), &char::from(mark).to_string().repeat(len));
                }
            }
            Leaf::Region {
                region,
                start,
                last,
                ..
            } => {
                if !region.ends_at_blank() {
                    self.unclosed(start, last, "markup");
                }
                self.end_region(region.as_ref(), Span::new(start, last));
            }
            _ => {}
        }
    }

    fn unclosed(&mut self, start: usize, end: usize, what: &str) {
        let line = Line::new(self.text, start, end.max(start));
        let found = Diagnostic::new(
            "unclosed-block",
            Severity::Warning,
            format!("this {what} is never closed"),
        )
        .at(self.source.path.clone(), Span::new(start, line.end))
        .help("close it, or nothing below it can be translated");
        self.diagnostics.push(found);
    }

    fn end_region(&mut self, region: &dyn Region, span: Span) {
        for (span, kind) in region.claims(self.text, span) {
            self.out.claim(span, kind);
        }
    }

    /// Closes a fenced container if the line does that.
    fn close_fence(&mut self, line: &Line<'s>, matched: usize) -> Option<usize> {
        let mark = line.first().filter(|byte| matches!(byte, b'/' | b':'))?;
        let rest = line.rest().trim_end_matches([' ', '\t']);
        let is_fence =
            line.indent() <= 3 && rest.len() > 2 && rest.bytes().all(|byte| byte == mark);
        let len = is_fence.then(|| self.stack.len_at_fence(mark, rest.len(), matched))??;
        self.close_to(len, line.solid());
        Some(line.next)
    }

    fn blank(&mut self, line: &Line<'s>, matched: usize) -> usize {
        self.close_to(self.stack.len_at(matched), line.start);
        if !matches!(self.leaf, Leaf::Html(Some(_))) {
            self.leaf = Leaf::None;
        }
        self.push_blank(line)
    }

    fn push_blank(&mut self, line: &Line<'s>) -> usize {
        if self.python {
            self.out
                .blank(self.stack.blank_prefix(), Span::new(line.end, line.next));
        } else {
            self.emit(line, line.end);
        }
        line.next
    }

    /// Decides to which containers a line belongs that has but `matched` prefixes, and closes the others.
    fn settle(&mut self, line: &mut Line<'s>, matched: usize) {
        let depth = self.stack.depth();
        let keep = if self.python { self.settle_python(line, matched) } else { self.settle_lazy(line, matched) };
        if keep < depth {
            self.leaf = Leaf::None;
            self.close_to(self.stack.len_at(keep), line.start);
        }
        if keep > matched {
            self.lazy = Some((matched, self.stack.len()));
        }
    }

    /// How many prefixes the lines of a block that begins here must have.
    fn depth_here(&self) -> usize {
        match self.lazy {
            Some((depth, len)) if len == self.stack.len() => depth,
            _ => self.stack.depth(),
        }
    }

    fn settle_lazy(&self, line: &Line<'s>, matched: usize) -> usize {
        let is_paragraph = matches!(self.leaf, Leaf::Paragraph { .. });
        let is_text = line.indent() > 3
            || !commonmark::begins_block(line.rest())
                && self.look(line, true, false, false).is_none();
        if is_paragraph && is_text {
            self.stack.depth()
        } else {
            matched
        }
    }

    fn settle_python(&self, line: &mut Line<'s>, matched: usize) -> usize {
        let depth = self.stack.depth();
        let rest = line.rest();
        let near = line.indent() <= 3;
        // These are looked for in a block before lists and quotes are.
        let is_stronger = near
            && (python::is_rule(rest)
                || line.indent() == 0 && rest.starts_with('#')
                || matches!(
                    rest.as_bytes().first(),
                    Some(b'!' | b'?' | b'=' | b'/' | b'<')
                ) && self.look(line, true, matched == 0, false).is_some());
        if !self.in_block || is_stronger || depth > LAZY_DEPTH {
            return matched;
        }
        let is_item = near && python::marker(rest).is_some();
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

    /// Closes containers until `len` are left.
    fn close_to(&mut self, len: usize, at: usize) {
        while self.stack.len() > len {
            self.leaf = Leaf::None;
            if self.stack.pop() == Some(true) {
                self.out.claim_behind(at, ClaimKind::Close);
                self.out.leave();
                self.apart = true;
            }
        }
    }

    /// Reads what stands on a line behind its prefixes, piece by piece; where the next line begins.
    fn pieces(&mut self, mut line: Line<'s>, mut tail: bool) -> usize {
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
                    None => return line.next,
                }
                continue;
            }
            if self.apart && !self.out.owes() {
                self.apart = false;
                self.out.separate(self.stack.prefix(), line.at());
            }
            if cut.is_none()
                && let Some(tag) = self.find_end_tag(&line)
            {
                if tag.span.start == line.solid() {
                    line = self.close_element(&line, &tag);
                    tail = true;
                    continue;
                }
                cut = Some(line.clone());
                (line.end, line.next) = (tag.span.start, tag.span.start);
            }
            match self.step(&mut line, tail, opens_quote) {
                Step::Done => match cut.take() {
                    Some(whole) => line = self.goto(&whole, line.end),
                    None => return line.next,
                },
                Step::Inner { quote } => (opens_quote, tail) = (quote, false),
                Step::Skip(at) => {
                    self.out.drop_lead();
                    line = self.goto(&cut.take().unwrap_or(line), at);
                    (opens_quote, tail) = (false, true);
                }
                Step::Proceed => {
                    let whole = cut.take().unwrap_or_else(|| line.clone());
                    let line = self.goto(&whole, line.solid());
                    return self.proceed(line);
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
        if let Some(opening) = self.look(line, in_paragraph, is_outermost, opens_quote) {
            return self.apply(opening, line);
        }
        // The first paragraph of an item keeps the indent of its lines: nothing but items begins there.
        let is_head = self.is_head();
        if near && line.first() == Some(b'>') && !is_head {
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
        self.python && self.lazy.is_none() && matches!(self.leaf, Leaf::Paragraph { head: true, .. })
    }

    /// What an extension sees at the cursor.
    fn look(
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
        };
        while rows != 0 {
            let row = rows.trailing_zeros() as usize;
            rows &= rows - 1;
            let extension = EXTENSIONS[row];
            if is_head && in_paragraph && !is_outermost && !extension.is_indifferent() {
                continue;
            }
            if let Some(opening) = extension.open(&place) {
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
                let (indent, depth, start) = (line.indent() + self.cut, self.depth_here(), line.solid());
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

    fn step_python(&mut self, line: &mut Line<'s>, in_paragraph: bool, is_head: bool) -> Step {
        let rest = line.rest();
        let near = line.indent() <= 3;
        let free = near && !is_head;
        let lines = match self.leaf {
            Leaf::Paragraph { lines, .. } => lines,
            _ => 0,
        };
        if free && lines == 1 && line.indent() == 0 && python::is_underline(rest) {
            self.leaf = Leaf::None;
            self.emit(line, line.solid());
            return Step::Done;
        }
        if free && python::is_rule(rest) {
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
            && (!in_paragraph || self.stack.is_in_item() && matches!(self.leaf, Leaf::Paragraph { head: true, .. }))
            && let Some((marker, len)) = python::marker(rest)
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
            self.push_guarded(line, python::guard(rest, false), &[]);
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
            python::bars_in_code(rest)
        } else {
            Vec::new()
        };
        self.push_guarded(line, python::guard(rest, in_paragraph), &bars);
        self.leaf = Leaf::Paragraph {
            lines: lines + 1,
            head,
            table,
        };
    }

    fn push_guarded(&mut self, line: &Line<'s>, guard: Guard, bars: &[usize]) {
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
        let Some((level, closing)) = python::heading(line.rest()) else {
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
        python::is_table_delimiter(rest.trim_start_matches([' ', '\t', '>']))
    }

    /// Whether the paragraph that begins with this line ends in a definition, or has one behind one blank line.
    fn terms_ahead(&mut self, line: &Line<'s>) -> bool {
        if line.start >= self.terms_seen.0 {
            self.terms_seen = self.find_definition(line.next);
        }
        // One that stands further to the left belongs to another container.
        self.terms_seen.1.is_some_and(|found| found.line > line.start && found.offset >= self.stack.columns())
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

    fn step_commonmark(&mut self, line: &mut Line<'s>, in_paragraph: bool) -> Step {
        let rest = line.rest();
        let near = line.indent() <= 3;
        let lines = if let Leaf::Paragraph { lines, .. } = self.leaf {
            lines
        } else {
            0
        };
        let ends = near
            && (commonmark::is_heading(rest)
                || in_paragraph && python::is_underline(rest)
                || commonmark::is_rule(rest));
        if ends {
            self.leaf = Leaf::None;
            self.emit(line, line.at());
            return Step::Done;
        }
        if near
            && let Some(marker) = commonmark::marker(rest)
            && (!in_paragraph || marker.interrupts)
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
            && let Some(until) = commonmark::html_block(rest, in_paragraph)
        {
            self.leaf = Leaf::Html(until);
            return self.push_html(line);
        }
        self.leaf = Leaf::Paragraph {
            lines: lines + 1,
            head: false,
            table: false,
        };
        self.emit(line, line.at());
        Step::Done
    }

    fn push_html(&mut self, line: &Line<'s>) -> Step {
        if let Leaf::Html(Some(until)) = self.leaf
            && commonmark::holds(line.rest(), until)
        {
            self.leaf = Leaf::None;
        }
        self.emit(line, line.at());
        Step::Done
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
    fn cut_indent(&mut self, line: &mut Line<'s>, columns: usize) {
        self.out.cut_lead(line.at());
        self.cut += columns;
        line.take_columns(columns);
    }

    /// Gives the line from `from` on to the view.
    fn emit(&mut self, line: &Line<'s>, from: usize) {
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
        if !self.stack.has_elements() {
            return None;
        }
        let rest = self.text.as_bytes().get(line.solid()..line.end)?;
        let syntax = if self.python {
            Syntax::Html
        } else {
            Syntax::Jsx
        };
        memchr::memmem::find_iter(rest, b"</")
            .map(|at| line.solid() + at)
            .find_map(|at| {
                let mut tag = tag(self.text, at, self.limit, syntax)?;
                if self.python {
                    tag.name.make_ascii_lowercase();
                }
                let in_code = !self.python && at > 0 && self.text.as_bytes()[at - 1] == b'`';
                (!in_code && self.stack.has_element(&tag.name)).then_some(tag)
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
