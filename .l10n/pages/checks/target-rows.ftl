### l10n: every unit of checks/target-rows.md. Written by `l10n extract`, not by hand.

## target-rows

target-rows-finds-rows-of = Finds rows of `_targets.tsv` that cannot be read, and rows that change nothing: no page has the target, or no page has the name.
    .kind = paragraph
    .language = en

target-rows-group-files-severity = *Group: files. Severity: warning.*
    .kind = paragraph
    .language = en

## target-rows › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-such-a-row = Such a row is passed over: the link goes on leading to the source's language, and nobody learns why. Editors like to write blanks for a tab.
    .kind = paragraph
    .language = en

## target-rows › Example

h-example = Example
    .kind = h2
    .language = en

example-a-row-with = A row with blanks where a tab belongs, and one for a target that no page has:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## target-rows › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
