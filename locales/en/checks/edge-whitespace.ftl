### checks/edge-whitespace.md

## edge-whitespace

edge-whitespace-finds-blanks-at = Finds blanks at the start or the end of a translation whose source has none.

edge-whitespace-group-text-severity = *Group: text. Severity: warning.*

## edge-whitespace › Why it matters

h-why-it-matters = Why it matters

why-it-matters-they-pull-words = They pull words apart where units are put together, and at the start of a line they can make code of a paragraph.

## edge-whitespace › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## edge-whitespace › Repair

h-repair = Repair

repair-l10n-check-fix = `l10n check --fix` takes them out.

## edge-whitespace › How to switch it off

h-how-to-switch-it-off = How to switch it off
