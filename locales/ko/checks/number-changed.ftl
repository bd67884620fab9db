### checks/number-changed.md

## number-changed

# en: Finds a number that differs from the source. Numbers are compared as values, in any order: `1,000`, `1 000`, `1.000` and `١٬٠٠٠` are one, and so are `2 million` and `200만`. Numbers written as words are let pass.
# number-changed-finds-a-number =

# en: *Group: safety. Severity: warning.*
# number-changed-group-safety-severity =

## number-changed › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: A wrong version, price or limit is a wrong page, and easily seen without knowing the language.
# why-it-matters-a-wrong-version =

## number-changed › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## number-changed › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
