//! The view and the claims under construction.

use crate::markdown::containers::{Claim, ClaimKind};
use crate::text::{Span, View};

/// The virtual block that keeps apart what must not run together. It interrupts paragraphs and ends on its line.
const SEPARATOR: &str = "<!-- -->";

/// What stands before the first text that a line gives to the view.
#[derive(Clone, Debug)]
enum Lead {
    /// Characters of our own: markers and indents as CommonMark wants them.
    Virtual(String),
    /// The page's own bytes from an offset on, up to another one or to the text.
    Source(usize, Option<usize>),
    /// It has been written.
    Written,
}

/// Builds view and claims line by line.
#[derive(Debug)]
pub(super) struct Output<'s> {
    text: &'s str,
    limit: usize,
    pub view: View,
    pub claims: Vec<Claim>,
    lead: Lead,
    /// A marker in the lead has nothing behind it yet.
    owes: bool,
    /// The last line of the view is a separator in the container that is still the innermost.
    separated: bool,
    /// Where the view ended behind the last line that was not blank.
    solid: usize,
}

impl<'s> Output<'s> {
    pub(super) fn new(text: &'s str, limit: usize) -> Self {
        Self {
            text,
            limit,
            view: View::new(),
            claims: Vec::new(),
            lead: Lead::Written,
            owes: false,
            separated: false,
            solid: 0,
        }
    }

    /// Begins a line whose prefix is ours.
    pub(super) fn lead_virtual(&mut self, prefix: &str) {
        match &mut self.lead {
            Lead::Virtual(lead) => {
                lead.clear();
                lead.push_str(prefix);
            }
            lead => *lead = Lead::Virtual(prefix.to_owned()),
        }
        self.owes = false;
    }

    /// Begins a line whose prefix is the page's own.
    pub(super) fn lead_source(&mut self, from: usize) {
        self.lead = Lead::Source(from, None);
        self.owes = false;
    }

    /// Leaves the bytes from `at` to the text out of the view.
    pub(super) fn cut_lead(&mut self, at: usize) {
        if let Lead::Source(_, end) = &mut self.lead {
            end.get_or_insert(at);
        }
    }

    /// The bytes of the line that were read so far are claimed: what follows gets a prefix of ours.
    pub(super) fn drop_lead(&mut self) {
        self.lead = Lead::Written;
    }

    /// Adds the marker of a container that opens on this line.
    pub(super) fn marker(&mut self, marker: &str) {
        if let Lead::Virtual(lead) = &mut self.lead {
            lead.push_str(marker);
        }
        self.owes = true;
        self.separated = false;
    }

    /// Writes what stands before the text at `at`; `prefix` where the line has given text before.
    fn write_lead(&mut self, at: usize, prefix: &str) {
        match std::mem::replace(&mut self.lead, Lead::Written) {
            Lead::Virtual(lead) => self.view.push_virtual(&lead),
            Lead::Source(from, end) => {
                let end = end.unwrap_or(at).max(from);
                self.view.push_source(self.text, Span::new(from, end));
            }
            Lead::Written => self.view.push_virtual(prefix),
        }
        self.owes = false;
        self.separated = false;
    }

    /// Gives a line, or a piece of one, to the view: the lead up to `lead_end`, characters of our own, the bytes under
    /// `span`.
    pub(super) fn piece(&mut self, prefix: &str, lead_end: usize, virtual_head: &str, span: Span) {
        self.write_lead(lead_end, prefix);
        self.view.push_virtual(virtual_head);
        self.view.push_source(self.text, span);
    }

    /// Adds characters of our own to the line at hand.
    pub(super) fn push_virtual(&mut self, text: &str) {
        self.view.push_virtual(text);
    }

    /// Adds more of the page to the line at hand.
    pub(super) fn push_source(&mut self, span: Span) {
        self.view.push_source(self.text, span);
    }

    /// Adds a line of our own before the line at hand.
    pub(super) fn push_virtual_line(&mut self, prefix: &str, text: &str) {
        if !self.view.text().is_empty() && !self.view.text().ends_with(['\n', '\r']) {
            self.view.push_virtual("\n");
        }
        self.view.push_virtual(prefix);
        self.view.push_virtual(text);
        self.view.push_virtual("\n");
    }

    /// Ends a line of the view, with the page's own line ending if `ending` is one.
    pub(super) fn end_line(&mut self, ending: Span) {
        self.push_ending(ending);
        self.solid = self.view.text().len();
    }

    /// The last line of a page may lack its ending; a line that was cut gets one.
    fn push_ending(&mut self, ending: Span) {
        if !ending.is_empty() {
            self.view.push_source(self.text, ending);
        } else if ending.end < self.limit {
            self.view.push_virtual("\n");
        }
    }

    /// Gives a blank line to the view.
    pub(super) fn blank(&mut self, prefix: &str, ending: Span) {
        self.view.push_virtual(prefix.trim_end());
        self.push_ending(ending);
        self.lead = Lead::Written;
    }

    /// Keeps what comes apart from what was, in the container with `prefix`; `at` is where the line was read to.
    pub(super) fn separate(&mut self, prefix: &str, at: usize) {
        if self.separated && !self.owes
            || self.view.text().is_empty() && prefix.is_empty() && !self.owes
        {
            return;
        }
        if self.owes || matches!(self.lead, Lead::Written) {
            self.write_lead(at, prefix);
        } else {
            // The line's own text is still to come: the separator gets a line of its own before it.
            self.view.push_virtual(prefix);
        }
        self.view.push_virtual(SEPARATOR);
        self.view.push_virtual("\n");
        self.separated = true;
        self.solid = self.view.text().len();
    }

    /// Whether nothing has been given to the view or claimed.
    pub(super) fn is_empty(&self) -> bool {
        self.view.text().is_empty() && self.claims.is_empty()
    }

    /// Whether a marker has been written to the lead and nothing behind it.
    pub(super) fn owes(&self) -> bool {
        self.owes
    }

    /// Adds a claim before what comes next.
    pub(super) fn claim(&mut self, span: Span, kind: ClaimKind) {
        self.claims.push(Claim {
            span,
            view_at: self.view.text().len(),
            kind,
        });
    }

    /// Adds a claim behind the last text, before the blank lines that followed it.
    pub(super) fn claim_behind(&mut self, at: usize, kind: ClaimKind) {
        let earliest = self.claims.last().map_or(0, |claim| claim.view_at);
        self.claims.push(Claim {
            span: Span::new(at, at),
            view_at: self.solid.max(earliest),
            kind,
        });
    }

    /// What was written last is no longer a separator of the innermost container.
    pub(super) fn leave(&mut self) {
        self.separated = false;
    }
}
