### l10n: every unit of checks/unbalanced-emphasis.md. Written by `l10n extract`, not by hand.

## unbalanced-emphasis

unbalanced-emphasis-finds-a-or = Finds a `*`, `**`, `_` or `__` that opens or closes nothing.
    .kind = paragraph
    .language = en

unbalanced-emphasis-group-markup-severity = *Group: markup. Severity: warning.*
    .kind = paragraph
    .language = en

## unbalanced-emphasis › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-readers-see-the = Readers see the sign.
    .kind = paragraph
    .language = en

## unbalanced-emphasis › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

example-for-the-sign = For the sign itself write `\*` or `\_`.
    .kind = paragraph
    .language = en

## unbalanced-emphasis › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
