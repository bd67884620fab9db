### l10n: every unit of checks/repeated-variable.md. Written by `l10n extract`, not by hand.

## repeated-variable

repeated-variable-finds-a-variable = Finds a variable that the translation uses more often than the source does.
    .kind = paragraph
    .language = en

repeated-variable-group-variables-severity = *Group: variables. Severity: warning.*
    .kind = paragraph
    .language = en

## repeated-variable › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-it-is-allowed = It is allowed, and now and then right. More often the second one should have been another variable.
    .kind = paragraph
    .language = en

## repeated-variable › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## repeated-variable › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
