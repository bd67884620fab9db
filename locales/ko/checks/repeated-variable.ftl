### checks/repeated-variable.md

## repeated-variable

# en: Finds a variable that the translation uses more often than the source does.
# repeated-variable-finds-a-variable =

# en: *Group: variables. Severity: warning.*
# repeated-variable-group-variables-severity =

## repeated-variable › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: It is allowed, and now and then right. More often the second one should have been another variable.
# why-it-matters-it-is-allowed =

## repeated-variable › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## repeated-variable › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
