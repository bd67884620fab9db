### checks/block-leak.md

## block-leak

# en: Finds a translation that opens a block of its own: a heading, a list, a quote, a table, code, an admonition, a definition, a new paragraph, or a new cell in a table; and one that ends with a backslash, which escapes what the page has behind it.
# block-leak-finds-a-translation =

# en: *Group: markup. Severity: error.*
# block-leak-group-markup-severity =

## block-leak › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: A unit is one block. A sign at the start of a line makes two of it, and everything behind it may change: the page's outline, its anchors, the cells of a table.
# why-it-matters-a-unit-is =

## block-leak › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

# en: Where you mean the sign itself, write a backslash before it: `\-`, `\#`, `1\.`.
# example-where-you-mean =

## block-leak › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =

# en: A translation that brings what its source lacks is not built: the page's own text stands in its place. `l10n build --allow block-leak` builds it at your own risk.
# how-to-switch-it-off-a-translation-that =
