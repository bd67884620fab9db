### checks/unbalanced-emphasis.md

## unbalanced-emphasis

# en: Finds a `*`, `**`, `_` or `__` that opens or closes nothing.
# unbalanced-emphasis-finds-a-or =

# en: *Group: markup. Severity: warning.*
# unbalanced-emphasis-group-markup-severity =

## unbalanced-emphasis › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: Readers see the sign.
# why-it-matters-readers-see-the =

## unbalanced-emphasis › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

# en: For the sign itself write `\*` or `\_`.
# example-for-the-sign =

## unbalanced-emphasis › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
