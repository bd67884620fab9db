### l10n: every unit of checks/block-leak.md. Written by `l10n extract`, not by hand.

## block-leak

block-leak-finds-a-translation = Finds a translation that opens a block of its own: a heading, a list, a quote, a table, code, an admonition, a definition, a new paragraph, or a new cell in a table; and one that ends with a backslash, which escapes what the page has behind it.
    .kind = paragraph
    .language = en

block-leak-group-markup-severity = *Group: markup. Severity: error.*
    .kind = paragraph
    .language = en

## block-leak › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-a-unit-is = A unit is one block. A sign at the start of a line makes two of it, and everything behind it may change: the page's outline, its anchors, the cells of a table.
    .kind = paragraph
    .language = en

## block-leak › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

example-where-you-mean = Where you mean the sign itself, write a backslash before it: `\-`, `\#`, `1\.`.
    .kind = paragraph
    .language = en

## block-leak › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en

how-to-switch-it-off-a-translation-that = A translation that brings what its source lacks is not built: the page's own text stands in its place. `l10n build --allow block-leak` builds it at your own risk.
    .kind = paragraph
    .language = en
