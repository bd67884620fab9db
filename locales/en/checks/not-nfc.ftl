### checks/not-nfc.md

## not-nfc

not-nfc-finds-letters-that = Finds letters that are taken apart: `é` as `e` and an accent, Hangul as single jamo.

not-nfc-group-text-severity = *Group: text. Severity: warning.*

## not-nfc › Why it matters

h-why-it-matters = Why it matters

why-it-matters-they-look-alike = They look alike, and search does not find them.

## not-nfc › Example

h-example = Example

example-bad-caf-typed = Bad: `café` typed as `cafe` and U+0301, as macOS writes file names.

example-good-caf-with = Good: `café` with one character for `é`.

## not-nfc › Repair

h-repair = Repair

repair-l10n-check-fix = `l10n check --fix` puts them together.

## not-nfc › How to switch it off

h-how-to-switch-it-off = How to switch it off
