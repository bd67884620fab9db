### l10n: every unit of checks/terminology.md. Written by `l10n extract`, not by hand.

## terminology

terminology-finds-a-term = Finds a term whose agreed translation is not in the translation. Endings that inflection changes are let pass.
    .kind = paragraph
    .language = en

terminology-group-text-severity = *Group: text. Severity: warning.*
    .kind = paragraph
    .language = en

## terminology › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-one-thing-with = One thing with three names is three things to a reader.
    .kind = paragraph
    .language = en

## terminology › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## terminology › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
