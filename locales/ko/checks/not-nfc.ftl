### checks/not-nfc.md

## not-nfc

# en: Finds letters that are taken apart: `é` as `e` and an accent, Hangul as single jamo.
# not-nfc-finds-letters-that =

# en: *Group: text. Severity: warning.*
# not-nfc-group-text-severity =

## not-nfc › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: They look alike, and search does not find them.
# why-it-matters-they-look-alike =

## not-nfc › Example

# en: Example
# h-example =

# en: Bad: `café` typed as `cafe` and U+0301, as macOS writes file names.
# example-bad-caf-typed =

# en: Good: `café` with one character for `é`.
# example-good-caf-with =

## not-nfc › Repair

# en: Repair
# h-repair =

# en: `l10n check --fix` puts them together.
# repair-l10n-check-fix =

## not-nfc › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
