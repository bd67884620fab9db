### checks/unbalanced-emphasis.md

## unbalanced-emphasis

unbalanced-emphasis-finds-a-or = Finds a `*`, `**`, `_` or `__` that opens or closes nothing.

unbalanced-emphasis-group-markup-severity = *Group: markup. Severity: warning.*

## unbalanced-emphasis › Why it matters

h-why-it-matters = Why it matters

why-it-matters-readers-see-the = Readers see the sign.

## unbalanced-emphasis › Example

h-example = Example

example-bad = Bad:

example-good = Good:

example-for-the-sign = For the sign itself write `\*` or `\_`.

## unbalanced-emphasis › How to switch it off

h-how-to-switch-it-off = How to switch it off
