//! The walk over a page: the parser's events and the line scanner's claims, in order, become units and headings.
//!
//! One pass, no recursion: what is open is kept on a stack. Deliberately absent: what happens inside one text block
//! (`inline`, `leaf`), raw HTML (`html`), ids (`naming`).

mod claims;

use std::collections::HashSet;
use std::iter::Peekable;
use std::slice;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Parser, Tag, TagEnd};

use crate::diagnostic::Diagnostic;
use crate::markdown::code::Comments;
use crate::markdown::containers::{Claim, ClaimKind, Layout};
use crate::markdown::directives::Directives;
use crate::markdown::dollars;
use crate::markdown::extension::reference;
use crate::markdown::headings::{self, Headings, Notes};
use crate::markdown::html::Hidden;
use crate::markdown::inline::Collector;
use crate::markdown::leaf::{self, Ground, Leaf};
use crate::markdown::outline::Outline;
use crate::markdown::reading::line_prefix;
use crate::markdown::settle::{order, settle_breaks};
use crate::markdown::{Flavour, Options};
use crate::model::{Heading, Message, Slot, Unit, UnitKind};
use crate::text::Span;

/// What a walk gives.
#[derive(Debug, Default)]
pub(crate) struct Blocks {
    /// Units without ids, sorted by start, longer first.
    pub(crate) units: Vec<Unit>,
    /// Headings in order.
    pub(crate) headings: Vec<Heading>,
    /// Destinations of links and images, in order.
    pub(crate) targets: Vec<Span>,
    /// The page's structure.
    pub(crate) outline: Vec<String>,
    /// What is odd about directives, and where.
    pub(crate) findings: Vec<(Span, Diagnostic)>,
}

/// Walks a page.
pub(crate) fn walk(source: &str, layout: &Layout, options: &Options) -> Blocks {
    let flavour = options.flavour;
    let ground = Ground {
        source,
        view: &layout.view,
        flavour,
    };
    let text = reference::blotted(layout.view.text(), flavour);
    let text = dollars::blotted(&text, flavour);
    let parser = Parser::new_ext(&text, flavour.parser());
    let mut walker = Walker {
        ground,
        references: references(&parser, layout),
        claims: layout.claims.iter().peekable(),
        frames: Vec::new(),
        opens: Vec::new(),
        quotes: 0,
        block: None,
        in_code: false,
        comments: options.code_comments.then(Comments::default),
        cells: 0,
        collector: Collector::default(),
        words: Vec::new(),
        images: Vec::new(),
        notes: Notes::default(),
        hidden: Hidden::default(),
        directives: Directives::default(),
        units: Vec::new(),
        headings: Headings::default(),
        targets: Vec::new(),
        outline: Outline::default(),
    };
    for (event, range) in parser.into_offset_iter() {
        walker.take(event, range.into());
    }
    walker.flush();
    walker.claims_before(usize::MAX);
    walker.finish()
}

/// Names that the page defines, as titles outside the view may refer to them.
fn references(parser: &Parser<'_>, layout: &Layout) -> HashSet<String> {
    let is_markdown =
        |claim: &Claim| matches!(claim.kind, ClaimKind::Title { slot, .. } if slot.is_markdown());
    if !layout.claims.iter().any(is_markdown) {
        return HashSet::new();
    }
    let known = parser.reference_definitions().iter();
    known.map(|(name, _)| folded(name)).collect()
}

/// The name of a reference as it is looked up: case and white space do not count.
fn folded(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// A container of the line scanner.
#[derive(Clone, Copy, Debug)]
struct Open {
    /// Kind of the next text block directly inside.
    kind: UnitKind,
    /// How many of the parser's containers are around it.
    depth: usize,
}

/// The text block that is being gathered.
#[derive(Clone, Copy, Debug)]
struct Block {
    kind: UnitKind,
    slot: Slot,
}

struct Walker<'a> {
    ground: Ground<'a>,
    references: HashSet<String>,
    claims: Peekable<slice::Iter<'a, Claim>>,
    /// The parser's containers: for each, the kind of the next text block directly inside.
    frames: Vec<UnitKind>,
    opens: Vec<Open>,
    quotes: usize,
    block: Option<Block>,
    in_code: bool,
    /// The code that is being read, if its comments are wanted.
    comments: Option<Comments>,
    /// Cells of the row that is being read.
    cells: usize,
    collector: Collector,
    /// Texts of the heading that is being gathered.
    words: Vec<(Span, CowStr<'a>)>,
    /// Where images stand in it.
    images: Vec<Span>,
    /// Footnotes of the page, and those in it.
    notes: Notes,
    hidden: Hidden,
    directives: Directives,
    units: Vec<Unit>,
    headings: Headings,
    targets: Vec<Span>,
    outline: Outline,
}

impl<'a> Walker<'a> {
    fn depth(&self) -> usize {
        self.frames.len() + self.opens.len()
    }

    fn take(&mut self, event: Event<'a>, range: Span) {
        match event {
            Event::Start(tag) if !is_inline(tag.to_end()) => self.start(&tag, range),
            Event::End(tag) if !is_inline(tag) => self.end(tag, range),
            Event::Rule => {
                self.begin(range.start);
                self.outline.push(self.depth(), "rule");
                self.directives.leave(self.depth());
            }
            // Lines of HTML blocks and of code: the block's own range says where they are.
            Event::Html(_) => {}
            Event::Text(_) if self.in_code => {
                if let Some(comments) = &mut self.comments {
                    comments.take(self.ground.view.text(), range);
                }
            }
            event => self.inline(event, range),
        }
    }

    fn inline(&mut self, event: Event<'a>, range: Span) {
        if self.block.is_none() {
            let kind = self.kind_here();
            let slot = match kind {
                // Python-Markdown reads a term on each line, others one over all of them.
                UnitKind::Term if self.ground.flavour == Flavour::Mkdocs => Slot::Line,
                _ => Slot::Block,
            };
            self.block = Some(Block { kind, slot });
        }
        self.collector.take(&event, range, self.ground.view.text());
        if let Event::FootnoteReference(name) = &event {
            self.notes.take(name, range);
        }
        if let Some(Block {
            kind: UnitKind::Heading(_),
            ..
        }) = self.block
        {
            match event {
                // The parser may have been shown another sign than the page has.
                Event::Text(text) if text.len() == range.len() => {
                    self.words
                        .push((range, range.of(self.ground.view.text()).into()));
                }
                Event::Text(text) | Event::Code(text) => self.words.push((range, text)),
                Event::SoftBreak | Event::HardBreak => self.words.push((range, " ".into())),
                Event::Start(Tag::Image { .. }) => self.images.push(range),
                _ => {}
            }
        }
    }

    /// What a text block directly inside the innermost container becomes.
    fn kind_here(&mut self) -> UnitKind {
        let depth = self.frames.len();
        let kind = match self.opens.last_mut() {
            Some(open) if open.depth == depth => &mut open.kind,
            _ => match self.frames.last_mut() {
                Some(kind) => kind,
                None => return UnitKind::Paragraph,
            },
        };
        let here = *kind;
        if !matches!(here, UnitKind::Definition | UnitKind::Term) {
            *kind = UnitKind::Paragraph;
        }
        here
    }

    /// A block begins at `at`: what was gathered is complete, and the claims before it come first.
    fn begin(&mut self, at: usize) {
        self.flush();
        self.claims_before(at);
        self.directives.enter(self.depth());
    }

    fn start(&mut self, tag: &Tag<'a>, range: Span) {
        self.begin(range.start);
        let mut inside = UnitKind::Paragraph;
        let name = match tag {
            // Text blocks are no containers: what is around them decides what they are.
            Tag::Paragraph => return self.outline.push(self.depth(), "paragraph"),
            Tag::Heading { level, .. } => {
                let level = *level as u8;
                self.block = Some(Block {
                    kind: UnitKind::Heading(level),
                    slot: self.heading_slot(range),
                });
                self.words.clear();
                self.images.clear();
                self.notes.begin();
                let depth = self.depth();
                return self.outline.numbered(depth, "heading", level.into());
            }
            Tag::TableCell => {
                self.cells += 1;
                self.block = Some(Block {
                    kind: UnitKind::Cell,
                    slot: Slot::Cell,
                });
                return;
            }
            Tag::TableHead | Tag::TableRow => {
                self.cells = 0;
                return;
            }
            Tag::HtmlBlock => return self.html_block(range),
            Tag::CodeBlock(code) => {
                self.in_code = true;
                if let (Some(comments), CodeBlockKind::Fenced(info)) = (&mut self.comments, code) {
                    comments.begin(info);
                }
                return self.outline.push(self.depth(), "code");
            }
            Tag::BlockQuote(kind) => {
                self.quotes += 1;
                if kind.is_some() { "alert" } else { "quote" }
            }
            Tag::List(None) => "list",
            Tag::List(Some(_)) => "ordered",
            Tag::Item => {
                inside = UnitKind::Item;
                "item"
            }
            Tag::FootnoteDefinition(_) => {
                inside = UnitKind::Footnote;
                "footnote"
            }
            Tag::DefinitionListTitle => {
                inside = UnitKind::Term;
                "term"
            }
            Tag::DefinitionListDefinition => {
                inside = UnitKind::Definition;
                "definition"
            }
            Tag::DefinitionList => "definitions",
            Tag::Table(_) => "table",
            _ => "block",
        };
        self.outline.push(self.depth(), name);
        self.frames.push(inside);
    }

    /// ATX headings hold one line; what stands over a line of `=` may run over several.
    fn heading_slot(&self, range: Span) -> Slot {
        let text = range.of(self.ground.view.text());
        let is_atx = text.trim_start().starts_with('#');
        if is_atx { Slot::Line } else { Slot::Block }
    }

    fn end(&mut self, tag: TagEnd, range: Span) {
        if let (TagEnd::Heading(level), true) = (tag, self.collector.is_empty()) {
            let at = self.ground.view.source_end(range.end);
            let at = at - trailing_blanks(&self.ground.source.as_bytes()[..at]);
            self.headings
                .add(level as u8, String::new(), (None, None), None, at);
        }
        self.flush();
        self.block = None;
        match tag {
            TagEnd::TableHead | TagEnd::TableRow => {
                return self.outline.numbered(self.depth(), "row", self.cells);
            }
            TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::TableCell
            | TagEnd::HtmlBlock
            | TagEnd::CodeBlock => {
                self.in_code = false;
                self.comments();
                return self.directives.leave(self.depth());
            }
            TagEnd::BlockQuote(_) => self.quotes = self.quotes.saturating_sub(1),
            _ => {}
        }
        self.claims_before(range.end);
        self.frames.pop();
        self.directives.leave(self.depth());
    }

    /// Makes units of the comments in the code that has ended.
    fn comments(&mut self) {
        let Some(comments) = &mut self.comments else {
            return;
        };
        let from = self.units.len();
        for span in comments.end() {
            let span = self.ground.view.source_span(span);
            let message = Message::text(span.of(self.ground.source));
            self.units.push(Unit {
                message,
                ..Unit::new(UnitKind::CodeComment, Slot::Comment, span)
            });
        }
        self.adopt(from);
    }

    /// Makes units of the text that was gathered.
    fn flush(&mut self) {
        if self.collector.is_empty() {
            return;
        }
        let block = self.block.take().unwrap_or(Block {
            kind: UnitKind::Paragraph,
            slot: Slot::Block,
        });
        let ground = self.ground;
        let span = self.collector.span();
        let tokens = self.collector.finish(ground.view.text(), ground.flavour);
        let leaf = Leaf {
            kind: block.kind,
            slot: block.slot,
            span,
            tokens,
            quotes: self.quotes,
        };
        self.targets.extend(leaf.targets(ground));
        let from = self.units.len();
        let outcome = leaf::cut(ground, &leaf, &mut self.units);
        if let UnitKind::Heading(level) = block.kind {
            let view = ground.view.text();
            let mut text = headings::text(&self.words, tokens, view);
            let mut written = Span::new(span.start, outcome.attributes_at).of(view);
            if outcome.closed {
                text.truncate(text.trim_end_matches('#').trim_end().len());
                written = written.trim_end().trim_end_matches('#');
            }
            let spelt = (written, self.images.as_slice(), &self.notes);
            let namesake = headings::namesake(&self.words, tokens, view, spelt, ground.flavour);
            let anchor = outcome
                .anchor
                .map(|anchor| anchor.of(ground.view.text()).to_owned());
            let is_off = self.directives.is_off() || self.hidden.is_on();
            let unit = outcome.unit.filter(|_| !is_off);
            let at = ground.view.source_end(outcome.attributes_at);
            self.headings.add(level, text, (anchor, namesake), unit, at);
        }
        self.collector.clear();
        if block.slot == Slot::Block {
            let at = ground.view.source_start(span.start);
            let prefix = line_prefix(ground.source, at, self.quotes);
            for unit in self.units.iter_mut().skip(from) {
                if unit.slot == Slot::Block {
                    unit.prefix.clone_from(&prefix);
                }
            }
        }
        if let Some(anchor) = outcome.anchor
            && let Some(unit) = outcome.unit
        {
            self.units[unit].anchor = Some(anchor.of(ground.view.text()).to_owned());
        }
        if self.hidden.is_on() {
            self.units.truncate(from);
        }
        self.adopt(from);
    }

    /// Gives the units from `from` on what their place says.
    fn adopt(&mut self, from: usize) {
        if self.directives.is_off() {
            self.units.truncate(from);
        }
        let heading = self.headings.last();
        let units = self.units.get_mut(from..).unwrap_or_default();
        for unit in &mut *units {
            unit.heading = heading;
        }
        self.directives.mark(units);
    }

    fn finish(self) -> Blocks {
        let mut units = self.units;
        let mut headings = self.headings.finish(self.ground.flavour);
        settle_breaks(&mut units, self.ground.flavour);
        order(&mut units, &mut headings);
        Blocks {
            units,
            headings,
            targets: self.targets,
            outline: self.outline.into_lines(),
            findings: self.directives.into_findings().collect(),
        }
    }
}

fn trailing_blanks(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_whitespace())
        .count()
}

pub(crate) fn is_inline(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}
