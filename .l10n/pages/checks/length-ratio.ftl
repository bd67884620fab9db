### l10n: every unit of checks/length-ratio.md. Written by `l10n extract`, not by hand.

## length-ratio

length-ratio-finds-a-translation = Finds a translation less than a third or more than three times as long as its source. A letter of Han, Hangul or kana counts two and a half; short texts are left alone.
    .kind = paragraph
    .language = en

length-ratio-group-text-severity = *Group: text. Severity: note.*
    .kind = paragraph
    .language = en

## length-ratio › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-a-sentence-may = A sentence may be missing, or something added.
    .kind = paragraph
    .language = en

## length-ratio › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## length-ratio › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
