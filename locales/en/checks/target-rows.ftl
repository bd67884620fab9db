### checks/target-rows.md

## target-rows

target-rows-finds-rows-of = Finds rows of `_targets.tsv` that cannot be read, and rows that change nothing: no page has the target, or no page has the name.

target-rows-group-files-severity = *Group: files. Severity: warning.*

## target-rows › Why it matters

h-why-it-matters = Why it matters

why-it-matters-such-a-row = Such a row is passed over: the link goes on leading to the source's language, and nobody learns why. Editors like to write blanks for a tab.

## target-rows › Example

h-example = Example

example-a-row-with = A row with blanks where a tab belongs, and one for a target that no page has:

example-good = Good:

## target-rows › How to switch it off

h-how-to-switch-it-off = How to switch it off
