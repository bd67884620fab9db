### l10n: every unit of checks/identical-to-source.md. Written by `l10n extract`, not by hand.

## identical-to-source

identical-to-source-finds-a-translation = Finds a translation that is the source text, letter by letter.
    .kind = paragraph
    .language = en

identical-to-source-group-state-severity = *Group: state. Severity: note.*
    .kind = paragraph
    .language = en

## identical-to-source › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-sometimes-that-is = Sometimes that is right (a name). Often a tool filled it in.
    .kind = paragraph
    .language = en

## identical-to-source › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

example-if-it-is = If it is meant: `l10n accept ko label-home --same`.
    .kind = paragraph
    .language = en

## identical-to-source › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
