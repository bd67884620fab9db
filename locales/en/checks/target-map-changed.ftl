### checks/target-map-changed.md

## target-map-changed

target-map-changed-lists-the-rows = Lists the rows of `_targets.tsv` that a change touched, with `l10n check --since REV`.

target-map-changed-group-safety-severity = *Group: safety. Severity: note.*

## target-map-changed › Why it matters

h-why-it-matters = Why it matters

why-it-matters-a-row-lets = A row lets every page of a locale lead somewhere else, or the pages that its third column names. It deserves a pair of eyes that opens both addresses. So it is shown unasked, as other notes are with `-v` alone.

## target-map-changed › Example

h-example = Example

example-a-new-row = A new row to look at:

example-there-is-no = There is no bad or good here: the note goes away with the next revision that is compared with.

## target-map-changed › How to switch it off

h-how-to-switch-it-off = How to switch it off
