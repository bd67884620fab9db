### checks/identical-to-source.md

## identical-to-source

# en: Finds a translation that is the source text, letter by letter.
# identical-to-source-finds-a-translation =

# en: *Group: state. Severity: note.*
# identical-to-source-group-state-severity =

## identical-to-source › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: Sometimes that is right (a name). Often a tool filled it in.
# why-it-matters-sometimes-that-is =

## identical-to-source › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

# en: If it is meant: `l10n accept ko label-home --same`.
# example-if-it-is =

## identical-to-source › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
