### checks/missing-variable.md

## missing-variable

# en: Finds a variable of the source that the translation does not use.
# missing-variable-finds-a-variable =

# en: *Group: variables. Severity: error.*
# missing-variable-group-variables-severity =

## missing-variable › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: A variable stands for something that must not be lost: the target of a link, an attribute list, a formula, a macro.
# why-it-matters-a-variable-stands =

## missing-variable › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

# en: The order is free: put each variable where your language wants it.
# example-the-order-is =

## missing-variable › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
