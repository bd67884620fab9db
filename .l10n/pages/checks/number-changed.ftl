### l10n: every unit of checks/number-changed.md. Written by `l10n extract`, not by hand.

## number-changed

number-changed-finds-a-number = Finds a number that differs from the source. Numbers are compared as values, in any order: `1,000`, `1 000`, `1.000` and `١٬٠٠٠` are one, and so are `2 million` and `200만`. Numbers written as words are let pass.
    .kind = paragraph
    .language = en

number-changed-group-safety-severity = *Group: safety. Severity: warning.*
    .kind = paragraph
    .language = en

## number-changed › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-a-wrong-version = A wrong version, price or limit is a wrong page, and easily seen without knowing the language.
    .kind = paragraph
    .language = en

## number-changed › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## number-changed › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
