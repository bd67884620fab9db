### checks/block-leak.md

## block-leak

block-leak-finds-a-translation = Finds a translation that opens a block of its own: a heading, a list, a quote, a table, code, an admonition, a definition, a new paragraph, or a new cell in a table; and one that ends with a backslash, which escapes what the page has behind it.

block-leak-group-markup-severity = *Group: markup. Severity: error.*

## block-leak › Why it matters

h-why-it-matters = Why it matters

why-it-matters-a-unit-is = A unit is one block. A sign at the start of a line makes two of it, and everything behind it may change: the page's outline, its anchors, the cells of a table.

## block-leak › Example

h-example = Example

example-bad = Bad:

example-good = Good:

example-where-you-mean = Where you mean the sign itself, write a backslash before it: `\-`, `\#`, `1\.`.

## block-leak › How to switch it off

h-how-to-switch-it-off = How to switch it off

how-to-switch-it-off-a-translation-that = A translation that brings what its source lacks is not built: the page's own text stands in its place. `l10n build --allow block-leak` builds it at your own risk.
