//! The headings of a page: texts, anchors, and which stands above which.

use std::collections::HashMap;

use pulldown_cmark::CowStr;

use crate::markdown::anchors::Anchors;
use crate::markdown::flavour::Flavour;
use crate::markdown::inline::{Token, TokenKind};
use crate::model::Heading;
use crate::text::Span;

/// Gathers headings in document order.
#[derive(Debug, Default)]
pub(crate) struct Headings {
    found: Vec<Heading>,
    /// What the anchor of each is made of, where that is not its visible text.
    namesakes: Vec<Option<String>>,
    /// Headings that are above what comes next, outermost first. Invariant: levels rise.
    above: Vec<usize>,
}

impl Headings {
    /// Adds a heading; `anchor` is the one it spells out, `namesake` what the site makes one of.
    pub(crate) fn add(
        &mut self,
        level: u8,
        text: String,
        (anchor, namesake): (Option<String>, Option<String>),
        unit: Option<usize>,
        attributes_at: usize,
    ) {
        while let Some(last) = self.above.last()
            && self.found[*last].level >= level
        {
            self.above.pop();
        }
        let parent = self.above.last().copied();
        self.above.push(self.found.len());
        self.namesakes.push(namesake);
        self.found.push(Heading {
            level,
            text,
            explicit: anchor.is_some(),
            anchor: anchor.unwrap_or_default(),
            unit,
            attributes_at,
            parent,
        });
    }

    /// Index of the heading added last.
    pub(crate) fn last(&self) -> Option<usize> {
        self.found.len().checked_sub(1)
    }

    /// All headings, with the anchors that the flavour gives those that spell none out.
    pub(crate) fn finish(mut self, flavour: Flavour) -> Vec<Heading> {
        let mut anchors = Anchors::new(flavour);
        let explicit = self.found.iter().filter(|heading| heading.explicit);
        // Python-Markdown looks at all of them first, Goldmark at those above; the others do not count them.
        for heading in explicit.filter(|_| flavour == Flavour::Mkdocs) {
            anchors.reserve(&heading.anchor);
        }
        for (heading, namesake) in self.found.iter_mut().zip(&self.namesakes) {
            if !heading.explicit {
                heading.anchor = anchors.give(namesake.as_deref().unwrap_or(&heading.text));
            } else if flavour == Flavour::Hugo {
                anchors.reserve(&heading.anchor);
            }
        }
        self.found
    }
}

/// The numbers that footnotes get from their first references. mdBook takes them into anchors.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    numbers: HashMap<String, usize>,
    /// References of the block that is being read, and their numbers.
    here: Vec<(Span, String)>,
}

impl Notes {
    /// A block begins.
    pub(crate) fn begin(&mut self) {
        self.here.clear();
    }

    /// Counts the reference at `span` to the footnote `name`.
    pub(crate) fn take(&mut self, name: &str, span: Span) {
        let next = self.numbers.len() + 1;
        let number = *self.numbers.entry(name.to_owned()).or_insert(next);
        self.here.push((span, number.to_string()));
    }
}

/// What the flavour makes a heading's anchor of, where that is not its visible text: `written` is the heading as it
/// stands in the view, `images` and `notes` are those in it.
pub(crate) fn namesake(
    words: &[(Span, CowStr<'_>)],
    tokens: &[Token],
    view: &str,
    (written, images, notes): (&str, &[Span], &Notes),
    flavour: Flavour,
) -> Option<String> {
    let is_note = |token: &Token| token.kind == TokenKind::Footnote;
    let has_notes = flavour == Flavour::Mdbook && tokens.iter().any(is_note);
    let has_dashes = |text: &str| flavour == Flavour::Mdbook && text.contains("--");
    match flavour {
        // Goldmark takes the last line as it is written. What a shortcode leaves there nobody links to.
        Flavour::Hugo => {
            let line = written.lines().next_back().unwrap_or_default();
            return (!line.contains("{{")).then(|| line.trim().to_owned());
        }
        // Its plugin asks the tree, where a picture has its words.
        Flavour::Docusaurus => return None,
        _ if images.is_empty() && !has_notes && !has_dashes(written) => return None,
        _ => {}
    }
    let is_inside = |span: &Span| {
        let mut images = images.iter();
        images.any(|image| image.start <= span.start && span.end <= image.end)
    };
    let kept = words.iter().filter(|(span, _)| !is_inside(span));
    let mut said: Vec<(Span, CowStr<'_>)> = kept
        .map(|(span, word)| {
            let is_code = span.of(view).starts_with('`');
            let word = if has_dashes(word) && !is_code {
                dashed(word).into()
            } else {
                word.clone()
            };
            (*span, word)
        })
        .collect();
    if !has_notes {
        return Some(text(&said, tokens, view));
    }
    // A footnote that the page does not define is among the words already.
    let numbers = notes.here.iter();
    said.extend(numbers.map(|(span, number)| (*span, number.as_str().into())));
    said.sort_by_key(|(span, _)| span.start);
    let others = tokens.iter().filter(|token| !is_note(token));
    let others: Vec<Token> = others.copied().collect();
    Some(text(&said, &others, view))
}

/// A text with the dashes that mdBook sets for hyphens in a row.
fn dashed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("--") {
        let (before, hyphens) = rest.split_at(at);
        out.push_str(before);
        out.push('–');
        rest = hyphens.trim_start_matches('-');
    }
    out.push_str(rest);
    out
}

/// The visible text of a heading: its parsed texts without what is no text to a reader.
pub(crate) fn text(words: &[(Span, CowStr<'_>)], tokens: &[Token], view: &str) -> String {
    let is_text = |kind: TokenKind| {
        matches!(
            kind,
            TokenKind::Code
                | TokenKind::Open { .. }
                | TokenKind::Address
                | TokenKind::Plain
                | TokenKind::Soft
                | TokenKind::Hard
        )
    };
    let mut others = tokens
        .iter()
        .filter(|token| !is_text(token.kind))
        .peekable();
    let mut out = String::new();
    for (span, word) in words {
        let mut at = span.start;
        // A text that is no slice of the page (an entity) has no inside.
        let is_whole = word.len() != span.len() || word.as_ref() != span.of(view);
        while let Some(other) = others.peek()
            && other.span.start < span.end
        {
            if other.span.start > at && !is_whole {
                out.push_str(Span::new(at, other.span.start).of(view));
            }
            at = at.max(other.span.end);
            if other.span.end > span.end {
                break;
            }
            others.next();
        }
        if is_whole && at <= span.start {
            out.push_str(word);
        } else if at < span.end && !is_whole {
            out.push_str(Span::new(at, span.end).of(view));
        }
    }
    out.truncate(out.trim_end().len());
    out.drain(..out.len() - out.trim_start().len());
    out
}

#[cfg(test)]
mod tests {
    use crate::markdown::{Flavour, Options, parse};
    use crate::text::Source;

    fn anchors(page: &str, flavour: Flavour) -> Vec<String> {
        let options = Options {
            flavour,
            ..Options::default()
        };
        let page = parse(&Source::new("a.md", page.to_owned()), &options).0;
        let headings = page.headings.into_iter();
        headings.map(|heading| heading.anchor).collect()
    }

    /// As each renderer names them.
    #[test]
    fn anchors_of_what_is_no_plain_text() {
        let page = "# A [link](https://x.example/a_b) here\n\n## <b>html</b> __tag__\n\n## ![pic](i.png) of it\n\n\
                    ## a -- b `c -- d`\n\n## One ##\n\nTwo\nlines\n=====\n";
        let of = |flavour| anchors(page, flavour);
        assert_eq!(
            of(Flavour::Hugo),
            [
                "a-linkhttpsxexamplea_b-here",
                "bhtmlb-__tag__",
                "picipng-of-it",
                "a----b-c----d",
                "one",
                "lines"
            ]
        );
        assert_eq!(
            of(Flavour::Mdbook),
            [
                "a-link-here",
                "html-tag",
                "of-it",
                "a--b-c----d",
                "one",
                "two-lines"
            ]
        );
        assert_eq!(of(Flavour::Mkdocs)[2..4], ["of-it", "a-b-c-d"]);
        assert_eq!(of(Flavour::Docusaurus)[2], "pic-of-it");
    }

    /// A footnote in a heading counts by its number; what is none is text.
    #[test]
    fn mdbook_names_headings_by_their_footnotes() {
        let page =
            "Text[^b].\n\n## One[^a] two\n\n## Two[^nope]\n\n## `Code`[^b]\n\n[^a]: A\n[^b]: B\n";
        assert_eq!(
            anchors(page, Flavour::Mdbook),
            ["one2-two", "twonope", "code1"]
        );
    }

    /// Which anchors that are written out count when repeats are numbered.
    #[test]
    fn written_anchors_count_where_the_site_counts_them() {
        let page = "# A\n\n## X {#a-1}\n\n## A\n\n## B\n\n## Y {#b}\n";
        let of = |flavour| anchors(page, flavour);
        assert_eq!(of(Flavour::Hugo), ["a", "a-1", "a-2", "b", "b"]);
        assert_eq!(of(Flavour::Mdbook), ["a", "a-1", "a-1", "b", "b"]);
        assert_eq!(of(Flavour::Docusaurus), ["a", "a-1", "a-1", "b", "b"]);
        assert_eq!(of(Flavour::Mkdocs), ["a", "a-1", "a_1", "b_1", "b"]);
    }
}
