### l10n: every unit of checks/footnote.md. Written by `l10n extract`, not by hand.

## footnote

footnote-finds-a-footnote = Finds a footnote reference that is missing, changed or new.
    .kind = paragraph
    .language = en

footnote-group-markup-severity = *Group: markup. Severity: error.*
    .kind = paragraph
    .language = en

## footnote › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-a-reference-without = A reference without a note is shown as text, and a note without a reference is never found.
    .kind = paragraph
    .language = en

## footnote › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## footnote › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en

how-to-switch-it-off-a-translation-that = A translation that brings what its source lacks is not built: the page's own text stands in its place. `l10n build --allow footnote` builds it at your own risk.
    .kind = paragraph
    .language = en
