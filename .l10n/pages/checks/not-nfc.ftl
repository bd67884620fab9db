### l10n: every unit of checks/not-nfc.md. Written by `l10n extract`, not by hand.

## not-nfc

not-nfc-finds-letters-that = Finds letters that are taken apart: `é` as `e` and an accent, Hangul as single jamo.
    .kind = paragraph
    .language = en

not-nfc-group-text-severity = *Group: text. Severity: warning.*
    .kind = paragraph
    .language = en

## not-nfc › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-they-look-alike = They look alike, and search does not find them.
    .kind = paragraph
    .language = en

## not-nfc › Example

h-example = Example
    .kind = h2
    .language = en

example-bad-caf-typed = Bad: `café` typed as `cafe` and U+0301, as macOS writes file names.
    .kind = paragraph
    .language = en

example-good-caf-with = Good: `café` with one character for `é`.
    .kind = paragraph
    .language = en

## not-nfc › Repair

h-repair = Repair
    .kind = h2
    .language = en

repair-l10n-check-fix = `l10n check --fix` puts them together.
    .kind = paragraph
    .language = en

## not-nfc › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
