### checks/keep-term.md

## keep-term

# en: Finds a name that `terms.csv` says every language keeps, and that is not in the translation.
# keep-term-finds-a-name =

# en: *Group: text. Severity: warning.*
# keep-term-group-text-severity =

## keep-term › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: Readers search for the name that the product shows them.
# why-it-matters-readers-search-for =

## keep-term › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## keep-term › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
