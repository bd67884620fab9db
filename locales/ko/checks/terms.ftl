### checks/terms.md

## terms

# en: Finds a row of the terms file that cannot be read.
# terms-finds-a-row =

# en: *Group: files. Severity: warning.*
# terms-group-files-severity =

## terms › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: A term that is not read is neither kept nor checked.
# why-it-matters-a-term-that =

## terms › Example

# en: Example
# h-example =

# en: The column says neither yes nor no:
# example-the-column-says =

# en: Good:
# example-good =

## terms › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
