### l10n: every unit of checks/link-count.md. Written by `l10n extract`, not by hand.

## link-count

link-count-finds-a-translation = Finds a translation with more or fewer links or images than its source.
    .kind = paragraph
    .language = en

link-count-group-markup-severity = *Group: markup. Severity: warning.*
    .kind = paragraph
    .language = en

## link-count › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-a-lost-link = A lost link is a lost page for the reader.
    .kind = paragraph
    .language = en

## link-count › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## link-count › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
