### checks/cut-message.md

## cut-message

# en: Finds lines directly after a message that Fluent does not count to it, because they are not indented.
# cut-message-finds-lines-directly =

# en: *Group: Fluent. Severity: error.*
# cut-message-group-fluent-severity =

## cut-message › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: The message is cut in the middle, and the page shows half of it.
# why-it-matters-the-message-is =

## cut-message › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

# en: Every further line of a value begins with at least one blank; four look best.
# example-every-further-line =

## cut-message › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
