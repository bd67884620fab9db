### checks/bidi-control.md

## bidi-control

bidi-control-finds-the-characters = Finds the characters U+202A to U+202E, which turn the direction of all that follows, and isolates (U+2066 to U+2069) that are not balanced. Direction marks (U+200E, U+200F, U+061C) and balanced isolates are fine.

bidi-control-group-safety-severity = *Group: safety. Severity: error.*

## bidi-control › Why it matters

h-why-it-matters = Why it matters

why-it-matters-with-them-a = With them a text can show something else than it says, to readers and to reviewers.

## bidi-control › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## bidi-control › How to switch it off

h-how-to-switch-it-off = How to switch it off

how-to-switch-it-off-this-is-a = This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow bidi-control` builds it at your own risk.
