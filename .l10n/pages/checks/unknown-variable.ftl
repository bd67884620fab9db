### l10n: every unit of checks/unknown-variable.md. Written by `l10n extract`, not by hand.

## unknown-variable

unknown-variable-finds-a-variable = Finds a variable that the source does not have, mostly a misspelt one.
    .kind = paragraph
    .language = en

unknown-variable-group-variables-severity = *Group: variables. Severity: error.*
    .kind = paragraph
    .language = en

## unknown-variable › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-nothing-stands-behind = Nothing stands behind it. The page shows the source text there.
    .kind = paragraph
    .language = en

## unknown-variable › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## unknown-variable › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en

how-to-switch-it-off-a-translation-that = A translation that brings what its source lacks is not built: the page's own text stands in its place. `l10n build --allow unknown-variable` builds it at your own risk.
    .kind = paragraph
    .language = en
