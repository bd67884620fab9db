### l10n: every unit of checks/bidi-control.md. Written by `l10n extract`, not by hand.

## bidi-control

bidi-control-finds-the-characters = Finds the characters U+202A to U+202E, which turn the direction of all that follows, and isolates (U+2066 to U+2069) that are not balanced. Direction marks (U+200E, U+200F, U+061C) and balanced isolates are fine.
    .kind = paragraph
    .language = en

bidi-control-group-safety-severity = *Group: safety. Severity: error.*
    .kind = paragraph
    .language = en

## bidi-control › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-with-them-a = With them a text can show something else than it says, to readers and to reviewers.
    .kind = paragraph
    .language = en

## bidi-control › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## bidi-control › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en

how-to-switch-it-off-this-is-a = This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow bidi-control` builds it at your own risk.
    .kind = paragraph
    .language = en
