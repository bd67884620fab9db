### checks/keep-term.md

## keep-term

keep-term-finds-a-name = Finds a name that `terms.csv` says every language keeps, and that is not in the translation.

keep-term-group-text-severity = *Group: text. Severity: warning.*

## keep-term › Why it matters

h-why-it-matters = Why it matters

why-it-matters-readers-search-for = Readers search for the name that the product shows them.

## keep-term › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## keep-term › How to switch it off

h-how-to-switch-it-off = How to switch it off
