### checks/footnote.md

## footnote

footnote-finds-a-footnote = Finds a footnote reference that is missing, changed or new.

footnote-group-markup-severity = *Group: markup. Severity: error.*

## footnote › Why it matters

h-why-it-matters = Why it matters

why-it-matters-a-reference-without = A reference without a note is shown as text, and a note without a reference is never found.

## footnote › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## footnote › How to switch it off

h-how-to-switch-it-off = How to switch it off

how-to-switch-it-off-a-translation-that = A translation that brings what its source lacks is not built: the page's own text stands in its place. `l10n build --allow footnote` builds it at your own risk.
