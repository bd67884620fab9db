### checks/terminology.md

## terminology

# en: Finds a term whose agreed translation is not in the translation. Endings that inflection changes are let pass.
# terminology-finds-a-term =

# en: *Group: text. Severity: warning.*
# terminology-group-text-severity =

## terminology › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: One thing with three names is three things to a reader.
# why-it-matters-one-thing-with =

## terminology › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## terminology › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
