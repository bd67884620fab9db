### checks/target-rows.md

## target-rows

# en: Finds rows of `_targets.tsv` that cannot be read, and rows that change nothing: no page has the target, or no page has the name.
# target-rows-finds-rows-of =

# en: *Group: files. Severity: warning.*
# target-rows-group-files-severity =

## target-rows › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: Such a row is passed over: the link goes on leading to the source's language, and nobody learns why. Editors like to write blanks for a tab.
# why-it-matters-such-a-row =

## target-rows › Example

# en: Example
# h-example =

# en: A row with blanks where a tab belongs, and one for a target that no page has:
# example-a-row-with =

# en: Good:
# example-good =

## target-rows › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
