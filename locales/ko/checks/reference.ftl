### checks/reference.md

## reference

# en: Finds a reference link whose name was translated. In `[words][name]` the words are yours; the name is the page's, and its definition stands elsewhere. Where the page has `[name]` or `[name][]`, the message spells the name out as `[name][name]`, so that you can translate the first one. A link stays a link: behind `!` a picture would be loaded.
# reference-finds-a-reference =

# en: *Group: markup. Severity: error.*
# reference-group-markup-severity =

## reference › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: Under another name nothing is defined, and the brackets are shown.
# why-it-matters-under-another-name =

## reference › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## reference › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =

# en: A translation that brings what its source lacks is not built: the page's own text stands in its place. `l10n build --allow reference` builds it at your own risk.
# how-to-switch-it-off-a-translation-that =
