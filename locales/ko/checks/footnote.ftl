### checks/footnote.md

## footnote

# en: Finds a footnote reference that is missing, changed or new.
# footnote-finds-a-footnote =

# en: *Group: markup. Severity: error.*
# footnote-group-markup-severity =

## footnote › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: A reference without a note is shown as text, and a note without a reference is never found.
# why-it-matters-a-reference-without =

## footnote › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## footnote › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =

# en: A translation that brings what its source lacks is not built: the page's own text stands in its place. `l10n build --allow footnote` builds it at your own risk.
# how-to-switch-it-off-a-translation-that =
