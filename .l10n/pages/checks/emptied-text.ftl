### l10n: every unit of checks/emptied-text.md. Written by `l10n extract`, not by hand.

## emptied-text

emptied-text-finds-a-translation = Finds a translation in which nothing is left to read: no letter, digit or picture where the source has a phrase, and nothing to be seen at all where it has a word.
    .kind = paragraph
    .language = en

emptied-text-group-safety-severity = *Group: safety. Severity: error.*
    .kind = paragraph
    .language = en

## emptied-text › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-a-warning-that = A warning that became a dot is a warning taken away, and the list of what is translated counts it as done.
    .kind = paragraph
    .language = en

## emptied-text › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

example-a-single-word = A single word may well be a sign: `×` for `No`, `✅` for `Yes`. What cannot be translated yet is best left out: the page's own text stands in its place.
    .kind = paragraph
    .language = en

## emptied-text › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en

how-to-switch-it-off-this-is-a = This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow emptied-text` builds it at your own risk.
    .kind = paragraph
    .language = en
