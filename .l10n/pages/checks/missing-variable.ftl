### l10n: every unit of checks/missing-variable.md. Written by `l10n extract`, not by hand.

## missing-variable

missing-variable-finds-a-variable = Finds a variable of the source that the translation does not use.
    .kind = paragraph
    .language = en

missing-variable-group-variables-severity = *Group: variables. Severity: error.*
    .kind = paragraph
    .language = en

## missing-variable › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-a-variable-stands = A variable stands for something that must not be lost: the target of a link, an attribute list, a formula, a macro.
    .kind = paragraph
    .language = en

## missing-variable › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

example-the-order-is = The order is free: put each variable where your language wants it.
    .kind = paragraph
    .language = en

## missing-variable › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
