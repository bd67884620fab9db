### l10n: every unit of checks/keep-term.md. Written by `l10n extract`, not by hand.

## keep-term

keep-term-finds-a-name = Finds a name that `terms.csv` says every language keeps, and that is not in the translation.
    .kind = paragraph
    .language = en

keep-term-group-text-severity = *Group: text. Severity: warning.*
    .kind = paragraph
    .language = en

## keep-term › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-readers-search-for = Readers search for the name that the product shows them.
    .kind = paragraph
    .language = en

## keep-term › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## keep-term › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
