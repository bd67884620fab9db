### checks/length-ratio.md

## length-ratio

length-ratio-finds-a-translation = Finds a translation less than a third or more than three times as long as its source. A letter of Han, Hangul or kana counts two and a half; short texts are left alone.

length-ratio-group-text-severity = *Group: text. Severity: note.*

## length-ratio › Why it matters

h-why-it-matters = Why it matters

why-it-matters-a-sentence-may = A sentence may be missing, or something added.

## length-ratio › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## length-ratio › How to switch it off

h-how-to-switch-it-off = How to switch it off
