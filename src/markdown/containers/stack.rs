//! The containers that are open, and what a line must begin with to stay in them.

use std::collections::BTreeMap;

use crate::markdown::containers::Line;
use crate::markdown::extension::Body;

/// An open container.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Block quote.
    Quote,
    /// List item whose content stands at this column.
    Item(usize),
    /// Container of an extension; it ends with a claim.
    Extension(Body),
}

impl Shape {
    /// Columns that it takes from a line at least.
    fn columns(&self) -> usize {
        match self {
            Self::Quote => 1,
            Self::Item(columns) | Self::Extension(Body::Indented { columns, .. }) => *columns,
            Self::Extension(_) => 0,
        }
    }
}

#[derive(Debug)]
struct Open {
    shape: Shape,
    /// Length of the prefix of the view around it.
    prefix: usize,
}

/// Open containers, outermost first.
///
/// Most of the lists here are there for speed: a line looks at those containers alone that take bytes from it, or
/// at one place, however deep the stack.
#[derive(Debug, Default)]
pub(super) struct Stack {
    open: Vec<Open>,
    /// Those that take a prefix of each line.
    wide: Vec<usize>,
    /// Those of `wide` that are quotes: places in `wide`.
    quotes: Vec<usize>,
    /// Those that end with a fence.
    fenced: Vec<usize>,
    /// Those that end with a tag, and how often each name is among them.
    elements: Vec<usize>,
    names: BTreeMap<String, usize>,
    /// What a line of the view begins with.
    prefix: String,
    /// Columns that a line has at least before its text.
    columns: usize,
    /// Length of the prefix up to its last quote, one for each quote.
    quote_prefixes: Vec<usize>,
}

impl Stack {
    /// What a line of the view begins with.
    pub(super) fn prefix(&self) -> &str {
        &self.prefix
    }

    /// The same for a blank line.
    pub(super) fn blank_prefix(&self) -> &str {
        let len = self.quote_prefixes.last().copied().unwrap_or(0);
        self.prefix.get(..len).unwrap_or_default()
    }

    /// Columns that a line has at least before its text.
    pub(super) fn columns(&self) -> usize {
        self.columns
    }

    /// Number of containers that take a prefix.
    pub(super) fn depth(&self) -> usize {
        self.wide.len()
    }

    /// Whether an element with Markdown in it is open.
    pub(super) fn has_elements(&self) -> bool {
        !self.elements.is_empty()
    }

    /// Whether an element of that name is open.
    pub(super) fn has_element(&self, name: &str) -> bool {
        self.names.get(name).is_some_and(|count| *count > 0)
    }

    /// The container at `depth` among those that take a prefix.
    pub(super) fn wide(&self, depth: usize) -> Option<&Shape> {
        self.wide.get(depth).map(|index| &self.open[*index].shape)
    }

    /// Whether the innermost container that takes a prefix is a list item, with nothing but it around the line.
    pub(super) fn is_in_item(&self) -> bool {
        matches!(
            self.open.last(),
            Some(Open {
                shape: Shape::Item(_),
                ..
            })
        )
    }

    /// Takes the prefixes of the containers from depth `from` to `to`; how deep the line belongs.
    pub(super) fn take_prefixes(&self, line: &mut Line<'_>, from: usize, to: usize) -> usize {
        for depth in from..to {
            let taken = match &self.open[self.wide[depth]].shape {
                Shape::Quote => {
                    let is_quote = line.indent() <= 3 && line.first() == Some(b'>');
                    if is_quote {
                        line.take_quote();
                    }
                    is_quote
                }
                _ if line.is_blank() => {
                    let quote = self.quotes.partition_point(|quote| *quote < depth);
                    return self.quotes.get(quote).map_or(to, |quote| (*quote).min(to));
                }
                Shape::Item(columns) | Shape::Extension(Body::Indented { columns, .. }) => {
                    let is_deep = line.indent() >= *columns;
                    if is_deep {
                        line.take_columns(*columns);
                    }
                    is_deep
                }
                Shape::Extension(_) => true,
            };
            if !taken {
                return depth;
            }
        }
        to
    }

    /// Opens a container; `prefix` is what its lines begin with in the view, behind what is around it.
    pub(super) fn push(&mut self, shape: Shape, prefix: &str) {
        let index = self.open.len();
        self.columns += shape.columns();
        match &shape {
            Shape::Quote => self.quotes.push(self.wide.len()),
            Shape::Extension(Body::Fenced { .. }) => self.fenced.push(index),
            Shape::Extension(Body::Element(name)) => {
                self.elements.push(index);
                *self.names.entry(name.clone()).or_default() += 1;
            }
            Shape::Item(_) | Shape::Extension(Body::Indented { .. }) => {}
        }
        if !matches!(
            shape,
            Shape::Extension(Body::Fenced { .. } | Body::Element(_))
        ) {
            self.wide.push(index);
        }
        self.open.push(Open {
            prefix: self.prefix.len(),
            shape,
        });
        self.prefix.push_str(prefix);
        if matches!(self.open[index].shape, Shape::Quote) {
            self.quote_prefixes.push(self.prefix.len());
        }
    }

    /// Closes the innermost container: `Some(true)` if it was an extension's.
    pub(super) fn pop(&mut self) -> Option<bool> {
        let Open { shape, prefix } = self.open.pop()?;
        self.prefix.truncate(prefix);
        self.columns -= shape.columns();
        match &shape {
            Shape::Quote => {
                self.quotes.pop();
                self.quote_prefixes.pop();
                self.wide.pop();
            }
            Shape::Item(_) | Shape::Extension(Body::Indented { .. }) => {
                self.wide.pop();
            }
            Shape::Extension(Body::Fenced { .. }) => {
                self.fenced.pop();
            }
            Shape::Extension(Body::Element(name)) => {
                self.elements.pop();
                if let Some(count) = self.names.get_mut(name) {
                    *count -= 1;
                }
            }
        }
        Some(matches!(shape, Shape::Extension(_)))
    }

    /// Number of containers.
    pub(super) fn len(&self) -> usize {
        self.open.len()
    }

    /// How many containers are left when those from `depth` on, among those that take a prefix, are closed.
    pub(super) fn len_at(&self, depth: usize) -> usize {
        self.wide.get(depth).copied().unwrap_or(self.open.len())
    }

    /// How many containers are left when a fence of `len` marks closes one that lies within `depth` prefixes.
    pub(super) fn len_at_fence(&self, mark: u8, len: usize, depth: usize) -> Option<usize> {
        // Fences close a near container or none: looking further would not be linear.
        let near = self.fenced.iter().rev().take(16);
        let found = near.copied().find(|index| match &self.open[*index].shape {
            Shape::Extension(Body::Fenced {
                mark: own,
                len: wanted,
            }) => {
                // Colons close what fewer of them have opened; slashes must be as many.
                mark == *own && (len == *wanted || mark == b':' && len > *wanted)
            }
            _ => false,
        })?;
        (self.wide.partition_point(|wide| *wide < found) <= depth).then_some(found)
    }

    /// How many containers are left when the innermost element of that name is closed.
    pub(super) fn len_at_element(&self, name: &str) -> Option<usize> {
        if !self.has_element(name) {
            return None;
        }
        let is_named = |index: &&usize| {
            self.open[**index].shape == Shape::Extension(Body::Element(name.to_owned()))
        };
        // What is passed here is closed by the caller.
        self.elements.iter().rev().find(is_named).copied()
    }
}
