### checks/reference.md

## reference

reference-finds-a-reference = Finds a reference link whose name was translated. In `[words][name]` the words are yours; the name is the page's, and its definition stands elsewhere. Where the page has `[name]` or `[name][]`, the message spells the name out as `[name][name]`, so that you can translate the first one. A link stays a link: behind `!` a picture would be loaded.

reference-group-markup-severity = *Group: markup. Severity: error.*

## reference › Why it matters

h-why-it-matters = Why it matters

why-it-matters-under-another-name = Under another name nothing is defined, and the brackets are shown.

## reference › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## reference › How to switch it off

h-how-to-switch-it-off = How to switch it off

how-to-switch-it-off-a-translation-that = A translation that brings what its source lacks is not built: the page's own text stands in its place. `l10n build --allow reference` builds it at your own risk.
