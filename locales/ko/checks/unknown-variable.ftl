### checks/unknown-variable.md

## unknown-variable

# en: Finds a variable that the source does not have, mostly a misspelt one.
# unknown-variable-finds-a-variable =

# en: *Group: variables. Severity: error.*
# unknown-variable-group-variables-severity =

## unknown-variable › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: Nothing stands behind it. The page shows the source text there.
# why-it-matters-nothing-stands-behind =

## unknown-variable › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## unknown-variable › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =

# en: A translation that brings what its source lacks is not built: the page's own text stands in its place. `l10n build --allow unknown-variable` builds it at your own risk.
# how-to-switch-it-off-a-translation-that =
