### checks/duplicate-message.md

## duplicate-message

# en: Finds two messages with one id in a file.
# duplicate-message-finds-two-messages =

# en: *Group: Fluent. Severity: error.*
# duplicate-message-group-fluent-severity =

## duplicate-message › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: Only the last one counts. Whoever edits the first one wonders why nothing changes.
# why-it-matters-only-the-last =

## duplicate-message › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

# en: It often comes from a merge in which both branches translated the same unit.
# example-it-often-comes =

## duplicate-message › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
