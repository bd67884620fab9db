//! The walk over the lines.

use std::cell::Cell;

use crate::diagnostic::{Diagnostic, Severity};
use crate::markdown::containers::output::Output;
use crate::markdown::containers::stack::Stack;
use crate::markdown::containers::{ClaimKind, Layout, Line};
use crate::markdown::extension::shortcode::Ends;
use crate::markdown::extension::tags::Endless;
use crate::markdown::extension::{EXTENSIONS, Region, definition_list, fence};
use crate::markdown::{Flavour, Options};
use crate::text::{Source, Span};

/// What the last line was part of.
#[derive(Debug, Default)]
pub(super) enum Leaf {
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

/// Where reading goes on.
pub(super) enum Flow<'s> {
    /// At this offset, where a line begins.
    Next(usize),
    /// On the same line: with text where a region was read, with a region where text was.
    Rest(Line<'s>),
}

/// What is known of the line at hand.
#[derive(Debug, Default)]
pub(super) struct Here {
    /// It lacks prefixes of containers that it belongs to all the same: how many it has, and how many containers are
    /// open.
    pub lazy: Option<(usize, usize)>,
    /// Columns of indent that were left out of the view.
    pub cut: usize,
    /// How many constructs were read on it.
    pub pieces: usize,
    /// No rule begins before this offset.
    pub no_rule: Cell<usize>,
}

/// A definition further down.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    /// Where its line begins.
    pub line: usize,
    /// How far its colon stands from there.
    pub offset: usize,
}

/// Reads lines, one after the other.
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not depend on each other"
)]
pub(super) struct Scanner<'s> {
    pub source: &'s Source,
    pub text: &'s str,
    start: usize,
    pub limit: usize,
    pub flavour: Flavour,
    /// Lines are read as Python-Markdown reads them, and the view's prefixes are ours.
    pub python: bool,
    /// Bit `n` is set where the extension in row `n` can begin with the byte.
    pub dispatch: [u32; 256],
    /// Definition lists are known.
    pub terms: bool,
    pub out: Output<'s>,
    pub stack: Stack,
    pub leaf: Leaf,
    pub here: Here,
    /// The line before was not blank.
    pub in_block: bool,
    /// An extension's container has ended, and nothing has kept apart what follows.
    pub apart: bool,
    /// Up to where it is known whether a definition follows, and which.
    pub terms_seen: (usize, Option<Found>),
    /// Where tags are known not to end.
    pub endless: Endless,
    /// Which shortcodes end further down.
    pub ends: Ends,
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
            out: Output::new(&source.text, body.end),
            stack: Stack::default(),
            leaf: Leaf::None,
            in_block: false,
            here: Here::default(),
            apart: false,
            terms_seen: (0, None),
            endless: Endless::default(),
            ends: Ends::default(),
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
        self.here = Here::default();
        if self.python {
            self.out.lead_virtual(self.stack.prefix());
        } else {
            self.out.lead_source(line.start);
        }
        if matches!(self.leaf, Leaf::Fence { .. } | Leaf::Region { .. }) {
            if matched == depth {
                return self.read(line, true);
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
        self.read(line, false)
    }

    /// Reads what stands behind a line's prefixes, text and regions in turn; where the next line begins.
    fn read(&mut self, mut line: Line<'s>, mut in_region: bool) -> usize {
        let mut tail = false;
        loop {
            let flow = if in_region {
                self.proceed(line)
            } else {
                self.pieces(line, tail)
            };
            match flow {
                Flow::Next(at) => return at,
                Flow::Rest(rest) => line = rest,
            }
            (in_region, tail) = (!in_region, true);
        }
    }

    /// A line within code or a region.
    fn proceed(&mut self, line: Line<'s>) -> Flow<'s> {
        match std::mem::take(&mut self.leaf) {
            Leaf::Region {
                region,
                start,
                last,
                ..
            } if line.is_blank() && region.ends_at_blank() => {
                self.end_region(region.as_ref(), Span::new(start, last));
                Flow::Next(self.blank(&line, self.stack.depth()))
            }
            Leaf::Region {
                mut region,
                depth,
                start,
                ..
            } => {
                if let Some(end) = region.feed(self.text, line.at(), line.end) {
                    self.end_region(region.as_ref(), Span::new(start, end));
                    return self.resume(&line, end);
                }
                self.leaf = Leaf::Region {
                    region,
                    depth,
                    start,
                    last: line.end,
                };
                Flow::Next(line.next)
            }
            fence => Flow::Next(self.push_fenced(fence, line)),
        }
    }

    /// A line of fenced code.
    fn push_fenced(&mut self, leaf: Leaf, mut line: Line<'s>) -> usize {
        if line.is_blank() {
            self.leaf = leaf;
            return self.push_blank(&line);
        }
        if let Leaf::Fence {
            mark, len, indent, ..
        } = leaf
        {
            // CommonMark measures from the container, the others from the fence, which they let stand anywhere.
            let strips = self.python || self.flavour == Flavour::Docusaurus;
            let deepest = if strips { indent + 3 } else { 3 };
            if line.indent() > deepest || !fence::closes(line.rest(), mark, len) {
                self.leaf = leaf;
            }
            if strips {
                let columns = indent.min(line.indent());
                self.cut_indent(&mut line, columns);
            }
        }
        self.emit(&line, line.at());
        line.next
    }

    /// Reads on at `at`, on this line or a later one.
    fn resume(&mut self, line: &Line<'s>, at: usize) -> Flow<'s> {
        self.out.drop_lead();
        let line = self.goto(line, at);
        if line.is_blank() {
            Flow::Next(line.next)
        } else {
            Flow::Rest(line)
        }
    }

    /// The line with the cursor on a later byte, or a later line.
    pub(super) fn goto(&self, line: &Line<'s>, at: usize) -> Line<'s> {
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
            Leaf::Fence {
                start, mark, len, ..
            } => {
                self.unclosed(start, at, "code");
                if self.python {
                    // The container that ends with it is flattened: the view must hear of its end.
                    self.out.push_virtual_line(
                        self.stack.prefix(),
                        &char::from(mark).to_string().repeat(len),
                    );
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
        let keep = if self.python {
            self.settle_python(line, matched)
        } else {
            self.settle_lazy(line, matched)
        };
        if keep < depth {
            self.leaf = Leaf::None;
            self.close_to(self.stack.len_at(keep), line.start);
        }
        if keep > matched {
            self.here.lazy = Some((matched, self.stack.len()));
        }
    }

    /// How many prefixes the lines of a block that begins here must have.
    pub(super) fn depth_here(&self) -> usize {
        match self.here.lazy {
            Some((depth, len)) if len == self.stack.len() => depth,
            _ => self.stack.depth(),
        }
    }

    /// Closes containers until `len` are left.
    pub(super) fn close_to(&mut self, len: usize, at: usize) {
        while self.stack.len() > len {
            self.leaf = Leaf::None;
            if self.stack.pop() == Some(true) {
                self.out.claim_behind(at, ClaimKind::Close);
                self.out.leave();
                self.apart = true;
            }
        }
    }
}
