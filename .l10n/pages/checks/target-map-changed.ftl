### l10n: every unit of checks/target-map-changed.md. Written by `l10n extract`, not by hand.

## target-map-changed

target-map-changed-lists-the-rows = Lists the rows of `_targets.tsv` that a change touched, with `l10n check --since REV`.
    .kind = paragraph
    .language = en

target-map-changed-group-safety-severity = *Group: safety. Severity: note.*
    .kind = paragraph
    .language = en

## target-map-changed › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-a-row-lets = A row lets every page of a locale lead somewhere else, or the pages that its third column names. It deserves a pair of eyes that opens both addresses. So it is shown unasked, as other notes are with `-v` alone.
    .kind = paragraph
    .language = en

## target-map-changed › Example

h-example = Example
    .kind = h2
    .language = en

example-a-new-row = A new row to look at:
    .kind = paragraph
    .language = en

example-there-is-no = There is no bad or good here: the note goes away with the next revision that is compared with.
    .kind = paragraph
    .language = en

## target-map-changed › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
