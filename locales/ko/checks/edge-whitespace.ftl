### checks/edge-whitespace.md

## edge-whitespace

# en: Finds blanks at the start or the end of a translation whose source has none.
# edge-whitespace-finds-blanks-at =

# en: *Group: text. Severity: warning.*
# edge-whitespace-group-text-severity =

## edge-whitespace › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: They pull words apart where units are put together, and at the start of a line they can make code of a paragraph.
# why-it-matters-they-pull-words =

## edge-whitespace › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## edge-whitespace › Repair

# en: Repair
# h-repair =

# en: `l10n check --fix` takes them out.
# repair-l10n-check-fix =

## edge-whitespace › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
