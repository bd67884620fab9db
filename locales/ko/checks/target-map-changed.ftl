### checks/target-map-changed.md

## target-map-changed

# en: Lists the rows of `_targets.tsv` that a change touched, with `l10n check --since REV`.
# target-map-changed-lists-the-rows =

# en: *Group: safety. Severity: note.*
# target-map-changed-group-safety-severity =

## target-map-changed › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: A row lets every page of a locale lead somewhere else, or the pages that its third column names. It deserves a pair of eyes that opens both addresses. So it is shown unasked, as other notes are with `-v` alone.
# why-it-matters-a-row-lets =

## target-map-changed › Example

# en: Example
# h-example =

# en: A new row to look at:
# example-a-new-row =

# en: There is no bad or good here: the note goes away with the next revision that is compared with.
# example-there-is-no =

## target-map-changed › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
