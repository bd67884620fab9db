### checks/unknown-variable.md

## unknown-variable

unknown-variable-finds-a-variable = Finds a variable that the source does not have, mostly a misspelt one.

unknown-variable-group-variables-severity = *Group: variables. Severity: error.*

## unknown-variable › Why it matters

h-why-it-matters = Why it matters

why-it-matters-nothing-stands-behind = Nothing stands behind it. The page shows the source text there.

## unknown-variable › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## unknown-variable › How to switch it off

h-how-to-switch-it-off = How to switch it off

how-to-switch-it-off-a-translation-that = A translation that brings what its source lacks is not built: the page's own text stands in its place. `l10n build --allow unknown-variable` builds it at your own risk.
