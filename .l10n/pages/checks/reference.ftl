### l10n: every unit of checks/reference.md. Written by `l10n extract`, not by hand.

## reference

reference-finds-a-reference = Finds a reference link whose name was translated. In `[words][name]` the words are yours; the name is the page's, and its definition stands elsewhere. Where the page has `[name]` or `[name][]`, the message spells the name out as `[name][name]`, so that you can translate the first one. A link stays a link: behind `!` a picture would be loaded.
    .kind = paragraph
    .language = en

reference-group-markup-severity = *Group: markup. Severity: error.*
    .kind = paragraph
    .language = en

## reference › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-under-another-name = Under another name nothing is defined, and the brackets are shown.
    .kind = paragraph
    .language = en

## reference › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## reference › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en

how-to-switch-it-off-a-translation-that = A translation that brings what its source lacks is not built: the page's own text stands in its place. `l10n build --allow reference` builds it at your own risk.
    .kind = paragraph
    .language = en
